//! The browser tests, in one binary: linking one is quicker than linking many.

mod access;
mod figures;
mod harness;
mod keyboard;
mod page;
mod recount;
mod start;
mod story;
