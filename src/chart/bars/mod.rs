//! Meetings per area or chair: horizontal bars in groups.

pub(super) mod layout;

use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn};
use crate::chart::drawing::{Drawing, Rect};
use crate::chart::role::MarkRole;
use crate::chart::scene::{Bars, Choice};
use crate::chart::{NARROWEST_PX, record};
use layout::{Layout, marks};

/// Meetings per area or chair, drawn as wide as `width`.
#[must_use]
pub fn drawing(scene: &Bars, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = Layout::new(scene, width);
    let shapes = record(width, layout.height, |canvas| draw_laid_out(canvas, scene, &layout));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// How high the chart is at a width.
#[must_use]
pub fn height_px(scene: &Bars, width: u32) -> u32 {
    Layout::new(scene, width.max(NARROWEST_PX)).height
}

/// Draws the chart on a canvas that is [`height_px`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn draw<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Bars) -> Drawn<DB> {
    draw_laid_out(canvas, scene, &Layout::new(scene, canvas.width_px()))
}

fn draw_laid_out<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Bars, layout: &Layout) -> Drawn<DB> {
    let height = f64::from(layout.height);
    let top = f64::from(layout.top);
    let window = Rect { x: layout.x, y: 0.0, w: layout.unit * top, h: height };
    let plot = canvas.window(window, 0.0..top, 0.0..height);
    for &(from, to) in &layout.axes {
        for &step in &layout.steps {
            plot.line((step.into(), from), (step.into(), to), MarkRole::Grid)?;
        }
        plot.line((0.0, from), (0.0, to), MarkRole::Axis)?;
    }
    for (at, (mark, row)) in marks(scene).zip(&layout.rows).enumerate() {
        canvas.mark(at, mark.hue, || {
            let (upper, lower) = (row.bar_y, row.bar_y + row.bar_h);
            if row.is_heading {
                canvas.rect((0.0, upper), (row.bar_h, lower), MarkRole::Swatch)?;
            } else {
                let bar = |from: u32, to: u32, role: MarkRole| {
                    if from == to {
                        return Ok(());
                    }
                    plot.rect((from.into(), upper), (to.into(), lower), role)
                };
                bar(mark.count(), mark.most(), MarkRole::Pale)?;
                bar(0, mark.held, MarkRole::Bar)?;
                bar(mark.held, mark.count(), MarkRole::NotHeld)?;
            }
            if mark.choice == Choice::Chosen {
                let Rect { x, y, w, h } = row.sign;
                canvas.rect((x, y), (x + w, y + h), MarkRole::Sign)?;
            }
            Ok(())
        })?;
    }
    for (mark, words) in &layout.words {
        canvas.words(*mark, words)?;
    }
    Ok(())
}
