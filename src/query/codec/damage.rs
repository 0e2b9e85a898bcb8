//! Whether a link may have been bent on its way: a glance, since most are whole, and what mends one comes when it is
//! needed ([`mend`](super::mend)).

use crate::query::Query;

/// What a whole link hardly ever has: an escape encoded again, a plus between words, what parts parameters encoded, what
/// mail makes of `=`, and HTML of `&`: that is understood as it is, but no one should pass it on.
const SIGNS: [&str; 8] = ["%25", "%2b", "%26", "%3d", "%3f", "=3d", "%3e", "&amp;"];

/// Whether [`mended`](super::mend::mended) may have something to mend in a query string.
#[must_use]
pub fn may_be_damaged(search: &str) -> bool {
    let search = search.trim_start_matches('?').to_ascii_lowercase();
    search.contains(['?', '#'])
        || search.starts_with("amp;")
        || SIGNS.iter().any(|it| search.contains(it))
        || !Query::parse(&search).1.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::mend::mended;

    #[test]
    fn what_is_mended_is_noticed_and_nothing_is_mended_twice() {
        for (link, meant) in [
            ("?years=2021&amp;area=energy", "?years=2021&area=energy"),
            ("?years=2021&AMP;area=energy", "?years=2021&area=energy"),
            ("?years=2021&amp;amp;area=energy&amp;lang=vi", "?years=2021&area=energy&lang=vi"),
            ("?amp;years=2021", "?years=2021"),
            ("?years=2021&#38;area=energy", "?years=2021&area=energy"),
            ("?area%3Denergy", "?area=energy"),
            ("?area=3Denergy", "?area=energy"),
        ] {
            assert!(may_be_damaged(link), "{link}");
            assert_eq!(Query::parse(&mended(link)).0.to_search(), meant, "{link}");
            assert!(!may_be_damaged(&mended(link)), "{link} is whole now: {}", mended(link));
        }
        for link in ["", "?years=2021&area=energy,health&q=smart+cities&lang=vi", "?q=amp"] {
            assert!(!may_be_damaged(link), "{link}");
        }
    }
}
