//! What is known for certain of a meeting, and what is certainly not so: from these two a question is made.
//!
//! A value is right where it is told and nobody contradicts it. Another is wrong for certain only where what is told
//! excludes it, or where the words can be looked through and it is not in them:
//!
//! - a year, a country where they met, a way to meet: a meeting has one, and it is told;
//! - a chair: two countries at the least are told, and the other is not the host, who might have chaired as well;
//! - an area: articles tell of the meeting, and neither its name nor a word of it stands anywhere in them.

use std::cell::OnceCell;

use super::name::{Naming, naming};
use super::{Choice, Key};
use crate::data::edtf::Date;
use crate::data::mention::{Anchor, Place};
use crate::data::vocabulary::{Area, AreaId, Country, Lang, Mode, Party, Status};
use crate::data::{ArticleId, Corpus, Field, Value};
use crate::dataset::{Dataset, Selection};
use crate::meetings::Meeting;
use crate::query::Query;

use super::passage::sentence;

/// The members of ASEAN, each of which may have been host or chair (ISO 3166-1). Timor-Leste, which joined in
/// October 2025, is left out: for the years before it would be no likely answer.
const MEMBERS: [&str; 10] = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"];

/// Letters that a word of an area's name has at the least to be looked for by itself.
const LETTERS: usize = 5;

/// Words of an article, and which value of which meeting was read from them.
pub(super) struct Evidence {
    pub article: ArticleId,
    pub anchor: Anchor,
    pub meeting: usize,
    pub assertion: usize,
}

/// What questions are made from, looked through once for any number of sets.
pub struct QuestionBank<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) query: &'a Query,
    /// What `query` selects: what the reader looks at.
    pub(super) selection: &'a Selection,
    /// The meetings that are looked at and were held: places in the meetings.
    pub(super) held: Vec<usize>,
    /// By what each of these is named.
    pub(super) names: Vec<Option<Naming>>,
    pub(super) evidence: Vec<Evidence>,
    /// The sentences of all articles from which anything was read, in their order, each once.
    pub(super) sentences: Vec<(ArticleId, Anchor)>,
    /// Whether only what a sentence of an article tells is asked: see [`Self::quoted`].
    pub(super) is_quoted: bool,
    /// Per area, the articles in which a word of its name stands, once somebody asked.
    named_in: Vec<OnceCell<Vec<ArticleId>>>,
}

impl<'a> QuestionBank<'a> {
    /// Looks through what questions are made from.
    #[must_use]
    pub fn new(dataset: &'a Dataset, query: &'a Query, selection: &'a Selection) -> Self {
        let Dataset { corpus, meetings, .. } = dataset;
        let is_held = |at: &usize| meetings[*at].status == Status::Held;
        let mut evidence = Vec::new();
        for (at, meeting) in meetings.iter().enumerate() {
            for (told, it) in meeting.assertions.iter().enumerate() {
                for (report, anchors) in &it.by {
                    let Some(article) = corpus.report(*report).article() else { continue };
                    evidence.extend(anchors.iter().map(|anchor| Evidence {
                        article,
                        anchor: *anchor,
                        meeting: at,
                        assertion: told,
                    }));
                }
            }
        }
        let of_statements = corpus.claims.iter().map(|it| (it.article, it.quote));
        let quotes = evidence.iter().map(|it| (it.article, it.anchor)).chain(of_statements);
        let in_text = quotes.filter(|it| it.1.place == Place::Text);
        let mut sentences: Vec<(ArticleId, Anchor)> =
            in_text.map(|(article, anchor)| (article, around(corpus, article, anchor))).collect();
        sentences.sort_unstable();
        sentences.dedup();
        let held: Vec<usize> = selection.counts.shown.iter().copied().filter(is_held).collect();
        Self {
            dataset,
            query,
            selection,
            names: held.iter().map(|it| naming(meetings, *it)).collect(),
            held,
            evidence,
            sentences,
            is_quoted: false,
            named_in: vec![OnceCell::new(); corpus.vocabulary.areas.len()],
        }
    }

    /// The same where the sources are printed sentences: each question can be answered from these. Where no article
    /// tells of anything nothing is left out, since there is no sentence to ask for.
    #[must_use]
    pub fn quoted(mut self) -> Self {
        let is_told: Vec<bool> = self.held.iter().map(|at| self.is_told_by_articles(*at)).collect();
        if is_told.contains(&true) {
            let named = std::mem::take(&mut self.held).into_iter().zip(std::mem::take(&mut self.names));
            let kept = named.zip(is_told).filter(|(_, is_told)| *is_told).map(|(named, _)| named);
            (self.held, self.names) = kept.unzip();
            self.is_quoted = true;
        }
        self
    }

    pub(super) fn meeting(&self, at: usize) -> &'a Meeting {
        &self.dataset.meetings[at]
    }

    /// Whether nothing is told of the meeting but by articles, whose words can be looked through.
    pub(super) fn is_in_words(&self, at: usize) -> bool {
        self.meeting(at).reports.iter().all(|it| self.dataset.corpus.report(*it).article().is_some())
    }

    /// The values of a field that are right for a meeting; none where that is not certain, or where the answer would
    /// be given away: that one of its parties chaired.
    pub(super) fn right(&self, at: usize, field: Field) -> Vec<Choice> {
        let meeting = self.meeting(at);
        match field {
            Field::Start => year(meeting).map(Choice::Year).into_iter().collect(),
            Field::Country => place(meeting).map(Choice::Place).into_iter().collect(),
            Field::Mode => mode(meeting).map(|it| Choice::Mode(Some(it))).into_iter().collect(),
            Field::Chair => {
                let chairs = meeting.chairs();
                let is_party = |it: &Country| meeting.parties.contains(&Party::Country(*it));
                let is_certain = chairs.len() > 1;
                chairs.into_iter().filter(|it| is_certain && !is_party(it)).map(Choice::Chair).collect()
            }
            Field::Area if self.is_told_by_articles(at) => meeting.areas().map(Choice::Area).collect(),
            _ => Vec::new(),
        }
    }

    /// The values that are wrong, where [`Self::right`] gives any: likely ones, in an order of their own. An area is
    /// wrong for certain only if [`Self::is_nowhere`] says so, which takes time to find out.
    pub(super) fn wrong(&self, at: usize, field: Field) -> Vec<Choice> {
        let meeting = self.meeting(at);
        let told =
            |country: &Country| meeting.assertions.iter().any(|it| it.value == Value::Country(*country));
        match field {
            Field::Start => {
                let own = year(meeting);
                self.years().into_iter().filter(|it| Some(*it) != own).map(Choice::Year).collect()
            }
            Field::Country => {
                self.countries().into_iter().filter(|it| !told(it)).map(Choice::Place).collect()
            }
            Field::Mode => {
                let other = Mode::ALL.iter().copied().filter(|it| mode(meeting) != Some(*it));
                other.map(Some).chain([None]).map(Choice::Mode).collect()
            }
            Field::Chair => {
                let chairs = meeting.chairs();
                let may_chair = |it: &Country| chairs.contains(it) || told(it) || is_party(meeting, *it);
                self.countries().into_iter().filter(|it| !may_chair(it)).map(Choice::Chair).collect()
            }
            Field::Area => {
                let all = (0..self.named_in.len()).filter_map(|it| u16::try_from(it).ok()).map(AreaId);
                let is_told = |area: &AreaId| meeting.areas().any(|it| it == *area);
                all.filter(|it| !is_told(it)).map(Choice::Area).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Where one can read what a field of a meeting is: every value told of it.
    pub(super) fn key(&self, at: usize, field: Field) -> Vec<Key> {
        let told = self.meeting(at).assertions.iter().enumerate().filter(|it| it.1.value.field() == field);
        told.map(|(told, _)| Key::Assertion { meeting: at, told }).collect()
    }

    /// Whether an article tells of the meeting.
    fn is_told_by_articles(&self, at: usize) -> bool {
        self.meeting(at).reports.iter().any(|it| self.dataset.corpus.report(*it).article().is_some())
    }

    /// Whether no word of an area's name stands in an article that tells of the meeting; of other values nothing
    /// need be looked for.
    pub(super) fn is_nowhere(&self, at: usize, choice: &Choice) -> bool {
        let Choice::Area(area) = choice else { return true };
        let find = || named_in(self.dataset, self.dataset.corpus.vocabulary.area(*area));
        let named = self.named_in[usize::from(area.0)].get_or_init(find);
        let mut articles =
            self.meeting(at).reports.iter().filter_map(|it| self.dataset.corpus.report(*it).article());
        articles.all(|it| !named.contains(&it))
    }

    /// The years from the first meeting to the last, and two more on each side where they are few.
    fn years(&self) -> Vec<i32> {
        let told: Vec<i32> = self.dataset.meetings.iter().filter_map(year).collect();
        let (Some(first), Some(last)) = (told.iter().min(), told.iter().max()) else { return Vec::new() };
        let more = if last - first < 3 { 2 } else { 0 };
        (first - more..=last + more).collect()
    }

    /// The countries that may be host or chair: ASEAN's members, and those that are.
    fn countries(&self) -> Vec<Country> {
        let members = MEMBERS.iter().filter_map(|it| Country::from_code(it));
        let told = self.dataset.meetings.iter().flat_map(|it| it.country().into_iter().chain(it.chairs()));
        let mut all: Vec<Country> = members.chain(told).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// A quote's sentence in its article.
pub fn around(corpus: &Corpus, article: ArticleId, anchor: Anchor) -> Anchor {
    sentence(corpus.article(article).string(anchor.place), anchor)
}

/// The day, month or year on which the meeting began, where nobody contradicts it and its year is certain.
pub fn date(meeting: &Meeting) -> Option<Date> {
    let start = meeting.start.filter(|it| it.year().is_some())?;
    let fits = |value: &Value| match value {
        Value::Start(it) => it.agrees(&start) && !it.is_uncertain(),
        // From one year into the next: it fell in both.
        Value::End(it) => it.year().is_none() || it.year() == start.year(),
        _ => true,
    };
    meeting.assertions.iter().all(|it| fits(&it.value)).then_some(start)
}

/// The year in which it was held, where that is certain.
pub fn year(meeting: &Meeting) -> Option<i32> {
    date(meeting)?.year()
}

/// Whether one of two days, months or years is certainly before the other.
pub fn parted(a: &Date, b: &Date) -> bool {
    let parts = |it: &Date| [it.year(), it.month().map(i32::from), it.day().map(i32::from)];
    for (a, b) in parts(a).into_iter().zip(parts(b)) {
        match (a, b) {
            (Some(a), Some(b)) if a == b => {}
            (a, b) => return a.is_some() && b.is_some(),
        }
    }
    false
}

/// The country where they met, where one is told and they did not meet by video.
fn place(meeting: &Meeting) -> Option<Country> {
    let country = meeting.country().filter(|_| meeting.told(Field::Country).count() == 1)?;
    let by_video = meeting.assertions.iter().any(|it| it.value == Value::Mode(Mode::Virtual));
    (!by_video).then_some(country)
}

fn mode(meeting: &Meeting) -> Option<Mode> {
    meeting.mode.filter(|_| meeting.told(Field::Mode).count() == 1)
}

fn is_party(meeting: &Meeting, country: Country) -> bool {
    meeting.parties.contains(&Party::Country(country))
}

/// The articles in which an area's name stands in any language of the page, or a longer word of it.
fn named_in(dataset: &Dataset, area: &Area) -> Vec<ArticleId> {
    let mut found: Vec<ArticleId> = Vec::new();
    for words in name_words(area) {
        found.extend(dataset.search_index.find(words).iter().filter_map(|it| it.teller.article()));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The longer words of an area's name in each language of the page, or the name where it has none.
pub(super) fn name_words(area: &Area) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    for lang in Lang::ALL {
        let label = area.labels.get(*lang);
        let words = label.split(|it: char| it.is_whitespace() || it.is_ascii_punctuation());
        let before = all.len();
        all.extend(words.filter(|it| it.chars().count() >= LETTERS));
        // Where a long word is not, the name is not either.
        if all.len() == before {
            all.push(label);
        }
    }
    all
}
