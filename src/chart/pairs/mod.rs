//! Two views compared: two thin bars a row, solid here and hollow there, and the difference.

pub(super) mod layout;
pub(super) mod scene;

use plotters::coord::Shift;
use plotters::prelude::DrawingArea;
use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn, MarkScope};
use crate::chart::drawing::Rect;
use crate::chart::role::Ink;
use crate::chart::scene::{Hue, Pairs};
use layout::Layout;

/// How high the chart is at a width.
#[must_use]
pub fn pairs_height(scene: &Pairs, width: u32) -> u32 {
    Layout::new(scene, width.max(crate::chart::NARROWEST_PX)).height
}

/// Draws the chart on an area that is [`pairs_height`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn pairs<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Pairs,
    marker: &MarkScope,
) -> Drawn<DB> {
    draw(area, scene, &Layout::new(scene, marker.width_px(area)), marker)
}

pub(super) fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Pairs,
    layout: &Layout,
    marker: &MarkScope,
) -> Drawn<DB> {
    let pen = Canvas::whole(area, marker);
    marker.set(None);
    for &(from, to) in &layout.axes {
        for &x in &layout.guides {
            pen.line((x, from), (x, to), Ink::Grid)?;
        }
        pen.line((layout.x, from), (layout.x, to), Ink::Axis)?;
    }
    for (at, (pair, row)) in scene.rows.iter().zip(&layout.rows).enumerate() {
        marker.set(Some(at));
        // A bar of no hue is outlined, which here would be one of the other side.
        let solid = if pair.hue == Hue::Outline { Ink::Swatch(pair.hue) } else { Ink::Bar(pair.hue) };
        for (bar, ink) in [(row.here, solid), (row.there, Ink::Hollow(pair.hue))] {
            let Rect { x, y, w, h } = bar;
            if w > 0.0 {
                pen.rect((x, y), (x + w, y + h), ink)?;
            }
        }
    }
    for (at, words) in &layout.words {
        marker.set(Some(*at));
        pen.words(words)?;
    }
    marker.set(None);
    Ok(())
}
