//! A drawing as a view: elements of SVG with all that is in them.
//!
//! A chart has hundreds of elements, and a choice changes most of them. As views of leptos each attribute that changes
//! would be a closure that is told of every choice; so a whole drawing is one view, made anew by one closure, and
//! here only what differs from before is written to the page.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::tachys::view::{Position, PositionState};

use crate::chart::escaped;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of SVG.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SvgView {
    /// By what it is known among its siblings: drawn again it stays where it is, with its focus. Those without a key
    /// are known by their tags and their order.
    pub key: Option<String>,
    pub tag: &'static str,
    pub attributes: Vec<(&'static str, String)>,
    /// What it says, in place of children.
    pub text: Option<String>,
    pub children: Vec<SvgView>,
}

/// The element in the page, and what was written to it.
pub struct SvgState {
    element: types::Element,
    written: SvgView,
    /// Of the children, in their order.
    children: Vec<SvgState>,
}

impl SvgState {
    fn set_attributes(&self, view: &SvgView) {
        for (name, value) in &view.attributes {
            if self.written.attribute(name) != Some(value) {
                Rndr::set_attribute(&self.element, name, value);
            }
        }
        for (name, _) in &self.written.attributes {
            if view.attribute(name).is_none() {
                Rndr::remove_attribute(&self.element, name);
            }
        }
    }

    fn set_children(&mut self, views: Vec<SvgView>) {
        let is_same = self.children.len() == views.len()
            && self.children.iter().zip(&views).all(|(state, view)| state.written.is_like(view));
        if is_same {
            self.children.iter_mut().zip(views).for_each(|(state, view)| view.rebuild(state));
            return;
        }
        let mut before: Vec<Option<SvgState>> = self.children.drain(..).map(Some).collect();
        for view in views {
            let found =
                before.iter_mut().find(|state| state.as_ref().is_some_and(|it| it.written.is_like(&view)));
            let child = match found.and_then(Option::take) {
                Some(mut state) => {
                    view.rebuild(&mut state);
                    state
                }
                None => view.build(),
            };
            self.children.push(child);
        }
        before.into_iter().flatten().for_each(|mut gone| gone.unmount());
        // From the last on, so that only what is not where it belongs is moved: an element that moves loses the focus.
        let mut next: Option<&types::Node> = None;
        for child in self.children.iter().rev() {
            let node: &types::Node = child.element.as_ref();
            let is_there = Rndr::get_parent(node).is_some() && Rndr::next_sibling(node).as_ref() == next;
            if !is_there {
                Rndr::insert_node(&self.element, node, next);
            }
            next = Some(node);
        }
    }
}

impl SvgView {
    /// Whether another view is of the same element.
    fn is_like(&self, other: &SvgView) -> bool {
        self.tag == other.tag && self.key == other.key
    }

    fn attribute(&self, name: &str) -> Option<&String> {
        self.attributes.iter().find(|(it, _)| *it == name).map(|(_, value)| value)
    }

    fn write_html(&self, html: &mut String) {
        html.extend(["<", self.tag]);
        for (name, value) in &self.attributes {
            html.extend([" ", name, "=\"", &escaped(value), "\""]);
        }
        html.extend([">", &escaped(self.text.as_deref().unwrap_or_default())]);
        self.children.iter().for_each(|child| child.write_html(html));
        html.extend(["</", self.tag, ">"]);
    }

    /// What is in it goes on in `children`, and what it was made of in the state.
    fn take_children(&mut self) -> Vec<SvgView> {
        std::mem::take(&mut self.children)
    }
}

impl Render for SvgView {
    type State = SvgState;

    fn build(mut self) -> SvgState {
        let element = Rndr::create_element(self.tag, Some(SVG));
        for (name, value) in &self.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        if let Some(text) = &self.text {
            element.set_text_content(Some(text));
        }
        let mut children: Vec<SvgState> = self.take_children().into_iter().map(Render::build).collect();
        children.iter_mut().for_each(|child| child.mount(&element, None));
        SvgState { element, written: self, children }
    }

    fn rebuild(mut self, state: &mut SvgState) {
        if !state.written.is_like(&self) {
            let mut other = self.build();
            state.element.insert_before_this(&mut other);
            state.element.unmount();
            *state = other;
            return;
        }
        state.set_attributes(&self);
        if self.text != state.written.text {
            state.element.set_text_content(self.text.as_deref());
        }
        state.set_children(self.take_children());
        state.written = self;
    }
}

impl Mountable for SvgState {
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

/// It has the attributes of its drawing and no others.
impl AddAnyAttr for SvgView {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self
    where
        Self::Output<NewAttr>: RenderHtml,
    {
        self
    }
}

impl RenderHtml for SvgView {
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
        self.write_html(html);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(mut self, cursor: &Cursor, position: &PositionState) -> SvgState {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        let element = types::Element::cast_from(cursor.current());
        let element = element.expect("the page was rendered from the same drawing");
        position.set(Position::FirstChild);
        let children = self.take_children().into_iter();
        let children = children.map(|child| child.hydrate::<FROM_SERVER>(cursor, position)).collect();
        cursor.set(element.clone().into());
        position.set(Position::NextChild);
        SvgState { element, written: self, children }
    }

    fn into_owned(self) -> Self {
        self
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn an_element_has_its_attributes_and_what_is_in_it_and_no_markup_of_others() {
        let text = SvgView { tag: "text", text: Some("a < b".to_owned()), ..SvgView::default() };
        let attributes = vec![("aria-label", "\"<b>\"".to_owned())];
        let link = SvgView { tag: "a", attributes, children: vec![text], ..SvgView::default() };
        let html = Owner::new().with(|| link.to_html());
        assert_eq!(html, "<a aria-label=\"&quot;&lt;b&gt;&quot;\"><text>a &lt; b</text></a>");
    }

    #[test]
    fn an_element_is_known_by_its_key_and_its_tag() {
        let view = |key: &str, tag| SvgView { key: Some(key.to_owned()), tag, ..SvgView::default() };
        assert!(view("a", "g").is_like(&view("a", "g")));
        assert!(!view("a", "g").is_like(&view("b", "g")) && !view("a", "g").is_like(&view("a", "a")));
    }
}
