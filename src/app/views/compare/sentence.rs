//! What the comparison says in words: both sides, and what differs most.

use super::context::{ComparisonContext, Side, SideName, Sides};
use super::pair_chart::{PAIR_CHARTS, pair_scene};
use super::words::{Compared, ComparedSide, Difference, compare_words};
use crate::app::context::AppContext;
use crate::app::sentence::with_missing;
use crate::chart::scene::{self, Pairs};
use crate::text::RichText;

/// The sentence; `None` while the other side is on its way.
#[must_use]
pub fn sentence(comparison: ComparisonContext) -> Option<RichText> {
    comparison.with_sides(|sides| {
        let pairs: Vec<Pairs> =
            PAIR_CHARTS.iter().map(|chart| pair_scene(chart.spec().dimension, sides)).collect();
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
        let said = compare_words(app.lang()).sentence(&compared);
        let sides = [sides.a.0, sides.b.0];
        let lacking = sides.into_iter().find(|dataset| !dataset.missing_files().is_empty());
        lacking.map_or(said.clone(), |dataset| with_missing(app.lang(), dataset, said))
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
