//! What a link may name: the values that the corpus and its meetings have.

use std::collections::BTreeMap;

use super::Set;
use super::{Between, Dimension, NONE, RECORD, UNTOLD, VIRTUAL};
use crate::data::Corpus;
use crate::data::vocabulary::{Country, Kind, Mode, Status};
use crate::meetings::Meeting;

/// What a link may name: made from the corpus and its meetings.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub areas: Set,
    pub pillars: Set,
    pub articles: Set,
    pub languages: Set,
    pub statements: Set,
    /// Collections by id, and the one that the site opens with.
    pub collections: Set,
    pub opens: Option<String>,
    /// Meeting ids, and aliases with the id they now stand for.
    pub meetings: Ids,
}

impl Known {
    /// What links may name once the data is here.
    #[must_use]
    pub fn new(corpus: &Corpus, meetings: &[Meeting]) -> Self {
        let record = (!corpus.record.entries.is_empty()).then_some(RECORD);
        let ids = corpus.articles.iter().map(|it| &*it.id).chain(record);
        let cited = corpus.record.citations.iter().map(|it| &*it.language);
        let languages = corpus.articles.iter().map(|it| &*it.language).chain(cited);
        Self {
            areas: corpus.vocabulary.areas.iter().map(|it| it.code.clone()).collect(),
            pillars: corpus.vocabulary.pillars.iter().map(|it| it.code.clone()).collect(),
            articles: ids.map(str::to_owned).collect(),
            languages: languages.map(str::to_owned).collect(),
            collections: Set::default(),
            opens: None,
            statements: corpus.claims.iter().map(|it| it.id.clone()).collect(),
            meetings: Ids::new(meetings),
        }
    }

    /// The value of a dimension other than the year that a link means by `value`, as it is spelled
    /// today; capitals and small letters are taken for each other.
    pub(super) fn key(&self, dimension: Dimension, value: &str) -> Option<String> {
        if let Some(key) = self.exact(dimension, value) {
            return Some(key.to_owned());
        }
        if dimension == Dimension::Language {
            return self.languages.iter().find(|it| it.eq_ignore_ascii_case(value)).cloned();
        }
        let lower = value.to_ascii_lowercase();
        let upper =
            matches!(dimension, Dimension::Chair | Dimension::Place).then(|| value.to_ascii_uppercase());
        let exact = self.exact(dimension, &lower).or_else(|| self.exact(dimension, upper.as_ref()?));
        exact.map(str::to_owned)
    }

    fn exact<'a>(&'a self, dimension: Dimension, value: &'a str) -> Option<&'a str> {
        let found = match dimension {
            Dimension::Year => false,
            Dimension::Area => value == NONE || self.areas.contains(value),
            Dimension::Pillar => value == NONE || self.pillars.contains(value),
            Dimension::Chair => value == NONE || Country::from_code(value).is_some(),
            Dimension::Kind => Kind::from_code(value).is_some(),
            Dimension::Mode => value == UNTOLD || Mode::from_code(value).is_some(),
            Dimension::Status => Status::from_code(value).is_some(),
            Dimension::Between => Between::from_code(value).is_some(),
            Dimension::Article => self.articles.contains(value),
            Dimension::Language => self.languages.contains(value),
            Dimension::Place => value == UNTOLD || value == VIRTUAL || Country::from_code(value).is_some(),
        };
        found.then_some(value)
    }

    /// The id that the meeting of an id or alias has today.
    #[must_use]
    pub fn meeting_id(&self, id: &str) -> Option<String> {
        self.meeting(id)
    }

    /// The id that the meeting of an id or alias has today.
    pub(super) fn meeting(&self, id: &str) -> Option<String> {
        self.meetings.today(id).or_else(|| self.meetings.today(&id.to_ascii_lowercase())).cloned()
    }
}

/// The ids of meetings, and the aliases by which links may still call them.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    ids: Vec<String>,
    /// Ids and aliases, each with the place of its meeting's id.
    places: BTreeMap<String, usize>,
}

impl FromIterator<(String, String)> for Ids {
    /// From ids and aliases, each with the id that it stands for. What comes first stands.
    fn from_iter<T: IntoIterator<Item = (String, String)>>(pairs: T) -> Self {
        let mut it = Self::default();
        for (alias, id) in pairs {
            let at = it.place(id);
            let first = it.places.get(&alias).copied();
            it.places.insert(alias, first.unwrap_or(at));
        }
        it
    }
}

impl Ids {
    fn new(meetings: &[Meeting]) -> Self {
        // An id of today stands for itself, even where another meeting had it before.
        let ids = meetings.iter().map(|it| (it.id.clone(), it.id.clone()));
        let aliases =
            meetings.iter().flat_map(|it| it.aliases.iter().map(|alias| (alias.clone(), it.id.clone())));
        ids.chain(aliases).collect()
    }

    fn place(&mut self, id: String) -> usize {
        if let Some(at) = self.places.get(&id).copied().filter(|at| self.ids[*at] == id) {
            return at;
        }
        self.ids.push(id);
        self.ids.len() - 1
    }

    /// The id that an id or an alias stands for today.
    #[must_use]
    pub fn today(&self, id: &str) -> Option<&String> {
        self.places.get(id).map(|at| &self.ids[*at])
    }
}

/// The entry of a set of ids, which are lower-case, that a link means.
pub(super) fn id(set: &Set, value: &str) -> Option<String> {
    set.get(value).or_else(|| set.get(&value.to_ascii_lowercase())).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting(id: &str, aliases: &[&str]) -> Meeting {
        Meeting {
            id: id.to_owned(),
            aliases: aliases.iter().map(|&it| it.to_owned()).collect(),
            ..Meeting::bare(Kind::Other, Status::Held)
        }
    }

    #[test]
    fn an_id_of_today_goes_before_an_alias_and_the_first_alias_before_the_next() {
        let meetings = [meeting("a", &["b", "old"]), meeting("b", &["old", "a"])];
        let known = Known::new(&Corpus::default(), &meetings);
        for (id, expected) in
            [("a", Some("a")), ("b", Some("b")), ("OLD", Some("a")), ("c", None), ("", None)]
        {
            assert_eq!(known.meeting(id).as_deref(), expected, "{id}");
        }
    }
}
