//! What each language does to numbers, lists and dates, once. Every message uses it; none counts for itself.

mod date;
pub mod en;
pub mod ru;
pub mod vi;

pub use date::Pattern;

/// Joins with commas and a last word: "a, b and c".
fn join(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{}{last}{end}", first.join(", ")),
    }
}

/// The text with its first letter changed, all else left as it is.
fn first_letter(text: &str, change: fn(char) -> String) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| change(first) + letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists() {
        let items = ["a", "b", "c"].map(str::to_owned);
        for (count, expected) in [(0, ""), (1, "a"), (2, "a and b"), (3, "a, b and c")] {
            assert_eq!(join(&items[..count], " and "), expected);
        }
    }
}
