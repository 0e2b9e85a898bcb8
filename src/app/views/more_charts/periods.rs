//! Who coordinated when, which plans ran and what was adopted: the periods and documents of the record, each with the
//! pages that state it.

use leptos::prelude::*;

use super::how;
use crate::app::chart::{
    CardSpec, ChartCaption, DrawingView, Plot, PlotInput, PlotMark, WIDTH_PX, chart_words, plot_memo,
};
use crate::app::context::AppContext;
use crate::app::url;
use crate::chart;
use crate::chart::periods::entries::{Entry, LANES, Lane, axis, label_lang, undated};
use crate::data::CitationId;
use crate::data::vocabulary::Lang;
use crate::query::{Chart, Dimension, Query};
use crate::text::more::mark_label;
use crate::text::{more_words, names, page_title, publisher, words};

/// Documents, plans and coordinators over the years.
pub static PERIODS: CardSpec = CardSpec {
    chart: Chart::Periods,
    id: "periods",
    title_id: "periods-title",
    how: |app| how(app, Chart::Periods),
    is_horizontal: true,
};

/// Three lanes of what the record dates.
#[must_use]
pub fn periods(input: &PlotInput<'_>) -> Plot {
    let scene = input.scenes().periods();
    let mut plot = Plot::new("periods", scene.marks(), chart::periods::drawing(&scene, input.width_px));
    let notes: Vec<Vec<String>> = plot.marks.iter().map(|mark| notes(input, mark)).collect();
    plot.set_notes(notes);
    plot
}

/// What is counted of a mark: the meetings of its years, which may reach beyond it.
fn notes(input: &PlotInput<'_>, mark: &PlotMark) -> Vec<String> {
    let words = chart_words(input.lang);
    let shown = input.selection.counts.shown_count();
    let share = mark_label(input.lang, &(words.share)(mark.count, shown), &mark.key);
    let is_own = input.selection.query.chosen(Dimension::Year).is_some();
    let pale = if is_own { words.without_own } else { words.unfiltered };
    std::iter::once(share).chain((mark.count < mark.total).then(|| pale(mark.total))).collect()
}

/// The card: the chart, under it what was adopted in the years chosen, or the table of all.
#[component]
pub fn PeriodsCard() -> impl IntoView {
    let app = AppContext::expect();
    let width_px = RwSignal::new(WIDTH_PX);
    let plot = plot_memo(periods, width_px);
    let is_table_open = Memo::new(move |_| app.query.read().show.contains(PERIODS.spec().table));
    view! {
        <figure class="card" id=PERIODS.id>
            <ChartCaption chart=&PERIODS />
            <DrawingView chart=&PERIODS plot adds=false width_px />
            <div class="table sources-table">
                {move || {
                    let query = app.query.read();
                    if is_table_open.get() { all_rows(app, Some(&query)) } else { chosen_rows(app, &query) }
                }}
            </div>
        </figure>
    }
    .into_any()
}

/// The table of every entry as words alone, for paper.
#[component]
pub fn PeriodsTable() -> impl IntoView {
    all_rows(AppContext::expect(), None)
}

/// The table of every entry, lane by lane; under a query each is a link that chooses it.
fn all_rows(app: AppContext, query: Option<&Query>) -> AnyView {
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
    let undated: Vec<_> = undated(dataset).collect();
    let undated_head = (!undated.is_empty()).then(|| {
        view! {
            <tr class="group">
                <th colspan="3" scope="rowgroup">
                    {more_words(lang).undated_documents}
                </th>
            </tr>
        }
    });
    let undated = undated.into_iter().map(|document| {
        view! {
            <tr>
                <th scope="row" lang=label_lang(lang, &document.name).map(Lang::code)>
                    {names::document(lang, &document.name).to_owned()}
                </th>
                <td class="when">{words(lang).date_untold}</td>
                <td class="pages">{citations(app, &document.citations)}</td>
            </tr>
        }
    });
    table(lang, view! { {lanes.collect_view()} {undated_head} {undated.collect_view()} }.into_any())
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
                rows.push(row(app, Some(query), lane, entry));
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

fn row(app: AppContext, query: Option<&Query>, lane: Lane, entry: &Entry<'_>) -> AnyView {
    let lang = entry.label_lang.map(Lang::code);
    let label = entry.label.clone();
    // A term is no event that one page suffices for.
    let single = (lane == Lane::Coordinators && entry.citations.len() == 1)
        .then(|| view! { <p class="note">{more_words(app.lang()).single_source}</p> });
    let name = match query {
        Some(query) => {
            let href = url::href(&query.choose(&entry.key));
            view! { <a id=format!("t-{}", entry.key) href=href lang=lang>{label}</a> }.into_any()
        }
        None => view! { <span lang=lang>{label}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="when">{entry.time(lane, app.lang())}</td>
            <td class="pages">{citations(app, entry.citations)} {single}</td>
        </tr>
    }
    .into_any()
}

/// The pages that state an entry, each with its way out.
fn citations(app: AppContext, ids: &[CitationId]) -> impl IntoView + use<> {
    let pages = ids.iter().map(|id| {
        let page = app.dataset.corpus.citation(*id);
        let title = move || page_title(app.translations(), page);
        let (text, lang) = (move || title().0, move || title().1);
        let title = match page.url.as_deref() {
            Some(url) => view! { <a href=url rel="noopener noreferrer" lang=lang>{text}</a> }.into_any(),
            None => view! { <span lang=lang>{text}</span> }.into_any(),
        };
        let by = move || publisher(app.lang(), app.translations(), &page.publisher);
        view! { <li>{title} " " <span class="publisher">{by}</span></li> }
    });
    view! { <ul class="citations">{pages.collect_view()}</ul> }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::dataset::{Selection, sample};

    #[cfg(feature = "ssr")]
    #[test]
    fn the_table_has_every_document_and_says_which_term_a_single_page_states() {
        use crate::app::testing::{component_of, texts};
        let dataset = sample("record");
        for lang in Lang::ALL.iter().copied() {
            let html = component_of("?collection=record", dataset, lang, || view! { <PeriodsTable/> });
            let rows = texts(&html, "tbody th[scope=row]");
            for document in &dataset.corpus.record.documents {
                let name = names::document(lang, &document.name);
                assert!(rows.iter().any(|row| row == name), "{lang:?}: {name}");
            }
            let single = dataset.corpus.record.coordinators.iter().filter(|it| it.citations.len() == 1);
            assert_eq!(texts(&html, "td .note"), vec![more_words(lang).single_source; single.count()]);
        }
    }

    #[test]
    fn a_tooltip_says_of_which_years_the_meetings_are() {
        let dataset = sample("both");
        for (link, lang, label, expected) in [
            ("", Lang::En, "Kazan Declaration", &["3 of 116 meetings, 3% (in 2026)"][..]),
            ("", Lang::En, "Cambodia", &["41 of 116 meetings, 35% (in the years 2021–2024)"]),
            ("", Lang::En, "Joint Statement on COVID-19", &["7 of 116 meetings, 6% (in 2020)"]),
            ("", Lang::Ru, "Камбоджа", &["41 из 116 встреч, 35\u{a0}% (за 2021–2024 годы)"]),
            (
                "?years=2021",
                Lang::En,
                "Cambodia",
                &[
                    "13 of 13 meetings, 100% (in the years 2021–2024)",
                    "41 with nothing selected in this chart",
                ],
            ),
        ] {
            let query = Query::from_search(link, &dataset.known).0;
            let selection = Arc::new(Selection::new(dataset, &query));
            let plot = periods(&PlotInput { dataset, selection: &selection, lang, width_px: 640 });
            let mark = plot.marks.iter().find(|mark| mark.label.starts_with(label));
            assert_eq!(mark.expect("it is drawn").notes, expected, "{label} of {link:?}");
        }
    }
}
