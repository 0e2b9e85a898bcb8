//! Two views compared: the counts of one key here and there, side by side.
//!
//! The two sides may be counted from different meetings: a key may be known to one of them only.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeSet;

use crate::chart::build::choice;
use crate::chart::scene::{Chosen, Hue, Mark};
use crate::counts::FacetCount;
use crate::data::vocabulary::Lang;
use crate::query::{FacetValue, MarkKey};

/// So many labels are named as more frequent on one side.
const NAMED: usize = 3;

/// A label with its counts here and there.
pub type Difference = (String, u32, u32);

/// A key with its counts on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub value: FacetValue,
    /// The words beside the bars.
    pub label: String,
    pub here: u32,
    pub there: u32,
    /// What stands after each of the bars.
    pub here_text: String,
    pub there_text: String,
    /// What is here more or fewer, with its sign; empty where bars are shares.
    pub difference: String,
    pub hue: Hue,
    /// What a screen reader says.
    pub name: String,
}

impl Pair {
    /// Its mark: choosing it chooses its value on this side, where `chosen` is what is chosen in its dimension.
    #[must_use]
    pub fn mark(&self, chosen: Chosen<'_>, lang: Lang) -> Mark {
        Mark {
            key: MarkKey::Value(self.value.clone()),
            label: self.label.clone(),
            held: self.here,
            not_held: 0,
            total: self.here,
            hue: self.hue,
            choice: choice(&self.value, chosen),
            lang,
            name: self.name.clone(),
        }
    }
}

/// Pairs of bars, in the order in which they are drawn and read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    pub rows: Vec<Pair>,
    /// Where bars are shares, of how many meetings; `None` where they are counts.
    pub sizes: Option<Sizes>,
}

/// How many meetings each side has: at least one on either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    pub here: u32,
    pub there: u32,
}

impl Pairs {
    /// The same with bars as shares of each side, the greatest first: for sides that differ in size.
    #[must_use]
    pub fn into_shares(mut self, sizes: Sizes) -> Self {
        self.sizes = Some(sizes);
        self.rows.iter_mut().for_each(|pair| pair.difference.clear());
        self.rows.sort_by(|one, other| in_order((one, other), Some(sizes)));
        self
    }

    /// How long the two bars of a row are: meetings, or hundredths of each side.
    #[must_use]
    pub fn lengths(&self, pair: &Pair) -> (f64, f64) {
        let (here, there) = (f64::from(pair.here), f64::from(pair.there));
        match self.sizes {
            None => (here, there),
            Some(sizes) => {
                let share = |count: f64, size: u32| count * 100.0 / f64::from(size.max(1));
                (share(here, sizes.here), share(there, sizes.there))
            }
        }
    }
}

/// A row for each key that has meetings on either side, the greatest count first; then the greatest
/// difference, then by label; "none named" and "not told" last.
///
/// Counted are the meetings of each side. What there is beyond its own choice is no part of the side: shares of it
/// would add up to more than all. `name` gives the spoken name for a label and its counts here and there, `signed` the difference
/// of the two.
#[must_use]
pub fn pairs(
    here: &[FacetCount],
    there: &[FacetCount],
    label: &dyn Fn(&FacetValue) -> String,
    name: fn(&str, u32, u32) -> String,
    signed: fn(u32, u32) -> String,
    hue_of: &dyn Fn(&FacetValue) -> Hue,
) -> Pairs {
    let count = |side: &[FacetCount], value: &FacetValue| {
        side.iter().find(|facet| facet.value == *value).map_or(0, |facet| facet.selected)
    };
    let values: BTreeSet<&FacetValue> = here.iter().chain(there).map(|facet| &facet.value).collect();
    let mut rows = Vec::new();
    for value in values {
        let (here, there) = (count(here, value), count(there, value));
        if here.max(there) == 0 {
            continue;
        }
        let label = label(value);
        rows.push(Pair {
            value: value.clone(),
            name: name(&label, here, there),
            label,
            here,
            there,
            here_text: here.to_string(),
            there_text: there.to_string(),
            difference: signed(here, there),
            hue: hue_of(value),
        });
    }
    rows.sort_by(|one, other| in_order((one, other), None));
    Pairs { rows, sizes: None }
}

/// What is more frequent here, and what is more frequent there: labels with both counts, the greatest difference first,
/// then by label; three each at the most. Where bars are shares, frequent is what has the greater share. What is not
/// told is never among them.
#[must_use]
pub fn differences(pairs: &[&Pairs]) -> (Vec<Difference>, Vec<Difference>) {
    let sizes = pairs.first().and_then(|pairs| pairs.sizes);
    let mut rows: Vec<&Pair> = pairs.iter().flat_map(|it| &it.rows).filter(|it| is_told(it)).collect();
    rows.sort_by(|a, b| by_difference((a, b), sizes));
    let most = |side: Ordering| {
        let is_of_side = |pair: &&&Pair| {
            let (here, there) = weights(pair, sizes);
            here.cmp(&there) == side
        };
        let named = rows.iter().filter(is_of_side).take(NAMED);
        named.map(|row| (row.label.clone(), row.here, row.there)).collect()
    };
    (most(Ordering::Greater), most(Ordering::Less))
}

/// Whether sources tell the value, so that it stands for something.
fn is_told(pair: &Pair) -> bool {
    !pair.value.is_missing()
}

/// What two bars are compared by: their counts, or shares over one denominator.
fn weights(pair: &Pair, sizes: Option<Sizes>) -> (u64, u64) {
    let (here, there) = (u64::from(pair.here), u64::from(pair.there));
    match sizes {
        None => (here, there),
        Some(sizes) => (here * u64::from(sizes.there.max(1)), there * u64::from(sizes.here.max(1))),
    }
}

/// The longest bar first, then the greatest difference, then by label; what is not told last.
fn in_order((a, b): (&Pair, &Pair), sizes: Option<Sizes>) -> Ordering {
    let key = |pair: &Pair| {
        let (here, there) = weights(pair, sizes);
        (!is_told(pair), Reverse(here.max(there)))
    };
    key(a).cmp(&key(b)).then_with(|| by_difference((a, b), sizes))
}

fn by_difference((a, b): (&Pair, &Pair), sizes: Option<Sizes>) -> Ordering {
    let difference = |pair: &Pair| {
        let (here, there) = weights(pair, sizes);
        Reverse(here.abs_diff(there))
    };
    difference(a).cmp(&difference(b)).then_with(|| a.label.cmp(&b.label))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Dimension;

    /// Counts of areas as `code:count`; the total says nothing here and is always greater.
    fn bars(text: &str) -> Vec<FacetCount> {
        let bar = |it: &str| {
            let (code, count) = it.split_once(':').expect("code:count");
            let value = FacetValue::parse(Dimension::Area, code).expect("an area");
            let count = count.parse().expect("a count");
            FacetCount { selected: count, count: count + 4, total: count + 9, ..FacetCount::empty(value) }
        };
        text.split_whitespace().map(bar).collect()
    }

    fn scene(here: &str, there: &str) -> Pairs {
        pairs(
            &bars(here),
            &bars(there),
            &|value| value.code().to_uppercase(),
            |label, here, there| format!("{label}: {here} here, {there} there"),
            |here, there| format!("{:+}", i64::from(here) - i64::from(there)),
            &|value| if value.is_missing() { Hue::Outline } else { Hue::Accent },
        )
    }

    #[track_caller]
    fn check(here: &str, there: &str, expected: &[&str]) {
        let scene = scene(here, there);
        let rows: Vec<_> =
            scene.rows.iter().map(|it| format!("{} {} {}", it.value, it.here, it.there)).collect();
        assert_eq!(rows, expected, "{here:?} and {there:?}");
    }

    #[test]
    fn a_key_of_either_side_has_a_row() {
        check("a:3", "b:2", &["a 3 0", "b 0 2"]);
        check("a:3 b:0", "a:1 b:2", &["a 3 1", "b 0 2"]);
        check("", "b:2", &["b 0 2"]);
        check("a:0", "", &[]);
        check("a:0 b:0", "b:0 c:0", &[]);
        check("", "", &[]);
    }

    #[test]
    fn the_greater_count_goes_first_then_the_difference_then_the_label() {
        check("a:1 b:2 c:3", "a:9", &["a 1 9", "c 3 0", "b 2 0"]);
        check("a:4 b:4 c:1", "a:4 b:1 c:4", &["b 4 1", "c 1 4", "a 4 4"]);
        check("b:2 a:2", "a:1 b:1", &["a 2 1", "b 2 1"]);
    }

    #[test]
    fn what_is_not_told_stands_last() {
        check("none:9 a:1", "none:9", &["a 1 0", "none 9 9"]);
        check("none:9", "a:1 none:3", &["a 0 1", "none 9 3"]);
        check("none:1", "z:1", &["z 0 1", "none 1 0"]);
    }

    #[test]
    fn a_row_has_its_words_and_its_hue() {
        let rows = scene("energy:4 none:1", "energy:1").rows;
        let told: Vec<_> = rows.iter().map(|it| (&*it.label, &*it.name, &*it.difference, it.hue)).collect();
        assert_eq!(
            told,
            [
                ("ENERGY", "ENERGY: 4 here, 1 there", "+3", Hue::Accent),
                ("NONE", "NONE: 1 here, 0 there", "+1", Hue::Outline),
            ]
        );
    }

    #[test]
    fn shares_are_ordered_and_drawn_by_the_size_of_each_side() {
        let sizes = Sizes { here: 40, there: 4 };
        let shares = scene("a:20 b:10 none:3", "a:1 b:2").into_shares(sizes);
        let rows: Vec<_> = shares.rows.iter().map(|pair| (&*pair.label, shares.lengths(pair))).collect();
        assert_eq!(rows, [("A", (50.0, 25.0)), ("B", (25.0, 50.0)), ("NONE", (7.5, 0.0))]);
        assert!(shares.rows.iter().all(|pair| pair.difference.is_empty()));
        let (here, there) = differences(&[&shares]);
        assert_eq!((here, there), (vec![("A".to_owned(), 20, 1)], vec![("B".to_owned(), 10, 2)]));
    }

    #[track_caller]
    fn check_differences(sides: &[(&str, &str)], here: &[(&str, u32, u32)], there: &[(&str, u32, u32)]) {
        let scenes: Vec<_> = sides.iter().map(|(here, there)| scene(here, there)).collect();
        let found = differences(&scenes.iter().collect::<Vec<_>>());
        let named = |of: &[(&str, u32, u32)]| -> Vec<_> {
            of.iter().map(|&(label, here, there)| (label.to_owned(), here, there)).collect()
        };
        assert_eq!(found, (named(here), named(there)), "{sides:?}");
    }

    #[test]
    fn the_greatest_differences_of_all_dimensions_are_named() {
        check_differences(
            &[("a:9 b:2", "a:4 b:6"), ("ru:7", "ru:1 id:1")],
            &[("RU", 7, 1), ("A", 9, 4)],
            &[("B", 2, 6), ("ID", 0, 1)],
        );
        check_differences(&[], &[], &[]);
        check_differences(&[("", "")], &[], &[]);
    }

    #[test]
    fn three_differences_are_named_at_the_most() {
        check_differences(
            &[("d:1 c:1 b:1 a:1", "e:2 f:3 g:4 h:5")],
            &[("A", 1, 0), ("B", 1, 0), ("C", 1, 0)],
            &[("H", 0, 5), ("G", 0, 4), ("F", 0, 3)],
        );
    }

    #[test]
    fn what_is_equal_or_not_told_is_no_difference() {
        check_differences(&[("a:3 none:9", "a:3 none:1")], &[], &[]);
        check_differences(&[("a:3 none:9", "b:1 none:1")], &[("A", 3, 0)], &[("B", 0, 1)]);
    }
}
