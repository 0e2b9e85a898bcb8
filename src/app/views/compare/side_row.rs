//! One side: the number of its meetings, what is chosen as chips, and folded away the selects that change it.

use leptos::prelude::*;

use super::chosen::SideChoices;
use super::context::{ComparisonContext, SELECTED, Side, SideName};
use super::words::compare_words;
use crate::app::components::{Disclosure, LiveText};
use crate::app::context::AppContext;
use crate::app::url;
use crate::data::code::CollectionCode;
use crate::dataset::Dataset;
use crate::query::{Dimension, FacetValue, Query, YearSpan};
use crate::text::describe;

/// The value of an option that stands for several values, or for years that are no span.
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
                            <YearSelect side dataset is_first=true/>
                            <YearSelect side dataset is_first=false/>
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

/// An option of a select.
#[derive(Clone, PartialEq)]
struct SelectOption {
    value: String,
    label: String,
}

/// A select with its label, whose options and choice follow the query.
#[component]
fn FieldSelect(
    id: String,
    label: &'static str,
    options: Memo<Vec<SelectOption>>,
    chosen: Memo<String>,
    on_choose: Callback<String>,
) -> impl IntoView {
    let options = move || {
        let chosen = chosen.get();
        let option = |option: SelectOption| {
            let is_chosen = option.value == chosen;
            view! {
                <option value=option.value prop:selected=is_chosen selected=is_chosen>
                    {option.label}
                </option>
            }
        };
        options.get().into_iter().map(option).collect_view()
    };
    view! {
        <label class="compare-field">
            <span>{label}</span>
            <select id=id on:change=move |event| on_choose.run(event_target_value(&event))>
                {options}
            </select>
        </label>
    }
    .into_any()
}

#[component]
fn CollectionSelect(side: Side) -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    let lang = app.lang();
    let collections = &app.dataset.collections;
    let options = Memo::new(move |_| {
        let option = |collection: &crate::data::Collection| SelectOption {
            value: collection.id.clone(),
            label: collection.labels.get(lang).to_owned(),
        };
        collections.iter().map(option).collect::<Vec<_>>()
    });
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
        view! { <FieldSelect id label options chosen on_choose=Callback::new(choose)/> }
    })
}

/// The first or the last year of a side.
#[component]
fn YearSelect(side: Side, dataset: &'static Dataset, is_first: bool) -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    let words = app.words();
    let span = Memo::new(move |_| year_choice(&side.query.read()));
    let options = Memo::new(move |_| {
        let any = SelectOption { value: String::new(), label: words.any.to_owned() };
        let several = SelectOption { value: SEVERAL.to_owned(), label: SEVERAL.to_owned() };
        let mut years = years(dataset);
        // A link may name years of which no source tells.
        if let YearChoice::Span(span) = span.get() {
            years.extend(
                [span.first, span.last].into_iter().filter(|year| !years.contains(year)).collect::<Vec<_>>(),
            );
            years.sort_unstable();
            years.dedup();
        }
        let years =
            years.into_iter().map(|year| SelectOption { value: year.to_string(), label: year.to_string() });
        let several = (span.get() == YearChoice::Apart).then_some(several);
        std::iter::once(any).chain(several).chain(years).collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| match span.get() {
        YearChoice::Any => String::new(),
        YearChoice::Apart => SEVERAL.to_owned(),
        YearChoice::Span(span) => if is_first { span.first } else { span.last }.to_string(),
    });
    let choose = move |value: String| {
        if value == SEVERAL {
            return;
        }
        let query = side.query.get_untracked();
        change(app, side, &with_bound(&query, &years(dataset), value.parse().ok(), is_first));
    };
    let (name, label) = if is_first { ("from", words.from) } else { ("to", words.to) };
    let id = format!("{}-{name}", side.name.id());
    view! { <FieldSelect id label options chosen on_choose=Callback::new(choose)/> }
}

/// Which years a query chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum YearChoice {
    Any,
    Span(YearSpan),
    /// Years that are no span, or those that are not given.
    Apart,
}

fn year_choice(query: &Query) -> YearChoice {
    let Some(chosen) = query.chosen(Dimension::Year).filter(|years| !years.is_empty()) else {
        return YearChoice::Any;
    };
    let years: Vec<i32> = chosen.iter().filter_map(FacetValue::year).collect();
    let span = years.first().zip(years.last()).map(|(first, last)| YearSpan::new(*first, *last));
    span.filter(|span| span.values().count() == chosen.len()).map_or(YearChoice::Apart, YearChoice::Span)
}

/// The query whose years begin, or end, with `year`; `None` is as far as the data go.
fn with_bound(query: &Query, years: &[i32], year: Option<i32>, is_first: bool) -> Query {
    let (Some(&first), Some(&last)) = (years.first(), years.last()) else { return query.clone() };
    let span = match year_choice(query) {
        YearChoice::Span(span) => span,
        YearChoice::Any | YearChoice::Apart => YearSpan::new(first, last),
    };
    let span = match (is_first, year) {
        (true, Some(year)) => YearSpan::new(year, if span.last < year { last.max(year) } else { span.last }),
        (false, Some(year)) => {
            YearSpan::new(if span.first > year { first.min(year) } else { span.first }, year)
        }
        (true, None) => YearSpan::new(first.min(span.last), span.last),
        (false, None) => YearSpan::new(span.first, last.max(span.first)),
    };
    if year.is_none() && span == YearSpan::new(first, last) {
        query.without(Dimension::Year)
    } else {
        query.with_years(span)
    }
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
    let options = Memo::new(move |_| {
        let mut offered: Vec<FacetValue> = dataset.count_index.values(dimension).to_vec();
        let values = values();
        offered.extend(values.iter().filter(|value| !offered.contains(value)).cloned().collect::<Vec<_>>());
        let option = |value: &FacetValue| SelectOption { value: value.to_string(), label: label_of(value) };
        let mut named: Vec<SelectOption> =
            offered.iter().filter(|value| !value.is_missing()).map(option).collect();
        named.sort_by(|one, other| one.label.cmp(&other.label));
        let missing = offered.iter().filter(|value| value.is_missing()).map(option);
        let any = SelectOption { value: String::new(), label: words.any_value.to_owned() };
        let several = (values.len() > 1).then(|| SelectOption {
            value: SEVERAL.to_owned(),
            label: values.iter().map(label_of).collect::<Vec<_>>().join(", "),
        });
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
    view! { <FieldSelect id label options chosen on_choose=Callback::new(choose)/> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_moves_one_end_of_the_years() {
        let years = [2018, 2021, 2023];
        for (link, is_first, year, expected) in [
            ("", true, Some(2021), "?years=2021-2023"),
            ("", false, Some(2021), "?years=2018-2021"),
            ("?years=2018-2021", true, Some(2023), "?years=2023"),
            ("?years=2021-2023", false, Some(2018), "?years=2018"),
            ("?years=2021-2023", true, None, ""),
            ("?years=2019-2021", true, None, "?years=2018-2021"),
            ("?years=2018,2023", true, Some(2021), "?years=2021-2023"),
        ] {
            let query = Query::parse(link).0;
            let changed = with_bound(&query, &years, year, is_first).to_search();
            assert_eq!(changed, expected, "{link:?} {is_first} {year:?}");
        }
    }
}
