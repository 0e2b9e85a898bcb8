//! Links are for ever: each that was ever given out opens a page, and says what in it is not understood.

use dialogue_explorer::query::Query;
use oracle::links::{GivenLink, given_out};

use super::page::BUNDLED;
use super::sound::check;

#[test]
fn every_link_of_every_release_opens() {
    for GivenLink { search, unknown } in given_out() {
        let page = BUNDLED.open(&search);
        check(&page, &search);
        // An edition of the data that is not here is fetched, which a browser does.
        let is_here = page.all("main > .loading").is_empty();
        assert_eq!(is_here, Query::parse(&search).0.edition.is_none(), "{search}");
        assert!(!is_here || !page.all("main h1, main h2").is_empty(), "{search} has no title");
        let is_told = !page.all("#dismiss").is_empty();
        assert_eq!(is_told, !unknown.is_empty(), "{search}: {unknown:?}");
    }
}
