//! Every value of a meeting, once for each quote that carries it.
//!
//! What the record tells has no quote but pages that state it: it is one row, with these.

use serde::Serialize;

use crate::data::mention::{Anchor, Place};
use crate::data::{Article, Citation, CitationId, Corpus, Entry, Field, ReportId, SourceRef, Value};
use crate::meetings::{Assertion, Meeting};

/// A value of a meeting, and one who tells it: no more of it than this source says.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub meeting: &'a Meeting,
    pub value: &'a Value,
    /// Whether figures use it: where sources differ on a field that has one value, one of them is preferred.
    pub preferred: bool,
    pub report: ReportId,
    pub source: Source<'a>,
}

impl Row<'_> {
    /// The pages of an entry that state the value; where it is not known which of several do, all of them, and true.
    pub fn pages(&self, entry: &Entry) -> (Vec<CitationId>, bool) {
        match entry.known_to_state(self.value) {
            Some(pages) => (pages, false),
            None => (entry.citations.clone(), true),
        }
    }
}

/// Who tells a value.
#[derive(Clone, Copy)]
pub enum Source<'a> {
    /// An article, in these words.
    Words(&'a Article, Anchor),
    /// An entry of the record.
    Record(&'a Entry),
}

/// The rows of a meeting, field by field, in the order in which it tells them.
pub fn rows<'a>(corpus: &'a Corpus, meeting: &'a Meeting) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for told in &meeting.assertions {
        let preferred = is_preferred(meeting, told);
        for (report, anchors) in &told.by {
            let value = told.said_by(corpus, *report);
            let row = |source| Row { meeting, value, preferred, report: *report, source };
            match corpus.report(*report).teller {
                SourceRef::Article(it) => {
                    rows.extend(anchors.iter().map(|anchor| row(Source::Words(corpus.article(it), *anchor))));
                }
                SourceRef::Record(it) => rows.push(row(Source::Record(corpus.entry(it)))),
            }
        }
    }
    rows
}

fn is_preferred(meeting: &Meeting, told: &Assertion) -> bool {
    match &told.value {
        Value::Start(date) => meeting.start == Some(*date),
        Value::End(date) => meeting.end == Some(*date),
        value if value.field().is_single() => {
            meeting.told(value.field()).next().is_some_and(|it| it.value == *value)
        }
        _ => true,
    }
}

/// Where words stand: in bytes of UTF-8, and in Unicode characters (code points), as Python counts; JavaScript and
/// Java count UTF-16.
#[derive(Serialize)]
pub struct Offsets<'a> {
    /// `text`, or `related.0` for the first teaser.
    pub place: String,
    pub start_byte: usize,
    pub end_byte: usize,
    pub start_char: usize,
    pub end_char: usize,
    pub quote: &'a str,
}

/// The words of an anchor and where they stand.
pub fn offsets(article: &Article, anchor: Anchor) -> Offsets<'_> {
    let text = article.string(anchor.place);
    let chars = |bytes: usize| text[..bytes].chars().count();
    let (start, end) = (anchor.span.start, anchor.span.end);
    Offsets {
        place: place(anchor.place),
        start_byte: start,
        end_byte: end,
        start_char: chars(start),
        end_char: chars(end),
        quote: anchor.span.quote(text),
    }
}

/// The name of a string of an article.
pub fn place(place: Place) -> String {
    match place {
        Place::Text => "text".to_owned(),
        Place::Related(at) => format!("related.{at}"),
    }
}

/// A citation on one line: "Title. Publisher, 2021-01-26. https://…".
pub fn cited(it: &Citation) -> String {
    let mut text = format!("{}. {}", it.title.trim_end_matches('.'), it.publisher);
    if let Some(agency) = &it.agency {
        text += &format!(" ({agency})");
    }
    if let Some(published) = it.published {
        text += &format!(", {published}");
    }
    text.push('.');
    if let Some(url) = &it.url {
        text += &format!(" {url}");
    }
    text
}

/// The person and the role of a chair, as far as they are told.
pub fn person(value: &Value) -> (Option<&str>, Option<&str>) {
    match value {
        Value::Chair(chair) => (chair.person.as_deref(), chair.role.as_deref()),
        _ => (None, None),
    }
}

/// Whether a value is the quote by which a meeting is known, where a figure counts what is not told of it.
pub fn names_meeting(value: &Value) -> bool {
    value.field() == Field::Kind
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;

    #[test]
    fn the_row_of_a_source_has_what_it_says() {
        let dataset = sample("both");
        let meeting = &dataset.meetings[dataset.meeting("arsom-17").expect("a meeting")];
        let all = rows(&dataset.corpus, meeting);
        let chairs = all.iter().filter(|row| row.value.field() == Field::Chair);
        let indonesia = chairs.filter(|row| row.value.code(&dataset.corpus.vocabulary) == "ID");
        let named: Vec<_> =
            indonesia.map(|row| (matches!(row.source, Source::Words(..)), person(row.value).0)).collect();
        assert!(named.contains(&(true, None)), "{named:?}");
        assert!(named.contains(&(false, Some("Sidharto Reza Suryodipuro"))), "{named:?}");
        assert!(!named.contains(&(true, Some("Sidharto Reza Suryodipuro"))), "{named:?}");
    }

    #[test]
    fn a_value_on_record_has_the_pages_that_state_it() {
        let dataset = sample("both");
        let meeting = &dataset.meetings[dataset.meeting("arsom-15").expect("a meeting")];
        let all = rows(&dataset.corpus, meeting);
        let culture = |row: &&Row<'_>| row.value.code(&dataset.corpus.vocabulary) == "culture";
        let row = all.iter().find(culture).expect("a row of the area");
        let Source::Record(entry) = row.source else { panic!("no article says it") };
        let (pages, which_is_open) = row.pages(entry);
        let publishers: Vec<&str> =
            pages.iter().map(|it| dataset.corpus.citation(*it).publisher.as_str()).collect();
        assert_eq!((publishers, which_is_open), (vec!["Devdiscourse"], false));
        assert!(entry.citations.len() > 1, "another page says less");
    }
}
