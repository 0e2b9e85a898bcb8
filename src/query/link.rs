//! A state becomes its link: one string per state.
//!
//! Parameters stand in one order, values are sorted, what is not chosen is left out. Commas, dots
//! and hyphens stay as they are; words are coded as a browser's own form would send them, so a
//! space is `+`, a plus is `%2B`, and "Việt" is `Vi%E1%BB%87t` (address bars show the letters).

use super::{Dimension, Query, choose, years};

impl Query {
    /// The link's query string, with its question mark; empty for the start page.
    #[must_use]
    pub fn to_search(&self) -> String {
        let mut link = Link { text: String::new(), prefix: "" };
        link.counted(self);
        link.one("meeting", self.meeting.as_deref());
        link.one("read", self.read.as_deref());
        link.one("fact", self.fact.as_deref());
        link.one("statement", self.statement.as_deref());
        if !self.show.is_empty() {
            link.list("show", self.show.iter().map(|it| it.code()));
        }
        for (name, value) in self.activity.iter().flat_map(|it| it.parameters()) {
            link.one(name, Some(&value));
        }
        link.one("lang", self.lang.map(|it| it.code()));
        if let Some(other) = self.other() {
            let before = link.text.len();
            link.prefix = "vs.";
            link.counted(&other);
            if link.text.len() == before {
                link.prefix = "";
                link.list("vs", std::iter::empty());
            }
            link.prefix = "";
        }
        for (name, value) in [("edition", &self.edition), ("made", &self.made)] {
            link.one(name, value.as_deref());
        }
        link.text
    }
}

struct Link {
    text: String,
    /// What stands before each name.
    prefix: &'static str,
}

impl Link {
    /// Writes what counts depend on.
    fn counted(&mut self, state: &Query) {
        self.one("collection", state.collection.as_deref());
        for &dimension in Dimension::ALL {
            let Some(keys) = state.chosen(dimension).cloned() else { continue };
            let Some(keys) = choose::settled(dimension, keys) else { continue };
            if dimension == Dimension::Year {
                self.list(dimension.code(), years::items(&keys).iter().map(String::as_str));
            } else {
                self.list(dimension.code(), keys.iter().map(String::as_str));
            }
        }
        self.one("q", Some(&*state.q).filter(|it| !it.is_empty()));
    }

    fn one(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.list(name, [value].into_iter());
        }
    }

    fn list<'a>(&mut self, name: &str, values: impl Iterator<Item = &'a str>) {
        self.text.push(if self.text.is_empty() { '?' } else { '&' });
        self.text.push_str(self.prefix);
        self.text.push_str(name);
        let mut before = '=';
        for value in values {
            self.text.push(before);
            self.text.extend(form_urlencoded::byte_serialize(value.as_bytes()));
            before = ',';
        }
        if before == '=' {
            self.text.push('=');
        }
    }
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::data::vocabulary::Lang;
    use crate::query::Panel;

    #[test]
    fn the_start_page_has_no_query() {
        assert_eq!(Query::default().to_search(), "");
    }

    #[test]
    fn everything_at_once_stands_in_one_order() {
        let mut state = Query::default().choose_years(2018, 2021);
        for (dimension, key) in [
            (Dimension::Language, "vi"),
            (Dimension::Article, "arsom-19-cpv"),
            (Dimension::Between, "wider"),
            (Dimension::Status, "planned"),
            (Dimension::Mode, "untold"),
            (Dimension::Kind, "summit"),
            (Dimension::Chair, "RU"),
            (Dimension::Chair, "KH"),
            (Dimension::Pillar, "economic"),
            (Dimension::Area, "none"),
            (Dimension::Area, "energy"),
            (Dimension::Year, "untold"),
        ] {
            state = state.toggle(dimension, key);
        }
        state = state.with_words("Việt Nam & a+b, 100%");
        state.meeting = Some("arsom-19".to_owned());
        state.read = Some("arsom-19-cpv".to_owned());
        state.fact = Some("area.energy".to_owned());
        state.statement = Some("arsom-19-cpv.3".to_owned());
        state.show = [Panel::Filters, Panel::LeftOut, Panel::YearsTable].into_iter().collect();
        state.lang = Some(Lang::Vi);
        assert_eq!(
            state.to_search(),
            "?years=2018-2021,untold&area=energy,none&pillar=economic&chair=KH,RU&kind=summit&mode=untold\
             &status=held,planned&between=asean-russia,wider&article=arsom-19-cpv&language=vi\
             &q=Vi%E1%BB%87t+Nam+%26+a%2Bb%2C+100%25&meeting=arsom-19&read=arsom-19-cpv&fact=area.energy\
             &statement=arsom-19-cpv.3&show=years,left-out,filters&lang=vi"
        );
    }

    #[test]
    fn a_clause_that_says_no_more_than_the_default_is_left_out() {
        let mut state = Query::default();
        state.clauses[Dimension::Status as usize] = Some(["held".to_owned()].into_iter().collect());
        state.clauses[Dimension::Area as usize] = Some(crate::query::Set::default());
        assert_eq!(state.to_search(), "");
    }
}
