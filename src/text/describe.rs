//! Values, places, dates and filters in words: the one way to say them, on the page and in every file.
//!
//! Comes in: a language, what was read, and the thing to name. Goes out: text without emphasis. Never here: links,
//! counting, sentences about counts.

use super::countries::country;
use super::names::{self, city};
use super::{Text, Words, more_words, words};
use crate::data::vocabulary::{Lang, Mode, Party, Status};
use crate::data::{Corpus, Field, ReportId, Value};
use crate::meetings::{Assertion, Meeting, is_one_series};
use crate::query::{Dimension, FacetValue, Place, Query, YearRun, shortened};

/// What the reader has chosen in one dimension, or the words sought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseWords {
    /// "Year", "Area"; "Text" for the words sought.
    pub name: Text,
    /// The values; "any" where a clause restricts nothing.
    pub values: Vec<String>,
}

/// What a field of a meeting is called; a date that is planned has a name of its own.
///
/// It is small, and the parts of the app that use it share little else: each has it as its own code, or all would fetch a
/// file for it.
#[must_use]
#[inline(always)]
pub fn field_name(words: &Words, meeting: &Meeting, field: Field) -> Text {
    match field {
        Field::Start => (words.field_date)(meeting.status),
        Field::End => words.field_end,
        Field::Kind => words.field_kind,
        Field::Party => words.field_parties,
        Field::Ordinal => words.field_number,
        Field::Special => words.field_special,
        Field::City => words.field_place,
        Field::Country => words.field_country,
        Field::Mode => words.field_mode,
        Field::Status => words.field_status,
        Field::Chair => words.field_chairs,
        Field::Area => words.field_areas,
    }
}

/// A value of a dimension: "Energy", "Cambodia", "year not given". Its code where it has no name.
#[must_use]
pub fn value(lang: Lang, corpus: &Corpus, value: &FacetValue) -> String {
    let words = words(lang);
    let vocabulary = &corpus.vocabulary;
    let found = match value {
        FacetValue::Area(code) => vocabulary.area_id(code).map(|id| vocabulary.area(id).labels.get(lang)),
        FacetValue::Pillar(code) => {
            vocabulary.pillar_id(code).map(|id| vocabulary.pillar(id).labels.get(lang))
        }
        FacetValue::Chair(it) | FacetValue::Place(Place::Country(it)) => Some(country(lang, *it)),
        FacetValue::Article(code) => corpus.article_by_id(code).map(|id| corpus.article(id).title.as_str()),
        FacetValue::Language(tag) => return (words.article_language)(tag),
        FacetValue::Year(year) => return year.to_string(),
        coded => (words.value)(coded),
    };
    found.filter(|name| !name.is_empty()).map_or_else(|| value.code().into_owned(), str::to_owned)
}

/// Years that are named together: "2021", "2018–2021", "year not given".
#[must_use]
pub fn years(lang: Lang, run: YearRun) -> String {
    match run {
        YearRun::Year(year) => year.to_string(),
        YearRun::Span(span) => format!("{}–{}", span.first, span.last),
        YearRun::Missing => words(lang).year_untold.to_owned(),
    }
}

/// A value that a source states of a meeting. A chair is the country, without the person: see [`chair`].
#[must_use]
pub fn stated(lang: Lang, corpus: &Corpus, value: &Value) -> String {
    let words = words(lang);
    match value {
        Value::Kind(kind) => (words.kind)(*kind).to_owned(),
        Value::Party(it) => party(lang, *it).to_owned(),
        Value::Country(it) => country(lang, *it).to_owned(),
        Value::Chair(chair) => country(lang, chair.country).to_owned(),
        Value::Ordinal(ordinal) => (words.number)(*ordinal),
        Value::Special => words.special.to_owned(),
        Value::Start(date) | Value::End(date) => (words.date)(date),
        Value::City(name) => city(lang, name).to_owned(),
        Value::Mode(mode) => (words.mode)(*mode).to_owned(),
        Value::Status(status) => (words.status)(*status).to_owned(),
        Value::Area(area) => corpus.vocabulary.area(*area).labels.get(lang).to_owned(),
    }
}

/// Like [`stated`], with person and role where a chair has them: "Cambodia, Kung Phoak, Secretary of State".
#[must_use]
pub fn stated_in_full(lang: Lang, corpus: &Corpus, value: &Value) -> String {
    let mut text = stated(lang, corpus, value);
    if let Value::Chair(chair) = value {
        let person = chair.person.as_deref().map(|name| names::person(lang, name));
        let role = chair.role.as_deref().map(|name| names::role(lang, name));
        for detail in [person, role].into_iter().flatten() {
            text += ", ";
            text += detail;
        }
    }
    text
}

/// What a source says where that is less than the value, which is merged of several: "says only: Indonesia".
#[must_use]
pub fn says_only(lang: Lang, corpus: &Corpus, told: &Assertion, report: ReportId) -> Option<String> {
    let own = told.said_by(corpus, report);
    (*own != told.value).then(|| (more_words(lang).says_only)(&stated_in_full(lang, corpus, own)))
}

/// ASEAN, or a country.
#[must_use]
pub fn party(lang: Lang, party: Party) -> Text {
    match party {
        Party::Asean => words(lang).asean,
        Party::Country(it) => country(lang, it),
    }
}

/// What a meeting is called: "19th Senior Officials’ Meeting". Where its kind holds several series, a number is named
/// with its series alone.
#[must_use]
pub fn name(lang: Lang, meeting: &Meeting) -> String {
    let words = words(lang);
    let is_numbered = meeting.series.is_none() && is_one_series(meeting.kind);
    let name = (words.meeting)(meeting.kind, meeting.ordinal.filter(|_| is_numbered), meeting.special);
    match &meeting.series {
        Some(series) => (words.in_series)(&name, series.get(lang), meeting.ordinal),
        None => name,
    }
}

/// When a meeting took place, as far as it is stated.
#[must_use]
pub fn when(lang: Lang, meeting: &Meeting) -> String {
    let words = words(lang);
    match &meeting.start {
        Some(start) => (words.dates)(start, meeting.end.as_ref()),
        None => words.date_untold.to_owned(),
    }
}

/// Where they met, or by what means; `None` where no source states it.
#[must_use]
pub fn place(lang: Lang, meeting: &Meeting) -> Option<String> {
    let nation = meeting.country().map(|it| country(lang, it));
    let town = meeting.city().map(|name| city(lang, name));
    match (meeting.mode, town, nation) {
        (Some(Mode::Virtual), ..) => Some((words(lang).mode_short)(Mode::Virtual).to_owned()),
        // "Singapore, Singapore" says nothing more than "Singapore".
        (_, Some(town), Some(nation)) if town != nation => Some(format!("{town}, {nation}")),
        (_, Some(town), _) => Some(town.to_owned()),
        (_, None, nation) => nation.map(str::to_owned),
    }
}

/// Where they met in one word, or by what means: the city, else the country.
#[must_use]
pub fn town(lang: Lang, meeting: &Meeting) -> Option<String> {
    let town = meeting.city().map(|name| city(lang, name)).filter(|_| meeting.mode != Some(Mode::Virtual));
    town.map(str::to_owned).or_else(|| place(lang, meeting))
}

/// When and where, for lists: "27 April 2023 · Moscow, Russia".
#[must_use]
pub fn when_and_where(lang: Lang, meeting: &Meeting) -> String {
    [when(lang, meeting), place_and_status(lang, meeting)].join(" · ")
}

/// A place for lists: one in any case, and before it that the meeting was not held, where it was not.
#[must_use]
pub fn place_and_status(lang: Lang, meeting: &Meeting) -> String {
    let words = words(lang);
    let place = place(lang, meeting).unwrap_or_else(|| words.place_untold.to_owned());
    match meeting.status {
        Status::Held => place,
        status => format!("{} · {place}", (words.status)(status)),
    }
}

/// The countries that chaired a meeting, by name.
#[must_use]
pub fn chairs(lang: Lang, meeting: &Meeting) -> Vec<Text> {
    let mut names: Vec<Text> = meeting.chairs().into_iter().map(|it| country(lang, it)).collect();
    names.sort_unstable();
    names
}

/// What is chosen in one dimension, in words; empty where nothing is. Years that follow each other are one value.
#[must_use]
pub fn chosen(lang: Lang, corpus: &Corpus, query: &Query, dimension: Dimension) -> Vec<String> {
    let values = query.chosen(dimension).into_iter().flatten();
    match dimension {
        Dimension::Year => query.year_runs().into_iter().map(|run| years(lang, run)).collect(),
        _ => values.map(|chosen| value(lang, corpus, chosen)).collect(),
    }
}

/// What is chosen in one dimension, with its name; `None` where nothing was touched.
#[must_use]
pub fn clause(lang: Lang, corpus: &Corpus, query: &Query, dimension: Dimension) -> Option<ClauseWords> {
    query.chosen(dimension)?;
    let words = words(lang);
    let mut values = chosen(lang, corpus, query, dimension);
    if values.is_empty() {
        values.push(words.any_value.to_owned());
    }
    Some(ClauseWords { name: (words.dimension)(dimension), values })
}

/// All that the reader has chosen, dimension by dimension, and the words sought at the end.
#[must_use]
pub fn clauses(lang: Lang, corpus: &Corpus, query: &Query) -> Vec<ClauseWords> {
    let words = words(lang);
    let chosen = Dimension::ALL.iter().filter_map(|dimension| clause(lang, corpus, query, *dimension));
    let values = vec![(words.quoted)(&shortened_words(&query.q))];
    let of_words = ClauseWords { name: words.search_chip, values };
    chosen.chain((!query.q.is_empty()).then_some(of_words)).collect()
}

/// The longest part of words sought that is repeated, in characters: the link has them whole.
const LONGEST_SOUGHT: usize = 60;

/// Words sought, as every sentence, chip and file repeats them.
#[must_use]
pub fn shortened_words(words: &str) -> String {
    shortened(words, LONGEST_SOUGHT)
}

/// The filter in words, "Year: 2018–2021; Area: Energy, Health"; empty where nothing is chosen.
#[must_use]
pub fn filter(lang: Lang, corpus: &Corpus, query: &Query) -> String {
    let clauses = clauses(lang, corpus, query);
    let parts: Vec<String> = clauses.iter().map(ToString::to_string).collect();
    parts.join("; ")
}

impl std::fmt::Display for ClauseWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.values.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::Index;
    use crate::data::samples::{bundled, everything};
    use crate::dataset::sample;
    use crate::meetings::merge;
    use crate::query::KnownIds;

    fn each(say: impl FnMut(Lang) -> String) -> [String; 3] {
        [Lang::En, Lang::Vi, Lang::Ru].map(say)
    }

    #[test]
    fn values_have_their_words() {
        let corpus = bundled();
        for (dimension, key, expected) in [
            (Dimension::Year, "2021", ["2021", "2021", "2021"]),
            (Dimension::Chair, "KH", ["Cambodia", "Campuchia", "Камбоджа"]),
            (Dimension::Place, "virtual", ["by video", "trực tuyến", "по видеосвязи"]),
            (Dimension::Language, "vi", ["Vietnamese", "Tiếng Việt", "Вьетнамский"]),
            (Dimension::Language, "tlh", ["tlh", "tlh", "tlh"]),
            (Dimension::Area, "not-an-area", ["not-an-area"; 3]),
            (Dimension::Year, "untold", ["year not given", "không rõ năm", "год не указан"]),
        ] {
            let named = FacetValue::parse(dimension, key).expect("a value");
            assert_eq!(each(|lang| value(lang, &corpus, &named)), expected, "{key}");
        }
    }

    #[test]
    fn every_bundled_value_has_a_word_in_every_language() {
        for corpus in [bundled(), everything()] {
            let counts = Index::new(&corpus, &merge(&corpus)).counts(&Query::default(), None);
            let coded = Dimension::ALL.iter().copied().filter(|it| *it != Dimension::Year);
            for facet in coded.flat_map(|dimension| counts.facets(dimension)) {
                for lang in Lang::ALL.iter().copied() {
                    let name = value(lang, &corpus, &facet.value);
                    assert_ne!(name, facet.value.code(), "{:?} in {}", facet.value, lang.code());
                }
            }
        }
    }

    #[test]
    fn a_place_is_said_once() {
        let meetings = merge(&everything());
        for (city, expected) in [
            ("Hanoi", ["Hanoi, Vietnam", "Hà Nội, Việt Nam", "Ханой, Вьетнам"]),
            ("Singapore", ["Singapore", "Singapore", "Сингапур"]),
        ] {
            let meeting =
                meetings.iter().find(|it| it.city() == Some(city) && it.mode != Some(Mode::Virtual));
            let meeting = meeting.unwrap_or_else(|| panic!("a meeting in {city}"));
            assert_eq!(each(|lang| place(lang, meeting).unwrap_or_default()), expected);
        }
    }

    #[test]
    fn the_filter_is_said_in_words() {
        let corpus = bundled();
        let known = KnownIds::new(&corpus, &merge(&corpus));
        for (link, expected) in [
            ("", ""),
            ("?years=2018-2020&chair=KH", "Year: 2018–2020; Chair: Cambodia"),
            ("?status=&q=vaccine", "Status: any; Text: “vaccine”"),
        ] {
            let query = Query::from_search(link, &known).0;
            assert_eq!(filter(Lang::En, &corpus, &query), expected, "{link}");
        }
    }

    #[test]
    fn a_number_stands_with_its_series_or_not_in_the_name() {
        let dataset = sample("both");
        for (id, lang, expected) in [
            ("arepg-3", Lang::En, "Other meeting: Eminent Persons Group, 3rd"),
            ("arepg-3", Lang::Vi, "Cuộc họp thuộc loại khác: Nhóm các nhân vật nổi tiếng, lần thứ 3"),
            ("arepg-3", Lang::Ru, "Встреча иного вида, серия «Группа видных деятелей», № 3"),
            ("tour-consult-15", Lang::En, "Working Group: Consultations on tourism, 15th"),
            ("tour-min-2026", Lang::En, "Sectoral Ministers’ Meeting: Meetings of tourism ministers"),
            ("arwgst-1", Lang::En, "Working Group"),
            ("navex-1", Lang::En, "Other meeting"),
            ("arsom-19", Lang::En, "19th Senior Officials’ Meeting"),
        ] {
            let of_entry = |meeting: &&Meeting| {
                let mut entries = meeting.reports.iter().filter_map(|it| dataset.corpus.report(*it).entry());
                entries.any(|entry| dataset.corpus.entry(entry).id == id)
            };
            let meeting = dataset.meetings.iter().find(of_entry).unwrap_or_else(|| panic!("no {id}"));
            assert_eq!(name(lang, meeting), expected);
        }
    }
}
