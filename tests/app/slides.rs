//! Slides and predictions say in numbers what a recount gives, and stand whatever the data are.

use dialogue_explorer::app;
use dialogue_explorer::data::vocabulary::Lang;
use oracle::files::HOSTILE;
use oracle::{Choice, Recount};

use super::page::{FIXTURES, Page, hostile, numbers, text_of};

const LANGS: [&str; 3] = ["en", "vi", "ru"];
const PICTURES: [&str; 7] = ["years", "areas", "chairs", "kinds", "places", "coordinators", "areas-by-year"];

/// Holds the marks of a slide of one dimension, and its foot, against the recount.
#[track_caller]
fn check(page: &Page, recount: &Recount, choice: &Choice, picture: &str, dimension: &str, link: &str) {
    let counts = recount.counts(choice, dimension);
    let begin = format!("mark-{picture}-");
    let mut seen = 0;
    for mark in page.all(&format!("[id^='{begin}']")) {
        let value = &mark.attr("id").unwrap_or_default()[begin.len()..];
        let Some(count) = counts.get(value) else { continue };
        let label = mark.attr("aria-label").unwrap_or_default();
        let said = numbers(label.rsplit_once(": ").unwrap_or_default().1);
        assert_eq!(said.first(), Some(&count.chosen), "{label:?} of {link}");
        seen += 1;
    }
    assert!(seen > 0 || counts.values().all(|count| count.in_scope == 0), "{link} shows nothing");
    // The foot says how many meetings these are, or the headline has said it.
    let count = recount.chosen(choice).len();
    let is_in_headline =
        || page.all(".sentence").into_iter().any(|it| numbers(&text_of(it)).contains(&count));
    let source = numbers(&text_of(page.one(".source")));
    assert!(source.first() == Some(&count) || is_in_headline(), "{link}: {source:?}");
}

#[test]
fn a_slide_says_what_a_recount_gives() {
    for collection in ["articles", "record", "both"] {
        for filter in ["", "&area=energy", "&status=", "&years=2019-2021", "&years=1999"] {
            for (picture, dimension) in [("years", "years"), ("chairs", "chair")] {
                for lang in LANGS {
                    let link = format!(
                        "?collection={collection}{filter}&lang={lang}&view=present&picture={picture}"
                    );
                    let choice = Choice::from_link(&link);
                    let recount = FIXTURES.recount(&choice.collection);
                    check(&FIXTURES.open(&link), recount, &choice, picture, dimension, &link);
                }
            }
        }
    }
}

#[test]
fn what_is_revealed_is_what_a_recount_gives() {
    for (picture, dimension) in [("areas", "area"), ("chairs", "chair")] {
        let link = format!("?view=predict&picture={picture}&step=2");
        let page = FIXTURES.open(&link);
        let choice = Choice::from_link(&link);
        let counts = FIXTURES.recount(&choice.collection).counts(&choice, dimension);
        let bars = page.all("[id^='guess-']");
        assert!(!bars.is_empty(), "{link}");
        for bar in bars {
            let value = &bar.attr("id").unwrap_or_default()["guess-".len()..];
            let name = bar.attr("aria-label").unwrap_or_default();
            let counted = name.rsplit_once("counted ").unwrap_or_default().1;
            assert_eq!(numbers(counted).first(), counts.get(value).map(|count| &count.chosen), "{name}");
        }
    }
}

#[test]
fn hostile_data_have_slides() {
    for case in HOSTILE {
        let datasets = hostile(case);
        for picture in PICTURES {
            for view in ["present", "predict"] {
                let link = format!("?view={view}&picture={picture}");
                let page = Page::new(&app::render_among(&link, &datasets, Lang::Ru));
                assert!(!text_of(page.one("main")).is_empty(), "{case} {link}");
            }
        }
    }
}
