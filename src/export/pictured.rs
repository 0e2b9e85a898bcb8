//! What a picture shows, before it is drawn: its marks are counted and cited without a drawing.

use super::Export;
use super::picture::{Picture, Sheet};
use crate::chart::scene::{Bars, Heat, Kinds, Mark, Pairs, Periods, Places, Years};
use crate::chart::{self, Drawing, Scenes};
use crate::data::outline::Outlines;
use crate::query::{Dimension, FacetValue};

/// The scene of a picture.
pub enum Pictured<'a> {
    Years(Years),
    Bars(Dimension, Bars),
    Kinds(Kinds),
    /// Areas by year, in as many columns as a sheet has room for.
    Heat(Heat),
    Map(Places, &'a Outlines),
    Periods(Periods),
    /// The marks stand beside the rows: choosing one chooses its value on this side.
    Pairs(Dimension, Pairs, Vec<Mark>),
}

impl<'a> Pictured<'a> {
    /// What a picture shows of `export`, and of the `other` side of a comparison; `None` where there is nothing.
    #[must_use]
    pub fn new(picture: Picture, export: &Export<'a>, other: Option<&Export<'_>>) -> Option<Self> {
        if !picture.is_there(export) {
            return None;
        }
        let scenes = scenes(export);
        let dimension = picture.chart().spec().dimension;
        Some(match picture {
            Picture::Years => Self::Years(scenes.years()),
            Picture::Areas => Self::Bars(dimension, scenes.areas()),
            Picture::Chairs | Picture::Places => Self::Bars(dimension, scenes.bars(dimension)),
            Picture::Kinds => Self::Kinds(scenes.kinds()),
            Picture::AreasByYear => {
                let all = scenes.areas_by_year();
                Self::Heat(chart::heat::fitted(&all, Sheet::chart_px(), chart::heat::READABLE_PX))
            }
            Picture::Map => Self::Map(scenes.places(), export.dataset.outlines()),
            Picture::Periods => Self::Periods(scenes.periods()),
            Picture::PairedAreas | Picture::PairedChairs | Picture::PairedKinds => {
                let pairs = scenes.pairs(&self::scenes(other?), dimension);
                let chosen = scenes.chosen(dimension);
                let marks = pairs.rows.iter().map(|pair| pair.mark(chosen, scenes.lang)).collect();
                Self::Pairs(dimension, pairs, marks)
            }
        })
    }

    /// Its marks in reading order, each with the dimension that it is counted in.
    #[must_use]
    pub fn marks(&self) -> Vec<(Dimension, Mark)> {
        let of = |dimension: Dimension, marks: Vec<&Mark>| {
            marks.into_iter().map(|mark| (dimension, mark.clone())).collect()
        };
        match self {
            Self::Years(scene) => of(Dimension::Year, scene.years.iter().chain(&scene.untold).collect()),
            Self::Bars(dimension, scene) => {
                let marks = scene.groups.iter().flat_map(|group| {
                    let heading = group.heading.iter().map(|mark| (Dimension::Pillar, mark.clone()));
                    heading.chain(group.marks.iter().map(|mark| (*dimension, mark.clone())))
                });
                marks.collect()
            }
            Self::Kinds(scene) => of(Dimension::Kind, scene.marks().collect()),
            Self::Heat(scene) => {
                let counted_in = |mark: &Mark| mark.key.row().map_or(Dimension::Year, FacetValue::dimension);
                scene.marks().map(|mark| (counted_in(mark), mark.clone())).collect()
            }
            Self::Map(scene, _) => {
                of(Dimension::Place, scene.spots.iter().map(|spot| &spot.mark).chain(&scene.aside).collect())
            }
            Self::Periods(scene) => of(Dimension::Year, scene.marks()),
            Self::Pairs(dimension, _, marks) => of(*dimension, marks.iter().collect()),
        }
    }

    /// The chart, as wide as a sheet has it.
    #[must_use]
    pub fn drawing(&self) -> Drawing {
        let width_px = Sheet::chart_px();
        match self {
            Self::Years(scene) => chart::years::drawing(scene, width_px),
            Self::Bars(_, scene) => chart::bars::drawing(scene, width_px),
            Self::Kinds(scene) => chart::dots::drawing(scene, width_px),
            Self::Heat(scene) => chart::heat::drawing(scene, width_px),
            Self::Map(scene, outlines) => chart::map::drawing(scene, outlines, width_px),
            Self::Periods(scene) => chart::periods::drawing(scene, width_px),
            Self::Pairs(_, scene, _) => chart::pairs::drawing(scene, width_px),
        }
    }
}

fn scenes<'a>(export: &Export<'a>) -> Scenes<'a> {
    let Export { dataset, selection, lang, .. } = *export;
    Scenes { dataset, selection, lang }
}
