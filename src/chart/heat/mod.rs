//! Areas over the years: a cell for each area and year, the stronger in color the more meetings it has, and their
//! number in it.

mod layout;
pub(super) mod scene;

use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn};
use crate::chart::drawing::Drawing;
use crate::chart::role::MarkRole;
use crate::chart::scene::{Choice, Heat};
use crate::chart::{NARROWEST_PX, drawn};
use layout::{Layout, fits};

/// The least width of a column that a finger hits, and of one in which a number of two digits is read.
pub const HIT_PX: f64 = 24.0;
pub const READABLE_PX: f64 = 19.0;

/// The scene with as few years in a column as there is room for: one, but for the first of many, or a run of five or
/// ten.
#[must_use]
pub fn fitted(scene: &Heat, width: u32, least_px: f64) -> Heat {
    let width = f64::from(width.max(NARROWEST_PX));
    let runs = || {
        let each = [1, 5, 10].into_iter().map(|each| scene.in_runs(each));
        std::iter::once(scene.folded()).chain(each)
    };
    let beside = runs().find(|heat| fits(heat, width, least_px, true));
    beside
        .or_else(|| runs().find(|heat| fits(heat, width, least_px, false)))
        .unwrap_or_else(|| scene.in_runs(10))
}

/// Areas over the years, drawn as wide as `width`.
#[must_use]
pub fn drawing(scene: &Heat, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = Layout::new(scene, width);
    drawn((width, layout.height), layout.marks(scene), |canvas| draw_laid_out(canvas, scene, &layout))
}

/// How high the chart is at a width.
#[must_use]
pub fn height_px(scene: &Heat, width: u32) -> u32 {
    Layout::new(scene, width.max(NARROWEST_PX)).height
}

/// Draws the chart on a canvas that is [`height_px`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn draw<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Heat) -> Drawn<DB> {
    draw_laid_out(canvas, scene, &Layout::new(scene, canvas.width_px()))
}

fn draw_laid_out<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Heat, layout: &Layout) -> Drawn<DB> {
    let width = f64::from(canvas.width_px());
    for &y in &layout.lines {
        canvas.line((0.0, y), (width, y), MarkRole::Grid)?;
    }
    for (at, (mark, item)) in scene.marks().zip(&layout.items).enumerate() {
        canvas.mark(at, mark.hue, || {
            if let Some(role) = item.role {
                canvas.block(item.body, role)?;
            }
            if mark.choice == Choice::Chosen {
                canvas.block(item.sign, MarkRole::Sign)?;
            }
            Ok(())
        })?;
    }
    canvas.labels(&layout.labels)
}
