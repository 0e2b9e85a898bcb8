//! Where the heads, names and cells of areas by year stand, before anything is drawn.
//!
//! Names stand left of their cells, as narrow as the columns need; where not even their longest word has room so, above
//! them. What is only counted anew does not move.

use crate::chart::band::{BandAxis, Spacing};
use crate::chart::drawing::{Anchor, MarkBox, Rect};
use crate::chart::font::{Weight, width_px, wrap_in};
use crate::chart::label::{Label, LabelColumn, Labels, Lines};
use crate::chart::role::MarkRole;
use crate::chart::scene::{Heat, Mark, Row};
use crate::chart::{LINE_PX, SMALL_PX, TEXT_PX};

use super::READABLE_PX;
use super::scene::SHADES;

const WIDEST_COLUMN_PX: f64 = 200.0;
const WIDEST_BAND_PX: f64 = 96.0;
/// From a name to its cells, between two columns, and between the last year and "not told".
const BESIDE_PX: f64 = 10.0;
const APART_PX: f64 = 1.0;
const GAP_PX: f64 = 8.0;
/// The lowest row; over and under its cells is room for the line that says "chosen".
const ROW_PX: f64 = 28.0;
const ABOVE_PX: f64 = 1.0;
const SIGN_PX: f64 = 3.0;
const SWATCH_PX: f64 = 10.0;
const HEADING_PX: f64 = 30.0;
const BETWEEN_GROUPS_PX: f64 = 8.0;
/// Rows from which on the years are said below them too.
const TALL: usize = 12;

/// One mark: a column's head, a heading, a name or a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub hit: Rect,
    /// What is painted, and as what; nothing where the mark is words alone.
    pub body: Rect,
    pub role: Option<MarkRole>,
    /// What is drawn where the mark is chosen.
    pub sign: Rect,
}

/// Areas by year, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub height: u32,
    /// In reading order.
    pub items: Vec<Item>,
    /// Lines under rows.
    pub lines: Vec<f64>,
    pub labels: Labels,
    width: f64,
    /// How wide the names beside their cells are; nothing where they stand above.
    column: Option<f64>,
    axis: BandAxis,
}

impl Layout {
    pub fn new(scene: &Heat, width: u32) -> Self {
        let width = f64::from(width);
        let column = [super::HIT_PX, READABLE_PX].into_iter().find_map(|least| column(scene, width, least));
        let x = column.map_or(0.0, |px| (px + BESIDE_PX).ceil());
        let (items, lines, labels) = (Vec::new(), Vec::new(), Vec::new());
        let mut layout = Self { height: 0, items, lines, labels, width, column, axis: axis(scene, x, width) };
        let head = layout.heads(scene);
        layout.lines.push(head);
        let mut y = head;
        for (nth, group) in scene.groups.iter().enumerate() {
            if nth > 0 {
                y += BETWEEN_GROUPS_PX;
            }
            if let Some(mark) = &group.heading {
                y = layout.heading(mark, y);
            }
            for row in &group.rows {
                y = layout.row(scene, row, y);
                layout.lines.push(y);
            }
        }
        if scene.rows() >= TALL {
            let labels = layout.head_labels(scene, y + LINE_PX, 0.0);
            layout.labels.extend(labels.into_iter().map(|(_, label)| (None, label)));
            y += head;
        }
        // A pixel more for the last line.
        layout.height = (y.ceil() + 1.0).max(LINE_PX) as u32;
        layout
    }

    /// Where the marks lie.
    pub fn marks(&self, scene: &Heat) -> Vec<MarkBox> {
        scene.marks().zip(&self.items).map(|(mark, item)| MarkBox::new(mark, item.hit, item.body)).collect()
    }

    /// The heads of the columns; gives their lower edge.
    fn heads(&mut self, scene: &Heat) -> f64 {
        if self.axis.bands.is_empty() {
            return 0.0;
        }
        let lines = self.axis.lines().max(if is_in_runs(scene) { 2.0 } else { 1.0 });
        let end = lines * LINE_PX + GAP_PX;
        for (at, label) in self.head_labels(scene, LINE_PX / 2.0, lines) {
            self.labels.push((Some(at), label));
        }
        for band in &self.axis.bands {
            let hit = Rect { x: band.x, y: 0.0, w: band.w, h: end };
            let sign = Rect { y: end - SIGN_PX, w: band.w - APART_PX, h: SIGN_PX, ..hit };
            self.items.push(Item { hit, body: Rect { h: 0.0, ..hit }, role: None, sign });
        }
        end
    }

    /// The heads in their lines, the first at `y`; where there are `lines` of them all stand on the last.
    fn head_labels(&self, scene: &Heat, y: f64, lines: f64) -> Vec<(usize, Label)> {
        let lower = |own: f64| (lines - own).max(0.0) * LINE_PX;
        let mut labels = self.axis.labels(&scene.columns, y, lower(1.0));
        let years = scene.columns.years.len();
        if is_in_runs(scene) {
            // Each run has its head, in two lines: "1991", "–95".
            labels.retain(|(at, _)| *at == years);
            for (at, mark) in scene.columns.years.iter().enumerate() {
                let (first, last) = mark.label.split_once('–').unwrap_or((&mark.label, ""));
                let words =
                    [first.to_owned(), if last.is_empty() { String::new() } else { format!("–{last}") }];
                let x = self.axis.bands[at].middle();
                for (nth, text) in words.into_iter().enumerate().filter(|it| !it.1.is_empty()) {
                    let at_line = (x, y + lower(2.0) + nth as f64 * LINE_PX);
                    labels.push((at, Label::tick(text, at_line).weighing(mark.choice.weight())));
                }
            }
        }
        let own = self.axis.untold.len() as f64;
        for (_, label) in labels.iter_mut().filter(|(at, _)| *at == years) {
            label.y += lower(own);
        }
        labels
    }

    /// A heading: a square of the hue and the words.
    fn heading(&mut self, mark: &Mark, y: f64) -> f64 {
        let left = SWATCH_PX + GAP_PX;
        let label = Lines::new(mark, self.width - left);
        let label = Lines { weight: Weight::Bold, role: MarkRole::Heading, ..label };
        let first = y + HEADING_PX / 2.0;
        let end = y + HEADING_PX + label.drop_px();
        let sign = Rect { x: left, y: end - SIGN_PX - 1.0, w: label.last_px(), h: SIGN_PX };
        let hit = Rect { x: 0.0, y, w: self.width, h: end - y };
        let body = Rect { x: 0.0, y: first - SWATCH_PX / 2.0, w: SWATCH_PX, h: SWATCH_PX };
        self.say(label.labels(left, first, Anchor::Start));
        self.items.push(Item { hit, body, role: Some(MarkRole::Swatch), sign });
        end
    }

    /// A name and its cells; gives the lower edge.
    fn row(&mut self, scene: &Heat, row: &Row, y: f64) -> f64 {
        let label = Lines::new(&row.heading, self.column.unwrap_or(self.width));
        let (cells_y, end, hit, sign) = match self.column {
            Some(px) => {
                let end = y + ROW_PX.max(label.height_px() + GAP_PX).ceil();
                let hit = Rect { x: 0.0, y, w: px + GAP_PX / 2.0, h: end - y };
                let sign = Rect { x: px + 4.0, y: y + GAP_PX / 2.0, w: SIGN_PX, h: end - y - GAP_PX };
                (y, end, hit, sign)
            }
            None => {
                let cells_y = y + label.height_px() + GAP_PX;
                let hit = Rect { x: 0.0, y, w: self.width, h: cells_y - y };
                let sign = Rect { x: 0.0, y: cells_y - SIGN_PX, w: label.last_px(), h: SIGN_PX };
                (cells_y, cells_y + ROW_PX, hit, sign)
            }
        };
        // Beside its cells a name stands at the height of their numbers.
        let lift = self.column.map_or(0.0, |_| (SIGN_PX + 1.0 - ABOVE_PX) / 2.0);
        let first = hit.y + (hit.h - label.drop_px()) / 2.0 - lift;
        self.say(label.labels(0.0, first, Anchor::Start));
        self.items.push(Item { hit, body: Rect { w: 0.0, ..hit }, role: None, sign });
        for (at, mark) in &row.cells {
            let band = self.axis.bands[*at];
            let hit = Rect { x: band.x, y: cells_y, w: band.w, h: end - cells_y };
            let sign = Rect { y: end - SIGN_PX - 1.0, w: band.w - APART_PX, h: SIGN_PX, ..hit };
            let body = Rect { y: cells_y + ABOVE_PX, h: sign.y - cells_y - ABOVE_PX, ..sign };
            let shade = scene.shade(mark.count());
            self.say(number(mark, shade, body));
            let role = (shade > 0).then_some(MarkRole::Shade(shade));
            self.items.push(Item { hit, body, role, sign });
        }
        end
    }

    /// Labels of the mark that comes next.
    fn say(&mut self, labels: impl IntoIterator<Item = Label>) {
        let next = Some(self.items.len());
        self.labels.extend(labels.into_iter().map(|label| (next, label)));
    }
}

/// The number in a cell, where it fits; else its name says it.
fn number(mark: &Mark, shade: u8, cell: Rect) -> Option<Label> {
    let role = match shade {
        0 => MarkRole::Muted,
        SHADES => MarkRole::OnDark,
        _ => MarkRole::OnShade,
    };
    let text = mark.count_text();
    let fits = width_px(&text, SMALL_PX, Weight::Bold) + 1.0 <= cell.w;
    let label = Label::new(text, (cell.x + cell.w / 2.0, cell.y + cell.h / 2.0), role).small();
    fits.then(|| label.anchored(Anchor::Middle).weighing(mark.choice.weight()))
}

fn is_in_runs(scene: &Heat) -> bool {
    scene.columns.years.iter().any(|mark| mark.label.contains('–'))
}

/// Whether columns are at least so wide, with names beside or above their cells.
pub fn fits(scene: &Heat, width: f64, least_px: f64, beside: bool) -> bool {
    if beside { column(scene, width, least_px).is_some() } else { columns_px(scene, least_px) <= width }
}

/// What the columns take where each is as narrow as it may be.
fn columns_px(scene: &Heat, least_px: f64) -> f64 {
    let untold = scene.columns.untold.iter().map(|mark| wrap_in(&mark.label, 3, TEXT_PX, Weight::Bold));
    let untold_px: f64 = untold.map(|lines| lines.widest_px.ceil() + GAP_PX).sum();
    let head_px = if is_in_runs(scene) { width_px("2000", TEXT_PX, Weight::Bold) + 2.0 } else { 0.0 };
    scene.columns.years.len() as f64 * least_px.max(head_px) + untold_px
}

/// How wide the names beside their cells are, where the columns leave them room.
fn column(scene: &Heat, width: f64, least_px: f64) -> Option<f64> {
    let widest_px = (width - BESIDE_PX - columns_px(scene, least_px) - 1.0).min(WIDEST_COLUMN_PX);
    let column = LabelColumn { narrow_px: 0.0, short: 1.0, part: 1.0, widest_px, weight: Weight::Bold };
    let rows = scene.groups.iter().flat_map(|group| &group.rows);
    column.width_px(rows.map(|row| row.heading.label.as_str()), width)
}

fn axis(scene: &Heat, x: f64, end: f64) -> BandAxis {
    let spacing = Spacing {
        x,
        end,
        gap_px: GAP_PX,
        widest_px: WIDEST_BAND_PX,
        indent: None,
        most_lines: 3,
        untold: (1.0, 0.0),
        untold_px: f64::ceil,
        is_even: false,
    };
    BandAxis::new(&scene.columns, &spacing)
}
