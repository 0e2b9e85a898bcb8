//! Where meetings were held: circles on a map, and circles of the same scale beside it.

mod label;
pub(super) mod layout;
pub(super) mod scene;

use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn};
use crate::chart::drawing::{Drawing, Rect};
use crate::chart::role::MarkRole;
use crate::chart::scene::{Choice, Places};
use crate::chart::{NARROWEST_PX, drawn};
use crate::data::outline::{Outlines, Panel};
use layout::{Layout, marks};

/// How far around its circle the ring of a chosen mark runs.
const RING_PX: f64 = 2.5;

/// Meetings per place. Without outlines there is no map, and no spot on it.
#[must_use]
pub fn drawing(scene: &Places, outlines: &Outlines, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    recorded(scene, outlines, width, &Layout::new(scene, outlines, width))
}

/// The same with its panels side by side at any width, which makes it low.
#[must_use]
pub fn low_drawing(scene: &Places, outlines: &Outlines, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    recorded(scene, outlines, width, &Layout::beside(scene, outlines, width, true))
}

fn recorded(scene: &Places, outlines: &Outlines, width: u32, layout: &Layout) -> Drawing {
    drawn((width, layout.height), layout.marks(scene), |canvas| {
        draw_laid_out(canvas, scene, outlines, layout)
    })
}

/// How high the chart is at a width.
#[must_use]
pub fn height_px(scene: &Places, outlines: &Outlines, width: u32) -> u32 {
    Layout::new(scene, outlines, width.max(NARROWEST_PX)).height
}

/// How high it is where its panels stand side by side at any width.
#[must_use]
pub fn low_height_px(scene: &Places, outlines: &Outlines, width: u32) -> u32 {
    Layout::beside(scene, outlines, width.max(NARROWEST_PX), true).height
}

/// Draws the chart on a canvas that is [`height_px`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn draw<DB: DrawingBackend>(canvas: &Canvas<DB>, scene: &Places, outlines: &Outlines) -> Drawn<DB> {
    draw_laid_out(canvas, scene, outlines, &Layout::new(scene, outlines, canvas.width_px()))
}

fn draw_laid_out<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    scene: &Places,
    outlines: &Outlines,
    layout: &Layout,
) -> Drawn<DB> {
    for role in [MarkRole::Around, MarkRole::Land] {
        for (panel, &part) in outlines.panels.iter().zip(&layout.panels) {
            land(canvas, panel, part, role)?;
        }
    }
    for &Rect { x, y, w, h } in &layout.panels {
        let corners = [(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)];
        for side in corners.windows(2) {
            canvas.line(side[0], side[1], MarkRole::Grid)?;
        }
    }
    for (at, (mark, circle)) in marks(scene).zip(&layout.circles).enumerate() {
        canvas.mark(at, mark.hue, || {
            let disc = |count: u32, role: MarkRole| {
                if count == 0 {
                    return Ok(());
                }
                canvas.circle(circle.center, layout.radius(count), role)
            };
            if mark.count() < mark.most() {
                disc(mark.most(), MarkRole::Pale)?;
            }
            if mark.not_held > 0 {
                disc(mark.count(), MarkRole::NotHeld)?;
            }
            disc(mark.held, MarkRole::Bar)?;
            if mark.choice == Choice::Chosen {
                canvas.circle(circle.center, circle.r + RING_PX, MarkRole::Sign)?;
            }
            if let Some((from, to)) = circle.leader {
                canvas.line(from, to, MarkRole::Leader)?;
            }
            Ok(())
        })?;
    }
    canvas.labels(&layout.labels)
}

/// The rings of a panel that have a role.
fn land<DB: DrawingBackend>(canvas: &Canvas<DB>, panel: &Panel, part: Rect, role: MarkRole) -> Drawn<DB> {
    let window = canvas.window(part, 0.0..f64::from(panel.width), 0.0..f64::from(panel.height));
    for ring in panel.rings.iter().filter(|it| it.country.is_some() == (role == MarkRole::Land)) {
        window.area(ring.points.iter().map(|&(x, y)| (x.into(), y.into())).collect(), role)?;
    }
    Ok(())
}
