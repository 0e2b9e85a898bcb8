//! Both sides of a comparison, each with its own dataset.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::query::{Dimension, Query};

/// The dimensions that a side has boxes for: all but the years, of which it has a first and a last one.
pub const BOXED: [Dimension; 10] = [
    Dimension::Area,
    Dimension::Chair,
    Dimension::Kind,
    Dimension::Pillar,
    Dimension::Place,
    Dimension::Mode,
    Dimension::Status,
    Dimension::Between,
    Dimension::Article,
    Dimension::Language,
];

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SideName {
    /// What the page shows.
    A,
    /// What it is compared with.
    B,
}

/// One side: what is chosen in it, and what that selects.
#[derive(Clone, Copy)]
pub struct Side {
    pub name: SideName,
    /// Its clauses, words sought and collection; nothing else of the link.
    pub query: Memo<Query>,
    /// `None` until its collection is here.
    pub dataset: Memo<Option<&'static Dataset>>,
    pub selection: Memo<Option<Arc<Selection>>>,
}

/// Both sides, and what they share.
#[derive(Clone, Copy)]
pub struct ComparisonContext {
    pub app: AppContext,
    pub a: Side,
    pub b: Side,
}

/// Both sides once they are here.
pub struct Sides<'a> {
    pub lang: Lang,
    pub a: (&'static Dataset, &'a Selection),
    pub b: (&'static Dataset, &'a Selection),
}

impl SideName {
    /// What stands for it, in every language.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }

    /// What ids of its elements begin with.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::A => "side-a",
            Self::B => "side-b",
        }
    }

    /// The query of the page in which this side is `changed`.
    #[must_use]
    pub fn put(self, page: &Query, changed: &Query) -> Query {
        match self {
            Self::B => page.compared_with(changed),
            Self::A => {
                let is_there = page.collection == changed.collection;
                let page = if is_there { page.clone() } else { page.cleared_of_sources() };
                let Query { clauses, q, collection, .. } = changed.clone();
                Query { clauses, q, collection, ..page }
            }
        }
    }
}

impl ComparisonContext {
    #[must_use]
    pub fn new(app: AppContext) -> Self {
        let of_page = Memo::new(move |_| side_query(&app.query.read()));
        let a = Side {
            name: SideName::A,
            query: of_page,
            dataset: dataset_memo(move || Some(app.dataset)),
            selection: Memo::new(move |_| Some(app.selection.get())),
        };
        // A comparison that is just being left keeps its other side until it is gone.
        let query = Memo::new(move |before: Option<&Query>| {
            app.query.read().compared().or_else(|| before.cloned()).unwrap_or_default()
        });
        let search = app.root.url.search();
        let dataset = dataset_memo(move || app.root.data.other_dataset_of(&search.read()));
        let selection = Memo::new(move |_| Some(Arc::new(Selection::new(dataset.get()?, &query.read()))));
        Self { app, a, b: Side { name: SideName::B, query, dataset, selection } }
    }

    /// The context, in any part of the comparison.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// What `read` makes of both sides; `None` while the second is on its way.
    pub fn with_sides<T>(self, read: impl FnOnce(&Sides<'_>) -> T) -> Option<T> {
        let (here, there) = (self.a.selection.read(), self.b.selection.read());
        let b = (self.b.dataset.get()?, there.as_deref()?);
        Some(read(&Sides { lang: self.app.lang(), a: (self.app.dataset, here.as_deref()?), b }))
    }

    /// Whether the sides differ in size, so that counts alone would mislead.
    #[must_use]
    pub fn shows_shares(self) -> bool {
        self.with_sides(|sides| sides.a.1.count() != sides.b.1.count()).unwrap_or(false)
    }
}

/// What one side is about.
fn side_query(query: &Query) -> Query {
    let Query { clauses, q, collection, .. } = query.clone();
    Query { clauses, q, collection, ..Query::default() }
}

fn dataset_memo(
    find: impl Fn() -> Option<&'static Dataset> + Send + Sync + 'static,
) -> Memo<Option<&'static Dataset>> {
    Memo::new_with_compare(
        move |_| find(),
        |before, after| before.flatten().map(std::ptr::from_ref) != after.flatten().map(std::ptr::from_ref),
    )
}
