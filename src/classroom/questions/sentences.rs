//! Questions on the words themselves: from which sentence a value was read, which article has a sentence.

use std::ops::RangeInclusive;

use super::known::{QuestionBank, around};
use super::make::{CHOICES, is_asked, mixed, subjects};
use super::seed::Random;
use super::{Ask, Choice, Key, Question};
use crate::data::mention::{Anchor, Place};
use crate::data::vocabulary::Lang;
use crate::data::{ArticleId, Field, Value};
use crate::meetings::Assertion;
use crate::search::Spot;

/// Letters of a sentence that can be read as a choice.
const READABLE: RangeInclusive<usize> = 25..=450;

/// From which sentence a value was read.
pub fn which_sentence(world: &QuestionBank<'_>, random: &mut Random, drawn: &[Question]) -> Option<Question> {
    let corpus = &world.dataset.corpus;
    subjects(world, random, drawn).into_iter().find_map(|(at, is_dated)| {
        let fields = [Field::Start, Field::City, Field::Chair, Field::Area];
        let mut quotes: Vec<_> = world.evidence.iter().filter(|it| it.meeting == at).collect();
        random.shuffle(&mut quotes);
        quotes.into_iter().find_map(|quote| {
            let told = &world.meeting(at).assertions[quote.assertion];
            let field = told.value.field();
            if !fields.contains(&field)
                || quote.anchor.place != Place::Text
                || is_dated && field == Field::Start
                || is_asked(world, drawn, at, field)
                || world.is_sought(Key::Assertion { meeting: at, told: quote.assertion })
            {
                return None;
            }
            let right = (quote.article, around(corpus, quote.article, quote.anchor));
            if !is_readable(world, right) {
                return None;
            }
            let mut others = unlike(world, told, right);
            random.shuffle(&mut others);
            let mut wrong: Vec<(ArticleId, Anchor)> = Vec::new();
            for it in others {
                if wrong.len() < CHOICES - 1 && !wrong.iter().any(|other| overlaps(*other, it)) {
                    wrong.push(it);
                }
            }
            let as_choice = |(article, anchor)| Choice::Sentence(article, anchor);
            let wrong = wrong.into_iter().map(as_choice);
            let (choices, right) = mixed(random, as_choice(right), wrong)?;
            let key = vec![Key::Assertion { meeting: at, told: quote.assertion }];
            Some(Question {
                ask: Ask::Sentence(quote.assertion),
                meeting: Some(at),
                is_dated,
                choices,
                right,
                key,
            })
        })
    })
}

fn is_readable(world: &QuestionBank<'_>, (article, anchor): (ArticleId, Anchor)) -> bool {
    READABLE.contains(&world.dataset.corpus.quote(article, anchor).chars().count())
}

fn overlaps(a: (ArticleId, Anchor), b: (ArticleId, Anchor)) -> bool {
    a.0 == b.0 && a.1.place == b.1.place && a.1.span.overlaps(&b.1.span)
}

/// Sentences in the language of the right one from which no such value was read, of whatever meeting, and which do
/// not have its words.
fn unlike(
    world: &QuestionBank<'_>,
    told: &Assertion,
    right: (ArticleId, Anchor),
) -> Vec<(ArticleId, Anchor)> {
    let corpus = &world.dataset.corpus;
    let language = |it: ArticleId| &corpus.article(it).language;
    let mut words: Vec<&str> = Vec::new();
    for (report, anchors) in &told.by {
        let Some(article) = corpus.report(*report).article() else { continue };
        words.extend(anchors.iter().map(|it| corpus.quote(article, *it)));
    }
    match &told.value {
        Value::Area(area) => {
            let labels = &corpus.vocabulary.area(*area).labels;
            words.extend(Lang::ALL.iter().map(|it| labels.get(*it)));
        }
        Value::City(city) => words.push(city),
        _ => {}
    }
    let hits: Vec<_> = words.into_iter().flat_map(|it| world.dataset.search_index.find(it)).collect();
    let has_words = |(article, anchor): (ArticleId, Anchor)| {
        hits.iter().any(|hit| {
            hit.place == Spot::Text
                && hit.teller.article() == Some(article)
                && hit.span.overlaps(&anchor.span)
        })
    };
    let tells_it = |it: (ArticleId, Anchor)| {
        let here = world.evidence.iter().filter(|quote| overlaps((quote.article, quote.anchor), it));
        here.into_iter().any(|quote| {
            is_alike(&world.meeting(quote.meeting).assertions[quote.assertion].value, &told.value)
        })
    };
    let fits = |it: &(ArticleId, Anchor)| {
        language(it.0) == language(right.0)
            && !overlaps(*it, right)
            && is_readable(world, *it)
            && !has_words(*it)
            && !tells_it(*it)
    };
    world.sentences.iter().copied().filter(fits).collect()
}

/// Whether a sentence that tells the one could be taken to tell the other.
fn is_alike(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Start(a) | Value::End(a), Value::Start(b) | Value::End(b)) => a.agrees(b),
        (Value::Chair(a), Value::Chair(b)) => a.country == b.country,
        _ => a == b,
    }
}

/// Which article has certain words.
pub fn which_article(world: &QuestionBank<'_>, random: &mut Random, drawn: &[Question]) -> Option<Question> {
    let corpus = &world.dataset.corpus;
    let shown = world.selection.counts.shown.iter().flat_map(|it| &world.meeting(*it).reports);
    let articles: Vec<ArticleId> = shown.filter_map(|it| corpus.report(*it).article()).collect();
    let mut statements: Vec<usize> = (0..corpus.claims.len()).collect();
    statements.retain(|it| articles.contains(&corpus.claims[*it].article));
    random.shuffle(&mut statements);
    statements.into_iter().find_map(|at| {
        let statement = &corpus.claims[at];
        let words = corpus.quote(statement.article, statement.quote);
        let is_asked = drawn.iter().any(
            |it| matches!(it.ask, Ask::Article(other) if corpus.claims[other].article == statement.article),
        );
        let is_told =
            !world.is_left_open(&Choice::Article(statement.article)) || world.is_sought(Key::Claim(at));
        if is_asked || is_told || !is_readable(world, (statement.article, statement.quote)) {
            return None;
        }
        let hits = world.dataset.search_index.find(words);
        let has_them = |it: &ArticleId| hits.iter().any(|hit| hit.teller.article() == Some(*it));
        let others =
            (0..corpus.articles.len()).map(ArticleId).filter(|it| *it != statement.article && !has_them(it));
        let mut others: Vec<ArticleId> = others.collect();
        random.shuffle(&mut others);
        // The only article in its language would be known by that.
        let alike = others
            .iter()
            .any(|it| corpus.article(*it).language == corpus.article(statement.article).language);
        let wrong = others.into_iter().filter(|_| alike).map(Choice::Article);
        let (choices, right) = mixed(random, Choice::Article(statement.article), wrong)?;
        Some(Question {
            ask: Ask::Article(at),
            meeting: None,
            is_dated: false,
            choices,
            right,
            key: vec![Key::Claim(at)],
        })
    })
}
