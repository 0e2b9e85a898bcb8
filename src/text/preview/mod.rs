//! What the small pages say by which links are shown elsewhere. A language is a file, as in
//! [`text`](super).

mod en;
mod ru;
mod vi;

use super::Text;
use crate::data::vocabulary::Lang;
use crate::query::{Dimension, FacetValue, Place};

/// Every message of the small pages.
pub struct Preview {
    /// What the site is, in a sentence.
    pub what: Text,
    /// The questions that pages answer; what stands in them is a label.
    pub start: Text,
    pub year: fn(&str) -> String,
    pub year_untold: Text,
    pub area: fn(&str) -> String,
    pub area_none: Text,
    pub chair: fn(&str) -> String,
    pub chair_none: Text,
    pub place: fn(&str) -> String,
    pub place_virtual: Text,
    pub place_untold: Text,
    /// The answer for a year without a meeting.
    pub empty_year: fn(&str) -> String,
    /// What is not told in words but drawn: "Chart of meetings per year:" with "2018: 1, …" after it.
    pub drawn: fn(&str) -> String,
    /// The link to the view.
    pub open: Text,
    /// "Data: edition 1c3f56bb".
    pub edition: fn(&str) -> String,
    /// The heading over the steps of a story.
    pub steps: Text,
    /// The title of the page that holds all words from which figures were read, and the link to it.
    pub read: Text,
    /// The heading over the links to other small pages.
    pub others: Text,
}

impl Preview {
    /// The question of a value; `label` is what the page calls it.
    #[must_use]
    pub fn question(&self, value: &FacetValue, label: &str) -> String {
        match value {
            FacetValue::Year(_) => (self.year)(label),
            FacetValue::Area(_) => (self.area)(label),
            FacetValue::Chair(_) => (self.chair)(label),
            FacetValue::Place(Place::Country(_)) => (self.place)(label),
            FacetValue::Place(Place::Virtual) => self.place_virtual.to_owned(),
            FacetValue::Missing(Dimension::Year) => self.year_untold.to_owned(),
            FacetValue::Missing(Dimension::Area) => self.area_none.to_owned(),
            FacetValue::Missing(Dimension::Chair) => self.chair_none.to_owned(),
            FacetValue::Missing(Dimension::Place) => self.place_untold.to_owned(),
            _ => self.start.to_owned(),
        }
    }
}

/// The words of the small pages in a language.
#[must_use]
pub fn preview_words(lang: Lang) -> &'static Preview {
    match lang {
        Lang::En => &en::PREVIEW,
        Lang::Vi => &vi::PREVIEW,
        Lang::Ru => &ru::PREVIEW,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_question_is_one_of_its_own() {
        for lang in Lang::ALL {
            let words = preview_words(*lang);
            let mut asked: Vec<String> = [
                (Dimension::Kind, "summit"),
                (Dimension::Year, "untold"),
                (Dimension::Year, "2021"),
                (Dimension::Area, "none"),
                (Dimension::Area, "energy"),
                (Dimension::Chair, "none"),
                (Dimension::Chair, "RU"),
                (Dimension::Place, "virtual"),
                (Dimension::Place, "untold"),
                (Dimension::Place, "RU"),
            ]
            .map(|(dimension, code)| FacetValue::parse(dimension, code).expect("a value"))
            .map(|value| words.question(&value, "X"))
            .into();
            assert!(asked.iter().all(|it| it.ends_with('?')), "{asked:?}");
            assert_eq!(asked.iter().filter(|it| it.contains('X')).count(), 4, "{asked:?}");
            asked.sort_unstable();
            asked.dedup();
            assert_eq!(asked.len(), 10, "{asked:?}");
        }
    }
}
