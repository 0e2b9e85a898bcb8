//! Shapes of a drawing as elements of SVG. Their look is the style sheet's.

use super::svg_view::SvgView;
use crate::chart::{Form, MarkRole, Rect, Shape, SvgValue};

/// A shape as an element.
#[must_use]
pub fn shape(shape: &Shape) -> SvgView {
    let mut element = shape.element();
    if element.text.is_some() {
        element.attributes.push(("aria-hidden", "true".into()));
        if is_figure(shape.role) {
            element.attributes.push(("translate", "no".into()));
        }
    }
    let text = element.text.map(str::to_owned);
    SvgView { tag: element.tag, attributes: element.attributes, text, ..SvgView::default() }
}

/// Whether a text changes while one chooses. A browser's translator makes elements of texts, and what is written into
/// them later is lost: from figures it is kept away. The words of a mark never change.
fn is_figure(role: MarkRole) -> bool {
    matches!(role, MarkRole::Value | MarkRole::Muted | MarkRole::Total | MarkRole::Tick)
}

/// The words of a mark; or what lies in its link, which begins with what can be pointed at. The words stand beside the
/// link and not in it: its name says them, and more, as a sentence.
#[must_use]
pub fn shapes_of(bounds: &Rect, shapes: &[Shape], are_words: bool) -> Vec<SvgView> {
    let is_wanted = |shape: &&Shape| matches!(shape.form, Form::Text { .. }) == are_words;
    let first = (!are_words).then(|| hit(bounds));
    first.into_iter().chain(shapes.iter().filter(is_wanted).map(shape)).collect()
}

/// What can be pointed at of a mark.
fn hit(bounds: &Rect) -> SvgView {
    let [x, y, width, height] = [bounds.x, bounds.y, bounds.w, bounds.h].map(SvgValue::Px);
    let attributes = vec![("class", "hit".into()), ("x", x), ("y", y), ("width", width), ("height", height)];
    SvgView { tag: "rect", attributes, ..SvgView::default() }
}
