//! Where the bars, labels and numbers of the chart of years stand, before anything is drawn.

use std::cmp::Reverse;

use crate::chart::axis::{steps, unit_px};
use crate::chart::canvas::Words;
use crate::chart::count::Count;
use crate::chart::drawing::{Anchor, MarkBox, Rect, text_box};
use crate::chart::font::{Weight, Wrapped, width_px, wrap_in};
use crate::chart::role::MarkRole;
use crate::chart::scene::{Choice, Mark, Years};
use crate::chart::{LINE_PX, TEXT_PX};

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
const WIDEST_BAR_PX: f64 = 64.0;
/// Between two labels.
const APART_PX: f64 = 8.0;

/// The column of one mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    pub x: f64,
    pub w: f64,
    pub bar_x: f64,
    pub bar_w: f64,
}

/// A chart of years, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub height: u32,
    /// Where counts from `top` (its upper edge) to 0 are drawn.
    pub plot: Rect,
    pub top: u32,
    pub bands: Vec<Band>,
    /// Left and right end of each piece of the axis.
    pub axes: Vec<(f64, f64)>,
    pub steps: Vec<u32>,
    /// Years that a short line leads to, where not every year has its label.
    pub notches: Vec<f64>,
    /// Texts, and the mark that each belongs to.
    pub words: Vec<(Option<usize>, Words)>,
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
        let (bands, untold, axis_x) = bands(scene, width, &steps, most_lines);
        let lines = untold.lines.len().max(1) as f64;
        let around_px = HEAD_PX + DROP_PX + (lines - 1.0) * LINE_PX + FOOT_PX;
        let wanted_px = match height {
            Some(height) => (f64::from(height) - around_px).max(LOWEST_PLOT_PX),
            None => (width * 0.27).clamp(120.0, 200.0),
        };
        let unit = unit_px(wanted_px, top, f64::MAX);
        let plot = Rect { x: 0.0, y: HEAD_PX, w: width, h: unit * f64::from(top) };
        let axes = [&bands[..scene.years.len()], &bands[scene.years.len()..]]
            .iter()
            .filter_map(|part| Some((part.first()?.x, part.last()?.x + part.last()?.w)))
            .collect();
        let axes = if bands.is_empty() { vec![(0.0, width)] } else { axes };
        let height = (plot.h + around_px).ceil() as u32;
        let mut layout =
            Self { height, plot, top, bands, axes, steps, notches: Vec::new(), words: Vec::new() };
        layout.scale(axis_x);
        layout.labels(scene, &untold);
        layout.counts(scene, width);
        layout
    }

    /// Where the marks lie.
    pub fn marks(&self, scene: &Years) -> Vec<MarkBox> {
        let place = |(mark, band): (&Mark, &Band)| {
            let rect = Rect { x: band.x, y: 0.0, w: band.w, h: self.height.into() };
            MarkBox::new(mark, rect, self.bar(band, mark.count()))
        };
        marks(scene).zip(&self.bands).map(place).collect()
    }

    fn bar(&self, band: &Band, count: u32) -> Rect {
        let h = self.plot.h * f64::from(count) / f64::from(self.top);
        Rect { x: band.bar_x, y: self.plot.y + self.plot.h - h, w: band.bar_w, h }
    }

    /// The numbers of the grid lines, where `x` leaves room for them.
    fn scale(&mut self, x: f64) {
        if x == 0.0 {
            return;
        }
        for &step in &self.steps {
            let y = self.plot.y + self.plot.h * (1.0 - f64::from(step) / f64::from(self.top));
            let words = Words { anchor: Anchor::End, ..tick(step.to_string(), x, y, Choice::Free) };
            self.words.push((None, words));
        }
    }

    /// Years under their bars, as many as fit; "year not told" in its lines.
    fn labels(&mut self, scene: &Years, untold: &Wrapped) {
        let y = self.plot.y + self.plot.h + DROP_PX;
        let shown = years_shown(scene, &self.bands);
        for &(at, x) in &shown {
            let mark = &scene.years[at];
            self.words.push((Some(at), tick(mark.label.clone(), x, y, mark.choice)));
            if shown.len() < scene.years.len() {
                self.notches.push(center(&self.bands[at]));
            }
        }
        if let Some(mark) = &scene.untold {
            let at = scene.years.len();
            let x = center(&self.bands[at]);
            for (nth, line) in untold.lines.iter().enumerate() {
                self.words.push((Some(at), tick(line.clone(), x, y + nth as f64 * LINE_PX, mark.choice)));
            }
        }
    }

    /// The number over each bar. Where bands are narrower than numbers, zeros go first, and of
    /// others those that would touch a bar or a number of more weight.
    fn counts(&mut self, scene: &Years, width: f64) {
        let all: Vec<&Mark> = marks(scene).collect();
        let fits = |count: fn(&Mark) -> Count| {
            all.iter().zip(&self.bands).all(|(mark, band)| count(mark).width_px() + 4.0 <= band.w)
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
        let bars: Vec<Rect> =
            all.iter().zip(&self.bands).map(|(mark, it)| self.bar(it, mark.most())).collect();
        let mut counts = Vec::new();
        for at in order {
            let count = make(all[at]);
            let (w, y) = (count.width_px(), bars[at].y - 10.0);
            let x = (center(&self.bands[at]) - w / 2.0).min(width - w).max(self.axes[0].0);
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
                counts.extend(count.words(x, y).map(|words| (Some(at), words)));
            }
        }
        counts.sort_by_key(|a| a.0);
        self.words.append(&mut counts);
    }
}

pub(in crate::chart) fn center(band: &Band) -> f64 {
    band.x + band.w / 2.0
}

pub(in crate::chart) fn tick(text: String, x: f64, y: f64, choice: Choice) -> Words {
    let weight = if choice == Choice::Chosen { Weight::Bold } else { Weight::Regular };
    Words { text, x, y, anchor: Anchor::Middle, size: TEXT_PX, weight, role: MarkRole::Tick }
}

/// Shares the width out: the bands, the lines of "year not told", and how far from the left the
/// numbers of the axis end (0 for none: each bar has its number).
fn bands(scene: &Years, width: f64, steps: &[u32], most_lines: usize) -> (Vec<Band>, Wrapped, f64) {
    let years = scene.years.len() as f64;
    let gap = if scene.years.is_empty() || scene.untold.is_none() {
        0.0
    } else {
        (width * 0.045).clamp(14.0, 36.0)
    };
    let mut left = 0.0;
    let mut untold = Wrapped { lines: Vec::new(), widest_px: 0.0 };
    let mut untold_w = 0.0;
    if let Some(mark) = &scene.untold {
        for lines in 1..=most_lines {
            untold = wrap_in(&mark.label, lines, TEXT_PX, Weight::Bold);
            untold_w = untold.widest_px + APART_PX;
            let band = (width - gap - untold_w) / years.max(1.0);
            if untold_w <= (band * 1.5).max(width * 0.19) {
                break;
            }
        }
    }
    let share =
        |left: f64, untold_w: f64| ((width - left - gap - untold_w) / years.max(1.0)).min(WIDEST_BAND_PX);
    let mut band_w = share(left, untold_w);
    if scene.untold.is_some() && untold_w < band_w {
        untold_w = share(left, 0.0).min((width - gap) / (years + 1.0));
        band_w = share(left, untold_w);
    }
    if band_w < 22.0 {
        let widest = steps.last().map_or(0.0, |step| width_px(&step.to_string(), TEXT_PX, Weight::Regular));
        left = widest + APART_PX;
        band_w = share(left, untold_w);
    }
    let bar_w = (band_w * 0.62).min(WIDEST_BAR_PX);
    let sharp = |px: f64| if band_w < 12.0 { (px * 4.0).round() / 4.0 } else { px.round() };
    let bar_w = sharp(bar_w).max(2.0);
    // Quarters of a pixel are exact, so that one band ends where the next begins.
    let edge = |at: usize| ((left + at as f64 * band_w) * 4.0).floor() / 4.0;
    let band = |x: f64, end: f64| Band { x, w: end - x, bar_x: sharp((x + end - bar_w) / 2.0), bar_w };
    let mut bands: Vec<Band> = (0..scene.years.len()).map(|at| band(edge(at), edge(at + 1))).collect();
    if scene.untold.is_some() {
        let x = edge(scene.years.len()) + gap.round();
        bands.push(band(x, x + untold_w.floor()));
    }
    (bands, untold, if left > 0.0 { left - APART_PX + 2.0 } else { 0.0 })
}

/// Which years have their label, and where its middle is: all, or every second, fifth, tenth;
/// the first and the last that are chosen go before all, then others that are chosen, then the ends of the axis.
pub(in crate::chart) fn years_shown(scene: &Years, bands: &[Band]) -> Vec<(usize, f64)> {
    let years = &scene.years;
    let (Some(first), Some(end)) = (bands.first(), years.len().checked_sub(1)) else { return Vec::new() };
    let axis = (first.x, bands[end].x + bands[end].w);
    let width = |at: usize| width_px(&years[at].label, TEXT_PX, Weight::Bold);
    let widest = (0..years.len()).map(width).fold(0.0, f64::max);
    let fits = |step: &usize| *step as f64 * first.w >= widest + if *step == 1 { 4.0 } else { APART_PX };
    // Every second year only while there are few: in a long row one looks for round years.
    let few = |step: &usize| *step != 2 || years.len() <= 14;
    let step = [1, 2, 5, 10, 20, 50].into_iter().filter(few).find(fits).unwrap_or(100);
    let round = |at: &usize| match step {
        2 => at.is_multiple_of(2),
        _ => years[*at].label.parse().unwrap_or(*at).is_multiple_of(step),
    };
    let is_chosen = |at: &usize| years[*at].choice == Choice::Chosen;
    let chosen: Vec<usize> = (0..years.len()).filter(is_chosen).collect();
    let ends = chosen.first().into_iter().chain(chosen.last()).copied();
    let order = ends.chain(chosen.iter().copied().filter(round));
    let order = order.chain(chosen.iter().copied()).chain([0, end]).chain((0..years.len()).filter(round));
    let mut shown: Vec<(usize, f64)> = Vec::new();
    for at in order {
        let half = width(at) / 2.0;
        let x = center(&bands[at]).max(axis.0 + half).min(axis.1 - half).max(half);
        let free = |&(other, other_x): &(usize, f64)| {
            let apart = if step == 1 { 0.0 } else { APART_PX };
            other != at && (x - other_x).abs() >= half + width(other) / 2.0 + apart
        };
        if shown.iter().all(free) {
            shown.push((at, x));
        }
    }
    shown.sort_by_key(|a| a.0);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{Hue, SOME_KEY};
    use crate::data::vocabulary::Lang;

    fn mark(label: u32, choice: Choice) -> Mark {
        let (key, label, name) = (SOME_KEY, label.to_string(), String::new());
        Mark { key, label, held: 1, not_held: 0, total: 1, hue: Hue::Accent, choice, lang: Lang::En, name }
    }

    #[track_caller]
    fn check(count: u32, width: u32, chosen: &[u32], expected: &[u32]) {
        let choice = |year| if chosen.contains(&year) { Choice::Chosen } else { Choice::Free };
        let years = (1991..1991 + count).map(|year| mark(year, choice(year))).collect();
        let scene = Years { years, untold: None };
        let shown = years_shown(&scene, &Layout::new(&scene, width).bands);
        let labels: Vec<u32> = shown.iter().map(|&(at, _)| 1991 + at as u32).collect();
        assert_eq!(labels, expected, "{count} years at {width} px");
    }

    #[test]
    fn years_thin_out_to_round_ones_between_the_first_and_the_last() {
        check(0, 320, &[], &[]);
        check(1, 320, &[], &[1991]);
        check(6, 320, &[], &[1991, 1992, 1993, 1994, 1995, 1996]);
        check(13, 320, &[], &[1991, 1993, 1995, 1997, 1999, 2001, 2003]);
        check(36, 900, &[], &[1991, 1995, 2000, 2005, 2010, 2015, 2020, 2026]);
        check(36, 320, &[], &[1991, 2000, 2005, 2010, 2015, 2026]);
        check(40, 280, &[], &[1991, 2000, 2010, 2020, 2030]);
    }

    #[test]
    fn the_chosen_year_keeps_its_label() {
        check(36, 320, &[2022], &[1991, 2000, 2005, 2010, 2015, 2022]);
        check(36, 320, &[1993], &[1993, 2000, 2005, 2010, 2015, 2026]);
    }

    #[test]
    fn the_first_and_the_last_chosen_year_keep_theirs() {
        let range: Vec<u32> = (2018..=2023).collect();
        check(36, 480, &range, &[1991, 2000, 2005, 2010, 2018, 2023]);
        check(36, 900, &[2019, 2021], &[1991, 1995, 2000, 2005, 2010, 2015, 2019, 2021, 2026]);
    }
}
