//! Head and foot of the page: title, search, language, theme, link to share; what the figures are.

use leptos::prelude::*;

use super::nav::{Focus, Nav};
use crate::message::words;
use crate::vocabulary::Lang;

/// The page's head.
#[component]
pub fn Head() -> impl IntoView {
    let nav: Nav = expect_context();
    let lang: Memo<Lang> = expect_context();
    let w = move || words(lang.get());
    let languages = move || {
        Lang::ALL
            .iter()
            .map(|it| {
                let name = words(*it).endonym;
                view! { <option value=it.code() lang=it.code() selected=*it == lang.get()>{name}</option> }
            })
            .collect_view()
    };
    let choose_language = move |event| {
        let mut state = nav.peek(Clone::clone);
        state.lang = Lang::from_code(&event_target_value(&event));
        nav.push(&state, Focus::Stay);
    };
    view! {
        <header class="head">
            <div class="name">
                <p class="kicker">{move || w().kicker}</p>
                <h1><a href=move || nav.href(|it| { let lang = it.lang; *it = crate::query::State { lang, ..Default::default() } })>{move || w().title}</a></h1>
            </div>
            <div class="tools">
                <label>
                    <span class="hidden">{move || w().language}</span>
                    <select id="language" on:change=choose_language prop:value=move || lang.get().code()>{languages}</select>
                </label>
                <Theme/>
                <Share/>
            </div>
        </header>
    }
}

/// Light, dark, or as the device has it. A taste of the reader's, so it is kept by the browser and not in the link.
#[component]
fn Theme() -> impl IntoView {
    let lang: Memo<Lang> = expect_context();
    let w = move || words(lang.get());
    let theme = RwSignal::new(theme::stored());
    let choose = move |event| {
        let value = event_target_value(&event);
        theme::store(&value);
        theme.set(value);
    };
    view! {
        <label>
            <span class="hidden">{move || w().theme}</span>
            <select id="theme" on:change=choose prop:value=move || theme.get()>
                <option value="" selected=move || theme.get().is_empty()>{move || w().theme_auto}</option>
                <option value="light" selected=move || theme.get() == "light">{move || w().theme_light}</option>
                <option value="dark" selected=move || theme.get() == "dark">{move || w().theme_dark}</option>
            </select>
        </label>
    }
}

#[cfg(target_arch = "wasm32")]
mod theme {
    use crate::page::dom::{document, window};

    /// What the reader chose before; empty for the device's own. A closed storage is no fault.
    pub fn stored() -> String {
        let stored = window().local_storage().ok().flatten().and_then(|it| it.get_item("theme").ok().flatten());
        stored.filter(|it| it == "light" || it == "dark").unwrap_or_default()
    }

    /// Keeps the choice and shows it. Where storage is closed it holds until the page is left.
    pub fn store(theme: &str) {
        if let Ok(Some(storage)) = window().local_storage() {
            let _ = if theme.is_empty() { storage.remove_item("theme") } else { storage.set_item("theme", theme) };
        }
        if let Some(root) = document().document_element() {
            let _ =
                if theme.is_empty() { root.remove_attribute("data-theme") } else { root.set_attribute("data-theme", theme) };
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod theme {
    pub fn stored() -> String {
        String::new()
    }
    pub fn store(_: &str) {}
}

/// The link to this view: copied where the browser allows it, else selected to copy by hand.
#[component]
fn Share() -> impl IntoView {
    let lang: Memo<Lang> = expect_context();
    let nav: Nav = expect_context();
    let w = move || words(lang.get());
    let open = RwSignal::new(false);
    let said = RwSignal::new("");
    let link = RwSignal::new(String::new());
    let input = NodeRef::<leptos::html::Input>::new();
    // Another view has another link, so an open sheet follows.
    Effect::new(move || {
        nav.with(|_| ());
        link.set(share::link());
        said.set("");
    });
    let copy = move |_| {
        if let Some(input) = input.get_untracked() {
            share::copy(input, move |copied| {
                said.set(if copied { w().share_copied } else { w().share_by_hand });
            });
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
            share::focus("share");
        }
    };
    view! {
        <div class="share" on:keydown=on_key>
            <button id="share" class="go" type="button" aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|it| *it = !*it)>{move || w().share}</button>
            <div class="sheet" hidden=move || !open.get()>
                <label for="share-link">{move || w().share_link}</label>
                <div class="row">
                    <input id="share-link" node_ref=input readonly type="text" prop:value=move || link.get()/>
                    <button id="share-copy" type="button" on:click=copy>{move || w().share_copy}</button>
                </div>
                <p role="status">{move || said.get()}</p>
            </div>
        </div>
    }
}

#[cfg(target_arch = "wasm32")]
mod share {
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::HtmlInputElement;

    use crate::page::dom::{document, window};

    /// The address of this view.
    pub fn link() -> String {
        window().location().href().unwrap_or_default()
    }

    /// Copies the input's text and tells whether that worked; it is selected in any case.
    pub fn copy(input: HtmlInputElement, then: impl Fn(bool) + 'static) {
        let text = input.value();
        let _ = input.focus();
        input.select();
        // Undefined on pages that are not secure, whatever the bindings say.
        let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
        if clipboard.map_or(true, |it| it.is_undefined()) {
            then(false);
            return;
        }
        let copied = window().navigator().clipboard().write_text(&text);
        spawn_local(async move { then(JsFuture::from(copied).await.is_ok()) });
    }

    pub fn focus(id: &str) {
        use wasm_bindgen::JsCast;
        if let Some(element) = document().get_element_by_id(id) {
            let _ = element.unchecked_into::<web_sys::HtmlElement>().focus();
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod share {
    pub fn link() -> String {
        String::new()
    }
    pub fn copy<T>(_: T, _: impl Fn(bool)) {}
    pub fn focus(_: &str) {}
}

/// The page's foot: how it counts, whose the articles are.
#[component]
pub fn Foot() -> impl IntoView {
    let lang: Memo<Lang> = expect_context();
    let w = move || words(lang.get());
    view! {
        <footer class="foot">
            <h2>{move || w().about}</h2>
            <p>{move || w().about_count}</p>
            <p>{move || w().about_source}</p>
            <p>{move || w().about_privacy}</p>
        </footer>
    }
}
