//! A meeting, opened: every value with its quotes and sources, disagreements side by side, why its reports are one
//! meeting, the pages on record, and the statements that belong to it.

mod claims;
mod merging;
mod record;
mod values;

use leptos::prelude::*;

use crate::app::components::LongRun;
use crate::app::context::AppContext;
use crate::app::data_text::{data_text, in_english};
use crate::app::views::share::{CiteButton, Flag, Flagged};
use crate::text::describe;
use merging::Merging;
use record::RecordEntries;
use values::Values;

use crate::text::more_words;
use claims::Claims;
pub use claims::{ClaimItem, texts};

/// Notes that stand there before the reader asks for all.
const FIRST_NOTES: usize = 12;

/// The meeting at a place of the dataset.
#[component]
pub fn Meeting(at: usize) -> impl IntoView {
    let app = AppContext::expect();
    let (lang, words) = (app.lang(), app.words());
    let meeting = &app.dataset.meetings[at];
    let is_counted = Memo::new(move |_| app.selection.read().counts.shown.binary_search(&at).is_ok());
    let id = format!("m-{}", meeting.id);
    view! {
        <article class="meeting" aria-labelledby=id.clone()>
            <h2 id=id.clone() tabindex="-1">
                {describe::name(lang, meeting)}
            </h2>
            <p class="note">{describe::when_and_where(lang, meeting)}</p>
            <p class="note meeting-uncounted" hidden=move || is_counted.get()>
                {more_words(words.lang).not_among}
            </p>
            <Values meeting/>
            <Merging meeting/>
            <RecordEntries meeting/>
            <ReadingNotes meeting/>
            <Claims at/>
            <div class="evidence-actions">
                <CiteButton id=format!("cite-{}", meeting.id)/>
                <Flag flagged=Flagged::Meeting(meeting)/>
            </div>
        </article>
    }
    .into_any()
}

/// How values were read from the articles, in the annotator's words. The record's notes stand with its pages.
#[component]
fn ReadingNotes(meeting: &'static crate::meetings::Meeting) -> impl IntoView {
    let app = AppContext::expect();
    let reports = meeting.reports.iter().map(|id| app.dataset.corpus.report(*id));
    let notes = reports.filter(|report| report.article().is_some()).filter_map(|it| it.note.as_deref());
    let notes: Vec<&'static str> = notes.collect();
    (!notes.is_empty()).then(|| {
        view! {
            <section class="meeting-notes">
                <h3>{more_words(app.lang()).inferred} {in_english(app, notes.clone())}</h3>
                <LongRun
                    id="notes-all".to_owned()
                    count=notes.len()
                    first=FIRST_NOTES
                    label=app.words().meetings_show_all
                    view=Box::new(move |at| view! { <p>{data_text(app, notes[at])}</p> }.into_any())
                />
            </section>
        }
    })
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use crate::app::testing::{all, attributes, has, text, texts};
    use crate::app::views::explore::evidence::tests::{panel, panel_of, panel_without_translations};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;
    use crate::text::more_words;

    #[test]
    fn a_meeting_shows_every_value_with_all_of_its_quotes() {
        let dataset = sample("articles");
        for meeting in &dataset.meetings {
            let html = panel(&format!("?meeting={}", meeting.id));
            assert_eq!(all(&html, ".meeting-value").len(), meeting.assertions.len(), "{}", meeting.id);
            let mut expected: Vec<&str> = Vec::new();
            for (report, anchors) in meeting.assertions.iter().flat_map(|it| &it.by) {
                let article = dataset.corpus.report(*report).article().expect("articles alone tell here");
                expected.extend(anchors.iter().map(|anchor| dataset.corpus.quote(article, *anchor)));
            }
            let mut shown: Vec<String> =
                all(&html, ".meeting-quote q").iter().map(|it| it.text().collect()).collect();
            expected.sort_unstable();
            shown.sort_unstable();
            assert_eq!(shown, expected, "{}", meeting.id);
        }
    }

    #[test]
    fn the_fact_of_a_link_is_marked_and_its_quote_leads_on() {
        let html = panel("?meeting=arsom-19&fact=start");
        assert_eq!(all(&html, ".meeting-value.looked-at").len(), 1);
        let href = attributes(&html, "#q-arsom-19-start-0", "href");
        assert_eq!(href, ["?meeting=arsom-19&read=arsom-19-cpv&fact=start"]);
        assert_eq!(attributes(&html, "#q-arsom-19-start-0", "data-focus"), ["words"]);
    }

    #[test]
    fn a_meeting_that_is_not_counted_says_so() {
        for (link, is_hidden) in [("?meeting=arsom-19", true), ("?meeting=arsom-19&years=1999", false)] {
            assert_eq!(has(&panel(link), ".meeting-uncounted[hidden]"), is_hidden, "{link}");
        }
    }

    #[test]
    fn a_meeting_on_record_has_pages_and_no_quotes_in_every_language() {
        let dataset = sample("record");
        for lang in Lang::ALL.iter().copied() {
            for meeting in &dataset.meetings {
                let entries = meeting.reports.iter().filter_map(|it| dataset.corpus.report(*it).entry());
                let pages: usize = entries.map(|it| dataset.corpus.entry(it).citations.len()).sum();
                let link = format!("?collection=record&meeting={}", meeting.id);
                let html = panel_of(&link, dataset, lang);
                assert_eq!(all(&html, ".meeting .citations li").len(), pages, "{link}");
                assert!(!has(&html, ".meeting q"), "{link}");
                assert_eq!(all(&html, ".meeting-on-record").len(), meeting.assertions.len(), "{link}");
            }
        }
    }

    #[test]
    fn notes_and_statements_are_in_the_language_of_the_page() {
        let dataset = sample("both");
        for lang in [Lang::Vi, Lang::Ru] {
            for meeting in &dataset.meetings {
                let link = format!("?collection=both&meeting={}", meeting.id);
                let html = panel_of(&link, dataset, lang);
                assert!(!text(&html, ".meeting").contains(more_words(lang).in_english), "{link}");
                let parts = ".meeting :is(.meeting-notes, .meeting-claims, .meeting-record .note) [lang=en]";
                assert!(!has(&html, parts), "{link}");
            }
        }
    }

    #[test]
    fn what_stays_in_english_is_headed_so_and_marked() {
        let dataset = sample("both");
        for (lang, english) in [(Lang::Vi, "(tiếng Anh)"), (Lang::Ru, "(по-английски)")] {
            // The files of translations did not come.
            for (meeting, section, head) in [
                ("arsom-17", ".meeting-notes", " h3"),
                ("arsom-17", ".meeting-claims", " h3"),
                ("fmm-1997", ".meeting-record", ""),
            ] {
                let link = format!("?collection=both&meeting={meeting}");
                let html = panel_without_translations(&link, dataset, lang);
                let heads = texts(&html, &format!("{section}{head}"));
                assert!(heads.iter().any(|head| head.contains(english)), "{section}: {heads:?}");
                assert!(has(&html, &format!("{section} [lang=en]")), "{section}");
            }
        }
    }

    #[test]
    fn a_value_on_record_has_the_numbers_of_its_pages() {
        let dataset = sample("record");
        let html = panel_of("?collection=record&meeting=arsom-16", dataset, Lang::En);
        let values = texts(&html, ".meeting-value");
        let of = |name: &str| values.iter().find(|it| it.starts_with(name)).cloned().unwrap_or_default();
        assert!(of("20 February 2019").contains("on record: [1]"), "{values:#?}");
        assert!(of("Food").contains("on record: [2]"), "{values:#?}");
        for link in all(&html, ".meeting-on-record .page-link") {
            let there = link.attr("href").expect("it leads to its page");
            let page = text(&html, there);
            assert!(page.starts_with(&link.text().collect::<String>()), "{there}: {page}");
        }
        let record = text(&html, ".meeting-record");
        assert!(record.contains("2 pages of 2 publishers or agencies."), "{record}");
    }

    #[test]
    fn pages_that_only_announce_a_meeting_are_told_from_those_that_tell_of_it() {
        let dataset = sample("record");
        for (lang, of, announces) in [
            (Lang::En, "3 pages of 3 publishers or agencies; 2 only announce it.", "only announces it"),
            (
                Lang::Vi,
                "3 trang của 3 nơi đăng hoặc hãng tin; 2 trang trong số đó chỉ báo trước.",
                "chỉ báo trước",
            ),
            (Lang::Ru, "3 страницы; изданий и агентств — 3; только анонсируют встречу — 2.", "только анонс"),
        ] {
            let html = panel_of("?collection=record&meeting=fmm-2022", dataset, lang);
            assert!(text(&html, ".meeting-record").contains(of), "{}", text(&html, ".meeting-record"));
            assert_eq!(texts(&html, ".announces"), [announces, announces]);
        }
        let html = panel_of("?collection=record&meeting=arjcc-19", dataset, Lang::En);
        assert!(
            text(&html, ".meeting-record")
                .contains("2 pages of one publisher or agency, which count as one source.")
        );
    }

    #[test]
    fn what_several_sources_tell_is_told_with_each() {
        let dataset = sample("both");
        let several = dataset.meetings.iter().filter(|meeting| meeting.reports.len() > 1);
        let mut seen = 0;
        for meeting in several {
            let link = format!("?collection=both&meeting={}", meeting.id);
            let html = panel_of(&link, dataset, Lang::En);
            assert_eq!(all(&html, ".meeting-merging p").len(), meeting.joined.len(), "{link}");
            let disagree = more_words(Lang::En).sources_disagree;
            assert_eq!(
                text(&html, ".meeting").contains(disagree),
                !meeting.disagreements().is_empty(),
                "{link}"
            );
            seen += 1;
        }
        assert!(seen >= 10, "{seen} merged meetings");
    }
}
