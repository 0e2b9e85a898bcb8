//! Dimensions as lists of boxes to check, with counts: on the page those that have no chart of their own, on a side of a
//! comparison all of them.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::app::components::{LiveText, LongList};
use crate::app::context::AppContext;
use crate::app::url;
use crate::counts::FacetCount;
use crate::query::{Between, Dimension, FacetValue, Query};
use crate::text::describe;
use crate::text::grammar::number;

const SHOWN: [Dimension; 8] = [
    Dimension::Kind,
    Dimension::Pillar,
    Dimension::Mode,
    Dimension::Place,
    Dimension::Status,
    Dimension::Between,
    Dimension::Article,
    Dimension::Language,
];

/// Values that stand there before the reader asks for all: a large collection has thousands of articles.
const FIRST: usize = 20;

/// Whose choice boxes change where it is not the page's: what their ids begin with, of which dimensions they are, and what
/// shows a changed query. Their counts are those of the [`AppContext`] in which they stand.
#[derive(Clone, Copy)]
pub struct BoxesOf {
    pub id: &'static str,
    pub dimensions: &'static [Dimension],
    pub show: Callback<Query>,
}

pub fn view() -> AnyView {
    let app = AppContext::expect();
    let of = use_context().unwrap_or_else(|| BoxesOf {
        id: "f",
        dimensions: &SHOWN,
        show: Callback::new(move |query| url::push(app, &query)),
    });
    provide_context(of);
    of.dimensions.iter().map(|dimension| view! { <Boxes dimension=*dimension/> }).collect_view().into_any()
}

/// One dimension. A value without a meeting stays if it is chosen, so that it can be taken away.
#[component]
fn Boxes(dimension: Dimension) -> impl IntoView {
    let app = AppContext::expect();
    let BoxesOf { id, .. } = expect_context();
    let words = app.words();
    let values = Memo::new(move |_| {
        let selection = app.selection.read();
        let facets = selection.counts.facets(dimension).iter().filter(|facet| facet.is_drawn());
        let mut values: Vec<FacetValue> = facets.map(|facet| facet.value.clone()).collect();
        // What is not stated comes last: it is no value like the others.
        values.sort_by_key(|value| value.is_missing() || *value == FacetValue::Between(Between::Unknown));
        values
    });
    view! {
        <fieldset>
            <legend>{(words.dimension)(dimension)}</legend>
            <LongList
                id=format!("{id}-{}-all", dimension.code())
                class="filter-values"
                items=values
                first=FIRST
                is_whole=RwSignal::new(false)
                label=words.meetings_show_all
                view=|value| view! { <ValueBox value/> }.into_any()
            />
        </fieldset>
    }
}

/// A value with how many meetings it has.
#[component]
fn ValueBox(value: FacetValue) -> impl IntoView {
    let app = AppContext::expect();
    let BoxesOf { id, show, .. } = expect_context();
    let of = {
        let value = value.clone();
        Memo::new(move |_| {
            let selection = app.selection.read();
            let facet = selection.counts.facet(&value);
            facet.map_or((0, false), |FacetCount { count, chosen, .. }| (*count, *chosen))
        })
    };
    // The title of an article is in the article's language.
    let article = app.dataset.article(&value.code()).filter(|_| matches!(value, FacetValue::Article(_)));
    let lang = article.map(|(_, article)| article.language.as_str());
    let id = format!("{id}-{}-{value}", value.dimension().code());
    let label = describe::value(app.lang(), &app.dataset.corpus, &value);
    let toggle = move |event: Event| {
        show.run(app.query.get_untracked().toggle(&value));
        // The box follows the link, also where the link stays as it is.
        set_checked(&event, of.get_untracked().1);
    };
    view! {
        <li>
            <label>
                <input
                    id=id
                    type="checkbox"
                    checked=of.get_untracked().1
                    prop:checked=move || of.get().1
                    on:change=toggle
                />
                <span lang=lang>{label}</span>
                " "
                <span class="count">
                    <LiveText text=Signal::derive(move || number(app.lang(), of.get().0))/>
                </span>
            </label>
        </li>
    }
}

#[cfg(target_arch = "wasm32")]
fn set_checked(event: &Event, is_checked: bool) {
    event_target::<web_sys::HtmlInputElement>(event).set_checked(is_checked);
}

#[cfg(not(target_arch = "wasm32"))]
fn set_checked(_: &Event, _: bool) {}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use std::collections::BTreeMap;

    use scraper::Selector;

    use super::SHOWN;
    use crate::app::testing::{all, attribute, has, page};
    use crate::dataset::{Selection, sample};
    use crate::query::Query;

    #[test]
    fn the_filters_are_unfolded_by_the_link() {
        for (link, is_open) in [("", "false"), ("?show=filters", "true")] {
            let html = page(link);
            assert_eq!(attribute(&html, "#filters", "aria-expanded"), is_open, "{link}");
            assert_eq!(has(&html, "#filter-boxes fieldset"), is_open == "true", "{link}");
        }
        assert_eq!(attribute(&page("?area=energy&show=filters"), "#filters", "href"), "?area=energy");
    }

    #[test]
    fn each_box_says_how_many_meetings_it_has_and_whether_it_is_chosen() {
        let dataset = sample("articles");
        let [input, count] = ["input", ".count"].map(|css| Selector::parse(css).expect("a selector"));
        for link in
            ["?show=filters", "?show=filters&mode=virtual&area=energy", "?show=filters&status=&years=1999"]
        {
            let html = page(link);
            let selection = Selection::new(dataset, &Query::from_search(link, &dataset.known).0);
            let facets = SHOWN.iter().flat_map(|dimension| selection.counts.facets(*dimension));
            let expected: BTreeMap<String, (String, bool)> = facets
                .filter(|facet| facet.is_drawn())
                .map(|facet| {
                    let id = format!("f-{}-{}", facet.value.dimension().code(), facet.value);
                    (id, (facet.count.to_string(), facet.chosen))
                })
                .collect();
            let boxes: BTreeMap<String, (String, bool)> = all(&html, ".filter-values label")
                .iter()
                .map(|label| {
                    let input = label.select(&input).next().expect("a box");
                    let count = label.select(&count).flat_map(|it| it.text());
                    let id = input.attr("id").expect("an id").to_owned();
                    (id, (count.collect(), input.attr("checked").is_some()))
                })
                .collect();
            assert_eq!(boxes, expected, "{link}");
        }
    }
}
