//! How long a click takes: link → state → counts, on meetings in growing number.
//!
//! `cargo bench` prints medians. They are to be looked at, not asserted: machines differ.

mod synthetic;

use std::hint::black_box;
use std::time::{Duration, Instant};

use dialogue_explorer::counts::Index;
use dialogue_explorer::query::{KnownIds, Query};
use dialogue_explorer::search::{Haystack, meetings_matching};

const LINKS: [&str; 4] = [
    "",
    "?years=2018-2021",
    "?status=&between=&area=area-3,area-7&chair=KH",
    "?years=2001-2020&area=area-3,none&pillar=pillar-1,pillar-3&chair=KH,RU&kind=summit,talks,regional\
     &mode=virtual,untold&status=held,planned&between=asean-russia,wider&language=en,vi",
];

fn main() {
    for count in [1_000, 100_000, 1_000_000] {
        println!("{count} meetings");
        let (corpus, meetings) = synthetic::meetings(count);
        let known = KnownIds::new(&corpus, &meetings);
        let rounds = if count > 100_000 { 9 } else { 51 };
        report("index", &median(3, || Index::new(&corpus, &meetings)));
        let index = Index::new(&corpus, &meetings);
        for link in LINKS {
            let click = || index.counts(&Query::from_search(link, &known).0, None);
            report(&format!("click {link:.40}"), &median(rounds, click));
        }
        let haystack = Haystack::new(&corpus);
        let words = || meetings_matching(&corpus, &meetings, &haystack.find("Viet Nam"));
        report("words that stand nowhere", &median(rounds, words));
        let words = || meetings_matching(&corpus, &meetings, &haystack.find("siem reap"));
        report("words that stand 30,000 times", &median(rounds, words));
    }
    let (corpus, _) = synthetic::meetings(0);
    let bytes: usize = corpus.articles.iter().map(|it| it.text.len()).sum();
    report(&format!("haystack of {bytes} bytes"), &median(9, || Haystack::new(&corpus)));
}

fn median<T>(rounds: usize, work: impl Fn() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[rounds / 2]
}

fn report(name: &str, time: &Duration) {
    println!("  {name:<60} {:>10.3} ms", time.as_secs_f64() * 1000.0);
}
