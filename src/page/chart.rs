//! A drawn chart as elements: a list box whose options are the bars.
//!
//! One tab stop; arrow keys move, Enter and Space choose, Escape takes the choice away. Each bar is
//! a link to what choosing it makes. In a chart of years, dragging over bars, or Shift with an arrow
//! key, chooses a run; see [`act`](super::act).

use super::nav::href;
use super::node::{Element, el, of};
use super::plot::Plot;
use super::view::View;
use crate::chart::scene::{Choice, Mark};
use crate::chart::{Anchor, Form, MarkBox, Rect, Shape, TEXT_PX, Weight};
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
        .at("href", href(&state.choose(dimension, &mark.key)))
        .at("aria-selected", chosen.to_string())
        .at("aria-label", mark.name.as_str())
        .put(rect("hit", &placed.rect))
}

pub(super) fn rect(class: &str, it: &Rect) -> Element {
    of("rect", class).at("x", px(it.x)).at("y", px(it.y)).at("width", px(it.w)).at("height", px(it.h))
}

/// One shape as an element. Its look is the style sheet's.
pub(super) fn shape(shape: &Shape) -> Element {
    let class = shape.ink.class();
    match &shape.form {
        Form::Rect { rect: it, radius } => rect(class, it).at("rx", px(*radius)),
        Form::Line { x1, y1, x2, y2 } => {
            of("line", class).at("x1", px(*x1)).at("y1", px(*y1)).at("x2", px(*x2)).at("y2", px(*y2))
        }
        Form::Path { points } => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", px(*x), px(*y))).collect();
            of("polyline", class).at("points", points.join(" "))
        }
        Form::Area { rings } => {
            let mut d = String::new();
            for ring in rings {
                for (at, (x, y)) in ring.iter().enumerate() {
                    d += if at == 0 { "M" } else { " " };
                    d += &px(*x);
                    d.push(',');
                    d += &px(*y);
                }
                d.push('Z');
            }
            of("path", class).at("d", d)
        }
        Form::Circle { x, y, r } => of("circle", class).at("cx", px(*x)).at("cy", px(*y)).at("r", px(*r)),
        // What most texts are is the style sheet's: an attribute less is a call to the browser less.
        Form::Text { x, y, anchor, size, weight, text } => of("text", class)
            .at("aria-hidden", "true")
            .at("x", px(*x))
            .at("y", px(*y))
            .at_some("text-anchor", (*anchor != Anchor::Start).then(|| anchor.name()))
            .at_some("font-size", (*size != TEXT_PX).then(|| px(*size)))
            .at_some("font-weight", (*weight == Weight::Bold).then(|| weight.number().to_string()))
            .text(text.as_str()),
    }
}

/// A length in px, to the hundredth: the recorder draws in quarters. Printing whole numbers spares
/// the module the tables that printing any float takes.
pub(super) fn px(length: f64) -> String {
    let hundredths = (length * 100.0).round() as i64;
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let sign = if hundredths < 0 { "-" } else { "" };
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:02}") }
}

#[cfg(test)]
mod tests {
    use super::px;

    #[test]
    fn lengths_are_written_to_the_hundredth() {
        for (length, text) in [
            (0.0, "0"),
            (12.0, "12"),
            (12.25, "12.25"),
            (0.5, "0.50"),
            (-3.75, "-3.75"),
            (-0.001, "0"),
            (1e6, "1000000"),
        ] {
            assert_eq!(px(length), text, "{length}");
        }
    }
}
