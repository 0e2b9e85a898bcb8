//! Periods and events over one axis of time: bands in lanes, and events on stems above them.

mod bands;
pub(super) mod layout;
pub(super) mod scene;

use plotters::coord::Shift;
use plotters::prelude::DrawingArea;
use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn, MarkScope};
use crate::chart::drawing::Rect;
use crate::chart::role::Ink;
use crate::chart::scene::{Choice, Periods};
use layout::Layout;

/// How high the chart is at a width.
#[must_use]
pub fn periods_height(scene: &Periods, width: u32) -> u32 {
    Layout::new(scene, width.max(crate::chart::NARROWEST_PX)).height
}

/// Draws the chart on an area that is [`periods_height`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn periods<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Periods,
    marker: &MarkScope,
) -> Drawn<DB> {
    draw(area, scene, &Layout::new(scene, marker.width_px(area)), marker)
}

pub(super) fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Periods,
    layout: &Layout,
    marker: &MarkScope,
) -> Drawn<DB> {
    let whole = Canvas::whole(area, marker);
    let width = f64::from(marker.width_px(area));
    marker.set(None);
    for &(from, to) in &layout.grid {
        for &x in &layout.ticks {
            whole.line((x, from), (x, to), Ink::Grid)?;
        }
    }
    for &(from, to, y) in &layout.untold {
        whole.line((from, y), (to, y), Ink::Untold)?;
    }
    // Stems belong to no mark: they run behind all events.
    for &(x, from, to) in layout.figures.iter().filter_map(|it| it.stem.as_ref()) {
        whole.line((x, from), (x, to), Ink::Notch)?;
    }
    for &y in layout.floors.iter().chain([&layout.axis_y]) {
        whole.line((0.0, y), (width, y), Ink::Axis)?;
    }
    for &x in &layout.ticks {
        whole.line((x, layout.axis_y), (x, layout.axis_y + 5.0), Ink::Notch)?;
    }
    for (at, (mark, figure)) in scene.marks().into_iter().zip(&layout.figures).enumerate() {
        marker.set(Some(at));
        let ink = if figure.is_hollow { Ink::Hollow(mark.hue) } else { Ink::Bar(mark.hue) };
        if figure.corners.is_empty() {
            let Rect { x, y, w, h } = figure.body;
            whole.rect((x, y), (x + w, y + h), ink)?;
        } else {
            whole.area(&figure.corners, ink)?;
        }
        if mark.choice == Choice::Chosen {
            let Rect { x, y, w, h } = figure.sign;
            whole.rect((x, y), (x + w, y + h), Ink::Sign)?;
        }
    }
    for (mark, words) in &layout.words {
        marker.set(*mark);
        whole.words(words)?;
    }
    marker.set(None);
    Ok(())
}
