//! What may be asked for: what its sentence contains, and neither the filter nor the words sought tell.

use super::known::{QuestionBank, around, name_words};
use super::printed::has_sentence;
use super::{Choice, Key};
use crate::data::code::{AreaCode, PillarCode};
use crate::data::mention::{self, Anchor};
use crate::data::vocabulary::{Country, Mode};
use crate::data::{ArticleId, Field, Value};
use crate::query::{Dimension, FacetValue, Place};
use crate::search::{Hit, Spot};

/// By what a sentence says that they met by video.
const BY_VIDEO: [&str; 4] = ["video", "virtual", "online", "trực tuyến"];
/// How sentences in English, Vietnamese and Russian name a country, or what is of it. The words of the page are of one
/// language, and a set is the same in each. Of another country nothing is asked where articles tell.
const NAMES: [(&str, &str); 12] = [
    ("BN", "Brunei Бруне"),
    ("ID", "Indonesia Индонези"),
    ("KH", "Cambodia Campuchia Камбодж"),
    ("LA", "Lao Lào Лаос"),
    ("MM", "Myanmar Мьянм"),
    ("MY", "Malaysia Малайзи"),
    ("PH", "Philippin Filipino Филиппин"),
    ("RU", "Russia Nga Росси росси"),
    ("SG", "Singapore Сингапур"),
    ("TH", "Thai Thái Таиланд таиланд"),
    ("TL", "Timor Тимор"),
    ("VN", "Viet Việt Вьетнам вьетнам"),
];

impl QuestionBank<'_> {
    /// Whether every sentence of a key contains what it is the key to, and none of it was sought.
    pub(super) fn is_fair(&self, key: &[Key]) -> bool {
        self.is_stated(key) && !key.iter().any(|it| self.is_sought(*it))
    }

    /// Whether every sentence of a key contains what it is the key to. Pages of the record have no sentence.
    pub(super) fn is_stated(&self, key: &[Key]) -> bool {
        let corpus = &self.dataset.corpus;
        if self.is_quoted && !key.iter().all(|it| has_sentence(self.dataset, it)) {
            return false;
        }
        key.iter().all(|key| {
            let Key::Assertion { meeting, told } = *key else { return true };
            let told = &self.meeting(meeting).assertions[told];
            told.by.iter().all(|(report, anchors)| {
                let Some(article) = corpus.report(*report).article() else { return true };
                let mut sentences =
                    anchors.iter().map(|it| corpus.quote(article, around(corpus, article, *it)));
                sentences.all(|it| self.contains(it, meeting, &told.value))
            })
        })
    }

    /// Whether a sentence contains a value of a meeting: of a date its year and its day, as far as they are told; of a
    /// country its name; of an area a word of its name. That they met in person it says by naming the place.
    fn contains(&self, sentence: &str, at: usize, value: &Value) -> bool {
        let small = sentence.to_lowercase();
        let names = |it: Country| {
            let known = NAMES.iter().find(|(code, _)| *code == it.code());
            known.is_some_and(|(_, names)| names.split(' ').any(|name| sentence.contains(name)))
        };
        let has =
            |number: i32| sentence.split(|it: char| !it.is_ascii_digit()).any(|it| it.parse() == Ok(number));
        match value {
            Value::Start(date) => {
                date.year().is_none_or(has) && date.day().is_none_or(|it| has(i32::from(it)))
            }
            Value::Country(country) => names(*country),
            Value::Chair(chair) => names(chair.country),
            Value::City(city) => sentence.contains(city.as_str()),
            Value::Area(area) => {
                let area = self.dataset.corpus.vocabulary.area(*area);
                name_words(area).into_iter().any(|it| small.contains(&it.to_lowercase()))
            }
            Value::Mode(Mode::Virtual) => BY_VIDEO.iter().any(|it| small.contains(it)),
            Value::Mode(Mode::InPerson) => self.meeting(at).assertions.iter().any(|it| {
                matches!(it.value.field(), Field::City | Field::Country)
                    && self.contains(sentence, at, &it.value)
            }),
            _ => true,
        }
    }

    /// Whether the words sought stand in what a key shows: who knows them knows the answer.
    pub(super) fn is_sought(&self, key: Key) -> bool {
        let corpus = &self.dataset.corpus;
        let is_hit = |article: ArticleId, anchor: &Anchor| {
            self.selection.hits.iter().any(|it| it.teller.article() == Some(article) && lies_in(it, anchor))
        };
        match key {
            Key::Claim(at) => is_hit(corpus.claims[at].article, &corpus.claims[at].quote),
            Key::Assertion { meeting, told } => {
                let mut by = self.meeting(meeting).assertions[told].by.iter();
                by.any(|(report, anchors)| match corpus.report(*report).article() {
                    Some(article) => anchors.iter().any(|it| is_hit(article, it)),
                    None => self.selection.hits.iter().any(|it| it.place == Spot::Record(*report)),
                })
            }
        }
    }

    /// Whether the filter leaves open that a choice is right, and that it is wrong.
    pub(super) fn is_left_open(&self, choice: &Choice) -> bool {
        let (corpus, query) = (&self.dataset.corpus, self.query);
        let is_open = |all: &[Dimension]| all.iter().all(|it| query.is_open(*it));
        // Of these a meeting has one.
        let is_one_of_several = |value: FacetValue| {
            let told = |it: &&FacetValue| it.year().is_some() || it.country().is_some();
            let dimension = value.dimension();
            is_open(&[dimension])
                || query.has(&value)
                    && query.chosen(dimension).is_some_and(|it| it.iter().filter(told).count() > 1)
        };
        let is_chosen = |value: Option<FacetValue>| value.is_some_and(|it| query.has(&it));
        match choice {
            Choice::Year(year) => is_one_of_several(FacetValue::Year(*year)),
            Choice::Place(country) => is_one_of_several(FacetValue::Place(Place::Country(*country))),
            // By the place one knows that they met there, or by video.
            Choice::Mode(_) | Choice::Field(Field::Mode | Field::City) => {
                is_open(&[Dimension::Mode, Dimension::Place])
            }
            Choice::Chair(country) => !query.has(&FacetValue::Chair(*country)),
            Choice::Area(area) => {
                let area = corpus.vocabulary.area(*area);
                let pillar = &corpus.vocabulary.pillar(area.pillar).code;
                !is_chosen(AreaCode::new(&area.code).map(FacetValue::Area))
                    && !is_chosen(PillarCode::new(pillar).map(FacetValue::Pillar))
            }
            Choice::Article(_) => is_open(&[Dimension::Article]),
            Choice::Field(Field::Start) => is_open(&[Dimension::Year]),
            Choice::Field(Field::Chair) => is_open(&[Dimension::Chair]),
            Choice::Field(_) => is_open(&[Dimension::Area, Dimension::Pillar]),
            _ => true,
        }
    }
}

/// Whether words that were found lie in an anchor, or reach into it.
fn lies_in(hit: &Hit, anchor: &Anchor) -> bool {
    let is_there = match (hit.place, anchor.place) {
        (Spot::Text, mention::Place::Text) => true,
        (Spot::Related(a), mention::Place::Related(b)) => a == b,
        _ => false,
    };
    is_there && hit.span.overlaps(&anchor.span)
}
