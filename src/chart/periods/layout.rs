//! Where the lanes, events and years of a chart of periods stand, before anything is drawn.
//!
//! Events stand on stems, as high as it takes that each can be hit. Where bands stand is told in
//! `periods_bands`.

use crate::chart::drawing::{Anchor, MarkBox, Rect, quarter};
use crate::chart::font::{Weight, width_px, wrap};
use crate::chart::label::{Label, Labels, Lines};
use crate::chart::role::MarkRole;
use crate::chart::scene::{Content, Lane, Moment, Periods, Place};
use crate::chart::{LINE_PX, SMALL_PX, TEXT_PX};

const BETWEEN_LANES_PX: f64 = 22.0;
/// From the upper edge of a lane to what stands under its heading.
const HEADING_PX: f64 = 24.0;
/// From the axis to the middle of the years under it, and from there to the lower edge.
const DROP_PX: f64 = 18.0;
const FOOT_PX: f64 = 10.0;
pub(super) const GAP_PX: f64 = 8.0;
/// The least that can be hit: a step of events, and their height.
pub(super) const HIT_PX: f64 = 24.0;
/// From the upper edge of an event's step to its middle: a line fits under it.
const MIDDLE_PX: f64 = 11.0;
const DIAMOND_PX: f64 = 5.0;
const BADGE_PX: f64 = 9.0;

/// What is drawn for one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub hit: Rect,
    pub body: Rect,
    /// Its corners, where it is no rectangle.
    pub corners: Vec<(f64, f64)>,
    pub is_hollow: bool,
    /// The line that an event stands on: its x, and its two ends.
    pub stem: Option<(f64, f64, f64)>,
    /// What is drawn where the mark is chosen.
    pub sign: Rect,
}

/// A chart of periods, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub height: u32,
    pub axis_y: f64,
    /// Upper and lower end of each piece of the grid, and where its lines stand.
    pub grid: Vec<(f64, f64)>,
    pub ticks: Vec<f64>,
    /// Lines that events stand on.
    pub floors: Vec<f64>,
    /// From, to and height of the lines through times of which nothing is told.
    pub untold: Vec<(f64, f64, f64)>,
    /// One per mark, in reading order.
    pub figures: Vec<Figure>,
    pub labels: Labels,
    pub(super) width: f64,
    pub(super) month_px: f64,
}

impl Layout {
    pub fn new(scene: &Periods, width: u32) -> Self {
        let width = f64::from(width);
        let mut layout = Self {
            height: 0,
            axis_y: 0.0,
            grid: Vec::new(),
            ticks: Vec::new(),
            floors: Vec::new(),
            untold: Vec::new(),
            figures: Vec::new(),
            labels: Vec::new(),
            width,
            month_px: width / scene.months(),
        };
        let mut y = 0.0;
        for (nth, lane) in scene.lanes.iter().enumerate() {
            if nth > 0 {
                y += BETWEEN_LANES_PX;
            }
            y = layout.lane(lane, y);
        }
        layout.axis_y = y + 6.0;
        if let Some(last) = layout.grid.last_mut().filter(|it| it.1 == y) {
            last.1 = layout.axis_y;
        }
        layout.years(scene);
        layout.height = (layout.axis_y + DROP_PX + FOOT_PX).ceil() as u32;
        layout
    }

    /// Where the marks lie.
    pub fn marks(&self, scene: &Periods) -> Vec<MarkBox> {
        scene
            .marks()
            .iter()
            .zip(&self.figures)
            .map(|(mark, it)| MarkBox::new(mark, it.hit, it.body))
            .collect()
    }

    /// Lays a lane out under `y` and tells where it ends.
    fn lane(&mut self, lane: &Lane, mut y: f64) -> f64 {
        if let Some(heading) = &lane.heading {
            let lines = wrap(heading, self.width, TEXT_PX, Weight::Bold).lines;
            let heading = Lines { lines, weight: Weight::Bold, role: MarkRole::Heading };
            let first_y = y + HEADING_PX - LINE_PX;
            y = first_y + heading.height_px();
            self.labels.extend(heading.labels(0.0, first_y, Anchor::Start).map(|line| (None, line)));
        }
        let top = y;
        y = match &lane.content {
            Content::Bands(bands) if !bands.is_empty() => self.bands(bands, lane.before.as_deref(), y),
            Content::Moments(moments) if !moments.is_empty() => {
                self.moments(moments, lane.before.as_deref(), y)
            }
            _ => {
                let Some(text) = &lane.before else { return y };
                self.before(Some(text), self.width, y, HIT_PX / 2.0).max(y + HIT_PX)
            }
        };
        self.grid.push((top, y));
        y
    }

    /// What is said of the time before the first entry, at the height of the first row: it begins at
    /// `y`, and its middle is so far `down`. What does not fit between the left edge and `until` has
    /// lines of its own. Tells where the first row begins.
    pub(super) fn before(&mut self, text: Option<&str>, until: f64, y: f64, down: f64) -> f64 {
        let Some(text) = text else { return y };
        let small = |text: &str, y: f64| Label::new(text, (0.0, y), MarkRole::Muted).small();
        let width = small_px(text);
        if width + 2.0 * GAP_PX <= until {
            self.labels.push((None, small(text, y + down)));
            self.broken(width + GAP_PX, until - GAP_PX, y + down);
            return y;
        }
        let mut end = y;
        for line in wrap(text, self.width, SMALL_PX, Weight::Regular).lines {
            self.labels.push((None, small(&line, end + LINE_PX / 2.0)));
            end += LINE_PX;
        }
        self.broken(0.0, until - GAP_PX, end + down);
        end
    }

    /// A line through a time of which nothing is told, where there is room for one.
    fn broken(&mut self, from: f64, to: f64, y: f64) {
        if to - from >= HIT_PX / 2.0 {
            self.untold.push((quarter(from), quarter(to), y));
        }
    }

    /// Events on their stems: a diamond, or the number of events in a square.
    fn moments(&mut self, moments: &[Moment], before: Option<&str>, y: f64) -> f64 {
        let hit_x = |it: &Moment| quarter((self.x(it.at) - HIT_PX / 2.0).clamp(0.0, self.width - HIT_PX));
        let mut ends: Vec<f64> = Vec::new();
        let mut levels = Vec::new();
        for x in moments.iter().map(hit_x) {
            let level = ends.iter().position(|it| *it <= x).unwrap_or(ends.len());
            if level == ends.len() {
                ends.push(0.0);
            }
            ends[level] = x + HIT_PX;
            levels.push((x, level));
        }
        let lowest = y + (ends.len() - 1) as f64 * HIT_PX;
        let until = levels[0].0;
        let before = before.filter(|_| moments[0].at.month >= 1.0);
        let is_beside = before.is_some_and(|it| small_px(it) + 2.0 * GAP_PX <= until);
        let lowest = if is_beside {
            self.before(before, until, lowest, MIDDLE_PX)
        } else {
            lowest + self.before(before, 0.0, y, MIDDLE_PX) - y
        };
        let floor = lowest + HIT_PX + 4.0;
        for (moment, (x, level)) in moments.iter().zip(levels) {
            let top = lowest - level as f64 * HIT_PX;
            self.moment(moment, Rect { x, y: top, w: HIT_PX, h: HIT_PX }, floor);
        }
        self.floors.push(floor);
        floor
    }

    fn moment(&mut self, moment: &Moment, hit: Rect, floor: f64) {
        let is_many = moment.keys.len() > 1;
        let number = moment.keys.len().to_string();
        let half_h = if is_many { BADGE_PX } else { DIAMOND_PX };
        let half = if is_many { (bold_px(&number) / 2.0 + 4.0).max(BADGE_PX) } else { DIAMOND_PX };
        let x = quarter(self.x(moment.at).clamp(half, self.width - half));
        let y = hit.y + MIDDLE_PX;
        let body = Rect { x: x - half, y: y - half_h, w: half * 2.0, h: half_h * 2.0 };
        let mut corners = Vec::new();
        if is_many {
            let role = if moment.at.is_vague { MarkRole::Value } else { MarkRole::Inside };
            let number = Label::new(number, (x, y), role).weighing(Weight::Bold).anchored(Anchor::Middle);
            self.labels.push((Some(self.figures.len()), number));
        } else {
            corners.extend([(x, y - half), (x + half, y), (x, y + half), (x - half, y)]);
        }
        let sign = Rect { x: x - BADGE_PX, y: y + BADGE_PX + 1.0, w: BADGE_PX * 2.0, h: 3.0 };
        let stem = Some((x, y + half_h, floor));
        self.figures.push(Figure { hit, body, corners, is_hollow: moment.at.is_vague, stem, sign });
    }

    /// Round years under the axis, and the first where there is room for it.
    fn years(&mut self, scene: &Periods) {
        let year_px = self.month_px * 12.0;
        let widest = bold_px("2000") + GAP_PX;
        let few = scene.last_year - scene.first_year < 12;
        let steps = if few { [1, 2, 5, 10] } else { [5, 10, 20, 50] };
        let step = steps.into_iter().find(|it| f64::from(*it) * year_px >= widest).unwrap_or(100);
        let mut free = 0.0;
        let mut shown: Vec<(i32, f64)> = Vec::new();
        for year in (scene.first_year..=scene.last_year).filter(|it| it.rem_euclid(step) == 0) {
            let line = f64::from(year - scene.first_year) * year_px;
            self.ticks.push(quarter(line));
            let half = (widest - GAP_PX) / 2.0;
            let x = line.clamp(half, self.width - half);
            if x - half >= free {
                shown.push((year, x));
                free = x + half + GAP_PX;
            }
        }
        let is_free = shown.first().is_none_or(|it| it.1 >= widest * 1.5);
        if is_free {
            shown.push((scene.first_year, (widest - GAP_PX) / 2.0));
        }
        for (year, x) in shown {
            self.labels.push((None, Label::tick(year.to_string(), (x, self.axis_y + DROP_PX))));
        }
    }

    pub(super) fn x(&self, place: Place) -> f64 {
        place.month * self.month_px
    }
}

pub(in crate::chart) fn bold_px(text: &str) -> f64 {
    width_px(text, TEXT_PX, Weight::Bold)
}

fn small_px(text: &str) -> f64 {
    width_px(text, SMALL_PX, Weight::Regular)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{Mark, SOME_KEY};

    /// Moments so many months after January 1991, each of one event.
    fn layout(months: &[f64], before: Option<&str>, width: u32) -> Layout {
        let moment = |month: &f64| Moment {
            at: Place { month: *month, is_vague: false },
            keys: vec![SOME_KEY],
            mark: Mark::sample("", 0),
        };
        let content = Content::Moments(months.iter().map(moment).collect());
        let lane = Lane { heading: None, before: before.map(str::to_owned), content };
        Layout::new(&Periods { first_year: 1991, last_year: 2026, lanes: vec![lane] }, width)
    }

    #[test]
    fn events_are_as_low_as_they_can_be_hit() {
        // A month is two pixels wide, an event twelve months.
        for (months, expected) in [
            (&[100.0][..], &[0.0][..]),
            (&[100.0, 112.0, 124.0], &[0.0, 0.0, 0.0]),
            (&[100.0, 111.0, 112.0], &[0.0, 24.0, 0.0]),
            (&[100.0, 101.0, 102.0, 112.0], &[0.0, 24.0, 48.0, 0.0]),
            (&[0.0, 3.0, 432.0], &[0.0, 24.0, 0.0]),
        ] {
            let layout = layout(months, None, 864);
            let levels: Vec<f64> =
                layout.figures.iter().map(|it| layout.floors[0] - 28.0 - it.hit.y).collect();
            assert_eq!(levels, expected, "{months:?}");
        }
    }

    #[test]
    fn words_for_the_time_before_stand_in_it_or_over_it() {
        for (month, width, expected) in [(300.0, 864, 34.0), (60.0, 864, 50.0), (0.0, 864, 34.0)] {
            let layout = layout(&[month], Some("not told by these sources"), width);
            assert_eq!(layout.axis_y, expected, "{month}");
        }
    }

    #[test]
    fn a_lane_without_anything_has_no_grid() {
        assert_eq!(layout(&[], None, 320).grid, []);
        assert_eq!(layout(&[], Some("not told"), 320).untold.len(), 1);
    }

    #[track_caller]
    fn check(first_year: i32, last_year: i32, width: u32, expected: &[&str]) {
        let layout = Layout::new(&Periods { first_year, last_year, lanes: Vec::new() }, width);
        let mut years: Vec<&str> = layout.labels.iter().map(|it| it.1.text.as_str()).collect();
        years.sort_unstable();
        assert_eq!(years, expected, "{first_year} to {last_year} at {width} px");
    }

    #[test]
    fn years_are_round_and_as_many_as_fit() {
        check(1991, 2026, 320, &["1995", "2000", "2005", "2010", "2015", "2020", "2025"]);
        check(1991, 2026, 900, &["1991", "1995", "2000", "2005", "2010", "2015", "2020", "2025"]);
        check(1991, 2026, 240, &["2000", "2010", "2020"]);
        check(1900, 2026, 320, &["1900", "1940", "1960", "1980", "2000", "2020"]);
        check(2018, 2021, 320, &["2018", "2019", "2020", "2021"]);
        check(2021, 2021, 320, &["2021"]);
    }
}
