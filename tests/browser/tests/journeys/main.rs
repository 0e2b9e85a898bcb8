//! The journeys through the app, in one binary: linking one is quicker than linking many.

mod access;
mod changes;
mod collections;
mod compare;
mod evidence;
mod faults;
mod harness;
mod history;
mod hostile;
mod keyboard;
mod links;
mod look;
mod method;
mod page;
mod paper;
mod parts;
mod pointer;
mod predict;
mod present;
mod questions;
mod recount;
mod share;
mod start;
mod stories;
mod translator;
mod wander;
