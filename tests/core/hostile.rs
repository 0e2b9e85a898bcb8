//! Whatever the files hold: nothing panics, what is good is counted, what is wrong is named.
//!
//! Which case proves what stands in `fixtures/README.md`.

use super::collection::site_files;
use dialogue_explorer::dataset::{Dataset, Selection};
use dialogue_explorer::query::Query;
use oracle::DataFiles;
use oracle::files::HOSTILE;

fn read(case: &str, collection: &str) -> Dataset {
    super::collection::dataset(&DataFiles::hostile(case), collection)
}

/// Articles, reports and entries of the record that were read, and diagnostics that contain each of `messages`.
#[track_caller]
fn check(case: &str, articles: usize, reports: usize, entries: usize, messages: &[&str]) {
    let dataset = read(case, "both");
    let corpus = &dataset.corpus;
    let of_articles = corpus.reports.iter().filter(|report| report.article().is_some()).count();
    let found = [corpus.articles.len(), of_articles, corpus.record.entries.len()];
    let told: Vec<String> =
        dataset.diagnostics.iter().map(|it| format!("{}: {}", it.file, it.message)).collect();
    assert_eq!(found, [articles, reports, entries], "{case}: {told:#?}");
    for message in messages {
        assert!(told.iter().any(|it| it.contains(message)), "{case}: no {message:?} in {told:#?}");
    }
}

#[test]
fn broken_files_give_what_stands_before_the_break() {
    let kept = "only what stands before that was read";
    check(
        "broken-json",
        3,
        2,
        0,
        &[kept, "reports.json: not readable from line 4", "record.json: not readable"],
    );
}

#[test]
fn values_of_a_wrong_type_are_left_out_alone() {
    check(
        "wrong-types",
        3,
        2,
        0,
        &[
            "\"published\" is not a text: 2024",
            "\"evidence\" is not a list",
            "\"title\" is not a text: an object",
        ],
    );
}

#[test]
fn values_without_their_words_are_left_out() {
    check(
        "lost-quotes",
        8,
        3,
        7,
        &[
            "\"journeys\" does not stand in the text",
            "has no quote",
            "more than once",
            "no \"kind\" that its words carry",
        ],
    );
}

#[test]
fn the_first_of_two_entries_with_one_id_is_kept() {
    check("duplicate-ids", 8, 19, 7, &["article 1 has the same id", "this id is told twice"]);
    let dataset = read("duplicate-ids", "articles");
    assert_eq!(dataset.corpus.articles[0].title, "Officials of ASEAN and Russia meet in Kazan");
    assert_eq!(dataset.corpus.claims.len(), 9);
}

#[test]
fn codes_of_links_are_no_codes_of_data() {
    check(
        "reserved-words",
        9,
        19,
        0,
        &["\"untold\"", "article 9 (record): \"id\" is not an id that links can hold"],
    );
    let dataset = read("reserved-words", "articles");
    let areas: Vec<&str> = dataset.corpus.vocabulary.areas.iter().map(|area| area.code.as_str()).collect();
    assert!(!areas.contains(&"none") && !areas.contains(&"untold"), "{areas:?}");
}

#[test]
fn unseen_characters_and_markup_are_kept_as_text() {
    check("unseen-characters", 8, 19, 7, &[]);
    check("markup", 8, 19, 7, &[]);
}

#[test]
fn size_and_depth_are_no_fault() {
    check("long-strings", 8, 19, 7, &[]);
    check("deep-nesting", 9, 19, 0, &["article 9 (deep): \"related\" 1 is not a text"]);
}

#[test]
fn a_message_shows_what_does_not_show_itself() {
    for case in HOSTILE {
        for diagnostic in read(case, "both").diagnostics {
            let unseen = |char: &char| char.is_control() || ('\u{200b}'..='\u{202e}').contains(char);
            assert_eq!(diagnostic.message.chars().find(unseen), None, "{case}: {diagnostic:?}");
            assert!(diagnostic.message.chars().count() < 400, "{case}: {} letters", diagnostic.message.len());
        }
    }
}

#[test]
fn every_state_of_every_case_adds_up() {
    for case in HOSTILE {
        for collection in ["articles", "record", "both", "no-such"] {
            let dataset = Dataset::read(&site_files(&DataFiles::hostile(case)), Some(collection));
            for link in [
                "",
                "?status=&between=",
                "?area=energy&years=2024",
                "?q=onerror",
                "?chair=none&place=virtual",
            ] {
                let query = Query::from_search(link, &dataset.known).0;
                let selection = Selection::new(&dataset, &query);
                let excluded = selection.left_out().count() + selection.outside_choice().count();
                let all = dataset.corpus.reports.len();
                assert_eq!(selection.counts.reports_shown + excluded, all, "{case} {collection} {link}");
            }
        }
    }
}
