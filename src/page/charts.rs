//! The three charts as cards: a question, how to read it, the chart, what is chosen, the table.

use super::chart::chart;
use super::node::{Element, el, of};
use super::plot::Plot;
use super::table::table;
use super::view::View;
use crate::query::{Dimension, FacetValue, Query, YearSpan};
use crate::text::describe;

/// The charts: years and chairs on the left where there is room, areas on the right.
pub fn charts(view: &View<'_>) -> Element {
    let [years, chairs, areas, ..] = view.plots;
    let words = view.words;
    let total = view.counts.total;
    let years_how = years_how(view);
    let left = of("div", "left")
        .put(card(view, years, words.years_title, &years_how, &[Dimension::Year]))
        .put(card(view, chairs, words.chairs_title, words.chairs_how, &[Dimension::Chair]));
    of("div", "charts").at("id", "charts").at("tabindex", "-1").put(left).put(card(
        view,
        areas,
        words.areas_title,
        &(words.areas_how)(total),
        &[Dimension::Pillar, Dimension::Area],
    ))
}

pub fn card(view: &View<'_>, plot: &Plot, title: &str, how: &str, dimensions: &[Dimension]) -> Element {
    let title = el("h2").at("id", format!("{}-title", plot.kind.id)).text(title);
    let caption = el("figcaption").put(title).put(of("p", "how").text(how));
    of("figure", "card")
        .at("id", plot.kind.id)
        .put(caption)
        .all(chart(view, plot).into())
        .put(own_choice(view, plot, dimensions))
        .put(plot.kind.has_runs().then(|| range(view, plot)))
        .all(table(view, plot))
}

/// What is chosen in a chart's own dimensions, in words, and what its faint and dashed bars are. Under the
/// years the line is always there, so that the chart below does not move when one chooses.
pub fn own_choice(view: &View<'_>, plot: &Plot, dimensions: &[Dimension]) -> Option<Element> {
    let (words, state) = (view.words, view.state);
    let mut chosen = Vec::new();
    for dimension in dimensions {
        chosen.extend(describe::chosen(words.lang, &view.model.corpus, state, *dimension));
    }
    let mut said = Vec::new();
    if !chosen.is_empty() {
        said.push((words.own_choice)(&(words.and)(&chosen)));
    } else if plot.kind.has_runs() {
        said.push(words.years_hint.to_owned());
    }
    let bars = || plot.marks.iter().filter(|it| it.0 == plot.kind.dimension).map(|it| &it.1);
    if bars().any(|it| it.count() < it.total) {
        said.push(words.faint.to_owned());
    }
    if bars().any(|it| it.not_held > 0) {
        said.push(words.outlined.to_owned());
    }
    (!said.is_empty()).then(|| of("p", "own").text(said.join(" ")))
}

/// How to read the years: what a year without a bar means, and of which years the sources tell.
pub fn years_how(view: &View<'_>) -> String {
    #[cfg(feature = "more")]
    if !view.model.corpus.record.entries.is_empty() {
        let how = crate::text::more_words(view.words.lang).years_how;
        return [how, &super::citations::thin(view).unwrap_or_default()].join(" ");
    }
    format!("{} {}", view.words.years_how, sources(view))
}

/// In which years the articles were published: a year without an article is no year without a meeting.
fn sources(view: &View<'_>) -> String {
    let model = view.model;
    let mut years: Vec<(i32, u32)> = Vec::new();
    let mut undated = 0;
    for article in &model.corpus.articles {
        let Some(year) = article.published.and_then(|it| it.year()) else {
            undated += 1;
            continue;
        };
        let at = years.partition_point(|it| it.0 < year);
        match years.get_mut(at).filter(|it| it.0 == year) {
            Some((_, count)) => *count += 1,
            None => years.insert(at, (year, 1)),
        }
    }
    (view.words.years_sources)(&years, undated)
}

/// The first and the last of the years chosen, if they are one run.
fn bounds(state: &Query) -> Option<(i32, i32)> {
    let years: Vec<i32> = state.chosen(Dimension::Year)?.iter().filter_map(FacetValue::year).collect();
    let (first, last) = (*years.first()?, *years.last()?);
    (usize::try_from(last - first) == Ok(years.len() - 1)).then_some((first, last))
}

/// The first and the last year of the chart.
pub fn shown_years(plot: &Plot) -> Option<(i32, i32)> {
    let mut years = plot.marks.iter().filter_map(|it| it.1.key.value()?.year());
    let first = years.next()?;
    Some((first, years.next_back().unwrap_or(first)))
}

/// The state in which the run of years begins, or ends, with what was selected; none is as far as the
/// chart goes. A run that would end before it begins goes on to there, too.
pub fn ranged(state: &Query, is_from: bool, selected: &str, (first, last): (i32, i32)) -> Query {
    let (from, to) = bounds(state).unwrap_or((first, last));
    let (from, to) = match (selected.parse::<i32>(), is_from) {
        (Ok(year), true) => (year, if to < year { last } else { to }),
        (Ok(year), false) => (if from > year { first } else { from }, year),
        (Err(_), true) if to < last => (first, to),
        (Err(_), false) if from > first => (from, last),
        (Err(_), _) => return state.without(Dimension::Year),
    };
    state.with_years(YearSpan::new(from, to))
}

/// A run of years by two plain selects.
fn range(view: &View<'_>, plot: &Plot) -> Element {
    let words = view.words;
    let bounds = bounds(view.state);
    let mut years: Vec<i32> = plot.marks.iter().filter_map(|it| it.1.key.value()?.year()).collect();
    // A link may have chosen years of which no article tells.
    for year in bounds.iter().flat_map(|it| [it.0, it.1]) {
        if let Err(at) = years.binary_search(&year) {
            years.insert(at, year);
        }
    }
    let years: Vec<String> = years.iter().map(i32::to_string).collect();
    // Years here and there have no first and last.
    let is_apart = bounds.is_none() && view.state.chosen(Dimension::Year).is_some();
    let any = if is_apart { "…" } else { words.any };
    let select = |id: &'static str, name: &str, chosen: Option<i32>| {
        let chosen = chosen.map_or(String::new(), |it| it.to_string());
        let any = el("option").at("value", "").at(".selected", chosen.is_empty().to_string()).text(any);
        let options = years
            .iter()
            .map(|it| {
                el("option")
                    .at("value", it.as_str())
                    .at(".selected", (*it == chosen).to_string())
                    .text(it.as_str())
            })
            .collect();
        let select = el("select").at("id", id).act("range").put(any).all(options).at(".value", chosen);
        el("label").put(el("span").text(name)).text(" ").put(select)
    };
    of("p", "range").put(select("years-from", words.from, bounds.map(|it| it.0))).text(" ").put(select(
        "years-to",
        words.to,
        bounds.map(|it| it.1),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::KnownIds;

    #[test]
    fn a_run_of_years_begins_and_ends_where_it_is_told() {
        for (link, is_from, selected, expected) in [
            ("", true, "2020", "?years=2020-2023"),
            ("", false, "2020", "?years=2018-2020"),
            ("?years=2019-2021", true, "2020", "?years=2020,2021"),
            ("?years=2019-2021", true, "2022", "?years=2022,2023"),
            ("?years=2019-2021", false, "2018", "?years=2018"),
            ("?years=2019-2021", true, "", "?years=2018-2021"),
            ("?years=2019-2023", true, "", ""),
            ("?years=2018-2021", false, "", ""),
            ("?years=2018,2020", false, "2021", "?years=2018-2021"),
        ] {
            let state = Query::from_search(link, &KnownIds::default()).0;
            let next = ranged(&state, is_from, selected, (2018, 2023));
            assert_eq!(next.to_search(), expected, "{link} {is_from} {selected:?}");
        }
    }
}
