//! Reports in, meetings out: which are joined, what they are called, and who told what.

use super::samples::{corpus, report};
use super::*;
use crate::data::samples::{bundled, everything};
use crate::data::vocabulary::Country;
use crate::data::{Field, Report, Value};

/// One report an article; per meeting its id and the numbers of its reports.
#[track_caller]
fn check(reports: &[&str], expected: &[(&str, &[usize])]) {
    let corpus = corpus(reports.iter().enumerate().map(|(at, it)| report(at, it)).collect());
    let meetings = merge(&corpus);
    let found: Vec<(&str, Vec<usize>)> =
        meetings.iter().map(|it| (it.id.as_str(), it.reports.iter().map(|it| it.0).collect())).collect();
    let expected: Vec<(&str, Vec<usize>)> = expected.iter().map(|it| (it.0, it.1.to_vec())).collect();
    assert_eq!(found, expected, "{reports:?}");
}

#[test]
fn the_bundled_reports_tell_of_fifteen_meetings_nine_of_them_counted() {
    let corpus = bundled();
    let meetings = merge(&corpus);
    assert_eq!(meetings.len(), 15);
    let counted = |it: &&Meeting| {
        let both = [Party::Asean, Party::Country(Country::RU)].iter().all(|party| it.parties.contains(party));
        both && it.status == Status::Held && it.kind != Kind::Regional
    };
    let ids: Vec<&str> = meetings.iter().filter(counted).map(|it| it.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "summit-3",
            "arsom-17",
            "security-1",
            "conference-2021-06-29",
            "fmm-special-2021-07-06",
            "arsom-19",
            "arsom-14",
            "arsom-15",
            "talks-lavrov-lim-tgvn",
        ]
    );
    let others: Vec<&str> = meetings.iter().filter(|it| !counted(it)).map(|it| it.id.as_str()).collect();
    assert_eq!(
        others,
        [
            "regional-15",
            "regional-16",
            "summit-4",
            "conference-xxxx-10-23",
            "security-special-fmm-2021-vna",
            "talks-asean-lavrov-lim-tgvn",
        ]
    );
    assert!(meetings.iter().all(|it| it.disagreements().is_empty() && it.aliases == [it.id.clone()]));
}

#[test]
fn the_record_has_every_area_that_is_read_from_a_page_it_cites() {
    let corpus = everything();
    let areas =
        |report: &Report| -> Vec<Value> { report.facts_of(Field::Area).map(|it| it.value.clone()).collect() };
    let mut both = 0;
    for meeting in merge(&corpus) {
        let reports = || meeting.reports.iter().map(|it| corpus.report(*it));
        for read in reports() {
            let Some(url) = read.article().and_then(|it| corpus.article(it).url.as_ref()) else { continue };
            let cites = |it: &&Report| {
                let citations = it.entry().map_or(&[][..], |it| &corpus.entry(it).citations);
                citations.iter().any(|it| corpus.citation(*it).url.as_ref() == Some(url))
            };
            for entry in reports().filter(cites) {
                let known = areas(entry);
                let missing: Vec<Value> = areas(read).into_iter().filter(|it| !known.contains(it)).collect();
                assert_eq!(missing, [], "{}", meeting.id);
                both += 1;
            }
        }
    }
    assert!(both >= 5, "{both}");
}

#[test]
fn the_same_number_is_one_meeting() {
    let nineteenth = "kind:senior-officials no:19";
    check(&[nineteenth, nineteenth], &[("arsom-19", &[0, 1])]);
    check(
        &[&format!("{nineteenth} on:XXXX-05-17"), &format!("{nineteenth} on:2018-05-17")],
        &[("arsom-19", &[0, 1])],
    );
    check(
        &[&format!("{nineteenth} on:2018"), &format!("{nineteenth} on:2018-05-17 country:RU")],
        &[("arsom-19", &[0, 1])],
    );
}

#[test]
fn the_same_day_is_one_meeting() {
    let day = "kind:talks on:2021-05-05";
    check(&[day, day], &[("talks-2021-05-05", &[0, 1])]);
    let meeting = "kind:senior-officials on:2021-05-05";
    check(&[meeting, &format!("{meeting} no:17")], &[("arsom-17", &[0, 1])]);
    // The second has no day, the third no number: the first joins both.
    check(
        &[&format!("{meeting} no:17"), "kind:senior-officials no:17", meeting],
        &[("arsom-17", &[0, 1, 2])],
    );
}

#[test]
fn reports_that_contradict_each_other_are_apart() {
    for (a, b) in [
        ("kind:senior-officials no:19 on:2023", "kind:senior-officials no:19 on:2022"),
        (
            "kind:senior-officials no:19 on:2023-04-27 to:2023-04-28",
            "kind:senior-officials no:19 on:2023-04-27 to:2023-04-29",
        ),
        ("kind:senior-officials no:19 country:KH", "kind:senior-officials no:19 country:RU"),
        ("kind:senior-officials no:19 on:2023-04-27", "kind:senior-officials no:18 on:2023-04-27"),
        ("kind:senior-officials no:19", "kind:summit no:19"),
        ("kind:senior-officials no:19", "kind:senior-officials no:19 of:ASEAN,CN"),
        ("kind:senior-officials no:19", "kind:senior-officials no:19 of:"),
        ("kind:talks on:2021-05", "kind:talks on:2021-05"),
        ("kind:talks on:XXXX-05-17", "kind:talks on:XXXX-05-17"),
        ("kind:talks", "kind:talks"),
    ] {
        let meetings = merge(&corpus(vec![report(0, a), report(1, b)]));
        assert_eq!(meetings.len(), 2, "{a} / {b}");
    }
}

#[test]
fn a_number_alone_joins_nothing_where_the_kind_is_not_one_series() {
    let third = "kind:sectoral-ministers no:3";
    check(&[third, third], &[("ministers-3", &[0]), ("ministers-3-2", &[1])]);
    let untold = "kind:regional no:15 on:2020-11-14 of:";
    check(&[untold, untold], &[("regional-15", &[0]), ("regional-15-2", &[1])]);
}

#[test]
fn an_article_tells_each_meeting_once() {
    let day = "kind:talks on:2021-05-05";
    assert_eq!(merge(&corpus(vec![report(0, day), report(0, day)])).len(), 2);
}

#[test]
fn what_fits_several_meetings_stays_apart() {
    let nineteenth = |date: &str| format!("kind:senior-officials no:19{date}");
    check(
        &[&nineteenth(" on:2022-04-27"), &nineteenth(" on:2023-04-27"), &nineteenth(""), &nineteenth("")],
        &[("arsom-19", &[0]), ("arsom-19-2", &[1]), ("arsom-19-3", &[2, 3])],
    );
    check(
        &["kind:summit no:1 on:2005-12-13", "kind:summit no:2 on:2005-12-13", "kind:summit on:2005-12-13"],
        &[("summit-1", &[0]), ("summit-2", &[1]), ("summit-2005-12-13", &[2])],
    );
}

#[test]
fn old_links_find_a_merged_meeting() {
    let corpus = corpus(vec![
        report(0, "kind:senior-officials on:2021-05-05"),
        report(1, "kind:senior-officials on:2021-05-05 no:17"),
        report(2, "kind:senior-officials no:17"),
    ]);
    let meetings = merge(&corpus);
    assert_eq!(meetings.len(), 1);
    assert_eq!(meetings[0].aliases, ["arsom-2021-05-05", "arsom-17", "arsom-17-2"]);
    assert_eq!(
        meetings[0].joined,
        [(ReportId(0), ReportId(1), Rule::SameDay), (ReportId(1), ReportId(2), Rule::SameNumber),]
    );
}

/// What a merged meeting tells of a field: the fact codes, in order, with who tells each.
#[track_caller]
fn check_told(reports: &[&str], field: Field, expected: &[(&str, &[usize])]) {
    let corpus = corpus(reports.iter().enumerate().map(|(at, it)| report(at, it)).collect());
    let meetings = merge(&corpus);
    assert_eq!(meetings.len(), 1, "{reports:?}");
    let found: Vec<(String, Vec<usize>)> = meetings[0]
        .told(field)
        .map(|it| {
            let code = meetings[0].fact_code(it, &corpus.vocabulary);
            assert_eq!(meetings[0].fact(&code, &corpus.vocabulary), Some(it));
            (code, it.by.iter().map(|it| it.0.0).collect())
        })
        .collect();
    let expected: Vec<(String, Vec<usize>)> =
        expected.iter().map(|it| (it.0.to_owned(), it.1.to_vec())).collect();
    assert_eq!(found, expected, "{reports:?}");
}

#[test]
fn the_preferred_value_is_the_more_exact_then_the_more_told() {
    let it = |more: &str| format!("kind:senior-officials no:15{more}");
    check_told(
        &[&it(" on:2018-05"), &it(" on:2018-05"), &it(" on:2018-05-17")],
        Field::Start,
        &[("start", &[2]), ("start.2018-05", &[0, 1])],
    );
    check_told(&[&it(" on:2018?"), &it(" on:2018")], Field::Start, &[("start", &[1]), ("start.2018-", &[0])]);
    check_told(
        &[&it(" city:Moskva"), &it(" city:Moscow"), &it(" city:Moscow")],
        Field::City,
        &[("city", &[1, 2]), ("city.Moskva", &[0])],
    );
    check_told(
        &[&it(" city:Moscow"), &it(" city:Moskva main")],
        Field::City,
        &[("city", &[1]), ("city.Moscow", &[0])],
    );
    // Of equals the one of the article published first, which here is the later one.
    check_told(
        &[&it(" city:Moscow"), &it(" city:Moskva")],
        Field::City,
        &[("city", &[1]), ("city.Moscow", &[0])],
    );
    check_told(
        &[&it(" status:planned"), &it(" status:planned"), &it("")],
        Field::Status,
        &[("status", &[2]), ("status.planned", &[0, 1])],
    );
}

#[test]
fn a_chair_with_and_without_a_person_is_one() {
    let it = |more: &str| format!("kind:senior-officials no:15{more}");
    check_told(
        &[&it(" chair:RU chair:ID"), &it(" chair:RU/Morgulov")],
        Field::Chair,
        &[("chair.ID", &[0]), ("chair.RU", &[0, 1])],
    );
    check_told(
        &[&it(" chair:ID/Masudi"), &it(" chair:ID/Marsudi"), &it(" chair:ID/Marsudi")],
        Field::Chair,
        &[("chair.ID", &[1, 2]), ("chair.ID.Masudi", &[0])],
    );
}

#[test]
fn areas_and_chairs_add_up() {
    let corpus = corpus(vec![
        report(0, "kind:summit no:3 area:health chair:RU city:Singapore country:SG"),
        report(1, "kind:summit no:3 area:energy area:health chair:SG chair:RU"),
    ]);
    let meeting = &merge(&corpus)[0];
    assert_eq!(meeting.areas().map(|it| it.0).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(meeting.chairs().iter().map(Country::code).collect::<Vec<_>>(), ["RU", "SG"]);
    assert_eq!((meeting.city(), meeting.country()), (Some("Singapore"), Country::from_code("SG")));
}

#[test]
fn only_what_cannot_all_be_true_is_a_disagreement() {
    for (a, b, fields) in [
        ("on:2018", "on:2018-05-17", [].as_slice()),
        ("status:planned", "mode:virtual", &[]),
        ("city:Moscow", "city:Sochi", &[Field::City]),
        ("mode:virtual city:A", "mode:in-person city:B", &[Field::City, Field::Mode]),
    ] {
        let it = |more: &str| format!("kind:senior-officials no:15 {more}");
        let meetings = merge(&corpus(vec![report(0, &it(a)), report(1, &it(b))]));
        let found: Vec<Field> = meetings[0].disagreements().iter().map(|it| it.0).collect();
        assert_eq!(found, fields, "{a} / {b}");
    }
}
