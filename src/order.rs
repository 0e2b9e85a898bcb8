//! Sorting and sets, compiled once.
//!
//! Each type that the standard library sorts gets a sort of its own, a good kilobyte of the module
//! that a reader downloads. Here places are sorted, by whatever compares what stands there; only
//! the few instructions that compare and swap exist per type. Native speed is not needed: the
//! longest list that a click sorts has some ten thousand entries.

use std::cmp::Ordering;
use std::ops::Deref;

/// Sorts; what is equal keeps its order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = sorted(items.len(), &|a, b| compare(&items[a], &items[b]));
    arrange(order, &mut |a, b| items.swap(a, b));
}

/// Sorts by the order of the type.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Texts in order, each once: a list, which is shorter code than a tree and as quick to look into.
///
/// To insert moves what comes after, so long sets are made at once, from an iterator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set(Vec<String>);

impl Set {
    /// The text as it stands in the set.
    #[must_use]
    pub fn get(&self, text: &str) -> Option<&String> {
        self.place(text).ok().map(|at| &self.0[at])
    }

    /// Whether the text is in the set.
    #[must_use]
    pub fn contains(&self, text: &str) -> bool {
        self.place(text).is_ok()
    }

    /// Adds a text; says whether it is new.
    pub fn insert(&mut self, text: String) -> bool {
        let place = self.place(&text);
        if let Err(at) = place {
            self.0.insert(at, text);
        }
        place.is_err()
    }

    /// Takes a text away; says whether it was there.
    pub fn remove(&mut self, text: &str) -> bool {
        let place = self.place(text);
        if let Ok(at) = place {
            self.0.remove(at);
        }
        place.is_ok()
    }

    fn place(&self, text: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|it| it.as_str().cmp(text))
    }
}

impl Deref for Set {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Set {
    type Item = &'a String;
    type IntoIter = std::slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl FromIterator<String> for Set {
    fn from_iter<T: IntoIterator<Item = String>>(texts: T) -> Self {
        let mut all: Vec<String> = texts.into_iter().collect();
        sort(&mut all);
        all.dedup();
        Self(all)
    }
}

/// The texts, in order, each once.
pub fn set<'a>(texts: impl Iterator<Item = &'a str>) -> Set {
    texts.map(str::to_owned).collect()
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
        let mut it = set(["b", "a", "b"].into_iter());
        assert_eq!(*it, ["a", "b"]);
        assert!(it.insert("aa".to_owned()) && !it.insert("b".to_owned()));
        assert_eq!(*it, ["a", "aa", "b"]);
        assert!(it.remove("a") && !it.remove("a") && it.contains("aa") && !it.contains("a"));
        assert_eq!((it.get("b").map(String::as_str), it.get("c")), (Some("b"), None));
    }
}
