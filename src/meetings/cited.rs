//! The record's citations → reports of articles that they name: the rule [`Rule::Cited`].
//!
//! A citation names an article where both have the same address. Of the article's reports the one is meant
//! that alone can be the entry's meeting; where several can, or several entries want the same, nothing is joined.

use std::collections::BTreeMap;

use super::Rule;
use super::cluster::Cluster;
use crate::data::{ArticleId, Corpus, EntryId, ReportId};

/// Joins each report of an article with the entry of the record that cites the article for it. `order` has the
/// report of each rank; every cluster has one report.
pub fn join(clusters: Vec<Cluster>, corpus: &Corpus, order: &[ReportId]) -> Vec<Cluster> {
    let report = |at: usize| corpus.report(order[clusters[at].ranks[0]]);
    let pages = pages(corpus);
    let mut of_article: BTreeMap<ArticleId, Vec<usize>> = BTreeMap::new();
    for at in 0..clusters.len() {
        if let Some(article) = report(at).article() {
            of_article.entry(article).or_default().push(at);
        }
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for entry in 0..clusters.len() {
        let Some(id) = report(entry).entry() else { continue };
        for article in cited(corpus, &pages, id) {
            let reports = of_article.get(&article).into_iter().flatten().copied();
            let fits = |at: &usize| clusters[*at].can_be_cited_as(&clusters[entry]);
            let fitting: Vec<usize> = reports.filter(fits).take(2).collect();
            if let [one] = fitting[..] {
                pairs.push((one, entry));
            }
        }
    }
    let (mut wanting, mut wanted): (BTreeMap<usize, usize>, BTreeMap<usize, usize>) = Default::default();
    for (one, entry) in &pairs {
        *wanting.entry(*one).or_default() += 1;
        *wanted.entry(*entry).or_default() += 1;
    }
    pairs.retain(|(one, entry)| wanting[one] == 1 && wanted[entry] == 1);
    let mut clusters: Vec<Option<Cluster>> = clusters.into_iter().map(Some).collect();
    for (one, entry) in pairs {
        let taken = clusters[entry].take();
        if let (Some(cluster), Some(entry)) = (&mut clusters[one], taken) {
            cluster.absorb(entry, Rule::Cited);
        }
    }
    clusters.into_iter().flatten().collect()
}

/// The articles by their addresses; of several at one address the first stands.
fn pages(corpus: &Corpus) -> BTreeMap<&str, ArticleId> {
    let mut pages = BTreeMap::new();
    for (at, article) in corpus.articles.iter().enumerate() {
        if let Some(url) = &article.url {
            pages.entry(page(url)).or_insert(ArticleId(at));
        }
    }
    pages
}

/// The articles that an entry cites.
fn cited(
    corpus: &Corpus,
    pages: &BTreeMap<&str, ArticleId>,
    entry: EntryId,
) -> impl Iterator<Item = ArticleId> {
    let urls = corpus.entry(entry).citations.iter().filter_map(|id| corpus.citation(*id).url.as_deref());
    urls.filter_map(|url| pages.get(page(url)).copied())
}

/// An address without what makes no other page of it: http or https, a slash at its end.
#[must_use]
pub fn page(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/')
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
            agency: None,
            published: None,
            language: "en".to_owned(),
            url: Some("http://news.example/1/".to_owned()),
        });
        for (at, words) in entries.iter().enumerate() {
            let id = format!("entry-{at}");
            corpus.record.entries.push(Entry {
                id,
                citations: vec![CitationId(0)],
                announced: Vec::new(),
                stated: Vec::new(),
                documents: Vec::new(),
                series: None,
            });
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
