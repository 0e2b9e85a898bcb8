//! What was read from an article, and which of its words a link points to.
//!
//! Comes in: a dataset, an article, a query. Goes out: quotes with the values that they carry. Never here: words of
//! the page, links.

use super::Dataset;
use crate::data::mention::Anchor;
use crate::data::{ArticleId, Value};
use crate::meetings::Assertion;
use crate::query::Query;

/// A quote of an article, and the value of a meeting that it carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub anchor: Anchor,
    pub value: ReadValue,
    /// The value's fact code in links.
    pub code: String,
}

/// A value of a meeting, by its places in [`Dataset::meetings`] and in the meeting's assertions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReadValue {
    pub meeting: usize,
    pub assertion: usize,
}

/// The words of an article that a link points to, and what was read from them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlight {
    pub anchors: Vec<Anchor>,
    /// Every value that these words carry, wholly or in part.
    pub values: Vec<ReadValue>,
    /// The claim whose words they are: a place in the corpus' claims.
    pub claim: Option<usize>,
}

impl Dataset {
    /// Everything that was read from an article.
    #[must_use]
    pub fn evidence(&self, article: ArticleId) -> Vec<Evidence> {
        let reports = self.corpus.reports_by_id().filter(|(_, report)| report.article() == Some(article));
        let mut meetings: Vec<usize> =
            reports.filter_map(|(id, _)| self.count_index.meeting_of(id)).collect();
        meetings.sort_unstable();
        meetings.dedup();
        let mut evidence = Vec::new();
        for at in meetings {
            let meeting = &self.meetings[at];
            for (number, assertion) in meeting.assertions.iter().enumerate() {
                let value = ReadValue { meeting: at, assertion: number };
                let code = meeting.fact_code(assertion, &self.corpus.vocabulary);
                let here =
                    assertion.by.iter().filter(|(id, _)| self.corpus.report(*id).article() == Some(article));
                for anchor in here.flat_map(|(_, anchors)| anchors) {
                    evidence.push(Evidence { anchor: *anchor, value, code: code.clone() });
                }
            }
        }
        evidence
    }

    /// What is told of a value that was read.
    #[must_use]
    pub fn assertion(&self, value: ReadValue) -> &Assertion {
        &self.meetings[value.meeting].assertions[value.assertion]
    }

    /// The pillar of a value that is an area, by its number in the vocabulary.
    #[must_use]
    pub fn pillar(&self, value: &Value) -> Option<u16> {
        match value {
            Value::Area(area) => Some(self.corpus.vocabulary.area(*area).pillar.0),
            _ => None,
        }
    }
}

impl Highlight {
    /// The words that a query points to in an article: those of a claim, else those of a fact of the open meeting.
    /// `evidence` is what was read from the article.
    #[must_use]
    pub fn new(dataset: &Dataset, query: &Query, article: ArticleId, evidence: &[Evidence]) -> Self {
        let claims = &dataset.corpus.claims;
        let claim = query
            .statement
            .as_deref()
            .and_then(|id| claims.iter().position(|claim| claim.id == id && claim.article == article));
        let anchors: Vec<Anchor> = match claim {
            Some(at) => vec![claims[at].quote],
            None => {
                let meeting = query.meeting.as_deref().and_then(|id| dataset.meeting(id));
                let of_fact = evidence
                    .iter()
                    .filter(|it| Some(it.value.meeting) == meeting && Some(&it.code) == query.fact.as_ref());
                of_fact.map(|it| it.anchor).collect()
            }
        };
        let touches = |it: &&Evidence| {
            let shares =
                |anchor: &Anchor| anchor.place == it.anchor.place && anchor.span.overlaps(&it.anchor.span);
            anchors.iter().any(shares)
        };
        let mut values: Vec<ReadValue> = evidence.iter().filter(touches).map(|it| it.value).collect();
        values.sort_unstable();
        values.dedup();
        Self { anchors, values, claim }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;

    fn highlight(link: &str, article: &str) -> (Vec<&'static str>, Highlight) {
        let dataset = sample("articles");
        let (id, _) = dataset.article(article).expect("an article of the site");
        let query = Query::from_search(link, &dataset.known).0;
        let highlight = Highlight::new(dataset, &query, id, &dataset.evidence(id));
        (highlight.anchors.iter().map(|anchor| dataset.corpus.quote(id, *anchor)).collect(), highlight)
    }

    #[test]
    fn every_quote_of_a_report_is_evidence_of_its_article() {
        let dataset = sample("articles");
        let quotes = |it: &crate::data::Report| it.statements.iter().map(|it| it.quotes.len()).sum::<usize>();
        let all: usize = dataset.corpus.reports.iter().map(quotes).sum();
        let articles = 0..dataset.corpus.articles.len();
        assert_eq!(articles.map(|at| dataset.evidence(ArticleId(at)).len()).sum::<usize>(), all);
    }

    #[test]
    fn a_fact_points_to_its_words_in_the_article_of_the_link() {
        let (words, highlight) = highlight("?meeting=arsom-19&fact=start", "arsom-19-cpv");
        assert!(words.iter().any(|it| it.contains("27")), "{words:?}");
        assert!(!highlight.values.is_empty() && highlight.claim.is_none());
    }

    #[test]
    fn a_claim_points_to_its_words_whatever_fact_is_named() {
        let (words, highlight) =
            highlight("?meeting=arsom-19&fact=start&statement=arsom-19-cpv.3", "arsom-19-cpv");
        let claim = highlight.claim.map(|at| sample("articles").corpus.claims[at].id.as_str());
        assert_eq!((words.len(), claim), (1, Some("arsom-19-cpv.3")));
    }

    #[test]
    fn a_link_to_no_words_points_to_none() {
        for link in ["", "?meeting=arsom-19", "?meeting=arsom-19&fact=no-such"] {
            assert_eq!(highlight(link, "arsom-19-cpv").1, Highlight::default(), "{link}");
        }
    }
}
