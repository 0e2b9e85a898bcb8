//! The figures that the page must show, by the oracle, and what else the journeys ask of the data files.

use oracle::files::{list, text};
use oracle::{Choice, DataFiles};
use serde_json::Value;

/// The articles, counted anew from their files.
pub struct Recount {
    pub articles: Value,
    vocabulary: Value,
    recount: oracle::Recount,
}

impl Recount {
    /// The articles of the site that is tested.
    pub fn new() -> Recount {
        let files = DataFiles::bundled();
        let [articles, vocabulary] = ["articles", "vocabulary"].map(|it| files.json(it));
        Recount { articles, vocabulary, recount: oracle::Recount::new(&files, "articles") }
    }

    /// How many meetings a link shows; only its clauses matter.
    pub fn count(&self, link: &str) -> usize {
        self.recount.chosen(&Choice::from_link(link)).len()
    }

    /// How often each code of a dimension stands among the meetings that a link shows, most often first.
    pub fn by(&self, dimension: &str, link: &str) -> Vec<(String, usize)> {
        let counts = self.recount.counts(&Choice::from_link(link), dimension);
        let counts = counts.into_iter().map(|(code, count)| (code, count.chosen));
        let mut counts: Vec<_> = counts.filter(|it| it.1 > 0).collect();
        counts.sort_by_key(|it| std::cmp::Reverse(it.1));
        counts
    }

    /// The word for an area in a language of the page.
    pub fn area(&self, code: &str, language: &str) -> String {
        let areas = list(&self.vocabulary["areas"]);
        let area = areas.iter().find(|it| it["code"] == code).unwrap_or_else(|| panic!("no area {code}"));
        text(area, language).to_owned()
    }
}
