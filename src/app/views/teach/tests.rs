//! The teachers' page: what it opens, its text, what the sources leave out.

use std::fs;

use scraper::Html;

use crate::app::testing::{all, attribute, attributes, has, page_with, text, texts};
use crate::dataset::LoadError;

fn open(link: &str) -> Html {
    let files = ["en", "vi", "ru"].map(|lang| {
        let path = format!("{}/public/teach/{lang}.txt", env!("CARGO_MANIFEST_DIR"));
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        (format!("teach-{lang}"), Ok(bytes))
    });
    page_with(link, &files)
}

#[test]
fn everything_that_is_taught_with_can_be_opened_from_one_place() {
    for (lang, title) in [("en", "Lessons"), ("vi", "Bài học"), ("ru", "Уроки")] {
        let page = open(&format!("?years=2021&view=teach&lang={lang}"));
        assert_eq!(text(&page, "h1"), title);
        assert_eq!(text(&page, "#to-teach"), title, "it is called as in the head");
        let hrefs = attributes(&page, ".openings a", "href");
        let kinds = ["present", "predict", "story", "questions", "worksheet", "compose"];
        assert_eq!(hrefs, kinds.map(|kind| format!("?years=2021&view={kind}&lang={lang}")));
    }
}

/// A path is the same for everyone: its steps say what they show, whatever was chosen before.
#[test]
fn a_lesson_is_chosen_by_its_time_and_leads_from_guess_to_check() {
    for (lang, times) in [("en", "10 min"), ("vi", "10 phút"), ("ru", "10 мин")] {
        let page = open(&format!("?years=2021&view=teach&lang={lang}"));
        assert!(text(&page, ".path > summary").starts_with(times), "{lang}");
        let links = attributes(&page, ".path a", "href");
        assert_eq!((all(&page, ".path").len(), links.len()), (3, 15));
        assert_eq!(links[0], format!("?view=predict&lang={lang}"));
        assert!(links.iter().all(|link| link.ends_with(&format!("&lang={lang}"))), "{links:?}");
    }
}

#[test]
fn activities_start_with_what_is_chosen() {
    let page = open("?years=2021&view=teach");
    assert_eq!(all(&page, ".activities > li").len(), 7);
    let starts = attributes(&page, ".activity-start a", "href");
    assert_eq!(starts[0], "?years=2021&view=present");
    assert_eq!(starts[6], "?years=2021&vs=", "compared with all there is");
    let from = page_with("?years=2021&q=health&collection=both&lang=vi", &[]);
    let lessons = attribute(&from, "#to-teach", "href");
    assert_eq!(lessons, "?collection=both&years=2021&q=health&view=teach&lang=vi");
    for start in attributes(&open(&lessons), ".activity-start a, .openings a", "href") {
        assert!(start.contains("years=2021&q=health") && start.contains("collection=both"), "{start}");
    }
}

#[test]
fn what_the_sources_leave_out_is_counted_and_leads_to_the_meetings() {
    let page = open("?view=teach");
    let articles = texts(&page, ".open-points li");
    assert_eq!(articles[0], "The year is not given: 3 of 9");
    assert_eq!(articles[3], "No chair is named: 6 of 9");
    assert_ne!(texts(&open("?view=teach&collection=record"), ".open-points li"), articles);
    assert_eq!(attribute(&page, ".open-points a", "href"), "?years=untold");
    assert!(text(&page, ".coverage").contains("No source is in: Filipino, Indonesian, Khmer"));
}

#[test]
fn a_text_that_did_not_come_hides_nothing_else() {
    let waiting = page_with("?view=teach", &[]);
    assert!(has(&waiting, "[role=status].loading") && !has(&waiting, ".activities"));
    let name = || "teach-en".to_owned();
    let failed = page_with("?view=teach", &[(name(), Err(LoadError::Status(404)))]);
    let broken = page_with("?view=teach", &[(name(), Ok(b"# A".to_vec()))]);
    assert!(
        text(&broken, ".failure").contains("teach-en.txt, 1: the activity lacks"),
        "{}",
        text(&broken, ".teach")
    );
    for page in [waiting, failed, broken] {
        assert!(has(&page, ".openings a") && has(&page, ".coverage"));
    }
}

#[test]
fn no_meeting_leaves_nothing_out() {
    let page = open("?years=1999&view=teach");
    let open_points = texts(&page, ".open-points li");
    assert!(!open_points.is_empty() && open_points.iter().all(|line| line.ends_with("0 of 0")));
    assert!(!has(&page, ".open-points a"));
}
