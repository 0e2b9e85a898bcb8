//! One side: the number of its meetings, what is chosen as chips, and folded away all that it can be changed by: the
//! source, the years, words sought, and the page's own boxes for every other dimension.

use std::sync::Arc;

use leptos::context::Provider;
use leptos::prelude::*;

use super::chosen::SideChoices;
use super::context::{BOXED, ComparisonContext, Side, SideName};
use super::words::compare_words;
use crate::app::chart::{APART, chosen_year, year_choices};
use crate::app::components::{Choice, Disclosure, LiveText, SelectBox};
use crate::app::context::AppContext;
use crate::app::foreign::composed;
use crate::app::lazy::LazyView;
use crate::app::url;
use crate::app::views::filters::{BOXES, BoxesOf, sought};
use crate::data::code::CollectionCode;
use crate::dataset::{Dataset, Selection};
use crate::query::{Bound, Dimension, FacetValue, Query, YearSpan};

/// The row of a side. What changes it is folded: the charts are what one came for.
#[component]
pub fn SideRow(side: Side) -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    let words = compare_words(app.lang());
    let letter = side.name.letter();
    let count = Memo::new(move |_| {
        let counts = |selection: &Arc<Selection>| (selection.counts.shown_count(), selection.counts.total);
        side.selection.read().as_ref().map(counts)
    });
    let count_text =
        move || count.get().map_or_else(|| "…".to_owned(), |(shown, total)| words.size(shown, total));
    view! {
        <fieldset class="compare-side" id=side.name.id()>
            <legend>
                <b class="compare-letter">{letter}</b>
                " "
                <span class="visually-hidden">{(words.side)(side.name == SideName::A)}</span>
                <b class="compare-count">
                    <LiveText text=Signal::derive(count_text)/>
                </b>
            </legend>
            <SideChoices side/>
            <Disclosure id=format!("{}-change", side.name.id()) label=(words.change)(letter)>
                <div class="compare-fields">
                    <CollectionSelect side/>
                    {move || {
                        side.dataset.get().map(|dataset| {
                            view! {
                                <YearSelect side dataset bound=Bound::First/>
                                <YearSelect side dataset bound=Bound::Last/>
                            }
                        })
                    }}
                    <SideSearch side/>
                </div>
                {move || side.dataset.get().map(|dataset| view! { <SideBoxes side dataset/> })}
            </Disclosure>
        </fieldset>
    }
    .into_any()
}

/// Shows the page in which a side is another.
fn change(app: AppContext, side: Side, changed: &Query) {
    url::push(app, &side.name.put(&app.query.get_untracked(), changed));
}

/// A select with its label.
#[component]
fn FieldSelect(
    id: String,
    label: &'static str,
    choices: impl Fn() -> Vec<Choice> + Send + 'static,
    chosen: Memo<String>,
    on_choose: Callback<String>,
) -> impl IntoView {
    view! {
        <label class="compare-field">
            <span>{label}</span>
            <SelectBox id choices chosen on_choose/>
        </label>
    }
    .into_any()
}

#[component]
fn CollectionSelect(side: Side) -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    let lang = app.lang();
    let collections = &app.dataset.collections;
    let choices =
        move || collections.iter().map(|it| Choice::new(&*it.id, it.labels.get(lang))).collect::<Vec<_>>();
    let opens_with = collections.first().map(|collection| collection.id.clone()).unwrap_or_default();
    let chosen = {
        let opens_with = opens_with.clone();
        Memo::new(move |_| side.query.read().collection.as_deref().unwrap_or(&opens_with).to_owned())
    };
    let choose = move |id: String| {
        let query = side.query.get_untracked().cleared_of_sources();
        let collection = CollectionCode::new(&id).filter(|_| id != opens_with);
        change(app, side, &Query { collection, ..query });
    };
    let label = compare_words(lang).collection;
    let id = format!("{}-collection", side.name.id());
    (collections.len() > 1).then(|| {
        view! { <FieldSelect id label choices chosen on_choose=Callback::new(choose)/> }
    })
}

/// The first or the last year of a side.
#[component]
fn YearSelect(side: Side, dataset: &'static Dataset, bound: Bound) -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    let words = app.words();
    let run = Memo::new(move |_| side.query.read().year_choice());
    let choices = Memo::new(move |_| year_choices(&years(dataset), run.get(), words.any));
    let chosen = Memo::new(move |_| chosen_year(run.get(), bound));
    let choose = move |value: String| {
        let years = years(dataset);
        let (Some(first), Some(last)) = (years.first(), years.last()) else { return };
        if value != APART {
            let all = YearSpan::new(*first, *last);
            change(app, side, &side.query.get_untracked().with_year_bound(bound, value.parse().ok(), all));
        }
    };
    let (name, label) = if bound == Bound::First { ("from", words.from) } else { ("to", words.to) };
    let id = format!("{}-{name}", side.name.id());
    view! { <FieldSelect id label choices=move || choices.get() chosen on_choose=Callback::new(choose)/> }
}

/// The years from the first meeting of a dataset to its last, those without one too, whatever is chosen.
fn years(dataset: &Dataset) -> Vec<i32> {
    let values = dataset.count_index.values(Dimension::Year).iter().filter_map(FacetValue::year);
    let (first, last) = values.fold((i32::MAX, i32::MIN), |it, year| (it.0.min(year), it.1.max(year)));
    (first..=last).collect()
}

/// The words sought on a side. The first letter typed is one step of history, as in the page's own search box.
#[component]
fn SideSearch(side: Side) -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    let words = app.words();
    let q = Memo::new(move |_| side.query.read().q.clone());
    let input = sought::search_input(q);
    let search = move |text: String| {
        let before = side.query.get_untracked();
        let next = side.name.put(&app.query.get_untracked(), &before.with_words(&composed(text)));
        if before.q.is_empty() { url::push(app, &next) } else { url::replace(app, &next) }
    };
    view! {
        <label class="compare-field">
            <span>{words.search_chip}</span>
            <input
                id=format!("{}-q", side.name.id())
                type="search"
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                placeholder=words.search_hint
                node_ref=input
                value=q.get_untracked()
                on:input=move |event| search(event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

/// The boxes of the page, with the counts and the choice of a side.
#[component]
fn SideBoxes(side: Side, dataset: &'static Dataset) -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    // While its data are on their way a side keeps what it last had.
    let selection = Memo::new(move |before: Option<&Arc<Selection>>| {
        let now = side.selection.get().or_else(|| before.cloned());
        now.unwrap_or_else(|| Arc::new(Selection::new(dataset, &side.query.read())))
    });
    let of_side = AppContext { dataset, query: side.query, selection, ..app };
    let boxes = BoxesOf {
        id: side.name.id(),
        dimensions: &BOXED,
        show: Callback::new(move |query: Query| change(app, side, &query)),
    };
    view! {
        <Provider value=of_side>
            <Provider value=boxes>
                <div class="filter-boxes">
                    <LazyView view=&BOXES lang=app.lang/>
                </div>
            </Provider>
        </Provider>
    }
    .into_any()
}
