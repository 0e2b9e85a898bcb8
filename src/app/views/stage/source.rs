//! What the foot of a slide says is counted, in so few words that it takes two lines in front of a class. From how many
//! pages it was read is said under the charts, in the headline of a glance and in the method.

use crate::app::sentence::figures;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::query::Query;
use crate::text::{Count, describe, words};

use super::words::stage_words;

/// The longest list of values that is said, in characters: how many more there are stands after it.
const LONGEST_VALUES: usize = 24;

/// How many meetings, and under which choice.
#[must_use]
pub fn counted(lang: Lang, dataset: &Dataset, selection: &Selection, query: &Query) -> Vec<String> {
    let count = Count { articles: 0, pages: 0, ..Count::from(&figures(dataset, selection)) };
    let chosen = chosen(lang, dataset, query);
    if chosen.is_empty() {
        return vec![(stage_words(lang).all_counted)(count.shown)];
    }
    std::iter::once((words(lang).counted)(&count)).chain(chosen).collect()
}

/// What is chosen, dimension by dimension.
#[must_use]
pub fn chosen(lang: Lang, dataset: &Dataset, query: &Query) -> Vec<String> {
    let clauses = describe::clauses(lang, &dataset.corpus, query);
    clauses.iter().map(|clause| format!("{}: {}", clause.name, brief(&clause.values))).collect()
}

/// The first values of a list, one at the least, and how many more there are.
fn brief(values: &[String]) -> String {
    let mut said = String::new();
    for (at, value) in values.iter().enumerate() {
        let next = if at == 0 { value.clone() } else { format!("{said}, {value}") };
        if at > 0 && next.chars().count() > LONGEST_VALUES {
            return format!("{said} +{}", values.len() - at);
        }
        said = next;
    }
    said
}

#[cfg(test)]
mod tests {
    use super::brief;

    #[test]
    fn a_long_list_is_cut_and_what_is_cut_is_counted() {
        for (values, expected) in [
            (&[][..], ""),
            (&["Energy"], "Energy"),
            (&["A name of a country that is longer than all"], "A name of a country that is longer than all"),
            (&["Energy", "Health", "Culture"], "Energy, Health, Culture"),
            (&["Energy", "Disaster management", "Culture", "Health"], "Energy +3"),
        ] {
            let values: Vec<String> = values.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(brief(&values), expected);
        }
    }
}
