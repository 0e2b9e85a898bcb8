//! What is said of each chart: its question, how it is read, what stands out. A language is a file, as in
//! [`text`](super), and has an arm for each chart.

mod en;
mod ru;
mod vi;

use super::{Leaders, RichText, Text};
use crate::data::vocabulary::Lang;
use crate::query::Chart;

/// The question that a chart answers.
#[must_use]
pub const fn chart_title(lang: Lang, chart: Chart) -> Text {
    match lang {
        Lang::En => en::title(chart),
        Lang::Vi => vi::title(chart),
        Lang::Ru => ru::title(chart),
    }
}

/// What a chart is called in few words, where it is one of several.
#[must_use]
pub const fn chart_name(lang: Lang, chart: Chart) -> Text {
    match lang {
        Lang::En => en::name(chart),
        Lang::Vi => vi::name(chart),
        Lang::Ru => ru::name(chart),
    }
}

/// How a chart is read on the page. `total` meetings are counted in it.
#[must_use]
pub fn chart_how(lang: Lang, chart: Chart, total: u32) -> String {
    match lang {
        Lang::En => en::how(chart, total),
        Lang::Vi => vi::how(chart, total),
        Lang::Ru => ru::how(chart, total),
    }
}

/// The same without what only a screen can do.
#[must_use]
pub fn still_chart_how(lang: Lang, chart: Chart, total: u32) -> String {
    match lang {
        Lang::En => en::still_how(chart, total),
        Lang::Vi => vi::still_how(chart, total),
        Lang::Ru => ru::still_how(chart, total),
    }
}

/// What stands out in a chart at first sight: who comes first, with how many of how many meetings. Of an area in a year
/// the names are both; of who coordinates only the name is said.
#[must_use]
pub fn leading(lang: Lang, chart: Chart, leaders: &Leaders) -> RichText {
    match lang {
        Lang::En => en::leading(chart, leaders),
        Lang::Vi => vi::leading(chart, leaders),
        Lang::Ru => ru::leading(chart, leaders),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_language_names_what_stands_out() {
        for lang in Lang::ALL {
            for chart in Chart::ALL {
                let leaders = Leaders { names: vec!["Xx".to_owned(), "2021".to_owned()], each: 5, of: 8 };
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
