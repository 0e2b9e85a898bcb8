//! Links of all releases open what they opened, with the data of their time.
//!
//! `links/opened-….txt` names an edition of the data, which is kept for ever, and of each link the form in which
//! the site writes it, the meetings that it counts, and what in it is not understood. Links are added at the end;
//! `UPDATE_EXPECT=1` writes what they open.

use std::fs;

use dialogue_explorer::dataset::{Dataset, Files, Selection};
use dialogue_explorer::query::Query;
use expect_test::expect_file;

const EDITION: &str = "1c3f56bb";

#[test]
fn links_open_what_they_opened() {
    let path = format!("public/data/past/{EDITION}.json");
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let files = Files::of_edition(EDITION, &bytes).expect("an edition");
    let datasets = ["articles", "record", "both"].map(|it| Dataset::read(&files, Some(it)));

    let path = format!("tests/links/opened-{EDITION}.txt");
    let frozen = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut opened = String::new();
    let mut count = 0;
    for line in frozen.lines().filter(|line| !line.starts_with(' ')) {
        opened.push_str(line);
        opened.push('\n');
        if !line.is_empty() && !line.starts_with('#') {
            opened.push_str(&open(line, &datasets));
            count += 1;
        }
    }
    assert!(count > 150, "{count} links");
    expect_file![format!("../links/opened-{EDITION}.txt")].assert_eq(&opened);
}

/// What a link opens, in lines that begin with blanks.
fn open(link: &str, datasets: &[Dataset]) -> String {
    let asked = Query::from_search(link, &datasets[0].known).0.collection;
    let dataset =
        datasets.iter().find(|it| asked.as_deref() == Some(it.collection.as_str())).unwrap_or(&datasets[0]);
    let (query, unknown) = Query::from_search(link, &dataset.known);
    let selection = Selection::new(dataset, &query);
    let mut ids: Vec<&str> = selection.meetings(dataset).map(|meeting| meeting.id.as_str()).collect();
    ids.sort_unstable();
    let mut lines = vec![format!("is {}", query.to_search())];
    // Of many meetings the number is enough.
    let named = if ids.len() <= 12 { ids.join(" ") } else { String::new() };
    lines.push(format!("counts {} {named}", ids.len()));
    lines.extend(unknown.iter().map(|it| format!("does not know {} {}", it.name, it.value)));
    lines.iter().map(|line| format!("  {}\n", line.trim_end())).collect()
}
