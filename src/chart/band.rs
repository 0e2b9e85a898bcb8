//! An axis of bands: a column for each year, and "year not told" set apart after the last.

use super::font::{Weight, Wrapped, width_px, wrap_in};
use super::label::Label;
use super::scene::{Choice, Mark, Years};
use super::{LINE_PX, TEXT_PX};

/// Between two labels.
const APART_PX: f64 = 8.0;

/// The column of one mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    pub x: f64,
    pub w: f64,
}

impl Band {
    pub fn middle(&self) -> f64 {
        self.x + self.w / 2.0
    }

    pub fn end(&self) -> f64 {
        self.x + self.w
    }
}

/// How an axis shares out the room from `x` to `end`.
#[derive(Clone, Copy, Debug)]
pub struct Spacing {
    pub x: f64,
    pub end: f64,
    /// Between the last year and "not told".
    pub gap_px: f64,
    pub widest_px: f64,
    /// Where years are narrower than this, the axis begins so much later.
    pub indent: Option<(f64, f64)>,
    pub most_lines: usize,
    /// "Not told" has one line more until it is no wider than so many years, or than this part of the room.
    pub untold: (f64, f64),
    /// How wide "not told" is, of its widest line.
    pub untold_px: fn(f64) -> f64,
    /// Whether "not told" is as wide as a year where its words allow it, and not only where there is room to spare.
    pub is_even: bool,
}

/// Bands from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct BandAxis {
    /// Where the first year may begin, and how wide a year is.
    pub x: f64,
    pub year_px: f64,
    /// Those of the years, then that of "not told", if there is one.
    pub bands: Vec<Band>,
    /// "Year not told", in its lines.
    pub untold: Vec<String>,
    /// Years that have their label, by their place, and where its middle is.
    pub shown: Vec<(usize, f64)>,
    years: usize,
}

impl BandAxis {
    pub fn new(columns: &Years, spacing: &Spacing) -> Self {
        let Spacing { mut x, end, widest_px, .. } = *spacing;
        let years = columns.years.len() as f64;
        let has_gap = !columns.years.is_empty() && columns.untold.is_some();
        let gap_px = if has_gap { spacing.gap_px } else { 0.0 };
        let (mut untold, mut untold_px) = (Wrapped { lines: Vec::new(), widest_px: 0.0 }, 0.0);
        let of_year = |x: f64, untold_px: f64| (end - x - gap_px - untold_px) / years.max(1.0);
        for lines in columns.untold.iter().flat_map(|_| 1..=spacing.most_lines) {
            let label = columns.untold.as_ref().map_or("", |mark| &mark.label);
            untold = wrap_in(label, lines, TEXT_PX, Weight::Bold);
            untold_px = (spacing.untold_px)(untold.widest_px);
            let (in_years, in_room) = spacing.untold;
            if untold_px <= (of_year(x, untold_px) * in_years).max((end - x) * in_room) {
                break;
            }
        }
        let mut year_px = of_year(x, untold_px).min(widest_px);
        if columns.untold.is_some() && spacing.is_even && untold_px < year_px {
            untold_px = of_year(x, 0.0).min(widest_px).min((end - x - gap_px) / (years + 1.0));
            year_px = of_year(x, untold_px).min(widest_px);
        } else if columns.untold.is_some() && !spacing.is_even {
            untold_px = untold_px.max(year_px.min(end - x - gap_px - years * year_px).floor());
        }
        if let Some((_, indent_px)) = spacing.indent.filter(|(narrow_px, _)| year_px < *narrow_px) {
            x += indent_px;
            year_px = of_year(x, untold_px).min(widest_px);
        }
        // Quarters of a pixel are exact, so that one band ends where the next begins.
        let edge = |at: usize| ((x + at as f64 * year_px) * 4.0).floor() / 4.0;
        let years = columns.years.len();
        let mut bands: Vec<Band> =
            (0..years).map(|at| Band { x: edge(at), w: edge(at + 1) - edge(at) }).collect();
        if columns.untold.is_some() {
            bands.push(Band { x: edge(years) + gap_px.round(), w: untold_px.floor() });
        }
        let shown = shown(columns, &bands);
        Self { x, year_px, bands, untold: untold.lines, shown, years }
    }

    /// How many lines its labels take.
    pub fn lines(&self) -> f64 {
        self.untold.len().max(1) as f64
    }

    /// Whether each year has its label.
    pub fn shows_all(&self) -> bool {
        self.shown.len() == self.years
    }

    /// Left and right end of the years, and of "not told".
    pub fn pieces(&self) -> impl Iterator<Item = (f64, f64)> {
        let (years, untold) = self.bands.split_at(self.years);
        [years, untold].into_iter().filter_map(|part| Some((part.first()?.x, part.last()?.end())))
    }

    /// The labels, each with the place of its band: "not told" from `y` down in its lines, years `drop_px` lower.
    pub fn labels(&self, columns: &Years, y: f64, drop_px: f64) -> Vec<(usize, Label)> {
        let tick = |mark: &Mark, text: &str, x: f64, y: f64| {
            Label::tick(text, (x, y)).weighing(mark.choice.weight())
        };
        let of_year = |&(at, x): &(usize, f64)| {
            let mark = &columns.years[at];
            (at, tick(mark, &mark.label, x, y + drop_px))
        };
        let mut labels: Vec<(usize, Label)> = self.shown.iter().map(of_year).collect();
        if let (Some(mark), Some(band)) = (&columns.untold, self.bands.last()) {
            let line_y = |nth: usize| y + nth as f64 * LINE_PX;
            let lines = self.untold.iter().enumerate();
            labels
                .extend(lines.map(|(nth, line)| (self.years, tick(mark, line, band.middle(), line_y(nth)))));
        }
        labels
    }
}

/// Which years have their label, and where its middle is: all, or every second, fifth, tenth;
/// the first and the last that are chosen go before all, then others that are chosen, then the ends of the axis and the
/// year that stands out, as a sentence may name it.
fn shown(columns: &Years, bands: &[Band]) -> Vec<(usize, f64)> {
    let years = &columns.years;
    let (Some(first), Some(end)) = (bands.first(), years.len().checked_sub(1)) else { return Vec::new() };
    let axis = (first.x, bands[end].end());
    let width = |at: usize| width_px(&years[at].label, TEXT_PX, Weight::Bold);
    let widest = (0..years.len()).map(width).fold(0.0, f64::max);
    let fits = |step: &usize| *step as f64 * first.w >= widest + if *step == 1 { 4.0 } else { APART_PX };
    // Every second year only while there are few: in a long row one looks for round years.
    let few = |step: &usize| *step != 2 || years.len() <= 14;
    let step = [1, 2, 5, 10, 20, 50].into_iter().filter(few).find(fits).unwrap_or(100);
    let round = |at: &usize| match step {
        2 => at.is_multiple_of(2),
        _ => years[*at].label.parse().unwrap_or(*at).is_multiple_of(step),
    };
    let is_chosen = |at: &usize| years[*at].choice == Choice::Chosen;
    let chosen: Vec<usize> = (0..years.len()).filter(is_chosen).collect();
    let ends = chosen.first().into_iter().chain(chosen.last()).copied();
    let order = ends.chain(chosen.iter().copied().filter(round));
    let order = order.chain(chosen.iter().copied()).chain([0, end]).chain(highest(years));
    let order = order.chain((0..years.len()).filter(round));
    let mut shown: Vec<(usize, f64)> = Vec::new();
    for at in order {
        let half = width(at) / 2.0;
        let x = bands[at].middle().max(axis.0 + half).min(axis.1 - half).max(half);
        let free = |&(other, other_x): &(usize, f64)| {
            let apart = if step == 1 { 0.0 } else { APART_PX };
            other != at && (x - other_x).abs() >= half + width(other) / 2.0 + apart
        };
        if shown.iter().all(free) {
            shown.push((at, x));
        }
    }
    shown.sort_by_key(|a| a.0);
    shown
}

/// The year with the most, where it is one.
fn highest(years: &[Mark]) -> Option<usize> {
    let most = years.iter().map(|year| year.total).max()?;
    let mut found = (0..years.len()).filter(|at| years[*at].total == most);
    found.next().filter(|_| found.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACING: Spacing = Spacing {
        x: 0.0,
        end: 0.0,
        gap_px: 14.0,
        widest_px: 160.0,
        indent: None,
        most_lines: 3,
        untold: (1.5, 0.19),
        untold_px: |line_px| line_px,
        is_even: true,
    };

    #[track_caller]
    fn check(count: u32, end: u32, chosen: &[u32], expected: &[u32]) {
        let choice = |year| if chosen.contains(&year) { Choice::Chosen } else { Choice::Free };
        let year = |year: u32| Mark { choice: choice(year), ..Mark::sample(&year.to_string(), 1) };
        let columns = Years { years: (1991..1991 + count).map(year).collect(), untold: None };
        // As much as a number and what is beside it.
        let indent = Some((22.0, width_px("3", TEXT_PX, Weight::Regular) + APART_PX));
        let axis = BandAxis::new(&columns, &Spacing { end: end.into(), indent, ..SPACING });
        let labels: Vec<u32> = axis.shown.iter().map(|&(at, _)| 1991 + at as u32).collect();
        assert_eq!(labels, expected, "{count} years in {end} px");
    }

    #[test]
    fn years_thin_out_to_round_ones_between_the_first_and_the_last() {
        check(0, 320, &[], &[]);
        check(1, 320, &[], &[1991]);
        check(6, 320, &[], &[1991, 1992, 1993, 1994, 1995, 1996]);
        check(13, 320, &[], &[1991, 1993, 1995, 1997, 1999, 2001, 2003]);
        check(36, 900, &[], &[1991, 1995, 2000, 2005, 2010, 2015, 2020, 2026]);
        check(36, 320, &[], &[1991, 2000, 2005, 2010, 2015, 2026]);
        check(40, 280, &[], &[1991, 2000, 2010, 2020, 2030]);
    }

    #[test]
    fn the_chosen_year_keeps_its_label() {
        check(36, 320, &[2022], &[1991, 2000, 2005, 2010, 2015, 2022]);
        check(36, 320, &[1993], &[1993, 2000, 2005, 2010, 2015, 2026]);
    }

    #[test]
    fn the_first_and_the_last_chosen_year_keep_theirs() {
        let range: Vec<u32> = (2018..=2023).collect();
        check(36, 480, &range, &[1991, 2000, 2005, 2010, 2018, 2023]);
        check(36, 900, &[2019, 2021], &[1991, 1995, 2000, 2005, 2010, 2015, 2019, 2021, 2026]);
    }

    #[test]
    fn the_highest_bar_has_its_year() {
        let shown = |counts: &[u32], end: f64| {
            let year = |(at, count): (usize, &u32)| Mark::sample(&(2018 + at).to_string(), *count);
            let columns = Years { years: counts.iter().enumerate().map(year).collect(), untold: None };
            let axis = BandAxis::new(&columns, &Spacing { end, ..SPACING });
            axis.shown.iter().map(|&(at, _)| 2018 + at).collect::<Vec<_>>()
        };
        assert_eq!(shown(&[1, 0, 0, 4, 0, 1], 150.0), [2018, 2021, 2023]);
        assert_eq!(shown(&[4, 0, 0, 4, 0, 1], 150.0), [2018, 2020, 2023], "neither of two stands out");
    }

    #[test]
    fn not_told_has_lines_where_it_would_be_wider_than_years() {
        let columns = |count: u32| Years {
            years: (2000..2000 + count).map(|year| Mark::sample(&year.to_string(), 1)).collect(),
            untold: Some(Mark::sample("year not told", 1)),
        };
        for (count, lines, is_even) in [(4, 1, true), (36, 3, false)] {
            let axis =
                BandAxis::new(&columns(count), &Spacing { end: 600.0, untold: (1.0, 0.05), ..SPACING });
            assert_eq!(axis.untold.len(), lines, "{count} years");
            let last = axis.bands.last().expect("a band");
            assert_eq!(last.w >= axis.year_px.floor(), is_even || last.w > axis.year_px);
            assert!(last.end() <= 600.0 && axis.pieces().count() == 2);
        }
    }
}
