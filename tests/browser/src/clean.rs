//! That nothing went wrong unseen: no error or warning in the console, no breach of the policy (which the
//! console tells), nothing asked of another host.

use std::sync::{MutexGuard, PoisonError};

use serde_json::{Value, json};

use crate::Browser;
use crate::engine::Engine;
use crate::look::strings;

/// What came to light since the browser was opened.
#[derive(Default)]
pub(crate) struct Notes {
    /// Errors and warnings of the console.
    console: Vec<String>,
    /// What was asked of another host.
    foreign: Vec<String>,
}

impl Browser {
    /// The errors and warnings in the console so far; only Chromium's driver tells them.
    pub async fn console(&self) -> Vec<String> {
        if self.options.engine != Engine::Chromium {
            return Vec::new();
        }
        let log = self.command("se/log", json!({ "type": "browser" })).await;
        let mut notes = self.notes();
        notes.console.extend(log.as_array().into_iter().flatten().filter_map(troubling));
        notes.console.clone()
    }

    /// Fails if anything went wrong in any page that this browser has shown.
    pub async fn assert_clean(&self) {
        self.assert_clean_but(&[]).await;
    }

    /// The same, but lines of the console with one of these words are expected: the fault of a test.
    pub async fn assert_clean_but(&self, expected: &[&str]) {
        self.note_resources().await;
        let console = self.console().await;
        let is_expected = |line: &String| expected.iter().any(|it| line.contains(it));
        let console: Vec<String> = console.into_iter().filter(|it| !is_expected(it)).collect();
        let foreign = self.notes().foreign.clone();
        assert!(console.is_empty(), "the console says:\n{}", console.join("\n"));
        assert!(foreign.is_empty(), "other hosts were asked for:\n{}", foreign.join("\n"));
    }

    /// Notes what the page has asked of other hosts; to be done before it is left.
    pub(crate) async fn note_resources(&self) {
        let script = "
            if (!location.protocol.startsWith('http')) return [];
            return performance.getEntriesByType('resource').map((it) => it.name)
                .filter((it) => it.startsWith('http') && new URL(it).origin !== location.origin)";
        let foreign = strings(&self.js(script, &[]).await);
        self.notes().foreign.extend(foreign);
    }

    fn notes(&self) -> MutexGuard<'_, Notes> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A line of the log, if it tells of trouble.
fn troubling(entry: &Value) -> Option<String> {
    let level = entry["level"].as_str().filter(|it| matches!(*it, "SEVERE" | "WARNING"))?;
    Some(format!("{level} {}", entry["message"].as_str().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_and_warnings_are_trouble() {
        let line = |level: &str| json!({ "level": level, "message": "m", "source": "s", "timestamp": 1 });
        assert_eq!(troubling(&line("SEVERE")).as_deref(), Some("SEVERE m"));
        assert_eq!(troubling(&line("WARNING")).as_deref(), Some("WARNING m"));
        assert_eq!(troubling(&line("INFO")), None);
    }
}
