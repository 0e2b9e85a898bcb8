//! What each chart shows on a slide, in data units, whichever chart it is.

use super::part::Part;
use crate::app::chart::PlotInput;
use crate::chart::scene::{Bars, Heat, Kinds, Mark, Periods, Places, Years};
use crate::chart::{self, Drawing, Room};
use crate::data::outline::Outlines;
use crate::query::{Chart, ChartSpec};

/// From this width on the panels of the map stand side by side: slides are wide and low.
const LOW_MAP_PX: u32 = 400;

/// What a chart is drawn from.
#[derive(Clone, Debug)]
pub enum Scene {
    Years(Years),
    Bars(Bars),
    Kinds(Kinds),
    Heat(Heat),
    Map(Places),
    Periods(Periods),
}

impl Scene {
    /// What a chart shows of the input's selection, with the solid and pale parts that the page has.
    #[must_use]
    pub fn new(chart: Chart, input: &PlotInput<'_>) -> Self {
        let scenes = input.scenes();
        match chart {
            Chart::Years => Self::Years(scenes.years()),
            Chart::Areas => Self::Bars(scenes.areas()),
            Chart::Periods => Self::Periods(scenes.periods()),
            Chart::AreasByYear => Self::Heat(scenes.areas_by_year()),
            // Without outlines every place is a bar, so nothing is lost.
            Chart::Places if input.dataset.outlines().panels.is_empty() => Self::Bars(scenes.place_bars()),
            Chart::Places => Self::Map(scenes.places()),
            _ => {
                let ChartSpec { dimension, columns, .. } = *chart.spec();
                match columns {
                    None => Self::Bars(scenes.bars(dimension)),
                    Some(_) => Self::Kinds(scenes.rows_by_year(dimension)),
                }
            }
        }
    }

    /// Its marks, in the order in which they are drawn.
    #[must_use]
    pub fn marks(&self) -> Vec<&Mark> {
        match self {
            Self::Years(years) => years.years.iter().chain(&years.untold).collect(),
            Self::Bars(bars) => {
                bars.groups.iter().flat_map(|group| group.heading.iter().chain(&group.marks)).collect()
            }
            Self::Kinds(kinds) => kinds.marks().collect(),
            Self::Heat(heat) => heat.marks().collect(),
            Self::Map(places) => places.spots.iter().map(|spot| &spot.mark).chain(&places.aside).collect(),
            Self::Periods(periods) => periods.marks(),
        }
    }

    /// The same with as few years in a column as a room holds.
    #[must_use]
    pub fn fitted(self, room: &Room) -> Self {
        match self {
            Self::Heat(heat) => {
                Self::Heat(chart::heat::fitted(&heat, room.widest(), chart::heat::READABLE_PX))
            }
            scene => scene,
        }
    }

    /// The width at which it covers most of a room; none where it does not fit.
    #[must_use]
    pub fn fit(&self, outlines: &Outlines, room: &Room) -> Option<u32> {
        chart::fit(room, &|width| self.height_px(outlines, width))
    }

    /// All of it as one part.
    #[must_use]
    pub fn part(&self, outlines: &Outlines, width: u32) -> Part {
        Part::whole(self.marks(), self.drawing(outlines, width))
    }

    fn height_px(&self, outlines: &Outlines, width: u32) -> u32 {
        match self {
            Self::Years(years) => chart::years::height_px(years, width),
            Self::Bars(bars) => chart::bars::height_px(bars, width),
            Self::Kinds(kinds) => chart::dots::height_px(kinds, width),
            Self::Heat(heat) => chart::heat::height_px(heat, width),
            Self::Map(places) if width >= LOW_MAP_PX => chart::map::low_height_px(places, outlines, width),
            Self::Map(places) => chart::map::height_px(places, outlines, width),
            Self::Periods(periods) => chart::periods::height_px(periods, width),
        }
    }

    fn drawing(&self, outlines: &Outlines, width: u32) -> Drawing {
        match self {
            Self::Years(years) => chart::years::drawing(years, width),
            Self::Bars(bars) => chart::bars::drawing(bars, width),
            Self::Kinds(kinds) => chart::dots::drawing(kinds, width),
            Self::Heat(heat) => chart::heat::drawing(heat, width),
            Self::Map(places) if width >= LOW_MAP_PX => chart::map::low_drawing(places, outlines, width),
            Self::Map(places) => chart::map::drawing(places, outlines, width),
            Self::Periods(periods) => chart::periods::drawing(periods, width),
        }
    }
}

#[cfg(test)]
pub(super) mod testing {
    use std::sync::Arc;

    use super::Scene;
    use crate::app::chart::PlotInput;
    use crate::data::outline::Outlines;
    use crate::data::vocabulary::Lang;
    use crate::dataset::{Selection, sample};
    use crate::query::{Chart, Query};

    /// What a chart shows of a bundled collection under a link.
    pub fn scene(chart: Chart, collection: &str, link: &str) -> (Scene, &'static Outlines) {
        scene_in(chart, collection, link, Lang::En)
    }

    /// The same in another language.
    pub fn scene_in(chart: Chart, collection: &str, link: &str, lang: Lang) -> (Scene, &'static Outlines) {
        let dataset = sample(collection);
        let query = Query::from_search(link, &dataset.known).0;
        let selection = Arc::new(Selection::new(dataset, &query));
        let input = PlotInput { dataset, selection: &selection, lang, width_px: 640 };
        (Scene::new(chart, &input), dataset.outlines())
    }
}
