//! The deck: every slide of a presentation under one selection, and where each of them leads.

use std::sync::Arc;

use crate::app::chart::{PlotInput, PlotMark};
use crate::app::views::stage::{Part, Scene, Ways, figure};
use crate::chart::Room;
use crate::classroom::slides::{Slide, pictures};
use crate::counts::to_u32;
use crate::query::{Chart, View};

/// The charts in the order in which they are shown, the three at a glance first, each in the parts that it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Deck {
    pictures: Vec<Option<Chart>>,
    /// The parts of each picture; of the glance none, it is drawn apart.
    parts: Vec<Vec<Arc<Part>>>,
}

impl Deck {
    /// Draws every chart for a room.
    #[must_use]
    pub fn new(input: &PlotInput<'_>, room: &Room) -> Self {
        let pictures = pictures(!input.dataset.corpus.record.coordinators.is_empty());
        let draw = |picture: &Option<Chart>| {
            let parts =
                picture.map(|chart| figure::parts(Scene::new(chart, input), input.dataset.outlines(), room));
            parts.unwrap_or_default().into_iter().map(Arc::new).collect()
        };
        let parts = pictures.iter().map(draw).collect();
        Self { pictures, parts }
    }

    /// The slide that a link names. A chart of which this collection tells nothing is none.
    #[must_use]
    pub fn slide(&self, view: Option<&View>) -> Slide {
        let picture = view.and_then(|view| view.chart).filter(|chart| self.pictures.contains(&Some(*chart)));
        Slide::of(picture, view.and_then(|view| view.step), self.parts_of(picture))
    }

    /// The slide of the chart with a number, from 1; the glance is the first.
    #[must_use]
    pub fn numbered(&self, number: usize) -> Option<Slide> {
        let picture = self.pictures.get(number.checked_sub(1)?)?;
        Some(Slide { picture: *picture, part: 1 })
    }

    /// How many parts a chart takes; one at the least.
    #[must_use]
    pub fn parts_of(&self, picture: Option<Chart>) -> u32 {
        to_u32(self.parts(picture).len()).max(1)
    }

    /// What a slide shows of its chart; nothing of the glance.
    #[must_use]
    pub fn part(&self, slide: Slide) -> Option<Arc<Part>> {
        self.parts(slide.picture).get(slide.part as usize - 1).cloned()
    }

    /// The mark of a chart that a link points at.
    #[must_use]
    pub fn mark(&self, picture: Option<Chart>, highlight: &str) -> Option<Arc<PlotMark>> {
        let mut marks = self.parts(picture).iter().flat_map(|part| &part.plot.marks);
        marks.find(|mark| mark.key.code() == highlight).cloned()
    }

    /// Where a slide leads.
    #[must_use]
    pub fn ways(&self, slide: Slide) -> Ways {
        let parts_of = |picture| self.parts_of(picture);
        let (at, of) = slide.place(&self.pictures, &parts_of);
        let last = self.pictures.last().copied().flatten();
        Ways {
            previous: slide.previous(&self.pictures, &parts_of),
            next: slide.next(&self.pictures, self.parts_of(slide.picture)),
            first: Slide { picture: None, part: 1 },
            last: Slide { picture: last, part: self.parts_of(last) },
            at,
            of,
        }
    }

    /// The parts that a picture takes; of the glance none.
    #[must_use]
    pub fn parts(&self, picture: Option<Chart>) -> &[Arc<Part>] {
        let at = self.pictures.iter().position(|it| *it == picture);
        at.map_or(&[], |at| &self.parts[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::vocabulary::Lang;
    use crate::dataset::{Selection, sample};
    use crate::query::{Query, ViewKind};

    const PROJECTOR: Room = Room { width: 1203.0, height: 450.0, scale: 2.0 };

    fn deck(collection: &str) -> Deck {
        let dataset = sample(collection);
        let query = Query::default();
        let selection = Arc::new(Selection::new(dataset, &query));
        let input = PlotInput { dataset, selection: &selection, lang: Lang::En, width_px: 640 };
        Deck::new(&input, &PROJECTOR)
    }

    #[test]
    fn every_slide_is_reached_and_the_last_leads_no_further() {
        for collection in ["articles", "both"] {
            let deck = deck(collection);
            let mut slide = deck.slide(None);
            let mut seen = 1;
            while let Some(next) = deck.ways(slide).next {
                assert_eq!(deck.ways(next).previous, Some(slide));
                assert!(deck.part(next).is_some(), "{next:?}");
                slide = next;
                seen += 1;
            }
            let ways = deck.ways(slide);
            assert_eq!((ways.at, ways.of, ways.last), (seen, seen, slide), "{collection}");
        }
    }

    #[test]
    fn who_coordinates_is_a_slide_where_a_source_tells_it() {
        let view = View { chart: Some(Chart::Periods), ..View::new(ViewKind::Present) };
        assert_eq!(deck("articles").slide(Some(&view)).picture, None);
        assert_eq!(deck("both").slide(Some(&view)).picture, Some(Chart::Periods));
    }

    #[test]
    fn a_number_leads_to_a_chart() {
        let deck = deck("articles");
        assert_eq!(deck.numbered(1), Some(Slide { picture: None, part: 1 }));
        assert_eq!(deck.numbered(2).and_then(|slide| slide.picture), Some(Chart::Years));
        assert_eq!((deck.numbered(0), deck.numbered(9)), (None, None));
    }
}
