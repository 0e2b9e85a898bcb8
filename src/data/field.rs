//! The fields of a report: which of them a value fills, and how both are named in links.

use super::Value;
use crate::data::vocabulary::Vocabulary;

/// A field of the data contract's meeting, in the order in which a meeting lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Kind,
    Party,
    Ordinal,
    Special,
    Start,
    End,
    City,
    Country,
    Mode,
    Status,
    Chair,
    Area,
}

/// Each field, its code in links, and its name in `reports.json`.
const NAMES: [(Field, &str, &str); 12] = [
    (Field::Kind, "kind", "kind"),
    (Field::Party, "party", "parties"),
    (Field::Ordinal, "ordinal", "ordinal"),
    (Field::Special, "special", "special"),
    (Field::Start, "start", "start"),
    (Field::End, "end", "end"),
    (Field::City, "city", "city"),
    (Field::Country, "country", "country"),
    (Field::Mode, "mode", "mode"),
    (Field::Status, "status", "status"),
    (Field::Chair, "chair", "chairs"),
    (Field::Area, "area", "areas"),
];

impl Field {
    /// Every field, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|it| it.0)
    }

    /// The code that links use.
    #[must_use]
    pub fn code(self) -> &'static str {
        NAMES[self as usize].1
    }

    /// What the data contract calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES[self as usize].2
    }

    /// The field that the data contract calls `name`.
    pub(super) fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|it| it.2 == name).map(|it| it.0)
    }

    /// Whether a meeting has one value of it (one start), not several (areas).
    #[must_use]
    pub fn is_single(self) -> bool {
        !matches!(self, Self::Party | Self::Chair | Self::Area)
    }
}

impl Value {
    /// The field that it fills.
    #[must_use]
    pub fn field(&self) -> Field {
        match self {
            Self::Kind(_) => Field::Kind,
            Self::Party(_) => Field::Party,
            Self::Ordinal(_) => Field::Ordinal,
            Self::Special => Field::Special,
            Self::Start(_) => Field::Start,
            Self::End(_) => Field::End,
            Self::City(_) => Field::City,
            Self::Country(_) => Field::Country,
            Self::Mode(_) => Field::Mode,
            Self::Status(_) => Field::Status,
            Self::Chair(_) => Field::Chair,
            Self::Area(_) => Field::Area,
        }
    }

    /// The value as the data writes it, without its field: `2018-11`, `KH`, `energy`. For a chair
    /// it is the country alone.
    #[must_use]
    pub fn code(&self, vocabulary: &Vocabulary) -> String {
        match self {
            Self::Kind(kind) => kind.code().to_owned(),
            Self::Party(party) => party.code().to_owned(),
            Self::Ordinal(ordinal) => ordinal.to_string(),
            Self::Special => "true".to_owned(),
            Self::Start(date) | Self::End(date) => date.to_string(),
            Self::City(city) => city.clone(),
            Self::Country(country) => country.code().to_owned(),
            Self::Mode(mode) => mode.code().to_owned(),
            Self::Status(status) => status.code().to_owned(),
            Self::Chair(chair) => chair.country.code().to_owned(),
            Self::Area(area) => vocabulary.area(*area).code.clone(),
        }
    }

    /// How a link names this value of a meeting: `start`, `area.energy`, `chair.KH`. Where reports
    /// differ, a value that is not preferred is named in full: `start.XXXX-05-17`, and a second
    /// chair of one country with the person: `chair.RU.Andrei-Rudenko`.
    #[must_use]
    pub fn fact_code(&self, preferred: bool, vocabulary: &Vocabulary) -> String {
        let field = self.field();
        let mut code = field.code().to_owned();
        if !preferred || !field.is_single() {
            code = format!("{code}.{}", slug(&self.code(vocabulary)));
        }
        if let (Self::Chair(chair), false) = (self, preferred) {
            for told in [&chair.person, &chair.role].into_iter().flatten() {
                code = format!("{code}.{}", slug(told));
            }
        }
        code
    }
}

/// A text as a link and an id can hold it: blanks and signs become hyphens, letters of every alphabet
/// stay; no longer than a link takes.
fn slug(text: &str) -> String {
    let hold =
        |it: char| if it.is_ascii() && !it.is_ascii_alphanumeric() || it.is_whitespace() { '-' } else { it };
    text.chars().map(hold).take(LONGEST_SLUG).collect()
}

/// Characters of a value in a fact code.
const LONGEST_SLUG: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Chair;
    use crate::data::samples::{date, vocabulary};
    use crate::data::vocabulary::{Country, Party};

    #[test]
    fn the_table_of_names_is_in_the_order_of_the_fields() {
        for (at, (field, code, name)) in NAMES.into_iter().enumerate() {
            assert_eq!((field as usize, field.code(), Field::named(name)), (at, code, Some(field)));
        }
        assert!(Field::all().is_sorted());
        assert_eq!(Field::named("party"), None);
    }

    #[test]
    fn facts_are_named_shortly_where_that_is_enough() {
        let vocabulary = vocabulary();
        let rudenko = Chair { country: Country::RU, person: Some("Andrei Rudenko".to_owned()), role: None };
        let energy = vocabulary.area_id("energy").expect("the sample has it");
        for (value, preferred, code) in [
            (Value::Start(date("2018-05-17")), true, "start"),
            (Value::Start(date("XXXX-05-17")), false, "start.XXXX-05-17"),
            (Value::Special, true, "special"),
            (Value::Area(energy), true, "area.energy"),
            (Value::Party(Party::Asean), true, "party.ASEAN"),
            (Value::Chair(rudenko.clone()), true, "chair.RU"),
            (Value::Chair(rudenko), false, "chair.RU.Andrei-Rudenko"),
        ] {
            assert_eq!(value.fact_code(preferred, &vocabulary), code);
        }
    }
}
