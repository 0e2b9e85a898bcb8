//! The way from one small page to the others: every year, area, chair and place as a plain link.

use std::collections::BTreeMap;

use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::dataset::{Dataset, Selection};
use dialogue_explorer::export::{About, about, preview_page, previewed};
use dialogue_explorer::meetings::Meeting;
use dialogue_explorer::query::{Dimension, FacetValue, Query};
use dialogue_explorer::text::{describe, preview_words, words};

use crate::data::{Data, collection, link_id};
use crate::html::{element, escaped, tag};
use crate::places::{place_of, reading_path, relative};

/// What follows the path of a page that is read without the explorer, so that it does not lead on to that.
pub const STAY: &str = "#read";

/// What [`links`] gives, made once for all pages that lie beside each other: by collection and language.
pub struct Beside(BTreeMap<(String, &'static str), String>);

impl Beside {
    pub fn new(data: &Data) -> Self {
        let mut all = BTreeMap::new();
        for dataset in &data.datasets {
            for lang in Lang::ALL {
                let html = links(data, dataset, *lang, &reading_path(dataset, *lang));
                all.insert((dataset.collection.clone(), lang.code()), html);
            }
        }
        Self(all)
    }

    pub fn of(&self, dataset: &Dataset, lang: Lang) -> &str {
        self.0.get(&(dataset.collection.clone(), lang.code())).map_or("", String::as_str)
    }
}

/// Links to all pages of a collection in a language, and to the start of each other one, from a page that lies at `from`.
pub fn links(data: &Data, dataset: &Dataset, lang: Lang, from: &str) -> String {
    let start = Selection::new(dataset, &Query::default());
    let mut out = vec![tag("nav", &[("class", "browse"), ("aria-label", preview_words(lang).others)])];
    out.push(collections(data, dataset, lang, from));
    let states = previewed(&start.counts, link_id(dataset).as_ref());
    for dimension in [Dimension::Year, Dimension::Area, Dimension::Chair, Dimension::Place] {
        out.push(element("h3", &[], (words(lang).dimension)(dimension)));
        out.push("<ul>".to_owned());
        for state in &states {
            let Some(About::Value(value)) = about(state) else { continue };
            let Some(path) = preview_page(state, &start.counts, lang) else { continue };
            if value.dimension() == dimension {
                let path = relative(from, &path) + STAY;
                let link = element("a", &[("href", &path)], &describe::value(lang, &dataset.corpus, value));
                out.push(format!("<li>{link} ({})</li>", count(&start, value)));
            }
        }
        out.push("</ul>".to_owned());
    }
    out.push("</nav>".to_owned());
    out.join("\n")
}

/// Links to where all words of a collection are read, and to the start of each collection: from there all else is reached.
pub fn collections(data: &Data, dataset: &Dataset, lang: Lang, from: &str) -> String {
    let mut out = vec![element("h2", &[], preview_words(lang).others), "<ul>".to_owned()];
    let reading = relative(from, &reading_path(dataset, lang));
    out.push(format!("<li>{}</li>", element("a", &[("href", &reading)], preview_words(lang).read)));
    for other in &data.datasets {
        let state = Query { collection: link_id(other), ..Query::default() };
        let path = preview_page(&state, &Selection::new(other, &state).counts, lang);
        let label = collection(other).map(|it| it.labels.get(lang));
        if let (Some(path), Some(label)) = (path, label) {
            let path = relative(from, &path) + STAY;
            out.push(format!("<li>{}</li>", element("a", &[("href", &path)], label)));
        }
    }
    out.push("</ul>".to_owned());
    out.join("\n")
}

/// The meetings with which a collection opens: each leads to the words that tell of it.
pub fn meetings(dataset: &Dataset, lang: Lang, from: &str) -> String {
    let start = Selection::new(dataset, &Query::default());
    let item = |meeting: &Meeting| {
        let to = reading_path(dataset, lang) + &place_of(&meeting.id);
        let name = element("a", &[("href", &relative(from, &to))], &describe::name(lang, meeting));
        format!("<li>{name}, {}</li>", escaped(&describe::when_and_where(lang, meeting)))
    };
    let mut out = vec![element("h2", &[], words(lang).meetings), "<ul>".to_owned()];
    out.extend(start.meetings(dataset).map(item));
    out.push("</ul>".to_owned());
    out.join("\n")
}

/// How many meetings have a value.
fn count(start: &Selection, value: &FacetValue) -> u32 {
    let facets = start.counts.facets(value.dimension());
    facets.iter().find(|facet| facet.value == *value).map_or(0, |facet| facet.total)
}
