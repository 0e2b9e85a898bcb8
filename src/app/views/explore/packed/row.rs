//! A meeting of a packed collection, in the words of its columns, until its evidence is here.

use crate::counts::Index;
use crate::data::Corpus;
use crate::data::vocabulary::Lang;
use crate::query::{Dimension, FacetValue};
use crate::text::describe;

/// What the columns say of the name: the kind of the meeting.
#[must_use]
pub fn name(lang: Lang, corpus: &Corpus, index: &Index, meeting: usize) -> String {
    values(lang, corpus, index, meeting, Dimension::Kind).join(", ")
}

/// What else they say in a list: when, where, and who chaired.
#[must_use]
pub fn details(lang: Lang, corpus: &Corpus, index: &Index, meeting: usize) -> String {
    let of = |dimension| values(lang, corpus, index, meeting, dimension);
    [of(Dimension::Year), of(Dimension::Place), of(Dimension::Chair)].concat().join(" · ")
}

fn values(lang: Lang, corpus: &Corpus, index: &Index, meeting: usize, dimension: Dimension) -> Vec<String> {
    let stated = index.values_of(meeting, dimension).filter(|value: &&FacetValue| !value.is_missing());
    stated.map(|value| describe::value(lang, corpus, value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;

    #[test]
    fn a_row_says_what_the_columns_have() {
        let dataset = sample("articles");
        let at = dataset.meeting("arsom-19").expect("a meeting");
        let (corpus, index) = (&dataset.corpus, &dataset.count_index);
        assert_eq!(name(Lang::En, corpus, index, at), "Senior Officials’ Meeting");
        assert_eq!(details(Lang::En, corpus, index, at), "2023 · Cambodia · Cambodia · Russia");
    }
}
