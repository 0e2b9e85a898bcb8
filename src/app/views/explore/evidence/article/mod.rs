//! An article, whole and in its own language, with the words marked that the figures are made of.

mod body;
mod read_here;

use std::sync::Arc;

use leptos::prelude::*;

use super::meeting::{ClaimItem, texts};
use crate::app::context::AppContext;
use crate::app::data_text::{data_text, in_english};
use crate::app::views::share::{CiteButton, Flag, Flagged};
use crate::counts::to_u32;
use crate::data::{ArticleId, SourceRef};
use crate::dataset::Highlight;
use crate::export::fragment;
use crate::search::Hit;
use crate::text::by_line;
use crate::text::more_words;
use body::Body;

pub use body::hit_id;

#[component]
pub fn Article(id: ArticleId) -> impl IntoView {
    let app = AppContext::expect();
    let (words, dataset) = (app.words(), app.dataset);
    let article = dataset.corpus.article(id);
    let evidence = Arc::new(dataset.evidence(id));
    let highlight = {
        let evidence = evidence.clone();
        Memo::new(move |_| Highlight::new(dataset, &app.query.read(), id, &evidence))
    };
    let hits = Memo::new(move |_| {
        let selection = app.selection.read();
        let here = selection.hits.iter().filter(|hit| hit.teller == SourceRef::Article(id));
        here.copied().collect::<Vec<Hit>>()
    });
    let body = move || Body::new(app, id, &evidence, &highlight.read(), &hits.read()).view();
    let note = article.note.as_deref().map(|note| {
        view! {
            <h3>{more_words(words.lang).about_text} {in_english(app, vec![note])}</h3>
            <p class="note">{data_text(app, note)}</p>
        }
    });
    view! {
        <article class="article" aria-labelledby="article-title">
            <p class="note">{by_line(app.lang(), article)}</p>
            <h2 id="article-title" tabindex="-1" lang=article.language.as_str()>
                {article.title.as_str()}
            </h2>
            <p class="note">{more_words(words.lang).marks_how}</p>
            <div class="article-body">{body}</div>
            {note}
            <ClaimsOfArticle id/>
            <Original id highlight/>
            <div class="evidence-actions">
                <CiteButton id=format!("cite-{}", article.id)/>
                <Flag flagged=Flagged::Article(article)/>
            </div>
        </article>
    }
    .into_any()
}

/// Every statement of the article, unfolded where the link points to one.
#[component]
fn ClaimsOfArticle(id: ArticleId) -> impl IntoView {
    let app = AppContext::expect();
    let claims = app.dataset.corpus.claims.iter().enumerate().filter(|(_, claim)| claim.article == id);
    let claims: Vec<usize> = claims.map(|(at, _)| at).collect();
    let english = in_english(app, texts(app, &claims));
    let items: Vec<_> = claims.into_iter().map(|at| view! { <ClaimItem at/> }).collect();
    let is_open = Memo::new(move |_| app.query.read().statement.is_some());
    (!items.is_empty()).then(|| {
        let count = to_u32(items.len());
        view! {
            <details class="disclosure article-claims" open=move || is_open.get()>
                <summary>{(more_words(app.lang()).statements_more)(count)} {english}</summary>
                <ul class="claims">{items}</ul>
            </details>
        }
    })
}

/// The way to the publisher's page: at the words that the link points to, where a browser finds them.
#[component]
fn Original(id: ArticleId, highlight: Memo<Highlight>) -> impl IntoView {
    let app = AppContext::expect();
    let corpus = &app.dataset.corpus;
    corpus.article(id).url.as_deref().map(|url| {
        let href = move || match highlight.read().anchors.first() {
            Some(anchor) => fragment::to_quote(url, corpus.quote(id, *anchor)),
            None => url.to_owned(),
        };
        view! {
            <p>
                <a class="article-original" href=href rel="noopener noreferrer">
                    {more_words(app.lang()).original}
                </a>
            </p>
        }
    })
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use scraper::Html;

    use crate::app::testing::{all, attribute, attributes, has, text};
    use crate::app::views::explore::evidence::tests::{panel, panel_of};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;

    fn marked(html: &Html) -> String {
        all(html, "mark.on").iter().flat_map(|mark| mark.text()).collect()
    }

    #[test]
    fn an_article_stands_whole_in_its_own_language() {
        let dataset = sample("articles");
        for article in &dataset.corpus.articles {
            let html = panel_of(&format!("?read={}", article.id), dataset, Lang::Ru);
            let paragraphs: Vec<String> =
                all(&html, ".article-text > p").iter().map(|it| it.text().collect()).collect();
            let written: Vec<&str> =
                article.text.split('\n').filter(|line| !line.trim().is_empty()).collect();
            assert_eq!(paragraphs, written, "{}", article.id);
            assert_eq!(attribute(&html, ".article-text", "lang"), article.language);
            assert_eq!(text(&html, "#article-title"), article.title);
            let out = attributes(&html, ".article-original", "href");
            assert_eq!(out, Vec::from_iter(article.url.clone()), "{}", article.id);
        }
    }

    #[test]
    fn a_quote_leads_to_its_words_and_they_tell_what_was_read_from_them() {
        let dataset = sample("articles");
        let mut followed = 0;
        for meeting in &dataset.meetings {
            let html = panel(&format!("?meeting={}&status=&between=", meeting.id));
            for link in all(&html, ".meeting-quote") {
                let quote: String = link
                    .select(&scraper::Selector::parse("q").expect("a selector"))
                    .flat_map(|it| it.text())
                    .collect();
                let there = panel(link.attr("href").expect("a quote leads somewhere"));
                assert_eq!(all(&there, "#words").len(), 1, "{}: {quote}", meeting.id);
                assert!(marked(&there).contains(&quote), "{}: {quote}", meeting.id);
                assert!(has(&there, ".read-here li"), "{}: {quote}", meeting.id);
                followed += 1;
            }
        }
        let facts = dataset.corpus.reports.iter().flat_map(|report| &report.statements);
        assert_eq!(followed, facts.map(|fact| fact.quotes.len()).sum::<usize>());
    }

    #[test]
    fn the_link_to_the_words_can_be_copied_where_words_are_looked_at() {
        for (link, is_there) in [
            ("?read=arsom-19-cpv", false),
            ("?meeting=arsom-19&read=arsom-19-cpv&fact=start", true),
            ("?statement=arsom-19-cpv.3", true),
        ] {
            let html = panel(link);
            assert_eq!(has(&html, ".read-here #copy-words"), is_there, "{link}");
            assert_eq!(text(&html, ".article .evidence-actions button"), "CiteSomething wrong?", "{link}");
        }
    }

    #[test]
    fn every_mark_leads_to_a_value_that_its_words_carry() {
        for article in &sample("articles").corpus.articles {
            let html = panel(&format!("?read={}", article.id));
            for mark in all(&html, ".article-mark") {
                let words: String = mark.text().collect();
                let there = panel(mark.attr("href").expect("a mark leads somewhere"));
                let looked_at = all(&there, "mark.on");
                assert!(looked_at.iter().any(|it| words.contains(&it.text().collect::<String>())), "{words}");
                assert!(has(&there, ".read-here li a"), "{words}");
            }
        }
    }

    #[test]
    fn a_statement_leads_to_its_words_with_its_article_or_alone() {
        let dataset = sample("articles");
        for claim in &dataset.corpus.claims {
            let quote = dataset.corpus.quote(claim.article, claim.quote);
            let article = &dataset.corpus.article(claim.article).id;
            for link in
                [format!("?statement={}", claim.id), format!("?read={article}&statement={}", claim.id)]
            {
                let html = panel(&link);
                assert!(has(&html, "#words"), "{link}");
                assert!(marked(&html).contains(&quote.replace('\n', "")), "{link}");
                assert!(text(&html, ".read-here").contains(&claim.claim), "{link}");
                assert!(has(&html, ".article-claims[open]"), "{link}");
            }
        }
    }

    #[test]
    fn words_that_are_sought_are_marked_where_their_passage_leads() {
        let html = panel("?q=vaccine");
        let links = all(&html, ".passages .quoted a");
        assert!(!links.is_empty());
        for link in links {
            let there = panel(link.attr("href").expect("a passage leads somewhere"));
            let focus = link.attr("data-focus").expect("to the words");
            assert!(has(&there, &format!("#{focus}")), "#{focus}");
        }
    }
}
