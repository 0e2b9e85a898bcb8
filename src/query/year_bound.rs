//! A run of years by its first and its last, as two selects choose it.

use super::{Dimension, FacetValue, Query, YearSpan};

/// An end of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    First,
    Last,
}

/// Which years a query chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearChoice {
    /// None: all count.
    Any,
    Span(YearSpan),
    /// Years that are no run, or those that are not given.
    Apart,
}

impl YearSpan {
    /// Its year at this end.
    #[must_use]
    pub const fn at(self, bound: Bound) -> i32 {
        match bound {
            Bound::First => self.first,
            Bound::Last => self.last,
        }
    }
}

impl Query {
    /// Which years it chooses.
    #[must_use]
    pub fn year_choice(&self) -> YearChoice {
        let Some(chosen) = self.chosen(Dimension::Year).filter(|years| !years.is_empty()) else {
            return YearChoice::Any;
        };
        let years: Vec<i32> = chosen.iter().filter_map(FacetValue::year).collect();
        let span = years.first().zip(years.last()).map(|(first, last)| YearSpan::new(*first, *last));
        span.filter(|span| span.values().count() == chosen.len()).map_or(YearChoice::Apart, YearChoice::Span)
    }

    /// The query whose run of years begins, or ends, with `year`; `None` is as far as `all` goes. A run that would end
    /// before it begins is turned round, so that neither year is lost; one as long as `all` chooses no years.
    #[must_use]
    pub fn with_year_bound(&self, bound: Bound, year: Option<i32>, all: YearSpan) -> Self {
        let span = match self.year_choice() {
            YearChoice::Span(span) => span,
            YearChoice::Any | YearChoice::Apart => all,
        };
        let span = match (bound, year) {
            (Bound::First, Some(year)) => YearSpan::new(year, span.last),
            (Bound::Last, Some(year)) => YearSpan::new(span.first, year),
            (Bound::First, None) => YearSpan::new(all.first.min(span.last), span.last),
            (Bound::Last, None) => YearSpan::new(span.first, all.last.max(span.first)),
        };
        if year.is_none() && span == all { self.without(Dimension::Year) } else { self.with_years(span) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_years_begins_and_ends_where_it_is_told() {
        for (link, bound, year, expected) in [
            ("", Bound::First, Some(2020), "?years=2020-2023"),
            ("", Bound::Last, Some(2020), "?years=2018-2020"),
            ("?years=2019-2021", Bound::First, Some(2020), "?years=2020,2021"),
            ("?years=2019-2021", Bound::First, Some(2022), "?years=2021,2022"),
            ("?years=2018-2021", Bound::First, Some(2023), "?years=2021-2023"),
            ("?years=2019-2021", Bound::Last, Some(2018), "?years=2018,2019"),
            ("?years=2019-2021", Bound::First, None, "?years=2018-2021"),
            ("?years=2019-2023", Bound::First, None, ""),
            ("?years=2018-2021", Bound::Last, None, ""),
            ("?years=2018,2020", Bound::Last, Some(2021), "?years=2018-2021"),
            ("?years=1990-1995", Bound::First, None, "?years=1995"),
        ] {
            let next = Query::parse(link).0.with_year_bound(bound, year, YearSpan::new(2018, 2023));
            assert_eq!(next.to_search(), expected, "{link} {year:?}");
        }
    }

    #[test]
    fn years_here_and_there_are_no_run() {
        for (link, expected) in [
            ("", YearChoice::Any),
            ("?years=2019-2021", YearChoice::Span(YearSpan::new(2019, 2021))),
            ("?years=2019,2021", YearChoice::Apart),
            ("?years=untold", YearChoice::Apart),
            ("?years=2021,untold", YearChoice::Apart),
        ] {
            assert_eq!(Query::parse(link).0.year_choice(), expected, "{link}");
        }
    }
}
