//! A query becomes its link: one string per query.
//!
//! Parameters stand in one order, values are sorted as text, what is not chosen is left out. Commas, dots
//! and hyphens stay as they are; words are coded as a browser's own form would send them, so a
//! space is `+`, a plus is `%2B`, and "Việt" is `Vi%E1%BB%87t` (address bars show the letters).

use std::collections::BTreeSet;

use crate::data::code::CollectionCode;
use crate::query::{Clauses, Dimension, FacetValue, Query, YearRun};

impl Query {
    /// The link's query string, with its question mark; empty for the start page.
    #[must_use]
    pub fn to_search(&self) -> String {
        let mut link = Link { text: String::new(), prefix: "" };
        link.counted(self.collection.as_ref(), &self.clauses, &self.q);
        link.one("meeting", self.meeting.as_deref());
        link.one("read", self.read.as_deref());
        link.one("fact", self.fact.as_deref());
        link.one("statement", self.statement.as_deref());
        if !self.show.is_empty() {
            link.list("show", self.show.iter().map(|panel| panel.code()));
        }
        link.one("sort", self.order.map(|order| order.code()));
        for (name, value) in self.view.iter().flat_map(|view| view.parameters()) {
            link.one(name, Some(&value));
        }
        link.one("lang", self.lang.map(|lang| lang.code()));
        if let Some(other) = &self.comparison {
            let before = link.text.len();
            link.prefix = "vs.";
            link.counted(other.collection.as_ref(), &other.clauses, &other.q);
            link.prefix = "";
            if link.text.len() == before {
                link.list("vs", std::iter::empty::<&str>());
            }
        }
        link.one("lesson", self.lesson.map(|it| format!("{}.{}", it.minutes, it.step)).as_deref());
        link.one("edition", self.edition.as_deref());
        link.one("made", self.created_with.as_deref());
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
    fn counted(&mut self, collection: Option<&CollectionCode>, clauses: &Clauses, q: &str) {
        self.one("collection", collection.map(|code| code.as_str()));
        for (dimension, values) in clauses.iter() {
            self.list(dimension.code(), items(dimension, values));
        }
        self.one("q", Some(q).filter(|words| !words.is_empty()));
    }

    fn one(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.list(name, [value]);
        }
    }

    fn list(&mut self, name: &str, values: impl IntoIterator<Item: AsRef<str>>) {
        self.text.push(if self.text.is_empty() { '?' } else { '&' });
        self.text.push_str(self.prefix);
        self.text.push_str(name);
        let mut before = '=';
        for value in values {
            self.text.push(before);
            self.text.extend(form_urlencoded::byte_serialize(value.as_ref().as_bytes()));
            before = ',';
        }
        if before == '=' {
            self.text.push('=');
        }
    }
}

/// The values of a clause as text. Links sort them as text, whatever the order of lists is: a link that was given out
/// keeps its form.
fn items(dimension: Dimension, values: &BTreeSet<FacetValue>) -> Vec<String> {
    if dimension == Dimension::Year {
        return YearRun::all(values).iter().map(ToString::to_string).collect();
    }
    let mut items: Vec<String> = values.iter().map(ToString::to_string).collect();
    items.sort_unstable();
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::code::{ArticleCode, MeetingCode, StatementCode};
    use crate::data::vocabulary::Lang;
    use crate::query::{Panel, YearSpan};

    #[test]
    fn the_start_page_has_no_query() {
        assert_eq!(Query::default().to_search(), "");
    }

    #[test]
    fn everything_at_once_stands_in_one_order() {
        let mut state = Query::default().with_years(YearSpan::new(2018, 2021));
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
            let value = FacetValue::parse(dimension, key).expect("a value");
            state = state.toggle(&value);
        }
        state = state.with_words("Việt Nam & a+b, 100%");
        state.meeting = MeetingCode::new("arsom-19");
        state.read = ArticleCode::new("arsom-19-cpv");
        state.fact = Some("area.energy".to_owned());
        state.statement = StatementCode::new("arsom-19-cpv.3");
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
    fn values_stand_in_the_order_of_their_text() {
        for link in
            ["?area=industry,none,smart-cities", "?kind=conference,summit", "?place=KH,untold,virtual"]
        {
            assert_eq!(Query::parse(link).0.to_search(), link);
        }
    }
}
