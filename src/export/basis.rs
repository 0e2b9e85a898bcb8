//! What a picture is made of, for machines: each mark with its meetings, each meeting with the words that put it
//! there. From this alone the figures can be counted again.

use super::Export;
use super::json::Json;
use super::rows::{Row, Source, citation, names_meeting, offsets, rows};
use super::sheet::Sheet;
use super::table::{counted, head};
use crate::data::code::{AreaCode, PillarCode};
use crate::data::vocabulary::Mode;
use crate::data::{CitationId, Value};
use crate::query::{FacetValue, MarkKey, Place, Query};

/// The basis of a picture: what [`quotes_json`](super::quotes_json) tells of itself, then `picture`, `title`,
/// `marks` and the `citations` that they name by id.
///
/// A mark has `dimension`, `key`, `label` and `meetings`; a pair of a comparison also `meetings_there`. A
/// meeting has `id` and `evidence`: article, field, value, quote and where it stands, or an entry of the record with
/// the ids of its citations. Where nothing is told (no area named, no year told) the evidence is that which
/// names the meeting.
pub fn basis(export: &Export<'_>, sheet: &Sheet<'_>) -> Json {
    let mut cited = Vec::new();
    let mut marks = Vec::new();
    for (dimension, mark) in sheet.marks {
        let mut members = vec![
            ("dimension", Json::text(dimension.code())),
            ("key", Json::text(mark.key.code())),
            ("label", Json::text(&*mark.label)),
            ("meetings", meetings(export, &mark.key, &mut cited)),
        ];
        if let Some(other) = sheet.other {
            members.push(("meetings_there", meetings(other, &mark.key, &mut cited)));
        }
        marks.push(Json::Object(members));
    }
    let mut members = head(export);
    members.push(("picture", Json::text(sheet.name)));
    members.push(("title", Json::text(sheet.title)));
    if let Some(other) = sheet.other {
        members.push(("compared_with", Json::Object(head(other))));
    }
    members.push(("marks", Json::List(marks)));
    // The record is one, whichever side names it.
    cited.sort();
    cited.dedup();
    let own = &export.dataset.corpus.record;
    let record = match sheet.other {
        Some(other) if own.citations.is_empty() => &other.dataset.corpus.record,
        _ => own,
    };
    members
        .push(("citations", Json::List(cited.iter().map(|it| citation(&record.citations[it.0])).collect())));
    Json::Object(members)
}

fn meetings(export: &Export<'_>, key: &MarkKey, cited: &mut Vec<CitationId>) -> Json {
    let mark = Query::default().choose(key);
    let mut list = Vec::new();
    for meeting in counted(export, key) {
        let all = rows(&export.dataset.corpus, meeting);
        let mut carrying: Vec<&Row<'_>> =
            all.iter().filter(|it| it.preferred && carries(export, &mark, it.value)).collect();
        if carrying.is_empty() {
            carrying = all.iter().filter(|it| names_meeting(it.value)).collect();
        }
        let evidence = carrying.into_iter().map(|it| evidence(export, it, cited)).collect();
        list.push(Json::Object(vec![("id", Json::text(&*meeting.id)), ("evidence", Json::List(evidence))]));
    }
    Json::List(list)
}

fn evidence(export: &Export<'_>, row: &Row<'_>, cited: &mut Vec<CitationId>) -> Json {
    let mut members = vec![
        ("field", Json::text(row.value.field().code())),
        ("value", Json::text(row.value.code(&export.dataset.corpus.vocabulary))),
    ];
    match row.source {
        Source::Words(article, anchor) => {
            members.push(("article", Json::text(&*article.id)));
            members.extend(offsets(article, anchor).members());
        }
        Source::Record(entry) => {
            cited.extend(&entry.citations);
            let ids = entry.citations.iter().map(|it| export.dataset.corpus.citation(*it).id.as_str());
            members.push(("record", Json::text(&*entry.id)));
            members.push(("citations", Json::texts(ids)));
        }
    }
    Json::Object(members)
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
