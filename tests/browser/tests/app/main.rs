//! The journeys through the app, in one binary: linking one is quicker than linking many.

mod start;
