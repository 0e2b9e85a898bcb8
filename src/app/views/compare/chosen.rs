//! What is chosen on a side, as chips that take it away.

use leptos::prelude::*;

use super::context::{ComparisonContext, Side};
use crate::app::components::{Chip, Chips};
use crate::app::context::AppContext;
use crate::app::url;
use crate::query::{Dimension, Query};
use crate::text::describe;

/// The chips of a side.
#[component]
pub fn SideChoices(side: Side) -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    let chips = Memo::new(move |_| chips(app, side));
    view! {
        <Chips label=format!("{}: {}", side.name.letter(), app.words().choices) chips focus="compared">
            ""
        </Chips>
    }
}

fn chips(app: AppContext, side: Side) -> Vec<Chip> {
    let (lang, words, page) = (app.lang(), app.words(), app.query.read());
    let query = side.query.read();
    let corpus = &side.dataset.get().unwrap_or(app.dataset).corpus;
    let chip = |code: &str, label: String, without: &Query| Chip {
        id: format!("{}-chip-{code}", side.name.id()),
        remove: (words.remove)(&label),
        label,
        href: url::href(&side.name.put(&page, without)),
    };
    let clauses = Dimension::ALL.iter().copied().filter_map(|dimension| {
        let clause = describe::clause(lang, corpus, &query, dimension)?;
        Some(chip(dimension.code(), clause.to_string(), &query.without(dimension)))
    });
    let sought = (!query.q.is_empty()).then(|| {
        let label =
            format!("{}: {}", words.search_chip, (words.quoted)(&describe::shortened_words(&query.q)));
        chip("q", label, &query.with_words(""))
    });
    sought.into_iter().chain(clauses).collect()
}
