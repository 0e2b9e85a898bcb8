//! Renders pages, and asks them what tests want to know.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

use dialogue_explorer::app;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::dataset::{DataFile, Dataset, Files};
use oracle::files::{list, text};
use oracle::{DataFiles, Recount};
use scraper::{ElementRef, Html, Selector};

/// A data set with all of its collections, read once, and the recount of each.
pub struct World {
    pub datasets: Vec<&'static Dataset>,
    pub recounts: Vec<Recount>,
}

/// The fixtures.
pub static FIXTURES: LazyLock<World> = LazyLock::new(|| World::new(&DataFiles::fixtures()));

/// The site's own data.
pub static BUNDLED: LazyLock<World> = LazyLock::new(|| World::new(&DataFiles::bundled()));

impl World {
    fn new(files: &DataFiles) -> Self {
        Self { datasets: datasets(files), recounts: Recount::all(files) }
    }

    /// The page of a link, for a reader of English.
    pub fn open(&self, link: &str) -> Page {
        Page::new(&app::render_among(link, &self.datasets, Lang::En))
    }

    /// The dataset of a collection.
    pub fn dataset(&self, collection: &str) -> &'static Dataset {
        self.datasets.iter().find(|dataset| dataset.collection == collection).expect("a collection")
    }

    /// The recount of the collection that a link names.
    pub fn recount(&self, collection: &str) -> &Recount {
        let found = self.recounts.iter().find(|recount| recount.collection == collection);
        found.unwrap_or(&self.recounts[0])
    }
}

/// The datasets of a hostile case. The app keeps datasets for ever, so each is read once.
pub fn hostile(case: &'static str) -> Vec<&'static Dataset> {
    static READ: Mutex<BTreeMap<&str, Vec<&'static Dataset>>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().expect("no test panics while it reads");
    read.entry(case).or_insert_with(|| datasets(&DataFiles::hostile(case))).clone()
}

/// Every collection of some files, for ever, as in the app.
fn datasets(files: &DataFiles) -> Vec<&'static Dataset> {
    let mut arrived = Files::new("0123abcd");
    for (name, bytes) in files.iter() {
        let file = DataFile::from_code(name).unwrap_or_else(|| panic!("the site has no file {name}"));
        arrived.insert(file, Ok(bytes.to_vec()));
    }
    let collections = DataFiles::fixtures().json("collections");
    let read = |id: &str| {
        let dataset = Dataset::read(&arrived, Some(id));
        dataset
            .take_outlines(include_bytes!("../../public/data/outlines.txt"))
            .expect("the land can be read");
        &*Box::leak(Box::new(dataset))
    };
    list(&collections).iter().map(|it| read(text(it, "id"))).collect()
}

/// A page, parsed.
pub struct Page(Html);

impl Page {
    pub fn new(source: &str) -> Self {
        Self(Html::parse_fragment(source))
    }

    /// The elements that a selector finds.
    pub fn all(&self, css: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(css).expect("a selector")).collect()
    }

    /// The only element that a selector finds.
    #[track_caller]
    pub fn one(&self, css: &str) -> ElementRef<'_> {
        let found = self.all(css);
        assert_eq!(found.len(), 1, "elements that {css} finds");
        found[0]
    }

    /// The text of the only element that a selector finds, with single blanks.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        text_of(self.one(css))
    }
}

/// The text of an element, with single blanks.
pub fn text_of(element: ElementRef<'_>) -> String {
    // Text that changes is a property of its element, which is written as its content.
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The numbers in a text, in order.
pub fn numbers(text: &str) -> Vec<usize> {
    let digits = text.split(|char: char| !char.is_ascii_digit()).filter(|digits| !digits.is_empty());
    digits.filter_map(|digits| digits.parse().ok()).collect()
}
