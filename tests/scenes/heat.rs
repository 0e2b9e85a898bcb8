//! Areas by year: the areas of the gallery, each in some years, and the cases that break their chart.

use dialogue_explorer::chart::scene::{Bars, Choice, Heat, Hue, Kinds, Mark, Row, Years};
use dialogue_explorer::query::{Dimension, FacetValue, MarkKey};

use super::{EN, RU, Scene, UNTOLD, VI, areas, mark};

/// Areas from a year on. `count` gives the count of the nth area in a year, year 0 for "not told".
fn heat(lang: usize, from: i32, count: impl Fn(usize, i32) -> [u32; 3], chosen: &[i32]) -> Scene {
    let Scene::Bars(Bars { groups }) = areas(lang, |count| count, &[]) else { panic!("areas are bars") };
    let choice = |year: i32| match chosen {
        [] => Choice::Free,
        _ if chosen.contains(&year) => Choice::Chosen,
        _ => Choice::Dimmed,
    };
    let year = |year: i32| mark(&year.to_string(), &year.to_string(), [1, 0, 1], Hue::Accent, choice(year));
    let years: Vec<Mark> = (from..2027).map(year).collect();
    let untold = mark("untold", UNTOLD[lang - EN], [1, 0, 1], Hue::Outline, choice(0));
    let mut rows = Vec::new();
    let all = groups.iter().flat_map(|group| &group.marks);
    for (nth, area) in all.enumerate() {
        let MarkKey::Value(value) = &area.key else { panic!("an area is a value") };
        let cell = |(at, year): (usize, i32)| {
            let counts = count(nth, year);
            let column =
                if year == 0 { FacetValue::Missing(Dimension::Year) } else { FacetValue::Year(year) };
            let label = format!("{}, {year}", area.label);
            let cell = mark("none", &label, counts, area.hue, choice(year));
            (at, Mark { key: MarkKey::Cell { row: value.clone(), column }, ..cell })
        };
        let cells = (from..2027).chain([0]).enumerate().map(cell).filter(|it| it.1.total > 0).collect();
        rows.push(Row { heading: area.clone(), cells });
    }
    let pillars = groups.iter().filter_map(|group| group.heading.clone()).collect();
    Scene::Heat(Heat::new(pillars, &Kinds { rows, columns: Years { years, untold: Some(untold) } }))
}

/// Few meetings at first, more from year to year, up to 12 in one.
fn some(nth: usize, year: i32) -> [u32; 3] {
    let at = nth as u32 * 7 + year.unsigned_abs() * 5;
    let count = match year {
        0 => u32::from(nth.is_multiple_of(9)),
        ..2004 => u32::from(at.is_multiple_of(6)),
        _ => [0, 1, 0, 2, 0, 4, 1, 0, 7, 0, 12][at as usize % 11],
    };
    [count, 0, count]
}

/// Name, scene, and the widths at which it is kept in the gallery.
pub fn all() -> Vec<(&'static str, Scene, &'static [u32])> {
    let half = |nth, year| {
        let [count, _, total] = some(nth, year);
        [count / 2, 0, total]
    };
    let thousand = |nth, year| some(nth, year).map(|count| count * 100);
    let one =
        |nth: usize, year| [u32::from(nth == 3 && year == 2021), 0, u32::from(nth == 3 && year == 2021)];
    let columns = Years { years: Vec::new(), untold: None };
    let none = Heat::new(
        vec![mark("none", "Economy", [0; 3], Hue::Pillar(0), Choice::Free)],
        &Kinds { rows: Vec::new(), columns },
    );
    vec![
        ("heat", heat(EN, 1991, some, &[]), &[320, 390, 900, 1179]),
        ("heat-vi", heat(VI, 1991, some, &[]), &[320, 900]),
        ("heat-ru", heat(RU, 1991, some, &[]), &[320, 390, 900]),
        ("heat-filtered", heat(EN, 1991, half, &[]), &[900]),
        ("heat-chosen", heat(EN, 1991, some, &[2021, 2022, 2023, 2024, 2025]), &[390, 900]),
        ("heat-six-years", heat(EN, 2021, some, &[]), &[320, 900]),
        ("heat-thousand", heat(EN, 1991, thousand, &[]), &[320, 900]),
        ("heat-one", heat(EN, 2021, one, &[]), &[320]),
        ("heat-none", Scene::Heat(none), &[320]),
    ]
}
