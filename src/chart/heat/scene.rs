//! Areas over the years: rows of areas under their pillars, columns of years or of runs of years.

use crate::chart::dots::scene::both;
use crate::chart::scene::{Choice, Hue, Kinds, Mark, Row, Years};
use crate::query::{MarkKey, YearSpan};
use crate::text::words;

/// Shades of a cell.
pub const SHADES: u8 = 4;

/// How many of the last years stay columns of their own where the first ones are folded.
const SINGLE: i32 = 15;
/// How many years a folded column has.
const FOLD: i32 = 5;

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatGroup {
    pub heading: Option<Mark>,
    pub rows: Vec<Row>,
}

/// Rows over columns of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heat {
    pub groups: Vec<HeatGroup>,
    pub columns: Years,
    /// The count of the strongest shade, 1 at least. A part of the rows has that of the whole.
    greatest: u32,
}

impl HeatGroup {
    fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.heading.iter().chain(self.rows.iter().flat_map(Row::marks))
    }
}

impl Heat {
    /// Rows in the order given, each under the heading of its hue; those without one stand last.
    #[must_use]
    pub fn new(headings: Vec<Mark>, rows: &Kinds) -> Self {
        let of = |hue: Hue| rows.rows.iter().filter(|row| row.heading.hue == hue).cloned().collect();
        let outline = HeatGroup { heading: None, rows: of(Hue::Outline) };
        let groups = headings.into_iter().map(|mark| HeatGroup { rows: of(mark.hue), heading: Some(mark) });
        let groups = groups.chain([outline]).filter(|group| !group.rows.is_empty()).map(counted).collect();
        Self::scaled(groups, rows.columns.clone())
    }

    fn scaled(groups: Vec<HeatGroup>, columns: Years) -> Self {
        let cells = groups.iter().flat_map(|group| &group.rows).flat_map(|row| &row.cells);
        let greatest = cells.map(|(_, cell)| cell.count()).max().unwrap_or(0).max(1);
        Self { groups, columns, greatest }
    }

    /// The marks in reading order: the columns, then each heading with its rows, and a row before its cells.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        let columns = self.columns.years.iter().chain(&self.columns.untold);
        columns.chain(self.groups.iter().flat_map(HeatGroup::marks))
    }

    /// The headings of its groups and rows.
    pub fn headings_mut(&mut self) -> impl Iterator<Item = &mut Mark> {
        self.groups.iter_mut().flat_map(|group| {
            group.heading.iter_mut().chain(group.rows.iter_mut().map(|row| &mut row.heading))
        })
    }

    /// How strong the color of a count is, from 0 for none to [`SHADES`] for the greatest.
    #[must_use]
    pub fn shade(&self, count: u32) -> u8 {
        u8::try_from((count * u32::from(SHADES)).div_ceil(self.greatest)).unwrap_or(SHADES)
    }

    /// Rows from one to another, counted over all groups; a group that is parted keeps its heading.
    #[must_use]
    pub fn part(&self, rows: &std::ops::Range<usize>) -> Self {
        let mut before = 0;
        let part = |group: &HeatGroup| {
            let own = before..before + group.rows.len();
            before = own.end;
            let (from, to) = (rows.start.clamp(own.start, own.end), rows.end.clamp(own.start, own.end));
            HeatGroup { rows: group.rows[from - own.start..to - own.start].to_vec(), ..group.clone() }
        };
        let groups = self.groups.iter().map(part).filter(|group| !group.rows.is_empty());
        Self { groups: groups.collect(), columns: self.columns.clone(), greatest: self.greatest }
    }

    /// How many rows it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }

    /// The same with so many years in a column. Runs begin where a decade or its half does, so that columns keep
    /// their place when years are added.
    #[must_use]
    pub fn in_runs(&self, each: i32) -> Self {
        if each == 1 {
            return self.clone();
        }
        self.in_runs_of(&|year| (year - 1).div_euclid(each))
    }

    /// The same with its first years in runs of five, where they are many: early years had few meetings, and a column
    /// for each of them would take the room of the others. The last [`SINGLE`] years, and those of their run, stay.
    #[must_use]
    pub fn folded(&self) -> Self {
        let year = |mark: &Mark| mark.key.value().and_then(|value| value.year());
        let years = &self.columns.years;
        let (Some(first), Some(last)) = (years.first().and_then(year), years.last().and_then(year)) else {
            return self.clone();
        };
        // Runs begin where a decade or its half does.
        let single = (last - SINGLE - 1).div_euclid(FOLD) * FOLD + 1;
        if single - first < 2 * FOLD {
            return self.clone();
        }
        self.in_runs_of(&|year| if year < single { (year - 1).div_euclid(FOLD) } else { year })
    }

    /// The same with years of the same run in one column.
    fn in_runs_of(&self, run_of: &dyn Fn(i32) -> i32) -> Self {
        let mut runs: Vec<(YearSpan, Vec<usize>)> = Vec::new();
        for (at, mark) in self.columns.years.iter().enumerate() {
            let Some(year) = mark.key.value().and_then(|value| value.year()) else { continue };
            match runs.last_mut() {
                Some((span, places)) if run_of(span.last) == run_of(year) => {
                    span.last = year;
                    places.push(at);
                }
                _ => runs.push((YearSpan::new(year, year), vec![at])),
            }
        }
        let of_run = |(span, places): &(YearSpan, Vec<usize>)| {
            let years: Vec<&Mark> = places.iter().map(|at| &self.columns.years[*at]).collect();
            let is_all = |choice| years.iter().all(|mark| mark.choice == choice);
            // Of a run that is chosen in part nothing is said.
            let choice =
                [Choice::Chosen, Choice::Dimmed].into_iter().find(|it| is_all(*it)).unwrap_or(Choice::Free);
            let label = format!("{}–{:02}", span.first, span.last.rem_euclid(100));
            // One year alone stays what it is.
            if let [year] = years[..] {
                year.clone()
            } else {
                joined(&years, choice, MarkKey::Years(*span), label)
            }
        };
        let years: Vec<Mark> = runs.iter().map(of_run).collect();
        let row = |row: &Row| {
            let mut cells: Vec<(usize, Mark)> = Vec::new();
            for (nth, (span, places)) in runs.iter().enumerate() {
                let own = row.cells.iter().filter(|(at, _)| places.contains(at)).map(|it| &it.1);
                let own: Vec<&Mark> = own.collect();
                let Some(MarkKey::Cell { row: value, .. }) = own.first().map(|mark| &mark.key) else {
                    continue;
                };
                let key = MarkKey::Span { row: value.clone(), years: *span };
                let label = format!("{}, {}–{}", row.heading.label, span.first, span.last);
                let choice = both(row.heading.choice, years[nth].choice);
                cells.push((
                    nth,
                    if places.len() == 1 { own[0].clone() } else { joined(&own, choice, key, label) },
                ));
            }
            let untold = row.cells.iter().filter(|(at, _)| *at == self.columns.years.len());
            cells.extend(untold.map(|(_, mark)| (runs.len(), mark.clone())));
            Row { heading: row.heading.clone(), cells }
        };
        let group = |group: &HeatGroup| HeatGroup {
            heading: group.heading.clone(),
            rows: group.rows.iter().map(row).collect(),
        };
        let groups = self.groups.iter().map(group).collect();
        let columns = Years { years, untold: self.columns.untold.clone() };
        Self::scaled(groups, columns)
    }
}

/// In a cell all meetings are one number: those that were not held are not told apart.
fn counted(mut group: HeatGroup) -> HeatGroup {
    for (_, cell) in group.rows.iter_mut().flat_map(|row| &mut row.cells) {
        (cell.held, cell.not_held) = (cell.count(), 0);
    }
    group
}

/// Several marks as one.
fn joined(marks: &[&Mark], choice: Choice, key: MarkKey, label: String) -> Mark {
    let sum = |part: fn(&Mark) -> u32| marks.iter().map(|mark| part(mark)).sum();
    let (held, not_held, total) = (sum(|mark| mark.held), sum(|mark| mark.not_held), sum(|mark| mark.total));
    let Mark { hue, lang, .. } = *marks[0];
    let name = (words(lang).bar)(&label, held + not_held, total, choice == Choice::Chosen);
    Mark { key, label, held, not_held, total, hue, choice, lang, name }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Dimension, FacetValue};

    fn value(dimension: Dimension, code: &str) -> FacetValue {
        FacetValue::parse(dimension, code).expect("a value")
    }

    /// Energy and health from 1994 to 2001, a meeting on energy in every year that is told and one that is not.
    fn sample(chosen: &[i32]) -> Heat {
        let choice = |year| match chosen {
            [] => Choice::Free,
            _ if chosen.contains(&year) => Choice::Chosen,
            _ => Choice::Dimmed,
        };
        let year = |year: i32| Mark {
            key: MarkKey::Value(FacetValue::Year(year)),
            choice: choice(year),
            ..Mark::sample(&year.to_string(), 1)
        };
        let energy = value(Dimension::Area, "energy");
        let cell = |(at, year): (usize, i32)| {
            let key = MarkKey::Cell { row: energy.clone(), column: FacetValue::Year(year) };
            (at, Mark { key, choice: choice(year), ..Mark::sample("Energy", 1) })
        };
        let key = MarkKey::Cell { row: energy.clone(), column: FacetValue::Missing(Dimension::Year) };
        let untold = (8, Mark { key, not_held: 1, ..Mark::sample("Energy", 1) });
        let heading = |label: &str, hue| Mark { hue, ..Mark::sample(label, 9) };
        let cells = (1994..2002).enumerate().map(cell).chain([untold]).collect();
        let rows = vec![
            Row { heading: heading("none named", Hue::Outline), cells: Vec::new() },
            Row { heading: heading("Energy", Hue::Pillar(1)), cells },
        ];
        let columns =
            Years { years: (1994..2002).map(year).collect(), untold: Some(Mark::sample("not told", 1)) };
        let pillars = vec![heading("Politics", Hue::Pillar(0)), heading("Economy", Hue::Pillar(1))];
        Heat::new(pillars, &Kinds { rows, columns })
    }

    #[test]
    fn rows_stand_under_the_heading_of_their_hue() {
        let mut heat = sample(&[]);
        let labels: Vec<String> = heat.headings_mut().map(|mark| mark.label.clone()).collect();
        assert_eq!(labels, ["Economy", "Energy", "none named"]);
        assert!(heat.marks().skip(9).all(|mark| mark.not_held == 0), "a cell is one number");
        assert_eq!(heat.marks().count(), 9 + 1 + 1 + 9 + 1);
    }

    #[test]
    fn years_become_runs() {
        for (each, expected) in [
            (5, &[("1994–95", "2"), ("1996–00", "5"), ("2001", "1")][..]),
            (10, &[("1994–00", "7"), ("2001", "1")]),
        ] {
            let heat = sample(&[]).in_runs(each);
            let labels: Vec<&str> = heat.columns.years.iter().map(|mark| mark.label.as_str()).collect();
            let cells = &heat.groups[0].rows[0].cells;
            let counts: Vec<String> = cells.iter().map(|(_, mark)| mark.held.to_string()).collect();
            let found: Vec<(&str, &str)> =
                labels.into_iter().zip(counts.iter().map(String::as_str)).collect();
            assert_eq!(found, expected);
            assert_eq!(cells.last().map(|it| it.0), Some(expected.len()), "not told stays last");
        }
    }

    #[test]
    fn the_first_of_many_years_are_folded_and_the_last_are_not() {
        let of = |years: std::ops::RangeInclusive<i32>| -> Vec<String> {
            let mut heat = sample(&[]);
            let year = |year: i32| Mark {
                key: MarkKey::Value(FacetValue::Year(year)),
                ..Mark::sample(&year.to_string(), 1)
            };
            heat.columns.years = years.map(year).collect();
            heat.folded().columns.years.into_iter().map(|mark| mark.label).collect()
        };
        let thirty = of(1991..=2026);
        assert_eq!(thirty[..5], ["1991–95", "1996–00", "2001–05", "2006–10", "2011"]);
        assert_eq!((thirty.len(), thirty.last().map(String::as_str)), (20, Some("2026")));
        assert_eq!(of(2005..=2026).len(), 22, "few first years are not worth it");
        assert_eq!(of(2018..=2023).len(), 6);
        // The columns stay where they are when a year is added, until a whole run is.
        assert_eq!(of(1991..=2030)[..5], thirty[..5]);
        assert_eq!(of(1991..=2031)[4], "2011–15");
        let heat = sample(&[]);
        assert_eq!(heat.folded(), heat);
    }

    #[test]
    fn a_run_chooses_its_years() {
        let heat = sample(&[1996, 1997, 1998, 1999, 2000]).in_runs(5);
        let keys: Vec<(String, Choice)> =
            heat.columns.years.iter().map(|mark| (mark.key.code(), mark.choice)).collect();
        let expected =
            [("1994-1995", Choice::Dimmed), ("1996-2000", Choice::Chosen), ("2001", Choice::Dimmed)];
        assert_eq!(keys, expected.map(|(key, choice)| (key.to_owned(), choice)));
        let cell = &heat.groups[0].rows[0].cells[1].1;
        assert_eq!(
            (cell.key.code().as_str(), cell.label.as_str()),
            ("energy.1996-2000", "Energy, 1996–2000")
        );
        assert_eq!(cell.choice, Choice::Chosen);
        let part = sample(&[1996]).in_runs(5);
        assert_eq!(part.columns.years[1].choice, Choice::Free, "of a part nothing is said");
        // A run without a meeting in one of its years is chosen with its column.
        let mut heat = sample(&[1996, 1997, 1998, 1999, 2000]);
        heat.groups[0].rows[0].cells.remove(3);
        let cell = &heat.in_runs(5).groups[0].rows[0].cells[1].1;
        assert_eq!((cell.held, cell.choice), (4, Choice::Chosen));
    }

    #[test]
    fn parts_hold_all_rows_and_keep_headings() {
        let heat = sample(&[]);
        assert_eq!(heat.part(&(0..2)), heat);
        let first = heat.part(&(0..1));
        assert_eq!((first.rows(), first.groups[0].heading.is_some()), (1, true));
        assert_eq!(heat.part(&(1..2)).groups[0].rows[0].heading.label, "none named");
    }

    #[test]
    fn the_greatest_count_has_the_strongest_shade() {
        let heat = sample(&[]).in_runs(10);
        assert_eq!([0, 1, 2, 4, 7].map(|count| heat.shade(count)), [0, 1, 2, 3, 4]);
    }
}
