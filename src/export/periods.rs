//! The table of who coordinated when, which plans ran and what was adopted: a row for each entry, with its time as the
//! record has it and the pages that state it.
//!
//! Meetings are counted by whole years, as in the chart, since a term that begins in August is told by few to the day.
//! So the columns of counts are named by that, and the years stand beside them.

use super::Export;
use super::rows::cited;
use super::table::{Cell, Table, counted_ids};
use crate::chart::periods::entries::{Entry, LANES, Lane, axis, of_years, undated};
use crate::data::CitationId;
use crate::query::MarkKey;
use crate::text::names;

const COLUMNS: [&str; 11] = [
    "entry",
    "country",
    "label",
    "from",
    "to",
    "years",
    "meetings_in_years",
    "not_held_in_years",
    "of_meetings_in_years",
    "pages",
    "ids",
];

/// Coordinators, plans and documents, lane by lane; last the documents whose day no page states.
#[must_use]
pub fn periods(export: &Export<'_>) -> Table {
    let (dataset, lang) = (export.dataset, export.lang);
    let (_, last_year) = axis(dataset, &export.selection.counts);
    let entries = LANES.map(|lane| (lane, lane.entries(dataset, lang, last_year)));
    let mut rows: Vec<Vec<Cell>> = entries
        .iter()
        .rev()
        .flat_map(|(lane, entries)| entries.iter().map(|entry| row(export, *lane, entry)))
        .collect();
    rows.extend(undated(dataset).map(|document| {
        let mut row = vec![Cell::text(""); COLUMNS.len()];
        row[0] = Cell::text(Lane::Adopted.code());
        row[2] = Cell::text(names::document(lang, &document.name));
        row[9] = Cell::Text(pages(export, &document.citations));
        row
    }));
    Table { names: &COLUMNS, rows }
}

fn row(export: &Export<'_>, lane: Lane, entry: &Entry<'_>) -> Vec<Cell> {
    let country = match &entry.key {
        MarkKey::Period { name, .. } if lane == Lane::Coordinators => name.as_str(),
        _ => "",
    };
    let [from, to] = match lane {
        // The record has a plan for years, not for months.
        Lane::Plans => [entry.years.first.to_string(), entry.years.last.to_string()],
        _ => [entry.from.to_string(), entry.to.map(|to| to.to_string()).unwrap_or_default()],
    };
    let years = match entry.years.first == entry.years.last {
        true => entry.years.first.to_string(),
        false => entry.years.to_string(),
    };
    let ids = counted_ids(export, &entry.key);
    let count = of_years(&export.selection.counts, entry.years);
    vec![
        Cell::text(lane.code()),
        Cell::text(country),
        Cell::text(&entry.label),
        Cell::Text(from),
        Cell::Text(to),
        Cell::Text(years),
        Cell::Number(ids.len()),
        Cell::Number(count.not_held as usize),
        Cell::Number(count.total as usize),
        Cell::Text(pages(export, entry.citations)),
        Cell::Text(ids.join(" ")),
    ]
}

fn pages(export: &Export<'_>, citations: &[CitationId]) -> String {
    let pages: Vec<String> = citations.iter().map(|id| cited(export.dataset.corpus.citation(*id))).collect();
    pages.join(" | ")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Case, read_csv};
    use super::*;
    use crate::export::{FileKind, Picture};
    use crate::query::YearSpan;

    /// The rows of the saved CSV, as another reader has them.
    fn saved(link: &str) -> Vec<Vec<String>> {
        let case = Case::new(link);
        let file = FileKind::Figures(Picture::Periods).make(&case.export(), None, &[]).expect("it is there");
        let (names, rows) = read_csv(file.text().expect("a text"));
        assert_eq!(names, COLUMNS);
        rows
    }

    #[test]
    fn a_term_has_its_country_its_time_as_known_and_its_pages() {
        let rows = saved("?collection=both");
        let cambodia = rows.iter().find(|row| row[1] == "KH").expect("it coordinated");
        let expected = ["coordinator", "KH", "Cambodia", "2021-08", "2024-07-26", "2021-2024"];
        assert_eq!(cambodia[..6], expected);
        assert!(cambodia[9].contains(" | ") && cambodia[9].contains("https://"), "{}", cambodia[9]);
        // Who coordinates now has no end, and years as far as there are meetings.
        let now = rows.iter().find(|row| row[1] == "MM").expect("it coordinates");
        assert_eq!((now[3].as_str(), now[4].as_str(), now[5].as_str()), ("2024-07-26", "", "2024-2026"));
        let plan = rows.iter().find(|row| row[0] == "plan").expect("there is one");
        assert_eq!((plan[3].as_str(), plan[4].as_str()), plan[5].split_once('-').expect("years"));
        let [en, vi, ru] = ["en", "vi", "ru"].map(|lang| saved(&format!("?collection=both&lang={lang}")));
        let of = |rows: &[Vec<String>], columns: &[usize]| -> Vec<Vec<String>> {
            rows.iter().map(|row| columns.iter().map(|column| row[*column].clone()).collect()).collect()
        };
        // Only the names are in the language of the file.
        for other in [vi, ru] {
            assert_eq!(of(&en, &[0, 1, 3, 4, 5, 6, 9]), of(&other, &[0, 1, 3, 4, 5, 6, 9]));
            assert_ne!(of(&en, &[2]), of(&other, &[2]));
        }
    }

    #[test]
    fn every_entry_of_the_record_has_a_row_and_no_row_is_without_a_page() {
        for collection in ["record", "both"] {
            let case = Case::new(&format!("?collection={collection}"));
            let record = &case.dataset.corpus.record;
            let rows = saved(&format!("?collection={collection}"));
            let count = |code: &str| rows.iter().filter(|row| row[0] == code).count();
            assert_eq!(count("coordinator"), record.coordinators.len());
            assert_eq!(count("plan"), record.documents.iter().filter(|it| it.period.is_some()).count());
            let adopted = record.documents.iter().filter(|it| it.adopted.is_some() || it.period.is_none());
            assert_eq!(count("document"), adopted.count());
            assert!(rows.iter().all(|row| !row[9].is_empty()));
        }
    }

    #[test]
    fn the_count_is_that_of_the_years_named_whole() {
        for link in [
            "?collection=both",
            "?collection=record&area=energy",
            "?collection=both&status=&between=",
            "?collection=both&years=2021",
        ] {
            let case = Case::new(link);
            for row in saved(link).iter().filter(|row| !row[5].is_empty()) {
                let (first, last) = row[5].split_once('-').unwrap_or((&row[5], &row[5]));
                let year = |text: &str| text.parse().expect("a year");
                let years = YearSpan::new(year(first), year(last));
                let export = case.export();
                let is_of_years = |at: &&usize| {
                    let start = case.dataset.meetings[**at].start;
                    start.and_then(|date| date.year()).is_some_and(|year| years.contains(year))
                };
                let shown = export.selection.counts.shown.iter().filter(is_of_years).count();
                assert_eq!(row[6], shown.to_string(), "{link}: {row:?}");
                assert_eq!(row[10].split_whitespace().count(), shown, "{link}: {row:?}");
                let number = |at: usize| row[at].parse::<usize>().expect("a number");
                assert!(number(7) <= shown && shown <= number(8), "{link}: {row:?}");
            }
        }
        // A choice of years is one of the chart's own: the last count is without it.
        let of_kh = |link: &str| saved(link).into_iter().find(|row| row[1] == "KH").expect("a term");
        assert_eq!(of_kh("?collection=both&years=2021")[8], of_kh("?collection=both")[6]);
    }
}
