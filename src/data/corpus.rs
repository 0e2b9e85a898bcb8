//! Ways through what was read: from an id to its article, from an anchor to its words.

use std::collections::BTreeSet;

use super::{
    Article, ArticleId, Citation, CitationId, Claim, Corpus, Entry, EntryId, Field, Report, ReportId,
    SeriesId, SourceRef, Statement, Value, voice,
};
use crate::data::mention::{Anchor, Place};
use crate::data::vocabulary::{Kind, Status};

impl Article {
    /// The string that a place names; empty for a teaser that this article does not have.
    #[must_use]
    pub fn string(&self, place: Place) -> &str {
        match place {
            Place::Text => &self.text,
            Place::Related(at) => self.related.get(at).map_or("", String::as_str),
        }
    }
}

impl Report {
    /// The article that tells it; `None` where the record does.
    #[must_use]
    pub fn article(&self) -> Option<ArticleId> {
        self.teller.article()
    }

    /// The entry of the record that tells it; `None` where an article does.
    #[must_use]
    pub fn entry(&self) -> Option<EntryId> {
        if let SourceRef::Record(entry) = self.teller { Some(entry) } else { None }
    }

    /// The facts of one field, in the order in which the article tells them.
    pub fn facts_of(&self, field: Field) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(move |it| it.value.field() == field)
    }

    /// The kind of the meeting.
    #[must_use]
    pub fn kind(&self) -> Kind {
        let kind = self.statements.iter().find_map(|it| match it.value {
            Value::Kind(kind) => Some(kind),
            _ => None,
        });
        kind.expect("a report is made only with a kind")
    }

    /// Whether the meeting had been held, as of the article.
    #[must_use]
    pub fn status(&self) -> Status {
        let status = self.statements.iter().find_map(|it| match it.value {
            Value::Status(status) => Some(status),
            _ => None,
        });
        status.expect("a report is made only with a status")
    }
}

impl Corpus {
    /// The article of an id that this corpus gave.
    #[must_use]
    pub fn article(&self, id: ArticleId) -> &Article {
        &self.articles[id.0]
    }

    /// The report of an id that this corpus gave.
    #[must_use]
    pub fn report(&self, id: ReportId) -> &Report {
        &self.reports[id.0]
    }

    /// The series that the record numbers the meeting of these reports in.
    #[must_use]
    pub fn series(&self, reports: &[ReportId]) -> Option<SeriesId> {
        let entries = reports.iter().filter_map(|report| self.report(*report).entry());
        entries.filter_map(|entry| self.entry(entry).series).min()
    }

    /// The entry of an id that this corpus gave.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.record.entries[id.place()]
    }

    /// What can be searched of a meeting on record, a line each: the titles of its pages, where it was and who
    /// was there, what was adopted, the note.
    #[must_use]
    pub fn record_text(&self, report: &Report) -> String {
        let Some(entry) = report.entry().map(|it| self.entry(it)) else { return String::new() };
        let mut lines: Vec<&str> =
            entry.citations.iter().map(|it| self.citation(*it).title.as_str()).collect();
        for fact in &report.statements {
            match &fact.value {
                Value::City(city) => lines.push(city),
                Value::Chair(chair) => {
                    lines.extend([&chair.person, &chair.role].into_iter().flatten().map(String::as_str))
                }
                _ => {}
            }
        }
        lines.extend(entry.documents.iter().map(|it| self.record.documents[*it].name.as_str()));
        lines.extend(report.note.as_deref());
        lines.join("\n")
    }

    /// The language of what stands at a byte of [`Corpus::record_text`]: that of a title, else English.
    #[must_use]
    pub fn record_language(&self, report: &Report, at: usize) -> &str {
        let mut end = 0;
        let citations = report.entry().map_or(&[][..], |it| &self.entry(it).citations);
        let mut titles = citations.iter().map(|it| self.citation(*it));
        let title = titles.find(|it| {
            end += it.title.len() + 1;
            at < end
        });
        title.map_or("en", Citation::title_language)
    }

    /// Who speaks in pages, each once: pages of one agency are one voice.
    #[must_use]
    pub fn voices<'a>(&'a self, pages: impl IntoIterator<Item = &'a CitationId>) -> BTreeSet<&'a str> {
        pages.into_iter().map(|page| self.citation(*page).voice()).collect()
    }

    /// Who says that the meeting of a report took place, each once: an article, or the pages of an entry but for those that
    /// only announce it.
    #[must_use]
    pub fn voices_of(&self, report: &Report) -> BTreeSet<&str> {
        match report.teller {
            SourceRef::Article(id) => {
                let article = self.article(id);
                [voice(&article.publisher, article.agency.as_deref())].into()
            }
            SourceRef::Record(id) => {
                let entry = self.entry(id);
                self.voices(entry.citations.iter().filter(|page| !entry.only_announced(**page)))
            }
        }
    }

    /// The articles that tell of the meetings of some reports, and the pages that the record cites for them and that are none
    /// of the articles, each once: an article that the record cites is one of the articles.
    #[must_use]
    pub fn sources_of<'a>(
        &self,
        reports: impl IntoIterator<Item = &'a ReportId>,
    ) -> (BTreeSet<ArticleId>, BTreeSet<CitationId>) {
        let (mut articles, mut pages) = (BTreeSet::new(), BTreeSet::new());
        for report in reports {
            match self.report(*report).teller {
                SourceRef::Article(article) => _ = articles.insert(article),
                SourceRef::Record(entry) => {
                    for page in &self.entry(entry).citations {
                        match self.citation(*page).article {
                            Some(article) => _ = articles.insert(article),
                            None => _ = pages.insert(*page),
                        }
                    }
                }
            }
        }
        (articles, pages)
    }

    /// The citation of an id that this corpus gave.
    #[must_use]
    pub fn citation(&self, id: CitationId) -> &Citation {
        &self.record.citations[id.0]
    }

    /// The article that links call `id`.
    #[must_use]
    pub fn article_by_id(&self, id: &str) -> Option<ArticleId> {
        self.articles.iter().position(|it| it.id == id).map(ArticleId)
    }

    /// The statement that links call `id`.
    #[must_use]
    pub fn statement_by_id(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|it| it.id == id)
    }

    /// Every report with its id, in the order of the file.
    pub fn reports_by_id(&self) -> impl Iterator<Item = (ReportId, &Report)> {
        self.reports.iter().enumerate().map(|(at, it)| (ReportId(at), it))
    }

    /// The words of an anchor that this corpus gave for this article.
    #[must_use]
    pub fn quote(&self, article: ArticleId, anchor: Anchor) -> &str {
        anchor.span.quote(self.article(article).string(anchor.place))
    }
}
