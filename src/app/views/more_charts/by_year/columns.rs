//! The columns of the table: a year each, or as many years as it takes for all to fit.

use crate::counts::Counts;
use crate::query::{Dimension, FacetValue, MarkKey, YearSpan};
use crate::text::Words;

/// The least that a column of one year takes, and one of several, in px.
const COLUMN_PX: u32 = 25;
const WIDE_COLUMN_PX: u32 = 44;
/// What the names of the areas take beside them, at the least.
const NAMES_PX: u32 = 120;

/// Years that stand in one column: what they are called, and what choosing them chooses.
#[derive(Debug)]
pub struct Column {
    pub label: String,
    /// As links write them: `2021`, `2016-2020`, `untold`.
    pub years: String,
    /// `None` for "year not given".
    span: Option<YearSpan>,
}

impl Column {
    /// Years from one to another; `is_short` leaves the century out.
    fn new(first: i32, last: i32, is_short: bool) -> Self {
        let two = |year: i32| format!("{:02}", year.rem_euclid(100));
        let (label, years) = match (first == last, is_short) {
            (true, true) => (two(first), first.to_string()),
            (true, false) => (first.to_string(), first.to_string()),
            // The line may break after the dash.
            (false, _) => (format!("{first}–\u{200b}{}", two(last)), format!("{first}-{last}")),
        };
        Self { label, years, span: Some(YearSpan::new(first, last)) }
    }

    #[must_use]
    pub fn holds(&self, year: &FacetValue) -> bool {
        match year.year() {
            Some(year) => self.span.is_some_and(|span| span.contains(year)),
            None => self.span.is_none(),
        }
    }

    /// What its head stands for, or its cell in the row of an area.
    #[must_use]
    pub fn key(&self, row: Option<&FacetValue>) -> MarkKey {
        let column = match self.span {
            Some(years) if years.first != years.last => {
                let row = row.cloned();
                return row.map_or(MarkKey::Years(years), |row| MarkKey::Span { row, years });
            }
            Some(years) => FacetValue::Year(years.first),
            None => FacetValue::Missing(Dimension::Year),
        };
        match row.cloned() {
            Some(row) => MarkKey::Cell { row, column },
            None => MarkKey::Value(column),
        }
    }

    /// What it is called in a sentence.
    #[must_use]
    pub fn name(&self) -> String {
        if self.span.is_none() { self.label.clone() } else { self.years.replace('-', "–") }
    }
}

/// How many years a column has at the least, so that all fit.
fn step(width_px: u32, years: i32) -> i32 {
    let fits = |each: &i32| {
        let column_px = if *each == 1 { COLUMN_PX } else { WIDE_COLUMN_PX };
        let columns = (years / each + 2).unsigned_abs();
        NAMES_PX + columns * column_px <= width_px
    };
    [1, 5].into_iter().find(fits).unwrap_or(10)
}

/// Every year from the first to the last, or every five or ten, and "year not given".
pub fn columns(counts: &Counts, words: &Words, width_px: u32) -> Vec<Column> {
    let facets = || counts.facets(Dimension::Year).iter().filter(|facet| facet.total > 0);
    let years: Vec<i32> = facets().filter_map(|facet| facet.value.year()).collect();
    let mut columns = Vec::new();
    if let (Some(&first), Some(&last)) = (years.first(), years.last()) {
        let each = step(width_px, last - first);
        let is_short = each == 1 && last - first > 20;
        // Runs begin where a decade or its half does, so that columns keep their place when years are added.
        let mut from = (first - 1).div_euclid(each) * each + 1;
        while from <= last {
            let (start, end) = (from.max(first), (from + each - 1).min(last));
            columns.push(Column::new(start, end, is_short && start != first && start % 5 != 0));
            from += each;
        }
    }
    if facets().any(|facet| facet.value.is_missing()) {
        let years = FacetValue::Missing(Dimension::Year).to_string();
        columns.push(Column { label: words.year_untold.to_owned(), years, span: None });
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_many_years_as_it_takes_to_fit() {
        for (width_px, years, expected) in
            [(1155, 35, 1), (640, 5, 1), (640, 35, 5), (343, 35, 10), (320, 5, 1)]
        {
            assert_eq!(step(width_px, years), expected, "{years} years in {width_px} px");
        }
    }

    #[test]
    fn a_column_holds_its_years_and_no_others() {
        let (one, run) = (Column::new(2021, 2021, true), Column::new(1996, 2000, false));
        assert_eq!((one.label.as_str(), one.years.as_str()), ("21", "2021"));
        assert_eq!((run.label.as_str(), run.years.as_str()), ("1996–\u{200b}00", "1996-2000"));
        let (year, missing) = (FacetValue::Year, FacetValue::Missing(Dimension::Year));
        assert!(one.holds(&year(2021)) && !one.holds(&year(2020)) && !one.holds(&missing));
        assert!(run.holds(&year(1996)) && run.holds(&year(2000)) && !run.holds(&year(2001)));
        assert_eq!(run.name(), "1996–2000");
    }
}
