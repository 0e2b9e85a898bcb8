//! Whether a link may have been bent on its way: a glance, since most are whole, and what mends one comes when it is
//! needed ([`mend`](super::mend)).

use crate::query::Query;

/// What a whole link hardly ever has: an escape encoded again, a plus between words, what parts parameters encoded, and
/// what mail makes of `=`.
const SIGNS: [&str; 7] = ["%25", "%2b", "%26", "%3d", "%3f", "=3d", "%3e"];

/// Whether [`mended`](super::mend::mended) may have something to mend in a query string.
#[must_use]
pub fn may_be_damaged(search: &str) -> bool {
    let search = search.trim_start_matches('?').to_ascii_lowercase();
    search.contains(['?', '#'])
        || SIGNS.iter().any(|it| search.contains(it))
        || !Query::parse(&search).1.is_empty()
}
