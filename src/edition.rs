//! Editions of the data: what changed between the one a link was made from and today's.
//!
//! Comes in: what two editions count under one state. Goes out: the figures that differ. An edition
//! is named by the hash that the build makes of all data files. Never here: where an older edition is kept.

/// The version of links and files: told with the edition, so that a later release knows how to read them.
pub const FORMAT: u32 = 1;
