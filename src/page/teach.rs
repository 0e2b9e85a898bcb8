//! The teacher's page: what each activity is for and a link that starts it; what the sources leave out, computed.
//!
//! Its text is a file of its own for each language, fetched when the page is opened.

use super::nav::href;
use super::node::{Element, el, link, of};
use super::now::Now;
use super::view::View;
use crate::classroom::coverage::{Coverage, coverage};
use crate::classroom::lesson::{Activity, Lesson};
use crate::data::Field;
use crate::data::vocabulary::Lang;
use crate::query::{Dimension, FacetValue, Query, ViewKind};
use crate::text::{Teach, teach_words};

/// Publishers that are named; the rest is counted.
const NAMED: usize = 8;

/// The file with the text in a language, by the name that the page's head gives it.
fn file(lang: Lang) -> String {
    format!("teach-{}", lang.code())
}

/// The file that the page needs.
pub fn wanted(now: &Now) -> Option<String> {
    let is_open = now.state.view.as_ref().is_some_and(|it| it.kind == ViewKind::Teach);
    is_open.then(|| file(now.lang))
}

/// The page in place of the charts.
pub fn teach(view: &View<'_>) -> Element {
    let said = teach_words(view.words.lang);
    let title = el("h2").at("id", "teach-title").at("tabindex", "-1").text(said.title);
    let section = of("section", "teach").at("aria-labelledby", "teach-title").put(title);
    let section = match view.now.file(&file(view.words.lang)) {
        None => section.put(of("p", "loading").at("role", "status").text(said.loading)),
        Some(Err(failure)) => {
            let name = format!("{}.txt", file(view.words.lang));
            section.put(fault(view, failure.text(view.words, &name)))
        }
        Some(Ok(bytes)) => match Lesson::read(&String::from_utf8_lossy(bytes)) {
            Ok(lesson) => {
                let activities = lesson.activities.iter().map(|it| activity(view, it)).collect();
                section
                    .put(of("p", "lead").text(lesson.lead.as_str()))
                    .put(of("ol", "activities").all(activities))
            }
            Err(it) => {
                section.put(fault(view, format!("{}.txt, {}: {}", file(view.words.lang), it.line, it.what)))
            }
        },
    };
    el("main").put(super::faults::all(view)).put(section).put(sources(view, said))
}

fn fault(view: &View<'_>, text: String) -> Element {
    let again = el("button").at("id", "retry").at("type", "button").act("retry").text(view.words.try_again);
    of("div", "fault").at("role", "alert").put(el("p").text(text)).put(again)
}

fn activity(view: &View<'_>, it: &Activity) -> Element {
    let said = teach_words(view.words.lang);
    let asks = it.asks.iter().map(|it| el("li").text(it.as_str())).collect();
    let start = el("a").at("href", start(view, &it.link)).text((said.start)(&it.name));
    el("li")
        .put(el("h3").text(it.name.as_str()))
        .put(of("p", "how").text(format!("{}: {}", said.time, it.time)))
        .put(el("p").text(it.what.as_str()))
        .put(el("h4").text(said.ask))
        .put(of("ul", "asks").all(asks))
        .put(of("p", "links").put(start))
}

/// The link that starts an activity, with what the reader has chosen. What a link of the file does not mean here
/// falls away.
fn start(view: &View<'_>, search: &str) -> String {
    let asked = Query::from_search(search, &view.model.known).0;
    let here = Query { view: asked.view, ..view.state.clone() };
    match asked.comparison {
        // Compared with all there is.
        Some(_) => href(&here.compared_with(&Query {
            lang: here.lang,
            collection: here.collection.clone(),
            ..Query::default()
        })),
        None => href(&here),
    }
}

/// What the sources are, and what they leave out.
fn sources(view: &View<'_>, said: &Teach) -> Element {
    let it = coverage(view.model, view.selection);
    let rows = vec![
        row(said.who, publishers(view, &it, said), None),
        row(said.languages, languages(view, &it), silent(view, &it, said)),
        row(said.years, years(&it, said), Some(no_years(&it, said)).filter(|_| !it.years.is_empty())),
    ];
    let mut open = Vec::new();
    let names = [said.year_untold, said.place_untold, said.mode_untold, said.chair_untold, said.area_untold];
    let fields = [Field::Start, Field::City, Field::Mode, Field::Chair, Field::Area];
    for (field, name) in fields.into_iter().zip(names) {
        let n = it.untold.iter().find(|it| it.0 == field).map_or(0, |it| it.1);
        open.push(count(said, name, n, it.meetings, untold(view, field)));
    }
    open.push(count(said, said.single, it.single, it.meetings, None));
    of("section", "teach leave-out")
        .at("aria-labelledby", "leave-out-title")
        .put(el("h2").at("id", "leave-out-title").text(said.sources))
        .put(of("p", "how").text(said.sources_how))
        .put(el("p").text((said.sources_count)(it.articles, it.pages)))
        .put(of("dl", "coverage").all(rows))
        .put(el("h3").text(said.open))
        .put(of("p", "how").text(said.open_how))
        .put(of("ul", "open-points").all(open))
}

fn row(name: &str, value: Element, more: Option<Element>) -> Element {
    el("div").put(el("dt").text(name)).put(el("dd").put(value).put(more))
}

fn publishers(view: &View<'_>, it: &Coverage, said: &Teach) -> Element {
    let named = it.publishers.iter().take(NAMED);
    let mut list = el("ul").all(named.map(|(name, n)| el("li").text(with_count(name, *n))).collect());
    if let Some(rest) = it.publishers.len().checked_sub(NAMED).filter(|it| *it > 0) {
        list = list.put(el("li").text((said.others)(u32::try_from(rest).unwrap_or(u32::MAX))));
    }
    let _ = view;
    list
}

fn languages(view: &View<'_>, it: &Coverage) -> Element {
    let name = |tag: &str| (view.words.article_language)(tag);
    el("ul").all(it.languages.iter().map(|it| el("li").text(with_count(&name(&it.0), it.1))).collect())
}

/// The languages of the region in which nobody speaks here.
fn silent(view: &View<'_>, it: &Coverage, said: &Teach) -> Option<Element> {
    let names: Vec<String> =
        it.no_languages.iter().map(|it| (said.language)(it).to_owned()).filter(|it| !it.is_empty()).collect();
    let text = format!("{}: {}.", said.no_language, (view.words.and)(&names));
    (!names.is_empty()).then(|| of("p", "gap").text(text))
}

fn years(it: &Coverage, said: &Teach) -> Element {
    let mut items: Vec<Element> =
        it.years.iter().map(|it| el("li").text(with_count(&it.0.to_string(), it.1))).collect();
    items.extend((it.undated > 0).then(|| el("li").text((said.undated)(it.undated))));
    of("ul", "years").all(items)
}

fn no_years(it: &Coverage, said: &Teach) -> Element {
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for year in &it.no_years {
        match runs.last_mut() {
            Some(run) if run.1 + 1 == *year => run.1 = *year,
            _ => runs.push((*year, *year)),
        }
    }
    let run = |(a, b): &(i32, i32)| if a == b { a.to_string() } else { format!("{a}–{b}") };
    let runs: Vec<String> = runs.iter().map(run).collect();
    let gap = of("p", "gap");
    if runs.is_empty() {
        gap.text(said.every_year)
    } else {
        gap.text(format!("{}: {}.", said.no_year, runs.join(", ")))
    }
}

fn with_count(name: &str, n: u32) -> String {
    format!("{name} ({n})")
}

/// The dimension and key of the bar for what is not told, where there is one.
fn untold(view: &View<'_>, field: Field) -> Option<String> {
    let dimension = match field {
        Field::Start => Dimension::Year,
        Field::City => Dimension::Place,
        Field::Mode => Dimension::Mode,
        Field::Chair => Dimension::Chair,
        _ => Dimension::Area,
    };
    let mut there = view.state.with_only(&FacetValue::Missing(dimension));
    there.view = None;
    Some(href(&there))
}

/// A line with its count, which leads to the meetings that it counts.
fn count(said: &Teach, name: &str, n: u32, of_all: u32, there: Option<String>) -> Element {
    let text = (said.of_meetings)(n, of_all);
    let count = match there.filter(|_| n > 0) {
        Some(there) => link(there, "summary").text(text),
        None => el("span").text(text),
    };
    el("li").put(el("span").text(format!("{name}: "))).put(of("b", "n").put(count))
}
