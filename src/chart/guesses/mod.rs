//! Bars that a class sets itself: the guess outlined, the figure solid beside it once it is revealed.

pub(super) mod layout;
pub(super) mod scene;

use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn};
use crate::chart::drawing::{Drawing, Rect};
use crate::chart::role::MarkRole;
use crate::chart::scene::{Guesses, Hue};
use crate::chart::{NARROWEST_PX, drawn};
use layout::Layout;

/// Bars to be guessed, drawn as wide as `width`, and as high as `height` so far as labels leave that.
#[must_use]
pub fn drawing(scene: &Guesses, width: u32, height: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = Layout::new(scene, width, height);
    drawn((width, layout.height), layout.marks(scene), |canvas| draw_laid_out(canvas, scene, &layout))
}

/// How high the chart is at a width, where so much height is given.
#[must_use]
pub fn height_px(scene: &Guesses, width: u32, height: u32) -> u32 {
    Layout::new(scene, width.max(NARROWEST_PX), height).height
}

/// Draws the chart on a canvas that is [`height_px`] high, where that was asked for with `height`.
///
/// # Errors
///
/// Where the backend fails.
pub fn draw<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Guesses, height: u32) -> Drawn<DB> {
    draw_laid_out(canvas, scene, &Layout::new(scene, canvas.width_px(), height))
}

fn draw_laid_out<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Guesses, layout: &Layout) -> Drawn<DB> {
    let plot = layout.plot;
    for &step in layout.steps.iter().chain([&0]) {
        let part = f64::from(step) / f64::from(layout.top);
        let role = if step == 0 { MarkRole::Axis } else { MarkRole::Grid };
        let (from, to) = match layout.upright {
            true => {
                let y = plot.y + plot.h * (1.0 - part);
                ((plot.x, y), (plot.x + plot.w, y))
            }
            false => {
                let x = plot.x + plot.w * part;
                ((x, plot.y), (x, plot.y + plot.h))
            }
        };
        canvas.line(from, to, role)?;
    }
    for (at, (mark, item)) in scene.marks.iter().zip(&layout.items).enumerate() {
        canvas.mark(at, Hue::Accent, || {
            if mark.counted.is_none() {
                canvas.block(item.track, MarkRole::Hollow)?;
            }
            let seen = |it: &Rect| it.w > 0.0 && it.h > 0.0;
            if let Some(guess) = item.guess.filter(seen) {
                let role = if mark.counted.is_none() { MarkRole::Pale } else { MarkRole::NotHeld };
                canvas.block(guess, role)?;
            }
            if let Some(counted) = item.counted.filter(seen) {
                canvas.block(counted, MarkRole::Bar)?;
            }
            if mark.counted.is_none() {
                canvas.block(item.grip, MarkRole::Sign)?;
            }
            Ok(())
        })?;
    }
    canvas.labels(&layout.labels)
}
