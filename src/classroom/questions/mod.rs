//! Questions made from the data; the key of each is the sentence, or the page, that its answer was read from.
//!
//! Comes in: what the reader looks at, and a [`Seed`]. Goes out: questions without words, as values, so that a set
//! is the same in every language. Of the choices of a question one is right, and each other is wrong for certain:
//! `known` says what that means. Of what the sources leave open nothing is asked but that they do; of what the filter
//! tells, or the sentence of the key does not contain, nothing at all (`fair`).
//! Never here: words of a language, who answered what.

mod fair;
#[cfg(test)]
mod fair_tests;
mod known;
mod make;
mod name;
#[cfg(test)]
mod oracle;
mod passage;
mod printed;
mod seed;
mod sentences;
#[cfg(test)]
mod tests;

pub use known::QuestionBank;
pub use passage::sentence;
pub use printed::{has_sentence, listed, passages};
pub use seed::Seed;

use crate::data::mention::Anchor;
use crate::data::vocabulary::{AreaId, Country, Mode};
use crate::data::{ArticleId, Field};
use crate::query::FacetValue;

/// Draws a question of one sort.
type Sort = fn(&QuestionBank<'_>, &mut seed::Random, &[Question]) -> Option<Question>;

/// All sorts, in the order from which their own is drawn.
const SORTS: [Sort; 12] = [
    |world, random, drawn| make::one_value(world, random, drawn, Field::Start, Ask::Year),
    |world, random, drawn| make::one_value(world, random, drawn, Field::Chair, Ask::Chair),
    |world, random, drawn| make::one_value(world, random, drawn, Field::Area, Ask::Area),
    |world, random, drawn| make::one_value(world, random, drawn, Field::Country, Ask::Place),
    |world, random, drawn| make::one_value(world, random, drawn, Field::Mode, Ask::Mode),
    make::count,
    sentences::which_sentence,
    make::agreement,
    make::truth,
    make::in_order,
    make::untold,
    sentences::which_article,
];

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// In which year the meeting was held.
    Year,
    /// Which country chaired or co-chaired it.
    Chair,
    /// Which area was on the table.
    Area,
    /// In which country it was held.
    Place,
    /// In person, or by video.
    Mode,
    /// How many meetings the chart counts for a key of a dimension.
    Count(FacetValue),
    /// From which sentence a value was read: a place in the meeting's `told`.
    Sentence(usize),
    /// Whether those who tell of the meeting agree on a field.
    Agree(Field),
    /// Whether a value is the meeting's.
    True(Choice),
    /// Which of some meetings came first.
    First,
    /// Which of some meetings came last.
    Last,
    /// What no source tells of the meeting.
    Untold,
    /// Which article has the words of a statement: a place in [`Corpus::claims`](crate::data::Corpus::claims).
    Article(usize),
}

/// How those who tell of a meeting stand to each other in one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    Agree,
    Differ,
    /// Only one of them tells it.
    OnlyOne,
}

/// One choice of a question, without words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    Year(i32),
    Place(Country),
    Chair(Country),
    Area(AreaId),
    /// `None`: the sources do not tell.
    Mode(Option<Mode>),
    Count(u32),
    /// A sentence of an article.
    Sentence(ArticleId, Anchor),
    Agreement(Agreement),
    Truth(bool),
    /// A place in the meetings.
    Meeting(usize),
    /// What a source may tell: see [`Ask::Untold`]. `City` stands for the place, `Start` for the year.
    Field(Field),
    Article(ArticleId),
}

/// Where an answer can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A value of a meeting (places in the meetings, and in `told`): its quotes, or the pages of the record.
    Assertion { meeting: usize, told: usize },
    /// The words of a statement.
    Claim(usize),
}

/// A question, its choices, and where the answer can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub ask: Ask,
    /// The meeting that it is about; `None` where it is about several, or about none.
    pub meeting: Option<usize>,
    /// Whether the meeting's name needs its date beside it to be told from others. Never where the date is asked.
    pub is_dated: bool,
    /// Two to four.
    pub choices: Vec<Choice>,
    /// Which choice is right.
    pub right: usize,
    /// At least one.
    pub key: Vec<Key>,
}

/// The most questions of one set.
pub const MOST: usize = 15;

impl QuestionBank<'_> {
    /// Draws a set of up to `wanted` questions, fewer where the view has no more. A shorter set is the beginning of
    /// a longer one of the same seed.
    #[must_use]
    pub fn draw(&self, seed: &Seed, wanted: usize) -> Vec<Question> {
        let mut random = seed.random();
        let mut sorts = SORTS;
        let mut drawn: Vec<Question> = Vec::new();
        loop {
            let before = drawn.len();
            random.shuffle(&mut sorts);
            for sort in sorts {
                if drawn.len() == wanted.min(MOST) {
                    return drawn;
                }
                // Drawn from numbers of its own, so that a sort that finds nothing does not move those after it.
                let mut own = random.apart();
                drawn.extend(sort(self, &mut own, &drawn));
            }
            if drawn.len() == before {
                return drawn;
            }
        }
    }
}
