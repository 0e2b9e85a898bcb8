//! The piece of a drawing that one slide shows.

use crate::app::chart::Plot;
use crate::chart::scene::Mark;
use crate::chart::{Drawing, Form, Shape};

/// What can be seen of a chart at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub plot: Plot,
    /// The first and the last height of the drawing that is seen.
    pub top: f64,
    pub end: f64,
}

impl Part {
    /// A whole drawing.
    #[must_use]
    pub fn whole<'a>(marks: impl IntoIterator<Item = &'a Mark>, drawing: Drawing) -> Self {
        let end = drawing.height;
        Self { plot: Plot::new("mark", marks, drawing), top: 0.0, end }
    }

    /// The piece of it between two heights, without anything of what lies beside.
    #[must_use]
    pub fn cut(&self, top: f64, end: f64) -> Self {
        let Plot { ground, marks, .. } = &self.plot;
        let is_seen = |y: f64, height: f64| y < end - 0.5 && y + height > top + 0.5;
        let marks = marks.iter().filter(|mark| is_seen(mark.hit.y, mark.hit.h)).cloned().collect();
        let ground = ground.iter().filter_map(|shape| clipped(shape, top, end)).collect();
        Self { plot: Plot { ground, marks, ..self.plot.clone() }, top, end }
    }

    /// The mark at which the keyboard comes in: the one that is pointed at, else the first bar. A heading is none.
    #[must_use]
    pub fn stop(&self, highlight: Option<&str>) -> Option<usize> {
        let marks = &self.plot.marks;
        let pinned = marks.iter().position(|mark| Some(&*mark.key.code()) == highlight);
        let first = || marks.iter().position(|mark| !mark.is_heading).or((!marks.is_empty()).then_some(0));
        pinned.or_else(first)
    }
}

/// What of a line or text of the ground lies between two heights.
fn clipped(shape: &Shape, top: f64, end: f64) -> Option<Shape> {
    let form = match &shape.form {
        Form::Line { x1, y1, x2, y2 } => {
            let is_out = y1.max(*y2) <= top || y1.min(*y2) >= end;
            let form = Form::Line { x1: *x1, y1: y1.clamp(top, end), x2: *x2, y2: y2.clamp(top, end) };
            (!is_out).then_some(form)
        }
        Form::Text { y, .. } => (top..=end).contains(y).then(|| shape.form.clone()),
        form => Some(form.clone()),
    };
    form.map(|form| Shape { form, ..shape.clone() })
}
