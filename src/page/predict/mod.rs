//! Predict, then reveal: a class sees the frame of a chart and sets its bars itself, then sees the figures beside its
//! guesses.
//!
//! Guesses are a passing state: they last until the page is left or something else is chosen, and are kept nowhere.
//! Whether they are revealed is the link's `step`, so Back covers the figures again.

#[cfg(target_arch = "wasm32")]
pub mod set;

use super::chart::{px, rect, shape};
use super::nav;
use super::node::{Element, el, link, of};
use super::now::Now;
use super::present::{self, BOARDS, dimension, frame, left, question};
use super::rich::rich;
use super::view::View;
use crate::chart::scene::{Guess, Guesses};
use crate::chart::{self, Drawing, NARROWEST_PX, Room};
use crate::classroom::predict::{self, MOST_BARS, Task};
use crate::query::{Chart, MarkKey, Query, View as QueryView, ViewKind};
use crate::text::present::Scored;
use crate::text::{Present, present_words};

/// The step of a link at which the figures are revealed.
const REVEALED: u32 = 2;
/// Fewer bars are no task.
const LEAST_BARS: usize = 3;

/// The picture that is predicted: years, unless the link names areas or chairs.
pub fn picture(state: &Query) -> Chart {
    let named = state.view.as_ref().and_then(|it| it.chart);
    named.filter(|it| matches!(it, Chart::Areas | Chart::Chairs)).unwrap_or(Chart::Years)
}

/// What guesses are for: another picture, or another choice, is another task.
pub fn task_name(now: &Now) -> String {
    let state = Query { view: None, meeting: None, lang: None, ..now.state.clone() };
    format!("{} {}", picture(&now.state).code(), state.to_search())
}

/// The way from a slide to its prediction, where there is one.
pub fn way(view: &View<'_>, picture: Chart) -> Option<Element> {
    if !matches!(picture, Chart::Years | Chart::Areas | Chart::Chairs) {
        return None;
    }
    let there = to(view, picture, None);
    Some(
        el("a")
            .at("id", "to-predict")
            .at("class", "go quiet")
            .at("href", there)
            .text(present_words(view.words.lang).predict),
    )
}

fn to(view: &View<'_>, picture: Chart, step: Option<u32>) -> String {
    view.href(|it| {
        it.meeting = None;
        it.view =
            Some(Box::new(QueryView { chart: Some(picture), step, ..QueryView::new(ViewKind::Predict) }));
    })
}

/// The page of a prediction.
pub fn page(view: &View<'_>) -> Element {
    let words = present_words(view.words.lang);
    let picture = picture(view.state);
    let is_revealed = view.state.view.as_ref().and_then(|it| it.step) == Some(REVEALED);
    let passing = &view.now.present;
    let guesses: &[(MarkKey, u32)] =
        if passing.guessed == task_name(view.now) { &passing.guesses } else { &[] };
    let (task, scene, drawn) = fitted(view, picture, is_revealed.then_some(guesses), guesses);
    let title = (words.predict_title)(question(view, picture));
    let said = of("div", "said").put(el("h1").at("id", "slide-title").text(title.as_str()));
    let sentence = el("p").at("class", "sentence").at("role", "status");
    let mut ways = of("p", "ways");
    let told;
    if task.bars.is_empty() {
        told = sentence.text(words.nothing);
    } else if is_revealed {
        told = rich(sentence, &(words.scored)(&scored(&task, guesses)));
        ways = ways
            .put(el("span").at("class", "legend you").text(words.legend_you))
            .put(el("span").at("class", "legend counted").text(words.legend_counted))
            .put(
                el("a")
                    .at("id", "again")
                    .at("class", "go quiet")
                    .at("href", to(view, picture, None))
                    .text(words.again),
            );
    } else {
        let mut how = words.predict_how.to_owned();
        if let Some((label, count)) = &task.apart {
            how = [&how, " ", &(words.set_apart)(label, *count)].concat();
        }
        if task.bars.len() < task.all && picture != Chart::Years {
            let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
            how = format!("{how} {}.", (words.first_of)(count(task.bars.len()), count(task.all)));
        }
        told = sentence.text(how);
        let reveal = to(view, picture, Some(REVEALED));
        ways = ways.put(link(reveal, "slide-title").at("id", "reveal").at("class", "go").text(words.reveal));
    }
    let slide = QueryView { chart: Some(picture), ..QueryView::new(ViewKind::Present) };
    let slide = view.href(|it| it.view = Some(Box::new(slide)));
    ways =
        ways.put(el("a").at("id", "to-chart").at("class", "go quiet").at("href", slide).text(words.to_chart));
    let said = said.put(of("div", "line").put(told).put(ways));
    let bars = Bars { view, words, picture, task: &task, scene: &scene, drawn: &drawn };
    let board = of("div", "board").at("id", BOARDS[0]).put((!task.bars.is_empty()).then(|| bars.drawing()));
    frame::stage(view, said, board, None, &title)
}

fn scored(task: &Task, guesses: &[(MarkKey, u32)]) -> Scored {
    let score = predict::score(&task.bars, guesses);
    let surprise = score
        .surprise
        .map(|at| &task.bars[at])
        .and_then(|it| Some((it.label.clone(), predict::guess(guesses, &it.key)?, it.counted)));
    Scored { right: score.right, guessed: score.guessed, surprise }
}

/// The task with as many bars as the board holds at the least size of its texts, and its drawing.
fn fitted(
    view: &View<'_>,
    picture: Chart,
    revealed: Option<&[(MarkKey, u32)]>,
    guesses: &[(MarkKey, u32)],
) -> (Task, Guesses, Drawing) {
    let words = present_words(view.words.lang);
    let plot = present::plot(view, picture);
    let own = dimension(picture);
    let marks = || plot.marks.iter().filter(|it| it.0 == own).map(|it| &it.1);
    let room = view.now.present.room(0);
    let mut most = MOST_BARS;
    loop {
        let task = match picture {
            Chart::Years => predict::years(marks()),
            _ => predict::bars(marks(), most),
        };
        let bar = |it: &predict::Asked| {
            let guess = predict::guess(guesses, &it.key);
            let counted = revealed.map(|_| it.counted);
            let said = [guess.map_or(String::new(), words.you), (words.counted_bar)(it.counted)];
            Guess { key: it.key.clone(), label: it.label.clone(), guess, counted, said }
        };
        let marks = task.bars.iter().map(bar).collect();
        let scene = Guesses { upright: picture == Chart::Years, top: task.top, marks };
        let (width, height) = size(&room, scene.marks.len(), scene.upright);
        let fits = f64::from(chart::guesses::height_px(&scene, width, height)) <= f64::from(height) + 1.0;
        if fits || scene.upright || most <= LEAST_BARS {
            let drawn = chart::guesses::drawing(&scene, width, height);
            return (task, scene, drawn);
        }
        most -= 1;
    }
}

/// How large to draw so many bars: few of them are drawn smaller, and grow.
fn size(room: &Room, bars: usize, upright: bool) -> (u32, u32) {
    let bars = bars.max(1) as f64;
    let grows = match upright {
        true => room.width / (bars * 110.0 + 30.0),
        false => room.height / (bars * 34.0 + 20.0),
    };
    let scale = grows.clamp(room.scale, room.scale * 1.4);
    let narrowest = f64::from(NARROWEST_PX);
    ((room.width / scale).max(narrowest) as u32, (room.height / scale) as u32)
}

struct Bars<'a> {
    view: &'a View<'a>,
    words: &'static Present,
    picture: Chart,
    task: &'a Task,
    scene: &'a Guesses,
    drawn: &'a Drawing,
}

impl Bars<'_> {
    fn drawing(&self) -> Element {
        let picture = self.drawn;
        let groups = (0..picture.marks.len()).map(|at| self.bar(at)).collect();
        of("svg", "chart large guesses")
            .at("role", "group")
            .at("aria-labelledby", "slide-title")
            .at("viewBox", format!("0 0 {} {}", px(picture.width), px(picture.height)))
            .all(picture.shapes_of(None).map(shape).collect())
            .all(groups)
    }

    /// A bar: a slider while one guesses, then a link to its meetings.
    fn bar(&self, at: usize) -> Element {
        let (mark, placed, asked) = (&self.scene.marks[at], &self.drawn.marks[at], &self.task.bars[at]);
        let id = format!("guess-{}", mark.key);
        let bar = if mark.counted.is_some() {
            let own = dimension(self.picture);
            let there = left(self.view.state).without(own).choose(&mark.key);
            let name = (self.words.revealed)(&mark.label, mark.guess, asked.counted);
            link(nav::href(&there), "meetings-title").at("id", id).at("aria-label", name)
        } else {
            let said = mark.guess.map_or(self.words.no_guess.to_owned(), self.words.meetings);
            el("g")
                .at("id", id)
                .at("role", "slider")
                .at("tabindex", "0")
                .at("data-bar", mark.key.code())
                .at("aria-label", mark.label.as_str())
                .at("aria-orientation", if self.scene.upright { "vertical" } else { "horizontal" })
                .at("aria-valuemin", "0")
                .at("aria-valuemax", self.scene.top.to_string())
                .at("aria-valuenow", mark.guess.unwrap_or(0).to_string())
                .at("aria-valuetext", said)
        };
        let mut bar = bar.put(rect("hit", &placed.rect));
        // The words stand beside the link and not in it, as in every chart.
        let mut words = Vec::new();
        for it in self.drawn.shapes_of(Some(at)) {
            match it.form {
                chart::Form::Text { .. } => words.push(shape(it)),
                _ => bar = bar.put(shape(it)),
            }
        }
        of("g", "mark accent").put(bar).all(words)
    }
}
