//! The app's components, rendered natively and read as a browser reads HTML: no fetch, no clock, no browser.
//!
//! Data are the fixtures unless a test says otherwise; what a page claims is held against the recount.
#![cfg(feature = "ssr")]

mod characters;
mod claims;
mod compare;
mod figures;
mod ids;
mod links;
mod markup;
mod method;
mod page;
mod slides;
mod sound;
mod sources;
