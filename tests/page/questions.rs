//! Questions and worksheets: what is asked, what the key leads to, the same set in every language.

use super::html::Element;
use super::open::{numbers, open};
use super::record::PICTURES;

/// Views that sets are drawn from.
const VIEWS: [&str; 6] = [
    "?view=questions",
    "?years=2021&view=questions&seed=7f3k&count=15",
    "?collection=record&view=questions&seed=7f3k&count=15",
    "?collection=record&years=2016-2021&chair=RU&view=questions&count=5",
    "?collection=both&view=questions&seed=b&count=15",
    "?collection=both&view=questions&seed=c&count=15",
];

fn in_language(link: &str, lang: &str) -> Element {
    open(&format!("{link}&lang={lang}"))
}

fn as_worksheet(link: &str) -> String {
    link.replace("view=questions", "view=worksheet")
}

/// What a set is, whatever the language: per question the number of choices, the years and counts among them, and
/// the words of articles.
fn shape(page: &Element) -> Vec<(usize, Vec<u32>, Vec<String>)> {
    let one = |it: &&Element| {
        let choices = it.the("choices");
        let texts = choices.of("choice").iter().map(|it| it.text()).collect::<Vec<_>>();
        let plain = texts.iter().filter(|it| it.bytes().all(|it| it.is_ascii_digit()));
        let quotes = it.tagged("q").iter().map(|it| it.text()).collect();
        (texts.len(), plain.flat_map(|it| numbers(it)).collect(), quotes)
    };
    page.of("quiz-question").iter().map(one).collect()
}

#[test]
fn a_set_is_the_same_in_every_language() {
    for view in VIEWS {
        let [en, vi, ru] = ["en", "vi", "ru"].map(|it| shape(&in_language(view, it)));
        assert!(!en.is_empty(), "{view}");
        assert_eq!(en, vi, "{view}");
        assert_eq!(en, ru, "{view}");
    }
}

#[test]
fn every_choice_can_be_chosen_and_is_named() {
    for view in VIEWS {
        let page = in_language(view, "en");
        for (at, question) in page.of("quiz-question").iter().enumerate() {
            let number = at + 1;
            assert!(
                question.tagged("legend")[0].text().starts_with(&format!("Question {number} of ")),
                "{view}"
            );
            let radios = question.tagged("input");
            let name = format!("answer-{number}");
            assert!(radios.iter().all(|it| it.get("type") == Some("radio") && it.get("name") == Some(&name)));
            assert!((2..=4).contains(&radios.len()), "{view}");
            let mut labels: Vec<String> = question.tagged("label").iter().map(|it| it.text()).collect();
            labels.sort();
            labels.dedup();
            assert_eq!(
                labels.len(),
                radios.len(),
                "two choices read the same in question {number} of {view}"
            );
            assert!(labels.iter().all(|it| !it.trim().is_empty()), "{view}");
            assert!(question.of("key").is_empty(), "the key shows before the answer");
        }
    }
}

#[test]
fn one_question_or_all_and_the_result() {
    let at = |step: &str| open(&format!("?view=questions&seed=a&count=5{step}"));
    let all = at("");
    assert_eq!((all.of("quiz-question").len(), all.of("result").len(), all.of("steps").len()), (5, 1, 0));
    let third = at("&step=3");
    assert_eq!(third.of("quiz-question").len(), 1);
    assert_eq!(third.the("quiz-question").get("class"), Some("quiz-question"));
    assert!(
        third.id("question-3").is_some_and(|it| it.text() == all.id("question-3").expect("three").text())
    );
    let links = |page: &Element| -> Vec<String> {
        let links = page.the("steps").tagged("a");
        links.iter().map(|it| it.get("href").unwrap_or_default().to_owned()).collect()
    };
    let step = |n: u32| format!("?view=questions&step={n}&count=5&seed=a");
    assert_eq!(links(&third), [step(2), step(4)]);
    assert_eq!(links(&at("&step=5")), [step(4), step(6)]);
    let result = at("&step=6");
    assert_eq!((result.of("quiz-question").len(), links(&result)), (0, vec![step(5)]));
    assert_eq!(result.the("score").text(), "0 of 5 right. 5 are not checked yet.");
    // Beyond the end is the end.
    assert_eq!(at("&step=99").the("score").text(), result.the("score").text());
}

#[test]
fn another_set_is_another_link() {
    let page = open("?view=questions&seed=7f3k&step=4");
    let other = page.id("another").expect("a link").get("href").expect("an address").to_owned();
    assert!(other.starts_with("?view=questions&step=1&seed=") && !other.ends_with("7f3k"), "{other}");
    assert_ne!(shape(&open(&other.replace("&step=1", ""))), shape(&open("?view=questions&seed=7f3k")));
    let shorter = page.id("count-5").expect("a link").get("href").map(str::to_owned);
    assert_eq!(shorter.as_deref(), Some("?view=questions&step=1&count=5&seed=7f3k"));
    assert_eq!(page.id("count-10").expect("a link").get("aria-current"), Some("true"));
    assert_eq!(page.id("to-charts").expect("a link").get("href"), Some("./"));
}

#[test]
fn a_view_with_little_in_it_says_so() {
    let few = open("?years=2018&view=questions");
    let have = u32::try_from(few.of("quiz-question").len()).expect("too-few");
    assert!((1..10).contains(&have));
    assert_eq!(numbers(&few.the("too-few").text()), [have, 10]);
    let none = open("?years=1999&view=questions");
    assert_eq!(
        (none.of("quiz-question").len(), none.of("too-few").len(), none.of("result").len()),
        (0, 1, 0)
    );
    assert_eq!(open("?years=1999&view=worksheet").of("answers").len(), 0);
}

#[test]
fn a_worksheet_has_the_same_questions_and_their_key() {
    for view in VIEWS {
        let (screen, paper) = (in_language(view, "en"), in_language(&as_worksheet(view), "en"));
        let asked = |page: &Element| page.of("asked").iter().map(|it| it.text()).collect::<Vec<_>>();
        assert_eq!(asked(&screen), asked(&paper), "{view}");
        let keys = paper.the("keys");
        assert_eq!(keys.of("key").len(), asked(&paper).len(), "{view}");
        // Each answer is one of the choices, by its letter.
        for (task, key) in paper.the("tasks").of("boxes").iter().zip(keys.of("task")) {
            let choices: Vec<String> = task.tagged("li").iter().map(|it| it.text()).collect();
            let (_, answer) =
                key.text().split_once(". ").map(|it| (it.0.to_owned(), it.1.to_owned())).expect("a number");
            assert!(choices.iter().any(|it| it.starts_with(&answer)), "{answer} among {choices:?}");
        }
        // Every key has words, or pages.
        for key in keys.of("key") {
            for item in key.tagged("ul")[0].tagged("li").iter().filter(|it| it.of("field").len() == 1) {
                assert!(!item.tagged("q").is_empty() || !item.of("citations").is_empty(), "{}", item.text());
            }
        }
        let untold =
            asked(&paper).iter().filter(|it| it.starts_with("Which of these do the sources NOT")).count();
        assert_eq!(
            (paper.of("qr").len(), paper.of("write-on").len()),
            (1, 2 * (asked(&paper).len() - untold))
        );
    }
}

#[test]
fn the_key_leads_to_words_that_are_looked_at() {
    for view in VIEWS {
        let paper = in_language(&as_worksheet(view), "en");
        for quote in paper.the("keys").of("quote").iter().take(8) {
            let there = quote.get("href").expect("a link");
            assert!(!there.contains("view="), "{there}");
            let words = super::open::looked_at(&open(there));
            let quote = quote.tagged("mark")[0].text();
            assert!(words.contains(quote.trim()), "{quote:?} is not {words:?} at {there}");
        }
    }
}

#[test]
fn the_teachers_page_starts_every_activity_and_keeps_the_view() {
    for lang in ["en", "vi", "ru"] {
        let page = open(&format!("?years=2021&view=teach&lang={lang}"));
        let activities = page.the("activities");
        let links: Vec<&str> = activities.tagged("a").iter().filter_map(|it| it.get("href")).collect();
        assert_eq!(links.len(), activities.tagged("h3").len());
        for view in ["present", "story", "predict", "questions", "worksheet", "method"] {
            let link = format!("?years=2021&view={view}&lang={lang}");
            assert!(links.contains(&link.as_str()), "{link} among {links:?}");
        }
        assert!(links.iter().any(|it| it.contains("vs=")), "{links:?}");
    }
}

#[test]
fn what_the_sources_leave_out_is_counted_from_the_collection() {
    let lines = |link: &str| -> Vec<String> {
        open(link).the("open-points").tagged("li").iter().map(|it| it.text()).collect()
    };
    let articles = lines("?view=teach");
    assert_eq!(articles[0], "The year is not given: 3 of 9");
    assert_eq!(articles[3], "No chair is named: 6 of 9");
    assert_ne!(lines("?view=teach&collection=record"), articles);
    // The count leads to the meetings that it counts.
    let page = open("?view=teach");
    let count = page.the("open-points").tagged("a")[0].get("href").map(str::to_owned);
    assert_eq!(count.as_deref(), Some("?years=untold"));
    assert!(page.the("coverage").text().contains("No source is in: Filipino, Indonesian, Khmer"));
}

#[test]
fn a_teachers_page_that_did_not_come_says_so() {
    let page = super::open::open_with("?view=teach", &super::open::BUNDLED.data());
    assert_eq!((page.of("loading").len(), page.of("activities").len(), page.of("coverage").len()), (1, 0, 1));
    let broken = super::open::BUNDLED.data().with("teach-en", Some(b"# A"));
    let page = super::open::open_with("?view=teach", &broken);
    assert!(page.the("fault").text().contains("teach-en.txt, 1: the activity lacks"), "{}", page.text());
}

/// Links whose words are looked over for what is left in another language.
pub fn links() -> Vec<String> {
    let mut links: Vec<String> = VIEWS.iter().flat_map(|it| [(*it).to_owned(), as_worksheet(it)]).collect();
    for collection in ["articles", "record", "both"] {
        links.push(format!("?collection={collection}&view=teach"));
    }
    links.push("?view=questions&step=2".to_owned());
    links.push("?view=questions&step=11".to_owned());
    links.push("?years=2018&view=questions".to_owned());
    links.push("?years=1999&view=questions".to_owned());
    links.push(format!("?collection=both&area=energy&view=questions&{PICTURES}"));
    links
}
