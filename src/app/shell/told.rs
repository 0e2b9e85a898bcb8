//! Notices that few readers see: faults in the data, words in the link that are not known, a comparison that the view
//! does not show, a newer version of the page.

use leptos::prelude::*;

use super::reasons::{has_unknown, is_outdated, leaves_comparison_out};
use super::words::{ToldWords, told_words};
use crate::app::components::{Button, Disclosure, Each, LiveText};
use crate::app::context::RootContext;
use crate::app::url;
use crate::app::views::{self, OfTwo};
use crate::counts::to_u32;
use crate::data::Diagnostic;
use crate::dataset::Dataset;

/// Faults listed before the rest is only counted; a broken file may have thousands.
const LISTED: usize = 50;

/// Faults inside the data: each names file, entry and field. The rest is shown all the same.
pub fn faults(dataset: &'static Dataset) -> AnyView {
    let words = RootContext::expect().words();
    let faults: Vec<_> = dataset.diagnostics.iter().filter(|it| !it.is_file_broken).collect();
    let rest = faults.len().saturating_sub(LISTED);
    let line = |it: &Diagnostic| view! { <li>{format!("{}: {}", it.file, it.message)}</li> };
    let lines = faults.iter().copied().take(LISTED).map(line).collect_view();
    let label = (words.faults)(to_u32(faults.len()));
    // The data's own terms are English in every language of the page.
    view! {
        <section class="notice">
            <Disclosure id="faults" label>
                <ul lang="en">{lines}</ul>
                {(rest > 0).then(|| view! { <p>{(words.unknown_more)(to_u32(rest))}</p> })}
            </Disclosure>
        </section>
    }
    .into_any()
}

/// What there is to say of the link and of the page.
pub fn all() -> AnyView {
    let root = RootContext::expect();
    let when = |applies: fn(RootContext) -> bool, notice: fn() -> AnyView| {
        let applies = Memo::new(move |_| applies(root));
        move || applies.get().then(notice)
    };
    view! {
        {when(has_unknown, unknown)}
        {when(leaves_comparison_out, not_compared)}
        {when(is_outdated, newer)}
    }
    .into_any()
}

/// What in the link was not understood. Dismissing it leaves the link of what was.
fn unknown() -> AnyView {
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
    let dismiss = move |()| {
        root.url.navigate(&root.query.get_untracked(), url::History::Replace, url::Focus::To("main"));
    };
    view! {
        <section class="notice" role="status">
            <ul>
                <Each each=lines key=Clone::clone children=|line: String| view! { <li>{line}</li> }/>
            </ul>
            <Button id="dismiss" on_press=dismiss>
                {words.dismiss}
            </Button>
        </section>
    }
    .into_any()
}

/// That the comparison which the link names is not shown here, and the way to it.
fn not_compared() -> AnyView {
    let root = RootContext::expect();
    let ToldWords { not_compared, asked_of_one, to_comparison, .. } = told_words(root.lang.get_untracked());
    let said = move || match views::registered(&root.query.read(), root.dataset.get()).of_two {
        OfTwo::AsksOfOne => (*asked_of_one).to_owned(),
        OfTwo::Both | OfTwo::ShowsOne => (*not_compared).to_owned(),
    };
    let href = move || root.href(|query| query.view = None);
    view! {
        <section class="notice" role="status">
            <p>
                <LiveText text=Signal::derive(said)/>
                " "
                <a id="to-comparison" href=href data-focus="compare-title">
                    {*to_comparison}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// That a newer version of the page has come, and a link by which it is opened: the same address, as a new document.
fn newer() -> AnyView {
    let root = RootContext::expect();
    let ToldWords { newer, load_newer, .. } = told_words(root.lang.get_untracked());
    view! {
        <section class="notice" role="status">
            <p>
                {*newer} " "
                <a id="load-newer" href=move || root.href(|_| ()) target="_self">
                    {*load_newer}
                </a>
            </p>
        </section>
    }
    .into_any()
}
