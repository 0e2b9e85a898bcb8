//! Years in links: `2018-2021,2023,untold`.
//!
//! Three or more years in a row are written as a run, two are written apart (`2018,2019`), so
//! that a run is never longer than the list that it stands for.

use std::collections::BTreeSet;
use std::fmt;

use super::UNTOLD;
use crate::query::{Dimension, FacetValue, YEARS, YearRun, YearSpan};

/// A year that a link may name.
pub(super) fn year(text: &str) -> Option<i32> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| digits && YEARS.contains(year))
}

/// Years from one to another, either way round: `2018-2021`, also with `..` or a dash as typed on a phone.
pub(super) fn year_span(text: &str) -> Option<YearSpan> {
    let (a, b) = text.split_once("..").or_else(|| text.split_once(['-', '–', '—']))?;
    Some(YearSpan::new(year(a.trim())?, year(b.trim())?))
}

/// Years with one end: `2018-` goes on to the last year there is, `-2018` begins with the first. A year beyond these is
/// that year. Any other dash and dots hang on links from the text around them: they open nothing.
fn open_span(text: &str, all: YearSpan) -> Option<YearSpan> {
    if let Some(first) = text.strip_suffix('-') {
        let first = year(first.trim())?;
        return Some(YearSpan::new(first, all.last.max(first)));
    }
    let last = year(text.strip_prefix('-')?.trim())?;
    Some(YearSpan::new(all.first.min(last), last))
}

/// Adds the years that one item of a list means: a year, a run, or "not told". `None` if it means no years. `all` are
/// those between which a run without an end stays.
pub(super) fn add(item: &str, all: YearSpan, years: &mut BTreeSet<FacetValue>) -> Option<()> {
    match FacetValue::parse(Dimension::Year, item) {
        Some(value) => years.extend([value]),
        None => years.extend(year_span(item).or_else(|| open_span(item, all))?.values()),
    }
    Some(())
}

impl fmt::Display for YearSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.first, self.last)
    }
}

/// As links write it.
impl fmt::Display for YearRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => year.fmt(f),
            Self::Span(span) => span.fmt(f),
            Self::Missing => f.write_str(UNTOLD),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The years of the data.
    const ALL: YearSpan = YearSpan::new(1996, 2023);

    #[track_caller]
    fn check(list: &str, expected: &str) {
        let mut years = BTreeSet::new();
        for item in list.split(',') {
            add(item, ALL, &mut years).unwrap_or_else(|| panic!("{item:?} means years"));
        }
        let runs: Vec<String> = YearRun::all(&years).iter().map(ToString::to_string).collect();
        assert_eq!(runs.join(","), expected, "of {list:?}");
    }

    #[test]
    fn three_years_in_a_row_are_a_run_and_two_are_not() {
        check("2018", "2018");
        check("2018,2019", "2018,2019");
        check("2018-2019", "2018,2019");
        check("2018,2019,2020", "2018-2020");
        check("2020,2018,2019", "2018-2020");
        check("2015,2018-2021,2023", "2015,2018-2021,2023");
        check("2015,2016,2018-2021,2023,2024", "2015,2016,2018-2021,2023,2024");
        check("2018-2020,2021-2023", "2018-2023");
        check("2018-2022,2020", "2018-2022");
        check("1900-2100", "1900-2100");
    }

    #[test]
    fn the_year_that_is_not_given_stands_last() {
        check("untold", "untold");
        check("untold,2021", "2021,untold");
        check("UNTOLD,2019-2021", "2019-2021,untold");
    }

    #[test]
    fn a_run_may_be_typed_in_several_ways() {
        for run in ["2018-2021", "2021-2018", "2018..2021", "2018–2021", "2018 – 2021", "2018—2021"] {
            check(run, "2018-2021");
        }
        check("2021-2021", "2021");
    }

    #[test]
    fn a_run_without_an_end_goes_as_far_as_the_data() {
        for run in ["2018-", "2018 -"] {
            check(run, "2018-2023");
        }
        for run in ["-2018", "- 2018"] {
            check(run, "1996-2018");
        }
        check("2022-", "2022,2023");
        check("2023-", "2023");
        check("2030-", "2030");
        check("-1990", "1990");
        check("2021-,1996,untold", "1996,2021-2023,untold");
    }

    #[test]
    fn items_that_are_no_years() {
        for item in [
            "",
            " ",
            "-",
            "..",
            "21",
            "2018-21",
            "2018..",
            "2018–",
            "2018—",
            "2018--",
            "-2018-",
            "2018-2019-2020",
            "1899",
            "2101",
            "1000-9999",
            "2018-99999999999999999999",
            "+201",
            "２０１８",
            "2018?",
            "201X",
            "none",
            "untold-2018",
        ] {
            let mut years = BTreeSet::new();
            assert_eq!(add(item, ALL, &mut years), None, "{item:?}");
            assert_eq!(years, BTreeSet::new(), "{item:?}");
        }
    }
}
