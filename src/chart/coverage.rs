//! Which years the sources cover: a year without an article, or a page, is not a year without a meeting.

use std::collections::BTreeMap;

use crate::data::Corpus;
use crate::data::vocabulary::{Lang, Status};
use crate::dataset::Dataset;
use crate::text::words;

/// How to read the years: what a year without a bar means, and which years the sources cover.
#[must_use]
pub fn years_how(lang: Lang, dataset: &Dataset) -> String {
    let words = words(lang);
    // When articles of a packed collection were published, only its shards say.
    if dataset.is_packed() {
        return words.years_how.to_owned();
    }
    if dataset.corpus.record.entries.is_empty() {
        let (years, undated) = articles_by_year(&dataset.corpus);
        return format!("{} {}", words.years_how, (words.years_sources)(&years, undated));
    }
    let runs = few_sources(dataset);
    if runs.is_empty() {
        return words.record_years_how.to_owned();
    }
    let run = |(first, last)| if first == last { format!("{first}") } else { format!("{first}–{last}") };
    let runs: Vec<String> = runs.into_iter().map(run).collect();
    format!("{} {}", words.record_years_how, (words.record_thin)(&runs.join(", ")))
}

/// How many articles were published in each year, and how many have no date.
fn articles_by_year(corpus: &Corpus) -> (Vec<(i32, u32)>, u32) {
    let mut years = BTreeMap::new();
    let mut undated = 0;
    for article in &corpus.articles {
        match article.published.and_then(|date| date.year()) {
            Some(year) => *years.entry(year).or_default() += 1,
            None => undated += 1,
        }
    }
    (years.into_iter().collect(), undated)
}

/// The runs of years, from the first meeting to the last, in which none was found, or only such as a single page
/// states.
fn few_sources(dataset: &Dataset) -> Vec<(i32, i32)> {
    // Per year, whether two who do not speak for each other say of one of its meetings that it took place. What was only planned was not found.
    let mut years: BTreeMap<i32, bool> = BTreeMap::new();
    for meeting in dataset.meetings.iter().filter(|meeting| meeting.status == Status::Held) {
        let Some(year) = meeting.start.and_then(|start| start.year()) else { continue };
        *years.entry(year).or_default() |= meeting.voices(&dataset.corpus).len() > 1;
    }
    let (Some(&first), Some(&last)) = (years.keys().next(), years.keys().next_back()) else {
        return Vec::new();
    };
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for year in (first..=last).filter(|year| years.get(year) != Some(&true)) {
        match runs.last_mut() {
            Some(run) if run.1 + 1 == year => run.1 = year,
            _ => runs.push((year, year)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;

    #[test]
    fn articles_are_counted_by_the_year_of_their_publication() {
        let corpus = &sample("articles").corpus;
        let (years, undated) = articles_by_year(corpus);
        let all = years.iter().map(|(_, count)| count).sum::<u32>() + undated;
        assert_eq!(usize::try_from(all), Ok(corpus.articles.len()));
        assert!(years.is_sorted());
    }

    /// A meeting with several pages of one agency has one voice: what is counted is named.
    #[test]
    fn what_few_sources_are_is_said_by_what_is_counted() {
        for (lang, counted) in [
            (Lang::En, "only one publisher or agency"),
            (Lang::Vi, "một nơi đăng hoặc một hãng tin"),
            (Lang::Ru, "только одно издание или агентство"),
        ] {
            let how = years_how(lang, sample("record"));
            assert!(how.contains(counted), "{how}");
        }
    }

    #[test]
    fn years_of_few_sources_are_runs_within_those_of_the_record() {
        let runs = few_sources(sample("record"));
        assert!(!runs.is_empty());
        assert!(runs.iter().all(|(first, last)| first <= last));
        assert!(runs.windows(2).all(|pair| pair[0].1 + 1 < pair[1].0), "{runs:?}");
    }
}
