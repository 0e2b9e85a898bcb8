//! What a picture is made of, for machines: each mark with its meetings, each meeting with the words that put it
//! there. From this alone the figures can be counted again.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Export;
use super::picture::Sheet;
use super::rows::{Offsets, Row, Source, names_meeting, offsets, rows};
use super::table::{self, Head, counted};
use crate::chart::scene::Mark;
use crate::data::code::{AreaCode, PillarCode};
use crate::data::vocabulary::Mode;
use crate::data::{Citation, CitationId, Value};
use crate::query::{FacetValue, MarkKey, Place, Query};
use crate::text::more::mark_label;

/// The basis of a picture: what [`quotes_json`](super::quotes_json) tells of itself, then the picture, its marks,
/// and the citations that they name by id.
#[derive(Serialize)]
pub struct Basis<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    picture: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    compared_with: Option<Head<'a>>,
    marks: Vec<MarkBasis<'a>>,
    citations: Vec<&'a Citation>,
}

#[derive(Serialize)]
struct MarkBasis<'a> {
    /// As the table of figures has it.
    dimension: String,
    key: String,
    label: String,
    /// What is drawn solid, and with the pale part behind it.
    count: u32,
    of_meetings: u32,
    meetings: Vec<MeetingBasis<'a>>,
    /// Those of the other side, in a comparison.
    #[serde(skip_serializing_if = "Option::is_none")]
    meetings_there: Option<Vec<MeetingBasis<'a>>>,
}

/// A meeting that a mark counts, and the values that put it there. Where nothing is stated (no area named, no year
/// given) the evidence is that which names the meeting.
#[derive(Serialize)]
struct MeetingBasis<'a> {
    id: &'a str,
    evidence: Vec<Evidence<'a>>,
}

#[derive(Serialize)]
struct Evidence<'a> {
    field: &'static str,
    value: String,
    #[serde(flatten)]
    source: EvidenceSource<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum EvidenceSource<'a> {
    Article {
        article: &'a str,
        #[serde(flatten)]
        offsets: Offsets<'a>,
    },
    /// An entry of the record, and the ids of the citations that state the value: of all, where which of them is open.
    Record {
        record: &'a str,
        citations: Vec<&'a str>,
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        which_is_open: bool,
    },
}

/// The basis of a sheet.
pub fn basis<'a>(export: &Export<'a>, sheet: &Sheet<'a>) -> Basis<'a> {
    let mut cited = BTreeSet::new();
    let mark = |mark: &'a Mark| MarkBasis {
        dimension: table::dimension(&mark.key),
        key: mark.key.code(),
        label: mark_label(export.lang, &mark.label, &mark.key),
        count: mark.count(),
        of_meetings: mark.most(),
        meetings: meetings(export, &mark.key, &mut cited),
        meetings_there: sheet.other.map(|other| meetings(other, &mark.key, &mut cited)),
    };
    let marks = sheet.marks.iter().map(mark).collect();
    // The record is one, whichever side names it.
    let own = &export.dataset.corpus.record;
    let record = match sheet.other {
        Some(other) if own.citations.is_empty() => &other.dataset.corpus.record,
        _ => own,
    };
    Basis {
        head: Head::new(export),
        picture: sheet.name,
        title: sheet.title,
        compared_with: sheet.other.map(Head::new),
        marks,
        citations: cited.into_iter().map(|id| &record.citations[id.0]).collect(),
    }
}

fn meetings<'a>(
    export: &Export<'a>,
    key: &MarkKey,
    cited: &mut BTreeSet<CitationId>,
) -> Vec<MeetingBasis<'a>> {
    let mark = Query::default().choose(key);
    let mut list = Vec::new();
    for meeting in counted(export, key) {
        let all = rows(&export.dataset.corpus, meeting);
        let mut carrying: Vec<&Row<'a>> =
            all.iter().filter(|row| row.preferred && carries(export, &mark, row.value)).collect();
        if carrying.is_empty() {
            carrying = all.iter().filter(|row| names_meeting(row.value)).collect();
        }
        let evidence = carrying.into_iter().map(|row| evidence(export, row, cited)).collect();
        list.push(MeetingBasis { id: &meeting.id, evidence });
    }
    list
}

fn evidence<'a>(export: &Export<'a>, row: &Row<'a>, cited: &mut BTreeSet<CitationId>) -> Evidence<'a> {
    let corpus = &export.dataset.corpus;
    let source = match row.source {
        Source::Words(article, anchor) => {
            EvidenceSource::Article { article: &article.id, offsets: offsets(article, anchor) }
        }
        Source::Record(entry) => {
            let (pages, which_is_open) = row.pages(entry);
            cited.extend(&pages);
            let citations = pages.iter().map(|id| corpus.citation(*id).id.as_str()).collect();
            EvidenceSource::Record { record: &entry.id, citations, which_is_open }
        }
    };
    Evidence { field: row.value.field().code(), value: row.value.code(&corpus.vocabulary), source }
}

/// Whether a value puts its meeting under a mark.
fn carries(export: &Export<'_>, mark: &Query, value: &Value) -> bool {
    let vocabulary = &export.dataset.corpus.vocabulary;
    let is = |value: Option<FacetValue>| {
        value
            .is_some_and(|value| mark.chosen(value.dimension()).is_some_and(|chosen| chosen.contains(&value)))
    };
    match value {
        Value::Start(date) => is(date.year().map(FacetValue::Year)),
        Value::Area(id) => {
            let area = vocabulary.area(*id);
            let pillar = &vocabulary.pillar(area.pillar).code;
            is(AreaCode::new(&area.code).map(FacetValue::Area))
                || is(PillarCode::new(pillar).map(FacetValue::Pillar))
        }
        Value::Chair(chair) => is(Some(FacetValue::Chair(chair.country))),
        Value::Kind(kind) => is(Some(FacetValue::Kind(*kind))),
        Value::Mode(Mode::Virtual) => is(Some(FacetValue::Place(Place::Virtual))),
        Value::Country(country) => is(Some(FacetValue::Place(Place::Country(*country)))),
        _ => false,
    }
}
