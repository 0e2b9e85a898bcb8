//! Counts meetings anew, straight from the JSON, by plain and slow rules of its own.
//!
//! Comes in: data files and a link. Goes out: which meetings the link counts, and how many of them each value has.
//! Never here: a line of `dialogue_explorer`. The rules are those that the README and the design tell readers, so that
//! a fault in the site's code is not repeated.
//!
//! What tests of the pages and of the finished site share lies here too: the data files, and the links given out so far.
//!
//! The data are taken to be sound: [`files::DataFiles::fixtures`] and the bundled files, in which the site finds no
//! fault. What broken files do is tested where they are read.

pub mod choice;
pub mod date;
pub mod export;
pub mod files;
pub mod links;
pub mod meeting;
pub mod merge;
pub mod recount;
pub mod report;
pub mod words;

pub use choice::Choice;
pub use files::DataFiles;
pub use meeting::{Meeting, Values};
pub use recount::{Count, Recount};

/// What one filters by, as links name it.
pub const DIMENSIONS: [&str; 11] =
    ["years", "area", "pillar", "chair", "kind", "mode", "status", "between", "article", "language", "place"];
