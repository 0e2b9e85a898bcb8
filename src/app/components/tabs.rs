//! Tabs, as the WAI-ARIA pattern has them: Tab reaches the chosen one, arrow keys choose.

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

#[cfg(target_arch = "wasm32")]
use super::roving;
#[cfg(target_arch = "wasm32")]
use crate::app::foreign;

/// One tab: an id of the page and its label. Its panel has the id with `-panel`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    pub id: String,
    pub label: String,
}

/// A row of tabs. Which is chosen, and what choosing does, is the caller's.
#[component]
pub fn Tabs(
    /// The name of the row.
    #[prop(into)]
    label: String,
    tabs: Vec<Tab>,
    /// The place of the chosen tab; `None` where none is.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    #[prop(into)] on_choose: Callback<usize>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let buttons = tabs.into_iter().enumerate().map(|(at, tab)| {
        let is_chosen = move || chosen.get() == Some(at);
        // Tab has to reach one even where none is chosen.
        let is_stop = move || chosen.get().unwrap_or(0) == at;
        let panel = format!("{}-panel", tab.id);
        view! {
            <button
                class="tab"
                id=tab.id
                type="button"
                role="tab"
                aria-selected=move || is_chosen().to_string()
                aria-controls=move || is_chosen().then(|| panel.clone())
                tabindex=move || if is_stop() { "0" } else { "-1" }
                on:click=move |_| on_choose.run(at)
            >
                {tab.label}
            </button>
        }
    });
    view! {
        <div
            class="tabs"
            role="tablist"
            aria-label=label
            node_ref=place
            on:keydown=move |event| keydown(place, on_choose, &event)
        >
            {buttons.collect_view()}
        </div>
    }
}

/// What a tab shows.
#[component]
pub fn TabPanel(
    /// The id of its tab.
    #[prop(into)]
    tab: String,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="tab-panel" id=format!("{tab}-panel") role="tabpanel" aria-labelledby=tab tabindex="-1">
            {children()}
        </div>
    }
}

fn keydown(place: NodeRef<Div>, on_choose: Callback<usize>, event: &KeyboardEvent) {
    #[cfg(target_arch = "wasm32")]
    {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
            return;
        }
        let Some(element) = place.get_untracked() else { return };
        let tabs = roving::elements::all(&element, "[role=tab]");
        let there = roving::moved(&foreign::key(event), roving::elements::focused(&tabs), tabs.len());
        if let Some((at, tab)) = there.and_then(|at| Some((at, tabs.get(at)?))) {
            event.prevent_default();
            let _ = tab.focus();
            on_choose.run(at);
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (place, on_choose, event);
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn tab_reaches_the_chosen_one_else_the_first() {
        for (chosen, stops) in [(Some(1), ["-1", "0"]), (None, ["0", "-1"])] {
            let html = Owner::new().with(|| {
                let tabs = ["map", "kinds"].map(|id| Tab { id: id.to_owned(), label: id.to_owned() });
                let chosen = Signal::stored(chosen);
                view! { <Tabs label="More charts" tabs=tabs.to_vec() chosen on_choose=|_| ()/> }.to_html()
            });
            let found: Vec<&str> =
                html.split("tabindex=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
            assert_eq!(found, stops, "{html}");
            assert_eq!(html.contains("aria-controls=\"kinds-panel\""), chosen.is_some(), "{html}");
        }
    }
}
