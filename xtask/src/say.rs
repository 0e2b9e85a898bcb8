//! What the person at the terminal is told. Everything goes to standard error, so that what a command
//! is asked for (a report, a count) has standard output to itself.

use std::time::Instant;

/// Says what is about to happen; where it takes longer than a breath, also about how long.
pub fn doing(what: &str) {
    eprintln!("• {what}");
}

/// A line that belongs to the one before.
pub fn detail(what: &str) {
    eprintln!("  {what}");
}

/// Says what is done and how long it took.
pub fn timed<T>(what: &str, work: impl FnOnce() -> crate::Outcome<T>) -> crate::Outcome<T> {
    doing(what);
    let start = Instant::now();
    let done = work()?;
    detail(&format!("done in {:.1} s", start.elapsed().as_secs_f64()));
    Ok(done)
}
