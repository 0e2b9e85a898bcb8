//! Who says it: articles, and the reports that are read from them, in words.

use std::collections::BTreeSet;

use super::{names, words};
use crate::data::vocabulary::Lang;
use crate::data::{Article, Report, SourceRef};
use crate::dataset::Dataset;
use crate::meetings::Meeting;

/// Publisher, agency, date and language of an article in one line.
#[must_use]
pub fn by_line(lang: Lang, article: &Article) -> String {
    let words = words(lang);
    let mut parts = vec![article.publisher.clone()];
    parts.extend(
        article.agency.as_deref().map(|agency| (words.by_agency)(names::agency_in_full(lang, agency))),
    );
    parts.push(article.published.as_ref().map_or_else(|| words.undated.to_owned(), words.date));
    parts.push((words.article_language)(&article.language));
    parts.join(" · ")
}

/// Who states a report, in a few letters: see [`Dataset::source`]. The record has a name.
#[must_use]
pub fn source_name<'a>(lang: Lang, dataset: &'a Dataset, report: &Report) -> &'a str {
    match report.teller {
        SourceRef::Article(article) => names::agency(lang, dataset.source(article)),
        SourceRef::Record(_) => words(lang).record,
    }
}

/// Who states a meeting, in a few letters each, in the order of the alphabet.
#[must_use]
pub fn source_names<'a>(lang: Lang, dataset: &'a Dataset, meeting: &Meeting) -> BTreeSet<&'a str> {
    meeting.reports.iter().map(|id| source_name(lang, dataset, dataset.corpus.report(*id))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;

    #[test]
    fn an_article_is_named_by_publisher_day_and_language() {
        for article in &sample("articles").corpus.articles {
            let line = by_line(Lang::En, article);
            assert!(line.starts_with(&article.publisher), "{line}");
            assert!(line.ends_with(&(words(Lang::En).article_language)(&article.language)), "{line}");
        }
    }

    #[test]
    fn an_agency_is_spelled_out_where_its_article_is_named() {
        for (lang, vna) in [
            (Lang::En, "Vietnam News Agency (VNA)"),
            (Lang::Vi, "Thông tấn xã Việt Nam (TTXVN)"),
            (Lang::Ru, "Вьетнамское информационное агентство (ВИА)"),
        ] {
            assert_eq!(names::agency_in_full(lang, "VNA"), vna);
            for article in &sample("articles").corpus.articles {
                let Some(agency) = article.agency.as_deref() else { continue };
                let full = names::agency_in_full(lang, agency);
                assert!(full.ends_with(')') && by_line(lang, article).contains(full), "{agency}");
            }
        }
    }

    #[test]
    fn each_report_has_a_source_with_a_name() {
        for dataset in [sample("articles"), sample("record")] {
            let names = dataset.corpus.reports.iter().map(|report| source_name(Lang::Vi, dataset, report));
            assert!(names.into_iter().all(|name| !name.is_empty()));
        }
    }

    #[test]
    fn a_source_of_several_reports_is_named_once() {
        for dataset in [sample("articles"), sample("record")] {
            for meeting in &dataset.meetings {
                let names = source_names(Lang::En, dataset, meeting);
                assert!((1..=meeting.reports.len()).contains(&names.len()), "{names:?}");
            }
        }
    }
}
