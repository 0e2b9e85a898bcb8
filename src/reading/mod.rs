//! Reads articles: a text in, what it tells of meetings out, each value with its words and the rule that read it.
//!
//! Comes in: an [`Input`], as it was scraped. Goes out: a [`Reading`]. There is no model, no network and no
//! clock: the same text is always read alike, in time linear to its length, and a broken one gives fewer
//! meetings. Words and names are in `lexicon/`. Never here: screens, what other articles say.
//!
//! How a text is read, file by file: [`words`] takes it apart, [`lexicon`] finds the forms, [`names`] the names
//! of meetings, [`dates`], [`places`] and [`printed`] when and where; [`findings`] holds all of it. [`meetings`] puts
//! names of one meeting together and finds the one the article is about; [`relations`] says what belongs to which;
//! [`chairs`] and [`areas`] who presided and of what they spoke; [`values`] puts down what comes of it.

mod areas;
mod calendar;
mod chairs;
mod dates;
mod findings;
mod lexicon;
mod meetings;
mod members;
mod names;
mod places;
mod printed;
mod relations;
#[cfg(test)]
mod tests;
mod values;
mod words;

use crate::data::edtf::Date;
use crate::data::mention::Span;
use crate::data::vocabulary::{Country, Vocabulary};
use crate::data::{Article, Value};

/// What is to be read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Input<'a> {
    /// The headline; empty where there is none.
    pub title: &'a str,
    pub text: &'a str,
    /// When it was published, where that is known; else its own text may print it.
    pub published: Option<Date>,
    /// BCP 47 tag of its language; where there is none, the words tell it.
    pub language: Option<&'a str>,
}

impl<'a> From<&'a Article> for Input<'a> {
    fn from(article: &'a Article) -> Self {
        Self {
            title: &article.title,
            text: &article.text,
            published: article.published,
            language: Some(&article.language),
        }
    }
}

/// What an article tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The meetings, in the order in which they are named first.
    pub meetings: Vec<Meeting>,
    /// The day of publication that the text itself prints.
    pub printed: Option<Date>,
}

/// What an article tells of one meeting: a kind and a status, and what else there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Whether the article is about it, or only mentions it.
    pub main: bool,
    pub values: Vec<Found>,
}

/// A value, with the words of the text that carry it. One value may be found more than once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub value: Value,
    pub span: Span,
    pub rule: Rule,
}

/// Why a value was read from its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// They are part of the meeting's name.
    Name,
    /// They stand next to its name, with nothing between that they could belong to.
    Beside,
    /// They tell it from the day of publication: “yesterday”, a day without its year.
    FromPublication,
    /// The verb of the sentence tells it.
    Verb,
    /// They follow or go before “co-chaired”.
    Presiding,
    /// One side presides with them, and the other side has nobody else.
    OtherSide,
    /// The town lies in that country.
    Town,
    /// The sentence says that both sides spoke of it, or work together in it.
    Cooperation,
    /// They stand in the opening, which is about this meeting, but not next to its name.
    Opening,
    /// They are the place of the larger meeting of which it is part.
    Larger,
    /// A meeting that the text has still ahead settles the year.
    Order,
    /// The parties are those of its sentence, not of its name.
    Sentence,
    /// Nothing says otherwise.
    Usual,
}

impl Rule {
    /// Whether a value by it is more often wrong than others, and is to be shown so.
    #[must_use]
    pub const fn is_weak(self) -> bool {
        matches!(
            self,
            Self::Opening | Self::Larger | Self::OtherSide | Self::Sentence | Self::Order | Self::Usual
        )
    }

    /// The code that files use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Beside => "beside",
            Self::FromPublication => "from-publication",
            Self::Verb => "verb",
            Self::Presiding => "presiding",
            Self::OtherSide => "other-side",
            Self::Town => "town",
            Self::Cooperation => "cooperation",
            Self::Opening => "opening",
            Self::Larger => "larger",
            Self::Order => "order",
            Self::Sentence => "sentence",
            Self::Usual => "usual",
        }
    }
}

/// How a language orders the parts of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tongue {
    English,
    Vietnamese,
    Russian,
    Indonesian,
}

impl Tongue {
    /// The tongue of a language's tag; `None` for one that is read as English.
    fn named(tag: &str) -> Option<Self> {
        match tag.split('-').next() {
            Some("vi") => Some(Self::Vietnamese),
            Some("ru") => Some(Self::Russian),
            Some("id" | "ms") => Some(Self::Indonesian),
            Some("en") => Some(Self::English),
            _ => None,
        }
    }

    /// The country of whose press a text in it mostly is.
    fn home(self) -> Option<Country> {
        let code = match self {
            Self::English => return None,
            Self::Vietnamese => "VN",
            Self::Russian => "RU",
            Self::Indonesian => "ID",
        };
        Country::from_code(code)
    }

    /// The tongue of a tag, else of the letters and small words of a text. All others are read as English.
    fn of(input: &Input<'_>) -> Self {
        if let Some(tongue) = input.language.and_then(Self::named) {
            return tongue;
        }
        let start: Vec<char> = input.text.chars().take(2000).collect();
        let count = |of: fn(&char) -> bool| start.iter().filter(|it| of(it)).count();
        let cyrillic = count(|it| ('а'..='я').contains(it));
        let vietnamese = count(|it| ('\u{1ea0}'..='\u{1ef9}').contains(it) || "đươăêô".contains(*it));
        if cyrillic * 3 > start.len() {
            return Self::Russian;
        }
        if vietnamese * 20 > start.len() {
            return Self::Vietnamese;
        }
        let text: String = start.into_iter().collect();
        let words = |of: &[&str]| text.split_whitespace().filter(|it| of.contains(it)).count();
        if words(&["yang", "dan", "di", "dengan", "untuk", "pada"])
            > words(&["the", "and", "of", "in", "on", "to"])
        {
            return Self::Indonesian;
        }
        Self::English
    }
}

/// Reads an article. Areas that `vocabulary` does not have are left out.
#[must_use]
pub fn read(input: &Input<'_>, vocabulary: &Vocabulary) -> Reading {
    let tongue = Tongue::of(input);
    let words = words::Words::new(input.text);
    let matches = lexicon::LEXICON.matches(&words, tongue);
    let text = findings::Text::new(words, matches, tongue, input.published);
    let title = meetings::title_names(input.title, tongue);
    let meetings = meetings::find(&text, &title);
    Reading { meetings: values::of(&text, &meetings, vocabulary), printed: text.printed }
}
