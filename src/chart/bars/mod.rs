//! Meetings per area or chair: horizontal bars in groups.

pub(super) mod layout;

use plotters::coord::Shift;
use plotters::prelude::DrawingArea;
use plotters_backend::DrawingBackend;

use crate::chart::canvas::{Canvas, Drawn, MarkScope};
use crate::chart::drawing::Rect;
use crate::chart::role::Ink;
use crate::chart::scene::{Bars, Choice};
use layout::{Layout, marks};

/// How high the chart is at a width.
#[must_use]
pub fn bars_height(scene: &Bars, width: u32) -> u32 {
    Layout::new(scene, width.max(crate::chart::NARROWEST_PX)).height
}

/// Draws the chart on an area that is [`bars_height`] high.
///
/// # Errors
///
/// Where the backend fails.
pub fn bars<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Bars,
    marker: &MarkScope,
) -> Drawn<DB> {
    draw(area, scene, &Layout::new(scene, marker.width_px(area)), marker)
}

pub(super) fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scene: &Bars,
    layout: &Layout,
    marker: &MarkScope,
) -> Drawn<DB> {
    let whole = Canvas::whole(area, marker);
    let height = f64::from(layout.height);
    let top = f64::from(layout.top);
    let window = Rect { x: layout.x, y: 0.0, w: layout.unit * top, h: height };
    let plot = Canvas::window(area, marker, window, 0.0..top, 0.0..height);
    marker.set(None);
    for &(from, to) in &layout.axes {
        for &step in &layout.steps {
            plot.line((step.into(), from), (step.into(), to), Ink::Grid)?;
        }
        plot.line((0.0, from), (0.0, to), Ink::Axis)?;
    }
    for (at, (mark, row)) in marks(scene).zip(&layout.rows).enumerate() {
        marker.set(Some(at));
        let (upper, lower) = (row.bar_y, row.bar_y + row.bar_h);
        if row.is_heading {
            whole.rect((0.0, upper), (row.bar_h, lower), Ink::Swatch(mark.hue))?;
        } else {
            let bar = |from: u32, to: u32, ink: Ink| {
                if from == to {
                    return Ok(());
                }
                plot.rect((from.into(), upper), (to.into(), lower), ink)
            };
            bar(mark.count(), mark.most(), Ink::Faint(mark.hue))?;
            bar(0, mark.held, Ink::Bar(mark.hue))?;
            bar(mark.held, mark.count(), Ink::NotHeld(mark.hue))?;
        }
        if mark.choice == Choice::Chosen {
            let Rect { x, y, w, h } = row.sign;
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
