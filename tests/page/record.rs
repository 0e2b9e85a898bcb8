//! Every figure of every picture, of the articles, the record and both, against a recount straight from the
//! JSON, and every link of a figure against the figure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use dialogue_explorer::page::render;

use super::html::Element;
use super::open::{BOTH, BUNDLED, DATA, MEETINGS, RECORD, numbers, open, said, sum};
use super::recount::{Choice, Counted, Fits, choice, count, count_pairs, list, start, text};

/// Every picture unfolded, each with its table.
pub const PICTURES: &str = "show=years,areas,chairs,kinds,kinds-table,coordinators,coordinators-table,places,\
    places-table,areas-by-year";

/// Filters: what a link says, and what it means.
const FILTERS: [(&str, &[(&str, &str)]); 7] = [
    ("", &[]),
    ("&years=2016-2021&chair=RU", &[("years", "2016,2017,2018,2019,2020,2021"), ("chair", "RU")]),
    (
        "&area=energy,health&kind=senior-officials,talks",
        &[("area", "energy,health"), ("kind", "senior-officials,talks")],
    ),
    ("&place=RU,virtual", &[("place", "RU,virtual")]),
    ("&status=held,planned,proposed", &[("status", "held,planned,proposed")]),
    ("&status=planned", &[("status", "planned")]),
    ("&pillar=economic&mode=in-person", &[("pillar", "economic"), ("mode", "in-person")]),
];

/// The collections: what a link calls them, and their meetings counted anew.
fn collections() -> [(&'static str, &'static [Counted]); 3] {
    [("articles", &MEETINGS), ("record", &RECORD), ("both", &BOTH)]
}

/// What is chosen, and of it what decides which meetings are in scope.
fn chosen(filter: &'static [(&'static str, &'static str)]) -> (Choice, Choice) {
    let mut all = start();
    all.extend(choice(filter));
    let scope = all.iter().filter(|it| ["status", "between"].contains(it.0));
    (scope.map(|(name, values)| (*name, values.clone())).collect(), all)
}

/// What marks say, by what stands after `before` in their ids. A document has no figure.
fn marks<'a>(page: &'a Element, before: &str) -> BTreeMap<&'a str, Vec<u32>> {
    let figures = page.all().into_iter().filter(|it| is_figure(it));
    figures.filter_map(|it| Some((it.get("id")?.strip_prefix(before)?, said(it)))).collect()
}

/// Whether it is a mark or a cell that says how many meetings it stands for.
fn is_figure(element: &Element) -> bool {
    let Some(id) = element.get("id").filter(|_| element.get("aria-label").is_some()) else { return false };
    let charts = ["bar-", "kinds-kind-", "map-place-", "places-place-", "periods-years-", "by-year-"];
    charts.iter().any(|it| id.starts_with(it)) && !id.starts_with("periods-years-0-")
}

/// What a mark says of so many meetings.
fn of(count: u32, total: u32) -> Vec<u32> {
    if count == total { vec![count] } else { vec![count, total] }
}

/// The years that a link means: `2016-2020`, `2021`, `untold`.
fn years(of: &str) -> Vec<String> {
    let Some((from, to)) = of.split_once('-') else { return vec![of.to_owned()] };
    let [from, to] = [from, to].map(|it| it.parse::<u32>().expect("a year"));
    (from..=to).map(|it| it.to_string()).collect()
}

/// The page of a collection under a filter: its meetings counted anew, what is in scope, and what is chosen.
struct Page {
    link: String,
    page: Element,
    meetings: &'static [Counted],
    scope: Choice,
    all: Choice,
}

static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let mut pages = Vec::new();
    for (collection, meetings) in collections() {
        for (link, filter) in FILTERS {
            let link = format!("?collection={collection}{link}&{PICTURES}&lang=en");
            let (page, (scope, all)) = (open(&link), chosen(filter));
            pages.push(Page { link, page, meetings, scope, all });
        }
    }
    pages
});

#[test]
fn every_mark_is_what_a_recount_gives() {
    for Page { link, page, meetings, scope, all } in PAGES.iter() {
        for (before, dimension) in [
            ("bar-years-", "years"),
            ("bar-area-", "area"),
            ("bar-pillar-", "pillar"),
            ("bar-chair-", "chair"),
            ("kinds-kind-", "kind"),
        ] {
            let mut found = marks(page, before);
            found.retain(|key, _| !key.contains('.'));
            compare(link, dimension, found, meetings, scope, all);
        }
        // A place is on the map or beside it, never in both.
        let (mut places, aside) = (marks(page, "map-place-"), marks(page, "places-place-"));
        assert!(places.keys().all(|it| aside.contains_key(it)), "{link}: the bars have every place");
        places.retain(|it, said| aside[it] != *said);
        assert!(places.is_empty(), "{link}: the map and the bars differ in {places:?}");
        compare(link, "place", aside, meetings, scope, all);
        compare(link, "place", marks(page, "map-place-"), meetings, scope, all);
    }
}

/// Compares marks with a recount. What it does not know is an empty year, or chosen in vain.
#[track_caller]
fn compare(
    link: &str,
    dimension: &'static str,
    mut found: BTreeMap<&str, Vec<u32>>,
    meetings: &[Counted],
    scope: &Choice,
    all: &Choice,
) {
    let counts = count(meetings, all, dimension);
    for (value, total) in count(meetings, scope, dimension) {
        if (dimension, value.as_str()) != ("pillar", "none") {
            let count = counts.get(&value).copied().unwrap_or(0);
            assert_eq!(found.remove(value.as_str()), Some(of(count, total)), "{link}: {dimension} {value}");
        }
    }
    assert!(found.values().all(|it| *it == [0]), "{link}: no meeting has {dimension} {found:?}");
}

#[test]
fn every_dot_of_kinds_over_years_is_what_a_recount_gives() {
    for Page { link, page, meetings, scope, all } in PAGES.iter() {
        let mut found = marks(page, "kinds-kind-");
        found.retain(|key, _| key.contains('.'));
        let counts = count_pairs(meetings, all, "kind", "years");
        let mut expected = BTreeMap::new();
        for (pair, total) in count_pairs(meetings, scope, "kind", "years") {
            let count = counts.get(&pair).copied().unwrap_or(0);
            expected.insert(format!("{}.{}", pair.0, pair.1), of(count, total));
        }
        let found: BTreeMap<String, Vec<u32>> = found.into_iter().map(|it| (it.0.to_owned(), it.1)).collect();
        assert_eq!(found, expected, "{link}");
    }
}

#[test]
fn every_cell_of_areas_by_year_is_what_a_recount_gives() {
    for Page { link, page, meetings, scope, all } in PAGES.iter() {
        let plot = page.id("by-year-plot").expect("a table");
        let counts = count_pairs(meetings, all, "area", "years");
        let mut totals = count_pairs(meetings, scope, "area", "years");
        for (key, found) in marks(page, "by-year-") {
            let (area, run) = key.split_once('.').expect("an area and years");
            let (mut count, mut total) = (0, 0);
            for year in years(run) {
                let pair = (area.to_owned(), year);
                count += counts.get(&pair).copied().unwrap_or(0);
                total += totals.remove(&pair).unwrap_or(0);
            }
            assert_eq!(found, of(count, total), "{link}: {key}");
            let cell = plot.id(&format!("by-year-{key}")).expect("a cell");
            assert_eq!(cell.text(), count.to_string(), "{link}: {key}");
        }
        assert!(totals.is_empty(), "{link}: no cell for {totals:?}");
        // The columns are all years from the first to the last, each in one.
        let heads = plot.tagged("thead")[0].tagged("a");
        let columns = heads.iter().map(|it| it.get("id").expect("an id").trim_start_matches("by-year-"));
        let columns: Vec<String> = columns.flat_map(years).collect();
        let known: Vec<String> = marks(page, "bar-years-").keys().map(|it| (*it).to_owned()).collect();
        let known: BTreeSet<&String> = known.iter().filter(|it| columns.contains(it)).collect();
        assert_eq!(known.len(), columns.len(), "{link}: {columns:?}");
    }
}

/// A time of the record: whose it is, and its first and last year.
fn periods(last: &str) -> Vec<(String, String)> {
    let year = |it: &str| it[..4].to_owned();
    let mut periods = Vec::new();
    for it in list(&BUNDLED.record["coordinators"]) {
        let to = it["to"].as_str().unwrap_or(last);
        periods.push((text(it, "country").to_owned(), format!("{}-{}", year(text(it, "from")), year(to))));
    }
    for (at, it) in list(&BUNDLED.record["documents"]).iter().enumerate() {
        if let Some((from, to)) = it["period"].as_str().and_then(|it| it.split_once('/')) {
            periods.push((format!("1-{at}"), format!("{}-{}", year(from), year(to))));
        }
    }
    periods
}

#[test]
fn every_coordinator_and_plan_has_the_meetings_of_its_years() {
    for Page { link, page, meetings, all, .. } in PAGES.iter() {
        let mut found = marks(page, "periods-years-");
        if link.contains("collection=articles") {
            assert!(found.is_empty() && page.id("periods-picture").is_none());
            continue;
        }
        let bars = marks(page, "bar-years-");
        let last = bars.keys().rfind(|it| !bars[*it].ends_with(&[0]) && **it != "untold").expect("a year");
        let counts = count(meetings, all, "years");
        for (whose, run) in periods(last) {
            let count: u32 = years(&run).iter().filter_map(|it| counts.get(it)).sum();
            let key = format!("{whose}.{run}");
            assert_eq!(found.remove(key.as_str()), Some(vec![count]), "{link}: {key} of {found:?}");
        }
        assert!(found.is_empty(), "{link}: {found:?}");
    }
}

#[test]
fn a_table_beside_a_picture_says_the_same() {
    for Page { link, page, .. } in PAGES.iter() {
        for (table, before) in [("kinds", "kinds-kind-"), ("map", "places-place-")] {
            let rows: BTreeMap<String, u32> = page
                .id(&format!("{table}-picture"))
                .expect("a picture")
                .tagged("tr")
                .into_iter()
                .filter_map(|it| {
                    let id = it.tagged("a").first()?.get("id")?;
                    let key = id.strip_prefix("t-kind-").or(id.strip_prefix("t-place-"))?;
                    Some((key.to_owned(), numbers(&it.tagged("td")[0].text())[0]))
                })
                .collect();
            let marks = marks(page, before);
            let marks: BTreeMap<String, u32> =
                marks.into_iter().map(|it| (it.0.to_owned(), it.1[0])).collect();
            assert_eq!(rows, marks, "{link}: {table}");
        }
    }
}

/// How many meetings a page shows. Not read as a whole: there are a thousand of them.
fn shown(link: &str) -> u32 {
    let html = render(link, &[], &DATA);
    let (_, title) = html.split_once("id=\"meetings-title\"").expect("a title");
    let (_, count) = title.split_once("class=\"n\">").expect("a number");
    numbers(count.split_once('<').expect("an end").0)[0]
}

/// Follows every figure of a collection under filters.
fn follow(collection: &str, filters: &[&str]) {
    for filter in filters {
        let page = open(&format!("?collection={collection}{filter}&{PICTURES}&lang=en"));
        let mut followed = BTreeMap::new();
        for mark in page.all().into_iter().filter(|it| is_figure(it)) {
            let [id, href] = ["id", "href"].map(|it| mark.get(it).expect("a figure is a link"));
            // What is added to others of its dimension shows theirs, too.
            let is_added = ["years", "area", "chair", "place"].iter().any(|it| {
                filter.contains(&format!("&{it}=")) && id.contains(&format!("-{it}-")) && !id.contains('.')
            });
            if !is_added {
                let href = href.replace(&format!("&{PICTURES}"), "").replace(&format!("?{PICTURES}&"), "?");
                assert!(!href.contains("show="), "{href}");
                let shown = followed.entry(href.clone()).or_insert_with(|| shown(&href));
                assert_eq!(*shown, said(mark)[0], "{collection}{filter}: {id} leads to {href}");
            }
        }
        assert!(followed.len() > 30, "{collection}{filter}: {} followed", followed.len());
    }
}

#[test]
fn every_figure_of_the_articles_leads_to_as_many_meetings() {
    follow("articles", &["", "&years=2018-2021&chair=RU", "&status=held,planned&place=RU"]);
}

#[test]
fn every_figure_of_the_record_leads_to_as_many_meetings() {
    follow("record", &["", "&years=2016-2021&chair=RU"]);
}

#[test]
fn every_figure_of_both_leads_to_as_many_meetings() {
    follow("both", &["&between=&area=energy,none"]);
}

#[test]
fn every_collection_shows_its_meetings_and_all_reports() {
    for Page { link, page, meetings, all, .. } in PAGES.iter() {
        let shown = meetings.iter().filter(|it| it.fits(all, "")).count() as u32;
        assert_eq!(numbers(&page.the("meetings").of("n")[0].text())[0], shown, "{link}");
        let reports = match link.as_str() {
            it if it.contains("collection=articles") => 15,
            it if it.contains("collection=record") => 111,
            _ => 126,
        };
        let [counted, left_out, sum] = sum(page);
        assert_eq!((counted + left_out, sum), (reports, reports), "{link}");
    }
    assert_eq!(list(&BUNDLED.record["meetings"]).len() + list(&BUNDLED.reports).len(), 126);
}
