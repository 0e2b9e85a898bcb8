//! Every count, under any choice, is what a recount straight from the JSON gives.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::collection::Collection;
use dialogue_explorer::query::Dimension;
use oracle::{Choice, Count, DIMENSIONS, DataFiles, Meeting};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use serde_json::json;

static COLLECTIONS: LazyLock<Vec<Collection>> = LazyLock::new(|| {
    let mut all = Collection::all(&DataFiles::fixtures());
    all.extend(Collection::all(&DataFiles::bundled()));
    all
});

/// Words that stand in texts of both data sets, and some that stand nowhere.
const WORDS: [&str; 9] =
    ["energy", "ha noi", "Việt Nam", "энергети", "video", "hội nghị", "zzz", "a", "plan of"];

/// A link that names values which the collection has, and a year and a country that perhaps it has not.
fn link(
    collection: &Collection,
    dimensions: &[&'static str],
    picks: &[Vec<Index>],
    words: Option<&str>,
) -> String {
    let mut parameters = Vec::new();
    for (dimension, picks) in dimensions.iter().zip(picks) {
        let mut values: BTreeSet<&str> = BTreeSet::new();
        for meeting in &collection.recount.meetings {
            values.extend(meeting.values[dimension].iter().map(String::as_str));
        }
        match *dimension {
            "years" => values.extend(["1999", "2018-2021"]),
            "chair" | "place" => values.extend(["FJ", "VN"]),
            _ => {}
        }
        let values: Vec<&str> = values.into_iter().collect();
        let picked: BTreeSet<&str> = picks.iter().map(|pick| *pick.get(&values)).collect();
        parameters.push(format!("{dimension}={}", picked.into_iter().collect::<Vec<_>>().join(",")));
    }
    if let Some(words) = words {
        parameters.push(format!("q={}", words.replace(' ', "+")));
    }
    format!("?{}", parameters.join("&"))
}

fn check(collection: &Collection, link: &str) {
    let Collection { dataset, recount } = collection;
    let choice = Choice::from_link(link);
    let (query, selection) = collection.open(link);
    let at = format!("{link} in {}", recount.collection);

    let names: BTreeSet<BTreeSet<String>> =
        selection.meetings(dataset).map(|meeting| collection.names(meeting)).collect();
    let expected: BTreeSet<BTreeSet<String>> =
        recount.chosen(&choice).iter().map(|meeting| meeting.names()).collect();
    assert_eq!(names, expected, "meetings counted, {at}");
    let counts = &selection.counts;
    assert_eq!(counts.total as usize, recount.in_scope(&choice).len(), "in scope, {at}");
    let reports = [counts.reports_shown, selection.left_out().count(), selection.outside_choice().count()];
    assert_eq!(reports, recount.reports(&choice), "reports counted, left out and outside the choice, {at}");

    for dimension in Dimension::ALL {
        let code = dimension.code();
        let expected = recount.counts(&choice, code);
        let bars = counts.facets(*dimension);
        assert_eq!(bars.len(), expected.len(), "values of {code}, {at}");
        for bar in bars {
            let key = &*bar.value.code();
            let found = [bar.count, bar.not_held, bar.total].map(|count| count as usize);
            let Count { without_own, not_held, in_scope, .. } = expected[key];
            assert_eq!(found, [without_own, not_held, in_scope], "{code} {key}, {at}");
            assert_eq!(bar.chosen, choice.names(code, key), "whether {code} {key} is chosen, {at}");
        }
    }
    // What the site writes for the same choice is the same choice.
    let written = Choice::from_link(&query.to_search());
    assert_eq!((written.clauses, written.words), (choice.clauses, choice.words), "{at}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn a_random_link_counts_what_a_recount_gives(
        at in any::<Index>(),
        dimensions in subsequence(DIMENSIONS.to_vec(), 0..4),
        picks in prop::collection::vec(prop::collection::vec(any::<Index>(), 1..4), 4),
        words in proptest::option::weighted(0.3, select(WORDS.to_vec())),
    ) {
        let collection = at.get(&COLLECTIONS);
        check(collection, &link(collection, &dimensions, &picks, words));
    }
}

#[test]
fn the_start_and_what_is_left_out_are_what_a_recount_gives() {
    for collection in &*COLLECTIONS {
        for link in
            ["?", "?status=", "?between=", "?status=&between=", "?between=wider,others,untold&status=planned"]
        {
            check(collection, link);
        }
    }
}

#[test]
fn meetings_are_the_same_reports_joined() {
    for collection in &*COLLECTIONS {
        let names: BTreeSet<_> =
            collection.dataset.meetings.iter().map(|meeting| collection.names(meeting)).collect();
        let expected: BTreeSet<_> = collection.recount.meetings.iter().map(Meeting::names).collect();
        assert_eq!(names, expected, "{}", collection.recount.collection);
    }
}

#[test]
fn the_data_have_no_fault() {
    for Collection { dataset, recount } in &*COLLECTIONS {
        assert_eq!(
            (&dataset.diagnostics[..], &dataset.failures[..]),
            (&[][..], &[][..]),
            "{}",
            recount.collection
        );
    }
}

/// What an invented report tells; small numbers, so that reports often tell of one meeting.
fn told() -> impl Strategy<Value = (usize, String)> {
    let kinds = select(vec!["summit", "senior-officials", "talks"]);
    let parties = select(vec!["", "ASEAN", "ASEAN RU"]);
    let number = proptest::option::of(1..3);
    let starts = proptest::option::of(select(vec![
        "2021",
        "2021-05",
        "2021-05-04",
        "2021-05-05",
        "2022-05-04",
        "XXXX-05-04",
    ]));
    let country = proptest::option::weighted(0.3, select(vec!["KH", "RU"]));
    (0..4_usize, kinds, parties, number, starts, country).prop_map(|(article, kind, parties, number, start, country)| {
        let mut values = vec![("kind", json!(kind)), ("status", json!("held"))];
        values.extend(parties.split_whitespace().map(|party| ("parties", json!(party))));
        values.extend(number.map(|number| ("ordinal", json!(number))));
        values.extend(start.map(|start| ("start", json!(start))));
        values.extend(country.map(|country| ("country", json!(country))));
        let evidence = values.iter().map(|(field, value)| json!({"field": field, "value": value, "quote": "words"}));
        let report = json!({"article": format!("a{article}"), "main": true, "evidence": evidence.collect::<Vec<_>>()});
        (article, report.to_string())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn invented_reports_are_joined_alike(told in prop::collection::vec(told(), 1..9)) {
        let article = |at| json!({"id": format!("a{at}"), "title": "T", "publisher": "P", "language": "en", "text": "words"});
        let articles: Vec<_> = (0..4).map(article).collect();
        let mut told = told;
        // One that says the same as another is left out, and named.
        let mut before = BTreeSet::new();
        told.retain(|report| before.insert(report.1.clone()));
        // The site orders reports by their articles, and so does the file.
        told.sort_by_key(|report| report.0);
        let reports: Vec<String> = told.into_iter().map(|report| report.1).collect();
        let reports = format!("[{}]", reports.join(","));
        let files = DataFiles::fixtures()
            .with("articles", json!(articles).to_string().as_bytes())
            .with("reports", reports.as_bytes())
            .with("claims", b"[]");
        let collection = &Collection::all(&files)[0];
        prop_assert_eq!(&collection.dataset.diagnostics[..], &[][..]);
        let names: BTreeSet<_> =
            collection.dataset.meetings.iter().map(|meeting| collection.names(meeting)).collect();
        let expected: BTreeSet<_> = collection.recount.meetings.iter().map(Meeting::names).collect();
        prop_assert_eq!(names, expected, "{}", reports);
    }
}
