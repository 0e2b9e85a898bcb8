//! The card of a chart.

use std::sync::Arc;

use leptos::prelude::*;

use super::drawing::DrawingView;
use super::legend::{Legend, LegendLine, legend_lines};
use super::menu::ChartMenu;
use super::plot::Plot;
use super::size::first_width_px;
use super::spec::{CardSpec, PlotInput, PlotOf};
use super::tools::{PROVEN_GAPS, TABLE, YEAR_RANGE};
use super::words::chart_words;
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::lazy::{Asks, LazyView, LazyViewWith, Waiting};
use crate::query::Chart;
use crate::text::{chart_title, describe};

/// A chart with all that belongs to it: its question, one line on how to read it, the drawing, what is chosen in it,
/// the menu and the table.
#[component]
pub fn ChartCard(chart: &'static CardSpec, plot: PlotOf) -> impl IntoView {
    let width_px = RwSignal::new(first_width_px());
    let adds = RwSignal::new(false);
    let plot = plot_memo(plot, width_px);
    view! {
        <figure class="card" id=chart.id>
            <ChartCaption chart />
            <DrawingView chart plot adds width_px />
            <ChartFoot chart plot adds />
        </figure>
    }
    .into_any()
}

/// The question that a chart answers, its menu, and how to read it.
#[component]
pub fn ChartCaption(chart: &'static CardSpec) -> impl IntoView {
    let app = AppContext::expect();
    // What it opens has no place within another page.
    let has_menu = !app.query.read_untracked().is_embedded();
    view! {
        <figcaption>
            <h2 id=chart.title_id>{chart_title(app.lang(), chart.chart)}</h2>
            {has_menu.then(|| view! { <ChartMenu chart /> })}
            <p class="how"><LiveText text=Signal::derive(move || (chart.how)(app))/></p>
        </figcaption>
    }
    .into_any()
}

/// What stands under a drawing: the legend line, controls, and the table if it is open.
#[component]
pub fn ChartFoot(chart: &'static CardSpec, plot: Memo<Arc<Plot>>, adds: RwSignal<bool>) -> impl IntoView {
    let app = AppContext::expect();
    let is_table_open = Memo::new(move |_| app.query.read().show.contains(chart.spec().table));
    let legend = Memo::new(move |_| legend_of(app, &plot.read()));
    // Within another page there is no place for what it leads to.
    let has_gaps = chart.chart == Chart::Years && !app.query.read_untracked().is_embedded();
    view! {
        <Legend lines=legend class="chart-legend" />
        <div class="chart-controls">
            {chart.spec().has_spans.then(|| view! { <YearRange plot /> })}
            <AddSwitch adds />
        </div>
        {has_gaps.then(|| view! { <ProvenGaps/> })}
        <div class="table">
            {move || {
                is_table_open
                    .get()
                    .then(|| view! { <LazyViewWith view=&TABLE props=(chart, plot) lang=app.lang /> })
            }}
        </div>
    }
    .into_any()
}

/// That more meetings took place than are shown; its place is kept free.
#[component]
fn ProvenGaps() -> impl IntoView {
    let lang = AppContext::expect().lang;
    view! {
        <p class="note proven-gaps">
            <LazyView view=&PROVEN_GAPS lang waiting=Waiting::Quiet asks=Asks::AfterPaint />
        </p>
    }
}

/// The run of years by two selects; their place is kept free.
#[component]
fn YearRange(plot: Memo<Arc<Plot>>) -> impl IntoView {
    let lang = AppContext::expect().lang;
    view! {
        <p class="range">
            <LazyViewWith view=&YEAR_RANGE props=plot lang waiting=Waiting::Quiet asks=Asks::AfterPaint />
        </p>
    }
}

/// The plot of a chart under the present query.
pub fn plot_memo(plot: PlotOf, width_px: RwSignal<u32>) -> Memo<Arc<Plot>> {
    let app = AppContext::expect();
    Memo::new(move |_| {
        // Another panel, meeting or view changes no plot.
        let selection = app.selection.read();
        let input = PlotInput {
            dataset: app.dataset,
            selection: &selection,
            lang: app.lang(),
            width_px: width_px.get(),
        };
        Arc::new(plot(&input))
    })
}

/// The lines under a chart of the present query.
pub fn legend_of(app: AppContext, plot: &Plot) -> Vec<LegendLine> {
    let query = app.query.read();
    let chosen = |dimension| describe::chosen(app.lang(), &app.dataset.corpus, &query, dimension);
    let selected: Vec<String> = plot.dimensions().into_iter().flat_map(chosen).collect();
    legend_lines(plot, &query, &selected, app.words(), chart_words(app.lang()))
}

/// The switch by which taps add, shown where one points by finger.
#[component]
fn AddSwitch(adds: RwSignal<bool>) -> impl IntoView {
    let words = chart_words(AppContext::expect().lang());
    view! {
        <label class="add-switch">
            <input
                type="checkbox"
                role="switch"
                prop:checked=adds
                on:change=move |event| adds.set(event_target_checked(&event))
            />
            {words.choose_several}
        </label>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use crate::app::chart::testing::{all, attribute, card, card_of, text};
    use crate::query::Chart;

    #[test]
    fn a_chart_is_a_list_box_with_one_tab_stop() {
        for (chart, id) in [(Chart::Years, "years"), (Chart::Areas, "areas"), (Chart::Chairs, "chairs")] {
            let html = card("", chart);
            let css = format!("figure#{id} svg#{id}-chart[role=listbox]");
            assert_eq!(attribute(&html, &css, "aria-labelledby"), format!("{id}-title"));
            assert!(!text(&html, &format!("#{}", attribute(&html, &css, "aria-describedby"))).is_empty());
            let options = all(&html, "a[role=option]");
            assert!(options.len() > 3, "{id}");
            let stops: Vec<_> = options.iter().map(|option| option.attr("tabindex")).collect();
            assert_eq!(stops[0], Some("0"), "{id}");
            assert!(stops[1..].iter().all(|stop| *stop == Some("-1")), "{id}");
            assert!(options.iter().all(|option| option.attr("aria-label").is_some()), "{id}");
        }
    }

    #[test]
    fn a_mark_is_a_link_to_what_a_plain_click_makes() {
        for (link, mark, expected) in [
            ("", "bar-years-2021", "?years=2021"),
            ("?years=2018", "bar-years-2021", "?years=2021"),
            ("?years=2021", "bar-years-2021", "./"),
            ("?years=2021", "bar-years-untold", "?years=untold"),
        ] {
            let html = card(link, Chart::Years);
            assert_eq!(attribute(&html, &format!("#{mark}"), "href"), expected, "{mark} of {link:?}");
        }
        let html = card("?years=2021&lang=vi", Chart::Areas);
        assert_eq!(attribute(&html, "#bar-area-energy", "href"), "?years=2021&area=energy&lang=vi");
        let pillar = attribute(&html, "#bar-pillar-economic", "href");
        assert_eq!(pillar, "?years=2021&pillar=economic&lang=vi");
    }

    #[test]
    fn what_is_chosen_is_said_and_not_only_drawn() {
        let html = card("?chair=RU", Chart::Chairs);
        assert_eq!(attribute(&html, "#bar-chair-RU", "aria-selected"), "true");
        assert_eq!(attribute(&html, "#bar-chair-KH", "aria-selected"), "false");
        let legend = text(&html, ".chart-legend");
        assert!(legend.starts_with("Selected: Russia."), "{legend}");
    }

    #[test]
    fn the_legend_tells_what_pale_parts_are_where_there_are_any() {
        let (unfiltered, without_own) =
            ("Pale bars: all meetings, before filtering.", "Pale: with nothing selected");
        for (link, chart, expected) in [
            ("", Chart::Years, ""),
            ("?area=energy", Chart::Years, unfiltered),
            ("?area=energy", Chart::Areas, without_own),
            ("?area=energy&lang=ru", Chart::Chairs, "Бледным: все встречи"),
        ] {
            let legend = text(&card(link, chart), ".chart-legend");
            assert!(legend.contains(expected), "{} of {link:?}: {legend}", chart.code());
            assert_eq!(legend.is_empty(), expected.is_empty(), "{} of {link:?}: {legend}", chart.code());
        }
    }

    #[test]
    fn every_tint_that_is_drawn_is_in_the_legend() {
        let tints = [
            (".dimmed:has(.bar)", ".legend-lighter", "Lighter: not chosen here"),
            (".faint", ".legend-pale", "Pale"),
            (".not-held", ".legend-dashed", "Dashed bars"),
        ];
        for link in
            ["", "?area=energy", "?area=energy&status=", "?chair=RU&status=held,planned", "?years=2021"]
        {
            for chart in [Chart::Years, Chart::Areas, Chart::Chairs] {
                let html = card_of("both", link, chart);
                for (drawn, line, says) in tints {
                    let is_drawn = !all(&html, &format!("svg {drawn}")).is_empty();
                    let legend = text(&html, line);
                    assert_eq!(
                        legend.starts_with(says),
                        is_drawn,
                        "{line} of {} {link:?}: {legend:?}",
                        chart.code()
                    );
                }
            }
        }
    }

    #[test]
    fn a_bar_that_is_cut_short_is_told_in_words() {
        let html = card_of("record", "", Chart::Chairs);
        let legend = text(&html, ".chart-legend");
        assert!(legend.contains("cut short"), "{legend}");
        assert!(!text(&card("", Chart::Areas), ".chart-legend").contains("cut short"));
    }

    #[test]
    fn the_table_has_the_marks_in_their_order_with_their_links() {
        assert!(all(&card("", Chart::Areas), "table").is_empty());
        let html = card("?show=areas&years=2021", Chart::Areas);
        assert_eq!(attribute(&html, "table", "aria-labelledby"), "areas-title");
        let links = |css: &str| -> Vec<_> { all(&html, css).iter().map(|link| link.attr("href")).collect() };
        assert_eq!(links("tbody a"), links("a[role=option]"));
        let row: Vec<String> =
            all(&html, "tr:has(#t-area-energy) td").iter().map(|cell| cell.text().collect()).collect();
        assert_eq!(row.len(), 2);
        assert!(text(&html, "thead").ends_with("Before filtering"));
        let own = card("?show=areas&area=energy", Chart::Areas);
        assert!(text(&own, "thead").ends_with("With nothing selected here"));
        assert!(row[0] <= row[1], "{row:?}");
    }

    #[test]
    fn a_chart_has_one_menu_which_is_closed_at_first() {
        let html = card("?years=2021", Chart::Years);
        assert_eq!(attribute(&html, "#years-menu", "aria-expanded"), "false");
        assert_eq!(all(&html, "figcaption button").len(), 1);
    }

    #[test]
    fn only_years_have_selects_for_a_run() {
        let html = card("?years=2019-2021", Chart::Years);
        assert_eq!(attribute(&html, "#years-from option[selected]", "value"), "2019");
        assert_eq!(attribute(&html, "#years-to option[selected]", "value"), "2021");
        assert!(all(&card("", Chart::Chairs), "select").is_empty());
    }

    #[test]
    fn figures_are_kept_from_translation_and_words_are_not() {
        let html = card("", Chart::Areas);
        let (values, labels) = (all(&html, "text.value"), all(&html, "text.label"));
        let is_kept = |text: &scraper::ElementRef<'_>| text.value().classes().any(|it| it == "notranslate");
        assert!(!values.is_empty() && values.iter().all(is_kept));
        assert!(!labels.is_empty() && !labels.iter().any(is_kept));
    }
}
