//! Where the rows, columns and dots of the chart of kinds stand, before anything is drawn.
//!
//! Labels stand left of their rows, counts right of them. Where the width is small, both stand
//! above. Places are those of the unfiltered counts: what is only counted anew does not move.

use std::cmp::Reverse;

use super::columns::{BESIDE_PX, axis, beside, guides, pieces};
use super::dot::{Dot, Dots};
use crate::chart::band::{Band, BandAxis};
use crate::chart::count::Count;
use crate::chart::drawing::{Anchor, MarkBox, Rect};
use crate::chart::font::{Weight, width_px};
use crate::chart::label::{Label, Labels, Lines};
use crate::chart::role::MarkRole;
use crate::chart::scene::{Choice, Kinds, Mark, Row};
use crate::chart::{LINE_PX, SMALL_PX};

const GAP_PX: f64 = 8.0;
/// The lowest row, and half of it: how far over its lower edge a dot or a label has its middle.
const ROW_PX: f64 = 28.0;
const HALF_ROW_PX: f64 = 14.0;
/// Where labels stand above: the lowest cell, and how far over its lower edge the dots begin.
const CELL_PX: f64 = 24.0;
const FOOT_PX: f64 = 7.0;
/// From the top of what it counts to the middle of a number, and from there on to the row above.
const NUMBER_PX: f64 = 8.0;
/// Rows from which on the years are named below them too.
const TALL: usize = 6;

/// One mark: a heading, or a cell with its dots.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub hit: Rect,
    /// Around the meetings that are counted.
    pub bar: Rect,
    /// What is drawn where the mark is chosen.
    pub sign: Rect,
    pub dots: Vec<Dot>,
}

/// A chart of kinds, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub height: u32,
    pub items: Vec<Item>,
    /// Where round years have an upright line, and the upper and lower end of each piece of it.
    pub guides: Vec<f64>,
    pub spans: Vec<(f64, f64)>,
    /// Lines under rows, and the left and right end of each piece of them.
    pub lines: Vec<f64>,
    pub pieces: Vec<(f64, f64)>,
    pub labels: Labels,
    width: f64,
    /// How wide the labels beside the rows are, and where the numbers right of them end.
    beside: Option<(f64, f64)>,
    axis: BandAxis,
    dots: Dots,
}

impl Layout {
    pub fn new(scene: &Kinds, width: u32) -> Self {
        let width = f64::from(width);
        let beside = beside(scene, width);
        let counts = || scene.rows.iter().map(|it| Count::widest(&it.heading));
        let (x, end) = match beside {
            Some((label, end)) => {
                let widest_px = counts().map(|it| it.number_px()).fold(0.0, f64::max);
                ((label + BESIDE_PX).ceil(), (end - widest_px - BESIDE_PX).floor())
            }
            None => (0.0, width),
        };
        let axis = axis(&scene.columns, x, end);
        let middles =
            |row: &Row| row.cells.iter().map(|(at, mark)| (axis.bands[*at].middle(), mark.most())).collect();
        let rows: Vec<_> = scene.rows.iter().map(middles).collect();
        let dots = Dots::new(axis.bands.first().map_or(0.0, |band| band.w), &rows);
        let lines = axis.lines();
        let mut layout = Self {
            height: 0,
            items: Vec::new(),
            guides: guides(&scene.columns, &axis),
            spans: Vec::new(),
            lines: Vec::new(),
            pieces: pieces(&axis, width, beside.map(|_| end + BESIDE_PX)),
            labels: Vec::new(),
            width,
            beside,
            axis,
            dots,
        };
        let head = if layout.axis.bands.is_empty() { 0.0 } else { lines * LINE_PX + GAP_PX };
        layout.years(scene, LINE_PX / 2.0, (lines - 1.0) * LINE_PX);
        let mut y = head;
        layout.lines.push(y);
        for row in &scene.rows {
            y = layout.row(row, y);
            layout.lines.push(y);
        }
        if beside.is_some() {
            layout.spans = vec![(head, y)];
        }
        if scene.rows.len() >= TALL {
            layout.years(scene, y + HALF_ROW_PX, 0.0);
            y += head;
        }
        // A pixel more for the last line.
        layout.height = (y.ceil() + 1.0).max(LINE_PX) as u32;
        layout
    }

    /// Where the marks lie.
    pub fn marks(&self, scene: &Kinds) -> Vec<MarkBox> {
        scene.marks().zip(&self.items).map(|(mark, it)| MarkBox::new(mark, it.hit, it.bar)).collect()
    }

    /// Years over or under their columns, as many as fit; "year not told" in its lines. The first of
    /// these stands at `y`, the years so much lower.
    fn years(&mut self, scene: &Kinds, y: f64, lower_px: f64) {
        let labels = self.axis.labels(&scene.columns, y, lower_px);
        self.labels.extend(labels.into_iter().map(|(_, label)| (None, label)));
    }

    /// A heading and its cells; gives the lower edge.
    fn row(&mut self, row: &Row, y: f64) -> f64 {
        let numbers = self.numbers(row);
        let counts = row.cells.iter().map(|it| self.dots.height_px(it.1.most()));
        let high = numbers.iter().map(|it| it.1 + NUMBER_PX).chain(counts).fold(0.0, f64::max);
        let (cells_y, end, base) = match self.beside {
            Some((label_px, _)) => {
                let label = Lines::new(&row.heading, label_px);
                let foot = HALF_ROW_PX - self.dots.dot_px / 2.0;
                let end = y + (foot + high + FOOT_PX).max(ROW_PX + label.drop_px()).ceil();
                self.side(&row.heading, label, y, end);
                (y, end, end - foot)
            }
            None => {
                let cells_y = self.stack(&row.heading, y);
                let end = cells_y + (FOOT_PX + high + 3.0).max(CELL_PX).ceil();
                self.spans.push((cells_y, end));
                (cells_y, end, end - FOOT_PX)
            }
        };
        for ((at, mark), (text, rise, x)) in row.cells.iter().zip(numbers) {
            let band = self.axis.bands[*at];
            if !text.is_empty() {
                let number = Label::new(text, (x, base - rise), MarkRole::Value).small();
                self.say(number.anchored(Anchor::Middle).weighing(mark.choice.weight()));
            }
            let (w, h) = (self.dots.width_px(mark.count()), self.dots.height_px(mark.count()));
            let x = self.middle(*at, mark.most());
            let mut bar = Rect { x: x - w / 2.0, y: base - h, w, h };
            if self.dots.is_circle(mark.most()) {
                let r = self.dots.radius_px(mark.count());
                bar =
                    Rect { x: x - r, y: base - self.dots.radius_px(mark.most()) - r, w: 2.0 * r, h: 2.0 * r };
            }
            let w = self.dots.dot_px;
            let sign = Rect { x: band.middle() - w / 2.0, y: end - 3.0, w, h: 3.0 };
            let hit = Rect { x: band.x, y: cells_y, w: band.w, h: end - cells_y };
            let dots = self.dots.of(mark, x, base);
            self.items.push(Item { hit, bar, sign, dots });
        }
        end
    }

    /// A heading left of its cells, and its count right of them.
    fn side(&mut self, mark: &Mark, label: Lines, y: f64, end: f64) {
        let (label_px, count_x) = self.beside.unwrap_or_default();
        let last = end - HALF_ROW_PX;
        let first = last - label.drop_px();
        self.say_all(label.labels(0.0, first, Anchor::Start));
        let count = Count::of_total(mark);
        let x = count_x - count.number_px();
        self.say_all(count.labels(x, last));
        let hit = Rect { x: 0.0, y, w: label_px + GAP_PX, h: end - y };
        let sign = Rect { x: label_px + 5.0, y: first - 6.0, w: 3.0, h: last - first + 12.0 };
        self.heading(hit, sign);
    }

    /// A heading over its cells, with its count; gives its lower edge.
    fn stack(&mut self, mark: &Mark, y: f64) -> f64 {
        let max_px = self.width - GAP_PX - Count::widest(mark).width_px();
        let label = Lines::new(mark, max_px);
        let first = y + HALF_ROW_PX;
        let last = first + label.drop_px();
        let w = label.last_px();
        self.say_all(label.labels(0.0, first, Anchor::Start));
        self.say_all(Count::of_total(mark).labels(w + GAP_PX, last));
        let end = last + 11.0;
        self.heading(
            Rect { x: 0.0, y, w: self.width, h: end - y },
            Rect { x: 0.0, y: last + 7.0, w, h: 3.0 },
        );
        end
    }

    /// A label of the mark that comes next.
    fn say(&mut self, label: Label) {
        self.labels.push((Some(self.items.len()), label));
    }

    fn say_all(&mut self, labels: impl Iterator<Item = Label>) {
        labels.for_each(|label| self.say(label));
    }

    fn heading(&mut self, hit: Rect, sign: Rect) {
        let bar = Rect { w: 0.0, ..hit };
        self.items.push(Item { hit, bar, sign, dots: Vec::new() });
    }

    /// Where the middle of a cell's meetings is: that of its column, unless they would leave the plot.
    fn middle(&self, at: usize, count: u32) -> f64 {
        let half = self.dots.width_px(count) / 2.0;
        let right = self.axis.bands.last().map_or(0.0, Band::end);
        self.axis.bands[at].middle().min(right - half).max(self.axis.bands[0].x + half)
    }

    /// Per cell the number over its circle, how high over the foot its middle stands, and its x; no
    /// text where it is dots, or where numbers of more weight leave no room.
    fn numbers(&self, row: &Row) -> Vec<(String, f64, f64)> {
        let mut numbers = vec![(String::new(), 0.0, 0.0); row.cells.len()];
        let mut order: Vec<usize> =
            (0..row.cells.len()).filter(|&it| self.dots.is_circle(row.cells[it].1.most())).collect();
        let weight = |at: usize| {
            let mark = &row.cells[at].1;
            (mark.choice == Choice::Chosen, mark.most())
        };
        order.sort_by_key(|at| Reverse(weight(*at)));
        let half = |text: &str| width_px(text, SMALL_PX, Weight::Bold) / 2.0;
        let bands = &self.axis.bands;
        let (left, right) = bands.last().map_or((0.0, 0.0), |last| (bands[0].x, last.end()));
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for at in order {
            let (column, mark) = &row.cells[at];
            let half_px = half(&mark.most_text());
            let x = self.middle(*column, mark.most()).min(right - half_px).max(left + half_px);
            let mut rise: f64 = 0.0;
            for (column, mark) in &row.cells {
                let own_px = self.dots.width_px(mark.most()) / 2.0 + 1.0;
                if (self.middle(*column, mark.most()) - x).abs() < own_px + half_px {
                    rise = rise.max(self.dots.height_px(mark.most()));
                }
            }
            let is_free = taken.iter().all(|it| (it.0 - x).abs() >= it.1 + half_px + 3.0);
            let mut text = String::new();
            if is_free {
                taken.push((x, half_px));
                text = mark.count_text();
            }
            numbers[at] = (text, rise + NUMBER_PX, x);
        }
        numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::Years;

    fn mark(label: &str, count: u32) -> Mark {
        Mark { total: 9, ..Mark::sample(label, count) }
    }

    fn scene(label: &str, counts: &[u32]) -> Kinds {
        let years = (2000..2036).map(|it: u32| mark(&it.to_string(), 1)).collect();
        let columns = Years { years, untold: Some(mark("year not told", 1)) };
        let cells = counts.iter().map(|&it| mark("", it)).enumerate().collect();
        Kinds { rows: vec![Row { heading: mark(label, 1), cells }], columns }
    }

    #[track_caller]
    fn check(label: &str, width: u32, lines: usize, beside: bool) {
        let layout = Layout::new(&scene(label, &[1]), width);
        let found = layout.labels.iter().filter(|it| it.1.role == MarkRole::Label).count();
        assert_eq!((found, layout.beside.is_some()), (lines, beside), "{label:?} at {width} px");
    }

    #[test]
    fn labels_stand_beside_rows_or_above_them() {
        check("Talks", 320, 1, false);
        check("Talks", 559, 1, false);
        check("Talks", 560, 1, true);
        check("Консультации по вопросам безопасности", 240, 2, false);
        check("Консультации по вопросам безопасности", 560, 2, true);
        check("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", 612, 1, false);
    }

    #[test]
    fn what_is_only_counted_anew_does_not_move() {
        for width in [320, 900] {
            let layout = |counts| {
                let layout = Layout::new(&scene("Talks", counts), width);
                let hits: Vec<Rect> = layout.items.iter().map(|it| it.hit).collect();
                (layout.height, hits, layout.dots)
            };
            assert_eq!(layout(&[9, 9, 9]), layout(&[0, 1, 9]));
        }
    }

    #[test]
    fn no_rows_make_a_chart_too() {
        let columns = Years { years: Vec::new(), untold: None };
        assert!(Layout::new(&Kinds { rows: Vec::new(), columns }, 480).height > 0);
    }
}
