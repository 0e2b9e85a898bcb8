//! Kinds of meeting over the years: a row for each kind, a column for each year, and where the two
//! meet, the meetings.
//!
//! Rows stand in the order of the vocabulary, from the highest level down; columns in that of time.

use crate::chart::build::{choice, mark, years};
use crate::chart::scene::{Choice, Chosen, Hue, Labels, Mark, Years};
use crate::counts::{CellCount, CrossTab, FacetCount};
use crate::query::MarkKey;

/// A value, and its meetings in each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The value itself, with all its meetings.
    pub heading: Mark,
    /// Columns with meetings, by their place in [`Kinds::columns`], "year not told" after the
    /// last year. The key of a mark is that of its row and of its column: `summit.2021`.
    pub cells: Vec<(usize, Mark)>,
}

impl Row {
    /// The value, then its cells.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        std::iter::once(&self.heading).chain(self.cells.iter().map(|(_, mark)| mark))
    }
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
        self.rows.iter().flat_map(Row::marks)
    }
}

/// One of the two dimensions: its bars, what is chosen in it, its words.
pub struct Side<'a> {
    pub bars: &'a [FacetCount],
    pub chosen: Chosen<'a>,
    pub speech: &'a Labels<'a>,
}

/// Kinds over years. A row is there for each kind with meetings in scope, or chosen.
#[must_use]
pub fn kinds(down: &Side<'_>, across: &Side<'_>, cross: &CrossTab) -> Kinds {
    let columns = years(across.bars, across.chosen, across.speech);
    let places: Vec<&Mark> = columns.years.iter().chain(&columns.untold).collect();
    let mut rows = Vec::new();
    // Counts stand in the order of their values: kinds from the highest level down.
    for bar in down.bars.iter().filter(|bar| bar.is_drawn()) {
        let choice = choice(&bar.value, down.chosen);
        let heading = mark(bar, Hue::Accent, choice, down.speech);
        let mut cells = Vec::new();
        for (at, column) in places.iter().enumerate() {
            let pair = column.key.value().and_then(|column| cross.get(&bar.value, column));
            if let Some(pair) = pair {
                cells.push((at, cell(pair, &heading, column, down.speech)));
            }
        }
        rows.push(Row { heading, cells });
    }
    Kinds { rows, columns }
}

/// How what a row and a column have in common stands to what is chosen: chosen where nothing chosen is against it.
pub(in crate::chart) fn both(row: Choice, column: Choice) -> Choice {
    match (row, column) {
        (Choice::Free, Choice::Free) => Choice::Free,
        (Choice::Dimmed, _) | (_, Choice::Dimmed) => Choice::Dimmed,
        _ => Choice::Chosen,
    }
}

/// What a row and a column have in common.
fn cell(pair: &CellCount, row: &Mark, column: &Mark, speech: &Labels<'_>) -> Mark {
    let choice = both(row.choice, column.choice);
    let label = [&row.label, ", ", &column.label].concat();
    Mark {
        key: MarkKey::Cell { row: pair.row.clone(), column: pair.column.clone() },
        name: (speech.name)(&label, pair.selected, pair.pale, choice == Choice::Chosen),
        label,
        held: pair.selected - pair.selected_not_held,
        not_held: pair.selected_not_held,
        total: pair.pale,
        // "Year not told" is set apart by its place; outlined, a dot would be a meeting not held.
        hue: Hue::Accent,
        choice,
        lang: speech.lang,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::data::vocabulary::Lang;
    use crate::query::{Dimension, FacetValue};

    fn kind(code: &str) -> FacetValue {
        FacetValue::parse(Dimension::Kind, code).expect("a kind")
    }

    fn year(code: &str) -> FacetValue {
        FacetValue::parse(Dimension::Year, code).expect("a year")
    }

    fn bar(value: FacetValue, count: u32, total: u32) -> FacetCount {
        FacetCount { selected: count, count, total, pale: total, ..FacetCount::empty(value) }
    }

    fn pair(row: &str, column: &str, count: u32, total: u32) -> CellCount {
        let (row, column) = (kind(row), year(column));
        CellCount {
            row,
            column,
            selected: count,
            selected_not_held: 0,
            count,
            not_held: 0,
            total,
            pale: total,
        }
    }

    fn sample(kinds_chosen: Chosen<'_>, years_chosen: Chosen<'_>) -> Kinds {
        let speech = Labels {
            lang: Lang::En,
            label: &|value| value.code().to_uppercase(),
            name: |label, count, total, chosen| format!("{label} {count}/{total} {chosen}"),
        };
        let down = [("summit", 2, 3), ("talks", 1, 1), ("regional", 0, 0), ("other", 1, 1)];
        let down = down.map(|(code, count, total)| bar(kind(code), count, total));
        let across = [("2019", 1, 2), ("2021", 2, 2), ("untold", 1, 1)];
        let across = across.map(|(code, count, total)| bar(year(code), count, total));
        let cross = CrossTab::new(vec![
            pair("other", "untold", 1, 1),
            pair("summit", "2019", 1, 2),
            pair("summit", "2021", 1, 1),
            pair("talks", "2021", 1, 1),
        ]);
        kinds(
            &Side { bars: &down, chosen: kinds_chosen, speech: &speech },
            &Side { bars: &across, chosen: years_chosen, speech: &speech },
            &cross,
        )
    }

    #[test]
    fn rows_go_from_the_highest_level_down_and_columns_with_time() {
        let scene = sample(None, None);
        let rows: Vec<_> = scene.rows.iter().map(|it| it.heading.key.code()).collect();
        assert_eq!(rows, ["summit", "talks", "other"], "a kind without a meeting in scope has no row");
        let columns: Vec<_> = scene.columns.years.iter().map(|it| it.key.code()).collect();
        assert_eq!(columns, ["2019", "2020", "2021"], "an empty year keeps its place");
        let marks: Vec<_> = scene.marks().map(|it| it.key.code()).collect();
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
        let some = |codes: &[&str], value: fn(&str) -> FacetValue| {
            (!codes.is_empty()).then(|| codes.iter().map(|code| value(code)).collect::<BTreeSet<_>>())
        };
        let scene = sample(some(kinds, kind).as_ref(), some(years, year).as_ref());
        let of = |choice| -> Vec<String> {
            scene.marks().filter(|it| it.choice == choice).map(|it| it.key.code()).collect()
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
        let speech =
            Labels { lang: Lang::En, label: &ToString::to_string, name: |label, _, _, _| label.to_owned() };
        let chosen = BTreeSet::from([kind("talks")]);
        let down = [FacetCount { chosen: true, ..bar(kind("talks"), 0, 0) }];
        let scene = kinds(
            &Side { bars: &down, chosen: Some(&chosen), speech: &speech },
            &Side { bars: &[], chosen: None, speech: &speech },
            &CrossTab::default(),
        );
        assert_eq!(scene.rows.len(), 1);
        assert_eq!((scene.rows[0].heading.choice, scene.rows[0].cells.len()), (Choice::Chosen, 0));
    }
}
