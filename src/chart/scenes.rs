//! The scenes of all charts of a selection: which facets, choices and words each is made of.
//!
//! The page, slides and files all draw these, so that a number is the same wherever it stands. What is solid and what is
//! pale is told by [`FacetCount`].

use std::collections::BTreeSet;

use super::periods::entries;
use super::scene::{self, Bars, Heat, Hue, Kinds, Labels, Pairs, Periods, Places, Side, Years};
use crate::counts::FacetCount;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::query::{Dimension, FacetValue};
use crate::text::more::signed;
use crate::text::{describe, more_words, words};

/// What charts are made of.
#[derive(Clone, Copy)]
pub struct Scenes<'a> {
    pub dataset: &'a Dataset,
    pub selection: &'a Selection,
    pub lang: Lang,
}

impl Scenes<'_> {
    /// Every year from the first to the last, and meetings whose year is not given.
    #[must_use]
    pub fn years(&self) -> Years {
        let label = |value: &FacetValue| self.label(value);
        scene::years(self.facets(Dimension::Year), self.chosen(Dimension::Year), &self.speech(&label))
    }

    /// Areas under the headings of their pillars.
    #[must_use]
    pub fn areas(&self) -> Bars {
        self.under_pillars(self.facets(Dimension::Area), self.facets(Dimension::Pillar))
    }

    fn under_pillars(&self, areas: &[FacetCount], pillars: &[FacetCount]) -> Bars {
        let vocabulary = &self.dataset.corpus.vocabulary;
        let empty = FacetCount::empty(FacetValue::Missing(Dimension::Pillar));
        let named = vocabulary.pillars.iter().map(|pillar| {
            let value = FacetValue::parse(Dimension::Pillar, &pillar.code);
            let facet = pillars.iter().find(|facet| Some(&facet.value) == value.as_ref()).unwrap_or(&empty);
            (facet, pillar.labels.get(self.lang).to_owned())
        });
        let label = |value: &FacetValue| self.label(value);
        scene::grouped(
            areas,
            self.chosen(Dimension::Area),
            &self.speech(&label),
            self.chosen(Dimension::Pillar),
            &named.collect::<Vec<_>>(),
            &|value| self.pillar_of(value).map(usize::from),
        )
    }

    /// Countries that chaired, most meetings first.
    #[must_use]
    pub fn chairs(&self) -> Bars {
        self.bars(Dimension::Chair)
    }

    /// A row for each kind of meeting, a column for each year.
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        self.rows_by_year(Dimension::Kind)
    }

    /// Places on the map, and those that have none on it.
    #[must_use]
    pub fn places(&self) -> Places {
        let label = |value: &FacetValue| self.label(value);
        scene::places(
            self.facets(Dimension::Place),
            self.chosen(Dimension::Place),
            &self.speech(&label),
            self.dataset.outlines(),
        )
    }

    /// The same places as bars.
    #[must_use]
    pub fn place_bars(&self) -> Bars {
        self.bars(Dimension::Place)
    }

    /// Who coordinated when, which plans ran and what was adopted.
    #[must_use]
    pub fn periods(&self) -> Periods {
        entries::scene(self.dataset, &self.selection.counts, self.lang, self.chosen(Dimension::Year))
    }

    /// A row for each area under its pillar, in the order of the vocabulary, "none named" last; a column for each year.
    #[must_use]
    pub fn areas_by_year(&self) -> Heat {
        let mut rows = self.rows_by_year(Dimension::Area);
        let vocabulary = &self.dataset.corpus.vocabulary;
        rows.rows
            .sort_by_key(|row| vocabulary.area_id(&row.heading.key.code()).map_or(u16::MAX, |area| area.0));
        for row in &mut rows.rows {
            let hue = row.heading.key.value().map_or(Hue::Outline, |value| self.hue(value));
            row.heading.hue = hue;
            row.cells.iter_mut().for_each(|(_, cell)| cell.hue = hue);
        }
        let headings = self
            .under_pillars(
                self.facets(Dimension::Area),
                &self.facets_by_year(Dimension::Area, Dimension::Pillar),
            )
            .groups;
        Heat::new(headings.into_iter().filter_map(|group| group.heading).collect(), &rows)
    }

    /// The counts of one dimension on both sides of a comparison.
    #[must_use]
    pub fn pairs(&self, other: &Self, dimension: Dimension) -> Pairs {
        // What only the other collection has is named by it.
        let label = |value: &FacetValue| {
            let label = self.label(value);
            if label == value.code() { other.label(value) } else { label }
        };
        let hue = |value: &FacetValue| self.hue(value);
        let (here, there) = (self.facets(dimension), other.facets(dimension));
        scene::pairs(here, there, &label, more_words(self.lang).pair, signed, &hue)
    }

    /// The words for a value.
    #[must_use]
    pub fn label(&self, value: &FacetValue) -> String {
        describe::value(self.lang, &self.dataset.corpus, value)
    }

    /// The counts of a dimension's values.
    #[must_use]
    pub fn facets(&self, dimension: Dimension) -> &[FacetCount] {
        self.selection.counts.facets(dimension)
    }

    /// What is chosen in a dimension; `None` where nothing is.
    #[must_use]
    pub fn chosen(&self, dimension: Dimension) -> Option<&BTreeSet<FacetValue>> {
        self.selection.query.chosen(dimension).filter(|values| !values.is_empty())
    }

    /// The values of a dimension as bars, most meetings first.
    #[must_use]
    pub fn bars(&self, dimension: Dimension) -> Bars {
        let label = |value: &FacetValue| self.label(value);
        scene::bars(self.facets(dimension), self.chosen(dimension), &self.speech(&label))
    }

    /// A row for each value of a dimension, a column for each year.
    #[must_use]
    pub fn rows_by_year(&self, rows: Dimension) -> Kinds {
        let label = |value: &FacetValue| self.label(value);
        let speech = self.speech(&label);
        let (down, across) = (self.facets_by_year(rows, rows), self.facets_by_year(rows, Dimension::Year));
        let side = |dimension, bars| Side { bars, chosen: self.chosen(dimension), speech: &speech };
        let matches = self.selection.matches.as_deref();
        let index = &self.dataset.count_index;
        let cross_tab =
            index.cross_tab(rows, Dimension::Year, own_by_year(rows), &self.selection.query, matches);
        scene::kinds(&side(rows, &down), &side(Dimension::Year, &across), &cross_tab)
    }

    /// The counts of a dimension in a chart of these rows by year.
    fn facets_by_year(&self, rows: Dimension, dimension: Dimension) -> Vec<FacetCount> {
        let Selection { query, matches, .. } = self.selection;
        self.dataset.count_index.facets_among(dimension, own_by_year(rows), query, matches.as_deref())
    }

    fn speech<'s>(&self, label: &'s dyn Fn(&FacetValue) -> String) -> Labels<'s> {
        Labels { lang: self.lang, label, name: words(self.lang).bar }
    }

    /// The hue of a value: that of its pillar, where it has one.
    fn hue(&self, value: &FacetValue) -> Hue {
        match value {
            FacetValue::Missing(_) => Hue::Outline,
            _ => self
                .pillar_of(value)
                .map_or(Hue::Accent, |nth| Hue::Pillar(u8::try_from(nth).unwrap_or(u8::MAX))),
        }
    }

    /// The place of the pillar of an area; `None` for other values.
    fn pillar_of(&self, value: &FacetValue) -> Option<u16> {
        let FacetValue::Area(code) = value else { return None };
        let vocabulary = &self.dataset.corpus.vocabulary;
        Some(vocabulary.area(vocabulary.area_id(code)?).pillar.0)
    }
}

/// The dimensions in which one chooses in a chart of rows by year.
fn own_by_year(rows: Dimension) -> &'static [Dimension] {
    match rows {
        Dimension::Area => &[Dimension::Area, Dimension::Pillar, Dimension::Year],
        _ => &[Dimension::Kind, Dimension::Year],
    }
}
