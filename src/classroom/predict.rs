//! Predicting: which bars are asked for, how they are set, and how well they were.
//!
//! Comes in: the marks of a chart. Goes out: the bars that one can guess, and the score of guesses. Meetings whose
//! year, area or chair no source tells are set apart: nobody can expect what is not told. What is planned counts where
//! the reader has included it, as in the chart. Never here: what anyone guessed before.

use crate::chart::scene::{Choice, Mark};
use crate::query::{FacetValue, MarkKey, YearSpan};

/// The most bars that a class is asked for. More take longer than a class has patience.
pub const MOST_BARS: usize = 8;

/// The most bars that lie: as many as stand on a projector of 1024 × 768 below the longest head, in every language.
/// The room itself has no say, so that a class is asked for the same on every screen, and sees the same revealed.
pub const MOST_ROWS: usize = 5;

/// A bar that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What choosing it chooses: a year, several years, an area, a chair.
    pub key: MarkKey,
    pub label: String,
    /// Meetings that the chart counts.
    pub counted: u32,
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    pub bars: Vec<Asked>,
    /// The count at which the scale ends.
    pub top: u32,
    /// How many bars the chart has in all, those set apart not among them.
    pub all: usize,
    /// What is set apart: its label and count.
    pub apart: Option<(String, u32)>,
}

/// A guess by the key of its bar.
pub type Guesses = [(MarkKey, u32)];

/// The marks that can be asked for: where some are chosen, those. And what is set apart.
fn asked<'a>(marks: impl Iterator<Item = &'a Mark>) -> (Vec<&'a Mark>, Option<(String, u32)>) {
    let (mut asked, mut apart) = (Vec::new(), None);
    for mark in marks.filter(|it| it.choice != Choice::Dimmed) {
        if !mark.key.is_missing() {
            asked.push(mark);
        } else if mark.count() > 0 {
            apart = Some((mark.label.clone(), mark.count()));
        }
    }
    (asked, apart)
}

/// Years in order of time, one by one, or in runs of five or more years where they are many.
#[must_use]
pub fn years<'a>(marks: impl Iterator<Item = &'a Mark>) -> Task {
    let (marks, apart) = asked(marks);
    let year = |it: &Mark| it.key.value().and_then(FacetValue::year).unwrap_or_default();
    let all = marks.len();
    let mut bars: Vec<Asked> = Vec::new();
    if all <= MOST_BARS {
        bars.extend(marks.iter().map(|it| one(it)));
    } else {
        let (first, last) = (year(marks[0]), year(marks[all - 1]));
        // Runs begin where a decade or its half does, as in the table of areas by year.
        let of = |each: i32, year: i32| (year - 1).div_euclid(each) * each + 1;
        let runs = |each: &i32| (of(*each, last) - of(*each, first)) / each + 1;
        let each = [5, 10, 20].into_iter().find(|it| runs(it) <= MOST_BARS as i32).unwrap_or(50);
        for mark in marks {
            let from = of(each, year(mark));
            let (from, to) = (from.max(first), (from + each - 1).min(last));
            let key = if from == to {
                MarkKey::Value(FacetValue::Year(from))
            } else {
                MarkKey::Years(YearSpan::new(from, to))
            };
            match bars.last_mut().filter(|it| it.key == key) {
                Some(bar) => bar.counted += mark.count(),
                None => {
                    let label = if from == to {
                        from.to_string()
                    } else {
                        format!("{from}–{:02}", to.rem_euclid(100))
                    };
                    bars.push(Asked { key, label, counted: mark.count() });
                }
            }
        }
    }
    task(bars, all, apart)
}

/// The [bars with the most meetings](MOST_ROWS), in the order of their labels, so that their order tells nothing.
#[must_use]
pub fn bars<'a>(marks: impl Iterator<Item = &'a Mark>) -> Task {
    let (mut marks, apart) = asked(marks);
    let all = marks.len();
    // Of equal ones the same in every language.
    marks.sort_by(|a, b| b.count().cmp(&a.count()).then_with(|| a.key.cmp(&b.key)));
    marks.truncate(MOST_ROWS);
    marks.sort_by(|a, b| a.label.cmp(&b.label));
    task(marks.into_iter().map(one).collect(), all, apart)
}

fn one(mark: &Mark) -> Asked {
    Asked { key: mark.key.clone(), label: mark.label.clone(), counted: mark.count() }
}

fn task(bars: Vec<Asked>, all: usize, apart: Option<(String, u32)>) -> Task {
    let top = top(bars.iter().map(|it| it.counted).max().unwrap_or(0));
    Task { bars, top, all, apart }
}

/// Where the scale ends: a round number that leaves room above the highest bar, so that the end of the scale does not
/// tell it.
fn top(most: u32) -> u32 {
    const ROUND: [u32; 11] = [4, 6, 8, 10, 15, 20, 30, 40, 50, 80, 100];
    let room = most.saturating_mul(3).div_ceil(2);
    ROUND.into_iter().find(|it| *it >= room).unwrap_or(room.div_ceil(100).saturating_mul(100))
}

/// Where the scale of a single bar ends: the same for all figures that are likely, so that it tells none of them.
#[must_use]
pub fn top_of_one(counted: u32) -> u32 {
    [20, 50].into_iter().find(|top| counted * 4 <= top * 3).unwrap_or_else(|| top(counted))
}

/// What a key of a slider does to a guess; `None` for keys that do nothing.
#[must_use]
pub fn moved(guess: Option<u32>, key: &str, top: u32) -> Option<u32> {
    let now = guess.unwrap_or(0);
    let far = (top / 5).max(2);
    match key {
        "ArrowUp" | "ArrowRight" => Some((now + 1).min(top)),
        "ArrowDown" | "ArrowLeft" => Some(now.saturating_sub(1)),
        "PageUp" => Some((now + far).min(top)),
        "PageDown" => Some(now.saturating_sub(far)),
        "Home" => Some(0),
        "End" => Some(top),
        _ => None,
    }
}

/// The count that lies at a part of the scale, from 0 (its foot) to 1 (its end).
#[must_use]
pub fn at(part: f64, top: u32) -> u32 {
    ((part * f64::from(top)).round().max(0.0) as u32).min(top)
}

/// The guess for a bar.
#[must_use]
pub fn guess(guesses: &Guesses, key: &MarkKey) -> Option<u32> {
    guesses.iter().find(|it| it.0 == *key).map(|it| it.1)
}

/// How well it was guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    pub right: u32,
    /// Bars that were guessed; the others are no mistakes.
    pub guessed: u32,
    /// The bar that was farthest off, by its place; the first of several. `None` where every guess is right.
    pub surprise: Option<usize>,
}

/// Compares the guesses with what is counted.
#[must_use]
pub fn score(bars: &[Asked], guesses: &Guesses) -> Score {
    let mut score = Score::default();
    let mut farthest = 0;
    for (place, bar) in bars.iter().enumerate() {
        let Some(guess) = guess(guesses, &bar.key) else { continue };
        let off = guess.abs_diff(bar.counted);
        score.guessed += 1;
        score.right += u32::from(off == 0);
        if off > farthest {
            (farthest, score.surprise) = (off, Some(place));
        }
    }
    score
}

#[cfg(all(test, feature = "ssr"))]
pub mod testing {
    use crate::data::samples::RECORD;
    use crate::dataset::{DataFile, Dataset, sample_files};

    /// All that is known, without so many of the meetings on record in 2021.
    pub fn with_fewer(fewer: usize) -> &'static Dataset {
        let mut files = sample_files();
        let mut record: serde_json::Value = serde_json::from_slice(RECORD).expect("the record is JSON");
        let meetings = record["meetings"].as_array_mut().expect("meetings");
        let mut left = fewer;
        meetings.retain(|meeting| {
            let is_of_year = meeting["start"].as_str().is_some_and(|it| it.starts_with("2021"));
            let goes = is_of_year && left > 0 && meeting["status"].as_str().is_none_or(|it| it == "held");
            left -= usize::from(goes);
            !goes
        });
        assert_eq!(left, 0, "2021 has so many");
        files.insert(DataFile::Record, Ok(record.to_string().into_bytes()));
        Box::leak(Box::new(Dataset::read(&files, Some("both"))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::Hue;
    use crate::data::vocabulary::Lang;
    use crate::query::Dimension;

    /// A year, or else an area.
    fn key(code: &str) -> MarkKey {
        let dimensions = [Dimension::Year, Dimension::Area];
        dimensions.into_iter().find_map(|it| MarkKey::parse(it, code)).expect("a mark")
    }

    fn mark(code: &str, count: u32) -> Mark {
        Mark {
            key: key(code),
            label: code.to_owned(),
            held: count,
            not_held: 0,
            total: count,
            hue: Hue::Accent,
            choice: Choice::Free,
            lang: Lang::En,
            name: String::new(),
        }
    }

    fn keys(task: &Task) -> Vec<(MarkKey, u32)> {
        task.bars.iter().map(|it| (it.key.clone(), it.counted)).collect()
    }

    fn expected<const N: usize>(bars: [(&str, u32); N]) -> [(MarkKey, u32); N] {
        bars.map(|(code, count)| (key(code), count))
    }

    #[test]
    fn few_years_are_asked_one_by_one_and_untold_is_set_apart() {
        let marks = [mark("2018", 1), mark("2019", 0), mark("2021", 4), mark("untold", 3)];
        let task = years(marks.iter());
        assert_eq!(keys(&task), expected([("2018", 1), ("2019", 0), ("2021", 4)]));
        assert_eq!((task.apart, task.all, task.top), (Some(("untold".to_owned(), 3)), 3, 6));
        assert_eq!(years([].iter()), Task { top: 4, ..Task::default() });
    }

    #[test]
    fn many_years_are_asked_in_runs() {
        let marks: Vec<Mark> = (1994..=2026).map(|it| mark(&it.to_string(), 2)).collect();
        let task = years(marks.iter());
        assert_eq!(keys(&task)[..2], expected([("1994-1995", 4), ("1996-2000", 10)]));
        assert_eq!(keys(&task)[task.bars.len() - 1], (key("2026"), 2));
        assert!(task.bars.len() <= MOST_BARS && task.all == 33);
        assert_eq!(task.bars[1].label, "1996–00");
        assert_eq!(task.bars.iter().map(|it| it.counted).sum::<u32>(), 66);
        for last in 1992..2060 {
            let marks: Vec<Mark> = (1991..=last).map(|it| mark(&it.to_string(), 1)).collect();
            let task = years(marks.iter());
            assert!(task.bars.len() <= MOST_BARS, "{last}");
            assert_eq!(task.bars.iter().map(|it| it.counted).sum::<u32>(), marks.len() as u32);
        }
    }

    #[test]
    fn what_is_chosen_is_asked() {
        let mut marks = [mark("2018", 1), mark("2019", 0), mark("2020", 2)];
        marks[0].choice = Choice::Chosen;
        marks[1].choice = Choice::Dimmed;
        marks[2].choice = Choice::Dimmed;
        assert_eq!(keys(&years(marks.iter())), expected([("2018", 1)]));
    }

    #[test]
    fn the_most_named_are_asked_and_their_order_tells_nothing() {
        let counts = [("c", 5), ("b", 1), ("f", 2), ("a", 3), ("none", 9), ("d", 1), ("e", 7)]
            .map(|(it, n)| mark(it, n));
        let task = bars(counts.iter());
        assert_eq!(keys(&task), expected([("a", 3), ("b", 1), ("c", 5), ("e", 7), ("f", 2)]));
        assert_eq!((task.all, task.apart), (6, Some(("none".to_owned(), 9))));
        let many: Vec<Mark> = (0..30).map(|it| mark(&format!("k{it:02}"), it)).collect();
        assert_eq!(bars(many.iter()).bars.len(), MOST_ROWS);
    }

    #[test]
    fn the_scale_does_not_tell_the_highest_bar() {
        for (most, expected) in
            [(0, 4), (1, 4), (3, 6), (4, 6), (5, 8), (6, 10), (9, 15), (60, 100), (150, 300)]
        {
            assert_eq!(top(most), expected, "{most}");
        }
    }

    #[test]
    fn the_scale_of_a_single_bar_tells_nothing() {
        let tops: Vec<u32> = (0..=15).map(top_of_one).collect();
        assert_eq!(tops, [20; 16]);
        assert_eq!([top_of_one(16), top_of_one(37), top_of_one(38)], [50, 50, 80]);
        assert!((0..200).all(|it| top_of_one(it) > it));
    }

    #[test]
    fn keys_set_a_bar_within_its_scale() {
        for (guess, key, expected) in [
            (None, "ArrowUp", Some(1)),
            (None, "ArrowDown", Some(0)),
            (Some(10), "ArrowRight", Some(10)),
            (Some(4), "ArrowLeft", Some(3)),
            (Some(4), "PageUp", Some(6)),
            (Some(1), "PageDown", Some(0)),
            (Some(4), "Home", Some(0)),
            (None, "End", Some(10)),
            (Some(4), "a", None),
        ] {
            assert_eq!(moved(guess, key, 10), expected, "{guess:?} {key}");
        }
        assert_eq!((at(-0.2, 8), at(0.49, 8), at(0.5, 8), at(7.0, 8)), (0, 4, 4, 8));
        assert_eq!(at(f64::NAN, 8), 0);
    }

    #[test]
    fn the_score_names_the_largest_surprise() {
        let bars = [("2018", 1), ("2021", 4), ("2022", 0), ("2023", 1)];
        let bars: Vec<Asked> = bars.iter().map(|(code, n)| one(&mark(code, *n))).collect();
        let guesses = |all: &[(&str, u32)]| -> Vec<(MarkKey, u32)> {
            all.iter().map(|(code, n)| (key(code), *n)).collect()
        };
        let told = |all: &[(&str, u32)]| score(&bars, &guesses(all));
        assert_eq!(told(&[]), Score::default());
        assert_eq!(told(&[("2018", 1), ("2022", 0)]), Score { right: 2, guessed: 2, surprise: None });
        assert_eq!(
            told(&[("2018", 3), ("2021", 2), ("2023", 1)]),
            Score { right: 1, guessed: 3, surprise: Some(0) }
        );
        assert_eq!(
            told(&[("2018", 3), ("2021", 1), ("2099", 7)]),
            Score { right: 0, guessed: 2, surprise: Some(1) }
        );
    }
}
