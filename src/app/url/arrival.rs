//! The link by which one came, as it was meant.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::window;

use super::browser::{path, shown_search};
use crate::query::{may_be_damaged, mend};

crate::lazy! {
    /// Most links come whole.
    static MEND: fn(&str) -> String = mend => mend::mended;
}

/// How long the page waits for the code that mends links, in milliseconds.
const PATIENCE: u32 = 3_000;

/// The query string of the address. What other programs did to it is undone, here and in the address, so that no one
/// passes it on; if the code for that does not come soon, it stays as it is, and the page names what it does not understand.
pub async fn search_meant() -> String {
    let search = shown_search();
    // Of `&#38;`, which is an ampersand in HTML, a browser takes the end for a place in the page.
    let hash = window().location().hash().unwrap_or_default();
    let given = if hash.contains('=') { search.clone() + &hash } else { search.clone() };
    if !may_be_damaged(&given) {
        return search;
    }
    let Some(mended) = in_time().await else { return search };
    let mended = match mended(&given) {
        nothing if nothing.is_empty() => nothing,
        query => format!("?{query}"),
    };
    // Where it is refused, the page has the link that was meant all the same.
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(&path(&mended)));
    }
    mended
}

/// What mends links, if it comes soon.
async fn in_time() -> Option<fn(&str) -> String> {
    let (mut code, mut patience) = (pin!(MEND.load()), pin!(TimeoutFuture::new(PATIENCE)));
    poll_fn(|context| match code.as_mut().poll(context) {
        Poll::Ready(code) => Poll::Ready(code.ok()),
        Poll::Pending => patience.as_mut().poll(context).map(|()| None),
    })
    .await
}
