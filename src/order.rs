//! Sorting and sets, compiled once.
//!
//! Each type that the standard library sorts gets a sort of its own, a good kilobyte of the module
//! that a reader downloads. Here places are sorted, by whatever compares what stands there; only
//! the few instructions that compare and swap exist per type. Native speed is not needed: the
//! longest list that a click sorts has some ten thousand entries.

use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Sorts; what is equal keeps its order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = sorted(items.len(), &|a, b| compare(&items[a], &items[b]));
    arrange(order, &mut |a, b| items.swap(a, b));
}

/// Sorts by the order of the type.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// The texts, sorted, each once.
pub fn set<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let mut set = BTreeSet::new();
    for text in texts {
        set.insert(text.to_owned());
    }
    set
}

/// Which item stands at each place once they are sorted.
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    // Most lists are short; one item is no list.
    if count < 2 {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Brings items into the order, following each cycle of it once.
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = order[at];
            order[at] = at;
            if from == start {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_equal_keeps_its_order() {
        for count in 0..50_usize {
            let mut items: Vec<(usize, usize)> = (0..count).map(|it| (it * 7919 % 11, it)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|it| it.0);
            sort_by(&mut items, |a, b| a.0.cmp(&b.0));
            assert_eq!(items, expected);
        }
    }

    #[test]
    fn a_set_has_each_text_once() {
        assert_eq!(set(["b", "a", "b"].into_iter()).into_iter().collect::<Vec<_>>(), ["a", "b"]);
    }
}
