//! Where the panels of a map, its circles and what stands beside it lie, before anything is drawn.
//!
//! The last panel is the main one. Where there is width it stands at the left, the others in a
//! column at its right, and under them what has no place on the map; else all is stacked in order.
//! Circles are sized by the count without choices, so that a choice moves none.

use super::label::{PlaceName, Room, Side, is_inside};
use crate::chart::drawing::{MarkBox, Rect, quarter};
use crate::chart::label::{Label, Labels};
use crate::chart::scene::{Mark, Places};
use crate::data::outline::Outlines;

/// Below this everything is stacked.
const NARROW_PX: f64 = 560.0;
/// Wider, and a map is only larger and tells no more.
const WIDEST_PX: f64 = 1100.0;
const WIDEST_STACK_PX: f64 = 440.0;
/// Between two panels.
const GAP_PX: f64 = 16.0;
/// How large the largest circle is, stacked and beside each other.
const LARGEST_PX: [f64; 2] = [18.0, 26.0];
/// A circle is at least so large, and what can be pointed at.
const SMALLEST_PX: f64 = 5.0;
const HIT_PX: f64 = 24.0;
/// A wider name on the map breaks; with its count it is so wide.
const WIDEST_NAME_PX: f64 = 160.0;
/// How much of a panel its circles may take.
const MOST_OF_PANEL: f64 = 0.08;
/// How wide a panel is that is not the main one, where all are stacked.
const OVERVIEW: f64 = 0.7;
/// Between the squares of two circles.
const APART_PX: f64 = 0.5;
/// How often circles that touch push each other away.
const PUSHES: usize = 60;

/// The circle of one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    pub center: (f64, f64),
    /// Of the count without choices.
    pub r: f64,
    /// The line to its name, where that found no room beside it.
    pub leader: Option<((f64, f64), (f64, f64))>,
    /// What can be pointed at.
    pub hit: Rect,
}

impl Circle {
    fn new(center: (f64, f64), r: f64) -> Self {
        let half = reach(r);
        let hit = Rect { x: center.0 - half, y: center.1 - half, w: half * 2.0, h: half * 2.0 };
        Self { center, r, leader: None, hit }
    }
}

/// A map, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub height: u32,
    /// Where each panel of the outlines lies.
    pub panels: Vec<Rect>,
    /// In reading order.
    pub circles: Vec<Circle>,
    pub labels: Labels,
    /// The count of the largest circle, 1 at least.
    top: u32,
    largest_px: f64,
}

/// The marks in reading order.
pub fn marks(scene: &Places) -> impl Iterator<Item = &Mark> {
    scene.spots.iter().map(|it| &it.mark).chain(&scene.aside)
}

impl Layout {
    pub fn new(scene: &Places, outlines: &Outlines, width: u32) -> Self {
        Self::beside(scene, outlines, width, f64::from(width) >= NARROW_PX)
    }

    /// The same, with the panels one beside the other where it is told so.
    pub fn beside(scene: &Places, outlines: &Outlines, width: u32, is_wide: bool) -> Self {
        let width = f64::from(width).min(WIDEST_PX);
        let (panels, beside) = arrange(outlines, width, is_wide);
        let mut layout = Self {
            height: 0,
            panels,
            circles: Vec::new(),
            labels: Vec::new(),
            top: marks(scene).map(Mark::most).max().unwrap_or(0).max(1),
            largest_px: LARGEST_PX[usize::from(is_wide)],
        };
        layout.largest_px = layout.largest(scene);
        let mut bottom = layout.panels.iter().map(|it| it.y + it.h).fold(0.0, f64::max);
        for panel in 0..layout.panels.len() {
            bottom = f64::max(bottom, layout.spots(scene, outlines, panel));
        }
        let beside = if is_wide { beside } else { Rect { y: bottom + GAP_PX, ..beside } };
        let bottom = f64::max(bottom, layout.aside(scene, beside));
        layout.height = (bottom + 1.0).ceil().max(HIT_PX) as u32;
        layout
    }

    /// The radius of a count: its area is as large as the count is.
    pub fn radius(&self, count: u32) -> f64 {
        (self.largest_px * (f64::from(count) / f64::from(self.top)).sqrt()).max(SMALLEST_PX)
    }

    /// How large the largest circle is, where a panel may be crowded.
    fn largest(&self, scene: &Places) -> f64 {
        let mut largest_px = self.largest_px;
        for (at, panel) in self.panels.iter().enumerate() {
            let own = scene.spots.iter().filter(|it| it.panel == at);
            let counts: f64 = own.map(|it| f64::from(it.mark.most())).sum();
            // A circle stands in a square, four times its radius squared.
            let room = panel.w * panel.h * MOST_OF_PANEL;
            largest_px = largest_px.min((room / 4.0 * f64::from(self.top) / counts.max(1.0)).sqrt());
        }
        largest_px
    }

    /// Where the marks lie.
    pub fn marks(&self, scene: &Places) -> Vec<MarkBox> {
        let place = |(mark, circle): (&Mark, &Circle)| {
            let r = if mark.count() == 0 { 0.0 } else { self.radius(mark.count()) };
            let (x, y) = circle.center;
            MarkBox::new(mark, circle.hit, Rect { x: x - r, y: y - r, w: r * 2.0, h: r * 2.0 })
        };
        marks(scene).zip(&self.circles).map(place).collect()
    }

    /// The circles of a panel and their names; says how far down they reach.
    fn spots(&mut self, scene: &Places, outlines: &Outlines, panel: usize) -> f64 {
        let (rect, own) = (self.panels[panel], &outlines.panels[panel]);
        let unit = rect.w / f64::from(own.width);
        let spots: Vec<usize> = (0..scene.spots.len()).filter(|&at| scene.spots[at].panel == panel).collect();
        // Circles are kept in reading order, so those of other panels have their place already.
        self.circles.resize(scene.spots.len(), Circle::new((0.0, 0.0), 0.0));
        let mut circles = Vec::new();
        for &at in &spots {
            let (x, y) = scene.spots[at].at;
            let center = (rect.x + f64::from(x) * unit, rect.y + f64::from(y) * unit);
            circles.push((center, self.radius(scene.spots[at].mark.most())));
        }
        push_apart(&mut circles, rect);
        let names: Vec<PlaceName> = spots
            .iter()
            .zip(&circles)
            .map(|(&at, &(_, r))| {
                PlaceName::new(&scene.spots[at].mark, r, (rect.w * 0.4).min(WIDEST_NAME_PX))
            })
            .collect();
        let mut room = Room::new(rect, &circles);
        let found = room.place(&names);
        for (nth, &at) in spots.iter().enumerate() {
            let (center, r) = circles[nth];
            self.circles[at] = Circle { leader: found[nth].leader, ..Circle::new(center, r) };
            self.say(at, &scene.spots[at].mark, names[nth].labels(found[nth].rect, found[nth].side));
        }
        // A name beside its circle belongs to what can be pointed at, unless it is in another's way.
        for (nth, &at) in spots.iter().enumerate() {
            if found[nth].leader.is_some() {
                continue;
            }
            let hit = union(self.circles[at].hit, found[nth].rect);
            if spots.iter().all(|&other| other == at || !hit.overlaps(&self.circles[other].hit)) {
                self.circles[at].hit = hit;
            }
        }
        room.bottom()
    }

    /// What has no place on the map, in rows; says how far down they reach.
    fn aside(&mut self, scene: &Places, part: Rect) -> f64 {
        let radius = |mark: &Mark| self.radius(mark.most());
        let slot = 2.0 * scene.aside.iter().map(radius).fold(HIT_PX / 2.0, f64::max);
        let left = slot + 8.0;
        let (mut x, mut y, mut row) = (0.0, part.y, 0.0_f64);
        for (nth, mark) in scene.aside.iter().enumerate() {
            let r = self.radius(mark.most());
            let label = PlaceName::new(mark, r, part.w - left);
            if x > 0.0 && x + left + label.w > part.w {
                (x, y, row) = (0.0, y + row, 0.0);
            }
            let height = f64::max(slot, label.h) + 8.0;
            let center = (part.x + x + slot / 2.0, y + height / 2.0);
            let rect = Rect { x: part.x + x + left, y: center.1 - label.h / 2.0, w: label.w, h: label.h };
            let at = scene.spots.len() + nth;
            let hit = Rect { x: part.x + x, y, w: left + label.w, h: height };
            self.circles.push(Circle { hit, ..Circle::new(center, r) });
            self.say(at, mark, label.labels(rect, Side::Right));
            (x, row) = (x + left + label.w + 20.0, row.max(height));
        }
        y + row
    }

    /// Labels of a mark; the count in its circle where it fits.
    fn say(&mut self, at: usize, mark: &Mark, labels: Vec<Label>) {
        let circle = &self.circles[at];
        let inside = is_inside(mark, circle.r).map(|count| count.label(circle.center));
        self.labels.extend(inside.into_iter().chain(labels).map(|label| (Some(at), label)));
    }
}

/// Half the side of the square that a circle has to itself.
fn reach(r: f64) -> f64 {
    quarter(r + 1.5).max(HIT_PX / 2.0)
}

fn union(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect { x, y, w: (a.x + a.w).max(b.x + b.w) - x, h: (a.y + a.h).max(b.y + b.h) - y }
}

/// Shares the width out: where the panels lie, and where there is room beside them.
fn arrange(outlines: &Outlines, width: f64, is_wide: bool) -> (Vec<Rect>, Rect) {
    let mut panels = Vec::new();
    let last = outlines.panels.len().saturating_sub(1);
    let main = if is_wide && last > 0 { (width * 0.6).round() } else { 0.0 };
    let column = Rect { x: if main > 0.0 { main + GAP_PX } else { 0.0 }, y: 0.0, w: width, h: 0.0 };
    let column = Rect { w: width - column.x, ..column };
    let mut y = 0.0;
    for (at, panel) in outlines.panels.iter().enumerate() {
        let part = if at == last && main > 0.0 {
            Rect { x: 0.0, y: 0.0, w: main, h: 0.0 }
        } else {
            let part = if main > 0.0 || at == last { 1.0 } else { OVERVIEW };
            let widest = if main > 0.0 { WIDEST_PX } else { WIDEST_STACK_PX };
            Rect { y, w: (column.w.min(widest) * part).round(), ..column }
        };
        let h = (part.w * f64::from(panel.height) / f64::from(panel.width)).round();
        panels.push(Rect { h, ..part });
        if at < last || main == 0.0 {
            y += h + GAP_PX;
        }
    }
    (panels, Rect { y, ..column })
}

/// Moves circles whose squares overlap away from each other, as little as need be.
fn push_apart(circles: &mut [((f64, f64), f64)], within: Rect) {
    for _ in 0..PUSHES {
        for one in 0..circles.len() {
            for other in one + 1..circles.len() {
                let ((a, ra), (b, rb)) = (circles[one], circles[other]);
                let wanted = reach(ra) + reach(rb) + APART_PX;
                let (dx, dy) = (b.0 - a.0, b.1 - a.1);
                let (over_x, over_y) = (wanted - dx.abs(), wanted - dy.abs());
                if over_x <= 0.0 || over_y <= 0.0 {
                    continue;
                }
                let half = |over: f64, along: f64| f64::midpoint(over, 0.1).copysign(along);
                let (mx, my) =
                    if over_x < over_y { (half(over_x, dx), 0.0) } else { (0.0, half(over_y, dy)) };
                circles[one].0 = (a.0 - mx, a.1 - my);
                circles[other].0 = (b.0 + mx, b.1 + my);
            }
        }
        for (center, r) in circles.iter_mut() {
            let edge = reach(*r) + 1.0;
            center.0 = center.0.min(within.x + within.w - edge).max(within.x + edge);
            center.1 = center.1.min(within.y + within.h - edge).max(within.y + edge);
        }
    }
    for (center, _) in circles {
        *center = (quarter(center.0), quarter(center.1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::role::MarkRole;
    use crate::chart::scene::{SOME_KEY, Spot};
    use crate::query::{Dimension, FacetValue, MarkKey};

    const OURS: &str = include_str!("../../../public/data/outlines.txt");

    fn mark(code: &str, held: u32, total: u32) -> Mark {
        let key = FacetValue::parse(Dimension::Place, code).map_or(SOME_KEY, MarkKey::Value);
        Mark { key, total, ..Mark::sample(code, held) }
    }

    /// A scene of marks at their anchors, or beside the map.
    fn scene(outlines: &Outlines, marks: &[Mark]) -> Places {
        let mut places = Places { spots: Vec::new(), aside: Vec::new() };
        for mark in marks {
            match outlines.anchor(&mark.label) {
                Some((panel, at)) => places.spots.push(Spot { mark: mark.clone(), panel, at }),
                None => places.aside.push(mark.clone()),
            }
        }
        places
    }

    fn layout(outlines: &Outlines, marks: &[Mark], width: u32) -> Layout {
        Layout::new(&scene(outlines, marks), outlines, width)
    }

    #[test]
    fn areas_of_circles_are_as_their_counts() {
        let outlines = Outlines::parse(OURS).expect("our map");
        for width in [320, 900] {
            let layout = layout(&outlines, &[mark("RU", 16, 16), mark("ID", 4, 4), mark("x", 1, 1)], width);
            let radii: Vec<f64> = layout.circles.iter().map(|it| it.r).collect();
            assert_eq!(radii[0], radii[1] * 2.0);
            assert!(radii[2] >= SMALLEST_PX);
        }
    }

    #[test]
    fn a_choice_moves_no_circle() {
        let outlines = Outlines::parse(OURS).expect("our map");
        let keys = ["RU", "ID", "SG", "MY", "KH", "VN", "LA", "TH", "virtual"];
        for width in [320, 480, 612, 900] {
            let all = layout(&outlines, &keys.map(|it| mark(it, 9, 9)), width);
            let some = layout(&outlines, &keys.map(|it| mark(it, 2, 9)), width);
            let places = |it: &Layout| -> Vec<_> { it.circles.iter().map(|it| (it.center, it.r)).collect() };
            assert_eq!(places(&all), places(&some), "at {width} px");
        }
    }

    #[test]
    fn the_main_panel_stands_below_or_at_the_left() {
        let outlines = Outlines::parse(OURS).expect("our map");
        let narrow = layout(&outlines, &[], 320).panels;
        assert!(narrow[0].y + narrow[0].h < narrow[1].y && narrow[0].w < narrow[1].w);
        let wide = layout(&outlines, &[], 900).panels;
        assert!(wide[1].x + wide[1].w < wide[0].x && wide[0].w < wide[1].w);
    }

    #[test]
    fn without_a_map_all_stands_beside_it() {
        let layout = layout(&Outlines::default(), &[mark("RU", 3, 3), mark("virtual", 1, 1)], 320);
        assert_eq!((layout.panels.len(), layout.circles.len()), (0, 2));
        let names = layout.labels.iter().filter(|it| it.1.role == MarkRole::PlaceName).count();
        assert_eq!(names, 2);
    }
}
