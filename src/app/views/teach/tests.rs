//! The teachers' page: what it opens, its text, what the sources leave out.

use std::fs;

use scraper::Html;

use super::place::{focus_of, step_query};
use crate::app::testing::{all, attribute, attributes, has, page_with, text, texts};
use crate::classroom::lesson::Lesson;
use crate::counts::gaps::{at_least, gaps};
use crate::data::vocabulary::Lang;
use crate::dataset::{LoadError, sample};
use crate::query::Query;
use crate::text::gaps::gap_words;

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
        assert_eq!(hrefs[2..], kinds.map(|kind| format!("?years=2021&view={kind}&lang={lang}")));
        // These are about all that is known, whatever was chosen.
        assert_eq!(hrefs[0], format!("?collection=both&view=predict&pin=2021&lang={lang}"));
        assert_eq!(hrefs[1], format!("?collection=both&view=play&lang={lang}"));
    }
}

/// A path is the same for everyone: its steps say what they show, whatever was chosen before.
#[test]
fn a_lesson_is_chosen_by_its_time_and_leads_from_guess_to_check() {
    for (lang, times) in [("en", "10 min"), ("vi", "10 phút"), ("ru", "10 мин")] {
        let page = open(&format!("?years=2021&view=teach&lang={lang}"));
        assert!(text(&page, ".path > summary").starts_with(times), "{lang}");
        let links = attributes(&page, ".path ol a", "href");
        assert_eq!((all(&page, ".path").len(), links.len()), (3, 15));
        let paper = attributes(&page, ".path-paper a", "href");
        assert_eq!(
            paper,
            [
                "?view=handout",
                "?view=worksheet&count=5&seed=a10",
                "?view=handout",
                "?view=worksheet&count=5&seed=a20",
                "?collection=both&view=handout",
                "?collection=both&view=worksheet&count=10&seed=a40",
            ]
            .map(|link| format!("{link}&lang={lang}"))
        );
        assert_eq!(links[0], format!("?view=predict&lang={lang}&lesson=10.1"));
        assert!(links.iter().all(|link| link.contains(&format!("&lang={lang}&lesson="))), "{links:?}");
    }
}

/// Beside each view that a step opens stands which step it is, and the next one as a link.
#[test]
fn a_lesson_leads_from_step_to_step_without_coming_back() {
    for (lang, first, second) in [
        ("en", "Step 1 of 5: Guess", "Step 2 of 5: Reveal"),
        ("vi", "Bước 1/5: Dự đoán", "Bước 2/5: Xem kết quả"),
        ("ru", "Шаг 1 из 5: Угадываем", "Шаг 2 из 5: Узнаём ответ"),
    ] {
        let lessons = open(&format!("?view=teach&lang={lang}"));
        let mut link = attribute(&lessons, ".path a", "href");
        let mut seen = Vec::new();
        loop {
            let page = open(&link);
            let step = text(&page, ".lesson-place #lesson-step");
            if seen.is_empty() {
                assert_eq!(step, first);
                // The slide has the button to reveal, and the lesson no second one.
                assert!(has(&page, "#reveal") && !has(&page, "#lesson-next, #lesson-back"));
                let revealed = open(&attribute(&page, "#reveal", "href"));
                assert!(text(&revealed, "#lesson-step").starts_with(second), "{lang}");
                assert_eq!(all(&revealed, "[id^='guess-']").len(), all(&page, "[role=slider]").len());
                seen.push(link);
                link = attribute(&lessons, ".path li:nth-child(2) a", "href");
                continue;
            } else {
                assert_eq!(attribute(&page, "#lesson-back", "href"), seen[seen.len() - 1], "{link}");
            }
            seen.push(link);
            match attributes(&page, "#lesson-next", "href").pop() {
                Some(next) => link = next,
                None => break,
            }
        }
        assert_eq!(seen.len(), 5, "{seen:?}");
        // A step without a link is held at the lessons, where its text stands, unfolded.
        assert_eq!(seen[3], format!("?view=teach&lang={lang}&lesson=10.4"));
        let held = open(&seen[3]);
        assert_eq!(all(&held, ".path[open]").len(), 1);
        assert_eq!(all(&held, ".path[open] li[aria-current=step]").len(), 1);
    }
}

/// Wherever a step leads, its line says what the class does there; over slides once it is unfolded, since there the room is
/// the chart's. Where a step opens the lessons themselves, there is a place that it is about, which takes the focus.
#[test]
fn every_step_says_what_to_do_on_the_page_that_it_opens() {
    for lang in Lang::ALL.iter().map(|lang| lang.code()) {
        let file = format!("{}/public/teach/{lang}.txt", env!("CARGO_MANIFEST_DIR"));
        let lesson = Lesson::read(&fs::read_to_string(file).expect("the text is there")).expect("a lesson");
        let here = Query::parse(&format!("?lang={lang}")).0;
        for path in &lesson.paths {
            for (at, step) in (1..).zip(&path.steps) {
                let link = step_query(path, at, &here).to_search();
                let page = open(&link);
                assert_eq!(texts(&page, ".lesson-place #lesson-what"), [step.what.as_str()], "{link}");
                assert!(text(&page, "#lesson-step").ends_with(&step.name), "{link}");
                let is_slide = has(&page, "#stage");
                assert_eq!(has(&page, "#lesson-task:not([open]) > #lesson-what"), is_slide, "{link}");
                assert_eq!(has(&page, "nav > #lesson-what"), !is_slide, "{link}");
                let focus = focus_of(path, at);
                // Elsewhere the title has it.
                let is_led = is_slide || link.contains("view=teach") || link.contains("read=");
                assert_eq!(focus.is_some(), is_led, "{link}");
                if let Some(id) = focus {
                    let taker = texts(&page, &format!("#{id}[tabindex='-1']"));
                    assert_eq!(taker.len(), 1, "{link}");
                    let is_told = !link.contains("view=teach") || taker[0].contains(&step.what);
                    assert!(is_told, "{link}: {taker:?}");
                    let before = open(&step_query(path, at.max(2) - 1, &here).to_search());
                    if has(&before, "#lesson-next") && at > 1 {
                        assert_eq!(attribute(&before, "#lesson-next", "data-focus"), id, "{link}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_steps_of_a_lesson_and_what_the_page_is_about_are_two_places() {
    // All steps: the list, and nothing further down.
    let list = open("?view=teach&lesson=40.5");
    assert!(has(&list, "#lesson-here") && !has(&list, "#lesson-about"));
    assert_eq!(attribute(&list, "#lesson-steps", "data-focus"), "lesson-here");
    // What a step says of the sources stands just above them.
    let sources = open("?collection=both&view=teach&lesson=40.5");
    assert!(has(&sources, "#lesson-about + .leave-out") && has(&sources, "#lesson-here"));
    assert!(!has(&open("?view=teach"), "#lesson-here, #lesson-about"));
}

#[test]
fn who_leaves_the_slides_of_a_lesson_is_back_at_its_step() {
    let slide = open("?view=present&picture=years&lang=en&lesson=10.2");
    let back = attribute(&slide, "#slide-leave", "href");
    assert_eq!(back, "?view=teach&lang=en&lesson=10.2");
    assert!(has(&open(&back), ".path[open] li[aria-current=step]"));
    assert_eq!(attribute(&slide, "#lesson-steps", "href"), back);
    let unknown = open("?view=teach&lesson=15.2");
    assert!(text(&unknown, ".lesson-place").contains("There is no lesson of 15 minutes here."));
    assert!(!has(&unknown, ".path[open]"));
    assert!(!has(&open("?view=teach"), ".lesson-place"));
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
    let css = ".activity-start a, .openings a:not(#open-guess, #open-play)";
    for start in attributes(&open(&lessons), css, "href") {
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

#[test]
fn what_numbers_prove_and_where_no_page_was_found_is_told_to_teachers() {
    let dataset = sample("record");
    let all = gaps(&dataset.corpus, &dataset.meetings);
    for lang in Lang::ALL.iter().copied() {
        let words = gap_words(lang);
        let html = open(&format!("?collection=record&view=teach&lang={}", lang.code()));
        let shown = text(&html, ".leave-out");
        assert!(shown.contains(&(words.at_least)(at_least(&all))), "{shown}");
        assert_eq!(all.len(), texts(&html, ".gap-series li").len());
        let expected = text(&html, ".gap-expected");
        assert!(expected.contains("2002") && expected.contains(words.web), "{expected}");
    }
}
