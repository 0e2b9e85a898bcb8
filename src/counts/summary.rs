//! What a sentence about a selection can say, counted from the meetings that are shown.
//!
//! Numerator and denominator are always of one set: the meetings of the selection. A group of a chart does not feel
//! the clause on its own dimension, so groups are no source for sentences.

use std::collections::BTreeMap;

use super::{Counts, Index, to_u32};
use crate::query::{Dimension, FacetValue};

/// The figures of a selection that are said in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Meetings of the selection.
    pub shown: u32,
    /// Those of them that are not known to have been held.
    pub not_held: u32,
    /// Meetings in scope, before filtering.
    pub total: u32,
    /// Articles that tell of the meetings shown.
    pub articles: u32,
    /// Pages that the record cites for them and that are none of the articles.
    pub pages: u32,
    /// By dimension.
    rankings: BTreeMap<Dimension, Ranking>,
    /// Pairs of an area and a year, the area raised in that year.
    pub areas_by_year: Vec<((FacetValue, i32), u32)>,
}

/// The values of one dimension that the meetings shown have, most first, then in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranking {
    /// Each value with how many of the meetings have it. What is missing is no value.
    pub values: Vec<(FacetValue, u32)>,
    /// How many of the meetings have any value.
    pub stated: u32,
}

impl Summary {
    /// Counts the meetings that are shown.
    #[must_use]
    pub fn new(counts: &Counts, index: &Index) -> Self {
        Self {
            shown: counts.shown_count(),
            not_held: to_u32(counts.shown.iter().filter(|at| !index.is_held(**at)).count()),
            total: counts.total,
            articles: index.articles_of(&counts.shown),
            pages: counts.citations_shown,
            rankings: Dimension::ALL.iter().map(|&it| (it, Ranking::new(counts, index, it))).collect(),
            areas_by_year: areas_by_year(counts, index),
        }
    }

    /// The values of a dimension, most first.
    #[must_use]
    pub fn ranking(&self, dimension: Dimension) -> &Ranking {
        static NONE: Ranking = Ranking { values: Vec::new(), stated: 0 };
        self.rankings.get(&dimension).unwrap_or(&NONE)
    }

    /// The meetings of one year.
    #[must_use]
    pub fn in_year(&self, year: i32) -> u32 {
        let found = self.ranking(Dimension::Year).values.iter().find(|(value, _)| value.year() == Some(year));
        found.map_or(0, |(_, count)| *count)
    }
}

impl Ranking {
    fn new(counts: &Counts, index: &Index, dimension: Dimension) -> Self {
        let missing = FacetValue::Missing(dimension);
        let stated = match dimension.can_be_missing() {
            // What is missing stands alone.
            true => counts.shown_count().saturating_sub(counts.facet(&missing).map_or(0, |it| it.selected)),
            false => {
                let ids = &index.column(dimension).ids;
                to_u32(counts.shown.iter().filter(|at| !ids.row(**at).is_empty()).count())
            }
        };
        let found = counts.facets(dimension).iter().filter(|it| it.selected > 0 && !it.value.is_missing());
        let mut values: Vec<(FacetValue, u32)> = found.map(|it| (it.value.clone(), it.selected)).collect();
        most_first(&mut values);
        Self { values, stated }
    }

    /// The values that share the greatest count, and that count. Nothing where it is 1, or where more than `most`
    /// share it: then none stands out.
    #[must_use]
    pub fn leading(&self, most: usize) -> Option<(Vec<&FacetValue>, u32)> {
        let greatest = self.values.first().map(|(_, count)| *count).filter(|count| *count > 1)?;
        let leading = self.values.iter().take_while(|(_, count)| *count == greatest);
        let leading: Vec<&FacetValue> = leading.map(|(value, _)| value).collect();
        (leading.len() <= most).then_some((leading, greatest))
    }

    /// The first `most` values; where the next have as many as the last of them, only those before these. Empty
    /// where too many share the greatest count.
    #[must_use]
    pub fn first(&self, most: usize) -> &[(FacetValue, u32)] {
        let Some((_, next)) = self.values.get(most) else { return &self.values };
        let until = self.values.iter().position(|(_, count)| count == next);
        &self.values[..until.unwrap_or(0)]
    }
}

/// Pairs of an area and a year in which a meeting shown raised it, each with how many did.
fn areas_by_year(counts: &Counts, index: &Index) -> Vec<((FacetValue, i32), u32)> {
    let (areas, years) = (index.column(Dimension::Area), index.column(Dimension::Year));
    // A table and no map: there are few of each, and there may be a million meetings.
    let mut table = vec![0_u32; areas.values.len() * years.values.len()];
    for &at in &counts.shown {
        for &year in years.ids.row(at) {
            for &area in areas.ids.row(at) {
                table[area as usize * years.values.len() + year as usize] += 1;
            }
        }
    }
    let cells = areas.values.iter().flat_map(|area| years.values.iter().map(move |year| (area, year)));
    let raised = cells.zip(table).filter(|((area, _), count)| *count > 0 && !area.is_missing());
    let mut pairs: Vec<_> =
        raised.filter_map(|((area, year), count)| Some(((area.clone(), year.year()?), count))).collect();
    most_first(&mut pairs);
    pairs
}

/// Most first; what is equal stays in order.
fn most_first<T>(counts: &mut [(T, u32)]) {
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::samples::{bundled, everything};
    use crate::meetings::merge;
    use crate::query::{KnownIds, Query};

    fn ranking(counts: &[u32]) -> Ranking {
        let values = counts.iter().zip(2001..).map(|(count, year)| (FacetValue::Year(year), *count));
        Ranking { values: values.collect(), stated: counts.iter().sum() }
    }

    #[test]
    fn what_leads_is_more_than_one_and_few() {
        for (counts, expected) in [
            (&[4, 1][..], Some((1, 4))),
            (&[2, 2, 1], Some((2, 2))),
            (&[2, 2, 2, 2], None),
            (&[1, 1], None),
            (&[1], None),
            (&[], None),
        ] {
            let ranking = ranking(counts);
            let leading = ranking.leading(3).map(|(values, count)| (values.len(), count));
            assert_eq!(leading, expected, "{counts:?}");
        }
    }

    #[test]
    fn who_comes_first_is_no_one_of_many_equals() {
        for (counts, expected) in [
            (&[3, 2, 1][..], 3),
            (&[3, 2, 2, 1], 3),
            (&[23, 7, 2, 2], 2),
            (&[3, 1, 1, 1, 1], 1),
            (&[1, 1, 1, 1], 0),
            (&[], 0),
        ] {
            assert_eq!(ranking(counts).first(3).len(), expected, "{counts:?}");
        }
    }

    #[test]
    fn figures_are_of_the_meetings_shown() {
        for corpus in [bundled(), everything()] {
            let meetings = merge(&corpus);
            let known = KnownIds::new(&corpus, &meetings);
            let index = Index::new(&corpus, &meetings);
            for link in [
                "",
                "?years=2021",
                "?area=energy",
                "?chair=RU&years=2018-2021",
                "?place=virtual",
                "?chair=none",
            ] {
                let counts = index.counts(&Query::from_search(link, &known).0, None);
                let it = Summary::new(&counts, &index);
                assert_eq!(it.shown, counts.shown_count(), "{link}");
                assert!(it.shown <= it.total, "{link}");
                for ranking in Dimension::ALL.iter().map(|dimension| it.ranking(*dimension)) {
                    assert!(ranking.stated <= it.shown, "{link}");
                    assert!(
                        ranking.values.iter().all(|(_, count)| (1..=ranking.stated).contains(count)),
                        "{link}"
                    );
                }
                assert!(
                    it.areas_by_year.iter().all(|((_, year), count)| *count <= it.in_year(*year)),
                    "{link}"
                );
                if link == "?years=2021" {
                    assert_eq!(it.ranking(Dimension::Year).values, [(FacetValue::Year(2021), it.shown)]);
                }
            }
        }
    }
}
