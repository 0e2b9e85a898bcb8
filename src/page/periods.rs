//! Who coordinated when, which plans ran and what was adopted: the record's periods and documents over the
//! years, and every one of them with the pages that state it.

use std::collections::BTreeSet;

use super::citations;
use super::derived::Counted;
use super::filters::fold;
use super::nav::href;
use super::node::{Element, el, of};
use super::plot::Plot;
use super::view::{View, label};
use crate::chart::scene::{self, Entries, Event, Hue, LaneOf, Period};
use crate::data::edtf::Date;
use crate::data::{CitationId, Document};
use crate::query::{Dimension, FacetValue, MarkKey, PeriodName, YearSpan};
use crate::text::{more_words, names, words};

/// One entry of the chart and of its table.
struct Entry<'a> {
    /// What choosing it chooses: a name of its own, a dot, and years.
    key: MarkKey,
    label: String,
    from: Date,
    to: Option<Date>,
    /// The first and the last of its years.
    years: YearSpan,
    citations: &'a [CitationId],
}

impl Entry<'_> {
    fn overlaps(&self, chosen: &BTreeSet<FacetValue>) -> bool {
        chosen.iter().filter_map(FacetValue::year).any(|year| self.years.contains(year))
    }
}

/// The lanes, from top to bottom: what was adopted, plans, coordinators.
fn lanes<'a>(counted: &Counted<'a>, last: i32) -> [Vec<Entry<'a>>; 3] {
    let record = &counted.model.corpus.record;
    let words = words(counted.lang);
    let mut lanes = [Vec::new(), Vec::new(), Vec::new()];
    for (at, document) in record.documents.iter().enumerate() {
        let Document { name, adopted, period, citations } = document;
        let mut add = |lane: usize, from: Date, to: Option<Date>| {
            let Some(first) = from.year() else { return };
            let end = to.and_then(|it| it.year()).unwrap_or(first);
            let Some(name_) = PeriodName::new(&format!("{lane}-{at}")) else { return };
            let years = YearSpan::new(first, end);
            lanes[lane].push(Entry {
                key: MarkKey::Period { name: name_, years },
                label: names::document(counted.lang, name).to_owned(),
                from,
                to,
                years,
                citations,
            });
        };
        if let Some(adopted) = adopted {
            add(0, *adopted, None);
        }
        // A plan for 2016 to 2020 is for both years whole.
        if let Some((from, to)) = period
            && let (Some(first), Some(end)) = (from.year(), to.year())
        {
            let month = |year: i32, month: &str| Date::parse(&format!("{year}-{month}"));
            if let Some(from) = month(first, "01") {
                add(1, from, month(end, "12"));
            }
        }
    }
    for it in &record.coordinators {
        let Some(first) = it.from.year() else { continue };
        let end = it.to.and_then(|it| it.year()).unwrap_or(last);
        let Some(name) = PeriodName::new(it.country.code()) else { continue };
        let years = YearSpan::new(first, end);
        lanes[2].push(Entry {
            key: MarkKey::Period { name, years },
            label: label(words, counted.model, &FacetValue::Chair(it.country)),
            from: it.from,
            to: it.to,
            years,
            citations: &it.citations,
        });
    }
    lanes
}

/// The years that the axis has: those of meetings in scope.
fn axis(counted: &Counted<'_>) -> (i32, i32) {
    let bars = counted.counts.facets(Dimension::Year).iter().filter(|it| it.total > 0);
    let years: Vec<i32> = bars.filter_map(|it| it.value.year()).collect();
    let record = &counted.model.corpus.record;
    let fallback = record.coordinators.first().and_then(|it| it.from.year()).unwrap_or_default();
    (years.first().copied().unwrap_or(fallback), years.last().copied().unwrap_or(fallback))
}

/// The chart's scene.
pub fn periods(counted: &Counted<'_>) -> scene::Periods {
    let (first, last) = axis(counted);
    let (words, more) = (words(counted.lang), more_words(counted.lang));
    let lanes = lanes(counted, last);
    let years = counted.state.chosen(Dimension::Year).filter(|it| !it.is_empty());
    let chosen: Option<BTreeSet<MarkKey>> = years.map(|years| {
        lanes.iter().flatten().filter(|it| it.overlaps(years)).map(|it| it.key.clone()).collect()
    });
    // Meetings in its years, as if no year were chosen.
    let held = |it: &Entry<'_>| -> u32 {
        let bars = counted.counts.facets(Dimension::Year).iter();
        let within = bars.filter(|bar| bar.value.year().is_some_and(|year| it.years.contains(year)));
        within.map(|bar| bar.count).sum()
    };
    let named = |lane: usize, it: &Entry<'_>| {
        let time = if lane == 0 { (words.date)(&it.from) } else { (more.span)(&it.from, it.to.as_ref()) };
        (more.cell)(&it.label, &time)
    };
    let names: Vec<Vec<(String, u32)>> = lanes
        .iter()
        .enumerate()
        .map(|(lane, all)| {
            all.iter()
                .map(|it| {
                    let count = held(it);
                    let name = named(lane, it);
                    let is_chosen = chosen.as_ref().is_some_and(|keys| keys.contains(&it.key));
                    (if lane == 0 { name } else { (words.bar)(&name, count, count, is_chosen) }, count)
                })
                .collect()
        })
        .collect();
    let events: Vec<Event<'_>> = lanes[0]
        .iter()
        .zip(&names[0])
        .map(|(it, (name, held))| Event { key: &it.key, label: &it.label, at: it.from, held: *held, name })
        .collect();
    let bands = |lane: usize| -> Vec<Period<'_>> {
        let all = lanes[lane].iter().zip(&names[lane]);
        all.map(|(it, (name, held))| Period {
            key: &it.key,
            label: &it.label,
            from: it.from,
            to: it.to,
            held: *held,
            name,
        })
        .collect()
    };
    let (plans, coordinators) = (bands(1), bands(2));
    let lane = |heading, before, entries| LaneOf {
        heading: Some(heading),
        before,
        hue: Hue::Accent,
        chosen: chosen.as_ref(),
        entries,
    };
    scene::periods(
        first,
        last,
        &[
            lane(more.adopted, None, Entries::Events(&events)),
            lane(more.plans, None, Entries::Periods(&plans)),
            lane(more.coordinators, Some(more.coordinators_untold), Entries::Periods(&coordinators)),
        ],
    )
}

/// Below the chart: what was adopted in the years chosen, and the table of all, each with its pages.
pub fn below(view: &View<'_>, plot: &Plot) -> Vec<Element> {
    let (words, more) = (view.words, more_words(view.words.lang));
    let counted = view.counted();
    let lanes = lanes(&counted, axis(&counted).1);
    let documents = &view.model.corpus.record.documents;
    let line = |lane: usize, it: &Entry<'_>| {
        let time = if lane == 0 { (words.date)(&it.from) } else { (more.span)(&it.from, it.to.as_ref()) };
        let there = view.state.choose(&it.key);
        let name = el("a").at("id", format!("t-{}", it.key)).at("href", href(&there)).text(it.label.as_str());
        let is_original = lane != 2 && documents.iter().any(|document| document.name == it.label);
        let name = if is_original { name.at("lang", "en") } else { name };
        let pages = citations::list(words, view.model, it.citations);
        of("tr", "")
            .put(el("th").at("scope", "row").put(name))
            .put(of("td", "when").text(time))
            .put(of("td", "pages").put(pages))
    };
    let mut parts = Vec::new();
    let years: Option<&BTreeSet<FacetValue>> = view.state.chosen(Dimension::Year).filter(|it| !it.is_empty());
    let fold = fold(view, "periods-table", plot.kind.table, words.as_table, words.hide_table);
    let is_open = view.is_open(plot.kind.table);
    if let Some(years) = years.filter(|_| !is_open) {
        let rows: Vec<Element> = lanes
            .iter()
            .enumerate()
            .flat_map(|(lane, all)| all.iter().filter(|it| it.overlaps(years)).map(move |it| (lane, it)))
            // A plan that was adopted in these years stands there already.
            .filter(|(lane, it)| {
                *lane != 1 || !lanes[0].iter().any(|other| other.label == it.label && other.overlaps(years))
            })
            .map(|(lane, it)| line(lane, it))
            .collect();
        if !rows.is_empty() {
            parts.push(table(view, rows));
        }
    }
    let (button, list) = super::take::download(view, "periods", words.periods_title);
    let links = of("p", "links").put(fold).text(" ").put(button);
    parts.push(super::cite::links(view, "periods", links));
    parts.extend(list);
    parts.extend(super::cite::sheet(view, "periods"));
    if is_open {
        let mut rows = Vec::new();
        for (lane, (all, heading)) in
            lanes.iter().zip([more.adopted, more.plans, more.coordinators]).enumerate()
        {
            rows.push(
                of("tr", "group").put(el("th").at("colspan", "3").at("scope", "rowgroup").text(heading)),
            );
            rows.extend(all.iter().map(|it| line(lane, it)));
        }
        // A document whose day no page tells has no place on the axis, and is told here.
        for it in
            view.model.corpus.record.documents.iter().filter(|it| it.adopted.is_none() && it.period.is_none())
        {
            let pages = citations::list(words, view.model, &it.citations);
            let name = super::value::document(view, "span", &it.name);
            let when = of("td", "when").text(words.date_untold);
            rows.push(
                of("tr", "")
                    .put(el("th").at("scope", "row").put(name))
                    .put(when)
                    .put(of("td", "pages").put(pages)),
            );
        }
        parts.push(table(view, rows));
    }
    parts
}

fn table(view: &View<'_>, rows: Vec<Element>) -> Element {
    let more = more_words(view.words.lang);
    let head = |name: &str| el("th").at("scope", "col").text(name);
    let heads = el("tr").put(head(more.table_name)).put(head(more.table_time)).put(head(more.table_sources));
    let table = el("table")
        .at("aria-labelledby", "periods-title")
        .put(el("thead").put(heads))
        .put(el("tbody").all(rows));
    of("div", "table told").put(table)
}
