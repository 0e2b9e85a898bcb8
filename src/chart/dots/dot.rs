//! How large the meetings of a cell are: a dot each, stacked, or one circle where they are many.
//!
//! The area of a circle is proportional to its count. Where the greatest count leaves nothing of
//! the others, every cell is a circle, one meeting too: two measures side by side would lie.

use crate::chart::role::MarkRole;
use crate::chart::scene::Mark;

/// From so many on, the meetings of a cell are one circle: the eye counts five dots, not more.
const MANY: u32 = 6;
const LEAST_DOT_PX: f64 = 5.0;
const MOST_DOT_PX: f64 = 9.0;
/// The smallest circle that is still seen.
const LEAST_RADIUS_PX: f64 = 1.5;
/// How much wider than a dot the smallest circle of many is, lest it pass for one.
const WIDER: f64 = 1.6;
/// Between two dots, two circles.
const APART_PX: f64 = 1.5;

/// One circle: a meeting, or many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    pub x: f64,
    pub y: f64,
    pub r: f64,
    pub role: MarkRole,
}

/// The measures of a chart of dots.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// How wide a dot is.
    pub dot_px: f64,
    /// The count from which a cell is one circle.
    many: u32,
    /// The radius of a circle of one meeting.
    unit_px: f64,
}

impl Dots {
    /// For columns so wide; `rows` have the middle of each cell with meetings, from left to right,
    /// and how many they are.
    pub fn new(column_px: f64, rows: &[Vec<(f64, u32)>]) -> Self {
        // Halves of a pixel across are quarters of a radius, in which the recorder draws.
        let dot_px = ((column_px - APART_PX) * 2.0).floor() / 2.0;
        let dot_px = dot_px.clamp(LEAST_DOT_PX, MOST_DOT_PX);
        let most = rows.iter().flatten().map(|it| it.1).max().unwrap_or(0);
        let largest_px = (column_px * 1.5).clamp(12.0, 22.0) / root(most.max(1));
        let least_px = WIDER * dot_px / 2.0 / root(MANY);
        let many = if largest_px < least_px { 1 } else { MANY };
        let mut unit_px = largest_px.min(dot_px / 2.0);
        for pair in rows.iter().flat_map(|row| row.windows(2)) {
            let (mut room_px, mut roots) = (pair[1].0 - pair[0].0 - APART_PX, 0.0);
            for &(_, count) in pair {
                if count >= many {
                    roots += root(count);
                } else {
                    room_px -= dot_px / 2.0;
                }
            }
            if roots > 0.0 {
                unit_px = unit_px.min(room_px / roots);
            }
        }
        // Rather does a circle touch its neighbors than look like a dot.
        let unit_px = if many == MANY { unit_px.max(least_px) } else { unit_px };
        Self { dot_px, many, unit_px }
    }

    /// Whether so many are one circle.
    pub fn is_circle(&self, count: u32) -> bool {
        count >= self.many
    }

    /// The radius of a circle for so many.
    pub fn radius_px(&self, count: u32) -> f64 {
        let quarters = (self.unit_px * root(count) * 4.0).round() / 4.0;
        quarters.max(LEAST_RADIUS_PX)
    }

    /// How high the middle of a dot stands over the lower edge of the lowest.
    pub fn middle_px(&self, nth: u32) -> f64 {
        self.dot_px / 2.0 + f64::from(nth) * (self.dot_px + APART_PX)
    }

    /// How high so many stand.
    pub fn height_px(&self, count: u32) -> f64 {
        match count {
            0 => 0.0,
            _ if self.is_circle(count) => 2.0 * self.radius_px(count),
            _ => self.middle_px(count - 1) + self.dot_px / 2.0,
        }
    }

    /// How wide so many are.
    pub fn width_px(&self, count: u32) -> f64 {
        if self.is_circle(count) { 2.0 * self.radius_px(count) } else { self.dot_px }
    }

    /// The meetings of a cell, standing on `base`. Dots: held, not held, and faint what a filter took
    /// away, from below. A circle: the same, one within the other.
    pub fn of(&self, mark: &Mark, x: f64, base: f64) -> Vec<Dot> {
        let (held, count, most) = (mark.held, mark.count(), mark.most());
        let roles = [(most, MarkRole::Pale), (count, MarkRole::NotHeld), (held, MarkRole::Bar)];
        let mut dots = Vec::new();
        if self.is_circle(most) {
            let y = base - self.radius_px(most);
            let mut below = 0;
            for (of, role) in roles.into_iter().rev() {
                if of > below {
                    dots.insert(0, Dot { x, y, r: self.radius_px(of), role });
                }
                below = of;
            }
        } else {
            for nth in 0..most {
                let role = roles.iter().rev().find(|it| nth < it.0).map_or(MarkRole::Bar, |it| it.1);
                let y = base - self.middle_px(nth);
                dots.push(Dot { x, y, r: self.dot_px / 2.0, role });
            }
        }
        dots
    }
}

fn root(count: u32) -> f64 {
    f64::from(count).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(column_px: f64, counts: &[u32], expected: &[f64]) {
        let row = counts.iter().enumerate().map(|(at, &count)| (at as f64 * column_px, count)).collect();
        let dots = Dots::new(column_px, &[row]);
        let found: Vec<f64> = counts.iter().map(|&it| dots.width_px(it)).collect();
        assert_eq!(found, expected, "{counts:?} in columns of {column_px} px");
    }

    #[test]
    fn few_are_dots_as_wide_as_their_columns_allow() {
        check(50.0, &[1, 5], &[9.0, 9.0]);
        check(7.5, &[1, 5], &[6.0, 6.0]);
        check(5.0, &[1, 5], &[5.0, 5.0]);
    }

    #[test]
    fn many_are_a_circle_of_as_much_area_as_there_is_room_for() {
        check(50.0, &[1, 9], &[9.0, 27.0]);
        check(8.0, &[3, 7], &[6.5, 11.0]);
        check(8.0, &[3, 24], &[6.5, 21.0]);
    }

    #[test]
    fn beside_a_thousand_one_is_a_circle_too() {
        check(50.0, &[1, 250, 1000], &[3.0, 22.0, 44.0]);
        check(8.0, &[1000, 1000], &[6.5, 6.5]);
    }
}
