//! A small corpus and its meetings, in words that a test can show.

use crate::data::edtf::Date;
use crate::data::vocabulary::{
    Area, Country, Kind, Labels, Mode, Party, Pillar, PillarId, Status, Vocabulary,
};
use crate::data::{Article, ArticleId, Chair, Corpus, Report, ReportId, SourceRef, Value};
use crate::meetings::{Assertion, Meeting};

/// Two pillars, three areas, three articles, no report yet.
pub fn corpus() -> Corpus {
    let labels = || Labels { en: String::new(), vi: String::new(), ru: String::new() };
    let pillar = |code: &str| Pillar { code: code.to_owned(), labels: labels() };
    let area =
        |code: &str, pillar| Area { code: code.to_owned(), pillar: PillarId(pillar), labels: labels() };
    let article = |id: &str, language: &str| Article {
        id: id.to_owned(),
        title: String::new(),
        publisher: String::new(),
        agency: None,
        published: None,
        language: language.to_owned(),
        url: None,
        text: String::new(),
        related: Vec::new(),
        note: None,
    };
    Corpus {
        vocabulary: Vocabulary {
            pillars: vec![pillar("economic"), pillar("socio-cultural")],
            areas: vec![area("energy", 0), area("industry", 0), area("health", 1)],
        },
        articles: vec![article("first", "en"), article("second", "vi"), article("third", "en")],
        reports: Vec::new(),
        ..Corpus::default()
    }
}

/// A meeting without reports, of which nothing else is told.
pub fn meeting(number: usize, kind: &str, parties: &str, status: &str) -> Meeting {
    Meeting {
        id: format!("meeting-{number}"),
        aliases: Vec::new(),
        reports: Vec::new(),
        joined: Vec::new(),
        assertions: Vec::new(),
        kind: Kind::from_code(kind).expect("a kind"),
        status: Status::from_code(status).expect("a status"),
        parties: parties.split_whitespace().map(|it| Party::from_code(it).expect("a party")).collect(),
        ordinal: None,
        special: false,
        start: None,
        end: None,
        mode: None,
        series: None,
    }
}

/// What is told of a meeting, step by step.
pub struct Build(pub Meeting);

impl Build {
    pub fn starting(mut self, date: &str) -> Self {
        self.0.start = Date::parse(date);
        self
    }

    pub fn mode(mut self, code: &str) -> Self {
        self.0.mode = Mode::from_code(code);
        self
    }

    pub fn areas(self, corpus: &Corpus, codes: &str) -> Self {
        let area = |code| Value::Area(corpus.vocabulary.area_id(code).expect("an area"));
        codes.split_whitespace().map(area).fold(self, Self::telling)
    }

    pub fn chairs(self, codes: &str) -> Self {
        let chair =
            |code| Chair { country: Country::from_code(code).expect("a country"), person: None, role: None };
        codes.split_whitespace().map(chair).fold(self, |it, chair| it.telling(Value::Chair(chair)))
    }

    fn telling(mut self, value: Value) -> Self {
        self.0.assertions.push(Assertion { value, by: Vec::new() });
        self
    }

    /// Adds a report of each article to the corpus and to the meeting.
    pub fn reported(mut self, corpus: &mut Corpus, articles: &[usize]) -> Self {
        for &article in articles {
            self.0.reports.push(ReportId(corpus.reports.len()));
            let article = ArticleId(article);
            corpus.reports.push(Report {
                teller: SourceRef::Article(article),
                main: true,
                note: None,
                statements: Vec::new(),
            });
        }
        self
    }
}
