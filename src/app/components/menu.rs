//! A button that opens a menu, as the WAI-ARIA pattern has it: arrow keys move, Escape closes and gives the focus back.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::Div;
use leptos::prelude::*;

#[cfg(target_arch = "wasm32")]
use super::roving;
#[cfg(target_arch = "wasm32")]
use crate::app::foreign;

/// The open menu, to its items.
#[derive(Clone, Copy)]
struct MenuState {
    is_open: RwSignal<bool>,
    place: NodeRef<Div>,
}

impl MenuState {
    /// Closes the menu and gives the focus back to its button.
    fn close(self) {
        self.is_open.set(false);
        #[cfg(target_arch = "wasm32")]
        if let Some(element) = self.place.get_untracked() {
            roving::elements::all(&element, ".menu-button").iter().for_each(|button| _ = button.focus());
        }
    }
}

/// A menu button and its menu. Its children are [`MenuLink`]s and [`MenuButton`]s.
#[component]
pub fn Menu(
    /// The id of the button; the menu has the same with `-menu`.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    /// Whether the menu is aligned with the end of its button, as at the end of a row.
    #[prop(optional)]
    is_at_end: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let place = NodeRef::<Div>::new();
    let state = MenuState { is_open, place };
    let children = StoredValue::new(children);
    let menu_id = format!("{id}-menu");
    let keydown = move |event: KeyboardEvent| keydown(state, &event);
    let focus_out = move |event: FocusEvent| {
        if left(place, &event) {
            is_open.set(false);
        }
    };
    let menu = {
        let (id, menu_id) = (id.clone(), menu_id.clone());
        move || {
            is_open.get().then(|| {
                // To the entries of this menu alone: others stand beside it.
                provide_context(state);
                let class = if is_at_end { "menu-list at-end" } else { "menu-list" };
                view! {
                    <div class=class id=menu_id.clone() role="menu" aria-labelledby=id.clone()>
                        {children.with_value(|children| children())}
                    </div>
                }
            })
        }
    };
    view! {
        <div class="menu" node_ref=place on:keydown=keydown on:focusout=focus_out>
            <button
                id=id
                class="button menu-button"
                type="button"
                aria-haspopup="menu"
                aria-expanded=move || is_open.get().to_string()
                aria-controls=menu_id
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                <span class="menu-label">{label}</span>
            </button>
            {menu}
        </div>
    }
}

/// An entry that leads to another view or file.
#[component]
pub fn MenuLink(
    #[prop(into)] id: String,
    #[prop(into)] href: Signal<String>,
    /// The id of the element that has the focus afterwards.
    #[prop(optional, into)]
    focus: Option<String>,
    children: Children,
) -> impl IntoView {
    let state: MenuState = expect_context();
    view! {
        <a
            class="menu-item"
            id=id
            role="menuitem"
            tabindex="-1"
            href=move || href.get()
            data-focus=focus
            on:click=move |_| state.close()
        >
            {children()}
        </a>
    }
}

/// An entry that does something here. With `is_chosen` it is one of several of which one holds.
#[component]
pub fn MenuButton(
    #[prop(into)] id: String,
    #[prop(into)] on_press: Callback<()>,
    #[prop(optional, into)] is_chosen: Option<Signal<bool>>,
    children: Children,
) -> impl IntoView {
    let state: MenuState = expect_context();
    let press = move |_| {
        state.close();
        on_press.run(());
    };
    let role = if is_chosen.is_some() { "menuitemradio" } else { "menuitem" };
    view! {
        <button
            class="menu-item"
            id=id
            type="button"
            role=role
            tabindex="-1"
            aria-checked=move || is_chosen.map(|is_chosen| is_chosen.get().to_string())
            on:click=press
        >
            {children()}
        </button>
    }
}

fn keydown(state: MenuState, event: &KeyboardEvent) {
    #[cfg(target_arch = "wasm32")]
    {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let MenuState { is_open, place } = state;
        let Some(element) = place.get_untracked() else { return };
        let was_open = is_open.get_untracked();
        let key = foreign::key(event);
        if key == "Escape" {
            if was_open {
                event.stop_propagation();
                state.close();
            }
            return;
        }
        if !was_open && !matches!(key.as_str(), "ArrowDown" | "ArrowUp") {
            return;
        }
        if !was_open {
            is_open.set(true);
        }
        if matches!(key.as_str(), "ArrowDown" | "ArrowUp" | "Home" | "End") {
            event.prevent_default();
            // A menu that opens by this key is in the page before the next paint; its entries may be on their way.
            if was_open {
                go(&element, &key);
            } else {
                go_when_there(state, element, key, 0);
            }
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (state.place, state.is_open, event);
}

/// Gives the focus to the entry that an arrow key leads to; whether there is one.
#[cfg(target_arch = "wasm32")]
fn go(element: &web_sys::HtmlDivElement, key: &str) -> bool {
    let items = roving::elements::all(element, ".menu-item");
    let there = roving::moved(key, roving::elements::focused(&items), items.len());
    let item = there.and_then(|at| items.get(at));
    item.is_some_and(|item| item.focus().is_ok())
}

/// The same in each frame until there is one, as long as the menu is open.
#[cfg(target_arch = "wasm32")]
fn go_when_there(state: MenuState, element: web_sys::HtmlDivElement, key: String, tries: u32) {
    /// Half a minute, as long as a part may take.
    const TRIES: u32 = 1_800;
    request_animation_frame(move || {
        let is_open = state.is_open.try_get_untracked().unwrap_or_default();
        if is_open && !go(&element, &key) && tries < TRIES {
            go_when_there(state, element, key, tries + 1);
        }
    });
}

/// Whether the focus goes out of an element.
fn left(place: NodeRef<Div>, event: &FocusEvent) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let to = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        // An element that goes with its view also loses the focus: by then its signals are gone.
        let element = place.try_get_untracked().flatten();
        element.is_some_and(|element| !element.contains(to.as_ref()))
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (place, event);
        false
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_menu_is_closed_at_first_and_its_button_says_so() {
        let html = Owner::new().with(|| {
            view! {
                <Menu id="more" label="More">
                    <MenuLink id="print" href="?view=handout">"Print"</MenuLink>
                </Menu>
            }
            .to_html()
        });
        assert!(
            html.contains("aria-expanded=\"false\"") && html.contains("aria-controls=\"more-menu\""),
            "{html}"
        );
        assert!(!html.contains("role=\"menu\""), "{html}");
    }
}
