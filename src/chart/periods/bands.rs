//! Where the bands of a lane stand, and the label of each.
//!
//! Bands share rows where each label fits in its band, or over it. Otherwise each has a row of its
//! own, with the label beside it or, where that takes many lines, above it.

use super::layout::{Figure, GAP_PX, HIT_PX, Layout, bold_px};
use crate::chart::drawing::{Anchor, Rect, quarter};
use crate::chart::font::{Weight, Wrapped, wrap, wrap_in};
use crate::chart::label::{Label, Lines};
use crate::chart::role::MarkRole;
use crate::chart::scene::{Band, Place};
use crate::chart::{LINE_PX, TEXT_PX};

/// A row of bands that have their labels in them, and the bands.
const ROW_PX: f64 = 30.0;
const HIGH_PX: f64 = 20.0;
/// A band with its label beside or above it.
const LOW_PX: f64 = 10.0;
/// From the upper edge of a row to its first label, if that stands above a band.
const LABEL_PX: f64 = 10.0;
/// What a row has beside the lines of its label above a band: before the band, the band, after it.
const ABOVE_PX: f64 = 6.0;
const BELOW_PX: f64 = 10.0;
const THINNEST_PX: f64 = 3.0;
/// Half of what stands between two bands that meet.
const SEAM_PX: f64 = 0.75;

/// How the bands of a lane have their labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Inside,
    Over,
    Beside,
    Above,
}

/// A label beside its band: on which side, in which lines.
struct Aside {
    is_left: bool,
    label: Wrapped,
}

impl Layout {
    /// Lays bands out under `y` and tells where they end.
    pub(super) fn bands(&mut self, bands: &[Band], before: Option<&str>, y: f64) -> f64 {
        let rows = self.shared(bands);
        let way = self.way(bands, &rows);
        let first = self.edges(&bands[0]).0;
        let before = before.filter(|_| bands[0].from.month >= 1.0);
        let over_px = LINE_PX + ABOVE_PX + LOW_PX / 2.0;
        let (until, down) = match way {
            Way::Inside => (first, 2.0 + HIGH_PX / 2.0),
            Way::Over => (first, over_px),
            Way::Beside => {
                let Aside { is_left, label } = self.aside(&bands[0]);
                let label_px = if is_left { label.widest_px + GAP_PX } else { 0.0 };
                (first - label_px, beside_px(&label) / 2.0)
            }
            // A label above its band may begin before it.
            Way::Above => (0.0, 0.0),
        };
        let mut y = self.before(before, until, y, down);
        for (band, row) in bands.iter().zip(&rows) {
            let row = *row as f64;
            match way {
                Way::Inside => self.inside(band, y + row * ROW_PX),
                Way::Over => self.over(band, y + row * above_px(1)),
                Way::Beside => y = self.beside(band, y),
                Way::Above => y = self.above(band, y),
            }
        }
        let rows = rows.iter().max().map_or(0, |it| it + 1);
        match way {
            Way::Inside => y + rows as f64 * ROW_PX,
            Way::Over => y + rows as f64 * above_px(1),
            _ => y,
        }
    }

    /// The row of each band, so that none covers another.
    fn shared(&self, bands: &[Band]) -> Vec<usize> {
        let mut ends: Vec<(f64, Option<Place>)> = Vec::new();
        let mut rows = Vec::new();
        for band in bands {
            let (share, edges) = (self.share(band, 0.0, 0.0), self.edges(band));
            let (left, right) = (share.x.min(edges.0), edges.1.max(share.x + share.w));
            // Two that share the middle of a year have parallel ends.
            let is_free = |it: &(f64, Option<Place>)| it.0 <= left || it.1 == Some(band.from);
            let row = ends.iter().position(is_free).unwrap_or(ends.len());
            if row == ends.len() {
                ends.push((0.0, None));
            }
            ends[row] = (right, band.to);
            rows.push(row);
        }
        rows
    }

    fn way(&self, bands: &[Band], rows: &[usize]) -> Way {
        let fits = |band: &Band| {
            // A slanted end leaves words the part that lies within at their height.
            let room = |it: Place| if it.is_vague { self.month_px * 3.5 } else { 0.0 };
            let Rect { w, .. } = self.share(band, 0.0, 0.0);
            let within = w - room(band.from) - band.to.map_or(HIT_PX / 4.0, room);
            within >= (bold_px(&band.band_label) + 2.0 * GAP_PX).max(HIT_PX)
        };
        if bands.iter().all(fits) {
            return Way::Inside;
        }
        let stands = |at: usize| {
            let (band, share) = (&bands[at], self.share(&bands[at], 0.0, 0.0));
            let x = self.over_x(band);
            let next = (at + 1..bands.len()).find(|it| rows[*it] == rows[at]);
            let end = next.map_or(self.width + GAP_PX, |it| self.over_x(&bands[it]));
            share.w >= HIT_PX && x >= share.x - GAP_PX && x + bold_px(&band.band_label) + GAP_PX <= end
        };
        if (0..bands.len()).all(stands) {
            return Way::Over;
        }
        let is_short = |band: &Band| self.aside(band).label.lines.len() <= 2;
        if bands.iter().all(is_short) { Way::Beside } else { Way::Above }
    }

    /// What a band has of a row that it shares.
    fn share(&self, band: &Band, y: f64, h: f64) -> Rect {
        let x = quarter(self.x(band.from));
        Rect { x, y, w: band.to.map_or(self.width, |it| quarter(self.x(it))) - x, h }
    }

    /// Where a label over its band begins.
    fn over_x(&self, band: &Band) -> f64 {
        self.x(band.from).min(self.width - bold_px(&band.band_label)).max(0.0)
    }

    /// Labels of the mark that comes next.
    fn say(&mut self, labels: impl IntoIterator<Item = Label>) {
        let next = Some(self.figures.len());
        self.labels.extend(labels.into_iter().map(|label| (next, label)));
    }

    /// A band with its label in it.
    fn inside(&mut self, band: &Band, y: f64) {
        let share = self.share(band, y, ROW_PX);
        let tip = if band.to.is_none() { HIT_PX / 4.0 } else { 0.0 };
        let (middle, y) = (share.x + (share.w - tip) / 2.0, y + 2.0);
        let label = Label::new(&band.band_label, (middle, y + HIGH_PX / 2.0), MarkRole::Inside);
        self.say([label.anchored(Anchor::Middle).weighing(band.mark.choice.weight())]);
        self.band(band, share, y, HIGH_PX);
    }

    /// A band of several in a row, with its label over it.
    fn over(&mut self, band: &Band, y: f64) {
        let x = self.over_x(band);
        self.say(over(band, vec![band.band_label.clone()]).labels(x, y + LABEL_PX, Anchor::Start));
        let share = self.share(band, y, above_px(1));
        self.band(band, share, y + LINE_PX + ABOVE_PX, LOW_PX);
    }

    /// A row of one band with its label beside it.
    fn beside(&mut self, band: &Band, y: f64) -> f64 {
        let Aside { is_left, label } = self.aside(band);
        let (left, right) = self.edges(band);
        let height = beside_px(&label);
        let middle = y + height / 2.0;
        let (x, anchor) =
            if is_left { (left - GAP_PX, Anchor::End) } else { (right + GAP_PX, Anchor::Start) };
        let label = over(band, label.lines);
        let first_y = middle - label.drop_px() / 2.0;
        self.say(label.labels(x, first_y, anchor));
        let hit = Rect { x: 0.0, y, w: self.width, h: height };
        self.band(band, hit, middle - LOW_PX / 2.0, LOW_PX);
        y + height
    }

    /// A row of one band with its label above it. Both begin at one place, or end at one; a label for
    /// which there is no room so begins at the left edge.
    fn above(&mut self, band: &Band, y: f64) -> f64 {
        let label = wrap(&band.band_label, self.width, TEXT_PX, Weight::Bold);
        let (left, right) = self.edges(band);
        let (x, anchor) = if left + label.widest_px <= self.width {
            (left, Anchor::Start)
        } else if label.widest_px <= right {
            (right, Anchor::End)
        } else {
            (0.0, Anchor::Start)
        };
        let lines = label.lines.len();
        self.say(over(band, label.lines).labels(x, y + LABEL_PX, anchor));
        let hit = Rect { x: 0.0, y, w: self.width, h: above_px(lines) };
        self.band(band, hit, y + lines as f64 * LINE_PX + ABOVE_PX, LOW_PX);
        y + hit.h
    }

    /// The side on which a label needs fewer lines, first the left.
    fn aside(&self, band: &Band) -> Aside {
        let (left, right) = self.edges(band);
        let fit = |room: f64| {
            let label = &band.band_label;
            let lines =
                (1..4).find(|it| wrap_in(label, *it, TEXT_PX, Weight::Bold).widest_px <= room - GAP_PX)?;
            Some(wrap_in(label, lines, TEXT_PX, Weight::Bold))
        };
        let lines = |it: &Option<Wrapped>| it.as_ref().map_or(usize::MAX, |it| it.lines.len());
        let (before, after) = (fit(left), fit(self.width - right));
        let is_left = lines(&before) <= lines(&after);
        let none = || wrap_in(&band.band_label, 4, TEXT_PX, Weight::Bold);
        let label = if is_left { before } else { after };
        // What fits nowhere counts as too long, whatever its lines.
        let label = label.unwrap_or_else(|| Wrapped { lines: vec![String::new(); 4], ..none() });
        Aside { is_left, label }
    }

    /// The band itself. A band that goes on has a tip.
    fn band(&mut self, band: &Band, hit: Rect, y: f64, h: f64) {
        let [upper, lower] = self.sides(band, h);
        let (left, right) = (upper.0.min(lower.0), upper.1.max(lower.1));
        let mut corners = Vec::new();
        if band.to.is_none() {
            let tip = (h / 2.0).min((right - upper.0.max(lower.0)) * 0.7);
            corners.extend([(upper.0, y), (right - tip, y), (right, y + h / 2.0), (right - tip, y + h)]);
            corners.push((lower.0, y + h));
        } else if upper != lower {
            corners.extend([(upper.0, y), (upper.1, y), (lower.1, y + h), (lower.0, y + h)]);
        }
        let body = Rect { x: left, y, w: right - left, h };
        let sign = Rect { x: left, y: y + h + 2.0, w: (right - left).max(8.0), h: 3.0 };
        let sign = Rect { x: sign.x.min(self.width - sign.w), ..sign };
        self.figures.push(Figure { hit, body, corners, is_hollow: false, stem: None, sign });
    }

    /// Where a band of a height begins and ends, along its upper and its lower side: an end of which
    /// only the year is told slants through that year.
    fn sides(&self, band: &Band, h: f64) -> [(f64, f64); 2] {
        let end = |place: Place, half: f64, seam: f64| {
            let half = if place.is_vague { half } else { 0.0 };
            // Along a slant, the same seam is wider when measured across.
            let slope = 2.0 * half / h;
            self.x(place) + half + seam * (1.0 + slope * slope).sqrt()
        };
        // What slants needs to be broader to be as thick.
        let thinnest = if band.from.is_vague { THINNEST_PX * 2.0 } else { THINNEST_PX };
        [6.0, -6.0].map(|months| {
            let half = months * self.month_px;
            let left = end(band.from, half, SEAM_PX);
            let right = band.to.map_or(self.width, |it| end(it, half, -SEAM_PX)).min(self.width).max(left);
            let spare = (thinnest - (right - left)).max(0.0) / 2.0;
            let left = (left - spare).clamp(0.0, self.width - thinnest);
            (quarter(left), quarter((right + spare).clamp(left + thinnest, self.width)))
        })
    }

    /// Where it begins and ends, all in all.
    fn edges(&self, band: &Band) -> (f64, f64) {
        let [upper, lower] = self.sides(band, LOW_PX);
        (upper.0.min(lower.0), upper.1.max(lower.1))
    }
}

/// The label of a band in lines, over what runs behind it.
fn over(band: &Band, lines: Vec<String>) -> Lines {
    Lines { lines, weight: band.mark.choice.weight(), role: MarkRole::LabelOver }
}

/// The height of a row with a label beside its band.
fn beside_px(label: &Wrapped) -> f64 {
    (label.lines.len() as f64 * LINE_PX + 10.0).max(HIT_PX + 2.0)
}

/// The height of a row with so many lines above its band.
fn above_px(lines: usize) -> f64 {
    lines as f64 * LINE_PX + ABOVE_PX + LOW_PX + BELOW_PX
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{Content, Lane, Mark, Periods};

    fn band(label: &str, from: Place, to: Option<Place>) -> Band {
        Band { from, to, band_label: label.to_owned(), mark: Mark::sample(label, 0) }
    }

    fn told(year: i32) -> Place {
        Place { month: f64::from(year - 1991) * 12.0, is_vague: false }
    }

    fn vague(year: i32) -> Place {
        Place { month: told(year).month + 6.0, is_vague: true }
    }

    fn layout(bands: &[Band], width: u32) -> Layout {
        let lane = Lane { heading: None, before: None, content: Content::Bands(bands.to_vec()) };
        Layout::new(&Periods { first_year: 1991, last_year: 2026, lanes: vec![lane] }, width)
    }

    #[track_caller]
    fn check(bands: &[Band], width: u32, expected: Way) {
        let layout = layout(bands, width);
        assert_eq!(layout.way(bands, &layout.shared(bands)), expected, "at {width} px");
        assert_eq!(layout.figures.len(), bands.len());
    }

    #[test]
    fn labels_stand_in_bands_or_over_them_or_beside_or_above() {
        let short = [band("Laos", told(2015), Some(vague(2018))), band("Indonesia", vague(2018), None)];
        check(&short, 1179, Way::Inside);
        check(&short, 480, Way::Over);
        check(&short, 320, Way::Beside);
        let long = [
            band("Comprehensive Programme of Action 2005–2015", told(2005), Some(told(2016))),
            band("Comprehensive Plan of Action 2016–2020", told(2016), Some(told(2021))),
        ];
        check(&long, 1600, Way::Over);
        check(&long, 900, Way::Beside);
        check(&long, 320, Way::Above);
        check(
            &[band("Donaudampfschifffahrtselektrizitätenwerk", told(2008), Some(told(2009)))],
            320,
            Way::Above,
        );
    }

    #[test]
    fn bands_share_a_row_only_where_none_covers_another() {
        let rows = |ends: &[(Place, Option<Place>)]| {
            let bands: Vec<Band> = ends.iter().map(|&(from, to)| band("A", from, to)).collect();
            layout(&bands, 900).shared(&bands)
        };
        let (to_2018, from_2018) = (Some(vague(2018)), vague(2018));
        assert_eq!(rows(&[(told(2015), Some(told(2018))), (told(2018), None)]), [0, 0]);
        assert_eq!(rows(&[(told(2015), to_2018), (from_2018, None)]), [0, 0]);
        // Somewhere in 2018 may be after its January.
        assert_eq!(rows(&[(told(2015), to_2018), (told(2018), None)]), [0, 1]);
        assert_eq!(rows(&[(told(2015), None), (told(2016), None), (told(2017), None)]), [0, 1, 2]);
    }

    #[test]
    fn ends_of_which_only_the_year_is_told_slant_through_it() {
        let bands = [band("Laos", told(2015), Some(vague(2018))), band("Indonesia", vague(2018), None)];
        let layout = layout(&bands, 864);
        let [laos, indonesia] = layout.figures.as_slice() else { panic!("two bands") };
        // A month is two pixels wide: 2018 lies from 648 to 672.
        let near = |found: (f64, f64), x: f64| assert!((found.0 - x).abs() <= 3.0, "{found:?} near {x}");
        near(laos.corners[1], 672.0);
        near(laos.corners[2], 648.0);
        near(indonesia.corners[0], 672.0);
        near(*indonesia.corners.last().expect("a tip"), 648.0);
        assert!(laos.corners[1].0 < indonesia.corners[0].0, "a seam stands between them");
        assert_eq!(laos.hit.x + laos.hit.w, indonesia.hit.x);
    }

    #[test]
    fn a_band_without_length_is_seen() {
        for (from, to) in [(told(2018), Some(told(2018))), (vague(2018), Some(vague(2018)))] {
            let layout = layout(&[band("A", from, to)], 320);
            assert!(layout.figures[0].body.w >= THINNEST_PX);
        }
    }
}
