//! Where the rows of a bar chart stand, before anything is drawn.
//!
//! Labels stand in a column beside their bars. Where that would take too much of the width, each
//! stands above its bar. Where "none named" is far longer than every bar that names something, it is cut: beyond the
//! scale of the others it is short, and a gap in it says so.

use crate::chart::LINE_PX;
use crate::chart::axis::{steps, unit_px};
use crate::chart::count::Count;
use crate::chart::drawing::{Anchor, MarkBox, Rect};
use crate::chart::font::Weight;
use crate::chart::label::{Label, LabelColumn, Labels, Lines};
use crate::chart::role::MarkRole;
use crate::chart::scene::{Bars, Hue, Mark};

const COLUMN: LabelColumn =
    LabelColumn { narrow_px: 440.0, short: 0.36, part: 0.42, widest_px: 250.0, weight: Weight::Bold };
const WIDEST_BAR_UNIT_PX: f64 = 72.0;
const GAP_PX: f64 = 8.0;
const SWATCH_PX: f64 = 10.0;
const HEADING_PX: f64 = 28.0;
const BETWEEN_GROUPS_PX: f64 = 14.0;
/// A bar that names nothing is cut where it is so many times as long as the longest that does.
const CUT_FROM: u32 = 3;
/// How long a bar that is cut goes on beyond the scale.
const CUT_PX: f64 = 30.0;
/// The gap in it: where it begins beyond the scale, how wide it is, how much it leans.
const GAP_FROM_PX: f64 = 8.0;
const GAP_WIDE_PX: f64 = 5.0;
const GAP_LEAN_PX: f64 = 3.0;

/// One mark: a bar with its label, or a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub hit: Rect,
    /// The upper edge and height of the bar; for a heading, of the square beside it.
    pub bar_y: f64,
    pub bar_h: f64,
    /// What is drawn where the mark is chosen.
    pub sign: Rect,
    pub is_heading: bool,
}

/// A bar chart, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub height: u32,
    /// Where bars begin.
    pub x: f64,
    /// How many pixels a meeting is long.
    pub unit: f64,
    /// The count at which the scale ends, 1 at least.
    top: u32,
    /// The count of the bar that is cut, if one is.
    cut: Option<u32>,
    pub rows: Vec<Row>,
    /// Upper and lower end of each piece of the axis.
    pub axes: Vec<(f64, f64)>,
    pub steps: Vec<u32>,
    pub labels: Labels,
    width: f64,
    stacked: bool,
    column_px: f64,
}

/// The marks in reading order; headings before their bars.
pub fn marks(scene: &Bars) -> impl Iterator<Item = &Mark> {
    scene.groups.iter().flat_map(|group| group.heading.iter().chain(&group.marks))
}

fn bars(scene: &Bars) -> impl Iterator<Item = &Mark> {
    scene.groups.iter().flat_map(|group| &group.marks)
}

impl Layout {
    pub fn new(scene: &Bars, width: u32) -> Self {
        let width = f64::from(width);
        let column = COLUMN.width_px(bars(scene).map(|mark| mark.label.as_str()), width);
        let column_px = column.unwrap_or(width);
        let x = column.map_or(0.0, |px| (px + 10.0).ceil());
        // Room for the number under any filter: a bar that is only counted anew must not move.
        let widest_px = bars(scene).map(|it| Count::widest(it).width_px()).fold(0.0, f64::max);
        let (top, cut) = scale(scene);
        let beyond_px = if cut.is_some() { CUT_PX } else { 0.0 };
        let room_px = width - x - GAP_PX - widest_px - beyond_px - 1.0;
        let unit = unit_px(room_px, top, WIDEST_BAR_UNIT_PX);
        let mut layout = Self {
            height: 0,
            x,
            unit,
            top,
            cut,
            rows: Vec::new(),
            axes: Vec::new(),
            steps: if column.is_some() { steps(top).collect() } else { Vec::new() },
            labels: Vec::new(),
            width,
            stacked: column.is_none(),
            column_px,
        };
        let airy = scene.groups.iter().all(|group| group.heading.is_none());
        let mut y = 0.0;
        for (nth, group) in scene.groups.iter().enumerate() {
            if nth > 0 {
                y += BETWEEN_GROUPS_PX;
            }
            if let Some(mark) = &group.heading {
                y = layout.heading(mark, y);
            }
            let from = y;
            for mark in &group.marks {
                y = if layout.stacked { layout.stack(mark, y) } else { layout.side(mark, y, airy) };
            }
            if !layout.stacked && y > from {
                layout.axes.push((from, y));
            }
        }
        layout.height = y.ceil().max(LINE_PX) as u32;
        layout
    }

    /// Where the marks lie.
    pub fn marks(&self, scene: &Bars) -> Vec<MarkBox> {
        let place = |(mark, row): (&Mark, &Row)| {
            let w = if row.is_heading { 0.0 } else { self.length(mark.count()) };
            MarkBox::new(mark, row.hit, Rect { x: self.x, y: row.bar_y, w, h: row.bar_h })
        };
        marks(scene).zip(&self.rows).map(place).collect()
    }

    /// How long a bar of so many is.
    pub fn length(&self, count: u32) -> f64 {
        let within = self.unit * f64::from(count.min(self.top));
        match self.cut {
            Some(longest) if count > self.top => {
                within + CUT_PX * f64::from(count - self.top) / f64::from(longest - self.top)
            }
            _ => within,
        }
    }

    /// The gap in a bar that goes on beyond the scale, as its corners.
    pub fn gap(&self, mark: &Mark, row: &Row) -> Option<Vec<(f64, f64)>> {
        if row.is_heading || mark.most() <= self.top {
            return None;
        }
        let left = self.x + self.unit * f64::from(self.top) + GAP_FROM_PX;
        let (upper, lower) = (row.bar_y - 1.0, row.bar_y + row.bar_h + 1.0);
        let right = left + GAP_WIDE_PX;
        Some(vec![
            (left + GAP_LEAN_PX, upper),
            (right + GAP_LEAN_PX, upper),
            (right - GAP_LEAN_PX, lower),
            (left - GAP_LEAN_PX, lower),
        ])
    }

    /// A heading: a square of the hue, the words, the count.
    fn heading(&mut self, mark: &Mark, y: f64) -> f64 {
        let count = Count::muted(mark);
        let left = SWATCH_PX + GAP_PX;
        let max_px = self.width - left - GAP_PX - count.width_px();
        let label = Lines { weight: Weight::Bold, role: MarkRole::Heading, ..Lines::new(mark, max_px) };
        let height = HEADING_PX + label.drop_px();
        let first = y + 12.0;
        let bar_y = first - SWATCH_PX / 2.0;
        let last = label.last_px();
        let middle = first + label.drop_px();
        self.say(label.labels(left, first, Anchor::Start));
        self.say(count.labels(left + last + GAP_PX, middle));
        let hit = Rect { x: 0.0, y, w: self.width, h: height };
        let sign = Rect { x: left, y: middle + 8.0, w: last, h: 3.0 };
        self.rows.push(Row { hit, bar_y, bar_h: SWATCH_PX, sign, is_heading: true });
        y + height
    }

    /// A row with its label beside the bar.
    fn side(&mut self, mark: &Mark, y: f64, airy: bool) -> f64 {
        let label = Lines::new(mark, self.column_px);
        let (pitch, bar_h) = if airy { (30.0, 18.0) } else { (26.0, 14.0) };
        let height = f64::max(pitch, label.height_px() + 8.0);
        let middle = y + height / 2.0;
        let first = middle - label.drop_px() / 2.0;
        self.say(label.labels(self.x - 10.0, first, Anchor::End));
        self.count(mark, middle);
        let bar_y = middle - bar_h / 2.0;
        let hit = Rect { x: 0.0, y, w: self.width, h: height };
        let sign = Rect { x: self.x - 5.0, y: bar_y, w: 3.0, h: bar_h };
        self.rows.push(Row { hit, bar_y, bar_h, sign, is_heading: false });
        y + height
    }

    /// A row with its label above the bar.
    fn stack(&mut self, mark: &Mark, y: f64) -> f64 {
        let label = Lines::new(mark, self.column_px);
        let label_px = label.height_px();
        let bar_h = 10.0;
        self.say(label.labels(self.x, y + 10.0, Anchor::Start));
        let bar_y = y + 6.0 + label_px;
        self.count(mark, bar_y + bar_h / 2.0);
        let height = 6.0 + label_px + bar_h + 9.0;
        let hit = Rect { x: 0.0, y, w: self.width, h: height };
        let length = self.length(mark.most()).max(24.0);
        let sign = Rect { x: self.x, y: bar_y + bar_h + 2.0, w: length, h: 3.0 };
        self.axes.push((bar_y - 1.0, bar_y + bar_h + 1.0));
        self.rows.push(Row { hit, bar_y, bar_h, sign, is_heading: false });
        y + height
    }

    /// The number after the bar, or after the faint bar behind it.
    fn count(&mut self, mark: &Mark, middle: f64) {
        let end = self.x + self.length(mark.most());
        self.say(Count::of_total(mark).labels(end + GAP_PX, middle));
    }

    /// Labels of the row that comes next.
    fn say(&mut self, labels: impl Iterator<Item = Label>) {
        let next = Some(self.rows.len());
        self.labels.extend(labels.map(|label| (next, label)));
    }
}

/// The count at which the scale ends, 1 at least, and that of a bar which is cut there.
fn scale(scene: &Bars) -> (u32, Option<u32>) {
    let longest = |is_named| {
        bars(scene).filter(|mark| (mark.hue != Hue::Outline) == is_named).map(Mark::most).max().unwrap_or(0)
    };
    let (named, unnamed) = (longest(true), longest(false));
    if named > 0 && unnamed >= CUT_FROM * named {
        return (named, Some(unnamed));
    }
    (named.max(unnamed).max(1), None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::Group;

    #[track_caller]
    fn check(label: &str, width: u32, lines: usize, stacked: bool) {
        let mark = Mark::sample(label, 1);
        let layout = Layout::new(&Bars { groups: vec![Group { heading: None, marks: vec![mark] }] }, width);
        let found = layout.labels.iter().filter(|(_, label)| label.role == MarkRole::Label).count();
        assert_eq!((found, layout.stacked), (lines, stacked), "{label:?} at {width} px");
        assert!(layout.rows.iter().all(|row| row.hit.h >= 26.0));
    }

    #[test]
    fn labels_stand_beside_bars_or_above_them() {
        check("Russia", 280, 1, false);
        check("People-to-people exchange", 320, 1, true);
        check("People-to-people exchange", 480, 1, false);
        check("Продовольственная безопасность и сельское хозяйство", 320, 2, true);
        check("Продовольственная безопасность и сельское хозяйство", 480, 3, false);
        check("Продовольственная безопасность и сельское хозяйство", 900, 2, false);
    }

    #[test]
    fn a_word_that_no_column_holds_stands_above_its_bar() {
        check("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", 480, 1, true);
    }

    #[test]
    fn bars_that_are_only_counted_anew_do_not_move() {
        let layout = |counts: [u32; 3], width| {
            let mark = |count| Mark { total: 9, ..Mark::sample("Russia", count) };
            let marks = counts.into_iter().map(mark).collect();
            Layout::new(&Bars { groups: vec![Group { heading: None, marks }] }, width)
        };
        for width in [320, 612, 900] {
            let (all, some) = (layout([9, 9, 9], width), layout([0, 3, 9], width));
            assert_eq!((all.unit, all.x, all.rows, all.steps), (some.unit, some.x, some.rows, some.steps));
        }
    }

    #[test]
    fn a_long_bar_that_names_nothing_is_cut() {
        let layout = |named: u32, unnamed: u32| {
            let mark = |count, hue| Mark { hue, ..Mark::sample("Russia", count) };
            let marks = vec![mark(named, Hue::Accent), mark(unnamed, Hue::Outline)];
            let scene = Bars { groups: vec![Group { heading: None, marks }] };
            (Layout::new(&scene, 612), scale(&scene).1.is_some())
        };
        for (named, unnamed, expected) in [(9, 26, false), (9, 27, true), (9, 900, true), (0, 9, false)] {
            let (layout, is_cut) = layout(named, unnamed);
            assert_eq!(is_cut, expected, "{named} and {unnamed}");
            // It is longer than the longest that is not, and nothing is longer than the chart.
            assert!(unnamed <= named || layout.length(unnamed) > layout.length(named));
            assert!(layout.x + layout.length(unnamed) < 612.0);
        }
        let (cut, _) = layout(9, 900);
        assert_eq!(cut.length(900), cut.unit * 9.0 + CUT_PX);
    }

    #[test]
    fn no_groups_make_a_chart_too() {
        assert!(Layout::new(&Bars { groups: Vec::new() }, 480).height > 0);
    }
}
