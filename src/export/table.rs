//! Tables: the figures of a chart, and the meetings shown with every value and its quote. A table is cells, of which
//! either a CSV or a sheet of a workbook is made.

use std::fmt::{self, Display, Formatter};

use serde::Serialize;

use super::Export;
use super::csv::{BOM, csv};
use super::filter::filter;
use super::json;
use super::rows::{Offsets, Row, Source, cited, offsets, person, rows};
use crate::chart::periods::entries::Lane;
use crate::chart::scene::Mark;
use crate::counts::changes::FORMAT;
use crate::data::edtf::Date;
use crate::data::vocabulary::Status;
use crate::data::{Citation, Value};
use crate::meetings::Meeting;
use crate::query::{Dimension, FacetValue, MarkKey};
use crate::text::more::mark_label;
use crate::text::{describe, more_words};

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

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words, codes and dates: what a source or the page says, letter by letter.
    Text(String),
    /// What is counted.
    Number(usize),
}

impl Cell {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

impl Display for Cell {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => number.fmt(f),
        }
    }
}

/// A table: the names of its columns, and its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub names: &'static [&'static str],
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// As CSV for spreadsheets, with a BOM. See [`csv`](super::csv()) for how cells are guarded.
    #[must_use]
    pub fn csv(&self) -> String {
        let rows = self.rows.iter().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>());
        let mut out = String::from(BOM);
        out.push_str(&csv(self.names, rows));
        out
    }
}

/// The meetings shown: a row for each value and quote.
#[must_use]
pub fn quotes(export: &Export<'_>) -> Table {
    let rows = export.shown().flat_map(|it| rows(&export.dataset.corpus, it));
    Table { names: &COLUMNS, rows: rows.map(|row| cells(export, &row)).collect() }
}

/// The same as JSON: `format`, `edition`, `made`, `link`, `filter`, `language`, `meetings` (how many), `rows`.
#[must_use]
pub fn quotes_json(export: &Export<'_>) -> String {
    let all: Vec<Row<'_>> = export.shown().flat_map(|it| rows(&export.dataset.corpus, it)).collect();
    let rows = all.iter().map(|row| QuoteRow::new(export, row)).collect();
    json::pretty(&Quotes { head: Head::new(export), rows })
}

/// What every file tells of itself.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    format: u32,
    edition: &'a str,
    /// The day on which it was made.
    made: Date,
    link: String,
    filter: String,
    language: &'static str,
    /// How many it shows.
    meetings: usize,
}

impl<'a> Head<'a> {
    pub fn new(export: &Export<'a>) -> Self {
        Self {
            format: FORMAT,
            edition: &export.dataset.edition,
            made: export.today,
            link: export.link(),
            filter: filter(export),
            language: export.lang.code(),
            meetings: export.selection.count(),
        }
    }
}

/// The file of [`quotes_json`].
#[derive(Serialize)]
struct Quotes<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    rows: Vec<QuoteRow<'a>>,
}

#[derive(Serialize)]
struct QuoteRow<'a> {
    meeting: &'a str,
    name: String,
    field: &'static str,
    value: String,
    label: String,
    #[serde(flatten)]
    chair: Option<ChairDetails<'a>>,
    preferred: bool,
    #[serde(flatten)]
    source: QuoteSource<'a>,
}

#[derive(Serialize)]
struct ChairDetails<'a> {
    person: Option<&'a str>,
    role: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum QuoteSource<'a> {
    Article {
        article: &'a str,
        title: &'a str,
        publisher: &'a str,
        published: Option<Date>,
        language: &'a str,
        url: Option<&'a str>,
        #[serde(flatten)]
        offsets: Offsets<'a>,
    },
    Record {
        record: &'a str,
        citations: Vec<&'a Citation>,
        /// Whether it is not known which of them state it.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        which_is_open: bool,
    },
}

impl<'a> QuoteRow<'a> {
    fn new(export: &Export<'a>, row: &Row<'a>) -> Self {
        let corpus = &export.dataset.corpus;
        let (person, role) = person(row.value);
        let source = match row.source {
            Source::Words(article, anchor) => QuoteSource::Article {
                article: &article.id,
                title: &article.title,
                publisher: &article.publisher,
                published: article.published,
                language: &article.language,
                url: article.url.as_deref(),
                offsets: offsets(article, anchor),
            },
            Source::Record(entry) => {
                let (pages, which_is_open) = row.pages(entry);
                let citations = pages.iter().map(|id| corpus.citation(*id)).collect();
                QuoteSource::Record { record: &entry.id, citations, which_is_open }
            }
        };
        Self {
            meeting: &row.meeting.id,
            name: describe::name(export.lang, row.meeting),
            field: row.value.field().code(),
            value: row.value.code(&corpus.vocabulary),
            label: describe::stated(export.lang, corpus, row.value),
            chair: matches!(row.value, Value::Chair(_)).then_some(ChairDetails { person, role }),
            preferred: row.preferred,
            source,
        }
    }
}

/// The figures of a chart: a row for each mark, with the ids of the meetings it counts. `of_meetings` counts what the
/// chart draws pale behind them too.
#[must_use]
pub fn figures(export: &Export<'_>, marks: &[Mark], other: Option<&Export<'_>>) -> Table {
    let mut rows = Vec::new();
    for mark in marks {
        let mut row = vec![
            Cell::Text(dimension(&mark.key)),
            Cell::Text(mark.key.code()),
            Cell::Text(mark_label(export.lang, &mark.label, &mark.key)),
        ];
        // What was not held is counted of the meetings themselves: a shade has no part for it, and of two sides each
        // has its own.
        let counts = |side: &Export<'_>| {
            let meetings = || counted(side, &mark.key);
            let not_held = meetings().filter(|meeting| meeting.status != Status::Held).count();
            [Cell::Number(meetings().count()), Cell::Number(not_held)]
        };
        row.extend(counts(export));
        match other {
            None => row.push(Cell::Number(mark.most() as usize)),
            Some(other) => row.extend(counts(other)),
        }
        let sides = std::iter::once(export).chain(other);
        row.extend(sides.map(|side| Cell::Text(counted_ids(side, &mark.key).join(" "))));
        rows.push(row);
    }
    let names: &[&str] = if other.is_some() { &PAIRED_COLUMNS } else { &FIGURE_COLUMNS };
    Table { names, rows }
}

const FIGURE_COLUMNS: [&str; 7] = ["dimension", "key", "label", "meetings", "not_held", "of_meetings", "ids"];
const PAIRED_COLUMNS: [&str; 9] = [
    "dimension",
    "key",
    "label",
    "meetings_here",
    "not_held_here",
    "meetings_there",
    "not_held_there",
    "ids_here",
    "ids_there",
];

/// What a mark counts by, as its key has it: `area`, or of a cell `area.years`. An entry of the record counts by its
/// years, and is called what it is.
pub(super) fn dimension(key: &MarkKey) -> String {
    let cell = |row: &FacetValue| [row.dimension().code(), ".", Dimension::Year.code()].concat();
    match key {
        MarkKey::Value(value) => value.dimension().code().to_owned(),
        MarkKey::Cell { row, .. } | MarkKey::Span { row, .. } => cell(row),
        MarkKey::Years(_) => Dimension::Year.code().to_owned(),
        MarkKey::Period { name, .. } => {
            Lane::from_name(name).map_or(Dimension::Year.code(), Lane::code).to_owned()
        }
    }
}

/// The meetings that a mark counts.
pub(super) fn counted<'a>(export: &Export<'a>, key: &MarkKey) -> impl Iterator<Item = &'a Meeting> + use<'a> {
    let Export { dataset, selection, query, .. } = *export;
    let counted = dataset.count_index.meetings_of_mark(key, query, selection.matches.as_deref());
    counted.into_iter().map(|at| &dataset.meetings[at])
}

/// The ids of the meetings that a mark counts.
pub(super) fn counted_ids<'a>(export: &Export<'a>, key: &MarkKey) -> Vec<&'a str> {
    counted(export, key).map(|meeting| meeting.id.as_str()).collect()
}

fn cells(export: &Export<'_>, row: &Row<'_>) -> Vec<Cell> {
    let meeting = row.meeting;
    let (person, role) = person(row.value);
    let mut cells = vec![
        Cell::text(&meeting.id),
        Cell::Text(describe::name(export.lang, meeting)),
        Cell::text(row.value.field().code()),
        Cell::Text(row.value.code(&export.dataset.corpus.vocabulary)),
        Cell::Text(describe::stated(export.lang, &export.dataset.corpus, row.value)),
        Cell::text(person.unwrap_or_default()),
        Cell::text(role.unwrap_or_default()),
        Cell::Text(row.preferred.to_string()),
    ];
    match row.source {
        Source::Words(article, anchor) => {
            let at = offsets(article, anchor);
            cells.extend([
                Cell::text(&article.id),
                Cell::text(&article.title),
                Cell::text(&article.publisher),
                Cell::Text(article.published.map(|it| it.to_string()).unwrap_or_default()),
                Cell::text(&article.language),
                Cell::text(article.url.as_deref().unwrap_or_default()),
                Cell::Text(at.place),
                Cell::Number(at.start_byte),
                Cell::Number(at.end_byte),
                Cell::Number(at.start_char),
                Cell::Number(at.end_char),
                Cell::text(at.quote),
                Cell::text(""),
                Cell::text(""),
            ]);
        }
        Source::Record(entry) => {
            cells.resize(COLUMNS.len() - 2, Cell::text(""));
            let (pages, which_is_open) = row.pages(entry);
            let pages: Vec<String> =
                pages.iter().map(|it| cited(export.dataset.corpus.citation(*it))).collect();
            let open = which_is_open.then(|| format!("{} ", more_words(export.lang).which_is_open));
            cells.extend([Cell::text(&entry.id), Cell::Text(open.unwrap_or_default() + &pages.join(" | "))]);
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::tests::{Case, read_csv};
    use super::*;
    use crate::export::{FileKind, Picture};

    /// The table of every chart, read back: each row counts by what it says, and no number stands for another.
    #[test]
    fn a_row_says_what_it_counts_by() {
        for link in ["", "?collection=both", "?collection=both&status=&between=&years=2016-2021&lang=ru"] {
            let case = Case::new(link);
            for picture in Picture::ALL.iter().filter(|it| it.paired().is_none() && **it != Picture::Periods)
            {
                let Some(file) = FileKind::Figures(*picture).make(&case.export(), None, &[]) else {
                    continue;
                };
                let (names, rows) = read_csv(file.text().expect("a text"));
                assert_eq!(
                    names,
                    ["dimension", "key", "label", "meetings", "not_held", "of_meetings", "ids"]
                );
                let spec = picture.chart().spec();
                let counted_by: BTreeSet<&str> = rows.iter().map(|row| row[0].as_str()).collect();
                let own = spec.dimension.code();
                let expected: &[&str] = match picture {
                    Picture::Areas => &["area", "pillar"],
                    Picture::Kinds => &["kind", "kind.years"],
                    Picture::AreasByYear => &["area", "area.years", "pillar", "years"],
                    _ => &[own],
                };
                assert!(
                    counted_by.iter().all(|it| expected.contains(it)),
                    "{link} {picture:?}: {counted_by:?}"
                );
                for row in &rows {
                    // The dimension is that of which the key is a value; of a cell that of its row.
                    let dimension =
                        row[0].split('.').next().and_then(Dimension::from_code).expect("a dimension");
                    let key =
                        MarkKey::parse(dimension, &row[1]).unwrap_or_else(|| panic!("{picture:?}: {row:?}"));
                    assert_eq!(key.code(), row[1]);
                    assert_eq!(row[0].contains('.'), row[1].contains('.'), "{picture:?}: {row:?}");
                    let number = |at: usize| row[at].parse::<usize>().expect("a number");
                    let not_held = recounted(&case, &row[6]);
                    assert_eq!((number(3), number(4)), not_held, "{link} {picture:?}: {row:?}");
                    assert!(number(5) >= number(3), "{link} {picture:?}: {row:?}");
                }
            }
        }
    }

    /// How many meetings some ids name, and how many of these were not held.
    fn recounted(case: &Case, ids: &str) -> (usize, usize) {
        let meeting = |id: &str| case.dataset.meetings.iter().find(|it| it.id == id).expect("a meeting");
        let is_held: Vec<bool> =
            ids.split_whitespace().map(|id| meeting(id).status == Status::Held).collect();
        (is_held.len(), is_held.iter().filter(|it| !**it).count())
    }

    #[test]
    fn each_side_of_a_comparison_has_what_was_not_held_on_it() {
        let here =
            Case::new("?collection=both&status=&between=&vs.years=2016-2026&vs.status=held,planned,proposed");
        let there = Case::new("?collection=both&years=2016-2026&status=held,planned,proposed");
        for picture in Picture::ALL.iter().filter(|it| it.paired().is_some()) {
            let file = FileKind::Figures(*picture).make(&here.export(), Some(&there.export()), &[]);
            let file = file.expect("it is there");
            let (names, rows) = read_csv(file.text().expect("a text"));
            let at = |name: &str| names.iter().position(|it| it == name).expect("a column");
            let mut not_held = 0;
            for row in &rows {
                let number = |name: &str| row[at(name)].parse::<usize>().expect("a number");
                assert_eq!(Some(row[0].as_str()), picture.paired().map(Dimension::code));
                for (side, case) in [("here", &here), ("there", &there)] {
                    let expected = recounted(case, &row[at(&format!("ids_{side}"))]);
                    let found = (number(&format!("meetings_{side}")), number(&format!("not_held_{side}")));
                    assert_eq!(found, expected, "{picture:?} {side}: {row:?}");
                    not_held += found.1;
                }
            }
            assert!(not_held > 0, "{picture:?}: some were not held");
        }
    }
}
