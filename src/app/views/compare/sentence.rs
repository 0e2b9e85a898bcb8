//! What the comparison says in words: both sides, and what differs most.

use leptos::prelude::Get;

use super::context::{ComparisonContext, Side, SideName, Sides};
use super::pair_chart::{PAIR_CHARTS, pair_scene};
use super::words::{Compared, ComparedSide, Difference, compare_words};
use crate::app::sentence::with_missing;
use crate::chart::scene::{self, Pairs};
use crate::query::{Dimension, Query};
use crate::text::{RichText, describe, words};

/// The sentence; `None` while the other side is on its way.
#[must_use]
pub fn sentence(comparison: ComparisonContext) -> Option<RichText> {
    let queries = (comparison.a.query.get(), comparison.b.query.get());
    comparison.with_sides(|sides| {
        let lang = sides.lang;
        // What was chosen on a side is no finding about it.
        let dimensions: Vec<Dimension> = PAIR_CHARTS.iter().map(|chart| chart.spec().dimension).collect();
        let free: Vec<Dimension> = dimensions
            .into_iter()
            .filter(|it| is_free(&queries.0, *it) && is_free(&queries.1, *it))
            .collect();
        let pairs: Vec<Pairs> = free.iter().map(|dimension| pair_scene(*dimension, sides)).collect();
        let (more, fewer) = scene::differences(&pairs.iter().collect::<Vec<_>>());
        let named = |differences: Vec<scene::Difference>| -> Vec<Difference> {
            // One on each side: the charts show the rest.
            differences.into_iter().take(1).map(|(label, a, b)| Difference { label, a, b }).collect()
        };
        let compared = Compared {
            a: said_of(comparison.a, &queries.0, sides),
            b: said_of(comparison.b, &queries.1, sides),
            more_in_a: named(more),
            more_in_b: named(fewer),
            free,
        };
        let said = compare_words(lang).sentence(&compared, words(lang).and);
        let sides = [sides.a.0, sides.b.0];
        let lacking = sides.into_iter().find(|dataset| !dataset.missing_files().is_empty());
        lacking.map_or(said.clone(), |dataset| with_missing(lang, dataset, said))
    })
}

/// Whether nothing is chosen that decides which values of a dimension there are.
fn is_free(query: &Query, dimension: Dimension) -> bool {
    let is_open = |dimension| query.chosen(dimension).is_none_or(|values| values.is_empty());
    is_open(dimension) && (dimension != Dimension::Area || is_open(Dimension::Pillar))
}

/// What is said of a side: how many meetings, of which collection, and what is chosen.
fn said_of(side: Side, query: &Query, sides: &Sides<'_>) -> ComparedSide {
    let lang = sides.lang;
    let (dataset, selection) = if side.name == SideName::A { sides.a } else { sides.b };
    let named = dataset.collections.iter().find(|collection| collection.id == dataset.collection);
    let year = (words(lang).dimension)(Dimension::Year);
    let clauses = describe::clauses(lang, &dataset.corpus, query).into_iter();
    ComparedSide {
        meetings: selection.counts.shown_count(),
        collection: named.map(|collection| collection.labels.get(lang).to_owned()).unwrap_or_default(),
        // Years need no name before them.
        choices: clauses
            .map(|it| if it.name == year { it.values.join(", ") } else { it.to_string() })
            .collect(),
    }
}
