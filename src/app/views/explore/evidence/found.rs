//! The passages that were found: each leads to its words in the article, or to the meeting whose record has them.

use leptos::prelude::*;

use super::article::hit_id;
use super::words::evidence_words;
use crate::app::components::{LiveText, LongList};
use crate::app::context::AppContext;
use crate::app::data_text::{Shown, shown};
use crate::app::url;
use crate::data::code::{ArticleCode, MeetingCode, StatementCode};
use crate::data::mention::Place;
use crate::data::{ArticleId, ReportId};
use crate::query::Query;
use crate::search::{self, Hit, Spot};
use crate::text::{describe, found, paper, source_name};

/// Passages that stand there before the reader asks for all.
const FIRST: usize = 6;
/// Letters of context on either side of a passage.
const AROUND: usize = 60;

/// The section; it stands only where words are sought.
pub fn view() -> AnyView {
    let app = AppContext::expect();
    let hits = Memo::new(move |_| app.selection.read().hits.clone());
    let is_whole = RwSignal::new(false);
    let q = Memo::new(move |_| app.selection.read().query.q.clone());
    Effect::new(move |before: Option<()>| {
        _ = q.read();
        if before.is_some() {
            is_whole.set(false);
        }
    });
    let outcome = Signal::derive(move || {
        let (q, hits) = (q.read(), hits.read());
        let outcome = found::outcome(app.lang(), app.dataset, &q, &hits);
        match hits.is_empty() {
            true => outcome,
            false => format!("{outcome}. {}", found::rule(app.lang(), app.dataset)),
        }
    });
    view! {
        <section class="found" aria-labelledby="found-title">
            <h2 id="found-title" tabindex="-1">
                {evidence_words(app.lang()).found}
            </h2>
            <p class="note" id="found-outcome">
                <LiveText text=outcome/>
            </p>
            <LongList
                id="found-more"
                class="passages"
                items=hits
                first=FIRST
                is_whole
                label=app.words().meetings_show_all
                view=|hit| view! { <Passage hit/> }.into_any()
            />
        </section>
    }
    .into_any()
}

/// One passage: the words around, the source, and the link that opens it there.
#[component]
fn Passage(hit: Hit) -> impl IntoView {
    match (hit.teller.article(), hit.place) {
        (_, Spot::Record(report)) => view! { <PassageOnRecord hit report/> }.into_any(),
        (Some(article), _) => view! { <PassageOfArticle hit article/> }.into_any(),
        (None, _) => ().into_any(),
    }
}

#[component]
fn PassageOfArticle(hit: Hit, article: ArticleId) -> impl IntoView {
    let app = AppContext::expect();
    let corpus = &app.dataset.corpus;
    let found_in = corpus.article(article);
    let claim = if let Spot::Claim(at) = hit.place { Some(&corpus.claims[at]) } else { None };
    let (text, focus) = match (hit.place, claim) {
        (_, Some(claim)) => (claim.claim.as_str(), "words".to_owned()),
        (Spot::Text, _) => (found_in.text.as_str(), hit_id(Place::Text, hit.span)),
        (Spot::Related(at), _) => (found_in.related[at].as_str(), hit_id(Place::Related(at), hit.span)),
        _ => (found_in.title.as_str(), "article-title".to_owned()),
    };
    let open = move || {
        url::href(&Query {
            read: ArticleCode::new(&found_in.id),
            fact: None,
            statement: claim.and_then(|claim| StatementCode::new(&claim.id)),
            ..app.query.get()
        })
    };
    let topic = claim.map(|claim| {
        view! { <span class="claim-topic">{(app.words().topic)(&claim.topic)} ": "</span> }
    });
    // A statement sums up what the article says: it must not pass for its words.
    let class = if claim.is_some() { "claim" } else { "quoted" };
    let lang = found_in.language.as_str();
    view! {
        <li class=class>
            <a href=open data-focus=focus>
                {topic}
                {match claim {
                    Some(claim) => view! { <FoundStatement text=&claim.claim hit/> }.into_any(),
                    None => view! { <Around text hit lang/> }.into_any(),
                }}
                " "
                <span class="note">{paper(app.lang(), found_in)}</span>
            </a>
        </li>
    }
}

/// A passage of what the record says of a meeting. Titles and notes are not the words of a source.
#[component]
fn PassageOnRecord(hit: Hit, report: ReportId) -> impl IntoView {
    let app = AppContext::expect();
    let (lang, dataset) = (app.lang(), app.dataset);
    let meeting = dataset.count_index.meeting_of(report).map(|at| &dataset.meetings[at]);
    meeting.map(|meeting| {
        let told = dataset.corpus.report(report);
        let of_meeting = format!("{}, {}: ", describe::name(lang, meeting), describe::when(lang, meeting));
        let open = move || app.href(|query| query.meeting = MeetingCode::new(&meeting.id));
        let words_lang = dataset.corpus.record_language(told, hit.span.start);
        view! {
            <li class="claim">
                <a href=open data-focus=format!("m-{}", meeting.id)>
                    <span class="claim-topic">{of_meeting}</span>
                    <Around text=dataset.corpus.record_text(told) hit lang=words_lang/>
                    " "
                    <span class="note">{source_name(lang, dataset, told)}</span>
                </a>
            </li>
        }
    })
}

/// A statement in which words were found: where it is translated the whole of it, in the page's language, of which the
/// words found are no part; else the words and what is around them.
#[component]
fn FoundStatement(text: &'static str, hit: Hit) -> impl IntoView {
    let app = AppContext::expect();
    let shown = Memo::new(move |_| shown(app, text));
    move || {
        let Shown { text: said, lang } = shown.get();
        match said == text {
            true => view! { <Around text hit lang=lang.unwrap_or("en")/> }.into_any(),
            false => view! { <span class="passage-words">{said}</span> }.into_any(),
        }
    }
}

/// The words found, and some on either side.
#[component]
fn Around(#[prop(into)] text: String, hit: Hit, lang: &'static str) -> impl IntoView {
    let cut = search::snippet(&text, hit.span, AROUND);
    view! {
        <span class="passage-words" lang=lang>
            {cut.cut_before.then_some("…")}
            {cut.before.to_owned()}
            <mark class="hit">{cut.hit.to_owned()}</mark>
            {cut.after.to_owned()}
            {cut.cut_after.then_some("…")}
        </span>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use crate::app::testing::{all, attributes, has, text};
    use crate::app::views::explore::evidence::tests::{panel, panel_of};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;
    use crate::text::words;

    #[test]
    fn what_is_found_is_told_and_listed_best_first() {
        let html = panel("?q=vaccine");
        let hits = sample("articles").search_index.find("vaccine").len();
        assert!(hits > 0);
        assert!(text(&html, "#found-outcome").contains(&format!("{hits} passages for “vaccine”")));
        assert_eq!(all(&html, ".passages li").len(), hits.min(super::FIRST));
        for mark in all(&html, ".passages mark.hit") {
            assert_eq!(mark.text().collect::<String>().to_lowercase(), "vaccine");
        }
    }

    #[test]
    fn nothing_found_and_too_little_sought_are_told() {
        let words = words(Lang::En);
        for (link, expected) in
            [("?q=xyzzy", (words.search_none)("xyzzy")), ("?q=a", words.search_short.to_owned())]
        {
            let html = panel(link);
            assert_eq!(text(&html, "#found-outcome"), expected, "{link}");
            assert!(has(&html, ".passages[hidden]"), "{link}");
        }
        assert!(!has(&panel(""), ".found"));
    }

    #[test]
    fn what_the_record_says_is_found_and_leads_to_its_meeting() {
        let html = panel_of("?collection=record&q=Moscow", sample("record"), Lang::En);
        let focus = attributes(&html, ".passages .claim a", "data-focus");
        assert!(!focus.is_empty() && focus.iter().all(|id| id.starts_with("m-")), "{focus:?}");
    }

    #[test]
    fn what_the_record_says_is_in_the_language_of_its_words() {
        for (sought, expected) in [("Asean Centre", "en"), ("Асеанические", "ru")] {
            let link = format!("?collection=record&q={sought}");
            let html = panel_of(&link, sample("record"), Lang::Vi);
            let langs = attributes(&html, ".passages .claim .passage-words", "lang");
            assert!(!langs.is_empty() && langs.iter().all(|lang| lang == expected), "{sought}: {langs:?}");
        }
    }
}
