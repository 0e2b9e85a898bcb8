//! Where the rows of a comparison stand, before anything is drawn.
//!
//! Labels stand in a column beside their two bars. Where that would take too much of the width, each
//! stands above its bars. Differences end at one line, right of everything else.

use crate::chart::axis::{steps, unit_px};
use crate::chart::drawing::{Anchor, MarkBox, Rect};
use crate::chart::font::{Weight, Wrapped, width_px, wrap};
use crate::chart::label::{Label, LabelColumn, Labels, Lines};
use crate::chart::role::MarkRole;
use crate::chart::scene::{Choice, Pair, Pairs};
use crate::chart::{LINE_PX, SMALL_PX, TEXT_PX};
use crate::query::MarkKey;

const COLUMN: LabelColumn =
    LabelColumn { narrow_px: 560.0, short: 0.0, part: 0.42, widest_px: 250.0, weight: Weight::Regular };
const WIDEST_BAR_UNIT_PX: f64 = 72.0;
/// The shortest bar of which one sees whether it is solid or hollow.
const LEAST_BAR_PX: f64 = 4.0;
const BAR_PX: f64 = 9.0;
/// From one bar of a pair to the other: as much as their numbers need.
const PITCH_PX: f64 = 15.0;
const PAIR_PX: f64 = PITCH_PX + BAR_PX;
const GAP_PX: f64 = 8.0;
/// From a label to its bars.
const BESIDE_PX: f64 = 10.0;
/// From a number or a label to the difference, at the least.
const APART_PX: f64 = 20.0;

/// Two bars; one of which nothing is counted has no length.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub hit: Rect,
    pub here: Rect,
    pub there: Rect,
}

/// A comparison, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub height: u32,
    /// Where bars begin.
    pub x: f64,
    pub rows: Vec<Row>,
    /// Upper and lower end of each piece of the axis.
    pub axes: Vec<(f64, f64)>,
    /// Where round counts have an upright line.
    pub guides: Vec<f64>,
    pub labels: Labels,
    width: f64,
    /// How many pixels a meeting is long.
    unit: f64,
    /// Where differences end.
    end: f64,
}

impl Layout {
    pub fn new(scene: &Pairs, width: u32) -> Self {
        let width = f64::from(width);
        let (mut longest, mut count_px, mut difference_px) = (1.0_f64, 0.0_f64, 0.0_f64);
        for pair in &scene.rows {
            let (here, there) = scene.lengths(pair);
            longest = longest.max(here).max(there);
            // No number is wider than a bold one.
            for text in [&pair.here_text, &pair.there_text] {
                count_px = count_px.max(width_px(text, SMALL_PX, Weight::Bold));
            }
            difference_px = difference_px.max(width_px(&pair.difference, TEXT_PX, Weight::Regular));
        }
        let top = longest.ceil() as u32;
        let aside_px = APART_PX + difference_px;
        let column = COLUMN.width_px(scene.rows.iter().map(|row| row.label.as_str()), width);
        let stacked = column.is_none();
        let max_px = column.unwrap_or(width - aside_px);
        let wrapped = |row: &Pair| wrap(&row.label, max_px, TEXT_PX, Weight::Regular);
        let names: Vec<Wrapped> = scene.rows.iter().map(wrapped).collect();
        let label_px = names.iter().map(|name| name.widest_px).fold(0.0, f64::max);
        let x = if stacked { 0.0 } else { (label_px + BESIDE_PX).ceil() };
        let room = width - x - GAP_PX - count_px - aside_px - 1.0;
        let unit = unit_px(room, top, WIDEST_BAR_UNIT_PX);
        let bars_end = x + unit * f64::from(top) + GAP_PX + count_px;
        let mut layout = Self {
            height: 0,
            x,
            rows: Vec::new(),
            axes: Vec::new(),
            guides: Vec::new(),
            labels: Vec::new(),
            width,
            unit,
            end: (bars_end.max(label_px) + aside_px).ceil().min(width),
        };
        let mut y = 0.0;
        for (pair, name) in scene.rows.iter().zip(names) {
            let label = Lines { lines: name.lines, weight: Weight::Regular, role: MarkRole::Label };
            let lengths = scene.lengths(pair);
            y = match stacked {
                true => layout.stack(pair, lengths, label, y),
                false => layout.side(pair, lengths, label, y),
            };
        }
        if !stacked && y > 0.0 {
            layout.guides = steps(top).map(|step| x + unit * f64::from(step)).collect();
            layout.axes.push((0.0, y));
        }
        layout.height = y.ceil().max(LINE_PX) as u32;
        layout
    }

    /// Where the marks lie.
    pub fn marks(&self, scene: &Pairs) -> Vec<MarkBox> {
        let place = |(pair, row): (&Pair, &Row)| MarkBox {
            key: MarkKey::Value(pair.value.clone()),
            rect: row.hit,
            bar: around(row.here, row.there),
            hue: pair.hue,
            choice: Choice::Free,
        };
        scene.rows.iter().zip(&self.rows).map(place).collect()
    }

    /// A row with its label left of the bars; gives its lower edge.
    fn side(&mut self, pair: &Pair, lengths: (f64, f64), label: Lines, y: f64) -> f64 {
        let height = f64::max(PAIR_PX + 15.0, label.height_px() + 10.0);
        let middle = y + height / 2.0;
        let first = middle - label.drop_px() / 2.0;
        self.say(label.labels(self.x - BESIDE_PX, first, Anchor::End));
        self.difference(pair, middle);
        self.bars(pair, lengths, y, (middle - PAIR_PX / 2.0, height))
    }

    /// A row with its label above the bars.
    fn stack(&mut self, pair: &Pair, lengths: (f64, f64), label: Lines, y: f64) -> f64 {
        let bars_y = y + 7.0 + label.height_px();
        let first = y + 11.0;
        self.say(label.labels(self.x, first, Anchor::Start));
        self.difference(pair, first);
        self.axes.push((bars_y - 2.0, bars_y + PAIR_PX + 2.0));
        self.bars(pair, lengths, y, (bars_y, bars_y + PAIR_PX + 11.0 - y))
    }

    fn difference(&mut self, pair: &Pair, y: f64) {
        if pair.difference.is_empty() {
            return;
        }
        let role = if pair.here == pair.there { MarkRole::Muted } else { MarkRole::Value };
        self.say([Label::new(&pair.difference, (self.end, y), role).anchored(Anchor::End)]);
    }

    /// Both bars with their numbers; ends the row, which is `height` high.
    fn bars(&mut self, pair: &Pair, lengths: (f64, f64), y: f64, (bars_y, height): (f64, f64)) -> f64 {
        let here = self.bar(lengths.0, &pair.here_text, bars_y, Weight::Bold);
        let there = self.bar(lengths.1, &pair.there_text, bars_y + PITCH_PX, Weight::Regular);
        let hit = Rect { x: 0.0, y, w: self.width, h: height };
        self.rows.push(Row { hit, here, there });
        y + height
    }

    /// A bar of so many units, and its number.
    fn bar(&mut self, length: f64, text: &str, y: f64, weight: Weight) -> Rect {
        let is_empty = length == 0.0;
        let w = if is_empty { 0.0 } else { (self.unit * length).max(LEAST_BAR_PX) };
        let (weight, role) =
            if is_empty { (Weight::Regular, MarkRole::Muted) } else { (weight, MarkRole::Value) };
        let (x, middle) = (self.x + w + GAP_PX, y + BAR_PX / 2.0);
        self.say([Label::new(text, (x, middle), role).small().weighing(weight)]);
        Rect { x: self.x, y, w, h: BAR_PX }
    }

    /// Labels of the row that comes next.
    fn say(&mut self, labels: impl IntoIterator<Item = Label>) {
        let next = Some(self.rows.len());
        self.labels.extend(labels.into_iter().map(|label| (next, label)));
    }
}

/// The least rectangle around two bars that begin at one x; one without length is left out.
fn around(here: Rect, there: Rect) -> Rect {
    match (here.w > 0.0, there.w > 0.0) {
        (true, true) => Rect { w: here.w.max(there.w), h: there.y + there.h - here.y, ..here },
        (false, true) => there,
        _ => here,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::Hue;
    use crate::query::FacetValue;

    /// Rows of a label and its counts here and there.
    fn layout(rows: &[(&str, u32, u32)], width: u32) -> Layout {
        let row = |&(label, here, there): &(&str, u32, u32)| Pair {
            value: FacetValue::Record,
            label: label.to_owned(),
            here,
            there,
            here_text: here.to_string(),
            there_text: there.to_string(),
            difference: format!("{:+}", i64::from(here) - i64::from(there)),
            hue: Hue::Accent,
            name: String::new(),
        };
        Layout::new(&Pairs { rows: rows.iter().map(row).collect(), sizes: None }, width)
    }

    #[track_caller]
    fn check(label: &str, width: u32, lines: usize, stacked: bool) {
        let layout = layout(&[(label, 2, 1)], width);
        let found = layout.labels.iter().filter(|it| it.1.role == MarkRole::Label).count();
        assert_eq!((found, layout.x == 0.0), (lines, stacked), "{label:?} at {width} px");
        assert!(layout.rows[0].hit.h >= 24.0);
    }

    #[test]
    fn labels_stand_beside_their_bars_or_above_them() {
        check("Russia", 320, 1, true);
        check("Russia", 559, 1, true);
        check("Russia", 560, 1, false);
        check("Продовольственная безопасность и сельское хозяйство", 320, 2, true);
        check("Продовольственная безопасность и сельское хозяйство", 612, 2, false);
        // A word that no column holds, and more lines than a row should have.
        check("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", 612, 1, true);
        check(&"long words ".repeat(12), 612, 2, true);
    }

    #[test]
    fn both_sides_have_one_scale() {
        let lengths = |counts: &[(u32, u32)], width| -> Vec<(f64, f64)> {
            let rows: Vec<_> = counts.iter().map(|&(here, there)| ("Russia", here, there)).collect();
            layout(&rows, width).rows.iter().map(|it| (it.here.w, it.there.w)).collect()
        };
        for width in [320, 612, 900] {
            let [(two, four), (three, one)] = lengths(&[(2, 4), (3, 1)], width)[..] else {
                panic!("two rows")
            };
            assert_eq!((two, three, four), (2.0 * one, 3.0 * one, 4.0 * one), "at {width}");
        }
        // What was counted is seen beside a thousand, and what was not has no bar.
        assert_eq!(lengths(&[(1200, 1), (0, 1200)], 320)[0].1, LEAST_BAR_PX);
        assert_eq!(lengths(&[(1200, 1), (0, 1200)], 320)[1].0, 0.0);
    }

    #[test]
    fn differences_end_at_one_line_right_of_all_else() {
        let rows = [("Russia", 1200, 3), ("People-to-people exchange", 2, 900), ("Health", 1, 1)];
        for width in 240..1600 {
            let layout = layout(&rows, width);
            let (mut last, mut first) = (0.0_f64, f64::MAX);
            for (_, it) in &layout.labels {
                let w = width_px(&it.text, it.size, it.weight);
                if it.anchor == Anchor::End && it.role != MarkRole::Label {
                    assert_eq!(it.x, layout.end);
                    first = first.min(it.x - w);
                } else {
                    last = last.max(if it.anchor == Anchor::End { it.x } else { it.x + w });
                }
            }
            assert!(last + GAP_PX <= first && layout.end <= width.into(), "at {width}: {last} and {first}");
        }
    }

    #[test]
    fn what_is_around_two_bars_leaves_out_the_one_without_length() {
        let rect = |y, w| Rect { x: 5.0, y, w, h: 9.0 };
        for (here, there, expected) in [
            (rect(1.0, 8.0), rect(16.0, 12.0), Rect { x: 5.0, y: 1.0, w: 12.0, h: 24.0 }),
            (rect(1.0, 8.0), rect(16.0, 0.0), rect(1.0, 8.0)),
            (rect(1.0, 0.0), rect(16.0, 12.0), rect(16.0, 12.0)),
        ] {
            assert_eq!(around(here, there), expected);
        }
    }

    #[test]
    fn no_rows_make_a_chart_too() {
        let layout = layout(&[], 480);
        assert!(layout.height > 0 && layout.axes.is_empty());
    }
}
