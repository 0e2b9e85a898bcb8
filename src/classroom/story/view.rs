//! The view of a step: what it keeps of a link.

/// Parameters of a link that no step's view has: what the page is doing, and in which language.
const NOT_OF_A_VIEW: [&str; 8] = ["view", "story", "step", "seed", "picture", "edition", "made", "lang"];

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
}
