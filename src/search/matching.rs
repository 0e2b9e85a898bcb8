//! From words found to meetings kept.
//!
//! The rule, as it is told to readers: a meeting stays when a text that tells of it has the words. A text is an
//! article's, with its title and the statements read from it; a teaser of another article is one of its own.

use super::{Hit, Spot};
use crate::data::mention::Place;
use crate::data::{ArticleId, Corpus, ReportId};
use crate::meetings::Meeting;

/// The articles that have the words anywhere, in order, each once.
#[must_use]
pub fn articles_hit(hits: &[Hit]) -> Vec<ArticleId> {
    let mut articles: Vec<ArticleId> = hits.iter().filter_map(|it| it.teller.article()).collect();
    articles.sort_unstable();
    articles.dedup();
    articles
}

/// Whether each meeting stays, in the order of the meetings.
#[must_use]
pub fn meetings_matching(corpus: &Corpus, meetings: &[Meeting], hits: &[Hit]) -> Vec<bool> {
    let mut on_record: Vec<ReportId> = Vec::new();
    let mut found: Vec<(ArticleId, Place)> = hits
        .iter()
        .filter_map(|hit| {
            let place = match hit.place {
                Spot::Title | Spot::Text => Place::Text,
                Spot::Related(number) => Place::Related(number),
                Spot::Claim(number) => corpus.claims[number].quote.place,
                Spot::Record(report) => {
                    on_record.push(report);
                    return None;
                }
            };
            Some((hit.teller.article()?, place))
        })
        .collect();
    found.dedup();
    found.sort_unstable();
    on_record.sort_unstable();
    let is_kept: Vec<bool> = corpus
        .reports_by_id()
        .map(|(id, report)| {
            let Some(article) = report.article() else { return on_record.binary_search(&id).is_ok() };
            let mut quotes = report.statements.iter().flat_map(|it| &it.quotes);
            quotes.any(|it| found.binary_search(&(article, it.place)).is_ok())
        })
        .collect();
    meetings.iter().map(|it| it.reports.iter().any(|report| is_kept[report.0])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::mention::{Anchor, Span};
    use crate::data::vocabulary::{Kind, Status};
    use crate::data::{Article, Claim, Report, ReportId, SourceRef, Statement, Value};
    use crate::search::Haystack;

    /// Two articles and four reports: of the first article's text, of its only teaser, of the second
    /// article's text, and of its second teaser. Meeting 2 is told by the last two.
    fn sample() -> (Corpus, Vec<Meeting>) {
        let article = |id: &str, title: &str, text: &str, related: &[&str]| Article {
            id: id.to_owned(),
            title: title.to_owned(),
            publisher: String::new(),
            agency: None,
            published: None,
            language: "en".to_owned(),
            url: None,
            text: text.to_owned(),
            related: related.iter().map(|&it| it.to_owned()).collect(),
            note: None,
        };
        let anchor = |place| Anchor { place, span: Span { start: 0, end: 3 } };
        let report = |article, place| {
            let fact = Statement { value: Value::Kind(Kind::Summit), quotes: vec![anchor(place)] };
            Report {
                teller: SourceRef::Article(ArticleId(article)),
                main: true,
                note: None,
                statements: vec![fact],
            }
        };
        let statement = |claim: &str, place| Claim {
            id: String::new(),
            article: ArticleId(0),
            claim: claim.to_owned(),
            topic: String::new(),
            quote: anchor(place),
            note: None,
        };
        let corpus = Corpus {
            articles: vec![
                article("first", "Summit in Sochi", "They spoke of health.", &["Talks on energy."]),
                article("second", "Họp ở Hà Nội", "They spoke of tourism.", &["Of health.", "Of steel."]),
            ],
            reports: vec![
                report(0, Place::Text),
                report(0, Place::Related(0)),
                report(1, Place::Text),
                report(1, Place::Related(1)),
            ],
            claims: vec![
                statement("Vaccines were pledged.", Place::Text),
                statement("Power grids were named.", Place::Related(0)),
            ],
            ..Corpus::default()
        };
        let meeting = |reports: &[usize]| Meeting {
            reports: reports.iter().map(|&it| ReportId(it)).collect(),
            ..Meeting::bare(Kind::Summit, Status::Held)
        };
        (corpus, vec![meeting(&[0]), meeting(&[1]), meeting(&[2, 3])])
    }

    #[track_caller]
    fn check(words: &str, articles: &[usize], meetings: &[usize]) {
        let (corpus, all) = sample();
        let hits = Haystack::new(&corpus).find(words);
        let found: Vec<usize> = articles_hit(&hits).into_iter().map(|it| it.0).collect();
        let kept = meetings_matching(&corpus, &all, &hits);
        let kept: Vec<usize> = (0..kept.len()).filter(|&it| kept[it]).collect();
        assert_eq!((&*found, &*kept), (articles, meetings), "of {words:?}");
    }

    #[test]
    fn words_of_title_and_text_keep_what_was_read_from_the_text() {
        check("Sochi", &[0], &[0]);
        check("tourism", &[1], &[2]);
        check("ha noi", &[1], &[2]);
        check("spoke", &[0, 1], &[0, 2]);
    }

    #[test]
    fn words_of_a_teaser_keep_only_what_was_read_from_it() {
        check("energy", &[0], &[1]);
        check("steel", &[1], &[2]);
        check("health", &[0, 1], &[0]);
    }

    #[test]
    fn words_of_a_statement_keep_what_was_read_where_it_was() {
        check("vaccine", &[0], &[0]);
        check("power grid", &[0], &[1]);
    }

    #[test]
    fn words_that_stand_nowhere_keep_nothing() {
        check("xylophone", &[], &[]);
        check("", &[], &[]);
    }

    #[test]
    fn hits_come_best_first_and_then_as_the_articles_stand() {
        let (corpus, _) = sample();
        let hits = Haystack::new(&corpus).find("of");
        let places: Vec<(usize, Spot)> =
            hits.iter().map(|it| (it.teller.article().expect("an article").0, it.place)).collect();
        let expected = [(0, Spot::Text), (1, Spot::Text), (1, Spot::Related(0)), (1, Spot::Related(1))];
        assert_eq!(places, expected);
    }
}
