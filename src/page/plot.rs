//! A chart of the page: its marks and its picture.

use super::derived::Counted;
use super::view::label;
#[cfg(feature = "more")]
use crate::chart::scene::Choice;
use crate::chart::scene::{self, Bars, Mark, Speech, Years};
use crate::chart::{self, Drawing};
use crate::counts::FacetCount;
#[cfg(feature = "more")]
use crate::data::vocabulary::Lang;
#[cfg(feature = "more")]
use crate::query::MarkKey;
use crate::query::{Dimension, FacetValue, Panel, Query};
use crate::text::words;

/// A chart that there is.
pub struct Kind {
    /// The id of its card, and the beginning of all ids in it.
    pub id: &'static str,
    /// What its marks choose in; of a chart of rows and columns, the dimension of the rows.
    pub dimension: Dimension,
    /// The panel of its table.
    pub table: Panel,
    /// The panel in which it is unfolded; the first three are always there, and so are the pairs of a comparison.
    pub within: Option<Panel>,
}

const fn first(id: &'static str, dimension: Dimension, table: Panel) -> Kind {
    Kind { id, dimension, table, within: None }
}

#[cfg(feature = "more")]
const fn unfolded(id: &'static str, dimension: Dimension, table: Panel, within: Panel) -> Kind {
    Kind { id, dimension, table, within: Some(within) }
}

#[cfg(feature = "more")]
const fn paired(id: &'static str, dimension: Dimension) -> Kind {
    Kind { id, dimension, table: Panel::Filters, within: None }
}

/// How many charts there are.
pub const COUNT: usize = if cfg!(feature = "more") { 10 } else { 3 };

/// The charts, in the order in which they are reached.
pub static PLOTS: [Kind; COUNT] = [
    first("years", Dimension::Year, Panel::YearsTable),
    first("chairs", Dimension::Chair, Panel::ChairsTable),
    first("areas", Dimension::Area, Panel::AreasTable),
    #[cfg(feature = "more")]
    unfolded("kinds", Dimension::Kind, Panel::KindsTable, Panel::Kinds),
    #[cfg(feature = "more")]
    unfolded("map", Dimension::Place, Panel::PlacesTable, Panel::Places),
    #[cfg(feature = "more")]
    unfolded("places", Dimension::Place, Panel::PlacesTable, Panel::Places),
    #[cfg(feature = "more")]
    unfolded("periods", Dimension::Year, Panel::PeriodsTable, Panel::Periods),
    #[cfg(feature = "more")]
    paired("pair-areas", Dimension::Area),
    #[cfg(feature = "more")]
    paired("pair-chairs", Dimension::Chair),
    #[cfg(feature = "more")]
    paired("pair-kinds", Dimension::Kind),
];

/// All charts.
pub type Plots = [Plot; COUNT];

/// A chart.
pub struct Plot {
    pub kind: &'static Kind,
    /// Options in reading order, each with the dimension that it chooses in.
    pub marks: Vec<(Dimension, Mark)>,
    pub picture: Drawing,
    pub(super) scene: Option<Scene>,
    /// Whether what it counts has changed since it was made.
    is_stale: bool,
}

/// What a chart is drawn from.
pub(super) enum Scene {
    Years(Years),
    Bars(Bars),
    #[cfg(feature = "more")]
    Kinds(scene::Kinds),
    #[cfg(feature = "more")]
    Map(scene::Places, std::sync::Arc<super::model::Model>),
    #[cfg(feature = "more")]
    Periods(scene::Periods),
    #[cfg(feature = "more")]
    Pairs(scene::Pairs),
}

impl Kind {
    /// Whether runs of neighbors can be chosen in it.
    pub fn has_runs(&self) -> bool {
        self.id == "years"
    }

    /// Whether it is shown at a moment.
    fn is_there(&self, counted: &Counted<'_>) -> bool {
        #[cfg(feature = "more")]
        if self.is_paired() {
            return counted.other.is_some();
        }
        #[cfg(feature = "more")]
        return self.within.is_none_or(|it| counted.state.draws(it));
        #[cfg(not(feature = "more"))]
        self.within.is_none_or(|it| counted.state.show.contains(&it))
    }

    /// Whether it is one of the three that are always there.
    pub fn is_first(&self) -> bool {
        self.within.is_none() && !self.is_paired()
    }

    /// Whether it has the bars of two views.
    pub fn is_paired(&self) -> bool {
        self.id.starts_with("pair-")
    }

    /// The id of the heading that names it; the map and the bars beside it have one.
    pub fn title(&self) -> String {
        format!("{}-title", if self.id == "places" { "map" } else { self.id })
    }

    /// Whether its marks stand in no order of up and down, so that arrows to all sides lead on.
    pub fn is_flat(&self) -> bool {
        matches!(self.id, "years" | "kinds" | "map" | "periods")
    }
}

impl Plot {
    /// A chart that was not drawn yet.
    pub fn empty(kind: &'static Kind) -> Self {
        let picture = Drawing { width: 0.0, height: 0.0, shapes: Vec::new(), marks: Vec::new() };
        Self { kind, marks: Vec::new(), picture, scene: None, is_stale: false }
    }

    /// Brings it up to date: new marks where what it counts has changed (`anew`) or it was not there, a new
    /// picture where its width has. What is folded is nothing.
    pub fn refresh(&mut self, counted: &Counted<'_>, width: u32, anew: bool) {
        if !self.kind.is_there(counted) {
            self.scene = None;
            return;
        }
        let is_new = std::mem::take(&mut self.is_stale) || anew || self.scene.is_none();
        if is_new {
            self.build(counted);
        }
        if is_new || self.picture.width != f64::from(width.max(chart::NARROWEST_PX)) {
            self.draw(width);
        }
    }

    /// Leaves it as it is for now; `anew` if what it counts has changed.
    pub fn wait(&mut self, anew: bool) {
        self.is_stale |= anew;
    }

    /// Takes its marks from what was counted.
    fn build(&mut self, counted: &Counted<'_>) {
        let Counted { lang, model, counts, state, .. } = *counted;
        let dimension = self.kind.dimension;
        let words = words(lang);
        let name = |value: &FacetValue| label(words, model, value);
        let speech = Speech { lang, label: &name, name: words.bar };
        let bars = counts.facets(dimension);
        let chosen = |it| state.chosen(it).filter(|keys| !keys.is_empty());
        let scene = match (self.kind.id, dimension) {
            #[cfg(feature = "more")]
            ("kinds", _) => Scene::Kinds(super::pictures::kinds(counted, &speech)),
            #[cfg(feature = "more")]
            ("map", _) => {
                Scene::Map(scene::places(bars, chosen(dimension), &speech, &model.outlines), model.clone())
            }
            #[cfg(feature = "more")]
            ("periods", _) => Scene::Periods(super::pictures::periods(counted)),
            #[cfg(feature = "more")]
            (_, _) if self.kind.is_paired() => match counted.other {
                Some(other) => Scene::Pairs(super::compare::pairs(counted, other, dimension)),
                None => return,
            },
            (_, Dimension::Year) => Scene::Years(scene::years(bars, chosen(dimension), &speech)),
            (_, Dimension::Area) => {
                let vocabulary = &model.corpus.vocabulary;
                let empty = FacetCount::empty(FacetValue::Missing(Dimension::Pillar));
                let mut pillars = Vec::new();
                for pillar in &vocabulary.pillars {
                    let value = FacetValue::parse(Dimension::Pillar, &pillar.code);
                    let bar = value.and_then(|it| counts.facet(&it)).unwrap_or(&empty);
                    pillars.push((bar, pillar.labels.get(lang).to_owned()));
                }
                let pillar_of = |value: &FacetValue| {
                    Some(usize::from(vocabulary.area(vocabulary.area_id(&value.code())?).pillar.0))
                };
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
        self.marks = marks(&scene, dimension, state);
        self.scene = Some(scene);
    }

    fn draw(&mut self, width: u32) {
        if let Some(picture) = self.drawn(width) {
            self.picture = picture;
        }
    }

    /// Its picture so wide; `None` where it is not there.
    pub fn drawn(&self, width: u32) -> Option<Drawing> {
        Some(match self.scene.as_ref()? {
            Scene::Years(years) => chart::years::drawing(years, width),
            Scene::Bars(bars) => chart::bars::drawing(bars, width),
            #[cfg(feature = "more")]
            Scene::Kinds(kinds) => chart::dots::drawing(kinds, width),
            #[cfg(feature = "more")]
            Scene::Map(places, model) => chart::map::drawing(places, &model.outlines, width),
            #[cfg(feature = "more")]
            Scene::Periods(periods) => chart::periods::drawing(periods, width),
            #[cfg(feature = "more")]
            Scene::Pairs(pairs) => chart::pairs::drawing(pairs, width),
        })
    }
}

/// The mark of a pair: choosing it chooses its key on this side.
#[cfg(feature = "more")]
fn pair_mark(pair: &scene::Pair, dimension: Dimension, state: &Query) -> Mark {
    let chosen = state.chosen(dimension).filter(|keys| !keys.is_empty());
    let choice = match chosen {
        None => Choice::Free,
        Some(keys) if keys.contains(&pair.value) => Choice::Chosen,
        Some(_) => Choice::Dimmed,
    };
    Mark {
        key: MarkKey::Value(pair.value.clone()),
        label: pair.label.clone(),
        held: pair.here,
        not_held: 0,
        total: pair.here,
        hue: pair.hue,
        choice,
        lang: Lang::En,
        name: pair.name.clone(),
    }
}

pub(super) fn marks(scene: &Scene, dimension: Dimension, state: &Query) -> Vec<(Dimension, Mark)> {
    let _ = state;
    let mut marks = Vec::new();
    #[allow(unused_mut, reason = "one of the scenes lends it")]
    let mut add = |mark: &Mark| marks.push((dimension, mark.clone()));
    match scene {
        Scene::Years(years) => years.years.iter().chain(&years.untold).for_each(add),
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
        #[cfg(feature = "more")]
        Scene::Kinds(kinds) => kinds.marks().for_each(add),
        #[cfg(feature = "more")]
        Scene::Map(places, _) => {
            places.spots.iter().map(|it| &it.mark).chain(&places.aside).for_each(&mut add);
        }
        #[cfg(feature = "more")]
        Scene::Periods(periods) => periods.marks().into_iter().for_each(add),
        #[cfg(feature = "more")]
        Scene::Pairs(pairs) => pairs.rows.iter().for_each(|it| add(&pair_mark(it, dimension, state))),
    }
    marks
}
