//! How to cite a figure: what was counted, under which filter, in which edition of the data, and the
//! articles it was read from.
//!
//! Comes in: a [`Export`] and which [`Figure`] of it. Goes out: a [`Reference`], and from it the text of a
//! citation style or of a file for a reference manager. Never here: a day of access that is not the day on
//! which the citation is made; an author or a date that no source tells.

mod bibtex;
mod csl;
mod ris;
mod text;
mod work;

pub(super) use work::line;
pub use work::{EntryType, Work};

use super::Export;
use crate::counts::to_u32;
use crate::data::code::MeetingCode;
use crate::data::vocabulary::{Lang, codes};
use crate::data::{Article, ArticleId, Citation, CitationId};
use crate::meetings::Meeting;
use crate::query::Query;
use crate::text::{Count, RichText, Words, cite_words, describe, words};

/// What of a view is cited.
#[derive(Clone, Copy, Debug)]
pub enum Figure<'a> {
    /// All that it counts.
    View,
    /// One chart, by the question that is its title. A single bar is the chart in the state in which only
    /// that bar is chosen.
    Drawing(&'a str),
    /// One meeting: a place in [`Export::meetings`].
    Meeting(usize),
}

codes! {
    /// The forms of a citation. Its code is the name of the choice on the page.
    Format {
        /// The text of a reference list, after APA's Publication Manual, 7th edition.
        Apa = "apa",
        /// The text of a reference list, after the Chicago Manual of Style, 17th edition, author-date.
        Chicago = "chicago",
        /// BibTeX as biblatex and biber read it, in UTF-8.
        Bibtex = "bibtex",
        /// RIS, as EndNote, Mendeley and Zotero read it.
        Ris = "ris",
        /// CSL-JSON, the items of citeproc.
        Csl = "csl-json",
    }
}

impl Format {
    /// The ending of a file's name and its media type; `None` where it is a text to paste.
    #[must_use]
    pub fn file(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Apa | Self::Chicago => None,
            Self::Bibtex => Some(("bib", "application/x-bibtex")),
            Self::Ris => Some(("ris", "application/x-research-info-systems")),
            Self::Csl => Some(("json", "application/vnd.citationstyles.csl+json")),
        }
    }

    /// What the page calls it.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Apa => cite_words(lang).apa,
            Self::Chicago => cite_words(lang).chicago,
            Self::Bibtex => "BibTeX (biblatex)",
            Self::Ris => "RIS",
            Self::Csl => "CSL-JSON",
        }
    }
}

/// A figure, and everything that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub lang: Lang,
    pub figure: Work,
    /// In the order of a reference list. Never the same page twice.
    pub sources: Vec<Work>,
}

impl Reference {
    /// The reference to a figure.
    #[must_use]
    pub fn new(export: &Export<'_>, figure: Figure<'_>) -> Self {
        let words = words(export.lang);
        let shown: Vec<&Meeting> = match figure {
            Figure::Meeting(at) => vec![&export.dataset.meetings[at]],
            _ => export.selection.counts.shown.iter().map(|at| &export.dataset.meetings[*at]).collect(),
        };
        let (articles, pages) = tellers(export, &shown);
        let shown = to_u32(shown.len());
        let count = Count {
            shown,
            total: if matches!(figure, Figure::Meeting(_)) { shown } else { export.selection.counts.total },
            articles: to_u32(articles.len()),
            pages: to_u32(pages.len()),
        };
        let mut sources: Vec<Work> = Vec::new();
        let from = articles.iter().map(|it| news(export.dataset.corpus.article(*it)));
        for work in from.chain(pages.iter().map(|it| page(export.dataset.corpus.citation(*it)))) {
            // The record may cite an article that stands in the collection itself.
            let is_there = |it: &Work| it.url.is_some() && it.url == work.url;
            if !sources.iter().any(is_there) {
                sources.push(work);
            }
        }
        text::sort(&mut sources);
        let mut it = Self { lang: export.lang, figure: own(export, figure, words, count), sources };
        it.part_keys();
        it
    }

    /// The reference to an article itself: a work of its publisher, not of this site.
    #[must_use]
    pub fn of_article(export: &Export<'_>, id: ArticleId) -> Self {
        Self { lang: export.lang, figure: news(export.dataset.corpus.article(id)), sources: Vec::new() }
    }

    /// The whole citation in a format. Only the styles of reference lists have emphasis.
    #[must_use]
    pub fn write(&self, format: Format) -> RichText {
        match format {
            Format::Apa => text::apa(self),
            Format::Chicago => text::chicago(self),
            Format::Bibtex => bibtex::write(self).into(),
            Format::Ris => ris::write(self).into(),
            Format::Csl => csl::write(self).into(),
        }
    }

    /// The figure, then its sources.
    pub fn works(&self) -> impl Iterator<Item = &Work> {
        std::iter::once(&self.figure).chain(&self.sources)
    }

    /// Gives works that would have the same key keys of their own.
    fn part_keys(&mut self) {
        let mut taken = vec![self.figure.key.clone()];
        for work in &mut self.sources {
            let (base, mut n) = (work.key.clone(), 2);
            while taken.contains(&work.key) {
                work.key = format!("{base}-{n}");
                n += 1;
            }
            taken.push(work.key.clone());
        }
    }
}

/// The articles that tell of meetings, and the other pages that the record cites for them, each once, in the
/// order of the data.
fn tellers(export: &Export<'_>, meetings: &[&Meeting]) -> (Vec<ArticleId>, Vec<CitationId>) {
    let (articles, pages) = export.dataset.corpus.sources_of(meetings.iter().flat_map(|it| &it.reports));
    (articles.into_iter().collect(), pages.into_iter().collect())
}

/// The figure itself as a work of this site.
fn own(export: &Export<'_>, figure: Figure<'_>, words: &'static Words, count: Count) -> Work {
    let cite = cite_words(export.lang);
    let filter = describe::filter(export.lang, &export.dataset.corpus, export.query);
    let (title, state) = match figure {
        Figure::View => (titled(cite.title, &filter), export.query.clone()),
        Figure::Drawing(title) => (titled(title, &filter), export.query.clone()),
        Figure::Meeting(at) => {
            let meeting = &export.dataset.meetings[at];
            let Query { lang, collection, .. } = export.query.clone();
            let state =
                Query { lang, collection, meeting: MeetingCode::new(&meeting.id), ..Query::default() };
            (meeting_title(export.lang, meeting), state)
        }
    };
    let search = export.frozen(&state).to_search();
    // The edition stands in the key already, and a figure is the same in every language.
    let bare = Query { lang: None, lesson: None, edition: None, created_with: None, ..state };
    let mut note = vec![(words.counted)(&count)];
    if !matches!(figure, Figure::Meeting(_)) {
        note.push(if filter.is_empty() { cite.no_filter.to_owned() } else { (cite.filter)(&filter) });
        note.extend(export.lacking().map(|lacking| lacking.trim_end_matches('.').to_owned()));
    }
    if !export.dataset.edition.is_empty() {
        note.push((cite.edition)(&export.dataset.edition));
    }
    Work {
        key: work::key("dialogue-explorer", &format!("{}{}", &export.dataset.edition, bare.to_search())),
        sort: EntryType::Dataset,
        author: words.title.to_owned(),
        title,
        is_description: false,
        publication: None,
        issued: Some(export.today),
        accessed: Some(export.today),
        version: Some(export.dataset.edition.clone()).filter(|it| !it.is_empty()),
        url: Some(format!("{}{search}", export.site)),
        language: export.lang.code().to_owned(),
        note: Some(note.join(". ") + "."),
    }
}

/// A title and what is chosen: "Who chaired? Year: 2021".
fn titled(title: &str, filter: &str) -> String {
    match (filter.is_empty(), title.ends_with(['?', '!', '.'])) {
        (true, _) => title.to_owned(),
        (false, true) => format!("{title} {filter}"),
        (false, false) => format!("{title}. {filter}"),
    }
}

/// "19th Senior Officials’ Meeting, 27–28 April 2023, Siem Reap".
fn meeting_title(lang: Lang, meeting: &Meeting) -> String {
    let mut parts = vec![describe::name(lang, meeting)];
    if meeting.start.is_some() {
        parts.push(describe::when(lang, meeting));
    }
    parts.extend(describe::town(lang, meeting));
    parts.join(", ")
}

/// An article as a work: of the agency, where one is told, else of the publisher.
fn news(it: &Article) -> Work {
    let by_agency = it.agency.as_ref().filter(|agency| **agency != it.publisher);
    Work {
        key: it.id.clone(),
        sort: EntryType::News,
        author: by_agency.unwrap_or(&it.publisher).clone(),
        title: it.title.clone(),
        is_description: false,
        publication: Some(it.publisher.clone()),
        issued: it.published,
        accessed: None,
        version: None,
        url: it.url.clone(),
        language: it.language.clone(),
        note: None,
    }
}

/// A page that the record cites, as a work of whom its text is by. A title in parentheses is a description: the page has none of its own.
fn page(it: &Citation) -> Work {
    let described = it.title.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    Work {
        key: it.id.clone(),
        sort: EntryType::Page,
        author: it.agency.as_ref().unwrap_or(&it.publisher).clone(),
        title: described.unwrap_or(&it.title).to_owned(),
        is_description: described.is_some(),
        publication: it.agency.is_some().then(|| it.publisher.clone()),
        issued: it.published,
        accessed: None,
        version: None,
        url: it.url.clone(),
        language: it.language.clone(),
        note: None,
    }
}

#[cfg(test)]
mod tests;
