//! A drawn chart as elements: a list box whose options are the bars.
//!
//! One tab stop; arrow keys move, Enter and Space choose, Escape takes the choice away. Each bar is
//! a link to what choosing it makes. In a chart of years, dragging over bars, or Shift with an arrow
//! key, chooses a run; see [`act`](super::act).

use super::nav::href;
use super::node::{Element, el, of};
use super::plot::Plot;
use super::view::View;
pub(super) use crate::chart::px;
use crate::chart::scene::{Choice, Mark};
use crate::chart::{Form, MarkBox, Rect, Shape};
use crate::query::{Dimension, Query};

/// The chart in its place, and the line that tells its keys.
pub fn chart(view: &View<'_>, plot: &Plot) -> [Element; 2] {
    let (picture, marks, state) = (&plot.picture, &plot.marks, view.state);
    let stop = stop_of(view, plot).min(marks.len().saturating_sub(1));
    let ground = picture.shapes_of(None).map(shape).collect();
    let mut bars = Vec::new();
    for (n, (placed, (dimension, mark))) in picture.marks.iter().zip(marks).enumerate() {
        let mut option = option(plot, placed, *dimension, mark, state)
            .at("tabindex", if n == stop { "0" } else { "-1" })
            .at("data-at", n.to_string());
        // The words stand beside the link and not in it: its name says them, and more, as a sentence.
        let mut words = Vec::new();
        for it in picture.shapes_of(Some(n)) {
            match it.form {
                Form::Text { .. } => words.push(shape(it)),
                _ => option = option.put(shape(it)),
            }
        }
        // Where a mark has no words beside it, the pointer shows its name.
        #[cfg(feature = "more")]
        let option = option.put((plot.kind.id == "periods").then(|| el("title").text(mark.name.as_str())));
        bars.push(of("g", &placed.class()).put(option).all(words));
    }
    let class = if plot.kind.has_runs() { "chart runs" } else { "chart" };
    let orientation = if plot.kind.is_flat() { "horizontal" } else { "vertical" };
    let drawn = of("svg", class)
        .at("id", format!("{}-chart", plot.kind.id))
        .at("role", "listbox")
        .at("aria-multiselectable", "true")
        .at("aria-orientation", orientation)
        .at("aria-labelledby", plot.kind.title())
        .at("aria-describedby", format!("{}-keys", plot.kind.id))
        .at("viewBox", format!("0 0 {} {}", px(picture.width), px(picture.height)))
        .at("width", px(picture.width))
        .at("height", px(picture.height))
        .all(ground)
        .all(bars);
    let keys = of("p", "hidden").at("id", format!("{}-keys", plot.kind.id)).text(view.words.chart_keys);
    [of("div", "plot").at("id", format!("{}-plot", plot.kind.id)).put(drawn), keys]
}

/// The mark of a chart that the keyboard stops at.
fn stop_of(view: &View<'_>, plot: &Plot) -> usize {
    view.plots.iter().position(|it| it.kind.id == plot.kind.id).map_or(0, |at| view.now.stops[at])
}

/// One bar: an option that is a link.
fn option(plot: &Plot, placed: &MarkBox, dimension: Dimension, mark: &Mark, state: &Query) -> Element {
    let chosen = mark.choice == Choice::Chosen;
    // The first three are called as links have called them always; of the others two may have one dimension.
    let chart = if plot.kind.is_first() { "bar" } else { plot.kind.id };
    el("a")
        .at("id", format!("{chart}-{}-{}", dimension.code(), mark.key))
        .at("role", "option")
        .at("href", href(&state.add(&mark.key)))
        .at("aria-selected", chosen.to_string())
        .at("aria-label", mark.name.as_str())
        .put(rect("hit", &placed.rect))
}

pub(super) fn rect(class: &str, it: &Rect) -> Element {
    of("rect", class).at("x", px(it.x)).at("y", px(it.y)).at("width", px(it.w)).at("height", px(it.h))
}

/// One shape as an element. Its look is the style sheet's.
pub(super) fn shape(shape: &Shape) -> Element {
    let drawn = shape.element();
    let element =
        drawn.attributes.into_iter().fold(el(drawn.tag), |element, (name, value)| element.at(name, value));
    match drawn.text {
        Some(text) => element.at("aria-hidden", "true").text(text),
        None => element,
    }
}
