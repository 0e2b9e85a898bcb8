//! A workbook as XLSX, by `rust_xlsxwriter`.
//!
//! A spreadsheet that opens a CSV takes "January 26" for a day and "2018-11" for another; a cell of a workbook says
//! what it is. Words, codes and dates are cells of text in the format "@", which stay text when they are edited; what
//! is counted is a number. The same workbook is the same bytes, whenever it is made.

use std::borrow::Cow;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook as Xlsx, Worksheet, XlsxError};

use super::table::{Cell, Table};
use super::workbook::Workbook;

/// The longest text that a cell takes, in UTF-16.
const LONGEST: usize = 32_767;
/// Widths of columns, in digits.
const NUMBER_WIDTH: u32 = 14;
const TEXT_WIDTH: u32 = 24;
const ABOUT_WIDTH: u32 = 100;

/// The bytes of the file; `None` where the workbook has more rows than such a file takes.
#[must_use]
pub fn xlsx(workbook: &Workbook) -> Option<Vec<u8>> {
    write(workbook).ok()
}

fn write(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut xlsx = Xlsx::new();
    // Else it would be the moment. The day on which it was made stands in the sheet on what it is about.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    xlsx.set_properties(
        &DocProperties::new().set_title(workbook.title.as_str()).set_creation_datetime(&created),
    );
    let text = Format::new().set_num_format("@");
    write_table(xlsx.add_worksheet().set_name(workbook.of.name)?, &workbook.of.table, &text)?;
    let about = xlsx.add_worksheet().set_name(workbook.about_name)?;
    about.set_column_width(0, ABOUT_WIDTH)?;
    for (row, line) in (0..).zip(&workbook.about) {
        about.write_string_with_format(row, 0, cut(line), &text)?;
    }
    let columns = xlsx.add_worksheet().set_name(workbook.columns.name)?;
    write_table(columns, &workbook.columns.table, &text)?;
    columns.set_column_width(1, ABOUT_WIDTH)?;
    xlsx.save_to_buffer()
}

fn write_table(sheet: &mut Worksheet, table: &Table, text: &Format) -> Result<(), XlsxError> {
    let name_of_column = Format::new().set_num_format("@").set_bold();
    sheet.set_freeze_panes(1, 0)?;
    for (column, name) in (0..).zip(table.names) {
        let is_counted = |row: &Vec<Cell>| matches!(row.get(usize::from(column)), Some(Cell::Number(_)));
        let width = if table.rows.iter().any(is_counted) { NUMBER_WIDTH } else { TEXT_WIDTH };
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, *name, &name_of_column)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Number(number) => sheet.write_number(row, column, *number as f64)?,
                // An empty cell is none.
                Cell::Text(words) if words.is_empty() => continue,
                Cell::Text(words) => sheet.write_string_with_format(row, column, cut(words), text)?,
            };
        }
    }
    Ok(())
}

/// A text as long as a cell takes it; that it goes on is seen.
fn cut(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return text.into();
    }
    let mut left = LONGEST - 1;
    let mut kept: String = text
        .chars()
        .take_while(|letter| {
            let fits = letter.len_utf16() <= left;
            left = left.saturating_sub(letter.len_utf16());
            fits
        })
        .collect();
    kept.push('…');
    kept.into()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx as Read};

    use super::*;
    use crate::export::tests::Case;
    use crate::export::{Content, FileKind, Picture, workbook::NamedTable};
    use crate::text::take_words;

    fn open(bytes: Vec<u8>) -> Read<Cursor<Vec<u8>>> {
        Read::new(Cursor::new(bytes)).unwrap_or_else(|error| panic!("it is no workbook: {error}"))
    }

    /// The rows of a sheet, as a reader that is not ours understands them.
    fn rows(xlsx: &mut Read<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<Data>> {
        let range = xlsx.worksheet_range(sheet).unwrap_or_else(|error| panic!("{sheet}: {error}"));
        range.rows().map(<[Data]>::to_vec).collect()
    }

    fn read(cell: &Data) -> Cell {
        match cell {
            Data::Empty => Cell::Text(String::new()),
            Data::String(text) => Cell::Text(text.clone()),
            Data::Float(number) => Cell::Number(*number as usize),
            other => panic!("{other:?} is neither words nor a number"),
        }
    }

    fn workbook(link: &str, kind: FileKind) -> Workbook {
        let case = Case::new(link);
        let file = kind.make(&case.export(), None, &[]).expect("it is there");
        assert!(file.name.ends_with(".xlsx"), "{}", file.name);
        match file.content {
            Content::Workbook(workbook) => workbook,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn another_reader_finds_each_cell_as_the_table_has_it() {
        for link in ["", "?years=2021&lang=vi", "?lang=ru", "?collection=both&status=&between="] {
            for kind in [
                FileKind::QuotesXlsx,
                FileKind::FiguresXlsx(Picture::Years),
                FileKind::FiguresXlsx(Picture::Areas),
            ] {
                let workbook = workbook(link, kind);
                let mut xlsx = open(super::xlsx(&workbook).expect("it fits"));
                let names = [workbook.of.name, workbook.about_name, workbook.columns.name];
                assert_eq!(xlsx.sheet_names(), names, "{link}");
                for NamedTable { name, table: Table { names, rows: expected } } in
                    [&workbook.of, &workbook.columns]
                {
                    let rows = rows(&mut xlsx, name);
                    assert_eq!(rows[0], names.map_to_data(), "{link}");
                    assert_eq!(rows.len(), expected.len() + 1, "{link}");
                    for (row, expected) in rows[1..].iter().zip(expected) {
                        assert_eq!(row.iter().map(read).collect::<Vec<_>>(), *expected, "{link}");
                    }
                }
            }
        }
    }

    trait MapToData {
        fn map_to_data(&self) -> Vec<Data>;
    }

    impl MapToData for [&'static str] {
        fn map_to_data(&self) -> Vec<Data> {
            self.iter().map(|name| Data::String((*name).to_owned())).collect()
        }
    }

    #[test]
    fn a_sheet_tells_what_the_workbook_is_about() {
        for (link, filter) in [
            ("?years=2021", "Filter: Year: 2021"),
            ("?years=2021&lang=vi", "Bộ lọc: Năm: 2021"),
            ("?years=2021&lang=ru", "Отбор: Год: 2021"),
        ] {
            let workbook = workbook(link, FileKind::FiguresXlsx(Picture::Years));
            let mut xlsx = open(super::xlsx(&workbook).expect("it fits"));
            let lines = rows(&mut xlsx, workbook.about_name);
            let lines: Vec<String> = lines.iter().map(|row| row[0].to_string()).collect();
            assert_eq!(lines, workbook.about);
            assert!(lines.iter().any(|line| line == filter), "{lines:?}");
            assert!(lines.iter().any(|line| line.contains("0123abcd")), "{lines:?}");
            let last = lines.last().expect("a link");
            assert!(last.starts_with("https://explorer.example/?years=2021&"), "{last}");
        }
    }

    fn table(words: &[&str]) -> Workbook {
        let rows = words.iter().map(|it| vec![Cell::Text((*it).to_owned()), Cell::Number(7)]).collect();
        let of = NamedTable { name: "Words", table: Table { names: &["words", "count"], rows } };
        let columns = NamedTable { name: "Columns", table: Table { names: &["name"], rows: Vec::new() } };
        Workbook {
            title: "Words".to_owned(),
            of,
            about_name: "About",
            about: vec!["=1+1".to_owned()],
            columns,
        }
    }

    #[test]
    fn words_stay_what_they_are() {
        let words = [
            "January 26",
            "2018-11",
            "=1+1",
            "@x",
            "'quoted",
            " 7 ",
            "1e5",
            "TRUE",
            "https://e.org/?a=1&b=<2>",
            "hội nghị",
            "26 января",
            "two\nlines\ttab",
            "_x0041_",
            "\u{1}\u{fffe}",
        ];
        let mut xlsx = open(super::xlsx(&table(&words)).expect("it fits"));
        let read: Vec<Cell> = rows(&mut xlsx, "Words")[1..].iter().map(|row| read(&row[0])).collect();
        assert_eq!(read, words.map(|it| Cell::Text(it.to_owned())));
        assert_eq!(rows(&mut xlsx, "About"), [[Data::String("=1+1".to_owned())]]);
    }

    #[test]
    fn a_text_that_no_cell_takes_is_cut_where_it_is_seen() {
        let (fits, long) = ("🙂".repeat(16_383), "🙂".repeat(16_384));
        let mut xlsx = open(super::xlsx(&table(&[&fits, &long])).expect("it fits"));
        let rows = rows(&mut xlsx, "Words");
        assert_eq!(rows[1][0].to_string(), fits);
        assert_eq!(rows[2][0].to_string(), format!("{fits}…"));
    }

    #[test]
    fn the_same_workbook_is_the_same_bytes() {
        let make = || super::xlsx(&workbook("?collection=both", FileKind::QuotesXlsx));
        let first = make();
        assert!(first.is_some() && first == make());
    }

    /// Column by column, in every language: none without an explanation, and every code that a cell may have named.
    #[test]
    fn a_sheet_says_what_each_column_holds() {
        use crate::data::Field;
        use crate::query::Dimension;
        for lang in ["en", "vi", "ru"] {
            let mut told = Vec::new();
            for (link, kind) in [
                ("", FileKind::QuotesXlsx),
                ("", FileKind::FiguresXlsx(Picture::Years)),
                ("&vs.years=2018", FileKind::FiguresXlsx(Picture::PairedAreas)),
                ("&collection=both", FileKind::FiguresXlsx(Picture::Periods)),
            ] {
                let case = Case::new(&format!("?lang={lang}{link}"));
                let export = case.export();
                let file = kind.make(&export, Some(&export), &[]).expect("it is there");
                let Content::Workbook(workbook) = file.content else { panic!("{kind:?} is a workbook") };
                let NamedTable { name, table } = &workbook.columns;
                let names: Vec<&Cell> = table.rows.iter().map(|row| &row[0]).collect();
                let expected: Vec<Cell> = workbook.of.table.names.iter().map(|it| Cell::text(*it)).collect();
                assert_eq!(names, expected.iter().collect::<Vec<_>>(), "{lang} {kind:?}");
                for row in &table.rows {
                    let meaning = row[1].to_string();
                    assert!(meaning.ends_with('.') && meaning.len() > 12, "{lang} {}: {meaning}", row[0]);
                    told.push((row[0].to_string(), meaning));
                }
                assert!(workbook.about.iter().any(|line| line.contains(name)), "{:?}", workbook.about);
            }
            let meaning = |name: &str| told.iter().find(|it| it.0 == name).expect("a column").1.clone();
            for field in Field::all() {
                assert!(meaning("field").contains(field.code()), "{lang}: {}", field.code());
            }
            use Dimension::{Area, Chair, Kind, Pillar, Place, Year};
            for dimension in [Year, Area, Pillar, Chair, Kind, Place] {
                assert!(meaning("dimension").contains(dimension.code()), "{lang}: {}", dimension.code());
            }
            for entry in ["coordinator", "plan", "document"] {
                assert!(meaning("entry").contains(entry), "{lang}: {entry}");
            }
        }
    }

    /// What programs allow as the name of a sheet.
    #[test]
    fn sheets_have_names_in_every_language() {
        for lang in crate::data::vocabulary::Lang::ALL {
            let take = take_words(*lang);
            for name in [take.figures_sheet, take.quotes_sheet, take.about_sheet, take.columns_sheet] {
                assert!(name.chars().count() <= 31 && !name.contains(['[', ']', ':', '*', '?', '/', '\\']));
            }
        }
    }
}
