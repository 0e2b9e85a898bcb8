//! Query ⇄ link, and values and marks as text: in links, in DOM ids, in files. The only place that knows the words
//! for what is missing. Needs no data.
//!
//! Reading is generous: capitals and small letters are taken for each other where the meaning stays plain.

mod damage;
pub mod mend;
mod parse;
mod print;
mod view;
mod years;

use std::borrow::Cow;
use std::fmt;

pub use damage::may_be_damaged;

use super::{Dimension, FacetValue, MarkKey, PeriodName, Place};
use years::{year, year_span};

use crate::data::code::{AreaCode, ArticleCode, LanguageTag, PillarCode};
use crate::data::vocabulary::Country;

/// No area, pillar or chair is named.
const NONE: &str = "none";
/// No source tells the year, mode or place.
const UNTOLD: &str = "untold";
/// The place of meetings by video.
const VIRTUAL: &str = "virtual";
/// The public record, where an article's code stands else.
const RECORD: &str = "record";

impl FacetValue {
    /// The value as links write it.
    #[must_use]
    pub fn code(&self) -> Cow<'_, str> {
        Cow::Borrowed(match self {
            Self::Year(year) => return Cow::Owned(year.to_string()),
            Self::Area(code) => code,
            Self::Pillar(code) => code,
            Self::Chair(country) | Self::Place(Place::Country(country)) => country.code(),
            Self::Article(code) => code,
            Self::Record => RECORD,
            Self::Language(tag) => tag,
            Self::Place(Place::Virtual) => VIRTUAL,
            Self::Missing(dimension) => missing(*dimension),
            listed => listed.listed_code().unwrap_or_default(),
        })
    }

    /// The value of a dimension that a text means. Codes of data are not looked up: any that could be one is.
    #[must_use]
    pub fn parse(dimension: Dimension, text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        if dimension.can_be_missing() && lower == missing(dimension) {
            return Some(Self::Missing(dimension));
        }
        let country = || Country::from_code(&text.to_ascii_uppercase());
        match dimension {
            Dimension::Year => year(text).map(Self::Year),
            Dimension::Area => AreaCode::new(&lower).map(Self::Area),
            Dimension::Pillar => PillarCode::new(&lower).map(Self::Pillar),
            Dimension::Chair => country().map(Self::Chair),
            Dimension::Article if lower == RECORD => Some(Self::Record),
            Dimension::Article => ArticleCode::new(&lower).map(Self::Article),
            Dimension::Language => LanguageTag::new(text).map(Self::Language),
            Dimension::Place if lower == VIRTUAL => Some(Self::Place(Place::Virtual)),
            Dimension::Place => country().map(|it| Self::Place(Place::Country(it))),
            _ => Self::listed(dimension, &lower),
        }
    }
}

impl fmt::Display for FacetValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code())
    }
}

impl MarkKey {
    /// The key as DOM ids and links write it: `2021`, `summit.2021`, `energy.1991-1995`, `LA.2015-2018`.
    #[must_use]
    pub fn code(&self) -> String {
        self.to_string()
    }

    /// The key that a text means in a chart of which the rows are of `dimension`.
    #[must_use]
    pub fn parse(dimension: Dimension, text: &str) -> Option<Self> {
        if let Some(value) = FacetValue::parse(dimension, text) {
            return Some(Self::Value(value));
        }
        let Some((row, column)) = text.split_once('.') else {
            let years = year_span(text).filter(|_| dimension == Dimension::Year)?;
            return Some(Self::Years(years));
        };
        if dimension == Dimension::Year {
            return Some(Self::Period { name: PeriodName::new(row)?, years: year_span(column)? });
        }
        let row = FacetValue::parse(dimension, row)?;
        match FacetValue::parse(Dimension::Year, column) {
            Some(column) => Some(Self::Cell { row, column }),
            None => Some(Self::Span { row, years: year_span(column)? }),
        }
    }
}

impl fmt::Display for MarkKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => value.fmt(f),
            Self::Cell { row, column } => write!(f, "{row}.{column}"),
            Self::Span { row, years } => write!(f, "{row}.{years}"),
            Self::Years(years) => years.fmt(f),
            Self::Period { name, years } => write!(f, "{}.{years}", name.as_str()),
        }
    }
}

/// What stands for "not stated" in a dimension.
const fn missing(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Area | Dimension::Pillar | Dimension::Chair => NONE,
        _ => UNTOLD,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::vocabulary::Kind;
    use crate::query::Between;
    use crate::query::YearSpan;

    #[test]
    fn values_come_back_from_their_codes() {
        for (dimension, text, canonical) in [
            (Dimension::Year, "2021", Some("2021")),
            (Dimension::Year, "UNTOLD", Some("untold")),
            (Dimension::Year, "none", None),
            (Dimension::Year, "1899", None),
            (Dimension::Area, "Energy", Some("energy")),
            (Dimension::Area, "none", Some("none")),
            (Dimension::Area, "untold", None),
            (Dimension::Area, "a.b", None),
            (Dimension::Pillar, "economic", Some("economic")),
            (Dimension::Chair, "kh", Some("KH")),
            (Dimension::Chair, "NONE", Some("none")),
            (Dimension::Chair, "XX", None),
            (Dimension::Kind, "SUMMIT", Some("summit")),
            (Dimension::Kind, "none", None),
            (Dimension::Mode, "virtual", Some("virtual")),
            (Dimension::Mode, "none", None),
            (Dimension::Status, "held", Some("held")),
            (Dimension::Between, "untold", Some("untold")),
            (Dimension::Article, "record", Some("record")),
            (Dimension::Article, "arsom-17.2", Some("arsom-17.2")),
            (Dimension::Language, "zh-Hant", Some("zh-Hant")),
            (Dimension::Place, "Virtual", Some("virtual")),
            (Dimension::Place, "ru", Some("RU")),
            (Dimension::Place, "untold", Some("untold")),
        ] {
            let value = FacetValue::parse(dimension, text);
            assert_eq!(value.as_ref().map(FacetValue::code).as_deref(), canonical, "{dimension:?} {text}");
            assert!(value.is_none_or(|it| it.dimension() == dimension), "{dimension:?} {text}");
        }
        assert_eq!(
            FacetValue::parse(Dimension::Between, "untold"),
            Some(FacetValue::Between(Between::Unknown))
        );
    }

    #[test]
    fn marks_come_back_from_their_codes() {
        let summit = FacetValue::Kind(Kind::Summit);
        let energy = FacetValue::parse(Dimension::Area, "energy").expect("an area");
        let laos = PeriodName::new("LA").expect("a name");
        for (dimension, text, expected) in [
            (Dimension::Kind, "summit", MarkKey::Value(summit.clone())),
            (
                Dimension::Kind,
                "summit.2021",
                MarkKey::Cell { row: summit.clone(), column: FacetValue::Year(2021) },
            ),
            (
                Dimension::Kind,
                "summit.untold",
                MarkKey::Cell { row: summit, column: FacetValue::Missing(Dimension::Year) },
            ),
            (
                Dimension::Area,
                "energy.1991-1995",
                MarkKey::Span { row: energy, years: YearSpan::new(1991, 1995) },
            ),
            (Dimension::Year, "1991-1995", MarkKey::Years(YearSpan::new(1991, 1995))),
            (
                Dimension::Year,
                "LA.2015-2018",
                MarkKey::Period { name: laos, years: YearSpan::new(2015, 2018) },
            ),
        ] {
            assert_eq!(MarkKey::parse(dimension, text).as_ref(), Some(&expected), "{text}");
            assert_eq!(expected.code(), text);
        }
        for text in ["", ".", "summit.", "summit.x", ".2021", "summit.2021.2022", "2018-2021"] {
            assert_eq!(MarkKey::parse(Dimension::Kind, text), None, "{text}");
        }
    }
}
