//! The views, one line each: which link names it, whether the header stands above it, and its component.

mod compare;
mod embed;
mod explore;
mod handout;
mod method;
mod more_charts;
mod predict;
mod present;
mod questions;
pub mod share;
mod stage;
mod stories;
mod teach;

use leptos::prelude::*;

use super::lazy::{Lazy, LazyView};
use crate::query::{Query, ViewKind};

/// A view, as the registry has it.
#[derive(Clone, Copy)]
pub struct Registered {
    /// The value of `view` in the link; `None` is the page of charts.
    pub kind: Option<ViewKind>,
    /// Whether header and footer stand around it.
    pub is_framed: bool,
    component: Component,
}

#[derive(Clone, Copy)]
enum Component {
    /// Its code comes with the start.
    Linked(fn() -> AnyView),
    /// Its code is fetched when it is opened.
    Fetched(&'static Lazy<fn() -> AnyView>),
}

/// All views. The first is the one that a link shows which names none.
static VIEWS: &[Registered] = &[
    Registered { kind: None, is_framed: true, component: Component::Linked(explore::view) },
    Registered {
        kind: Some(ViewKind::Teach),
        is_framed: true,
        component: Component::Fetched(&teach::LESSONS),
    },
    Registered {
        kind: Some(ViewKind::Story),
        is_framed: true,
        component: Component::Fetched(&stories::STORIES),
    },
    Registered {
        kind: Some(ViewKind::Compose),
        is_framed: true,
        component: Component::Fetched(&stories::EDITOR),
    },
    Registered {
        kind: Some(ViewKind::Questions),
        is_framed: true,
        component: Component::Fetched(&questions::QUESTIONS),
    },
    Registered {
        kind: Some(ViewKind::Worksheet),
        is_framed: true,
        component: Component::Fetched(&questions::WORKSHEET),
    },
    Registered {
        kind: Some(ViewKind::Present),
        is_framed: false,
        component: Component::Fetched(&present::SLIDES),
    },
    Registered {
        kind: Some(ViewKind::Predict),
        is_framed: false,
        component: Component::Fetched(&present::SLIDES),
    },
    Registered { kind: Some(ViewKind::Method), is_framed: true, component: Component::Fetched(&METHOD) },
    Registered { kind: Some(ViewKind::Handout), is_framed: true, component: Component::Fetched(&HANDOUT) },
    Registered {
        kind: Some(ViewKind::Embed),
        is_framed: false,
        component: Component::Fetched(&embed::EMBED),
    },
];

crate::lazy! {
    /// How a number was made.
    static METHOD: fn() -> AnyView = method => method::view;
    /// The view for paper.
    static HANDOUT: fn() -> AnyView = method => handout::view;
}

/// The view that a query names.
#[must_use]
pub fn registered(query: &Query) -> Registered {
    let kind = query.view_kind();
    VIEWS.iter().copied().find(|view| view.kind == kind).unwrap_or(VIEWS[0])
}

impl Registered {
    /// Renders it in the present owner, where it finds the contexts of the app.
    #[must_use]
    pub fn view(self) -> AnyView {
        match self.component {
            Component::Linked(view) => view(),
            Component::Fetched(view) => {
                let lang = super::context::RootContext::expect().lang;
                view! { <LazyView view lang/> }.into_any()
            }
        }
    }
}

/// Kinds that share a component are one view: it stays while one goes from one to the other.
impl PartialEq for Registered {
    fn eq(&self, other: &Self) -> bool {
        let is_shared = match (self.component, other.component) {
            (Component::Fetched(one), Component::Fetched(other)) => std::ptr::eq(one, other),
            _ => false,
        };
        is_shared || self.kind == other.kind
    }
}
