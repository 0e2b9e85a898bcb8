//! A query against the data: which of the codes that a link names are known, and what they are called today.

use std::collections::{BTreeMap, BTreeSet};

use super::unknown::Unknowns;
use super::{Clauses, Comparison, Dimension, FacetValue, Query, Unknown, YEARS, YearSpan};
use crate::data::Corpus;
use crate::data::code::{
    AreaCode, ArticleCode, CollectionCode, LanguageTag, MeetingCode, PillarCode, StatementCode,
};
use crate::meetings::Meeting;

/// The codes that a link may name.
#[derive(Clone, Debug, Default)]
pub struct KnownIds {
    pub areas: BTreeSet<AreaCode>,
    pub pillars: BTreeSet<PillarCode>,
    pub articles: BTreeSet<ArticleCode>,
    /// Whether the public record is among the sources.
    pub has_record: bool,
    pub languages: BTreeSet<LanguageTag>,
    pub statements: BTreeSet<StatementCode>,
    pub collections: BTreeSet<CollectionCode>,
    /// The collection that the site opens with. A link need not name it.
    pub opens: Option<CollectionCode>,
    /// Meetings by the id of today and by each that they had, with the id of today.
    pub meetings: BTreeMap<MeetingCode, MeetingCode>,
    /// The first and the last year of a meeting; `None` where no meeting has a year.
    pub years: Option<YearSpan>,
    /// Whether only parts that are not here say which meetings and articles there are: these stay in the link, and are not
    /// called unknown.
    pub has_evidence_elsewhere: bool,
    /// Whether files are missing. Then what is not known here may well be in one of these: it stays in the link, and is
    /// not called unknown.
    pub is_partial: bool,
}

impl KnownIds {
    /// What links may name once the data are here.
    #[must_use]
    pub fn new(corpus: &Corpus, meetings: &[Meeting]) -> Self {
        let cited = corpus.record.citations.iter().map(|citation| &citation.language);
        let languages = corpus.articles.iter().map(|article| &article.language).chain(cited);
        let mut known = Self {
            areas: corpus.vocabulary.areas.iter().filter_map(|area| AreaCode::new(&area.code)).collect(),
            pillars: corpus.vocabulary.pillars.iter().filter_map(|it| PillarCode::new(&it.code)).collect(),
            articles: corpus.articles.iter().filter_map(|article| ArticleCode::new(&article.id)).collect(),
            has_record: !corpus.record.entries.is_empty(),
            languages: languages.filter_map(|tag| LanguageTag::new(tag)).collect(),
            statements: corpus.claims.iter().filter_map(|claim| StatementCode::new(&claim.id)).collect(),
            years: span_of(meetings),
            ..Self::default()
        };
        // An id of today stands for itself, even where another meeting had it before; of two that had it the first.
        for meeting in meetings {
            known.name_meeting(&meeting.id, &meeting.id);
        }
        for meeting in meetings {
            meeting.aliases.iter().for_each(|alias| known.name_meeting(alias, &meeting.id));
        }
        known
    }

    fn name_meeting(&mut self, name: &str, id: &str) {
        if let (Some(name), Some(id)) = (MeetingCode::new(name), MeetingCode::new(id)) {
            self.meetings.entry(name).or_insert(id);
        }
    }

    /// The collection that a link asks for; `None` is the one that the site opens with.
    #[must_use]
    pub fn collection(&self, asked: Option<&CollectionCode>) -> Option<CollectionCode> {
        asked.filter(|code| self.collections.contains(*code) && self.opens.as_ref() != Some(*code)).cloned()
    }

    /// The id that the meeting of an id or alias has today.
    #[must_use]
    pub fn meeting(&self, id: &MeetingCode) -> Option<&MeetingCode> {
        self.meetings.get(id)
    }

    /// Whether there is a meeting of this id, or may be one.
    pub(super) fn has_meeting(&self, id: &MeetingCode) -> bool {
        self.has_evidence_elsewhere || self.meetings.contains_key(id)
    }

    /// Whether there is an article of this id, or may be one.
    pub(super) fn has_article(&self, code: &ArticleCode) -> bool {
        self.has_evidence_elsewhere || self.articles.contains(code)
    }

    /// Whether there is a statement of this id, or may be one.
    pub(super) fn has_statement(&self, code: &StatementCode) -> bool {
        self.has_evidence_elsewhere || self.statements.contains(code)
    }

    /// The years between which all meetings are, where all files are here.
    #[must_use]
    pub fn whole_years(&self) -> Option<YearSpan> {
        self.years.filter(|_| !self.is_partial)
    }

    /// The value as the data spell it, if they know it.
    pub(super) fn value(&self, value: &FacetValue) -> Option<FacetValue> {
        let is_known = match value {
            FacetValue::Area(code) => self.areas.contains(code),
            FacetValue::Pillar(code) => self.pillars.contains(code),
            FacetValue::Article(code) => self.articles.contains(code),
            FacetValue::Record => self.has_record,
            FacetValue::Language(tag) => {
                let same = self.languages.iter().find(|known| known.eq_ignore_ascii_case(tag));
                if let Some(same) = same {
                    return Some(FacetValue::Language(same.clone()));
                }
                false
            }
            _ => true,
        };
        (is_known || self.is_partial).then(|| value.clone())
    }
}

/// The first and the last year of some meetings.
fn span_of(meetings: &[Meeting]) -> Option<YearSpan> {
    let years = || meetings.iter().filter_map(|meeting| meeting.start.and_then(|date| date.year()));
    Some(YearSpan::new(years().min()?, years().max()?))
}

impl Query {
    /// The query as the data know it, and what they do not know.
    #[must_use]
    pub fn resolve(self, known: &KnownIds) -> (Self, Vec<Unknown>) {
        self.resolve_with(known, known)
    }

    /// The same, where the other side of a comparison may name what another collection has.
    #[must_use]
    pub fn resolve_with(mut self, known: &KnownIds, compared: &KnownIds) -> (Self, Vec<Unknown>) {
        let mut here = Resolver { known, unknown: Unknowns::default(), prefix: "" };
        here.clauses(&mut self.clauses);
        here.collection(&mut self.collection);
        here.keep("meeting", &mut self.meeting, |id| known.meetings.get(id).cloned());
        here.keep("read", &mut self.read, |code| known.articles.get(code).cloned());
        here.keep("statement", &mut self.statement, |code| known.statements.get(code).cloned());
        // Which shard an article lies in, its meeting alone says.
        if known.has_evidence_elsewhere && self.meeting.is_none() {
            let read = self.read.take().map(|it| ("read", it.to_string()));
            let statement = self.statement.take().map(|it| ("statement", it.to_string()));
            for (name, value) in read.into_iter().chain(statement) {
                here.unknown(name, &value);
            }
        }
        // Words are sought in evidence.
        if known.has_evidence_elsewhere && !self.q.is_empty() {
            here.unknown("q", &std::mem::take(&mut self.q));
        }
        let mut unknown = here.unknown;
        self.leave_what_does_nothing(known, &mut unknown);
        if let Some(comparison) = &mut self.comparison {
            let Comparison { clauses, collection, .. } = &mut **comparison;
            let mut there = Resolver { known: compared, unknown: Unknowns::default(), prefix: "vs." };
            there.clauses(clauses);
            there.collection(collection);
            unknown.append(there.unknown);
        }
        (self.without_comparison_with_itself(&unknown.0), unknown.0)
    }

    /// The query of a link, as the data know it, and all that was not understood.
    #[must_use]
    pub fn from_search(search: &str, known: &KnownIds) -> (Self, Vec<Unknown>) {
        Self::from_search_with(search, known, known)
    }

    /// The same, where the other side of a comparison may name what another collection has.
    #[must_use]
    pub fn from_search_with(search: &str, known: &KnownIds, compared: &KnownIds) -> (Self, Vec<Unknown>) {
        let (query, unknown) = Self::read(search, Some(known), Some(compared));
        let (query, values) = query.resolve_with(known, compared);
        let mut all = Unknowns(values);
        all.append(Unknowns(unknown));
        (query.without_comparison_with_itself(&all.0), all.0)
    }

    /// The collection that a link means among those that `known` names: what else it means depends on it.
    #[must_use]
    pub fn collection_of(search: &str, known: &KnownIds) -> Option<CollectionCode> {
        known.collection(Self::read(search, Some(known), None).0.collection.as_ref())
    }

    /// The same of the other side of a comparison.
    #[must_use]
    pub fn compared_collection_of(search: &str, known: &KnownIds) -> Option<CollectionCode> {
        let compared = Self::read(search, None, Some(known)).0.comparison;
        known.collection(compared.and_then(|other| other.collection).as_ref())
    }
}

/// Ends runs of years with the data that go on to the last year that a link can name, or begin with the first: they were
/// read where nobody knew the years of the data, or have no end by what they say.
fn end_runs(years: &mut BTreeSet<FacetValue>, all: YearSpan) {
    for beyond in [(all.last + 1)..=*YEARS.end(), *YEARS.start()..=(all.first - 1)] {
        let are_all = beyond.clone().all(|year| years.contains(&FacetValue::Year(year)));
        let goes_on = |value: &FacetValue| value.year().is_some_and(|year| all.contains(year));
        if !beyond.is_empty() && are_all && years.iter().any(goes_on) {
            years.retain(|value| value.year().is_none_or(|year| !beyond.contains(&year)));
        }
    }
}

struct Resolver<'a> {
    known: &'a KnownIds,
    unknown: Unknowns,
    /// What stands before the names of these parameters.
    prefix: &'static str,
}

impl Resolver<'_> {
    fn unknown(&mut self, name: &str, value: &str) {
        self.unknown.add(&[self.prefix, name].concat(), value);
    }

    fn clauses(&mut self, clauses: &mut Clauses) {
        for dimension in Dimension::ALL.iter().copied() {
            let Some(values) = clauses.get(dimension) else { continue };
            let mut known = BTreeSet::new();
            for value in values {
                match self.known.value(value) {
                    Some(value) => _ = known.insert(value),
                    None => self.unknown(dimension.code(), &value.code()),
                }
            }
            if let Some(all) = self.known.whole_years().filter(|_| dimension == Dimension::Year) {
                end_runs(&mut known, all);
            }
            // Where nothing of it is known, nobody chose "any".
            if known.is_empty() && !values.is_empty() {
                clauses.remove(dimension);
            } else {
                clauses.set(dimension, known);
            }
        }
    }

    fn collection(&mut self, collection: &mut Option<CollectionCode>) {
        if let Some(asked) = collection.take() {
            *collection = self.known.collection(Some(&asked));
            if !self.known.collections.contains(&asked) {
                match self.known.is_partial {
                    true => *collection = Some(asked),
                    false => self.unknown("collection", &asked),
                }
            }
        }
    }

    fn keep<T: AsRef<str>>(&mut self, name: &str, slot: &mut Option<T>, known: impl Fn(&T) -> Option<T>) {
        if let Some(asked) = slot.take() {
            *slot = known(&asked);
            if slot.is_none() {
                match self.known.is_partial || self.known.has_evidence_elsewhere {
                    true => *slot = Some(asked),
                    false => self.unknown(name, asked.as_ref()),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::vocabulary::{Kind, Status};
    use crate::query::sample;

    #[test]
    fn a_run_without_an_end_ends_with_the_data_once_they_are_all_here() {
        let known = sample::known();
        let partial = KnownIds { is_partial: true, ..sample::known() };
        for (open, early, settled) in [
            ("?years=2018-", "?years=2018-2100", "?years=2018-2023"),
            ("?years=-2018", "?years=1900-2018", "?years=2009-2018"),
            ("?vs.years=2018-", "?vs.years=2018-2100", "?vs.years=2018-2023"),
            ("?years=2018,2100", "?years=2018,2100", "?years=2018,2100"),
        ] {
            let (parsed, read) = (Query::parse(open).0, Query::from_search(open, &partial).0);
            assert_eq!([parsed.to_search(), read.to_search()], [early; 2], "{open}");
            for search in [open, early, settled] {
                let (query, unknown) = Query::from_search(search, &known);
                assert_eq!((query.to_search().as_str(), unknown), (settled, Vec::new()), "{search}");
            }
        }
    }

    #[track_caller]
    fn check(search: &str, canonical: &str, notices: &[&str]) {
        let (query, unknown) = Query::parse(search).0.resolve(&sample::known());
        assert_eq!(query.to_search(), canonical, "of {search}");
        assert_eq!(unknown.iter().map(ToString::to_string).collect::<Vec<_>>(), notices, "of {search}");
    }

    #[test]
    fn what_the_data_know_stays_and_the_rest_is_named() {
        check("?area=energy,none,x&pillar=y", "?area=energy,none", &["area=x", "pillar=y"]);
        check("?article=arsom-17-vna,z,record", "?article=arsom-17-vna", &["article=z", "article=record"]);
        check("?language=ZH-HANT,xx", "?language=zh-Hant", &["language=xx"]);
        check("?years=1999&chair=FJ", "?years=1999&chair=FJ", &[]);
        check("?status=&area=x", "?status=", &["area=x"]);
    }

    #[test]
    fn the_collection_that_opens_need_not_be_named() {
        check("?collection=articles", "", &[]);
        check("?collection=record&vs.collection=articles", "?collection=record&vs=", &[]);
        check("?collection=x&vs.collection=y", "", &["collection=x", "vs.collection=y"]);
        let known = sample::known();
        assert_eq!(Query::collection_of("?collection=Record", &known).as_deref(), Some("record"));
        assert_eq!(Query::collection_of("?collection=articles", &known), None);
        assert_eq!(Query::compared_collection_of("?vs.collection=both", &known).as_deref(), Some("both"));
    }

    #[test]
    fn while_files_are_missing_a_link_keeps_what_may_be_in_them() {
        let link =
            "?years=2021&area=energy,x&article=z&language=xx&collection=both&meeting=m&read=r&statement=s";
        let search = Query::from_search(link, &KnownIds { is_partial: true, ..sample::known() });
        let (whole, unknown) = (Query::parse(link).0.to_search(), &search.1);
        assert_eq!((search.0.to_search(), unknown.as_slice()), (whole.clone(), &[][..]));
        // Without the index of collections only that which opens is known.
        let opens = KnownIds {
            collections: CollectionCode::new("articles").into_iter().collect(),
            is_partial: true,
            ..sample::known()
        };
        assert_eq!(Query::from_search(link, &opens).0.to_search(), whole);
        // What no file could have is named all the same.
        let (_, unknown) = Query::from_search("?mode=none&color=red", &opens);
        assert!(!unknown.is_empty());
    }

    #[test]
    fn what_only_a_shard_can_have_stays_in_the_link_and_values_that_no_column_has_do_not() {
        let known = KnownIds { has_evidence_elsewhere: true, ..sample::known() };
        for (link, kept, named) in [
            ("?area=x&meeting=m&read=r&statement=r.1", "?meeting=m&read=r&statement=r.1", &["area=x"][..]),
            ("?collection=x&meeting=m", "?meeting=m", &["collection=x"]),
            ("?read=r", "", &["read=r"]),
            ("?q=vaccine&years=2021", "?years=2021", &["q=vaccine"]),
        ] {
            let (query, unknown) = Query::from_search(link, &known);
            assert_eq!(query.to_search(), kept, "{link}");
            assert_eq!(unknown.iter().map(ToString::to_string).collect::<Vec<_>>(), named, "{link}");
        }
    }

    fn meeting(id: &str, aliases: &[&str]) -> Meeting {
        Meeting {
            id: id.to_owned(),
            aliases: aliases.iter().map(|&alias| alias.to_owned()).collect(),
            ..Meeting::bare(Kind::Other, Status::Held)
        }
    }

    #[test]
    fn an_id_of_today_goes_before_an_alias_and_the_first_alias_before_the_next() {
        let meetings = [meeting("a", &["b", "old"]), meeting("b", &["old", "a"])];
        let known = KnownIds::new(&Corpus::default(), &meetings);
        for (id, expected) in [("a", Some("a")), ("b", Some("b")), ("old", Some("a")), ("c", None)] {
            let id = MeetingCode::new(id).expect("an id");
            assert_eq!(known.meeting(&id).map(|id| id.as_str()), expected, "{id}");
        }
    }
}
