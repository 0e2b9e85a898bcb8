//! One side: the number of its meetings, what is chosen as chips, and folded away the selects that change it.

use leptos::prelude::*;

use super::chosen::SideChoices;
use super::context::{ComparisonContext, SELECTED, Side, SideName};
use super::words::compare_words;
use crate::app::chart::{APART, chosen_year, year_choices};
use crate::app::components::{Choice, Disclosure, LiveText, SelectBox};
use crate::app::context::AppContext;
use crate::app::url;
use crate::data::code::CollectionCode;
use crate::dataset::Dataset;
use crate::query::{Bound, Dimension, FacetValue, Query, YearSpan};
use crate::text::describe;

/// The value of an option that stands for several values.
const SEVERAL: &str = "…";

/// The row of a side. Its selects are folded: the charts are what one came for.
#[component]
pub fn SideRow(side: Side) -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    let words = compare_words(app.lang());
    let letter = side.name.letter();
    let count =
        Memo::new(move |_| side.selection.read().as_ref().map(|selection| selection.counts.shown_count()));
    let count_text = move || count.get().map_or_else(|| "…".to_owned(), words.meetings);
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
                            {SELECTED
                                .map(|dimension| view! { <ValueSelect side dataset dimension/> })
                                .collect_view()}
                        }
                    })
                }}
            </div>
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

/// The years that a dataset has meetings in.
fn years(dataset: &Dataset) -> Vec<i32> {
    dataset.count_index.values(Dimension::Year).iter().filter_map(FacetValue::year).collect()
}

/// A value of a dimension, or any.
#[component]
fn ValueSelect(side: Side, dataset: &'static Dataset, dimension: Dimension) -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    let (lang, words) = (app.lang(), app.words());
    let label_of = move |value: &FacetValue| describe::value(lang, &dataset.corpus, value);
    let values = move || side.query.read().chosen(dimension).cloned().unwrap_or_default();
    let chosen = Memo::new(move |_| {
        let values = values();
        match values.len() {
            0 => String::new(),
            1 => values.first().map(ToString::to_string).unwrap_or_default(),
            _ => SEVERAL.to_owned(),
        }
    });
    let choices = Memo::new(move |_| {
        let mut offered: Vec<FacetValue> = dataset.count_index.values(dimension).to_vec();
        let values = values();
        offered.extend(values.iter().filter(|value| !offered.contains(value)).cloned().collect::<Vec<_>>());
        let choice = |value: &FacetValue| Choice::new(value.to_string(), label_of(value));
        let mut named: Vec<Choice> = offered.iter().filter(|value| !value.is_missing()).map(choice).collect();
        named.sort_by(|one, other| one.label.cmp(&other.label));
        let missing = offered.iter().filter(|value| value.is_missing()).map(choice);
        let any = Choice::new("", words.any_value);
        let several = (values.len() > 1)
            .then(|| Choice::new(SEVERAL, values.iter().map(label_of).collect::<Vec<_>>().join(", ")));
        std::iter::once(any).chain(several).chain(named).chain(missing).collect::<Vec<_>>()
    });
    let choose = move |value: String| {
        let query = side.query.get_untracked();
        match FacetValue::parse(dimension, &value) {
            Some(value) => change(app, side, &query.with_only(&value)),
            None if value.is_empty() => change(app, side, &query.without(dimension)),
            None => {}
        }
    };
    let id = format!("{}-{}", side.name.id(), dimension.code());
    let label = (words.dimension)(dimension);
    view! { <FieldSelect id label choices=move || choices.get() chosen on_choose=Callback::new(choose)/> }
}
