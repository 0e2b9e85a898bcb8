//! The steps from one query to the next: what a click on a mark, a chip or a list does.
//!
//! Two verbs, as people know them from lists: [`choose`](Query::choose) takes this alone, [`add`](Query::add) adds or
//! takes away.

use std::collections::BTreeSet;

use super::{Dimension, FacetValue, MarkKey, Query, YEARS, YearRun, YearSpan, words};

impl Query {
    /// What the reader has chosen in a dimension: `None` where nothing was touched, an empty set
    /// where the default was taken away.
    #[must_use]
    pub fn chosen(&self, dimension: Dimension) -> Option<&BTreeSet<FacetValue>> {
        self.clauses.get(dimension)
    }

    /// Whether the clause in force names the value, be it the reader's or the default.
    #[must_use]
    pub fn has(&self, value: &FacetValue) -> bool {
        let dimension = value.dimension();
        match self.chosen(dimension) {
            Some(values) => values.contains(value),
            None => dimension.default_value().as_ref() == Some(value),
        }
    }

    /// Whether the dimension restricts nothing.
    #[must_use]
    pub fn is_open(&self, dimension: Dimension) -> bool {
        self.chosen(dimension).map_or(dimension.default_value().is_none(), BTreeSet::is_empty)
    }

    /// Whether the reader chose anything that counts depend on.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !self.q.is_empty() || !self.clauses.is_empty()
    }

    /// Whether exactly what the mark stands for is chosen in its own dimensions.
    #[must_use]
    pub fn is_chosen_alone(&self, key: &MarkKey) -> bool {
        self.clauses == self.with_mark(key).clauses
    }

    /// Chooses this mark alone in its dimensions; where it was chosen alone, lets it go. What a plain click does.
    #[must_use]
    pub fn choose(&self, key: &MarkKey) -> Self {
        if !self.is_chosen_alone(key) {
            return self.with_mark(key);
        }
        let mut query = self.clone();
        for dimension in key.dimensions() {
            query.clauses.remove(dimension);
        }
        query
    }

    /// Adds a value to the clause in force, or takes it away. What a click with Ctrl, ⌘ or Shift does. A mark of
    /// two dimensions has no clause of its own that could grow: it is chosen alone.
    #[must_use]
    pub fn add(&self, key: &MarkKey) -> Self {
        match key {
            MarkKey::Value(value) => self.toggle(value),
            _ => self.choose(key),
        }
    }

    /// Adds the value to the clause in force, or takes it away.
    #[must_use]
    pub fn toggle(&self, value: &FacetValue) -> Self {
        let dimension = value.dimension();
        let mut values = match self.chosen(dimension) {
            Some(values) => values.clone(),
            None => dimension.default_value().into_iter().collect(),
        };
        if !values.remove(value) {
            values.insert(value.clone());
        }
        self.with_clause(dimension, values)
    }

    /// Chooses the value and no other of its dimension.
    #[must_use]
    pub fn with_only(&self, value: &FacetValue) -> Self {
        self.with_clause(value.dimension(), BTreeSet::from([value.clone()]))
    }

    /// Chooses these values and no others of their dimension; none of them is "any", which takes a default away.
    #[must_use]
    pub fn with_clause(&self, dimension: Dimension, values: BTreeSet<FacetValue>) -> Self {
        let mut query = self.clone();
        query.clauses.set(dimension, values);
        query
    }

    /// Chooses every year of a span, and no other. What dragging over years does.
    #[must_use]
    pub fn with_years(&self, span: YearSpan) -> Self {
        let within = |year: i32| year.clamp(*YEARS.start(), *YEARS.end());
        let span = YearSpan::new(within(span.first), within(span.last));
        self.with_clause(Dimension::Year, span.values().collect())
    }

    /// Chooses every year up to this one, or down to it: from `anchor`, where that is chosen, else from all that are. What a
    /// Shift-click does.
    #[must_use]
    pub fn span_from(&self, anchor: Option<i32>, year: i32) -> Self {
        let anchor = anchor.filter(|anchor| self.has(&FacetValue::Year(*anchor)));
        let chosen = self.chosen(Dimension::Year).into_iter().flatten().filter_map(FacetValue::year);
        let from = chosen.filter(|chosen| anchor.is_none_or(|anchor| anchor == *chosen));
        let span = from.fold(YearSpan::new(year, year), |span, year| YearSpan {
            first: span.first.min(year),
            last: span.last.max(year),
        });
        self.with_years(span)
    }

    /// Leaves a dimension as if it had not been touched; a default holds again.
    #[must_use]
    pub fn without(&self, dimension: Dimension) -> Self {
        let mut query = self.clone();
        query.clauses.remove(dimension);
        query
    }

    /// Seeks these words: control and direction characters fall away, runs of blanks become one
    /// space, and what is longer than 200 characters is cut.
    #[must_use]
    pub fn with_words(&self, words: &str) -> Self {
        Self { q: words::clean(words), ..self.clone() }
    }

    /// The years chosen, runs of them together.
    #[must_use]
    pub fn year_runs(&self) -> Vec<YearRun> {
        self.chosen(Dimension::Year).map(YearRun::all).unwrap_or_default()
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
        let query = self.without(Dimension::Article).without(Dimension::Language);
        Self { meeting: None, read: None, fact: None, statement: None, ..query }
    }

    /// Chooses what the mark stands for, and nothing else in its dimensions.
    fn with_mark(&self, key: &MarkKey) -> Self {
        match key {
            MarkKey::Value(value) => self.with_only(value),
            MarkKey::Cell { row, column } => self.with_only(row).with_only(column),
            MarkKey::Span { row, years } => self.with_only(row).with_years(*years),
            MarkKey::Years(years) | MarkKey::Period { years, .. } => self.with_years(*years),
        }
    }
}

impl MarkKey {
    /// The dimensions that choosing the mark is about.
    #[must_use]
    pub fn dimensions(&self) -> Vec<Dimension> {
        match self {
            Self::Value(value) => vec![value.dimension()],
            Self::Cell { row, column } => vec![row.dimension(), column.dimension()],
            Self::Span { row, .. } => vec![row.dimension(), Dimension::Year],
            Self::Years(_) | Self::Period { .. } => vec![Dimension::Year],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(link: &str) -> Query {
        Query::parse(link).0
    }

    fn key(dimension: Dimension, text: &str) -> MarkKey {
        MarkKey::parse(dimension, text).expect("a mark")
    }

    fn value(dimension: Dimension, text: &str) -> FacetValue {
        FacetValue::parse(dimension, text).expect("a value")
    }

    #[track_caller]
    fn check(query: &Query, link: &str) {
        assert_eq!(query.to_search(), link);
    }

    #[test]
    fn a_mark_is_chosen_alone_and_once_more_lets_go() {
        for (link, dimension, text, expected) in [
            ("", Dimension::Kind, "summit", "?kind=summit"),
            ("?kind=summit", Dimension::Kind, "summit", ""),
            ("?kind=talks&chair=KH", Dimension::Kind, "summit", "?chair=KH&kind=summit"),
            ("?kind=summit,talks", Dimension::Kind, "summit", "?kind=summit"),
            ("?years=untold", Dimension::Year, "untold", ""),
            ("?status=held,planned", Dimension::Status, "planned", "?status=planned"),
            ("?status=planned", Dimension::Status, "planned", ""),
            ("", Dimension::Kind, "summit.2021", "?years=2021&kind=summit"),
            ("?kind=talks&chair=KH", Dimension::Kind, "summit.untold", "?years=untold&chair=KH&kind=summit"),
            ("?years=2021&kind=summit", Dimension::Kind, "summit.2021", ""),
            ("?years=2020", Dimension::Year, "LA.2015-2018", "?years=2015-2018"),
            ("?years=2015-2018", Dimension::Year, "LA.2015-2018", ""),
            ("", Dimension::Area, "energy.1991-1995", "?years=1991-1995&area=energy"),
            ("?years=1991-1995&chair=KH", Dimension::Year, "1991-1995", "?chair=KH"),
        ] {
            let (query, key) = (query(link), key(dimension, text));
            check(&query.choose(&key), expected);
            // What is chosen alone is let go, whole dimensions of it.
            let dimensions =
                |query: &Query| Dimension::ALL.iter().filter(|it| query.chosen(**it).is_some()).count();
            let is_let_go = dimensions(&self::query(expected)) < dimensions(&query);
            assert_eq!(query.is_chosen_alone(&key), is_let_go, "{link}, {text}");
        }
    }

    #[test]
    fn adding_a_value_twice_takes_it_away() {
        let start = Query::default();
        let (energy, health) = (key(Dimension::Area, "energy"), key(Dimension::Area, "health"));
        let one = start.add(&energy);
        check(&one, "?area=energy");
        check(&one.add(&health), "?area=energy,health");
        assert_eq!(one.add(&energy), start);
        // What has two dimensions is chosen alone.
        check(&query("?kind=talks").add(&key(Dimension::Kind, "summit.2021")), "?years=2021&kind=summit");
    }

    #[test]
    fn a_default_is_the_first_value_to_be_taken_away() {
        let start = Query::default();
        let [held, planned] = ["held", "planned"].map(|text| value(Dimension::Status, text));
        check(&start.toggle(&planned), "?status=held,planned");
        let open = start.toggle(&held);
        check(&open, "?status=");
        assert_eq!(open.toggle(&held), start);
        check(&open.toggle(&planned), "?status=planned");
        assert_eq!(open.without(Dimension::Status), start);
        assert_eq!(start.with_only(&value(Dimension::Between, "asean-russia")), start);
        check(&start.with_clause(Dimension::Between, BTreeSet::new()), "?between=");
        check(&start.with_clause(Dimension::Chair, BTreeSet::new()), "");
    }

    #[test]
    fn the_clause_in_force_names_its_values() {
        let start = Query::default();
        let [held, planned] = ["held", "planned"].map(|text| value(Dimension::Status, text));
        assert!(start.has(&held) && !start.has(&planned) && !start.toggle(&held).has(&held));
        assert!(!start.has(&FacetValue::Year(2021)));
        assert!(start.with_years(YearSpan::new(2020, 2022)).has(&FacetValue::Year(2021)));
        assert_eq!(start.chosen(Dimension::Status), None);
        assert!(!start.is_open(Dimension::Status) && start.toggle(&held).is_open(Dimension::Status));
        assert!(start.is_open(Dimension::Year));
    }

    #[test]
    fn years_are_spanned_either_way_round_and_within_limits() {
        let start = Query::default();
        check(&start.with_years(YearSpan::new(2021, 2018)), "?years=2018-2021");
        check(&start.with_years(YearSpan::new(2021, 2021)), "?years=2021");
        check(&start.with_years(YearSpan::new(i32::MIN, i32::MAX)), "?years=1900-2100");
        check(&start.span_from(None, 2021), "?years=2021");
        check(&query("?years=2018,untold").span_from(None, 2021), "?years=2018-2021");
        check(&query("?years=2018-2021").span_from(None, 2016), "?years=2016-2021");
        check(&query("?years=2018-2021").span_from(Some(2021), 2023), "?years=2021-2023");
        check(&query("?years=2018,2021").span_from(Some(2018), 2016), "?years=2016-2018");
        // It was given up meanwhile.
        check(&query("?years=2018").span_from(Some(2021), 2019), "?years=2018,2019");
    }

    #[test]
    fn only_clauses_and_words_are_a_filter() {
        let query = query("?meeting=arsom-19&lang=vi");
        assert!(!query.is_filtered());
        for filtered in [
            query.with_words("vaccine"),
            query.toggle(&value(Dimension::Status, "held")),
            query.with_only(&value(Dimension::Chair, "KH")),
        ] {
            assert!(filtered.is_filtered());
            assert_eq!(filtered.cleared(), query);
        }
    }
}
