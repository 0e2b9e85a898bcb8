//! How the chart of kinds shares its width out: labels, years, "year not told", counts.

use crate::chart::band::{BandAxis, Spacing};
use crate::chart::count::Count;
use crate::chart::font::Weight;
use crate::chart::label::LabelColumn;
use crate::chart::scene::{Kinds, Mark, Years};

const COLUMN: LabelColumn =
    LabelColumn { narrow_px: 560.0, short: 0.0, part: 0.32, widest_px: 230.0, weight: Weight::Bold };
const WIDEST_BAND_PX: f64 = 96.0;
/// Between a label and the first year, the last year and a count.
pub const BESIDE_PX: f64 = 16.0;

/// How wide the labels beside the rows are, and where the counts right of them end; nothing where
/// they stand above.
pub fn beside(scene: &Kinds, width: f64) -> Option<(f64, f64)> {
    let label_px = COLUMN.width_px(scene.rows.iter().map(|row| row.heading.label.as_str()), width)?;
    let counts = scene.rows.iter().map(|row| Count::widest(&row.heading));
    let total_px = counts.map(|count| count.width_px() - count.number_px()).fold(0.0, f64::max);
    Some((label_px, width - total_px.ceil()))
}

/// Shares the width from `x` to `end` out; "year not told" stands apart, in its lines.
pub fn axis(columns: &Years, x: f64, end: f64) -> BandAxis {
    let spacing = Spacing {
        x,
        end,
        gap_px: ((end - x) * 0.03).clamp(10.0, 24.0).round(),
        widest_px: WIDEST_BAND_PX,
        indent: None,
        most_lines: 3,
        untold: (1.0, 0.1),
        untold_px: f64::ceil,
        is_even: false,
    };
    BandAxis::new(columns, &spacing)
}

/// The middles of all years where all have their labels, else of every fifth or tenth: a label that
/// found no place is then no loss.
pub fn guides(columns: &Years, axis: &BandAxis) -> Vec<f64> {
    let step = match axis.bands.first() {
        _ if axis.shows_all() => 1,
        Some(band) if band.w >= 8.25 => 5,
        _ => 10,
    };
    let is_round = |it: &Mark| it.label.parse().is_ok_and(|year: u32| year.is_multiple_of(step));
    columns.years.iter().zip(&axis.bands).filter(|it| is_round(it.0)).map(|it| it.1.middle()).collect()
}

/// The pieces of the line under a row: under the label and the years, "year not told", and the
/// count, where it stands at the right from `count_x` on.
pub fn pieces(axis: &BandAxis, width: f64, count_x: Option<f64>) -> Vec<(f64, f64)> {
    let mut pieces: Vec<(f64, f64)> = axis.pieces().collect();
    match &mut pieces[..] {
        [years, _] => {
            years.0 = 0.0;
            pieces.extend(count_x.map(|x| (x, width)));
            pieces
        }
        all => vec![(0.0, all.first().filter(|_| count_x.is_none()).map_or(width, |it| it.1))],
    }
}
