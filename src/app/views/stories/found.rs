//! Which story a link means, and what became of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::compose::Desk;
use super::ids::{DRAFT, FILE, file};
use crate::app::context::AppContext;
use crate::classroom::story::{READY, Story, from_payload, read, unknown_views};
use crate::dataset::{Dataset, LoadError};

/// What became of the story that a link means.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Its file is on its way.
    Waiting,
    Failed(LoadError),
    /// No story is called so.
    Unknown,
    /// It was the draft, or a file, of before.
    Gone,
    /// Nothing of it can be shown, for these faults.
    Broken(Vec<String>),
    /// The story, and what is wrong with it.
    Here(Arc<Story>, Vec<String>),
}

/// The story that was opened from a file. The page keeps it until it is left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    pub story: Option<Arc<Story>>,
    pub faults: Vec<String>,
}

/// Finds the story that a link calls `id`.
pub fn find(app: AppContext, id: &str) -> Found {
    match id {
        DRAFT => match app.root.session.signal::<Desk>().read().whole() {
            Some(story) => Found::Here(Arc::new(story), Vec::new()),
            None => Found::Gone,
        },
        FILE => {
            let Opened { story, faults } = app.root.session.signal::<Opened>().get();
            story.map_or(Found::Gone, |story| Found::Here(story, faults))
        }
        _ if id.starts_with('~') => checked(from_payload(id), app.dataset),
        _ if READY.contains(&id) => match app.root.data.other.get(&file(id)) {
            None => Found::Waiting,
            Some(Err(error)) => Found::Failed(error),
            Some(Ok(bytes)) => checked(read(&String::from_utf8_lossy(&bytes)), app.dataset),
        },
        _ => Found::Unknown,
    }
}

/// Adds what the collection that is shown does not know of the story.
fn checked((story, mut faults): (Option<Story>, Vec<String>), dataset: &Dataset) -> Found {
    let Some(story) = story else { return Found::Broken(faults) };
    let opens = dataset.known.opens.as_deref() == Some(&dataset.collection);
    let collection = (!opens).then_some(&*dataset.collection);
    faults.extend(unknown_views(&story, collection, dataset));
    Found::Here(Arc::new(story), faults)
}
