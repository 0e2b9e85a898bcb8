//! The meetings shown of a packed collection as a table: what its columns have. Their evidence lies elsewhere.

use super::Export;
use super::csv::{BOM, csv};
use crate::query::{Dimension, FacetValue};

/// A row for each meeting, in the order of the list: its number in the collection, from 1, and for each dimension the
/// codes of its values as links write them, several with a semicolon between. CSV for spreadsheets, with a BOM.
#[must_use]
pub fn columns_csv(export: &Export<'_>) -> String {
    let index = &export.dataset.count_index;
    // Which article tells of a meeting is no column of a pack.
    let dimensions = || Dimension::ALL.iter().copied().filter(|it| *it != Dimension::Article);
    let names: Vec<&str> = std::iter::once("number").chain(dimensions().map(Dimension::code)).collect();
    let mut out = String::from(BOM);
    out.push_str(&csv(&names, std::iter::empty::<[String; 0]>()));
    // There may be a million rows, and a code has no sign that a table must guard.
    let codes = |dimension| index.values(dimension).iter().map(FacetValue::code).collect::<Vec<_>>();
    let codes: Vec<(Dimension, Vec<_>)> = dimensions().map(|it| (it, codes(it))).collect();
    for &meeting in &export.selection.counts.shown {
        out.push_str(&(meeting + 1).to_string());
        for (dimension, codes) in &codes {
            let mut before = ",";
            for &place in index.places_of(meeting, *dimension) {
                out.push_str(before);
                out.push_str(&codes[place as usize]);
                before = ";";
            }
            if before == "," {
                out.push(',');
            }
        }
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::edtf::Date;
    use crate::data::vocabulary::Lang;
    use crate::dataset::{Selection, sample};
    use crate::query::Query;

    #[test]
    fn each_meeting_shown_has_a_row_with_the_codes_of_its_columns() {
        let dataset = sample("articles");
        let query = Query::parse("?area=energy").0;
        let selection = Selection::new(dataset, &query);
        let today = Date::parse("2026-11-29").expect("a date");
        let (lang, site) = (Lang::En, "https://example.org/");
        let text = columns_csv(&Export { dataset, selection: &selection, query: &query, lang, site, today });
        let mut reader = ::csv::Reader::from_reader(text.trim_start_matches(BOM).as_bytes());
        assert_eq!(reader.headers().expect("a head").iter().next(), Some("number"));
        let rows: Vec<::csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        assert_eq!(rows.len(), selection.count());
        for (row, at) in rows.iter().zip(&selection.counts.shown) {
            assert_eq!(row[0].parse(), Ok(at + 1));
            assert!(row[2].split(';').any(|area| area == "energy"), "{row:?}");
        }
    }
}
