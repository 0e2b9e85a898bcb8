//! `dialogue read`: articles in, a line each, reports out, a line each.
//!
//! A filter: it holds a few lines at a time, uses all cores and keeps the order. A line that is no article is
//! told, by its number, and left out.

use std::borrow::Cow;
use std::io::{self, BufRead, ErrorKind, Read, Write};
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use anyhow::{Context, Result};
use dialogue_explorer::data::edtf::Date;
use dialogue_explorer::data::vocabulary::Vocabulary;
use dialogue_explorer::export::reports::{Quoted, Report};
use dialogue_explorer::reading::{self, Input};
use serde::Deserialize;

/// The longest line that is read, in bytes.
const LONGEST_LINE: u64 = 64 << 20;
/// How much is read before it is worked on, in bytes, for each core.
const BATCH: usize = 1 << 20;

/// An article as a line has it; more fields than these may stand there.
#[derive(Deserialize)]
struct Article<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow, default)]
    title: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    published: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    language: Option<Cow<'a, str>>,
    #[serde(default)]
    related: Option<Vec<String>>,
}

/// What came of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub articles: usize,
    pub reports: usize,
    /// Lines in which something was wrong.
    pub faults: usize,
    /// Whether it was stopped before the end.
    pub is_stopped: bool,
}

/// A line, by its number from 1; `None` for one that is too long or no text.
type Line = (usize, Result<String, &'static str>);

/// What came of a line.
#[derive(Default)]
struct Done {
    out: String,
    reports: usize,
    faults: Vec<String>,
    is_article: bool,
}

/// Reads articles from `input` until its end, or until `stop` is set; writes reports, and faults.
///
/// # Errors
///
/// Where reading or writing fails. Whoever reads the reports may stop to: that is the end, and no error.
pub fn run(
    mut input: impl BufRead,
    mut out: impl Write,
    mut faults: impl Write,
    vocabulary: &Vocabulary,
    stop: &AtomicBool,
    mut progress: impl FnMut(&Tally),
) -> Result<Tally> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let mut tally = Tally::default();
    let mut number = 0;
    loop {
        let lines = batch(&mut input, &mut number, cores * BATCH).context("the articles cannot be read")?;
        if lines.is_empty() {
            return Ok(tally);
        }
        for done in work(&lines, cores, vocabulary) {
            tally.articles += usize::from(done.is_article);
            tally.reports += done.reports;
            tally.faults += usize::from(!done.faults.is_empty());
            for fault in &done.faults {
                writeln!(faults, "{fault}")?;
            }
            match out.write_all(done.out.as_bytes()) {
                Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(tally),
                written => written.context("the reports cannot be written")?,
            }
        }
        match out.flush() {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(tally),
            flushed => flushed.context("the reports cannot be written")?,
        }
        progress(&tally);
        if stop.load(Ordering::Relaxed) {
            return Ok(Tally { is_stopped: true, ..tally });
        }
    }
}

/// The next lines, of some bytes together; empty at the end.
fn batch(input: &mut impl BufRead, number: &mut usize, most: usize) -> io::Result<Vec<Line>> {
    let (mut lines, mut size) = (Vec::new(), 0);
    while size < most {
        let mut line = Vec::new();
        if input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        *number += 1;
        size += line.len();
        let is_cut = line.len() as u64 == LONGEST_LINE && line.last() != Some(&b'\n');
        if is_cut {
            skip_line(input)?;
        }
        if is_cut {
            lines.push((*number, Err("is longer than 64 MiB")));
        } else {
            lines.push((*number, String::from_utf8(line).map_err(|_| "is not UTF-8")));
        }
    }
    Ok(lines)
}

/// Passes over the rest of a line.
fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let (used, ends) = match buffer.iter().position(|it| *it == b'\n') {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        input.consume(used);
        if ends {
            return Ok(());
        }
    }
}

/// Works on lines with all cores; what comes of them is in their order.
fn work(lines: &[Line], cores: usize, vocabulary: &Vocabulary) -> Vec<Done> {
    let share = lines.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let parts: Vec<_> = lines
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().map(|it| line(it, vocabulary)).collect::<Vec<_>>()))
            .collect();
        parts.into_iter().flat_map(|it| it.join().expect("reading does not panic")).collect()
    })
}

/// Reads one line.
fn line((number, line): &Line, vocabulary: &Vocabulary) -> Done {
    let mut done = Done::default();
    let line = match line {
        Ok(line) if line.trim().is_empty() => return done,
        Ok(line) => line,
        Err(fault) => {
            done.faults.push(format!("line {number} {fault}; left out"));
            return done;
        }
    };
    let article: Article<'_> = match serde_json::from_str(line.trim_start_matches('\u{feff}')) {
        Ok(article) => article,
        Err(error) => {
            done.faults.push(format!("line {number} is no article: {error}; left out"));
            return done;
        }
    };
    done.is_article = true;
    let published = article.published.as_deref().and_then(|it| {
        let date = Date::parse(it);
        if date.is_none() {
            let id = &article.id;
            done.faults
                .push(format!("line {number} ({id}): \"published\" is not a date: {it:?}; read without it"));
        }
        date
    });
    let title = article.title.as_deref().unwrap_or("");
    let input = Input { title, text: &article.text, published, language: article.language.as_deref() };
    write_reports(&mut done, &article.id, &input, false, vocabulary);
    for related in article.related.iter().flatten() {
        let input = Input { title: "", text: related, ..input };
        write_reports(&mut done, &article.id, &input, true, vocabulary);
    }
    done
}

fn write_reports(done: &mut Done, id: &str, input: &Input<'_>, in_related: bool, vocabulary: &Vocabulary) {
    let text = Quoted::new(input.text);
    for meeting in &reading::read(input, vocabulary).meetings {
        let report = Report::new(id, &text, in_related, meeting, vocabulary);
        done.out += &serde_json::to_string(&report).expect("a report can be written");
        done.out.push('\n');
        done.reports += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(input: &[u8]) -> (Vec<serde_json::Value>, String, Tally) {
        let (corpus, mut faults, mut out) = (crate::vocabulary(), Vec::new(), Vec::new());
        let tally = run(input, &mut out, &mut faults, &corpus, &AtomicBool::new(false), |_| {})
            .expect("nothing fails");
        let lines = String::from_utf8(out).expect("JSON is UTF-8");
        let lines = lines.lines().map(|it| serde_json::from_str(it).expect("each line is JSON")).collect();
        (lines, String::from_utf8(faults).expect("faults are UTF-8"), tally)
    }

    fn article(id: &str, place: &str) -> String {
        let text = format!("The 5th ASEAN-Russia Summit was held in {place} on 3 May 2026.");
        serde_json::json!({"id": id, "title": "Summit", "text": text, "published": "2026-05-04"}).to_string()
    }

    #[test]
    fn a_line_in_its_reports_out_in_order() {
        let input: String = (0..500).map(|it| article(&format!("a{it}"), "Moscow") + "\n").collect();
        let (reports, faults, tally) = read(input.as_bytes());
        assert_eq!(faults, "");
        assert_eq!(tally, Tally { articles: 500, reports: 500, faults: 0, is_stopped: false });
        for (at, report) in reports.iter().enumerate() {
            assert_eq!(report["article"], format!("a{at}"));
        }
    }

    #[test]
    fn what_is_wrong_is_told_by_its_line_and_the_rest_is_read() {
        let bad_date = article("b", "Sochi").replace("2026-05-04", "4 May");
        let input = [
            article("a", "Moscow").into_bytes(),
            b"{".to_vec(),
            vec![0xff],
            Vec::new(),
            bad_date.into_bytes(),
        ];
        let (reports, faults, tally) = read(&input.join(&b'\n'));
        assert_eq!(tally, Tally { articles: 2, reports: 2, faults: 3, is_stopped: false });
        assert_eq!(reports.len(), 2);
        let faults: Vec<&str> = faults.lines().collect();
        assert!(faults[0].starts_with("line 2 is no article"), "{}", faults[0]);
        assert_eq!(faults[1], "line 3 is not UTF-8; left out");
        assert!(faults[2].starts_with("line 5 (b): \"published\" is not a date"), "{}", faults[2]);
    }

    #[test]
    fn who_stops_reading_is_no_error() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let input = article("a", "Moscow");
        let tally =
            run(input.as_bytes(), Closed, io::sink(), &crate::vocabulary(), &AtomicBool::new(false), |_| {});
        assert!(tally.is_ok());
    }
}
