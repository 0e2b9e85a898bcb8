//! The reader's choices as chips, each with a link that takes it away.

use super::nav::href;
use super::node::{Element, el, link, of};
use super::view::View;
use crate::query::{Dimension, Query};

/// One chip per chosen value (runs of years are one), then "Clear all". Nothing when nothing is chosen.
pub fn chips(view: &View<'_>) -> Option<Element> {
    let words = view.words;
    let state = view.state;
    if !state.is_filtered() {
        return None;
    }
    let mut chips = Vec::new();
    let mut add = |id: String, name: &str, value: &str, without: &Query| {
        let text = format!("{name}: {value}");
        let chip = link(href(without), "summary")
            .at("class", "chip")
            .at("id", format!("chip-{id}"))
            .at("aria-label", (words.remove)(&text))
            .put(el("span").text(text))
            .put(of("span", "x").at("aria-hidden", "true").text("×"));
        chips.push(el("li").at("id", format!("choice-{id}")).put(chip));
    };
    if !state.q.is_empty() {
        add("q".to_owned(), words.search_chip, &(words.quoted)(&state.q), &state.with_words(""));
    }
    for dimension in Dimension::ALL.iter().copied() {
        let name = (words.dimension)(dimension);
        match state.chosen(dimension) {
            None => {}
            Some(keys) if keys.is_empty() => {
                add(dimension.code().to_owned(), name, words.any_value, &state.without(dimension))
            }
            Some(_) if dimension == Dimension::Year => {
                for run in state.year_runs() {
                    let values = run.values();
                    let without = values.iter().fold(state.clone(), |state, value| state.toggle(value));
                    let id = format!("{}-{}", dimension.code(), values[0]);
                    add(id, name, &crate::text::describe::years(words.lang, run), &without);
                }
            }
            Some(keys) => {
                for key in keys {
                    add(format!("{}-{key}", dimension.code()), name, &view.label(key), &state.toggle(key));
                }
            }
        }
    }
    let clear =
        link(href(&state.cleared()), "summary").at("class", "clear").at("id", "clear").text(words.clear_all);
    let list = el("ul").all(chips).put(of("li", "last").put(clear));
    Some(of("nav", "chips").at("aria-label", words.choices).put(list))
}
