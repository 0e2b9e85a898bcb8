//! The data of the site: a dataset for each of its collections, and its stories.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use dialogue_explorer::classroom::story::{self, Story};
use dialogue_explorer::data::Collection;
use dialogue_explorer::data::code::CollectionCode;
use dialogue_explorer::dataset::{DataFile, Dataset, Files};
use dialogue_explorer::query::Query;

/// Everything that pages are made of.
pub struct Data {
    /// One for each collection, at least one; the site opens with the first. As in the page they stay to the end.
    pub datasets: Vec<&'static Dataset>,
    /// The stories of the site, by their ids.
    pub stories: Vec<(String, Story)>,
    /// The style sheet that names the fonts, and the icon, as `index.html` links them.
    pub fonts: String,
    pub icon: String,
}

impl Data {
    /// Reads `public/`, and from `index.html` what it names: the edition, and the style sheet of fonts and the icon, which
    /// are called otherwise in a finished site.
    pub fn read(public: &Path, index: &str) -> Result<Data> {
        let after = |before: &str| index.split_once(before).and_then(|it| it.1.split('"').next());
        let edition = after("<meta name=\"edition\" content=\"").context("index.html names no edition")?;
        let links = index.split("href=\"").skip(1).filter_map(|it| it.split('"').next());
        let links: Vec<&str> = links.map(|it| it.trim_start_matches("./")).collect();
        let linked = |begin: &str, end: &str| {
            let is_it = |path: &&str| {
                path.ends_with(end) && path.rsplit('/').next().is_some_and(|it| it.starts_with(begin))
            };
            links.iter().copied().find(is_it).map(str::to_owned)
        };
        let fonts = linked("fonts", ".css").context("index.html names no style of fonts")?;
        let icon = linked("icon", ".svg").context("index.html names no icon")?;

        let mut files = Files::new(edition);
        // Packed collections are for the explorer alone.
        for file in DataFile::ALL.iter().filter(|it| !matches!(it, DataFile::Pack | DataFile::Columns)) {
            let path = public.join("data").join(file.file_name());
            files.insert(*file, Ok(fs::read(&path).with_context(|| path.display().to_string())?));
        }
        let (collections, _) = files.collections();
        let read = |id: &str| -> &'static Dataset { Box::leak(Box::new(Dataset::read(&files, Some(id)))) };
        let datasets: Vec<&'static Dataset> =
            collections.iter().filter(|it| it.pack.is_none()).map(|it| read(&it.id)).collect();
        let land = public.join("data/outlines.txt");
        let land = fs::read(&land).with_context(|| land.display().to_string())?;
        for dataset in &datasets {
            dataset.take_outlines(&land).map_err(|fault| anyhow!("{fault}"))?;
        }
        if let Some(fault) = datasets.iter().flat_map(|dataset| &dataset.diagnostics).next() {
            bail!("{}: {}", fault.file, fault.message);
        }
        let stories = stories(&public.join("stories"))?;
        Ok(Data { datasets, stories, fonts, icon })
    }

    /// The dataset that the site opens with.
    pub fn first(&self) -> &'static Dataset {
        self.datasets[0]
    }

    /// The dataset that a link is of.
    pub fn of_link(&self, search: &str) -> &'static Dataset {
        let id = Query::collection_of(search, &self.first().known);
        let named = self.datasets.iter().find(|it| Some(it.collection.as_str()) == id.as_deref());
        named.copied().unwrap_or(self.first())
    }
}

/// What links call the collection of a dataset; `None` for the one that the site opens with.
pub fn link_id(dataset: &Dataset) -> Option<CollectionCode> {
    dataset.known.collection(CollectionCode::new(&dataset.collection).as_ref())
}

/// The entry of a dataset's own collection.
pub fn collection(dataset: &Dataset) -> Option<&Collection> {
    dataset.collections.iter().find(|it| it.id == dataset.collection)
}

/// Every story of the directory, in the order of their ids.
fn stories(directory: &Path) -> Result<Vec<(String, Story)>> {
    let mut stories = Vec::new();
    for entry in fs::read_dir(directory).with_context(|| directory.display().to_string())? {
        let path = entry.with_context(|| directory.display().to_string())?.path();
        if path.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let (story, faults) = story::read(&text);
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        match (story, faults.first()) {
            (Some(story), None) => stories.push((name, story)),
            (_, fault) => {
                let fault = fault.map_or("there is nothing in it", String::as_str);
                bail!("{}: {fault}", path.display());
            }
        }
    }
    stories.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(stories)
}
