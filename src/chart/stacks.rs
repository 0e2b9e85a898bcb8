//! Meetings as dots that pile up in the column of their year, while they come one by one.
//!
//! Comes in: the columns with how many dots each will have, and the room. Goes out: where each dot and each label
//! stands. Dots are as large as the fullest column allows, so nothing moves while they come. Never here: which meetings
//! they are, what has come.

/// A column: what stands under it, and how many dots it will have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub label: String,
    /// The year; none where no source states one. Such a column stands apart.
    pub year: Option<i32>,
    pub count: usize,
}

/// A label under its column, in lines.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnLabel {
    pub column: usize,
    pub x: f64,
    pub lines: Vec<String>,
}

/// Where all of it stands, in px of the room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stacks {
    pub width: f64,
    pub height: f64,
    /// Where the lowest dots stand.
    pub floor: f64,
    pub radius: f64,
    /// The middle of each column.
    pub middles: Vec<f64>,
    pub labels: Vec<ColumnLabel>,
}

/// How wide a label of four digits is, and one of words, and how high a line, in sizes of the text.
const YEAR_EM: f64 = 2.7;
const WORDS_EM: f64 = 5.0;
const LINE_EM: f64 = 1.4;
/// How much of its column a dot fills.
const FILLED: f64 = 0.9;

impl Stacks {
    /// Lays the columns out in a room, for texts of `em_px`.
    #[must_use]
    pub fn new(columns: &[Column], (width, height): (f64, f64), em_px: f64) -> Self {
        let untold = columns.iter().filter(|it| it.year.is_none()).count() as f64;
        let years = (columns.len() as f64 - untold).max(1.0);
        let apart = if untold > 0.0 { (em_px * WORDS_EM).min(width / 3.0) } else { 0.0 };
        let step = (width - apart) / years;
        let middle = |at: usize| match columns[at].year {
            Some(_) => step * (at as f64 + 0.5),
            None => width - apart / 2.0,
        };
        let middles: Vec<f64> = (0..columns.len()).map(middle).collect();
        let lines = if untold > 0.0 { 2.0 } else { 1.0 };
        let floor = (height - em_px * LINE_EM * lines).max(1.0);
        let most = columns.iter().map(|it| it.count).max().unwrap_or(0).max(1) as f64;
        // A few columns are no reason for dots as large as plates.
        let pitch = step.min(floor / most).min(em_px * 2.5);
        let mut this =
            Self { width, height, floor, radius: pitch * FILLED / 2.0, middles, labels: Vec::new() };
        this.labels = this.labels_of(columns, step, em_px);
        this
    }

    /// The middle of a dot, the `level`-th of its column from the floor.
    #[must_use]
    pub fn dot(&self, column: usize, level: usize) -> (f64, f64) {
        let pitch = self.radius * 2.0 / FILLED;
        let x = self.middles.get(column).copied().unwrap_or_default();
        (x, self.floor - pitch * (level as f64 + 0.5))
    }

    /// Every year, or every second, fifth or tenth, as many as stand beside each other; and where none is given.
    fn labels_of(&self, columns: &[Column], step: f64, em_px: f64) -> Vec<ColumnLabel> {
        let each = [1, 2, 5, 10, 20].into_iter().find(|each| step * f64::from(*each) >= em_px * YEAR_EM);
        let each = each.unwrap_or(50);
        let half = em_px * YEAR_EM / 2.0;
        let mut labels = Vec::new();
        for (column, it) in columns.iter().enumerate() {
            let x = self.middles[column];
            let lines = match it.year {
                Some(year) if year % each == 0 || columns.len() == 1 => vec![it.label.clone()],
                Some(_) => continue,
                None => halves(&it.label),
            };
            let is_year = it.year.is_some();
            let x = if is_year {
                x.clamp(half.min(self.width / 2.0), (self.width - half).max(self.width / 2.0))
            } else {
                x
            };
            labels.push(ColumnLabel { column, x, lines });
        }
        labels
    }
}

/// Words in two lines, as even as they part.
fn halves(label: &str) -> Vec<String> {
    let middle = label.len() / 2;
    let parted = label.match_indices(' ').map(|it| it.0).min_by_key(|at| at.abs_diff(middle));
    match parted {
        Some(at) => vec![label[..at].to_owned(), label[at + 1..].to_owned()],
        None => vec![label.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(years: std::ops::RangeInclusive<i32>, count: usize, untold: usize) -> Vec<Column> {
        let year = |year: i32| Column { label: year.to_string(), year: Some(year), count };
        let rest = Column { label: "year not given".to_owned(), year: None, count: untold };
        years.map(year).chain((untold > 0).then_some(rest)).collect()
    }

    #[test]
    fn every_dot_stands_in_the_room_and_in_its_column() {
        for (width, height, em_px) in [(1203.0, 420.0, 24.0), (358.0, 300.0, 16.0), (1800.0, 700.0, 36.0)] {
            for (years, count, untold) in [(1991..=2026, 11, 0), (2018..=2023, 4, 3), (2021..=2021, 40, 0)] {
                let columns = columns(years, count, untold);
                let stacks = Stacks::new(&columns, (width, height), em_px);
                assert!(stacks.radius > 2.0, "{width}: {}", stacks.radius);
                for (at, column) in columns.iter().enumerate() {
                    for level in 0..column.count {
                        let (x, y) = stacks.dot(at, level);
                        assert!(x - stacks.radius >= -0.01 && x + stacks.radius <= width + 0.01, "{x}");
                        assert!(
                            y - stacks.radius >= -0.01 && y + stacks.radius <= stacks.floor + 0.01,
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
            let stacks = Stacks::new(&columns(1991..=2026, 3, 0), (width, 300.0), em_px);
            stacks.labels.into_iter().flat_map(|it| it.lines).collect()
        };
        assert_eq!(named(1803.0, 18.0).len(), 36);
        assert_eq!(named(1203.0, 24.0).len(), 18);
        assert_eq!(named(358.0, 16.0), ["1995", "2000", "2005", "2010", "2015", "2020", "2025"]);
        assert_eq!(named(320.0, 22.0), ["2000", "2010", "2020"]);
        let stacks = Stacks::new(&columns(2018..=2023, 3, 2), (1203.0, 300.0), 24.0);
        assert_eq!(
            stacks.labels.last().map(|it| it.lines.clone()),
            Some(vec!["year not".to_owned(), "given".to_owned()])
        );
    }

    #[test]
    fn nothing_is_laid_out_as_nothing() {
        let stacks = Stacks::new(&[], (300.0, 200.0), 16.0);
        assert!(stacks.middles.is_empty() && stacks.labels.is_empty());
    }
}
