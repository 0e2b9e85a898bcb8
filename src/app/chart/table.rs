//! A chart as a table: the same marks in the same order, with the same links.

use std::sync::Arc;

use leptos::html::Table;
use leptos::prelude::*;

use super::legend::total_title;
use super::mark::PlotMark;
use super::plot::Plot;
use super::spec::CardSpec;
use crate::app::components::{Each, LiveText};
use crate::app::context::AppContext;
use crate::app::url;
use crate::text::chart_title;
use crate::text::grammar::number;

/// The table of a plot.
pub fn view((chart, plot): (&'static CardSpec, Memo<Arc<Plot>>)) -> AnyView {
    let app = AppContext::expect();
    let words = app.words();
    let has_not_held = Memo::new(move |_| plot.read().marks.iter().any(|mark| mark.not_held > 0));
    let total = Memo::new(move |_| total_title(&plot.read(), &app.query.read(), app.lang()));
    let table = NodeRef::<Table>::new();
    table.on_load(move |table| show_what_was_asked_for(&table, chart.id));
    view! {
        <table aria-labelledby=chart.title_id node_ref=table>
            <caption>{chart_title(app.lang(), chart.chart)}</caption>
            <thead>
                <tr>
                    <th scope="col">{(words.dimension)(chart.spec().dimension)}</th>
                    <th scope="col">{words.table_meetings}</th>
                    {move || {
                        has_not_held.get().then(|| view! { <th scope="col">{words.table_not_held}</th> })
                    }}
                    <th scope="col"><LiveText text=Signal::derive(move || total.get().to_owned())/></th>
                </tr>
            </thead>
            <tbody>
                <Each
                    each=move || plot.read().rows(chart.spec().dimension)
                    key=String::clone
                    children=move |id| row(app, plot, has_not_held, id)
                />
            </tbody>
        </table>
    }
    .into_any()
}

/// Brings the table into view where the chart's menu has just opened it: it stands under the drawing. The focus stays.
#[cfg(target_arch = "wasm32")]
fn show_what_was_asked_for(table: &web_sys::HtmlTableElement, chart_id: &str) {
    let (table, menu_id) = (table.clone(), format!("{chart_id}-menu"));
    // The focus comes to its place before the next paint.
    request_animation_frame(move || {
        request_animation_frame(move || {
            let focused = document().active_element();
            if focused.is_some_and(|element| element.id() == menu_id) {
                table.scroll_into_view();
            }
        });
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn show_what_was_asked_for<T>(_: &T, _: &str) {}

/// The row of a mark, which lives as long as the chart has the mark.
fn row(app: AppContext, plot: Memo<Arc<Plot>>, has_not_held: Memo<bool>, id: String) -> impl IntoView {
    let mark = Memo::new(move |_| plot.read().mark(&id).cloned());
    let href = Memo::new(move |_| {
        mark.read().as_ref().map(|mark| url::href(&app.query.read().choose(&mark.key))).unwrap_or_default()
    });
    let Some(first) = mark.get_untracked() else { return ().into_any() };
    let figure = move |of: fn(&PlotMark) -> u32| {
        let text = move || mark.read().as_ref().map(|mark| number(app.lang(), of(mark))).unwrap_or_default();
        view! { <LiveText text=Signal::derive(text)/> }
    };
    let is_chosen = move || mark.read().as_ref().is_some_and(|mark| mark.is_chosen);
    view! {
        <tr class=move || mark.read().as_ref().map(|mark| class(mark))>
            <th scope="row">
                <a
                    id=first.table_id()
                    href=move || href.get()
                    aria-current=move || is_chosen().then_some("true")
                >
                    {first.label.clone()}
                </a>
            </th>
            <td translate="no">{figure(|mark| mark.count)}</td>
            {move || has_not_held.get().then(|| view! { <td translate="no">{figure(|mark| mark.not_held)}</td> })}
            <td translate="no">{figure(|mark| mark.total)}</td>
        </tr>
    }
    .into_any()
}

fn class(mark: &PlotMark) -> &'static str {
    match (mark.is_heading, mark.is_chosen) {
        (true, true) => "group chosen",
        (true, false) => "group",
        (false, true) => "chosen",
        (false, false) => "",
    }
}
