//! The key of a question: the words that say so, each with the way to its place in the article; where the record says
//! so, its pages.

use leptos::prelude::*;

use super::words::questions_words;
use crate::app::components::{QuoteLanguage, citation_line};
use crate::app::context::AppContext;
use crate::app::url::href;
use crate::classroom::questions::{Ask, Key, Question, sentence};
use crate::data::code::{ArticleCode, MeetingCode, StatementCode};
use crate::data::mention::{Anchor, Span};
use crate::data::{Article, ArticleId, CitationId};
use crate::query::Query;
use crate::text::{describe, more_words, names};

/// The key.
pub fn key(app: AppContext, question: &Question) -> AnyView {
    let words = questions_words(app.lang());
    let title = if question.ask == Ask::Untold { words.key_untold } else { words.key };
    let items = question.key.iter().map(|key| match *key {
        Key::Assertion { meeting, told } => assertion(app, question, meeting, told),
        Key::Claim(at) => claim(app, at),
    });
    view! {
        <div class="key">
            <p class="key-title">{title}</p>
            <ul>{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// Where one sees it: the page of charts under the same choice.
fn there(app: AppContext) -> Query {
    Query { view: None, ..app.query.get_untracked() }
}

/// The words of a statement.
fn claim(app: AppContext, at: usize) -> AnyView {
    let corpus = &app.dataset.corpus;
    let claim = &corpus.claims[at];
    let there = Query {
        read: ArticleCode::new(&corpus.article(claim.article).id),
        statement: StatementCode::new(&claim.id),
        fact: None,
        ..there(app)
    };
    view! { <li>{quote(app, &there, claim.article, claim.quote, None)}</li> }.into_any()
}

/// A value of a meeting, with its quotes and pages.
fn assertion(app: AppContext, question: &Question, at: usize, told: usize) -> AnyView {
    let (words, lang, corpus) = (app.words(), app.lang(), &app.dataset.corpus);
    let meeting = &app.dataset.meetings[at];
    let told = &meeting.assertions[told];
    let code = meeting.fact_code(told, &corpus.vocabulary);
    let value = describe::stated_in_full(lang, corpus, &told.value);
    let there = Query { meeting: MeetingCode::new(&meeting.id), ..there(app) };
    let name = question.meeting.is_none().then(|| {
        view! {
            <a class="key-meeting" href=href(&there) data-focus=format!("m-{}", meeting.id)>
                {describe::name(lang, meeting)}
            </a>
            " "
        }
    });
    let sources = told.by.iter().map(|(report, anchors)| {
        let own = told.said_by(corpus, *report);
        let said = describe::stated_in_full(lang, corpus, own);
        let less = describe::says_only(lang, corpus, told, *report);
        let less = less.map(|less| view! { <span class="key-source">" " {less}</span> });
        let report = corpus.report(*report);
        let pages = report.entry().map(|entry| {
            let entry = corpus.entry(entry);
            match entry.known_to_state(own) {
                Some(pages) => citations(app, &pages),
                None => view! {
                    " " <span class="key-source">{more_words(lang).which_is_open}</span>
                    {citations(app, &entry.citations)}
                }
                .into_any(),
            }
        });
        let quotes = report.article().map(|article| {
            let there = Query {
                read: ArticleCode::new(&corpus.article(article).id),
                fact: Some(code.clone()),
                statement: None,
                ..there.clone()
            };
            anchors.iter().map(|anchor| quote(app, &there, article, *anchor, Some(&said))).collect_view()
        });
        view! {
            {pages}
            {quotes}
            {less}
        }
    });
    let sources = sources.collect_view();
    let field = describe::field_name(words, meeting, told.value.field());
    view! {
        <li>
            {name}
            <span class="key-field">{field}</span>
            " "
            <b>{value}</b>
            {sources}
        </li>
    }
    .into_any()
}

/// A quote, marked, in the sentence that it stands in, as the link to its place in the article.
fn quote(app: AppContext, there: &Query, id: ArticleId, anchor: Anchor, value: Option<&str>) -> AnyView {
    let words = app.words();
    let article: &'static Article = app.dataset.corpus.article(id);
    let text = article.string(anchor.place);
    let Span { start, end } = sentence(text, anchor).span;
    view! {
        <a class="quote" href=href(there) data-focus="words" title=value.map(more_words(words.lang).show_quote)>
            <q lang=article.language.as_str()>
                {&text[start..anchor.span.start]}
                <mark>{anchor.span.quote(text)}</mark>
                {&text[anchor.span.end..end]}
            </q>
            <span class="key-source">" " {(more_words(words.lang).told_by)(names::agency_in_full(words.lang, app.dataset.source(id)))} <QuoteLanguage lang=words.lang tag=article.language.as_str()/></span>
        </a>
    }
    .into_any()
}

/// Pages of the record, each with its way out.
fn citations(app: AppContext, citations: &[CitationId]) -> AnyView {
    let corpus = &app.dataset.corpus;
    let items = citations.iter().map(|id| citation_line(app, corpus.citation(*id), "key-by"));
    view! { <ul class="key-pages">{items.collect_view()}</ul> }.into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::app::testing::{all, component_of, text};
    use crate::classroom::questions::Ask;
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;

    #[test]
    fn a_key_names_the_pages_that_state_its_value_and_no_others() {
        let dataset = sample("both");
        let (mut known, mut open) = (0, 0);
        for (at, meeting) in dataset.meetings.iter().enumerate() {
            for (told, assertion) in meeting.assertions.iter().enumerate() {
                let [(report, _)] = assertion.by[..] else { continue };
                let Some(entry) = dataset.corpus.report(report).entry() else { continue };
                let entry = dataset.corpus.entry(entry);
                let stating = entry.known_to_state(assertion.said_by(&dataset.corpus, report));
                let html = component_of("", dataset, Lang::En, || {
                    let (ask, choices, key) = (Ask::Year, Vec::new(), Vec::new());
                    let question =
                        Question { ask, meeting: Some(at), is_dated: false, choices, right: 0, key };
                    super::assertion(AppContext::expect(), &question, at, told)
                });
                let pages = all(&html, ".key-pages li").len();
                let says_so = text(&html, ".key-source").contains("is not known");
                match stating {
                    Some(stating) => {
                        assert_eq!((pages, says_so), (stating.len(), false), "{}", meeting.id);
                        known += usize::from(stating.len() < entry.citations.len());
                    }
                    None => {
                        assert_eq!((pages, says_so), (entry.citations.len(), true), "{}", meeting.id);
                        open += 1;
                    }
                }
            }
        }
        assert!(known > 0 && open > 0, "{known}, {open}");
    }
}
