//! A chart of the page: its marks and its picture, made anew only when its counts or its width change.

use std::sync::Arc;

use leptos::prelude::*;

use super::model::Model;
use super::view::label;
use crate::chart::{self, Picture};
use crate::message::words;
use crate::query::{Dimension, Panel};
use crate::scene::{self, Bars, Mark, Speech, Years};
use crate::tally::{Bar, Tally};
use crate::vocabulary::Lang;

/// The width at which a chart is drawn before its place is measured, and natively.
const WIDTH_PX: u32 = 640;

/// A chart. Copied into every closure that needs it.
#[derive(Clone, Copy)]
pub struct Plot {
    /// The id of its card, and the beginning of all ids in it.
    pub id: &'static str,
    pub dimension: Dimension,
    pub panel: Panel,
    /// Options in reading order, each with the dimension that it chooses in.
    pub marks: Memo<Vec<(Dimension, Mark)>>,
    pub picture: Memo<Arc<Picture>>,
    /// The width of its place in px.
    pub width: RwSignal<u32>,
    /// The mark that the keyboard stops at.
    pub at: RwSignal<usize>,
}

/// What a chart is drawn from.
#[derive(Clone, Debug, PartialEq)]
enum Scene {
    Years(Years),
    Bars(Bars),
}

impl Plot {
    /// Whether runs of neighbors can be chosen.
    pub fn has_runs(&self) -> bool {
        self.dimension == Dimension::Year
    }

    /// The chart of a dimension under a tally.
    pub fn new(
        (id, dimension, panel): (&'static str, Dimension, Panel),
        lang: Memo<Lang>,
        model: Arc<Model>,
        tally: Memo<Arc<Tally>>,
    ) -> Self {
        let width = RwSignal::new(WIDTH_PX);
        let scene = Memo::new(move |_| build(dimension, lang.get(), &model, &tally.read()));
        let picture = Memo::new(move |_| {
            let width = width.get();
            Arc::new(scene.with(|it| match it {
                Scene::Years(years) => chart::picture_years(years, width),
                Scene::Bars(bars) => chart::picture_bars(bars, width),
            }))
        });
        let marks = Memo::new(move |_| scene.with(|it| marks(it, dimension)));
        Self { id, dimension, panel, marks, picture, width, at: RwSignal::new(0) }
    }
}

fn build(dimension: Dimension, lang: Lang, model: &Model, tally: &Tally) -> Scene {
    let words = words(lang);
    let name = |key: &str| label(words, model, dimension, key);
    let speech = Speech { label: &name, name: words.bar };
    let bars = tally.bars(dimension);
    match dimension {
        Dimension::Year => Scene::Years(scene::years(bars, &speech)),
        Dimension::Area => {
            let vocabulary = &model.corpus.vocabulary;
            let empty = Bar { key: String::new(), count: 0, not_held: 0, total: 0, chosen: false };
            let mut pillars = Vec::new();
            for pillar in &vocabulary.pillars {
                let bar = tally.bar(Dimension::Pillar, &pillar.code).unwrap_or(&empty);
                pillars.push((bar, pillar.labels.get(lang).to_owned()));
            }
            let pillar_of = |key: &str| Some(usize::from(vocabulary.area(vocabulary.area_id(key)?).pillar.0));
            Scene::Bars(scene::grouped(bars, &speech, &pillars, &pillar_of))
        }
        _ => Scene::Bars(scene::bars(bars, &speech)),
    }
}

fn marks(scene: &Scene, dimension: Dimension) -> Vec<(Dimension, Mark)> {
    let mut marks = Vec::new();
    match scene {
        Scene::Years(years) => {
            marks.extend(years.years.iter().chain(&years.untold).map(|it| (dimension, it.clone())))
        }
        Scene::Bars(bars) => {
            for group in &bars.groups {
                marks.extend(group.heading.iter().map(|it| (Dimension::Pillar, it.clone())));
                marks.extend(group.marks.iter().map(|it| (dimension, it.clone())));
            }
        }
    }
    marks
}
