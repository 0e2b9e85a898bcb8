//! A drawing as a view: elements of SVG with all that is in them.
//!
//! A chart has hundreds of elements, and a choice changes most of them. As views of leptos each attribute that changes
//! would be a closure that is told of every choice; so a whole drawing is one view, made anew by one closure, and
//! here it is compared with the one before: only what differs is written to the page.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::tachys::view::{Position, PositionState};

use crate::chart::{SvgElement, SvgValue, escaped};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of SVG.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SvgView {
    /// By what it is known among its siblings: drawn again it stays where it is, with its focus. Those without a key
    /// are known by their tags and their order.
    pub key: Option<String>,
    pub tag: &'static str,
    pub attributes: Vec<(&'static str, SvgValue)>,
    /// What it says, in place of children.
    pub text: Option<String>,
    /// What is in it. A child that is the very same as before is passed over.
    pub children: Vec<Arc<SvgView>>,
}

/// What was drawn, and its elements.
pub struct SvgState {
    drawn: SvgView,
    node: SvgNode,
}

/// An element in the page.
struct SvgNode {
    element: types::Element,
    /// In the order of the view's children.
    children: Vec<SvgNode>,
}

impl SvgNode {
    fn new(view: &SvgView) -> Self {
        let element = Rndr::create_element(view.tag, Some(SVG));
        for (name, value) in &view.attributes {
            Rndr::set_attribute(&element, name, &value.text());
        }
        if let Some(text) = &view.text {
            element.set_text_content(Some(text));
        }
        let children: Vec<Self> = view.children.iter().map(|child| Self::new(child)).collect();
        children.iter().for_each(|child| Rndr::insert_node(&element, child.element.as_ref(), None));
        Self { element, children }
    }

    /// Makes of the element, on which `before` was drawn, that of another view like it.
    fn update(&mut self, before: &SvgView, after: &SvgView) {
        for (name, value) in changed_attributes(before, after) {
            match value {
                Some(value) => Rndr::set_attribute(&self.element, name, &value.text()),
                None => Rndr::remove_attribute(&self.element, name),
            }
        }
        if before.text != after.text {
            self.element.set_text_content(after.text.as_deref());
        }
        self.update_children(&before.children, &after.children);
    }

    fn update_children(&mut self, before: &[Arc<SvgView>], after: &[Arc<SvgView>]) {
        let kept = kept_children(before, after);
        let mut nodes: Vec<Option<Self>> = self.children.drain(..).map(Some).collect();
        let has_same_order = kept.iter().copied().eq((0..nodes.len()).map(Some));
        for (view, place) in after.iter().zip(kept) {
            let node = match place.and_then(|place| Some((&before[place], nodes[place].take()?))) {
                Some((before, mut node)) => {
                    if !Arc::ptr_eq(before, view) {
                        node.update(before, view);
                    }
                    node
                }
                None => Self::new(view),
            };
            self.children.push(node);
        }
        nodes.into_iter().flatten().for_each(|gone| Rndr::remove(gone.element.as_ref()));
        if !has_same_order {
            self.put_in_order();
        }
    }

    /// Brings the elements of the children into the order of their views.
    fn put_in_order(&self) {
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

/// The attributes that differ between two views of an element, with what they are to be; `None` is none.
fn changed_attributes<'a>(
    before: &'a SvgView,
    after: &'a SvgView,
) -> impl Iterator<Item = (&'static str, Option<&'a SvgValue>)> {
    let written = after.attributes.iter().enumerate();
    let written = written.filter(|(place, (name, value))| before.attribute(*place, name) != Some(value));
    let gone = before.attributes.iter().enumerate();
    let gone = gone.filter(|(place, (name, _))| after.attribute(*place, name).is_none());
    let written = written.map(|(_, (name, value))| (*name, Some(value)));
    written.chain(gone.map(|(_, (name, _))| (*name, None)))
}

/// Of which child before each child now keeps the element, by its place; most often the one that stands there.
fn kept_children(before: &[Arc<SvgView>], after: &[Arc<SvgView>]) -> Vec<Option<usize>> {
    let mut is_taken = vec![false; before.len()];
    let mut keep = |(place, view): (usize, &Arc<SvgView>)| {
        let mut places = (0..before.len()).cycle().skip(place).take(before.len());
        let found = places.find(|place| !is_taken[*place] && before[*place].is_like(view))?;
        is_taken[found] = true;
        Some(found)
    };
    after.iter().enumerate().map(&mut keep).collect()
}

impl From<SvgElement<'_>> for SvgView {
    fn from(element: SvgElement<'_>) -> Self {
        let SvgElement { tag, attributes, text } = element;
        Self { tag, attributes, text: text.map(str::to_owned), ..Self::default() }
    }
}

impl SvgView {
    /// Whether another view is of the same element.
    fn is_like(&self, other: &SvgView) -> bool {
        self.tag == other.tag && self.key == other.key
    }

    /// The value of an attribute, which most often stands at this place.
    fn attribute(&self, place: usize, name: &str) -> Option<&SvgValue> {
        let is_named = |it: &&(&'static str, SvgValue)| it.0 == name;
        let found =
            self.attributes.get(place).filter(is_named).or_else(|| self.attributes.iter().find(is_named));
        found.map(|(_, value)| value)
    }

    fn write_html(&self, html: &mut String) {
        html.extend(["<", self.tag]);
        for (name, value) in &self.attributes {
            html.extend([" ", name, "=\"", &escaped(&value.text()), "\""]);
        }
        html.extend([">", &escaped(self.text.as_deref().unwrap_or_default())]);
        self.children.iter().for_each(|child| child.write_html(html));
        html.extend(["</", self.tag, ">"]);
    }

    /// The elements of the view in a page that was rendered from it.
    fn hydrate_node(&self, cursor: &Cursor, position: &PositionState) -> SvgNode {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        let element = types::Element::cast_from(cursor.current());
        let element = element.expect("the page was rendered from the same drawing");
        position.set(Position::FirstChild);
        let children = self.children.iter().map(|child| child.hydrate_node(cursor, position)).collect();
        cursor.set(element.clone().into());
        position.set(Position::NextChild);
        SvgNode { element, children }
    }
}

impl Render for SvgView {
    type State = SvgState;

    fn build(self) -> SvgState {
        SvgState { node: SvgNode::new(&self), drawn: self }
    }

    fn rebuild(self, state: &mut SvgState) {
        if state.drawn.is_like(&self) {
            state.node.update(&state.drawn, &self);
            state.drawn = self;
        } else {
            let mut other = self.build();
            state.insert_before_this(&mut other);
            state.unmount();
            *state = other;
        }
    }
}

impl Mountable for SvgState {
    fn unmount(&mut self) {
        self.node.element.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.node.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.node.element.clone()]
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

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> SvgState {
        SvgState { node: self.hydrate_node(cursor, position), drawn: self }
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
        let attributes = vec![("aria-label", "\"<b>\"".into()), ("width", SvgValue::Px(2.5))];
        let link = SvgView { tag: "a", attributes, children: vec![Arc::new(text)], ..SvgView::default() };
        let html = Owner::new().with(|| link.to_html());
        assert_eq!(html, "<a aria-label=\"&quot;&lt;b&gt;&quot;\" width=\"2.5\"><text>a &lt; b</text></a>");
    }

    fn element(key: Option<&str>, tag: &'static str) -> Arc<SvgView> {
        Arc::new(SvgView { key: key.map(str::to_owned), tag, ..SvgView::default() })
    }

    #[test]
    fn a_child_keeps_the_element_of_its_key_and_tag() {
        let (a, b, c) = (element(Some("a"), "g"), element(Some("b"), "g"), element(Some("c"), "g"));
        let (text, line) = (element(None, "text"), element(None, "line"));
        for (before, after, expected) in [
            (vec![&a, &b], vec![&a, &b], vec![Some(0), Some(1)]),
            (vec![&a, &b], vec![&b, &c, &a], vec![Some(1), None, Some(0)]),
            (vec![&a, &b, &c], vec![&c], vec![Some(2)]),
            (vec![], vec![&a], vec![None]),
            (vec![&element(Some("a"), "a")], vec![&a], vec![None]),
            // Without keys, the first of the same tag from its own place on.
            (vec![&text, &line, &text], vec![&line, &text, &text], vec![Some(1), Some(2), Some(0)]),
        ] {
            let owned =
                |views: &[&Arc<SvgView>]| views.iter().map(|view| (*view).clone()).collect::<Vec<_>>();
            assert_eq!(kept_children(&owned(&before), &owned(&after)), expected);
        }
    }

    #[test]
    fn only_attributes_that_differ_are_written() {
        let view = |attributes: &[(&'static str, SvgValue)]| SvgView {
            attributes: attributes.to_vec(),
            ..SvgView::default()
        };
        let (wide, high, class) = (SvgValue::Px(2.5), SvgValue::Px(1.0), SvgValue::from("bar"));
        let before = view(&[("class", class.clone()), ("width", wide.clone()), ("rx", high.clone())]);
        for (after, expected) in [
            (before.clone(), vec![]),
            // In another order, too.
            (view(&[("width", wide.clone()), ("rx", high.clone()), ("class", class.clone())]), vec![]),
            (
                view(&[("class", class), ("width", high.clone()), ("y", high.clone())]),
                vec![("width", Some(&high)), ("y", Some(&high)), ("rx", None)],
            ),
        ] {
            assert_eq!(changed_attributes(&before, &after).collect::<Vec<_>>(), expected);
        }
    }
}
