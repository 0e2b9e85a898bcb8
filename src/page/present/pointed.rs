//! What is pointed at: its label and number, large; its meetings one by one, each with the sentence that makes it count
//! there.

use super::{dimension, left};
use crate::chart::scene::Mark;
use crate::data::Value;
use crate::data::code::{ArticleCode, MeetingCode};
use crate::meetings::{Assertion, Meeting};
use crate::page::citations;
use crate::page::nav;
use crate::page::node::{Element, el, link, of};
use crate::page::value::{name, place, when};
use crate::page::view::View;
use crate::query::{Chart, Dimension, FacetValue, MarkKey, Place};
use crate::search::snippet;
use crate::text::{more_words, present_words};

/// Characters of a source around the words that count.
const AROUND: usize = 150;
/// Pages on record that a slide has room for.
const PAGES: usize = 3;

/// A mark that is pointed at.
pub struct Pointed {
    key: MarkKey,
    label: String,
    /// Its meetings, in the order of time.
    meetings: Vec<usize>,
}

impl Pointed {
    /// What the link points at, if the picture has it.
    pub fn of(view: &View<'_>, picture: Chart, marks: &[(Dimension, Mark)]) -> Option<Self> {
        let code = view.state.view.as_ref()?.highlight.as_ref()?;
        let mark = marks.iter().find(|it| it.1.key.code() == *code);
        let read = || MarkKey::parse(dimension(picture), code);
        let key = mark.map(|it| it.1.key.clone()).or_else(read)?;
        let cell = more_words(view.words.lang).cell;
        let label = match (&key, mark) {
            (MarkKey::Cell { row, column }, _) => cell(&view.label(row), &view.label(column)),
            (MarkKey::Span { row, years }, _) => {
                cell(&view.label(row), &format!("{}–{}", years.first, years.last))
            }
            (_, Some((_, mark))) => mark.label.clone(),
            _ => return None,
        };
        let meetings = view.model.count_index.meetings_of_mark(&key, view.state, view.admitted);
        Some(Self { key, label, meetings })
    }

    fn count(&self) -> u32 {
        u32::try_from(self.meetings.len()).unwrap_or(u32::MAX)
    }

    /// Its label and number, and the way to its meetings.
    pub fn large(&self, view: &View<'_>) -> Element {
        let words = present_words(view.words.lang);
        let first = self.meetings.first().map(|at| view.model.meetings[*at].id.clone());
        let is_read = view.state.meeting.is_some();
        let step = match (is_read, first) {
            (true, _) => {
                let back = view.href(|it| it.meeting = None);
                Some(
                    el("a")
                        .at("id", "to-meetings")
                        .at("class", "go")
                        .at("href", back)
                        .text(words.back_to_chart),
                )
            }
            (false, Some(id)) => {
                let there = view.href(|it| it.meeting = MeetingCode::new(&id));
                Some(
                    el("a")
                        .at("id", "to-meetings")
                        .at("class", "go")
                        .at("href", there)
                        .text(words.its_meetings),
                )
            }
            (false, None) => None,
        };
        of("p", "pointed")
            .at("role", "status")
            .put(el("b").text(self.label.as_str()))
            .text(" ")
            .put(el("span").text((words.meetings)(self.count())))
            .text(" ")
            .put(step)
    }

    /// The meeting that is read; the first where the link names one that is not among them.
    pub fn meeting(&self, view: &View<'_>) -> Option<Element> {
        let words = present_words(view.words.lang);
        let open = view.state.meeting.as_deref().and_then(|it| view.model.meeting(it));
        let at = open.and_then(|it| self.meetings.iter().position(|here| *here == it)).unwrap_or(0);
        let meeting = &view.model.meetings[*self.meetings.get(at)?];
        let other = |at: Option<usize>| {
            let id = view.model.meetings[*self.meetings.get(at?)?].id.clone();
            Some(view.href(|it| it.meeting = MeetingCode::new(&id)))
        };
        let turn = |id: &'static str, name: &str, at: Option<usize>| {
            other(at).map(|it| el("a").at("id", id).at("class", "go").at("href", it).text(name))
        };
        let count = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let turns = of("p", "others")
            .put(turn("meeting-previous", words.previous_meeting, at.checked_sub(1)))
            .put(el("span").text((words.meeting_of)(count, self.count())))
            .put(turn("meeting-next", words.next_meeting, Some(at + 1)));
        let by = format!("{} · {}", when(view, meeting), place(view, meeting));
        let read = of("article", "read")
            .at("id", format!("read-{}", meeting.id))
            .put(el("h2").text(name(view, meeting)))
            .put(el("p").text(by))
            .all(self.evidence(view, meeting));
        let board = of("div", "board reading").at("id", super::BOARDS[0]);
        Some(board.put(read).put((self.meetings.len() > 1).then_some(turns)))
    }

    /// The words that make the meeting count here, within their sentence; where the record tells it, its pages.
    fn evidence(&self, view: &View<'_>, meeting: &Meeting) -> Vec<Element> {
        let (words, model) = (present_words(view.words.lang), view.model);
        let told = meeting.assertions.iter().find(|it| self.is_told_by(view, &it.value));
        let told = told.or_else(|| meeting.assertions.iter().find(|it| matches!(it.value, Value::Kind(_))));
        let Some(told) = told else { return Vec::new() };
        let mut shown = Vec::new();
        for (report, anchors) in &told.by {
            let Some(id) = model.corpus.report(*report).article() else { continue };
            let Some(anchor) = anchors.first() else { continue };
            let article = model.corpus.article(id);
            let it = snippet(article.string(anchor.place), anchor.span, AROUND);
            let mut quote = el("p");
            quote = quote
                .text(if it.cut_before { "… " } else { "" })
                .text(it.before)
                .put(el("mark").text(it.hit));
            quote = quote.text(it.after).text(if it.cut_after { " …" } else { "" });
            let mut by = vec![article.publisher.clone()];
            by.extend(article.published.as_ref().map(view.words.date));
            let there = self.in_article(view, meeting, told, article.id.clone());
            let read = link(there, "words").at("id", "to-article").text(words.read);
            shown.push(el("blockquote").at("lang", article.language.as_str()).put(quote));
            shown.push(of("p", "by").text(by.join(", ")).text(" · ").put(read));
            break;
        }
        if shown.is_empty() {
            let entries = meeting.reports.iter().filter_map(|it| model.corpus.report(*it).entry());
            for entry in entries.take(1) {
                let pages = &model.corpus.entry(entry).citations;
                shown.push(of("p", "by").text(more_words(view.words.lang).sources));
                shown.push(citations::list(view.words, model, &pages[..pages.len().min(PAGES)]));
            }
        }
        shown
    }

    /// Whether a value is why the meeting counts at the mark.
    fn is_told_by(&self, view: &View<'_>, value: &Value) -> bool {
        let vocabulary = &view.model.corpus.vocabulary;
        // A period stands for its years.
        match (self.key.row().unwrap_or(&FacetValue::Year(0)), value) {
            (row, _) if row.is_missing() => false,
            (FacetValue::Year(_), Value::Start(_)) => true,
            (FacetValue::Area(code), Value::Area(area)) => *code == *vocabulary.area(*area).code,
            (FacetValue::Pillar(code), Value::Area(area)) => {
                *code == *vocabulary.pillar(vocabulary.area(*area).pillar).code
            }
            (FacetValue::Chair(country), Value::Chair(chair)) => chair.country == *country,
            (FacetValue::Place(Place::Country(place)), Value::Country(country)) => place == country,
            (FacetValue::Place(Place::Virtual), Value::Mode(_)) => true,
            (FacetValue::Kind(_), Value::Kind(_)) => true,
            _ => false,
        }
    }

    /// The same words in their article, in the page.
    fn in_article(&self, view: &View<'_>, meeting: &Meeting, told: &Assertion, article: String) -> String {
        let mut state = left(view.state);
        state.meeting = MeetingCode::new(&meeting.id);
        state.read = ArticleCode::new(&article);
        state.fact = Some(meeting.fact_code(told, &view.model.corpus.vocabulary));
        state.statement = None;
        nav::href(&state)
    }
}
