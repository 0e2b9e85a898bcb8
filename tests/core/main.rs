//! The core from files to counts, exports and links, held against a recount of its own.
//!
//! Data are the fixtures; the bundled files are looked at too where a property must hold of any data.

mod collection;
mod exports;
mod hostile;
mod links;
mod recount;
