//! What holds of every state, against a recount that knows nothing of the index.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::sample::{Build, corpus, meeting};
use super::{Cross, Derivation, ExclusionReason, Index};
use crate::data::Corpus;
use crate::meetings::Meeting;
use crate::query::{Dimension, Query};

/// A meeting as its keys, the plainest form that one can recount.
type Keys = [BTreeSet<String>; Dimension::ALL.len()];

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
                set(year.map(|it| it.to_string()), "untold"),
                set(areas.iter().copied(), "none"),
                set(areas.iter().map(pillar), "none"),
                set(chairs, "none"),
                set([kind], ""),
                set(mode, "untold"),
                set([status], ""),
                set([if kind == "regional" { "wider" } else { between }], ""),
                set(articles.iter().map(|&it| ["first", "second", "third"][it]), ""),
                set(articles.iter().map(|&it| ["en", "vi", "en"][it]), ""),
                set(mode.filter(|it| *it == "virtual"), "untold"),
            ]);
        }
        (corpus, meetings, keys)
    })
}

fn set<T: Into<String>>(keys: impl IntoIterator<Item = T>, otherwise: &str) -> BTreeSet<String> {
    let keys: BTreeSet<String> = keys.into_iter().map(Into::into).collect();
    if keys.is_empty() { BTreeSet::from([otherwise.to_owned()]) } else { keys }
}

fn states() -> impl Strategy<Value = Query> {
    let some = |keys: &[&'static str]| of(subsequence(keys.to_vec(), 0..=keys.len().min(2)));
    let clauses = (
        some(&["2018", "2019", "2020", "1999", "untold"]),
        some(&["energy", "health", "none"]),
        some(&["economic", "none"]),
        some(&["KH", "RU", "XX", "none"]),
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
            Some(keys) => state.with_clause(dimension, keys.iter().map(|&it| it.to_owned()).collect()),
            None => state,
        })
    })
}

/// Whether a meeting of these keys passes all clauses for which `felt` holds.
fn admits(state: &Query, keys: &Keys, felt: impl Fn(Dimension) -> bool) -> bool {
    Dimension::ALL.iter().filter(|&&it| felt(it)).all(|&it| {
        let default = it.default_key().map(|it| [it.to_owned()].into_iter().collect());
        match state.chosen(it).or(default.as_ref()) {
            Some(chosen) => chosen.is_empty() || chosen.iter().any(|key| keys[it as usize].contains(key)),
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
            let group = counts.bars(dimension);
            let all: BTreeSet<&String> = keys.iter().flat_map(|it| &it[dimension as usize]).collect();
            prop_assert!(group.iter().map(|it| &it.key).eq(all), "{:?}", dimension);
            for bar in group {
                let fits = |at: usize, it: &Keys| {
                    it[dimension as usize].contains(&bar.key)
                        && has_words(at)
                        && admits(&state, it, |other| other != dimension)
                };
                let is_held = |it: &Keys| it[Dimension::Status as usize].contains("held");
                prop_assert_eq!(bar.count, count(&fits), "{:?} {:?}", dimension, bar);
                prop_assert_eq!(bar.not_held, count(&|at, it| fits(at, it) && !is_held(it)));
                prop_assert_eq!(bar.total, count(&|_, it| {
                    it[dimension as usize].contains(&bar.key)
                        && admits(&state, it, |other| other != dimension && is_scope(other))
                }));
                prop_assert!(bar.count <= bar.total);
                prop_assert_eq!(bar.chosen, state.has(dimension, &bar.key));
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
        let found = Index::new(&corpus, &meetings).cross(rows, columns, &state, words.as_deref());
        let all = |it: Dimension| keys.iter().flat_map(|keys| &keys[it as usize]).collect::<BTreeSet<_>>();
        let is_scope = |it: Dimension| matches!(it, Dimension::Status | Dimension::Between);
        let is_felt = |it: Dimension| it != rows && it != columns;
        let mut expected = Vec::new();
        for row in all(rows) {
            for column in all(columns) {
                let mut pair = Cross {
                    row: row.clone(), column: column.clone(), count: 0, not_held: 0, total: 0
                };
                for (at, it) in keys.iter().enumerate() {
                    let has_both = it[rows as usize].contains(row) && it[columns as usize].contains(column);
                    let has_words = words.as_ref().is_none_or(|it| it[at]);
                    let counts = has_both && has_words && admits(&state, it, is_felt);
                    let is_held = it[Dimension::Status as usize].contains("held");
                    pair.count += u32::from(counts);
                    pair.not_held += u32::from(counts && !is_held);
                    pair.total +=
                        u32::from(has_both && admits(&state, it, |it| is_felt(it) && is_scope(it)));
                }
                expected.extend((pair.total > 0).then_some(pair));
            }
        }
        prop_assert_eq!(found, expected);
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
        let pairs = index.cross(Dimension::Kind, Dimension::Year, &state, words.as_deref());
        for bar in counts.bars(Dimension::Kind) {
            let (mut count, mut not_held, mut total) = (0, 0, 0);
            for pair in pairs.iter().filter(|it| it.row == bar.key) {
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
            for bar in counts.bars(dimension) {
                let alone = index.counts(&state.with_only(dimension, &bar.key), words.as_deref());
                prop_assert_eq!(alone.shown.len(), bar.count as usize, "{:?} {:?}", dimension, bar);
                prop_assert!(alone.bar(dimension, &bar.key).is_some_and(|it| it.chosen && it.count == bar.count));
            }
        }
    }

    #[test]
    fn shown_and_left_out_are_all_reports(
        (corpus, meetings, _) in worlds(),
        state in states(),
        words in of(vec(any::<bool>(), 12)),
    ) {
        let index = Index::new(&corpus, &meetings);
        let counts = index.counts(&state, words.as_deref());
        prop_assert_eq!(counts.reports_shown + counts.omissions.len(), corpus.reports.len());
        let mut reports: Vec<usize> = counts.omissions.iter().map(|it| it.report.0).collect();
        reports.extend(counts.shown.iter().flat_map(|&it| &meetings[it].reports).map(|it| it.0));
        reports.sort_unstable();
        prop_assert!(reports.into_iter().eq(0..corpus.reports.len()));

        let first = index.counts(&Query::default(), None);
        for meeting in &meetings {
            let why = ExclusionReason::at_first_sight(meeting);
            for &report in &meeting.reports {
                let omission = first.omissions.iter().find(|it| it.report == report);
                prop_assert_eq!(omission.map(|it| it.why), why);
            }
        }
    }

    #[test]
    fn the_steps_lead_to_the_tally_and_every_step_adds_up(
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
        let out = steps.left_out.iter().map(|it| it.1.len()).sum::<usize>();
        prop_assert_eq!(out + steps.in_scope.len(), meetings.len());
        let mut came = steps.in_scope.clone();
        for sieve in &steps.sieves {
            let mut both = [sieve.stay.clone(), sieve.fall.clone()].concat();
            both.sort_unstable();
            prop_assert_eq!(&both, &came, "{:?}", sieve.by);
            came.clone_from(&sieve.stay);
        }
        prop_assert_eq!(&came, &steps.counted);

        // The reports left out, by reason, are those that the counts leaves out.
        let count = |of: &[usize]| of.iter().map(|it| meetings[*it].reports.len()).sum::<usize>();
        let omitted = |why: ExclusionReason| counts.omissions.iter().filter(|it| it.why == why).count();
        for why in ExclusionReason::ALL.into_iter().filter(|it| *it != ExclusionReason::NotChosen) {
            let here = steps.left_out.iter().find(|it| it.0 == why).map_or(0, |it| count(&it.1));
            prop_assert_eq!(here, omitted(why), "{:?}", why);
        }
        let fallen = steps.sieves.iter().map(|it| count(&it.fall)).sum::<usize>();
        prop_assert_eq!(fallen, omitted(ExclusionReason::NotChosen));

        for (key, meetings) in &steps.bars {
            let bar = counts.bar(dimension, key).map(|it| it.count as usize);
            prop_assert_eq!(bar, Some(meetings.len()), "{:?} {}", dimension, key);
        }
    }
}
