//! What the page says, rendered natively: no browser, the same sections and the same data.
//!
//! Every page that a test opens is also looked over as a whole: ids, references, links, and no element
//! or attribute that could run anything (`check_sound` in `open.rs`).
#![cfg(feature = "ssr")]

mod both;
mod citations;
mod cite;
mod counts;
mod evidence;
mod faults;
mod handout;
mod html;
mod languages;
mod links;
mod merged;
mod method;
mod open;
mod present;
mod questions;
mod record;
mod recount;
mod share;
mod stories;
