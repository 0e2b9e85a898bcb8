//! Reports in one line, for tests.

use crate::data::mention::{Anchor, Place, Span};
use crate::data::samples::{article, date, vocabulary};
use crate::data::vocabulary::{Country, Kind, Mode, Party, Status};
use crate::data::{ArticleId, Chair, Corpus, Report, SourceRef, Statement, Value};

/// A report of article `article`, from words like `arsom 19 2023-04-27 in:Moscow/RU main`.
pub fn report(article: usize, words: &str) -> Report {
    let mut values = vec![Value::Status(Status::Held)];
    let mut main = false;
    let mut parties = vec!["ASEAN", "RU"];
    for word in words.split(' ') {
        let value = match word.split_once(':').unwrap_or(("", word)) {
            ("kind", code) => Value::Kind(Kind::from_code(code).expect("a kind")),
            ("of", list) => {
                parties = list.split(',').filter(|it| !it.is_empty()).collect();
                continue;
            }
            ("no", number) => Value::Ordinal(number.parse().expect("a number")),
            ("on", text) => Value::Start(date(text)),
            ("to", text) => Value::End(date(text)),
            ("city", name) => Value::City(name.to_owned()),
            ("country", code) => Value::Country(Country::from_code(code).expect("a country")),
            ("mode", code) => Value::Mode(Mode::from_code(code).expect("a mode")),
            ("status", code) => {
                values.remove(0);
                Value::Status(Status::from_code(code).expect("a status"))
            }
            ("chair", text) => {
                let (code, person) = text.split_once('/').unwrap_or((text, ""));
                let person = (!person.is_empty()).then(|| person.to_owned());
                Value::Chair(Chair {
                    country: Country::from_code(code).expect("a country"),
                    person,
                    role: None,
                })
            }
            ("area", code) => Value::Area(vocabulary().area_id(code).expect("an area")),
            ("", "special") => Value::Special,
            ("", "main") => {
                main = true;
                continue;
            }
            _ => panic!("{word:?} is no word of these tests"),
        };
        values.push(value);
    }
    values.extend(parties.into_iter().map(|it| Value::Party(Party::from_code(it).expect("a party"))));
    values.sort_by_key(Value::field);
    let quotes = vec![Anchor { place: Place::Text, span: Span { start: 0, end: 1 } }];
    let facts = values.into_iter().map(|value| Statement { value, quotes: quotes.clone() }).collect();
    Report { teller: SourceRef::Article(ArticleId(article)), main, note: None, statements: facts }
}

/// Articles `a0` … `a9`, the later ones published earlier.
pub fn corpus(reports: Vec<Report>) -> Corpus {
    let articles = (0..10).map(|at| {
        let mut it = article(&format!("a{at}"));
        it.published = Some(date(&format!("2023-06-{:02}", 20 - at)));
        it
    });
    Corpus { vocabulary: vocabulary(), articles: articles.collect(), reports, ..Corpus::default() }
}
