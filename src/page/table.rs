//! A chart as a table: the same marks in the same order, with the same links.

use super::filters::fold;
use super::head::ask;
use super::nav::href;
use super::node::{Element, el, of};
use super::plot::Plot;
use super::view::View;
use crate::chart::scene::Choice;
use crate::query::Dimension;

/// What can be done with the chart, first of it the link that unfolds the table; and the table. Headings of
/// pillars stand among areas.
pub fn table(view: &View<'_>, plot: &Plot) -> Vec<Element> {
    let words = view.words;
    let id = format!("{}-table", plot.kind.id);
    let link = fold(view, &id, plot.kind.table, words.as_table, words.hide_table);
    let body = view.is_open(plot.kind.table).then(|| rows(view, plot));
    let take = ask(view.now, &format!("take-{}", plot.kind.id), words.download).at("class", "fold");
    #[cfg(feature = "more")]
    let take = take.at("aria-label", super::take::name(view, plot.kind.id));
    let links = of("p", "links").put(link).text(" ").put(take);
    #[cfg(feature = "more")]
    let links = super::cite::links(view, plot.kind.id, links);
    let mut parts = vec![links];
    #[cfg(feature = "more")]
    parts.extend(super::take::of_plot(view, plot));
    #[cfg(feature = "more")]
    parts.extend(super::cite::sheet(view, plot.kind.id));
    parts.push(of("div", "table").put(body));
    parts
}

fn rows(view: &View<'_>, plot: &Plot) -> Element {
    let words = view.words;
    let state = view.state;
    let marks = &plot.marks;
    let any_not_held = marks.iter().any(|(_, it)| it.not_held > 0);
    let head = |name: &str| el("th").at("scope", "col").text(name);
    let number = |n: u32| el("td").text(n.to_string());
    let lines = marks.iter().map(|(dimension, mark)| {
        let chosen = mark.choice == Choice::Chosen;
        let link = el("a")
            .at("id", format!("t-{}-{}", dimension.code(), mark.key))
            .at("href", href(&state.add(&mark.key)))
            .at_some("aria-current", chosen.then_some("true"))
            .text(mark.label.as_str());
        let class = match (*dimension == Dimension::Pillar, chosen) {
            (true, true) => "group chosen",
            (true, false) => "group",
            (false, true) => "chosen",
            (false, false) => "",
        };
        of("tr", class)
            .put(el("th").at("scope", "row").put(link))
            .put(number(mark.count()))
            .put(any_not_held.then(|| number(mark.not_held)))
            .put(number(mark.total))
    });
    let heads = el("tr")
        .put(head((words.dimension)(plot.kind.dimension)))
        .put(head(words.table_meetings))
        .put(any_not_held.then(|| head(words.table_not_held)))
        .put(head(words.table_total));
    el("table")
        .at("aria-labelledby", plot.kind.title())
        .put(el("thead").put(heads))
        .put(el("tbody").all(lines.collect()))
}
