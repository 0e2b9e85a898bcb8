//! No question asks for what the filter tells, and the sentence of a key contains the answer; under any filter, and
//! judged by the words of the page and by the search, which are no part of what makes the questions.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use super::oracle::Looked;
use super::*;
use crate::data::vocabulary::Lang;
use crate::data::{Value, mention};
use crate::dataset::sample;
use crate::query::{Dimension, Place};
use crate::search::Spot;
use crate::text::country;

/// Words that readers seek: values of meetings in several languages, and others.
const SOUGHT: [&str; 8] = ["", "energy", "Cambodia", "Nga", "2018", "video", "vaccine", "hợp tác"];

/// A filter by some values of some dimensions, and by words.
fn link(collection: &str, dimensions: &[Dimension], picks: &[Vec<Index>], words: &str) -> String {
    let index = &sample(collection).count_index;
    let mut parts: Vec<String> = Vec::new();
    for (dimension, picks) in dimensions.iter().zip(picks) {
        let values = index.values(*dimension);
        let picked: BTreeSet<String> = picks.iter().map(|it| it.get(values).code().into_owned()).collect();
        let picked: Vec<String> = picked.into_iter().collect();
        parts.push(format!("{}={}", dimension.code(), picked.join(",")));
    }
    parts.extend((!words.is_empty()).then(|| format!("q={}", words.replace(' ', "+"))));
    format!("?{}", parts.join("&"))
}

/// What is chosen in a dimension, where that restricts anything.
fn chosen(looked: &Looked, dimension: Dimension) -> Option<&BTreeSet<FacetValue>> {
    looked.query.chosen(dimension).filter(|it| !it.is_empty())
}

/// Whether one who knows the filter and no meeting can tell that a value is a meeting's, or that it is not.
fn is_told(looked: &Looked, choice: &Choice) -> bool {
    let has_chosen = |dimension| chosen(looked, dimension).is_some();
    // Of several values that a meeting may have one of, each is left open.
    let one_of = |dimension, value: FacetValue| {
        chosen(looked, dimension).is_some_and(|it| {
            let others = it.iter().filter(|it| it.year().is_some() || it.country().is_some()).count();
            !it.contains(&value) || others < 2
        })
    };
    match choice {
        Choice::Year(year) => one_of(Dimension::Year, FacetValue::Year(*year)),
        Choice::Place(it) => one_of(Dimension::Place, FacetValue::Place(Place::Country(*it))),
        Choice::Mode(_) => has_chosen(Dimension::Mode) || has_chosen(Dimension::Place),
        Choice::Chair(it) => {
            chosen(looked, Dimension::Chair).is_some_and(|all| all.contains(&FacetValue::Chair(*it)))
        }
        Choice::Area(area) => {
            let vocabulary = &looked.dataset.corpus.vocabulary;
            let area = vocabulary.area(*area);
            let pillar = &vocabulary.pillar(area.pillar).code;
            let names = |dimension, code: &str| {
                chosen(looked, dimension).is_some_and(|all| all.iter().any(|it| it.code() == code))
            };
            names(Dimension::Area, &area.code) || names(Dimension::Pillar, pillar)
        }
        Choice::Article(_) => has_chosen(Dimension::Article),
        Choice::Field(Field::Start) => has_chosen(Dimension::Year),
        Choice::Field(Field::Chair) => has_chosen(Dimension::Chair),
        Choice::Field(Field::Area) => has_chosen(Dimension::Area) || has_chosen(Dimension::Pillar),
        Choice::Field(_) => has_chosen(Dimension::Mode) || has_chosen(Dimension::Place),
        Choice::Meeting(_)
        | Choice::Count(_)
        | Choice::Sentence(..)
        | Choice::Agreement(_)
        | Choice::Truth(_) => false,
    }
}

/// What a value is called: any of these in a sentence says it.
fn names(looked: &Looked, meeting: usize, value: &Value) -> Vec<Vec<String>> {
    let countries = |it| Lang::ALL.iter().map(|lang| vec![country(*lang, it).to_owned()]).collect::<Vec<_>>();
    match value {
        Value::Start(date) => {
            let parts = [date.year(), date.day().map(i32::from)];
            vec![parts.into_iter().flatten().map(|it| it.to_string()).collect()]
        }
        Value::City(city) => vec![vec![city.clone()]],
        Value::Country(it) => countries(*it),
        Value::Chair(chair) => countries(chair.country),
        Value::Area(area) => {
            let labels = &looked.dataset.corpus.vocabulary.area(*area).labels;
            let label = |lang: &Lang| labels.get(*lang);
            let words = Lang::ALL.iter().flat_map(|it| label(it).split(' ').chain([label(it)]));
            words.filter(|it| it.chars().count() > 4).map(|it| vec![it.to_owned()]).collect()
        }
        Value::Mode(Mode::Virtual) => {
            ["video", "virtual", "online", "trực tuyến"].map(|it| vec![it.to_owned()]).into()
        }
        Value::Mode(Mode::InPerson) => {
            let all =
                looked.values(meeting, Field::City).into_iter().chain(looked.values(meeting, Field::Country));
            all.flat_map(|it| names(looked, meeting, it)).collect()
        }
        _ => panic!("{value:?} is not asked for"),
    }
}

/// Whether a sentence has all the words of one of the names.
fn says(looked: &Looked, article: ArticleId, sentence: Anchor, names: &[Vec<String>]) -> bool {
    let has = |name: &String| {
        let text = looked.dataset.corpus.quote(article, sentence);
        // A number is looked for as a whole, which the search has no need of.
        if let Ok(number) = name.parse::<u32>() {
            return text.split(|it: char| !it.is_ascii_digit()).any(|it| it.parse() == Ok(number));
        }
        let is_there = |spot| match sentence.place {
            mention::Place::Text => spot == Spot::Text,
            mention::Place::Related(number) => spot == Spot::Related(number),
        };
        looked.dataset.search_index.find(name).iter().any(|hit| {
            hit.teller.article() == Some(article) && is_there(hit.place) && hit.span.overlaps(&sentence.span)
        })
    };
    names.iter().any(|it| it.iter().all(has))
}

/// Fails where the filter tells an answer, or a sentence of a key does not.
fn check(looked: &Looked, question: &Question, at: &str) {
    let right = &question.choices[question.right];
    match &question.ask {
        Ask::Count(value) => {
            let told = chosen(looked, value.dimension());
            assert_eq!(told, None, "{at}: the page says how many there are of {value:?}");
        }
        Ask::True(said) => assert!(!is_told(looked, said), "{at}: {question:?}"),
        _ => {
            for choice in &question.choices {
                assert!(!is_told(looked, choice), "{at}: the filter tells of {choice:?} in {question:?}");
            }
        }
    }
    // The answer to "which sentence" is the sentence, and to "which article" its words.
    if matches!(question.ask, Ask::Sentence(_) | Ask::Article(_)) {
        return;
    }
    for key in &question.key {
        let Key::Assertion { meeting, told } = *key else { panic!("{question:?}") };
        let assertion = &looked.dataset.meetings[meeting].assertions[told];
        for (report, anchors) in &assertion.by {
            let report = looked.dataset.corpus.report(*report);
            let Some(article) = report.article() else {
                // The record has no sentences: its key names the value, and the pages that were read.
                assert!(
                    !looked.dataset.corpus.entry(report.entry().expect("the record")).citations.is_empty()
                );
                continue;
            };
            assert!(!anchors.is_empty(), "{at}: {question:?}");
            let names = names(looked, meeting, &assertion.value);
            for anchor in anchors {
                let sentence = known::around(&looked.dataset.corpus, article, *anchor);
                assert!(
                    says(looked, article, sentence, &names),
                    "{at}: {:?} is not in {:?}, answer {right:?}",
                    assertion.value,
                    looked.dataset.corpus.quote(article, sentence)
                );
            }
        }
    }
    // Whoever seeks a value knows it, or that the meeting's texts have it.
    let sought = &looked.query.q;
    if let (Choice::Chair(it) | Choice::Place(it), false) = (right, sought.is_empty()) {
        assert!(Lang::ALL.iter().all(|lang| country(*lang, *it) != sought), "{at}: {question:?}");
    }
    if let (Choice::Area(it), false) = (right, sought.is_empty()) {
        let labels = &looked.dataset.corpus.vocabulary.area(*it).labels;
        let is_it = |lang: &Lang| labels.get(*lang).eq_ignore_ascii_case(sought);
        assert!(!Lang::ALL.iter().any(is_it), "{at}: {question:?}");
    }
    if let Choice::Year(year) = right {
        assert_ne!(year.to_string(), *sought, "{at}: {question:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_is_asked_that_the_filter_tells_and_keys_contain_their_answers(
        collection in select(vec!["articles", "record", "both"]),
        dimensions in subsequence(Dimension::ALL, 0..=2),
        picks in vec(vec(any::<Index>(), 1..4), 2),
        words in select(SOUGHT.to_vec()),
        seed in "[2-9a-z]{4}",
    ) {
        let link = link(collection, &dimensions, &picks, words);
        let looked = Looked::at(collection, &link);
        for question in looked.draw(&seed, MOST) {
            check(&looked, &question, &format!("{collection}{link}, seed {seed}"));
        }
    }
}

#[test]
fn every_filter_by_one_value_leaves_only_what_it_does_not_tell() {
    for collection in ["articles", "both"] {
        for dimension in Dimension::ALL {
            for value in sample(collection).count_index.values(*dimension) {
                let link = format!("?{}={}", dimension.code(), value.code());
                let looked = Looked::at(collection, &link);
                for question in looked.draw("7f3k", 8) {
                    check(&looked, &question, &format!("{collection}{link}"));
                }
            }
        }
    }
}

/// What the rule is for: the year is asked for where it is not chosen, and where a sentence states it.
#[test]
fn a_year_is_asked_for_where_a_sentence_states_it() {
    let years = |collection, link: &str| -> BTreeSet<String> {
        let looked = Looked::at(collection, link);
        let all = looked.sets(40, MOST);
        let asked = all.iter().flatten().filter(|it| it.ask == Ask::Year);
        asked.map(|it| looked.dataset.meetings[it.meeting.expect("one")].id.clone()).collect()
    };
    assert_eq!(years("articles", "").into_iter().collect::<Vec<_>>(), ["summit-3"]);
    assert_eq!(years("articles", "?years=2018").len(), 0);
    assert_eq!(years("record", "?years=2018").len(), 0);
    assert!(years("record", "").len() > 10);
}
