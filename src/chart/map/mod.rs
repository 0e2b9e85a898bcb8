//! Where meetings were held: circles on a map, and circles of the same scale beside it.

mod label;
pub(super) mod layout;
pub(super) mod scene;

use plotters::coord::Shift;
use plotters::prelude::DrawingArea;
use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn, MarkScope};
use crate::chart::drawing::Rect;
use crate::chart::role::Ink;
use crate::chart::scene::{Choice, Places};
use crate::data::outline::{Outlines, Panel};
use layout::{Layout, marks};

/// How far around its circle the ring of a chosen mark runs.
const RING_PX: f64 = 2.5;

/// How high the chart is at a width.
#[must_use]
pub fn map_height(scene: &Places, outlines: &Outlines, width: u32) -> u32 {
    Layout::new(scene, outlines, width.max(crate::chart::NARROWEST_PX)).height
}

/// How high it is where its panels stand side by side at any width.
#[must_use]
pub fn map_low_height(scene: &Places, outlines: &Outlines, width: u32) -> u32 {
    Layout::beside(scene, outlines, width.max(crate::chart::NARROWEST_PX), true).height
}

/// Draws the chart on an area that is [`map_height`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn map<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Places,
    outlines: &Outlines,
    marker: &MarkScope,
) -> Drawn<DB> {
    draw(area, scene, outlines, &Layout::new(scene, outlines, marker.width_px(area)), marker)
}

pub(super) fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Places,
    outlines: &Outlines,
    layout: &Layout,
    marker: &MarkScope,
) -> Drawn<DB> {
    let whole = Canvas::whole(area, marker);
    marker.set(None);
    for ink in [Ink::Around, Ink::Land] {
        for (panel, &part) in outlines.panels.iter().zip(&layout.panels) {
            land(area, panel, part, ink, marker)?;
        }
    }
    for &Rect { x, y, w, h } in &layout.panels {
        let corners = [(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)];
        for side in corners.windows(2) {
            whole.line(side[0], side[1], Ink::Grid)?;
        }
    }
    for (at, (mark, circle)) in marks(scene).zip(&layout.circles).enumerate() {
        marker.set(Some(at));
        let disc = |count: u32, ink: Ink| {
            if count == 0 {
                return Ok(());
            }
            whole.circle(circle.center, layout.radius(count), ink)
        };
        if mark.count() < mark.most() {
            disc(mark.most(), Ink::Faint(mark.hue))?;
        }
        if mark.not_held > 0 {
            disc(mark.count(), Ink::NotHeld(mark.hue))?;
        }
        disc(mark.held, Ink::Bar(mark.hue))?;
        if mark.choice == Choice::Chosen {
            whole.circle(circle.center, circle.r + RING_PX, Ink::Sign)?;
        }
        if let Some((from, to)) = circle.leader {
            whole.line(from, to, Ink::Leader)?;
        }
    }
    for (mark, words) in &layout.words {
        marker.set(Some(*mark));
        whole.words(words)?;
    }
    marker.set(None);
    Ok(())
}

/// The rings of a panel that are drawn in an ink.
fn land<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    panel: &Panel,
    part: Rect,
    ink: Ink,
    marker: &MarkScope,
) -> Drawn<DB> {
    let pen = Canvas::window(area, marker, part, 0.0..f64::from(panel.width), 0.0..f64::from(panel.height));
    for ring in panel.rings.iter().filter(|it| it.country.is_some() == (ink == Ink::Land)) {
        pen.polygon(ring.points.iter().map(|&(x, y)| (x.into(), y.into())).collect(), ink)?;
    }
    Ok(())
}
