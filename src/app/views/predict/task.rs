//! What a class is asked for, and the bars as they are drawn for it.
//!
//! Comes in: a query, guesses, a room. Goes out: a task and its drawing. Never here: elements, events.

use std::sync::Arc;

use crate::app::views::stage::{Scored, stage_words};
use crate::chart::scene::{Guess, Guesses, Mark};
use crate::chart::{self, NARROWEST_PX, Rect, Room, Scenes, Shape};
use crate::classroom::predict;
use crate::counts::to_u32;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::query::{Chart, MarkKey, Query};
use crate::text::RichText;

/// Fewer bars are no task.
const LEAST_BARS: usize = 3;

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    pub chart: Chart,
    /// What guesses are for: another chart, or another choice, is another task.
    pub name: String,
    /// The choice under which the figures are counted.
    pub query: Query,
    pub selection: Arc<Selection>,
    marks: Vec<Mark>,
}

impl Task {
    /// The task of a query: years, unless it names areas or chairs. Where so few of the chart's own values are chosen
    /// that they are no task, or would tell the answer, all of them are asked for.
    #[must_use]
    pub fn new(dataset: &Dataset, lang: Lang, query: &Query) -> Self {
        let chart = query.view.as_ref().and_then(|view| view.chart);
        let chart =
            chart.filter(|chart| matches!(chart, Chart::Areas | Chart::Chairs)).unwrap_or(Chart::Years);
        let own = chart.spec().dimension;
        let mut counted = query.counted_part();
        if counted.chosen(own).is_some_and(|values| values.len() < LEAST_BARS) {
            counted = counted.without(own);
        }
        let selection = Arc::new(Selection::new(dataset, &counted));
        let scenes = Scenes { dataset, selection: &selection, lang };
        let marks: Vec<Mark> = match chart {
            Chart::Areas => scenes.areas().groups.into_iter().flat_map(|group| group.marks).collect(),
            Chart::Chairs => scenes.chairs().groups.into_iter().flat_map(|group| group.marks).collect(),
            _ => {
                let scene = scenes.years();
                scene.years.into_iter().chain(scene.untold).collect()
            }
        };
        let name = format!("{} {} {}", chart.code(), dataset.collection, counted.to_search());
        Self { chart, name, query: counted, selection, marks }
    }

    /// Where the bars stand as years do, or lie.
    #[must_use]
    pub fn is_upright(&self) -> bool {
        self.chart == Chart::Years
    }

    /// Whether the chart has more bars than are asked for.
    #[cfg(test)]
    pub fn is_cut(&self) -> bool {
        let asked = self.asked();
        asked.bars.len() < asked.all
    }

    fn asked(&self) -> predict::Task {
        match self.chart {
            Chart::Years => predict::years(self.marks.iter()),
            _ => predict::bars(self.marks.iter()),
        }
    }
}

/// The task as it stands: what was guessed, whether it is revealed, and its drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    pub bars: Vec<Bar>,
    pub ground: Vec<Shape>,
    pub width: f64,
    pub height: f64,
    /// How high a place has to be, so that all bars stand there at the least size of their texts.
    pub least_px: f64,
    /// Where the scale ends.
    pub top: u32,
    pub is_upright: bool,
    task: predict::Task,
    guesses: Vec<(MarkKey, u32)>,
    is_revealed: bool,
}

/// A bar that is guessed.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub key: MarkKey,
    pub label: String,
    pub guess: Option<u32>,
    /// The figure, once it is revealed.
    pub counted: Option<u32>,
    pub hit: Rect,
    pub shapes: Vec<Shape>,
}

impl Prediction {
    /// The bars of the task, the same in every room: what does not hold them grows to [`least_px`](Self::least_px).
    #[must_use]
    pub fn new(task: &Task, lang: Lang, room: &Room, guesses: &[(MarkKey, u32)], is_revealed: bool) -> Self {
        let asked = task.asked();
        let scene = scene(&asked, lang, task.is_upright(), guesses, is_revealed);
        let (width, height) = size(room, scene.marks.len(), scene.upright);
        let least = chart::guesses::height_px(&scene, room.widest(), 0);
        let least_px = (f64::from(least) * room.scale).ceil();
        Self { least_px, ..Self::drawn(asked, &scene, (width, height), guesses, is_revealed) }
    }

    fn drawn(
        task: predict::Task,
        scene: &Guesses,
        (width, height): (u32, u32),
        guesses: &[(MarkKey, u32)],
        is_revealed: bool,
    ) -> Self {
        let drawing = chart::guesses::drawing(scene, width, height);
        let shapes = |mark| drawing.shapes_of(mark).cloned().collect::<Vec<_>>();
        let bar = |(at, mark): (usize, &Guess)| Bar {
            key: mark.key.clone(),
            label: mark.label.clone(),
            guess: mark.guess,
            counted: mark.counted,
            hit: drawing.marks[at].rect,
            shapes: shapes(Some(at)),
        };
        Self {
            bars: scene.marks.iter().enumerate().map(bar).collect(),
            ground: shapes(None),
            width: drawing.width,
            height: drawing.height,
            least_px: 0.0,
            top: scene.top,
            is_upright: scene.upright,
            task,
            guesses: guesses.to_vec(),
            is_revealed,
        }
    }

    /// The bar of a key.
    #[must_use]
    pub fn bar(&self, code: &str) -> Option<&Bar> {
        self.bars.iter().find(|bar| *bar.key.code() == *code)
    }

    /// How to guess; once it is revealed, how well it was guessed.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> RichText {
        let words = stage_words(lang);
        if self.bars.is_empty() {
            return RichText::from(words.nothing);
        }
        if self.is_revealed {
            return (words.scored)(&self.scored());
        }
        let mut how = words.predict_how.to_owned();
        if let Some((label, count)) = &self.task.apart {
            how = [&how, " ", &(words.set_apart)(label, *count)].concat();
        }
        if let Some(left_out) = self.left_out(lang) {
            how = format!("{how} {left_out}.");
        }
        RichText::from(&*how)
    }

    /// Of how many bars of the chart those that are asked for are some; of years all are asked for, in runs.
    #[must_use]
    pub fn left_out(&self, lang: Lang) -> Option<String> {
        let (asked, all) = (self.bars.len(), self.task.all);
        (asked < all && !self.is_upright).then(|| (stage_words(lang).asked_of)(to_u32(asked), to_u32(all)))
    }

    fn scored(&self) -> Scored {
        let score = predict::score(&self.task.bars, &self.guesses);
        let surprise = score
            .surprise
            .map(|at| &self.task.bars[at])
            .and_then(|bar| Some((bar.label.clone(), predict::guess(&self.guesses, &bar.key)?, bar.counted)));
        Scored { right: score.right, guessed: score.guessed, surprise }
    }
}

/// The bars before they are drawn. What is not revealed is not among what is drawn.
fn scene(
    task: &predict::Task,
    lang: Lang,
    upright: bool,
    guesses: &[(MarkKey, u32)],
    is_revealed: bool,
) -> Guesses {
    let words = stage_words(lang);
    let mark = |asked: &predict::Asked| {
        let guess = predict::guess(guesses, &asked.key);
        Guess {
            key: asked.key.clone(),
            label: asked.label.clone(),
            guess,
            counted: is_revealed.then_some(asked.counted),
            said: [guess.map_or(String::new(), words.you), (words.counted_bar)(asked.counted)],
        }
    };
    Guesses { upright, top: task.top, marks: task.bars.iter().map(mark).collect() }
}

/// How large to draw so many bars: few of them are drawn smaller, and grow.
fn size(room: &Room, bars: usize, is_upright: bool) -> (u32, u32) {
    let bars = bars.max(1) as f64;
    let grown =
        if is_upright { room.width / (bars * 110.0 + 30.0) } else { room.height / (bars * 34.0 + 20.0) };
    let scale = grown.clamp(room.scale, room.scale * 1.4);
    let narrowest = f64::from(NARROWEST_PX);
    ((room.width / scale).max(narrowest) as u32, (room.height / scale) as u32)
}
