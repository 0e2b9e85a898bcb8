//! Texts of a drawing: each with its place, in lines where it is long; and the column of the names of rows.

use super::drawing::Anchor;
use super::font::{Weight, Wrapped, width_px, wrap};
use super::role::MarkRole;
use super::scene::{Choice, Mark};
use super::{LINE_PX, SMALL_PX, TEXT_PX};

/// A name of more lines than these stands above its row.
const MOST_LINES: usize = 3;

impl Choice {
    /// How heavy the words of a mark are.
    pub fn weight(self) -> Weight {
        if self == Self::Chosen { Weight::Bold } else { Weight::Regular }
    }
}

/// A text with its place, which is that of the middle of its capitals.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub text: String,
    pub x: f64,
    pub y: f64,
    pub anchor: Anchor,
    pub size: f64,
    pub weight: Weight,
    pub role: MarkRole,
}

/// The labels of a drawing, each with the mark that it belongs to.
pub type Labels = Vec<(Option<usize>, Label)>;

impl Label {
    /// A text that begins at a place, regular and in the size of charts.
    pub fn new(text: impl Into<String>, (x, y): (f64, f64), role: MarkRole) -> Self {
        let (anchor, size, weight) = (Anchor::Start, TEXT_PX, Weight::Regular);
        Self { text: text.into(), x, y, anchor, size, weight, role }
    }

    /// A year, or a number of an axis, around its place.
    pub fn tick(text: impl Into<String>, at: (f64, f64)) -> Self {
        Self::new(text, at, MarkRole::Tick).anchored(Anchor::Middle)
    }

    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    pub fn weighing(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// What is said beside other words.
    pub fn small(self) -> Self {
        Self { size: SMALL_PX, ..self }
    }
}

/// A text in lines, not yet placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    pub lines: Vec<String>,
    pub weight: Weight,
    pub role: MarkRole,
}

impl Lines {
    /// The name of a mark in lines of at most `max_px`, measured bold: what is chosen takes no more room.
    pub fn new(mark: &Mark, max_px: f64) -> Self {
        let lines = wrap(&mark.label, max_px, TEXT_PX, Weight::Bold).lines;
        Self { lines, weight: mark.choice.weight(), role: MarkRole::Label }
    }

    /// How far its last line stands under its first.
    pub fn drop_px(&self) -> f64 {
        self.lines.len().saturating_sub(1) as f64 * LINE_PX
    }

    /// How high it is, from line to line.
    pub fn height_px(&self) -> f64 {
        self.lines.len() as f64 * LINE_PX
    }

    /// How wide its last line is, drawn bold.
    pub fn last_px(&self) -> f64 {
        self.lines.last().map_or(0.0, |line| width_px(line, TEXT_PX, Weight::Bold))
    }

    /// The lines as labels; the middle of the first stands at `first_y`.
    pub fn labels(self, x: f64, first_y: f64, anchor: Anchor) -> impl Iterator<Item = Label> {
        let (weight, role) = (self.weight, self.role);
        self.lines.into_iter().enumerate().map(move |(nth, line)| {
            let at = (x, first_y + nth as f64 * LINE_PX);
            Label::new(line, at, role).anchored(anchor).weighing(weight)
        })
    }
}

/// The names of rows as a column left of what they name.
#[derive(Clone, Copy, Debug)]
pub struct LabelColumn {
    /// In a narrower drawing names stand above their rows.
    pub narrow_px: f64,
    /// Names as narrow as this part of the width stand beside their rows at any width.
    pub short: f64,
    /// The part of the width that names may take, and the most of it: wider, and the eye loses the way to the row.
    pub part: f64,
    pub widest_px: f64,
    pub weight: Weight,
}

impl LabelColumn {
    /// How wide the column is. Nothing where names stand above their rows: in a narrow drawing, and where a name would
    /// need more lines than are read at a glance or has a word that is wider.
    pub fn width_px<'a>(&self, names: impl Iterator<Item = &'a str>, drawing_px: f64) -> Option<f64> {
        let names: Vec<&str> = names.collect();
        let natural_px = names.iter().map(|name| width_px(name, TEXT_PX, self.weight)).fold(0.0, f64::max);
        if natural_px <= (drawing_px * self.short).min(self.widest_px) {
            return Some(natural_px);
        }
        if drawing_px < self.narrow_px {
            return None;
        }
        let max_px = (drawing_px * self.part).min(self.widest_px);
        let mut widest_px = 0.0_f64;
        for name in names {
            let Wrapped { lines, widest_px: own_px } = wrap(name, max_px, TEXT_PX, self.weight);
            if lines.len() > MOST_LINES || own_px > max_px {
                return None;
            }
            widest_px = widest_px.max(own_px);
        }
        Some(widest_px)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_as_wide_as_its_widest_line() {
        let column = |names: &[&str], max_px| {
            let (part, weight) = (1.0, Weight::Bold);
            let column = LabelColumn { narrow_px: 0.0, short: 0.0, part, widest_px: max_px, weight };
            column.width_px(names.iter().copied(), 1000.0)
        };
        assert_eq!(column(&[], 100.0), Some(0.0));
        assert!(column(&["Health", "Food security and agriculture"], 130.0).is_some_and(|it| it < 130.0));
        assert_eq!(column(&["Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"], 200.0), None);
        assert_eq!(column(&["one two three four five six seven eight nine"], 60.0), None);
    }

    #[test]
    fn in_a_narrow_drawing_only_short_names_stand_beside_their_rows() {
        let column =
            LabelColumn { narrow_px: 440.0, short: 0.36, part: 0.42, widest_px: 250.0, weight: Weight::Bold };
        let beside = |name, drawing_px| column.width_px([name].into_iter(), drawing_px).is_some();
        assert!(beside("Russia", 320.0) && !beside("People-to-people exchange", 320.0));
        assert!(beside("People-to-people exchange", 480.0));
    }
}
