//! The sorts of question, each a function: what is looked at and what was asked before → one more, if there is any.

use std::collections::BTreeSet;

use super::known::{QuestionBank, date, parted};
use super::name::Naming;
use super::seed::Random;
use super::{Agreement, Ask, Choice, Key, Question};
use crate::data::vocabulary::Mode;
use crate::data::{Corpus, Field, SourceRef, Value};
use crate::meetings::Assertion;
use crate::query::{Dimension, FacetValue};

/// Choices that a question has at the most.
pub const CHOICES: usize = 4;
/// The most meetings that one is asked to count.
const COUNTABLE: usize = 8;
/// Years that are near enough to a right one to be likely, on each side.
const NEAR: i32 = 4;

/// The meetings that may be asked about, in a drawn order, those asked about least first; and whether their name
/// needs a date.
pub fn subjects(world: &QuestionBank<'_>, random: &mut Random, drawn: &[Question]) -> Vec<(usize, bool)> {
    let named = world.held.iter().zip(&world.names);
    let mut all: Vec<(usize, bool)> =
        named.filter_map(|(at, name)| Some((*at, (*name)? == Naming::Dated))).collect();
    random.shuffle(&mut all);
    let asked = |at: usize| drawn.iter().filter(|it| it.meeting == Some(at)).count();
    all.sort_by_key(|a| asked(a.0));
    all
}

/// The field that a question is about; city and country are one.
fn field_of(world: &QuestionBank<'_>, question: &Question) -> Option<Field> {
    let field = match &question.ask {
        Ask::Year | Ask::First | Ask::Last => Field::Start,
        Ask::Chair => Field::Chair,
        Ask::Area => Field::Area,
        Ask::Place => Field::Country,
        Ask::Mode => Field::Mode,
        Ask::Sentence(told) => world.meeting(question.meeting?).assertions[*told].value.field(),
        Ask::Agree(field) => *field,
        Ask::True(choice) => choice.field()?,
        Ask::Count(..) | Ask::Untold | Ask::Article(_) => return None,
    };
    Some(if field == Field::City { Field::Country } else { field })
}

/// Whether a field of a meeting was asked before.
pub fn is_asked(world: &QuestionBank<'_>, drawn: &[Question], at: usize, field: Field) -> bool {
    let field = if field == Field::City { Field::Country } else { field };
    let is_about = |it: &Question| it.meeting == Some(at) || it.choices.contains(&Choice::Meeting(at));
    drawn.iter().any(|it| is_about(it) && field_of(world, it) == Some(field))
}

impl Choice {
    /// The field that it is a value of, where it is one.
    #[must_use]
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::Year(_) => Some(Field::Start),
            Self::Place(_) => Some(Field::Country),
            Self::Chair(_) => Some(Field::Chair),
            Self::Area(_) => Some(Field::Area),
            Self::Mode(_) => Some(Field::Mode),
            _ => None,
        }
    }

    /// Whether a told value is this.
    fn is(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Year(year), Value::Start(date)) => date.year() == Some(*year),
            (Self::Place(country), Value::Country(it)) => it == country,
            (Self::Chair(country), Value::Chair(it)) => it.country == *country,
            (Self::Area(area), Value::Area(it)) => it == area,
            (Self::Mode(Some(mode)), Value::Mode(it)) => it == mode,
            _ => false,
        }
    }
}

/// Puts the right choice among wrong ones, which are in a drawn order; numbers in their order, all else in a drawn one. `None` with fewer
/// than two wrong ones.
pub fn mixed(
    random: &mut Random,
    right: Choice,
    wrong: impl Iterator<Item = Choice>,
) -> Option<(Vec<Choice>, usize)> {
    let mut choices: Vec<Choice> = wrong.take(CHOICES - 1).collect();
    if choices.len() < 2 {
        return None;
    }
    choices.push(right.clone());
    random.shuffle(&mut choices);
    let number = |it: &Choice| match it {
        Choice::Year(year) => i64::from(*year),
        Choice::Count(count) => i64::from(*count),
        Choice::Mode(mode) => mode.map_or(2, |it| i64::from(it == Mode::Virtual)),
        _ => 0,
    };
    choices.sort_by_key(|a| number(a));
    let at = choices.iter().position(|it| *it == right)?;
    Some((choices, at))
}

/// Which year, country, area; in person or by video.
pub fn one_value(
    world: &QuestionBank<'_>,
    random: &mut Random,
    drawn: &[Question],
    field: Field,
    ask: Ask,
) -> Option<Question> {
    subjects(world, random, drawn).into_iter().find_map(|(at, is_dated)| {
        if is_asked(world, drawn, at, field) || is_dated && field == Field::Start {
            return None;
        }
        let all = world.right(at, field);
        let key_to = |right: &Choice| -> Vec<Key> {
            let told = world.meeting(at).assertions.iter().enumerate().filter(|it| right.is(&it.1.value));
            told.map(|(told, _)| Key::Assertion { meeting: at, told }).collect()
        };
        let is_fair = |it: &&Choice| world.is_left_open(it) && world.is_fair(&key_to(it));
        // One is drawn from all, so that whatever may be asked elsewhere does not move it.
        let right = random.one(&all).filter(is_fair).or_else(|| all.iter().find(is_fair))?.clone();
        let mut wrong = world.wrong(at, field);
        wrong.retain(|it| world.is_left_open(it));
        if let Choice::Year(year) = right {
            let is_near = |it: &Choice| matches!(it, Choice::Year(it) if (it - year).abs() <= NEAR);
            wrong.retain(is_near);
        }
        let key = key_to(&right);
        random.shuffle(&mut wrong);
        let wrong = wrong.into_iter().filter(|it| world.is_nowhere(at, it));
        let (choices, right) = without_silence(mixed(random, right, wrong)?);
        Some(Question { ask: ask.clone(), meeting: Some(at), is_dated, choices, right, key })
    })
}

/// The choices without "the sources do not say" where they met in person: that is read from the place, and who finds no
/// words that say so is not wrong. It is left out once all is drawn, so that the sets of seeds stay.
fn without_silence((choices, right): (Vec<Choice>, usize)) -> (Vec<Choice>, usize) {
    let silent = choices.iter().position(|it| *it == Choice::Mode(None));
    match (&choices[right], silent) {
        (Choice::Mode(Some(Mode::InPerson)), Some(silent)) => {
            let mut others = choices;
            others.remove(silent);
            (others, right - usize::from(silent < right))
        }
        _ => (choices, right),
    }
}

/// How many meetings a chart counts.
pub fn count(world: &QuestionBank<'_>, random: &mut Random, drawn: &[Question]) -> Option<Question> {
    let mut bars: Vec<&crate::counts::FacetCount> = Vec::new();
    for dimension in [Dimension::Year, Dimension::Area, Dimension::Chair] {
        // A filter by it says what is chosen, and the page how many these are.
        if !world.query.is_open(dimension) {
            continue;
        }
        let all = world.selection.counts.facets(dimension).iter();
        let start = bars.len();
        bars.extend(all.filter(|it| it.not_held == 0));
        // The questions of a seed never change, and they were drawn from values in the order of their codes.
        bars[start..].sort_by_cached_key(|it| it.value.to_string());
    }
    random.shuffle(&mut bars);
    bars.into_iter().find_map(|bar| {
        let ask = Ask::Count(bar.value.clone());
        let key = counted(world, &bar.value);
        // As many as the chart shows, each with its sentence; a bar for what is not told has none.
        let right = u32::try_from(key.len())
            .ok()
            .filter(|it| *it == bar.count && (1..=COUNTABLE).contains(&key.len()))?;
        if drawn.iter().any(|it| it.ask == ask) || !world.is_stated(&key) {
            return None;
        }
        let mut near: Vec<u32> = (right.saturating_sub(2)..=right + 3).filter(|it| *it != right).collect();
        random.shuffle(&mut near);
        let (choices, right) = mixed(random, Choice::Count(right), near.into_iter().map(Choice::Count))?;
        Some(Question { ask, meeting: None, is_dated: false, choices, right, key })
    })
}

/// The values by which the meetings shown are counted under a value of a chart.
fn counted(world: &QuestionBank<'_>, value: &FacetValue) -> Vec<Key> {
    let corpus = &world.dataset.corpus;
    let is_it = |it: &Assertion| match (value, &it.value) {
        (FacetValue::Year(year), Value::Start(date)) => date.year() == Some(*year),
        (FacetValue::Area(code), Value::Area(area)) => *code == *corpus.vocabulary.area(*area).code,
        (FacetValue::Chair(country), Value::Chair(chair)) => chair.country == *country,
        _ => false,
    };
    let one = |at: &usize| {
        let meeting = world.meeting(*at);
        // A year is counted by the preferred date.
        let told = meeting.assertions.iter().position(|it| match &it.value {
            Value::Start(date) if meeting.start != Some(*date) => false,
            _ => is_it(it),
        })?;
        Some(Key::Assertion { meeting: *at, told })
    };
    world.selection.counts.shown.iter().filter_map(one).collect()
}

/// Whether those who tell of a meeting agree.
pub fn agreement(world: &QuestionBank<'_>, random: &mut Random, drawn: &[Question]) -> Option<Question> {
    subjects(world, random, drawn).into_iter().find_map(|(at, is_dated)| {
        let meeting = world.meeting(at);
        // Whether a page of the record agrees, no printed sentence tells.
        if world.is_quoted && !world.is_in_words(at) {
            return None;
        }
        let mut fields = [Field::Start, Field::City, Field::Mode];
        random.shuffle(&mut fields);
        let corpus = &world.dataset.corpus;
        let of_one = |field: Field| match meeting.told(field).collect::<Vec<_>>()[..] {
            _ if meeting.reports.len() < 2 => None,
            [] => None,
            [value] => match tellers(corpus, value)? {
                1 => Some(Agreement::OnlyOne),
                _ => Some(Agreement::Agree),
            },
            _ if meeting.disagreements().iter().any(|it| it.0 == field) => Some(Agreement::Differ),
            // One tells more than the other: whether that is to agree can be argued about.
            _ => None,
        };
        let free = |it: &Field| !(is_asked(world, drawn, at, *it) || is_dated && *it == Field::Start);
        let free = |it: &Field| free(it) && world.is_stated(&world.key(at, *it));
        let (field, found) = fields.into_iter().filter(free).find_map(|it| Some((it, of_one(it)?)))?;
        let all = [Agreement::Agree, Agreement::Differ, Agreement::OnlyOne];
        let right = all.iter().position(|it| *it == found)?;
        let (choices, key) = (all.map(Choice::Agreement).into(), world.key(at, field));
        Some(Question { ask: Ask::Agree(field), meeting: Some(at), is_dated, choices, right, key })
    })
}

/// How many articles and pages are known to tell a value, each once: an article that the record cites is one of the
/// articles. `None` where it may be one of several pages or more of them, and nothing else tells it.
fn tellers(corpus: &Corpus, value: &Assertion) -> Option<usize> {
    let (mut articles, mut pages, mut is_open) = (BTreeSet::new(), BTreeSet::new(), false);
    for (report, _) in &value.by {
        let entry = match corpus.report(*report).teller {
            SourceRef::Article(article) => {
                articles.insert(article);
                continue;
            }
            SourceRef::Record(entry) => corpus.entry(entry),
        };
        let Some(known) = entry.known_to_state(value.said_by(corpus, *report)) else {
            is_open = true;
            continue;
        };
        for page in known {
            match corpus.citation(page).article {
                Some(article) => _ = articles.insert(article),
                None => _ = pages.insert(page),
            }
        }
    }
    let count = articles.len() + pages.len();
    // Where pages are not told apart it may be that very article.
    (count >= 2 || !is_open).then_some(count)
}

/// Whether a value is the meeting's. A wrong one is that of another meeting.
pub fn truth(world: &QuestionBank<'_>, random: &mut Random, drawn: &[Question]) -> Option<Question> {
    let is_true = random.below(2) == 0;
    subjects(world, random, drawn).into_iter().find_map(|(at, is_dated)| {
        let mut fields = [Field::Start, Field::Chair, Field::Area, Field::Country, Field::Mode];
        random.shuffle(&mut fields);
        let free = |it: &Field| !(is_asked(world, drawn, at, *it) || is_dated && *it == Field::Start);
        fields.into_iter().filter(free).find_map(|field| {
            let right = world.right(at, field);
            if right.is_empty() {
                return None;
            }
            let others = || world.held.iter().filter(|it| **it != at).map(|it| world.meeting(*it));
            let is_of_another = |it: &Choice| others().any(|other| other.assertions.iter().any(|told| it.is(&told.value)));
            let mut wrong = world.wrong(at, field);
            wrong.retain(is_of_another);
            let mut said = if is_true { right } else { wrong };
            random.shuffle(&mut said);
            let said = said
                .into_iter()
                .find(|it| world.is_left_open(it) && (is_true || world.is_nowhere(at, it)))?;
            let mut key = world.key(at, field);
            let is_said = |it: &Key| matches!(it, Key::Assertion { told, .. } if said.is(&world.meeting(at).assertions[*told].value));
            if is_true {
                key.retain(is_said);
            }
            // That an area is not among twenty would take twenty sentences to show.
            (key.len() <= COUNTABLE && world.is_fair(&key)).then(|| Question {
                ask: Ask::True(said),
                meeting: Some(at),
                is_dated,
                choices: vec![Choice::Truth(true), Choice::Truth(false)],
                right: usize::from(!is_true),
                key,
            })
        })
    })
}

/// Which meeting came first, or last.
pub fn in_order(world: &QuestionBank<'_>, random: &mut Random, drawn: &[Question]) -> Option<Question> {
    let mut chosen: Vec<usize> = Vec::new();
    for (at, is_dated) in subjects(world, random, drawn) {
        let Some(own) = date(world.meeting(at)) else { continue };
        let kind = world.meeting(at).kind;
        // Of the 17th and the 19th of a series one need not ask.
        let fits = |other: &usize| {
            let other = world.meeting(*other);
            other.kind != kind && date(other).is_some_and(|it| parted(&own, &it))
        };
        let is_stated = world.is_stated(&world.key(at, Field::Start));
        if !is_dated && is_stated && !is_asked(world, drawn, at, Field::Start) && chosen.iter().all(fits) {
            chosen.push(at);
        }
        if chosen.len() == 3 {
            break;
        }
    }
    if chosen.len() < 3 {
        return None;
    }
    let when = |at: usize| world.meeting(at).start;
    let mut by_date = chosen.clone();
    by_date.sort_by(|a, b| when(*a).zip(when(*b)).map_or(std::cmp::Ordering::Equal, |(a, b)| a.order(&b)));
    let first = random.below(2) == 0;
    let answer = if first { by_date[0] } else { by_date[2] };
    let key = by_date.iter().flat_map(|it| world.key(*it, Field::Start)).collect();
    Some(Question {
        ask: if first { Ask::First } else { Ask::Last },
        meeting: None,
        is_dated: false,
        right: chosen.iter().position(|it| *it == answer)?,
        choices: chosen.into_iter().map(Choice::Meeting).collect(),
        key,
    })
}

/// What no source tells. Only where all is read from articles: of the record's pages only some facts were taken.
pub fn untold(world: &QuestionBank<'_>, random: &mut Random, drawn: &[Question]) -> Option<Question> {
    subjects(world, random, drawn).into_iter().find_map(|(at, is_dated)| {
        let meeting = world.meeting(at);
        if !world.is_in_words(at) || drawn.iter().any(|it| it.meeting == Some(at) && it.ask == Ask::Untold) {
            return None;
        }
        let has = |field| meeting.told(field).next().is_some();
        let by_video = meeting.mode == Some(Mode::Virtual);
        let has_year =
            meeting.told(Field::Start).any(|it| matches!(it.value, Value::Start(it) if it.year().is_some()));
        let fields = [
            // A decade without its last digit is neither told nor untold.
            (Field::Start, has_year, !has_year && meeting.start.is_none_or(|it| it.month().is_some())),
            (
                Field::City,
                has(Field::City) || has(Field::Country),
                !by_video && !has(Field::City) && !has(Field::Country),
            ),
            (Field::Mode, has(Field::Mode), !has(Field::Mode)),
            (Field::Chair, has(Field::Chair), !has(Field::Chair)),
            (Field::Area, has(Field::Area), !has(Field::Area)),
        ];
        let key_to = |field: Field| {
            let place = [field, Field::Country];
            let fields = if field == Field::City { &place[..] } else { &place[..1] };
            fields.iter().find_map(|it| world.key(at, *it).first().copied())
        };
        let usable = fields.iter().filter(|it| {
            !(is_dated && it.0 == Field::Start)
                && world.is_left_open(&Choice::Field(it.0))
                && key_to(it.0).is_none_or(|key| world.is_stated(&[key]))
        });
        let mut told: Vec<Choice> = usable.clone().filter(|it| it.1).map(|it| Choice::Field(it.0)).collect();
        let untold: Vec<Choice> = usable.filter(|it| it.2).map(|it| Choice::Field(it.0)).collect();
        let right = random.one(&untold)?.clone();
        random.shuffle(&mut told);
        let (choices, right) = mixed(random, right, told.into_iter())?;
        let of = |it: &Choice| if let Choice::Field(field) = it { key_to(*field) } else { None };
        let key = choices.iter().filter_map(of).collect();
        Some(Question { ask: Ask::Untold, meeting: Some(at), is_dated, choices, right, key })
    })
}
