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

    /// A chart that one part shows whole, drawn anew for the place that its slide has; `None` where it takes several.
    #[must_use]
    pub fn redrawn(&self, input: &PlotInput<'_>, picture: Chart, room: &Room) -> Option<Arc<Part>> {
        let [planned] = self.parts(Some(picture)) else { return None };
        let parts = figure::parts(Scene::new(picture, input), input.dataset.outlines(), room);
        let keys = |part: &Part| part.plot.marks.iter().map(|it| it.key.clone()).collect::<Vec<_>>();
        // A table may hold other columns there, and what is pointed at is looked up in the deck.
        let [part] = <[Part; 1]>::try_from(parts).ok()?;
        (keys(&part) == keys(planned)).then(|| Arc::new(part))
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
    use crate::app::views::stage::plan;
    use crate::data::vocabulary::Lang;
    use crate::dataset::{Selection, sample};
    use crate::query::{MarkKey, Query, ViewKind};

    /// Windows, each with the size of the text in it.
    const WINDOWS: [((u32, u32), f64); 4] =
        [((1280, 720), 24.1), ((1024, 768), 24.1), ((1920, 1080), 36.1), ((390, 844), 16.0)];

    fn deck(collection: &str) -> Deck {
        deck_in(collection, "", Lang::En, WINDOWS[0])
    }

    fn deck_in(collection: &str, filter: &str, lang: Lang, ((w, h), em_px): ((u32, u32), f64)) -> Deck {
        let dataset = sample(collection);
        let query = Query::from_search(filter, &dataset.known).0;
        let selection = Arc::new(Selection::new(dataset, &query));
        let input = PlotInput { dataset, selection: &selection, lang, width_px: 640 };
        Deck::new(&input, &plan((w, h), em_px))
    }

    /// Goes through all slides; every bar has one, and what is said of their number is true.
    #[track_caller]
    fn check_walk(deck: &Deck, told: &str) {
        let mut slide = deck.slide(None);
        let of = deck.ways(slide).of;
        let mut seen: Vec<String> = Vec::new();
        let mut at = 1;
        loop {
            let ways = deck.ways(slide);
            assert_eq!((ways.at, ways.of), (at, of), "{told}");
            // The map shows its places once more.
            let chart = slide.picture.filter(|it| *it != Chart::Places);
            if let (Some(chart), Some(part)) = (chart, deck.part(slide)) {
                // The years at the head of a table stand over each part of it.
                let own = chart.spec().dimension;
                let is_bar = |it: &&Arc<PlotMark>| {
                    !it.is_heading
                        && it.key.row().is_none_or(|row| row.dimension() == own)
                        && !matches!(it.key, MarkKey::Years(_))
                };
                let bars = part.plot.marks.iter().filter(is_bar);
                seen.extend(bars.map(|it| format!("{} {}", chart.code(), it.key.code())));
            }
            let Some(next) = ways.next else { break };
            (slide, at) = (next, at + 1);
        }
        assert_eq!(at, of, "{told}");
        seen.sort_unstable();
        let twice: Vec<&[String]> = seen.windows(2).filter(|it| it[0] == it[1]).collect();
        assert!(twice.is_empty(), "a bar stands on two slides of {told}: {twice:?}");
    }

    #[test]
    fn each_bar_has_one_slide_on_every_screen() {
        for window in WINDOWS {
            for (collection, filter, lang) in [
                ("both", "", Lang::Ru),
                ("both", "?area=energy&years=2018-2023", Lang::Vi),
                ("record", "?chair=RU", Lang::En),
                ("articles", "", Lang::Ru),
            ] {
                let deck = deck_in(collection, filter, lang, window);
                check_walk(&deck, &format!("{collection} {filter} {lang:?} {window:?}"));
            }
        }
    }

    /// What one slide shows whole is drawn for its place, and shows the same there.
    #[test]
    fn a_slide_with_more_room_shows_the_same() {
        let dataset = sample("both");
        let selection = Arc::new(Selection::new(dataset, &Query::default()));
        let input = PlotInput { dataset, selection: &selection, lang: Lang::En, width_px: 640 };
        let room = plan((1280, 720), 24.1);
        let deck = Deck::new(&input, &room);
        let larger = Room { height: room.height + 60.0, ..room };
        let years = deck.redrawn(&input, Chart::Years, &larger).expect("one part");
        assert!(years.end - years.top > 0.0);
        assert!(deck.parts_of(Some(Chart::Areas)) > 1);
        assert_eq!(deck.redrawn(&input, Chart::Areas, &larger), None);
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
