//! What the comparison says in words: both sides, and what differs most.

use super::context::{ComparisonContext, Side, SideName, Sides};
use super::pair_chart::{PAIR_CHARTS, pair_scene};
use super::words::{Compared, ComparedSide, Difference, compare_words};
use crate::app::context::AppContext;
use crate::chart::scene::{self, Pairs};
use crate::text::RichText;

/// The sentence; `None` while the other side is on its way.
#[must_use]
pub fn sentence(comparison: ComparisonContext) -> Option<RichText> {
    comparison.with_sides(|sides| {
        let pairs: Vec<Pairs> =
            PAIR_CHARTS.iter().map(|chart| pair_scene(chart.of_chart().dimension, sides)).collect();
        let (more, fewer) = scene::differences(&pairs.iter().collect::<Vec<_>>());
        let named = |differences: Vec<scene::Difference>| -> Vec<Difference> {
            // One on each side: the charts show the rest.
            differences.into_iter().take(1).map(|(label, a, b)| Difference { label, a, b }).collect()
        };
        let app = comparison.app;
        let compared = Compared {
            a: said_of(app, comparison.a, sides),
            b: said_of(app, comparison.b, sides),
            more_in_a: named(more),
            more_in_b: named(fewer),
        };
        compare_words(app.lang()).sentence(&compared)
    })
}

/// What is said of a side: how many meetings, of which collection. Its chips say what is chosen.
fn said_of(app: AppContext, side: Side, sides: &Sides<'_>) -> ComparedSide {
    let (dataset, selection) = if side.name == SideName::A { sides.a } else { sides.b };
    let named = dataset.collections.iter().find(|collection| collection.id == dataset.collection);
    ComparedSide {
        meetings: selection.counts.shown_count(),
        collection: named.map(|collection| collection.labels.get(app.lang()).to_owned()).unwrap_or_default(),
    }
}
