//! The record's citations → reports of articles that they name: the rule [`Rule::Cited`].
//!
//! A citation names an article where both have the same address. Of the article's reports the one is meant
//! that alone can be the entry's meeting; where several can, or several entries want the same, nothing is joined.

use super::Rule;
use super::cluster::Cluster;
use crate::data::{ArticleId, Corpus, EntryId, ReportId};

/// Joins each report of an article with the entry of the record that cites the article for it. `order` has the
/// report of each rank; every group has one report.
pub fn join(groups: Vec<Cluster>, corpus: &Corpus, order: &[ReportId]) -> Vec<Cluster> {
    let report = |at: usize| corpus.report(order[groups[at].ranks[0]]);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for entry in 0..groups.len() {
        let Some(id) = report(entry).entry() else { continue };
        for article in cited(corpus, id) {
            let fits = |at: &usize| {
                report(*at).article() == Some(article) && groups[*at].can_be_cited_as(&groups[entry])
            };
            let fitting: Vec<usize> = (0..groups.len()).filter(fits).take(2).collect();
            if let [one] = fitting[..] {
                pairs.push((one, entry));
            }
        }
    }
    let is_alone = |(one, entry): &(usize, usize)| {
        pairs.iter().filter(|it| it.0 == *one).count() == 1
            && pairs.iter().filter(|it| it.1 == *entry).count() == 1
    };
    let pairs: Vec<(usize, usize)> = pairs.iter().copied().filter(is_alone).collect();
    let mut groups: Vec<Option<Cluster>> = groups.into_iter().map(Some).collect();
    for (one, entry) in pairs {
        let taken = groups[entry].take();
        if let (Some(group), Some(entry)) = (&mut groups[one], taken) {
            group.absorb(entry, Rule::Cited);
        }
    }
    groups.into_iter().flatten().collect()
}

/// The articles that an entry cites.
fn cited(corpus: &Corpus, entry: EntryId) -> Vec<ArticleId> {
    let addresses = corpus.entry(entry).citations.iter().filter_map(|it| corpus.citation(*it).url.as_deref());
    let mut found = Vec::new();
    for address in addresses {
        let is_it = |it: &crate::data::Article| it.url.as_deref().is_some_and(|it| same_page(it, address));
        found.extend(corpus.articles.iter().position(is_it).map(ArticleId));
    }
    found
}

/// Whether two addresses are of one page: the scheme and a last slash make no difference.
fn same_page(a: &str, b: &str) -> bool {
    fn bare(it: &str) -> &str {
        it.split_once("://").map_or(it, |it| it.1).trim_end_matches('/')
    }
    bare(a) == bare(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Citation, CitationId, Entry, Report, SourceRef};
    use crate::meetings::merge;
    use crate::meetings::samples::{corpus, report};

    /// Article `a0` tells what `told` says; the record has `entries`, each of which cites it.
    fn sample(told: &[&str], entries: &[&str]) -> Corpus {
        let mut corpus = corpus(told.iter().map(|it| report(0, it)).collect());
        corpus.articles[0].url = Some("https://news.example/1".to_owned());
        corpus.record.citations.push(Citation {
            id: "c".to_owned(),
            title: "T".to_owned(),
            publisher: "P".to_owned(),
            published: None,
            language: "en".to_owned(),
            url: Some("http://news.example/1/".to_owned()),
        });
        for (at, words) in entries.iter().enumerate() {
            let id = format!("entry-{at}");
            corpus.record.entries.push(Entry { id, citations: vec![CitationId(0)], documents: Vec::new() });
            corpus.reports.push(Report { teller: SourceRef::Record(EntryId(at)), ..report(0, words) });
        }
        corpus
    }

    #[track_caller]
    fn check(told: &[&str], entries: &[&str], meetings: usize, start: Option<&str>) {
        let merged = merge(&sample(told, entries));
        assert_eq!(merged.len(), meetings, "{told:?} {entries:?}");
        let joined = merged.iter().find(|it| it.reports.len() == 2);
        assert_eq!(joined.and_then(|it| it.start).map(|it| it.to_string()).as_deref(), start);
    }

    #[test]
    fn what_the_record_cites_an_article_for_is_one_meeting_dated_by_the_more_exact() {
        check(&["kind:talks"], &["kind:talks on:2020-02-03"], 1, Some("2020-02-03"));
        // Their days differ: both are shown, and the one that tells the year is preferred.
        check(
            &["kind:senior-officials no:15 on:XXXX-05-17"],
            &["kind:senior-officials no:15 on:2018-05-18"],
            1,
            Some("2018-05-18"),
        );
    }

    #[test]
    fn what_could_be_several_is_not_guessed() {
        check(&["kind:talks", "kind:talks"], &["kind:talks on:2020-02-03"], 3, None);
        check(&["kind:talks"], &["kind:talks on:2020-02-03", "kind:talks on:2020-02-04"], 3, None);
        check(&["kind:talks"], &["kind:conference on:2020-02-03"], 2, None);
        check(&["kind:talks of:ASEAN"], &["kind:talks on:2020-02-03"], 2, None);
        check(&["kind:summit no:3"], &["kind:summit no:4 on:2021-10-28"], 2, None);
        check(&["kind:talks country:RU"], &["kind:talks country:ID"], 2, None);
    }
}
