//! A chart of the page: its marks and its picture.

use super::model::Model;
use super::view::label;
use crate::chart::{self, Picture};
use crate::message::words;
use crate::query::{Dimension, Panel, State};
use crate::scene::{self, Bars, Mark, Speech, Years};
use crate::tally::{Bar, Tally};
use crate::vocabulary::Lang;

/// Which charts there are: id of the card, dimension, the panel of its table.
pub const PLOTS: [(&str, Dimension, Panel); 3] = [
    ("years", Dimension::Year, Panel::YearsTable),
    ("chairs", Dimension::Chair, Panel::ChairsTable),
    ("areas", Dimension::Area, Panel::AreasTable),
];

/// A chart.
pub struct Plot {
    /// The id of its card, and the beginning of all ids in it.
    pub id: &'static str,
    pub dimension: Dimension,
    pub panel: Panel,
    /// Options in reading order, each with the dimension that it chooses in.
    pub marks: Vec<(Dimension, Mark)>,
    pub picture: Picture,
    scene: Scene,
}

/// What a chart is drawn from.
enum Scene {
    Years(Years),
    Bars(Bars),
}

/// Whether runs of neighbors can be chosen in the chart of a dimension.
pub fn has_runs(dimension: Dimension) -> bool {
    dimension == Dimension::Year
}

impl Plot {
    /// A chart that was not drawn yet.
    pub fn empty((id, dimension, panel): (&'static str, Dimension, Panel)) -> Self {
        let picture = Picture { width: 0.0, height: 0.0, shapes: Vec::new(), marks: Vec::new() };
        Self {
            id,
            dimension,
            panel,
            marks: Vec::new(),
            picture,
            scene: Scene::Bars(Bars { groups: Vec::new() }),
        }
    }

    /// Takes its marks from a tally, in the words of a language.
    pub fn build(&mut self, lang: Lang, model: &Model, tally: &Tally, state: &State) {
        let dimension = self.dimension;
        let words = words(lang);
        let name = |key: &str| label(words, model, dimension, key);
        let speech = Speech { label: &name, name: words.bar };
        let bars = tally.bars(dimension);
        let chosen = |it| state.chosen(it).filter(|keys| !keys.is_empty());
        self.scene = match dimension {
            Dimension::Year => Scene::Years(scene::years(bars, chosen(dimension), &speech)),
            Dimension::Area => {
                let vocabulary = &model.corpus.vocabulary;
                let empty = Bar { key: String::new(), count: 0, not_held: 0, total: 0, chosen: false };
                let mut pillars = Vec::new();
                for pillar in &vocabulary.pillars {
                    let bar = tally.bar(Dimension::Pillar, &pillar.code).unwrap_or(&empty);
                    pillars.push((bar, pillar.labels.get(lang).to_owned()));
                }
                let pillar_of =
                    |key: &str| Some(usize::from(vocabulary.area(vocabulary.area_id(key)?).pillar.0));
                Scene::Bars(scene::grouped(
                    bars,
                    chosen(dimension),
                    &speech,
                    chosen(Dimension::Pillar),
                    &pillars,
                    &pillar_of,
                ))
            }
            _ => Scene::Bars(scene::bars(bars, chosen(dimension), &speech)),
        };
        self.marks = marks(&self.scene, dimension);
    }

    /// Draws it so wide, if it was not drawn so before.
    pub fn draw(&mut self, width: u32, anew: bool) {
        if anew || self.picture.width != f64::from(width.max(chart::NARROWEST_PX)) {
            self.picture = match &self.scene {
                Scene::Years(years) => chart::picture_years(years, width),
                Scene::Bars(bars) => chart::picture_bars(bars, width),
            };
        }
    }
}

fn marks(scene: &Scene, dimension: Dimension) -> Vec<(Dimension, Mark)> {
    let mut marks = Vec::new();
    match scene {
        Scene::Years(years) => {
            for mark in years.years.iter().chain(&years.untold) {
                marks.push((dimension, mark.clone()));
            }
        }
        Scene::Bars(bars) => {
            for group in &bars.groups {
                if let Some(mark) = &group.heading {
                    marks.push((Dimension::Pillar, mark.clone()));
                }
                for mark in &group.marks {
                    marks.push((dimension, mark.clone()));
                }
            }
        }
    }
    marks
}
