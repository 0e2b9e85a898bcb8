//! A text to take away: shown whole, copied by a button, and where that is forbidden selected for the reader's own keys.

use leptos::html::Textarea;
use leptos::prelude::*;
use leptos_use_clipboard::{UseClipboardReturn, use_clipboard};

use super::words::component_words;
use crate::data::vocabulary::Lang;

/// A field with a text and the button that copies it; says that it was copied.
#[component]
pub fn CopyField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    lang: Lang,
    #[prop(into)] text: Signal<String>,
    /// How many lines are shown.
    #[prop(default = 1)]
    rows: u32,
) -> impl IntoView {
    let words = component_words(lang);
    let field = NodeRef::<Textarea>::new();
    let UseClipboardReturn { is_supported, copied, copy, .. } = use_clipboard();
    let was_tried = RwSignal::new(false);
    let copy_text = move |_| {
        was_tried.set(true);
        // Selected, it can be copied by keys where the page may not.
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
            field.select();
        }
        if is_supported.get_untracked() {
            copy(&text.get_untracked());
        }
    };
    let status = move || match (copied.get(), was_tried.get()) {
        (true, _) => words.copied,
        (false, true) => words.copy_by_keys,
        (false, false) => "",
    };
    view! {
        <div class="copy-field">
            <label for=id.clone()>{label}</label>
            <div class="copy-row">
                <textarea id=id.clone() node_ref=field readonly=true rows=rows prop:value=move || text.get()>
                    {text.get_untracked()}
                </textarea>
                <button id=format!("{id}-copy") class="button" type="button" on:click=copy_text>
                    {words.copy}
                </button>
            </div>
            <p class="note copy-status" role="status">{status}</p>
        </div>
    }
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
}
