//! What holds of every query and of every string.

use proptest::collection::{btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{Between, Dimension, FacetValue, KnownIds, MarkKey, Panel, Place, Query, YearSpan, sample};
use crate::data::code::{CollectionCode, MeetingCode};
use crate::data::vocabulary::{Country, Kind, Lang, Mode, Status};

/// A few values of each dimension.
fn values(dimension: Dimension, known: &KnownIds) -> Vec<FacetValue> {
    let countries =
        |codes: &str| -> Vec<Country> { codes.split(' ').filter_map(Country::from_code).collect() };
    let mut values: Vec<FacetValue> = match dimension {
        Dimension::Year => (2009..2024).map(FacetValue::Year).collect(),
        Dimension::Area => known.areas.iter().cloned().map(FacetValue::Area).collect(),
        Dimension::Pillar => known.pillars.iter().cloned().map(FacetValue::Pillar).collect(),
        Dimension::Chair => countries("ID KH RU VN").into_iter().map(FacetValue::Chair).collect(),
        Dimension::Kind => Kind::ALL.iter().copied().map(FacetValue::Kind).collect(),
        Dimension::Mode => Mode::ALL.iter().copied().map(FacetValue::Mode).collect(),
        Dimension::Status => Status::ALL.iter().copied().map(FacetValue::Status).collect(),
        Dimension::Between => Between::ALL.iter().copied().map(FacetValue::Between).collect(),
        Dimension::Article => known.articles.iter().cloned().map(FacetValue::Article).collect(),
        Dimension::Language => known.languages.iter().cloned().map(FacetValue::Language).collect(),
        Dimension::Place => {
            let places = countries("ID RU").into_iter().map(Place::Country).chain([Place::Virtual]);
            places.map(FacetValue::Place).collect()
        }
    };
    values.extend(dimension.can_be_missing().then_some(FacetValue::Missing(dimension)));
    values
}

/// A few marks of each dimension.
fn marks(dimension: Dimension, known: &KnownIds) -> Vec<MarkKey> {
    let values = values(dimension, known);
    let mut marks: Vec<MarkKey> = values.iter().cloned().map(MarkKey::Value).collect();
    let years = YearSpan::new(2015, 2018);
    if dimension == Dimension::Year {
        marks.push(MarkKey::Years(years));
    } else if matches!(dimension, Dimension::Area | Dimension::Kind) {
        marks.extend(values.into_iter().flat_map(|row| {
            let cell = MarkKey::Cell { row: row.clone(), column: FacetValue::Year(2021) };
            [cell, MarkKey::Span { row, years }]
        }));
    }
    marks
}

/// Queries as the methods make them, every third of them compared with another.
pub(super) fn queries() -> impl Strategy<Value = Query> {
    (alone(), of(alone()), 0..3).prop_map(|(query, other, dice)| match other {
        Some(other) if dice == 0 => query.compared_with(&other),
        _ => query,
    })
}

/// Queries of a view.
pub(super) fn view_queries() -> impl Strategy<Value = Query> {
    let links = vec![
        "?view=present&picture=kinds&pin=summit.2021",
        "?years=2021&view=predict&picture=areas",
        "?view=story&step=3&story=pandemic",
        "?view=story&story=~aGkgdGhlcmU_LQx",
        "?area=energy&view=questions&count=5&seed=7f3k",
        "?area=energy&view=worksheet&count=15&seed=7f3k&with=sentences",
        "?collection=both&view=questions&seed=7f3k&with=quoted",
        "?view=embed&picture=years&lang=vi",
        "?view=method&collection=record&edition=0a1b2c3d&made=1.0a1b2c3d",
        "?area=energy&show=filters&sort=areas",
        "?vs=",
        "?years=2021&view=present&step=3&story=pandemic&lang=ru",
        "?collection=both&view=predict&step=2&pin=2021&lesson=10.1",
        "?collection=both&view=play&step=40",
        "?area=energy&lesson=20.3",
    ];
    select(links).prop_map(|link| Query::parse(link).0)
}

fn alone() -> impl Strategy<Value = Query> {
    let known = sample::known();
    let clauses: Vec<_> = Dimension::ALL
        .iter()
        .map(|&it| {
            let values = values(it, &known);
            let most = values.len();
            of(subsequence(values, 0..=most))
        })
        .collect();
    let open = (
        of(select(vec!["arsom-17", "arsom-19"])),
        of(select(known.articles.into_iter().collect::<Vec<_>>())),
        of("[a-z]{1,12}(\\.[A-Za-z0-9-]{0,79}[A-Za-z0-9])?"),
        of(select(known.statements.into_iter().collect::<Vec<_>>())),
    );
    let rest = (".{0,250}", open, btree_set(select(Panel::ALL), 0..3), of(select(Lang::ALL)));
    let collection = of(select(vec!["record", "both"]));
    (clauses, rest, collection).prop_map(|(clauses, rest, collection)| {
        let (words, (meeting, read, fact, statement), show, lang) = rest;
        let mut query =
            Query { read, fact, statement, show: show.into_iter().collect(), lang, ..Query::default() }
                .with_words(&words);
        query.meeting = meeting.and_then(MeetingCode::new);
        // It is a value of what is open.
        query.fact = query.fact.filter(|_| query.meeting.is_some() || query.read.is_some());
        query.collection = collection.and_then(CollectionCode::new);
        for (&dimension, clause) in Dimension::ALL.iter().zip(clauses) {
            if let Some(values) = clause {
                query = query.with_clause(dimension, values.into_iter().collect());
            }
        }
        query
    })
}

/// Strings that look like links, as far as hands and programs leave them so.
fn links() -> impl Strategy<Value = String> {
    let names = Dimension::ALL.iter().map(|it| it.code());
    let names: Vec<&str> = names
        .chain(["q", "meeting", "read", "fact", "statement", "show", "lang", "amp;q", "x", ""])
        .chain(["collection", "vs", "vs.years", "vs.chair", "vs.q", "vs.collection", "vs.x"])
        .collect();
    let values = "[ -~]{0,12}|.{0,8}|(20[0-9]{2}[-,.]{0,2}){0,5}|untold|none|(held|planned|wider|energy|kh|RU|%[0-9A-F]{2}|[,+ ]){0,4}";
    let parameter = (select(names), select(vec!["=", "", "=="]), values)
        .prop_map(|(name, sign, value)| format!("{name}{sign}{value}"));
    (select(vec!["", "?", "??"]), vec(parameter, 0..6)).prop_map(|(mark, it)| mark.to_owned() + &it.join("&"))
}

proptest! {
    #[test]
    fn a_query_comes_back_from_its_link_without_data(query in queries()) {
        let link = query.to_search();
        prop_assert_eq!(Query::parse(&link), (query.clone(), vec![]), "{}", link);
        prop_assert_eq!(Query::from_search(&link, &sample::known()), (query, vec![]), "{}", link);
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_graphic()), "{}", link);
    }

    #[test]
    fn a_link_that_was_read_is_written_in_one_form(search in prop_oneof![links(), any::<String>()]) {
        let known = sample::known();
        let (query, unknown) = Query::from_search(&search, &known);
        let canonical = query.to_search();
        prop_assert_eq!(Query::from_search(&canonical, &known), (query, vec![]), "{}", canonical);
        prop_assert!(unknown.len() <= 8);
        for it in unknown {
            prop_assert!(it.name.chars().count() <= 40 && it.value.chars().count() <= 80);
        }
        // What data do not know is written in one form, too.
        let (bare, _) = Query::parse(&search);
        prop_assert_eq!(Query::parse(&bare.to_search()), (bare, vec![]));
    }

    #[test]
    fn adding_twice_is_adding_nothing_and_choosing_twice_is_choosing_nothing(
        query in queries(),
        at in 0..Dimension::ALL.len(),
        pick in any::<prop::sample::Index>(),
    ) {
        let marks = marks(Dimension::ALL[at], &sample::known());
        let key = &marks[pick.index(marks.len())];
        if let Some(value) = key.value() {
            let once = query.add(key);
            prop_assert_ne!(once.has(value), query.has(value));
            prop_assert_eq!(once.add(key), query.clone());
        }
        let bare = key.dimensions().into_iter().fold(query, |query, dimension| query.without(dimension));
        let chosen = bare.choose(key);
        prop_assert!(chosen.is_chosen_alone(key));
        prop_assert_eq!(chosen.choose(key), bare);
    }

    #[test]
    fn a_mark_comes_back_from_its_code(at in 0..Dimension::ALL.len()) {
        let dimension = Dimension::ALL[at];
        for key in marks(dimension, &sample::known()) {
            prop_assert_eq!(MarkKey::parse(dimension, &key.code()), Some(key));
        }
    }
}
