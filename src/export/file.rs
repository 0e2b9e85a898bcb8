//! The files that can be saved of a view: their names, media types and contents.

use super::periods::periods;
use super::table::{figures, quotes};
use super::workbook::{NamedTable, Workbook};
use super::{Export, Face, Picture, Pictured, Sheet, calendar, file_name, json_ld, quotes_json, sheet};
use crate::counts::changes::made;
use crate::query::Query;
use crate::text::take_words;

/// A file of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    Svg(Picture),
    /// The same picture as pixels.
    Png(Picture),
    /// The figures of a chart, as CSV.
    Figures(Picture),
    /// The same as a workbook.
    FiguresXlsx(Picture),
    /// Every value with its quote, as CSV.
    QuotesCsv,
    /// The same as a workbook.
    QuotesXlsx,
    /// The same as JSON.
    QuotesJson,
    /// Meetings and articles in the words of schema.org.
    JsonLd,
    /// The meetings whose day is known, as iCalendar.
    Calendar,
}

/// A file, ready to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub media_type: &'static str,
    pub content: Content,
    /// How many meetings are not in it, since no source tells their day.
    pub undated: usize,
}

/// What a file holds: a text as it is, or what its bytes are made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    Text(String),
    /// The SVG that a browser draws the pixels from.
    Pixels(String),
    /// What [`xlsx`](super::xlsx) makes bytes of.
    Workbook(Workbook),
}

impl File {
    /// Its text, where it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            Content::Pixels(_) | Content::Workbook(_) => None,
        }
    }
}

impl FileKind {
    /// What ids of the page call it: `years-svg`, `meetings-json`.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Svg(picture) => format!("{}-svg", picture.code()),
            Self::Png(picture) => format!("{}-png", picture.code()),
            Self::Figures(picture) => format!("{}-csv", picture.code()),
            Self::FiguresXlsx(picture) => format!("{}-xlsx", picture.code()),
            Self::QuotesCsv => "meetings-quotes-csv".to_owned(),
            Self::QuotesXlsx => "meetings-quotes-xlsx".to_owned(),
            Self::QuotesJson => "meetings-json".to_owned(),
            Self::JsonLd => "meetings-jsonld".to_owned(),
            Self::Calendar => "meetings-ics".to_owned(),
        }
    }

    /// The picture that it is made of.
    #[must_use]
    pub const fn picture(self) -> Option<Picture> {
        match self {
            Self::Svg(it) | Self::Png(it) | Self::Figures(it) | Self::FiguresXlsx(it) => Some(it),
            _ => None,
        }
    }

    /// The ending of its name, and its media type.
    const fn ending_and_media_type(self) -> (&'static str, &'static str) {
        match self {
            Self::Svg(_) => ("svg", "image/svg+xml"),
            Self::Png(_) => ("png", "image/png"),
            Self::Figures(_) | Self::QuotesCsv => ("csv", "text/csv"),
            Self::FiguresXlsx(_) | Self::QuotesXlsx => {
                ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            }
            Self::QuotesJson => ("json", "application/json"),
            Self::JsonLd => ("jsonld", "application/ld+json"),
            Self::Calendar => ("ics", "text/calendar"),
        }
    }

    /// Whether it shows letters in a face of its own.
    #[must_use]
    pub const fn is_drawn(self) -> bool {
        matches!(self, Self::Svg(_) | Self::Png(_))
    }

    /// Makes the file of what `view` shows; `other` is the other side of its comparison. `None` where its picture is
    /// not there.
    #[must_use]
    pub fn make(self, view: &Export<'_>, other: Option<&Export<'_>>, faces: &[Face]) -> Option<File> {
        let edition = &view.dataset.edition;
        let query = opened(view.query, self.picture(), edition);
        let export = Export { query: &query, ..*view };
        let (ending, media_type) = self.ending_and_media_type();
        let stem = self.picture().map_or("meetings", Picture::file_stem);
        let mut undated = 0;
        let content = match self {
            Self::Svg(picture) | Self::Png(picture) | Self::Figures(picture) | Self::FiguresXlsx(picture) => {
                let there = other.map(|other| opened(other.query, None, edition));
                let other = other.zip(there.as_ref()).map(|(other, query)| Export { query, ..*other });
                // Pairs alone have another side.
                let other = other.as_ref().filter(|_| picture.paired().is_some());
                of_chart(self, picture, &export, other, faces)?
            }
            Self::QuotesCsv => Content::Text(quotes(&export).csv()),
            Self::QuotesXlsx => {
                let name = take_words(export.lang).quotes_sheet;
                let of = NamedTable { name, table: quotes(&export) };
                Content::Workbook(Workbook::new(&export, name, of, None))
            }
            Self::QuotesJson => Content::Text(quotes_json(&export)),
            Self::JsonLd => {
                Content::Text(json_ld(export.dataset, export.selection, export.site, export.lang))
            }
            Self::Calendar => {
                let calendar = calendar(&export);
                undated = calendar.undated.len();
                Content::Text(calendar.text)
            }
        };
        Some(File { name: file_name(stem, &export, ending), media_type, content, undated })
    }
}

fn of_chart(
    kind: FileKind,
    picture: Picture,
    export: &Export<'_>,
    other: Option<&Export<'_>>,
    faces: &[Face],
) -> Option<Content> {
    let pictured = Pictured::new(picture, export, other)?;
    let marks = pictured.marks();
    let table = || match picture {
        Picture::Periods => periods(export),
        _ => figures(export, &marks, other),
    };
    match kind {
        FileKind::Figures(_) => return Some(Content::Text(table().csv())),
        FileKind::FiguresXlsx(_) => {
            let table = table();
            let of = NamedTable { name: take_words(export.lang).figures_sheet, table };
            return Some(Content::Workbook(Workbook::new(export, &picture.title(export.lang), of, other)));
        }
        _ => {}
    }
    let of_picture = Sheet {
        name: picture.code(),
        title: &picture.title(export.lang),
        how: &picture.how(export),
        picture: &pictured.drawing(),
        marks: &marks,
        other,
    };
    let svg = sheet(export, &of_picture, faces);
    Some(if matches!(kind, FileKind::Png(_)) { Content::Pixels(svg) } else { Content::Text(svg) })
}

/// What a file's link opens: what is counted, as of which edition, and of what can be opened the picture itself.
fn opened(query: &Query, picture: Option<Picture>, edition: &str) -> Query {
    Query {
        meeting: None,
        read: None,
        fact: None,
        statement: None,
        view: None,
        lesson: None,
        show: picture.and_then(Picture::panel).into_iter().collect(),
        created_with: made(edition),
        ..query.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::Case;
    use super::*;

    #[test]
    fn only_a_file_of_text_has_a_text() {
        let case = Case::new("?years=2021");
        let picture = Picture::Areas;
        for (kind, is_text) in [
            (FileKind::Svg(picture), true),
            (FileKind::Png(picture), false),
            (FileKind::Figures(picture), true),
            (FileKind::FiguresXlsx(picture), false),
            (FileKind::QuotesCsv, true),
            (FileKind::QuotesXlsx, false),
            (FileKind::QuotesJson, true),
            (FileKind::JsonLd, true),
            (FileKind::Calendar, true),
        ] {
            let file = kind.make(&case.export(), None, &[]).expect("it is there");
            assert_eq!(file.text().is_some_and(|text| !text.is_empty()), is_text, "{kind:?}");
            assert_eq!(file.text().is_none(), !is_text, "{kind:?}");
            let ending = file.name.rsplit('.').next();
            assert!(ending != Some("png") || file.media_type == "image/png", "{}", file.media_type);
        }
    }
}
