//! What holds of every state, against a recount that knows nothing of the index.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::sample::{Build, corpus, meeting};
use super::{CellCount, CrossTab, Derivation, ExclusionReason, Index};
use crate::data::Corpus;
use crate::data::vocabulary::Status;
use crate::meetings::Meeting;
use crate::query::{Dimension, FacetValue, MarkKey, Query};

/// A meeting as its keys, the plainest form that one can recount.
type Keys = [BTreeSet<FacetValue>; Dimension::ALL.len()];

const HELD: FacetValue = FacetValue::Status(Status::Held);

const PARTIES: [(&str, &str); 4] =
    [("ASEAN RU", "asean-russia"), ("RU ASEAN KH", "asean-russia"), ("VN RU", "others"), ("", "untold")];

/// Meetings, their corpus, and the keys that they were made to have.
fn worlds() -> impl Strategy<Value = (Corpus, Vec<Meeting>, Vec<Keys>)> {
    let one = (
        (of(2018_i32..2022), select(vec!["summit", "talks", "regional"]), select(PARTIES.to_vec())),
        (select(vec!["held", "held", "planned", "proposed"]), of(select(vec!["in-person", "virtual"]))),
        subsequence(vec!["energy", "industry", "health"], 0..=3),
        subsequence(vec!["ID", "KH", "RU"], 0..=3),
        vec(0_usize..3, 1..4),
    );
    vec(one, 0..12).prop_map(|all| {
        let mut corpus = corpus();
        let (mut meetings, mut keys) = (Vec::new(), Vec::new());
        for ((year, kind, (parties, between)), (status, mode), areas, chairs, articles) in all {
            let built = Build(meeting(meetings.len(), kind, parties, status))
                .starting(&year.map_or("XXXX-05-17".to_owned(), |it| format!("{it}-05")))
                .mode(mode.unwrap_or_default())
                .areas(&corpus, &areas.join(" "))
                .chairs(&chairs.join(" "))
                .reported(&mut corpus, &articles);
            meetings.push(built.0);
            let pillar = |it: &&str| if *it == "health" { "socio-cultural" } else { "economic" };
            keys.push([
                set(Dimension::Year, year.map(|it| it.to_string())),
                set(Dimension::Area, &areas),
                set(Dimension::Pillar, areas.iter().map(pillar)),
                set(Dimension::Chair, chairs),
                set(Dimension::Kind, [kind]),
                set(Dimension::Mode, mode),
                set(Dimension::Status, [status]),
                set(Dimension::Between, [if kind == "regional" { "wider" } else { between }]),
                set(Dimension::Article, articles.iter().map(|&it| ["first", "second", "third"][it])),
                set(Dimension::Language, articles.iter().map(|&it| ["en", "vi", "en"][it])),
                set(Dimension::Place, mode.filter(|it| *it == "virtual")),
            ]);
        }
        (corpus, meetings, keys)
    })
}

/// The values of codes; where there are none, the one that stands for it.
fn set<T: AsRef<str>>(dimension: Dimension, codes: impl IntoIterator<Item = T>) -> BTreeSet<FacetValue> {
    let parse = |code: T| FacetValue::parse(dimension, code.as_ref()).expect("a value");
    let values: BTreeSet<FacetValue> = codes.into_iter().map(parse).collect();
    if values.is_empty() { BTreeSet::from([FacetValue::Missing(dimension)]) } else { values }
}

fn states() -> impl Strategy<Value = Query> {
    let some = |keys: &[&'static str]| of(subsequence(keys.to_vec(), 0..=keys.len().min(2)));
    let clauses = (
        some(&["2018", "2019", "2020", "1999", "untold"]),
        some(&["energy", "health", "none"]),
        some(&["economic", "none"]),
        some(&["KH", "RU", "FJ", "none"]),
        some(&["summit", "regional"]),
        some(&["virtual", "untold"]),
        some(&["held", "planned", "proposed"]),
        some(&["asean-russia", "wider", "others", "untold"]),
        some(&["first", "second"]),
        some(&["en", "vi"]),
        some(&["virtual", "untold"]),
    );
    // A few dimensions at a time, else hardly any meeting is ever shown.
    let touched = subsequence(Dimension::ALL.to_vec(), 0..4);
    (clauses, touched).prop_map(|((a, b, c, d, e, f, g, h, i, j, k), touched)| {
        let clauses = [a, b, c, d, e, f, g, h, i, j, k];
        touched.into_iter().fold(Query::default(), |state, dimension| match &clauses[dimension as usize] {
            Some(codes) => {
                let values = codes.iter().filter_map(|code| FacetValue::parse(dimension, code));
                state.with_clause(dimension, values.collect())
            }
            None => state,
        })
    })
}

/// Whether a meeting of these values passes all clauses for which `felt` holds.
fn admits(query: &Query, keys: &Keys, felt: impl Fn(Dimension) -> bool) -> bool {
    Dimension::ALL.iter().filter(|&&it| felt(it)).all(|&it| {
        let default = it.default_value().map(|value| BTreeSet::from([value]));
        match query.chosen(it).or(default.as_ref()) {
            Some(chosen) => chosen.is_empty() || chosen.iter().any(|value| keys[it as usize].contains(value)),
            None => true,
        }
    })
}

proptest! {
    #[test]
    fn counts_agree_with_a_plain_recount(
        (corpus, meetings, keys) in worlds(),
        state in states(),
        words in of(vec(any::<bool>(), 12)),
    ) {
        let counts = Index::new(&corpus, &meetings).counts(&state, words.as_deref());
        let has_words = |meeting: usize| words.as_ref().is_none_or(|it| it[meeting]);
        let is_scope = |it: Dimension| matches!(it, Dimension::Status | Dimension::Between);
        let count = |fits: &dyn Fn(usize, &Keys) -> bool| {
            u32::try_from(keys.iter().enumerate().filter(|(at, it)| fits(*at, it)).count()).expect("a few")
        };

        prop_assert_eq!(counts.total, count(&|_, it| admits(&state, it, is_scope)));
        let shown: Vec<usize> =
            (0..keys.len()).filter(|&it| has_words(it) && admits(&state, &keys[it], |_| true)).collect();
        prop_assert_eq!(&counts.shown, &shown);

        for &dimension in Dimension::ALL {
            let group = counts.facets(dimension);
            let all: BTreeSet<&FacetValue> = keys.iter().flat_map(|it| &it[dimension as usize]).collect();
            prop_assert!(group.iter().map(|it| &it.value).eq(all), "{:?}", dimension);
            for bar in group {
                let fits = |at: usize, it: &Keys| {
                    it[dimension as usize].contains(&bar.value)
                        && has_words(at)
                        && admits(&state, it, |other| other != dimension)
                };
                let is_held = |it: &Keys| it[Dimension::Status as usize].contains(&HELD);
                prop_assert_eq!(bar.count, count(&fits), "{:?} {:?}", dimension, bar);
                prop_assert_eq!(bar.not_held, count(&|at, it| fits(at, it) && !is_held(it)));
                prop_assert_eq!(bar.total, count(&|_, it| {
                    it[dimension as usize].contains(&bar.value)
                        && admits(&state, it, |other| other != dimension && is_scope(other))
                }));
                let is_selected = |at: usize, it: &Keys| fits(at, it) && admits(&state, it, |_| true);
                prop_assert_eq!(bar.selected, count(&is_selected), "{:?} {:?}", dimension, bar);
                prop_assert!(bar.selected <= bar.count && bar.count <= bar.total);
                // Areas and pillars are chosen in one chart.
                let is_own = |it: Dimension| {
                    let both = [Dimension::Area, Dimension::Pillar];
                    it == dimension || both.contains(&dimension) && both.contains(&it)
                };
                let is_own_chosen = Dimension::ALL
                    .iter()
                    .any(|&it| is_own(it) && state.chosen(it).is_some_and(|values| !values.is_empty()));
                let is_pale = |at: usize, it: &Keys| {
                    it[dimension as usize].contains(&bar.value)
                        && if is_own_chosen {
                            has_words(at) && admits(&state, it, |other| !is_own(other))
                        } else {
                            admits(&state, it, |other| !is_own(other) && is_scope(other))
                        }
                };
                prop_assert_eq!(bar.pale, count(&is_pale), "{:?} {:?}", dimension, bar);
                let selected_not_held = count(&|at, it| is_selected(at, it) && !is_held(it));
                prop_assert_eq!(bar.selected_not_held, selected_not_held);
                prop_assert_eq!(bar.chosen, state.has(&bar.value));
            }
        }
    }

    #[test]
    fn pairs_agree_with_a_plain_recount(
        (corpus, meetings, keys) in worlds(),
        state in states(),
        words in of(vec(any::<bool>(), 12)),
        (rows, columns) in (select(Dimension::ALL.to_vec()), select(Dimension::ALL.to_vec())),
    ) {
        let found = Index::new(&corpus, &meetings).cross_tab(rows, columns, &[rows, columns], &state, words.as_deref());
        let all = |it: Dimension| keys.iter().flat_map(|keys| &keys[it as usize]).collect::<BTreeSet<_>>();
        let is_scope = |it: Dimension| matches!(it, Dimension::Status | Dimension::Between);
        let is_felt = |it: Dimension| it != rows && it != columns;
        let mut expected = Vec::new();
        for row in all(rows) {
            for column in all(columns) {
                let (row, column) = (row.clone(), column.clone());
                let mut pair = CellCount {
                    row,
                    column,
                    selected: 0,
                    selected_not_held: 0,
                    count: 0,
                    not_held: 0,
                    total: 0,
                    pale: 0,
                };
                for (at, it) in keys.iter().enumerate() {
                    let has_both = it[rows as usize].contains(&pair.row)
                        && it[columns as usize].contains(&pair.column);
                    let has_words = words.as_ref().is_none_or(|it| it[at]);
                    let counts = has_both && has_words && admits(&state, it, is_felt);
                    let is_held = it[Dimension::Status as usize].contains(&HELD);
                    pair.count += u32::from(counts);
                    let is_selected = counts && admits(&state, it, |_| true);
                    pair.selected += u32::from(is_selected);
                    pair.selected_not_held += u32::from(is_selected && !is_held);
                    pair.not_held += u32::from(counts && !is_held);
                    let in_scope = has_both && admits(&state, it, |it| is_felt(it) && is_scope(it));
                    pair.total += u32::from(in_scope);
                    let is_own_chosen = [rows, columns]
                        .iter()
                        .any(|it| state.chosen(*it).is_some_and(|values| !values.is_empty()));
                    pair.pale += u32::from(if is_own_chosen { counts } else { in_scope });
                }
                expected.extend((pair.total > 0).then_some(pair));
            }
        }
        for pair in &expected {
            prop_assert_eq!(found.get(&pair.row, &pair.column), Some(pair));
        }
        prop_assert_eq!(found, CrossTab::new(expected));
    }

    #[test]
    fn the_pairs_of_a_kind_add_up_to_its_bar(
        (corpus, meetings, _) in worlds(),
        state in states(),
        words in of(vec(any::<bool>(), 12)),
    ) {
        let index = Index::new(&corpus, &meetings);
        let free = state.without(Dimension::Kind).without(Dimension::Year);
        let counts = index.counts(&free, words.as_deref());
        let pairs = index.cross_tab(Dimension::Kind, Dimension::Year, &[], &state, words.as_deref());
        for bar in counts.facets(Dimension::Kind) {
            let (mut count, mut not_held, mut total) = (0, 0, 0);
            for pair in pairs.row(&bar.value) {
                count += pair.count;
                not_held += pair.not_held;
                total += pair.total;
            }
            prop_assert_eq!((count, not_held, total), (bar.count, bar.not_held, bar.total), "{:?}", bar);
        }
    }

    #[test]
    fn a_bar_chosen_alone_shows_as_many_meetings_as_it_counts(
        (corpus, meetings, _) in worlds(),
        state in states(),
        words in of(vec(any::<bool>(), 12)),
    ) {
        let index = Index::new(&corpus, &meetings);
        let counts = index.counts(&state, words.as_deref());
        for &dimension in Dimension::ALL {
            for bar in counts.facets(dimension) {
                let alone = index.counts(&state.with_only(&bar.value), words.as_deref());
                prop_assert_eq!(alone.shown.len(), bar.count as usize, "{:?} {:?}", dimension, bar);
                let facet = alone.facet(&bar.value);
                prop_assert!(facet.is_some_and(|it| it.chosen && it.count == bar.count && it.selected == bar.count));
                let key = MarkKey::Value(bar.value.clone());
                let solid: Vec<usize> =
                    counts.shown.iter().copied().filter(|it| alone.shown.contains(it)).collect();
                prop_assert_eq!(index.meetings_of_mark(&key, &state, words.as_deref()), solid);
            }
        }
    }

    #[test]
    fn shown_left_out_and_outside_are_all_meetings_and_all_reports(
        (corpus, meetings, _) in worlds(),
        state in states(),
        words in of(vec(any::<bool>(), 12)),
    ) {
        let index = Index::new(&corpus, &meetings);
        let counts = index.counts(&state, words.as_deref());
        let mut all = [&*counts.shown, &*counts.left_out, &*counts.outside].concat();
        all.sort_unstable();
        prop_assert!(all.into_iter().eq(0..meetings.len()));

        prop_assert_eq!(counts.reports_shown + counts.excluded.len(), corpus.reports.len());
        let reports_of = |all: &[usize]| all.iter().map(|at| meetings[*at].reports.len()).sum::<usize>();
        let by_rule = counts.excluded.iter().filter(|it| it.reason.is_rule()).count();
        prop_assert_eq!(by_rule, reports_of(&counts.left_out));
        prop_assert_eq!(counts.excluded.len() - by_rule, reports_of(&counts.outside));
        let mut reports: Vec<usize> = counts.excluded.iter().map(|it| it.report.0).collect();
        reports.extend(counts.shown.iter().flat_map(|&it| &meetings[it].reports).map(|it| it.0));
        reports.sort_unstable();
        prop_assert!(reports.into_iter().eq(0..corpus.reports.len()));

        let first = index.counts(&Query::default(), None);
        prop_assert!(first.outside.is_empty());
        for meeting in &meetings {
            let why = ExclusionReason::at_first_sight(meeting);
            for &report in &meeting.reports {
                let excluded = first.excluded.iter().find(|it| it.report == report);
                prop_assert_eq!(excluded.map(|it| it.reason), why);
            }
        }
    }

    #[test]
    fn the_steps_lead_to_the_counts_and_every_step_adds_up(
        (corpus, meetings, keys) in worlds(),
        state in states(),
        words in of(vec(any::<bool>(), 12)),
        dimension in select(Dimension::ALL.to_vec()),
    ) {
        let counts = Index::new(&corpus, &meetings).counts(&state, words.as_deref());
        let steps = Derivation::new(&corpus, &meetings, &state, words.as_deref(), Some(dimension));
        let plain: Vec<usize> = (0..keys.len())
            .filter(|&it| words.as_ref().is_none_or(|words| words[it]) && admits(&state, &keys[it], |_| true))
            .collect();
        prop_assert_eq!(&steps.counted, &plain);
        prop_assert_eq!(&steps.counted, &counts.shown);
        prop_assert_eq!(steps.in_scope.len(), counts.total as usize);

        let reports = steps.articles.iter().map(|it| it.1.len()).sum::<usize>() + steps.entries.len();
        prop_assert_eq!(reports, corpus.reports.len());
        prop_assert!(steps.meetings.iter().copied().eq(0..meetings.len()));
        let out = steps.left_out.values().map(Vec::len).sum::<usize>();
        prop_assert_eq!(out + steps.in_scope.len(), meetings.len());
        let mut came = steps.in_scope.clone();
        for step in &steps.filters {
            let mut both = [step.stay.clone(), step.fall.clone()].concat();
            both.sort_unstable();
            prop_assert_eq!(&both, &came, "{:?}", step.by);
            came.clone_from(&step.stay);
        }
        prop_assert_eq!(&came, &steps.counted);

        // The reports left out, by reason, are those that the counts leave out.
        let count = |of: &[usize]| of.iter().map(|it| meetings[*it].reports.len()).sum::<usize>();
        let excluded = |why: ExclusionReason| counts.excluded.iter().filter(|it| it.reason == why).count();
        for why in ExclusionReason::ALL.into_iter().filter(|it| *it != ExclusionReason::NotChosen) {
            let here = steps.left_out.get(&why).map_or(0, |it| count(it));
            prop_assert_eq!(here, excluded(why), "{:?}", why);
        }
        let fallen = steps.filters.iter().map(|it| count(&it.fall)).sum::<usize>();
        prop_assert_eq!(fallen, excluded(ExclusionReason::NotChosen));

        for (value, meetings) in &steps.by_value {
            let selected = counts.facet(value).map(|it| it.selected as usize);
            prop_assert_eq!(selected, Some(meetings.len()), "{:?} {}", dimension, value);
        }
    }
}
