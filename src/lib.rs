//! The Dialogue Explorer: news articles on ASEAN–Russia meetings in, charts out, every figure
//! led back to the sentence it was read from.
//!
//! The layers, each of which uses only layers above it:
//!
//! | layer | takes → gives |
//! |---|---|
//! | [`data`] | files → typed records, each value with its quote, and diagnostics |
//! | [`reading`] | an article → what it tells of meetings, each value with its words and rule |
//! | [`meetings`] | reports → meetings, with the rule that joined them |
//! | [`search`] | words → where they stand in the articles, accents ignored |
//! | [`query`] | link ⇄ query; which values of which dimension are chosen |
//! | [`counts`] | meetings under a query → counts per value, and how they were made |
//! | [`dataset`] | files → all of the above for one collection; what a query selects of it |
//! | [`text`] | what the page says, in each language |
//! | [`chart`] | counts → marks in data units; marks and a width → shapes, and where each mark lies |
//! | [`export`] | what is counted → files, and how to cite it |
//! | [`classroom`] | meetings → questions; a story ⇄ its link or file |
//! | `app` | leptos views: what the reader sees and does |
//!
//! Everything before `app` is plain data in, plain data out: no fetch, no clock, no signal.

// The types of views are as deep as the elements in them.
#![recursion_limit = "512"]

#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod app;
pub mod chart;
pub mod classroom;
pub mod counts;
pub mod data;
pub mod dataset;
pub mod export;
pub mod meetings;
pub mod query;
pub mod reading;
pub mod search;
pub mod text;
