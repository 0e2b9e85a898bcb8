//! The browser tests, in one binary: linking one is quicker than linking many.

mod access;
mod cite;
mod drag;
mod faults;
mod figures;
mod handout;
mod hostile;
mod keyboard;
mod links;
mod look;
mod page;
mod present;
mod questions;
mod record;
mod recount;
mod share;
mod start;
mod stories;
mod story;
mod take;
mod takeover;
mod touch;
mod wander;
