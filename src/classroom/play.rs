//! Playing the meetings: they come one by one, in the order of time, until all of them stand in their years.
//!
//! Comes in: what a query selects. Goes out: the columns, and for each meeting the column into which it comes and how
//! high it lies there. Never here: the clock.

use crate::chart::Scenes;
use crate::chart::scene::Mark;
use crate::chart::stacks::Column;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::query::{Dimension, FacetValue};

/// How fast meetings come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speed {
    Slow,
    #[default]
    Normal,
    Fast,
}

impl Speed {
    pub const ALL: [Self; 3] = [Self::Slow, Self::Normal, Self::Fast];

    /// How long a meeting is there until the next one comes. Slowly it can be read aloud, fast a hundred of them take
    /// half a minute.
    #[must_use]
    pub fn pause_ms(self) -> u64 {
        match self {
            Self::Slow => 3_000,
            Self::Normal => 1_000,
            Self::Fast => 300,
        }
    }
}

/// The meetings of a selection, as they come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Every year from the first to the last.
    pub columns: Vec<Column>,
    /// By date.
    pub arrivals: Vec<Arrival>,
    /// Those whose year no source states: they have no place in the order of time. Places among the meetings.
    pub undated: Vec<usize>,
}

/// A meeting that comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Its place among the meetings of the dataset.
    pub meeting: usize,
    /// The place of its column.
    pub column: usize,
    /// How many meetings came into the column before it.
    pub level: usize,
}

impl Timeline {
    /// What a query selects, in the order of time.
    #[must_use]
    pub fn new(dataset: &Dataset, selection: &Selection, lang: Lang) -> Self {
        let years = Scenes { dataset, selection, lang }.years();
        let year = |mark: &Mark| mark.key.value().and_then(FacetValue::year);
        let mut columns: Vec<Column> = years
            .years
            .iter()
            .filter_map(|mark| Some(Column { label: mark.label.clone(), year: year(mark)?, count: 0 }))
            .collect();
        let (mut arrivals, mut undated) = (Vec::new(), Vec::new());
        for &meeting in &selection.counts.shown {
            let year = dataset.count_index.values_of(meeting, Dimension::Year).next();
            let Some(year) = year.and_then(FacetValue::year) else {
                undated.push(meeting);
                continue;
            };
            let Some(column) = columns.iter().position(|column| column.year == year) else { continue };
            arrivals.push(Arrival { meeting, column, level: columns[column].count });
            columns[column].count += 1;
        }
        Self { columns, arrivals, undated }
    }

    /// How many meetings come.
    #[must_use]
    pub fn len(&self) -> usize {
        self.arrivals.len()
    }

    /// All of them: as they come, and then those without a year. Places among the meetings.
    pub fn meetings(&self) -> impl Iterator<Item = usize> {
        self.arrivals.iter().map(|it| it.meeting).chain(self.undated.iter().copied())
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.arrivals.is_empty()
    }

    /// The meeting that is the last of the first `come`; none before the first has come.
    #[must_use]
    pub fn latest(&self, come: usize) -> Option<&Arrival> {
        self.arrivals[..come.min(self.len())].last()
    }

    /// The first and the last year.
    #[must_use]
    pub fn span(&self) -> Option<(i32, i32)> {
        Some((self.columns.first()?.year, self.columns.last()?.year))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;
    use crate::query::Query;

    fn timeline(collection: &str, link: &str) -> (Timeline, Vec<u32>) {
        let dataset = sample(collection);
        let selection = Selection::new(dataset, &Query::from_search(link, &dataset.known).0);
        let years = Scenes { dataset, selection: &selection, lang: Lang::En }.years();
        let counts = years.years.iter().chain(&years.untold).map(|mark| mark.count()).collect();
        (Timeline::new(dataset, &selection, Lang::En), counts)
    }

    #[test]
    fn at_the_end_each_year_has_the_dots_that_its_bar_counts() {
        for collection in ["articles", "record", "both"] {
            for link in ["", "?area=energy", "?status=held,planned"] {
                let (timeline, counts) = timeline(collection, link);
                let columns: Vec<u32> = timeline.columns.iter().map(|it| it.count as u32).collect();
                assert_eq!(columns, counts[..columns.len()], "{collection} {link}");
                // Those without a year stand apart, as their bar does.
                let apart: u32 = counts[columns.len()..].iter().sum();
                assert_eq!(timeline.undated.len() as u32, apart, "{collection} {link}");
                assert_eq!(timeline.len(), columns.iter().sum::<u32>() as usize);
                assert_eq!(timeline.meetings().count(), timeline.len() + timeline.undated.len());
                assert!(!timeline.is_empty());
            }
        }
    }

    #[test]
    fn meetings_come_by_date_each_upon_those_of_its_year() {
        let (timeline, _) = timeline("both", "");
        let dataset = sample("both");
        assert_eq!(timeline.latest(0), None);
        let told: Vec<i32> = timeline.arrivals.iter().map(|it| timeline.columns[it.column].year).collect();
        assert!(told.is_sorted() && told.len() > 50, "{told:?}");
        assert!(
            timeline.undated.iter().all(|it| !timeline.arrivals.iter().any(|other| other.meeting == *it))
        );
        for (at, arrival) in timeline.arrivals.iter().enumerate() {
            let before = timeline.arrivals[..at].iter().filter(|it| it.column == arrival.column).count();
            assert_eq!(arrival.level, before);
            assert_eq!(timeline.latest(at + 1), Some(arrival));
            let starts = |it: &Arrival| dataset.meetings[it.meeting].start.as_ref().map(ToString::to_string);
            let earlier = at.checked_sub(1).map(|at| &timeline.arrivals[at]);
            let is_same_year = |it: &&Arrival| it.column == arrival.column;
            if let Some(earlier) = earlier.filter(is_same_year)
                && let (Some(before), Some(now)) = (starts(earlier), starts(arrival))
                && before.len() == 10
                && now.len() == 10
            {
                assert!(before <= now, "{before} before {now}");
            }
        }
    }

    #[test]
    fn the_span_is_that_of_the_data() {
        let (thirty, _) = timeline("both", "");
        let years: Vec<i32> = thirty.columns.iter().map(|it| it.year).collect();
        assert_eq!(thirty.span(), Some((years[0], years[years.len() - 1])));
        assert!(years.len() > 25);
        assert_eq!(timeline("articles", "?years=2019&area=energy").0.len(), 0);
    }

    #[test]
    fn three_speeds_and_each_is_faster_than_the_one_before() {
        let pauses = Speed::ALL.map(Speed::pause_ms);
        assert!(pauses.is_sorted_by(|a, b| a > b), "{pauses:?}");
        assert_eq!(Speed::default(), Speed::Normal);
    }
}
