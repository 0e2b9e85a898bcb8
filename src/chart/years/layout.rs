//! Where the bars, labels and numbers of the chart of years stand, before anything is drawn.

use std::cmp::Reverse;

use crate::chart::axis::{steps, unit_px};
use crate::chart::band::{Band, BandAxis, Spacing};
use crate::chart::count::Count;
use crate::chart::drawing::{Anchor, MarkBox, Rect, quarter, text_box};
use crate::chart::font::{Weight, width_px};
use crate::chart::label::{Label, Labels};
use crate::chart::scene::{Choice, Mark, Years};
use crate::chart::{LINE_PX, TEXT_PX};
use crate::data::vocabulary::Lang;
use crate::text::grammar::number;

/// Room above the highest bar for its number.
const HEAD_PX: f64 = 24.0;
/// From the axis to the middle of the first line under it.
const DROP_PX: f64 = 18.0;
/// From the middle of the last line to the lower edge.
const FOOT_PX: f64 = 10.0;
/// A bar of one meeting among bars of one is no tower: the scale reaches this at least.
const LOWEST_TOP: u32 = 3;
/// Where a height is given, bars are no lower than in this.
const LOWEST_PLOT_PX: f64 = 46.0;
const WIDEST_BAND_PX: f64 = 160.0;
/// How wide a dashed bar has to be to look like one.
const DASHED_BAR_PX: f64 = 12.0;
const WIDEST_BAR_PX: f64 = 64.0;
/// Between two labels.
const APART_PX: f64 = 8.0;

/// A chart of years, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub height: u32,
    /// Where counts from `top` (its upper edge) to 0 are drawn.
    pub plot: Rect,
    pub top: u32,
    axis: BandAxis,
    /// Left and right end of each bar.
    pub bars: Vec<(f64, f64)>,
    /// Left and right end of each piece of the axis.
    pub axes: Vec<(f64, f64)>,
    pub steps: Vec<u32>,
    /// In which numbers are written.
    lang: Lang,
    /// Years that a short line leads to, where not every year has its label.
    pub notches: Vec<f64>,
    pub labels: Labels,
}

/// The marks in reading order.
pub fn marks(scene: &Years) -> impl Iterator<Item = &Mark> {
    scene.years.iter().chain(&scene.untold)
}

impl Layout {
    pub fn new(scene: &Years, width: u32) -> Self {
        Self::within(scene, width, None)
    }

    /// The same, so high where a height is given, as far as labels leave that.
    pub fn within(scene: &Years, width: u32, height: Option<u32>) -> Self {
        let width = f64::from(width);
        let top = marks(scene).map(Mark::most).max().unwrap_or(0).max(LOWEST_TOP);
        let steps: Vec<u32> = steps(top).collect();
        // Where height is short, lines of a label are dear.
        let most_lines = if height.is_some() { 2 } else { 3 };
        let lang = marks(scene).next().map_or(Lang::En, |mark| mark.lang);
        let widest =
            steps.last().map_or(0.0, |step| width_px(&number(lang, *step), TEXT_PX, Weight::Regular));
        let axis = axis(scene, width, widest, most_lines);
        let around_px = HEAD_PX + DROP_PX + (axis.lines() - 1.0) * LINE_PX + FOOT_PX;
        let wanted_px = match height {
            Some(height) => (f64::from(height) - around_px).max(LOWEST_PLOT_PX),
            None => (width * 0.27).clamp(120.0, 200.0),
        };
        let unit = unit_px(wanted_px, top, f64::MAX);
        let plot = Rect { x: 0.0, y: HEAD_PX, w: width, h: unit * f64::from(top) };
        let axes = if axis.bands.is_empty() { vec![(0.0, width)] } else { axis.pieces().collect() };
        let height = (plot.h + around_px).ceil() as u32;
        let bars = bars(&axis);
        let (notches, labels) = (Vec::new(), Vec::new());
        let mut layout = Self { height, plot, top, axis, bars, axes, steps, lang, notches, labels };
        layout.scale();
        layout.years(scene);
        layout.counts(scene, width);
        layout
    }

    /// Where the marks lie.
    pub fn marks(&self, scene: &Years) -> Vec<MarkBox> {
        let place = |(at, mark): (usize, &Mark)| {
            let Band { x, w } = self.axis.bands[at];
            MarkBox::new(mark, Rect { x, y: 0.0, w, h: self.height.into() }, self.bar(at, mark.count()))
        };
        marks(scene).enumerate().map(place).collect()
    }

    fn bar(&self, at: usize, count: u32) -> Rect {
        let h = self.plot.h * f64::from(count) / f64::from(self.top);
        let (x, end) = self.bars[at];
        Rect { x, y: self.plot.y + self.plot.h - h, w: end - x, h }
    }

    /// The numbers of the grid lines, where there is room for them left of the bars.
    fn scale(&mut self) {
        if self.axis.x == 0.0 {
            return;
        }
        for &step in &self.steps {
            let y = self.plot.y + self.plot.h * (1.0 - f64::from(step) / f64::from(self.top));
            let label = Label::tick(number(self.lang, step), (self.axis.x - APART_PX + 2.0, y));
            self.labels.push((None, label.anchored(Anchor::End)));
        }
    }

    /// Years under their bars, as many as fit; "year not told" in its lines.
    fn years(&mut self, scene: &Years) {
        let y = self.plot.y + self.plot.h + DROP_PX;
        self.labels.extend(self.axis.labels(scene, y, 0.0).into_iter().map(|(at, label)| (Some(at), label)));
        if !self.axis.shows_all() {
            self.notches.extend(self.axis.shown.iter().map(|(at, _)| self.axis.bands[*at].middle()));
        }
    }

    /// The number over each bar. Where bands are narrower than numbers, zeros go first, and of
    /// others those that would touch a bar or a number of more weight.
    fn counts(&mut self, scene: &Years, width: f64) {
        let all: Vec<&Mark> = marks(scene).collect();
        let fits = |count: fn(&Mark) -> Count| {
            all.iter().zip(&self.axis.bands).all(|(mark, band)| count(mark).width_px() + 4.0 <= band.w)
        };
        let every = fits(Count::alone);
        // A zero over a pale bar reads as the number of that bar, where there is no room for "0 of 9".
        let says_all = fits(Count::of_total);
        let make = if says_all { Count::of_total } else { Count::alone };
        let tells = |mark: &Mark| match (mark.count(), mark.most()) {
            (0, 0) => every,
            (0, _) => says_all,
            _ => true,
        };
        let mut order: Vec<usize> = (0..all.len()).filter(|&at| tells(all[at])).collect();
        let weight = |at: usize| (all[at].choice == Choice::Chosen, all[at].count(), all[at].most());
        order.sort_by_key(|at| Reverse(weight(*at)));
        let mut taken: Vec<(usize, Rect)> = Vec::new();
        let bars: Vec<Rect> = (0..all.len()).map(|at| self.bar(at, all[at].most())).collect();
        let mut counts = Vec::new();
        for at in order {
            let count = make(all[at]);
            let (w, y) = (count.width_px(), bars[at].y - 10.0);
            let x = (self.axis.bands[at].middle() - w / 2.0).min(width - w).max(self.axes[0].0);
            let own = Rect {
                x: x - 1.0,
                w: w + 2.0,
                ..text_box(x, y + 5.0, Anchor::Start, TEXT_PX, Weight::Bold, "")
            };
            let free = |(other, it): (usize, &Rect)| other == at || it.h == 0.0 || !own.overlaps(it);
            if every
                || (bars.iter().enumerate().all(free) && taken.iter().all(|(other, it)| free((*other, it))))
            {
                taken.push((at, own));
                counts.extend(count.labels(x, y).map(|label| (Some(at), label)));
            }
        }
        counts.sort_by_key(|a| a.0);
        self.labels.append(&mut counts);
    }
}

/// Shares the width out. Where years are narrow there is room left of them for the numbers of the grid lines, of which
/// the longest is `widest` px.
fn axis(scene: &Years, width: f64, widest: f64, most_lines: usize) -> BandAxis {
    let spacing = Spacing {
        x: 0.0,
        end: width,
        gap_px: (width * 0.045).clamp(14.0, 36.0),
        widest_px: WIDEST_BAND_PX,
        indent: Some((22.0, widest + APART_PX)),
        most_lines,
        untold: (1.5, 0.19),
        untold_px: |line_px| line_px + APART_PX,
        is_even: true,
    };
    BandAxis::new(scene, &spacing)
}

/// The ends of the bars, each in the middle of its band. That of no year stands apart, and where years are narrow it is
/// wider than they: its dashes would be a scribble.
fn bars(axis: &BandAxis) -> Vec<(f64, f64)> {
    let sharp = |px: f64| if axis.year_px < 12.0 { quarter(px) } else { px.round() };
    let bar = |band: &Band| {
        let least = if band.w > axis.year_px { DASHED_BAR_PX.min(band.w * 0.62) } else { 2.0 };
        let w = sharp((axis.year_px * 0.62).min(WIDEST_BAR_PX)).max(least);
        let x = sharp((band.x + band.end() - w) / 2.0);
        (x, x + w)
    };
    axis.bands.iter().map(bar).collect()
}
