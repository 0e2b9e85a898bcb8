//! Periods and events on one axis of time: who held an office when, which plan ran, what was adopted.
//!
//! Comes in: lanes of periods or events with dates as vague as the sources tell them. Goes out: the
//! same as marks, in order of time, placed in months. A date lies in the middle of what it tells, of
//! its day, month or year, so that one who ends in 2018 and one who begins in 2018 meet there; that
//! only the year is told goes along, and is drawn. What has no year has no place and is left out.
//! Never here: today. What still goes on reaches the end of the axis.

use std::collections::BTreeSet;

use crate::chart::scene::{Choice, Hue, Mark};
use crate::data::edtf::Date;
use crate::data::vocabulary::Lang;
use crate::query::MarkKey;

/// A time from one date to another.
///
/// A plan "for 2016 to 2020" covers both years whole: it is given as `2016-01` to `2020-12`. The
/// dates `2016` and `2020` say that it began and ended some time in them.
#[derive(Clone, Debug)]
pub struct Period<'a> {
    pub key: &'a MarkKey,
    pub label: &'a str,
    /// What stands at its band, where that says more than its label.
    pub band_label: Option<String>,
    pub from: Date,
    /// `None`: still going on.
    pub to: Option<Date>,
    pub of_years: OfYears,
    /// What a screen reader says.
    pub name: &'a str,
}

/// Meetings in the years that a mark chooses, as [`Mark`] has them.
#[derive(Clone, Copy, Debug, Default)]
pub struct OfYears {
    pub held: u32,
    pub not_held: u32,
    pub total: u32,
}

/// Something done at a date.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    pub key: &'a MarkKey,
    pub label: &'a str,
    pub at: Date,
    pub of_years: OfYears,
    /// What a screen reader says.
    pub name: &'a str,
}

/// What a lane is made from.
#[derive(Clone, Copy, Debug)]
pub enum Entries<'a> {
    Periods(&'a [Period<'a>]),
    Events(&'a [Event<'a>]),
}

/// A lane to be made, and the words for it.
#[derive(Clone, Copy, Debug)]
pub struct LaneOf<'a> {
    pub heading: Option<&'a str>,
    /// What is said of the time before its first entry: "not told by these sources".
    pub before: Option<&'a str>,
    pub hue: Hue,
    /// The entries that what is chosen falls into; `None` where nothing is chosen.
    pub chosen: Option<&'a BTreeSet<MarkKey>>,
    pub entries: Entries<'a>,
}

/// Lanes over one axis, from January of the first year to the end of the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Periods {
    pub first_year: i32,
    pub last_year: i32,
    pub lanes: Vec<Lane>,
}

/// What stands under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    pub heading: Option<String>,
    pub before: Option<String>,
    pub content: Content,
}

/// What a lane shows, in order of time.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    Bands(Vec<Band>),
    Moments(Vec<Moment>),
}

/// A place on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Months since January of the first year.
    pub month: f64,
    /// Only the year is told; the place is its middle.
    pub is_vague: bool,
}

/// A period.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    pub from: Place,
    /// `None`: it goes on beyond the end of the axis, or still goes on.
    pub to: Option<Place>,
    /// What stands at it.
    pub band_label: String,
    pub mark: Mark,
}

/// What was done in one month, or in one year where no month is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    pub at: Place,
    /// The events; the mark has the key of the first.
    pub keys: Vec<MarkKey>,
    pub mark: Mark,
}

impl Periods {
    /// The marks in reading order: lane by lane, each by time.
    #[must_use]
    pub fn marks(&self) -> Vec<&Mark> {
        let mut marks = Vec::new();
        for lane in &self.lanes {
            match &lane.content {
                Content::Bands(bands) => marks.extend(bands.iter().map(|it| &it.mark)),
                Content::Moments(moments) => marks.extend(moments.iter().map(|it| &it.mark)),
            }
        }
        marks
    }

    /// How many months the axis has.
    #[must_use]
    pub fn months(&self) -> f64 {
        f64::from(self.last_year - self.first_year + 1) * 12.0
    }
}

/// Lanes on an axis of these years, or of more where something begins or is done outside of them.
/// What ends after the axis goes on beyond it.
#[must_use]
pub fn periods(first_year: i32, last_year: i32, lanes: &[LaneOf<'_>]) -> Periods {
    let (mut first, mut last) = (first_year, last_year.max(first_year));
    for lane in lanes {
        let mut widen = |date: &Date| {
            if let Some(year) = date.year() {
                (first, last) = (first.min(year), last.max(year));
            }
        };
        match lane.entries {
            Entries::Periods(all) => all.iter().filter(|it| is_told(it)).for_each(|it| widen(&it.from)),
            Entries::Events(all) => all.iter().for_each(|it| widen(&it.at)),
        }
    }
    let mut scene = Periods { first_year: first, last_year: last, lanes: Vec::new() };
    for lane in lanes {
        let content = match lane.entries {
            Entries::Periods(all) => Content::Bands(bands(all, lane, &scene)),
            Entries::Events(all) => Content::Moments(moments(all, lane, first)),
        };
        let text = |it: Option<&str>| it.map(str::to_owned);
        scene.lanes.push(Lane { heading: text(lane.heading), before: text(lane.before), content });
    }
    scene
}

/// Whether both ends have a place.
fn is_told(period: &Period<'_>) -> bool {
    period.from.year().is_some() && period.to.is_none_or(|it| it.year().is_some())
}

fn place(date: &Date, first_year: i32) -> Option<Place> {
    let within = match (date.month(), date.day()) {
        (Some(month), Some(day)) => f64::from(month - 1) + (f64::from(day) - 0.5) / 31.0,
        (Some(month), None) => f64::from(month) - 0.5,
        (None, _) => 6.0,
    };
    let month = f64::from(date.year()? - first_year) * 12.0 + within;
    Some(Place { month, is_vague: date.month().is_none() })
}

fn mark(key: &MarkKey, label: &str, of_years: OfYears, name: &str, lane: &LaneOf<'_>) -> Mark {
    let choice = match lane.chosen {
        None => Choice::Free,
        Some(keys) if keys.contains(key) => Choice::Chosen,
        Some(_) => Choice::Dimmed,
    };
    Mark {
        key: key.clone(),
        label: label.to_owned(),
        held: of_years.held,
        not_held: of_years.not_held,
        total: of_years.total,
        hue: lane.hue,
        choice,
        // A mark here has no pale part, so nothing is said in a language but its own words.
        lang: Lang::En,
        name: name.to_owned(),
    }
}

fn bands(all: &[Period<'_>], lane: &LaneOf<'_>, scene: &Periods) -> Vec<Band> {
    let mut bands = Vec::new();
    for it in all.iter().filter(|it| is_told(it)) {
        let Some(from) = place(&it.from, scene.first_year) else { continue };
        let to = it.to.and_then(|it| place(&it, scene.first_year));
        // What is told to end before it began has no length, but stands where it began.
        let to = to.filter(|it| it.month <= scene.months());
        let to = to.map(|it| Place { month: it.month.max(from.month), ..it });
        let band_label = it.band_label.clone().unwrap_or_else(|| it.label.to_owned());
        bands.push(Band { from, to, band_label, mark: mark(it.key, it.label, it.of_years, it.name, lane) });
    }
    let end = |it: &Band| it.to.map_or(f64::MAX, |it| it.month);
    bands.sort_by(|a, b| a.from.month.total_cmp(&b.from.month).then_with(|| end(a).total_cmp(&end(b))));
    bands
}

fn moments(all: &[Event<'_>], lane: &LaneOf<'_>, first_year: i32) -> Vec<Moment> {
    let mut sorted: Vec<&Event<'_>> = all.iter().collect();
    sorted.sort_by(|a, b| a.at.order(&b.at));
    let mut moments: Vec<Moment> = Vec::new();
    for it in sorted {
        let Some(place) = place(&it.at, first_year) else { continue };
        // The middle of the month, whatever the day: what is done in one month stands together.
        let month = if place.is_vague { place.month } else { place.month.floor() + 0.5 };
        let at = Place { month, ..place };
        let made = mark(it.key, it.label, it.of_years, it.name, lane);
        match moments.last_mut() {
            Some(last) if last.at == at => {
                last.keys.push(made.key);
                // They are of one year, whose meetings count once.
                let joined = &mut last.mark;
                joined.label = [&joined.label, "; ", it.label].concat();
                joined.name = [&joined.name, "; ", it.name].concat();
                if made.choice == Choice::Chosen {
                    joined.choice = Choice::Chosen;
                }
            }
            _ => moments.push(Moment { at, keys: vec![made.key.clone()], mark: made }),
        }
    }
    // A year without a month comes first in a list, and in the middle of its year here.
    moments.sort_by(|a, b| a.at.month.total_cmp(&b.at.month));
    moments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{PeriodName, YearSpan};

    fn key(name: &str) -> MarkKey {
        MarkKey::Period { name: PeriodName::new(name).expect("a name"), years: YearSpan::new(2015, 2018) }
    }

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap_or_else(|| panic!("{text:?} is a date"))
    }

    fn lane<'a>(entries: Entries<'a>, chosen: Option<&'a BTreeSet<MarkKey>>) -> LaneOf<'a> {
        LaneOf { heading: None, before: None, hue: Hue::Accent, chosen, entries }
    }

    /// Writes a place as months, `~` before it where it is vague.
    fn shown(place: Place) -> String {
        format!("{}{}", if place.is_vague { "~" } else { "" }, (place.month * 10.0).round() / 10.0)
    }

    /// Periods as `from/to`, an open end as `from/`, on an axis from 2015 to 2026.
    #[track_caller]
    fn check(texts: &[&'static str], expected: &[&str]) {
        let key = key("a");
        let period = |text: &&'static str| {
            let (from, to) = text.split_once('/').expect("two ends");
            let to = (!to.is_empty()).then(|| date(to));
            Period {
                key: &key,
                label: text,
                band_label: None,
                from: date(from),
                to,
                of_years: OfYears::default(),
                name: "",
            }
        };
        let all: Vec<Period<'_>> = texts.iter().map(period).collect();
        let scene = periods(2015, 2026, &[lane(Entries::Periods(&all), None)]);
        let Content::Bands(bands) = &scene.lanes[0].content else { panic!("periods are bands") };
        let found: Vec<String> = bands
            .iter()
            .map(|it| format!("{}/{}", shown(it.from), it.to.map_or_else(String::new, shown)))
            .collect();
        assert_eq!(found, expected, "{texts:?}");
    }

    #[test]
    fn a_date_lies_in_the_middle_of_what_it_tells() {
        check(&["2015-08/2018"], &["7.5/~42"]);
        check(&["2018/2021-08"], &["~42/79.5"]);
        check(&["2021-08/2024-07-26"], &["79.5/114.8"]);
        check(&["2015-01-01/2015-01-31"], &["0/1"]);
    }

    #[test]
    fn what_goes_on_or_ends_after_the_axis_has_no_end() {
        check(&["2024-07-26/"], &["114.8/"]);
        check(&["2026-01/2030-12"], &["132.5/"]);
        check(&["2026-01/2026-12"], &["132.5/143.5"]);
    }

    #[test]
    fn periods_stand_in_order_and_those_without_a_year_nowhere() {
        check(&["2018/2021-08", "2015-08/2018"], &["7.5/~42", "~42/79.5"]);
        check(&["201X/2021", "2018/202X", "XXXX-05/"], &[]);
        check(&["2019-05/2018-05"], &["52.5/52.5"]);
        check(&[], &[]);
    }

    #[test]
    fn the_axis_holds_all_that_begins() {
        let key = key("a");
        let period = |from, to| {
            let (from, to) = (date(from), Some(date(to)));
            Period {
                key: &key,
                label: "",
                band_label: None,
                from,
                to,
                of_years: OfYears::default(),
                name: "",
            }
        };
        for (from, to, years) in
            [("2016", "2018", (2015, 2026)), ("1996", "2018", (1996, 2026)), ("2030", "2035", (2015, 2030))]
        {
            let all = [period(from, to)];
            let scene = periods(2015, 2026, &[lane(Entries::Periods(&all), None)]);
            assert_eq!((scene.first_year, scene.last_year), years, "{from}");
        }
        assert_eq!(periods(2015, 2014, &[]).months(), 12.0);
    }

    #[test]
    fn events_of_one_month_are_one_moment() {
        let dates =
            ["2021-09-14", "2021-10-28", "2021-10-01", "2021", "2021-10", "2021-06-30", "2021", "XXXX-10"];
        let names = ["0", "1", "2", "3", "4", "5", "6", "7"];
        let keys = names.map(key);
        let events = names.iter().zip(&keys).zip(dates);
        let of_years = OfYears { held: 5, not_held: 0, total: 7 };
        let events = events.map(|((name, key), at)| Event { key, label: name, at: date(at), of_years, name });
        let all: Vec<Event<'_>> = events.collect();
        let chosen = BTreeSet::from([key("2")]);
        let scene = periods(2021, 2021, &[lane(Entries::Events(&all), Some(&chosen))]);
        let Content::Moments(moments) = &scene.lanes[0].content else { panic!("events are moments") };
        let found: Vec<_> = moments
            .iter()
            .map(|it| (shown(it.at), it.mark.name.as_str(), it.mark.held, it.mark.choice))
            .collect();
        assert_eq!(
            found,
            [
                ("5.5".to_owned(), "5", 5, Choice::Dimmed),
                ("~6".to_owned(), "3; 6", 5, Choice::Dimmed),
                ("8.5".to_owned(), "0", 5, Choice::Dimmed),
                ("9.5".to_owned(), "4; 2; 1", 5, Choice::Chosen),
            ]
        );
        assert_eq!(moments[3].keys, ["4", "2", "1"].map(key));
        assert_eq!(scene.marks().len(), 4);
    }
}
