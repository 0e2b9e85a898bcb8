//! What sources are called: in a few letters where there are several, and in a line where there is room.

use crate::data::vocabulary::Lang;
use crate::data::{Article, Report, SourceRef};
use crate::dataset::Dataset;
use crate::meetings::Meeting;
use crate::text::{names, words};

/// Who tells it, in a few letters. The record has a name.
#[must_use]
pub fn teller(dataset: &'static Dataset, lang: Lang, report: &Report) -> &'static str {
    match report.teller {
        SourceRef::Article(article) => names::agency(lang, dataset.source(article)),
        SourceRef::Record(_) => words(lang).record,
    }
}

/// Who tells of a meeting, each once.
#[must_use]
pub fn of_meeting(dataset: &'static Dataset, lang: Lang, meeting: &Meeting) -> Vec<&'static str> {
    let reports = meeting.reports.iter().map(|id| dataset.corpus.report(*id));
    let mut sources: Vec<&str> = reports.map(|report| teller(dataset, lang, report)).collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}

/// Publisher, agency, date and language in one line.
#[must_use]
pub fn by_line(lang: Lang, article: &Article) -> String {
    let words = words(lang);
    let mut parts = vec![article.publisher.clone()];
    parts.extend(article.agency.as_deref().map(|agency| (words.by_agency)(names::agency(lang, agency))));
    parts.push(article.published.as_ref().map_or(words.undated.to_owned(), words.date));
    parts.push((words.article_language)(&article.language));
    parts.join(" · ")
}
