//! What holds in every file: cases made of the bundled data, files read back by readers that are not ours.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Read;

use super::*;
use crate::chart::scene::{self, Labels, Mark};
use crate::chart::{Drawing, Form, bars, years};
use crate::data::samples::{self, date};
use crate::dataset::sample;
use crate::query::{Chart, Dimension, FacetValue};
use crate::text::{chart_title, describe, take_words, words};

/// A view of the bundled data, by its link.
pub struct Case {
    pub dataset: Dataset,
    query: Query,
    selection: Selection,
    lang: Lang,
}

impl Case {
    pub fn new(link: &str) -> Self {
        let collection = ["record", "both"].into_iter().find(|it| link.contains(&format!("collection={it}")));
        Self::of(sample(collection.unwrap_or("articles")).clone(), link)
    }

    pub fn of(dataset: Dataset, link: &str) -> Self {
        let dataset = Dataset { edition: "0123abcd".to_owned(), ..dataset };
        let (query, unknown) = Query::from_search(link, &dataset.known);
        assert_eq!(unknown, [], "{link}");
        let selection = Selection::new(&dataset, &query);
        let lang = query.lang.unwrap_or(Lang::En);
        Self { dataset, query, selection, lang }
    }

    pub fn export(&self) -> Export<'_> {
        Export {
            dataset: &self.dataset,
            selection: &self.selection,
            query: &self.query,
            lang: self.lang,
            site: "https://explorer.example/",
            today: date("2026-11-24"),
        }
    }

    /// The bars of a dimension as a chart, and their marks.
    fn chart(&self, dimension: Dimension) -> (Drawing, Vec<Mark>) {
        let name = |value: &FacetValue| describe::value(self.lang, &self.dataset.corpus, value);
        let speech = Labels { lang: self.lang, label: &name, name: words(self.lang).bar };
        let (bars, chosen) = (self.selection.counts.facets(dimension), self.query.chosen(dimension));
        if dimension == Dimension::Year {
            let scene = scene::years(bars, chosen, &speech);
            let marks = scene.years.iter().chain(&scene.untold).cloned().collect();
            return (years::drawing(&scene, Sheet::chart_px()), marks);
        }
        let scene = scene::bars(bars, chosen, &speech);
        (bars::drawing(&scene, Sheet::chart_px()), scene.groups[0].marks.clone())
    }

    fn sheet(&self, dimension: Dimension, title: &str, faces: &[Face]) -> String {
        let (picture, marks) = self.chart(dimension);
        let how = words(self.lang).years_how;
        let it = Sheet { name: "years", title, how, picture: &picture, marks: &marks, other: None };
        sheet(&self.export(), &it, faces)
    }
}

const LINKS: [&str; 9] = [
    "",
    "?years=2021",
    "?years=untold",
    "?area=energy,health&lang=vi",
    "?chair=RU&status=&between=&lang=ru",
    "?q=vaccine",
    "?collection=record",
    "?collection=both&status=&between=&years=2010-2021,untold&lang=ru",
    "?chair=FJ",
];

const DRAWN: [Dimension; 5] =
    [Dimension::Year, Dimension::Area, Dimension::Chair, Dimension::Kind, Dimension::Place];

fn text_of(node: roxmltree::Node<'_, '_>) -> String {
    node.descendants().filter(|it| it.is_text()).filter_map(|it| it.text()).collect()
}

fn metadata(svg: &str) -> Read {
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}"));
    let node = document.descendants().find(|it| it.has_tag_name("metadata")).expect("there is one");
    serde_json::from_str(&text_of(node)).expect("JSON")
}

#[test]
fn figures_can_be_counted_again_from_the_picture_alone() {
    for link in LINKS {
        let case = Case::new(link);
        for dimension in DRAWN {
            let svg = case.sheet(dimension, "When?", &[]);
            let document = roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{link}: {error}"));
            let basis = metadata(&svg);
            let marks = basis["marks"].as_array().expect("a list");
            let drawn: Vec<_> =
                document.descendants().filter(|it| it.attribute("data-key").is_some()).collect();
            assert_eq!(marks.len(), drawn.len(), "{link} {dimension:?}");
            for (mark, group) in marks.iter().zip(drawn) {
                assert_eq!(mark["key"].as_str(), group.attribute("data-key"), "{link}");
                let ids: BTreeSet<&str> = mark["meetings"]
                    .as_array()
                    .expect("a list")
                    .iter()
                    .map(|it| it["id"].as_str().expect("an id"))
                    .collect();
                // The count is the text beside the bar; of a filtered chart "4 / 12" begins with it.
                let is_count = |it: &roxmltree::Node<'_, '_>| {
                    it.attribute("class").is_some_and(|it| it == "value" || it == "muted")
                };
                // Where many years stand side by side, some bars have no room for theirs.
                let Some(shown) = group.descendants().find(is_count).map(text_of) else {
                    assert_eq!(dimension, Dimension::Year, "{link} {}", mark["key"]);
                    continue;
                };
                let count: String = shown.chars().take_while(char::is_ascii_digit).collect();
                assert_eq!(count, ids.len().to_string(), "{link} {dimension:?} {}: {shown}", mark["key"]);
            }
        }
    }
}

/// Every quote stands where it is said to, in bytes and in characters.
fn check_quote(case: &Case, it: &Read) {
    let id = it["article"].as_str().expect("an article");
    let article = case.dataset.corpus.articles.iter().find(|it| it.id == id).expect("one of ours");
    let text = match it["place"].as_str().expect("a place") {
        "text" => &article.text,
        place => &article.related[place["related.".len()..].parse::<usize>().expect("a number")],
    };
    let at = |name: &str| usize::try_from(it[name].as_u64().expect("an offset")).expect("small");
    let quote = it["quote"].as_str().expect("a quote");
    assert!(!quote.is_empty());
    assert_eq!(&text[at("start_byte")..at("end_byte")], quote);
    let chars: String = text.chars().skip(at("start_char")).take(at("end_char") - at("start_char")).collect();
    assert_eq!(chars, quote);
}

#[test]
fn every_meeting_of_a_mark_has_its_evidence() {
    for link in LINKS {
        let case = Case::new(link);
        for dimension in DRAWN {
            let basis = metadata(&case.sheet(dimension, "When?", &[]));
            let cited: BTreeSet<&str> = basis["citations"]
                .as_array()
                .expect("a list")
                .iter()
                .map(|it| it["id"].as_str().expect("an id"))
                .collect();
            for meeting in basis["marks"]
                .as_array()
                .into_iter()
                .flatten()
                .flat_map(|it| it["meetings"].as_array())
                .flatten()
            {
                let evidence = meeting["evidence"].as_array().expect("a list");
                assert!(!evidence.is_empty(), "{link} {meeting}");
                for it in evidence {
                    if it.get("article").is_some() {
                        check_quote(&case, it);
                        continue;
                    }
                    let ids: Vec<&str> =
                        it["citations"].as_array().into_iter().flatten().filter_map(Read::as_str).collect();
                    assert!(!ids.is_empty() && ids.iter().all(|it| cited.contains(it)), "{it}");
                }
            }
        }
    }
}

#[test]
fn a_sheet_tells_what_it_shows_and_where_it_is_from() {
    let case = Case::new("?years=2021&area=energy,health");
    let svg = case.sheet(Dimension::Year, "When did they meet?", &[]);
    let document = roxmltree::Document::parse(&svg).expect("XML");
    let texts: String =
        document.descendants().filter(|it| it.has_tag_name("text")).map(|it| text_of(it) + "\n").collect();
    let shown = case.selection.counts.shown_count();
    for part in [
        "When did they meet?",
        &format!("{shown} of {} meetings, read from ", case.selection.counts.total),
        "Filter: Year: 2021; Area: Energy, Health",
        "Sources: ",
        "https://explorer.example/?years=2021&area=energy,health",
        "edition 0123abcd of the data",
        "24 November 2026",
    ] {
        assert!(texts.contains(part), "{part} in {texts}");
    }
    let link = document.descendants().find(|it| it.has_tag_name("a")).and_then(|it| it.attribute("href"));
    assert_eq!(link, Some("https://explorer.example/?years=2021&area=energy,health"));
    let basis = metadata(&svg);
    assert_eq!(basis["format"].as_u64(), Some(1));
    assert_eq!(basis["edition"].as_str(), Some("0123abcd"));
    assert_eq!(basis["meetings"].as_u64(), Some(shown.into()));
}

#[test]
fn a_sheet_is_described_in_whole_sentences() {
    for (link, expected) in [
        ("?years=2021&area=energy,health", "Filter: Year: 2021; Area: Energy, Health"),
        ("", "Filter: none; meetings between ASEAN and Russia that these sources report as held"),
    ] {
        let case = Case::new(link);
        let svg = case.sheet(Dimension::Year, "When did they meet?", &[]);
        let document = roxmltree::Document::parse(&svg).expect("XML");
        let described: Vec<_> =
            document.descendants().filter(|it| it.has_tag_name("desc")).map(text_of).collect();
        assert_eq!(described, [format!("{}. {expected}", case.export().counted())], "{link}");
    }
}

#[test]
fn nothing_in_the_data_breaks_out_of_a_file() {
    let hostile = "]]></metadata><script>alert(1)</script><!--\"'&amp;\u{b}";
    let mut corpus = samples::bundled();
    for article in &mut corpus.articles {
        article.title = hostile.to_owned();
        article.publisher = format!("=cmd|{hostile}");
    }
    let case = Case::of(Dataset::from_corpus(corpus), "?q=energy");
    let query = case.query.with_words(hostile);
    let export = Export { query: &query, ..case.export() };
    let (picture, marks) = case.chart(Dimension::Year);
    let it =
        Sheet { name: "years", title: hostile, how: hostile, picture: &picture, marks: &marks, other: None };
    let svg = sheet(&export, &it, &[]);
    let document = roxmltree::Document::parse(&svg).expect("XML");
    assert!(document.descendants().all(|it| !it.has_tag_name("script")));
    assert!(document.descendants().all(|it| it.attributes().all(|it| !it.name().starts_with("on"))));
    let read: Read = serde_json::from_str(&quotes_json(&export)).expect("JSON");
    assert_eq!(read["rows"][0]["title"].as_str(), Some(hostile));
    let table = quotes(&export).csv();
    assert!(!table.contains(",=cmd") && !table.contains(",\"=cmd"));
}

#[test]
fn no_text_of_a_sheet_leaves_it_or_meets_another() {
    for link in LINKS {
        let case = Case::new(link);
        for dimension in DRAWN {
            let svg = case.sheet(dimension, chart_title(case.lang, Chart::Years), &[]);
            let document = roxmltree::Document::parse(&svg).expect("XML");
            let height: f64 =
                document.root_element().attribute("height").and_then(|it| it.parse().ok()).expect("px");
            let mut below = 0.0;
            for node in document.root_element().descendants().filter(|it| it.has_tag_name("text")) {
                // Those of the chart are tested with the chart.
                if node.ancestors().any(|it| it.attribute("transform").is_some()) {
                    continue;
                }
                let number = |name: &str| -> f64 {
                    node.attribute(name).and_then(|it| it.parse().ok()).expect("a number")
                };
                assert!(
                    number("x") >= 32.0 && number("x") + number("textLength") <= 928.5,
                    "{link}: {node:?}"
                );
                assert!(number("y") >= below && number("y") < height, "{link}: {node:?}");
                below = number("y");
            }
        }
    }
}

/// The names and rows of a table, as the `csv` crate reads it and with cells as they were.
pub fn read_csv(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = ::csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let own = |it: &::csv::StringRecord| it.iter().map(|it| plain(it).to_owned()).collect::<Vec<_>>();
    let names = own(reader.headers().expect("a first line"));
    (names, reader.records().map(|it| own(&it.expect("a row"))).collect())
}

#[test]
fn the_tables_hold_every_value_of_the_meetings_shown() {
    for link in LINKS {
        let case = Case::new(link);
        let export = case.export();
        let (names, csv) = read_csv(&quotes(&export).csv());
        let json: Read = serde_json::from_str(&quotes_json(&export)).expect("JSON");
        let json = json["rows"].as_array().expect("rows");
        assert_eq!(csv.len(), json.len(), "{link}");
        assert!(quotes(&export).csv().starts_with('\u{feff}'));
        // A plain recount: of each report one row a quote, or one row where the record tells it.
        let mut expected = 0;
        for told in case.selection.counts.shown.iter().flat_map(|at| &case.dataset.meetings[*at].assertions) {
            expected += told.by.iter().map(|it| it.1.len().max(1)).sum::<usize>();
        }
        assert_eq!(csv.len(), expected, "{link}");
        let shown: BTreeSet<&str> =
            case.selection.counts.shown.iter().map(|at| case.dataset.meetings[*at].id.as_str()).collect();
        let told: BTreeSet<&str> = json.iter().filter_map(|it| it["meeting"].as_str()).collect();
        assert_eq!(told, shown, "{link}");
        for (line, row) in csv.iter().zip(json) {
            for (name, cell) in names.iter().zip(line) {
                match row.get(name.as_str()) {
                    Some(Read::String(text)) => assert_eq!(cell, text, "{name}"),
                    Some(Read::Number(number)) => assert_eq!(*cell, number.to_string(), "{name}"),
                    Some(Read::Bool(flag)) => assert_eq!(*cell, flag.to_string(), "{name}"),
                    Some(Read::Array(pages)) => assert_eq!(cell.split(" | ").count(), pages.len(), "{name}"),
                    _ => assert_eq!(cell, "", "{name} of {row}"),
                }
            }
            if row.get("article").is_some() {
                check_quote(&case, row);
            } else {
                assert!(!row["citations"].as_array().expect("pages").is_empty(), "{row}");
            }
        }
    }
}

#[test]
fn one_value_of_a_field_is_preferred() {
    let case = Case::new("?collection=both&status=&between=");
    let json: Read = serde_json::from_str(&quotes_json(&case.export())).expect("JSON");
    let mut preferred: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    for row in json["rows"].as_array().into_iter().flatten() {
        let text = |name: &str| row[name].as_str().expect("a text");
        if row["preferred"].as_bool() == Some(true) && !matches!(text("field"), "party" | "chair" | "area") {
            preferred.entry((text("meeting"), text("field"))).or_default().insert(text("value"));
        }
    }
    assert!(preferred.values().all(|it| it.len() == 1), "{preferred:?}");
    assert_eq!(preferred[&("arsom-15", "start")], BTreeSet::from(["2018-05-18"]));
}

#[test]
fn the_figures_are_those_of_the_chart() {
    for link in LINKS {
        let case = Case::new(link);
        for dimension in DRAWN {
            let (_, marks) = case.chart(dimension);
            let (names, rows) = read_csv(&figures(&case.export(), &marks, None).csv());
            assert_eq!(names[6], "ids");
            assert_eq!(rows.len(), marks.len());
            for (row, mark) in rows.iter().zip(&marks) {
                assert_eq!((&row[1], &row[3]), (&mark.key.code(), &mark.count().to_string()), "{link}");
                assert_eq!(row[6].split_whitespace().count().to_string(), row[3], "{link} {row:?}");
            }
        }
    }
}

#[test]
fn a_picture_holds_the_faces_that_it_needs() {
    let faces = || Subset::ALL.map(|subset| Face { subset, woff2: b"wOF2".to_vec() });
    for (link, expected) in [("", 1), ("?lang=vi", 2), ("?lang=ru", 2)] {
        let case = Case::new(link);
        let svg = case.sheet(Dimension::Chair, chart_title(case.lang, Chart::Chairs), &faces());
        // The articles are in English and the names of their publishers may need more.
        assert!(svg.matches("@font-face").count() >= expected, "{link}");
        let (picture, _) = case.chart(Dimension::Chair);
        assert!(picture.shapes.iter().any(|it| matches!(it.form, Form::Text { .. })));
    }
}

#[test]
fn every_language_has_its_own_words_in_a_file() {
    let english = Case::new("").sheet(Dimension::Kind, "?", &[]);
    for (link, lang) in [("?lang=vi", Lang::Vi), ("?lang=ru", Lang::Ru)] {
        let svg = Case::new(link).sheet(Dimension::Kind, "?", &[]);
        for message in [take_words(Lang::En).no_filter, "Sources", "edition", "Saved"] {
            let of = |svg: &str| svg.split("</style>").nth(1).unwrap_or_default().contains(message);
            assert!(of(&english) && !of(&svg), "{message} in {lang:?}");
        }
    }
}
