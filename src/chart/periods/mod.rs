//! Periods and events over one axis of time: bands in lanes, and events on stems above them.

mod bands;
pub mod entries;
pub(super) mod layout;
pub(super) mod scene;

use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn};
use crate::chart::drawing::Drawing;
use crate::chart::role::MarkRole;
use crate::chart::scene::{Choice, Periods};
use crate::chart::{NARROWEST_PX, drawn};
use layout::Layout;

/// Periods and events over one axis of time, drawn as wide as `width`.
#[must_use]
pub fn drawing(scene: &Periods, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = Layout::new(scene, width);
    drawn((width, layout.height), layout.marks(scene), |canvas| draw_laid_out(canvas, scene, &layout))
}

/// How high the chart is at a width.
#[must_use]
pub fn height_px(scene: &Periods, width: u32) -> u32 {
    Layout::new(scene, width.max(NARROWEST_PX)).height
}

/// Draws the chart on a canvas that is [`height_px`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn draw<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Periods) -> Drawn<DB> {
    draw_laid_out(canvas, scene, &Layout::new(scene, canvas.width_px()))
}

fn draw_laid_out<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Periods, layout: &Layout) -> Drawn<DB> {
    let width = f64::from(canvas.width_px());
    for &(from, to) in &layout.grid {
        for &x in &layout.ticks {
            canvas.line((x, from), (x, to), MarkRole::Grid)?;
        }
    }
    for &(from, to, y) in &layout.untold {
        canvas.line((from, y), (to, y), MarkRole::Unknown)?;
    }
    // Stems belong to no mark: they run behind all events.
    for &(x, from, to) in layout.figures.iter().filter_map(|it| it.stem.as_ref()) {
        canvas.line((x, from), (x, to), MarkRole::TickLine)?;
    }
    for &y in layout.floors.iter().chain([&layout.axis_y]) {
        canvas.line((0.0, y), (width, y), MarkRole::Axis)?;
    }
    for &x in &layout.ticks {
        canvas.line((x, layout.axis_y), (x, layout.axis_y + 5.0), MarkRole::TickLine)?;
    }
    for (at, (mark, figure)) in scene.marks().into_iter().zip(&layout.figures).enumerate() {
        canvas.mark(at, mark.hue, || {
            let role = if figure.is_hollow { MarkRole::Hollow } else { MarkRole::Bar };
            if figure.corners.is_empty() {
                canvas.block(figure.body, role)?;
            } else {
                canvas.area(figure.corners.clone(), role)?;
            }
            if mark.choice == Choice::Chosen {
                canvas.block(figure.sign, MarkRole::Sign)?;
            }
            Ok(())
        })?;
    }
    canvas.labels(&layout.labels)
}
