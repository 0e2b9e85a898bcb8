//! A panic leaves a page that can be read, with the link to start over.

use super::dom::{document, window};
use crate::message::words;
use crate::query::State;
use crate::vocabulary::Lang;

/// Installs the hook: tells the console what happened, and the reader what to do.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        show(&info.to_string());
    }));
}

/// Replaces the page's content. Uses nothing that may be what panicked: no signal, no component.
fn show(what: &str) -> Option<()> {
    let search = window().location().search().unwrap_or_default();
    let words = words(State::lang_of(&search).unwrap_or(Lang::En));
    let place = document().get_element_by_id("app")?;
    place.set_text_content(None);
    let main = document().create_element("main").ok()?;
    main.set_class_name("panic");
    main.set_attribute("role", "alert").ok()?;
    let add = |tag: &str, text: &str| {
        let element = document().create_element(tag).ok()?;
        element.set_text_content(Some(text));
        main.append_child(&element).ok()?;
        Some(element)
    };
    add("h1", words.title)?;
    add("p", words.broken)?;
    add("pre", what)?;
    // A new document: what is left of this one is not to be trusted.
    let link = add("a", words.start_over)?;
    link.set_attribute("href", &window().location().pathname().ok()?).ok()?;
    link.set_attribute("target", "_self").ok()?;
    place.append_child(&main).ok()?;
    Some(())
}
