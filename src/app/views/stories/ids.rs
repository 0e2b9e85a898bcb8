//! What links and files call the stories.

/// The story that a link calls so is the draft of this browser.
pub const DRAFT: &str = "draft";
/// The story that a link calls so was opened from a file.
pub const FILE: &str = "file";

/// The name of the file of a story that comes with the site, as the page's head has it.
pub fn file(id: &str) -> String {
    format!("story-{id}")
}
