//! The table of meetings that no source tells of, and that must have taken place.

use super::Table;
use super::cell::{INTEGER, STRING};
use crate::counts::gaps::{SeriesGaps, SeriesKey, gaps};
use crate::data::vocabulary::Lang;
use crate::dataset::Dataset;
use crate::text::gaps::series_name;

/// A row for each number that is missing of a series.
pub fn missing_numbers(dataset: &Dataset) -> Table {
    let Dataset { corpus, meetings, .. } = dataset;
    let mut rows = Vec::new();
    for series in gaps(corpus, meetings) {
        let code = code(dataset, &series);
        let name = series_name(Lang::En, dataset, &series);
        for gap in &series.gaps {
            let candidates: Vec<&str> = gap.candidates.iter().map(|at| meetings[*at].id.as_str()).collect();
            rows.extend((gap.numbers.0..=gap.numbers.1).map(|missing| {
                let proof = meetings[gap.proof].id.clone();
                vec![code.clone(), name.clone(), missing.to_string(), proof, candidates.join(" ")]
            }));
        }
    }
    Table {
        name: "missing-numbers",
        about: "Meetings of a series that no source tells of, and that must have taken place, since one with a higher \
                number did. Where a meeting without a number may be one of them, it is named.",
        fields: &[
            ("series", STRING, "the code of the kind, or of the series that the record names"),
            ("name", STRING, "its name in English"),
            ("number", INTEGER, "the number that is missing"),
            ("proven_by", STRING, "the meeting with the next number that is there"),
            (
                "may_be",
                STRING,
                "ids of meetings without a number that may be this one, with spaces between them",
            ),
        ],
        primary: &["series", "number"],
        foreign: &[(&["proven_by"], "meetings", &["meeting"])],
        rows,
    }
}

fn code(dataset: &Dataset, series: &SeriesGaps) -> String {
    match series.series {
        SeriesKey::Kind(kind) => kind.code().to_owned(),
        SeriesKey::Named(id) => dataset.corpus.record.series[id.0].code.clone(),
    }
}
