//! Made-up meetings in any number, the same in every run: what the timings are taken on.

#![allow(dead_code, reason = "each benchmark uses a part of it")]

pub mod files;

use dialogue_explorer::data::edtf::Date;
use dialogue_explorer::data::vocabulary::{
    Area, AreaId, Country, Kind, Labels, Mode, Party, Pillar, PillarId, Status, Vocabulary,
};
use dialogue_explorer::data::{Article, ArticleId, Chair, Corpus, Report, ReportId, SourceRef, Value};
use dialogue_explorer::meetings::{Assertion, Meeting};

const AREAS: u16 = 30;
const PILLARS: u16 = 4;
const ARTICLES: usize = 500;

/// A corpus of 500 articles, and `count` meetings with a report each, every fifth with two.
pub fn meetings(count: usize) -> (Corpus, Vec<Meeting>) {
    let mut dice = Dice::new();
    let mut corpus = Corpus {
        vocabulary: vocabulary(),
        articles: (0..ARTICLES).map(article).collect(),
        ..Corpus::default()
    };
    let meetings = (0..count).map(|number| meeting(number, &mut corpus, &mut dice)).collect();
    (corpus, meetings)
}

/// Marsaglia's xorshift: enough for dice.
struct Dice(u64);

impl Dice {
    fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.below(sides) == 0
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

fn labels(code: &str) -> Labels {
    Labels { en: code.to_owned(), vi: code.to_owned(), ru: code.to_owned() }
}

fn vocabulary() -> Vocabulary {
    let pillar = |it| {
        let code = format!("pillar-{it}");
        Pillar { labels: labels(&code), code }
    };
    let area = |it| {
        let code = format!("area-{it}");
        Area { labels: labels(&code), code, pillar: PillarId(it % PILLARS) }
    };
    Vocabulary { pillars: (0..PILLARS).map(pillar).collect(), areas: (0..AREAS).map(area).collect() }
}

fn article(number: usize) -> Article {
    Article {
        id: format!("article-{number}"),
        title: format!("ASEAN and Russia met, number {number}"),
        publisher: "Synthetic".to_owned(),
        agency: None,
        published: None,
        language: ["en", "vi", "ru"][number % 3].to_owned(),
        url: None,
        // About 6 kB, as a long article has.
        text: "Hội nghị Quan chức cao cấp ASEAN – Nga tại Siem Reap, Cambodia, on vaccines and energy.\n"
            .repeat(60),
        related: Vec::new(),
        note: None,
    }
}

fn meeting(number: usize, corpus: &mut Corpus, dice: &mut Dice) -> Meeting {
    let asean_russia = [Party::Asean, Party::Country(Country::RU)];
    let mut told = Vec::new();
    let mut tell = |value| told.push(Assertion { value, by: Vec::new() });
    for code in ["KH", "ID", "RU", "VN"] {
        if dice.one_in(4) {
            let country = Country::from_code(code).expect("a country");
            tell(Value::Chair(Chair { country, person: None, role: None }));
        }
    }
    for _ in 0..dice.below(5) {
        tell(Value::Area(AreaId(u16::try_from(dice.below(AREAS.into())).expect("a few areas"))));
    }
    let mut reports = Vec::new();
    for _ in 0..=usize::from(dice.one_in(5)) {
        reports.push(ReportId(corpus.reports.len()));
        let article = ArticleId(dice.below(ARTICLES));
        corpus.reports.push(Report {
            teller: SourceRef::Article(article),
            main: true,
            note: None,
            statements: Vec::new(),
        });
    }
    let year = 1996 + dice.below(30);
    Meeting {
        id: format!("meeting-{number}"),
        aliases: Vec::new(),
        reports,
        joined: Vec::new(),
        assertions: told,
        kind: dice.pick(Kind::ALL),
        status: if dice.one_in(6) { dice.pick(Status::ALL) } else { Status::Held },
        parties: if dice.one_in(8) { Vec::new() } else { asean_russia.to_vec() },
        ordinal: None,
        special: false,
        start: if dice.one_in(20) { None } else { Date::parse(&format!("{year}-05-17")) },
        end: None,
        mode: if dice.one_in(2) { None } else { Some(dice.pick(Mode::ALL)) },
        series: None,
    }
}
