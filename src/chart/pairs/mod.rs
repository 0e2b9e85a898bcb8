//! Two views compared: two thin bars a row, solid here and hollow there, and the difference.

pub(super) mod layout;
pub(super) mod scene;

use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn};
use crate::chart::drawing::Drawing;
use crate::chart::role::MarkRole;
use crate::chart::scene::{Hue, Pairs};
use crate::chart::{NARROWEST_PX, drawn};
use layout::Layout;

/// Two views compared, drawn as wide as `width`.
#[must_use]
pub fn drawing(scene: &Pairs, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = Layout::new(scene, width);
    drawn((width, layout.height), layout.marks(scene), |canvas| draw_laid_out(canvas, scene, &layout))
}

/// How high the chart is at a width.
#[must_use]
pub fn height_px(scene: &Pairs, width: u32) -> u32 {
    Layout::new(scene, width.max(NARROWEST_PX)).height
}

/// Draws the chart on a canvas that is [`height_px`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn draw<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Pairs) -> Drawn<DB> {
    draw_laid_out(canvas, scene, &Layout::new(scene, canvas.width_px()))
}

fn draw_laid_out<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Pairs, layout: &Layout) -> Drawn<DB> {
    for &(from, to) in &layout.axes {
        for &x in &layout.guides {
            canvas.line((x, from), (x, to), MarkRole::Grid)?;
        }
        canvas.line((layout.x, from), (layout.x, to), MarkRole::Axis)?;
    }
    for (at, (pair, row)) in scene.rows.iter().zip(&layout.rows).enumerate() {
        canvas.mark(at, pair.hue, || {
            // A bar of no hue is outlined, which here would be one of the other side.
            let solid = if pair.hue == Hue::Outline { MarkRole::Swatch } else { MarkRole::Bar };
            for (bar, role) in [(row.here, solid), (row.there, MarkRole::Hollow)] {
                if bar.w > 0.0 {
                    canvas.block(bar, role)?;
                }
            }
            Ok(())
        })?;
    }
    canvas.labels(&layout.labels)
}
