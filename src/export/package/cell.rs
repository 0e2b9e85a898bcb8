//! What stands in a cell of a table, and the types that its column can have.

use crate::data::edtf::Date;

pub const STRING: &str = "string";
pub const INTEGER: &str = "integer";
pub const BOOLEAN: &str = "boolean";

/// A date, or an empty cell.
pub fn date(date: Option<Date>) -> String {
    date.map(|it| it.to_string()).unwrap_or_default()
}

/// A text, or an empty cell.
pub fn text(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}

/// A count or a number of a row.
pub fn number(number: usize) -> String {
    number.to_string()
}
