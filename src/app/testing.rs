//! Pages and components as HTML, without a browser, and what tests ask of them.

use std::sync::Arc;

use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};

use super::App;
use super::components::Announcer;
use super::context::{AppContext, RootContext};
use super::data::Data;
use super::render;
use super::url::Url;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, LoadError, sample};

/// The page of a link to the five articles, in English.
pub fn page(link: &str) -> Html {
    Html::parse_document(&render(link, sample("articles"), Lang::En))
}

/// The page of a link to any of the bundled collections, in English, where files beside them have arrived: their names
/// and what came of them.
pub fn page_with(link: &str, files: &[(String, Result<Vec<u8>, LoadError>)]) -> Html {
    Owner::new().with(|| {
        let data = Data::read(&["articles", "record", "both"].map(sample));
        for (name, file) in files {
            data.other.insert(name, file.clone().map(Arc::from));
        }
        let root = RootContext::new(Url::new(link), data, Lang::En);
        Html::parse_document(&view! { <App root/> }.to_html())
    })
}

/// The texts of all elements that a selector finds, each on one line.
pub fn texts(html: &Html, css: &str) -> Vec<String> {
    let line = |element: &ElementRef<'_>| {
        element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    all(html, css).iter().map(line).collect()
}

/// A component under a link to the five articles, in English, with the contexts of the app.
pub fn component<V: IntoView>(link: &str, view: impl FnOnce() -> V) -> Html {
    component_of(link, sample("articles"), Lang::En, view)
}

/// The same with another dataset, for a reader of another language.
pub fn component_of<V: IntoView>(
    link: &str,
    dataset: &'static Dataset,
    lang: Lang,
    view: impl FnOnce() -> V,
) -> Html {
    Owner::new().with(|| {
        let root = RootContext::new(Url::new(link), Data::read(&[dataset]), lang);
        provide_context(root);
        provide_context(Announcer::new());
        provide_context(AppContext::new(root, dataset));
        Html::parse_fragment(&view().into_view().to_html())
    })
}

/// The elements that a selector finds.
pub fn all<'a>(html: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(css).expect("a selector")).collect()
}

/// Whether a selector finds anything.
pub fn has(html: &Html, css: &str) -> bool {
    !all(html, css).is_empty()
}

/// An attribute of each element that a selector finds; empty where it has none.
pub fn attributes(html: &Html, css: &str, name: &str) -> Vec<String> {
    all(html, css).iter().map(|element| element.attr(name).unwrap_or_default().to_owned()).collect()
}

/// An attribute of the first element that a selector finds.
#[track_caller]
pub fn attribute(html: &Html, css: &str, name: &str) -> String {
    let found = all(html, css);
    let element = found.first().unwrap_or_else(|| panic!("no {css} in {}", html.html()));
    element.attr(name).unwrap_or_else(|| panic!("{css} has no {name}")).to_owned()
}

/// The text of all elements that a selector finds.
pub fn text(html: &Html, css: &str) -> String {
    all(html, css).iter().flat_map(ElementRef::text).collect::<String>().trim().to_owned()
}
