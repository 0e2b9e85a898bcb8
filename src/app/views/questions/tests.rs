//! Questions and worksheets: what is asked, what the key leads to, the same set in every language.

use scraper::{ElementRef, Html, Selector};

use super::words::questions_words;
use crate::app::testing::{all, attribute, attributes, has, page_with, text, texts};
use crate::classroom::questions::{Ask, Choice, QuestionBank, Seed, passages};
use crate::data::vocabulary::{Lang, Mode};
use crate::dataset::{Dataset, Selection, sample};
use crate::query::{FacetValue, Query};
use crate::text::{describe, words};

/// Views that sets are drawn from.
const VIEWS: [&str; 6] = [
    "?view=questions",
    "?years=2021&view=questions&seed=7f3k&count=15",
    "?collection=record&view=questions&seed=7f3k&count=15",
    "?collection=record&years=2016-2021&chair=RU&view=questions&count=5",
    "?collection=both&view=questions&seed=b&count=15",
    "?collection=both&view=questions&seed=c&count=15",
];

fn open(link: &str) -> Html {
    page_with(link, &[])
}

fn as_worksheet(link: &str) -> String {
    link.replace("view=questions", "view=worksheet")
}

fn within(element: ElementRef<'_>, css: &str) -> Vec<String> {
    let found = Selector::parse(css).expect("a selector");
    element.select(&found).map(|it| it.text().collect::<String>()).collect()
}

fn numbers(text: &str) -> Vec<usize> {
    text.split(|char: char| !char.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

/// What a set is, whatever the language: per question the number of choices, the years and counts among them, and
/// the words of articles.
fn shape(page: &Html) -> Vec<(usize, Vec<String>, Vec<String>)> {
    let one = |question: &ElementRef<'_>| {
        let choices = within(*question, ".choice");
        let is_number = |it: &String| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
        (choices.len(), choices.into_iter().filter(is_number).collect(), within(*question, "q"))
    };
    all(page, ".question").iter().map(one).collect()
}

#[test]
fn a_set_is_the_same_in_every_language() {
    for view in VIEWS {
        let [en, vi, ru] = ["en", "vi", "ru"].map(|lang| shape(&open(&format!("{view}&lang={lang}"))));
        assert!(!en.is_empty(), "{view}");
        assert_eq!(en, vi, "{view}");
        assert_eq!(en, ru, "{view}");
    }
}

#[test]
fn every_choice_can_be_chosen_and_is_named_and_none_tells_that_it_is_right() {
    for view in VIEWS {
        let page = open(view);
        for (at, question) in all(&page, ".question").into_iter().enumerate() {
            let number = at + 1;
            let legend = within(question, "legend").concat();
            assert!(legend.trim().starts_with(&format!("Question {number} of ")), "{view}: {legend}");
            let radios = attributes(&page, &format!("input[type=radio][name=answer-{number}]"), "id");
            assert!((2..=4).contains(&radios.len()), "{view}");
            let mut labels = within(question, "label");
            labels.sort();
            labels.dedup();
            assert_eq!(
                labels.len(),
                radios.len(),
                "two choices of question {number} of {view} read the same"
            );
        }
        assert!(
            !has(&page, ".key") && !has(&page, ".choice-sign") && !has(&page, ".choices .right"),
            "{view}"
        );
    }
}

#[test]
fn the_words_of_a_key_are_nowhere_before_one_has_checked() {
    for (collection, view) in [("articles", ""), ("both", "?collection=both&")] {
        let dataset = sample(collection);
        let query = Query::default();
        let selection = Selection::new(dataset, &query);
        let set = QuestionBank::new(dataset, &query, &selection).draw(&Seed::of("7f3k"), 10);
        let corpus = &dataset.corpus;
        for (at, question) in set.iter().enumerate() {
            // Of these the sentence is a choice, or what is asked about.
            if matches!(question.ask, Ask::Sentence(_) | Ask::Article(_)) {
                continue;
            }
            let link = format!(
                "{}view=questions&seed=7f3k&step={}",
                if view.is_empty() { "?" } else { view },
                at + 1
            );
            let said = text(&open(&link), "body");
            for (article, sentences) in passages(dataset, std::slice::from_ref(question)) {
                for sentence in sentences {
                    let words = corpus.quote(article, sentence);
                    assert!(!said.contains(words), "{link}: {words:?}");
                }
            }
        }
    }
}

#[test]
fn the_question_comes_first_and_what_the_set_was_made_from_is_folded() {
    let page = open("?years=2021&view=questions&step=1");
    let html = page.html();
    let place = |text: &str| html.find(text).unwrap_or_else(|| panic!("no {text}"));
    assert!(place("id=\"question-1\"") < place("quiz-tools"));
    assert!(has(&page, "#quiz-about:not([open]) .made"));
    assert!(text(&page, ".made").contains("Year: 2021"));
    let paper = open("?years=2021&view=worksheet");
    assert!(has(&paper, ".answers .made") && !text(&paper, ".paper-head").contains("Year: 2021"));
}

#[test]
fn above_a_question_stands_no_header() {
    for view in VIEWS {
        let html = open(view).html();
        let at = |part: &str| html.find(part).unwrap_or_else(|| panic!("{part} of {view}"));
        assert!(at("class=\"quiz\"") < at("class=\"site-header\""), "{view}");
        assert!(at("class=\"site-header\"") < at("class=\"site-footer\""), "{view}");
    }
    let html = open("?view=worksheet").html();
    assert!(html.find("class=\"site-header\"") < html.find("id=\"main\""), "elsewhere it stands first");
}

#[test]
fn a_worksheet_sends_to_the_link_only_where_no_sentence_is_printed() {
    let how = |link: &str| text(&open(link), ".on-paper-how");
    let bare = how("?view=worksheet&seed=7f3k");
    assert!(bare.ends_with("The sources are behind the link."), "{bare}");
    assert!(!has(&open("?view=worksheet&seed=7f3k"), ".passages, #with-sentences[checked]"));
    let page = open("?view=worksheet&seed=7f3k&with=sentences");
    assert!(has(&page, ".paper-body > .passages li") && has(&page, "#with-sentences[checked]"));
    assert_eq!(how("?view=worksheet&seed=7f3k&with=sentences").matches("link").count(), 0);
    // Another set keeps the option; the screen has no need of it.
    assert!(attribute(&page, "#another", "href").ends_with("&with=sentences"));
    assert!(!attribute(&page, "#to-screen", "href").contains("with="));
    // Of everything known only what a sentence answers is asked then, and the screen asks the same.
    let link = "?collection=both&view=worksheet&seed=d&with=sentences";
    let page = open(link);
    assert_eq!(how(link).matches("link").count(), 0);
    assert!(has(&page, "#passages-title") && !has(&page, ".listed"));
    let screen = attribute(&page, "#to-screen", "href");
    assert_eq!(screen, "?collection=both&view=questions&seed=d&with=quoted");
    assert_eq!(texts(&open(&screen), ".question-asked"), texts(&page, ".tasks .question-asked"));
    assert_eq!(attribute(&open(&screen), "#to-worksheet", "href"), link);
}

/// A pupil without a device has only the paper.
#[test]
fn what_the_record_answers_is_looked_up_in_a_list_on_the_sheet() {
    for (collection, with) in [("record", ""), ("record", "&with=sentences"), ("both", "")] {
        for lang in ["en", "vi", "ru"] {
            let page = open(&format!("?collection={collection}&view=worksheet&seed=d{with}&lang={lang}"));
            let list = text(&page, ".paper-body > .listed");
            assert!(!has(&page, "#passages-title"), "{collection}{with}");
            let asked = texts(&page, ".tasks .question-about");
            let right = texts(&page, ".keys > li > .task b");
            assert!(!asked.is_empty() && !list.is_empty(), "{collection}{with} {lang}");
            // What is right for a meeting stands in its line.
            let dataset = sample(collection);
            let query = Query::default();
            let selection = Selection::new(dataset, &query);
            let set = QuestionBank::new(dataset, &query, &selection).draw(&Seed::of("d"), 10);
            let lines = texts(&page, ".paper-body > .listed li");
            let language = Lang::from_code(lang).expect("it is");
            let (words, asks) = (words(language), questions_words(language));
            for (question, right) in set.iter().zip(right) {
                let of = |at: usize| describe::name(language, &dataset.meetings[at]);
                match (&question.ask, question.meeting) {
                    (Ask::Year | Ask::Chair | Ask::Place | Ask::Area, Some(at)) => {
                        let name = of(at);
                        let tells = |it: &&String| it.starts_with(&name) && it.contains(&right);
                        assert!(lines.iter().any(|it| tells(&it)), "{lang}: {right} of {name}");
                    }
                    (Ask::Mode, Some(at)) => {
                        let line = line_of(&lines, &of(at)).to_lowercase();
                        let names = |mode: &&Mode| line.contains(&(words.mode)(**mode).to_lowercase());
                        let named: Vec<&str> =
                            Mode::ALL.iter().filter(names).map(|it| (words.mode)(*it)).collect();
                        let expected = if right == asks.mode_untold { vec![] } else { vec![right.as_str()] };
                        assert_eq!(named, expected, "{lang}: {line}");
                    }
                    (Ask::True(said), Some(at)) => {
                        // What is not so may stand in the line as something else: a place that chaired.
                        let line = line_of(&lines, &of(at)).to_lowercase();
                        let said = label(language, dataset, said).to_lowercase();
                        assert!(right == asks.no || line.contains(&said), "{lang}: {said} in {line}");
                        assert!(right == asks.no || right == asks.yes, "{right}");
                    }
                    (Ask::Count(value), _) => {
                        let value = describe::value(language, &dataset.corpus, value);
                        let telling = lines.iter().filter(|it| it.contains(&value)).count();
                        let right: usize = right.parse().expect("a number");
                        assert!(telling >= right, "{lang}: {right} of {value} in {lines:?}");
                    }
                    (Ask::First | Ask::Last, _) => assert!(list.contains(&right), "{right} in {list}"),
                    // Of what no source tells nothing stands in the list; the rest it does not answer.
                    (Ask::Untold | Ask::Agree(_) | Ask::Sentence(_) | Ask::Article(_), _) => {}
                    (ask, None) => panic!("{ask:?} is about no meeting"),
                }
            }
            let is_rest = |it: &Ask| matches!(it, Ask::Agree(_) | Ask::Sentence(_) | Ask::Article(_));
            let has_rest = set.iter().any(|it| is_rest(&it.ask));
            let rest = asks.by_list_rest;
            assert_eq!(text(&page, ".on-paper-how").contains(rest), has_rest, "{collection}{with} {lang}");
        }
    }
    assert!(!has(&open("?view=worksheet&seed=d"), ".listed"), "of articles all is said in sentences");
}

/// The line of a meeting in the list.
#[track_caller]
fn line_of<'a>(lines: &'a [String], name: &str) -> &'a str {
    lines.iter().find(|it| it.starts_with(name)).unwrap_or_else(|| panic!("{name} is not in {lines:?}"))
}

/// A value that is said of a meeting, as the list names it.
fn label(lang: Lang, dataset: &Dataset, said: &Choice) -> String {
    match said {
        Choice::Year(year) => year.to_string(),
        Choice::Place(country) | Choice::Chair(country) => {
            describe::value(lang, &dataset.corpus, &FacetValue::Chair(*country))
        }
        Choice::Area(area) => dataset.corpus.vocabulary.area(*area).labels.get(lang).to_owned(),
        Choice::Mode(Some(mode)) => (words(lang).mode)(*mode).to_owned(),
        other => panic!("{other:?} is no value of a meeting"),
    }
}

#[test]
fn one_question_or_all_and_the_result() {
    let at = |step: &str| open(&format!("?view=questions&seed=a&count=5{step}"));
    let count = |page: &Html, css: &str| all(page, css).len();
    let all_at_once = at("");
    let shown =
        (count(&all_at_once, ".question"), count(&all_at_once, ".result"), count(&all_at_once, ".quiz-turn"));
    assert_eq!(shown, (5, 1, 0));
    let third = at("&step=3");
    assert_eq!(count(&third, ".question"), 1);
    assert_eq!(text(&third, "#question-3"), text(&all_at_once, "#question-3"));
    let links = |page: &Html| attributes(page, ".quiz-turn a", "href");
    let step = |n: u32| format!("?view=questions&step={n}&count=5&seed=a");
    assert_eq!(links(&third), [step(2), step(4)]);
    assert_eq!(links(&at("&step=5")), [step(4), step(6)]);
    let result = at("&step=6");
    assert_eq!((count(&result, ".question"), links(&result)), (0, vec![step(5)]));
    assert_eq!(texts(&result, ".score"), ["0 of 5 right. 5 are not checked yet."]);
    assert_eq!(text(&at("&step=99"), ".score"), text(&result, ".score"), "beyond the end is the end");
}

#[test]
fn another_set_is_another_link() {
    let page = open("?view=questions&seed=7f3k&step=4");
    let other = attribute(&page, "#another", "href");
    assert!(other.starts_with("?view=questions&step=1&seed=") && !other.ends_with("7f3k"), "{other}");
    assert_ne!(shape(&open(&other.replace("&step=1", ""))), shape(&open("?view=questions&seed=7f3k")));
    assert_eq!(attribute(&page, "#count-5", "href"), "?view=questions&step=1&count=5&seed=7f3k");
    assert_eq!(attribute(&page, "#count-10", "aria-current"), "true");
    assert_eq!(attribute(&page, "#to-charts", "href"), "./");
}

#[test]
fn a_view_with_little_in_it_says_so() {
    let few = open("?years=2018&view=questions");
    let have = all(&few, ".question").len();
    assert!((1..10).contains(&have));
    assert_eq!(numbers(&text(&few, ".too-few")), [have, 10]);
    let none = open("?years=1999&view=questions");
    assert_eq!(
        (all(&none, ".question").len(), all(&none, ".too-few").len(), has(&none, ".result")),
        (0, 1, false)
    );
    assert!(!has(&open("?years=1999&view=worksheet"), ".answers"));
}

#[test]
fn a_worksheet_has_the_same_questions_and_their_key() {
    for view in VIEWS {
        let (screen, paper) = (open(view), open(&as_worksheet(view)));
        let asked = texts(&screen, ".question-asked");
        assert_eq!(asked, texts(&paper, ".tasks .question-asked"), "{view}");
        assert_eq!(all(&paper, ".keys > li > .key").len(), asked.len(), "{view}");
        // Each answer is one of the choices, by its letter.
        for (boxes, key) in all(&paper, ".tasks .boxes").into_iter().zip(texts(&paper, ".keys > li > .task"))
        {
            let choices: Vec<String> = within(boxes, "li").iter().map(|it| one_line(it)).collect();
            let (_, answer) = key.split_once(". ").expect("a number");
            assert!(choices.iter().any(|it| it.starts_with(answer)), "{answer} among {choices:?}");
        }
        let last = all(&paper, ".keys.last > li").len();
        assert_eq!(last, asked.len().min(3), "no last page has a line or two");
        // Every key has words, or pages.
        for item in all(&paper, ".keys .key > ul > li") {
            let sources = within(item, "q, .key-pages li");
            assert!(!sources.is_empty(), "{view}: {}", item.html());
        }
        let untold = asked.iter().filter(|it| it.starts_with("Which of these do the sources NOT")).count();
        assert_eq!(all(&paper, ".qr").len(), 1);
        assert_eq!(all(&paper, ".write-on").len(), 2 * (asked.len() - untold));
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_key_names_agencies_in_the_language_of_the_page() {
    for (lang, own) in [("vi", "TTXVN"), ("ru", "ВИА")] {
        let mut sources = Vec::new();
        for view in VIEWS {
            sources.extend(texts(&open(&format!("{}&lang={lang}", as_worksheet(view))), ".key-source"));
        }
        assert!(sources.iter().any(|source| source.contains(own)), "{sources:?}");
        assert!(!sources.iter().any(|source| source.contains("VNA")), "{sources:?}");
    }
}

#[test]
fn the_key_leads_to_the_place_in_the_article() {
    for view in VIEWS {
        let paper = open(&as_worksheet(view));
        for href in attributes(&paper, ".keys a.quote", "href").iter().take(4) {
            assert!(href.contains("read=") && !href.contains("view="), "{href}");
            let there = open(href);
            assert!(has(&there, "#article-title"), "{href}");
        }
    }
}
