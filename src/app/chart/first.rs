//! The three charts that are always there: meetings per year, per area, per chair.

use leptos::prelude::ReadUntracked;

use super::plot::Plot;
use super::spec::{CardSpec, PlotInput};
use crate::chart;
use crate::chart::scene::{self, Bars, Speech};
use crate::counts::FacetCount;
use crate::query::{Chart, Dimension, FacetValue, Panel};
use crate::text::words;

/// Meetings per year.
pub static YEARS: CardSpec = CardSpec {
    chart: Chart::Years,
    id: "years",
    title_id: "years-title",
    how: |app| chart::years_how(app.lang(), app.dataset),
    dimension: Dimension::Year,
    table: Panel::YearsTable,
    has_years: true,
    is_horizontal: true,
};

/// Meetings per area of cooperation, under the headings of their pillars.
pub static AREAS: CardSpec = CardSpec {
    chart: Chart::Areas,
    id: "areas",
    title_id: "areas-title",
    how: |app| (app.words().areas_how)(app.selection.read_untracked().counts.total),
    dimension: Dimension::Area,
    table: Panel::AreasTable,
    has_years: false,
    is_horizontal: false,
};

/// Meetings per country that chaired or co-chaired.
pub static CHAIRS: CardSpec = CardSpec {
    chart: Chart::Chairs,
    id: "chairs",
    title_id: "chairs-title",
    how: |app| app.words().chairs_how.to_owned(),
    dimension: Dimension::Chair,
    table: Panel::ChairsTable,
    has_years: false,
    is_horizontal: false,
};

/// Every year from the first to the last, and meetings whose year is not given.
#[must_use]
pub fn years(input: &PlotInput<'_>) -> Plot {
    let speech = Speech { lang: input.lang, label: &|value| input.label(value), name: words(input.lang).bar };
    let mut scene = scene::years(input.facets(Dimension::Year), input.chosen(Dimension::Year), &speech);
    scene.years.iter_mut().chain(&mut scene.untold).for_each(|mark| input.set_parts(mark));
    let drawing = chart::years::drawing(&scene, input.width_px);
    Plot::new("bar", scene.years.iter().chain(&scene.untold), drawing)
}

/// Areas by their pillars.
#[must_use]
pub fn areas(input: &PlotInput<'_>) -> Plot {
    let (vocabulary, counts) = (&input.dataset.corpus.vocabulary, &input.selection.counts);
    let speech = Speech { lang: input.lang, label: &|value| input.label(value), name: words(input.lang).bar };
    let empty = FacetCount::empty(FacetValue::Missing(Dimension::Pillar));
    let pillars = vocabulary.pillars.iter().map(|pillar| {
        let value = FacetValue::parse(Dimension::Pillar, &pillar.code);
        let facet = value.and_then(|value| counts.facet(&value)).unwrap_or(&empty);
        (facet, pillar.labels.get(input.lang).to_owned())
    });
    let pillar_of =
        |value: &FacetValue| Some(usize::from(vocabulary.area(vocabulary.area_id(&value.code())?).pillar.0));
    let scene = scene::grouped(
        input.facets(Dimension::Area),
        input.chosen(Dimension::Area),
        &speech,
        input.chosen(Dimension::Pillar),
        &pillars.collect::<Vec<_>>(),
        &pillar_of,
    );
    grouped("bar", input, scene)
}

/// Countries that chaired, most meetings first.
#[must_use]
pub fn chairs(input: &PlotInput<'_>) -> Plot {
    let speech = Speech { lang: input.lang, label: &|value| input.label(value), name: words(input.lang).bar };
    let scene = scene::bars(input.facets(Dimension::Chair), input.chosen(Dimension::Chair), &speech);
    grouped("bar", input, scene)
}

/// The plot of horizontal bars, under headings or not. Ids of marks begin with `prefix`.
#[must_use]
pub fn grouped(prefix: &str, input: &PlotInput<'_>, mut scene: Bars) -> Plot {
    for group in &mut scene.groups {
        group.heading.iter_mut().chain(&mut group.marks).for_each(|mark| input.set_parts(mark));
    }
    let drawing = chart::bars::drawing(&scene, input.width_px);
    let marks = scene.groups.iter().flat_map(|group| group.heading.iter().chain(&group.marks));
    Plot { is_cut: chart::bars::is_cut(&scene), ..Plot::new(prefix, marks, drawing) }
}
