//! What a workbook holds: a table, and a sheet on what it is about. [`xlsx`](super::xlsx) makes the file.

use super::table::Table;
use super::{Export, filter};
use crate::text::{take_words, words};

/// A table and the name of its sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedTable {
    pub name: &'static str,
    pub table: Table,
}

/// A table, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workbook {
    /// What the properties of the file call it.
    pub title: String,
    pub of: NamedTable,
    pub about_name: &'static str,
    /// Title, count, filter, edition and link, a line each.
    pub about: Vec<String>,
}

impl Workbook {
    /// `other` is the other side of a comparison.
    #[must_use]
    pub fn new(export: &Export<'_>, title: &str, of: NamedTable, other: Option<&Export<'_>>) -> Self {
        let (words, take) = (words(export.lang), take_words(export.lang));
        let mut about = vec![title.to_owned(), export.counted(), (take.filter)(&filter(export))];
        about.extend(other.map(|other| (take.against)(other.selection.counts.shown_count(), &filter(other))));
        let day = (words.date)(&export.today);
        about.push((take.edition)(words.title, &export.dataset.edition, &day));
        about.push(export.link());
        Self { title: title.to_owned(), of, about_name: take.about_sheet, about }
    }
}
