//! What the page is about, and the switch between the collections.

use leptos::prelude::*;

use super::words::explore_words;
use crate::app::context::AppContext;
use crate::app::url;
use crate::data::Collection;
use crate::data::code::CollectionCode;

/// The collection in which everything is that is known. The one that the site opens with is the other of the switch.
const EVERYTHING: &str = "both";

#[component]
pub fn Title() -> impl IntoView {
    let app = AppContext::expect();
    let words = explore_words(app.lang());
    let is_articles_only = app.dataset.corpus.record.entries.is_empty();
    view! {
        <h1 id="title" tabindex="-1">
            {words.title}
        </h1>
        <CollectionSwitch/>
        // The promise of a quote for each figure holds for articles alone.
        {(!is_articles_only).then(|| view! { <p class="note collection-note">{words.record_note}</p> })}
    }
}

/// Two collections to switch between, and a third where an old link shows one that is neither.
#[component]
fn CollectionSwitch() -> impl IntoView {
    let app = AppContext::expect();
    let collections = &app.dataset.collections;
    let is_offered = |at: usize, collection: &Collection| {
        at == 0 || collection.id == EVERYTHING || collection.id == app.dataset.collection
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
    use crate::app::testing::{attributes, has};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;

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
