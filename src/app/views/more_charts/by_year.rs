//! Areas by year: a table whose cells are darker the more meetings they hold. Where it is narrow, a column is several
//! years.

mod columns;

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

use columns::{Column, columns};

use super::how;
use crate::app::chart::{CardSpec, ChartCaption, WIDTH_PX, focus_cell, measure};
use crate::app::context::AppContext;
use crate::app::url;
use crate::counts::{CrossTab, FacetCount};
use crate::query::{Chart, Dimension, FacetValue, Panel, Query};
use crate::text::{describe, words};

/// Shades of a cell; the style sheet has as many.
const SHADES: u32 = 4;

/// Areas by year.
pub static BY_YEAR: CardSpec = CardSpec {
    chart: Chart::AreasByYear,
    id: "by-year",
    title_id: "by-year-title",
    how: |app| how(app, Chart::AreasByYear),
    dimension: Dimension::Area,
    table: Panel::AreasByYear,
    has_years: false,
    is_horizontal: false,
};

/// The card: the table in a place that is measured.
#[component]
pub fn ByYearCard() -> impl IntoView {
    let app = AppContext::expect();
    let place = NodeRef::<Div>::new();
    let width_px = RwSignal::new(WIDTH_PX);
    measure(place, width_px);
    let heat = Memo::new(move |_| Heat::new(app, &app.query.read(), width_px.get()));
    view! {
        <figure class="card" id=BY_YEAR.id>
            <ChartCaption chart=&BY_YEAR />
            <div id="by-year-plot" node_ref=place>
                <table
                    class="heat"
                    id="heat"
                    role="grid"
                    aria-labelledby=BY_YEAR.title_id
                    on:keydown=|event| move_focus(&event)
                >
                    {move || heat.read().view(true)}
                </table>
            </div>
        </figure>
    }
    .into_any()
}

/// The table as words and figures alone, for paper, as wide as `width_px`.
#[component]
pub fn StillHeat(#[prop(into)] width_px: Signal<u32>, class: &'static str) -> impl IntoView {
    let app = AppContext::expect();
    let heat = Memo::new(move |_| Heat::new(app, &app.query.read(), width_px.get()));
    view! {
        <table class=format!("heat {class}") aria-labelledby=BY_YEAR.title_id>
            {move || heat.read().view(false)}
        </table>
    }
    .into_any()
}

/// The table, ready to be shown.
#[derive(Clone, PartialEq)]
struct Heat {
    corner: &'static str,
    heads: Vec<Cell>,
    lines: Vec<Line>,
}

#[derive(Clone, PartialEq)]
enum Line {
    /// A pillar, over all columns.
    Group(String),
    Row {
        class: String,
        name: Cell,
        cells: Vec<Option<Cell>>,
    },
}

/// A link of the table.
#[derive(Clone, PartialEq)]
struct Cell {
    id: String,
    href: String,
    /// What stands there; of a year its last two digits where columns are narrow.
    text: String,
    /// What is heard, but not seen, before the text.
    unseen: Option<String>,
    /// What a screen reader says in place of the text.
    name: Option<String>,
    /// From 0 to [`SHADES`].
    shade: u32,
    is_chosen: bool,
}

impl Heat {
    fn new(app: AppContext, query: &Query, width_px: u32) -> Self {
        let selection = app.selection.read();
        let (dataset, counts) = (app.dataset, &selection.counts);
        let columns = columns(counts, words(app.lang()), width_px);
        let index = &dataset.count_index;
        let cross = index.cross_tab(Dimension::Area, Dimension::Year, query, selection.matches.as_deref());
        let column_of = |year: &FacetValue| columns.iter().find(|column| column.holds(year));
        let counted = cross.iter().filter_map(|cell| Some((&cell.row, column_of(&cell.column)?)));
        let greatest = counted.map(|(area, column)| cell_counts(&cross, area, column).0).max();
        let greatest = greatest.unwrap_or_default().max(1);
        let row = RowMaker { app, query, columns: &columns, cross: &cross, greatest };
        let vocabulary = &dataset.corpus.vocabulary;
        let mut lines = Vec::new();
        for (nth, pillar) in vocabulary.pillars.iter().enumerate() {
            let areas = vocabulary.areas.iter().filter(|area| usize::from(area.pillar.0) == nth);
            let values = areas.filter_map(|area| FacetValue::parse(Dimension::Area, &area.code));
            let facets = values.filter_map(|value| counts.facet(&value));
            let mut facets = facets.filter(|facet| facet.total > 0 || facet.chosen).peekable();
            if facets.peek().is_some() {
                lines.push(Line::Group(pillar.labels.get(app.lang()).to_owned()));
                lines.extend(facets.map(|facet| row.row(facet, format!("pillar-{}", nth.min(3)))));
            }
        }
        let none = counts.facet(&FacetValue::Missing(Dimension::Area)).filter(|facet| facet.total > 0);
        lines.extend(none.map(|facet| row.row(facet, "outline".to_owned())));
        Self {
            corner: (words(app.lang()).dimension)(Dimension::Area),
            heads: columns.iter().map(|column| head(column, query)).collect(),
            lines,
        }
    }

    /// Head and rows of the table; its cells are links, or words alone.
    fn view(&self, has_links: bool) -> impl IntoView + use<> {
        let link = move |cell: &Cell, place| match has_links {
            true => link(cell, place).into_any(),
            false => plain(cell).into_any(),
        };
        // One tab stop: the first year. Arrow keys go on from there.
        let heads = self.heads.iter().enumerate().map(|(nth, cell)| {
            let class = if cell.is_chosen { "chosen" } else { "" };
            view! {
                <th scope="col" class=class>
                    {link(cell, (0, nth + 1))}
                </th>
            }
        });
        let heads = heads.collect_view();
        let span = (self.heads.len() + 1).to_string();
        let mut row = 0;
        let lines = self.lines.iter().map(|line| match line {
            Line::Group(name) => view! {
                <tr class="group">
                    <th scope="rowgroup" colspan=span.clone()>
                        {name.clone()}
                    </th>
                </tr>
            }
            .into_any(),
            Line::Row { class, name, cells } => {
                row += 1;
                let cells = cells.iter().enumerate().map(|(nth, cell)| match cell {
                    None => view! { <td></td> }.into_any(),
                    Some(cell) => {
                        let chosen = if cell.is_chosen { " chosen" } else { "" };
                        view! { <td class=format!("shade-{}{chosen}", cell.shade)>{link(cell, (row, nth + 1))}</td> }
                            .into_any()
                    }
                });
                let cells = cells.collect_view();
                view! {
                    <tr class=class.clone()>
                        <th scope="row">{link(name, (row, 0))}</th>
                        {cells}
                    </tr>
                }
                .into_any()
            }
        });
        let lines = lines.collect_view();
        view! {
            <thead>
                <tr>
                    <th scope="col">{self.corner}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        }
    }
}

/// What all rows are made of.
struct RowMaker<'a> {
    app: AppContext,
    query: &'a Query,
    columns: &'a [Column],
    cross: &'a CrossTab,
    /// The count of the darkest cell.
    greatest: u32,
}

impl RowMaker<'_> {
    fn row(&self, facet: &FacetCount, class: String) -> Line {
        let Self { app, query, .. } = *self;
        let label = describe::value(app.lang(), &app.dataset.corpus, &facet.value);
        let name = Cell {
            id: format!("by-year-{}", facet.value),
            href: url::href(&query.toggle(&facet.value)),
            text: label.clone(),
            unseen: None,
            name: None,
            shade: 0,
            is_chosen: query.has(&facet.value),
        };
        let cells = self.columns.iter().map(|column| self.cell(&facet.value, &label, column));
        Line::Row { class, name, cells: cells.collect() }
    }

    /// Where an area and a column meet; nothing where no meeting in scope has both.
    fn cell(&self, area: &FacetValue, label: &str, column: &Column) -> Option<Cell> {
        self.cross.row(area).find(|cell| column.holds(&cell.column))?;
        let (count, total) = cell_counts(self.cross, area, column);
        let key = column.key(Some(area));
        let is_chosen = self.query.is_chosen_alone(&key);
        let name = format!("{label}, {}", column.name());
        Some(Cell {
            id: format!("by-year-{key}"),
            href: url::href(&self.query.choose(&key)),
            text: count.to_string(),
            unseen: None,
            name: Some((words(self.app.lang()).bar)(&name, count, total, is_chosen)),
            shade: (count * SHADES).div_ceil(self.greatest),
            is_chosen,
        })
    }
}

fn head(column: &Column, query: &Query) -> Cell {
    let key = column.key(None);
    let century = column.years.strip_suffix(&column.label).filter(|century| !century.is_empty());
    Cell {
        id: format!("by-year-{}", column.years),
        href: url::href(&query.choose(&key)),
        text: column.label.clone(),
        unseen: century.map(str::to_owned),
        name: None,
        shade: 0,
        is_chosen: query.is_chosen_alone(&key),
    }
}

/// Meetings of an area in a column: of the selection, and with the pale part that other charts draw.
fn cell_counts(cross: &CrossTab, area: &FacetValue, column: &Column) -> (u32, u32) {
    let cells = cross.row(area).filter(|cell| column.holds(&cell.column));
    cells.fold((0, 0), |sum, cell| (sum.0 + cell.selected, sum.1 + cell.pale))
}

fn link(cell: &Cell, (row, column): (usize, usize)) -> impl IntoView + use<> {
    let unseen = cell.unseen.clone().map(|text| view! { <span class="visually-hidden">{text}</span> });
    view! {
        <a
            id=cell.id.clone()
            href=cell.href.clone()
            tabindex=if (row, column) == (0, 1) { "0" } else { "-1" }
            data-cell=format!("{row},{column}")
            aria-label=cell.name.clone()
            aria-current=cell.is_chosen.then_some("true")
        >
            {unseen}
            {cell.text.clone()}
        </a>
    }
}

/// A cell that only says what it holds.
fn plain(cell: &Cell) -> impl IntoView + use<> {
    let text = format!("{}{}", cell.unseen.clone().unwrap_or_default(), cell.text);
    view! { <span>{if cell.name.is_some() { cell.text.clone() } else { text }}</span> }
}

/// An arrow key: to the next cell that way that has something in it.
fn move_focus(event: &KeyboardEvent) {
    let (down, right) = match event.key().as_str() {
        "ArrowDown" => (1, 0),
        "ArrowUp" => (-1, 0),
        "ArrowRight" => (0, 1),
        "ArrowLeft" => (0, -1),
        _ => return,
    };
    if focus_cell(event, down, right) {
        event.prevent_default();
    }
}
