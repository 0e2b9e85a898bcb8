//! A text to take away: shown whole, copied by a button, and where that is forbidden selected for the reader's own keys.

use leptos::prelude::*;

use super::LiveText;
use super::clipboard::Copying;
use super::words::component_words;
use crate::chart::escaped;
use crate::data::vocabulary::Lang;

/// A field with a text and the button that copies it; says whether it was copied.
#[component]
pub fn CopyField(
    /// The id of the field; that of the button ends in `-copy`.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    lang: Lang,
    #[prop(into)] text: Signal<String>,
    /// How many lines are shown.
    #[prop(default = 1)]
    rows: u32,
    /// What is said when it is copied, where "Copied." says too little.
    #[prop(optional)]
    copied: Option<&'static str>,
) -> impl IntoView {
    let words = component_words(lang);
    let copying = Copying::new(text);
    let copy = {
        let id = id.clone();
        move |_| copying.copy(&id)
    };
    view! {
        <div class="copy-field">
            <label for=id.clone()>{label}</label>
            <div class="copy-row">
                <textarea id=id.clone() readonly=true rows=rows spellcheck="false" prop:value=move || text.get()>
                    {rendered(text)}
                </textarea>
                <button id=format!("{id}-copy") class="button" type="button" on:click=copy>
                    {words.copy}
                </button>
            </div>
            <p class="note copy-status" role="status">
                <LiveText text=copying.said(copied.unwrap_or(words.copied), words.copy_by_keys)/>
            </p>
        </div>
    }
}

/// The text as the page's HTML has it. Leptos escapes what stands in other elements, in this one it does not.
fn rendered(text: Signal<String>) -> String {
    if cfg!(target_arch = "wasm32") { String::new() } else { escaped(&text.get_untracked()) }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn the_text_stands_in_the_field_and_nothing_was_copied_yet() {
        let html = Owner::new().with(|| {
            let text = Signal::stored("https://example.org/?q=vaccine".to_owned());
            view! { <CopyField id="link" label="Link" lang=Lang::En text/> }.to_html()
        });
        assert!(html.contains("https://example.org/?q=vaccine"), "{html}");
        assert!(html.contains("for=\"link\"") && html.contains("id=\"link-copy\""), "{html}");
        assert!(!html.contains(component_words(Lang::En).copied), "{html}");
    }

    #[test]
    fn nothing_breaks_out_of_the_field() {
        let html = Owner::new().with(|| {
            let text = Signal::stored("</textarea><script>".to_owned());
            view! { <CopyField id="code" label="HTML" lang=Lang::En text/> }.to_html()
        });
        assert!(!html.contains("<script>") && html.contains("&lt;script&gt;"), "{html}");
    }
}
