//! The number at the end of a bar: the count, and after it the unfiltered count where they differ.

use super::font::{Weight, width_px};
use super::label::Label;
use super::{SMALL_PX, TEXT_PX};
use crate::chart::role::MarkRole;
use crate::chart::scene::Mark;
use crate::text::words;

/// Between the count and what follows it.
const GAP_PX: f64 = 4.0;

/// "3", or "1 of 4" where the bar has a pale part.
pub struct Count {
    number: String,
    weight: Weight,
    role: MarkRole,
    total: Option<String>,
}

impl Count {
    /// The count alone.
    pub fn alone(mark: &Mark) -> Self {
        // "0" is bold where a filter made it so: that is news, an empty year is not.
        let (weight, role) = if mark.most() == 0 {
            (Weight::Regular, MarkRole::Muted)
        } else {
            (Weight::Bold, MarkRole::Value)
        };
        Self { number: mark.count_text(), weight, role, total: None }
    }

    /// The count, and what it is without filter.
    pub fn of_total(mark: &Mark) -> Self {
        let total = (mark.count() != mark.most()).then(|| total(mark));
        Self { total, ..Self::alone(mark) }
    }

    /// The same, said by the way: beside a heading.
    pub fn muted(mark: &Mark) -> Self {
        Self { weight: Weight::Regular, role: MarkRole::Muted, ..Self::of_total(mark) }
    }

    /// The widest that the count can be, under any filter.
    pub fn widest(mark: &Mark) -> Self {
        Self { number: mark.most_text(), total: Some(total(mark)), ..Self::alone(mark) }
    }

    /// How wide it is.
    pub fn width_px(&self) -> f64 {
        let total = self.total.as_ref().map_or(0.0, |it| GAP_PX + width_px(it, SMALL_PX, Weight::Regular));
        self.number_px() + total
    }

    /// The same of the count alone.
    pub fn number_px(&self) -> f64 {
        width_px(&self.number, TEXT_PX, self.weight)
    }

    /// The words, beginning at `x`; `y` is the middle of the line.
    pub fn labels(self, x: f64, y: f64) -> impl Iterator<Item = Label> {
        let after_px = x + self.number_px() + GAP_PX;
        let number = Label::new(self.number, (x, y), self.role).weighing(self.weight);
        let total = self.total.map(|text| Label::new(text, (after_px, y), MarkRole::Total).small());
        std::iter::once(number).chain(total)
    }
}

fn total(mark: &Mark) -> String {
    (words(mark.lang).of_total)(mark.most())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::vocabulary::Lang;

    #[test]
    fn long_counts_are_written_as_their_language_does() {
        for (lang, expected) in [
            (Lang::En, ["12,345", "of 1,000,000"]),
            (Lang::Vi, ["12.345", "/1.000.000"]),
            (Lang::Ru, ["12\u{a0}345", "из 1\u{a0}000\u{a0}000"]),
        ] {
            let mark = Mark { lang, total: 1_000_000, ..Mark::sample("2021", 12_345) };
            let texts: Vec<String> = Count::of_total(&mark).labels(0.0, 0.0).map(|it| it.text).collect();
            assert_eq!(texts, expected);
        }
    }
}
