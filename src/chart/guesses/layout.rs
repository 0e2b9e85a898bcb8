//! Where bars that are guessed stand, before anything is drawn. They stand over their labels, or lie beside them.
//!
//! Nothing moves while one guesses: places and scale follow from the labels alone.

use crate::chart::axis::steps;
use crate::chart::drawing::{Anchor, MarkBox, Rect};
use crate::chart::font::{Weight, width_px, wrap};
use crate::chart::label::{Label, Labels, Lines};
use crate::chart::role::MarkRole;
use crate::chart::scene::{Choice, Guess, Guesses, Hue};
use crate::chart::{LINE_PX, TEXT_PX};

/// Above the scale, for the number of a bar that reaches its end.
const HEAD_PX: f64 = 22.0;
/// From the axis to the middle of the first line under it.
const DROP_PX: f64 = 16.0;
const FOOT_PX: f64 = 10.0;
const GAP_PX: f64 = 8.0;
const WIDEST_BAND_PX: f64 = 130.0;
const LOWEST_PLOT_PX: f64 = 60.0;
/// A row that can be dragged is no thinner.
const ROW_PX: f64 = 30.0;

/// One mark, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// All that can be pointed at.
    pub hit: Rect,
    /// From nothing to the end of the scale.
    pub track: Rect,
    pub guess: Option<Rect>,
    pub counted: Option<Rect>,
    /// The thick line at the end of a guess, by which it is taken.
    pub grip: Rect,
}

/// The chart, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub height: u32,
    pub upright: bool,
    /// Where counts are drawn.
    pub plot: Rect,
    pub top: u32,
    pub steps: Vec<u32>,
    pub items: Vec<Item>,
    pub labels: Labels,
}

impl Layout {
    /// So wide, and as high as is given where labels leave that; higher where they do not.
    pub fn new(scene: &Guesses, width: u32, height: u32) -> Self {
        let (width, height) = (f64::from(width), f64::from(height));
        if scene.upright { Self::standing(scene, width, height) } else { Self::lying(scene, width, height) }
    }

    /// Where the marks lie; the bar of a mark is its whole track.
    pub fn marks(&self, scene: &Guesses) -> Vec<MarkBox> {
        let place = |(mark, item): (&Guess, &Item)| MarkBox {
            key: mark.key.clone(),
            rect: item.hit,
            bar: item.track,
            hue: Hue::Accent,
            choice: Choice::Free,
        };
        scene.marks.iter().zip(&self.items).map(place).collect()
    }

    fn standing(scene: &Guesses, width: f64, height: f64) -> Self {
        let top = scene.top.max(1);
        let steps: Vec<u32> = steps(top).collect();
        let left = width_px(&top.to_string(), TEXT_PX, Weight::Regular) + GAP_PX;
        let count = scene.marks.len().max(1) as f64;
        let band = ((width - left) / count).min(WIDEST_BAND_PX).floor();
        let labels: Vec<Vec<String>> =
            scene.marks.iter().map(|it| wrap(&it.label, band - 4.0, TEXT_PX, Weight::Bold).lines).collect();
        // Labels that are wider than their bands stand on two levels by turns, or on three.
        let widest =
            scene.marks.iter().map(|it| width_px(&it.label, TEXT_PX, Weight::Regular)).fold(0.0, f64::max);
        let is_tight = widest > band - 2.0 && labels.iter().all(|it| it.len() == 1);
        let levels = if !is_tight {
            1
        } else if widest > 2.0 * band - 2.0 {
            3
        } else {
            2
        };
        let lines = if is_tight { levels } else { labels.iter().map(Vec::len).max().unwrap_or(1) } as f64;
        let spoken = says_fit(scene, band - 6.0);
        let said = if spoken { 2.0 } else { 0.0 };
        let foot = DROP_PX + (lines + said - 1.0) * LINE_PX + FOOT_PX;
        let h = (height - HEAD_PX - foot).max(LOWEST_PLOT_PX).floor();
        let plot = Rect { x: left, y: HEAD_PX, w: band * count, h };
        let mut layout = Self {
            height: (HEAD_PX + h + foot).ceil() as u32,
            upright: true,
            plot,
            top,
            steps,
            items: Vec::new(),
            labels: Vec::new(),
        };
        let base = plot.y + h;
        for &step in layout.steps.iter().chain([&0]) {
            let y = base - h * f64::from(step) / f64::from(top);
            let tick = Label::tick(step.to_string(), (left - GAP_PX + 2.0, y)).anchored(Anchor::End);
            layout.labels.push((None, tick));
        }
        for (at, mark) in scene.marks.iter().enumerate() {
            let x = left + at as f64 * band;
            let middle = x + band / 2.0;
            let track_w = (band * 0.62).min(64.0).round();
            let track = Rect { x: (middle - track_w / 2.0).round(), y: plot.y, w: track_w, h };
            let bar = |count: u32, x: f64, w: f64| {
                let high = h * f64::from(count.min(top)) / f64::from(top);
                Rect { x, y: base - high, w, h: high }
            };
            let half = (track_w / 2.0 - 2.0).floor();
            let (guess, counted) = match mark.counted {
                None => (mark.guess.map(|it| bar(it, track.x, track_w)), None),
                Some(n) => (
                    mark.guess.map(|it| bar(it, track.x, half)),
                    Some(bar(n, track.x + track_w - half, half)),
                ),
            };
            let end = guess.unwrap_or(bar(0, track.x, track_w));
            let grip = Rect { x: end.x - 3.0, y: end.y - 2.0, w: end.w + 6.0, h: 4.0 };
            let hit = Rect { x, y: 0.0, w: band, h: f64::from(layout.height) };
            for (n, it) in [(mark.guess, guess), (mark.counted, counted)] {
                if let (Some(n), Some(it)) = (n, it) {
                    let over = (it.x + it.w / 2.0, it.y - 10.0);
                    let number = Label::new(n.to_string(), over, MarkRole::Value).weighing(Weight::Bold);
                    layout.labels.push((Some(at), number.anchored(Anchor::Middle)));
                }
            }
            let y = base + DROP_PX + (at % levels) as f64 * LINE_PX;
            let (weight, role) = (Weight::Regular, MarkRole::Tick);
            // At the edge of the picture a wide label gives way.
            let half = labels[at].iter().map(|it| width_px(it, TEXT_PX, weight)).fold(0.0, f64::max) / 2.0;
            let center = middle.min(width - half).max(half);
            let label = Lines { lines: labels[at].clone(), weight, role }.labels(center, y, Anchor::Middle);
            layout.labels.extend(label.map(|line| (Some(at), line)));
            let mut y = base + DROP_PX + lines * LINE_PX;
            if spoken && mark.counted.is_some() {
                for (line, role) in mark.said.iter().zip([MarkRole::Muted, MarkRole::Label]) {
                    let line = Label::new(line, (middle, y), role).anchored(Anchor::Middle);
                    layout.labels.push((Some(at), line));
                    y += LINE_PX;
                }
            }
            layout.items.push(Item { hit, track, guess, counted, grip });
        }
        layout
    }

    fn lying(scene: &Guesses, width: f64, height: f64) -> Self {
        let top = scene.top.max(1);
        let steps: Vec<u32> = steps(top).collect();
        let said =
            |it: &Guess| it.said.iter().map(|it| width_px(it, TEXT_PX, Weight::Bold)).fold(0.0, f64::max);
        let widest =
            scene.marks.iter().map(said).fold(0.0, f64::max).max(width_px("100", TEXT_PX, Weight::Bold));
        let natural =
            scene.marks.iter().map(|it| width_px(&it.label, TEXT_PX, Weight::Bold)).fold(0.0, f64::max);
        // Where bars would be too short for what is said beside them, numbers stand alone.
        let spoken = width - widest - GAP_PX - natural.min(width * 0.4) >= width * 0.25;
        let room = if spoken { widest } else { width_px("100", TEXT_PX, Weight::Bold) } + GAP_PX;
        // A word that is wider than its share still stands whole.
        let word = |it: &Guess| wrap(&it.label, width * 0.42, TEXT_PX, Weight::Bold).widest_px;
        let words = scene.marks.iter().map(word).fold(0.0, f64::max);
        let column = natural.min(width * 0.42).max(words).min(width * 0.7).ceil();
        let x = column + 10.0;
        let w = (width - x - room).max(40.0).floor();
        let lines_of = |it: &Guess| wrap(&it.label, column, TEXT_PX, Weight::Bold).lines;
        let labels: Vec<Vec<String>> = scene.marks.iter().map(lines_of).collect();
        let least = |lines: usize| (lines as f64 * LINE_PX + 2.0).max(ROW_PX);
        let foot = 20.0;
        let needed: f64 = labels.iter().map(|it| least(it.len())).sum();
        let spare = ((height - foot - needed) / scene.marks.len().max(1) as f64).clamp(0.0, 16.0).floor();
        let mut layout = Self {
            height: 0,
            upright: false,
            plot: Rect { x, y: 0.0, w, h: 0.0 },
            top,
            steps,
            items: Vec::new(),
            labels: Vec::new(),
        };
        let mut y = 0.0;
        for (at, mark) in scene.marks.iter().enumerate() {
            let row = least(labels[at].len()) + spare;
            let middle = y + row / 2.0;
            let first = middle - (labels[at].len() - 1) as f64 * LINE_PX / 2.0;
            let (weight, role) = (Weight::Regular, MarkRole::Label);
            let label = Lines { lines: labels[at].clone(), weight, role }.labels(column, first, Anchor::End);
            layout.labels.extend(label.map(|line| (Some(at), line)));
            let thick = (row * 0.62).min(30.0).floor();
            let track = Rect { x, y: (middle - thick / 2.0).floor(), w, h: thick };
            let long = |n: u32| w * f64::from(n.min(top)) / f64::from(top);
            let half = (thick / 2.0 - 1.0).floor();
            let lower = track.y + thick - half;
            let (guess, counted) = match mark.counted {
                None => (mark.guess.map(|it| Rect { w: long(it), ..track }), None),
                Some(n) => (
                    mark.guess.map(|it| Rect { w: long(it), h: half, ..track }),
                    Some(Rect { w: long(n), h: half, y: lower, ..track }),
                ),
            };
            let end = guess.unwrap_or(Rect { w: 0.0, ..track });
            let grip = Rect { x: x + end.w - 2.0, y: end.y - 3.0, w: 4.0, h: end.h + 6.0 };
            let both = [(mark.guess, guess, 0, MarkRole::Muted), (mark.counted, counted, 1, MarkRole::Value)];
            for (n, it, which, role) in both {
                let (Some(n), Some(it)) = (n, it) else { continue };
                let says =
                    if spoken && mark.counted.is_some() { mark.said[which].clone() } else { n.to_string() };
                let alone = mark.counted.is_none();
                // Two lines stand no closer than lines do, whatever the bars.
                let line = match (alone, which) {
                    (true, _) => middle,
                    (_, 0) => middle - LINE_PX / 2.0,
                    _ => middle + LINE_PX / 2.0,
                };
                let role = if alone { MarkRole::Value } else { role };
                let label = Label::new(says, (x + it.w + GAP_PX, line), role).weighing(Weight::Bold);
                layout.labels.push((Some(at), label));
            }
            layout.items.push(Item {
                hit: Rect { x: 0.0, y, w: width, h: row },
                track,
                guess,
                counted,
                grip,
            });
            y += row;
        }
        layout.plot.h = y;
        for &step in layout.steps.iter().chain([&0]) {
            let at = x + w * f64::from(step) / f64::from(top);
            layout.labels.push((None, Label::tick(step.to_string(), (at, y + 11.0))));
        }
        layout.height = (y + foot).ceil() as u32;
        layout
    }
}

/// Whether what is said of every bar stands under it.
fn says_fit(scene: &Guesses, room: f64) -> bool {
    let fits = |it: &String| width_px(it, TEXT_PX, Weight::Bold) <= room;
    scene.marks.iter().all(|it| it.said.iter().all(fits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::SOME_KEY;
    use crate::chart::text_box;

    fn scene(upright: bool, labels: &[&str], counted: Option<u32>) -> Guesses {
        let guess = |label: &&str| Guess {
            key: SOME_KEY,
            label: (*label).to_owned(),
            guess: Some(3),
            counted,
            said: ["you: 3".to_owned(), "counted: 4".to_owned()],
        };
        Guesses { upright, top: 6, marks: labels.iter().map(guess).collect() }
    }

    #[test]
    fn no_text_runs_into_another_and_none_leaves_the_picture() {
        const RUNS: [&str; 8] =
            ["1991–95", "1996–00", "2001–05", "2006–10", "2011–15", "2016–20", "2021–25", "2026"];
        const AREAS: [&str; 3] = ["Здравоохранение", "Терроризм и транснациональная преступность", "ICT"];
        for width in [216, 268, 320, 480, 600, 900] {
            let standing = [scene(true, &RUNS, None), scene(true, &RUNS, Some(4))];
            // On the narrowest screens bars that lie are scaled.
            let lying = (width >= 268).then(|| scene(false, &AREAS, Some(4)));
            for scene in standing.into_iter().chain(lying) {
                let layout = Layout::new(&scene, width, 235);
                let boxes: Vec<Rect> = layout
                    .labels
                    .iter()
                    .map(|(_, it)| text_box(it.x, it.y + 4.5, it.anchor, it.size, it.weight, &it.text))
                    .collect();
                for (at, one) in boxes.iter().enumerate() {
                    let text = &layout.labels[at].1.text;
                    assert!(one.x >= -0.5 && one.x + one.w <= f64::from(width) + 0.5, "{text} at {width}");
                    let flat = Rect { y: one.y + 3.0, h: one.h - 6.0, ..*one };
                    assert!(boxes[at + 1..].iter().all(|it| !flat.overlaps(it)), "{text} at {width}");
                }
            }
        }
    }

    #[test]
    fn bars_do_not_move_while_one_guesses() {
        let tracks = |guess| {
            let mut scene = scene(true, &["2018", "2019"], None);
            scene.marks[0].guess = guess;
            Layout::new(&scene, 600, 235).items.iter().map(|it| it.track).collect::<Vec<_>>()
        };
        assert_eq!(tracks(None), tracks(Some(6)));
    }
}
