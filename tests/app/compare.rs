//! A comparison: the bars of each side are those of the recount of its own collection and choice.

use std::collections::BTreeMap;

use oracle::Choice;
use proptest::prelude::*;

use super::page::{BUNDLED, FIXTURES, Page, World, numbers, text_of};

/// What is chosen on a side: the collection and the other parameters.
type SideLink = (&'static str, &'static str);

const SIDES: [SideLink; 7] = [
    ("articles", ""),
    ("articles", "years=2021"),
    ("record", ""),
    ("record", "years=2016-2020"),
    ("both", "chair=RU"),
    ("both", "status="),
    ("record", "years=1999"),
];

/// The counts of a dimension's values on one side, and how many meetings the side has.
fn counts(
    world: &World,
    (collection, choice): SideLink,
    dimension: &str,
) -> (BTreeMap<String, usize>, usize) {
    let choice = Choice::from_link(&format!("?{choice}"));
    let recount = world.recount(collection);
    let counts = recount.counts(&choice, dimension);
    let counts = counts.into_iter().map(|(value, count)| (value, count.chosen));
    (counts.collect(), recount.chosen(&choice).len())
}

/// A share in whole hundredths, half up.
fn percent(count: usize, of: usize) -> usize {
    (count * 200 + of).checked_div(of * 2).unwrap_or_default()
}

fn open(world: &World, a: SideLink, b: SideLink) -> Page {
    let of_side = |prefix: &str, (collection, choice): SideLink| {
        let choice = if choice.is_empty() { String::new() } else { format!("&{prefix}{choice}") };
        format!("{prefix}collection={collection}{choice}")
    };
    world.open(&format!("?{}&{}&show=areas", of_side("", a), of_side("vs.", b)))
}

fn check(world: &World, a: SideLink, b: SideLink) {
    let page = open(world, a, b);
    // The sentence says how large the sides are, and of what differs what the bars say, which are counted again below.
    let said = page.text("#compared").replace('\u{a0}', " ");
    let sizes = [("A", a), ("B", b)].map(|(name, side)| (name, counts(world, side, "kind").1));
    for (name, size) in sizes {
        let of_side = said.split_once(&format!("{name}: ")).map(|it| numbers(it.1));
        assert!(size == 0 || of_side.is_some_and(|it| it[0] == size), "{name} has {size}: {said}");
    }
    for (id, (collection, choice)) in [("side-a", a), ("side-b", b)] {
        let (recount, choice) = (world.recount(collection), Choice::from_link(&format!("?{choice}")));
        let (size, total) = (recount.chosen(&choice).len(), recount.in_scope(&choice).len());
        let expected = if size == total { vec![size] } else { vec![size, total, percent(size, total)] };
        assert_eq!(
            numbers(&page.text(&format!("#{id} .compare-count"))),
            expected,
            "{id} of {a:?} and {b:?}"
        );
    }
    let bars: Vec<String> = ["areas", "chairs", "kinds"]
        .iter()
        .flat_map(|it| page.all(&format!("#pair-{it} a[role=option]")))
        .map(|it| it.attr("aria-label").unwrap_or_default().replace('\u{a0}', " "))
        .collect();
    for (at, _) in said.match_indices(" (A ") {
        let pair = said[at + 2..].split(')').next().unwrap_or_default();
        let is_it = |bar: &String| {
            bar.strip_suffix(pair)
                .and_then(|it| it.strip_suffix(": "))
                .is_some_and(|it| said[..at].ends_with(it))
        };
        assert!(bars.iter().any(is_it), "no bar says {pair:?} of {said:?}");
    }
    for (chart, dimension) in [("areas", "area"), ("chairs", "chair"), ("kinds", "kind")] {
        let ((of_a, size_a), (of_b, size_b)) = (counts(world, a, dimension), counts(world, b, dimension));
        let get =
            |counts: &BTreeMap<String, usize>, value: &str| counts.get(value).copied().unwrap_or_default();
        let bars = page.all(&format!("#pair-{chart} a[role=option]"));
        for bar in &bars {
            let id = bar.attr("id").unwrap_or_default();
            let value = id.strip_prefix(&format!("pair-{chart}-{dimension}-")).expect("the id of a bar");
            let name = bar.attr("aria-label").unwrap_or_default();
            let (_, said) = name.rsplit_once(": A ").unwrap_or_else(|| panic!("{name}"));
            let (said_a, said_b) = said.split_once("; B ").unwrap_or_else(|| panic!("{name}"));
            for (said, count, size) in
                [(said_a, get(&of_a, value), size_a), (said_b, get(&of_b, value), size_b)]
            {
                let said = numbers(said);
                let expected = match size_a == size_b {
                    true if size == 0 => vec![count],
                    true => vec![count, size, percent(count, size)],
                    false => vec![percent(count, size), count, size],
                };
                assert_eq!(said, expected, "{name} of {a:?} and {b:?}");
            }
        }
        let rows: Vec<usize> = page
            .all(&format!("#pair-{chart} tbody td:last-child"))
            .into_iter()
            .flat_map(|it| numbers(&text_of(it)))
            .collect();
        if chart == "areas" {
            let differences = bars.iter().map(|bar| {
                let value =
                    bar.attr("id").and_then(|it| it.strip_prefix("pair-areas-area-")).unwrap_or_default();
                match size_a == size_b {
                    true => get(&of_a, value).abs_diff(get(&of_b, value)),
                    false => percent(get(&of_a, value), size_a).abs_diff(percent(get(&of_b, value), size_b)),
                }
            });
            assert_eq!(rows, differences.collect::<Vec<_>>(), "differences of {a:?} and {b:?}");
        }
        let counted = |counts: &BTreeMap<String, usize>| -> Vec<String> {
            counts.iter().filter(|(_, count)| **count > 0).map(|(value, _)| value.clone()).collect()
        };
        let mut values = [counted(&of_a), counted(&of_b)].concat();
        values.sort();
        values.dedup();
        assert_eq!(bars.len(), values.len(), "bars of {chart}, {a:?} and {b:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn both_sides_can_be_counted_again(
        is_bundled in any::<bool>(),
        a in 0..SIDES.len(),
        b in 0..SIDES.len(),
    ) {
        let world: &World = if is_bundled { &BUNDLED } else { &FIXTURES };
        check(world, SIDES[a], SIDES[b]);
    }
}
