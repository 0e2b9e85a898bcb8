//! Shows a part: that it is on its way, then itself, or that it did not come and a way to try again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::part::Lazy;
use super::words::lazy_words;
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
) -> impl IntoView {
    let arrival = RwSignal::new(Arrival::Here);
    let load = move || {
        arrival.set(Arrival::Loading);
        spawn_local(async move {
            let arrived = if view.load().await.is_ok() { Arrival::Here } else { Arrival::Failed };
            // Who has left meanwhile has no signal any more.
            arrival.try_set(arrived);
        });
    };
    if view.get().is_none() {
        load();
    }
    move || match (arrival.get(), view.get()) {
        (Arrival::Here, Some(view)) => view(),
        (Arrival::Failed, _) => view! { <LoadFailed lang on_retry=load/> }.into_any(),
        _ => view! {
            <p class="loading" role="status">{move || lazy_words(lang.get()).loading}</p>
        }
        .into_any(),
    }
}

#[component]
fn LoadFailed(lang: Signal<Lang>, on_retry: impl Fn() + 'static) -> impl IntoView {
    let words = move || lazy_words(lang.get());
    view! {
        <div class="load-failed" role="alert">
            <p>{move || words().failed}</p>
            <p>
                <button type="button" on:click=move |_| on_retry()>{move || words().try_again}</button>
                " "
                // An edition of the app that the host has replaced meanwhile never comes again.
                <a href="" target="_self">{move || words().reload}</a>
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
            Owner::new().with(|| view! { <LoadFailed lang=Lang::Vi.into() on_retry=|| ()/> }.to_html());
        assert!(html.contains("role=\"alert\"") && html.contains(lazy_words(Lang::Vi).try_again), "{html}");
    }
}
