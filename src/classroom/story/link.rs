//! A story ⇄ the value of `story=` in a link.
//!
//! The payload is `~`, then base64url (RFC 4648, no padding) of the minified file, deflated (RFC 1951). One
//! format for file and link: the names of its fields cost next to nothing once deflated.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::{Length, Story, read, write};

/// What every browser, mail program and messenger carries whole, in characters of the whole link.
pub const LONGEST_LINK: usize = 4_000;

/// The payload of a story, to stand in a link after `story=`.
#[must_use]
pub fn to_payload(story: &Story) -> String {
    let packed = compress_to_vec(write(story, true).as_bytes(), 9);
    format!("~{}", URL_SAFE_NO_PAD.encode(packed))
}

/// The story of a payload, and what is wrong with it. What is broken or no payload gives none, and says so.
#[must_use]
pub fn from_payload(payload: &str) -> (Option<Story>, Vec<String>) {
    match unpack(payload) {
        Ok(text) => read(&text),
        Err(fault) => (None, vec![fault.to_owned()]),
    }
}

fn unpack(payload: &str) -> Result<String, &'static str> {
    // Mail programs end a link before its last sign, or hang one on it.
    let coded = payload.trim().strip_prefix('~').ok_or("the link has no story")?.trim_end_matches('=');
    let packed =
        URL_SAFE_NO_PAD.decode(coded).map_err(|_| "the story in the link is broken off or changed")?;
    let text = decompress_to_vec_with_limit(&packed, Length::FILE)
        .map_err(|_| "the story in the link is broken off or changed")?;
    String::from_utf8(text).map_err(|_| "the story in the link is broken off or changed")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::story::{Step, Wording};

    #[test]
    fn what_is_no_payload_says_so() {
        for (payload, fault) in [
            ("", "the link has no story"),
            ("pandemic", "the link has no story"),
            ("~", "the story in the link is broken off or changed"),
            ("~Ю", "the story in the link is broken off or changed"),
            ("~AAAA", "the story in the link is broken off or changed"),
        ] {
            assert_eq!(from_payload(payload), (None, vec![fault.to_owned()]), "{payload}");
        }
    }

    #[test]
    fn a_payload_that_swells_is_not_unpacked() {
        let bomb = compress_to_vec(&vec![b' '; Length::FILE * 4], 9);
        let payload = format!("~{}", URL_SAFE_NO_PAD.encode(bomb));
        assert!(payload.len() < 10_000);
        assert_eq!(from_payload(&payload).1, ["the story in the link is broken off or changed"]);
    }

    #[test]
    fn a_payload_that_lost_its_end_is_no_story() {
        let step = Step { view: "?q=a".to_owned(), caption: Wording::one("en", "Look"), ..Step::default() };
        let story = Story { title: Wording::one("en", "T"), steps: vec![step], ..Story::default() };
        let payload = to_payload(&story);
        assert_eq!(from_payload(&payload), (Some(story.clone()), Vec::new()));
        assert_eq!(from_payload(&format!("{payload}==")).0, Some(story));
        for end in 1..payload.len() - 1 {
            assert_eq!(from_payload(&payload[..end]).0, None, "{end}");
        }
    }
}
