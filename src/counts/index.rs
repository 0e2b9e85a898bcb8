//! Meetings as columns of small numbers: made once, so that a click is a loop over integers.
//!
//! Per dimension a sorted list of the values that any meeting has, and per meeting the places of its
//! values in that list, all in one row (compressed sparse rows).

use std::collections::{BTreeMap, BTreeSet};

use super::Counts;
use super::exclusion::Standing;
use crate::counts::to_u32;
use crate::data::code::{AreaCode, ArticleCode, LanguageTag, PillarCode};
use crate::data::vocabulary::Mode;
use crate::data::{ArticleId, CitationId, Corpus, ReportId, SourceRef};
use crate::meetings::Meeting;
use crate::query::{Between, Dimension, FacetValue, Place, YEARS};

/// The meetings, ready to be counted again and again.
#[derive(Clone, Debug)]
pub struct Index {
    /// By `Dimension as usize`.
    pub(super) columns: Vec<Column>,
    pub(super) standings: Vec<Standing>,
    pub(super) reports: Rows<ReportId>,
    /// The articles that tell of each meeting, or that the record cites for it.
    pub(super) articles: Rows<ArticleId>,
    /// The pages of the public record that are cited for each meeting, but for those that are articles.
    pub(super) citations: Rows<CitationId>,
    /// Of each page of the record, whether it is one of the articles.
    pub(super) is_article_of_citation: Vec<bool>,
}

/// The values of all meetings in one dimension. Every meeting has one at the least.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub values: Vec<FacetValue>,
    /// Per meeting, the places of its values, each once and in order.
    pub ids: Rows<u32>,
}

/// Lists of different lengths in one: list `n` is `all[starts[n]..starts[n + 1]]`.
#[derive(Clone, Debug)]
pub(super) struct Rows<T> {
    starts: Vec<u32>,
    all: Vec<T>,
}

impl<T> Rows<T> {
    pub fn new() -> Self {
        Self { starts: vec![0], all: Vec::new() }
    }

    pub fn push(&mut self, row: impl IntoIterator<Item = T>) {
        self.all.extend(row);
        self.starts.push(to_u32(self.all.len()));
    }

    pub fn row(&self, at: usize) -> &[T] {
        &self.all[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = &[T]> {
        self.starts.windows(2).map(|it| &self.all[it[0] as usize..it[1] as usize])
    }

    /// What stands in all rows.
    pub fn all(&self) -> &[T] {
        &self.all
    }

    /// Rows of the same lengths.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Rows<U> {
        Rows { starts: self.starts, all: self.all.into_iter().map(change).collect() }
    }
}

impl Index {
    /// The index of meetings whose reports lie in `corpus`, each report in one meeting.
    #[must_use]
    pub fn new(corpus: &Corpus, meetings: &[Meeting]) -> Self {
        let codes = Codes::new(corpus);
        let mut reports = Rows::new();
        let (mut articles, mut citations) = (Rows::new(), Rows::new());
        for meeting in meetings {
            reports.push(meeting.reports.iter().copied());
            let (of_meeting, pages) = corpus.sources_of(&meeting.reports);
            articles.push(of_meeting);
            citations.push(pages);
        }
        Self {
            columns: Dimension::ALL.iter().map(|&it| Column::new(it, &codes, corpus, meetings)).collect(),
            standings: meetings.iter().map(Standing::new).collect(),
            reports,
            articles,
            citations,
            is_article_of_citation: corpus.record.citations.iter().map(|it| it.article.is_some()).collect(),
        }
    }

    /// The meeting that a report was merged into; a place in the slice that the index was made from.
    #[must_use]
    pub fn meeting_of(&self, report: ReportId) -> Option<usize> {
        let at = to_u32(self.reports.all.iter().position(|it| *it == report)?);
        Some(self.reports.starts.partition_point(|it| *it <= at) - 1)
    }

    /// The values of a dimension that any meeting has, in order.
    #[must_use]
    pub fn values(&self, dimension: Dimension) -> &[FacetValue] {
        &self.column(dimension).values
    }

    /// The values that a meeting has in a dimension, in order.
    pub fn values_of(&self, meeting: usize, dimension: Dimension) -> impl Iterator<Item = &FacetValue> {
        let column = self.column(dimension);
        column.ids.row(meeting).iter().map(|&id| &column.values[id as usize])
    }

    /// The places of a meeting's values among [`values`](Self::values).
    #[must_use]
    pub fn places_of(&self, meeting: usize, dimension: Dimension) -> &[u32] {
        self.column(dimension).ids.row(meeting)
    }

    /// The meetings of the selection by the values of one dimension. A meeting may stand under several.
    #[must_use]
    pub fn shown_by<'a>(
        &'a self,
        counts: &Counts,
        dimension: Dimension,
    ) -> BTreeMap<&'a FacetValue, Vec<usize>> {
        let mut by_value: BTreeMap<&FacetValue, Vec<usize>> = BTreeMap::new();
        for &meeting in &counts.shown {
            for value in self.values_of(meeting, dimension) {
                by_value.entry(value).or_default().push(meeting);
            }
        }
        by_value
    }

    pub(super) fn column(&self, dimension: Dimension) -> &Column {
        &self.columns[dimension as usize]
    }
}

impl Column {
    fn new(dimension: Dimension, codes: &Codes, corpus: &Corpus, meetings: &[Meeting]) -> Self {
        // Numbers are given as values are met, and changed for their places once all are known.
        let mut met: BTreeMap<FacetValue, u32> = BTreeMap::new();
        let mut ids = Rows::new();
        let mut own: Vec<u32> = Vec::new();
        for meeting in meetings {
            codes.each_value(dimension, corpus, meeting, &mut |value| {
                let next = to_u32(met.len());
                own.push(*met.entry(value).or_insert(next));
            });
            // Two chairs of one country, two areas of one pillar: the meeting counts once.
            own.sort_unstable();
            own.dedup();
            ids.push(own.drain(..));
        }
        let mut places = vec![0; met.len()];
        for (place, &number) in met.values().enumerate() {
            places[number as usize] = to_u32(place);
        }
        for id in &mut ids.all {
            *id = places[*id as usize];
        }
        for row in ids.starts.windows(2) {
            ids.all[row[0] as usize..row[1] as usize].sort_unstable();
        }
        Self { values: met.into_keys().collect(), ids }
    }
}

/// The values of a corpus, made once, by the places of what has them.
pub(super) struct Codes {
    areas: Vec<FacetValue>,
    /// The pillar of each area.
    pillars: Vec<FacetValue>,
    articles: Vec<FacetValue>,
    /// The language of each article, and of each page of the public record.
    languages: Vec<FacetValue>,
    cited_languages: Vec<FacetValue>,
}

impl Codes {
    pub fn new(corpus: &Corpus) -> Self {
        let vocabulary = &corpus.vocabulary;
        // Files are read into codes that can stand in links; what is made by hand and is none is "not stated".
        let or_missing =
            |dimension, value: Option<FacetValue>| value.unwrap_or(FacetValue::Missing(dimension));
        let area = |code: &str| or_missing(Dimension::Area, AreaCode::new(code).map(FacetValue::Area));
        let pillar =
            |code: &str| or_missing(Dimension::Pillar, PillarCode::new(code).map(FacetValue::Pillar));
        let article =
            |id: &str| or_missing(Dimension::Article, ArticleCode::new(id).map(FacetValue::Article));
        let language =
            |tag: &str| or_missing(Dimension::Language, LanguageTag::new(tag).map(FacetValue::Language));
        Self {
            areas: vocabulary.areas.iter().map(|it| area(&it.code)).collect(),
            pillars: vocabulary.areas.iter().map(|it| pillar(&vocabulary.pillar(it.pillar).code)).collect(),
            articles: corpus.articles.iter().map(|it| article(&it.id)).collect(),
            languages: corpus.articles.iter().map(|it| language(&it.language)).collect(),
            cited_languages: corpus.record.citations.iter().map(|it| language(&it.language)).collect(),
        }
    }

    /// Calls `add` with every value that the meeting has in the dimension: one at the least, some
    /// perhaps twice.
    fn each_value(
        &self,
        dimension: Dimension,
        corpus: &Corpus,
        meeting: &Meeting,
        add: &mut dyn FnMut(FacetValue),
    ) {
        let reports = || meeting.reports.iter().map(|report| corpus.report(*report));
        let mut is_missing = true;
        let mut found = |value: FacetValue| {
            is_missing = false;
            add(value);
        };
        match dimension {
            Dimension::Year => {
                let year = meeting.start.and_then(|date| date.year()).filter(|year| YEARS.contains(year));
                year.map(FacetValue::Year).into_iter().for_each(&mut found);
            }
            Dimension::Area => {
                meeting.areas().for_each(|area| found(self.areas[usize::from(area.0)].clone()))
            }
            Dimension::Pillar => {
                meeting.areas().for_each(|area| found(self.pillars[usize::from(area.0)].clone()));
            }
            Dimension::Chair => {
                meeting.chairs().into_iter().map(FacetValue::Chair).for_each(&mut found);
            }
            Dimension::Kind => found(FacetValue::Kind(meeting.kind)),
            Dimension::Mode => meeting.mode.map(FacetValue::Mode).into_iter().for_each(&mut found),
            Dimension::Status => found(FacetValue::Status(meeting.status)),
            Dimension::Between => found(FacetValue::Between(Between::new(meeting.kind, &meeting.parties))),
            Dimension::Article => {
                for report in reports() {
                    found(report.article().map_or(FacetValue::Record, |it| self.articles[it.0].clone()));
                }
            }
            Dimension::Language => {
                for report in reports() {
                    match report.teller {
                        SourceRef::Article(article) => found(self.languages[article.0].clone()),
                        SourceRef::Record(entry) => {
                            let pages = &corpus.entry(entry).citations;
                            pages.iter().for_each(|page| found(self.cited_languages[page.0].clone()));
                        }
                    }
                }
            }
            Dimension::Place => match (meeting.mode, meeting.country()) {
                (Some(Mode::Virtual), _) => found(FacetValue::Place(Place::Virtual)),
                (_, Some(country)) => found(FacetValue::Place(Place::Country(country))),
                (_, None) => {}
            },
        }
        if is_missing && dimension.can_be_missing() {
            add(FacetValue::Missing(dimension));
        }
    }

    /// Every value that the meeting has in the dimension, each once.
    pub fn values_of(
        &self,
        dimension: Dimension,
        corpus: &Corpus,
        meeting: &Meeting,
    ) -> BTreeSet<FacetValue> {
        let mut values = BTreeSet::new();
        self.each_value(dimension, corpus, meeting, &mut |value| _ = values.insert(value));
        values
    }
}
