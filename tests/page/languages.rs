//! Every word of the page is in the language of the page.

use std::collections::BTreeSet;

use super::html::Element;
use super::open::{BUNDLED, all_meetings, open, sum};
use super::record::PICTURES;
use super::recount::{list, text};

/// Texts of the data that are shown as they are, in every language of the page.
fn data_texts() -> Vec<String> {
    let mut texts = Vec::new();
    for article in list(&BUNDLED.articles) {
        texts.extend(["title", "publisher", "agency"].map(|it| text(article, it).to_owned()));
        // The short name of a publisher that has one.
        texts.extend(
            text(article, "publisher").rsplit_once('(').map(|it| it.1.trim_end_matches(')').to_owned()),
        );
    }
    for report in list(&BUNDLED.reports) {
        for evidence in list(&report["evidence"]) {
            let value = &evidence["value"];
            texts.extend(["person", "role"].map(|it| text(value, it).to_owned()));
            texts.extend((evidence["field"] == "city").then(|| value.as_str().expect("a city").to_owned()));
        }
    }
    let record = &BUNDLED.record;
    texts.extend(list(&record["sources"]).iter().map(|it| text(it, "publisher").to_owned()));
    for meeting in list(&record["meetings"]) {
        texts.push(text(meeting, "city").to_owned());
        for chair in meeting["chairs"].as_array().into_iter().flatten() {
            texts.extend(["person", "role"].map(|it| text(chair, it).to_owned()));
        }
    }
    texts.extend(list(&record["documents"]).iter().map(|it| text(it, "name").to_owned()));
    // The name that a chart writes in two lines.
    texts.extend(["Comprehensive Programme", "of Action 2005-2015"].map(str::to_owned));
    texts.retain(|it| !it.is_empty());
    texts.sort();
    texts.dedup();
    // Long ones first: some stand within others.
    texts.sort_by_key(|it| std::cmp::Reverse(it.len()));
    texts
}

/// What a page itself says in its language.
fn own_texts(page: &Element, lang: &str) -> Vec<String> {
    // Within an article, what the page says of it: in the language of the page again.
    page.own_texts(&|it| ["aside", "b"].contains(&it.tag.as_str()) && it.get("lang") == Some(lang))
}

/// Words of Latin letters in texts, without those of the data.
fn latin_words(texts: BTreeSet<String>, data: &[String]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for mut said in texts {
        for text in data {
            said = said.replace(text, " ");
        }
        let parts = said.split(|it: char| !it.is_alphabetic());
        let latin = parts.filter(|it| it.len() > 2 && it.bytes().all(|it| it.is_ascii_alphabetic()));
        words.extend(latin.map(str::to_owned));
    }
    words
}

#[test]
fn no_english_is_left_in_other_languages() {
    let data = data_texts();
    let mut links = vec![
        String::new(),
        "?show=years,areas,chairs,left-out,filters".to_owned(),
        "?years=2021&area=health&q=moscow&show=years,areas,chairs,left-out,filters".to_owned(),
        "?status=&between=&show=years,areas,chairs,filters".to_owned(),
        "?years=1999".to_owned(),
        "?q=zzzz".to_owned(),
        "?q=z".to_owned(),
        "?view=story".to_owned(),
        "?view=story&story=nothing".to_owned(),
        "?view=story&story=file".to_owned(),
        "?view=story&story=~AAAA".to_owned(),
        "?view=compose".to_owned(),
        "?view=handout".to_owned(),
        "?view=handout&years=2021&q=moscow&vs.years=2018".to_owned(),
        "?view=handout&status=&between=&years=1999".to_owned(),
    ];
    for collection in ["record", "both"] {
        for filter in [
            "&show=filters,left-out",
            "&years=2016-2021&chair=RU",
            "&status=&between=",
            "&years=1992",
            "&meeting=arsom-15",
            "&meeting=amm-1991",
            "&meeting=summit-2025&status=planned",
        ] {
            links.push(format!("?collection={collection}{filter}&{PICTURES}"));
            links.push(format!("?collection={collection}{filter}&{PICTURES}&view=handout"));
        }
    }
    for filter in ["", "&picture=areas", "&years=2021&area=health&q=moscow", "&collection=both&step=3"] {
        links.push(format!("?view=method{filter}"));
    }
    links.extend(all_meetings().iter().map(|it| format!("?meeting={it}")));
    for article in list(&BUNDLED.articles) {
        let id = text(article, "id");
        links.extend([format!("?read={id}&meeting=arsom-19"), format!("?read={id}&statement={id}.1")]);
    }
    links.extend(super::questions::links());
    let said_in = |lang: &str| -> BTreeSet<String> {
        let link = |it: &String| format!("{}{}lang={lang}", it, if it.is_empty() { "?" } else { "&" });
        latin_words(links.iter().flat_map(|it| own_texts(&open(&link(it)), lang)).collect(), &data)
    };
    let english = said_in("en");
    assert!(["Meetings", "counted", "article"].iter().all(|it| english.contains(*it)), "{english:?}");
    let left = |words: &BTreeSet<String>, alike: &[&str]| -> Vec<String> {
        words.iter().filter(|it| !alike.contains(&it.as_str())).cloned().collect()
    };
    // In Russian no word is written in Latin letters but names of keys and of a disease, one loan, and what was sought.
    assert_eq!(
        left(
            &said_in("ru"),
            &["Enter", "Shift", "Home", "End", "cookie", "COVID", "moscow", "zzzz", "nothing"]
        ),
        Vec::<String>::new()
    );
    // Vietnamese has Latin letters too, so its words are compared with the English ones.
    let vietnamese: BTreeSet<String> = said_in("vi").intersection(&english).cloned().collect();
    let alike = [
        "ASEAN", "EAEU", "SCO", "Khmer", "Enter", "Shift", "Home", "End", "cookie", "moscow", "zzzz",
        "nothing",
    ];
    let countries = ["Brunei", "Indonesia", "Malaysia", "Myanmar", "Philippines"];
    let alike = [&alike[..], &countries[..]].concat();
    assert_eq!(left(&vietnamese, &alike), Vec::<String>::new());
}

#[test]
fn shown_and_left_out_are_all_reports_in_every_language() {
    for (collection, all) in [("articles", 15), ("record", 111), ("both", 126)] {
        for filter in ["", "&years=2016-2021&chair=RU", "&status=planned", "&years=1992", "&q=energy"] {
            for lang in ["en", "vi", "ru"] {
                let link = format!("?collection={collection}{filter}&{PICTURES}&lang={lang}");
                let [shown, left_out, sum] = sum(&open(&link));
                assert_eq!((shown + left_out, sum), (all, all), "{link}");
            }
        }
    }
}
