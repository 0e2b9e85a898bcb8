//! Comparisons of links, read as HTML. Their counts are held against the recount in `tests/app/compare.rs`.

use std::collections::BTreeMap;

use scraper::{Html, Selector};

use crate::app::render_among;
use crate::app::testing::{all, attribute, attributes, has, page, text, texts};
use crate::data::vocabulary::Lang;
use crate::dataset::{Selection, sample};
use crate::query::{Dimension, Query};

fn open(link: &str) -> Html {
    let datasets = [sample("articles"), sample("record"), sample("both")];
    Html::parse_document(&render_among(link, &datasets, Lang::En))
}

#[test]
fn the_present_view_begins_on_a_and_the_link_says_with_what() {
    for (link, href, label) in [
        ("", "?mode=in-person&vs.mode=virtual", "Compare with another view: In person · By video"),
        ("?years=2021-2023", "?years=2021-2023&vs=", "Compare with another view: 2021–2023 · any year"),
        ("?years=2018", "?years=2018&vs=", "Compare with another view: 2018 · any year"),
        (
            "?years=untold&q=russia",
            "?years=untold&q=russia&vs=",
            "Compare with another view: year not given · any year",
        ),
    ] {
        let html = page(link);
        assert_eq!(attribute(&html, "#compare-link", "href"), href);
        assert_eq!(text(&html, "#compare-link"), label);
        let begun = page(href);
        assert!(!text(&begun, "#compared").contains("do not differ"), "{}", text(&begun, "#compared"));
    }
    let html = page("?area=energy&vs.area=energy");
    assert!(!has(&html, "#compare-link") && has(&html, "#compare-title"));
    for side in ["side-a", "side-b"] {
        assert_eq!(
            attributes(&html, &format!("#{side} input[checked]"), "id"),
            [
                format!("{side}-area-energy"),
                format!("{side}-status-held"),
                format!("{side}-between-asean-russia"),
            ]
        );
        assert_eq!(text(&html, &format!("#{side}-from option[value='']")), "any year", "{side}");
    }
}

#[test]
fn charts_of_one_selection_make_room_for_those_of_two() {
    let html = page("?vs.years=2021");
    assert!(!has(&html, "#years-chart"));
    for chart in ["areas", "chairs", "kinds"] {
        let css = format!("figure#pair-{chart} svg#pair-{chart}-chart[role=listbox] a[role=option]");
        assert!(all(&html, &css).len() > 1, "{chart}");
    }
}

#[test]
fn swapping_and_leaving_are_links() {
    let html = open("?years=2021&area=health&lang=ru&vs.collection=record&vs.chair=RU");
    let swap = attribute(&html, "#swap", "href");
    assert_eq!(swap, "?collection=record&chair=RU&lang=ru&vs.years=2021&vs.area=health");
    assert_eq!(
        attribute(&open(&swap), "#swap", "href"),
        "?years=2021&area=health&lang=ru&vs.collection=record&vs.chair=RU"
    );
    assert_eq!(attribute(&html, "#stop", "href"), "?years=2021&area=health&lang=ru");
}

#[test]
fn a_bar_chooses_in_the_first_side() {
    let html = page("?vs.years=2021");
    assert_eq!(attribute(&html, "#pair-areas-area-energy", "href"), "?area=energy&vs.years=2021");
    let html = page("?area=energy&vs.years=2021");
    assert_eq!(attribute(&html, "#pair-areas-area-energy", "aria-selected"), "true");
    assert_eq!(attribute(&html, "#pair-areas-area-energy", "href"), "?vs.years=2021");
}

#[test]
fn shares_come_first_where_the_sides_differ_in_size() {
    let html = open("?collection=record&vs=");
    let name = attribute(&html, "#pair-areas-area-energy", "aria-label");
    assert!(name.contains("%, ") && name.contains(" of "), "{name}");
    let same = page("?vs=");
    let name = attribute(&same, "#pair-areas-area-energy", "aria-label");
    assert_eq!(name, "Energy: A 2 of 9, 22%; B 2 of 9, 22%");
}

#[test]
fn each_side_has_its_own_collection() {
    let html = open("?vs.collection=record&vs.years=2016-2020");
    assert_eq!(attribute(&html, "#side-a-collection option[selected]", "value"), "articles");
    assert_eq!(attribute(&html, "#side-b-collection option[selected]", "value"), "record");
    assert_eq!(attribute(&html, "#side-b-from option[selected]", "value"), "2016");
    assert_eq!(attribute(&html, "#side-b-to option[selected]", "value"), "2020");
}

#[test]
fn the_table_has_the_bars_in_their_order_with_their_links() {
    let html = page("?show=areas&vs.years=2021");
    let bars = attributes(&html, "#pair-areas a[role=option]", "href");
    assert_eq!(attributes(&html, "#pair-areas tbody a", "href"), bars);
    assert!(!has(&html, "#pair-chairs table"));
}

#[test]
fn what_is_chosen_on_a_side_is_a_chip_of_it_and_of_no_other_place() {
    let html = page("?years=2021&area=energy&vs.years=2018");
    assert_eq!(
        attributes(&html, "#side-a .chip", "href"),
        ["?area=energy&vs.years=2018", "?years=2021&vs.years=2018"]
    );
    assert_eq!(attributes(&html, "#side-b .chip", "href"), ["?years=2021&area=energy&vs="]);
    assert_eq!(all(&html, ".chip").len(), 3, "side A has no second list above the comparison");
    for side in ["side-a", "side-b"] {
        assert!(has(&html, &format!("details#{side}-change:not([open]) #{side}-from")), "{side}");
    }
    let html = page("?status=&vs.q=vaccine");
    assert_eq!(attributes(&html, "#side-a .chip", "href"), ["?vs.q=vaccine"]);
    assert_eq!(attributes(&html, "#side-b .chip", "href"), ["?status=&vs="]);
}

#[test]
fn every_dimension_can_be_set_on_either_side() {
    let html = open("?area=energy,health&years=2018,2023&vs.mode=virtual&vs.collection=both&vs.q=vaccine");
    for side in ["side-a", "side-b"] {
        for dimension in Dimension::ALL.iter().filter(|it| **it != Dimension::Year) {
            let boxes = all(&html, &format!("#{side} [id^='{side}-{}-'][type=checkbox]", dimension.code()));
            assert!(!boxes.is_empty(), "{side} has no {dimension:?}");
        }
        for css in ["from", "to", "collection", "q"] {
            assert!(has(&html, &format!("#{side}-change #{side}-{css}")), "{side} {css}");
        }
    }
    assert_eq!(attribute(&html, "#side-b-q", "value"), "vaccine");
    assert_eq!(attribute(&html, "#side-a-from option[selected]", "value"), "…");
    let chosen = |css: &str| attributes(&html, &format!("{css} input[checked]"), "id");
    assert_eq!(chosen("#side-a")[..2], ["side-a-area-energy", "side-a-area-health"]);
    assert!(chosen("#side-b").contains(&"side-b-mode-virtual".to_owned()));
}

#[test]
fn the_boxes_of_a_side_have_its_own_counts() {
    let html = open("?years=2021&vs.collection=record&vs.chair=RU&show=filters");
    for (side, collection, link) in [("side-a", "articles", "?years=2021"), ("side-b", "record", "?chair=RU")]
    {
        let dataset = sample(collection);
        let selection = Selection::new(dataset, &Query::from_search(link, &dataset.known).0);
        let facets = selection.counts.facets(Dimension::Kind).iter().filter(|facet| facet.is_drawn());
        let expected: BTreeMap<String, String> =
            facets.map(|facet| (format!("{side}-kind-{}", facet.value), facet.count.to_string())).collect();
        let said = expected.keys().map(|id| {
            let count = Selector::parse(&format!("label:has([id='{id}']) .count")).expect("a selector");
            (id.clone(), html.select(&count).flat_map(|it| it.text()).collect::<String>())
        });
        assert_eq!(said.collect::<BTreeMap<_, _>>(), expected, "{side}");
    }
}

#[test]
fn a_side_says_its_share_of_what_there_is() {
    let html = page("?years=2021&vs=");
    assert_eq!(text(&html, "#side-a .compare-count"), "4 of 9 meetings, 44%");
    assert_eq!(text(&html, "#side-b .compare-count"), "9 meetings");
}

#[test]
fn figures_have_counts_and_shares_in_the_chart_and_the_table() {
    for (link, a, b, difference) in [
        ("?show=areas&vs=", "2 of 9, 22%", "2 of 9, 22%", "0"),
        ("?show=areas&years=2021&vs=", "25%, 1 of 4", "22%, 2 of 9", "+3 points"),
    ] {
        let html = page(link);
        let cells = texts(&html, "#pair-areas tr:has(a[href*='area=energy']) td");
        assert_eq!(cells, [a, b, difference], "{link}");
        let chart = text(&html, "#pair-areas-chart").replace('\u{a0}', " ");
        assert!(chart.contains(a) && chart.contains(b), "{link}: {chart}");
    }
}

#[test]
fn presets_say_what_they_compare() {
    let html = page("?q=terrorism&vs.area=energy");
    assert_eq!(
        attribute(&html, "#preset-periods", "href"),
        "?years=2018-2020&q=terrorism&vs.years=2021-2023&vs.area=energy"
    );
    let said = texts(&html, ".compare-presets li:not([hidden])");
    assert_eq!(said[0], "Two periods 2018–2020 · 2021–2023");
    assert!(has(&html, "li[hidden] #preset-places"), "{said:?}");
}

#[test]
fn a_preset_of_which_a_side_is_empty_is_not_offered() {
    let mut hidden = 0;
    for link in [
        "?vs=",
        "?area=energy&vs.area=energy",
        "?chair=VN&vs.chair=VN",
        "?years=2018&vs.years=2018",
        "?years=2019&vs=",
        "?q=vaccine&vs.q=vaccine",
        "?vs.place=KH",
        "?vs.years=1999",
        "?place=virtual&vs.collection=record",
        "?collection=record&kind=summit&vs.collection=record&vs.kind=summit",
        "?collection=both&chair=RU&vs.collection=both&vs.area=tourism",
    ] {
        let html = open(link);
        hidden += all(&html, ".compare-presets li[hidden]").len();
        for href in attributes(&html, ".compare-presets li:not([hidden]) a", "href") {
            let there = text(&open(&href), "#compared");
            assert!(!there.is_empty() && !there.contains("has no meeting"), "{link} offers {href}: {there}");
        }
    }
    assert!(hidden > 0, "some are not offered");
}

#[test]
fn a_side_offers_every_year_of_its_collection_whatever_is_chosen() {
    for link in [
        "?vs=",
        "?years=2021&area=energy&vs.years=2018&vs.area=health",
        "?kind=summit&vs.collection=record&vs.chair=RU",
        "?collection=both&status=planned&vs.collection=both&vs.q=vaccine",
    ] {
        let html = open(link);
        for side in ["side-a", "side-b"] {
            let collection = attribute(&html, &format!("#{side}-collection option[selected]"), "value");
            let all: Vec<i32> =
                sample(&collection).meetings.iter().filter_map(|it| it.start?.year()).collect();
            let expected: Vec<String> = (*all.iter().min().expect("a year")
                ..=*all.iter().max().expect("a year"))
                .map(|year| year.to_string())
                .collect();
            for bound in ["from", "to"] {
                let offered = attributes(&html, &format!("#{side}-{bound} option"), "value");
                assert_eq!(offered[0], "", "{link} {side}");
                assert_eq!(offered[1..], expected, "{link} {side} {bound}");
            }
        }
    }
}

#[test]
fn a_link_of_which_the_other_side_is_not_known_compares_nothing_with_itself() {
    for (link, named) in [
        ("?vs.years=abc", "vs.years “abc”"),
        ("?area=energy&vs.area=energy&vs.years=abc", "vs.years “abc”"),
        ("?vs.area=nothing", "vs.area “nothing”"),
        ("?area=nothing&vs.chair=XX", "vs.chair “XX”"),
    ] {
        let html = open(link);
        assert!(!has(&html, "#compare-title") && has(&html, "#compare-link"), "{link}");
        assert!(text(&html, ".notices").contains(named), "{link}: {}", text(&html, ".notices"));
    }
    // What is understood is compared all the same.
    for link in ["?vs.years=abc&vs.chair=RU", "?years=2021&vs.years=abc"] {
        let html = open(link);
        assert!(has(&html, "#compare-title") && text(&html, ".notices").contains("vs.years “abc”"), "{link}");
    }
}

#[test]
fn views_that_show_no_comparison_say_so() {
    for (lang, said) in [(Lang::En, "comparison"), (Lang::Vi, "so sánh"), (Lang::Ru, "Сравнение")] {
        for view in ["present", "present&picture=areas", "predict", "play", "method", "embed"] {
            let link = format!("?years=2021&view={view}&lang={}&vs.years=2018", lang.code());
            let html = open(&link);
            assert!(text(&html, ".notices").contains(said), "{link}: {}", text(&html, ".notices"));
            let there = attribute(&html, "#to-comparison", "href");
            assert_eq!(there, format!("?years=2021&lang={}&vs.years=2018", lang.code()));
            assert!(!has(&open(&link.replace("&vs.years=2018", "")), "#to-comparison"), "{link}");
        }
    }
    for link in ["?vs.years=2018", "?view=handout&vs.years=2018", "?view=teach&vs.years=2018"] {
        assert!(!has(&open(link), "#to-comparison"), "{link}");
    }
}

#[test]
fn nothing_on_either_side_is_said() {
    let html = page("?years=1999&vs.years=1999");
    assert!(all(&html, "#pair-areas a[role=option]").is_empty());
    assert_eq!(text(&html, "#compared"), "A has no meeting (1999). B has no meeting (1999).");
}

#[test]
fn the_sentence_names_what_is_chosen_and_compares_the_rest() {
    for (link, is_compared) in [
        ("?chair=RU&vs.chair=KH", ["Russia", "Cambodia"]),
        ("?area=energy&vs.area=health", ["Energy", "Health"]),
        ("?pillar=economic&vs.", ["Energy", "Tourism"]),
        ("?kind=senior-officials&vs.kind=summit", ["Senior Officials’ Meeting", "ASEAN–Russia Summit"]),
    ] {
        let html = open(&format!("{link}&collection=both&vs.collection=both"));
        let sentence = text(&html, "#compared");
        let (_, differences) = sentence.split_once("More often").unwrap_or((&sentence, ""));
        assert!(is_compared.iter().all(|label| !differences.contains(&format!(": {label} ("))), "{sentence}");
    }
    let sentence = text(&page("?years=2018-2020&vs.years=2021-2023"), "#compared");
    assert!(sentence.starts_with("A: 1 meeting (2018–2020). B: 5 meetings (2021–2023)."), "{sentence}");
    let sentence = text(&page("?chair=RU&vs.chair=KH&vs.q=vaccine"), "#compared");
    assert!(sentence.starts_with("A: 3 meetings (Chair: Russia). B"), "{sentence}");
    assert!(sentence.contains("(Chair: Cambodia; Text: “vaccine”)."), "{sentence}");
}

#[test]
fn ids_of_the_page_are_there_once() {
    let html = open("?show=areas,chairs,kinds-table&vs.collection=record");
    let mut ids = attributes(&html, "[id]", "id");
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
}
