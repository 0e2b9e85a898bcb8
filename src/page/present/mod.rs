//! Presenting: one chart at a time fills the window, or all three at a glance. Every text is so large that the last row
//! of a room reads it; see `style/present.css` for the sizes.
//!
//! What is pointed at (`pin`) and the meeting that is read (`meeting`) are in the link. Which sheet is open, the colors
//! for projectors and the measured sizes are passing states. Keys arrive in `keys`.

mod figure;
pub mod frame;
#[cfg(target_arch = "wasm32")]
pub mod keys;
mod pointed;

use super::node::{Element, el, of};
use super::plot::Plot;
use super::predict;
use super::rich::rich;
use super::view::View;
use crate::chart::scene::Mark;
use crate::chart::{LEAST_TEXT_PX, Room};
use crate::classroom::slides::{Slide, pictures};
use crate::query::{Chart, Dimension, MarkKey, Query, View as QueryView, ViewKind};
use crate::text::{describe, first_sight, present_words};

pub use figure::Part;

/// The places for charts that are measured: that of a slide, and those of the three at a glance.
pub const BOARDS: [&str; 4] = ["board", "board-years", "board-chairs", "board-areas"];

/// More parts than any picture has: turning back to a picture comes to its last.
const LAST_PART: u32 = 999;

/// What passes: sizes, colors, guesses.
#[derive(Clone, Debug)]
pub struct Passing {
    /// Width and height of each of [`BOARDS`] in px.
    pub boards: [(u32, u32); BOARDS.len()],
    /// How wide ten times the size of the text is, in px.
    pub ten_em: u32,
    /// Strong contrast for projectors; kept by the browser.
    pub projector: bool,
    /// Whether the page was made to fill the screen from here.
    pub full: bool,
    /// What the guesses are for: the picture and all that is chosen.
    pub guessed: String,
    pub guesses: Vec<(MarkKey, u32)>,
}

impl Default for Passing {
    /// As on a projector of 1280 × 720, until it is measured.
    fn default() -> Self {
        Self {
            boards: [(1203, 450), (582, 236), (582, 182), (582, 460)],
            ten_em: 241,
            projector: false,
            full: false,
            guessed: String::new(),
            guesses: Vec::new(),
        }
    }
}

impl Passing {
    /// The room that a chart has in a board.
    pub fn room(&self, board: usize) -> Room {
        let (width, height) = self.boards[board];
        let em = f64::from(self.ten_em.max(1)) / 10.0;
        // A board that scrolls out of a small screen is still a board.
        let height = f64::from(height).max(em * 8.0);
        Room { width: f64::from(width.max(1)), height, scale: em / LEAST_TEXT_PX }
    }
}

/// The slide that the link names.
pub fn page(view: &View<'_>) -> Element {
    let words = present_words(view.words.lang);
    let picture = view.state.view.as_ref().and_then(|it| it.chart);
    let all = pictures(!view.model.corpus.record.coordinators.is_empty());
    // A picture of which this collection tells nothing is no slide.
    let picture = picture.filter(|it| all.contains(&Some(*it)));
    let shown = Shown::of(view, picture);
    let step = view.state.view.as_ref().and_then(|it| it.step);
    let slide = Slide::of(picture, step, shown.parts());
    let parts_of = |it: Option<Chart>| Shown::of(view, it).parts();
    let to = |it: Slide| href(view, it);
    let ways = frame::Ways {
        previous: slide.previous(&all, &parts_of).map(to),
        next: slide.next(&all, shown.parts()).map(to),
        first: href(view, Slide { picture: None, part: 1 }),
        last: href(view, Slide { picture: all.last().copied().flatten(), part: LAST_PART }),
        at: all.iter().position(|it| *it == picture).map_or(1, |it| it as u32 + 1),
        of: all.len() as u32,
    };
    let spoken = picture.map_or(words.all_title, |it| question(view, it));
    // At a glance the sentence is the headline.
    let class = if picture.is_none() { "hidden" } else { "" };
    let mut title = el("h1").at("id", "slide-title").at("class", class).text(spoken);
    if shown.parts() > 1 {
        let part = (words.part)(slide.part, shown.parts());
        title = title.text(" ").put(of("span", "part").text(part));
    }
    let pointed = picture.and_then(|it| pointed::Pointed::of(view, it, shown.marks()));
    let head = of("div", "said").put(title);
    let head = match &pointed {
        Some(it) => head.put(it.large(view)),
        None => {
            let predict = picture.and_then(|it| predict::way(view, it));
            head.put(of("div", "line").put(sentence(view, picture)).put(predict))
        }
    };
    let board = match (&pointed, &view.state.meeting) {
        (Some(it), Some(_)) => it.meeting(view),
        _ => None,
    };
    let board = board.unwrap_or_else(|| shown.board(view, slide));
    frame::stage(view, head, board, Some(&ways), spoken)
}

/// The link of a slide: nothing is pointed at, and no meeting read.
fn href(view: &View<'_>, slide: Slide) -> String {
    view.href(|it| {
        it.meeting = None;
        let activity =
            QueryView { chart: slide.picture, step: slide.step(), ..QueryView::new(ViewKind::Present) };
        it.view = Some(Box::new(activity));
    })
}

/// The question that a picture answers.
pub fn question(view: &View<'_>, picture: Chart) -> &'static str {
    crate::page::share::title(view.now, picture)
}

/// The dimension that a picture's marks choose in.
pub fn dimension(picture: Chart) -> Dimension {
    picture.spec().dimension
}

/// What a slide shows.
enum Shown {
    /// The three charts at a glance, each with how many marks it has in all.
    Glance(Vec<Glance>),
    /// A chart, in the parts that it takes here.
    Chart(Chart, Vec<(Dimension, Mark)>, Vec<Part>),
}

/// A chart among three, and how many of its marks stand there, but for what is not told.
struct Glance {
    picture: Chart,
    part: Option<Part>,
    shown: usize,
    all: usize,
}

impl Shown {
    fn of(view: &View<'_>, picture: Option<Chart>) -> Self {
        let passing = &view.now.present;
        match picture {
            None => {
                let three = [Chart::Years, Chart::Chairs, Chart::Areas];
                let glance = |(at, picture): (usize, Chart)| {
                    let plot = figure::plot(view, picture);
                    let is_named =
                        |it: &&(Dimension, Mark)| it.0 == plot.kind.dimension && !it.1.key.is_missing();
                    let marks = plot.marks.iter().filter(is_named).count();
                    let (part, shown) = figure::glance(plot, &passing.room(at + 1));
                    Glance { picture, part, shown: if at == 0 { marks } else { shown }, all: marks }
                };
                Self::Glance(three.into_iter().enumerate().map(glance).collect())
            }
            Some(picture) => {
                let plot = figure::plot(view, picture);
                let marks = plot.marks.clone();
                Self::Chart(picture, marks, figure::parts(plot, &passing.room(0)))
            }
        }
    }

    fn parts(&self) -> u32 {
        let parts = match self {
            Self::Glance(_) => 1,
            Self::Chart(_, _, parts) => parts.len(),
        };
        u32::try_from(parts).unwrap_or(u32::MAX).max(1)
    }

    fn marks(&self) -> &[(Dimension, Mark)] {
        if let Self::Chart(_, marks, _) = self { marks } else { &[] }
    }

    fn board(&self, view: &View<'_>, slide: Slide) -> Element {
        let at = slide.part as usize - 1;
        match self {
            Self::Glance(three) => {
                let cards = three.iter().zip(&BOARDS[1..]).map(|(it, id)| it.card(view, id)).collect();
                of("div", "glance").all(cards)
            }
            Self::Chart(picture, _, parts) => {
                let board = of("div", "board").at("id", BOARDS[0]);
                let keys = el("p").at("class", "hidden").at("id", "marks-keys");
                let keys = keys.text(present_words(view.words.lang).marks_keys);
                board
                    .put(parts.get(at).map(|it| it.drawn(view, *picture, slide.step(), "slide-title")))
                    .put(keys)
            }
        }
    }
}

impl Glance {
    fn card(&self, view: &View<'_>, id: &'static str) -> Element {
        let words = present_words(view.words.lang);
        let code = self.picture.code();
        let to = href(view, Slide { picture: Some(self.picture), part: 1 });
        let title = el("a").at("id", format!("to-{code}")).at("href", to).text(question(view, self.picture));
        let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        let rest = (self.shown < self.all).then(|| {
            el("span").at("class", "part").text((words.first_of)(count(self.shown), count(self.all)))
        });
        let heading = el("h2").at("id", format!("glance-{code}")).put(title);
        let board = of("div", "board").at("id", id);
        let label = format!("glance-{code}");
        let drawn = self.part.as_ref().map(|it| it.drawn(view, self.picture, None, &label));
        of("section", &format!("card-{code}"))
            .put(of("div", "line").put(heading).put(rest))
            .put(board.put(drawn))
    }
}

/// What a picture shows at first sight, in one sentence.
fn sentence(view: &View<'_>, picture: Option<Chart>) -> Element {
    let (lang, corpus, state) = (view.words.lang, &view.model.corpus, view.state);
    let told = match picture.filter(|_| view.counts.shown_count() > 0) {
        Some(picture) => first_sight(lang, corpus, state, &view.figures(), picture),
        None => view.summary(),
    };
    rich(el("p").at("class", "sentence"), &told)
}

/// What is chosen, in words, by dimension; `None` where nothing is.
pub fn chosen(view: &View<'_>) -> Option<String> {
    let clauses = describe::clauses(view.words.lang, &view.model.corpus, view.state);
    let all: Vec<String> = clauses.iter().map(ToString::to_string).collect();
    (!all.is_empty()).then(|| all.join(" · "))
}

/// The same view in the page.
pub fn left(state: &Query) -> Query {
    Query { view: None, ..state.clone() }
}

/// How a mark stands to what is pointed at.
fn stand(key: &str, pin: &str) -> &'static str {
    match (pin.is_empty(), key == pin) {
        (true, _) => "",
        (_, true) => " pinned",
        (_, false) => " aside",
    }
}

/// What is measured of a slide, once it is drawn.
#[cfg(target_arch = "wasm32")]
pub fn measured(app: super::app::App) {
    use super::dom::document;

    let is_there = app.peek(|it| it.state.view.as_ref().is_some_and(|it| frame::is_stage(it.kind)));
    let full = document().fullscreen_element().is_some();
    if !is_there {
        if app.peek(|it| it.present.full) && full {
            document().exit_fullscreen();
        }
        app.peek(|it| it.present.full).then(|| app.change(|it| it.present.full = false));
        return;
    }
    follow_fonts(app);
    let size = |id: &str| {
        let place = document().get_element_by_id(id)?;
        let px = |it: i32| u32::try_from(it).ok().filter(|it| *it > 0);
        Some((px(place.client_width())?, px(place.client_height())?))
    };
    let (mut boards, mut ten_em) = app.peek(|it| (it.present.boards, it.present.ten_em));
    for (board, id) in boards.iter_mut().zip(BOARDS) {
        *board = size(id).unwrap_or(*board);
    }
    ten_em = size("ten-em").map_or(ten_em, |it| it.0);
    let is_new =
        app.peek(|it| (it.present.boards, it.present.ten_em, it.present.full) != (boards, ten_em, full));
    if is_new {
        app.change(|it| (it.present.boards, it.present.ten_em, it.present.full) = (boards, ten_em, full));
    }
}

/// A font that comes late moves what stands around a board: then it is measured again.
#[cfg(target_arch = "wasm32")]
fn follow_fonts(app: super::app::App) {
    use std::cell::Cell;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::Closure;

    thread_local! { static FOLLOWS: Cell<bool> = const { Cell::new(false) }; }
    if FOLLOWS.replace(true) {
        return;
    }
    // Browsers without a list of fonts measure once.
    let Ok(fonts) = js_sys::Reflect::get(&super::dom::document(), &"fonts".into()) else { return };
    let came = Closure::<dyn Fn(JsValue)>::new(move |_| super::act::measure(app));
    if fonts.is_object() {
        let _ = js_sys::Reflect::set(&fonts, &"onloadingdone".into(), came.as_ref());
    }
    came.forget();
}

/// Whether this browser keeps the strong contrast.
#[cfg(target_arch = "wasm32")]
pub fn stored() -> bool {
    let storage = super::dom::window().local_storage().ok().flatten();
    storage.and_then(|it| it.get_item("projector").ok().flatten()).is_some()
}

/// The chart of a picture, for who wants its marks and not its drawing.
pub fn plot(view: &View<'_>, picture: Chart) -> Plot {
    figure::plot(view, picture)
}
