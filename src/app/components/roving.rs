//! Arrow keys in a row or column of controls of which Tab reaches one.

/// The place that a key moves to, of `count` places; `None` where the key means nothing here.
#[must_use]
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively no key is pressed"))]
pub fn moved(key: &str, here: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (key, here) {
        ("ArrowDown" | "ArrowRight", Some(here)) => Some(if here >= last { 0 } else { here + 1 }),
        ("ArrowUp" | "ArrowLeft", Some(here)) => Some(if here == 0 { last } else { here - 1 }),
        ("Home" | "ArrowDown" | "ArrowRight", _) => Some(0),
        ("End" | "ArrowUp" | "ArrowLeft", _) => Some(last),
        _ => None,
    }
}

/// Controls by their place in the page.
#[cfg(target_arch = "wasm32")]
pub mod elements {
    use leptos::prelude::document;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlElement};

    /// The elements, in the order of the page.
    #[must_use]
    pub fn all(within: &Element, selector: &str) -> Vec<HtmlElement> {
        let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
    }

    /// Which of them has the focus.
    #[must_use]
    pub fn focused(elements: &[HtmlElement]) -> Option<usize> {
        let active = document().active_element()?;
        elements.iter().position(|element| **element == active)
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn arrows_go_round_and_home_and_end_to_the_edges() {
        for (key, here, expected) in [
            ("ArrowDown", Some(0), Some(1)),
            ("ArrowRight", Some(2), Some(0)),
            ("ArrowUp", Some(0), Some(2)),
            ("ArrowLeft", Some(2), Some(1)),
            ("Home", Some(2), Some(0)),
            ("End", Some(0), Some(2)),
            ("ArrowDown", None, Some(0)),
            ("ArrowUp", None, Some(2)),
            ("Enter", Some(1), None),
        ] {
            assert_eq!(moved(key, here, 3), expected, "{key} at {here:?}");
        }
        assert_eq!(moved("Home", None, 0), None);
    }
}
