//! Which read meeting is which annotated one: one to one, the sum of their likeness as great as can be.

use std::collections::HashMap;

use super::meeting::Scored;

/// Below this, two are no pair.
const LEAST: f64 = 0.35;
/// With more than so many read, pairs are taken one by one, the likest first.
const MOST: usize = 12;

/// The pairs: numbers of annotated and of read meetings.
pub fn best(gold: &[Scored], read: &[Scored]) -> Vec<(usize, usize)> {
    best_of(&gold.iter().collect::<Vec<_>>(), &read.iter().collect::<Vec<_>>())
}

/// The same of references.
pub fn best_of(gold: &[&Scored], read: &[&Scored]) -> Vec<(usize, usize)> {
    let like: Vec<Vec<f64>> =
        gold.iter().map(|gold| read.iter().map(|read| likeness(gold, read)).collect()).collect();
    if read.len() > MOST {
        return greedy(&like);
    }
    exact(&like, 0, 0, &mut HashMap::new()).1
}

fn greedy(like: &[Vec<f64>]) -> Vec<(usize, usize)> {
    let mut all: Vec<(f64, usize, usize)> = like
        .iter()
        .enumerate()
        .flat_map(|(gold, row)| row.iter().enumerate().map(move |(read, it)| (*it, gold, read)))
        .filter(|it| it.0 >= LEAST)
        .collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, gold, read) in all {
        if !pairs.iter().any(|it| it.0 == gold || it.1 == read) {
            pairs.push((gold, read));
        }
    }
    pairs
}

type Best = (f64, Vec<(usize, usize)>);

/// The best pairs of the annotated from `gold` on, with what is not `used`.
fn exact(like: &[Vec<f64>], gold: usize, used: u32, known: &mut HashMap<(usize, u32), Best>) -> Best {
    let Some(row) = like.get(gold) else { return (0.0, Vec::new()) };
    if let Some(best) = known.get(&(gold, used)) {
        return best.clone();
    }
    let mut best = exact(like, gold + 1, used, known);
    for (read, it) in row.iter().enumerate().filter(|it| *it.1 >= LEAST) {
        if used >> read & 1 == 1 {
            continue;
        }
        let (sum, mut rest) = exact(like, gold + 1, used | 1 << read, known);
        if it + sum > best.0 + 1e-12 {
            rest.insert(0, (gold, read));
            best = (it + sum, rest);
        }
    }
    known.insert((gold, used), best.clone());
    best
}

fn agree(a: &Option<String>, b: &Option<String>) -> f64 {
    match (a, b) {
        (None, None) => 0.5,
        (Some(a), Some(b)) => f64::from(u8::from(a == b)),
        _ => 0.25,
    }
}

fn dates_agree(a: &Scored, b: &Scored) -> f64 {
    if let (Some(x), Some(y)) = (&a.start, &b.start)
        && x != y
    {
        let (x, y): (Vec<&str>, Vec<&str>) = (x.split('-').collect(), y.split('-').collect());
        let same_year = x[0] == y[0] || x[0] == "XXXX" || y[0] == "XXXX";
        return match same_year {
            true if x.get(1) == y.get(1) => 0.5,
            true if x.len() == 1 || y.len() == 1 => 0.2,
            _ => 0.0,
        };
    }
    0.8 * agree(&a.start, &b.start) + 0.2 * agree(&a.end, &b.end)
}

/// How like two meetings are, at most about 1.
fn likeness(gold: &Scored, read: &Scored) -> f64 {
    let same = |it: bool| f64::from(u8::from(it));
    let dates = dates_agree(gold, read);
    let mut like = 0.4 * same(gold.kind == read.kind)
        + 0.2 * agree(&gold.ordinal, &read.ordinal)
        + 0.25 * dates
        + 0.1 * agree(&gold.country, &read.country)
        + 0.05 * agree(&gold.city, &read.city)
        + 0.01 * same(gold.main == read.main);
    if gold.ordinal.is_some() && read.ordinal.is_some() && gold.ordinal != read.ordinal {
        like -= 0.2;
    }
    if gold.start.is_some() && read.start.is_some() && dates == 0.0 {
        like -= 0.1;
    }
    like
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn meeting(kind: &str, ordinal: u32, start: &str) -> Scored {
        Scored::of(&json!({"main": true, "kind": kind, "ordinal": ordinal, "start": start}))
    }

    #[test]
    fn like_is_paired_with_like() {
        let gold =
            [meeting("summit", 3, "2018-11"), meeting("summit", 4, "2021-10"), meeting("talks", 1, "2020")];
        let read = [
            meeting("summit", 4, "2021-10-28"),
            meeting("regional", 9, "1999"),
            meeting("summit", 3, "2018-11"),
        ];
        assert_eq!(best(&gold, &read), [(0, 2), (1, 0)]);
        assert_eq!(best(&gold, &gold), [(0, 0), (1, 1), (2, 2)]);
        assert_eq!(best(&gold, &[]), []);
    }

    #[test]
    fn many_are_paired_as_few_are() {
        let gold: Vec<Scored> = (1..=14).map(|it| meeting("summit", it, "2018-11")).collect();
        let read: Vec<Scored> = gold.iter().rev().cloned().collect();
        let mut pairs = best(&gold, &read);
        pairs.sort_unstable();
        assert_eq!(pairs, (0..14).map(|it| (it, 13 - it)).collect::<Vec<_>>());
    }
}
