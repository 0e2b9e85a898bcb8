//! Meetings per year: vertical bars in order of time, and "year not told" on an axis of its own.

pub(super) mod layout;

use plotters::coord::Shift;
use plotters::prelude::DrawingArea;
use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn, MarkScope};
use crate::chart::role::Ink;
use crate::chart::scene::{Choice, Years};
use layout::{Layout, marks};

/// How high the chart is at a width.
#[must_use]
pub fn years_height(scene: &Years, width: u32) -> u32 {
    Layout::new(scene, width.max(crate::chart::NARROWEST_PX)).height
}

/// Draws the chart on an area that is [`years_height`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn years<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Years,
    marker: &MarkScope,
) -> Drawn<DB> {
    draw(area, scene, &Layout::new(scene, marker.width_px(area)), marker)
}

pub(super) fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Years,
    layout: &Layout,
    marker: &MarkScope,
) -> Drawn<DB> {
    let whole = Canvas::whole(area, marker);
    let plot = Canvas::window(area, marker, layout.plot, 0.0..layout.plot.w, f64::from(layout.top)..0.0);
    let base_px = layout.plot.y + layout.plot.h;
    marker.set(None);
    for &(from, to) in &layout.axes {
        for &step in &layout.steps {
            plot.line((from, step.into()), (to, step.into()), Ink::Grid)?;
        }
        plot.line((from, 0.0), (to, 0.0), Ink::Axis)?;
    }
    for &x in &layout.notches {
        whole.line((x, base_px), (x, base_px + 5.0), Ink::Notch)?;
    }
    for (at, (mark, band)) in marks(scene).zip(&layout.bands).enumerate() {
        marker.set(Some(at));
        let bar = |from: u32, to: u32, ink: Ink| {
            if from == to {
                return Ok(());
            }
            plot.rect((band.bar_x, to.into()), (band.bar_x + band.bar_w, from.into()), ink)
        };
        bar(mark.count(), mark.most(), Ink::Faint(mark.hue))?;
        bar(0, mark.held, Ink::Bar(mark.hue))?;
        bar(mark.held, mark.count(), Ink::NotHeld(mark.hue))?;
        if mark.choice == Choice::Chosen {
            whole.rect((band.bar_x, base_px + 1.0), (band.bar_x + band.bar_w, base_px + 4.0), Ink::Sign)?;
        }
    }
    for (mark, words) in &layout.words {
        marker.set(*mark);
        whole.words(words)?;
    }
    marker.set(None);
    Ok(())
}
