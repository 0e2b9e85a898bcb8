//! The fields that meetings are filtered by, and whose meeting it was.

use super::FacetValue;
use crate::data::vocabulary::{Country, Kind, Party, Status, codes};

codes! {
    /// A field one filters by. Its code is the name of its link parameter.
    #[repr(u8)]
    Dimension {
        /// Four digits, or missing.
        Year = "years",
        /// A code of the vocabulary, or missing.
        Area = "area",
        /// A code of the vocabulary, or missing.
        Pillar = "pillar",
        /// The country of a chair or co-chair, or missing.
        Chair = "chair",
        /// A [`Kind`].
        Kind = "kind",
        /// A [`Mode`](crate::data::vocabulary::Mode), or missing.
        Mode = "mode",
        /// A [`Status`]. Has a default: held.
        Status = "status",
        /// Whose meeting, a [`Between`]. Has a default: ASEAN and Russia.
        Between = "between",
        /// An article, or the public record.
        Article = "article",
        /// The language of the source, a BCP 47 tag.
        Language = "language",
        /// The country where they met, by video, or missing.
        Place = "place",
    }
}

impl Dimension {
    /// Whether meetings can lack a value of this dimension. Those that can have [`FacetValue::Missing`].
    #[must_use]
    pub const fn can_be_missing(self) -> bool {
        matches!(self, Self::Year | Self::Area | Self::Pillar | Self::Chair | Self::Mode | Self::Place)
    }

    /// The one value that a clause nobody touched stands for; `None` where it restricts nothing.
    #[must_use]
    pub const fn default_value(self) -> Option<FacetValue> {
        match self {
            Self::Status => Some(FacetValue::Status(Status::Held)),
            Self::Between => Some(FacetValue::Between(Between::AseanRussia)),
            _ => None,
        }
    }
}

codes! {
    /// Whose meeting it was. Only the first is counted unless the reader asks for others.
    Between {
        /// Parties include ASEAN and Russia, and it is no wider body's meeting.
        AseanRussia = "asean-russia",
        /// A wider body's meeting (kind `regional`).
        Wider = "wider",
        /// Parties are stated, and ASEAN or Russia is not among them.
        Others = "others",
        /// No parties are stated.
        Unknown = "untold",
    }
}

impl Between {
    /// Whose meeting it was. A wider body's meeting is that, whoever its parties are.
    #[must_use]
    pub fn new(kind: Kind, parties: &[Party]) -> Self {
        if kind == Kind::Regional {
            Self::Wider
        } else if parties.is_empty() {
            Self::Unknown
        } else if parties.contains(&Party::Asean) && parties.contains(&Party::Country(Country::RU)) {
            Self::AseanRussia
        } else {
            Self::Others
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dimension_comes_back_from_its_code() {
        for dimension in Dimension::ALL {
            assert_eq!(Dimension::from_code(dimension.code()), Some(*dimension));
        }
    }

    #[test]
    fn whose_meeting_it_was() {
        let party = |code| Party::from_code(code).unwrap_or_else(|| panic!("{code} is a party"));
        for (kind, parties, expected) in [
            (Kind::Summit, &["ASEAN", "RU"][..], Between::AseanRussia),
            (Kind::Summit, &["RU", "KH", "ASEAN"], Between::AseanRussia),
            (Kind::Regional, &["ASEAN", "RU"], Between::Wider),
            (Kind::Regional, &[], Between::Wider),
            (Kind::Talks, &["RU", "VN"], Between::Others),
            (Kind::Talks, &["ASEAN", "CN"], Between::Others),
            (Kind::Other, &[], Between::Unknown),
        ] {
            let parties: Vec<Party> = parties.iter().map(|&code| party(code)).collect();
            assert_eq!(Between::new(kind, &parties), expected, "{kind:?} {parties:?}");
        }
    }
}
