//! Values as JSON, their members in the order of their fields: a file is read by people too.

use serde::Serialize;

/// The value on one line.
pub fn line(value: &impl Serialize) -> String {
    // What is exported has texts as its keys, and nothing that would refuse to be written.
    serde_json::to_string(value).unwrap_or_default()
}

/// The value written for people, and a line break after it.
pub fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Sample<'a> {
        z: &'a str,
        a: [Option<u32>; 2],
    }

    #[test]
    fn members_stay_in_their_order_and_texts_are_escaped() {
        let sample = Sample { z: "\"<Ế>\"\n", a: [None, Some(7)] };
        assert_eq!(line(&sample), r#"{"z":"\"<Ế>\"\n","a":[null,7]}"#);
        assert!(pretty(&sample).ends_with("\n}\n"));
    }
}
