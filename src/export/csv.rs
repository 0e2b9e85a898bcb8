//! Tables as CSV: [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), UTF-8.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and would run it; so too
//! after a tab or a line break, and with the wide forms of these signs. Such a cell is written with an
//! apostrophe before it. A cell that begins with an apostrophe of its own gets a second one, so that nothing is
//! lost: whoever reads the file takes one apostrophe from the beginning of each cell that has one, as
//! [`plain`] does.

/// What a file for spreadsheets begins with: without it Excel takes UTF-8 for the letters of one country.
pub const BOM: char = '\u{feff}';

/// Signs that a cell may not begin with, and the apostrophe that says so.
const GUARDED: [char; 12] =
    ['\'', '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Writes a table: a line of names, then one for each row, each ended by CR and LF. No BOM.
#[must_use]
pub fn csv<R: AsRef<[String]>>(names: &[&str], rows: impl IntoIterator<Item = R>) -> String {
    let mut out = String::new();
    line(&mut out, names.iter().copied());
    for row in rows {
        line(&mut out, row.as_ref().iter().map(String::as_str));
    }
    out
}

/// The text of a cell as it was before it was guarded.
#[must_use]
pub fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    let begin = out.len();
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        write(out, cell);
    }
    // A line of one empty cell would be no line.
    if out.len() == begin {
        out.push_str("\"\"");
    }
    out.push_str("\r\n");
}

fn write(out: &mut String, cell: &str) {
    let guard = if cell.starts_with(GUARDED) { "'" } else { "" };
    if !cell.contains(['"', ',', '\r', '\n']) {
        out.push_str(guard);
        return out.push_str(cell);
    }
    out.push('"');
    out.push_str(guard);
    for piece in cell.split_inclusive('"') {
        out.push_str(piece);
        if piece.ends_with('"') {
            out.push('"');
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[&str], expected: &str) {
        let row: Vec<String> = cells.iter().map(|it| (*it).to_owned()).collect();
        assert_eq!(csv(&["a"], [row]), format!("a\r\n{expected}\r\n"));
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        check(&["a", "b c", ""], "a,b c,");
        check(&["a,b", "\"so\"", "two\r\nlines"], "\"a,b\",\"\"\"so\"\"\",\"two\r\nlines\"");
        check(&[""], "\"\"");
    }

    #[test]
    fn no_cell_is_a_formula() {
        check(&["=1+1", "+7", "-2", "@x"], "'=1+1,'+7,'-2,'@x");
        check(&["\t=1", "\u{ff1d}1", "'quoted", " =1"], "'\t=1,'\u{ff1d}1,''quoted, =1");
        check(&["=HYPERLINK(\"x\",\"y\")"], "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The oracle is the `csv` crate: what it reads is what was written, and no cell could be a formula.
        #[test]
        fn every_table_comes_back(rows in prop::collection::vec(prop::collection::vec("[=+@'\",\r\n\ta-zế -]{0,6}", 3), 0..6)) {
            let text = csv(&["a", "b", "c"], &rows);
            let mut reader = ::csv::ReaderBuilder::new().has_headers(true).from_reader(text.as_bytes());
            let mut read: Vec<Vec<String>> = Vec::new();
            for record in reader.records() {
                let record = record.expect("RFC 4180");
                for cell in &record {
                    prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?}");
                }
                read.push(record.iter().map(|it| plain(it).to_owned()).collect());
            }
            prop_assert_eq!(read, rows);
        }
    }
}
