//! The steps from one state to the next: what a click on a bar, a chip or a list does.
//!
//! Each gives a new state; the page turns it into a link.

use super::Set;
use super::years;
use super::{Clause, Dimension, Panel, Query, YEARS};

/// The longest text that is sought, in characters.
const LONGEST_WORDS: usize = 200;

impl Query {
    /// What the reader has chosen in a dimension: `None` where nothing was touched, an empty set
    /// where the default was taken away.
    #[must_use]
    pub fn chosen(&self, dimension: Dimension) -> Option<&Set> {
        self.clauses[dimension as usize].as_ref()
    }

    /// Whether the clause in force names the key, be it the reader's or the default.
    #[must_use]
    pub fn has(&self, dimension: Dimension, key: &str) -> bool {
        match self.chosen(dimension) {
            Some(keys) => keys.contains(key),
            None => dimension.default_key() == Some(key),
        }
    }

    /// Whether the reader chose anything that counts depend on.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !self.q.is_empty() || self.clauses.iter().any(Option::is_some)
    }

    /// Adds the key to the clause in force, or takes it away.
    #[must_use]
    pub fn toggle(&self, dimension: Dimension, key: &str) -> Self {
        let mut keys = match self.chosen(dimension) {
            Some(keys) => keys.clone(),
            None => dimension.default_key().into_iter().map(str::to_owned).collect(),
        };
        if !keys.remove(key) {
            keys.insert(key.to_owned());
        }
        self.with_clause(dimension, keys)
    }

    /// What choosing a mark makes. A plain key is added or taken away. A key of two parts chooses both: a row
    /// and its years, `summit.2021`, or in the dimension of years what the second part says,
    /// `LA.2015-2018`. What was chosen just so is given up again.
    #[must_use]
    pub fn choose(&self, dimension: Dimension, key: &str) -> Self {
        let Some((row, column)) = key.split_once('.') else { return self.toggle(dimension, key) };
        let mut keys = Set::default();
        for item in column.split(',') {
            // What is no year is chosen by nobody.
            let _ = years::add(item, &mut keys);
        }
        let next = self.with_clause(Dimension::Year, keys);
        let next = if dimension == Dimension::Year { next } else { next.with_only(dimension, row) };
        if next == *self { self.without(Dimension::Year).without(dimension) } else { next }
    }

    /// Chooses the key and no other of its dimension.
    #[must_use]
    pub fn with_only(&self, dimension: Dimension, key: &str) -> Self {
        self.with_clause(dimension, Set::from([key.to_owned()]))
    }

    /// Chooses these keys and no others of their dimension; none of them is "nothing chosen",
    /// which takes a default away.
    #[must_use]
    pub fn with_clause(&self, dimension: Dimension, keys: Set) -> Self {
        let mut state = self.clone();
        state.clauses[dimension as usize] = settled(dimension, keys);
        state
    }

    /// Chooses every year from one to the other, either way round.
    #[must_use]
    pub fn choose_years(&self, from: i32, to: i32) -> Self {
        let within = |year: i32| year.clamp(*YEARS.start(), *YEARS.end());
        let mut keys = Set::default();
        years::run(within(from), within(to), &mut keys);
        self.with_clause(Dimension::Year, keys)
    }

    /// Leaves a dimension as if it had not been touched; a default holds again.
    #[must_use]
    pub fn without(&self, dimension: Dimension) -> Self {
        let mut state = self.clone();
        state.clauses[dimension as usize] = None;
        state
    }

    /// Seeks these words: control and direction characters fall away, runs of blanks become one
    /// space, and what is longer than 200 characters is cut.
    #[must_use]
    pub fn with_words(&self, words: &str) -> Self {
        Self { q: clean_words(words), ..self.clone() }
    }

    /// Unfolds a part of the page, or folds it.
    pub fn toggle_panel(&mut self, panel: Panel) {
        if !self.show.remove(&panel) {
            self.show.insert(panel);
        }
    }

    /// The years chosen as they are written in links, runs as one: each with the keys it stands for.
    #[must_use]
    pub fn year_runs(&self) -> Vec<(String, Vec<String>)> {
        let Some(years) = self.chosen(Dimension::Year) else { return Vec::new() };
        let mut keys = years.iter().cloned();
        let run = |item: String| {
            let mut members = Set::default();
            years::add(&item, &mut members).expect("an item that stands for years means them");
            (item.replace('-', "–"), keys.by_ref().take(members.len()).collect())
        };
        years::items(years).into_iter().map(run).collect()
    }

    /// Takes away every clause and the words sought; defaults hold again. What is open, unfolded
    /// and in which language stays.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { clauses: Default::default(), q: String::new(), ..self.clone() }
    }

    /// Without what only one collection has: the meeting, article and words that are looked at, and the choice
    /// of articles and their languages.
    #[must_use]
    pub fn cleared_of_sources(&self) -> Self {
        let state = self.without(Dimension::Article).without(Dimension::Language);
        Self { meeting: None, read: None, fact: None, statement: None, ..state }
    }
}

/// The clause of a set of keys in its one form: `None` for what holds anyway.
pub(super) fn settled(dimension: Dimension, keys: Set) -> Clause {
    let as_default = match dimension.default_key() {
        Some(default) => keys.len() == 1 && keys.contains(default),
        None => keys.is_empty(),
    };
    (!as_default).then_some(keys)
}

pub(super) fn clean_words(words: &str) -> String {
    let mut clean = String::new();
    let mut length = 0;
    for char in words.chars() {
        let char = if char.is_whitespace() { ' ' } else { char };
        if is_unseen(char) || (char == ' ' && (clean.is_empty() || clean.ends_with(' '))) {
            continue;
        }
        if length == LONGEST_WORDS {
            break;
        }
        clean.push(char);
        length += 1;
    }
    clean.truncate(clean.trim_end().len());
    clean
}

/// Control characters, and those that turn the direction of the text around them: a link could
/// use them to make the page say what it does not say.
pub(super) fn is_unseen(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(state: &Query, link: &str) {
        assert_eq!(state.to_search(), link);
    }

    #[test]
    fn a_mark_of_a_row_and_a_column_chooses_both_and_once_more_gives_both_up() {
        for (link, dimension, key, expected) in [
            ("", Dimension::Kind, "summit", "?kind=summit"),
            ("", Dimension::Kind, "summit.2021", "?years=2021&kind=summit"),
            ("?kind=talks&chair=KH", Dimension::Kind, "summit.untold", "?years=untold&chair=KH&kind=summit"),
            ("?years=2021&kind=summit", Dimension::Kind, "summit.2021", ""),
            ("?years=2020", Dimension::Year, "LA.2015-2018", "?years=2015-2018"),
            ("?years=2015-2018", Dimension::Year, "LA.2015-2018", ""),
            ("", Dimension::Area, "energy.1991-1995", "?years=1991-1995&area=energy"),
        ] {
            let state = Query::from_search(link, &crate::query::sample::known()).0;
            assert_eq!(state.choose(dimension, key).to_search(), expected, "{link} {key}");
        }
    }

    #[test]
    fn a_click_adds_a_value_and_a_second_click_takes_it_away() {
        let start = Query::default();
        let one = start.toggle(Dimension::Area, "energy");
        check(&one, "?area=energy");
        check(&one.toggle(Dimension::Area, "health"), "?area=energy,health");
        assert_eq!(one.toggle(Dimension::Area, "energy"), start);
    }

    #[test]
    fn a_default_is_the_first_value_to_be_taken_away() {
        let start = Query::default();
        check(&start.toggle(Dimension::Status, "planned"), "?status=held,planned");
        let open = start.toggle(Dimension::Status, "held");
        check(&open, "?status=");
        assert_eq!(open.toggle(Dimension::Status, "held"), start);
        check(&open.toggle(Dimension::Status, "planned"), "?status=planned");
        assert_eq!(open.without(Dimension::Status), start);
        assert_eq!(start.with_only(Dimension::Between, "asean-russia"), start);
        check(&start.with_clause(Dimension::Between, Set::default()), "?between=");
        check(&start.with_clause(Dimension::Chair, Set::default()), "");
    }

    #[test]
    fn the_clause_in_force_names_its_keys() {
        let start = Query::default();
        assert!(start.has(Dimension::Status, "held"));
        assert!(!start.has(Dimension::Status, "planned"));
        assert!(!start.toggle(Dimension::Status, "held").has(Dimension::Status, "held"));
        assert!(!start.has(Dimension::Year, "2021"));
        assert!(start.choose_years(2020, 2022).has(Dimension::Year, "2021"));
        assert_eq!(start.chosen(Dimension::Status), None);
    }

    #[test]
    fn years_are_chosen_either_way_round_and_within_limits() {
        let start = Query::default();
        check(&start.choose_years(2021, 2018), "?years=2018-2021");
        check(&start.choose_years(2021, 2021), "?years=2021");
        check(&start.choose_years(i32::MIN, i32::MAX), "?years=1900-2100");
    }

    #[test]
    fn only_clauses_and_words_are_a_filter() {
        let mut state = Query { meeting: Some("arsom-19".to_owned()), ..Query::default() };
        state.lang = crate::data::vocabulary::Lang::from_code("vi");
        assert!(!state.is_filtered());
        for filtered in [
            state.with_words("vaccine"),
            state.toggle(Dimension::Status, "held"),
            state.with_only(Dimension::Chair, "KH"),
        ] {
            assert!(filtered.is_filtered());
            assert_eq!(filtered.cleared(), state);
        }
    }

    #[test]
    fn words_are_cleaned() {
        for (words, expected) in [
            ("", ""),
            ("  \u{a0} ", ""),
            (" Việt \t\n Nam ", "Việt Nam"),
            ("a\u{202e}b\u{0}c\u{7f}", "abc"),
            ("a \u{200f} b", "a b"),
            ("\u{feff}x\u{fffd}", "\u{feff}x\u{fffd}"),
        ] {
            assert_eq!(clean_words(words), expected, "{words:?}");
        }
        assert_eq!(clean_words(&"ё ".repeat(1000)), "ё ".repeat(100).trim_end());
        assert_eq!(clean_words(&"ab".repeat(1_000_000)).len(), 200);
    }
}
