//! How a chart fills a place in which its texts have a least size: how wide to draw it, and where to part one that is
//! too high.
//!
//! A chart is drawn at the size that its texts were measured for, and grows as a whole; so a text of
//! [`LEAST_TEXT_PX`] is as large as wanted where the chart grows by what is wanted over that.

use std::ops::Range;

use super::NARROWEST_PX;

/// The smallest text of a chart, in its own pixels.
pub const LEAST_TEXT_PX: f64 = super::SMALL_PX;

/// A chart that grows more than so many times beyond its least looks coarse.
const MOST: f64 = 1.7;
/// Derivation in which widths are tried, in px.
const STEP_PX: u32 = 20;

/// A place on the screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    pub width: f64,
    pub height: f64,
    /// How many times a chart has to grow at the least.
    pub scale: f64,
}

impl Room {
    /// The widest that a chart can be drawn for it, in its own pixels.
    #[must_use]
    pub fn widest(&self) -> u32 {
        ((self.width / self.scale) as u32).max(NARROWEST_PX)
    }

    /// How high a chart can be at the least scale, in its own pixels.
    #[must_use]
    pub fn highest(&self) -> f64 {
        self.height / self.scale
    }
}

/// The width for which to draw a chart so that it covers most of the room; `None` where at no width all of it stands
/// in the room at the least scale. `height` gives the height of the chart for a width.
#[must_use]
pub fn fit(room: &Room, height: &dyn Fn(u32) -> u32) -> Option<u32> {
    let mut best: Option<(f64, u32)> = None;
    let mut width = room.widest();
    loop {
        let (w, h) = (f64::from(width), f64::from(height(width)).max(1.0));
        let scale = (room.width / w).min(room.height / h).min(room.scale * MOST);
        let area = w * h * scale * scale;
        if scale >= room.scale * 0.999 && best.is_none_or(|it| area > it.0 * 1.02) {
            best = Some((area, width));
        }
        if width <= NARROWEST_PX {
            return best.map(|it| it.1);
        }
        width = (width.saturating_sub(STEP_PX)).max(NARROWEST_PX);
    }
}

/// A row of a chart: its upper and lower edge, and whether it is the heading of those that follow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    pub top: f64,
    pub end: f64,
    pub is_heading: bool,
}

/// Rows shared out over parts that are no higher than `highest`, in their order. A heading never stands last, and a
/// group that fits in one part is not torn where that costs no part more than it has to.
#[must_use]
pub fn parts(lines: &[Line], highest: f64) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut from = 0;
    while from < lines.len() {
        let fits = |to: usize| lines[to - 1].end - lines[from].top <= highest;
        let mut to = from + 1;
        while to < lines.len() && fits(to + 1) {
            to += 1;
        }
        if to < lines.len() {
            // The last group that begins in this part, and where it ends.
            let begins = (from + 1..=to).rev().find(|it| *it < lines.len() && lines[*it].is_heading);
            if let Some(begins) = begins {
                let ends = (begins + 1..lines.len()).find(|it| lines[*it].is_heading).unwrap_or(lines.len());
                let whole = lines[ends - 1].end - lines[begins].top <= highest;
                if whole || begins + 1 >= to {
                    to = begins;
                }
            }
        }
        parts.push(from..to);
        from = to;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Room = Room { width: 1200.0, height: 470.0, scale: 2.0 };

    #[test]
    fn a_chart_covers_as_much_of_the_room_as_it_can() {
        // A low chart is drawn narrower, and grows.
        assert!(fit(&SCREEN, &|_| 120).is_some_and(|it| it < 400));
        // One that just fits stays as it is.
        assert_eq!(fit(&SCREEN, &|_| 235), Some(600));
        // A map is as high as it is wide.
        let width = fit(&SCREEN, &|width| width / 2).expect("it fits when it is narrower");
        assert!((440..=480).contains(&width), "{width}");
        assert_eq!(fit(&SCREEN, &|_| 236), None);
        let phone = Room { width: 358.0, height: 300.0, scale: 1.34 };
        assert_eq!(fit(&phone, &|_| 100), Some(NARROWEST_PX));
    }

    #[test]
    fn no_text_is_smaller_than_wanted() {
        for height in [40, 100, 150, 200, 234] {
            let width = fit(&SCREEN, &|_| height).expect("it fits");
            let scale = (SCREEN.width / f64::from(width)).min(SCREEN.height / f64::from(height));
            assert!(scale >= SCREEN.scale, "{height}: {scale}");
        }
    }

    /// Rows 10 high; `#` is a heading.
    #[track_caller]
    fn check(rows: &str, highest: f64, expected: &str) {
        let line = |(at, it): (usize, char)| Line {
            top: at as f64 * 10.0,
            end: at as f64 * 10.0 + 10.0,
            is_heading: it == '#',
        };
        let lines: Vec<Line> = rows.chars().enumerate().map(line).collect();
        let found: Vec<&str> = parts(&lines, highest).into_iter().map(|it| &rows[it]).collect();
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn groups_stay_whole_where_they_can() {
        check("", 50.0, "");
        check("#ab#cd", 60.0, "#ab#cd");
        check("#ab#cd", 50.0, "#ab #cd");
        check("#ab#cdef#g", 50.0, "#ab #cdef #g");
        check("#abcdefgh", 50.0, "#abcd efgh");
        check("#abcdefgh#ij", 50.0, "#abcd efgh #ij");
        check("#abc#defghij", 50.0, "#abc #defg hij");
        check("abcdef", 30.0, "abc def");
        // A row that is higher than all room stands alone.
        check("abc", 5.0, "a b c");
    }
}
