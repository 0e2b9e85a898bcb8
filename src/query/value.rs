//! A value that meetings are counted and filtered by. Typed to the end: text only in [`codec`](super::codec).

use crate::data::code::{AreaCode, ArticleCode, LanguageTag, PillarCode};
use crate::data::vocabulary::{Country, Kind, Mode, Status};

use super::{Between, Dimension};

/// One value of one dimension. Values sort by dimension and within it as lists show them; what is missing
/// stands last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetValue {
    Year(i32),
    Area(AreaCode),
    Pillar(PillarCode),
    /// The country of a chair or co-chair.
    Chair(Country),
    Kind(Kind),
    Mode(Mode),
    Status(Status),
    Between(Between),
    Article(ArticleCode),
    /// The public record, which stands beside the articles.
    Record,
    Language(LanguageTag),
    Place(Place),
    /// No source states a value in this dimension.
    Missing(Dimension),
}

/// Dimensions of which the values are a list of codes: dimension, value and type have one name.
macro_rules! listed {
    ($($name:ident),+) => {
        impl FacetValue {
            /// The code of a value of a list.
            pub(super) const fn listed_code(&self) -> Option<&'static str> {
                match self {
                    $(Self::$name(listed) => Some(listed.code()),)+
                    _ => None,
                }
            }

            /// The value that has this code in the list of a dimension; `None` where none has it.
            pub(super) fn listed(dimension: Dimension, code: &str) -> Option<Self> {
                match dimension {
                    $(Dimension::$name => $name::from_code(code).map(Self::$name),)+
                    _ => None,
                }
            }
        }
    };
}

listed!(Kind, Mode, Status, Between);

/// Where they met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    Country(Country),
    /// By video.
    Virtual,
}

impl FacetValue {
    /// The dimension that the value belongs to.
    #[must_use]
    pub const fn dimension(&self) -> Dimension {
        match self {
            Self::Year(_) => Dimension::Year,
            Self::Area(_) => Dimension::Area,
            Self::Pillar(_) => Dimension::Pillar,
            Self::Chair(_) => Dimension::Chair,
            Self::Kind(_) => Dimension::Kind,
            Self::Mode(_) => Dimension::Mode,
            Self::Status(_) => Dimension::Status,
            Self::Between(_) => Dimension::Between,
            Self::Article(_) | Self::Record => Dimension::Article,
            Self::Language(_) => Dimension::Language,
            Self::Place(_) => Dimension::Place,
            Self::Missing(dimension) => *dimension,
        }
    }

    /// Whether it stands for meetings of which no source states a value.
    #[must_use]
    pub const fn is_missing(&self) -> bool {
        matches!(self, Self::Missing(_))
    }

    /// The year, where it is one.
    #[must_use]
    pub const fn year(&self) -> Option<i32> {
        if let Self::Year(year) = self { Some(*year) } else { None }
    }

    /// The country of a chair or of a place.
    #[must_use]
    pub const fn country(&self) -> Option<Country> {
        match self {
            Self::Chair(country) | Self::Place(Place::Country(country)) => Some(*country),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_stands_last() {
        let mut values = [
            FacetValue::Missing(Dimension::Place),
            FacetValue::Place(Place::Virtual),
            FacetValue::Place(Place::Country(Country::RU)),
        ];
        values.sort_unstable();
        assert_eq!(values[0].country(), Some(Country::RU));
        assert!(values[2].is_missing());
    }
}
