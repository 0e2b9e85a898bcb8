//! What the page is about, and the switch between the collections.

use leptos::prelude::*;

use super::packed;
use super::words::explore_words;
use crate::app::components::{QuoteLanguage, keyed};
use crate::app::context::AppContext;
use crate::app::url;
use crate::data::code::{ArticleCode, CollectionCode, MeetingCode};
use crate::data::mention::Anchor;
use crate::data::{ArticleId, Collection, Value};
use crate::query::Query;

/// The collection in which everything is that is known. The one that the site opens with is the other of the switch.
const EVERYTHING: &str = "both";
/// The guess with which a lesson opens.
const GUESS: &str = "?collection=both&view=predict&pin=2021";

#[component]
pub fn Title() -> impl IntoView {
    let app = AppContext::expect();
    let words = explore_words(app.lang());
    let is_packed = app.dataset.is_packed();
    let is_articles_only = !is_packed && app.dataset.corpus.record.entries.is_empty();
    let guess = move || url::href(&Query { lang: app.query.read().lang, ..Query::parse(GUESS).0 });
    view! {
        <h1 id="title" tabindex="-1">
            {words.title}
        </h1>
        <div class="title-row">
            <CollectionSwitch/>
            // Beside all that is known its answer stands already.
            {is_articles_only.then(|| view! {
                <a class="note" id="to-guess" href=guess>
                    {words.guess}
                </a>
            })}
        </div>
        // The promise of a quote for each figure holds for articles alone.
        {match (is_articles_only, is_packed) {
            (true, _) => view! { <Example/> }.into_any(),
            (_, true) => packed::about(app),
            _ => view! { <p class="note collection-note">{words.record_note}</p> }.into_any(),
        }}
    }
}

/// One of the quotes that the present figures lead to: when a meeting was held, in the reader's language if any is.
#[component]
fn Example() -> impl IntoView {
    let app = AppContext::expect();
    let example = Memo::new(move |_| {
        let corpus = &app.dataset.corpus;
        let selection = app.selection.read();
        let quotes = selection.counts.shown.iter().filter_map(|at| {
            let meeting = &app.dataset.meetings[*at];
            let told = meeting.assertions.iter().find(|told| matches!(told.value, Value::Start(_)))?;
            let (report, anchors) = told.by.first()?;
            Some((*at, corpus.report(*report).article()?, *anchors.first()?))
        });
        // Where there is none, one in English can be read by more readers than any other.
        let rank = |article: ArticleId| match corpus.article(article).language.as_str() {
            own if own == app.lang().code() => 0,
            "en" => 1,
            _ => 2,
        };
        quotes.min_by_key(|quote| rank(quote.1))
    });
    let link = move |(at, article, anchor): (usize, ArticleId, Anchor)| {
        let corpus = &app.dataset.corpus;
        let href = move || {
            app.href(|query| {
                query.meeting = MeetingCode::new(&app.dataset.meetings[at].id);
                query.read = ArticleCode::new(&corpus.article(article).id);
                query.fact = Some("start".to_owned());
            })
        };
        view! {
            <p class="note example">
                {app.words().example} " "
                <a id="to-example" href=href data-focus="words">
                    <q lang=corpus.article(article).language.as_str()>{corpus.quote(article, anchor)}</q>
                </a>
                <QuoteLanguage lang=app.lang() tag=corpus.article(article).language.as_str()/>
            </p>
        }
        .into_any()
    };
    // Made anew with each example: a translator would keep the words of the one before.
    keyed(move || example.get(), move |example| example.map(link))
}

/// Two collections to switch between, and a third where an old link shows one that is neither.
#[component]
fn CollectionSwitch() -> impl IntoView {
    let app = AppContext::expect();
    let collections = &app.dataset.collections;
    let is_offered = |at: usize, collection: &Collection| {
        at == 0
            || collection.id == EVERYTHING
            || collection.id == app.dataset.collection
            || collection.pack.is_some()
    };
    let offered = collections.iter().enumerate().filter(|(at, collection)| is_offered(*at, collection));
    let items: Vec<_> =
        offered.map(|(at, it)| view! { <CollectionItem collection=it opens=at == 0/> }).collect();
    (items.len() > 1).then(|| {
        view! {
            <nav class="collections" aria-label=app.words().collections>
                <ul>{items}</ul>
            </nav>
        }
    })
}

/// A link to another collection. What is chosen stays as far as that can have it.
#[component]
fn CollectionItem(collection: &'static Collection, opens: bool) -> impl IntoView {
    let app = AppContext::expect();
    let href = move || {
        let mut there = app.query.read().cleared_of_sources();
        there.collection = CollectionCode::new(&collection.id).filter(|_| !opens);
        url::href(&there)
    };
    let label = match collection.id.as_str() {
        EVERYTHING => explore_words(app.lang()).everything,
        _ => collection.labels.get(app.lang()),
    };
    view! {
        <li>
            <a
                id=format!("collection-{}", collection.id)
                href=href
                data-focus="title"
                aria-current=(collection.id == app.dataset.collection).then_some("true")
            >
                {label}
            </a>
        </li>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use scraper::Html;

    use crate::app::render;
    use crate::app::testing::{attribute, attributes, has, page, text};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;

    #[test]
    fn an_example_leads_to_its_words() {
        for (link, lang) in
            [("", "en"), ("?lang=vi", "vi"), ("?lang=ru", "en"), ("?years=2023&area=energy", "en")]
        {
            let html = page(link);
            assert_eq!(attribute(&html, "#to-example q", "lang"), lang, "{link}");
            // Who cannot read it is told why.
            assert_eq!(text(&html, ".example").ends_with("· Английский"), link == "?lang=ru", "{link}");
            let there = page(&attribute(&html, "#to-example", "href"));
            assert_eq!(
                text(&there, "mark#words, #words mark, .evidence mark").trim(),
                text(&html, "#to-example q"),
                "{link}"
            );
        }
        assert!(!has(&page("?years=1999"), "#to-example"));
    }

    #[test]
    fn a_guess_is_one_click_away() {
        for (link, lang) in [("", Lang::En), ("?years=2021&lang=vi", Lang::Vi), ("?lang=ru", Lang::Ru)] {
            let html = Html::parse_document(&render(link, sample("articles"), lang));
            let href = attributes(&html, "#to-guess", "href").concat();
            let expected = "?collection=both&view=predict&pin=2021";
            let named = link.split_once("lang=").map_or(String::new(), |it| format!("&lang={}", it.1));
            assert_eq!(href, format!("{expected}{named}"), "{link}");
            // What stands beside the link is of another collection than the guess, and the link says of which.
            let collection = match lang {
                // In the case that its sentence asks for.
                Lang::Ru => "во всём, что известно".to_owned(),
                _ => text(&html, "#collection-both").to_lowercase(),
            };
            assert!(text(&html, "#to-guess").contains(&collection), "{link}");
            assert!(!has(&html, "#collection-both[aria-current]"), "{link}");
        }
        for collection in ["record", "both"] {
            let html = render(&format!("?collection={collection}"), sample(collection), Lang::En);
            assert!(!has(&Html::parse_document(&html), "#to-guess"), "{collection} tells the answer");
        }
    }

    #[test]
    fn two_collections_are_offered_and_that_of_an_old_link() {
        for (collection, offered) in [
            ("articles", &["collection-articles", "collection-both"][..]),
            ("record", &["collection-articles", "collection-record", "collection-both"]),
            ("both", &["collection-articles", "collection-both"]),
        ] {
            let link = format!("?collection={collection}");
            let html = Html::parse_document(&render(&link, sample(collection), Lang::En));
            assert_eq!(attributes(&html, ".collections a", "id"), offered, "{collection}");
            let current = format!("collection-{collection}");
            assert_eq!(attributes(&html, ".collections a[aria-current]", "id"), [current]);
            assert_eq!(has(&html, ".collection-note"), collection != "articles", "{collection}");
        }
    }
}
