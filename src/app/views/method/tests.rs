//! The view of links, read as HTML. Its numbers are held against the recount in `tests/app/method.rs`.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use super::words::method_words;
use crate::app::render_among;
use crate::app::testing::{all, attribute, attributes, has, page, text, texts};
use crate::counts::gaps::{at_least, gaps};
use crate::data::vocabulary::Lang;
use crate::dataset::sample;
use crate::text::gaps::gap_words;

fn open(link: &str) -> Html {
    let datasets = [sample("articles"), sample("record"), sample("both")];
    Html::parse_document(&render_among(link, &datasets, Lang::En))
}

/// The ids of the meetings that a part of the page leads to.
fn ids(html: &Html, part: &str) -> BTreeSet<String> {
    attributes(html, &format!("{part} [data-focus^=m-]"), "data-focus").into_iter().collect()
}

#[test]
fn each_step_holds_what_the_one_before_left() {
    for query in ["", "years=2021&area=health&", "status=&between=&q=vaccine&", "collection=both&years=2021&"]
    {
        let html = open(&format!("?{query}view=method"));
        let merged = ids(&html, "#method-3");
        assert_eq!(ids(&html, "#method-2"), merged, "{query}");
        let [out, fallen, counted] = [4, 5, 6].map(|step| ids(&html, &format!("#method-{step}")));
        assert!(
            out.is_disjoint(&counted) && fallen.is_disjoint(&counted) && out.is_disjoint(&fallen),
            "{query}"
        );
        let together: BTreeSet<String> = out.into_iter().chain(counted).chain(fallen).collect();
        assert_eq!(together, merged, "{query}");
    }
}

#[test]
fn a_mark_is_the_query_in_which_it_alone_is_chosen() {
    let count = |row: &ElementRef<'_>| -> String {
        let css = Selector::parse("b").expect("a selector");
        row.select(&css).next().expect("a count").text().collect()
    };
    for (chart, dimension) in [("years", "years"), ("areas", "area"), ("chairs", "chair"), ("kinds", "kind")]
    {
        let html = page(&format!("?view=method&picture={chart}"));
        let rows = all(&html, ".method-bars > li");
        assert!(rows.len() > 2, "{chart}");
        let links = attributes(&html, ".method-bars > li > a", "href");
        for (row, link) in rows.iter().zip(links) {
            assert!(link.contains(&format!("{dimension}=")), "{link}");
            assert_eq!(text(&page(&link), ".method-number b"), count(row), "{link}");
        }
    }
}

#[test]
fn a_link_names_a_step_or_all() {
    assert_eq!(all(&page("?view=method"), ".method-step").len(), 6);
    for step in 1..=6 {
        let html = page(&format!("?view=method&step={step}"));
        assert_eq!(attributes(&html, ".method-step", "id"), [format!("method-{step}")]);
        assert_eq!(attributes(&html, "[aria-current=step]", "id"), [format!("step-{step}")]);
        assert_eq!(has(&html, "#step-previous"), step > 1);
        assert_eq!(has(&html, "#step-next"), step < 6);
    }
    assert!(has(&page("?view=method&step=99"), "#method-6"));
}

#[test]
fn at_either_end_the_focus_goes_to_the_step_itself() {
    for (step, id, focus) in [
        (2, "step-previous", "step-1"),
        (3, "step-previous", "step-previous"),
        (4, "step-next", "step-next"),
        (5, "step-next", "step-6"),
    ] {
        let html = page(&format!("?view=method&step={step}"));
        assert_eq!(attribute(&html, &format!("#{id}"), "data-focus"), focus, "{id} of {step}");
    }
}

#[test]
fn meetings_and_articles_lead_to_their_place_among_the_charts() {
    let html = page("?years=2021&view=method&step=6");
    let links = attributes(&html, ".method-step .method-meetings a", "href");
    assert_eq!(links.len(), 4);
    assert!(links.iter().all(|link| link.starts_with("?years=2021&meeting=")), "{links:?}");
    let html = page("?years=2021&view=method&step=1");
    let links = attributes(&html, ".method-step .method-rows a", "href");
    assert_eq!(links.len(), 5);
    assert!(links.iter().all(|link| link.starts_with("?years=2021&read=")), "{links:?}");
    assert_eq!(attribute(&html, "#method-back", "href"), "?years=2021");
}

#[test]
fn it_is_told_in_the_language_of_the_page() {
    for lang in Lang::ALL {
        let html = page(&format!("?view=method&lang={}", lang.code()));
        assert_eq!(text(&html, "#method-title"), method_words(*lang).title);
        let names: Vec<String> =
            all(&html, ".method-step h2").iter().map(|name| name.text().collect()).collect();
        assert_eq!(names, method_words(*lang).steps);
    }
}

#[test]
fn the_header_leads_to_it() {
    assert_eq!(attribute(&page("?years=2021"), "#to-method", "href"), "?years=2021&view=method");
}

#[test]
fn what_numbers_prove_and_where_no_page_was_found_stands_below_the_steps() {
    let dataset = sample("record");
    let all = gaps(&dataset.corpus, &dataset.meetings);
    for lang in Lang::ALL.iter().copied() {
        let words = gap_words(lang);
        let html = Html::parse_document(&render_among("?collection=record&view=method", &[dataset], lang));
        let shown = text(&html, ".method-gaps");
        for said in [&(words.at_least)(at_least(&all))[..], words.no_page, words.no_page_how, words.web] {
            assert!(shown.contains(said), "{shown}");
        }
        let lines: Vec<String> = texts(&html, ".method-expected li");
        let announced = format!("({})", (words.announced)("2000, 2003, 2009, 2010"));
        let years = format!(": 1995, 2002, 2005, 2013, 2014, 2020, 2026 {announced}");
        assert!(lines[0].ends_with(&years), "{lines:?}");
    }
    assert!(!has(&open("?view=method"), ".method-expected"), "the articles lead one to expect nothing");
}
