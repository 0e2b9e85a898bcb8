//! The sentence on what a view shows, from its dataset, its selection and its query.

use crate::counts::Summary;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::query::Query;
use crate::text::{self, RichText};

/// What is counted, and which files it lacks.
#[must_use]
pub fn sentence(lang: Lang, dataset: &Dataset, selection: &Selection, query: &Query) -> RichText {
    let figures = figures(dataset, selection);
    with_missing(lang, dataset, text::summary(lang, &dataset.corpus, query, &figures))
}

/// The figures that sentences name.
#[must_use]
pub fn figures(dataset: &Dataset, selection: &Selection) -> Summary {
    Summary::new(&selection.counts, &dataset.count_index)
}

/// A sentence on figures of a dataset, with the files that it lacks.
#[must_use]
pub fn with_missing(lang: Lang, dataset: &Dataset, sentence: RichText) -> RichText {
    text::with_missing(lang, sentence, dataset.meeting_count() > 0, &dataset.missing_files())
}
