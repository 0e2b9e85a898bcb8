//! A dialog over the page: the browser's own `<dialog>`, which keeps the focus in and gives it back.

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;

use super::LiveText;
use super::words::component_words;
use crate::data::vocabulary::Lang;

/// Where a dialog comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogKind {
    /// Over the middle of the page.
    #[default]
    Centered,
    /// From the bottom on a phone, over the middle elsewhere.
    Sheet,
    /// As large as the window: a code for cameras at the back of a room.
    Screen,
}

/// A modal dialog. Escape, its button and a click beside it close it. What is in it is made when it opens.
#[component]
pub fn Dialog(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    lang: Lang,
    #[prop(optional)] kind: DialogKind,
    is_open: RwSignal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    let place = NodeRef::<html::Dialog>::new();
    let title_id = format!("{id}-title");
    let class = match kind {
        DialogKind::Centered => "dialog",
        DialogKind::Sheet => "dialog sheet",
        DialogKind::Screen => "dialog screen",
    };
    #[cfg(target_arch = "wasm32")]
    Effect::new(move || {
        let Some(dialog) = place.get() else { return };
        match (is_open.get(), dialog.open()) {
            // Refused only for a dialog that is not in the page.
            (true, false) => _ = dialog.show_modal(),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    // Who presses in the dialog and lets go beside it, or the other way round, has clicked, for the browser, on both:
    // that closes nothing.
    let was_pressed_beside = StoredValue::new(false);
    let was_let_go_beside = StoredValue::new(false);
    let close_beside = move |event: MouseEvent| {
        if was_pressed_beside.get_value() && was_let_go_beside.get_value() && is_beside(place, &event) {
            is_open.set(false);
        }
    };
    let children = StoredValue::new(children);
    let content = move || is_open.get().then(|| children.with_value(|children| children()));
    let labelled_by = title_id.clone();
    let close_id = format!("{id}-close");
    view! {
        <dialog
            class=class
            id=id.clone()
            node_ref=place
            aria-labelledby=labelled_by
            on:close=move |_| is_open.set(false)
            on:pointerdown=move |event| was_pressed_beside.set_value(is_beside(place, &event))
            on:pointerup=move |event| was_let_go_beside.set_value(is_beside(place, &event))
            on:click=close_beside
        >
            // By its id the focus is found again when the page is made anew in another language.
            <div class="dialog-frame" id=format!("{id}-dialog") tabindex="-1">
                <header class="dialog-header">
                    <h2 id=title_id>
                        <LiveText text=Signal::derive(move || title.clone())/>
                    </h2>
                    <button class="button quiet" id=close_id type="button" on:click=move |_| is_open.set(false)>
                        <LiveText text=Signal::derive(move || component_words(lang).close.to_owned())/>
                    </button>
                </header>
                {content}
            </div>
        </dialog>
    }
}

/// Whether a click was on the backdrop: the dialog's own frame fills it, so only that leaves the dialog as target.
fn is_beside(place: NodeRef<html::Dialog>, event: &MouseEvent) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        place.get_untracked().is_some_and(|dialog| target.is_some_and(|target| **dialog == target))
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (place, event);
        false
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_a_dialog_is_made_when_it_opens() {
        for is_open in [false, true] {
            let html = Owner::new().with(|| {
                let is_open = RwSignal::new(is_open);
                view! { <Dialog id="share" title="Share" lang=Lang::En is_open>"a link"</Dialog> }.to_html()
            });
            assert!(html.contains("aria-labelledby=\"share-title\""), "{html}");
            assert_eq!(html.contains("a link"), is_open, "{html}");
        }
    }
}
