//! The dimensions that have no chart, as lists of choices with counts.

use super::chips::chips;
#[cfg(feature = "more")]
use super::nav::href;
use super::node::{Element, el, of};
use super::view::View;
use crate::counts::FacetCount;
use crate::query::{Between, Dimension, FacetValue, Panel, Query};

const SHOWN: [Dimension; 8] = [
    Dimension::Kind,
    Dimension::Pillar,
    Dimension::Mode,
    Dimension::Place,
    Dimension::Status,
    Dimension::Between,
    Dimension::Article,
    Dimension::Language,
];

/// A link that unfolds a panel of the page, or folds it.
pub fn fold(view: &View<'_>, id: &str, panel: Panel, show: &str, hide: &str) -> Element {
    let open = view.is_open(panel);
    of("a", "fold")
        .at("id", id)
        .at("role", "button")
        .at("aria-expanded", open.to_string())
        .at("href", view.href(|it| it.toggle_panel(panel)))
        .text(if open { hide } else { show })
}

/// The reader's choices, and the panel of checkboxes, folded until asked for. Both begin in one line that is
/// always there: a first choice must not move the charts from under the pointer.
pub fn filters(view: &View<'_>) -> Element {
    let words = view.words;
    let link = fold(view, "filters", Panel::Filters, words.more_filters, words.fewer_filters);
    let sets =
        view.is_open(Panel::Filters).then(|| of("div", "sets").all(SHOWN.map(|it| choices(view, it)).into()));
    let compare = compared(view.state)
        .map(|it| of("a", "fold compare-link").at("id", "compare-link").at("href", it).text(words.compare));
    of("section", "filters").put(of("div", "line").put(link).put(compare).put(chips(view))).put(sets)
}

/// The link that begins a comparison, where there is none. To begin with, a choice is compared with the whole,
/// and the whole with itself: what is chosen next makes the difference.
fn compared(state: &Query) -> Option<String> {
    #[cfg(feature = "more")]
    return state.compared().is_none().then(|| href(&state.compared_with(&state.cleared())));
    // The same, where no state can hold it.
    #[cfg(not(feature = "more"))]
    {
        let search = state.to_search();
        Some([search.as_str(), if search.is_empty() { "?vs=" } else { "&vs=" }].concat())
    }
}

/// One fieldset. A value with no meeting stays if it is chosen, so that it can be taken away.
fn choices(view: &View<'_>, dimension: Dimension) -> Element {
    let bars = view.counts.facets(dimension).iter().filter(|it| it.count > 0 || it.total > 0 || it.chosen);
    // What is not told comes last: it is no value like the others.
    let (told, untold): (Vec<&FacetCount>, Vec<&FacetCount>) =
        bars.partition(|it| !it.value.is_missing() && it.value != FacetValue::Between(Between::Unknown));
    let boxes = told.into_iter().chain(untold).map(|bar| {
        let input = el("input")
            .at("id", format!("f-{}-{}", dimension.code(), bar.value))
            .at("type", "checkbox")
            .at("data-dimension", dimension.code())
            .at("data-key", bar.value.to_string())
            .act("filter")
            .at(".checked", bar.chosen.to_string());
        // The title of an article is in the article's language.
        let article = view.model.article(&bar.value.code()).filter(|_| dimension == Dimension::Article);
        let language = article.map(|it| it.1.language.as_str());
        let label = el("span").at_some("lang", language).text(view.label(&bar.value));
        el("label").put(input).put(label).text(" ").put(of("span", "n").text(bar.count.to_string()))
    });
    el("fieldset").put(el("legend").text((view.words.dimension)(dimension))).all(boxes.collect())
}
