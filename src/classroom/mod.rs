//! What is taught with: questions made from the data with the sentence as their key, stories, the teacher's page.
//!
//! Comes in: meetings and a seed, or the text of a story. Goes out: questions, a story, and its link or file.
//! Never here: the browser, who answered what.

pub mod coverage;
pub mod lesson;
pub mod play;
pub mod predict;
pub mod questions;
pub mod slides;
pub mod story;
