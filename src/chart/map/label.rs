//! Names on a map: beside their circles, and where no room is there, as near as they can be.

use crate::chart::count::Count;
use crate::chart::drawing::{Anchor, Rect};
use crate::chart::font::{Weight, width_px, wrap};
use crate::chart::label::Label;
use crate::chart::role::MarkRole;
use crate::chart::scene::{Hue, Mark};
use crate::chart::{LINE_PX, SMALL_PX, TEXT_PX};

/// Between a circle and its name, and between a name and its count.
const GAP_PX: f64 = 5.0;
/// A name so far from its circle needs a line that leads there.
const FAR_PX: f64 = 10.0;
/// How much farther each next try is.
const STEP_PX: f64 = 6.0;
/// How often a panel grows by a line before a name is put under all others.
const ROUNDS: usize = 12;

/// Where a name stands from its circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Right,
    Middle,
    Left,
}

/// A count that fits into its circle.
pub struct Inside {
    number: String,
    size: f64,
}

impl Inside {
    pub fn label(self, center: (f64, f64)) -> Label {
        let label = Label::new(self.number, center, MarkRole::Inside).anchored(Anchor::Middle);
        Label { size: self.size, ..label.weighing(Weight::Bold) }
    }
}

/// The count, if it fits into the circle and the circle is all of one kind.
pub fn is_inside(mark: &Mark, r: f64) -> Option<Inside> {
    let is_plain = mark.held == mark.most() || (mark.hue == Hue::Outline && mark.count() == mark.most());
    let number = mark.count_text();
    let fits = |size: f64| (width_px(&number, size, Weight::Bold) / 2.0).hypot(size * 0.36) + 1.0 <= r;
    let size = [TEXT_PX, SMALL_PX].into_iter().find(|it| fits(*it))?;
    (is_plain && mark.count() > 0).then_some(Inside { number, size })
}

/// A name in its lines, and the count after the last where the circle has no room for it.
pub struct PlaceName {
    lines: Vec<String>,
    mark: Mark,
    has_count: bool,
    /// How wide it is as it stands, and how wide it can be under any filter.
    own_px: f64,
    pub w: f64,
    pub h: f64,
}

impl PlaceName {
    /// Room for it is kept under any filter, where there is room, so that a choice moves nothing.
    pub fn new(mark: &Mark, r: f64, max_px: f64) -> Self {
        let count_px = Count::widest(mark).width_px() + GAP_PX;
        let wrapped = wrap(&mark.label, (max_px - count_px).max(40.0), TEXT_PX, Weight::Bold);
        let last = wrapped.lines.last().map_or(0.0, |it| width_px(it, TEXT_PX, Weight::Bold));
        let w = wrapped.widest_px.max(last + count_px);
        let h = wrapped.lines.len() as f64 * LINE_PX;
        let has_count = is_inside(mark, r).is_none();
        let own_px = if has_count { w } else { wrapped.widest_px };
        Self { lines: wrapped.lines, mark: mark.clone(), has_count, own_px, w, h }
    }

    fn size(&self) -> (f64, f64) {
        (self.w, self.h)
    }

    /// The labels within their box, at the side of it that is nearest to the circle.
    pub fn labels(&self, rect: Rect, side: Side) -> Vec<Label> {
        let (part, anchor) = match side {
            Side::Right => (0.0, Anchor::Start),
            Side::Middle => (0.5, Anchor::Middle),
            Side::Left => (1.0, Anchor::End),
        };
        let weight = self.mark.choice.weight();
        let (mut labels, mut y) = (Vec::new(), rect.y + LINE_PX / 2.0);
        for (nth, line) in self.lines.iter().enumerate() {
            let own = width_px(line, TEXT_PX, weight);
            let mut pieces = vec![Label::new(line, (0.0, y), MarkRole::PlaceName).weighing(weight)];
            let mut w = own;
            if self.has_count && nth + 1 == self.lines.len() {
                let count = Count::of_total(&self.mark);
                w += GAP_PX + count.width_px();
                pieces.extend(count.labels(own + GAP_PX, y));
            }
            for mut it in pieces {
                it.x += rect.x + (rect.w - w) * part + width_px(&it.text, it.size, it.weight) * part;
                labels.push(it.anchored(anchor));
            }
            y += LINE_PX;
        }
        labels
    }
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    pub rect: Rect,
    pub side: Side,
    /// From the edge of the circle to the name.
    pub leader: Option<((f64, f64), (f64, f64))>,
}

/// A panel that fills with names.
pub struct Room<'a> {
    within: Rect,
    circles: &'a [((f64, f64), f64)],
    taken: Vec<Rect>,
    lines: Vec<((f64, f64), (f64, f64))>,
    /// Whether a name found no room at all.
    is_full: bool,
}

/// Directions from a circle, the best for reading first.
const DIRECTIONS: [(f64, f64); 16] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, 1.0),
    (0.0, -1.0),
    (0.71, 0.71),
    (0.71, -0.71),
    (-0.71, 0.71),
    (-0.71, -0.71),
    (0.92, 0.38),
    (0.92, -0.38),
    (-0.92, 0.38),
    (-0.92, -0.38),
    (0.38, 0.92),
    (0.38, -0.92),
    (-0.38, 0.92),
    (-0.38, -0.92),
];

impl<'a> Room<'a> {
    pub fn new(within: Rect, circles: &'a [((f64, f64), f64)]) -> Self {
        Self { within, circles, taken: Vec::new(), lines: Vec::new(), is_full: false }
    }

    /// How far down names reach: a panel in which there is no room grows.
    pub fn bottom(&self) -> f64 {
        self.taken.iter().map(|it| it.y + it.h).fold(self.within.y + self.within.h, f64::max)
    }

    /// Places a name for each circle, first those that have the fewest places to choose from. Where
    /// one found no room beside its circle, it is tried whether another that goes first helps.
    pub fn place(&mut self, labels: &[PlaceName]) -> Vec<Found> {
        let is_free = |at: usize, it: &(f64, f64)| self.try_at(at, labels[at].size(), *it, GAP_PX).is_some();
        let choices = |at: usize| DIRECTIONS.iter().filter(|it| is_free(at, it)).count();
        let mut order: Vec<(usize, usize)> = (0..labels.len()).map(|at| (choices(at), at)).collect();
        order.sort_unstable();
        let mut best = self.fill(labels, &order);
        for first in 0..order.len() {
            if best.1 == 0.0 {
                break;
            }
            let mut other = order.clone();
            other[..=first].rotate_right(1);
            let tried = self.fill(labels, &other);
            if tried.1 < best.1 {
                best = tried;
            }
        }
        self.taken = best.0.iter().map(|it| it.rect).collect();
        best.0
    }

    /// Places names in an order; says how long the lines to them are altogether, and more
    /// where the panel had no room.
    fn fill(&self, labels: &[PlaceName], order: &[(usize, usize)]) -> (Vec<Found>, f64) {
        let mut room = Self::new(self.within, self.circles);
        let mut found = vec![None; labels.len()];
        for &(_, at) in order {
            let it = room.find(at, &labels[at]);
            room.taken.push(it.rect);
            room.lines.extend(it.leader);
            found[at] = Some(it);
        }
        let long: f64 = room.lines.iter().map(|(from, to)| (to.0 - from.0).hypot(to.1 - from.1)).sum();
        let lost = if room.is_full { room.within.h * 10.0 } else { 0.0 };
        (found.into_iter().flatten().collect(), long + lost)
    }

    /// Beside its circle, else as near as there is room. A line to a name keeps clear of circles; only
    /// in a panel so full that it grew it may cross them.
    fn find(&mut self, at: usize, label: &PlaceName) -> Found {
        let seek = |room: &Self, size, far| DIRECTIONS.iter().find_map(|it| room.try_at(at, size, *it, far));
        let (size, own) = (label.size(), (label.own_px, label.h));
        if let Some(found) = seek(self, size, GAP_PX).or_else(|| seek(self, own, GAP_PX)) {
            return found;
        }
        for _ in 0..ROUNDS {
            let mut far = GAP_PX;
            while far < self.within.w.max(self.within.h) {
                if let Some(found) = seek(self, own, far) {
                    return found;
                }
                far += STEP_PX;
            }
            self.within.h += if self.is_full { LINE_PX } else { 0.0 };
            self.is_full = true;
        }
        let y = self.taken.iter().map(|it| it.y + it.h).fold(self.within.y + self.within.h, f64::max);
        let rect = Rect { x: self.within.x, y, w: label.w, h: label.h };
        Found { rect, side: Side::Right, leader: None }
    }

    /// A name so far from its circle in a direction, if nothing is in its way there.
    fn try_at(&self, at: usize, (w, h): (f64, f64), (dx, dy): (f64, f64), far: f64) -> Option<Found> {
        let ((cx, cy), r) = self.circles[at];
        let shift = |along: f64| (along * 1.5).clamp(-1.0, 1.0);
        let middle = (cx + dx * (r + far) + shift(dx) * w / 2.0, cy + dy * (r + far) + shift(dy) * h / 2.0);
        let rect = Rect { x: middle.0 - w / 2.0, y: middle.1 - h / 2.0, w, h };
        let inner = Rect { x: self.within.x + 3.0, w: self.within.w - 6.0, ..self.within };
        let is_within = rect.x >= inner.x
            && rect.y >= inner.y
            && rect.x + rect.w <= inner.x + inner.w
            && rect.y + rect.h <= inner.y + inner.h;
        let is_clear = is_within
            && self.taken.iter().all(|it| !it.overlaps(&rect))
            && self.circles.iter().all(|it| distance(it.0, &rect) >= it.1 + 2.0)
            && self.lines.iter().all(|it| along(*it).all(|it| distance(it, &rect) > 1.0));
        if !is_clear {
            return None;
        }
        let side = if dx > 0.5 {
            Side::Right
        } else if dx < -0.5 {
            Side::Left
        } else {
            Side::Middle
        };
        let mut leader = None;
        if far > FAR_PX {
            let end = nearest((cx, cy), &rect);
            let long = (end.0 - cx).hypot(end.1 - cy).max(1.0);
            let start = (cx + (end.0 - cx) * r / long, cy + (end.1 - cy) * r / long);
            let is_free = |it: (f64, f64)| {
                self.taken.iter().all(|rect| distance(it, rect) > 1.0)
                    && self.circles.iter().enumerate().all(|(other, (center, r))| {
                        other == at || self.is_full || (it.0 - center.0).hypot(it.1 - center.1) > r + 2.0
                    })
            };
            if !along((start, end)).all(is_free) {
                return None;
            }
            leader = Some((start, end));
        }
        Some(Found { rect, side, leader })
    }
}

/// Points along a line.
fn along((from, to): ((f64, f64), (f64, f64))) -> impl Iterator<Item = (f64, f64)> {
    (0..=12).map(move |it| {
        let part = f64::from(it) / 12.0;
        (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
    })
}

/// The point of a box that is nearest to another point.
fn nearest((x, y): (f64, f64), rect: &Rect) -> (f64, f64) {
    (x.min(rect.x + rect.w).max(rect.x), y.min(rect.y + rect.h).max(rect.y))
}

fn distance(point: (f64, f64), rect: &Rect) -> f64 {
    let near = nearest(point, rect);
    (near.0 - point.0).hypot(near.1 - point.1)
}
