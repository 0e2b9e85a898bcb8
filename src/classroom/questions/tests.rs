//! Sets drawn from the bundled data. Whether a choice is right is found anew from the reports, by none of the rules that
//! make the questions.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::oracle::Looked;
use super::*;
use crate::data::Corpus;
use crate::dataset::Dataset;

const VIEWS: [(&str, &str); 12] = [
    ("articles", ""),
    ("articles", "?years=2021"),
    ("articles", "?area=energy,health"),
    ("articles", "?status=&between="),
    ("record", ""),
    ("record", "?years=2016-2021&chair=RU"),
    ("record", "?kind=senior-officials"),
    ("record", "?status=planned"),
    ("both", ""),
    ("both", "?years=2018-2023"),
    ("both", "?place=virtual"),
    ("both", "?area=energy&status="),
];

static LOOKED: LazyLock<Vec<Looked>> =
    LazyLock::new(|| VIEWS.iter().map(|it| Looked::at(it.0, it.1)).collect());

/// Every view with its name.
fn views() -> impl Iterator<Item = (String, &'static Looked)> {
    VIEWS.iter().map(|it| format!("{}{}", it.0, it.1)).zip(LOOKED.iter())
}

pub fn seeds(count: usize) -> impl Iterator<Item = Seed> {
    std::iter::successors(Some(Seed::of("")), |it| Some(it.next())).take(count)
}

#[test]
fn exactly_one_choice_is_right() {
    for (view, looked) in views() {
        for (seed, set) in seeds(12).zip(looked.sets(12, MOST)) {
            for question in set {
                let verdicts: Vec<_> =
                    question.choices.iter().map(|it| looked.is_right(&question, it)).collect();
                for (at, is_right) in verdicts.iter().enumerate() {
                    let told = question.meeting.map(|it| &looked.dataset.meetings[it].id);
                    assert_eq!(
                        *is_right,
                        Some(at == question.right),
                        "{view} {seed:?}, {told:?}: {question:?}, choice {at}"
                    );
                }
                assert!((2..=4).contains(&question.choices.len()), "{question:?}");
                let differ =
                    question.choices.iter().all(|a| question.choices.iter().filter(|b| a == *b).count() == 1);
                assert!(differ, "{question:?}");
            }
        }
    }
}

#[test]
fn the_key_is_words_of_an_article_or_pages_of_the_record() {
    for (_, looked) in views() {
        for question in looked.sets(8, MOST).into_iter().flatten() {
            assert!(!question.key.is_empty(), "{question:?}");
            for key in &question.key {
                let (meeting, told) = match *key {
                    Key::Assertion { meeting, told } => (meeting, told),
                    Key::Claim(at) => {
                        let statement = &looked.dataset.corpus.claims[at];
                        assert!(!looked.dataset.corpus.quote(statement.article, statement.quote).is_empty());
                        continue;
                    }
                };
                for (report, anchors) in &looked.dataset.meetings[meeting].assertions[told].by {
                    let report = looked.dataset.corpus.report(*report);
                    match report.article() {
                        Some(article) => {
                            assert!(!anchors.is_empty(), "{question:?}");
                            let strings = looked.dataset.corpus.article(article);
                            for anchor in anchors {
                                let words = looked.dataset.corpus.quote(article, *anchor);
                                assert!(
                                    strings.text.contains(words)
                                        || strings.related.iter().any(|it| it.contains(words))
                                );
                            }
                        }
                        None => assert!(
                            !looked
                                .dataset
                                .corpus
                                .entry(report.entry().expect("the record"))
                                .citations
                                .is_empty()
                        ),
                    }
                }
            }
            for choice in &question.choices {
                if let Choice::Sentence(article, anchor) = choice {
                    let words = looked.dataset.corpus.quote(*article, *anchor);
                    assert_eq!(words, words.trim(), "a sentence begins and ends with a word");
                }
            }
        }
    }
}

#[test]
fn a_seed_always_draws_the_same_set() {
    for ((view, looked), (collection, search)) in views().zip(VIEWS) {
        let again = Looked::at(collection, search);
        let sets = looked.sets(5, 10);
        assert_eq!(sets, again.sets(5, 10), "{view}");
        for (short, long) in looked.sets(5, 5).iter().zip(looked.sets(5, 15)) {
            assert_eq!(short[..], long[..short.len()], "a shorter set begins the longer one");
        }
    }
}

#[test]
fn other_seeds_draw_other_sets() {
    for (collection, fewest) in [("articles", 25), ("record", 40), ("both", 40)] {
        let looked = Looked::at(collection, "");
        let sets = looked.sets(20, 10);
        assert!(sets.iter().all(|it| it.len() == 10), "{collection}");
        for (at, set) in sets.iter().enumerate() {
            for other in &sets[..at] {
                let same = set.iter().filter(|it| other.contains(it)).count();
                assert!(same <= 5, "{collection}: {same} of 10 questions are the same");
            }
        }
        let all: BTreeSet<String> =
            sets.iter().flatten().map(|it| format!("{:?} {:?}", it.ask, it.meeting)).collect();
        assert!(all.len() >= fewest, "{collection} has {} questions", all.len());
    }
}

#[test]
fn nothing_is_asked_twice_in_a_set() {
    for (view, looked) in views() {
        for set in looked.sets(8, MOST) {
            for (at, question) in set.iter().enumerate() {
                let same = |it: &&Question| it.ask == question.ask && it.meeting == question.meeting;
                let again = set[..at].iter().find(same).filter(|it| it.meeting.is_some());
                assert_eq!(again, None, "{view}");
            }
        }
    }
}

#[test]
fn every_sort_is_asked_where_the_data_has_it() {
    let sort = |it: &Ask| format!("{it:?}").split(['(', ' ']).next().unwrap_or_default().to_owned();
    let sorts = |collection| -> BTreeSet<String> {
        let looked = Looked::at(collection, "");
        looked.sets(40, 10).iter().flatten().map(|it| sort(&it.ask)).collect()
    };
    // Of three meetings of which an article states the year one cannot ask which came first: there is one such.
    let articles = "Area Article Chair Count Mode Place Sentence True Untold Year";
    assert_eq!(sorts("articles").into_iter().collect::<Vec<_>>().join(" "), articles);
    // The record has no words, and of its pages not all was taken.
    assert_eq!(
        sorts("record").into_iter().collect::<Vec<_>>().join(" "),
        "Chair Count First Last Mode Place True Year"
    );
    // All that articles leave open of these meetings the record tells.
    let both = "Agree Area Article Chair Count First Last Mode Place Sentence True Year";
    assert_eq!(sorts("both").into_iter().collect::<Vec<_>>().join(" "), both);
}

#[test]
fn a_view_with_little_in_it_has_few_questions() {
    let looked = Looked::at("articles", "?years=1999");
    assert_eq!(looked.draw("a", 10), []);
    assert_eq!(Looked::of(Cow::Owned(Dataset::from_corpus(Corpus::default())), "").draw("a", 10), []);
    let one = Looked::at("articles", "?years=2018").draw("a", MOST);
    assert!((1..MOST).contains(&one.len()), "{one:?}");
    assert!(one.iter().all(|it| {
        it.meeting.is_none_or(|it| Looked::at("articles", "").dataset.meetings[it].start.is_some())
    }));
}

#[test]
fn only_what_is_looked_at_is_asked_about() {
    let looked = Looked::at("both", "?years=2021");
    for question in looked.sets(8, MOST).into_iter().flatten() {
        let meetings = question
            .choices
            .iter()
            .filter_map(|it| if let Choice::Meeting(at) = it { Some(*at) } else { None });
        for at in question.meeting.into_iter().chain(meetings) {
            assert!(looked.selection.counts.shown.contains(&at), "{question:?}");
        }
        if let Ask::Count(FacetValue::Year(year)) = &question.ask {
            assert_eq!(*year, 2021);
        }
    }
}

/// A set that a class may have on paper. Whoever changes what is drawn changes the sets of links that are out.
#[test]
fn a_set_of_a_link_stays_what_it_is() {
    let looked = Looked::at("articles", "");
    let told: Vec<String> = looked
        .draw("7f3k", 5)
        .iter()
        .map(|it| {
            let meeting = it.meeting.map_or("", |it| looked.dataset.meetings[it].id.as_str());
            format!("{:?} {meeting} {}/{}", it.ask, it.right, it.choices.len())
        })
        .collect();
    expect_test::expect![[r#"
        Mode arsom-19 0/2
        Sentence(7) conference-2021-06-29 2/4
        Article(77)  0/4
        Area arsom-17 0/4
        Year summit-3 0/4"#]]
    .assert_eq(&told.join("\n"));
}
