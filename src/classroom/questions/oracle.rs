//! Judges choices anew from the reports, by none of the rules by which questions are made.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::tests::seeds;
use super::*;
use crate::data::edtf::Date;
use crate::data::vocabulary::Lang;
use crate::data::{SourceRef, Statement, Value};
use crate::dataset::{Dataset, Selection, sample};
use crate::query::Query;

/// A view of the data.
pub struct Looked {
    pub dataset: Cow<'static, Dataset>,
    pub query: Query,
    pub selection: Selection,
}

impl Looked {
    pub fn at(collection: &str, search: &str) -> Self {
        Self::of(Cow::Borrowed(sample(collection)), search)
    }

    pub fn of(dataset: Cow<'static, Dataset>, search: &str) -> Self {
        let (query, unknown) = Query::from_search(search, &dataset.known);
        assert_eq!(unknown, [], "{search}");
        let selection = Selection::new(&dataset, &query);
        Self { dataset, query, selection }
    }

    pub fn world(&self) -> QuestionBank<'_> {
        QuestionBank::new(&self.dataset, &self.query, &self.selection)
    }

    pub fn draw(&self, seed: &str, wanted: usize) -> Vec<Question> {
        self.world().draw(&Seed::of(seed), wanted)
    }

    /// Sets of some seeds.
    pub fn sets(&self, count: usize, wanted: usize) -> Vec<Vec<Question>> {
        let world = self.world();
        seeds(count).map(|it| world.draw(&it, wanted)).collect()
    }

    /// The facts of all reports of a meeting, with the article of each; none for the record.
    pub fn statements(&self, at: usize) -> Vec<(Option<ArticleId>, &Statement)> {
        let reports = self.dataset.meetings[at].reports.iter().map(|it| self.dataset.corpus.report(*it));
        reports.flat_map(|report| report.statements.iter().map(|it| (report.article(), it))).collect()
    }

    pub fn values(&self, at: usize, field: Field) -> Vec<&Value> {
        self.statements(at).into_iter().map(|it| &it.1.value).filter(|it| it.field() == field).collect()
    }

    /// Whether a value of a meeting is told (`Some(true)`), is not (`Some(false)`), or may be so for all one knows.
    pub fn holds(&self, at: usize, choice: &Choice) -> Option<bool> {
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
                let articles: BTreeSet<ArticleId> =
                    self.statements(at).iter().filter_map(|it| it.0).collect();
                let labels =
                    Lang::ALL.iter().map(|it| self.dataset.corpus.vocabulary.area(*area).labels.get(*it));
                let names =
                    labels.flat_map(|it| it.split(' ').filter(|it| it.chars().count() > 4).chain([it]));
                let names: BTreeSet<String> = names.map(str::to_lowercase).collect();
                let is_said = articles.iter().any(|it| {
                    let article = self.dataset.corpus.article(*it);
                    let texts = [&article.text].into_iter().chain(&article.related);
                    texts
                        .flat_map(|it| it.split(|it: char| !it.is_alphanumeric()))
                        .any(|it| names.contains(&it.to_lowercase()))
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

    /// How often the chart counts a value, from the meetings shown.
    pub fn count(&self, value: &FacetValue) -> u32 {
        let has = |at: &&usize| match value {
            FacetValue::Year(year) => {
                self.dataset.meetings[**at].start.and_then(|it| it.year()) == Some(*year)
            }
            FacetValue::Area(code) => {
                let area = self.dataset.corpus.vocabulary.area_id(code).expect("an area");
                self.values(**at, Field::Area).contains(&&Value::Area(area))
            }
            FacetValue::Chair(country) => {
                let chairs = self.values(**at, Field::Chair);
                chairs.iter().any(|it| matches!(it, Value::Chair(chair) if chair.country == *country))
            }
            _ => panic!("no question asks for {value:?}"),
        };
        let count = self.selection.counts.shown.iter().filter(has).count();
        let facet = self.selection.counts.facet(value).expect("the chart has it");
        assert_eq!(count, facet.count as usize, "{value:?}");
        facet.count
    }

    pub fn sentence_tells(&self, at: usize, told: usize, choice: &Choice) -> bool {
        let Choice::Sentence(article, sentence) = choice else { panic!("{choice:?}") };
        let value = &self.dataset.meetings[at].assertions[told].value;
        self.statements(at).iter().any(|(teller, fact)| {
            let is_within = |it: &Anchor| it.place == sentence.place && it.span.overlaps(&sentence.span);
            let is_it = match (&fact.value, value) {
                // Where the record knows the person, the value has the name as well.
                (Value::Chair(a), Value::Chair(b)) => a.country == b.country,
                (a, b) => a == b,
            };
            *teller == Some(*article) && is_it && fact.quotes.iter().any(is_within)
        })
    }

    pub fn agreement(&self, at: usize, field: Field) -> Agreement {
        let corpus = &self.dataset.corpus;
        // By its address, an article that the record cites is the same source.
        let mut told: BTreeMap<String, Vec<&Value>> = BTreeMap::new();
        for report in self.dataset.meetings[at].reports.iter().map(|it| corpus.report(*it)) {
            let values: Vec<&Value> = report.facts_of(field).map(|it| &it.value).collect();
            match report.teller {
                _ if values.is_empty() => {}
                SourceRef::Article(article) => {
                    let article = corpus.article(article);
                    told.insert(article.url.clone().unwrap_or_else(|| article.id.clone()), values);
                }
                SourceRef::Record(entry) => {
                    let entry = corpus.entry(entry);
                    for page in &entry.citations {
                        let states = |value: &&Value| {
                            entry.known_to_state(value).is_none_or(|pages| pages.contains(page))
                        };
                        let of_page: Vec<&Value> = values.iter().copied().filter(states).collect();
                        if !of_page.is_empty() {
                            let url = corpus.citation(*page).url.clone();
                            told.entry(url.unwrap_or_else(|| format!("{page:?}"))).or_insert(of_page);
                        }
                    }
                }
            }
        }
        match &told.into_values().collect::<Vec<_>>()[..] {
            [] => panic!("nobody tells the {field:?} of {at}"),
            [_] => Agreement::OnlyOne,
            [first, rest @ ..] if rest.iter().all(|it| it == first) => Agreement::Agree,
            _ => Agreement::Differ,
        }
    }

    /// Whether a choice is right; `None` where that is open.
    pub fn is_right(&self, question: &Question, choice: &Choice) -> Option<bool> {
        let at = || question.meeting.expect("it is about a meeting");
        match &question.ask {
            Ask::Year | Ask::Chair | Ask::Area | Ask::Place | Ask::Mode => self.holds(at(), choice),
            Ask::Count(value) => Some(*choice == Choice::Count(self.count(value))),
            Ask::Sentence(told) => Some(self.sentence_tells(at(), *told, choice)),
            Ask::Agree(field) => Some(*choice == Choice::Agreement(self.agreement(at(), *field))),
            Ask::True(said) => Some(*choice == Choice::Truth(self.holds(at(), said)?)),
            Ask::First | Ask::Last => {
                let day = |it: &Choice| {
                    let Choice::Meeting(at) = it else { panic!("{it:?}") };
                    let date = self.dataset.meetings[*at].start.expect("it has a date");
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
                let statement = &self.dataset.corpus.claims[*statement];
                let words = self.dataset.corpus.quote(statement.article, statement.quote);
                let article = self.dataset.corpus.article(*article);
                Some(article.text.contains(words) || article.related.iter().any(|it| it.contains(words)))
            }
        }
    }
}
