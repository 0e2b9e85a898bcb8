//! The sheet of links, read as HTML: what the page shows is on it, no more and no less.

use std::collections::BTreeSet;

use leptos::prelude::*;
use scraper::{Html, Selector};

use super::meetings::{LATEST, LISTED};
use super::{Figures, HandoutContext, LeftOut, Quotes, SourceList};
use crate::app::context::{AppContext, RootContext};
use crate::app::data::Data;
use crate::app::render_among;
use crate::app::testing::{all, attribute, attributes, has, text, texts};
use crate::app::url::Url;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, sample};
use crate::text::more_words;

/// Choices in collections that have words and such that have none.
const CHOICES: [&str; 9] = [
    "",
    "years=2021",
    "area=health&chair=RU",
    "status=&between=",
    "q=energy",
    "years=1999",
    "collection=record&years=2016-2018",
    "collection=record",
    "collection=both",
];

fn open(link: &str) -> Html {
    let datasets = [sample("articles"), sample("record"), sample("both")];
    Html::parse_document(&render_among(link, &datasets, Lang::En))
}

fn dataset(choice: &str) -> &'static Dataset {
    ["record", "both"].into_iter().find(|it| choice.contains(it)).map_or_else(|| sample("articles"), sample)
}

/// An appendix, which the sheet has only once it is asked for.
fn appendix<V: IntoView>(choice: &str, view: impl FnOnce() -> V) -> Html {
    Owner::new().with(|| {
        let dataset = dataset(choice);
        let root = RootContext::new(Url::new(&format!("?{choice}")), Data::read(&[dataset]), Lang::En);
        provide_context(root);
        let app = AppContext::new(root, dataset);
        provide_context(app);
        provide_context(HandoutContext::new(app));
        Html::parse_fragment(&view().into_view().to_html())
    })
}

/// The places of the meetings that a choice shows.
fn shown(choice: &str) -> Vec<usize> {
    Owner::new().with(|| {
        let dataset = dataset(choice);
        let root = RootContext::new(Url::new(&format!("?{choice}")), Data::read(&[dataset]), Lang::En);
        AppContext::new(root, dataset).selection.get_untracked().counts.shown.clone()
    })
}

#[test]
fn figures_and_sentence_are_those_of_the_page() {
    for choice in CHOICES {
        for lang in Lang::ALL {
            let link = format!("?{choice}&lang={}", lang.code());
            let (page, paper) = (open(&link), open(&format!("{link}&view=handout")));
            for chart in ["years", "chairs", "areas"] {
                let bars = attributes(&page, &format!("#{chart}-chart a[role=option]"), "aria-label");
                let name = attribute(&paper, &format!("#{chart}-plot .on-paper"), "aria-label");
                assert_eq!(name, bars.join("; "), "{chart} of {link}");
            }
            assert_eq!(text(&paper, "#summary"), text(&page, "#summary"), "{link}");
        }
    }
}

#[test]
fn what_is_beside_the_choice_is_called_so_in_figures_too() {
    let html = appendix("years=2021&area=energy", || view! { <Figures/> });
    for (chart, expected) in [
        ("years", "With nothing selected here"),
        ("areas", "With nothing selected here"),
        ("chairs", "Before filtering"),
    ] {
        let heads = texts(&html, &format!("[aria-labelledby={chart}-figures] thead"));
        assert!(heads.len() == 1 && heads[0].ends_with(expected), "{chart}: {heads:?}");
    }
}

#[test]
fn notes_on_paper_say_what_they_are_in_the_language_of_the_page() {
    let html = appendix("collection=both&lang=vi", || view! { <Quotes/> });
    let small = texts(&html, ".handout-small");
    let noted = |it: &&String| it.starts_with(more_words(Lang::Vi).noted);
    assert!(small.iter().filter(noted).count() >= 4, "{small:?}");
    assert!(!has(&html, ".handout-small [lang=en]"));
}

#[test]
fn each_meeting_shown_is_in_the_table() {
    for choice in CHOICES {
        let html = open(&format!("?{choice}&view=handout"));
        let (all_shown, listed) = (shown(choice).len(), all(&html, ".handout-all tbody tr").len());
        assert_eq!(listed, if all_shown > LISTED { LATEST } else { all_shown }, "{choice}");
        // A meeting without a year is none of the latest.
        let untold = texts(&html, ".handout-all tbody td:first-child");
        let untold = untold.iter().filter(|when| when.contains("not given")).count();
        assert!(all_shown <= LISTED || untold == 0, "{choice}: {untold}");
        // What is not listed is counted, and the box that adds it stands above the sheet.
        let is_cut = all_shown > LISTED;
        assert_eq!(has(&html, "#meetings-more:not([hidden])"), is_cut, "{choice}");
        assert_eq!(has(&html, "#paper-meetings"), is_cut, "{choice}");
        let more = (all_shown - listed).to_string();
        assert!(!is_cut || text(&html, "#meetings-more").contains(&more), "{choice}");
        let count = text(&html, "#meetings-title .count");
        assert_eq!(count, shown(choice).len().to_string(), "{choice}");
    }
}

#[test]
fn where_no_meeting_has_a_year_the_list_claims_no_latest() {
    let html = open("?collection=both&years=untold&status=&between=&view=handout");
    let (all_shown, listed) = (
        shown("collection=both&years=untold&status=&between=").len(),
        all(&html, ".handout-all tbody tr").len(),
    );
    assert_eq!(listed, if all_shown > LISTED { LATEST } else { all_shown });
    assert!(!text(&html, "#meetings-more:not([hidden])").contains("latest"));
    let all_of_both = text(&open("?collection=both&view=handout"), "#meetings-more");
    let undated = shown("collection=both&years=untold").len();
    assert_eq!(
        all_of_both.contains(&format!("{undated} of them without a year")),
        undated > 0,
        "{all_of_both}"
    );
}

#[test]
fn what_one_article_reports_is_said_of_articles_alone() {
    let one = more_words(Lang::En).one_report;
    assert!(texts(&appendix("", || view! { <Quotes/> }), ".handout-small").iter().any(|it| it == one));
    let of_record = texts(&appendix("collection=record", || view! { <Quotes/> }), ".handout-small");
    assert!(!of_record.iter().any(|it| it == one), "{of_record:?}");
}

#[test]
fn every_quote_of_the_meetings_shown_is_among_the_words() {
    for choice in CHOICES {
        let dataset = dataset(choice);
        let corpus = &dataset.corpus;
        let mut expected = BTreeSet::new();
        let shown = shown(choice);
        let assertions = shown.iter().flat_map(|at| &dataset.meetings[*at].assertions);
        for (report, anchors) in assertions.flat_map(|assertion| &assertion.by) {
            let Some(article) = corpus.report(*report).article() else { continue };
            expected.extend(anchors.iter().map(|anchor| corpus.quote(article, *anchor).to_owned()));
        }
        let html = appendix(choice, || view! { <Quotes/> });
        let quotes: BTreeSet<String> = all(&html, "q").iter().map(|quote| quote.text().collect()).collect();
        assert_eq!(quotes, expected, "{choice}");
        let links = attributes(&html, "a", "href");
        assert_eq!(links.is_empty(), expected.is_empty(), "{choice}");
        assert!(links.iter().all(|href| href.contains("fact=")), "{choice}");
    }
}

#[test]
fn sources_are_numbered_without_a_gap() {
    for choice in CHOICES {
        let html = appendix(choice, || view! { <SourceList/> });
        let numbers: Vec<String> =
            all(&html, ".handout-number").iter().map(|number| number.text().collect()).collect();
        let expected: Vec<String> = (1..=numbers.len()).map(|number| format!("[{number}]")).collect();
        assert_eq!(numbers, expected, "{choice}");
        assert_eq!(numbers.is_empty(), shown(choice).is_empty(), "{choice}");
    }
}

#[test]
fn what_is_left_out_is_summed_up() {
    let html = appendix("years=2021", || view! { <LeftOut/> });
    assert!(all(&html, ".handout-reasons dt").len() > 1);
    assert!(!has(&html, ".handout-reasons div:not(:has(> dt + dd))"), "each reason has its number");
    let reports: usize = sample("articles").corpus.reports.len();
    let said = text(&html, ".handout-small");
    let numbers: Vec<usize> = said
        .split(|char: char| !char.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .take(3)
        .collect();
    assert_eq!(numbers.iter().sum::<usize>(), reports, "{said}");
}

#[test]
fn nothing_on_the_sheet_has_to_be_pressed() {
    let html = open("?collection=both&view=handout&show=kinds,places,coordinators,areas-by-year");
    for role in ["option", "listbox", "grid", "button"] {
        assert!(!has(&html, &format!(".handout [role={role}]")), "{role}");
    }
    for css in [".handout select", ".handout button", ".handout [tabindex='0']", ".handout svg a"] {
        assert!(!has(&html, css), "{css}");
    }
    for chart in ["years", "chairs", "areas", "kinds", "map", "places", "by-year", "periods"] {
        assert!(has(&html, &format!("#{chart}-plot svg.on-paper[role=img]")), "{chart}");
    }
}

#[test]
fn the_sheet_has_a_code_and_the_way_back() {
    let html = open("?years=2021&lang=vi&view=handout");
    assert_eq!(attribute(&html, "#handout-back", "href"), "?years=2021&lang=vi");
    assert_eq!(text(&html, ".handout-address"), "?years=2021&lang=vi");
    assert_eq!(attribute(&html, ".handout-code svg", "aria-label"), "QR: ?years=2021&lang=vi");
}

#[test]
fn a_comparison_is_on_the_sheet() {
    let html = open("?view=handout&years=2021&vs.collection=record");
    assert!(text(&html, "#compared").contains("4 meetings"), "{}", text(&html, "#compared"));
    for chart in ["pair-areas", "pair-chairs", "pair-kinds"] {
        assert!(has(&html, &format!("#{chart}-plot svg.on-paper[role=img]")), "{chart}");
    }
    assert!(!has(&open("?view=handout"), "#compared"));
}

#[test]
fn ids_of_the_page_are_there_once() {
    let html = open("?collection=both&view=handout&show=kinds,places,coordinators,areas-by-year");
    let ids = attributes(&html, "[id]", "id");
    let unique: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "{ids:?}");
    let css = Selector::parse("h1").expect("a selector");
    assert_eq!(html.select(&css).count(), 1);
}
