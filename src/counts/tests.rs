//! Counts on a corpus that one can recount by hand.

use super::sample::{Build, corpus, meeting};
use super::{Counts, ExclusionReason, Index};
use crate::data::Corpus;
use crate::meetings::Meeting;
use crate::query::{Dimension, FacetValue, KnownIds, Query};

/// Six meetings, told in eight reports.
fn sample() -> (Corpus, Vec<Meeting>) {
    let mut it = corpus();
    let meetings = vec![
        Build(meeting(0, "summit", "ASEAN RU", "held"))
            .starting("2018-11-14")
            .areas(&it, "energy industry")
            .chairs("SG RU")
            .reported(&mut it, &[0, 1]),
        Build(meeting(1, "senior-officials", "ASEAN RU", "held"))
            .starting("2021-01")
            .areas(&it, "health energy")
            .chairs("ID ID")
            .mode("virtual")
            .reported(&mut it, &[0]),
        Build(meeting(2, "talks", "ASEAN RU", "held")).starting("XXXX-05-17").reported(&mut it, &[2, 2]),
        Build(meeting(3, "summit", "ASEAN RU", "planned"))
            .starting("2021?")
            .areas(&it, "health")
            .reported(&mut it, &[1]),
        Build(meeting(4, "regional", "ASEAN RU", "held")).starting("2021-10").reported(&mut it, &[2]),
        Build(meeting(5, "other", "", "proposed")).reported(&mut it, &[1]),
    ];
    (it, meetings.into_iter().map(|it| it.0).collect())
}

#[track_caller]
fn counts(link: &str, words: Option<&[bool]>) -> Counts {
    let (corpus, meetings) = sample();
    let (state, unknown) = Query::from_search(link, &KnownIds::new(&corpus, &meetings));
    assert_eq!(unknown, [], "in {link:?}");
    Index::new(&corpus, &meetings).counts(&state, words)
}

/// Counts as `value count/total`, with `*` where chosen and `(n)` for those not held.
#[track_caller]
fn check(link: &str, dimension: Dimension, expected: &str) {
    let bars: Vec<String> = counts(link, None)
        .facets(dimension)
        .iter()
        .map(|it| {
            let not_held = if it.not_held > 0 { format!("({})", it.not_held) } else { String::new() };
            format!("{}{} {}{not_held}/{}", it.value, if it.chosen { "*" } else { "" }, it.count, it.total)
        })
        .collect();
    assert_eq!(bars.join(", "), expected, "{dimension:?} of {link:?}");
}

#[test]
fn at_first_sight_held_meetings_of_both_sides_are_counted() {
    check("", Dimension::Year, "2018 1/1, 2021 1/1, untold 1/1");
    check("", Dimension::Area, "energy 2/2, health 1/1, industry 1/1, none 1/1");
    check("", Dimension::Pillar, "economic 2/2, socio-cultural 1/1, none 1/1");
    check("", Dimension::Chair, "ID 1/1, RU 1/1, SG 1/1, none 1/1");
    check("", Dimension::Kind, "summit 1/1, senior-officials 1/1, talks 1/1, regional 0/0, other 0/0");
    check("", Dimension::Mode, "virtual 1/1, untold 2/2");
    check("", Dimension::Article, "first 2/2, second 1/1, third 1/1");
    check("", Dimension::Language, "en 3/3, vi 1/1");
}

#[test]
fn the_default_stands_as_chosen_and_others_show_what_they_would_add() {
    check("", Dimension::Status, "held* 3/3, planned 1(1)/1, proposed 0/0");
    check("", Dimension::Between, "asean-russia* 3/3, wider 1/1, untold 0/0");
    check("?status=", Dimension::Status, "held 3/3, planned 1(1)/1, proposed 0/0");
}

#[test]
fn a_group_does_not_feel_its_own_clause() {
    check("?years=2021", Dimension::Year, "2018 1/1, 2021* 1/1, untold 1/1");
    check("?years=2021", Dimension::Area, "energy 1/2, health 1/1, industry 0/1, none 0/1");
    check("?years=2021&area=industry", Dimension::Year, "2018 1/1, 2021* 0/1, untold 0/1");
    check("?years=2021&area=industry", Dimension::Area, "energy 1/2, health 1/1, industry* 0/1, none 0/1");
    check("?years=2021&area=industry", Dimension::Chair, "ID 0/1, RU 0/1, SG 0/1, none 0/1");
}

#[test]
fn values_of_a_clause_are_alternatives() {
    check("?area=health,industry", Dimension::Year, "2018 1/1, 2021 1/1, untold 0/1");
    assert_eq!(counts("?area=health,industry", None).shown, [0, 1]);
}

#[test]
fn planned_meetings_are_counted_apart_when_asked_for() {
    check("?status=held,planned", Dimension::Year, "2018 1/1, 2021 2(1)/2, untold 1/1");
    check("?status=planned", Dimension::Year, "2018 0/0, 2021 1(1)/1, untold 0/0");
    check("?status=&between=", Dimension::Year, "2018 1/1, 2021 3(1)/3, untold 2(1)/2");
}

#[test]
fn a_value_that_no_meeting_has_shows_none() {
    let counts = counts("?years=2019", None);
    assert_eq!((counts.shown.len(), counts.total, counts.reports_shown), (0, 3, 0));
    assert_eq!(counts.facet(&FacetValue::Year(2019)), None);
    assert_eq!(counts.facet(&FacetValue::Year(2018)).map(|it| it.count), Some(1));
}

#[track_caller]
fn check_left_out(
    link: &str,
    words: Option<&[bool]>,
    shown: &[usize],
    expected: &[(usize, ExclusionReason)],
) {
    let counts = counts(link, words);
    let excluded: Vec<(usize, ExclusionReason)> =
        counts.excluded.iter().map(|it| (it.report.0, it.reason)).collect();
    assert_eq!((&*counts.shown, &*excluded), (shown, expected), "of {link:?}");
    assert_eq!(counts.reports_shown + excluded.len(), 8);
}

#[test]
fn every_report_is_shown_or_left_out_for_a_reason() {
    use ExclusionReason::{AseanRussia, Held, NotChosen, NotHeld, PartiesUnknown, Wider};
    check_left_out("", None, &[0, 1, 2], &[(5, NotHeld), (6, Wider), (7, PartiesUnknown)]);
    check_left_out(
        "?area=health",
        None,
        &[1],
        &[
            (0, NotChosen),
            (1, NotChosen),
            (3, NotChosen),
            (4, NotChosen),
            (5, NotHeld),
            (6, Wider),
            (7, PartiesUnknown),
        ],
    );
    check_left_out(
        "?status=planned",
        None,
        &[3],
        &[(0, Held), (1, Held), (2, Held), (3, Held), (4, Held), (6, Wider), (7, PartiesUnknown)],
    );
    check_left_out(
        "?between=wider",
        None,
        &[4],
        &[
            (0, AseanRussia),
            (1, AseanRussia),
            (2, AseanRussia),
            (3, AseanRussia),
            (4, AseanRussia),
            (5, NotHeld),
            (7, PartiesUnknown),
        ],
    );
    check_left_out("?status=&between=", None, &[0, 1, 2, 3, 4, 5], &[]);
}

#[test]
fn words_are_a_clause_that_every_group_feels() {
    let words = [true, false, false, true, true, true];
    check_left_out(
        "?status=&between=",
        Some(&words),
        &[0, 3, 4, 5],
        &[(2, ExclusionReason::NotChosen), (3, ExclusionReason::NotChosen), (4, ExclusionReason::NotChosen)],
    );
    let counts = counts("?years=2021", Some(&words));
    assert_eq!(counts.facet(&FacetValue::Year(2018)).map(|it| (it.count, it.total)), Some((1, 1)));
    assert_eq!(counts.facet(&FacetValue::Year(2021)).map(|it| (it.count, it.total)), Some((0, 1)));
}

#[test]
fn nothing_read_is_nothing_counted() {
    let counts = Index::new(&Corpus::default(), &[]).counts(&Query::default(), Some(&[]));
    assert_eq!((counts.shown.len(), counts.total, counts.reports_shown, counts.excluded.len()), (0, 0, 0, 0));
    assert!(counts.facets.values().all(Vec::is_empty));
}
