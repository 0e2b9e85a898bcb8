//! "Try again", where something did not come.

use leptos::prelude::*;

/// A button that asks again for what did not come.
///
/// It goes with the notice in which it stands. A focus that would be lost with it goes to what holds both, as the
/// next key has to find its way from there: the frame of a dialog, a tab panel, the main part of the page.
#[component]
pub fn TryAgain(
    #[prop(into, optional)] id: Option<String>,
    #[prop(into)] on_press: Callback<()>,
    children: Children,
) -> impl IntoView {
    let button = NodeRef::<leptos::html::Button>::new();
    let press = move |_| {
        #[cfg(target_arch = "wasm32")]
        stay_near(button);
        on_press.run(());
    };
    view! {
        <button class="button" id=id type="button" node_ref=button on:click=press>
            {children()}
        </button>
    }
}

/// Sees to the focus, if the button has it, once the button is gone with the next paint.
#[cfg(target_arch = "wasm32")]
fn stay_near(button: NodeRef<leptos::html::Button>) {
    use wasm_bindgen::JsCast;

    let Some(button) = button.get_untracked() else { return };
    if document().active_element().is_none_or(|it| it != **button) {
        return;
    }
    let holder = button.closest("[tabindex='-1']").ok().flatten();
    request_animation_frame(move || {
        let is_lost = document().active_element().is_none_or(|it| it.tag_name() == "BODY");
        let holder = holder.filter(|it| it.is_connected()).or_else(|| document().get_element_by_id("main"));
        if let Some(holder) = holder.filter(|_| is_lost) {
            // What is read stays where it is.
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = holder.unchecked_ref::<web_sys::HtmlElement>().focus_with_options(&options);
        }
    });
}
