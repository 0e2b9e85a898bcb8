//! A list that may have thousands of items: a first run, and a button that shows all.

use std::hash::Hash;
use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::html::{Button, Ol};
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
        #[cfg(target_arch = "wasm32")]
        focus_next_of(place.get_untracked().and_then(|list| list.last_element_child()));
        is_whole.set(true);
    };
    let label = Signal::derive(move || label(to_u32(total.get())));
    view! {
        <ol class=class node_ref=place hidden=move || total.get() == 0>
            {keyed_rows(Box::new(shown))}
        </ol>
        {move || has_more.get().then(|| view! { <More id=id.clone() label on_press=show_all/> })}
    }
    .into_any()
}

/// Things that stand in no list of their own: the first of them, and a button that shows all.
#[component]
pub fn LongRun(
    /// The id of the button.
    id: String,
    count: usize,
    /// How many stand there before the reader asks for all.
    first: usize,
    /// What the button says: "Show all 120".
    label: fn(u32) -> String,
    /// The thing at a place.
    view: Box<dyn Fn(usize) -> AnyView + Send + Sync>,
) -> impl IntoView {
    let is_whole = RwSignal::new(count <= first);
    let here = grown(Memo::new(move |_| if is_whole.get() { count } else { first }));
    let view: Arc<dyn Fn(usize) -> AnyView + Send + Sync> = view.into();
    let row = move |at| {
        let view = Arc::clone(&view);
        Row::new(&at, move || view(at))
    };
    let more = NodeRef::<Button>::new();
    let show_all = move |_| {
        #[cfg(target_arch = "wasm32")]
        focus_next_of(more.get_untracked().and_then(|button| button.previous_element_sibling()));
        is_whole.set(true);
    };
    let label = Signal::stored(label(to_u32(count)));
    view! {
        {keyed_rows(Box::new(move || (0..here.get()).map(&row).collect()))}
        {move || (!is_whole.get()).then(|| view! { <More id=id.clone() label place=more on_press=show_all/> })}
    }
    .into_any()
}

/// The button.
#[component]
fn More(
    id: String,
    label: Signal<String>,
    #[prop(optional)] place: NodeRef<Button>,
    on_press: impl Fn(MouseEvent) + 'static,
) -> impl IntoView {
    view! {
        <button class="button long-list-more" id=id type="button" node_ref=place on:click=on_press>
            <LiveText text=label/>
        </button>
    }
    .into_any()
}

/// The button goes when it was pressed: the reader goes on at the first item that it brought, after the last one now.
#[cfg(target_arch = "wasm32")]
fn focus_next_of(last: Option<web_sys::Element>) {
    use wasm_bindgen::JsCast;

    const STOPS: &str = "a, button, input";
    request_animation_frame(move || {
        let Some(item) = last.and_then(|last| last.next_element_sibling()) else { return };
        let is_stop = item.matches(STOPS).unwrap_or_default();
        let stop = if is_stop { Some(item) } else { item.query_selector(STOPS).ok().flatten() };
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
    fn a_long_run_begins_with_its_first_things() {
        for (count, shown, has_button) in [(2, 2, false), (3, 3, false), (5, 3, true)] {
            let html = Owner::new().with(|| {
                let view = Box::new(|at: usize| view! { <p>{at}</p> }.into_any());
                let label = |n: u32| format!("Show all {n}");
                view! { <LongRun id="more".to_owned() count first=3 label view/> }.to_html()
            });
            assert_eq!(html.matches("<p>").count(), shown, "{html}");
            assert_eq!(html.contains(&format!("Show all {count}")), has_button, "{html}");
        }
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
