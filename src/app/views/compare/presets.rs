//! Comparisons that many ask for: two periods, two countries, articles and record.

use leptos::prelude::*;

use super::context::{ComparisonContext, SideName};
use super::words::compare_words;
use crate::app::url;
use crate::counts::{Counts, FacetCount};
use crate::data::code::CollectionCode;
use crate::dataset::Dataset;
use crate::query::{Dimension, FacetValue, Query, YearSpan};

/// A comparison that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Preset {
    Periods,
    Countries,
    Collections,
}

const PRESETS: [Preset; 3] = [Preset::Periods, Preset::Countries, Preset::Collections];

/// The presets that the data have, as links.
#[component]
pub fn Presets() -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    let words = compare_words(app.lang());
    let item = move |preset: Preset| {
        let query =
            Memo::new(move |_| preset.query(app.dataset, &app.selection.read().counts, &app.query.read()));
        let (id, label) = match preset {
            Preset::Periods => ("preset-periods", words.periods),
            Preset::Countries => ("preset-countries", words.countries),
            Preset::Collections => ("preset-collections", words.collections),
        };
        let href = move || query.read().as_ref().map(url::href);
        view! {
            <li hidden=move || query.read().is_none()>
                <a id=id href=href data-focus="compared">
                    {label}
                </a>
            </li>
        }
    };
    view! {
        <nav class="compare-presets" aria-labelledby="presets-title">
            <h3 id="presets-title">{words.presets}</h3>
            <ul>{PRESETS.map(item).collect_view()}</ul>
        </nav>
    }
}

impl Preset {
    /// The query of the page that makes this comparison; `None` where there are no two things to compare.
    fn query(self, dataset: &Dataset, counts: &Counts, page: &Query) -> Option<Query> {
        let (a, b) = match self {
            Self::Periods => {
                let [early, late] = halves(&drawn_years(counts))?;
                let page = page.without(Dimension::Year);
                (page.with_years(early), page.with_years(late))
            }
            Self::Countries => {
                let [first, second] = greatest(counts.facets(Dimension::Chair))?;
                (page.with_only(&first), page.with_only(&second))
            }
            Self::Collections => {
                let record = dataset.collections.iter().find(|collection| collection.id == RECORD)?;
                let a = Query { collection: None, ..page.cleared_of_sources() };
                let b = Query { collection: CollectionCode::new(&record.id), ..a.clone() };
                (a, b)
            }
        };
        Some(SideName::A.put(page, &a).compared_with(&b))
    }
}

/// The id of the collection of the public record alone.
const RECORD: &str = "record";

/// The years that have meetings in scope.
fn drawn_years(counts: &Counts) -> Vec<i32> {
    let drawn = counts.facets(Dimension::Year).iter().filter(|facet| facet.total > 0);
    drawn.filter_map(|facet| facet.value.year()).collect()
}

/// Two spans of as many years each, the later one a year longer where they are odd; all years are in one of them.
fn halves(years: &[i32]) -> Option<[YearSpan; 2]> {
    let (first, last) = (*years.first()?, *years.last()?);
    let middle = first + (last - first + 1) / 2;
    (first < last).then(|| [YearSpan::new(first, middle - 1), YearSpan::new(middle, last)])
}

/// The two values with the most meetings without the choice among them; what no source states is none.
fn greatest(facets: &[FacetCount]) -> Option<[FacetValue; 2]> {
    let mut facets: Vec<&FacetCount> =
        facets.iter().filter(|facet| facet.count > 0 && !facet.value.is_missing()).collect();
    facets.sort_by_key(|facet| std::cmp::Reverse(facet.count));
    let [first, second, ..] = facets[..] else { return None };
    Some([first.value.clone(), second.value.clone()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Selection, sample};

    #[track_caller]
    fn check(link: &str, preset: Preset, expected: Option<&str>) {
        let dataset = sample("articles");
        let query = Query::from_search(link, &dataset.known).0;
        let counts = Selection::new(dataset, &query).counts;
        let made = preset.query(dataset, &counts, &query).map(|query| query.to_search());
        assert_eq!(made.as_deref(), expected, "{preset:?} of {link:?}");
    }

    #[test]
    fn a_preset_is_made_of_the_data() {
        check("", Preset::Periods, Some("?years=2018-2020&vs.years=2021-2023"));
        check(
            "?area=health&lang=vi",
            Preset::Periods,
            Some("?years=2018-2020&area=health&lang=vi&vs.years=2021-2023&vs.area=health"),
        );
        check("?years=2021&vs.area=health", Preset::Periods, Some("?years=2018-2020&vs.years=2021-2023"));
        check("", Preset::Collections, Some("?vs.collection=record"));
        check(
            "?article=x&q=vaccine",
            Preset::Collections,
            Some("?q=vaccine&vs.collection=record&vs.q=vaccine"),
        );
        check("?years=1999", Preset::Countries, None);
    }

    #[test]
    fn two_countries_are_those_with_the_most_meetings() {
        let dataset = sample("articles");
        let counts = Selection::new(dataset, &Query::default()).counts;
        let [first, second] = greatest(counts.facets(Dimension::Chair)).expect("two countries chaired");
        let count = |value: &FacetValue| counts.facet(value).map_or(0, |facet| facet.count);
        assert!(count(&first) >= count(&second) && count(&second) > 0);
        let others = counts.facets(Dimension::Chair).iter().filter(|facet| !facet.value.is_missing());
        assert!(others.filter(|facet| facet.count > count(&second)).count() <= 1);
    }

    #[test]
    fn years_are_halved_without_a_gap() {
        for (years, expected) in [
            (&[2018, 2023][..], Some([(2018, 2020), (2021, 2023)])),
            (&[2018, 2020, 2022], Some([(2018, 2019), (2020, 2022)])),
            (&[2020, 2021], Some([(2020, 2020), (2021, 2021)])),
            (&[2021], None),
            (&[], None),
        ] {
            let halves = halves(years).map(|halves| halves.map(|span| (span.first, span.last)));
            assert_eq!(halves, expected, "{years:?}");
        }
    }
}
