//! The link and the HTML by which a view stands within another page.

use leptos::prelude::Get;

use super::link::shared_address;
use crate::app::context::AppContext;
use crate::export::embed::{height_px, snippet};
use crate::query::{Chart, Query, View, ViewKind};
use crate::text::{chart_title, words};

/// The query of a view within another page: what is counted, in the page's language, and nothing that is open.
pub fn embedded(app: AppContext, chart: Option<Chart>) -> Query {
    let Query { clauses, q, collection, edition, .. } = app.query.get();
    let view = Some(Box::new(View { chart, ..View::new(ViewKind::Embed) }));
    Query { clauses, q, collection, edition, lang: Some(app.lang()), view, ..Query::default() }
}

/// The charts that can stand within another page: those of which the collection tells something.
pub fn offered(app: AppContext) -> impl Iterator<Item = Chart> {
    let has_periods = !app.dataset.corpus.record.coordinators.is_empty();
    Chart::ALL.iter().copied().filter(move |chart| *chart != Chart::Periods || has_periods)
}

/// The HTML to paste.
pub fn html(app: AppContext, chart: Option<Chart>, width_px: Option<u32>) -> String {
    let query = embedded(app, chart);
    let words = words(app.lang());
    let title = match chart {
        Some(chart) => format!("{} – {}", chart_title(words.lang, chart), words.title),
        None => words.title.to_owned(),
    };
    let height_px = height_px(chart, width_px, query.collection.is_some(), query.is_filtered());
    snippet(&shared_address(app, &query, false), &title, width_px, height_px)
}
