//! What holds for all views: ids are for links and never shown as text, and each view has its title.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Node, Selector};

use crate::app::render_among;
use crate::data::vocabulary::Lang;
use crate::dataset::sample;
use crate::query::Dimension;

/// Every id of the data that no word is like.
fn ids() -> BTreeSet<&'static str> {
    let dataset = sample("both");
    let corpus = &dataset.corpus;
    let articles = corpus.articles.iter().map(|it| it.id.as_str());
    let claims = corpus.claims.iter().map(|it| it.id.as_str());
    let record = &corpus.record;
    let pages = record.citations.iter().map(|it| it.id.as_str());
    let entries = record.entries.iter().map(|it| it.id.as_str());
    let meetings =
        dataset.meetings.iter().flat_map(|it| it.aliases.iter().chain([&it.id])).map(String::as_str);
    let all = articles.chain(claims).chain(pages).chain(entries).chain(meetings);
    all.filter(|it| it.contains('-')).collect()
}

/// The texts of an element that are no address.
fn texts<'a>(element: ElementRef<'a>, into: &mut Vec<&'a str>) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) if !text.contains("://") && !text.trim_start().starts_with('?') => {
                into.push(text)
            }
            Node::Element(it) if matches!(it.name(), "script" | "style" | "textarea" | "code") => {}
            Node::Element(_) => {
                if let Some(child) = ElementRef::wrap(child) {
                    texts(child, into);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn no_view_shows_an_id_as_text() {
    let ids = ids();
    assert!(ids.len() > 400, "{}", ids.len());
    let datasets = ["articles", "record", "both"].map(sample);
    let mut seen = 0;
    for query in [
        "",
        "show=left-out",
        "show=periods",
        "view=method",
        "view=teach",
        "view=handout&show=quotes,sources",
        "view=story",
        "view=story&story=coordinators&step=6",
        "view=questions&seed=5",
        "view=present",
        "q=Lavrov",
        "meeting=arsom-17",
        "read=lavrov-lim-tgvn",
        "statement=arsom-19-cpv.3",
    ] {
        for collection in ["articles", "both"] {
            for lang in Lang::ALL.iter().copied() {
                let link = format!("?collection={collection}&{query}");
                let html = Html::parse_document(&render_among(&link, &datasets, lang));
                let mut shown = Vec::new();
                texts(html.root_element(), &mut shown);
                seen += shown.len();
                for text in shown {
                    let is_of_id =
                        |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || "-.".contains(it);
                    let tokens = text.split(|it: char| !is_of_id(it)).map(|it| it.trim_matches(['.', '-']));
                    let found: Vec<&str> = tokens.filter(|it| ids.contains(it)).collect();
                    assert!(found.is_empty(), "{link}, {lang:?}: {found:?} in {text:?}");
                }
            }
        }
    }
    assert!(seen > 5_000, "{seen}");
}

/// A word of a link is repeated in sentences, chips, notices and names: nowhere more of it than one can read.
#[test]
fn a_long_word_of_the_link_is_cut_wherever_it_is_repeated() {
    let datasets = ["articles", "record", "both"].map(sample);
    let counted = Dimension::ALL.iter().map(|dimension| dimension.code()).chain(["q", "collection"]);
    let counted: Vec<String> = counted.flat_map(|name| [name.to_owned(), format!("vs.{name}")]).collect();
    let others = [
        "meeting",
        "read",
        "fact",
        "statement",
        "show",
        "sort",
        "lang",
        "vs",
        "view",
        "picture",
        "step",
        "count",
        "seed",
        "pin",
        "story",
        "with",
        "lesson",
        "edition",
        "made",
        "color",
    ];
    // What is counted by does not hide each other, so a page tells of several.
    let groups = counted.chunks(4).map(<[String]>::to_vec).chain(others.map(|name| vec![name.to_owned()]));
    let around =
        ["", "&view=handout", "&view=method", "&view=present", "&view=story", "&collection=both&vs="];
    let mut cut = 0;
    for names in groups {
        for (length, around) in [(64, &around[..1]), (190, &around[..2]), (12_000, &around[..])] {
            for more in around {
                let word = "ж".repeat(length);
                let parts: Vec<String> = names.iter().map(|name| format!("{name}={word}")).collect();
                let link = format!("?{}{more}", parts.join("&"));
                let page = render_among(&link, &datasets, Lang::Ru);
                let html = Html::parse_document(&page);
                // What is read, aloud too; not addresses, nor the box that has what was typed.
                let named = html.tree.nodes().filter_map(|node| node.value().as_element());
                let named = named.flat_map(|it| [it.attr("aria-label"), it.attr("title")]).flatten();
                for text in html.root_element().text().chain(named).filter(|it| !it.contains("%D0")) {
                    let runs = text.split(|it| it != 'ж').map(|it| it.chars().count());
                    let longest = runs.max().unwrap_or_default();
                    assert!(longest < 80, "{names:?} of {length}{more}: {longest} letters in {text:.200}");
                    cut += usize::from(longest > 50 && text.contains("ж…"));
                }
            }
        }
    }
    assert!(cut > 100, "{cut}");
}

/// Also where a choice leaves nothing, a view has its title, and what is called by another element finds it.
#[test]
fn each_view_has_a_title_whatever_is_left_of_it() {
    let datasets = ["articles", "record", "both"].map(sample);
    for view in [
        "",
        "meeting=arsom-17",
        "read=lavrov-lim-tgvn",
        "vs.years=1998",
        "view=method",
        "view=teach",
        "view=handout",
        "view=story",
        "view=story&story=pandemic",
        "view=compose",
        "view=questions",
        "view=worksheet",
        "view=present",
        "view=present&picture=years",
        "view=predict",
        "view=play",
        "view=embed",
    ] {
        for choice in ["", "years=1999&", "q=zzz&"] {
            let link = format!("?{choice}{view}");
            let html = Html::parse_document(&render_among(&link, &datasets, Lang::En));
            let find =
                |css: &str| html.select(&Selector::parse(css).expect("a selector")).collect::<Vec<_>>();
            assert!(!find("main h1, main h2").is_empty(), "{link} has no title");
            for named in find("main [aria-labelledby]") {
                let ids = named.attr("aria-labelledby").unwrap_or_default();
                let are_there = ids.split(' ').all(|id| !find(&format!("[id='{id}']")).is_empty());
                assert!(are_there, "{link}: {ids} names {}", named.value().name());
            }
        }
    }
}
