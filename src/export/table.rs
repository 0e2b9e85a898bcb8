//! Tables: the figures of a chart, and the meetings shown with every value and its quote.

use super::Export;
use super::csv::{BOM, csv};
use super::filter::filter;
use super::json::Json;
use super::rows::{Row, Source, citation, cited, offsets, person, rows};
use crate::chart::scene::Mark;
use crate::counts::changes::FORMAT;
use crate::data::Value;
use crate::meetings::Meeting;
use crate::query::{Dimension, MarkKey};
use crate::text::describe;

/// The columns of the table of quotes. Offsets are of bytes (UTF-8) and of characters (code points) in the
/// article's `place`, which is its text or, as `related.0`, a teaser that stood on its page.
pub const COLUMNS: [&str; 22] = [
    "meeting",
    "name",
    "field",
    "value",
    "label",
    "person",
    "role",
    "preferred",
    "article",
    "title",
    "publisher",
    "published",
    "language",
    "url",
    "place",
    "start_byte",
    "end_byte",
    "start_char",
    "end_char",
    "quote",
    "record",
    "citations",
];

/// The meetings shown as CSV for spreadsheets: a row for each value and quote. See [`csv`](super::csv()) for how
/// cells are guarded.
#[must_use]
pub fn quotes_csv(export: &Export<'_>) -> String {
    let mut lines = Vec::new();
    for row in export.shown().flat_map(|it| rows(&export.dataset.corpus, it)) {
        lines.push(cells(export, &row));
    }
    with_bom(csv(&COLUMNS, lines))
}

/// The same as JSON: `format`, `edition`, `made`, `link`, `filter`, `language`, `meetings` (how many), `rows`.
#[must_use]
pub fn quotes_json(export: &Export<'_>) -> String {
    let all = export.shown().flat_map(|it| rows(&export.dataset.corpus, it));
    let list = all.map(|row| members(export, &row)).collect();
    let mut members = head(export);
    members.push(("rows", Json::List(list)));
    Json::Object(members).pretty()
}

/// What every file tells of itself.
pub(super) fn head(export: &Export<'_>) -> Vec<(&'static str, Json)> {
    vec![
        ("format", Json::Number(FORMAT.into())),
        ("edition", Json::text(&export.dataset.edition)),
        ("made", Json::text(export.today.to_string())),
        ("link", Json::text(export.link())),
        ("filter", Json::text(filter(export))),
        ("language", Json::text(export.lang.code())),
        ("meetings", Json::number(export.selection.counts.shown.len())),
    ]
}

/// The figures of a chart as CSV for spreadsheets: a row for each mark, with the ids of the meetings it counts.
#[must_use]
pub fn figures_csv(export: &Export<'_>, marks: &[(Dimension, Mark)], other: Option<&Export<'_>>) -> String {
    let mut lines = Vec::new();
    for (dimension, mark) in marks {
        let counted = ids(export, &mark.key);
        let mut line = vec![
            dimension.code().to_owned(),
            mark.key.code(),
            mark.label.clone(),
            counted.len().to_string(),
            mark.not_held.to_string(),
            mark.total.to_string(),
            counted.join(" "),
        ];
        if let Some(other) = other {
            let counted = ids(other, &mark.key);
            // The total of a pair is no figure of its own.
            line[5] = counted.len().to_string();
            line.push(counted.join(" "));
        }
        lines.push(line);
    }
    let names: &[&str] = if other.is_some() {
        &["dimension", "key", "label", "meetings_here", "not_held", "meetings_there", "ids_here", "ids_there"]
    } else {
        &["dimension", "key", "label", "meetings", "not_held", "meetings_without_choices", "ids"]
    };
    with_bom(csv(names, lines))
}

/// The meetings that a mark counts.
pub(super) fn counted<'a>(export: &Export<'a>, key: &MarkKey) -> impl Iterator<Item = &'a Meeting> + use<'a> {
    let Export { dataset, selection, query, .. } = *export;
    let counted = dataset.count_index.meetings_of_mark(key, query, selection.matches.as_deref());
    counted.into_iter().map(|at| &dataset.meetings[at])
}

fn ids<'a>(export: &Export<'a>, key: &MarkKey) -> Vec<&'a str> {
    counted(export, key).map(|meeting| meeting.id.as_str()).collect()
}

fn with_bom(text: String) -> String {
    let mut out = String::from(BOM);
    out.push_str(&text);
    out
}

fn cells(export: &Export<'_>, row: &Row<'_>) -> Vec<String> {
    let meeting = row.meeting;
    let (person, role) = person(row.value);
    let mut cells = vec![
        meeting.id.clone(),
        describe::name(export.lang, meeting),
        row.value.field().code().to_owned(),
        row.value.code(&export.dataset.corpus.vocabulary),
        describe::stated(export.lang, &export.dataset.corpus, row.value),
        person.unwrap_or_default().to_owned(),
        role.unwrap_or_default().to_owned(),
        row.preferred.to_string(),
    ];
    match row.source {
        Source::Words(article, anchor) => {
            let at = offsets(article, anchor);
            cells.extend([
                article.id.clone(),
                article.title.clone(),
                article.publisher.clone(),
                article.published.map(|it| it.to_string()).unwrap_or_default(),
                article.language.clone(),
                article.url.clone().unwrap_or_default(),
                at.place,
                at.bytes.0.to_string(),
                at.bytes.1.to_string(),
                at.chars.0.to_string(),
                at.chars.1.to_string(),
                at.quote,
                String::new(),
                String::new(),
            ]);
        }
        Source::Record(entry) => {
            cells.resize(COLUMNS.len() - 2, String::new());
            let pages: Vec<String> =
                entry.citations.iter().map(|it| cited(export.dataset.corpus.citation(*it))).collect();
            cells.extend([entry.id.clone(), pages.join(" | ")]);
        }
    }
    cells
}

fn members(export: &Export<'_>, row: &Row<'_>) -> Json {
    let meeting = row.meeting;
    let (person, role) = person(row.value);
    let mut members = vec![
        ("meeting", Json::text(&*meeting.id)),
        ("name", Json::text(describe::name(export.lang, meeting))),
        ("field", Json::text(row.value.field().code())),
        ("value", Json::text(row.value.code(&export.dataset.corpus.vocabulary))),
        ("label", Json::text(describe::stated(export.lang, &export.dataset.corpus, row.value))),
    ];
    if matches!(row.value, Value::Chair(_)) {
        members.extend([("person", Json::or_null(person)), ("role", Json::or_null(role))]);
    }
    members.push(("preferred", Json::Flag(row.preferred)));
    match row.source {
        Source::Words(article, anchor) => {
            members.extend([
                ("article", Json::text(&*article.id)),
                ("title", Json::text(&*article.title)),
                ("publisher", Json::text(&*article.publisher)),
                ("published", Json::or_null(article.published.map(|it| it.to_string()))),
                ("language", Json::text(&*article.language)),
                ("url", Json::or_null(article.url.as_deref())),
            ]);
            members.extend(offsets(article, anchor).members());
        }
        Source::Record(entry) => {
            let pages = entry.citations.iter().map(|it| citation(export.dataset.corpus.citation(*it)));
            members.push(("record", Json::text(&*entry.id)));
            members.push(("citations", Json::List(pages.collect())));
        }
    }
    Json::Object(members)
}
