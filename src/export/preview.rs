//! Which states have a small page of their own, and what it is called.
//!
//! A static host cannot tell one query from another, so in a chat every link of the site looks alike. A state
//! that many will share (the start, one year, area, chair or place, a story) has a page with its own title and
//! picture; it goes on to the state. The name follows from the state by rule, so nobody has to list them.

use std::collections::BTreeSet;

use crate::counts::Counts;
use crate::data::code::CollectionCode;
use crate::data::vocabulary::Lang;
use crate::query::{Dimension, FacetValue, Query, View, ViewKind};

/// Dimensions of which each value has a page, and what stands for them in its name.
const NAMES: [(Dimension, &str); 4] = [
    (Dimension::Year, "year"),
    (Dimension::Area, "area"),
    (Dimension::Chair, "chair"),
    (Dimension::Place, "place"),
];

/// The directory of the small pages, below the site.
pub const DIRECTORY: &str = "share";

/// What a small page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About<'a> {
    /// All meetings.
    Start,
    /// Those with one value of a dimension.
    Value(&'a FacetValue),
    /// A story of the site, by its id.
    Story(&'a str),
}

/// What the page of a state would be about; `None` where the state says more than a small page does.
#[must_use]
pub fn about(state: &Query) -> Option<About<'_>> {
    if let Some(id) = story(state) {
        return Some(About::Story(id));
    }
    // Whatever else a state may hold is not in the picture: such a state has none, never a wrong one.
    let plain = Query {
        clauses: state.clauses.clone(),
        collection: state.collection.clone(),
        lang: state.lang,
        ..Query::default()
    };
    if plain != *state {
        return None;
    }
    let mut clauses = state.clauses.iter();
    let Some((dimension, values)) = clauses.next() else { return Some(About::Start) };
    let mut values = values.iter();
    match (values.next(), values.next(), clauses.next()) {
        (Some(value), None, None) if name(dimension).is_some() => Some(About::Value(value)),
        _ => None,
    }
}

/// The story of a state that is nothing but a story at its beginning.
fn story(state: &Query) -> Option<&str> {
    let id =
        state.view.as_deref().filter(|it| it.kind == ViewKind::Story && is_plain(&it.story))?.story.as_str();
    (Query { lang: state.lang, ..told(id) } == *state).then_some(id)
}

/// The state in which a story is told.
#[must_use]
pub fn told(story: &str) -> Query {
    let view = View { story: story.to_owned(), ..View::new(ViewKind::Story) };
    Query { view: Some(Box::new(view)), ..Query::default() }
}

/// Whether a name can be part of a file's. Names come from data, and from links.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-')
}

/// Where the small page of a state is, below the site: `share/year-2021.vi.html`. `counts` is that of the
/// state's collection, under any choice; a value that no meeting has is not shown, so it has no page. Whether there
/// is a story of that name the caller must know.
#[must_use]
pub fn preview_page(state: &Query, counts: &Counts, lang: Lang) -> Option<String> {
    let stem = match about(state)? {
        About::Start => "start".to_owned(),
        About::Value(value) => {
            if !values(counts, value.dimension()).contains(value) {
                return None;
            }
            format!("{}-{}", name(value.dimension())?, value.code().to_ascii_lowercase())
        }
        About::Story(id) => format!("story-{id}"),
    };
    let collection = state.collection.as_deref().map_or(String::new(), |it| format!("{it}-"));
    Some(format!("{DIRECTORY}/{collection}{stem}.{}.html", lang.code()))
}

/// Every state of a collection that has a small page, the start first.
#[must_use]
pub fn previewed(counts: &Counts, collection: Option<&CollectionCode>) -> Vec<Query> {
    let start = Query { collection: collection.cloned(), ..Query::default() };
    let mut states = vec![start.clone()];
    for (dimension, _) in NAMES {
        states.extend(values(counts, dimension).iter().map(|value| start.with_only(value)));
    }
    states
}

fn name(dimension: Dimension) -> Option<&'static str> {
    NAMES.iter().find(|it| it.0 == dimension).map(|it| it.1)
}

/// The values of a dimension that a chart shows: those of meetings in scope, and the years between two of them.
fn values(counts: &Counts, dimension: Dimension) -> BTreeSet<FacetValue> {
    let facets = counts.facets(dimension).iter().filter(|facet| facet.total > 0);
    let mut values: BTreeSet<FacetValue> = facets.map(|facet| facet.value.clone()).collect();
    let years = || values.iter().filter_map(FacetValue::year);
    if let (Some(first), Some(last)) = (years().min(), years().max()) {
        values.extend((first..last).map(FacetValue::Year));
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::FacetCount;
    use crate::data::code::MeetingCode;
    use crate::query::{Panel, YearSpan};

    fn value(dimension: Dimension, code: &str) -> FacetValue {
        FacetValue::parse(dimension, code).expect("a value")
    }

    fn counts() -> Counts {
        let mut counts = Counts::default();
        for (dimension, code, total) in [
            (Dimension::Year, "2018", 1),
            (Dimension::Year, "2020", 4),
            (Dimension::Year, "untold", 3),
            (Dimension::Area, "energy", 2),
            (Dimension::Area, "youth", 0),
            (Dimension::Chair, "ID", 2),
        ] {
            let facet = FacetCount { total, ..FacetCount::empty(value(dimension, code)) };
            counts.facets.entry(dimension).or_default().push(facet);
        }
        counts
    }

    #[test]
    fn a_state_with_one_value_has_a_page_and_no_other_has() {
        let state = Query::default;
        let check = |state: &Query, expected: Option<&str>| {
            assert_eq!(
                preview_page(state, &counts(), Lang::Vi).as_deref(),
                expected,
                "{}",
                state.to_search()
            );
        };
        check(&state(), Some("share/start.vi.html"));
        check(&Query { lang: Some(Lang::Ru), ..state() }, Some("share/start.vi.html"));
        check(&state().with_years(YearSpan::new(2018, 2018)), Some("share/year-2018.vi.html"));
        check(&state().with_years(YearSpan::new(2019, 2019)), Some("share/year-2019.vi.html"));
        check(&state().toggle(&value(Dimension::Year, "untold")), Some("share/year-untold.vi.html"));
        check(&state().toggle(&value(Dimension::Chair, "ID")), Some("share/chair-id.vi.html"));
        let record = Query { collection: CollectionCode::new("record"), ..state() };
        check(&record, Some("share/record-start.vi.html"));
        check(&record.toggle(&value(Dimension::Area, "energy")), Some("share/record-area-energy.vi.html"));

        check(&told("pandemic"), Some("share/story-pandemic.vi.html"));

        check(&told(""), None);
        check(&told("~aGk"), None);
        check(&told("pandemic").with_years(YearSpan::new(2018, 2018)), None);
        let third = |it: Box<View>| Box::new(View { step: Some(3), ..*it });
        check(&Query { view: told("pandemic").view.map(third), ..state() }, None);
        check(&Query { edition: Some("0a1b2c3d".to_owned()), ..state() }, None);
        check(&state().with_years(YearSpan::new(2018, 2019)), None);
        check(&state().with_years(YearSpan::new(2017, 2017)), None);
        check(&state().toggle(&value(Dimension::Area, "youth")), None);
        check(&state().toggle(&value(Dimension::Kind, "summit")), None);
        check(&state().toggle(&value(Dimension::Status, "planned")), None);
        check(
            &state().toggle(&value(Dimension::Area, "energy")).toggle(&value(Dimension::Chair, "ID")),
            None,
        );
        check(&Query { q: "gas".to_owned(), ..state() }, None);
        check(&Query { meeting: MeetingCode::new("arsom-19"), ..state() }, None);
        check(&Query { show: [Panel::Filters].into_iter().collect(), ..state() }, None);
    }

    #[test]
    fn every_state_that_is_listed_has_a_page_of_its_own() {
        let states = previewed(&counts(), CollectionCode::new("record").as_ref());
        let mut pages: Vec<_> =
            states.iter().filter_map(|it| preview_page(it, &counts(), Lang::En)).collect();
        assert_eq!(states.len(), 1 + 4 + 1 + 1);
        pages.sort_unstable();
        pages.dedup();
        assert_eq!(pages.len(), states.len());
    }
}
