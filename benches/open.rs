//! How long a collection takes to open: files → dataset, step by step, and the first selections of it.
//!
//! `cargo bench --bench open` prints medians for 10,000 meetings. They are to be looked at, not asserted: machines
//! differ, and a browser takes two to three times as long.

mod synthetic;

use std::hint::black_box;
use std::time::{Duration, Instant};

use dialogue_explorer::counts::Index;
use dialogue_explorer::data::{self, Corpus};
use dialogue_explorer::dataset::{DataFile, Dataset, Files, Selection};
use dialogue_explorer::meetings;
use dialogue_explorer::query::{KnownIds, Query};
use dialogue_explorer::search::Haystack;
use synthetic::files;

fn main() {
    let files = files::articles(10_000);
    println!("10,000 meetings of articles");
    steps(&files, false);
    let dataset = || Dataset::read(&files, Some("articles"));
    report("all", &median(dataset));
    selections(&dataset());

    println!("and as many on record");
    steps(&files, true);
    report("all", &median(|| Dataset::read(&files, Some("both"))));
}

/// The four files, and the record where it is wanted.
fn read(files: &Files, has_record: bool) -> Corpus {
    let bytes = |file| files.get(file).and_then(Result::ok).ok_or_else(String::new);
    let (articles, reports) = (bytes(DataFile::Articles), bytes(DataFile::Reports));
    let (mut corpus, mut diagnostics) =
        data::read(articles, reports, bytes(DataFile::Claims), bytes(DataFile::Vocabulary));
    if has_record {
        data::read_record(bytes(DataFile::Record), &mut corpus, &mut diagnostics);
    }
    assert_eq!(diagnostics, []);
    corpus
}

fn steps(files: &Files, has_record: bool) {
    report("read", &median(|| read(files, has_record)));
    let corpus = read(files, has_record);
    report("merge", &median(|| meetings::merge(&corpus)));
    let meetings = meetings::merge(&corpus);
    println!("  {} meetings of {} reports", meetings.len(), corpus.reports.len());
    report("claims of meetings", &median(|| meetings::statements(&corpus, &meetings)));
    report("index of counts", &median(|| Index::new(&corpus, &meetings)));
    report("index of words", &median(|| Haystack::new(&corpus)));
    report("ids of links", &median(|| KnownIds::new(&corpus, &meetings)));
}

fn selections(dataset: &Dataset) {
    for link in ["", "?area=energy", "?years=2018-2021", "?q=moscow", "?q=chi%E1%BA%BFn+l%C6%B0%E1%BB%A3c"] {
        let query = Query::from_search(link, &dataset.known).0;
        report(&format!("select {link}"), &median(|| Selection::new(dataset, &query)));
    }
}

fn median<T>(work: impl Fn() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..5)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[2]
}

fn report(name: &str, time: &Duration) {
    println!("  {name:<40} {:>10.1} ms", time.as_secs_f64() * 1000.0);
}
