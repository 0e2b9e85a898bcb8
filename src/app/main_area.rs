//! The main region: notices, and the view that the link names once its data is here.

use leptos::prelude::*;

use super::context::{AppContext, RootContext};
#[cfg(target_arch = "wasm32")]
use super::data::LOADER;
use super::languages::AwaitedLanguage;
use super::lazy::{Fetch, prefetch_when_idle};
#[cfg(target_arch = "wasm32")]
use super::lazy::{LazyViewWith, Waiting};
use super::sentence::with_missing;
use super::shell::{self, Notices};
use super::views::more_charts::OPEN_CHART;
use super::views::{self, share};
use crate::text::RichText;

/// What readers of most views ask for next: fetched while the page rests.
static NEXT: [&dyn Fetch; 3] = [&OPEN_CHART, &share::PANEL, &shell::MORE_ENTRIES];

/// `<main>`. Its view is made anew where the dataset or the kind of view changes, and by no other click.
#[component]
pub fn MainArea() -> impl IntoView {
    let root = RootContext::expect();
    let words = root.words();
    let registered = Memo::new(move |_| views::registered(&root.query.read(), root.dataset.get()));
    let view = move || match root.dataset.get() {
        None => view! { <p class="loading" role="status">{words.loading}</p> }.into_any(),
        Some(dataset) if dataset.is_empty() => {
            let told = RichText::new().text(words.nothing_read);
            let told = with_missing(root.lang.get_untracked(), dataset, told).plain();
            let title = words.title;
            view! { <section class="nothing-read"><h1>{title}</h1><p>{told}</p></section> }.into_any()
        }
        Some(_) => {
            AppContext::provide(root);
            registered.get().view()
        }
    };
    Effect::new(move |was_here: Option<bool>| {
        let is_here = root.dataset.get().is_some();
        // Slides and embedded charts have neither.
        if is_here && was_here != Some(true) && registered.get_untracked().is_framed {
            prefetch_when_idle(NEXT);
        }
        is_here
    });
    view! {
        <main id="main" tabindex="-1">
            <AwaitedLanguage wanted=root.wanted lang=root.lang languages=root.languages/>
            {loader(root)}
            <Notices/>
            {view}
        </main>
    }
}

/// What fetches and reads the data: told only where it does not come.
#[cfg(target_arch = "wasm32")]
fn loader(root: RootContext) -> AnyView {
    let props = (root.data, root.url);
    view! { <LazyViewWith view=&LOADER props lang=root.lang waiting=Waiting::Quiet/> }.into_any()
}

/// Natively the data are here from the start.
#[cfg(not(target_arch = "wasm32"))]
fn loader(_: RootContext) {}
