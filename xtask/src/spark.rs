//! `cargo xtask test spark`: a corpus read on Apache Spark is the corpus read by the program alone.
//!
//! Spark comes from PyPI (`examples/spark/requirements.txt`) into the user's cache and runs as a cluster of this machine's
//! cores, without a network. What both took is told, and asserted nowhere.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::command::Command;
use crate::hash::hash;
use crate::{log, machine, paths};

/// How often the articles of `tests/reading` are in the corpus.
const TIMES: usize = 60;
/// Into how many parts Spark takes it.
const PARTITIONS: usize = 8;

/// Reads a corpus both ways and compares them.
pub fn compare() -> Result<()> {
    machine::java()?;
    let python = python()?;
    Command::native_cargo().args(["build", "--quiet", "--profile", "tool", "-p", "dialogue"]).run()?;
    let program = paths::target().join("tool/dialogue");
    let work = paths::target().join("spark");
    paths::remove(&work)?;
    fs::create_dir_all(&work).with_context(|| work.display().to_string())?;
    let corpus = work.join("articles.jsonl");
    let articles = write_corpus(&corpus)?;

    let alone = work.join("alone.jsonl");
    let start = Instant::now();
    let run = process::Command::new(&program)
        .arg("read")
        .stdin(File::open(&corpus)?)
        .stdout(File::create(&alone)?)
        .status()?;
    ensure!(run.success(), "dialogue read failed on {}", corpus.display());
    let time_alone = start.elapsed();

    let out = work.join("out");
    let start = Instant::now();
    Command::new(&python)
        .arg(paths::root().join("examples/spark/read.py"))
        .args([&program, &corpus, &out])
        .arg(PARTITIONS.to_string())
        .env("PYSPARK_PYTHON", &python)
        .env("SPARK_LOCAL_IP", "127.0.0.1")
        .env("PYSPARK_SUBMIT_ARGS", "--master local[*] --conf spark.ui.enabled=false pyspark-shell")
        .run_logged(&paths::log_file("spark")?)?;
    let time_spark = start.elapsed();

    let (single, joined) = (fs::read(&alone)?, joined(&out)?);
    ensure!(!single.is_empty(), "nothing was read");
    ensure!(single == joined, "Spark’s reports in {} are not those in {}", out.display(), alone.display());
    log::detail(&format!(
        "{articles} articles: the program alone {}, Spark with its start {}; the same {} bytes",
        seconds(time_alone),
        seconds(time_spark),
        single.len()
    ));
    Ok(())
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// Python with Spark.
fn python() -> Result<PathBuf> {
    let requirements = paths::root().join("examples/spark/requirements.txt");
    let content = fs::read(&requirements).with_context(|| requirements.display().to_string())?;
    let cached = paths::cache()?.join(format!("spark-{}", hash(&content)));
    if !cached.is_dir() {
        log::timed("Getting Apache Spark (once, about 2 min)", || {
            paths::fill(&cached, |partial| {
                let log = paths::log_file("pip")?;
                Command::new("python3").args(["-m", "venv"]).arg(partial).run_logged(&log)?;
                Command::new(partial.join("bin/python"))
                    .args(["-m", "pip", "install", "--quiet", "-r"])
                    .arg(&requirements)
                    .run_logged(&log)
            })
        })?;
    }
    Ok(cached.join("bin/python"))
}

/// Writes the articles of `tests/reading` some times over, each with an id of its own; gives how many.
fn write_corpus(corpus: &Path) -> Result<usize> {
    let path = paths::root().join("tests/reading/articles.json");
    let content = fs::read(&path).with_context(|| path.display().to_string())?;
    let articles: Vec<Value> =
        serde_json::from_slice(&content).with_context(|| path.display().to_string())?;
    let mut lines = String::new();
    for time in 0..TIMES {
        for article in &articles {
            let mut article = article.clone();
            article["id"] = Value::from(format!("{}-{time}", article["id"].as_str().unwrap_or_default()));
            lines += &article.to_string();
            lines.push('\n');
        }
    }
    fs::write(corpus, lines).with_context(|| corpus.display().to_string())?;
    Ok(articles.len() * TIMES)
}

/// The part files of a folder, in their order.
fn joined(out: &Path) -> Result<Vec<u8>> {
    let mut parts: Vec<String> = paths::files_below(out)?;
    parts.retain(|it| it.starts_with("part-"));
    parts.sort();
    let mut all = Vec::new();
    for part in parts {
        all.extend(fs::read(out.join(&part)).with_context(|| part)?);
    }
    Ok(all)
}
