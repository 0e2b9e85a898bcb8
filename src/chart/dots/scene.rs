//! Kinds of meeting over the years: a row for each kind, a column for each year, and where the two
//! meet, the meetings.
//!
//! Rows stand in the order of the vocabulary, from the highest level down; columns in that of time.

use crate::chart::build::{choice, is_drawn, mark, years};
use crate::chart::scene::{Choice, Chosen, Hue, Mark, Speech, Years};
use crate::counts::{Cross, FacetCount};
use crate::data::vocabulary::Kind;

/// A value, and its meetings in each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The value itself, with all its meetings.
    pub heading: Mark,
    /// Columns with meetings, by their place in [`Kinds::columns`], "year not told" after the
    /// last year. The key of a mark is that of its row and of its column: `summit.2021`.
    pub cells: Vec<(usize, Mark)>,
}

/// Rows over columns of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kinds {
    pub rows: Vec<Row>,
    pub columns: Years,
}

impl Kinds {
    /// The marks in reading order: a heading, then its cells, row by row.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.rows.iter().flat_map(|row| std::iter::once(&row.heading).chain(row.cells.iter().map(|it| &it.1)))
    }
}

/// One of the two dimensions: its bars, what is chosen in it, its words.
pub struct Side<'a> {
    pub bars: &'a [FacetCount],
    pub chosen: Chosen<'a>,
    pub speech: &'a Speech<'a>,
}

/// Kinds over years. A row is there for each kind with meetings in scope, or chosen.
#[must_use]
pub fn kinds(down: &Side<'_>, across: &Side<'_>, cross: &[Cross]) -> Kinds {
    let columns = years(across.bars, across.chosen, across.speech);
    let places: Vec<&Mark> = columns.years.iter().chain(&columns.untold).collect();
    let level = |it: &FacetCount| Kind::ALL.iter().position(|kind| kind.code() == it.key);
    let mut bars: Vec<&FacetCount> = down.bars.iter().filter(|it| is_drawn(it)).collect();
    bars.sort_by(|a, b| level(a).cmp(&level(b)));
    let mut rows = Vec::new();
    for bar in bars {
        let heading = mark(bar, Hue::Accent, choice(&bar.key, down.chosen), down.speech);
        let mut cells = Vec::new();
        for (at, column) in places.iter().enumerate() {
            if let Some(pair) = cross.iter().find(|it| it.row == bar.key && it.column == column.key) {
                cells.push((at, cell(pair, &heading, column, down.speech)));
            }
        }
        rows.push(Row { heading, cells });
    }
    Kinds { rows, columns }
}

/// What a row and a column have in common. It is chosen where nothing chosen is against it.
fn cell(pair: &Cross, row: &Mark, column: &Mark, speech: &Speech<'_>) -> Mark {
    let choice = match (row.choice, column.choice) {
        (Choice::Free, Choice::Free) => Choice::Free,
        (Choice::Dimmed, _) | (_, Choice::Dimmed) => Choice::Dimmed,
        _ => Choice::Chosen,
    };
    let bar = FacetCount {
        key: [&pair.row, ".", &pair.column].concat(),
        count: pair.count,
        not_held: pair.not_held,
        total: pair.total,
        chosen: choice == Choice::Chosen,
    };
    let said = Speech { label: &|_| [&row.label, ", ", &column.label].concat(), name: speech.name };
    // "Year not told" is set apart by its place; outlined, a dot would be a meeting not held.
    mark(&bar, Hue::Accent, choice, &said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Set;

    fn bar(key: &str, count: u32, total: u32) -> FacetCount {
        FacetCount { key: key.to_owned(), count, not_held: 0, total, chosen: false }
    }

    fn pair(row: &str, column: &str, count: u32, total: u32) -> Cross {
        Cross { row: row.to_owned(), column: column.to_owned(), count, not_held: 0, total }
    }

    fn sample(kinds_chosen: Option<&Set>, years_chosen: Option<&Set>) -> Kinds {
        let speech = Speech {
            label: &|key| key.to_uppercase(),
            name: |label, count, total, chosen| format!("{label} {count}/{total} {chosen}"),
        };
        let down = [bar("other", 1, 1), bar("regional", 0, 0), bar("summit", 2, 3), bar("talks", 1, 1)];
        let across = [bar("2019", 1, 2), bar("2021", 2, 2), bar("untold", 1, 1)];
        let cross = [
            pair("other", "untold", 1, 1),
            pair("summit", "2019", 1, 2),
            pair("summit", "2021", 1, 1),
            pair("talks", "2021", 1, 1),
        ];
        kinds(
            &Side { bars: &down, chosen: kinds_chosen, speech: &speech },
            &Side { bars: &across, chosen: years_chosen, speech: &speech },
            &cross,
        )
    }

    #[test]
    fn rows_go_from_the_highest_level_down_and_columns_with_time() {
        let scene = sample(None, None);
        let rows: Vec<_> = scene.rows.iter().map(|it| it.heading.key.as_str()).collect();
        assert_eq!(rows, ["summit", "talks", "other"], "a kind without a meeting in scope has no row");
        let columns: Vec<_> = scene.columns.years.iter().map(|it| it.key.as_str()).collect();
        assert_eq!(columns, ["2019", "2020", "2021"], "an empty year keeps its place");
        let marks: Vec<_> = scene.marks().map(|it| it.key.as_str()).collect();
        assert_eq!(
            marks,
            ["summit", "summit.2019", "summit.2021", "talks", "talks.2021", "other", "other.untold"]
        );
        let places: Vec<_> = scene.rows.iter().flat_map(|it| &it.cells).map(|it| it.0).collect();
        assert_eq!(places, [0, 2, 2, 3]);
        assert_eq!(scene.rows[0].cells[0].1.name, "SUMMIT, 2019 1/2 false");
    }

    #[track_caller]
    fn check(kinds: &[&str], years: &[&str], expected: &[&str]) {
        let some =
            |keys: &[&str]| (!keys.is_empty()).then(|| keys.iter().map(|&it| it.to_owned()).collect::<Set>());
        let scene = sample(some(kinds).as_ref(), some(years).as_ref());
        let of = |choice| -> Vec<&str> {
            scene.marks().filter(|it| it.choice == choice).map(|it| it.key.as_str()).collect()
        };
        assert_eq!(of(Choice::Chosen), expected, "{kinds:?} and {years:?}");
        let cells_are_free = scene.rows.iter().flat_map(|it| &it.cells).all(|it| it.1.choice == Choice::Free);
        assert_eq!(cells_are_free, kinds.is_empty() && years.is_empty());
    }

    #[test]
    fn a_cell_is_chosen_with_all_that_is_chosen_of_it() {
        check(&[], &[], &[]);
        check(&["summit"], &[], &["summit", "summit.2019", "summit.2021"]);
        check(&[], &["2021"], &["summit.2021", "talks.2021"]);
        check(&["summit"], &["2021"], &["summit", "summit.2021"]);
        check(&["talks"], &["2019"], &["talks"]);
        check(&["conference"], &["1999"], &[]);
    }

    #[test]
    fn a_chosen_kind_has_a_row_though_it_has_no_meeting() {
        let speech = Speech { label: &str::to_owned, name: |label, _, _, _| label.to_owned() };
        let chosen = Set::from(["talks".to_owned()]);
        let down = [FacetCount { chosen: true, ..bar("talks", 0, 0) }];
        let scene = kinds(
            &Side { bars: &down, chosen: Some(&chosen), speech: &speech },
            &Side { bars: &[], chosen: None, speech: &speech },
            &[],
        );
        assert_eq!(scene.rows.len(), 1);
        assert_eq!((scene.rows[0].heading.choice, scene.rows[0].cells.len()), (Choice::Chosen, 0));
    }
}
