//! What went wrong, named: files that did not arrive, faults in the data, codes in the link.

use std::sync::Arc;

use leptos::prelude::*;

use super::app::Source;
use super::model::Model;
use super::nav::{Focus, Nav};
use crate::message::words;
use crate::vocabulary::Lang;

/// Files that did not arrive, with the offer to try again.
#[component]
pub fn Failures(model: Arc<Model>) -> impl IntoView {
    let lang: Memo<Lang> = expect_context();
    let source: Source = expect_context();
    if model.failures.is_empty() && !model.faults.iter().any(|it| it.whole_file) {
        return ().into_any();
    }
    let lines = move || {
        let words = words(lang.get());
        let failed = model.failures.iter().map(|(file, failure)| failure.text(words, &format!("{file}.json")));
        let unread = model.faults.iter().filter(|it| it.whole_file).map(|it| format!("{}: {}", it.file, it.message));
        failed.chain(unread).map(|it| view! { <li>{it}</li> }).collect_view()
    };
    view! {
        <section class="fault" role="alert">
            <ul>{lines}</ul>
            <button id="retry" type="button" on:click=move |_| source.fetch()>{move || words(lang.get()).try_again}</button>
        </section>
    }
    .into_any()
}

/// Faults inside the data: each names file, entry and field. The rest is shown all the same.
#[component]
pub fn Faults(model: Arc<Model>) -> impl IntoView {
    let lang: Memo<Lang> = expect_context();
    let faults: Vec<_> = model.faults.iter().filter(|it| !it.whole_file).collect();
    if faults.is_empty() {
        return ().into_any();
    }
    let count = u32::try_from(faults.len()).unwrap_or(u32::MAX);
    let lines = faults.iter().map(|it| view! { <li>{format!("{}: {}", it.file, it.message)}</li> }).collect_view();
    view! {
        <details class="fault">
            <summary>{move || (words(lang.get()).faults)(count)}</summary>
            // The data's own terms are English in every language of the page.
            <ul lang="en">{lines}</ul>
        </details>
    }
    .into_any()
}

/// What in the link was not understood; dismissing it leaves the link of what was.
#[component]
pub fn Unknowns() -> impl IntoView {
    let lang: Memo<Lang> = expect_context();
    let nav: Nav = expect_context();
    let dismissed = RwSignal::new(false);
    let unknown = Memo::new(move |_| nav.unknown());
    Effect::new(move |before: Option<()>| {
        unknown.with(|_| ());
        if before.is_some() {
            dismissed.set(false);
        }
    });
    move || {
        let words = words(lang.get());
        let unknown = unknown.get();
        if unknown.is_empty() || dismissed.get() {
            return ().into_any();
        }
        let lines: Vec<String> = unknown.iter().map(|it| (words.unknown)(&it.name, &it.value)).collect();
        let dismiss = move |_| {
            dismissed.set(true);
            nav.replace(&nav.peek(Clone::clone));
            nav.push(&nav.peek(Clone::clone), Focus::To("summary".to_owned()));
        };
        view! {
            <section class="notice" role="status">
                <ul>{lines.into_iter().map(|it| view! { <li>{it}</li> }).collect_view()}</ul>
                <button id="dismiss" type="button" on:click=dismiss>{words.dismiss}</button>
            </section>
        }
        .into_any()
    }
}
