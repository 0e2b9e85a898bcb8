//! Bars that a class sets itself: the guess outlined, the figure solid beside it once it is revealed.

pub(super) mod layout;
pub(super) mod scene;

use plotters::coord::Shift;
use plotters::prelude::DrawingArea;
use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn, MarkScope};
use crate::chart::drawing::Rect;
use crate::chart::role::Ink;
use crate::chart::scene::{Guesses, Hue};
use layout::Layout;

/// How high the chart is at a width, where so much height is given.
#[must_use]
pub fn guesses_height(scene: &Guesses, width: u32, height: u32) -> u32 {
    Layout::new(scene, width.max(crate::chart::NARROWEST_PX), height).height
}

/// Draws the chart on an area that is [`guesses_height`] high, where that was asked for with `height`.
///
/// # Errors
///
/// Where the backend fails.
pub fn guesses<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Guesses,
    height: u32,
    marker: &MarkScope,
) -> Drawn<DB> {
    draw(area, scene, &Layout::new(scene, marker.width_px(area), height), marker)
}

pub(super) fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Guesses,
    layout: &Layout,
    marker: &MarkScope,
) -> Drawn<DB> {
    let pen = Canvas::whole(area, marker);
    let plot = layout.plot;
    marker.set(None);
    for &step in layout.steps.iter().chain([&0]) {
        let part = f64::from(step) / f64::from(layout.top);
        let ink = if step == 0 { Ink::Axis } else { Ink::Grid };
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
        pen.line(from, to, ink)?;
    }
    for (at, (mark, item)) in scene.marks.iter().zip(&layout.items).enumerate() {
        marker.set(Some(at));
        let rect = |it: &Rect, ink: Ink| pen.rect((it.x, it.y), (it.x + it.w, it.y + it.h), ink);
        if mark.counted.is_none() {
            rect(&item.track, Ink::Hollow(Hue::Outline))?;
        }
        let seen = |it: &&Rect| it.w > 0.0 && it.h > 0.0;
        if let Some(guess) = item.guess.as_ref().filter(seen) {
            let ink =
                if mark.counted.is_none() { Ink::Faint(Hue::Accent) } else { Ink::NotHeld(Hue::Accent) };
            rect(guess, ink)?;
        }
        if let Some(counted) = item.counted.as_ref().filter(seen) {
            rect(counted, Ink::Bar(Hue::Accent))?;
        }
        if mark.counted.is_none() {
            rect(&item.grip, Ink::Sign)?;
        }
    }
    for (mark, words) in &layout.words {
        marker.set(*mark);
        pen.words(words)?;
    }
    marker.set(None);
    Ok(())
}
