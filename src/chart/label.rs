//! Labels of marks: in lines, beside or above what they name.

use super::canvas::Words;
use super::drawing::Anchor;
use super::font::{Weight, Wrapped, wrap};
use super::role::MarkRole;
use super::scene::{Choice, Mark};
use super::{LINE_PX, TEXT_PX};

/// A label of more lines than these stands above what it names.
const MOST_LINES: usize = 3;

/// How heavy the words of a mark are.
pub fn weight(mark: &Mark) -> Weight {
    if mark.choice == Choice::Chosen { Weight::Bold } else { Weight::Regular }
}

/// A text in lines, not yet placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub lines: Vec<String>,
    pub weight: Weight,
    pub role: MarkRole,
}

impl Label {
    /// The label of a mark in lines of at most `max_px`, measured bold: what is chosen takes no more room.
    pub fn new(mark: &Mark, max_px: f64) -> Self {
        let lines = wrap(&mark.label, max_px, TEXT_PX, Weight::Bold).lines;
        Self { lines, weight: weight(mark), role: MarkRole::Label }
    }

    /// How far its last line stands under its first.
    pub fn drop_px(&self) -> f64 {
        self.lines.len().saturating_sub(1) as f64 * LINE_PX
    }

    /// How high it is, from line to line.
    pub fn height_px(&self) -> f64 {
        self.lines.len() as f64 * LINE_PX
    }

    /// Its words; the middle of the first line stands at `first_y`.
    pub fn words(self, x: f64, first_y: f64, anchor: Anchor) -> impl Iterator<Item = Words> {
        let (weight, role) = (self.weight, self.role);
        self.lines.into_iter().enumerate().map(move |(nth, text)| {
            let y = first_y + nth as f64 * LINE_PX;
            Words { text, x, y, anchor, size: TEXT_PX, weight, role }
        })
    }
}

/// How wide the column of labels left of their marks is, at most `max_px`; nothing where a label would need more
/// lines than are read at a glance, or has a word that is wider.
pub fn column_px<'a>(labels: impl Iterator<Item = &'a str>, max_px: f64, weight: Weight) -> Option<f64> {
    let mut widest_px = 0.0_f64;
    for label in labels {
        let Wrapped { lines, widest_px: own_px } = wrap(label, max_px, TEXT_PX, weight);
        if lines.len() > MOST_LINES || own_px > max_px {
            return None;
        }
        widest_px = widest_px.max(own_px);
    }
    Some(widest_px)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_as_wide_as_its_widest_line() {
        let column = |labels: &[&str], max_px| column_px(labels.iter().copied(), max_px, Weight::Bold);
        assert_eq!(column(&[], 100.0), Some(0.0));
        assert!(column(&["Health", "Food security and agriculture"], 130.0).is_some_and(|it| it < 130.0));
        assert_eq!(column(&["Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"], 200.0), None);
        assert_eq!(column(&["one two three four five six seven eight nine"], 60.0), None);
    }
}
