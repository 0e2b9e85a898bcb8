//! Kinds of meeting over the years: a dot for each meeting, in a row of its kind and a column of its
//! year.

mod columns;
mod dot;
pub(super) mod layout;
pub(super) mod scene;

use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn};
use crate::chart::drawing::Drawing;
use crate::chart::role::MarkRole;
use crate::chart::scene::{Choice, Kinds};
use crate::chart::{NARROWEST_PX, drawn};
use layout::Layout;

/// Kinds of meeting, or areas, over the years, drawn as wide as `width`.
#[must_use]
pub fn drawing(scene: &Kinds, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = Layout::new(scene, width);
    drawn((width, layout.height), layout.marks(scene), |canvas| draw_laid_out(canvas, scene, &layout))
}

/// How high the chart is at a width.
#[must_use]
pub fn height_px(scene: &Kinds, width: u32) -> u32 {
    Layout::new(scene, width.max(NARROWEST_PX)).height
}

/// Draws the chart on a canvas that is [`height_px`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn draw<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Kinds) -> Drawn<DB> {
    draw_laid_out(canvas, scene, &Layout::new(scene, canvas.width_px()))
}

fn draw_laid_out<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Kinds, layout: &Layout) -> Drawn<DB> {
    for &x in &layout.guides {
        for &(from, to) in &layout.spans {
            canvas.line((x, from), (x, to), MarkRole::Grid)?;
        }
    }
    for &y in &layout.lines {
        for &(from, to) in &layout.pieces {
            canvas.line((from, y), (to, y), MarkRole::Grid)?;
        }
    }
    for (at, (mark, item)) in scene.marks().zip(&layout.items).enumerate() {
        canvas.mark(at, mark.hue, || {
            for dot in &item.dots {
                canvas.circle((dot.x, dot.y), dot.r, dot.role)?;
            }
            if mark.choice == Choice::Chosen {
                canvas.block(item.sign, MarkRole::Sign)?;
            }
            Ok(())
        })?;
    }
    canvas.labels(&layout.labels)
}
