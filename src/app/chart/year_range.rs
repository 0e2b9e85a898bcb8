//! A run of years by two plain selects, for those to whom neither dragging nor Shift is easy.

use std::sync::Arc;

use leptos::prelude::*;

use super::plot::Plot;
use crate::app::components::Each;
use crate::app::context::AppContext;
use crate::app::url;
use crate::query::{Dimension, FacetValue, Query, YearSpan};

/// The two selects of a chart of years.
pub fn view(plot: Memo<Arc<Plot>>) -> AnyView {
    let app = AppContext::expect();
    view! {
        <label>
            <span>{app.words().from}</span>
            " "
            {select(app, plot, Bound::First, "years-from")}
        </label>
        " "
        <label>
            <span>{app.words().to}</span>
            " "
            {select(app, plot, Bound::Last, "years-to")}
        </label>
    }
    .into_any()
}

/// Which end of a run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    First,
    Last,
}

fn select(app: AppContext, plot: Memo<Arc<Plot>>, bound: Bound, id: &'static str) -> impl IntoView {
    let change = move |value: String| {
        let Some(shown) = shown_years(&plot.read_untracked()) else { return };
        url::push(app, &ranged(&app.query.read_untracked(), bound, value.parse().ok(), shown));
    };
    let run = Memo::new(move |_| chosen_run(&app.query.read()));
    let chosen = Memo::new(move |_| {
        let (first, last) = run.get()?;
        Some(if bound == Bound::First { first } else { last })
    });
    let years = Memo::new(move |_| {
        let mut years: Vec<i32> = plot.read().marks.iter().filter_map(|mark| mark.year()).collect();
        // A link may have chosen years of which no source tells.
        years.extend(run.get().iter().flat_map(|(first, last)| [first, last]));
        years.sort_unstable();
        years.dedup();
        years
    });
    // Years here and there have no first and last.
    let any = move || {
        let is_apart = run.get().is_none() && app.query.read().chosen(Dimension::Year).is_some();
        if is_apart { "…" } else { app.words().any }
    };
    let option = move |year: Option<i32>| {
        // Only those options are written to that are chosen now, or were.
        let is_chosen = Memo::new(move |_| chosen.get() == year);
        let value = year.map(|year| year.to_string()).unwrap_or_default();
        let text = move || year.map_or_else(|| any().to_owned(), |year| year.to_string());
        view! { <option value=value prop:selected=is_chosen selected=is_chosen>{text}</option> }
    };
    view! {
        <select id=id on:change=move |event| change(event_target_value(&event))>
            {option(None)} <Each each=move || years.get() key=|year| *year children=move |year| option(Some(year))/>
        </select>
    }
}

/// The first and the last of the years chosen, if they are one run.
fn chosen_run(query: &Query) -> Option<(i32, i32)> {
    let years: Vec<i32> = query.chosen(Dimension::Year)?.iter().filter_map(FacetValue::year).collect();
    let (first, last) = (*years.first()?, *years.last()?);
    (usize::try_from(last - first) == Ok(years.len() - 1)).then_some((first, last))
}

/// The first and the last year of the chart.
fn shown_years(plot: &Plot) -> Option<(i32, i32)> {
    let mut years = plot.marks.iter().filter_map(|mark| mark.year());
    let first = years.next()?;
    Some((first, years.next_back().unwrap_or(first)))
}

/// The query in which the run begins, or ends, with the year that was selected; none is as far as the chart goes. A
/// run that would end before it begins is lengthened to there.
fn ranged(query: &Query, bound: Bound, selected: Option<i32>, (first, last): (i32, i32)) -> Query {
    let (from, to) = chosen_run(query).unwrap_or((first, last));
    let (from, to) = match (selected, bound) {
        (Some(year), Bound::First) => (year, if to < year { last } else { to }),
        (Some(year), Bound::Last) => (if from > year { first } else { from }, year),
        (None, Bound::First) if to < last => (first, to),
        (None, Bound::Last) if from > first => (from, last),
        (None, _) => return query.without(Dimension::Year),
    };
    query.with_years(YearSpan::new(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_years_begins_and_ends_where_it_is_told() {
        for (link, bound, selected, expected) in [
            ("", Bound::First, Some(2020), "?years=2020-2023"),
            ("", Bound::Last, Some(2020), "?years=2018-2020"),
            ("?years=2019-2021", Bound::First, Some(2020), "?years=2020,2021"),
            ("?years=2019-2021", Bound::First, Some(2022), "?years=2022,2023"),
            ("?years=2019-2021", Bound::Last, Some(2018), "?years=2018"),
            ("?years=2019-2021", Bound::First, None, "?years=2018-2021"),
            ("?years=2019-2023", Bound::First, None, ""),
            ("?years=2018-2021", Bound::Last, None, ""),
            ("?years=2018,2020", Bound::Last, Some(2021), "?years=2018-2021"),
        ] {
            let query = Query::parse(link).0;
            let next = ranged(&query, bound, selected, (2018, 2023));
            assert_eq!(next.to_search(), expected, "{link} {selected:?}");
        }
    }
}
