//! What a mark of a chart stands for, and so what choosing it chooses.

use std::sync::Arc;

use super::FacetValue;

/// What a mark stands for. Its text (in a DOM id, in `pin=`) is made and read in [`codec`](super::codec).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkKey {
    /// One value: a bar, a circle on the map.
    Value(FacetValue),
    /// Where a row and a column meet: summits in 2021.
    Cell { row: FacetValue, column: FacetValue },
    /// A row over several years: energy from 1991 to 1995.
    Span { row: FacetValue, years: YearSpan },
    /// Several years in one column.
    Years(YearSpan),
    /// A period or event with a name of its own, which chooses its years: Laos coordinating from 2015 to 2018.
    Period { name: PeriodName, years: YearSpan },
}

/// Years from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearSpan {
    pub first: i32,
    pub last: i32,
}

/// The name of a period within its chart: a country's code, or a lane and a number. Letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PeriodName(Arc<str>);

impl YearSpan {
    /// The span of two years, either way round.
    #[must_use]
    pub const fn new(a: i32, b: i32) -> Self {
        if a <= b { Self { first: a, last: b } } else { Self { first: b, last: a } }
    }

    #[must_use]
    pub const fn contains(&self, year: i32) -> bool {
        self.first <= year && year <= self.last
    }

    /// Every year of the span, as a value.
    pub fn values(self) -> impl Iterator<Item = FacetValue> {
        (self.first..=self.last).map(FacetValue::Year)
    }
}

impl PeriodName {
    /// The name, where it is one that links can hold.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_plain = |it: u8| it.is_ascii_alphanumeric() || it == b'-';
        ((1..=40).contains(&text.len()) && text.bytes().all(is_plain)).then(|| Self(text.into()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl MarkKey {
    /// The value of its row, or its only value; `None` where it stands for years alone.
    #[must_use]
    pub const fn row(&self) -> Option<&FacetValue> {
        match self {
            Self::Value(row) | Self::Cell { row, .. } | Self::Span { row, .. } => Some(row),
            Self::Years(_) | Self::Period { .. } => None,
        }
    }

    /// The one value that it stands for, where it is no more than that.
    #[must_use]
    pub const fn value(&self) -> Option<&FacetValue> {
        if let Self::Value(value) = self { Some(value) } else { None }
    }

    /// Whether it stands for meetings of which no source states a value.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.value().is_some_and(FacetValue::is_missing)
    }
}

impl From<FacetValue> for MarkKey {
    fn from(value: FacetValue) -> Self {
        Self::Value(value)
    }
}
