//! The sentences that pupils without devices need: those in which the answers of a set stand.

use std::collections::{BTreeMap, BTreeSet};

use super::{Key, Question, sentence};
use crate::data::ArticleId;
use crate::data::mention::Anchor;
use crate::dataset::Dataset;

/// The sentences of all keys, each once, by article and in the order of its text. Pages of the record have none.
#[must_use]
pub fn passages(dataset: &Dataset, questions: &[Question]) -> Vec<(ArticleId, Vec<Anchor>)> {
    let corpus = &dataset.corpus;
    let mut by_article: BTreeMap<ArticleId, BTreeSet<Anchor>> = BTreeMap::new();
    let mut add = |article: ArticleId, anchor: Anchor| {
        let text = corpus.article(article).string(anchor.place);
        by_article.entry(article).or_default().insert(sentence(text, anchor));
    };
    for key in questions.iter().flat_map(|question| &question.key) {
        match *key {
            Key::Claim(at) => add(corpus.claims[at].article, corpus.claims[at].quote),
            Key::Assertion { meeting, told } => {
                for (report, anchors) in &dataset.meetings[meeting].assertions[told].by {
                    let Some(article) = corpus.report(*report).article() else { continue };
                    anchors.iter().for_each(|anchor| add(article, *anchor));
                }
            }
        }
    }
    by_article.into_iter().map(|(article, anchors)| (article, anchors.into_iter().collect())).collect()
}

/// Whether a sentence of an article tells what a key is the key to.
#[must_use]
pub fn has_sentence(dataset: &Dataset, key: &Key) -> bool {
    match *key {
        Key::Claim(_) => true,
        Key::Assertion { meeting, told } => {
            dataset.meetings[meeting].assertions[told].by.iter().any(|(report, anchors)| {
                dataset.corpus.report(*report).article().is_some() && !anchors.is_empty()
            })
        }
    }
}

/// The meetings of a list in which a set is looked up where it is not looked up in sentences: places in the meetings, in
/// their order. None where each answer has a sentence. With the sentences printed it has those without one.
#[must_use]
pub fn listed(dataset: &Dataset, questions: &[Question], are_sentences_printed: bool) -> Vec<usize> {
    let keys = || questions.iter().flat_map(|question| &question.key);
    if keys().all(|key| has_sentence(dataset, key)) {
        return Vec::new();
    }
    let is_listed = |key: &&Key| !(are_sentences_printed && has_sentence(dataset, key));
    let meeting = |key: &Key| match *key {
        Key::Assertion { meeting, .. } => Some(meeting),
        Key::Claim(_) => None,
    };
    keys().filter(is_listed).filter_map(meeting).collect::<BTreeSet<_>>().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::questions::{Ask, QuestionBank, Seed};
    use crate::dataset::{Selection, sample};
    use crate::query::Query;

    fn draw(collection: &str, seed: &Seed, is_quoted: bool) -> Vec<Question> {
        let (dataset, query) = (sample(collection), Query::default());
        let selection = Selection::new(dataset, &query);
        let bank = QuestionBank::new(dataset, &query, &selection);
        let bank = if is_quoted { bank.quoted() } else { bank };
        bank.draw(seed, 10)
    }

    fn seeds() -> impl Iterator<Item = Seed> {
        std::iter::successors(Some(Seed::of("7f3k")), |seed| Some(seed.next())).take(12)
    }

    /// What a pupil has is the paper.
    #[test]
    fn with_sentences_nothing_is_asked_that_no_printed_sentence_tells() {
        let dataset = sample("both");
        for seed in seeds() {
            let questions = draw("both", &seed, true);
            assert_eq!(questions.len(), 10, "{seed:?}");
            for question in &questions {
                assert!(question.key.iter().all(|key| has_sentence(dataset, key)), "{question:?}");
                if let (Ask::Agree(_), Some(at)) = (&question.ask, question.meeting) {
                    let mut tellers = dataset.meetings[at].reports.iter();
                    assert!(tellers.all(|it| dataset.corpus.report(*it).article().is_some()), "{question:?}");
                }
            }
            assert!(listed(dataset, &questions, true).is_empty());
            assert_eq!(
                draw("articles", &seed, true),
                draw("articles", &seed, false),
                "a set stays what it is"
            );
        }
    }

    #[test]
    fn what_has_no_sentence_is_looked_up_in_a_list_of_all_that_is_asked_for() {
        for collection in ["record", "both"] {
            let dataset = sample(collection);
            for seed in seeds() {
                let questions = draw(collection, &seed, false);
                let list = listed(dataset, &questions, false);
                assert!(list.is_sorted() && list.len() > 3, "{list:?}");
                for key in questions.iter().flat_map(|question| &question.key) {
                    let Key::Assertion { meeting, .. } = key else { continue };
                    assert!(list.contains(meeting), "{collection} {seed:?} {meeting}");
                }
            }
            // The record has no sentence, so sentences cannot be what is asked for.
            assert_eq!(draw("record", &Seed::of("a"), true).len(), 10);
        }
        for seed in seeds() {
            let questions = draw("articles", &seed, false);
            assert!(listed(sample("articles"), &questions, false).is_empty());
        }
    }

    #[test]
    fn every_quote_of_a_key_stands_in_a_printed_sentence() {
        let dataset = sample("articles");
        let query = Query::default();
        let selection = Selection::new(dataset, &query);
        let questions = QuestionBank::new(dataset, &query, &selection).draw(&Seed::of("7f3k"), 10);
        let printed = passages(dataset, &questions);
        assert!(!printed.is_empty());
        for key in questions.iter().flat_map(|question| &question.key) {
            let Key::Assertion { meeting, told } = *key else { continue };
            for (report, anchors) in &dataset.meetings[meeting].assertions[told].by {
                let article = dataset.corpus.report(*report).article().expect("an article");
                let (_, sentences) = printed.iter().find(|it| it.0 == article).expect("it is printed");
                for anchor in anchors {
                    let holds = |it: &Anchor| {
                        it.place == anchor.place
                            && it.span.start <= anchor.span.start
                            && anchor.span.end <= it.span.end
                    };
                    assert!(sentences.iter().any(holds), "{anchor:?}");
                }
            }
        }
    }
}
