//! What holds of every state and of every string.

use proptest::collection::{btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{Between, Dimension, Known, NONE, Panel, Query, Set, UNTOLD, VIRTUAL, sample};
use crate::data::vocabulary::{Kind, Lang, Mode, Status};

/// A few keys of each dimension.
fn keys(dimension: Dimension, known: &Known) -> Vec<String> {
    let set = |set: &Set| set.iter().cloned().collect();
    let codes = |codes: Vec<&str>| codes.into_iter().map(str::to_owned).collect();
    let mut keys: Vec<String> = match dimension {
        Dimension::Year => (2009..2024).map(|it| it.to_string()).collect(),
        Dimension::Area => set(&known.areas),
        Dimension::Pillar => set(&known.pillars),
        Dimension::Chair => codes(vec!["ID", "KH", "RU", "VN"]),
        Dimension::Kind => codes(Kind::ALL.iter().map(|it| it.code()).collect()),
        Dimension::Mode => codes(Mode::ALL.iter().map(|it| it.code()).collect()),
        Dimension::Status => codes(Status::ALL.iter().map(|it| it.code()).collect()),
        Dimension::Between => codes(Between::ALL.iter().map(|it| it.code()).collect()),
        Dimension::Article => set(&known.articles),
        Dimension::Language => set(&known.languages),
        Dimension::Place => codes(vec!["ID", "RU", VIRTUAL]),
    };
    match dimension {
        Dimension::Year | Dimension::Mode | Dimension::Place => keys.push(UNTOLD.to_owned()),
        Dimension::Area | Dimension::Pillar | Dimension::Chair => keys.push(NONE.to_owned()),
        _ => {}
    }
    keys
}

/// States as the methods make them, every third of them compared with another.
fn states() -> impl Strategy<Value = Query> {
    (alone(), of(alone()), 0..3).prop_map(|(state, other, dice)| match other {
        Some(other) if dice == 0 => state.against(&other),
        _ => state,
    })
}

fn alone() -> impl Strategy<Value = Query> {
    let known = sample::known();
    let clauses: Vec<_> = Dimension::ALL
        .iter()
        .map(|&it| {
            let keys = keys(it, &known);
            let most = keys.len();
            of(subsequence(keys, 0..=most))
        })
        .collect();
    let one = |set: &Set| of(select(set.iter().cloned().collect::<Vec<_>>()));
    let open = (
        of(select(vec!["arsom-17", "arsom-19"])),
        one(&known.articles),
        of("[a-z]{1,12}(\\.[A-Za-z0-9-]{1,80})?"),
        one(&known.statements),
    );
    let rest = (".{0,250}", open, btree_set(select(Panel::ALL), 0..3), of(select(Lang::ALL)));
    let collection = of(select(vec!["record", "both"]));
    (clauses, rest, collection).prop_map(|(clauses, rest, collection)| {
        let (words, (meeting, read, fact, statement), show, lang) = rest;
        let mut state =
            Query { read, fact, statement, show: show.into_iter().collect(), lang, ..Query::default() }
                .with_words(&words);
        state.meeting = meeting.map(str::to_owned);
        state.collection = collection.map(str::to_owned);
        for (&dimension, clause) in Dimension::ALL.iter().zip(clauses) {
            if let Some(keys) = clause {
                state = state.with_clause(dimension, keys.into_iter().collect());
            }
        }
        state
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
    fn a_state_comes_back_from_its_link(state in states()) {
        let link = state.to_search();
        let (back, unknown) = Query::from_search(&link, &sample::known());
        prop_assert_eq!(&back, &state, "{}", link);
        prop_assert_eq!(unknown, vec![]);
        prop_assert!(link.bytes().all(|it| it.is_ascii_graphic()), "{}", link);
        prop_assert_eq!(Query::lang_of(&link), state.lang);
    }

    #[test]
    fn a_link_that_was_read_is_written_in_one_form(search in prop_oneof![links(), any::<String>()]) {
        let known = sample::known();
        let (state, unknown) = Query::from_search(&search, &known);
        let canonical = state.to_search();
        prop_assert_eq!(Query::from_search(&canonical, &known), (state, vec![]), "{}", canonical);
        prop_assert!(unknown.len() <= 8);
        for it in unknown {
            prop_assert!(it.name.chars().count() <= 40 && it.value.chars().count() <= 80);
        }
    }

    #[test]
    fn two_clicks_on_one_bar_are_none(state in states(), at in 0..Dimension::ALL.len(), pick in any::<prop::sample::Index>()) {
        let dimension = Dimension::ALL[at];
        let keys = keys(dimension, &sample::known());
        let key = &keys[pick.index(keys.len())];
        let once = state.toggle(dimension, key);
        prop_assert_ne!(once.has(dimension, key), state.has(dimension, key));
        prop_assert_eq!(once.toggle(dimension, key), state);
    }
}
