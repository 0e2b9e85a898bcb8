//! Who speaks in the sources, in which languages, from which years; and what they do not tell of the meetings.
//!
//! Comes in: the data, and what is counted. Goes out: counts, most first.

use crate::counts::to_u32;
use crate::data::edtf::Date;
use crate::data::{Field, Value};
use crate::dataset::{Dataset, Selection};
use crate::meetings::Meeting;

/// Languages of ASEAN's members and of Russia, as BCP 47 tags.
const REGION: [&str; 9] = ["fil", "id", "km", "lo", "ms", "my", "ru", "th", "vi"];

/// What the sources are, and what they leave out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    pub articles: u32,
    /// Pages that the record cites and that are none of the articles.
    pub pages: u32,
    /// Publishers and how many sources each has, most first, then by name.
    pub publishers: Vec<(String, u32)>,
    /// Languages, as BCP 47 tags.
    pub languages: Vec<(String, u32)>,
    /// Languages of the region that none of the sources is in.
    pub no_languages: Vec<&'static str>,
    /// Years of publication, in their order.
    pub years: Vec<(i32, u32)>,
    /// Sources of which no year of publication is known.
    pub undated: u32,
    /// Years between the first and the last of these from which there is no source.
    pub no_years: Vec<i32>,
    /// The meetings that are counted.
    pub meetings: u32,
    /// Of how many of these something is not told: `Start` stands for the year, `City` for the place.
    pub untold: Vec<(Field, u32)>,
    /// Of how many of these a single voice tells: one publisher, or pages of one agency.
    pub single: u32,
}

/// Counts the sources of a collection, and what they do not tell of the meetings selected.
#[must_use]
pub fn coverage(dataset: &Dataset, selection: &Selection) -> Coverage {
    let corpus = &dataset.corpus;
    let other_pages = || corpus.record.citations.iter().filter(|it| it.article.is_none());
    let mut it = Coverage {
        articles: to_u32(corpus.articles.len()),
        pages: to_u32(other_pages().count()),
        meetings: to_u32(selection.count()),
        ..Coverage::default()
    };
    let articles = corpus.articles.iter().map(|it| (&it.publisher, &it.language, it.published));
    let pages = other_pages().map(|it| (&it.publisher, &it.language, it.published));
    for (publisher, language, published) in articles.chain(pages) {
        add(&mut it.publishers, publisher.clone());
        let primary = language.split('-').next().unwrap_or_default();
        add(&mut it.languages, primary.to_owned());
        match published.as_ref().and_then(Date::year) {
            Some(year) => add(&mut it.years, year),
            None => it.undated += 1,
        }
    }
    for counts in [&mut it.publishers, &mut it.languages] {
        counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    }
    it.years.sort_unstable();
    let has = |tag: &&str| it.languages.iter().any(|it| it.0 == **tag);
    it.no_languages = REGION.into_iter().filter(|tag| !has(tag)).collect();
    if let (Some(first), Some(last)) = (it.years.first(), it.years.last()) {
        let none = |year: &i32| it.years.iter().all(|it| it.0 != *year);
        it.no_years = (first.0..=last.0).filter(none).collect();
    }
    let shown: Vec<&Meeting> = selection.meetings(dataset).collect();
    let fields = [Field::Start, Field::City, Field::Mode, Field::Chair, Field::Area];
    let count = |is: &dyn Fn(&Meeting) -> bool| to_u32(shown.iter().filter(|it| is(it)).count());
    it.untold = fields.map(|field| (field, count(&|it| !is_told(it, field)))).into();
    it.single = count(&|it| it.voices(corpus).len() == 1);
    it
}

/// Whether a field of a meeting is told; the place of one by video needs not be.
fn is_told(meeting: &Meeting, field: Field) -> bool {
    let mut values = meeting.assertions.iter().map(|it| &it.value);
    values.any(|it| match (field, it) {
        (Field::Start, Value::Start(date)) => date.year().is_some(),
        (Field::City, Value::City(_) | Value::Country(_)) => true,
        (Field::City, Value::Mode(mode)) => *mode == crate::data::vocabulary::Mode::Virtual,
        (Field::Start, _) => false,
        (field, value) => value.field() == field,
    })
}

fn add<T: PartialEq>(counts: &mut Vec<(T, u32)>, key: T) {
    match counts.iter_mut().find(|it| it.0 == key) {
        Some(count) => count.1 += 1,
        None => counts.push((key, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Corpus;
    use crate::dataset::sample;
    use crate::query::Query;

    #[test]
    fn the_five_articles_by_hand() {
        let selection = Selection::new(sample("articles"), &Query::default());
        let it = coverage(sample("articles"), &selection);
        let counts = &selection.counts;
        assert_eq!((it.articles, it.pages, it.meetings), (5, 0, 9));
        assert_eq!(it.publishers[0], ("VietnamPlus (VNA)".to_owned(), 2));
        assert_eq!(it.languages, [("en".to_owned(), 4), ("vi".to_owned(), 1)]);
        assert_eq!(it.no_languages, ["fil", "id", "km", "lo", "ms", "my", "ru", "th"]);
        assert_eq!((it.years, it.undated), (vec![(2021, 2), (2023, 1)], 2));
        assert_eq!(it.no_years, [2022]);
        use crate::query::{Dimension, FacetValue};
        // The bars for what is not told say the same.
        let bar = |dimension| counts.facet(&FacetValue::Missing(dimension)).map_or(0, |it| it.count);
        let untold = |field| it.untold.iter().find(|it| it.0 == field).expect("it is counted").1;
        assert_eq!(untold(Field::Start), bar(Dimension::Year));
        assert_eq!(untold(Field::Chair), bar(Dimension::Chair));
        assert_eq!(untold(Field::Area), bar(Dimension::Area));
        assert_eq!(untold(Field::Mode), bar(Dimension::Mode));
        assert_eq!(it.single, 9);
    }

    #[test]
    fn nothing_has_no_gaps() {
        let it = coverage(&Dataset::from_corpus(Corpus::default()), &Selection::default());
        assert_eq!((it.articles, it.meetings, it.single), (0, 0, 0));
        assert!(it.no_years.is_empty() && it.years.is_empty());
    }
}
