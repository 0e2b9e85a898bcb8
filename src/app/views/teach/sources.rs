//! What the sources are, and what they leave out: counted from the collection and the choice.

use leptos::prelude::*;

use super::words::{TeachWords, teach_words};
use crate::app::context::AppContext;
use crate::app::url;
use crate::classroom::coverage::{Coverage, coverage};
use crate::counts::{self, to_u32};
use crate::data::Field;
use crate::query::{Dimension, FacetValue, Query, View, ViewKind};
use crate::text::gaps::{all_numbers, expected_line, gap_words, series_name};
use crate::text::{more_words, publisher};

/// Publishers that are named; the rest is counted.
const NAMED: usize = 8;

/// The sources of the present choice; it is made anew with it.
#[component]
pub fn Sources() -> impl IntoView {
    let app = AppContext::expect();
    let words = teach_words(app.lang());
    let coverage = coverage(app.dataset, &app.selection.get_untracked());
    let pages = app.dataset.count_index.pages(&app.selection.get_untracked().counts);
    let pages = (coverage.pages > 0)
        .then(|| format!(" {}.", (more_words(app.lang()).all_citations)(pages, coverage.articles > 0)));
    let gap = |text: String| view! { <p class="gap">{text}</p> };
    let rows = [
        (words.who, publishers(app, &coverage, words), None),
        (words.languages, languages(app, &coverage), silent(app, &coverage, words)),
        (
            words.years,
            years(&coverage, words),
            (!coverage.years.is_empty()).then(|| years_without(&coverage, words)),
        ),
    ];
    let rows = rows.map(|(name, items, missing)| {
        let items = items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
        view! {
            <div>
                <dt>{name}</dt>
                <dd>
                    <ul>{items}</ul>
                    {missing.map(gap)}
                </dd>
            </div>
        }
    });
    view! {
        <section class="teach leave-out" aria-labelledby="leave-out-title">
            <h2 id="leave-out-title">{words.sources}</h2>
            <p class="note">{words.sources_how}</p>
            <p>{(words.sources_count)(coverage.articles, coverage.pages)} {pages}</p>
            <dl class="coverage">{rows.into_iter().collect_view()}</dl>
            {gaps(app)}
            <h3>{words.open}</h3>
            <p class="note">{words.open_how}</p>
            <ul class="open-points">{open_points(app, &coverage, words)}</ul>
        </section>
    }
    .into_any()
}

/// What the numbers of the whole collection prove, with the way to the proofs.
fn gaps(app: AppContext) -> impl IntoView + use<> {
    let all = counts::gaps::gaps(&app.dataset.corpus, &app.dataset.meetings);
    let words = gap_words(app.lang());
    let expected = counts::gaps::expected(&app.dataset.corpus, &app.dataset.meetings);
    let expected: Vec<String> = expected.iter().map(|it| expected_line(app.lang(), it)).collect();
    let no_page = (!expected.is_empty()).then(|| {
        let years = format!("{}. {}. ", words.no_page, expected.join("; "));
        view! { <p class="gap-expected">{years} {words.no_page_how} " " {words.web}</p> }
    });
    (!all.is_empty()).then(|| {
        let lines = all.iter().map(|series| {
            let name = series_name(app.lang(), app.dataset, series);
            view! { <li>{format!("{name}. {}", (words.missing)(&all_numbers(series)))}</li> }
        });
        let there = Query { view: Some(Box::new(View::new(ViewKind::Method))), ..app.query.get_untracked() };
        view! {
            <h3>{words.title}</h3>
            <p>
                {(words.at_least)(counts::gaps::at_least(&all))} " "
                <a href=url::href(&there) data-focus="method-gaps">
                    {words.which}
                </a>
            </p>
            <ul class="gap-series">{lines.collect_view()}</ul>
            {no_page}
        }
    })
}

fn with_count(name: &str, n: u32) -> String {
    format!("{name} ({n})")
}

fn publishers(app: AppContext, coverage: &Coverage, words: &TeachWords) -> Vec<String> {
    let name = |name| publisher(app.lang(), app.translations(), name);
    let named = coverage.publishers.iter().take(NAMED).map(|(it, n)| with_count(name(it), *n));
    let rest = coverage.publishers.len().saturating_sub(NAMED);
    let rest = (rest > 0).then(|| (words.others)(to_u32(rest)));
    named.chain(rest).collect()
}

fn languages(app: AppContext, coverage: &Coverage) -> Vec<String> {
    let name = app.words().article_language;
    coverage.languages.iter().map(|(tag, n)| with_count(&name(tag), *n)).collect()
}

/// The languages of the region in which nobody speaks here.
fn silent(app: AppContext, coverage: &Coverage, words: &TeachWords) -> Option<String> {
    let names = coverage.no_languages.iter().map(|tag| (words.language)(tag).to_owned());
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    (!names.is_empty()).then(|| format!("{}: {}.", words.no_language, (app.words().and)(&names)))
}

fn years(coverage: &Coverage, words: &TeachWords) -> Vec<String> {
    let years = coverage.years.iter().map(|(year, n)| with_count(&year.to_string(), *n));
    years.chain((coverage.undated > 0).then(|| (words.undated)(coverage.undated))).collect()
}

/// The years from which there is no source, those that follow each other together.
fn years_without(coverage: &Coverage, words: &TeachWords) -> String {
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for year in &coverage.no_years {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *year => *last = *year,
            _ => runs.push((*year, *year)),
        }
    }
    let run = |(first, last): &(i32, i32)| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    };
    let runs: Vec<String> = runs.iter().map(run).collect();
    if runs.is_empty() {
        words.every_year.to_owned()
    } else {
        format!("{}: {}.", words.no_year, runs.join(", "))
    }
}

/// Of how many meetings something is not stated; each count leads to the meetings that it counts.
fn open_points(app: AppContext, coverage: &Coverage, words: &TeachWords) -> impl IntoView + use<> {
    let fields = [
        (Field::Start, Dimension::Year, words.year_untold),
        (Field::City, Dimension::Place, words.place_untold),
        (Field::Mode, Dimension::Mode, words.mode_untold),
        (Field::Chair, Dimension::Chair, words.chair_untold),
        (Field::Area, Dimension::Area, words.area_untold),
    ];
    let line = |name: &'static str, n: u32, dimension: Option<Dimension>| {
        let text = (words.of_meetings)(n, coverage.meetings);
        let count = match dimension.filter(|_| n > 0) {
            Some(dimension) => {
                let there = app.query.get_untracked().with_only(&FacetValue::Missing(dimension));
                let href = url::href(&Query { view: None, ..there });
                view! { <a href=href data-focus="summary">{text}</a> }.into_any()
            }
            None => view! { <span>{text}</span> }.into_any(),
        };
        view! {
            <li>
                <span>{name} ": "</span>
                <b>{count}</b>
            </li>
        }
    };
    let counted = |field: Field| coverage.untold.iter().find(|it| it.0 == field).map_or(0, |it| it.1);
    let mut lines: Vec<_> = fields
        .into_iter()
        .map(|(field, dimension, name)| line(name, counted(field), Some(dimension)))
        .collect();
    lines.push(line(words.single, coverage.single, None));
    lines
}
