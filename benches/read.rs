//! How long it takes to read articles: megabytes of text a second on one core, and one article.
//!
//! `cargo bench --profile tool --bench read` reads the made-up articles of `tests/reading` some times over. The numbers are to be
//! looked at, not asserted: machines differ.

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use dialogue_explorer::data;
use dialogue_explorer::reading::{self, Input};
use serde::Deserialize;

/// How often all articles are read.
const TIMES: usize = 20;

#[derive(Deserialize)]
struct Article {
    title: String,
    text: String,
    language: String,
}

fn main() {
    let root = env!("CARGO_MANIFEST_DIR");
    let articles = fs::read_to_string(format!("{root}/tests/reading/articles.json")).expect("it lies there");
    let articles: Vec<Article> = serde_json::from_str(&articles).expect("it is JSON");
    let vocabulary = fs::read(format!("{root}/public/data/vocabulary.json")).expect("it lies there");
    let vocabulary = data::read_vocabulary(Ok(&vocabulary), &mut Vec::new());
    let input = |it: &Article| {
        let language = Some(it.language.as_str());
        black_box(reading::read(
            &Input { title: &it.title, text: &it.text, published: None, language },
            &vocabulary,
        ));
    };
    // The lexicon is read with the first article.
    let start = Instant::now();
    articles.iter().take(1).for_each(input);
    println!("the lexicon and the first article: {:?}", start.elapsed());
    for (name, language) in [("all", None), ("English", Some("en")), ("Vietnamese", Some("vi"))] {
        let some: Vec<&Article> =
            articles.iter().filter(|it| language.is_none_or(|language| it.language == language)).collect();
        let start = Instant::now();
        for _ in 0..TIMES {
            some.iter().for_each(|it| input(it));
        }
        let (time, count) = (start.elapsed(), some.len() * TIMES);
        let bytes: usize = some.iter().map(|it| it.text.len()).sum::<usize>() * TIMES;
        let nanoseconds = time.as_nanos().max(1);
        let megabytes = bytes as u128 * 10_000 / nanoseconds;
        let each = time / u32::try_from(count).unwrap_or(1);
        println!(
            "{name}: {}.{} MB/s, an article of {} bytes {each:?}",
            megabytes / 10,
            megabytes % 10,
            bytes / count
        );
    }
}
