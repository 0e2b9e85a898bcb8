//! The views, one line each: which link names it, whether the header stands above it, and its component.

mod compare;
mod embed;
mod explore;
mod filters;
mod handout;
mod method;
pub mod more_charts;
mod play;
mod predict;
mod present;
mod questions;
pub mod share;
mod stage;
mod stories;
pub mod teach;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use leptos::prelude::*;

use super::context::RootContext;
use super::lazy::{Lazy, LazyView, lazy_words};
use crate::dataset::Dataset;
use crate::query::{Query, ViewKind};

/// A view, as the registry has it.
#[derive(Clone, Copy)]
pub struct Registered {
    /// The value of `view` in the link; `None` is the page of charts.
    pub kind: Option<ViewKind>,
    /// Whether header and footer stand around it.
    pub is_framed: bool,
    /// What it has of two views that its link compares.
    pub of_two: OfTwo,
    /// Its code is fetched when it is opened.
    component: &'static Lazy<fn() -> AnyView>,
}

/// What a view has of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OfTwo {
    /// Both sides; or it has no figures of the choice at all.
    Both,
    /// It shows the figures of A alone.
    ShowsOne,
    /// It asks about A alone.
    AsksOfOne,
}

/// All views. The first is the one that a link shows which names none.
static VIEWS: &[Registered] = &[
    Registered { kind: None, is_framed: true, of_two: OfTwo::Both, component: &explore::EXPLORE },
    Registered {
        kind: Some(ViewKind::Teach),
        is_framed: true,
        of_two: OfTwo::Both,
        component: &teach::LESSONS,
    },
    Registered {
        kind: Some(ViewKind::Story),
        is_framed: true,
        of_two: OfTwo::Both,
        component: &stories::STORIES,
    },
    Registered {
        kind: Some(ViewKind::Compose),
        is_framed: true,
        of_two: OfTwo::Both,
        component: &stories::EDITOR,
    },
    Registered {
        kind: Some(ViewKind::Questions),
        is_framed: true,
        of_two: OfTwo::AsksOfOne,
        component: &questions::QUESTIONS,
    },
    Registered {
        kind: Some(ViewKind::Worksheet),
        is_framed: true,
        of_two: OfTwo::AsksOfOne,
        component: &questions::WORKSHEET,
    },
    Registered {
        kind: Some(ViewKind::Present),
        is_framed: false,
        of_two: OfTwo::ShowsOne,
        component: &present::SLIDES,
    },
    Registered {
        kind: Some(ViewKind::Predict),
        is_framed: false,
        of_two: OfTwo::ShowsOne,
        component: &present::SLIDES,
    },
    Registered {
        kind: Some(ViewKind::Play),
        is_framed: false,
        of_two: OfTwo::ShowsOne,
        component: &present::SLIDES,
    },
    Registered { kind: Some(ViewKind::Method), is_framed: true, of_two: OfTwo::ShowsOne, component: &METHOD },
    Registered { kind: Some(ViewKind::Handout), is_framed: true, of_two: OfTwo::Both, component: &HANDOUT },
    Registered {
        kind: Some(ViewKind::Embed),
        is_framed: false,
        of_two: OfTwo::ShowsOne,
        component: &embed::EMBED,
    },
];

crate::lazy! {
    /// How a number was made.
    static METHOD: fn() -> AnyView = method => method::view;
    /// The view for paper.
    static HANDOUT: fn() -> AnyView = handout => handout::view;
}

/// The view that a query names; of a packed collection, whose evidence is not here, always the charts.
#[must_use]
pub fn registered(query: &Query, dataset: Option<&Dataset>) -> Registered {
    let kind = query.view_kind().filter(|_| dataset.is_none_or(|it| !it.is_packed()));
    VIEWS.iter().copied().find(|view| view.kind == kind).unwrap_or(VIEWS[0])
}

impl Registered {
    /// Renders it in the present owner, where it finds the contexts of the app.
    #[must_use]
    pub fn view(self) -> AnyView {
        let RootContext { lang, .. } = RootContext::expect();
        // Where the header stands, it leads on.
        match self.is_framed || self.kind == Some(ViewKind::Embed) {
            false => view! { <LazyView view=self.component lang way_out=to_charts/> }.into_any(),
            true => view! { <LazyView view=self.component lang/> }.into_any(),
        }
    }
}

/// The link to the charts of the same choice.
fn to_charts() -> AnyView {
    let root = RootContext::expect();
    let charts = move || root.href(|query| query.view = None);
    view! {
        <p>
            <a id="leave-failed" href=charts data-focus="summary">
                {lazy_words(root.lang.get_untracked()).to_charts}
            </a>
        </p>
    }
    .into_any()
}

/// Kinds that share a component are one view: it stays while one goes from one to the other.
impl PartialEq for Registered {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.component, other.component)
    }
}
