//! Which edition of the data is shown: today's, or the one that the link names; and the one that it was made from.
//!
//! An older edition is fetched when a link names it first. Each that is here and not shown lies on a shelf.

use std::sync::Arc;

use super::{Now, model_at};
use crate::counts::changes::edition_of;
use crate::data::{Collection, read_edition};
use crate::page::load::{Arrivals, FILES, Failure};
use crate::page::model::{self, Model};
use crate::query::Query;

/// The data of one edition, and what was made of it so far.
pub struct Shelf {
    edition: String,
    arrivals: Arrivals,
    collections: Vec<Collection>,
    models: Vec<Option<Arc<Model>>>,
}

/// What became of an older edition that a link names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Past {
    OnItsWay,
    Here,
    /// The host has none of that name, or what it has is none.
    NotKept,
    Failed(Failure),
}

/// The name by which the file of an edition is fetched.
fn file_of(edition: &str) -> String {
    format!("past/{edition}")
}

impl Now {
    /// Takes the name that the build gives today's data.
    pub fn name_edition(&mut self, name: String) {
        self.today.clone_from(&name);
        self.edition = name;
        // What was read already has the name that it was read under.
        for at in 0..self.models.len() {
            if self.models[at].take().is_some() {
                let id = self.collections[at].id.clone();
                self.model_of(Some(&id));
            }
        }
    }

    /// What became of an edition.
    pub fn past_of(&self, edition: &str) -> Past {
        if edition == self.edition || self.shelves.iter().any(|it| it.edition == edition) {
            return Past::Here;
        }
        match self.file(&file_of(edition)) {
            None => Past::OnItsWay,
            // 404, 403, 410: there is none. From 500 on it is the server that failed.
            Some(Ok(_) | Err(Failure::Status(..500))) => Past::NotKept,
            Some(Err(failure)) => Past::Failed(*failure),
        }
    }

    /// The files of the editions that the link names and that are not here.
    pub fn editions_wanted(&self) -> Vec<String> {
        let Query { edition, created_with: made, .. } = Query::parse(&self.search).0;
        let made = made.as_deref().map(edition_of);
        let named = edition.as_deref().into_iter().chain(made);
        let missing = named.filter(|it| *it != self.today && self.past_of(it) != Past::Here);
        missing.map(file_of).collect()
    }

    /// Reads a file that has just arrived, if it is that of an edition.
    pub fn read_arrived(&mut self, file: &str) {
        let Some(edition) = file.strip_prefix("past/") else { return };
        let content = self.extra.iter_mut().find(|it| it.0 == file).and_then(|it| it.1.as_mut());
        // Once read, its bytes lie on the shelf.
        let content = content.and_then(|it| it.as_mut().ok()).map(std::mem::take);
        if let Some(files) = content.and_then(|it| read_edition(&it)) {
            self.shelve(edition.to_owned(), files);
        }
        self.read();
    }

    fn shelve(&mut self, edition: String, files: Vec<(String, Vec<u8>)>) {
        // A file that it does not have is empty, and not missing: today's would be fetched in its place.
        let mut arrivals = Arrivals::default().map(|_| Some(Ok(Vec::new())));
        // The outlines of the map are no data, and of no edition.
        let outlines = FILES.iter().position(|it| *it == "outlines").expect("they are one of the files");
        arrivals[outlines].clone_from(&self.arrivals[outlines]);
        for (name, bytes) in files {
            if let Some(at) = FILES.iter().position(|it| *it == name) {
                arrivals[at] = Some(Ok(bytes));
            }
        }
        let collections = model::files(&arrivals, &edition).collections().0;
        let models = vec![None; collections.len()];
        self.shelves.push(Shelf { edition, arrivals, collections, models });
    }

    /// Puts the edition that the link names in the place of the one that is shown, once both are here.
    pub(super) fn turn_to_edition(&mut self) {
        let named = Query::parse(&self.search).0.edition;
        let named = named.as_ref().unwrap_or(&self.today);
        let Some(at) = self.shelves.iter().position(|it| it.edition == *named) else { return };
        if *named == self.edition || self.collections.is_empty() {
            return;
        }
        let shelf = &mut self.shelves[at];
        std::mem::swap(&mut shelf.edition, &mut self.edition);
        std::mem::swap(&mut shelf.arrivals, &mut self.arrivals);
        std::mem::swap(&mut shelf.collections, &mut self.collections);
        std::mem::swap(&mut shelf.models, &mut self.models);
    }

    /// Whether the edition that the link names is on its way.
    pub(super) fn awaits_edition(&self) -> bool {
        let named = Query::parse(&self.search).0.edition;
        named.is_some_and(|it| it != self.today && self.past_of(&it) == Past::OnItsWay)
    }

    /// What is made of the same collection in the edition that the link was made from; `None` where that is the
    /// one that is shown, is not here, or did not have the collection.
    pub(super) fn model_of_past(&mut self) -> Option<Arc<Model>> {
        let made = Query::parse(&self.search).0.created_with?;
        let edition = edition_of(&made);
        let collection = Query::collection_of(&self.search, &self.named());
        let shelf = self.shelves.iter_mut().find(|it| it.edition == edition)?;
        let at = match collection {
            Some(id) => shelf.collections.iter().position(|it| id == *it.id)?,
            None => 0,
        };
        let Shelf { edition, arrivals, collections, models } = shelf;
        Some(model_at(arrivals, edition, collections, &mut models[at], at))
    }

    /// Takes over which editions another page has.
    #[cfg(feature = "ssr")]
    pub(super) fn take_editions(&mut self, read: &Self) {
        self.edition.clone_from(&read.edition);
        self.today.clone_from(&read.today);
        for it in &read.shelves {
            self.shelves.push(Shelf {
                edition: it.edition.clone(),
                arrivals: it.arrivals.clone(),
                collections: it.collections.clone(),
                models: it.models.clone(),
            });
        }
        self.extra.clone_from(&read.extra);
    }
}
