//! A chart as a table: the same marks in the same order, with the same links.

use std::sync::Arc;

use leptos::prelude::*;

use super::mark::PlotMark;
use super::plot::Plot;
use super::spec::CardSpec;
use crate::app::context::AppContext;
use crate::app::url;

/// The table of a plot.
pub fn view((chart, plot): (&'static CardSpec, Memo<Arc<Plot>>)) -> AnyView {
    let app = AppContext::expect();
    let words = app.words();
    let has_not_held = Memo::new(move |_| plot.read().marks.iter().any(|mark| mark.not_held > 0));
    view! {
        <table aria-labelledby=chart.title_id>
            <thead>
                <tr>
                    <th scope="col">{(words.dimension)(chart.dimension)}</th>
                    <th scope="col">{words.table_meetings}</th>
                    {move || {
                        has_not_held.get().then(|| view! { <th scope="col">{words.table_not_held}</th> })
                    }}
                    <th scope="col">{words.table_total}</th>
                </tr>
            </thead>
            <tbody>
                <For
                    each=move || plot.read().ids()
                    key=String::clone
                    children=move |id| row(app, plot, has_not_held, id)
                />
            </tbody>
        </table>
    }
    .into_any()
}

/// The row of a mark, which lives as long as the chart has the mark.
fn row(app: AppContext, plot: Memo<Arc<Plot>>, has_not_held: Memo<bool>, id: String) -> impl IntoView {
    let mark = Memo::new(move |_| plot.read().mark(&id).cloned());
    let href = Memo::new(move |_| {
        mark.read().as_ref().map(|mark| url::href(&app.query.read().choose(&mark.key))).unwrap_or_default()
    });
    move || {
        let mark = mark.get()?;
        Some(view! {
            <tr class=class(&mark)>
                <th scope="row">
                    <a id=mark.table_id() href=href.get() aria-current=mark.is_chosen.then_some("true")>
                        {mark.label.clone()}
                    </a>
                </th>
                <td translate="no">{mark.count.to_string()}</td>
                {has_not_held.get().then(|| view! { <td translate="no">{mark.not_held.to_string()}</td> })}
                <td translate="no">{mark.total.to_string()}</td>
            </tr>
        })
    }
}

fn class(mark: &PlotMark) -> &'static str {
    match (mark.is_heading, mark.is_chosen) {
        (true, true) => "group chosen",
        (true, false) => "group",
        (false, true) => "chosen",
        (false, false) => "",
    }
}
