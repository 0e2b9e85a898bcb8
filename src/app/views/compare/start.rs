//! The link that begins a comparison, and the spans of years that it begins with.

use leptos::prelude::*;

use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::url;
use crate::counts::{Counts, FacetCount};
use crate::query::{Dimension, Query, YEARS, YearChoice, YearSpan};
use crate::text::describe;

/// Compares the present view with something else, and says which years stand on either side. Either side can be
/// changed from there.
#[component]
pub fn CompareLink() -> impl IntoView {
    let app = AppContext::expect();
    let begun = Memo::new(move |_| begun(&app.selection.read().counts, &app.query.read()));
    let is_there = Memo::new(move |_| begun.read().is_some());
    let label = move || {
        let Some(begun) = begun.get() else { return String::new() };
        let years = |query: &Query| {
            let clause = describe::clause(app.lang(), &app.dataset.corpus, query, Dimension::Year);
            clause.map(|clause| clause.values.join(", "))
        };
        let sides = [years(&begun), begun.compared().and_then(|other| years(&other))];
        let words = app.words();
        if sides.iter().all(Option::is_none) {
            return words.compare.to_owned();
        }
        let sides = sides.map(|years| years.unwrap_or_else(|| words.any.to_owned()));
        format!("{}: {}", words.compare, sides.join(" · "))
    };
    view! {
        <p class="compare-start" hidden=move || !is_there.get()>
            <a id="compare-link" href=move || begun.read().as_ref().map(url::href) data-focus="compare-title">
                <LiveText text=Signal::derive(label)/>
            </a>
        </p>
    }
}

/// The comparison that a view begins: the years chosen and as many before them; where none are chosen the first and the
/// second half of the years; each only where both have meetings. Else the view and all there is; nothing where the view is
/// of all there is already.
fn begun(counts: &Counts, page: &Query) -> Option<Query> {
    let spans = match page.year_choice() {
        YearChoice::Any => periods(counts),
        choice => span_before(choice, counts).filter(|spans| have_meetings(counts, spans)),
    };
    match spans {
        Some([first, second]) => Some(page.with_years(first).compared_with(&page.with_years(second))),
        None => {
            let all = Query { collection: page.collection.clone(), ..Query::default() };
            (page.counted_part() != all.counted_part()).then(|| page.compared_with(&all))
        }
    }
}

/// The first and the second half of all years; where one of them has no meeting of what else is chosen, those of the years
/// that have.
pub fn periods(counts: &Counts) -> Option<[YearSpan; 2]> {
    let of_all = halves(&years(counts, |facet| facet.total > 0));
    let has_meetings = of_all.filter(|spans| have_meetings(counts, spans));
    has_meetings.or_else(|| halves(&years(counts, |facet| facet.count > 0)))
}

/// Whether each span has a meeting of what else is chosen.
fn have_meetings(counts: &Counts, spans: &[YearSpan; 2]) -> bool {
    let years = years(counts, |facet| facet.count > 0);
    spans.iter().all(|span| years.iter().any(|year| span.contains(*year)))
}

/// The years of which a count holds, in order.
fn years(counts: &Counts, holds: fn(&FacetCount) -> bool) -> Vec<i32> {
    let facets = counts.facets(Dimension::Year).iter().filter(|facet| holds(facet));
    facets.filter_map(|facet| facet.value.year()).collect()
}

/// Two spans of as many years each, the later one a year longer where they are odd; all years are in one of them.
fn halves(years: &[i32]) -> Option<[YearSpan; 2]> {
    let (first, last) = (*years.first()?, *years.last()?);
    let middle = first + (last - first + 1) / 2;
    (first < last).then(|| [YearSpan::new(first, middle - 1), YearSpan::new(middle, last)])
}

/// The years of a choice, and as many before them; where none is chosen, the last year with a meeting that fits.
pub fn span_before(choice: YearChoice, counts: &Counts) -> Option<[YearSpan; 2]> {
    let these = match choice {
        YearChoice::Span(span) => span,
        YearChoice::Any => {
            let last = *years(counts, |facet| facet.count > 0).last()?;
            YearSpan::new(last, last)
        }
        YearChoice::Apart => return None,
    };
    let length = these.last - these.first + 1;
    let before = YearSpan::new(these.first - length, these.first - 1);
    (before.first >= *YEARS.start()).then_some([these, before])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Corpus;
    use crate::dataset::{Dataset, Selection, sample};

    #[test]
    fn a_comparison_begins_with_two_sides_that_differ_and_have_meetings() {
        for (collection, link) in [
            ("articles", ""),
            ("articles", "?area=energy&lang=vi"),
            ("articles", "?years=2021"),
            ("articles", "?years=2018"),
            ("articles", "?years=2018,2023"),
            ("articles", "?years=untold"),
            ("articles", "?q=vaccine"),
            ("articles", "?status=planned"),
            ("record", "?collection=record"),
            ("record", "?collection=record&chair=RU"),
            ("both", "?collection=both&years=2016-2020"),
            ("both", "?collection=both&kind=summit&show=kinds"),
        ] {
            let dataset = sample(collection);
            let query = Query::from_search(link, &dataset.known).0;
            let made = begun(&Selection::new(dataset, &query).counts, &query).expect("a comparison");
            let other = made.compared().expect("another side");
            let sides = [&made, &other].map(|side| Selection::new(dataset, side).counts.shown);
            assert!(sides.iter().all(|shown| !shown.is_empty()), "{link}: {}", made.to_search());
            assert_ne!(sides[0], sides[1], "{link}: {}", made.to_search());
            if query.year_choice() != YearChoice::Any {
                assert_eq!(made.clauses, query.clauses, "{link}: the view stays on A");
            }
        }
    }

    #[test]
    fn the_years_of_a_view_decide_what_stands_beside_it() {
        let dataset = sample("articles");
        for (link, expected) in [
            ("", "?years=2018-2020&vs.years=2021-2023"),
            ("?area=health", "?years=2021&area=health&vs.years=2022,2023&vs.area=health"),
            ("?years=2021-2023&lang=ru", "?years=2021-2023&lang=ru&vs.years=2018-2020"),
            // In the year before there is nothing, and years that are apart have none before them.
            ("?years=2021", "?years=2021&vs="),
            ("?years=2018&area=energy", "?years=2018&area=energy&vs="),
            ("?years=2018,2023", "?years=2018,2023&vs="),
        ] {
            let query = Query::from_search(link, &dataset.known).0;
            let made = begun(&Selection::new(dataset, &query).counts, &query).expect("a comparison");
            assert_eq!(made.to_search(), expected, "{link}");
        }
    }

    #[test]
    fn nothing_is_compared_with_itself() {
        let nothing = Dataset::from_corpus(Corpus::default());
        let query = Query::default();
        assert_eq!(begun(&Selection::new(&nothing, &query).counts, &query), None);
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
