//! Tables: the figures of a chart, and the meetings shown with every value and its quote.

use super::Subject;
use super::csv::{BOM, csv};
use super::filter::filter;
use super::json::Json;
use super::rows::{Row, Source, citation, cited, offsets, person, rows};
use crate::chart::scene::Mark;
use crate::counts::Index;
use crate::counts::changes::FORMAT;
use crate::data::Value;
use crate::query::Dimension;
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
pub fn quotes_csv(subject: &Subject<'_>) -> String {
    let mut lines = Vec::new();
    for row in subject.shown().flat_map(|it| rows(subject.corpus, it)) {
        lines.push(cells(subject, &row));
    }
    with_bom(csv(&COLUMNS, lines))
}

/// The same as JSON: `format`, `edition`, `made`, `link`, `filter`, `language`, `meetings` (how many), `rows`.
#[must_use]
pub fn quotes_json(subject: &Subject<'_>) -> String {
    let all = subject.shown().flat_map(|it| rows(subject.corpus, it));
    let list = all.map(|row| members(subject, &row)).collect();
    let mut members = head(subject);
    members.push(("rows", Json::List(list)));
    Json::Object(members).pretty()
}

/// What every file tells of itself.
pub(super) fn head(subject: &Subject<'_>) -> Vec<(&'static str, Json)> {
    vec![
        ("format", Json::Number(FORMAT.into())),
        ("edition", Json::text(subject.edition)),
        ("made", Json::text(subject.today.to_string())),
        ("link", Json::text(subject.link())),
        ("filter", Json::text(filter(subject))),
        ("language", Json::text(subject.lang.code())),
        ("meetings", Json::number(subject.counts.shown.len())),
    ]
}

/// The figures of a chart as CSV for spreadsheets: a row for each mark, with the ids of the meetings it counts.
#[must_use]
pub fn figures_csv(
    subject: &Subject<'_>,
    marks: &[(Dimension, Mark)],
    other: Option<&Subject<'_>>,
) -> String {
    let index = Index::new(subject.corpus, subject.meetings);
    let there = other.map(|it| (it, Index::new(it.corpus, it.meetings)));
    let mut lines = Vec::new();
    for (dimension, mark) in marks {
        let counted = ids(subject, &index, *dimension, &mark.key);
        let mut line = vec![
            dimension.code().to_owned(),
            mark.key.clone(),
            mark.label.clone(),
            counted.len().to_string(),
            mark.not_held.to_string(),
            mark.total.to_string(),
            counted.join(" "),
        ];
        if let Some((other, index)) = &there {
            let counted = ids(other, index, *dimension, &mark.key);
            // The total of a pair is no figure of its own.
            line[5] = counted.len().to_string();
            line.push(counted.join(" "));
        }
        lines.push(line);
    }
    let names: &[&str] = if there.is_some() {
        &["dimension", "key", "label", "meetings_here", "not_held", "meetings_there", "ids_here", "ids_there"]
    } else {
        &["dimension", "key", "label", "meetings", "not_held", "meetings_without_choices", "ids"]
    };
    with_bom(csv(names, lines))
}

/// The ids of the meetings that a mark counts.
pub(super) fn ids<'a>(subject: &Subject<'a>, index: &Index, dimension: Dimension, key: &str) -> Vec<&'a str> {
    let mark = crate::query::Query::default().choose(dimension, key);
    let counted = index.counted(&mark, subject.state, subject.admitted);
    counted.into_iter().map(|at| subject.meetings[at].id.as_str()).collect()
}

fn with_bom(text: String) -> String {
    let mut out = String::from(BOM);
    out.push_str(&text);
    out
}

fn cells(subject: &Subject<'_>, row: &Row<'_>) -> Vec<String> {
    let meeting = row.meeting;
    let (person, role) = person(row.value);
    let mut cells = vec![
        meeting.id.clone(),
        describe::name(subject.lang, meeting),
        row.value.field().code().to_owned(),
        row.value.code(&subject.corpus.vocabulary),
        describe::stated(subject.lang, subject.corpus, row.value),
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
                entry.citations.iter().map(|it| cited(subject.corpus.citation(*it))).collect();
            cells.extend([entry.id.clone(), pages.join(" | ")]);
        }
    }
    cells
}

fn members(subject: &Subject<'_>, row: &Row<'_>) -> Json {
    let meeting = row.meeting;
    let (person, role) = person(row.value);
    let mut members = vec![
        ("meeting", Json::text(&*meeting.id)),
        ("name", Json::text(describe::name(subject.lang, meeting))),
        ("field", Json::text(row.value.field().code())),
        ("value", Json::text(row.value.code(&subject.corpus.vocabulary))),
        ("label", Json::text(describe::stated(subject.lang, subject.corpus, row.value))),
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
            let pages = entry.citations.iter().map(|it| citation(subject.corpus.citation(*it)));
            members.push(("record", Json::text(&*entry.id)));
            members.push(("citations", Json::List(pages.collect())));
        }
    }
    Json::Object(members)
}
