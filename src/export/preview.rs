//! Which states have a small page of their own, and what it is called.
//!
//! A static host cannot tell one query from another, so in a chat every link of the site looks alike. A state
//! that many will share (the start, one year, area, chair or place, a story) has a page with its own title and
//! picture; it goes on to the state. The name follows from the state by rule, so nobody has to list them.

use crate::counts::Counts;
use crate::data::vocabulary::Lang;
use crate::query::{Activity, Work};
use crate::query::{Dimension, Query, Set};

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
    Value(Dimension, &'a str),
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
    let mut touched = Dimension::ALL.iter().filter(|it| state.clauses[**it as usize].is_some());
    let Some(&dimension) = touched.next() else { return Some(About::Start) };
    let mut keys = state.chosen(dimension)?.iter();
    match (keys.next(), keys.next(), touched.next()) {
        (Some(key), None, None) if name(dimension).is_some() => Some(About::Value(dimension, key)),
        _ => None,
    }
}

/// The story of a state that is nothing but a story at its beginning.
fn story(state: &Query) -> Option<&str> {
    let id =
        state.activity.as_deref().filter(|it| it.work == Work::Story && is_plain(&it.story))?.story.as_str();
    (Query { lang: state.lang, ..told(id) } == *state).then_some(id)
}

/// The state in which a story is told.
#[must_use]
pub fn told(story: &str) -> Query {
    let activity = Activity { story: story.to_owned(), ..Activity::new(Work::Story) };
    Query { activity: Some(Box::new(activity)), ..Query::default() }
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
        About::Value(dimension, key) => {
            if !is_plain(key) || !keys(counts, dimension).iter().any(|it| it == key) {
                return None;
            }
            format!("{}-{}", name(dimension)?, key.to_ascii_lowercase())
        }
        About::Story(id) => format!("story-{id}"),
    };
    let collection = state.collection.as_deref().map_or(String::new(), |it| format!("{it}-"));
    Some(format!("{DIRECTORY}/{collection}{stem}.{}.html", lang.code()))
}

/// Every state of a collection that has a small page, the start first.
#[must_use]
pub fn previewed(counts: &Counts, collection: Option<&str>) -> Vec<Query> {
    let start = Query { collection: collection.map(str::to_owned), ..Query::default() };
    let mut states = vec![start.clone()];
    for (dimension, _) in NAMES {
        for key in keys(counts, dimension) {
            let mut state = start.clone();
            state.clauses[dimension as usize] = Some(Set::from_iter([key]));
            states.push(state);
        }
    }
    states
}

fn name(dimension: Dimension) -> Option<&'static str> {
    NAMES.iter().find(|it| it.0 == dimension).map(|it| it.1)
}

/// The values of a dimension that a chart shows: those of meetings in scope, and the years between two of them.
fn keys(counts: &Counts, dimension: Dimension) -> Vec<String> {
    let bars = counts.bars(dimension).iter().filter(|it| it.total > 0);
    let mut keys: Vec<String> = bars.map(|it| it.key.clone()).collect();
    if dimension == Dimension::Year {
        let years: Vec<i32> = keys.iter().filter_map(|it| it.parse().ok()).collect();
        if let (Some(first), Some(last)) = (years.iter().min(), years.iter().max()) {
            keys.extend((*first..*last).filter(|it| !years.contains(it)).map(|it| it.to_string()));
        }
        keys.sort();
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::FacetCount;
    use crate::query::Panel;

    fn counts() -> Counts {
        let bar = |key: &str, total| FacetCount {
            key: key.to_owned(),
            count: 0,
            not_held: 0,
            total,
            chosen: false,
        };
        let mut counts = Counts::default();
        counts.bars[Dimension::Year as usize] = vec![bar("2018", 1), bar("2020", 4), bar("untold", 3)];
        counts.bars[Dimension::Area as usize] = vec![bar("a/b", 1), bar("energy", 2), bar("youth", 0)];
        counts.bars[Dimension::Chair as usize] = vec![bar("ID", 2)];
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
        check(&state().choose_years(2018, 2018), Some("share/year-2018.vi.html"));
        check(&state().choose_years(2019, 2019), Some("share/year-2019.vi.html"));
        check(&state().toggle(Dimension::Year, "untold"), Some("share/year-untold.vi.html"));
        check(&state().toggle(Dimension::Chair, "ID"), Some("share/chair-id.vi.html"));
        let record = Query { collection: Some("record".to_owned()), ..state() };
        check(&record, Some("share/record-start.vi.html"));
        check(&record.toggle(Dimension::Area, "energy"), Some("share/record-area-energy.vi.html"));

        check(&told("pandemic"), Some("share/story-pandemic.vi.html"));

        check(&told(""), None);
        check(&told("~aGk"), None);
        check(&told("pandemic").choose_years(2018, 2018), None);
        let third = |it: Box<Activity>| Box::new(Activity { step: Some(3), ..*it });
        check(&Query { activity: told("pandemic").activity.map(third), ..state() }, None);
        check(&Query { edition: Some("0a1b2c3d".to_owned()), ..state() }, None);
        check(&state().choose_years(2018, 2019), None);
        check(&state().choose_years(2017, 2017), None);
        check(&state().toggle(Dimension::Area, "youth"), None);
        check(&state().toggle(Dimension::Area, "a/b"), None);
        check(&state().toggle(Dimension::Kind, "summit"), None);
        check(&state().toggle(Dimension::Status, "planned"), None);
        check(&state().toggle(Dimension::Area, "energy").toggle(Dimension::Chair, "ID"), None);
        check(&Query { q: "gas".to_owned(), ..state() }, None);
        check(&Query { meeting: Some("arsom-19".to_owned()), ..state() }, None);
        check(&Query { show: [Panel::Filters].into_iter().collect(), ..state() }, None);
    }

    #[test]
    fn every_state_that_is_listed_has_a_page_of_its_own() {
        let states = previewed(&counts(), Some("record"));
        let mut pages: Vec<_> =
            states.iter().filter_map(|it| preview_page(it, &counts(), Lang::En)).collect();
        assert_eq!(states.len(), 1 + 4 + 2 + 1);
        pages.sort();
        pages.dedup();
        // "a/b" is no name of a file.
        assert_eq!(pages.len(), states.len() - 1);
    }
}
