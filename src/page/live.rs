//! A [`Node`] as a view of leptos: built once, patched whenever the signal changes that it is made from.

use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use super::node::Node;

/// What the page shows of a node.
pub struct Shown {
    #[cfg(target_arch = "wasm32")]
    made: super::patch::Made,
}

impl Render for Node {
    type State = Shown;

    fn build(self) -> Shown {
        Shown {
            #[cfg(target_arch = "wasm32")]
            made: super::patch::Made::new(self, false),
        }
    }

    fn rebuild(self, state: &mut Shown) {
        #[cfg(target_arch = "wasm32")]
        if let Err(node) = state.made.patch(self, false) {
            let made = super::patch::Made::new(node, false);
            if let Some(parent) = state.made.live.parent_node() {
                let _ = parent.replace_child(&made.live, &state.made.live);
            }
            state.made = made;
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = state;
    }
}

impl Mountable for Shown {
    fn unmount(&mut self) {
        #[cfg(target_arch = "wasm32")]
        super::patch::remove(&self.made.live);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        #[cfg(target_arch = "wasm32")]
        let _ = parent.insert_before(&self.made.live, marker);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = (parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        #[cfg(target_arch = "wasm32")]
        if let Some(parent) = self.made.live.parent_element() {
            child.mount(&parent, Some(&self.made.live));
            return true;
        }
        let _ = child;
        false
    }

    fn elements(&self) -> Vec<types::Element> {
        #[cfg(target_arch = "wasm32")]
        {
            use wasm_bindgen::JsCast;
            self.made.live.clone().dyn_into().into_iter().collect()
        }
        #[cfg(not(target_arch = "wasm32"))]
        Vec::new()
    }
}

impl AddAnyAttr for Node {
    type Output<A: Attribute> = Self;

    /// A node has all of its attributes when it is made.
    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

impl RenderHtml for Node {
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
        _escape: bool,
        _mark_branches: bool,
        _attributes: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        self.write(html);
        #[cfg(not(feature = "ssr"))]
        let _ = html;
        *position = Position::NextChild;
    }

    /// The page takes the place of what was rendered before, so it is built and not adopted.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Shown {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
