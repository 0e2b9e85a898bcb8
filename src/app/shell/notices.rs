//! What went wrong, named, with what can be done: files that did not arrive, faults in the data, words in the link.

use leptos::prelude::*;

use crate::app::context::RootContext;
use crate::app::data::LIMIT_S;
use crate::app::url;
use crate::dataset::{Dataset, LoadError};
use crate::text::Words;

/// Faults listed before the rest is only counted; a broken file may have thousands.
const LISTED: usize = 50;

/// Everything that went wrong; an empty region when nothing did.
#[component]
pub fn Notices() -> impl IntoView {
    let root = RootContext::expect();
    view! {
        <div class="notices">
            {move || root.dataset.get().map(|dataset| view! { <Failures dataset/> <Faults dataset/> })}
            <UnknownWords/>
        </div>
    }
}

/// Files that did not arrive or could not be read, with the offer to try again.
#[component]
fn Failures(dataset: &'static Dataset) -> impl IntoView {
    let root = RootContext::expect();
    let words = root.words();
    let failed = dataset.failures.iter().map(|(file, error)| failure_text(words, file.file_name(), *error));
    let whole_files = dataset.diagnostics.iter().filter(|it| it.whole_file);
    let unreadable = whole_files.map(|it| format!("{}: {}", it.file, it.message));
    let lines: Vec<_> = failed.chain(unreadable).map(|line| view! { <li>{line}</li> }).collect();
    let retry = move |_| {
        #[cfg(target_arch = "wasm32")]
        root.data.retry();
    };
    (!lines.is_empty()).then(|| {
        view! {
            <section class="notice failure" role="alert">
                <ul>{lines}</ul>
                <button id="retry" type="button" on:click=retry>{words.try_again}</button>
            </section>
        }
    })
}

/// Why a file did not arrive, in words.
fn failure_text(words: &Words, file: &str, error: LoadError) -> String {
    match error {
        LoadError::NoAnswer => (words.no_answer)(file),
        LoadError::Status(status) => format!("{file}: {}", (words.not_found)(status)),
        LoadError::TooSlow => format!("{file}: {}", (words.too_slow)(LIMIT_S)),
    }
}

/// Faults inside the data: each names file, entry and field. The rest is shown all the same.
#[component]
fn Faults(dataset: &'static Dataset) -> impl IntoView {
    let words = RootContext::expect().words();
    let faults: Vec<_> = dataset.diagnostics.iter().filter(|it| !it.whole_file).collect();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    (!faults.is_empty()).then(|| {
        let rest = faults.len().saturating_sub(LISTED);
        let lines =
            faults.iter().take(LISTED).map(|it| view! { <li>{format!("{}: {}", it.file, it.message)}</li> });
        // The data's own terms are English in every language of the page.
        view! {
            <details class="notice">
                <summary>{(words.faults)(count(faults.len()))}</summary>
                <ul lang="en">{lines.collect_view()}</ul>
                {(rest > 0).then(|| view! { <p>{(words.unknown_more)(count(rest))}</p> })}
            </details>
        }
    })
}

/// What in the link was not understood. Dismissing it leaves the link of what was.
#[component]
fn UnknownWords() -> impl IntoView {
    let root = RootContext::expect();
    let words = root.words();
    let lines = move || {
        let unknown = root.unknown.read();
        let mut lines = Vec::new();
        for it in unknown.iter() {
            lines.push((words.unknown)(&it.name, &it.value));
            if it.more > 0 {
                lines.push((words.unknown_more)(it.more));
            }
        }
        lines
    };
    let is_there = Memo::new(move |_| !root.unknown.read().is_empty());
    let dismiss = move |_| {
        root.url.navigate(&root.query.get_untracked(), url::History::Replace, url::Focus::To("main"));
    };
    move || {
        is_there.get().then(|| {
            view! {
                <section class="notice" role="status">
                    <ul>{move || lines().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                    <button id="dismiss" type="button" on:click=dismiss>{words.dismiss}</button>
                </section>
            }
        })
    }
}
