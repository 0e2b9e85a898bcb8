//! A chart, or the three, within another page: the question, what it says in a line, the filter, where it is from, and
//! the way to the whole.

use leptos::prelude::*;

use crate::app::chart::{AREAS, CHAIRS, ChartCard, YEARS, areas, chairs, years};
use crate::app::components::{LiveText, rich_text};
use crate::app::context::AppContext;
use crate::app::lazy::LazyView;
use crate::app::views::explore::{ChoiceChips, announce_count, sentence};
use crate::app::views::more_charts::OPEN_CHART;
use crate::app::views::share::{EDITIONS, Sources, share_words, shared_address};
use crate::counts::Summary;
use crate::query::{Chart, Query};

crate::lazy! {
    /// The view.
    pub static EMBED: fn() -> AnyView = embed => view;
}

/// The whole of what stands within another page.
pub fn view() -> AnyView {
    let app = AppContext::expect();
    let sentence = Memo::new(move |_| sentence(app));
    announce_count(app);
    let is_of_older = Memo::new(move |_| {
        let query = app.query.read();
        query.edition.is_some() || query.created_with.is_some()
    });
    view! {
        <div class="embed">
            <h1 class="visually-hidden">{app.words().title}</h1>
            <EmbeddedCharts />
            <p class="sentence" id="summary" tabindex="-1">
                {move || rich_text(&sentence.read())}
            </p>
            <ChoiceChips />
            {move || is_of_older.get().then(|| view! { <LazyView view=&EDITIONS lang=app.lang /> })}
            <Origin />
        </div>
    }
    .into_any()
}

/// The chart that the link names, else the three that are always there.
#[component]
fn EmbeddedCharts() -> impl IntoView {
    let app = AppContext::expect();
    let chart = Memo::new(move |_| app.query.read().view.as_ref().and_then(|view| view.chart));
    let card = move |chart: Chart| match chart {
        Chart::Years => view! { <ChartCard chart=&YEARS plot=years /> }.into_any(),
        Chart::Chairs => view! { <ChartCard chart=&CHAIRS plot=chairs /> }.into_any(),
        Chart::Areas => view! { <ChartCard chart=&AREAS plot=areas /> }.into_any(),
        _ => view! { <LazyView view=&OPEN_CHART lang=app.lang /> }.into_any(),
    };
    move || match chart.get() {
        Some(chart) => card(chart),
        None => [Chart::Years, Chart::Chairs, Chart::Areas].map(card).collect_view().into_any(),
    }
}

/// Where the figures are from, of which edition, and the way to the whole.
#[component]
fn Origin() -> impl IntoView {
    let app = AppContext::expect();
    let words = share_words(app.lang());
    // Those that the meetings shown are read from, as the sentence above counts them.
    let source = Memo::new(move |_| {
        let Summary { articles, pages, .. } =
            crate::app::sentence::figures(app.dataset, &app.selection.read());
        let source = (words.source)(Sources { articles, pages, edition: &app.dataset.edition });
        if articles + pages > 0 { format!("{source} · ") } else { String::new() }
    });
    // The whole address: a link of the page's own would be followed within the frame.
    let whole = move || shared_address(app, &Query { view: None, ..app.query.get() }, false);
    view! {
        <p class="embed-origin">
            <LiveText text=source/>
            <a id="embed-open" href=whole target="_blank" rel="noopener">
                {words.open}
            </a>
        </p>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use scraper::Html;

    use crate::app::render;
    use crate::app::testing::{all, attribute, has, text};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;
    use crate::query::Chart;

    fn page(link: &str) -> Html {
        let collection = if link.contains("collection=both") { "both" } else { "articles" };
        Html::parse_document(&render(link, sample(collection), Lang::En))
    }

    #[test]
    fn a_chart_within_another_page_is_that_and_little_more() {
        for chart in Chart::ALL {
            let link = format!("?collection=both&years=2021&view=embed&picture={}&lang=en", chart.code());
            let html = page(&link);
            assert_eq!(text(&html, "figure h2"), crate::text::chart_title(Lang::En, *chart));
            assert!(!text(&html, "#summary").is_empty(), "{link}");
            assert!(text(&html, ".chips").contains("2021"), "{link}: the filter in words");
            for absent in [".site-header", ".site-footer", ".evidence", ".menu", "#ask-share"] {
                assert!(!has(&html, absent), "{link}: {absent}");
            }
            let whole = attribute(&html, "#embed-open", "href");
            assert_eq!(whole, "?collection=both&years=2021&lang=en");
            assert_eq!(attribute(&html, "#embed-open", "target"), "_blank");
            assert_eq!(attribute(&html, "#embed-open", "rel"), "noopener");
        }
    }

    #[test]
    fn without_a_chart_the_three_stand_there_and_a_choice_stays_in_the_frame() {
        let html = page("?view=embed");
        assert_eq!(all(&html, "figure").len(), 3);
        assert_eq!(attribute(&html, "#bar-years-2021", "href"), "?years=2021&view=embed");
        assert!(text(&html, ".embed-origin").starts_with("Source: "));
    }

    #[test]
    fn the_sources_are_those_of_the_meetings_shown() {
        let html = page("?collection=both&view=embed");
        assert!(text(&html, "#summary").contains("5 articles and 223 other pages"));
        assert!(text(&html, ".embed-origin").starts_with("Source: 5 news articles and 223 other pages"));
    }

    #[test]
    fn nothing_selected_is_said() {
        for lang in ["en", "vi", "ru"] {
            let html = page(&format!("?view=embed&picture=areas&years=1999&lang={lang}"));
            assert!(!text(&html, "#summary").is_empty() && has(&html, ".chip"), "{lang}");
        }
    }
}
