//! What one does with the charts beyond looking: presenting, a story, questions.

use super::{Chart, Dimension, FacetValue, Query};
use crate::data::vocabulary::codes;

codes! {
    /// What stands in place of the page of charts, or beside them. Its code is the value of `view` in a link.
    ViewKind {
        /// One chart at a time, or all, for a room; with `story` a step of a story.
        Present = "present",
        /// A story, step by step; without `story` the list of stories.
        Story = "story",
        /// The editor in which a story is made.
        Compose = "compose",
        /// Setting the bars oneself, then seeing the figures; with `pin` a single year is asked for.
        Predict = "predict",
        /// The meetings one by one, in the order of time; with `step` as many as have come.
        Play = "play",
        /// Questions made from the data.
        Questions = "questions",
        /// The same questions for paper, with the key on a page of its own.
        Worksheet = "worksheet",
        /// The teacher's page.
        Teach = "teach",
        /// The view for paper.
        Handout = "handout",
        /// How a number was made, step by step.
        Method = "method",
        /// One chart, or all, within another page.
        Embed = "embed",
    }
}

/// A view, and where one is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// `view`.
    pub kind: ViewKind,
    /// `picture`: the chart that it is about; `None` is all, or the first.
    pub chart: Option<Chart>,
    /// `step`: which step, from 1; `None` where none was named: the first, or all at once.
    pub step: Option<u32>,
    /// `count`: how many questions, 5, 10 or 15; `None` where none was named.
    pub count: Option<u32>,
    /// `seed`: what questions are drawn by; 1 to 16 small letters and digits. Empty for none.
    pub seed: String,
    /// `pin`: the mark that is pointed at, by the code of its key (`2021`, `summit.2021`). Which mark that is depends
    /// on the chart: see [`MarkKey::parse`](super::MarkKey::parse).
    pub highlight: Option<String>,
    /// `story`: a story's id, or after `~` a story itself in base64url. Empty for none.
    pub story: String,
    /// Whether only what sentences tell is asked: `with=sentences` on a worksheet, which then has these to look in, or
    /// `with=quoted`, the same questions on a screen.
    pub has_sentences: bool,
}

/// Where one is in a lesson that is ready to be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LessonPlace {
    /// How long the lesson is, which names it.
    pub minutes: u32,
    /// Which step, from 1.
    pub step: u32,
}

/// The most characters that a story in a link may have.
pub const LONGEST_STORY: usize = 12_000;

impl View {
    /// A view at its beginning.
    #[must_use]
    pub const fn new(kind: ViewKind) -> Self {
        Self {
            kind,
            chart: None,
            step: None,
            count: None,
            seed: String::new(),
            highlight: None,
            story: String::new(),
            has_sentences: false,
        }
    }
}

impl Query {
    /// Which view the query is in; `None` is the page of charts.
    #[must_use]
    pub fn view_kind(&self) -> Option<ViewKind> {
        self.view.as_ref().map(|view| view.kind)
    }

    /// The year whose figure a class guesses; `None` where it guesses the bars of a chart, or nothing.
    #[must_use]
    pub fn guessed_year(&self) -> Option<i32> {
        let view = self.view.as_deref().filter(|view| view.kind == ViewKind::Predict)?;
        FacetValue::parse(Dimension::Year, view.highlight.as_ref()?)?.year()
    }

    /// Whether the view stands within another page.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        self.view_kind() == Some(ViewKind::Embed)
    }
}
