//! The pictures beyond the first three: a question each, unfolded when asked for.
//!
//! The page that opens first has the questions alone; choosing one of them starts the whole page.

use super::filters::fold;
use super::node::{Element, el, of};
use super::view::View;
use crate::query::Panel;

/// All of them. A picture of which the collection tells nothing is not offered.
pub fn more(view: &View<'_>) -> Element {
    let words = view.words;
    let pictures = [
        ("kinds", Panel::Kinds, words.kinds_title),
        ("map", Panel::Places, words.places_title),
        ("by-year", Panel::AreasByYear, words.by_year_title),
        ("periods", Panel::Periods, words.periods_title),
    ];
    let mut section = of("section", "more").at("aria-labelledby", "more-title");
    section = section.put(el("h2").at("id", "more-title").text(words.more_pictures));
    for (id, panel, title) in pictures {
        if panel == Panel::Periods && view.model.corpus.record.coordinators.is_empty() {
            continue;
        }
        let heading = el("h3").at("id", format!("{id}-title")).put(fold(
            view,
            &format!("{id}-fold"),
            panel,
            title,
            title,
        ));
        let picture = of("div", "picture").at("id", format!("{id}-picture")).put(heading);
        #[cfg(feature = "more")]
        let picture =
            if view.is_open(panel) { super::pictures::unfolded(view, panel, picture) } else { picture };
        section = section.put(picture);
    }
    section
}
