//! The browser tests, in one binary: linking one is quicker than linking many.

mod access;
mod drag;
mod faults;
mod figures;
mod harness;
mod hostile;
mod keyboard;
mod links;
mod look;
mod page;
mod record;
mod recount;
mod share;
mod start;
mod story;
mod takeover;
mod touch;
mod wander;
