//! Sets drawn from the bundled data, each choice judged anew from the reports, by none of the rules of this room.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::*;
use crate::article::samples::{ARTICLES, CLAIMS, RECORD, REPORTS, VOCABULARY};
use crate::article::{Fact, Value, read, read_record, read_vocabulary};
use crate::edtf::Date;
use crate::merge::merge;
use crate::query::Known;
use crate::tally::Index;
use crate::vocabulary::Lang;

/// A view of the data.
struct Looked {
    corpus: Corpus,
    meetings: Vec<Meeting>,
    state: State,
    tally: Tally,
    haystack: Haystack,
}

impl Looked {
    fn at(collection: &str, search: &str) -> Self {
        let mut faults = Vec::new();
        let mut corpus =
            Corpus { vocabulary: read_vocabulary(Ok(VOCABULARY), &mut faults), ..Corpus::default() };
        if collection != "record" {
            (corpus, faults) = read(Ok(ARTICLES), Ok(REPORTS), Ok(CLAIMS), Ok(VOCABULARY));
        }
        if collection != "articles" {
            read_record(Ok(RECORD), &mut corpus, &mut faults);
        }
        assert_eq!(faults, []);
        Self::of(corpus, search)
    }

    fn of(corpus: Corpus, search: &str) -> Self {
        let meetings = merge(&corpus);
        let (state, unknown) = State::from_search(search, &Known::new(&corpus, &meetings));
        assert_eq!(unknown, [], "{search}");
        let tally = Index::new(&corpus, &meetings).tally(&state, None);
        Self { haystack: Haystack::new(&corpus), corpus, meetings, state, tally }
    }

    fn world(&self) -> World<'_> {
        let Self { corpus, meetings, state, tally, haystack } = self;
        World::new(&Matter { corpus, meetings, state, tally, haystack })
    }

    fn draw(&self, seed: &str, wanted: usize) -> Vec<Question> {
        self.world().draw(&Seed::of(seed), wanted)
    }

    /// Sets of some seeds.
    fn sets(&self, count: usize, wanted: usize) -> Vec<Vec<Question>> {
        let world = self.world();
        seeds(count).map(|it| world.draw(&it, wanted)).collect()
    }

    /// The facts of all reports of a meeting, with the article of each; none for the record.
    fn facts(&self, at: usize) -> Vec<(Option<ArticleId>, &Fact)> {
        let reports = self.meetings[at].reports.iter().map(|it| self.corpus.report(*it));
        reports.flat_map(|report| report.facts.iter().map(|it| (report.article(), it))).collect()
    }

    fn values(&self, at: usize, field: Field) -> Vec<&Value> {
        self.facts(at).into_iter().map(|it| &it.1.value).filter(|it| it.field() == field).collect()
    }

    /// Whether a value of a meeting is told (`Some(true)`), is not (`Some(false)`), or may be so for all one knows.
    fn holds(&self, at: usize, choice: &Choice) -> Option<bool> {
        let has = |field, is: &dyn Fn(&Value) -> bool| self.values(at, field).into_iter().any(is);
        match choice {
            Choice::Year(year) => {
                let dates: Vec<Date> = [Field::Start, Field::End]
                    .iter()
                    .flat_map(|it| self.values(at, *it))
                    .filter_map(|it| {
                        if let Value::Start(date) | Value::End(date) = it { Some(*date) } else { None }
                    })
                    // Where one source tells the day and another the year too, the year is told.
                    .filter(|it| it.year().is_some())
                    .collect();
                let year = Date::parse(&year.to_string()).expect("a year");
                let starts =
                    has(Field::Start, &|it| matches!(it, Value::Start(date) if date.year().is_some()));
                if dates.iter().any(Date::is_uncertain) || !starts {
                    return None;
                }
                match (dates.iter().all(|it| it.agrees(&year)), dates.iter().any(|it| it.agrees(&year))) {
                    (true, _) => Some(true),
                    (_, false) => Some(false),
                    _ => None,
                }
            }
            Choice::Place(country) => {
                let all = self.values(at, Field::Country);
                match all.contains(&&Value::Country(*country)) {
                    true => all.iter().all(|it| *it == all[0]).then_some(true),
                    false => (!all.is_empty()).then_some(false),
                }
            }
            Choice::Chair(country) => {
                let chairs =
                    has(Field::Chair, &|it| matches!(it, Value::Chair(chair) if chair.country == *country));
                let hosts = has(Field::Country, &|it| *it == Value::Country(*country));
                if chairs { Some(true) } else { (!hosts).then_some(false) }
            }
            Choice::Area(area) => {
                if has(Field::Area, &|it| *it == Value::Area(*area)) {
                    return Some(true);
                }
                // Neither the name nor a long word of it may stand in an article that tells of the meeting.
                let articles: Vec<String> = self
                    .facts(at)
                    .iter()
                    .filter_map(|it| it.0)
                    .map(|it| {
                        let article = self.corpus.article(it);
                        [&[article.text.clone()], &article.related[..]].concat().join("\n").to_lowercase()
                    })
                    .collect();
                let labels = Lang::ALL.iter().map(|it| self.corpus.vocabulary.area(*area).labels.get(*it));
                let mut words =
                    labels.flat_map(|it| it.split(' ').filter(|it| it.chars().count() > 4).chain([it]));
                let is_said = words.any(|word| {
                    articles.iter().any(|it| {
                        it.split(|it: char| !it.is_alphanumeric()).any(|it| it == word.to_lowercase())
                    })
                });
                (!articles.is_empty() && !is_said).then_some(false)
            }
            Choice::Mode(mode) => {
                let all = self.values(at, Field::Mode);
                match mode {
                    Some(mode) if all.contains(&&Value::Mode(*mode)) => {
                        all.iter().all(|it| *it == all[0]).then_some(true)
                    }
                    Some(_) => (!all.is_empty()).then_some(false),
                    None => Some(all.is_empty()),
                }
            }
            _ => panic!("{choice:?} is no value"),
        }
    }

    /// How often the chart counts a key, from the meetings shown.
    fn count(&self, dimension: Dimension, key: &str) -> u32 {
        let has = |at: &&usize| match dimension {
            Dimension::Year => {
                self.meetings[**at].start.and_then(|it| it.year()).is_some_and(|it| it.to_string() == key)
            }
            Dimension::Area => {
                let area = self.corpus.vocabulary.area_id(key).expect("an area");
                self.values(**at, Field::Area).contains(&&Value::Area(area))
            }
            _ => {
                let chairs = self.values(**at, Field::Chair);
                chairs.iter().any(|it| matches!(it, Value::Chair(chair) if chair.country.code() == key))
            }
        };
        let count = self.tally.shown.iter().filter(has).count();
        let bar = self.tally.bar(dimension, key).expect("the chart has it");
        assert_eq!(count, bar.count as usize, "{dimension:?} {key}");
        bar.count
    }

    fn sentence_tells(&self, at: usize, told: usize, choice: &Choice) -> bool {
        let Choice::Sentence(article, sentence) = choice else { panic!("{choice:?}") };
        let value = &self.meetings[at].told[told].value;
        self.facts(at).iter().any(|(teller, fact)| {
            let is_within = |it: &Anchor| it.place == sentence.place && it.span.overlaps(&sentence.span);
            let is_it = match (&fact.value, value) {
                // Where the record knows the person, the value has the name as well.
                (Value::Chair(a), Value::Chair(b)) => a.country == b.country,
                (a, b) => a == b,
            };
            *teller == Some(*article) && is_it && fact.quotes.iter().any(is_within)
        })
    }

    fn agreement(&self, at: usize, field: Field) -> Agreement {
        let reports = self.meetings[at].reports.iter().map(|it| self.corpus.report(*it));
        let told: Vec<Vec<&Value>> = reports
            .map(|it| it.facts_of(field).map(|it| &it.value).collect::<Vec<_>>())
            .filter(|it| !it.is_empty())
            .collect();
        match &told[..] {
            [] => panic!("nobody tells the {field:?} of {at}"),
            [_] => Agreement::OnlyOne,
            [first, rest @ ..] if rest.iter().all(|it| it == first) => Agreement::Agree,
            _ => Agreement::Differ,
        }
    }

    /// Whether a choice is right; `None` where that is open.
    fn judge(&self, question: &Question, choice: &Choice) -> Option<bool> {
        let at = || question.meeting.expect("it is about a meeting");
        match &question.ask {
            Ask::Year | Ask::Chair | Ask::Area | Ask::Place | Ask::Mode => self.holds(at(), choice),
            Ask::Count(dimension, key) => Some(*choice == Choice::Count(self.count(*dimension, key))),
            Ask::Sentence(told) => Some(self.sentence_tells(at(), *told, choice)),
            Ask::Agree(field) => Some(*choice == Choice::Agreement(self.agreement(at(), *field))),
            Ask::True(said) => Some(*choice == Choice::Truth(self.holds(at(), said)?)),
            Ask::First | Ask::Last => {
                let day = |it: &Choice| {
                    let Choice::Meeting(at) = it else { panic!("{it:?}") };
                    let date = self.meetings[*at].start.expect("it has a date");
                    let low =
                        (date.year().expect("a year"), date.month().unwrap_or(1), date.day().unwrap_or(1));
                    let high = (low.0, date.month().unwrap_or(12), date.day().unwrap_or(31));
                    (low, high)
                };
                let others = question.choices.iter().filter(|it| *it != choice);
                let before = |a: &Choice, b: &Choice| day(a).1 < day(b).0;
                let is_first = question.ask == Ask::First;
                let mut sides =
                    others.map(|it| if is_first { before(choice, it) } else { before(it, choice) });
                Some(sides.all(|it| it))
            }
            Ask::Untold => {
                let Choice::Field(field) = choice else { panic!("{choice:?}") };
                Some(match field {
                    Field::Start => {
                        let all = self.values(at(), Field::Start);
                        !all.iter().any(|it| matches!(it, Value::Start(date) if date.year().is_some()))
                    }
                    Field::City => {
                        [Field::City, Field::Country].iter().all(|it| self.values(at(), *it).is_empty())
                    }
                    field => self.values(at(), *field).is_empty(),
                })
            }
            Ask::Article(statement) => {
                let Choice::Article(article) = choice else { panic!("{choice:?}") };
                let statement = &self.corpus.statements[*statement];
                let words = self.corpus.quote(statement.article, statement.quote);
                let article = self.corpus.article(*article);
                Some(article.text.contains(words) || article.related.iter().any(|it| it.contains(words)))
            }
        }
    }
}

const VIEWS: [(&str, &str); 12] = [
    ("articles", ""),
    ("articles", "?years=2021"),
    ("articles", "?area=energy,health"),
    ("articles", "?status=&between="),
    ("record", ""),
    ("record", "?years=2016-2021&chair=RU"),
    ("record", "?kind=senior-officials"),
    ("record", "?status=planned"),
    ("both", ""),
    ("both", "?years=2018-2023"),
    ("both", "?place=virtual"),
    ("both", "?area=energy&status="),
];

static LOOKED: LazyLock<Vec<Looked>> =
    LazyLock::new(|| VIEWS.iter().map(|it| Looked::at(it.0, it.1)).collect());

/// Every view with its name.
fn views() -> impl Iterator<Item = (String, &'static Looked)> {
    VIEWS.iter().map(|it| format!("{}{}", it.0, it.1)).zip(LOOKED.iter())
}

fn seeds(count: usize) -> impl Iterator<Item = Seed> {
    std::iter::successors(Some(Seed::of("")), |it| Some(it.next())).take(count)
}

#[test]
fn exactly_one_choice_is_right() {
    for (view, looked) in views() {
        for (seed, set) in seeds(12).zip(looked.sets(12, MOST)) {
            for question in set {
                let judged: Vec<_> = question.choices.iter().map(|it| looked.judge(&question, it)).collect();
                for (at, is_right) in judged.iter().enumerate() {
                    let told = question.meeting.map(|it| &looked.meetings[it].id);
                    assert_eq!(
                        *is_right,
                        Some(at == question.right),
                        "{view} {seed:?}, {told:?}: {question:?}, choice {at}"
                    );
                }
                assert!((2..=4).contains(&question.choices.len()), "{question:?}");
                let differ =
                    question.choices.iter().all(|a| question.choices.iter().filter(|b| a == *b).count() == 1);
                assert!(differ, "{question:?}");
            }
        }
    }
}

#[test]
fn the_key_is_words_of_an_article_or_pages_of_the_record() {
    for (_, looked) in views() {
        for question in looked.sets(8, MOST).into_iter().flatten() {
            assert!(!question.key.is_empty(), "{question:?}");
            for key in &question.key {
                let (meeting, told) = match *key {
                    Key::Told { meeting, told } => (meeting, told),
                    Key::Statement(at) => {
                        let statement = &looked.corpus.statements[at];
                        assert!(!looked.corpus.quote(statement.article, statement.quote).is_empty());
                        continue;
                    }
                };
                for (report, anchors) in &looked.meetings[meeting].told[told].by {
                    let report = looked.corpus.report(*report);
                    match report.article() {
                        Some(article) => {
                            assert!(!anchors.is_empty(), "{question:?}");
                            let strings = looked.corpus.article(article);
                            for anchor in anchors {
                                let words = looked.corpus.quote(article, *anchor);
                                assert!(
                                    strings.text.contains(words)
                                        || strings.related.iter().any(|it| it.contains(words))
                                );
                            }
                        }
                        None => assert!(
                            !looked.corpus.entry(report.entry().expect("the record")).citations.is_empty()
                        ),
                    }
                }
            }
            for choice in &question.choices {
                if let Choice::Sentence(article, anchor) = choice {
                    let words = looked.corpus.quote(*article, *anchor);
                    assert_eq!(words, words.trim(), "a sentence begins and ends with a word");
                }
            }
        }
    }
}

#[test]
fn a_seed_always_draws_the_same_set() {
    for ((view, looked), (collection, search)) in views().zip(VIEWS) {
        let again = Looked::at(collection, search);
        let sets = looked.sets(5, 10);
        assert_eq!(sets, again.sets(5, 10), "{view}");
        for (short, long) in looked.sets(5, 5).iter().zip(looked.sets(5, 15)) {
            assert_eq!(short[..], long[..short.len()], "a shorter set begins the longer one");
        }
    }
}

#[test]
fn other_seeds_draw_other_sets() {
    for (collection, fewest) in [("articles", 25), ("record", 40), ("both", 40)] {
        let looked = Looked::at(collection, "");
        let sets = looked.sets(20, 10);
        assert!(sets.iter().all(|it| it.len() == 10), "{collection}");
        for (at, set) in sets.iter().enumerate() {
            for other in &sets[..at] {
                let same = set.iter().filter(|it| other.contains(it)).count();
                assert!(same <= 5, "{collection}: {same} of 10 questions are the same");
            }
        }
        let all: BTreeSet<String> =
            sets.iter().flatten().map(|it| format!("{:?} {:?}", it.ask, it.meeting)).collect();
        assert!(all.len() >= fewest, "{collection} has {} questions", all.len());
    }
}

#[test]
fn nothing_is_asked_twice_in_a_set() {
    for (view, looked) in views() {
        for set in looked.sets(8, MOST) {
            for (at, question) in set.iter().enumerate() {
                let same = |it: &&Question| it.ask == question.ask && it.meeting == question.meeting;
                let again = set[..at].iter().find(same).filter(|it| it.meeting.is_some());
                assert_eq!(again, None, "{view}");
            }
        }
    }
}

#[test]
fn every_sort_is_asked_where_the_data_has_it() {
    let sort = |it: &Ask| format!("{it:?}").split(['(', ' ']).next().unwrap_or_default().to_owned();
    let sorts = |collection| -> BTreeSet<String> {
        let looked = Looked::at(collection, "");
        looked.sets(40, 10).iter().flatten().map(|it| sort(&it.ask)).collect()
    };
    let articles = "Area Article Chair Count First Last Mode Place Sentence True Untold Year";
    assert_eq!(sorts("articles").into_iter().collect::<Vec<_>>().join(" "), articles);
    // The record has no words, and of its pages not all was taken.
    assert_eq!(
        sorts("record").into_iter().collect::<Vec<_>>().join(" "),
        "Chair Count First Last Mode Place True Year"
    );
    // All that articles leave open of these meetings the record tells.
    let both = "Agree Area Article Chair Count First Last Mode Place Sentence True Year";
    assert_eq!(sorts("both").into_iter().collect::<Vec<_>>().join(" "), both);
}

#[test]
fn a_view_with_little_in_it_has_few_questions() {
    let looked = Looked::at("articles", "?years=1999");
    assert_eq!(looked.draw("a", 10), []);
    assert_eq!(Looked::of(Corpus::default(), "").draw("a", 10), []);
    let one = Looked::at("articles", "?years=2018").draw("a", MOST);
    assert!((1..MOST).contains(&one.len()), "{one:?}");
    assert!(
        one.iter()
            .all(|it| it.meeting.is_none_or(|it| Looked::at("articles", "").meetings[it].start.is_some()))
    );
}

#[test]
fn only_what_is_looked_at_is_asked_about() {
    let looked = Looked::at("both", "?years=2021");
    for question in looked.sets(8, MOST).into_iter().flatten() {
        let meetings = question
            .choices
            .iter()
            .filter_map(|it| if let Choice::Meeting(at) = it { Some(*at) } else { None });
        for at in question.meeting.into_iter().chain(meetings) {
            assert!(looked.tally.shown.contains(&at), "{question:?}");
        }
        if let Ask::Count(Dimension::Year, year) = &question.ask {
            assert_eq!(year, "2021");
        }
    }
}

/// A set that a class may have on paper. Whoever changes what is drawn changes the sets of links that are out.
#[test]
fn a_set_of_a_link_stays_what_it_is() {
    let looked = Looked::at("articles", "");
    let told: Vec<String> = looked
        .draw("7f3k", 5)
        .iter()
        .map(|it| {
            let meeting = it.meeting.map_or("", |it| looked.meetings[it].id.as_str());
            format!("{:?} {meeting} {}/{}", it.ask, it.right, it.choices.len())
        })
        .collect();
    expect_test::expect![[r#"
        Mode arsom-19 0/3
        Sentence(7) conference-2021-06-29 2/4
        Article(77)  0/4
        Area arsom-17 0/4
        Last  1/3"#]]
    .assert_eq(&told.join("\n"));
}
