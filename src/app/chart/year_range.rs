//! A run of years by two plain selects, for those to whom neither dragging nor Shift is easy.

use std::sync::Arc;

use leptos::prelude::*;

use super::plot::Plot;
use crate::app::components::{Choice, SelectBox};
use crate::app::context::AppContext;
use crate::app::url;
use crate::query::{Bound, YearChoice, YearSpan};

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

/// The value of what stands for years that are no run. To choose it changes nothing.
pub const APART: &str = "…";

fn select(app: AppContext, plot: Memo<Arc<Plot>>, bound: Bound, id: &'static str) -> impl IntoView {
    let years =
        Memo::new(move |_| plot.read().marks.iter().filter_map(|mark| mark.year()).collect::<Vec<_>>());
    let choose = move |value: String| {
        let years = years.read_untracked();
        let (Some(first), Some(last)) = (years.first(), years.last()) else { return };
        if value != APART {
            let all = YearSpan::new(*first, *last);
            url::push(app, &app.query.read_untracked().with_year_bound(bound, value.parse().ok(), all));
        }
    };
    let run = Memo::new(move |_| app.query.read().year_choice());
    let choices = Memo::new(move |_| year_choices(&years.read(), run.get(), app.words().any));
    let chosen = Memo::new(move |_| chosen_year(run.get(), bound));
    view! { <SelectBox id choices=move || choices.get() chosen on_choose=choose/> }
}

/// The choices of a select of years: any, and each year of the data.
#[must_use]
pub fn year_choices(years: &[i32], run: YearChoice, any: &str) -> Vec<Choice> {
    let mut years = years.to_vec();
    // A link may have chosen years of which no source tells.
    if let YearChoice::Span(span) = run {
        years.extend([span.first, span.last]);
    }
    years.sort_unstable();
    years.dedup();
    let apart = (run == YearChoice::Apart).then(|| Choice::new(APART, APART));
    let years = years.into_iter().map(|year| Choice::new(year.to_string(), year.to_string()));
    std::iter::once(Choice::new("", any)).chain(apart).chain(years).collect()
}

/// Which of those is chosen at an end of the run.
#[must_use]
pub fn chosen_year(run: YearChoice, bound: Bound) -> String {
    match run {
        YearChoice::Any => String::new(),
        YearChoice::Apart => APART.to_owned(),
        YearChoice::Span(span) => span.at(bound).to_string(),
    }
}
