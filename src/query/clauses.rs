//! What is chosen, dimension by dimension.

use std::collections::BTreeSet;

use super::{Dimension, FacetValue, YearSpan};

/// The clauses of a query: values within a clause are alternatives, clauses add up.
///
/// A clause that says no more than what holds anyway is not kept, so that one choice has one form. An empty clause
/// is kept only in a dimension that has a default: it means "any", which takes the default away.
///
/// An array by dimension, since there are few: the code of a tree weighs more than all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clauses([Option<BTreeSet<FacetValue>>; Dimension::ALL.len()]);

impl Clauses {
    /// The reader's own clause; `None` where the dimension was not touched.
    #[must_use]
    pub fn get(&self, dimension: Dimension) -> Option<&BTreeSet<FacetValue>> {
        self.0[dimension as usize].as_ref()
    }

    /// Chooses these values and no others of their dimension. Values of another dimension are passed over.
    pub fn set(&mut self, dimension: Dimension, mut values: BTreeSet<FacetValue>) {
        values.retain(|value| value.dimension() == dimension);
        let holds_anyway = match dimension.default_value() {
            Some(default) => values.len() == 1 && values.contains(&default),
            None => values.is_empty(),
        };
        self.0[dimension as usize] = (!holds_anyway).then_some(values);
    }

    /// Leaves a dimension as if it had not been touched.
    pub fn remove(&mut self, dimension: Dimension) {
        self.0[dimension as usize] = None;
    }

    /// The clauses, in the order in which links name them.
    pub fn iter(&self) -> impl Iterator<Item = (Dimension, &BTreeSet<FacetValue>)> {
        Dimension::ALL.iter().filter_map(|dimension| Some((*dimension, self.get(*dimension)?)))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// Chosen years that are named together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearRun {
    Year(i32),
    /// Three years in a row or more. Two are named apart, so that a run is never longer than what it stands for.
    Span(YearSpan),
    /// "Year not given".
    Missing,
}

impl YearRun {
    /// The runs of a clause on years, in order.
    #[must_use]
    pub fn all(years: &BTreeSet<FacetValue>) -> Vec<Self> {
        let mut spans: Vec<YearSpan> = Vec::new();
        for year in years.iter().filter_map(FacetValue::year) {
            match spans.last_mut().filter(|span| span.last + 1 == year) {
                Some(span) => span.last = year,
                None => spans.push(YearSpan::new(year, year)),
            }
        }
        let mut runs = Vec::new();
        for span in spans {
            match span.last - span.first {
                0 => runs.push(Self::Year(span.first)),
                1 => runs.extend([Self::Year(span.first), Self::Year(span.last)]),
                _ => runs.push(Self::Span(span)),
            }
        }
        runs.extend(years.iter().any(FacetValue::is_missing).then_some(Self::Missing));
        runs
    }

    /// The values that it stands for.
    #[must_use]
    pub fn values(self) -> Vec<FacetValue> {
        match self {
            Self::Year(year) => vec![FacetValue::Year(year)],
            Self::Span(span) => span.values().collect(),
            Self::Missing => vec![FacetValue::Missing(Dimension::Year)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::vocabulary::Status;

    #[test]
    fn a_clause_that_says_no_more_than_the_default_is_not_kept() {
        let held = FacetValue::Status(Status::Held);
        let mut clauses = Clauses::default();
        clauses.set(Dimension::Status, BTreeSet::from([held.clone()]));
        clauses.set(Dimension::Area, BTreeSet::new());
        clauses.set(Dimension::Kind, BTreeSet::from([held]));
        assert!(clauses.is_empty());
        clauses.set(Dimension::Status, BTreeSet::new());
        assert_eq!(clauses.get(Dimension::Status), Some(&BTreeSet::new()));
    }

    #[test]
    fn runs_stand_for_all_years_of_a_clause() {
        let years = BTreeSet::from([2015, 2016, 2018, 2019, 2020].map(FacetValue::Year));
        let runs = YearRun::all(&years);
        assert_eq!(
            runs,
            [YearRun::Year(2015), YearRun::Year(2016), YearRun::Span(YearSpan::new(2018, 2020))]
        );
        assert!(runs.iter().flat_map(|run| run.values()).eq(years));
    }
}
