//! Comparisons that many ask for: two periods, two years, two countries, two places, in person and by video, articles and
//! record. Each sets one thing on both sides; whatever else is chosen on a side stays there.

use leptos::prelude::*;

use super::context::{ComparisonContext, SideName};
use super::spans::{periods, span_before};
use super::start::modes;
use super::words::{CompareWords, compare_words};
use crate::app::components::LiveText;
use crate::app::data::Data;
use crate::app::url;
use crate::counts::{Counts, FacetCount};
use crate::data::code::CollectionCode;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::query::{Dimension, FacetValue, Place, Query};
use crate::text::describe;

/// A comparison that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Preset {
    /// Two spans of years with about as many meetings each.
    Periods,
    /// The years chosen on A, else the last one with a meeting, and as many before them.
    Before,
    /// The two that chaired most often.
    Countries,
    /// The two in which most meetings took place.
    Places,
    /// In person and by video.
    Modes,
    Collections,
}

const PRESETS: [Preset; 6] =
    [Preset::Periods, Preset::Before, Preset::Countries, Preset::Places, Preset::Modes, Preset::Collections];

/// The presets of which both sides have meetings, as links that say what they compare.
#[component]
pub fn Presets() -> impl IntoView {
    let ComparisonContext { app, .. } = ComparisonContext::expect();
    let words = compare_words(app.lang());
    let item = move |preset: Preset| {
        let made =
            Memo::new(move |_| preset.query(app.dataset, &app.selection.read().counts, &app.query.read()));
        // Sides are counted when what is counted in them changes, and not with each meeting that is opened.
        let counted = Memo::new(move |_| made.read().as_ref().map(counted_sides));
        let is_offered = Memo::new(move |_| {
            counted.read().as_ref().is_some_and(|sides| has_two_sides(app.root.data, sides))
        });
        let query = Memo::new(move |_| made.get().filter(|_| is_offered.get()));
        let href = move || query.read().as_ref().map(url::href);
        let label = move || {
            query.read().as_ref().map(|query| preset.label(words, query).to_string()).unwrap_or_default()
        };
        let values = move || {
            query
                .read()
                .as_ref()
                .and_then(|query| preset.values(app.lang(), app.dataset, query))
                .unwrap_or_default()
        };
        view! {
            <li hidden=move || query.read().is_none()>
                <a id=preset.id() href=href data-focus="compared">
                    <LiveText text=Signal::derive(label)/>
                </a>
                " "
                <span class="compare-values"><LiveText text=Signal::derive(values)/></span>
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
    const fn id(self) -> &'static str {
        match self {
            Self::Periods => "preset-periods",
            Self::Before => "preset-before",
            Self::Countries => "preset-countries",
            Self::Places => "preset-places",
            Self::Modes => "preset-modes",
            Self::Collections => "preset-collections",
        }
    }

    fn label(self, words: &CompareWords, query: &Query) -> &'static str {
        match self {
            Self::Periods => words.periods,
            Self::Before if query.chosen(Dimension::Year).is_some_and(|years| years.len() > 1) => {
                words.years_before
            }
            Self::Before => words.year_before,
            Self::Countries => words.countries,
            Self::Places => words.places,
            Self::Modes => words.modes,
            Self::Collections => words.collections,
        }
    }

    /// What it sets on both sides, where its label does not say that: "2018–2020 · 2021–2023".
    fn values(self, lang: Lang, dataset: &Dataset, query: &Query) -> Option<String> {
        let dimension = match self {
            Self::Periods | Self::Before => Dimension::Year,
            Self::Countries => Dimension::Chair,
            Self::Places => Dimension::Place,
            Self::Modes | Self::Collections => return None,
        };
        let of_side = |query: &Query| describe::clause(lang, &dataset.corpus, query, dimension);
        let sides = [of_side(query)?, of_side(&query.compared()?)?];
        Some(sides.map(|clause| clause.values.join(", ")).join(" · "))
    }

    /// The query of the page that makes this comparison; `None` where there are no two things to compare.
    fn query(self, dataset: &Dataset, counts: &Counts, page: &Query) -> Option<Query> {
        let other = page.compared().unwrap_or_else(|| page.clone());
        let both = |a: &FacetValue, b: &FacetValue| (page.with_only(a), other.with_only(b));
        let (a, b) = match self {
            Self::Periods => {
                let [early, late] = periods(counts)?;
                (page.with_years(early), other.with_years(late))
            }
            Self::Before => {
                let [these, before] = span_before(page.year_choice(), counts)?;
                (page.with_years(these), other.with_years(before))
            }
            Self::Countries => {
                let [first, second] = greatest(counts.facets(Dimension::Chair))?;
                both(&first, &second)
            }
            Self::Places => {
                let [first, second] = greatest(counts.facets(Dimension::Place))?;
                both(&first, &second)
            }
            Self::Modes => {
                let [first, second] = modes(counts, 1)?;
                both(&first, &second)
            }
            Self::Collections => {
                let record = dataset.collections.iter().find(|collection| collection.id == RECORD)?;
                let a = Query { collection: None, ..page.cleared_of_sources() };
                let collection = CollectionCode::new(&record.id);
                (a, Query { collection, ..other.cleared_of_sources() })
            }
        };
        Some(SideName::A.put(page, &a).compared_with(&b))
    }
}

/// Of a comparison what its counts depend on: on either side the choices and the collection.
fn counted_sides(made: &Query) -> Query {
    let side = |side: &Query| Query { collection: side.collection.clone(), ..side.counted_part() };
    side(made).compared_with(&side(&made.compared().unwrap_or_default()))
}

/// Whether both sides of a comparison have meetings. Of a collection that is not here yet nobody knows: it is offered.
fn has_two_sides(data: Data, made: &Query) -> bool {
    let search = made.to_search();
    let has_meetings = |dataset: Option<&Dataset>, side: &Query| {
        dataset.is_none_or(|dataset| Selection::new(dataset, &side.counted_part()).count() > 0)
    };
    let other = made.compared().unwrap_or_default();
    has_meetings(data.dataset_of(&search), made) && has_meetings(data.other_dataset_of(&search), &other)
}

/// The id of the collection of the public record alone.
const RECORD: &str = "record";

/// The two values with the most meetings without the choice among them. What no source states is none, nor is a meeting
/// by video in a place.
fn greatest(facets: &[FacetCount]) -> Option<[FacetValue; 2]> {
    let mut facets: Vec<&FacetCount> = facets
        .iter()
        .filter(|facet| facet.count > 0 && !facet.value.is_missing())
        .filter(|facet| facet.value != FacetValue::Place(Place::Virtual))
        .collect();
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
            Some("?years=2018-2021&area=health&lang=vi&vs.years=2022,2023&vs.area=health"),
        );
        check("", Preset::Collections, Some("?vs.collection=record"));
        check(
            "?article=x&q=vaccine",
            Preset::Collections,
            Some("?q=vaccine&vs.collection=record&vs.q=vaccine"),
        );
        check("?years=1999", Preset::Countries, None);
        check("?mode=virtual", Preset::Places, None);
        check("", Preset::Modes, Some("?mode=in-person&vs.mode=virtual"));
        check("?chair=VN", Preset::Modes, None);
    }

    #[test]
    fn each_side_keeps_what_else_is_chosen_on_it() {
        for (link, preset, expected) in [
            (
                "?years=2021&vs.area=health",
                Preset::Periods,
                "?years=2018-2020&vs.years=2021-2023&vs.area=health",
            ),
            (
                "?area=energy&lang=ru&vs.q=vaccine&vs.years=2021",
                Preset::Before,
                "?years=2023&area=energy&lang=ru&vs.years=2022&vs.q=vaccine",
            ),
            (
                "?q=russia&vs.mode=virtual&vs.area=health",
                Preset::Modes,
                "?mode=in-person&q=russia&vs.area=health&vs.mode=virtual",
            ),
            (
                "?years=2021&vs.collection=both&vs.status=",
                Preset::Collections,
                "?years=2021&vs.collection=record&vs.status=",
            ),
        ] {
            check(link, preset, Some(expected));
        }
    }

    #[test]
    fn years_are_compared_with_as_many_before_them() {
        for (link, expected) in [
            ("", Some("?years=2023&vs.years=2022")),
            ("?years=2021", Some("?years=2021&vs.years=2020")),
            ("?years=2019-2021&vs.area=health", Some("?years=2019-2021&vs.years=2016-2018&vs.area=health")),
            ("?years=2018,2021", None),
            ("?years=1900-1950", None),
            ("?area=xylophone&q=xylophone", None),
        ] {
            check(link, Preset::Before, expected);
        }
    }

    #[test]
    fn a_preset_says_what_it_compares() {
        let dataset = sample("articles");
        let words = compare_words(Lang::En);
        for (link, preset, label, values) in [
            ("", Preset::Periods, "Two periods", Some("2018–2020 · 2021–2023")),
            ("?years=2021", Preset::Before, "A year and the one before", Some("2021 · 2020")),
            ("?years=2020-2021", Preset::Before, "Years and as many before", Some("2020, 2021 · 2018, 2019")),
            ("", Preset::Modes, "In person and by video", None),
        ] {
            let query = Query::from_search(link, &dataset.known).0;
            let counts = Selection::new(dataset, &query).counts;
            let made = preset.query(dataset, &counts, &query).expect("a comparison");
            assert_eq!(preset.label(words, &made), label, "{link}");
            assert_eq!(preset.values(Lang::En, dataset, &made).as_deref(), values, "{link}");
        }
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
}
