//! Meetings as dots that pile up in the column of their year, while they come one by one.
//!
//! Comes in: the columns with how many dots each will have, and the room. Goes out: where each dot and each label
//! stands. Dots are as large as the fullest column allows, so nothing moves while they come; where a room is narrow and
//! high they are taller than wide. Never here: which meetings they are, what has come.

/// A column: what stands under it, and how many dots it will have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub label: String,
    pub year: i32,
    pub count: usize,
}

/// A label under its column.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnLabel {
    pub column: usize,
    pub x: f64,
    pub text: String,
}

/// Where all of it stands, in px of the room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stacks {
    pub width: f64,
    pub height: f64,
    /// Where the lowest dots stand.
    pub floor: f64,
    /// Half of the width of a dot, and its height.
    pub radius: f64,
    pub dot_height_px: f64,
    /// The middle of each column.
    pub middles: Vec<f64>,
    pub labels: Vec<ColumnLabel>,
}

/// How wide a label of four digits is, how far it is at the least from one middle to the next (the last one stands further
/// left than its column), and how high a line is, in sizes of the text.
const YEAR_EM: f64 = 2.7;
const APART_EM: f64 = 3.8;
const LINE_EM: f64 = 1.4;
/// How much of its place a dot fills.
const FILLED: f64 = 0.9;
/// How much higher than wide the place of a dot may be.
const TALLEST: f64 = 2.2;

impl Stacks {
    /// Lays the columns out in a room, for texts of `em_px`.
    #[must_use]
    pub fn new(columns: &[Column], (width, height): (f64, f64), em_px: f64) -> Self {
        let step = width / (columns.len() as f64).max(1.0);
        let middles: Vec<f64> = (0..columns.len()).map(|at| step * (at as f64 + 0.5)).collect();
        let floor = (height - em_px * LINE_EM).max(1.0);
        let most = columns.iter().map(|it| it.count).max().unwrap_or(0).max(1) as f64;
        // A few columns are no reason for dots as large as plates.
        let pitch = step.min(floor / most).min(em_px * 2.5);
        let pitch_y = (floor / most).min(pitch * TALLEST).min((em_px * 2.5).max(pitch));
        let (radius, dot_height_px) = (pitch * FILLED / 2.0, pitch_y * FILLED);
        let mut this = Self { width, height, floor, radius, dot_height_px, middles, labels: Vec::new() };
        this.labels = this.labels_of(columns, step, em_px);
        this
    }

    /// The middle of a dot, the `level`-th of its column from the floor.
    #[must_use]
    pub fn dot(&self, column: usize, level: usize) -> (f64, f64) {
        let x = self.middles.get(column).copied().unwrap_or_default();
        (x, self.floor - self.dot_height_px / FILLED * (level as f64 + 0.5))
    }

    /// Every year, or every second, fifth or tenth, as many as stand beside each other.
    fn labels_of(&self, columns: &[Column], step: f64, em_px: f64) -> Vec<ColumnLabel> {
        let each = [1, 2, 5, 10, 20].into_iter().find(|each| step * f64::from(*each) >= em_px * APART_EM);
        let each = each.unwrap_or(50);
        let half = em_px * YEAR_EM / 2.0;
        let named = columns.iter().enumerate().filter(|(_, it)| it.year % each == 0 || columns.len() == 1);
        named
            .map(|(column, it)| {
                let (least, most) = (half.min(self.width / 2.0), (self.width - half).max(self.width / 2.0));
                ColumnLabel { column, x: self.middles[column].clamp(least, most), text: it.label.clone() }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(years: std::ops::RangeInclusive<i32>, count: usize) -> Vec<Column> {
        years.map(|year| Column { label: year.to_string(), year, count }).collect()
    }

    #[test]
    fn every_dot_stands_in_the_room_and_in_its_column() {
        for (width, height, em_px) in [(1203.0, 420.0, 24.0), (358.0, 300.0, 16.0), (1800.0, 700.0, 36.0)] {
            for (years, count) in [(1991..=2026, 11), (2018..=2023, 4), (2021..=2021, 40)] {
                let columns = columns(years, count);
                let stacks = Stacks::new(&columns, (width, height), em_px);
                assert!(stacks.radius > 2.0, "{width}: {}", stacks.radius);
                for (at, column) in columns.iter().enumerate() {
                    for level in 0..column.count {
                        let (x, y) = stacks.dot(at, level);
                        assert!(x - stacks.radius >= -0.01 && x + stacks.radius <= width + 0.01, "{x}");
                        assert!(
                            y - stacks.dot_height_px / 2.0 >= -0.01
                                && y + stacks.dot_height_px / 2.0 <= stacks.floor + 0.01,
                            "{y}"
                        );
                    }
                }
                let gaps = stacks.middles.windows(2).map(|it| it[1] - it[0]);
                assert!(gaps.into_iter().all(|gap| gap >= stacks.radius * 2.0), "{width}");
            }
        }
    }

    #[test]
    fn years_are_named_as_far_as_they_stand_beside_each_other() {
        let named = |width: f64, em_px: f64| -> Vec<String> {
            let stacks = Stacks::new(&columns(1991..=2026, 3), (width, 300.0), em_px);
            stacks.labels.into_iter().map(|it| it.text).collect()
        };
        assert_eq!(named(2603.0, 18.0).len(), 36);
        assert_eq!(named(1803.0, 18.0).len(), 18);
        assert_eq!(named(1203.0, 24.0), ["1995", "2000", "2005", "2010", "2015", "2020", "2025"]);
        assert_eq!(named(320.0, 22.0), ["2000", "2010", "2020"]);
    }

    #[test]
    fn no_year_touches_the_next() {
        for width in (300..2600).step_by(50) {
            for (first, em_px) in [(1991, 16.0), (1991, 24.0), (2018, 24.0), (2024, 36.0)] {
                let stacks = Stacks::new(&columns(first..=2026, 3), (f64::from(width), 300.0), em_px);
                for pair in stacks.labels.windows(2) {
                    let gap_em = (pair[1].x - pair[0].x) / em_px - YEAR_EM;
                    assert!(gap_em > 0.3, "{} at {width}: {gap_em}", pair[1].text);
                }
            }
        }
    }

    /// A phone is narrow and high: dots of the size that its width leaves would leave its upper half empty.
    #[test]
    fn a_high_room_is_filled_by_taller_dots() {
        let columns = columns(1991..=2026, 13);
        let filled = |(width, height): (f64, f64), em_px: f64| {
            let stacks = Stacks::new(&columns, (width, height), em_px);
            (stacks.floor - stacks.dot(0, 12).1 + stacks.dot_height_px / 2.0) / stacks.floor
        };
        assert!(filled((358.0, 380.0), 16.0) > 0.75);
        let projector = Stacks::new(&columns, (1203.0, 400.0), 24.0);
        assert!(filled((1203.0, 400.0), 24.0) > 0.9);
        assert!((projector.dot_height_px - projector.radius * 2.0).abs() < 0.01, "there they are round");
    }

    #[test]
    fn nothing_is_laid_out_as_nothing() {
        let stacks = Stacks::new(&[], (300.0, 200.0), 16.0);
        assert!(stacks.middles.is_empty() && stacks.labels.is_empty());
    }
}
