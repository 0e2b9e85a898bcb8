//! Playing the years: meetings come one by one, in the order of time, until all of them stand in the chart.
//!
//! Comes in: what a query selects, and how many meetings have come. Goes out: the bars as they are then, and which
//! meeting came last. Never here: the clock.

use crate::chart::scene::{Mark, Years};
use crate::counts::to_u32;
use crate::data::vocabulary::Status;
use crate::dataset::{Dataset, Selection};
use crate::query::{Dimension, FacetValue};

/// A whole run takes about so long, in ms, and no meeting is there for less or more than these.
const RUN_MS: u64 = 30_000;
const SHORTEST_MS: u64 = 250;
const LONGEST_MS: u64 = 1_500;

/// The meetings of a selection, as they come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline(Vec<Arrival>);

/// A meeting that comes into its bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Its place among the meetings of the dataset.
    pub meeting: usize,
    /// The value of its bar: its year, or that no source states one.
    pub year: FacetValue,
    is_held: bool,
}

impl Timeline {
    /// By date; meetings without one come last, as in the dataset.
    #[must_use]
    pub fn new(dataset: &Dataset, selection: &Selection) -> Self {
        let arrival = |meeting: usize| {
            let year = dataset.count_index.values_of(meeting, Dimension::Year).next().cloned();
            Arrival {
                meeting,
                year: year.unwrap_or(FacetValue::Missing(Dimension::Year)),
                is_held: dataset.meetings[meeting].status == Status::Held,
            }
        };
        Self(selection.counts.shown.iter().copied().map(arrival).collect())
    }

    /// How many meetings come.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The meeting that is the last of the first `come`; none before the first has come.
    #[must_use]
    pub fn latest(&self, come: usize) -> Option<&Arrival> {
        self.0[..come.min(self.len())].last()
    }

    /// Leaves in the bars only the first `come` meetings. What a bar had in all stays its total, so that the scale
    /// does not move while they come.
    pub fn apply(&self, come: usize, years: &mut Years) {
        let come = &self.0[..come.min(self.len())];
        let count = |mark: &Mark, is_held: bool| {
            let of_mark =
                come.iter().filter(|it| it.is_held == is_held && mark.key.value() == Some(&it.year));
            to_u32(of_mark.count())
        };
        for mark in years.years.iter_mut().chain(&mut years.untold) {
            mark.total = mark.most();
            (mark.held, mark.not_held) = (count(mark, true), count(mark, false));
        }
    }

    /// How long a meeting is there until the next one comes.
    #[must_use]
    pub fn pause_ms(&self) -> u64 {
        (RUN_MS / (self.len().max(1) as u64)).clamp(SHORTEST_MS, LONGEST_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{self, Labels};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;
    use crate::query::Query;

    fn played(collection: &str, link: &str, come: impl Fn(usize) -> usize) -> (Timeline, Years, Years) {
        let dataset = sample(collection);
        let selection = Selection::new(dataset, &Query::from_search(link, &dataset.known).0);
        let speech =
            Labels { lang: Lang::En, label: &ToString::to_string, name: |label, _, _, _| label.to_owned() };
        let whole = scene::years(selection.counts.facets(Dimension::Year), None, &speech);
        let timeline = Timeline::new(dataset, &selection);
        let mut years = whole.clone();
        timeline.apply(come(timeline.len()), &mut years);
        (timeline, whole, years)
    }

    fn counts(years: &Years) -> Vec<(u32, u32)> {
        years.years.iter().chain(&years.untold).map(|mark| (mark.held, mark.not_held)).collect()
    }

    #[test]
    fn at_the_end_the_bars_are_those_of_the_chart() {
        for collection in ["articles", "record", "both"] {
            for link in ["", "?area=energy", "?status=held,planned"] {
                let (timeline, whole, end) = played(collection, link, |all| all);
                assert_eq!(counts(&end), counts(&whole), "{collection} {link}");
                assert!(!timeline.is_empty());
            }
        }
    }

    #[test]
    fn meetings_come_by_date_and_each_fills_one_bar() {
        let (timeline, _, none) = played("record", "", |_| 0);
        assert!(counts(&none).iter().all(|count| *count == (0, 0)));
        assert_eq!(timeline.latest(0), None);
        let years: Vec<_> = timeline.0.iter().filter_map(|arrival| arrival.year.year()).collect();
        assert!(years.is_sorted(), "{years:?}");
        for come in [1, 7, 50] {
            let (timeline, whole, years) = played("record", "", |_| come);
            assert_eq!(counts(&years).iter().map(|count| count.0).sum::<u32>(), come as u32);
            let latest = timeline.latest(come).expect("one has come");
            let bar = years.years.iter().find(|mark| mark.key.value() == Some(&latest.year));
            assert!(bar.is_some_and(|mark| mark.held > 0));
            assert!(years.years.iter().zip(&whole.years).all(|(bar, whole)| bar.total == whole.most()));
        }
    }

    #[test]
    fn a_run_is_neither_hasty_nor_long() {
        for (link, pause_ms) in [("?years=1999", 1_500), ("", 1_500)] {
            assert_eq!(played("articles", link, |_| 0).0.pause_ms(), pause_ms, "{link}");
        }
        let (timeline, ..) = played("both", "", |_| 0);
        assert_eq!(timeline.pause_ms(), 30_000 / timeline.len() as u64);
    }
}
