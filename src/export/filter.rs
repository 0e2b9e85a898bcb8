//! The filter in words, and the name of a file that tells it.

use super::Export;
use crate::data::Corpus;
use crate::data::vocabulary::Lang;
use crate::query::{Dimension, Query};
use crate::text::{describe, take_words};

/// The longest name that is made of a filter, in characters.
const LONGEST: usize = 60;

/// What is chosen, in words: "Year: 2018–2021; Area: Energy, Health". Where nothing is, that is said.
#[must_use]
pub fn filter(export: &Export<'_>) -> String {
    filter_of(export.lang, &export.dataset.corpus, export.query)
}

/// The same of a state alone.
#[must_use]
pub fn filter_of(lang: Lang, corpus: &Corpus, state: &Query) -> String {
    let chosen = describe::filter(lang, corpus, state);
    if chosen.is_empty() { take_words(lang).no_filter.to_owned() } else { chosen }
}

/// The name of a file: what it is, the filter and the language, `meetings-per-year_2021_en.svg`. ASCII letters,
/// digits and a few signs that every file system takes.
#[must_use]
pub fn file_name(what: &str, export: &Export<'_>, extension: &str) -> String {
    format!("{what}_{}_{}.{extension}", chosen(export.query), export.lang.code())
}

/// The filter in the characters of a file's name; `all` where there is none.
fn chosen(state: &Query) -> String {
    let mut parts = Vec::new();
    parts.extend(state.collection.as_ref().map(ToString::to_string));
    for dimension in Dimension::ALL.iter().copied() {
        let Some(values) = state.chosen(dimension) else { continue };
        if dimension == Dimension::Year {
            parts.extend(state.year_runs().iter().map(ToString::to_string));
        } else if values.is_empty() {
            parts.push(format!("{}-any", dimension.code()));
        } else {
            parts.extend(values.iter().map(ToString::to_string));
        }
    }
    if !state.q.is_empty() {
        parts.push(format!("q-{}", state.q));
    }
    if parts.is_empty() {
        return "all".to_owned();
    }
    let mut name = String::new();
    for char in parts.join("_").chars().take(LONGEST) {
        let plain = char.is_ascii_alphanumeric() || matches!(char, '-' | '_');
        // A run of what is not plain is one hyphen.
        if plain || !name.ends_with('-') {
            name.push(if plain { char.to_ascii_lowercase() } else { '-' });
        }
    }
    name.trim_end_matches(['-', '_']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::tests::Case;
    use super::*;

    #[test]
    fn a_name_tells_what_the_file_holds() {
        for (link, expected) in [
            ("", "meetings_all_en.svg"),
            ("?years=2021", "meetings_2021_en.svg"),
            ("?years=2018-2021,untold&area=energy,health", "meetings_2018-2021_untold_energy_health_en.svg"),
            ("?status=", "meetings_status-any_en.svg"),
            ("?q=Vi%E1%BB%87t+Nam/../x", "meetings_q-vi-t-nam-x_en.svg"),
            ("?q=%D0%BF%D1%80", "meetings_q_en.svg"),
        ] {
            let case = Case::new(link);
            assert_eq!(file_name("meetings", &case.export(), "svg"), expected, "{link}");
        }
        let long = Query { q: "x".repeat(200), ..Query::default() };
        assert_eq!(chosen(&long).len(), LONGEST);
    }

    #[test]
    fn the_filter_is_told_in_words() {
        for (link, expected) in [
            ("", take_words(crate::data::vocabulary::Lang::En).no_filter),
            ("?years=2018-2020&chair=KH", "Year: 2018–2020; Chair: Cambodia"),
            ("?status=&q=vaccine", "Status: any; Text: “vaccine”"),
        ] {
            let case = Case::new(link);
            assert_eq!(filter(&case.export()), expected, "{link}");
        }
    }
}
