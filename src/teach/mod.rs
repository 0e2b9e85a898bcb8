//! What is taught with: questions made from the data with the sentence as their key, and stories.
//!
//! Comes in: meetings and a seed, or the text of a story. Goes out: questions, a story, and its link or file.
//! Never here: the browser, who answered what.

pub mod questions;
pub mod story;
