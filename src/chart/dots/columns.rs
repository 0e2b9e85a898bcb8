//! How the chart of kinds shares its width out: labels, years, "year not told", counts.

use crate::chart::TEXT_PX;
use crate::chart::count::Count;
use crate::chart::font::{Weight, Wrapped, wrap_in};
use crate::chart::label::column_px;
use crate::chart::scene::{Kinds, Mark, Years};
use crate::chart::years::layout::{Band, center};

/// Below this labels stand above their rows.
const NARROW_PX: f64 = 560.0;
const WIDEST_COLUMN_PX: f64 = 230.0;
const WIDEST_BAND_PX: f64 = 96.0;
/// Between a label and the first year, the last year and a count.
pub const BESIDE_PX: f64 = 16.0;

/// How wide the labels beside the rows are, and where the counts right of them end; nothing where
/// they stand above.
pub fn beside(scene: &Kinds, width: f64) -> Option<(f64, f64)> {
    if width < NARROW_PX {
        return None;
    }
    let max_px = f64::min(width * 0.32, WIDEST_COLUMN_PX);
    let label_px = column_px(scene.rows.iter().map(|row| row.heading.label.as_str()), max_px, Weight::Bold)?;
    let counts = scene.rows.iter().map(|row| Count::widest(&row.heading));
    let total_px = counts.map(|count| count.width_px() - count.number_px()).fold(0.0, f64::max);
    Some((label_px, width - total_px.ceil()))
}

/// Shares the width from `x` to `end` out; "year not told" stands apart, in its lines.
pub fn bands(columns: &Years, x: f64, end: f64) -> (Vec<Band>, Wrapped) {
    let years = columns.years.len() as f64;
    let mut untold = Wrapped { lines: Vec::new(), widest_px: 0.0 };
    let (mut gap, mut untold_w) = (0.0, 0.0);
    if let Some(mark) = &columns.untold {
        gap = if columns.years.is_empty() { 0.0 } else { ((end - x) * 0.03).clamp(10.0, 24.0).round() };
        for lines in 1..=3 {
            untold = wrap_in(&mark.label, lines, TEXT_PX, Weight::Bold);
            untold_w = untold.widest_px.ceil();
            if untold_w <= ((end - x - gap - untold_w) / years.max(1.0)).max((end - x) * 0.1) {
                break;
            }
        }
    }
    let band_w = ((end - x - gap - untold_w) / years.max(1.0)).min(WIDEST_BAND_PX);
    let untold_w = untold_w.max(band_w.min(end - x - gap - years * band_w).floor());
    // Quarters of a pixel are exact, so that one band ends where the next begins.
    let edge = |at: usize| ((x + at as f64 * band_w) * 4.0).floor() / 4.0;
    let band = |x: f64, w: f64| Band { x, w, bar_x: x, bar_w: w };
    let mut bands: Vec<Band> =
        (0..columns.years.len()).map(|at| band(edge(at), edge(at + 1) - edge(at))).collect();
    if columns.untold.is_some() {
        bands.push(band(edge(columns.years.len()) + gap, untold_w));
    }
    (bands, untold)
}

/// The middles of all years where all have their labels, else of every fifth or tenth: a label that
/// found no place is then no loss.
pub fn guides(columns: &Years, bands: &[Band], shown: usize) -> Vec<f64> {
    let step = match bands.first() {
        _ if shown == columns.years.len() => 1,
        Some(band) if band.w >= 8.25 => 5,
        _ => 10,
    };
    let is_round = |it: &Mark| it.label.parse().is_ok_and(|year: u32| year.is_multiple_of(step));
    columns.years.iter().zip(bands).filter(|it| is_round(it.0)).map(|it| center(it.1)).collect()
}

/// The pieces of the line under a row: under the label and the years, "year not told", and the
/// count, where it stands at the right from `count_x` on.
pub fn pieces(bands: &[Band], years: usize, width: f64, count_x: Option<f64>) -> Vec<(f64, f64)> {
    let (Some(untold), Some(last)) = (bands.get(years), bands[..years].last()) else {
        let end = bands.last().map_or(width, |it| it.x + it.w);
        return vec![(0.0, if count_x.is_some() { width } else { end })];
    };
    let mut pieces = vec![(0.0, last.x + last.w), (untold.x, untold.x + untold.w)];
    pieces.extend(count_x.map(|x| (x, width)));
    pieces
}
