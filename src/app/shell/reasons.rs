//! Whether there is something to tell of the link and of the page: the start asks, and what tells it is a part.

use leptos::prelude::*;

use crate::app::context::RootContext;
use crate::app::offline::Kept;
use crate::app::views::{self, OfTwo};

/// Whether something in the link was not understood.
pub fn has_unknown(root: RootContext) -> bool {
    !root.unknown.read().is_empty()
}

/// Whether a view with figures leaves out the comparison which its link names.
pub fn leaves_comparison_out(root: RootContext) -> bool {
    let query = root.query.read();
    query.comparison.is_some() && views::registered(&query, root.dataset.get()).of_two != OfTwo::Both
}

/// Whether a newer version of the page has come since this one was opened. What is shown stays: a lesson goes on.
pub fn is_outdated(root: RootContext) -> bool {
    root.offline.kept().get() == Kept::Newer
}
