//! The panel at links to the bundled data: what it offers, and what citations say.

use leptos::prelude::*;
use scraper::Html;

use super::super::shown::Shown;
use super::super::state::{ShareTab, Sharing};
use super::view;
use crate::app::context::{AppContext, RootContext};
use crate::app::data::Data;
use crate::app::testing::{all, attribute, attributes, has, text};
use crate::app::url::Url;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, packed_sample, sample};
use crate::export::{FileKind, Picture};
use crate::query::Chart;
use crate::text::take_words;

/// The panel at a tab, over the bundled data as the build names them.
fn panel(link: &str, tab: ShareTab, chart: Option<Chart>) -> Html {
    let collection = ["record", "both"].into_iter().find(|it| link.contains(&format!("collection={it}")));
    let dataset = sample(collection.unwrap_or("articles")).clone();
    let dataset: &'static Dataset =
        Box::leak(Box::new(Dataset { edition: "0123abcd".to_owned(), ..dataset }));
    Owner::new().with(|| {
        let root = RootContext::new(Url::new(link), Data::read(&[dataset]), Lang::En);
        provide_context(root);
        provide_context(AppContext::new(root, dataset));
        let sharing = Sharing::new();
        sharing.open(tab, chart);
        provide_context(sharing);
        Html::parse_fragment(&view().to_html())
    })
}

#[test]
fn of_a_packed_collection_the_link_alone_is_shared() {
    for tab in ShareTab::ALL {
        let html = Owner::new().with(|| {
            let dataset = packed_sample();
            let root = RootContext::new(Url::new("?collection=packed"), Data::read(&[dataset]), Lang::En);
            provide_context(root);
            provide_context(AppContext::new(root, dataset));
            let sharing = Sharing::new();
            sharing.open(tab, None);
            provide_context(sharing);
            Html::parse_fragment(&view().to_html())
        });
        assert!(!has(&html, "[role=tab]") && text(&html, "#share-link").contains("collection=packed"));
    }
}

#[test]
fn the_link_is_of_what_is_seen_and_says_what_it_was_made_from() {
    for (link, expected) in [
        ("", "?made=1.0123abcd"),
        ("?years=2021&meeting=arsom-17&lang=vi", "?years=2021&meeting=arsom-17&lang=vi&made=1.0123abcd"),
        ("?view=method&made=1.11111111", "?view=method&made=1.0123abcd"),
    ] {
        let html = panel(link, ShareTab::Link, None);
        assert_eq!(text(&html, "#share-link"), expected);
        assert_eq!(attribute(&html, ".share-code > .qr", "aria-label"), format!("QR: {expected}"));
        assert!(has(&html, "#share-freeze") && has(&html, "#share-large"), "{link}");
    }
    let html = panel(&format!("?q={}", "x".repeat(200)), ShareTab::Link, None);
    assert!(has(&html, ".share-code > .qr"), "any words sought fit into a code");
}

#[test]
fn every_tab_is_named_and_says_what_is_shared() {
    for lang in ["en", "vi", "ru"] {
        for tab in ShareTab::ALL {
            let html = panel(&format!("?years=2021&lang={lang}"), tab, None);
            assert_eq!(attributes(&html, "[role=tab][aria-selected=true]", "id"), [tab.id()]);
            let labelled_by = attribute(&html, "[role=tabpanel]", "aria-labelledby");
            assert_eq!(labelled_by, tab.id());
            assert!(text(&html, ".share-subject").contains("2021"), "{lang}");
            let unnamed = all(&html, "button, a, select, textarea, input").into_iter().filter(|element| {
                let id = element.attr("id").unwrap_or_default();
                let is_labelled = has(&html, &format!("label[for='{id}'], label:has(#{id})"));
                element.text().all(|text| text.trim().is_empty()) && !is_labelled
            });
            let unnamed: Vec<_> = unnamed.filter_map(|element| element.attr("id")).collect();
            assert!(unnamed.is_empty(), "{lang} {tab:?}: {unnamed:?}");
        }
    }
}

#[test]
fn whatever_is_there_can_be_saved() {
    let ids = |link: &str, tab| attributes(&panel(link, tab, None), "button[id^=take-]", "id");
    let pictures = ids("", ShareTab::Picture);
    assert_eq!(pictures[..2], ["take-years-png", "take-years-svg"]);
    assert!(pictures.contains(&"take-by-year-svg".to_owned()), "{pictures:?}");
    assert!(!pictures.iter().any(|id| id.contains("pair") || id.contains("periods")), "{pictures:?}");
    let pictures = ids("?collection=both&vs.years=2021", ShareTab::Picture);
    assert_eq!(pictures[0], "take-pair-areas-png");
    assert!(pictures.contains(&"take-periods-png".to_owned()), "{pictures:?}");
    let figures = ids("", ShareTab::Figures);
    assert!(!figures.contains(&"take-map-csv".to_owned()), "the bars have the same figures");
    assert_eq!(figures.last().map(String::as_str), Some("take-meetings-quotes-csv"));
    let more = ids("", ShareTab::More);
    assert_eq!(more, ["take-meetings-ics", "take-meetings-json", "take-meetings-jsonld"]);
    let html = panel("?years=2021&lang=ru", ShareTab::More, None);
    assert_eq!(attribute(&html, "#share-print", "href"), "?years=2021&view=handout&lang=ru");
    assert!(text(&html, "#take-meetings-ics").contains(take_words(Lang::Ru).calendar.0));
}

#[test]
fn a_bar_that_is_not_chosen_is_cited_by_what_it_counts_alone() {
    let parts = |chart: Chart| {
        let html = panel("?years=2021&lang=en", ShareTab::Cite, Some(chart));
        let parts = all(&html, "#cite-what option");
        parts.iter().map(|part| part.text().collect::<String>()).collect::<Vec<_>>()
    };
    let years = parts(Chart::Years);
    assert!(["2021 (4)", "2023 (1)"].iter().all(|year| years.iter().any(|part| part == year)), "{years:?}");
    // Nothing is chosen among the countries: their pale bars count other years.
    assert!(!parts(Chart::Chairs).iter().any(|part| part.starts_with("Cambodia")));
}

#[test]
fn a_view_a_chart_and_a_meeting_are_cited() {
    let html = panel("?years=2021&meeting=arsom-19", ShareTab::Cite, None);
    assert_eq!(attribute(&html, "#cite-of option[selected]", "value"), "");
    let things = attributes(&html, "#cite-of option", "value");
    assert_eq!(things[..3], ["", "meeting", "years"]);
    assert_eq!(
        attributes(&html, "#cite-format option", "value"),
        ["apa", "chicago", "bibtex", "ris", "csl-json"]
    );
    let written = text(&html, "#cite-text");
    assert!(written.contains("4 of 9 meetings") && written.contains("Filter: Year: 2021"), "{written}");
    assert!(!has(&html, "#cite-what") && !has(&html, "#cite-save"), "a text of the view is no file");
    let html = panel("", ShareTab::Cite, Some(Chart::Chairs));
    assert_eq!(attribute(&html, "#cite-of option[selected]", "value"), "chairs");
    assert!(text(&html, "#cite-text").contains("Who chaired ASEAN–Russia meetings"));
    let parts = attributes(&html, "#cite-what option", "value");
    assert_eq!(parts[0], "");
    assert!(parts.contains(&"chair.RU".to_owned()), "{parts:?}");
}

#[test]
fn a_frame_is_of_what_is_counted_and_of_nothing_that_is_open() {
    let html = panel("?years=2021&q=viet&meeting=arsom-17&lang=en", ShareTab::More, None);
    let src = "?years=2021&q=viet&view=embed&lang=en&made=1.0123abcd";
    assert_eq!(attribute(&html, "#share-preview", "href"), src);
    let code = text(&html, "#share-code");
    assert!(code.starts_with("<iframe src=\"?years=2021&amp;q=viet"), "{code}");
    assert!(!attributes(&html, "#embed-picture option", "value").contains(&"coordinators".to_owned()));
    let html = panel("?collection=record", ShareTab::More, None);
    assert!(attributes(&html, "#embed-picture option", "value").contains(&"coordinators".to_owned()));
}

#[test]
fn a_small_page_is_offered_where_the_site_has_one() {
    for (link, is_there) in
        [("", true), ("?years=2021", true), ("?years=2021&area=energy", false), ("?view=method", false)]
    {
        let html = panel(link, ShareTab::More, None);
        assert_eq!(has(&html, "#share-small"), is_there, "{link}");
    }
}

/// What is shown at a link.
fn shown(link: &str) -> Shown {
    let dataset = sample("articles");
    Owner::new().with(|| {
        let root = RootContext::new(Url::new(link), Data::read(&[dataset]), Lang::En);
        Shown::now(AppContext::new(root, dataset))
    })
}

#[test]
fn a_file_is_of_the_moment_and_of_both_sides_of_a_comparison() {
    let file = |link: &str, kind: FileKind| shown(link).file(kind, &[]).expect("it is there");
    for (link, kind, name, undated) in [
        ("?years=2021", FileKind::Svg(Picture::Years), "meetings-per-year_2021_en.svg", 0),
        ("?lang=vi", FileKind::Figures(Picture::Areas), "meetings-per-area_all_vi.csv", 0),
        ("", FileKind::QuotesCsv, "meetings_all_en.csv", 0),
        ("?lang=ru", FileKind::FiguresXlsx(Picture::Areas), "meetings-per-area_all_ru.xlsx", 0),
        ("?years=2021", FileKind::QuotesXlsx, "meetings_2021_en.xlsx", 0),
        ("", FileKind::JsonLd, "meetings_all_en.jsonld", 0),
        ("", FileKind::Calendar, "meetings_all_en.ics", 4),
        ("?years=2023", FileKind::Calendar, "meetings_2023_en.ics", 0),
    ] {
        let file = file(link, kind);
        assert_eq!((file.name.as_str(), file.undated), (name, undated), "{link}");
    }
    let paired = file("?vs.years=2021", FileKind::Figures(Picture::PairedAreas));
    assert_eq!(paired.name, "areas-compared_all_en.csv");
    assert!(paired.text().is_some_and(|text| text.contains("ids_there")), "{paired:?}");
    assert_eq!(shown("").file(FileKind::Png(Picture::PairedAreas), &[]), None);
    assert_eq!(shown("").file(FileKind::Png(Picture::Periods), &[]), None);
}
