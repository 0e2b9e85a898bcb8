//! What holds of any reports: order does not matter, each is in one meeting, none contradict.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::samples::{corpus, report};
use super::*;
use crate::data::Field;

fn words() -> impl Strategy<Value = String> {
    let kind = prop::sample::select(vec!["senior-officials", "summit", "talks"]);
    let more = prop::sample::subsequence(
        vec!["special", "city:Sochi", "mode:virtual", "chair:RU", "chair:RU/Lavrov", "area:health", "main"],
        0..7,
    );
    let one =
        |list: &[&str]| prop::sample::select(list.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
    let dates = one(&[
        "",
        " on:2021",
        " on:2021-05",
        " on:2021-05-05",
        " on:2021-05-06",
        " on:XXXX-05-05",
        " on:202X",
        " on:2021-05-05 to:2021-05-06",
        " on:2021-05-05 to:2021-05-07",
    ]);
    let parties = one(&["", "", "", " of:", " of:ASEAN", " of:ASEAN,CN,RU"]);
    let numbers = one(&["", " no:1", " no:2"]);
    let countries = one(&["", " country:RU", " country:SG"]);
    (kind, more, dates, parties, numbers, countries).prop_map(|(kind, more, date, of, no, country)| {
        let more: String = more.iter().map(|it| format!(" {it}")).collect();
        format!("kind:{kind}{date}{of}{no}{country}{more}")
    })
}

fn reports() -> impl Strategy<Value = Vec<Report>> {
    prop::collection::vec((0..10_usize, words()), 0..24)
        .prop_map(|list| list.iter().map(|(article, words)| report(*article, words)).collect())
}

/// A meeting with its reports in place of their ids, which depend on the order.
fn whole(corpus: &Corpus, meeting: &Meeting) -> String {
    let report = |it: &ReportId| format!("{:?}", corpus.report(*it));
    let mut plain = meeting.clone();
    plain.reports.clear();
    plain.joined.clear();
    let told: Vec<_> = plain
        .assertions
        .drain(..)
        .map(|it| (it.value, it.by.iter().map(|it| (report(&it.0), it.1.clone())).collect::<Vec<_>>()))
        .collect();
    let joined: Vec<_> = meeting.joined.iter().map(|it| (report(&it.0), report(&it.1), it.2)).collect();
    format!("{plain:?} {told:?} {joined:?} {:?}", meeting.reports.iter().map(report).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn the_order_of_the_reports_does_not_matter(
        (list, shuffled) in reports().prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
    ) {
        let (a, b) = (corpus(list), corpus(shuffled));
        let meetings = |it: &Corpus| merge(it).iter().map(|meeting| whole(it, meeting)).collect::<Vec<_>>();
        prop_assert_eq!(meetings(&a), meetings(&b));
    }

    #[test]
    fn each_report_is_in_one_meeting_and_no_two_in_one_contradict(list in reports()) {
        let corpus = corpus(list);
        let meetings = merge(&corpus);
        let mut all: Vec<usize> = meetings.iter().flat_map(|it| it.reports.iter().map(|it| it.0)).collect();
        all.sort_unstable();
        prop_assert_eq!(all, (0..corpus.reports.len()).collect::<Vec<_>>());
        let ids: BTreeSet<&str> = meetings.iter().map(|it| it.id.as_str()).collect();
        prop_assert_eq!(ids.len(), meetings.len());
        let aliases: Vec<&String> = meetings.iter().flat_map(|it| &it.aliases).collect();
        prop_assert_eq!(aliases.iter().collect::<BTreeSet<_>>().len(), aliases.len());
        for meeting in &meetings {
            prop_assert!(meeting.aliases.contains(&meeting.id));
            prop_assert_eq!(meeting.joined.len() + 1, meeting.reports.len());
            prop_assert!(meeting.assertions.is_sorted_by_key(|it| it.value.field()));
            let told = |field| meeting.told(field).map(|it| it.value.clone()).collect::<Vec<_>>();
            for field in [Field::Kind, Field::Ordinal, Field::Country] {
                prop_assert!(told(field).len() <= 1);
            }
            prop_assert!(meeting.disagreements().iter().all(|it| it.0 == Field::City || it.0 == Field::Mode));
        }
    }
}
