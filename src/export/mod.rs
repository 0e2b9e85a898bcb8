//! What is counted, to take along: pictures and tables as files, the data as a package, a citation.
//!
//! Comes in: an [`Export`]. Goes out: the text of a file. Every file tells the filter in words, the
//! edition of the data and the link, and holds the ids and quotes from which its counts can be made again.
//! Never here: the browser, how a file is saved.

mod basis;
mod calendar;
pub mod cite;
mod columns;
pub mod contact;
mod csv;
pub mod embed;
mod file;
mod filter;
mod font;
pub mod fragment;
mod json;
mod json_ld;
mod package;
mod periods;
mod picture;
mod pictured;
mod preview;
pub mod qr;
pub mod reports;
mod rows;
mod sheet;
mod spreadsheet;
mod table;
#[cfg(test)]
mod tests;
mod workbook;
pub mod wrong;

pub use calendar::{Calendar, calendar};
pub use columns::columns_csv;
pub use csv::{csv, plain};
pub use file::{Content, File, FileKind};
pub use filter::{file_name, filter, filter_of};
pub use font::{Face, SAMPLE_PX, Subset, with_samples};
pub use json_ld::json_ld;
pub use package::package;
pub use picture::{Picture, SHEET_PX, Sheet};
pub use pictured::Pictured;
pub use preview::told;
pub use preview::{About, DIRECTORY, about, preview_page, previewed};
pub use sheet::sheet;
pub use spreadsheet::xlsx;
pub use table::{Cell, Table, figures, quotes, quotes_json};
pub use workbook::{NamedTable, Workbook};

use crate::counts::Summary;
use crate::data::code::MeetingCode;
use crate::data::edtf::Date;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::meetings::Meeting;
use crate::query::Query;
use crate::text::{self, Count};

/// What is exported: a selection, the query that its link has, and what files say of themselves.
#[derive(Clone, Copy)]
pub struct Export<'a> {
    pub dataset: &'a Dataset,
    pub selection: &'a Selection,
    /// What the link opens; it selects the same.
    pub query: &'a Query,
    pub lang: Lang,
    /// The address of the site, without query and fragment: `https://example.org/explorer/`.
    pub site: &'a str,
    /// The day on which the file is made.
    pub today: Date,
}

impl<'a> Export<'a> {
    /// The link of the view.
    #[must_use]
    pub fn link(&self) -> String {
        [self.site, &self.query.to_search()].concat()
    }

    /// The link that opens one meeting, its filter and language left as they are.
    fn meeting_link(&self, meeting: &Meeting) -> String {
        let Query { collection, lang, .. } = self.query.clone();
        let there = Query { collection, lang, meeting: MeetingCode::new(&meeting.id), ..Query::default() };
        [self.site, &there.to_search()].concat()
    }

    /// The meetings shown, in their order.
    fn shown(&self) -> impl Iterator<Item = &'a Meeting> + use<'a> {
        self.selection.meetings(self.dataset)
    }

    /// How many meetings are shown, of how many, and from how many articles and pages of the record.
    #[must_use]
    pub fn count(&self) -> Count {
        (&Summary::new(&self.selection.counts, &self.dataset.count_index)).into()
    }

    /// That figures are only a part, where files did not come whole.
    fn lacking(&self) -> Option<String> {
        let files = self.dataset.missing_files();
        (!files.is_empty()).then(|| (text::words(self.lang).only_part)(&files.join(", ")))
    }

    /// The same in words, and which files it lacks.
    #[must_use]
    pub fn counted(&self) -> String {
        let counted = (text::words(self.lang).counted)(&self.count());
        self.lacking().map_or(counted.clone(), |lacking| format!("{counted}. {lacking}"))
    }

    /// A state that opens with the data as they are now, whatever is added later.
    fn frozen(&self, state: &Query) -> Query {
        let edition = Some(self.dataset.edition.clone()).filter(|it| !it.is_empty());
        Query {
            edition: edition.or_else(|| state.edition.clone()),
            created_with: None,
            lesson: None,
            ..state.clone()
        }
    }
}
