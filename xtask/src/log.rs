//! What the person at the terminal is told. Everything goes to standard error, so that what a command
//! is asked for (a report, a count) has standard output to itself.

use std::time::Instant;

use anyhow::Result;

/// Tells what is about to happen; where it takes longer than a breath, also about how long.
pub fn step(what: &str) {
    eprintln!("• {what}");
}

/// A line that belongs to the one before.
pub fn detail(what: &str) {
    eprintln!("  {what}");
}

/// Tells what is done and how long it took.
pub fn timed<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    step(what);
    let start = Instant::now();
    let done = work()?;
    detail(&format!("done in {:.1} s", start.elapsed().as_secs_f64()));
    Ok(done)
}
