//! What is read from outside, given any bytes: nothing makes it panic, and what holds of whole input holds of broken.
//!
//! Each module is a target: `run` reads an input and asserts what must hold of it, `seeds` are inputs to begin with.
//! `cargo test -p fuzz` breaks the seeds at random, some hundred times each; `cargo fuzz run TARGET` goes on without
//! end, led by the code that an input reaches.

pub mod dates;
pub mod links;
pub mod loader;
pub mod merge;
pub mod packs;
pub mod quotes;
pub mod reading;
pub mod stories;

mod bundled;
#[cfg(test)]
mod short_run;

/// The text of an input. What is no UTF-8 is replaced, as a browser does.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
