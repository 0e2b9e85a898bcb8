//! What a workbook holds: a table, a sheet on what it is about, and one on what its columns hold. [`xlsx`](super::xlsx) makes the file.

use super::table::{Cell, Table};
use super::{Export, filter};
use crate::text::{column, take_words, words};

/// A table and the name of its sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedTable {
    pub name: &'static str,
    pub table: Table,
}

/// A table, what it is about, and what its columns hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workbook {
    /// What the properties of the file call it.
    pub title: String,
    pub of: NamedTable,
    pub about_name: &'static str,
    /// Title, count, filter, where columns are explained, edition and link, a line each.
    pub about: Vec<String>,
    /// The names of its columns, which are for programs, each with what it holds.
    pub columns: NamedTable,
}

impl Workbook {
    /// `other` is the other side of a comparison.
    #[must_use]
    pub fn new(export: &Export<'_>, title: &str, of: NamedTable, other: Option<&Export<'_>>) -> Self {
        let (words, take) = (words(export.lang), take_words(export.lang));
        let mut about = vec![title.to_owned(), export.counted(), (take.filter)(&filter(export))];
        about.extend(other.map(|other| (take.against)(other.selection.counts.shown_count(), &filter(other))));
        about.push(take.columns_told.to_owned());
        let day = (words.date)(&export.today);
        about.push((take.edition)(words.title, &export.dataset.edition, &day));
        about.push(export.link());
        let row = |name: &&str| vec![Cell::text(*name), Cell::text(column(export.lang, name))];
        let rows = of.table.names.iter().map(row).collect();
        let columns =
            NamedTable { name: take.columns_sheet, table: Table { names: &take.columns_head, rows } };
        Self { title: title.to_owned(), of, about_name: take.about_sheet, about, columns }
    }
}
