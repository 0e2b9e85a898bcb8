//! The lists of the evidence follow the charts: a choice is drawn and painted first.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::context::AppContext;
use crate::app::paint::painted;
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
        let listed = RwSignal::new(app.selection.get_untracked());
        Effect::new(move || {
            if is_same(&app.selection.read(), &listed.read_untracked()) {
                return;
            }
            spawn_local(async move {
                painted().await;
                // The latest: another may have followed. Who has left meanwhile has no signals any more.
                if let Some(latest) = app.selection.try_get_untracked() {
                    listed.try_set(latest);
                }
            });
        });
        let selection = Memo::new(move |_| listed.get());
        let is_behind = Memo::new(move |_| !is_same(&app.selection.read(), &listed.read()));
        Self { selection, is_behind }
    }
}

/// Whether two selections are of one choice. Each choice makes one anew, so most often a glance tells.
fn is_same(one: &Arc<Selection>, other: &Arc<Selection>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}
