//! The reader's choices as chips, each with a link that takes it away.

use leptos::prelude::*;

use super::nav::href;
use super::view::View;
use crate::query::{Dimension, State};

/// One chip per chosen value (runs of years are one), then "Clear all". Nothing when nothing is chosen.
#[component]
pub fn Chips() -> impl IntoView {
    let view = View::get();
    let chips = move || {
        let words = view.words();
        let state = view.nav.state();
        if !state.is_filtered() {
            return ().into_any();
        }
        let mut chips: Vec<AnyView> = Vec::new();
        let mut add = |name: &str, value: String, without: &State| {
            let text = format!("{name}: {value}");
            let remove = (words.remove)(&text);
            chips.push(
                view! {
                    <li><a class="chip" href=href(without) aria-label=remove data-focus="summary">
                        <span>{text}</span><span class="x" aria-hidden="true">"×"</span>
                    </a></li>
                }
                .into_any(),
            );
        };
        if !state.q.is_empty() {
            add(words.search_chip, format!("“{}”", state.q), &State { q: String::new(), ..state.clone() });
        }
        for dimension in Dimension::ALL.iter().copied() {
            let name = (words.dimension)(dimension);
            if dimension == Dimension::Year {
                for (text, keys) in state.year_runs() {
                    let mut without = state.clone();
                    for key in &keys {
                        without = without.toggle(dimension, key);
                    }
                    let text = if keys.len() == 1 { view.label(dimension, &text) } else { text };
                    add(name, text, &without);
                }
                continue;
            }
            match &state.clauses[dimension as usize] {
                None => {}
                Some(keys) if keys.is_empty() => {
                    add(name, words.any_value.to_owned(), &state.without(dimension));
                }
                Some(keys) => {
                    for key in keys {
                        add(name, view.label(dimension, key), &state.toggle(dimension, key));
                    }
                }
            }
        }
        view! {
            <nav class="chips" aria-label=words.choices>
                <ul>{chips}
                    <li><a class="clear" href=href(&state.cleared()) data-focus="summary">{words.clear_all}</a></li>
                </ul>
            </nav>
        }
        .into_any()
    };
    chips
}
