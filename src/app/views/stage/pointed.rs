//! What is pointed at: its label and number, and its meetings, each with the sentence that makes it count there.
//!
//! Comes in: a mark of a chart and the dataset. Goes out: words, ids, the evidence. Never here: elements.

use std::sync::Arc;

use crate::app::chart::PlotMark;
use crate::counts::to_u32;
use crate::data::code::{ArticleCode, MeetingCode};
use crate::data::mention::Anchor;
use crate::data::vocabulary::Lang;
use crate::data::{ArticleId, CitationId, Value};
use crate::dataset::{Dataset, Selection};
use crate::meetings::{Assertion, Meeting};
use crate::query::{Chart, FacetValue, MarkKey, Place, Query};
use crate::search::snippet;
use crate::text::more::mark_label;
use crate::text::other_language;
use crate::text::{describe, more_words, names, words};

/// Characters of a source around the words that count.
const AROUND: usize = 150;
/// Pages on record that a slide has room for.
const PAGES: usize = 3;

/// A mark that is pointed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Pointed {
    key: MarkKey,
    pub label: String,
    /// Its meetings in the order of time, by their place in the dataset.
    pub meetings: Vec<usize>,
}

/// Why a meeting counts at a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    Quote(Box<Quote>),
    /// What the record tells has pages, and no quote.
    Pages(Vec<CitationId>),
    Nothing,
}

/// The words that count, within their sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The language of the article.
    pub lang: String,
    pub before: String,
    pub hit: String,
    pub after: String,
    /// Publisher and day.
    pub by: String,
    /// The same words in their article, on the page of charts.
    pub in_article: Query,
}

impl Pointed {
    /// What a link points at in a chart; `mark` is the mark of that code, where the chart has one.
    #[must_use]
    pub fn new(
        lang: Lang,
        dataset: &Dataset,
        selection: &Selection,
        query: &Query,
        chart: Chart,
        mark: Option<&Arc<PlotMark>>,
    ) -> Option<Self> {
        let code = query.view.as_ref()?.highlight.as_ref()?;
        let parsed = || MarkKey::parse(chart.spec().dimension, code);
        let key = mark.map(|mark| mark.key.clone()).or_else(parsed)?;
        let value = |value: &FacetValue| describe::value(lang, &dataset.corpus, value);
        let cell = more_words(lang).cell;
        let label = match (&key, mark) {
            (MarkKey::Cell { row, column }, _) => cell(&value(row), &value(column)),
            (MarkKey::Span { row, years }, _) => {
                cell(&value(row), &format!("{}–{}", years.first, years.last))
            }
            (key, Some(mark)) => mark_label(lang, &mark.label, key),
            // A mark that the chart does not have points at nothing.
            _ => return None,
        };
        let meetings = dataset.count_index.meetings_of_mark(&key, query, selection.matches.as_deref());
        Some(Self { key, label, meetings })
    }

    #[must_use]
    pub fn count(&self) -> u32 {
        to_u32(self.meetings.len())
    }

    /// The place, among its meetings, of the one that a link opens; the first where it opens one that is not among
    /// them. `None` where it has none.
    #[must_use]
    pub fn open(&self, dataset: &Dataset, query: &Query) -> Option<usize> {
        let open = query.meeting.as_deref().and_then(|id| dataset.meeting(id));
        let at = open.and_then(|open| self.meetings.iter().position(|meeting| *meeting == open));
        (!self.meetings.is_empty()).then_some(at.unwrap_or(0))
    }

    /// The query that opens one of its meetings.
    #[must_use]
    pub fn opened(&self, dataset: &Dataset, query: &Query, at: usize) -> Option<Query> {
        let id = &dataset.meetings[*self.meetings.get(at)?].id;
        Some(Query { meeting: MeetingCode::new(id), ..query.clone() })
    }

    /// Why a meeting counts here: the words within their sentence; where the record tells it, its pages.
    #[must_use]
    pub fn evidence(&self, lang: Lang, dataset: &Dataset, query: &Query, meeting: &Meeting) -> Evidence {
        let told = meeting.assertions.iter().find(|it| self.is_told_by(dataset, &it.value));
        let told = told.or_else(|| meeting.assertions.iter().find(|it| matches!(it.value, Value::Kind(_))));
        let Some(told) = told else { return Evidence::Nothing };
        if let Some(quote) = quote(lang, dataset, query, meeting, told) {
            return Evidence::Quote(Box::new(quote));
        }
        pages(dataset, meeting)
    }

    /// Whether a value is why a meeting counts at the mark.
    fn is_told_by(&self, dataset: &Dataset, value: &Value) -> bool {
        let vocabulary = &dataset.corpus.vocabulary;
        // A period stands for its years.
        match (self.key.row().unwrap_or(&FacetValue::Year(0)), value) {
            (row, _) if row.is_missing() => false,
            (FacetValue::Year(_), Value::Start(_)) => true,
            (FacetValue::Area(code), Value::Area(area)) => *code == *vocabulary.area(*area).code,
            (FacetValue::Pillar(code), Value::Area(area)) => {
                *code == *vocabulary.pillar(vocabulary.area(*area).pillar).code
            }
            (FacetValue::Chair(country), Value::Chair(chair)) => chair.country == *country,
            (FacetValue::Place(Place::Country(place)), Value::Country(country)) => place == country,
            (FacetValue::Place(Place::Virtual), Value::Mode(_)) => true,
            (FacetValue::Kind(_), Value::Kind(_)) => true,
            _ => false,
        }
    }
}

/// Where the evidence of a step lies that a query opens: the words of its statement, else of the fact of its meeting.
#[must_use]
pub fn evidence_of(lang: Lang, dataset: &Dataset, query: &Query) -> Evidence {
    let corpus = &dataset.corpus;
    if let Some(claim) = query.statement.as_deref().and_then(|id| corpus.statement_by_id(id)) {
        return Evidence::Quote(Box::new(cut(lang, dataset, query, claim.article, claim.quote)));
    }
    let meeting = query.meeting.as_deref().and_then(|id| dataset.meeting(id));
    let Some(meeting) = meeting.map(|at| &dataset.meetings[at]) else { return Evidence::Nothing };
    let told = query.fact.as_deref().and_then(|code| meeting.fact(code, &corpus.vocabulary));
    match told.and_then(|told| quote(lang, dataset, query, meeting, told)) {
        Some(quote) => Evidence::Quote(Box::new(quote)),
        None => pages(dataset, meeting),
    }
}

/// The first pages that state a meeting.
fn pages(dataset: &Dataset, meeting: &Meeting) -> Evidence {
    let corpus = &dataset.corpus;
    let entry = meeting.reports.iter().find_map(|report| corpus.report(*report).entry());
    entry.map_or(Evidence::Nothing, |entry| {
        let pages = &corpus.entry(entry).citations;
        Evidence::Pages(pages[..pages.len().min(PAGES)].to_vec())
    })
}

/// The first quote of an article that tells a value.
fn quote(lang: Lang, dataset: &Dataset, query: &Query, meeting: &Meeting, told: &Assertion) -> Option<Quote> {
    let corpus = &dataset.corpus;
    told.by.iter().find_map(|(report, anchors)| {
        let article = corpus.report(*report).article()?;
        let fact = Some(meeting.fact_code(told, &corpus.vocabulary));
        let at = Query { meeting: MeetingCode::new(&meeting.id), fact, statement: None, ..query.clone() };
        Some(cut(lang, dataset, &at, article, *anchors.first()?))
    })
}

/// Words of an article within their sentence; `at` points at them, but for the article.
fn cut(lang: Lang, dataset: &Dataset, at: &Query, article: ArticleId, anchor: Anchor) -> Quote {
    let article = dataset.corpus.article(article);
    let found = snippet(article.string(anchor.place), anchor.span, AROUND);
    let mut by = vec![names::publisher(lang, &article.publisher).to_owned()];
    by.extend(article.published.as_ref().map(words(lang).date));
    let language =
        other_language(lang, &article.language).map_or_else(String::new, |language| format!(" · {language}"));
    Quote {
        lang: article.language.clone(),
        before: format!("{}{}", if found.cut_before { "… " } else { "" }, found.before),
        hit: found.hit.to_owned(),
        after: format!("{}{}", found.after, if found.cut_after { " …" } else { "" }),
        by: by.join(", ") + &language,
        in_article: Query { read: ArticleCode::new(&article.id), view: None, ..at.clone() },
    }
}
