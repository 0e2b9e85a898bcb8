//! Opens pages, and reads off them what tests ask for.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use dialogue_explorer::page::{Data, Files, render, render_with_sheet};
use serde_json::Value;

use super::html::Element;
use super::recount::{self, Counted};

/// The data files, to be changed by a test.
#[derive(Clone)]
pub struct Json {
    pub articles: Value,
    pub reports: Value,
    pub claims: Value,
    pub vocabulary: Value,
    pub record: Value,
}

/// The files that most tests do not change.
pub const FILES: Files<'static> = Files {
    articles: b"",
    reports: b"",
    claims: b"",
    vocabulary: b"",
    collections: include_bytes!("../../public/data/collections.json"),
    record: include_bytes!("../../public/data/record.json"),
    outlines: include_bytes!("../../public/data/outlines.txt"),
};

/// The files of the site.
pub static BUNDLED: LazyLock<Json> = LazyLock::new(|| {
    let read = |name: &str| {
        let path = format!("{}/public/data/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    Json {
        articles: read("articles"),
        reports: read("reports"),
        claims: read("claims"),
        vocabulary: read("vocabulary"),
        record: read("record"),
    }
});

/// What the page makes of them.
pub static DATA: LazyLock<Data> = LazyLock::new(|| {
    BUNDLED
        .data()
        .with("teach-en", Some(include_bytes!("../../public/teach/en.txt")))
        .with("teach-vi", Some(include_bytes!("../../public/teach/vi.txt")))
        .with("teach-ru", Some(include_bytes!("../../public/teach/ru.txt")))
});

/// What a recount makes of the articles' reports.
pub static MEETINGS: LazyLock<Vec<Counted>> = LazyLock::new(|| recount::meetings("articles"));

/// What a recount makes of the record.
pub static RECORD: LazyLock<Vec<Counted>> = LazyLock::new(|| recount::meetings("record"));

/// Which entry of the record and which report of an article are one meeting, by hand: its id in the record, what
/// links call it where both are read, the article, and which of the article's reports it is.
pub const MERGED: [(&str, &str, &str, usize); 10] = [
    ("arsom-14", "arsom-14", "lavrov-lim-tgvn", 5),
    ("arsom-15", "arsom-15", "lavrov-lim-tgvn", 4),
    ("arsom-17", "arsom-17", "arsom-17-vna", 0),
    ("arsom-19", "arsom-19", "arsom-19-cpv", 0),
    ("fmm-2021-special", "fmm-special-2021-07-06", "special-fmm-2021-vna", 0),
    ("roundtable-2021-06-29", "conference-2021-06-29", "roundtable-2021-akp", 0),
    ("sec-1", "security-1", "special-fmm-2021-vna", 1),
    ("summit-3", "summit-3", "lavrov-lim-tgvn", 1),
    ("summit-4", "summit-4", "special-fmm-2021-vna", 3),
    ("talks-2020-02-03", "talks-2020-02-03", "lavrov-lim-tgvn", 0),
];

/// What a recount makes of both: what is one meeting counts once.
pub static BOTH: LazyLock<Vec<Counted>> = LazyLock::new(|| recount::meetings("both"));

impl Json {
    /// What the page makes of it.
    pub fn data(&self) -> Data {
        let [articles, reports, claims, vocabulary, record] =
            [&self.articles, &self.reports, &self.claims, &self.vocabulary, &self.record]
                .map(|it| it.to_string());
        Data::new(&Files {
            articles: articles.as_bytes(),
            reports: reports.as_bytes(),
            claims: claims.as_bytes(),
            vocabulary: vocabulary.as_bytes(),
            record: record.as_bytes(),
            ..FILES
        })
    }

    /// Adds an article and what it says.
    pub fn add(&mut self, article: Value, reports: Vec<Value>) {
        self.articles.as_array_mut().expect("a list").push(article);
        self.reports.as_array_mut().expect("a list").extend(reports);
    }
}

/// The page of a link.
#[track_caller]
pub fn open(link: &str) -> Element {
    open_with(link, &DATA)
}

/// The page of a link, with other data.
#[track_caller]
pub fn open_with(link: &str, data: &Data) -> Element {
    let page = Element::read(&render(link.trim_start_matches("./"), &[], data));
    check_sound(&page);
    page
}

/// The page of a link, with a sheet open.
#[track_caller]
pub fn open_sheet(link: &str, sheet: &str) -> Element {
    let page = Element::read(&render_with_sheet(link, &[], &DATA, sheet));
    check_sound(&page);
    page
}

const TAGS: &str = "a article aside b blockquote button circle dd details div dl dt em fieldset figcaption figure footer form \
    g h1 h2 h3 h4 header i input kbd label legend li line main mark nav ol option p path polyline q rect section select \
    small span summary svg table tbody td text textarea th thead title tr ul";
const LINKS_TO_IDS: [&str; 4] = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];

/// What holds of every page.
#[track_caller]
fn check_sound(page: &Element) {
    let all = page.all();
    let mut ids = BTreeSet::new();
    for element in &all {
        assert!(TAGS.split_whitespace().any(|it| it == element.tag), "<{}>", element.tag);
        let runs = |it: &str| it.starts_with("on") || ["style", "src", "srcdoc", "action"].contains(&it);
        assert_eq!(element.names().find(|it| runs(it)), None, "an attribute of <{}>", element.tag);
        if let Some(id) = element.get("id") {
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{id:?} is no id");
            assert!(ids.insert(id), "{id:?} is the id of two elements");
        }
    }
    for element in &all {
        for id in LINKS_TO_IDS.iter().filter_map(|it| element.get(it)) {
            assert!(ids.contains(id), "<{}> refers to #{id}, which is not there", element.tag);
        }
        let Some(href) = element.get("href") else { continue };
        if let Some(id) = href.strip_prefix('#') {
            assert!(ids.contains(id), "a link leads to #{id}, which is not there");
        }
        // A draft without recipient, and a file that lies in its link.
        if href.starts_with("mailto:?") || (href.starts_with("data:") && element.get("download").is_some()) {
            continue;
        }
        let is_ours = href == "./" || href.starts_with('?') || href.starts_with('#');
        assert!(is_ours || href.starts_with("https://") || href.starts_with("http://"), "a link to {href:?}");
        if let Some(id) = element.get("data-focus") {
            assert!(is_ours && !id.is_empty(), "{href:?} moves the focus to {id:?}");
        }
    }
    assert_eq!(page.tagged("h1").len(), 1, "titles");
    assert_eq!(page.tagged("main").len(), 1);
}

/// The numbers in a text, in order.
pub fn numbers(text: &str) -> Vec<u32> {
    let digits = text.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty());
    digits.map(|it| it.parse().expect("digits")).collect()
}

/// What a bar's spoken name says after its label: how many meetings, and of how many.
pub fn said(bar: &Element) -> Vec<u32> {
    let name = bar.get("aria-label").expect("a bar has a name");
    let (_, count) = name.rsplit_once(": ").unwrap_or_else(|| panic!("no count: {name:?}"));
    numbers(count)
}

/// Reports counted, not counted (left out by rule, or outside the choice), and all.
pub fn sum(page: &Element) -> [u32; 3] {
    let line = page.the("left-out").the("how").text();
    let numbers = numbers(&line);
    let [counted, not_counted @ .., all] = numbers.as_slice() else { panic!("no sum: {line:?}") };
    assert!((1..=2).contains(&not_counted.len()), "{line:?}");
    [*counted, not_counted.iter().sum(), *all]
}

/// The quotes in a part of the page.
pub fn quotes(element: &Element) -> BTreeSet<String> {
    element.tagged("q").iter().map(|it| it.text()).collect()
}

/// The ids of all meetings, those that are not counted among them.
pub fn all_meetings() -> Vec<String> {
    let page = open("?status=&between=");
    let ids = page.all().into_iter().filter_map(|it| it.get("id")?.strip_prefix("m-").map(str::to_owned));
    ids.collect()
}

/// The words that a page marks as looked at.
pub fn looked_at(page: &Element) -> String {
    page.of("on").iter().filter(|it| it.tag == "mark").map(|it| it.text()).collect()
}
