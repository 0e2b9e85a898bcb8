//! Starts the app in the browser.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use super::App;
use super::context::RootContext;
use super::data::{Data, LOADER};
use super::foreign;
use super::languages;
use super::lazy::LoadFailed;
use super::paint;
use super::url::{self, Url};
use crate::data::vocabulary::Lang;
use crate::query::Query;

/// Mounts the app in the place of what the page's own HTML shows until then, once its language is here.
///
/// # Panics
///
/// If the page has no element `#app`.
pub fn start() {
    // `boot.js` tells the reader that the page had to stop; in development this tells why.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
    // That of leptos works once something is mounted.
    spawn_local(async {
        // What reads the data is wanted whatever the language. Whether it comes is told where it is shown.
        let _ = LOADER.load().await;
    });
    spawn_local(async {
        let (lang, loaded) = loop {
            let lang = asked_language();
            let loaded = languages::load(lang).await;
            // Who goes back meanwhile may have come to a link in another language.
            if lang == asked_language() {
                break (lang, loaded);
            }
        };
        match loaded {
            Ok(()) => mount(|| view! { <App root=root()/> }.into_any()),
            Err(_) => mount(move || {
                mark_language(lang);
                let lang = Signal::stored(lang);
                let reload = |()| _ = window().location().reload();
                view! { <main><LoadFailed lang on_retry=reload/></main> }.into_any()
            }),
        }
    });
}

/// The language that the link asks for, else that of the reader's browser.
fn asked_language() -> Lang {
    Query::parse(&search()).0.lang.unwrap_or_else(readers_language)
}

/// In the same task what stood there goes and `view` comes.
fn mount(view: impl FnOnce() -> AnyView + 'static) {
    let place = document().get_element_by_id("app").expect("the page's HTML has an element #app");
    place.set_text_content(None);
    leptos::mount::mount_to(place.unchecked_into(), view).forget();
}

/// What the app begins with, and what follows it for as long as the page lives.
fn root() -> RootContext {
    let root = RootContext::new(Url::new(&search()), Data::new(edition()), readers_language());
    paint::listen();
    url::listen(root.url);
    Effect::new(move || mark_language(root.lang.get()));
    // Once, when the first view is there: to what the link is about, or to where one was before a reload.
    Effect::new(move |has_arrived: Option<bool>| {
        let is_here = root.dataset.get().is_some();
        if is_here && has_arrived != Some(true) {
            url::arrive(&root.query.get_untracked());
        }
        is_here || has_arrived == Some(true)
    });
    root
}

fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The edition of the data that the build put beside the page.
fn edition() -> String {
    let named = document().query_selector("meta[name=edition]").ok().flatten();
    named.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// The first language of the reader's browser that the page has.
fn readers_language() -> Lang {
    let primary = |tag: String| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    // Some browsers and extensions tell one language, or none.
    let navigator = window().navigator();
    let told = foreign::get(&navigator, "languages");
    let languages =
        if js_sys::Array::is_array(&told) { js_sys::Array::from(&told) } else { js_sys::Array::new() };
    languages.push(&foreign::get(&navigator, "language"));
    languages.iter().find_map(|tag| Lang::from_code(&primary(tag.as_string()?))).unwrap_or(Lang::En)
}

/// Tells the browser the language of the page.
fn mark_language(lang: Lang) {
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute("lang", lang.code());
    }
}
