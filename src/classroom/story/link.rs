//! A story ⇄ the value of `story=` in a link, and the view of a step as a query string.
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

/// Parameters of a link that no step's view has: what the page is doing, and in which language.
const NOT_OF_A_VIEW: [&str; 8] = ["view", "story", "step", "seed", "picture", "edition", "made", "lang"];

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

/// The query string that a step keeps of a link or a query string, and the names of parameters that no step
/// has. Of a language nothing is said: every link has one.
#[must_use]
pub fn view(link: &str) -> (String, Vec<String>) {
    let link = link.trim();
    let query = match link.split_once('?') {
        Some((_, query)) => query,
        // A link to the start page.
        None if link.contains("//") => "",
        None => link,
    };
    let query = query.split('#').next().unwrap_or_default();
    let (mut view, mut dropped) = (String::new(), Vec::new());
    for part in query.split('&').filter(|it| !it.is_empty()) {
        let name = part.split('=').next().unwrap_or_default().trim().to_ascii_lowercase();
        if !NOT_OF_A_VIEW.contains(&name.as_str()) {
            view.push(if view.is_empty() { '?' } else { '&' });
            view.push_str(part);
        } else if name != "lang" {
            dropped.push(name);
        }
    }
    (view, dropped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::story::{Step, Wording};

    #[test]
    fn what_a_step_keeps_of_a_link() {
        for (link, expected, dropped) in [
            ("", "", &[][..]),
            ("?years=2021", "?years=2021", &[]),
            ("years=2021&lang=vi", "?years=2021", &[]),
            ("https://example.org/explorer/?q=a+b&area=energy#main", "?q=a+b&area=energy", &[]),
            ("https://example.org/explorer/", "", &[]),
            ("?view=story&story=x&q=a", "?q=a", &["view", "story"]),
        ] {
            assert_eq!(
                view(link),
                (expected.to_owned(), dropped.iter().map(|it| (*it).to_owned()).collect()),
                "{link}"
            );
        }
    }

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
