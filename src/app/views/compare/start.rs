//! The link that begins a comparison, and what stands on its two sides.

use leptos::prelude::*;

use super::spans::{dated, fewest, periods, span_before};
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::url;
use crate::counts::Counts;
use crate::data::vocabulary::Mode;
use crate::query::{Dimension, FacetValue, Query, YearChoice, YearSpan};
use crate::text::describe;

/// Compares the present view with something else, and says which years, or which meetings, stand on either side. Either
/// side can be changed from there.
#[component]
pub fn CompareLink() -> impl IntoView {
    let app = AppContext::expect();
    let begun = Memo::new(move |_| begun(&app.selection.read().counts, &app.query.read()));
    let is_there = Memo::new(move |_| begun.read().is_some());
    let label = move || {
        let Some(begun) = begun.get() else { return String::new() };
        let sides = [Some(&begun), begun.compared().as_ref()].map(Option::<&Query>::cloned);
        let of = |dimension: Dimension| {
            sides.each_ref().map(|side| {
                let corpus = &app.dataset.corpus;
                let clause = describe::clause(app.lang(), corpus, side.as_ref()?, dimension);
                clause.map(|clause| clause.values.join(", "))
            })
        };
        let words = app.words();
        let (years, modes) = (of(Dimension::Year), of(Dimension::Mode));
        match (modes, years) {
            ([Some(a), Some(b)], _) if a != b => format!("{}: {a} · {b}", words.compare),
            (_, [None, None]) => words.compare.to_owned(),
            (_, years) => {
                let years = years.map(|years| years.unwrap_or_else(|| words.any.to_owned()));
                format!("{}: {}", words.compare, years.join(" · "))
            }
        }
    };
    view! {
        <p class="compare-start" hidden=move || !is_there.get()>
            <a id="compare-link" href=move || begun.read().as_ref().map(url::href) data-focus="compare-title">
                <LiveText text=Signal::derive(label)/>
            </a>
        </p>
    }
}

/// So many meetings make a side that can be compared.
const ENOUGH: u32 = 2;

/// The comparison that a view begins. Where years are chosen, these and as many before them; else two spans of years with
/// as equally many meetings as can be; where one of them has too few, those in person and those by video. Where nothing
/// of this has two sides with meetings enough, the view and all there is; nothing where the view is of all there is already.
fn begun(counts: &Counts, page: &Query) -> Option<Query> {
    let has_enough = |spans: &[YearSpan; 2]| fewest(&dated(counts), spans) >= ENOUGH;
    let of_years =
        |[first, second]: [YearSpan; 2]| page.with_years(first).compared_with(&page.with_years(second));
    let of_modes = || {
        let is_free = page.chosen(Dimension::Mode).is_none();
        let [a, b] = is_free.then(|| modes(counts, ENOUGH)).flatten()?;
        Some(page.with_only(&a).compared_with(&page.with_only(&b)))
    };
    let of_all = || {
        let all = Query { collection: page.collection.clone(), ..Query::default() };
        (page.counted_part() != all.counted_part()).then(|| page.compared_with(&all))
    };
    match page.year_choice() {
        YearChoice::Any => {
            let spans = periods(counts);
            let enough = spans.filter(has_enough).map(of_years).or_else(of_modes);
            // All there is has few meetings, and these are what there is.
            enough.or_else(of_all).or_else(|| spans.map(of_years))
        }
        choice => span_before(choice, counts).filter(has_enough).map(of_years).or_else(of_all),
    }
}

/// In person and by video, where there are so many of either.
pub fn modes(counts: &Counts, least: u32) -> Option<[FacetValue; 2]> {
    let modes = [Mode::InPerson, Mode::Virtual].map(FacetValue::Mode);
    let has = |value| counts.facet(value).is_some_and(|facet| facet.count >= least);
    modes.iter().all(has).then_some(modes)
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
            // The second side is ours, the first where nothing was chosen of it.
            assert!(sides[1].len() >= 2, "{link}: {}", made.to_search());
        }
    }

    #[test]
    fn the_years_of_a_view_decide_what_stands_beside_it() {
        let dataset = sample("articles");
        for (link, expected) in [
            // In no two spans of years there are two meetings each.
            ("", "?mode=in-person&vs.mode=virtual"),
            ("?mode=virtual", "?mode=virtual&vs="),
            ("?area=energy", "?area=energy&vs="),
            // In the years before there is one meeting.
            ("?years=2021-2023&lang=ru", "?years=2021-2023&lang=ru&vs="),
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

    /// What a bare "Compare" begins with, of each collection.
    #[test]
    fn both_sides_have_meetings_enough_to_compare() {
        for (collection, expected) in [
            ("articles", "?mode=in-person&vs.mode=virtual"),
            ("record", "?collection=record&years=1991-2019&vs.collection=record&vs.years=2020-2026"),
            ("both", "?collection=both&years=1991-2019&vs.collection=both&vs.years=2020-2026"),
        ] {
            let dataset = sample(collection);
            let link = format!("?collection={collection}");
            let query = Query::from_search(&link, &dataset.known).0;
            let made = begun(&Selection::new(dataset, &query).counts, &query).expect("a comparison");
            let other = made.compared().expect("another side");
            let sizes = [&made, &other].map(|side| Selection::new(dataset, side).count());
            assert!(sizes.iter().all(|size| *size >= 2), "{collection}: {sizes:?}");
            assert!(sizes[0].min(sizes[1]) * 2 >= sizes[0].max(sizes[1]), "{collection}: {sizes:?}");
            assert_eq!(made.to_search(), expected, "{collection}: {sizes:?}");
        }
    }

    #[test]
    fn nothing_is_compared_with_itself() {
        let nothing = Dataset::from_corpus(Corpus::default());
        let query = Query::default();
        assert_eq!(begun(&Selection::new(&nothing, &query).counts, &query), None);
    }
}
