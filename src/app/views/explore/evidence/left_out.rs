//! Not counted, and why: every report that the charts do not show, by reason. What a rule leaves out and what lies
//! outside of the choice are told apart.

use leptos::prelude::*;

use super::meeting_list::Letters;
use super::panel::EvidencePanel;
use crate::app::components::{LiveText, LongList};
use crate::app::context::AppContext;
use crate::app::url;
use crate::counts::{ExclusionReason, to_u32};
use crate::data::code::MeetingCode;
use crate::data::{Report, ReportId, SourceRef};
use crate::text::grammar::number;
use crate::text::{describe, more_words, page_title, source_name};

/// Reports of a reason that stand there before the reader asks for all.
const FIRST: usize = 12;

#[component]
pub fn LeftOut() -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let sum = Signal::derive(move || {
        let selection = app.selection.read();
        let [counted, left_out, outside] = [
            selection.counts.reports_shown,
            selection.left_out().count(),
            selection.outside_choice().count(),
        ]
        .map(to_u32);
        (more_words(words.lang).left_out_sum)(counted, left_out, outside)
    });
    let groups = ExclusionReason::ALL.map(|reason| view! { <Group reason/> });
    view! {
        <section class="left-out" id="left-out" aria-labelledby="left-out-title">
            <h2 id="left-out-title" tabindex="-1">
                {words.left_out}
            </h2>
            <p class="note" id="left-out-sum">
                <LiveText text=sum/>
            </p>
            <p class="note">{more_words(words.lang).left_out_how}</p>
            {groups.into_iter().collect_view()}
            <Letters/>
        </section>
    }
    .into_any()
}

/// The reports that are left out for one reason; nothing where there are none.
#[component]
fn Group(reason: ExclusionReason) -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let reports = Memo::new(move |_| {
        let selection = app.selection.read();
        let here = selection.counts.excluded.iter().filter(|it| it.reason == reason);
        here.map(|it| it.report).collect::<Vec<ReportId>>()
    });
    let is_there = Memo::new(move |_| !reports.read().is_empty());
    let is_whole = RwSignal::new(false);
    let count = move || number(app.lang(), to_u32(reports.read().len()));
    move || {
        is_there.get().then(|| {
            view! {
                <h3>
                    {(words.left_out_why)(reason)} " "
                    <span class="count">
                        <LiveText text=Signal::derive(count)/>
                    </span>
                </h3>
                <Include reason/>
                <LongList
                    id=format!("left-out-{}", reason as usize)
                    class="left-out-reports"
                    items=reports
                    first=FIRST
                    is_whole
                    label=words.meetings_show_all
                    view=|id| view! { <ExcludedItem id/> }.into_any()
                />
            }
        })
    }
}

/// The link that takes a reason away, on top of what is counted now. It says how many reports more that makes: some
/// may be left out for another reason still, and nothing is offered that counts none.
#[component]
fn Include(reason: ExclusionReason) -> impl IntoView {
    let (app, panel) = (AppContext::expect(), EvidencePanel::expect());
    let words = app.words();
    // Of the same choice as the list, which may be a frame behind the link.
    let more = Memo::new(move |_| {
        let selection = app.selection.read();
        let next = reason.lift(&selection.query);
        let then = app.dataset.count_index.counts(&next, selection.matches.as_deref());
        to_u32(then.reports_shown.saturating_sub(selection.counts.reports_shown))
    });
    let of = Memo::new(move |_| {
        let selection = app.selection.read();
        to_u32(selection.counts.excluded.iter().filter(|it| it.reason == reason).count())
    });
    let is_there = Memo::new(move |_| more.get() > 0);
    let label = move || match reason {
        ExclusionReason::NotChosen => words.clear_all.to_owned(),
        _ => (more_words(words.lang).include)(more.get(), of.get()),
    };
    let rest = move || {
        if more.get() < of.get() { more_words(words.lang).include_rest.to_owned() } else { String::new() }
    };
    move || {
        is_there.get().then(|| {
            view! {
                <p>
                    <a
                        class="left-out-include"
                        href=move || url::href(&reason.lift(&app.query.read()))
                        data-focus="summary"
                        on:click=move |_| panel.lower()
                    >
                        <LiveText text=Signal::derive(label)/>
                    </a>
                    " "
                    <span class="note left-out-rest">
                        <LiveText text=Signal::derive(rest)/>
                    </span>
                </p>
            }
        })
    }
}

/// A report: its meeting, when, and who tells of it.
#[component]
fn ExcludedItem(id: ReportId) -> impl IntoView {
    let app = AppContext::expect();
    let (lang, dataset) = (app.lang(), app.dataset);
    let report = dataset.corpus.report(id);
    dataset.count_index.meeting_of(id).map(|at| {
        let meeting = &dataset.meetings[at];
        let open = move || app.href(|query| query.meeting = MeetingCode::new(&meeting.id));
        let (title, title_lang) = title(app, report);
        view! {
            <li>
                <a
                    class="meeting-link"
                    id=format!("o-{}-{}", meeting.id, id.0)
                    href=open
                    data-focus=format!("m-{}", meeting.id)
                >
                    {describe::name(lang, meeting)}
                </a>
                <p class="note">
                    {describe::when(lang, meeting)} " · " {source_name(lang, dataset, report)} ": "
                    <span lang=title_lang>{title}</span>
                </p>
            </li>
        }
    })
}

/// The title of a report's source and its language; of the pages that the record cites, the first.
fn title(app: AppContext, report: &'static Report) -> (&'static str, &'static str) {
    let corpus = &app.dataset.corpus;
    match report.teller {
        SourceRef::Article(id) => {
            let article = corpus.article(id);
            (&article.title, &article.language)
        }
        SourceRef::Record(id) => {
            let citation = corpus.entry(id).citations.first().map(|id| corpus.citation(*id));
            citation.map_or(("", ""), |citation| page_title(app.translations(), citation))
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use scraper::ElementRef;

    use crate::app::testing::{all, attributes, text};
    use crate::app::views::explore::evidence::tests::{panel, panel_of};
    use crate::data::vocabulary::Lang;
    use crate::dataset::{Selection, sample};
    use crate::query::Query;
    use crate::text::words;

    fn numbers(text: &str) -> Vec<usize> {
        let digits = text.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty());
        digits.map(|it| it.parse().expect("digits")).collect()
    }

    #[test]
    fn left_out_by_rule_and_outside_the_choice_are_two_numbers_that_add_up_to_the_list() {
        let dataset = sample("articles");
        for link in [
            "?show=left-out",
            "?show=left-out&years=2021",
            "?show=left-out&years=1999",
            "?show=left-out&q=vaccine",
        ] {
            let selection = Selection::new(dataset, &Query::from_search(link, &dataset.known).0);
            let (left_out, outside) = (selection.left_out().count(), selection.outside_choice().count());
            let html = panel(link);
            let mut expected = vec![selection.counts.reports_shown, left_out];
            expected.extend((outside > 0).then_some(outside));
            expected.push(dataset.corpus.reports.len());
            assert_eq!(numbers(&text(&html, "#left-out-sum")), expected, "{link}");
            assert_eq!(all(&html, ".left-out-reports li").len(), left_out + outside, "{link}");
        }
    }

    #[test]
    fn every_report_leads_to_its_meeting_and_back() {
        for href in attributes(&panel("?show=left-out"), ".left-out-reports a", "href") {
            let html = panel(&href);
            assert_eq!(all(&html, ".meeting").len(), 1, "{href}");
            assert_eq!(attributes(&html, "#evidence-back", "href"), ["?show=left-out"], "{href}");
            assert!(attributes(&html, "#evidence-back", "data-focus")[0].starts_with("o-"), "{href}");
        }
    }

    #[test]
    fn what_is_included_is_counted_on_top() {
        let dataset = sample("articles");
        let shown = |link: &str| {
            Selection::new(dataset, &Query::from_search(link, &dataset.known).0).counts.reports_shown
        };
        let html = panel("?show=left-out");
        let links = all(&html, ".left-out-include");
        assert!(!links.is_empty());
        for link in links {
            let label: String = link.text().collect();
            let more = numbers(&label).first().copied().unwrap_or(1);
            let href = link.attr("href").expect("it leads somewhere");
            assert_eq!(shown(href), shown("") + more, "{label}: {href}");
        }
    }

    #[test]
    fn where_fewer_are_included_than_stand_there_both_numbers_are_said() {
        let mut fewer = 0;
        for (collection, link) in [
            ("articles", "?show=left-out"),
            ("both", "?collection=both&show=left-out"),
            ("both", "?collection=both&show=left-out&years=2021"),
            ("record", "?collection=record&show=left-out&chair=RU"),
        ] {
            let dataset = sample(collection);
            let html = panel_of(link, dataset, Lang::En);
            let shown = |link: &str| {
                Selection::new(dataset, &Query::from_search(link, &dataset.known).0).counts.reports_shown
            };
            for group in all(&html, ".left-out h3") {
                let number = numbers(&group.text().collect::<String>()).pop().expect("a number");
                let next = group.next_siblings().filter_map(ElementRef::wrap).next();
                let Some(line) = next.filter(|it| it.value().name() == "p") else { continue };
                let include = line.child_elements().next().expect("a link");
                let label: String = include.text().collect();
                let said = match numbers(&label)[..] {
                    [] => (1, 1),
                    [all] => (all, all),
                    [more, of] => (more, of),
                    _ => panic!("{label}"),
                };
                if label == words(Lang::En).clear_all {
                    continue;
                }
                let more = shown(include.attr("href").expect("a link")) - shown(link);
                assert_eq!(said, (more, number), "{label} of {link}");
                let rest: String = line.text().skip(1).collect();
                assert_eq!(rest.contains("another reason"), more < number, "{label} {rest} of {link}");
                fewer += usize::from(more < number);
            }
        }
        assert!(fewer > 0);
    }
}
