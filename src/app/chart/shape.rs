//! Shapes of a drawing as elements of SVG. Their look is the style sheet's.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::tachys::view::{Position, PositionState};

use crate::chart::{Form, MarkRole, Rect, Shape, escaped, px};

const SVG: &str = "http://www.w3.org/2000/svg";

/// One element that a drawing has very many of. Drawn again, it stays where it is, and only attributes and words that
/// changed are written: views of single attributes would cost a closure each.
#[derive(Clone, Debug, PartialEq)]
pub struct ShapeView {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: Option<String>,
}

/// A shape as an element.
#[must_use]
pub fn shape(shape: &Shape) -> ShapeView {
    let mut element = shape.element();
    if element.text.is_some() {
        element.attributes.push(("aria-hidden", "true".to_owned()));
        if is_figure(shape.role) {
            element.attributes.push(("translate", "no".to_owned()));
        }
    }
    ShapeView { tag: element.tag, attributes: element.attributes, text: element.text.map(str::to_owned) }
}

/// Whether a text changes while one chooses. A browser's translator makes elements of texts, and what is written into
/// them later is lost: from figures it is kept away. The words of a mark never change.
fn is_figure(role: MarkRole) -> bool {
    matches!(role, MarkRole::Value | MarkRole::Muted | MarkRole::Total | MarkRole::Tick)
}

/// The words of a mark; or what lies in its link, which begins with what can be pointed at. The words stand beside the
/// link and not in it: its name says them, and more, as a sentence.
#[must_use]
pub fn shapes_of(bounds: &Rect, shapes: &[Shape], are_words: bool) -> Vec<ShapeView> {
    let is_wanted = |shape: &&Shape| matches!(shape.form, Form::Text { .. }) == are_words;
    let first = (!are_words).then(|| hit(bounds));
    first.into_iter().chain(shapes.iter().filter(is_wanted).map(shape)).collect()
}

/// What can be pointed at of a mark.
fn hit(bounds: &Rect) -> ShapeView {
    let [x, y, width, height] = [bounds.x, bounds.y, bounds.w, bounds.h].map(px);
    let class = "hit".to_owned();
    let attributes = vec![("class", class), ("x", x), ("y", y), ("width", width), ("height", height)];
    ShapeView { tag: "rect", attributes, text: None }
}

/// The element in the page, and what was written to it.
pub struct ShapeState {
    element: types::Element,
    written: ShapeView,
}

impl Render for ShapeView {
    type State = ShapeState;

    fn build(self) -> ShapeState {
        let element = Rndr::create_element(self.tag, Some(SVG));
        for (name, value) in &self.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        if let Some(text) = &self.text {
            element.set_text_content(Some(text));
        }
        ShapeState { element, written: self }
    }

    fn rebuild(self, state: &mut ShapeState) {
        if self.tag != state.written.tag {
            let mut other = self.build();
            state.element.insert_before_this(&mut other);
            state.element.unmount();
            *state = other;
            return;
        }
        let ShapeState { element, written } = state;
        let value_of = |view: &ShapeView, name: &str| -> Option<String> {
            view.attributes.iter().find(|(it, _)| *it == name).map(|(_, value)| value.clone())
        };
        for (name, value) in &self.attributes {
            if value_of(written, name).as_ref() != Some(value) {
                Rndr::set_attribute(element, name, value);
            }
        }
        for (name, _) in &written.attributes {
            if value_of(&self, name).is_none() {
                Rndr::remove_attribute(element, name);
            }
        }
        if self.text != written.text {
            element.set_text_content(self.text.as_deref());
        }
        *written = self;
    }
}

impl Mountable for ShapeState {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

/// A shape has the attributes of its drawing and no others.
impl AddAnyAttr for ShapeView {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self
    where
        Self::Output<NewAttr>: RenderHtml,
    {
        self
    }
}

impl RenderHtml for ShapeView {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        let Self { tag, attributes, text } = self;
        *html += "<";
        *html += tag;
        for (name, value) in attributes {
            html.extend([" ", name, "=\"", &escaped(&value), "\""]);
        }
        html.extend([">", &escaped(&text.unwrap_or_default()), "</", tag, ">"]);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> ShapeState {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        let element = types::Element::cast_from(cursor.current());
        ShapeState { element: element.expect("the page was rendered from the same drawing"), written: self }
    }

    fn into_owned(self) -> Self {
        self
    }
}
