//! What is said of each chart: its question, how it is read, what stands out. A language is a file, as in
//! [`text`](super), and has an arm for each chart.

pub(super) mod en;
pub(super) mod ru;
pub(super) mod vi;

use super::{Leaders, RichText, Text, Words, words};
use crate::data::vocabulary::Lang;
use crate::query::Chart;

/// What a language says of charts.
///
/// How a chart is read takes what the page says of the first charts from the other words of its language.
#[derive(Clone, Copy)]
pub struct ChartWords {
    title: fn(Chart) -> Text,
    name: fn(Chart) -> Text,
    how: fn(&Words, Chart, shown: u32) -> String,
    still_how: fn(&Words, Chart, shown: u32) -> String,
    leading: fn(Chart, &Leaders) -> RichText,
}

/// The question that a chart answers.
#[must_use]
pub fn chart_title(lang: Lang, chart: Chart) -> Text {
    (words(lang).charts.title)(chart)
}

/// What a chart is called in few words, where it is one of several.
#[must_use]
pub fn chart_name(lang: Lang, chart: Chart) -> Text {
    (words(lang).charts.name)(chart)
}

/// How a chart is read on the page. `shown` meetings are counted in it, under what is chosen.
#[must_use]
pub fn chart_how(lang: Lang, chart: Chart, shown: u32) -> String {
    let words = words(lang);
    (words.charts.how)(words, chart, shown)
}

/// The same without what only a screen can do.
#[must_use]
pub fn still_chart_how(lang: Lang, chart: Chart, shown: u32) -> String {
    let words = words(lang);
    (words.charts.still_how)(words, chart, shown)
}

/// What stands out in a chart at first sight: who comes first, with how many of how many meetings. Of an area in a year
/// the names are both; of who coordinates only the name is said.
#[must_use]
pub fn leading(lang: Lang, chart: Chart, leaders: &Leaders) -> RichText {
    (words(lang).charts.leading)(chart, leaders)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_language_names_what_stands_out() {
        for lang in Lang::ALL {
            for chart in Chart::ALL {
                let names = vec!["Xx".to_owned(), "2021".to_owned()];
                let leaders = Leaders { names, each: 5, of: 8, is_chosen: false };
                let text = leading(*lang, *chart, &leaders).plain();
                assert!(text.contains("Xx") && text.contains("2021"), "{chart:?}: {text}");
                assert!(text.contains('5') || *chart == Chart::Periods, "{chart:?}: {text}");
            }
        }
    }

    #[test]
    fn every_chart_asks_a_question_of_its_own_and_says_how_it_is_read() {
        for lang in Lang::ALL {
            let titles: BTreeSet<Text> = Chart::ALL.iter().map(|chart| chart_title(*lang, *chart)).collect();
            assert_eq!(titles.len(), Chart::ALL.len());
            for chart in Chart::ALL {
                assert!(chart_title(*lang, *chart).ends_with('?'), "{chart:?}");
                for how in [chart_how(*lang, *chart, 9), still_chart_how(*lang, *chart, 9)] {
                    assert!(how.ends_with('.'), "{chart:?}: {how}");
                }
            }
        }
    }
}
