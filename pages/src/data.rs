//! The data of the site, read and counted: once for each of its collections.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use dialogue_explorer::classroom::story::{self, Facts, Story};
use dialogue_explorer::counts::{Counts, Index};
use dialogue_explorer::data::outline::Outlines;
use dialogue_explorer::data::{self, Collection, Corpus};
use dialogue_explorer::meetings::{self, Meeting};
use dialogue_explorer::query::{Dimension, Known, Query};
use dialogue_explorer::search::{self, Haystack};
use dialogue_explorer::text::{self, Words, describe};

/// Everything that pages are made of.
pub struct Data {
    /// The first is the one that the site opens with.
    pub counted: Vec<Counted>,
    pub outlines: Outlines,
    /// The stories of the site, by their ids.
    pub stories: Vec<(String, Story)>,
    /// The edition of the data, as the head of `index.html` names it.
    pub edition: String,
    /// The style sheet that names the fonts, below the site.
    pub fonts: String,
}

/// One collection.
pub struct Counted {
    /// What links call it; `None` for the one that the site opens with.
    pub id: Option<String>,
    pub collection: Collection,
    pub corpus: Corpus,
    pub meetings: Vec<Meeting>,
    pub index: Index,
    pub haystack: Haystack,
    pub known: Known,
}

impl Data {
    /// Reads `public/`, and from the finished `index.html` what only the build knows.
    pub fn read(public: &Path, index: &str) -> Result<Data> {
        let mut faults = Vec::new();
        let collections = data::read_collections(Ok(&file(public, "collections.json")?), &mut faults);
        let mut counted = Vec::new();
        let ids: Vec<String> = collections.iter().map(|it| it.id.clone()).collect();
        for (at, collection) in collections.into_iter().enumerate() {
            let mut one = Counted::read(public, collection, at == 0)?;
            one.known.collections = ids.iter().cloned().collect();
            one.known.opens = ids.first().cloned();
            counted.push(one);
        }
        if let Some(fault) = faults.first() {
            bail!("{}: {}", fault.file, fault.message);
        }
        let outlines = String::from_utf8_lossy(&file(public, "outlines.txt")?).into_owned();
        let outlines = Outlines::parse(&outlines)
            .map_err(|fault| anyhow!("outlines.txt: line {}: {}", fault.line, fault.what))?;
        let after = |before: &str| index.split_once(before).and_then(|it| it.1.split('"').next());
        let edition = after("<meta name=\"edition\" content=\"").context("index.html names no edition")?;
        let links = index.split("href=\"").skip(1).filter_map(|it| it.split('"').next());
        let mut styles = links.map(|it| it.trim_start_matches("./")).filter(|it| it.ends_with(".css"));
        let fonts =
            styles.find(|it| it.starts_with("fonts")).context("index.html names no style of fonts")?;
        let stories = stories(&public.join("stories"))?;
        Ok(Data { counted, outlines, stories, edition: edition.to_owned(), fonts: fonts.to_owned() })
    }
}

impl Counted {
    fn read(public: &Path, collection: Collection, is_first: bool) -> Result<Counted> {
        let load = |name: &str| file(public, &format!("{name}.json"));
        let vocabulary = load("vocabulary")?;
        let (mut corpus, mut faults) = (Corpus::default(), Vec::new());
        if collection.has("articles") {
            let (articles, reports, claims) = (load("articles")?, load("reports")?, load("claims")?);
            (corpus, faults) = data::read(Ok(&articles), Ok(&reports), Ok(&claims), Ok(&vocabulary));
        } else {
            corpus.vocabulary = data::read_vocabulary(Ok(&vocabulary), &mut faults);
        }
        if collection.has("record") {
            data::read_record(Ok(&load("record")?), &mut corpus, &mut faults);
        }
        if let Some(fault) = faults.first() {
            bail!("{}: {}", fault.file, fault.message);
        }
        let meetings = meetings::merge(&corpus);
        let index = Index::new(&corpus, &meetings);
        let id = (!is_first).then(|| collection.id.clone());
        let (haystack, known) = (Haystack::new(&corpus), Known::new(&corpus, &meetings));
        Ok(Counted { id, collection, corpus, meetings, index, haystack, known })
    }

    /// What is counted in a state.
    pub fn counts(&self, state: &Query) -> Counts {
        let admitted = search::is_sought(&state.q)
            .then(|| search::meetings_matching(&self.corpus, &self.meetings, &self.haystack.find(&state.q)));
        self.index.counts(state, admitted.as_deref())
    }

    /// What texts of stories are filled from.
    pub fn facts(&self) -> Facts<'_> {
        let Self { corpus, meetings, index, haystack, known, .. } = self;
        Facts { corpus, meetings, index, haystack, known }
    }

    /// The word for a value of a dimension, as the explorer has it.
    pub fn label(&self, words: &Words, dimension: Dimension, key: &str) -> String {
        describe::value(words.lang, &self.corpus, dimension, key)
    }
}

/// The emphasized and the other parts of a message, in order.
pub fn parts(told: &str) -> impl Iterator<Item = (bool, &str)> {
    let (open, close) = text::STRONG;
    // Marks come in pairs, so every second part is what stands between two.
    told.split([open, close]).enumerate().map(|(at, part)| (at % 2 == 1, part)).filter(|it| !it.1.is_empty())
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

fn file(public: &Path, name: &str) -> Result<Vec<u8>> {
    let path = public.join("data").join(name);
    fs::read(&path).with_context(|| path.display().to_string())
}
