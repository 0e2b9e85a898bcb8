//! The charts of a comparison: two bars for each value, solid for A, hollow for B.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::{ComparisonContext, Sides};
use super::words::compare_words;
use crate::app::chart::{CardSpec, ChartCaption, DrawingView, Plot, WIDTH_PX};
use crate::app::components::{Each, LiveText};
use crate::chart;
use crate::chart::scene::{self, Hue, Mark, Pair, Pairs, Sizes};
use crate::query::{Chart, Dimension, FacetValue, MarkKey};
use crate::text::describe;
use crate::text::more::signed;

/// The charts of pairs, in their order.
pub static PAIR_CHARTS: [CardSpec; 3] = [
    CardSpec {
        chart: Chart::Areas,
        id: "pair-areas",
        title_id: "pair-areas-title",
        how,
        is_horizontal: false,
    },
    CardSpec {
        chart: Chart::Chairs,
        id: "pair-chairs",
        title_id: "pair-chairs-title",
        how,
        is_horizontal: false,
    },
    CardSpec {
        chart: Chart::Kinds,
        id: "pair-kinds",
        title_id: "pair-kinds-title",
        how,
        is_horizontal: false,
    },
];

/// How to read the bars.
fn how(app: crate::app::context::AppContext) -> String {
    let words = compare_words(app.lang());
    let is_shares = use_context::<ComparisonContext>().is_some_and(|it| untrack(move || it.shows_shares()));
    if is_shares { words.shares_how } else { words.counts_how }.to_owned()
}

/// A chart with its caption and table.
#[component]
pub fn PairCard(chart: &'static CardSpec) -> impl IntoView {
    let comparison = ComparisonContext::expect();
    let width_px = RwSignal::new(WIDTH_PX);
    let plot = Memo::new(move |_| Arc::new(pair_plot(comparison, chart, width_px.get())));
    let is_table_open = Memo::new(move |_| comparison.app.query.read().show.contains(chart.spec().table));
    // How to read it depends on whether the bars are shares.
    let is_shares = Memo::new(move |_| comparison.shows_shares());
    view! {
        <figure class="card" id=chart.id>
            {move || {
                // Read, and not tracked alone: a memo that nobody reads never changes.
                _ = is_shares.get();
                view! { <ChartCaption chart/> }
            }}
            <DrawingView chart plot adds=false width_px/>
            <div class="table">
                {move || is_table_open.get().then(|| view! { <PairTable chart/> })}
            </div>
        </figure>
    }
    .into_any()
}

/// The counts of a dimension on both sides, as shares where the sides differ in size.
#[must_use]
pub fn pair_scene(dimension: Dimension, sides: &Sides<'_>) -> Pairs {
    let ((here, a), (there, b)) = (sides.a, sides.b);
    let words = compare_words(sides.lang);
    let label = |value: &FacetValue| {
        let label = describe::value(sides.lang, &here.corpus, value);
        // What only the other collection has is named by it.
        if label == value.code() { describe::value(sides.lang, &there.corpus, value) } else { label }
    };
    let vocabulary = &here.corpus.vocabulary;
    let hue = |value: &FacetValue| match value {
        FacetValue::Missing(_) => Hue::Outline,
        FacetValue::Area(code) => vocabulary.area_id(code).map_or(Hue::Accent, |area| {
            Hue::Pillar(u8::try_from(vocabulary.area(area).pillar.0).unwrap_or(u8::MAX))
        }),
        _ => Hue::Accent,
    };
    let (here_facets, there_facets) = (a.counts.facets(dimension), b.counts.facets(dimension));
    let mut pairs =
        scene::pairs(here_facets, there_facets, &label, |label, _, _| label.to_owned(), signed, &hue);
    let sizes = (a.counts.shown_count(), b.counts.shown_count());
    if sizes.0 != sizes.1 {
        pairs = pairs.into_shares(Sizes { here: sizes.0, there: sizes.1 });
    }
    for pair in &mut pairs.rows {
        pair.here_text = words.count(pair.here, sizes.0, sizes);
        pair.there_text = words.count(pair.there, sizes.1, sizes);
        pair.name = words.name(&pair.label, (pair.here, pair.there), sizes);
    }
    pairs
}

/// The plot of a chart; empty while the other side is on its way.
#[must_use]
pub fn pair_plot(comparison: ComparisonContext, chart: &CardSpec, width_px: u32) -> Plot {
    let query = comparison.app.query.read();
    let plot = comparison.with_sides(|sides| {
        let pairs = pair_scene(chart.spec().dimension, sides);
        let sizes = (sides.a.1.counts.shown_count(), sides.b.1.counts.shown_count());
        let chosen = query.chosen(chart.spec().dimension).filter(|values| !values.is_empty());
        let marks: Vec<Mark> = pairs.rows.iter().map(|pair| pair.mark(chosen, sides.lang)).collect();
        let mut plot = Plot::new(chart.id, &marks, chart::pairs::drawing(&pairs, width_px));
        let words = compare_words(sides.lang);
        plot.set_notes(pairs.rows.iter().map(|pair| {
            vec![
                format!("A: {}", words.count(pair.here, sizes.0, sizes)),
                format!("B: {}", words.count(pair.there, sizes.1, sizes)),
            ]
        }));
        plot
    });
    plot.unwrap_or_default()
}

/// The pairs of a chart in figures, in the same order and with the same links.
#[component]
fn PairTable(chart: &'static CardSpec) -> impl IntoView {
    let comparison = ComparisonContext::expect();
    let app = comparison.app;
    let words = compare_words(app.lang());
    let rows = Memo::new(move |_| {
        let rows = comparison.with_sides(|sides| {
            let sizes = (sides.a.1.counts.shown_count(), sides.b.1.counts.shown_count());
            let row = |pair: Pair| {
                let Pair { value, label, here, there, .. } = pair;
                let (a, b) = (words.count(here, sizes.0, sizes), words.count(there, sizes.1, sizes));
                (value, [label, a, b, words.difference((here, there), sizes)])
            };
            pair_scene(chart.spec().dimension, sides).rows.into_iter().map(row).collect::<Vec<_>>()
        });
        rows.unwrap_or_default()
    });
    let row = move |value: FacetValue| {
        let key = MarkKey::Value(value.clone());
        let id = format!("t-{}-{}-{key}", chart.id, chart.spec().dimension.code());
        let texts = Memo::new(move |_| {
            let rows = rows.read();
            rows.iter().find(|row| row.0 == value).map(|row| row.1.clone()).unwrap_or_default()
        });
        let text =
            move |nth: usize| view! { <LiveText text=Signal::derive(move || texts.read()[nth].clone())/> };
        view! {
            <tr>
                <th scope="row">
                    <a id=id href=move || crate::app::url::href(&app.query.read().choose(&key))>
                        {text(0)}
                    </a>
                </th>
                <td translate="no">{text(1)}</td>
                <td translate="no">{text(2)}</td>
                <td translate="no">{text(3)}</td>
            </tr>
        }
    };
    view! {
        <table aria-labelledby=chart.title_id>
            <thead>
                <tr>
                    <th scope="col">{(app.words().dimension)(chart.spec().dimension)}</th>
                    <th scope="col">"A"</th>
                    <th scope="col">"B"</th>
                    <th scope="col">{words.difference}</th>
                </tr>
            </thead>
            <tbody>
                <Each
                    each=move || rows.get().into_iter().map(|row| row.0)
                    key=|value| value.code().into_owned()
                    children=row
                />
            </tbody>
        </table>
    }
    .into_any()
}
