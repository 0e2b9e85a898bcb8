//! Kinds of meeting over the years: a dot for each meeting, in a row of its kind and a column of its
//! year.

mod columns;
mod dot;
pub(super) mod layout;
pub(super) mod scene;

use plotters::coord::Shift;
use plotters::prelude::DrawingArea;
use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn, MarkScope};
use crate::chart::role::Ink;
use crate::chart::scene::{Choice, Kinds};
use layout::Layout;

/// How high the chart is at a width.
#[must_use]
pub fn kinds_height(scene: &Kinds, width: u32) -> u32 {
    Layout::new(scene, width.max(crate::chart::NARROWEST_PX)).height
}

/// Draws the chart on an area that is [`kinds_height`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn kinds<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Kinds,
    marker: &MarkScope,
) -> Drawn<DB> {
    draw(area, scene, &Layout::new(scene, marker.width_px(area)), marker)
}

pub(super) fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Kinds,
    layout: &Layout,
    marker: &MarkScope,
) -> Drawn<DB> {
    let pen = Canvas::whole(area, marker);
    marker.set(None);
    for &x in &layout.guides {
        for &(from, to) in &layout.spans {
            pen.line((x, from), (x, to), Ink::Grid)?;
        }
    }
    for &y in &layout.lines {
        for &(from, to) in &layout.pieces {
            pen.line((from, y), (to, y), Ink::Grid)?;
        }
    }
    for (at, (mark, item)) in scene.marks().zip(&layout.items).enumerate() {
        marker.set(Some(at));
        for dot in &item.dots {
            pen.circle((dot.x, dot.y), dot.r, dot.ink)?;
        }
        if mark.choice == Choice::Chosen {
            let it = item.sign;
            pen.rect((it.x, it.y), (it.x + it.w, it.y + it.h), Ink::Sign)?;
        }
    }
    for (mark, words) in &layout.words {
        marker.set(*mark);
        pen.words(words)?;
    }
    marker.set(None);
    Ok(())
}
