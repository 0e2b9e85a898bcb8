//! What the parts of the app share, as contexts: [`RootContext`] from the start, [`AppContext`] once the data is here.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::Data;
use super::languages::Languages;
use super::offline::Offline;
use super::preferences::Preferences;
use super::session::Session;
use super::url::{self, Url};
use crate::data::Translations;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::query::{Query, Unknown};
use crate::text::{Words, words};

/// What is there from the start: for the header, notices, and whatever else stands before the data has come.
#[derive(Clone, Copy)]
pub struct RootContext {
    pub url: Url,
    pub data: Data,
    /// All that follows from the link, at one place: what depends on it is told of a change once, and not once for each
    /// way that leads to it.
    link: Memo<ResolvedLink>,
    /// What the link says; the start page until the data is here.
    pub query: Memo<Query>,
    /// What in the link was not understood.
    pub unknown: Memo<Vec<Unknown>>,
    /// The language that the page is in: the one that is wanted, once its words have come.
    pub lang: Memo<Lang>,
    /// The link's language, else the first that the reader's browser asks for.
    pub wanted: Memo<Lang>,
    pub languages: Languages,
    /// The dataset that the link means; `None` until it is here.
    pub dataset: Memo<Option<&'static Dataset>>,
    pub preferences: Preferences,
    /// What this device keeps of the site.
    pub offline: Offline,
    /// What views remember while the page lives.
    pub session: Session,
}

/// What a link means with the data that is here.
#[derive(Clone)]
struct ResolvedLink {
    dataset: Option<&'static Dataset>,
    query: Query,
    unknown: Vec<Unknown>,
}

impl ResolvedLink {
    fn new(data: Data, search: &str) -> Self {
        let dataset = data.dataset_of(search);
        let (query, unknown) = match dataset {
            // The other side of a comparison may name what another collection has.
            Some(dataset) => match data.other_dataset_of(search) {
                Some(other) => Query::from_search_with(search, &dataset.known, &other.known),
                None => Query::from_search(search, &dataset.known),
            },
            // What is unknown is said once it can be known.
            None => (Query::parse(search).0, Vec::new()),
        };
        Self { dataset, query, unknown }
    }
}

impl PartialEq for ResolvedLink {
    fn eq(&self, other: &Self) -> bool {
        is_same(self.dataset, other.dataset) && self.query == other.query && self.unknown == other.unknown
    }
}

impl RootContext {
    /// The contexts of a link, for a reader whose language is `lang`.
    #[must_use]
    pub fn new(url: Url, data: Data, lang: Lang) -> Self {
        let search = url.search();
        let link = Memo::new(move |_| ResolvedLink::new(data, &search.read()));
        let dataset = Memo::new_with_compare(
            move |_| link.read().dataset,
            |before, after| !is_same(before.copied().flatten(), after.copied().flatten()),
        );
        let languages = Languages::new();
        let wanted = Memo::new(move |_| link.read().query.lang.unwrap_or(lang));
        Self {
            url,
            data,
            link,
            query: Memo::new(move |_| link.read().query.clone()),
            unknown: Memo::new(move |_| link.read().unknown.clone()),
            lang: Memo::new(move |before: Option<&Lang>| {
                let wanted = wanted.get();
                before.copied().filter(|_| !languages.is_here(wanted)).unwrap_or(wanted)
            }),
            wanted,
            languages,
            dataset,
            preferences: Preferences::new(),
            offline: Offline::new(),
            session: Session::new(),
        }
    }

    /// The context, in any component of the app.
    ///
    /// # Panics
    ///
    /// Outside of the app, or after an `await`: take it before.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// The words of the page. Everything is made anew with the language, so they are a plain value.
    #[must_use]
    pub fn words(self) -> &'static Words {
        words(self.lang.get_untracked())
    }

    /// The link of the query that `change` makes of the present one, for an `href`.
    #[must_use]
    pub fn href(self, change: impl FnOnce(&mut Query)) -> String {
        changed_href(self.query, change)
    }
}

/// What a view reads. It exists only while its dataset is shown.
#[derive(Clone, Copy)]
pub struct AppContext {
    pub root: RootContext,
    /// What the link says; beside the evidence, after a step in that, a frame later.
    pub query: Memo<Query>,
    pub lang: Memo<Lang>,
    pub dataset: &'static Dataset,
    /// What the query selects: passages, meetings, counts.
    pub selection: Memo<Arc<Selection>>,
    pub preferences: Preferences,
}

impl AppContext {
    /// The context of views of `dataset`.
    #[must_use]
    pub fn new(root: RootContext, dataset: &'static Dataset) -> Self {
        // Between a link to another collection and its view, what is still here keeps the link that it understands.
        let query = Memo::new(move |before: Option<&Query>| {
            let link = root.link.read();
            match before {
                Some(before) if !is_same(link.dataset, Some(dataset)) => before.clone(),
                _ => link.query.clone(),
            }
        });
        // Counts depend on nothing else of a query.
        let counted = Memo::new(move |_| query.read().counted_part());
        let selection = Memo::new(move |_| Arc::new(Selection::new(dataset, &counted.read())));
        Self { root, query, lang: root.lang, dataset, selection, preferences: root.preferences }
    }

    /// Gives what is shown beside the views a context of its own, on the dataset that the link means; `None` until that
    /// is here.
    pub fn provide(root: RootContext) -> Option<Self> {
        let app = Self::new(root, root.dataset.get()?);
        provide_context(app);
        Some(app)
    }

    /// The context, in any component of a view.
    ///
    /// # Panics
    ///
    /// Outside of a view, or after an `await`: take it before.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// The language of the page. A view is made anew with it, so it is a plain value.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.lang.get_untracked()
    }

    /// The words of the page, a plain value like [`AppContext::lang`].
    #[must_use]
    pub fn words(self) -> &'static Words {
        words(self.lang())
    }

    /// What the data have in English, in the page's language: see [`Data::translations`].
    #[must_use]
    pub fn translations(self) -> Option<&'static Translations> {
        self.root.data.translations(self.lang())
    }

    /// The link of the query that `change` makes of the present one, for an `href`.
    #[must_use]
    pub fn href(self, change: impl FnOnce(&mut Query)) -> String {
        changed_href(self.query, change)
    }
}

impl From<AppContext> for Url {
    fn from(app: AppContext) -> Self {
        app.root.url
    }
}

impl From<RootContext> for Url {
    fn from(root: RootContext) -> Self {
        root.url
    }
}

/// Whether two datasets are one in memory: comparing what is in them would take longer than showing it.
fn is_same(one: Option<&Dataset>, other: Option<&Dataset>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => std::ptr::eq(one, other),
        (None, None) => true,
        _ => false,
    }
}

fn changed_href(query: Memo<Query>, change: impl FnOnce(&mut Query)) -> String {
    let mut query = query.get();
    change(&mut query);
    url::href(&query)
}
