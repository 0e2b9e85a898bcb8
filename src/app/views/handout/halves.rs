//! A high chart as two halves beside each other, so that it stays on one sheet. It is one drawing, looked at through
//! two windows: both halves have one scale.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::chart::{Plot, shape};
use crate::chart::px;

/// The drawing for paper, parted between two marks near its middle. A group goes on in the second half, in its color.
#[component]
pub fn Halves(plot: Memo<Arc<Plot>>) -> impl IntoView {
    move || {
        let plot = plot.read();
        let cut = cut(&plot);
        let names: Vec<&str> = plot.marks.iter().map(|mark| mark.name.as_str()).collect();
        // The first half says all, in the order in which it is read.
        let halves = [(0.0, cut, Some(names.join("; "))), (cut, plot.height, None)];
        let halves = halves.into_iter().filter(|(top, bottom, _)| top < bottom).map(|(top, bottom, name)| {
            let marks = plot.marks.iter().map(|mark| {
                view! { <g class=mark.class.clone()>{mark.shapes.iter().map(shape).collect_view()}</g> }
            });
            view! {
                <svg
                    class="chart on-paper handout-half"
                    role=name.is_some().then_some("img")
                    aria-hidden=name.is_none().then_some("true")
                    aria-label=name
                    viewBox=format!("0 {} {} {}", px(top), px(plot.width), px(bottom - top))
                    width=px(plot.width)
                    height=px(bottom - top)
                >
                    {plot.ground.iter().map(shape).collect_view()}
                    {marks.collect_view()}
                </svg>
            }
        });
        view! { <div class="handout-halves">{halves.collect_view()}</div> }
    }
}

/// Where the second half begins: at the top of a mark, and not right below a heading.
fn cut(plot: &Plot) -> f64 {
    let pairs = plot.marks.windows(2).filter(|pair| !pair[0].is_heading);
    let from_middle = |y: &f64| (y - plot.height / 2.0).abs();
    let tops = pairs.map(|pair| pair[1].hit.y);
    tops.min_by(|a, b| from_middle(a).total_cmp(&from_middle(b))).unwrap_or(plot.height)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use crate::app::testing::{all, attribute, page};

    #[test]
    fn the_halves_show_the_whole_drawing_and_cut_no_mark() {
        for lang in ["en", "vi", "ru"] {
            let html = page(&format!("?view=handout&lang={lang}"));
            let boxes: Vec<Vec<f64>> = all(&html, ".handout-half")
                .iter()
                .map(|half| {
                    let view_box = half.attr("viewBox").unwrap_or_default();
                    view_box.split(' ').map(|length| length.parse().expect("a length")).collect()
                })
                .collect();
            assert_eq!(boxes.len(), 2, "{lang}");
            assert_eq!(boxes[0][1] + boxes[0][3], boxes[1][1], "{lang}: one begins where the other ends");
            assert!((boxes[0][3] - boxes[1][3]).abs() < 80.0, "{lang}: {boxes:?}");
            let name = attribute(&html, ".handout-half", "aria-label");
            assert_eq!(name.matches("; ").count() + 1, marks(&html));
        }
    }

    /// Marks of one of the two windows, of which each shows all.
    fn marks(html: &scraper::Html) -> usize {
        all(html, ".handout-half .mark").len() / 2
    }
}
