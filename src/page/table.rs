//! A chart as a table: the same marks in the same order, with the same links.

use leptos::prelude::*;

use super::nav::href;
use super::view::View;
use crate::query::{Dimension, Panel};
use crate::scene::Mark;

/// The link that unfolds the table, and the table. Rows come with the dimension that they choose in:
/// headings of pillars stand among areas.
#[component]
pub fn Table(
    panel: Panel,
    /// The id of the chart's title, which names the table too.
    title: &'static str,
    rows: Memo<Vec<(Dimension, Mark)>>,
) -> impl IntoView {
    let view = View::get();
    let open = Memo::new(move |_| view.nav.with(|it| it.show.contains(&panel)));
    let body = move || open.get().then(|| table(view, title, &rows.read()));
    view! {
        <p class="links">
            <a id=format!("{}-table", panel.code()) class="fold" role="button" aria-expanded=move || open.get().to_string()
                href=move || view.nav.href(|it| it.toggle_panel(panel))>
                {move || if open.get() { view.words().hide_table } else { view.words().as_table }}
            </a>
        </p>
        <div class="table">{body}</div>
    }
}

fn table(view: View, title: &'static str, rows: &[(Dimension, Mark)]) -> AnyView {
    let words = view.words();
    let state = view.nav.state();
    let any_not_held = rows.iter().any(|(_, it)| it.not_held > 0);
    let first = rows.iter().map(|it| it.0).next_back().unwrap_or(Dimension::Year);
    let lines = rows
        .iter()
        .map(|(dimension, mark)| {
            let chosen = mark.choice == crate::scene::Choice::Chosen;
            let link = href(&state.toggle(*dimension, &mark.key));
            let id = format!("t-{}-{}", dimension.code(), mark.key);
            view! {
                <tr class:group=*dimension == Dimension::Pillar class:chosen=chosen>
                    <th scope="row"><a id=id href=link aria-current=chosen.then_some("true")>{mark.label.clone()}</a></th>
                    <td>{mark.held + mark.not_held}</td>
                    {any_not_held.then(|| view! { <td>{mark.not_held}</td> })}
                    <td>{mark.total}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <table aria-labelledby=title>
            <thead><tr>
                <th scope="col">{(words.dimension)(first)}</th>
                <th scope="col">{words.table_meetings}</th>
                {any_not_held.then(|| view! { <th scope="col">{words.table_not_held}</th> })}
                <th scope="col">{words.table_total}</th>
            </tr></thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}
