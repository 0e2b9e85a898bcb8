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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::questions::{QuestionBank, Seed};
    use crate::dataset::{Selection, sample};
    use crate::query::Query;

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
