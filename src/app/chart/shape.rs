//! Shapes of a drawing, and its marks with them, as elements of SVG. Their look is the style sheet's.

use std::sync::Arc;

use super::mark::PlotMark;
use super::svg_view::SvgView;
use crate::chart::{Form, MarkRole, Rect, Shape, SvgValue, hit_element};

/// A shape as an element.
#[must_use]
pub fn shape(shape: &Shape) -> SvgView {
    let mut element = shape.element();
    if element.text.is_some() {
        element.attributes.push(("aria-hidden", "true".into()));
        if is_figure(shape.role) {
            // SVG has no attribute for that; translators know the class.
            let class = format!("{} notranslate", shape.role.class());
            element.attributes.retain(|it| it.0 != "class");
            element.attributes.push(("class", class.into()));
        }
    }
    element.into()
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
    let first = (!are_words).then(|| hit_element(bounds).into());
    first.into_iter().chain(shapes.iter().filter(is_wanted).map(shape)).collect()
}

/// What is drawn of a mark: what lies in its link, and its words beside that.
#[derive(Debug, PartialEq)]
pub struct MarkBody {
    in_link: Vec<Arc<SvgView>>,
    words: Vec<Arc<SvgView>>,
}

impl MarkBody {
    #[must_use]
    pub fn new(mark: &PlotMark) -> Self {
        let shapes = |are_words| shapes_of(&mark.hit, &mark.shapes, are_words).into_iter().map(Arc::new);
        Self { in_link: shapes(false).collect(), words: shapes(true).collect() }
    }

    /// The group of the mark with its link, which keeps its elements as long as a mark of its id is there.
    #[must_use]
    pub fn group(&self, class: String, link: MarkLink<'_>) -> SvgView {
        let key = link.id.to_owned();
        let link = SvgView {
            tag: "a",
            attributes: link.attributes(),
            children: self.in_link.clone(),
            ..SvgView::default()
        };
        SvgView {
            key: Some(key),
            tag: "g",
            attributes: vec![("class", class.into())],
            children: std::iter::once(Arc::new(link)).chain(self.words.iter().cloned()).collect(),
            ..SvgView::default()
        }
    }
}

/// The link of a mark: an option of the list box that a drawing is.
#[derive(Clone, Debug)]
pub struct MarkLink<'a> {
    pub id: &'a str,
    /// What the mark says, as a sentence.
    pub name: &'a str,
    pub href: String,
    pub is_selected: bool,
    /// Whether the key Tab leads to it, as to one of the marks.
    pub is_stop: bool,
    /// The id of what tells more of it.
    pub described_by: Option<String>,
}

impl MarkLink<'_> {
    fn attributes(self) -> Vec<(&'static str, SvgValue)> {
        let mut attributes = vec![
            ("id", self.id.to_owned().into()),
            ("role", "option".into()),
            ("href", self.href.into()),
            ("aria-selected", if self.is_selected { "true" } else { "false" }.into()),
            ("aria-label", self.name.to_owned().into()),
            ("tabindex", if self.is_stop { "0" } else { "-1" }.into()),
        ];
        attributes.extend(self.described_by.map(|id| ("aria-describedby", id.into())));
        attributes
    }
}
