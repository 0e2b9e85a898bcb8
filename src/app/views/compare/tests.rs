//! Comparisons of links, read as HTML. Their counts are held against the recount in `tests/app/compare.rs`.

use scraper::Html;

use crate::app::render_among;
use crate::app::testing::{all, attribute, attributes, has, page, text};
use crate::data::vocabulary::Lang;
use crate::dataset::sample;

fn open(link: &str) -> Html {
    let datasets = [sample("articles"), sample("record"), sample("both")];
    Html::parse_document(&render_among(link, &datasets, Lang::En))
}

#[test]
fn the_present_view_begins_on_both_sides() {
    assert_eq!(
        attribute(&page("?area=energy&lang=vi"), "#compare-link", "href"),
        "?area=energy&lang=vi&vs.area=energy"
    );
    let html = page("?area=energy&vs.area=energy");
    assert!(!has(&html, "#compare-link") && has(&html, "#compare-title"));
    for side in ["side-a", "side-b"] {
        let chosen = attribute(&html, &format!("#{side}-area option[selected]"), "value");
        assert_eq!(chosen, "energy", "{side}");
        // Years have words of their own for it.
        for (select, any) in [("from", "any year"), ("area", "any"), ("chair", "any"), ("kind", "any")] {
            assert_eq!(text(&html, &format!("#{side}-{select} option[value='']")), any, "{side} {select}");
        }
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
    assert!(name.contains(" %, ") && name.contains(" of "), "{name}");
    let same = page("?vs=");
    let name = attribute(&same, "#pair-areas-area-energy", "aria-label");
    assert_eq!(name, "Energy: A 2 of 9, 22 %; B 2 of 9, 22 %");
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
fn several_values_are_said_in_one_option() {
    let html = page("?area=energy,health&years=2018,2023&vs=");
    let area = text(&html, "#side-a-area option[selected]");
    assert!(area.contains("Energy") && area.contains(", "), "{area}");
    assert_eq!(attribute(&html, "#side-a-from option[selected]", "value"), "…");
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
