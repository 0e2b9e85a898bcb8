//! From words to figures: what was read from the words that a link points to, and the bars in which it counts.

use leptos::prelude::*;

use crate::app::components::CopyButton;
use crate::app::context::AppContext;
use crate::app::data_text::{data_text, in_english};
use crate::app::url;
use crate::app::views::explore::evidence::EvidencePanel;
use crate::app::views::explore::evidence::meeting::texts;
use crate::app::views::explore::evidence::words::evidence_words;
use crate::app::views::share::shared_address;
use crate::counts::{ExclusionReason, fed_by};
use crate::data::code::MeetingCode;
use crate::dataset::{Highlight, ReadValue};
use crate::query::{Dimension, FacetValue, Panel, Query};
use crate::text::describe;
use crate::text::more_words;

/// Stands below the paragraph with the words.
#[component]
pub fn ReadHere(highlight: Highlight) -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let claim = highlight.claim.map(|at| {
        let claim = &app.dataset.corpus.claims[at];
        view! {
            <p>
                <b>{(words.topic)(&claim.topic)}</b>
                {in_english(app, texts(app, &[at]))}
                ": "
                {data_text(app, &claim.claim)}
                {claim.note.as_deref().map(|note| view! { " " <small>{data_text(app, note)}</small> })}
            </p>
        }
    });
    let address = Signal::derive(move || shared_address(app, &app.query.read(), false));
    let values = highlight.values.into_iter().map(|value| view! { <Line value/> });
    view! {
        <aside class="read-here" aria-label=more_words(words.lang).read_here lang=app.lang().code()>
            <h3>{more_words(words.lang).read_here}</h3>
            {claim}
            <ul>{values.collect_view()}</ul>
            <p class="read-here-copy">
                <CopyButton
                    id="copy-words"
                    label=evidence_words(app.lang()).copy_words
                    lang=app.lang()
                    text=address
                />
            </p>
        </aside>
    }
}

/// A value: its field, what was read, the meeting, and where it counts.
#[component]
fn Line(value: ReadValue) -> impl IntoView {
    let app = AppContext::expect();
    let (lang, corpus) = (app.lang(), &app.dataset.corpus);
    let meeting = &app.dataset.meetings[value.meeting];
    let told = app.dataset.assertion(value);
    let code = app.query.read_untracked().read.clone();
    let is_open = |id| code.as_deref() == Some(corpus.article(id).id.as_str());
    let mut reports = told.by.iter().map(|(report, _)| *report);
    let report = reports.find(|report| corpus.report(*report).article().is_some_and(is_open));
    let read = report.map_or(&told.value, |report| told.said_by(corpus, report));
    let open = move || {
        app.href(|query| {
            *query = Query { read: None, fact: None, statement: None, ..query.clone() };
            query.meeting = MeetingCode::new(&meeting.id);
        })
    };
    view! {
        <li>
            <span class="read-here-field">{describe::field_name(app.words(), meeting, read.field())}</span>
            " "
            <b>{describe::stated_in_full(lang, corpus, read)}</b>
            " · "
            <a href=open data-focus=format!("m-{}", meeting.id)>
                {describe::name(lang, meeting)}
            </a>
            " · "
            <Feeds value/>
        </li>
    }
}

/// The bars that a value feeds, each with its link.
#[component]
fn Feeds(value: ReadValue) -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let fed = fed_by(&app.dataset.assertion(value).value, &app.dataset.corpus.vocabulary);
    if fed.is_empty() {
        return view! { <span class="note">{more_words(words.lang).feeds_none}</span> }.into_any();
    }
    if ExclusionReason::at_first_sight(&app.dataset.meetings[value.meeting]).is_some() {
        return view! { <span class="note">{more_words(words.lang).feeds_not}</span> }.into_any();
    }
    let links = fed.into_iter().enumerate().map(|(at, value)| {
        view! {
            {(at > 0).then_some(", ")}
            <FeedLink value/>
        }
    });
    view! { <span class="read-here-feeds">{more_words(words.lang).feeds} " " {links.collect_view()}</span> }
        .into_any()
}

/// The link to a bar, or to its box among the filters where no chart has it.
#[component]
fn FeedLink(value: FacetValue) -> impl IntoView {
    let (app, panel) = (AppContext::expect(), EvidencePanel::expect());
    let dimension = value.dimension();
    let has_bar =
        !matches!(dimension, Dimension::Kind | Dimension::Mode | Dimension::Status | Dimension::Place);
    let focus = format!("{}-{}-{value}", if has_bar { "bar" } else { "f" }, dimension.code());
    let name = describe::value(app.lang(), &app.dataset.corpus, &value);
    let label = format!("{}: {name}", (app.words().dimension)(dimension));
    let href = move || {
        // The bar as the start page shows it, so that what it counts does not depend on what is chosen now.
        let Query { lang, collection, .. } = app.query.get();
        let mut there = Query { lang, collection, ..Query::default() }.with_only(&value);
        if !has_bar {
            there.show.insert(Panel::Filters);
        }
        url::href(&there)
    };
    view! {
        <a href=href data-focus=focus on:click=move |_| panel.lower()>
            {label}
        </a>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use crate::app::testing::{all, attributes, has, page, text};
    use crate::app::views::explore::evidence::tests::{panel, panel_of};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;
    use crate::text::words;

    #[test]
    fn words_lead_to_every_bar_or_box_that_they_feed() {
        for (fact, expected) in [
            ("start", "?years=2023"),
            ("area.energy", "?area=energy"),
            ("chair.KH", "?chair=KH"),
            ("kind", "?kind=senior-officials&show=filters"),
            ("mode", "?mode=in-person&show=filters"),
        ] {
            let html = panel(&format!("?meeting=arsom-19&read=arsom-19-cpv&fact={fact}"));
            let feeds = all(&html, ".read-here-feeds a");
            let feed = feeds.iter().find(|link| link.attr("href") == Some(expected));
            let feed = feed.unwrap_or_else(|| {
                panic!("{fact} feeds {:?}", attributes(&html, ".read-here-feeds a", "href"))
            });
            let there = page(expected);
            let focus = feed.attr("data-focus").expect("to the bar");
            assert!(has(&there, &format!("[id='{focus}']")), "{fact}: no {focus}");
            assert!(has(&there, "#m-arsom-19"), "{fact}: the meeting counts there");
        }
    }

    #[test]
    fn a_statement_is_in_the_language_of_the_page() {
        for (lang, said) in [
            (Lang::En, "The 19th ARSOM was co-chaired by"),
            (Lang::Vi, "đồng chủ trì ARSOM lần thứ 19"),
            (Lang::Ru, "Сопредседателями 19-го совещания были"),
        ] {
            let html = panel_of("?statement=arsom-19-cpv.3", sample("articles"), lang);
            let topic = (words(lang).topic)("chairs");
            let line = text(&html, ".read-here > p");
            assert!(line.starts_with(&format!("{topic}: ")) && line.contains(said), "{line}");
            assert!(!has(&html, ".read-here [lang=en]"), "{line}");
        }
    }

    #[test]
    fn what_feeds_no_bar_says_so() {
        let html = panel("?meeting=arsom-19&read=arsom-19-cpv&fact=ordinal");
        assert!(has(&html, ".read-here li .note"));
    }
}
