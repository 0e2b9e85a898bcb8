//! The tooltip of a mark: its count in words, its share, and the first of its meetings.
//!
//! It opens when the pointer or the keyboard's focus comes to a mark and never covers it. The pointer may go
//! into it, as a reader who magnifies the page must.

use leptos::prelude::*;

use super::events::DrawingState;
use super::mark::PlotMark;
use super::words::chart_words;
use crate::app::context::AppContext;
use crate::chart::{MarkRole, Rect, px};
use crate::counts::to_u32;
use crate::text::describe;

/// How many meetings it names.
const NAMED: usize = 3;
/// Between the pointer and the tooltip, in px.
const GAP_PX: f64 = 14.0;

/// The tooltip; nothing while one points at no mark.
pub fn view(state: DrawingState) -> AnyView {
    let DrawingState { app, chart, plot, pointed, .. } = state;
    let (id, is_horizontal) = (chart.id, chart.is_horizontal);
    let words = chart_words(app.lang());
    let tooltip = move || {
        let pointed = pointed.get()?;
        let plot = plot.read();
        let mark = plot.mark(&pointed.id)?.clone();
        let total = app.selection.read().counts.shown_count();
        let meetings = meetings_of(app, &mark);
        let names = meetings.iter().take(NAMED).cloned().map(|name| view! { <li>{name}</li> });
        let names = (!meetings.is_empty()).then(|| view! { <ul>{names.collect_view()}</ul> });
        let rest = to_u32(meetings.len().saturating_sub(NAMED));
        let rest = (rest > 0).then(|| view! { <p class="tooltip-more">{(words.more)(rest)}</p> });
        let pale = (mark.count < mark.total).then(|| {
            let is_own = plot.is_chosen_in(&app.query.read());
            let text = if is_own { words.without_own } else { words.unfiltered };
            view! { <p>{text(mark.total)}</p> }
        });
        let figures = match mark.notes.is_empty() {
            true => view! { <p>{(words.share)(mark.count, total)}</p> {pale} }.into_any(),
            false => mark.notes.iter().cloned().map(|note| view! { <p>{note}</p> }).collect_view().into_any(),
        };
        let cut = mark.draws(MarkRole::Gap);
        let cut = cut.then(|| view! { <p class="tooltip-more">{app.words().cut}</p> });
        let place = Place::new(&mark.hit, pointed.x_px, (plot.width, plot.height), is_horizontal);
        Some(view! {
            <div
                class=place.class
                id=format!("{id}-tooltip")
                role="tooltip"
                style:--x=percent(place.x)
                style:--y=percent(place.y)
            >
                <div class="tooltip-box">
                    <p class="tooltip-title">{mark.label.clone()}</p>
                    {figures}
                    {cut}
                    {names}
                    {rest}
                </div>
            </div>
        })
    };
    tooltip.into_any()
}

/// The names of the meetings that a mark counts, by date; none where they lie elsewhere.
fn meetings_of(app: AppContext, mark: &PlotMark) -> Vec<String> {
    if app.dataset.is_packed() {
        return Vec::new();
    }
    let selection = app.selection.read();
    let (index, matches) = (&app.dataset.count_index, selection.matches.as_deref());
    let counted = index.meetings_of_mark(&mark.key, &app.query.read(), matches);
    counted.into_iter().map(|meeting| describe::name(app.lang(), &app.dataset.meetings[meeting])).collect()
}

/// Where a tooltip stands, as shares of the drawing's width and height.
#[derive(Debug, PartialEq)]
struct Place {
    /// Which way it opens from there.
    class: &'static str,
    x: f64,
    y: f64,
}

impl Place {
    /// Above or below the mark, on the side of the pointer where there is more room: beside the pointer, so that it
    /// can go on to the next mark without coming into the tooltip.
    fn new(hit: &Rect, x_px: Option<f64>, (width, height): (f64, f64), is_horizontal: bool) -> Self {
        let x_px = x_px.unwrap_or(hit.x + hit.w.min(width) / 2.0);
        let is_left = x_px > width / 2.0;
        let x_px = if is_left { x_px - GAP_PX } else { x_px + GAP_PX };
        // Columns are as high as the chart: over them is the only place.
        let is_above = is_horizontal || hit.y > height / 2.0;
        let y_px = if is_above { hit.y } else { hit.y + hit.h };
        let class = match (is_above, is_left) {
            (true, true) => "tooltip above left",
            (true, false) => "tooltip above right",
            (false, true) => "tooltip below left",
            (false, false) => "tooltip below right",
        };
        Self { class, x: x_px / width, y: y_px / height }
    }
}

fn percent(share: f64) -> String {
    px(share * 100.0) + "%"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tooltip_stands_beside_the_pointer_and_never_over_its_mark() {
        let row = Rect { x: 0.0, y: 20.0, w: 400.0, h: 20.0 };
        let size = (400.0, 200.0);
        let below = Place::new(&row, Some(86.0), size, false);
        assert_eq!(below, Place { class: "tooltip below right", x: 0.25, y: 0.2 });
        let last = Rect { y: 160.0, ..row };
        assert_eq!(Place::new(&last, Some(314.0), size, false).class, "tooltip above left");
        assert_eq!(Place::new(&last, Some(314.0), size, false).x, 0.75);
    }

    #[test]
    fn over_columns_it_stands_above_the_chart() {
        let column = Rect { x: 100.0, y: 0.0, w: 50.0, h: 200.0 };
        assert_eq!(Place::new(&column, None, (400.0, 200.0), true).class, "tooltip above right");
        assert_eq!(Place::new(&column, None, (400.0, 200.0), true).y, 0.0);
    }
}
