//! An [`Index`] as bytes, and back: how meetings are counted whose evidence lies elsewhere.
//!
//! Each column has a name and its values as links write them. Its bytes are one zlib stream of two lists: how many
//! values each meeting has, and which, as their places among the values. Numbers are written in groups of seven bits,
//! the lowest first (LEB128). Most columns are a few letters over and over, so that little is left of them.
//!
//! Never here: where bytes come from, or what else a packed collection consists of.

use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use super::Index;
use super::exclusion::Standing;
use super::index::{Column, Rows};
use crate::counts::to_u32;
use crate::data::vocabulary::Status;
use crate::data::{ArticleId, CitationId, ReportId};
use crate::query::{Dimension, FacetValue};

/// The column of how many reports each meeting has. Reports are numbered in the order of the meetings.
const REPORTS: &str = "reports";
/// The column of the articles that tell of each meeting.
const ARTICLES: &str = "articles";
/// The column of the pages of record that are cited for each meeting.
const CITATIONS: &str = "citations";
/// The most that the compressor of `miniz_oxide` tries: a column is compressed once and fetched often.
const LEVEL: u8 = 9;
/// What a meeting may take of a column before it is compressed, and how many reports it may have: far more than any real
/// one, so that a few bytes that claim to be gigabytes are refused.
const MOST_OF_MEETING: usize = 64;
/// The same of a column of few meetings.
const LEAST_LIMIT: usize = 1 << 16;

/// One column, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedColumn {
    /// The code of a dimension, `reports`, `articles` or `citations`.
    pub name: String,
    /// The codes of its values, in order; none where the column is of no dimension.
    pub values: Vec<String>,
    pub bytes: Vec<u8>,
}

/// Why a column cannot be read; a sentence without a full stop that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnError(pub String);

impl Index {
    /// The columns, as they are kept. Which article tells of a meeting is not among them, as there may be as many
    /// articles as meetings: only how many there are, and whether the record is a source.
    #[must_use]
    pub fn pack(&self) -> Vec<PackedColumn> {
        let mut packed: Vec<PackedColumn> =
            Dimension::ALL.iter().map(|&it| self.column(it).without_articles().pack(it)).collect();
        let mut add = |name: &str, bytes| {
            packed.push(PackedColumn { name: name.to_owned(), values: Vec::new(), bytes });
        };
        let mut reports = Rows::new();
        self.reports.iter().for_each(|row| reports.push([to_u32(row.len())]));
        add(REPORTS, rows_to_bytes(&reports, |count| *count));
        add(ARTICLES, rows_to_bytes(&self.articles, |article| to_u32(article.0)));
        add(CITATIONS, rows_to_bytes(&self.citations, |page| to_u32(page.0)));
        packed
    }

    /// One index of the meetings of several, in the order that `order` gives: which index, and which of its meetings.
    /// Reports, articles and cited pages are numbered anew: those of two indexes are never the same. An article or page of
    /// none of the meetings is none.
    #[must_use]
    pub fn joined(parts: &[Self], order: &[(usize, usize)]) -> Self {
        let columns = Dimension::ALL.iter().map(|&it| Column::joined(it, parts, order)).collect();
        let mut numbers = [Numbers::default(), Numbers::default()];
        let (mut reports, mut articles, mut citations) = (Rows::new(), Rows::new(), Rows::new());
        let mut next_report = 0;
        for &(part, meeting) in order {
            let Self { reports: own_reports, articles: own_articles, citations: own_pages, .. } =
                &parts[part];
            let count = own_reports.row(meeting).len();
            reports.push((next_report..next_report + count).map(ReportId));
            next_report += count;
            let [of_articles, of_pages] = &mut numbers;
            articles.push(own_articles.row(meeting).iter().map(|it| ArticleId(of_articles.of(part, it.0))));
            citations.push(own_pages.row(meeting).iter().map(|it| CitationId(of_pages.of(part, it.0))));
        }
        Self {
            columns,
            standings: order.iter().map(|&(part, meeting)| parts[part].standings[meeting]).collect(),
            reports,
            articles,
            citations,
            is_article_of_citation: vec![false; numbers[1].0.len()],
        }
    }

    /// How many meetings it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.standings.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.standings.is_empty()
    }
}

/// New numbers for what had others in its part, as they are met.
#[derive(Default)]
struct Numbers(BTreeMap<(usize, usize), usize>);

impl Numbers {
    fn of(&mut self, part: usize, number: usize) -> usize {
        let next = self.0.len();
        *self.0.entry((part, number)).or_insert(next)
    }
}

impl Column {
    /// The same but for values that are articles.
    fn without_articles(&self) -> Self {
        let is_kept = |value: &FacetValue| !matches!(value, FacetValue::Article(_));
        let mut places = Vec::new();
        let mut values = Vec::new();
        for value in &self.values {
            places.push(is_kept(value).then(|| to_u32(values.len())));
            values.extend(is_kept(value).then(|| value.clone()));
        }
        let mut ids = Rows::new();
        self.ids.iter().for_each(|row| ids.push(row.iter().filter_map(|id| places[*id as usize])));
        Self { values, ids }
    }

    fn pack(&self, dimension: Dimension) -> PackedColumn {
        PackedColumn {
            name: dimension.code().to_owned(),
            values: self.values.iter().map(ToString::to_string).collect(),
            bytes: rows_to_bytes(&self.ids, |id| *id),
        }
    }

    fn joined(dimension: Dimension, parts: &[Index], order: &[(usize, usize)]) -> Self {
        let mut values: Vec<FacetValue> =
            parts.iter().flat_map(|part| part.values(dimension).iter().cloned()).collect();
        values.sort_unstable();
        values.dedup();
        let place = |value: &FacetValue| to_u32(values.partition_point(|it| it < value));
        let places: Vec<Vec<u32>> =
            parts.iter().map(|part| part.values(dimension).iter().map(place).collect()).collect();
        let mut ids = Rows::new();
        for &(part, meeting) in order {
            let own = parts[part].column(dimension).ids.row(meeting);
            ids.push(own.iter().map(|&id| places[part][id as usize]));
        }
        Self { values, ids }
    }
}

/// An index that is read column after column: each takes milliseconds of a million meetings, so that a page can paint
/// between two.
#[derive(Debug)]
pub struct Unpacking {
    meetings: usize,
    /// By `Dimension as usize`.
    columns: Vec<Option<Column>>,
    reports: Option<Rows<ReportId>>,
    articles: Option<Rows<ArticleId>>,
    citations: Option<Rows<CitationId>>,
}

impl Unpacking {
    /// The index of so many meetings, of which nothing was read yet.
    #[must_use]
    pub fn new(meetings: usize) -> Self {
        Self {
            meetings,
            columns: vec![None; Dimension::ALL.len()],
            reports: None,
            articles: None,
            citations: None,
        }
    }

    /// Reads a column.
    ///
    /// # Errors
    ///
    /// Where its name, a value or its bytes are none that [`Index::pack`] writes.
    pub fn take(&mut self, name: &str, values: &[String], bytes: &[u8]) -> Result<(), ColumnError> {
        let fault = |what: &str| ColumnError(format!("column {name:.40}: {what}"));
        let limit = self.meetings.saturating_mul(MOST_OF_MEETING).max(LEAST_LIMIT);
        let raw = decompress_to_vec_zlib_with_limit(bytes, limit)
            .map_err(|_| fault("its bytes are no zlib stream, or break off"))?;
        let lists = || rows_of_bytes(&raw, self.meetings);
        let broken = || fault("it does not have a row for each meeting");
        match name {
            REPORTS => {
                let counts = lists().ok_or_else(broken)?;
                let mut reports = Rows::new();
                let mut next = 0;
                for meeting in 0..self.meetings {
                    let &[count] = counts.row(meeting) else { return Err(broken()) };
                    let end = next + count as usize;
                    if end > limit {
                        return Err(fault("it has more reports than there can be"));
                    }
                    reports.push((next..end).map(ReportId));
                    next = end;
                }
                self.reports = Some(reports);
            }
            ARTICLES | CITATIONS => {
                let numbers = lists().ok_or_else(broken)?;
                // Each has a number, so none is above how many there are: one that is would take all memory.
                if numbers.all().iter().any(|it| *it as usize >= numbers.all().len()) {
                    return Err(fault("it names more pages than it has"));
                }
                match name {
                    ARTICLES => self.articles = Some(numbers.map(|it| ArticleId(it as usize))),
                    _ => self.citations = Some(numbers.map(|it| CitationId(it as usize))),
                }
            }
            _ => {
                let dimension = Dimension::from_code(name).ok_or_else(|| fault("there is no such column"))?;
                let parsed: Option<Vec<FacetValue>> =
                    values.iter().map(|value| FacetValue::parse(dimension, value)).collect();
                let values = parsed.filter(|values| values.is_sorted_by(|a, b| a < b));
                let values =
                    values.ok_or_else(|| fault("its values are not in order, or none of this kind"))?;
                let ids = lists().ok_or_else(broken)?;
                if ids.all().iter().any(|id| *id as usize >= values.len()) {
                    return Err(broken());
                }
                // What is missing stands last, and in its row alone.
                let missing = values.last().filter(|it| it.is_missing()).map(|_| to_u32(values.len() - 1));
                let is_row = |row: &[u32]| {
                    row.is_sorted_by(|a, b| a < b)
                        && (row.len() == 1 || row.last().copied() != missing || missing.is_none())
                };
                let is_whole = |row: &[u32]| !dimension.can_be_missing() || !row.is_empty();
                if !ids.iter().all(|row| is_row(row) && is_whole(row)) {
                    return Err(fault("a meeting has a value twice, or none"));
                }
                self.columns[dimension as usize] = Some(Column { values, ids });
            }
        }
        Ok(())
    }

    /// The index, once every column was read.
    ///
    /// # Errors
    ///
    /// The first column that is missing.
    pub fn finish(self) -> Result<Index, ColumnError> {
        let missing = |name: &str| ColumnError(format!("column {name}: it is missing"));
        let mut columns = Vec::new();
        for (column, dimension) in self.columns.into_iter().zip(Dimension::ALL) {
            columns.push(column.ok_or_else(|| missing(dimension.code()))?);
        }
        let reports = self.reports.ok_or_else(|| missing(REPORTS))?;
        let articles = self.articles.ok_or_else(|| missing(ARTICLES))?;
        let citations = self.citations.ok_or_else(|| missing(CITATIONS))?;
        let standings = standings(&columns, self.meetings)
            .ok_or_else(|| ColumnError("a meeting has no status, or no parties".to_owned()))?;
        let pages = citations.all().iter().max().map_or(0, |page| page.0 + 1);
        let is_article_of_citation = vec![false; pages];
        Ok(Index { columns, standings, reports, articles, citations, is_article_of_citation })
    }
}

/// What the scope judges the meetings by, which two of their columns say.
fn standings(columns: &[Column], meetings: usize) -> Option<Vec<Standing>> {
    let (between, status) = (&columns[Dimension::Between as usize], &columns[Dimension::Status as usize]);
    let one = |meeting: usize| {
        let between = between.values.get(*between.ids.row(meeting).first()? as usize)?;
        let status = status.values.get(*status.ids.row(meeting).first()? as usize)?;
        let FacetValue::Between(between) = between else { return None };
        Some(Standing { between: *between, is_held: *status == FacetValue::Status(Status::Held) })
    };
    (0..meetings).map(one).collect()
}

fn rows_to_bytes<T>(rows: &Rows<T>, number: impl Fn(&T) -> u32) -> Vec<u8> {
    let mut raw = Vec::new();
    for row in rows.iter() {
        write_number(to_u32(row.len()), &mut raw);
    }
    for row in rows.iter() {
        row.iter().for_each(|it| write_number(number(it), &mut raw));
    }
    compress_to_vec_zlib(&raw, LEVEL)
}

/// The rows that bytes hold; `None` where they are not exactly so many.
fn rows_of_bytes(raw: &[u8], count: usize) -> Option<Rows<u32>> {
    // First how long each row is, a byte at the least; then what is in them.
    if count > raw.len() {
        return None;
    }
    let mut content = raw;
    for _ in 0..count {
        read_number(&mut content)?;
    }
    let (mut lengths, mut rows, mut row) = (raw, Rows::new(), Vec::new());
    for _ in 0..count {
        for _ in 0..read_number(&mut lengths)? {
            row.push(read_number(&mut content)?);
        }
        rows.push(row.drain(..));
    }
    content.is_empty().then_some(rows)
}

fn write_number(mut number: u32, into: &mut Vec<u8>) {
    while number >= 0x80 {
        into.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    into.push(number as u8);
}

fn read_number(rest: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for shift in (0..32).step_by(7) {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        let bits = u32::from(byte & 0x7f);
        let shifted = bits << shift;
        if shifted >> shift != bits {
            return None;
        }
        number |= shifted;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::Summary;
    use crate::data::samples::{bundled, everything};
    use crate::meetings::merge;
    use crate::query::Query;

    /// The indexes of the five articles, and of all that is known.
    fn indexes() -> [Index; 2] {
        [bundled(), everything()].map(|corpus| Index::new(&corpus, &merge(&corpus)))
    }

    fn unpacked(columns: &[PackedColumn], meetings: usize) -> Result<Index, ColumnError> {
        let mut unpacking = Unpacking::new(meetings);
        for column in columns {
            unpacking.take(&column.name, &column.values, &column.bytes)?;
        }
        unpacking.finish()
    }

    /// Counts without the numbers of reports, which a pack gives anew.
    fn counted(index: &Index, search: &str) -> String {
        let mut counts = index.counts(&Query::parse(search).0, None);
        counts.excluded.iter_mut().for_each(|it| it.report = ReportId(0));
        format!("{counts:?}")
    }

    const LINKS: [&str; 5] =
        ["", "?years=2018-2021", "?area=energy,none&chair=KH", "?status=&between=", "?place=virtual&lang=vi"];

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 127, 128, 16_383, 16_384, u32::MAX] {
            let mut bytes = Vec::new();
            write_number(number, &mut bytes);
            let mut rest = &bytes[..];
            assert_eq!((read_number(&mut rest), rest), (Some(number), &[][..]));
        }
        assert_eq!(read_number(&mut &[0xff, 0xff, 0xff, 0xff, 0x1f][..]), None, "more than 32 bits");
        assert_eq!(read_number(&mut &[0x80][..]), None, "it breaks off");
    }

    /// The index as a pack has it: all in one part.
    fn numbered(index: &Index) -> Index {
        let order: Vec<(usize, usize)> = (0..index.len()).map(|it| (0, it)).collect();
        Index::joined(std::slice::from_ref(index), &order)
    }

    #[test]
    fn what_was_packed_counts_the_same() {
        for index in &indexes() {
            let packed = numbered(index).pack();
            let again = unpacked(&packed, index.len()).expect("it was packed");
            assert_eq!(again.pack(), packed);
            for link in LINKS {
                let query = Query::parse(link).0;
                let [mut counts, mut expected] = [&again, index].map(|it| it.counts(&query, None));
                let [summary, summary_before] =
                    [Summary::new(&counts, &again), Summary::new(&expected, index)];
                assert_eq!(summary.articles, summary_before.articles, "{link}");
                assert_eq!(summary.pages, summary_before.pages, "{link}");
                for counts in [&mut counts, &mut expected] {
                    counts.excluded.iter_mut().for_each(|it| it.report = ReportId(0));
                    counts.facets.remove(&Dimension::Article);
                }
                assert_eq!(counts, expected, "{link}");
            }
        }
    }

    #[test]
    fn two_halves_joined_count_as_the_whole() {
        let [_, index] = &indexes();
        let count = index.len();
        let rows: Vec<(usize, usize)> = (0..count).map(|it| (0, it)).collect();
        let part = |is_first: bool| {
            let own: Vec<(usize, usize)> =
                rows.iter().copied().filter(|(_, it)| (it % 3 == 0) == is_first).collect();
            Index::joined(std::slice::from_ref(index), &own)
        };
        let parts = [part(true), part(false)];
        let order: Vec<(usize, usize)> =
            (0..count).map(|it| if it % 3 == 0 { (0, it / 3) } else { (1, it - it / 3 - 1) }).collect();
        let whole = Index::joined(&parts, &order);
        for link in LINKS {
            let mut counts = whole.counts(&Query::parse(link).0, None);
            // A page that two halves cite is two pages: nothing in the columns says that it is one.
            counts.citations_shown = index.counts(&Query::parse(link).0, None).citations_shown;
            counts.excluded.iter_mut().for_each(|it| it.report = ReportId(0));
            assert_eq!(format!("{counts:?}"), counted(index, link), "{link}");
        }
    }

    #[test]
    fn columns_that_are_none_are_named() {
        let [index, _] = &indexes();
        let count = index.len();
        let fault = |change: fn(&mut Vec<PackedColumn>)| {
            let mut columns = numbered(index).pack();
            change(&mut columns);
            unpacked(&columns, count).expect_err("it is broken").0
        };
        assert_eq!(fault(|it| _ = it.pop()), "column citations: it is missing");
        assert!(fault(|it| it[1].bytes.truncate(4)).starts_with("column area: its bytes"));
        assert!(fault(|it| it[1].values.truncate(1)).starts_with("column area: it does not have"));
        assert!(fault(|it| it[1].values.reverse()).starts_with("column area: its values"));
        assert!(fault(|it| it[1].name = "colour".to_owned()).starts_with("column colour: there is no such"));
        let broken = unpacked(&numbered(index).pack(), count + 1).expect_err("one more than there are");
        assert!(broken.0.contains("a row for each meeting"), "{}", broken.0);
        assert!(unpacked(&numbered(index).pack(), usize::MAX).is_err());
    }
}
