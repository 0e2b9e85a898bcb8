//! Meetings per year: vertical bars in order of time, and "year not told" on an axis of its own.

pub(super) mod layout;

use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn};
use crate::chart::drawing::Drawing;
use crate::chart::role::MarkRole;
use crate::chart::scene::{Choice, Years};
use crate::chart::{NARROWEST_PX, drawn};
use layout::{Layout, marks};

/// Meetings per year, drawn as wide as `width`.
#[must_use]
pub fn drawing(scene: &Years, width: u32) -> Drawing {
    recorded(scene, width.max(NARROWEST_PX), None)
}

/// The same, fitted to `height` where labels and the least height of bars allow.
#[must_use]
pub fn drawing_in(scene: &Years, width: u32, height: u32) -> Drawing {
    recorded(scene, width.max(NARROWEST_PX), Some(height))
}

fn recorded(scene: &Years, width: u32, height: Option<u32>) -> Drawing {
    let layout = Layout::within(scene, width, height);
    let size = (width, layout.height);
    drawn(size, layout.marks(scene), |canvas| draw_laid_out(canvas, scene, &layout))
}

/// How high the chart is at a width.
#[must_use]
pub fn height_px(scene: &Years, width: u32) -> u32 {
    Layout::new(scene, width.max(NARROWEST_PX)).height
}

/// Draws the chart on a canvas that is [`height_px`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn draw<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Years) -> Drawn<DB> {
    draw_laid_out(canvas, scene, &Layout::new(scene, canvas.width_px()))
}

fn draw_laid_out<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Years, layout: &Layout) -> Drawn<DB> {
    let plot = canvas.window(layout.plot, 0.0..layout.plot.w, f64::from(layout.top)..0.0);
    let base_px = layout.plot.y + layout.plot.h;
    for &(from, to) in &layout.axes {
        for &step in &layout.steps {
            plot.line((from, step.into()), (to, step.into()), MarkRole::Grid)?;
        }
        plot.line((from, 0.0), (to, 0.0), MarkRole::Axis)?;
    }
    for &x in &layout.notches {
        canvas.line((x, base_px), (x, base_px + 5.0), MarkRole::TickLine)?;
    }
    for (at, (mark, &(left, right))) in marks(scene).zip(&layout.bars).enumerate() {
        canvas.mark(at, mark.hue, || {
            let bar = |from: u32, to: u32, role: MarkRole| {
                if from == to {
                    return Ok(());
                }
                plot.rect((left, to.into()), (right, from.into()), role)
            };
            bar(mark.count(), mark.most(), MarkRole::Pale)?;
            bar(0, mark.held, MarkRole::Bar)?;
            bar(mark.held, mark.count(), MarkRole::NotHeld)?;
            if mark.choice == Choice::Chosen {
                canvas.rect((left, base_px + 1.0), (right, base_px + 4.0), MarkRole::Sign)?;
            }
            Ok(())
        })?;
    }
    canvas.labels(&layout.labels)
}
