//! The figures of the charts as tables; and of the record's documents and coordinators, the pages that state them.

use std::sync::Arc;

use leptos::prelude::*;

use super::HandoutContext;
use super::charts::{FIRST, PaperChart, further, open_charts};
use crate::app::chart::{Plot, PlotMark, WIDTH_PX, plot_memo, total_title};
use crate::app::components::{Each, keyed};
use crate::app::context::AppContext;
use crate::app::lazy::LazyViewWith;
use crate::app::views::more_charts::PeriodsTable;
use crate::chart::MarkRole;
use crate::query::{Chart, Dimension};
use crate::text::chart_title;

/// Rows from which a table stands in several columns.
const LONG: usize = 12;

#[component]
pub fn Figures() -> impl IntoView {
    let handout = HandoutContext::expect();
    view! {
        <section class="handout-appendix" aria-labelledby="figures-title">
            <h2 id="figures-title">{handout.words.figures}</h2>
            {FIRST.map(|chart| view! { <ChartFigures chart/> }).collect_view()}
            <Each each=move || open_charts(handout) key=|chart| *chart let:chart>
                <LazyViewWith view=&FURTHER_FIGURES props=chart lang=handout.app.lang/>
            </Each>
        </section>
    }
    .into_any()
}

crate::lazy! {
    /// The figures of a chart beyond the first three.
    static FURTHER_FIGURES: fn(Chart) -> AnyView = handout_more => further_figures;
}

fn further_figures(chart: Chart) -> AnyView {
    match chart {
        Chart::Periods => view! { <PeriodsTable/> }.into_any(),
        // One without a drawing is a table on the sheet already.
        _ => further(chart).pop().map(|chart| view! { <ChartFigures chart/> }).into_any(),
    }
}

/// The marks of a chart in figures. What no choice changes stands there once.
#[component]
fn ChartFigures(chart: PaperChart) -> impl IntoView {
    let app = AppContext::expect();
    let PaperChart { spec, plot, .. } = chart;
    let plot = plot_memo(plot, RwSignal::new(WIDTH_PX));
    let id = format!("{}-figures", spec.id);
    view! {
        <h3 id=id.clone()>{chart_title(app.lang(), spec.chart)}</h3>
        {keyed(
            move || {
                let query = app.query.read();
                figures(&plot.read(), total_title(&plot.read(), &query, app.lang()))
            },
            move |_| table(app, spec.spec().dimension, id.clone(), &plot.read_untracked()),
        )}
    }
}

/// What a table says: its total and its rows.
fn figures(plot: &Plot, total: &str) -> (String, Vec<(String, [u32; 3])>) {
    let row = |mark: &Arc<PlotMark>| (mark.label.clone(), [mark.count, mark.not_held, mark.total]);
    (total.to_owned(), plot.marks.iter().map(row).collect())
}

fn table(app: AppContext, dimension: Dimension, title_id: String, plot: &Arc<Plot>) -> impl IntoView + use<> {
    let words = app.words();
    let has_not_held = plot.marks.iter().any(|mark| mark.not_held > 0);
    let has_pale = plot.draws(MarkRole::Pale);
    let total = total_title(plot, &app.query.read_untracked(), app.lang());
    let class = match (plot.marks.len() > LONG, dimension) {
        (false, _) => "handout-table few",
        (true, Dimension::Year) => "handout-table narrow",
        (true, _) => "handout-table long",
    };
    let rows = plot.marks.iter().map(|mark| {
        view! {
            <tr class=mark.is_heading.then_some("group")>
                <th scope="row">{mark.label.clone()}</th>
                <td>{mark.count}</td>
                {has_not_held.then(|| view! { <td>{mark.not_held}</td> })}
                {has_pale.then(|| view! { <td>{mark.total}</td> })}
            </tr>
        }
    });
    view! {
        <div class=class>
            <table aria-labelledby=title_id>
                <thead>
                    <tr>
                        <th scope="col">{(words.dimension)(dimension)}</th>
                        <th scope="col">{words.table_meetings}</th>
                        {has_not_held.then(|| view! { <th scope="col">{words.table_not_held}</th> })}
                        {has_pale.then(|| view! { <th scope="col">{total}</th> })}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
