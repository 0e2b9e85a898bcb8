//! The spans of years that a comparison sets against each other.

use std::cmp::Reverse;

use crate::counts::{Counts, FacetCount};
use crate::query::{Dimension, FacetValue, YEARS, YearChoice, YearSpan};

/// Two spans of years, with all years in one of them and as equally many meetings of what else is chosen as can be.
pub fn periods(counts: &Counts) -> Option<[YearSpan; 2]> {
    let years: Vec<(i32, u32)> = dated(counts);
    parted(&years).filter(|spans| fewest(&years, spans) > 0)
}

/// The years in scope, in order, and how many meetings of what else is chosen each has.
pub fn dated(counts: &Counts) -> Vec<(i32, u32)> {
    let facets = counts.facets(Dimension::Year).iter().filter(|facet| facet.total > 0 || facet.count > 0);
    facets.filter_map(|facet| Some((facet.value.year()?, facet.count))).collect()
}

/// The years parted where both sides have most meetings; of such places where the spans are most equal, and of these the
/// first one.
fn parted(years: &[(i32, u32)]) -> Option<[YearSpan; 2]> {
    let (first, last) = (years.first()?.0, years.last()?.0);
    let spans = |cut: i32| [YearSpan::new(first, cut - 1), YearSpan::new(cut, last)];
    let unequal = |cut: i32| (cut - first).abs_diff(last + 1 - cut);
    let rank = |cut: &i32| (Reverse(fewest(years, &spans(*cut))), unequal(*cut));
    // Of equal ones the first.
    (first + 1..=last).min_by_key(rank).map(spans)
}

/// How many meetings the span has that has fewer.
pub fn fewest(years: &[(i32, u32)], spans: &[YearSpan; 2]) -> u32 {
    let size = |span: &YearSpan| years.iter().filter(|it| span.contains(it.0)).map(|it| it.1).sum();
    spans.iter().map(size).min().unwrap_or(0)
}

/// The years of which a count holds, in order.
fn years(counts: &Counts, holds: fn(&FacetCount) -> bool) -> Vec<i32> {
    let facets = counts.facets(Dimension::Year).iter().filter(|facet| holds(facet));
    facets.filter_map(|facet| facet.value.year()).collect()
}

/// The years of a choice, and as many before them; where none is chosen, the last year with a meeting that fits.
pub fn span_before(choice: YearChoice, counts: &Counts) -> Option<[YearSpan; 2]> {
    let these = match choice {
        YearChoice::Span(span) => span,
        YearChoice::Any => {
            let last = *years(counts, |facet| facet.count > 0).last()?;
            YearSpan::new(last, last)
        }
        YearChoice::Apart => return None,
    };
    let length = these.last - these.first + 1;
    let before = YearSpan::new(these.first - length, these.first - 1);
    (before.first >= *YEARS.start()).then_some([these, before])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_parted_without_a_gap_and_where_meetings_are_as_many_on_either_side() {
        for (years, expected) in [
            (&[(2018, 2), (2023, 2)][..], Some([(2018, 2020), (2021, 2023)])),
            (&[(2018, 1), (2020, 1), (2022, 1)], Some([(2018, 2019), (2020, 2022)])),
            (&[(2018, 1), (2021, 4), (2022, 4), (2023, 1)], Some([(2018, 2021), (2022, 2023)])),
            (&[(2018, 9), (2019, 2), (2020, 2), (2021, 2)], Some([(2018, 2018), (2019, 2021)])),
            (&[(2020, 1), (2021, 1)], Some([(2020, 2020), (2021, 2021)])),
            (&[(2021, 7)], None),
            (&[], None),
        ] {
            let spans = parted(years).map(|spans| spans.map(|span| (span.first, span.last)));
            assert_eq!(spans, expected, "{years:?}");
        }
    }
}
