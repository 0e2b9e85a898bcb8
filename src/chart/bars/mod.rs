//! Meetings per area or chair: horizontal bars in groups.

pub(super) mod layout;

use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn};
use crate::chart::drawing::Drawing;
use crate::chart::role::MarkRole;
use crate::chart::scene::{Bars, Choice};
use crate::chart::{NARROWEST_PX, drawn};
use layout::{Layout, marks};

/// Meetings per area or chair, drawn as wide as `width`.
#[must_use]
pub fn drawing(scene: &Bars, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = Layout::new(scene, width);
    drawn((width, layout.height), layout.marks(scene), |canvas| draw_laid_out(canvas, scene, &layout))
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
    let x_of = |count: u32| layout.x + layout.length(count);
    for &(from, to) in &layout.axes {
        for &step in &layout.steps {
            canvas.line((x_of(step), from), (x_of(step), to), MarkRole::Grid)?;
        }
        canvas.line((layout.x, from), (layout.x, to), MarkRole::Axis)?;
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
                    canvas.rect((x_of(from), upper), (x_of(to), lower), role)
                };
                bar(mark.count(), mark.most(), MarkRole::Pale)?;
                bar(0, mark.held, MarkRole::Bar)?;
                bar(mark.held, mark.count(), MarkRole::NotHeld)?;
                if let Some(corners) = layout.gap(mark, row) {
                    canvas.area(corners, MarkRole::Gap)?;
                }
            }
            if mark.choice == Choice::Chosen {
                canvas.block(row.sign, MarkRole::Sign)?;
            }
            Ok(())
        })?;
    }
    canvas.labels(&layout.labels)
}
