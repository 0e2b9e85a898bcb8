//! What is still to be written into the history, in order.
//!
//! A write waits until the page is painted. Browsers refuse a page that writes too often (Safari: 100 times in 30
//! seconds), so it may have to wait longer. The page does not: it shows each query at once.

use std::collections::VecDeque;

use super::History;

/// One change of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    pub history: History,
    /// The query string; none where the address stays as it is.
    pub search: Option<String>,
    /// What the entry remembers; see [`focus`](super::focus).
    pub memory: String,
}

/// Writes that the browser has not taken yet.
#[derive(Debug, Default)]
pub struct Pending(VecDeque<Write>);

impl Pending {
    /// Adds a write. One that replaces an entry changes the last that waits, if there is any.
    pub fn add(&mut self, write: Write) {
        match self.0.back_mut() {
            Some(last) if write.history == History::Replace => {
                last.search = write.search;
                last.memory = write.memory;
            }
            _ => self.0.push_back(write),
        }
    }

    /// Notes what the entry remembers that is about to be left.
    pub fn leave(&mut self, memory: String) {
        match self.0.back_mut() {
            Some(last) => last.memory = memory,
            None => self.0.push_back(Write { history: History::Replace, search: None, memory }),
        }
    }

    /// Hands each write to the browser until it refuses one; says whether it took all.
    pub fn flush(&mut self, mut write: impl FnMut(&Write) -> bool) -> bool {
        while let Some(next) = self.0.front() {
            if !write(next) {
                return false;
            }
            self.0.pop_front();
        }
        true
    }

    /// Forgets what waits: the reader has gone elsewhere in the history.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(history: History, search: &str) -> Write {
        Write { history, search: Some(search.to_owned()), memory: String::new() }
    }

    #[test]
    fn replacing_changes_the_last_that_waits() {
        let mut pending = Pending::default();
        for (history, search) in [
            (History::Replace, "?q=a"),
            (History::Replace, "?q=ab"),
            (History::Push, "?years=2021"),
            (History::Push, "?years=2022"),
            (History::Replace, "?years=2022-2023"),
        ] {
            pending.add(write(history, search));
        }
        let mut written = Vec::new();
        assert!(pending.flush(|write| {
            written.push((write.history, write.search.clone()));
            true
        }));
        let expected = [
            (History::Replace, "?q=ab"),
            (History::Push, "?years=2021"),
            (History::Push, "?years=2022-2023"),
        ];
        assert_eq!(written, expected.map(|(history, search)| (history, Some(search.to_owned()))));
        assert!(pending.is_empty());
    }

    #[test]
    fn an_entry_that_is_left_keeps_its_address() {
        let mut pending = Pending::default();
        pending.leave("120 years".to_owned());
        pending.add(write(History::Push, "?years=2021"));
        pending.leave("80 areas".to_owned());
        pending.add(write(History::Push, "?area=health"));
        let mut written = Vec::new();
        assert!(pending.flush(|write| {
            written.push((write.search.clone(), write.memory.clone()));
            true
        }));
        let expected = [(None, "120 years"), (Some("?years=2021"), "80 areas"), (Some("?area=health"), "")];
        assert_eq!(written, expected.map(|(search, memory)| (search.map(str::to_owned), memory.to_owned())));
    }

    #[test]
    fn what_was_refused_waits_and_is_tried_again() {
        let mut pending = Pending::default();
        pending.add(write(History::Push, "?years=2021"));
        pending.add(write(History::Push, "?years=2022"));
        let mut tries = 0;
        assert!(!pending.flush(|_| {
            tries += 1;
            tries == 1
        }));
        let mut written = Vec::new();
        assert!(pending.flush(|write| {
            written.push(write.search.clone());
            true
        }));
        assert_eq!(written, [Some("?years=2022".to_owned())]);
    }
}
