//! Scenes of kinds over years: made up, of the size that is to be expected.

use dialogue_explorer::chart::scene::{Choice, Hue, Kinds, Mark, Row, Years};

use super::{EN, RU, Scene, UNTOLD, VI, mark};

/// What a scene is made of, so that a case says only what is different in it.
struct Case {
    lang: usize,
    /// Held, not held and total of so many meetings in a year; `untold` is the year 0.
    counts: fn(u32, u32) -> [u32; 3],
    kinds: &'static [&'static str],
    years: &'static [u32],
    /// How many rows of the table.
    rows: usize,
    from: u32,
}

const ALL: Case =
    Case { lang: EN, counts: |_, count| [count, 0, count], kinds: &[], years: &[], rows: 12, from: 1991 };

fn choice<T: PartialEq>(chosen: &[T], key: &T) -> Choice {
    match chosen {
        [] => Choice::Free,
        _ if chosen.contains(key) => Choice::Chosen,
        _ => Choice::Dimmed,
    }
}

fn kinds(case: &Case) -> Scene {
    let year = |year: u32| {
        mark(&year.to_string(), &year.to_string(), [0; 3], Hue::Accent, choice(case.years, &year))
    };
    let untold = mark("untold", UNTOLD[case.lang - EN], [0; 3], Hue::Outline, choice(case.years, &0));
    let columns = Years { years: (case.from..2027).map(year).collect(), untold: Some(untold) };
    let row = |line: &str| -> Row {
        let parts: Vec<&str> = line.split('\t').collect();
        let (key, label) = (parts[0], parts[case.lang - 1]);
        let row_choice = choice(case.kinds, &key);
        let mut cells: Vec<(usize, Mark)> = Vec::new();
        let mut sums = [0; 3];
        for told in parts[4].split(' ') {
            let (year, count) = told.split_once(':').unwrap_or((told, "1"));
            let number: u32 = year.parse().unwrap_or(0);
            let column = if number == 0 { 2027 } else { number };
            let Some(at) = column.checked_sub(case.from) else { continue };
            let counts = (case.counts)(number, count.parse().expect("a count"));
            for (sum, count) in sums.iter_mut().zip(counts) {
                *sum += count;
            }
            let choice = match (row_choice, choice(case.years, &number)) {
                (Choice::Free, Choice::Free) => Choice::Free,
                (Choice::Dimmed, _) | (_, Choice::Dimmed) => Choice::Dimmed,
                _ => Choice::Chosen,
            };
            let mark =
                mark(&format!("{key}.{year}"), &format!("{label}, {year}"), counts, Hue::Accent, choice);
            cells.push((at as usize, mark));
        }
        Row { heading: mark(key, label, sums, Hue::Accent, row_choice), cells }
    };
    let rows = include_str!("kinds.tsv").lines().skip(1).take(case.rows).map(row).collect();
    Scene::Kinds(Kinds { rows, columns })
}

fn bare(rows: Vec<Row>, years: Vec<Mark>, untold: Option<Mark>) -> Scene {
    Scene::Kinds(Kinds { rows, columns: Years { years, untold } })
}

fn plain(key: &str, label: &str, count: u32) -> Mark {
    mark(key, label, [count, 0, count], Hue::Accent, Choice::Free)
}

/// Name, scene, and the widths at which it is kept in the gallery.
pub fn all() -> Vec<(&'static str, Scene, &'static [u32])> {
    let one =
        Row { heading: plain("talks", "Talks", 1), cells: vec![(0, plain("talks.2021", "Talks, 2021", 1))] };
    let undated =
        Row { heading: plain("talks", "Talks", 2), cells: vec![(0, plain("talks.untold", "Talks", 2))] };
    let longest = "Консультации сопредседателей Совместного комитета сотрудничества по вопросам безопасности";
    let cells = vec![(0, plain("a.2020", "2020", 3)), (2, plain("a.2022", "2022", 12))];
    let long = Row { heading: plain("a", longest, 1500), cells };
    let years = (2020..2024).map(|it: u32| plain(&it.to_string(), &it.to_string(), 1)).collect();
    let thousand = |_, count: u32| [count * count * 20, 0, count * count * 20];
    let filtered = |year: u32, count: u32| match year {
        2021 => [count, 0, count],
        2023 => [count / 2, 0, count],
        _ => [0, 0, count],
    };
    let not_held = |year: u32, count: u32| match year {
        2025.. => [0, count, count],
        2021..2025 => [count - 1, 1, count],
        _ => [count, 0, count],
    };
    vec![
        ("kinds", kinds(&ALL), &[320, 480, 612, 900]),
        ("kinds-vi", kinds(&Case { lang: VI, ..ALL }), &[320, 612, 900]),
        ("kinds-ru", kinds(&Case { lang: RU, ..ALL }), &[320, 612, 900]),
        ("kinds-filtered", kinds(&Case { counts: filtered, ..ALL }), &[320, 900]),
        ("kinds-not-held", kinds(&Case { counts: not_held, rows: 8, ..ALL }), &[320, 612]),
        (
            "kinds-chosen",
            kinds(&Case { counts: not_held, kinds: &["talks", "foreign-ministers"], ..ALL }),
            &[320, 900],
        ),
        (
            "kinds-years-chosen",
            kinds(&Case { counts: filtered, kinds: &["talks"], years: &[2021, 2022, 2023], ..ALL }),
            &[320, 612],
        ),
        ("kinds-six-years", kinds(&Case { rows: 5, from: 2021, ..ALL }), &[320, 612, 900]),
        ("kinds-thousand", kinds(&Case { counts: thousand, ..ALL }), &[320, 900]),
        ("kinds-one", bare(vec![one], vec![plain("2021", "2021", 1)], None), &[320, 612]),
        ("kinds-untold-only", bare(vec![undated], Vec::new(), Some(plain("untold", UNTOLD[0], 2))), &[612]),
        ("kinds-none", bare(Vec::new(), Vec::new(), None), &[612]),
        ("kinds-longest", bare(vec![long], years, None), &[320, 612]),
    ]
}
