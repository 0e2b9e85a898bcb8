//! Who coordinated when, which plans ran and what was adopted: the periods and documents of the record, each with the
//! pages that state it.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::chart::{CardSpec, ChartCaption, DrawingView, Plot, PlotInput, WIDTH_PX, plot_memo};
use crate::app::context::AppContext;
use crate::app::url;
use crate::chart;
use crate::chart::scene::{self, Entries, Event, Hue, LaneOf, Period};
use crate::counts::Counts;
use crate::data::edtf::Date;
use crate::data::vocabulary::Lang;
use crate::data::{CitationId, Document};
use crate::dataset::Dataset;
use crate::query::{Chart, Dimension, FacetValue, MarkKey, Panel, PeriodName, Query, YearSpan};
use crate::text::{describe, more_words, words};

static PERIODS: CardSpec = CardSpec {
    chart: Chart::Periods,
    id: "periods",
    title_id: "periods-title",
    title: |words| words.periods_title,
    how: |app| more_words(app.lang()).periods_how.to_owned(),
    dimension: Dimension::Year,
    table: Panel::PeriodsTable,
    has_years: false,
    is_horizontal: true,
};

/// An entry of the chart and of its table.
struct Entry<'a> {
    /// What choosing it chooses: its years.
    key: MarkKey,
    label: String,
    from: Date,
    to: Option<Date>,
    years: YearSpan,
    citations: &'a [CitationId],
}

impl Entry<'_> {
    fn overlaps(&self, chosen: &BTreeSet<FacetValue>) -> bool {
        chosen.iter().filter_map(FacetValue::year).any(|year| self.years.contains(year))
    }

    /// When it was, in words: a day where it was adopted, else from and to.
    fn time(&self, lane: Lane, lang: Lang) -> String {
        match lane {
            Lane::Adopted => (words(lang).date)(&self.from),
            _ => (more_words(lang).span)(&self.from, self.to.as_ref()),
        }
    }
}

/// The lanes, from top to bottom.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lane {
    Adopted,
    Plans,
    Coordinators,
}

const LANES: [Lane; 3] = [Lane::Adopted, Lane::Plans, Lane::Coordinators];

impl Lane {
    fn name(self, lang: Lang) -> &'static str {
        let words = more_words(lang);
        match self {
            Self::Adopted => words.adopted,
            Self::Plans => words.plans,
            Self::Coordinators => words.coordinators,
        }
    }

    /// Its entries, in the order of the record. Who coordinates still does so until `last_year`.
    fn entries(self, dataset: &Dataset, lang: Lang, last_year: i32) -> Vec<Entry<'_>> {
        let record = &dataset.corpus.record;
        if self == Self::Coordinators {
            let coordinators = record.coordinators.iter().filter_map(|coordinator| {
                let first_year = coordinator.from.year()?;
                let last_year = coordinator.to.and_then(|to| to.year()).unwrap_or(last_year);
                let years = YearSpan::new(first_year, last_year);
                let name = PeriodName::new(coordinator.country.code())?;
                Some(Entry {
                    key: MarkKey::Period { name, years },
                    label: describe::value(lang, &dataset.corpus, &FacetValue::Chair(coordinator.country)),
                    from: coordinator.from,
                    to: coordinator.to,
                    years,
                    citations: &coordinator.citations,
                })
            });
            return coordinators.collect();
        }
        let documents = record.documents.iter().enumerate();
        documents.filter_map(|(nth, document)| self.document(nth, document)).collect()
    }

    /// A document as an entry of the lane: when it was adopted, or what time it is a plan for.
    fn document(self, nth: usize, document: &Document) -> Option<Entry<'_>> {
        let (from, to) = match self {
            Self::Adopted => (document.adopted?, None),
            _ => {
                let (from, to) = document.period?;
                // A plan for 2016 to 2020 is for both years whole.
                let from = Date::parse(&format!("{}-01", from.year()?))?;
                (from, Date::parse(&format!("{}-12", to.year()?)))
            }
        };
        let first_year = from.year()?;
        let last_year = to.and_then(|to| to.year()).unwrap_or(first_year);
        let years = YearSpan::new(first_year, last_year);
        let lane = if self == Self::Adopted { 0 } else { 1 };
        let name = PeriodName::new(&format!("{lane}-{nth}"))?;
        Some(Entry {
            key: MarkKey::Period { name, years },
            label: document.name.clone(),
            from,
            to,
            years,
            citations: &document.citations,
        })
    }
}

/// The years of the axis: those of meetings in scope.
fn axis(dataset: &Dataset, counts: &Counts) -> (i32, i32) {
    let counted = counts.facets(Dimension::Year).iter().filter(|facet| facet.total > 0);
    let years: Vec<i32> = counted.filter_map(|facet| facet.value.year()).collect();
    let coordinators = &dataset.corpus.record.coordinators;
    let fallback = coordinators.first().and_then(|coordinator| coordinator.from.year()).unwrap_or_default();
    (years.first().copied().unwrap_or(fallback), years.last().copied().unwrap_or(fallback))
}

fn periods(input: &PlotInput<'_>) -> Plot {
    let (dataset, lang, counts) = (input.dataset, input.lang, &input.selection.counts);
    let more = more_words(lang);
    let (first_year, last_year) = axis(dataset, counts);
    let lanes = LANES.map(|lane| lane.entries(dataset, lang, last_year));
    let years = input.chosen(Dimension::Year);
    let chosen: Option<BTreeSet<MarkKey>> = years.map(|years| {
        lanes.iter().flatten().filter(|entry| entry.overlaps(years)).map(|entry| entry.key.clone()).collect()
    });
    // Meetings in its years, as if no year were chosen.
    let held = |entry: &Entry<'_>| -> u32 {
        let within = counts.facets(Dimension::Year).iter();
        let within = within.filter(|facet| facet.value.year().is_some_and(|year| entry.years.contains(year)));
        within.map(|facet| facet.count).sum()
    };
    let named = |lane: Lane, entry: &Entry<'_>| -> (String, u32) {
        let count = held(entry);
        let name = (more.cell)(&entry.label, &entry.time(lane, lang));
        if lane == Lane::Adopted {
            return (name, count);
        }
        let is_chosen = chosen.as_ref().is_some_and(|keys| keys.contains(&entry.key));
        ((words(lang).bar)(&name, count, count, is_chosen), count)
    };
    let names: Vec<Vec<(String, u32)>> = LANES
        .into_iter()
        .zip(&lanes)
        .map(|(lane, entries)| entries.iter().map(|entry| named(lane, entry)).collect())
        .collect();
    let events: Vec<Event<'_>> = lanes[0]
        .iter()
        .zip(&names[0])
        .map(|(entry, (name, held))| Event {
            key: &entry.key,
            label: &entry.label,
            at: entry.from,
            held: *held,
            name,
        })
        .collect();
    let bands = |lane: usize| -> Vec<Period<'_>> {
        let entries = lanes[lane].iter().zip(&names[lane]);
        entries
            .map(|(entry, (name, held))| Period {
                key: &entry.key,
                label: &entry.label,
                from: entry.from,
                to: entry.to,
                held: *held,
                name,
            })
            .collect()
    };
    let (plans, coordinators) = (bands(1), bands(2));
    let lane = |lane: Lane, before, entries| LaneOf {
        heading: Some(lane.name(lang)),
        before,
        hue: Hue::Accent,
        chosen: chosen.as_ref(),
        entries,
    };
    let scene = scene::periods(
        first_year,
        last_year,
        &[
            lane(Lane::Adopted, None, Entries::Events(&events)),
            lane(Lane::Plans, None, Entries::Periods(&plans)),
            lane(Lane::Coordinators, Some(more.coordinators_untold), Entries::Periods(&coordinators)),
        ],
    );
    let drawing = chart::periods::drawing(&scene, input.width_px);
    Plot::new("periods", scene.marks(), drawing)
}

/// The card: the chart, under it what was adopted in the years chosen, or the table of all.
#[component]
pub fn PeriodsCard() -> impl IntoView {
    let app = AppContext::expect();
    let width_px = RwSignal::new(WIDTH_PX);
    let plot = plot_memo(periods, width_px);
    let is_table_open = Memo::new(move |_| app.query.read().show.contains(&PERIODS.table));
    let query = Memo::new(move |_| app.query.get());
    view! {
        <figure class="card" id=PERIODS.id>
            <ChartCaption chart=&PERIODS />
            <DrawingView chart=&PERIODS plot adds=false width_px />
            <div class="table sources-table">
                {move || {
                    let query = query.read();
                    if is_table_open.get() { all_rows(app, &query) } else { chosen_rows(app, &query) }
                }}
            </div>
        </figure>
    }
    .into_any()
}

/// The table of every entry, lane by lane.
fn all_rows(app: AppContext, query: &Query) -> AnyView {
    let (dataset, lang) = (app.dataset, app.lang());
    let (_, last_year) = axis(dataset, &app.selection.read().counts);
    let lanes = LANES.map(|lane| {
        let rows = lane.entries(dataset, lang, last_year);
        let rows = rows.iter().map(|entry| row(app, query, lane, entry)).collect_view();
        view! {
            <tr class="group">
                <th colspan="3" scope="rowgroup">
                    {lane.name(lang)}
                </th>
            </tr>
            {rows}
        }
    });
    // A document whose day no page states has no place on the axis.
    let undated = dataset.corpus.record.documents.iter();
    let undated = undated.filter(|document| document.adopted.is_none() && document.period.is_none());
    let undated = undated.map(|document| {
        view! {
            <tr>
                <th scope="row" lang="en">
                    {document.name.clone()}
                </th>
                <td class="when">{words(lang).date_untold}</td>
                <td class="pages">{citations(dataset, &document.citations)}</td>
            </tr>
        }
    });
    table(lang, view! { {lanes.collect_view()} {undated.collect_view()} }.into_any())
}

/// The table of the entries that fall into the years chosen; nothing where no year is chosen.
fn chosen_rows(app: AppContext, query: &Query) -> AnyView {
    let (dataset, lang) = (app.dataset, app.lang());
    let Some(years) = query.chosen(Dimension::Year).filter(|years| !years.is_empty()) else {
        return ().into_any();
    };
    let (_, last_year) = axis(dataset, &app.selection.read().counts);
    let adopted = Lane::Adopted.entries(dataset, lang, last_year);
    let mut rows = Vec::new();
    for lane in LANES {
        for entry in lane.entries(dataset, lang, last_year).iter().filter(|entry| entry.overlaps(years)) {
            // A plan that was adopted in these years stands there already.
            let is_there = |other: &Entry<'_>| other.label == entry.label && other.overlaps(years);
            if lane != Lane::Plans || !adopted.iter().any(is_there) {
                rows.push(row(app, query, lane, entry));
            }
        }
    }
    if rows.is_empty() { ().into_any() } else { table(lang, rows.into_any()) }
}

fn table(lang: Lang, rows: AnyView) -> AnyView {
    let words = more_words(lang);
    view! {
        <table aria-labelledby=PERIODS.title_id>
            <thead>
                <tr>
                    <th scope="col">{words.table_name}</th>
                    <th scope="col">{words.table_time}</th>
                    <th scope="col">{words.table_sources}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(app: AppContext, query: &Query, lane: Lane, entry: &Entry<'_>) -> AnyView {
    let is_document = lane != Lane::Coordinators;
    view! {
        <tr>
            <th scope="row">
                <a
                    id=format!("t-{}", entry.key)
                    href=url::href(&query.choose(&entry.key))
                    lang=is_document.then_some("en")
                >
                    {entry.label.clone()}
                </a>
            </th>
            <td class="when">{entry.time(lane, app.lang())}</td>
            <td class="pages">{citations(app.dataset, entry.citations)}</td>
        </tr>
    }
    .into_any()
}

/// The pages that state an entry, each with its way out.
fn citations(dataset: &Dataset, ids: &[CitationId]) -> impl IntoView + use<> {
    let pages = ids.iter().map(|id| {
        let page = dataset.corpus.citation(*id);
        let (title, lang) = (page.title.clone(), page.language.clone());
        let title = match page.url.clone() {
            Some(url) => view! { <a href=url rel="noopener noreferrer" lang=lang>{title}</a> }.into_any(),
            None => view! { <span lang=lang>{title}</span> }.into_any(),
        };
        view! { <li>{title} " " <span class="publisher">{page.publisher.clone()}</span></li> }
    });
    view! { <ul class="citations">{pages.collect_view()}</ul> }
}
