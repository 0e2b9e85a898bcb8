//! What is chosen, as chips that take it away, and a link that takes all of it away.

use leptos::prelude::*;

use crate::app::components::{Chip, Chips};
use crate::app::context::AppContext;
use crate::app::url;
use crate::query::{Dimension, Query};
use crate::text::describe;

#[component]
pub fn ChoiceChips() -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let chips = Memo::new(move |_| chips(app, &app.query.read()));
    view! {
        <Chips label=words.choices chips focus="summary">
            <a
                class="clear"
                id="clear"
                href=move || url::href(&app.query.read().cleared())
                data-focus="summary"
            >
                {words.clear_all}
            </a>
        </Chips>
    }
}

/// One chip for each chosen value. Years that follow each other are one.
fn chips(app: AppContext, query: &Query) -> Vec<Chip> {
    let words = app.words();
    let chip = |id: String, name: &str, value: &str, without: &Query| {
        let label = format!("{name}: {value}");
        Chip { id: format!("chip-{id}"), remove: (words.remove)(&label), label, href: url::href(without) }
    };
    let mut chips = Vec::new();
    if !query.q.is_empty() {
        let quoted = (words.quoted)(&describe::shortened_words(&query.q));
        chips.push(chip("q".to_owned(), words.search_chip, &quoted, &query.with_words("")));
    }
    for &dimension in Dimension::ALL {
        let Some(values) = query.chosen(dimension) else { continue };
        let (name, code) = ((words.dimension)(dimension), dimension.code());
        if values.is_empty() {
            chips.push(chip(code.to_owned(), name, words.any_value, &query.without(dimension)));
        } else if dimension == Dimension::Year {
            for run in query.year_runs() {
                let years = run.values();
                let without = years.iter().fold(query.clone(), |query, year| query.toggle(year));
                let label = describe::years(app.lang(), run);
                chips.push(chip(format!("{code}-{}", years[0]), name, &label, &without));
            }
        } else {
            for value in values {
                let label = describe::value(app.lang(), &app.dataset.corpus, value);
                chips.push(chip(format!("{code}-{value}"), name, &label, &query.toggle(value)));
            }
        }
    }
    chips
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use crate::app::testing::{attributes, has, page};

    #[test]
    fn each_choice_has_a_chip_and_years_that_follow_each_other_have_one() {
        for (link, ids) in [
            ("", &[][..]),
            (
                "?years=2018-2021&area=energy,health",
                &["chip-years-2018", "chip-area-energy", "chip-area-health"],
            ),
            ("?q=vaccine&status=", &["chip-q", "chip-status"]),
        ] {
            let html = page(link);
            assert_eq!(attributes(&html, ".chip", "id"), ids, "{link}");
            assert_eq!(has(&html, "#clear"), !ids.is_empty(), "{link}");
        }
    }
}
