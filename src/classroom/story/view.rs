//! The view of a step: what it keeps of a link.

use crate::query::{Query, Unknown};

/// The query string that a step keeps of a link or a query string, and what is wrong with the rest. No step says what the
/// page is doing, in which edition and language: a story goes on where it is read. Of a language nothing is said: every
/// link has one.
#[must_use]
pub fn view(link: &str) -> (String, Vec<String>) {
    let link = link.trim();
    let search = match link.split_once('?') {
        Some((_, search)) => search,
        // A link to the start page.
        None if link.contains("//") => "",
        None => link,
    };
    let (query, unknown) = Query::parse(search.split('#').next().unwrap_or_default());
    let Query { view, edition, created_with, .. } = query;
    let rest = Query { view, edition, created_with, ..Query::default() }.to_search();
    let names = rest.split(['?', '&']).filter_map(|it| Some(it.split_once('=')?.0));
    let mut faults: Vec<String> =
        names.map(|name| format!("has \"{name}\", which no step has; ignored")).collect();
    let unknown = unknown.iter().filter(|it| it.name != "lang");
    faults.extend(unknown.map(|it| format!("is not known: {}", named(it))));
    let kept = Query { view: None, edition: None, created_with: None, lang: None, lesson: None, ..query };
    (kept.to_search(), faults)
}

/// What is not known, as faults name it: `area ‘enrgy’`, `‘kolor’`.
pub(super) fn named(it: &Unknown) -> String {
    let Unknown { name, value, more } = it;
    let named = if value.is_empty() { format!("‘{name}’") } else { format!("{name} ‘{value}’") };
    if *more > 0 { format!("{named}, and {more} more") } else { named }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(link: &str, expected: &str, faults: &[&str]) {
        assert_eq!(
            view(link),
            (expected.to_owned(), faults.iter().map(|&it| it.to_owned()).collect()),
            "{link}"
        );
        assert_eq!(view(expected), (expected.to_owned(), Vec::new()), "again, {expected}");
    }

    #[test]
    fn what_a_step_keeps_of_a_link() {
        for (link, expected) in [
            ("", ""),
            ("?years=2021", "?years=2021"),
            ("years=2021&lang=vi", "?years=2021"),
            ("https://example.org/explorer/?area=energy&q=a+b#main", "?area=energy&q=a+b"),
            ("https://example.org/explorer/", ""),
            ("?years=2021&amp;area=energy", "?years=2021&area=energy"),
            ("?lang=de&q=a", "?q=a"),
            ("?vs.years=2021", "?vs.years=2021"),
        ] {
            check(link, expected, &[]);
        }
    }

    #[test]
    fn what_no_step_has_falls_away_however_it_is_spelled() {
        for (name, spellings) in [
            ("view", &["view=teach", "amp;view=teach", "v%69ew=teach", "VIEW=teach", "%20view=teach"][..]),
            ("edition", &["edition=00000000", "%65dition=00000000", "amp;edition=00000000"]),
            ("made", &["made=1.00000000", "m%61de=1.00000000"]),
        ] {
            for spelling in spellings {
                let fault = format!("has \"{name}\", which no step has; ignored");
                check(&format!("?q=a&{spelling}"), "?q=a", &[&fault]);
            }
        }
        for spelling in ["lang=ru", "%6cang=ru", "amp;lang=ru"] {
            check(&format!("?{spelling}&q=a"), "?q=a", &[]);
        }
        check(
            "?view=story&%73tory=x&st%65p=2&q=a",
            "?q=a",
            &[
                "has \"view\", which no step has; ignored",
                "has \"step\", which no step has; ignored",
                "has \"story\", which no step has; ignored",
            ],
        );
    }

    #[test]
    fn what_is_not_understood_is_named() {
        check("?area=energy&kolor=red", "?area=energy", &["is not known: ‘kolor’"]);
        check("?years=1066", "", &["is not known: years ‘1066’"]);
        check("?see%64=a", "", &["is not known: ‘seed’"]);
    }
}
