//! Shows a part: that it is on its way, then itself, or that it did not come and a way to try again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::part::{Fetch, Lazy};
use super::try_again::TryAgain;
use super::words::lazy_words;
use crate::app::paint::painted;
use crate::data::vocabulary::Lang;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Arrival {
    Loading,
    Failed,
    Here,
}

/// Shows a view that lies in a part, as soon as its code is here.
///
/// The view is built in the owner of this component, so it finds the contexts of the app.
#[component]
pub fn LazyView(
    /// Declared by [`lazy!`](crate::lazy).
    view: &'static Lazy<fn() -> AnyView>,
    /// The language in which a reader is told that it loads, or does not.
    #[prop(into)]
    lang: Signal<Lang>,
    /// Whether one waits for it.
    #[prop(optional)]
    waiting: Waiting,
    #[prop(optional)] asks: Asks,
    /// What stands below the notice that it did not come, where the reader has no other way on.
    #[prop(optional)]
    way_out: Option<fn() -> AnyView>,
) -> impl IntoView {
    let made = move || view.get().map(|view| view());
    arriving(view, Box::new(made), lang, waiting, asks, way_out)
}

/// The same for a view that is made of `props`.
#[component]
pub fn LazyViewWith<P>(
    view: &'static Lazy<fn(P) -> AnyView>,
    props: P,
    #[prop(into)] lang: Signal<Lang>,
    /// Whether one waits for it. What only adds to something that is there comes without a word.
    #[prop(optional)]
    waiting: Waiting,
    #[prop(optional)] asks: Asks,
) -> impl IntoView
where
    P: Copy + Send + Sync + 'static,
{
    let made = move || view.get().map(|view| view(props));
    arriving(view, Box::new(made), lang, waiting, asks, None)
}

/// Fetches a part of which there is nothing to see, and then does what it is for.
pub fn lazily<T>(
    part: &'static Lazy<T>,
    then: impl Fn() + Send + 'static,
    lang: impl Into<Signal<Lang>>,
    waiting: Waiting,
) -> AnyView
where
    T: Copy + Send + Sync + 'static,
{
    let made = move || {
        then();
        None
    };
    arriving(part, Box::new(made), lang.into(), waiting, Asks::AtOnce, None)
}

/// Whether a reader is told that a part is on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Waiting {
    #[default]
    Told,
    /// Only that it did not come.
    Quiet,
    /// Neither: what is not there is asked for again when it is made again.
    Silent,
}

/// When the code of a part is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asks {
    #[default]
    AtOnce,
    /// Once the browser has painted what is there already: to ask for many files takes it some time.
    AfterPaint,
}

/// What stands in the place of a part: that it loads, the view that is `made` of it, or that it did not come.
fn arriving(
    part: &'static dyn Fetch,
    made: Box<dyn Fn() -> Option<AnyView> + Send>,
    lang: Signal<Lang>,
    waiting: Waiting,
    asks: Asks,
    way_out: Option<fn() -> AnyView>,
) -> AnyView {
    #[cfg(feature = "ssr")]
    if asks == Asks::AfterPaint && use_context::<crate::app::paint::FirstPaint>().is_some() {
        return ().into_any();
    }
    let arrival = RwSignal::new(Arrival::Here);
    let load = move || {
        arrival.set(Arrival::Loading);
        spawn_local(async move {
            if asks == Asks::AfterPaint {
                painted().await;
            }
            let arrived = if part.fetch().await.is_ok() { Arrival::Here } else { Arrival::Failed };
            // Who has left meanwhile has no signal any more.
            arrival.try_set(arrived);
        });
    };
    if !part.is_here() {
        load();
    }
    let shown = move || match (arrival.get(), waiting) {
        // What the view reads while it is made is its own matter: else it would be made anew with it.
        (Arrival::Here, _) => untrack(&made).unwrap_or_else(|| ().into_any()),
        (Arrival::Loading, Waiting::Quiet) | (_, Waiting::Silent) => ().into_any(),
        (Arrival::Failed, _) => view! {
            <LoadFailed lang on_retry=move |()| load()/>
            {way_out.map(|way_out| way_out())}
        }
        .into_any(),
        (Arrival::Loading, Waiting::Told) => view! {
            <p class="loading" role="status">{move || lazy_words(lang.get()).loading}</p>
        }
        .into_any(),
    };
    shown.into_any()
}

/// The address of this page, to open it anew. A tool that looks for barriers takes an empty one for another page.
fn own_address() -> String {
    #[cfg(target_arch = "wasm32")]
    return window().location().href().unwrap_or_default().split('#').next().unwrap_or_default().to_owned();
    #[cfg(not(target_arch = "wasm32"))]
    String::new()
}

/// That a part did not come, and what one can do.
#[component]
pub fn LoadFailed(lang: Signal<Lang>, #[prop(into)] on_retry: Callback<()>) -> impl IntoView {
    let words = move || lazy_words(lang.get());
    view! {
        <div class="load-failed" role="alert">
            <p>{move || words().failed}</p>
            <p>
                <TryAgain on_press=on_retry>{move || words().try_again}</TryAgain>
                " "
                // An edition of the app that the host has replaced meanwhile never comes again.
                <a href=own_address() target="_self">{move || words().reload}</a>
            </p>
        </div>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn story() -> AnyView {
        view! { <p>"Once upon a time"</p> }.into_any()
    }

    crate::lazy! {
        static STORY: fn() -> AnyView = stories => story;
    }

    #[test]
    fn what_is_linked_is_rendered_at_once() {
        let html = Owner::new().with(|| view! { <LazyView view=&STORY lang=Lang::En/> }.to_html());
        assert!(html.contains("Once upon a time") && !html.contains("role=\"status\""), "{html}");
    }

    #[test]
    fn a_failure_is_told_with_a_way_to_try_again() {
        let html =
            Owner::new().with(|| view! { <LoadFailed lang=Lang::Vi.into() on_retry=|()| ()/> }.to_html());
        assert!(html.contains("role=\"alert\"") && html.contains(lazy_words(Lang::Vi).try_again), "{html}");
    }
}
