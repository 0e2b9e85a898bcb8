//! The lists of the evidence follow the charts: a choice is drawn and painted first.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::app::paint::once_painted;
use crate::dataset::Selection;

/// What the lists show, a frame behind the charts.
#[derive(Clone, Copy)]
pub struct DeferredSelection {
    pub selection: Memo<Arc<Selection>>,
    /// Whether the charts show another choice already.
    pub is_behind: Memo<bool>,
}

impl DeferredSelection {
    /// The selection of a page, once each is painted; natively, where nothing is painted, it is never behind.
    #[must_use]
    pub fn new(app: AppContext) -> Self {
        let listed = once_painted(app.selection, is_same);
        let selection = Memo::new(move |_| listed.get());
        let is_behind = Memo::new(move |_| !is_same(&app.selection.read(), &listed.read()));
        Self { selection, is_behind }
    }
}

/// Whether two selections are of one choice. The very same one needs no comparing.
fn is_same(one: &Arc<Selection>, other: &Arc<Selection>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}
