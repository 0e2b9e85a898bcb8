//! Makes live elements of a [`Node`], and changes them into another with as few steps as it takes.
//!
//! An element that stays keeps its focus, its scroll and its transitions, whoever comes and goes
//! around it. Children are found again by their `id`; others by their kind, in their order.

use web_sys::{Element as Live, Node as LiveNode};

use super::dom::document;
use super::node::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A node and what was made of it.
pub struct Made {
    node: Node,
    pub live: LiveNode,
    children: Vec<Made>,
}

impl Made {
    /// Makes a node; `in_svg` where its parent is drawn.
    pub fn new(node: Node, in_svg: bool) -> Self {
        match node {
            Node::Text(text) => {
                let live = document().create_text_node(&text).into();
                Self { node: Node::Text(text), live, children: Vec::new() }
            }
            Node::Element(mut element) => {
                let in_svg = in_svg || element.tag == "svg";
                let made = if in_svg {
                    document().create_element_ns(Some(SVG), element.tag)
                } else {
                    document().create_element(element.tag)
                };
                let live = made.expect("tags are written in this program");
                let mut children = Vec::new();
                for child in std::mem::take(&mut element.children) {
                    let child = Self::new(child, in_svg);
                    append(&live, &child.live);
                    children.push(child);
                }
                for (name, value) in &element.attributes {
                    set(&live, name, value);
                }
                Self { node: Node::Element(element), live: live.into(), children }
            }
        }
    }

    /// Changes it into `next`; gives `next` back if it cannot be: another element has to take its place.
    pub fn patch(&mut self, next: Node, in_svg: bool) -> Result<(), Node> {
        match (&mut self.node, next) {
            (Node::Text(before), Node::Text(next)) => {
                if *before != next {
                    self.live.set_text_content(Some(&next));
                    *before = next;
                }
                Ok(())
            }
            (Node::Element(before), Node::Element(mut next)) if is_same(before, &next, in_svg) => {
                if next.kept {
                    return Ok(());
                }
                let live: &Live = wasm_bindgen::JsCast::unchecked_ref(&self.live);
                let in_svg = in_svg || next.tag == "svg";
                patch_children(live, &mut self.children, std::mem::take(&mut next.children), in_svg);
                for (name, _) in before.attributes.iter().filter(|it| next.get(it.0).is_none()) {
                    unset(live, name);
                }
                for (name, value) in &next.attributes {
                    if name.starts_with('.') || before.get(name) != Some(value) {
                        set(live, name, value);
                    }
                }
                before.attributes = std::mem::take(&mut next.attributes);
                Ok(())
            }
            (_, next) => Err(next),
        }
    }

    fn can_become(&self, next: &Node, in_svg: bool) -> bool {
        match (&self.node, next) {
            (Node::Text(_), Node::Text(_)) => true,
            (Node::Element(before), Node::Element(next)) => is_same(before, next, in_svg),
            _ => false,
        }
    }
}

/// Whether one element can become the other: their ids say so, or what kind they are, told by the tag
/// and the first of the classes. A shape of a drawing can become any of its tag: it is nothing but its look.
fn is_same(a: &Element, b: &Element, in_svg: bool) -> bool {
    a.tag == b.tag && a.get("id") == b.get("id") && (in_svg || a.get("id").is_some() || kind(a) == kind(b))
}

fn kind(it: &Element) -> Option<&str> {
    it.get("class")?.split(' ').next()
}

fn patch_children(parent: &Live, made: &mut Vec<Made>, next: Vec<Node>, in_svg: bool) {
    let mut at = 0;
    let mut next = next.into_iter();
    while let Some(node) = next.next() {
        // What is gone goes first, and what is new goes between: who stays is not moved, which would
        // cost it the focus, and the browser the layout of all that it holds.
        while made.get(at).is_some_and(|it| {
            !it.can_become(&node, in_svg) && !next.as_slice().iter().any(|next| it.can_become(next, in_svg))
        }) {
            remove(&made.remove(at).live);
        }
        match made[at..].iter().position(|it| it.can_become(&node, in_svg)) {
            Some(0) => _ = made[at].patch(node, in_svg),
            Some(from) => {
                let mut found = made.remove(at + from);
                insert(parent, &found.live, made.get(at));
                _ = found.patch(node, in_svg);
                made.insert(at, found);
            }
            None => {
                let fresh = Made::new(node, in_svg);
                insert(parent, &fresh.live, made.get(at));
                made.insert(at, fresh);
            }
        }
        at += 1;
    }
    for gone in made.drain(at..) {
        remove(&gone.live);
    }
}

// The calls below fail only for nodes that would have to contain themselves, or names that are none.

fn append(parent: &Live, child: &LiveNode) {
    let _ = parent.append_child(child);
}

fn insert(parent: &Live, child: &LiveNode, before: Option<&Made>) {
    let _ = parent.insert_before(child, before.map(|it| &it.live));
}

/// Takes a node out of the page.
pub fn remove(live: &LiveNode) {
    if let Some(parent) = live.parent_node() {
        let _ = parent.remove_child(live);
    }
}

fn set(live: &Live, name: &str, value: &str) {
    let Some(property) = name.strip_prefix('.') else {
        let _ = live.set_attribute(name, value);
        return;
    };
    if property == "selected" {
        return;
    }
    let wanted = if property == "checked" { (value == "true").into() } else { value.into() };
    let key = property.into();
    // Setting an input's value to what it is would move the reader's cursor.
    if js_sys::Reflect::get(live, &key).ok().as_ref() != Some(&wanted) {
        let _ = js_sys::Reflect::set(live, &key, &wanted);
    }
}

fn unset(live: &Live, name: &str) {
    if !name.starts_with('.') {
        let _ = live.remove_attribute(name);
    }
}
