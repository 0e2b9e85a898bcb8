//! The link by which one came, as it was meant.

use leptos::prelude::{document, window};

use super::browser::{path, shown_search};
use crate::query::{may_be_damaged, mend};

crate::lazy! {
    /// Most links come whole.
    static MEND: fn(&str) -> String = mend => mend::mended;
}

/// The query string of the address. What other programs did to it is undone, here and in the address, so that no one
/// passes it on; if the code for that does not come, it stays as it is, and the page names what it does not understand.
pub async fn search_meant() -> String {
    let search = Some(shown_search()).filter(|it| !it.is_empty()).unwrap_or_else(preset);
    // Of `&#38;`, which is an ampersand in HTML, a browser takes the end for a place in the page.
    let hash = window().location().hash().unwrap_or_default();
    let is_end = hash.split_once(';').is_some_and(|it| matches!(it.0, "#38" | "#038" | "#x26"));
    let given = search.clone() + if is_end { &hash } else { "" };
    if !may_be_damaged(&given) {
        return search;
    }
    let Ok(mended) = MEND.load().await else { return search };
    let mended = mended(&given);
    // Where it is refused, the page has the link that was meant all the same.
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(&path(&mended)));
    }
    mended
}

/// The view with which the site opens where it is one file; empty elsewhere.
fn preset() -> String {
    let meta = document().query_selector("meta[name=preset]").ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}
