//! The browser tests, in one binary: linking one is quicker than linking many.

mod harness;
mod start;
