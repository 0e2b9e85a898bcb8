//! One data file: its bytes → its entries, numbered, and what is wrong with the file itself.
//!
//! Bytes that are no UTF-8 spoil the entry that they stand in and no other; a file that breaks
//! off gives the whole entries before the break.

use std::borrow::Cow;

use serde_json::Error;
use serde_json::value::RawValue;

use super::fields::Item;
use super::{Arrived, Diagnostic, json};

/// A data file that arrived, as text.
pub struct Source<'a> {
    file: &'static str,
    text: Cow<'a, str>,
    /// Bytes that are no UTF-8: where the text now has U+FFFD, and which byte of the file it was.
    broken: Vec<(usize, usize)>,
    arrived: bool,
}

impl<'a> Source<'a> {
    /// Takes what arrived; if nothing did, that is a fault and the file has no entries.
    pub fn new(file: &'static str, arrived: Arrived<'a>, faults: &mut Vec<Diagnostic>) -> Self {
        let bytes = match arrived {
            Ok(bytes) => bytes,
            Err(message) => {
                faults.push(Diagnostic { file, message, is_file_broken: true });
                return Self { file, text: Cow::Borrowed(""), broken: Vec::new(), arrived: false };
            }
        };
        let (text, broken) = decode(bytes);
        Self { file, text, broken, arrived: true }
    }

    /// The entries of a file that is a list; `noun` is what messages call one.
    pub fn items(&self, noun: &'static str, faults: &mut Vec<Diagnostic>) -> Vec<Item<'_>> {
        let mut entries = Vec::new();
        let read = if self.arrived { json::list(&self.text, &mut entries) } else { Ok(()) };
        self.check(read, entries.is_empty(), faults);
        self.numbered(noun, &entries, faults)
    }

    /// The same of a list that is never empty: an empty one stands in the place of the file.
    pub fn needed_items(&self, noun: &'static str, faults: &mut Vec<Diagnostic>) -> Vec<Item<'_>> {
        let before = faults.len();
        let items = self.items(noun, faults);
        if self.arrived && items.is_empty() && faults.len() == before {
            faults.push(Diagnostic {
                file: self.file,
                message: format!("has no {noun}"),
                is_file_broken: true,
            });
        }
        items
    }

    /// The entries of a file that is an object of lists, for each of the `(name, noun)` asked for.
    pub fn named_items<const N: usize>(
        &self,
        names: [(&str, &'static str); N],
        faults: &mut Vec<Diagnostic>,
    ) -> [Vec<Item<'_>>; N] {
        let mut lists = Vec::new();
        let read = if self.arrived { json::lists(&self.text, &mut lists) } else { Ok(()) };
        let whole = read.is_ok() && self.arrived;
        self.check(read, lists.iter().all(|it| it.1.is_empty()), faults);
        names.map(|(name, noun)| {
            let found = lists.iter().find(|it| it.0 == name);
            if found.is_none() && whole {
                self.fault(format!("\"{name}\" is missing"), faults);
            }
            self.numbered(noun, found.map_or(&[], |it| &it.1), faults)
        })
    }

    /// The entries of a list that older files lack, of a file that is an object of lists; what is wrong with the file
    /// itself [`named_items`](Self::named_items) has said.
    pub fn optional_items(
        &self,
        name: &str,
        noun: &'static str,
        faults: &mut Vec<Diagnostic>,
    ) -> Vec<Item<'_>> {
        let mut lists = Vec::new();
        if self.arrived {
            // What stands before a break is there all the same.
            let _ = json::lists(&self.text, &mut lists);
        }
        let found = lists.iter().find(|it| it.0 == name);
        self.numbered(noun, found.map_or(&[], |it| &it.1), faults)
    }

    fn numbered<'t>(
        &'t self,
        noun: &'static str,
        entries: &[&'t RawValue],
        faults: &mut Vec<Diagnostic>,
    ) -> Vec<Item<'t>> {
        let mut items = Vec::with_capacity(entries.len());
        for (at, raw) in entries.iter().enumerate() {
            // Both point into the same text, so the difference is where the entry begins.
            let start = raw.get().as_ptr() as usize - self.text.as_ptr() as usize;
            let first = self.broken.partition_point(|it| it.0 < start);
            let number = at + 1;
            match self.broken.get(first) {
                Some((here, byte)) if *here < start + raw.get().len() => {
                    self.fault(
                        format!("{noun} {number}: byte {byte} of the file is not UTF-8; left out"),
                        faults,
                    );
                }
                _ => items.push(Item { file: self.file, noun, number, raw }),
            }
        }
        items
    }

    /// Names what is wrong with the file as JSON.
    fn check(&self, read: Result<(), Error>, nothing: bool, faults: &mut Vec<Diagnostic>) {
        let Err(error) = read else { return };
        let (line, column) = (error.line(), error.column());
        let message = match self.broken.first() {
            Some((_, byte)) if nothing => format!("byte {byte} is not UTF-8"),
            // The library's own words would quote the value, however long and odd it is.
            _ if error.is_data() => {
                format!("not of the shape that it should have, at line {line} column {column}")
            }
            _ if error.is_eof() => format!("breaks off at line {line} column {column}"),
            _ => {
                let error = error.to_string();
                let what = error.split(" at line ").next().unwrap_or_default();
                format!("not readable from line {line} column {column} on: {what}")
            }
        };
        let is_cut = error.is_eof();
        let message =
            if nothing { message } else { format!("{message}; only what stands before that was read") };
        faults.push(Diagnostic { file: self.file, message, is_file_broken: nothing || is_cut });
    }

    fn fault(&self, message: String, faults: &mut Vec<Diagnostic>) {
        faults.push(Diagnostic { file: self.file, message, is_file_broken: false });
    }
}

/// The text of the bytes, each sequence that is no UTF-8 replaced by one U+FFFD.
fn decode(bytes: &[u8]) -> (Cow<'_, str>, Vec<(usize, usize)>) {
    const MARK: &[u8] = b"\xEF\xBB\xBF";
    let from = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
    if let Ok(text) = str::from_utf8(&bytes[from..]) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let (mut text, mut broken, mut byte) = (String::with_capacity(bytes.len()), Vec::new(), from);
    for chunk in bytes[from..].utf8_chunks() {
        text.push_str(chunk.valid());
        byte += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            broken.push((text.len(), byte));
            text.push(char::REPLACEMENT_CHARACTER);
            byte += chunk.invalid().len();
        }
    }
    (Cow::Owned(text), broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which entries are read, and what is wrong.
    #[track_caller]
    fn check(bytes: &[u8], expected: &[(usize, &str)], messages: &[&str], is_file_broken: bool) {
        let mut faults = Vec::new();
        let source = Source::new("a.json", Ok(bytes), &mut faults);
        let items = source.items("article", &mut faults);
        let found: Vec<_> = items.iter().map(|it| (it.number, it.raw.get())).collect();
        assert_eq!(found, expected);
        assert_eq!(faults.iter().map(|it| it.message.as_str()).collect::<Vec<_>>(), messages);
        assert!(faults.iter().all(|it| it.is_file_broken == is_file_broken), "{faults:?}");
    }

    #[test]
    fn entries_are_numbered_from_one() {
        check(b"[]", &[], &[], false);
        check("[{}, {\"a\": \"Đ\"}]".as_bytes(), &[(1, "{}"), (2, "{\"a\": \"Đ\"}")], &[], false);
        check(b"\xEF\xBB\xBF[1]", &[(1, "1")], &[], false);
    }

    #[test]
    fn a_file_that_breaks_off_gives_what_stands_before() {
        let message = "breaks off at line 2 column 5; only what stands before that was read";
        check(b"[{\"a\": 1},\n{\"a\":", &[(1, "{\"a\": 1}")], &[message], true);
        let message =
            "not readable from line 1 column 6 on: expected ident; only what stands before that was read";
        check(b"[1, nonsense]", &[(1, "1")], &[message], false);
    }

    #[test]
    fn a_file_without_entries_is_a_fault_of_the_whole() {
        check(b"", &[], &["breaks off at line 1 column 0"], true);
        check(b"{\"a\": 1}", &[], &["not of the shape that it should have, at line 1 column 0"], true);
        check(b"\"<html>\"", &[], &["not of the shape that it should have, at line 1 column 8"], true);
        check(b"<html>", &[], &["not readable from line 1 column 1 on: expected value"], true);
        check(b"\xFF\xFE[\0", &[], &["byte 0 is not UTF-8"], true);
    }

    #[test]
    fn wrong_bytes_spoil_their_entry_alone() {
        let message = "article 2: byte 7 of the file is not UTF-8; left out";
        check(b"[\"a\", \"\xC3(\xFF\", \"c\"]", &[(1, "\"a\""), (3, "\"c\"")], &[message], false);
    }

    #[test]
    fn a_file_that_did_not_arrive_says_why() {
        let mut faults = Vec::new();
        let source = Source::new("a.json", Err("no network".to_owned()), &mut faults);
        assert_eq!(source.items("article", &mut faults).len(), 0);
        let fault = Diagnostic { file: "a.json", message: "no network".to_owned(), is_file_broken: true };
        assert_eq!(faults, [fault]);
    }
}
