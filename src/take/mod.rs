//! What is counted, to take along: pictures and tables as files, the data as a package, a citation.
//!
//! Comes in: a [`Subject`]. Goes out: the text of a file. Every file tells the filter in words, the
//! edition of the data and the link, and holds the ids and quotes from which its counts can be made again.
//! Never here: the browser, how a file is saved.

pub mod fragment;
pub mod qr;

use crate::article::Corpus;
use crate::edtf::Date;
use crate::merge::Meeting;
use crate::query::State;
use crate::tally::Tally;
use crate::vocabulary::Lang;

/// What a file is made of.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub lang: Lang,
    pub corpus: &'a Corpus,
    /// All meetings, shown or not.
    pub meetings: &'a [Meeting],
    pub state: &'a State,
    /// Per meeting, whether its articles say what is sought; `None` when nothing is.
    pub admitted: Option<&'a [bool]>,
    pub tally: &'a Tally,
    /// The address of the site, without query and fragment: `https://example.org/explorer/`.
    pub site: &'a str,
    /// The edition of the data, as the build names it: eight hex digits.
    pub edition: &'a str,
    /// The day on which the file is made.
    pub today: Date,
}
