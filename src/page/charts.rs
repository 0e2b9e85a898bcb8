//! The three charts as cards: a question, how to read it, the chart, what is chosen, the table.

use std::sync::Arc;

use leptos::prelude::*;

use super::chart::{Chart, Drawn};
use super::nav::Focus;
use super::table::Table;
use super::view::{self, View};
use crate::chart;
use crate::query::{Dimension, Panel};
use crate::scene::{self, Bars, Mark, Speech, Years};

/// The charts, years and chairs on the left where there is room, areas on the right.
#[component]
pub fn Charts() -> impl IntoView {
    view! {
        <div class="charts" id="charts">
            <div class="left"><YearsCard/><ChairsCard/></div>
            <AreasCard/>
        </div>
    }
}

/// The marks of a scene built for the view's language, from the bars of its tally.
fn speech<T>(view: View, dimension: Dimension, build: impl Fn(&Speech<'_>) -> T) -> T {
    let (words, model) = (view.words(), view.model());
    let label = |key: &str| view::label(words, &model, dimension, key);
    build(&Speech { label: &label, name: words.bar })
}

/// What is chosen in a dimension, in words, below its chart; and what the faint bars are.
fn own_choice(view: View, dimensions: &'static [Dimension]) -> impl Fn() -> AnyView {
    move || {
        let words = view.words();
        let state = view.nav.state();
        let chosen: Vec<String> = dimensions
            .iter()
            .flat_map(|dimension| {
                let keys: Vec<String> = if *dimension == Dimension::Year {
                    state.year_runs().into_iter().map(|it| it.0).collect()
                } else {
                    state.chosen(*dimension).into_iter().flatten().cloned().collect()
                };
                keys.into_iter().map(|key: String| view.label(*dimension, &key)).collect::<Vec<_>>()
            })
            .collect();
        let own = (!chosen.is_empty()).then(|| (words.own_choice)(&(words.and)(&chosen)));
        let faint = state.is_filtered().then_some(words.faint);
        view! { <p class="own">{own}" "{faint}</p> }.into_any()
    }
}

#[component]
fn YearsCard() -> impl IntoView {
    let view = View::get();
    let scene = Memo::new(move |_| {
        let tally = view.tally.get();
        speech(view, Dimension::Year, |it| scene::years(&tally.bars[Dimension::Year as usize], it))
    });
    let marks = Memo::new(move |_| scene.with(years_marks));
    let draw = move |width: u32| Arc::new(scene.with(|it| chart::picture_years(it, width)));
    let sources = move || {
        let model = view.model();
        let mut years = std::collections::BTreeMap::<i32, u32>::new();
        let mut undated = 0;
        for article in &model.corpus.articles {
            match article.published.and_then(|it| it.year()) {
                Some(year) => *years.entry(year).or_default() += 1,
                None => undated += 1,
            }
        }
        let years: Vec<_> = years.into_iter().collect();
        (view.words().years_sources)(&years, undated)
    };
    view! {
        <figure class="card" id="years">
            <figcaption>
                <h2 id="years-title">{move || view.words().years_title}</h2>
                <p class="how">{move || view.words().years_how}" "{sources}</p>
            </figcaption>
            <Chart id="years" title="years-title" marks draw=Drawn::new(draw) runs=true/>
            {own_choice(view, &[Dimension::Year])}
            <YearSelects marks/>
            <Table panel=Panel::YearsTable title="years-title" rows=marks/>
        </figure>
    }
}

fn years_marks(scene: &Years) -> Vec<(Dimension, Mark)> {
    scene.years.iter().chain(&scene.untold).map(|it| (Dimension::Year, it.clone())).collect()
}

fn bars_marks(scene: &Bars, dimension: Dimension) -> Vec<(Dimension, Mark)> {
    let groups = scene.groups.iter();
    groups
        .flat_map(|group| {
            let heading = group.heading.iter().map(|it| (Dimension::Pillar, it.clone()));
            heading.chain(group.marks.iter().map(move |it| (dimension, it.clone())))
        })
        .collect()
}

/// A run of years by two plain selects.
#[component]
fn YearSelects(marks: Memo<Vec<(Dimension, Mark)>>) -> impl IntoView {
    let view = View::get();
    let years = Memo::new(move |_| -> Vec<i32> {
        marks.with(|it| it.iter().filter_map(|(_, mark)| mark.key.parse().ok()).collect())
    });
    let bounds = move || {
        view.nav.with(|state| {
            let chosen = state.chosen(Dimension::Year)?;
            let mut chosen = chosen.iter().filter_map(|it| it.parse::<i32>().ok());
            let first = chosen.next()?;
            Some((first, chosen.next_back().unwrap_or(first)))
        })
    };
    let choose = move |is_from: bool, value: &str| {
        let state = view.nav.peek(Clone::clone);
        let next = match value.parse::<i32>() {
            Err(_) => state.without(Dimension::Year),
            Ok(year) => {
                let (from, to) = bounds().unwrap_or((year, year));
                let (from, to) = if is_from { (year, to.max(year)) } else { (from.min(year), year) };
                state.choose_years(from, to)
            }
        };
        view.nav.push(&next, Focus::Stay);
    };
    let options = move |is_from: bool| {
        let chosen = bounds().map(|(from, to)| if is_from { from } else { to });
        let any = view! { <option value="" selected=chosen.is_none()>{view.words().any}</option> };
        let years = years.get().into_iter().map(move |year| {
            view! { <option value=year.to_string() selected=chosen == Some(year)>{year}</option> }
        });
        (any, years.collect_view())
    };
    let value = move |is_from: bool| {
        bounds().map_or(String::new(), |(from, to)| if is_from { from } else { to }.to_string())
    };
    let select = move |id: &'static str, is_from: bool| {
        view! {
            <label>
                <span>{move || if is_from { view.words().from } else { view.words().to }}</span>
                <select id=id on:change=move |event| choose(is_from, &event_target_value(&event))
                    prop:value=move || value(is_from)>
                    {move || options(is_from)}
                </select>
            </label>
        }
        .into_any()
    };
    view! { <p class="range">{select("years-from", true)}" "{select("years-to", false)}</p> }
}

#[component]
fn AreasCard() -> impl IntoView {
    let view = View::get();
    let scene = Memo::new(move |_| {
        let (tally, model, words) = (view.tally.get(), view.model(), view.words());
        let vocabulary = &model.corpus.vocabulary;
        let empty = crate::tally::Bar { key: String::new(), count: 0, not_held: 0, total: 0, chosen: false };
        let pillars: Vec<_> = vocabulary
            .pillars
            .iter()
            .map(|pillar| {
                let bars = &tally.bars[Dimension::Pillar as usize];
                let bar = bars.iter().find(|it| it.key == pillar.code).unwrap_or(&empty);
                (bar, pillar.labels.get(words.lang).to_owned())
            })
            .collect();
        let pillar_of = |key: &str| vocabulary.area_id(key).map(|it| usize::from(vocabulary.area(it).pillar.0));
        let bars = &tally.bars[Dimension::Area as usize];
        speech(view, Dimension::Area, |it| scene::grouped(bars, it, &pillars, &pillar_of))
    });
    let marks = Memo::new(move |_| scene.with(|it| bars_marks(it, Dimension::Area)));
    let draw = move |width: u32| Arc::new(scene.with(|it| chart::picture_bars(it, width)));
    view! {
        <figure class="card" id="areas">
            <figcaption>
                <h2 id="areas-title">{move || view.words().areas_title}</h2>
                <p class="how">{move || (view.words().areas_how)(view.tally.read().total)}</p>
            </figcaption>
            <Chart id="areas" title="areas-title" marks draw=Drawn::new(draw) runs=false/>
            {own_choice(view, &[Dimension::Pillar, Dimension::Area])}
            <Table panel=Panel::AreasTable title="areas-title" rows=marks/>
        </figure>
    }
}

#[component]
fn ChairsCard() -> impl IntoView {
    let view = View::get();
    let scene = Memo::new(move |_| {
        let tally = view.tally.get();
        speech(view, Dimension::Chair, |it| scene::bars(&tally.bars[Dimension::Chair as usize], it))
    });
    let marks = Memo::new(move |_| scene.with(|it| bars_marks(it, Dimension::Chair)));
    let draw = move |width: u32| Arc::new(scene.with(|it| chart::picture_bars(it, width)));
    view! {
        <figure class="card" id="chairs">
            <figcaption>
                <h2 id="chairs-title">{move || view.words().chairs_title}</h2>
                <p class="how">{move || view.words().chairs_how}</p>
            </figcaption>
            <Chart id="chairs" title="chairs-title" marks draw=Drawn::new(draw) runs=false/>
            {own_choice(view, &[Dimension::Chair])}
            <Table panel=Panel::ChairsTable title="chairs-title" rows=marks/>
        </figure>
    }
}
