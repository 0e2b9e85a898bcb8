//! A list that may have thousands of items: a first run, and a button that shows all.

use std::hash::Hash;

use leptos::html::Ol;
use leptos::prelude::*;

use super::LiveText;
use super::each::{Row, keyed_rows};
use super::growth::grown;
use crate::counts::to_u32;

/// The list. It stays whole as long as `is_whole` says so, which may outlive it.
#[component]
pub fn LongList<T>(
    /// The id of the button.
    #[prop(into)]
    id: String,
    /// The class of the list.
    class: &'static str,
    items: Memo<Vec<T>>,
    /// How many items stand there before the reader asks for all.
    first: usize,
    is_whole: RwSignal<bool>,
    /// What the button says: "Show all 120".
    label: fn(u32) -> String,
    /// An item: a `<li>`.
    view: fn(T) -> AnyView,
) -> impl IntoView
where
    T: Clone + Eq + Hash + Send + Sync + 'static,
{
    let total = Memo::new(move |_| items.read().len());
    let rows = move |count: usize| {
        let row = |item: &T| {
            let own = item.clone();
            Row::new(item, move || view(own))
        };
        items.read().iter().take(count).map(row).collect()
    };
    let shown = Shown { first, is_whole, total, rows: Box::new(rows) };
    long_list(id, class, label, shown)
}

/// Which of the items stand there, whatever they are.
struct Shown {
    first: usize,
    is_whole: RwSignal<bool>,
    total: Memo<usize>,
    /// So many rows from the beginning.
    rows: Box<dyn Fn(usize) -> Vec<Row> + Send>,
}

/// The list of any items, compiled once.
fn long_list(id: String, class: &'static str, label: fn(u32) -> String, shown: Shown) -> AnyView {
    let Shown { first, is_whole, total, rows } = shown;
    let place = NodeRef::<Ol>::new();
    let has_more = Memo::new(move |_| !is_whole.get() && total.get() > first);
    let wanted = Memo::new(move |_| if is_whole.get() { total.get() } else { first.min(total.get()) });
    let count = grown(wanted);
    let shown = move || rows(count.get());
    let show_all = move |_| {
        is_whole.set(true);
        // The button is gone: the reader goes on at the first item that it brought.
        #[cfg(target_arch = "wasm32")]
        focus_item(place, first);
    };
    let label = move || label(to_u32(total.get()));
    view! {
        <ol class=class node_ref=place hidden=move || total.get() == 0>
            {keyed_rows(Box::new(shown))}
        </ol>
        {move || {
            has_more
                .get()
                .then(|| {
                    view! {
                        <button class="button long-list-more" id=id.clone() type="button" on:click=show_all>
                            <LiveText text=Signal::derive(label)/>
                        </button>
                    }
                })
        }}
    }
    .into_any()
}

#[cfg(target_arch = "wasm32")]
fn focus_item(list: NodeRef<Ol>, index: usize) {
    use wasm_bindgen::JsCast;

    request_animation_frame(move || {
        let item = u32::try_from(index).ok().and_then(|at| list.get_untracked()?.children().item(at));
        let stop = item.and_then(|item| item.query_selector("a, button, input").ok().flatten());
        if let Some(stop) = stop.and_then(|stop| stop.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = stop.focus();
        }
    });
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn items(count: u32, is_whole: bool) -> String {
        Owner::new().with(|| {
            let items = Memo::new(move |_| (0..count).collect::<Vec<_>>());
            view! {
                <LongList
                    id="more"
                    class="numbers"
                    items
                    first=3
                    is_whole=RwSignal::new(is_whole)
                    label=|n| format!("Show all {n}")
                    view=|number: u32| view! { <li>{number}</li> }.into_any()
                />
            }
            .to_html()
        })
    }

    #[test]
    fn a_long_list_begins_with_its_first_run() {
        for (count, is_whole, shown, has_button) in
            [(2, false, 2, false), (3, false, 3, false), (5, false, 3, true), (5, true, 5, false)]
        {
            let html = items(count, is_whole);
            assert_eq!(html.matches("<li>").count(), shown, "{html}");
            assert_eq!(html.contains(&format!("Show all {count}")), has_button, "{html}");
        }
    }
}
