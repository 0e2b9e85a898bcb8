//! Starts the app in the browser.

use std::time::Duration;

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
use super::takeover::{clear, is_held, place, released, shows_opening, tell_failure};
use super::url::{self, Url};
use crate::data::vocabulary::Lang;
use crate::query::Query;

/// How long the page's own HTML stays for the sake of the data, once the app could be shown: mounted before the data is
/// here, the app has to be drawn twice.
const PATIENCE: Duration = Duration::from_millis(400);

/// Mounts the app in the place of what the page's own HTML shows until then, once its language and its data are here.
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
    spawn_local(begin());
}

/// Mounts the app once its language is here. One that did not come is asked for again, and then of the server.
async fn begin() {
    let mut search = url::search_meant().await;
    let (lang, loaded) = loop {
        let lang = asked_language(&search);
        let loaded = languages::load(lang).await;
        // Who goes back meanwhile may have come to a link in another language.
        search = url::search_meant().await;
        if lang == asked_language(&search) {
            break (lang, loaded);
        }
    };
    match loaded {
        Ok(()) => mount(move || view! { <Opening root=root(&search)/> }.into_any()),
        Err(_) if shows_opening() => tell_failure(lang, || spawn_local(begin())),
        Err(_) => mount(move || {
            clear();
            mark_language(lang);
            let lang = Signal::stored(lang);
            // What is asked for again cannot be asked for twice.
            let retry = |()| {
                clear();
                spawn_local(begin());
            };
            view! { <main><LoadFailed lang on_retry=retry/></main> }.into_any()
        }),
    }
}

/// The language that the link asks for, else that of the reader's browser.
fn asked_language(search: &str) -> Lang {
    Query::parse(search).0.lang.unwrap_or_else(readers_language)
}

/// The app, as soon as its data is here, or is known to take long; in the same task what stood there goes.
#[component]
fn Opening(root: RootContext) -> impl IntoView {
    let is_late = RwSignal::new(false);
    // Where it is the opening view that stands there, it is as good as what comes.
    if !shows_opening() {
        set_timeout(move || is_late.set(true), PATIENCE);
    }
    ask_for_data(root, is_late);
    let released = released();
    let search = root.url.search();
    let opened = search.get_untracked();
    let is_shown = Memo::new(move |was: Option<&bool>| {
        // What was opened never stands under the link of something else. `early.js` sees to it that it does not, where it
        // has a view of that link, too.
        let has_gone_on = *search.read() != opened && !shows_opening();
        let is_here = root.dataset.read().is_some() || is_late.get();
        released.track();
        was == Some(&true) || has_gone_on || is_here && !is_held()
    });
    move || {
        is_shown.get().then(|| {
            clear();
            view! { <App root/> }
        })
    }
}

/// Asks for what reads the data. Where that does not come, the app tells it; an opening view stays meanwhile.
fn ask_for_data(root: RootContext, is_late: RwSignal<bool>) {
    let owner = Owner::current();
    leptos::task::spawn_local(async move {
        match LOADER.load().await {
            Ok(load) => _ = owner.map(|owner| owner.with(|| load((root.data, root.url)))),
            Err(_) if shows_opening() => {
                let again = move || match &owner {
                    Some(owner) => owner.with(|| ask_for_data(root, is_late)),
                    None => is_late.set(true),
                };
                tell_failure(root.lang.get_untracked(), again);
            }
            Err(_) => is_late.set(true),
        }
    });
}

/// Mounts a view beside what the page's own HTML shows.
fn mount(view: impl FnOnce() -> AnyView + 'static) {
    leptos::mount::mount_to(place().unchecked_into(), view).forget();
}

/// What the app begins with, and what follows it for as long as the page lives.
fn root(search: &str) -> RootContext {
    let root = RootContext::new(Url::new(search), Data::new(edition()), readers_language());
    paint::listen();
    url::listen(root.url);
    root.offline.listen();
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
