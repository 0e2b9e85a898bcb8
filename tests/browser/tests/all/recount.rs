//! The figures that the page must show, by the oracle, and what else tests ask of the data files.

pub use oracle::files::list;
use oracle::files::text;
use oracle::{Choice, DataFiles};
use serde_json::Value;

/// The articles, counted anew from their files.
pub struct Recount {
    pub articles: Value,
    pub reports: Value,
    pub vocabulary: Value,
    recount: oracle::Recount,
}

impl Recount {
    /// The articles of the site that is tested.
    pub fn new() -> Recount {
        let files = DataFiles::bundled();
        let [articles, reports, vocabulary] = ["articles", "reports", "vocabulary"].map(|it| files.json(it));
        Recount { articles, reports, vocabulary, recount: oracle::Recount::new(&files, "articles") }
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

    /// Whether the words stand in an article: in its text, or in what else stood on the page.
    pub fn says(&self, article: &str, words: &str) -> bool {
        let found = list(&self.articles).iter().find(|it| it["id"] == article);
        let article = found.unwrap_or_else(|| panic!("no article {article}"));
        let related = list(&article["related"]).iter().filter_map(Value::as_str);
        // The page has one space where the text has several, or a new line.
        related.chain(article["text"].as_str()).any(|it| one_line(it).contains(&one_line(words)))
    }
}

pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
