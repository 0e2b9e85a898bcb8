//! What can be done with a chart, in one menu: the table, files, a citation, how its figures were made.

use leptos::prelude::*;

use super::spec::CardSpec;
use super::words::chart_words;
use crate::app::components::{LiveText, Menu, MenuButton, MenuLink};
use crate::app::context::AppContext;
use crate::app::lazy::LazyViewWith;
use crate::query::{Chart, View, ViewKind};

crate::lazy! {
    /// What stands in the menu of a chart.
    static MENU: fn(&'static CardSpec) -> AnyView = tools => entries;
}

/// What a card's menu opens that lies outside of the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartAction {
    /// Save the chart as a picture.
    Picture,
    /// Save its figures.
    Figures,
    Cite,
}

/// Opens what a menu asks for. The app, which has such panels, provides it as a context; without it the menu does not
/// offer them.
#[derive(Clone, Copy)]
pub struct ChartActions(pub Callback<(Chart, ChartAction)>);

/// The button of a chart's menu.
#[component]
pub fn ChartMenu(chart: &'static CardSpec) -> impl IntoView {
    let lang = AppContext::expect().lang;
    let label = chart_words(lang.get_untracked()).menu;
    view! {
        <Menu id=format!("{}-menu", chart.id) label is_at_end=true>
            <LazyViewWith view=&MENU props=chart lang />
        </Menu>
    }
    .into_any()
}

/// What can be done with a chart.
fn entries(chart: &'static CardSpec) -> AnyView {
    let app = AppContext::expect();
    let words = chart_words(app.lang());
    let id = chart.id;
    let is_table_open = Memo::new(move |_| app.query.read().show.contains(chart.spec().table));
    let table = Signal::derive(move || app.href(|query| query.show.toggle(chart.spec().table)));
    let how_made = Signal::derive(move || {
        app.href(|query| {
            let method = View { chart: Some(chart.chart), ..View::new(ViewKind::Method) };
            query.view = Some(Box::new(method));
        })
    });
    // What files and citations name of a packed collection lies elsewhere, and so does what the method shows.
    let is_packed = app.dataset.is_packed();
    let actions = use_context::<ChartActions>().filter(|_| !is_packed).map(|ChartActions(open)| {
        let entries = [
            ("picture", ChartAction::Picture, words.picture),
            ("figures", ChartAction::Figures, words.figures),
            ("cite", ChartAction::Cite, words.cite),
        ];
        let entries = entries.map(|(name, action, label)| {
            let press = move |()| open.run((chart.chart, action));
            view! {
                <MenuButton id=format!("{id}-{name}") on_press=press>
                    {label}
                </MenuButton>
            }
        });
        entries.into_iter().collect_view()
    });
    let table_label = move || if is_table_open.get() { words.hide_table } else { words.table }.to_owned();
    view! {
        <MenuLink id=format!("{id}-table") href=table>
            <LiveText text=Signal::derive(table_label)/>
        </MenuLink>
        {actions}
        {(!is_packed).then(|| {
            view! {
                <MenuLink id=format!("{id}-how") href=how_made>
                    {words.how_made}
                </MenuLink>
            }
        })}
    }
    .into_any()
}
