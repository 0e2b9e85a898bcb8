//! Scenes for the gallery: the real figures, and the cases that break charts.

mod heat;
mod kinds;
mod pairs;
mod periods;

use dialogue_explorer::chart::scene::{
    Bars, Choice, Group, Heat, Hue, Kinds, Mark, Pairs, Periods, Places, Spot, Years,
};
use dialogue_explorer::data::outline::Outlines;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::query::{Dimension, FacetValue, MarkKey};

pub enum Scene {
    Years(Years),
    Bars(Bars),
    Kinds(Kinds),
    Heat(Heat),
    Periods(Periods),
    Pairs(Pairs),
    Places(Places, Outlines),
}

/// The key of a code, of whichever dimension has it; for what is no code, one that says nothing.
fn key(code: &str) -> MarkKey {
    let dimensions = [Dimension::Year, Dimension::Kind, Dimension::Place, Dimension::Area];
    let parsed = dimensions.into_iter().find_map(|dimension| MarkKey::parse(dimension, code));
    parsed.unwrap_or(MarkKey::Value(FacetValue::Record))
}

fn mark(code: &str, label: &str, counts: [u32; 3], hue: Hue, choice: Choice) -> Mark {
    let [held, not_held, total] = counts;
    let (key, label) = (key(code), label.to_owned());
    Mark { name: label.clone(), key, label, held, not_held, total, hue, choice, lang: Lang::En }
}

/// Years from a first one on, each with held, not held and total; and what "not told" is called.
fn years(first: u32, counts: &[[u32; 3]], chosen: &[u32], untold: Option<(&str, [u32; 3])>) -> Scene {
    let choice = |year: u32| match chosen {
        [] => Choice::Free,
        _ if chosen.contains(&year) => Choice::Chosen,
        _ => Choice::Dimmed,
    };
    let year = |(year, counts): (u32, &[u32; 3])| {
        mark(&year.to_string(), &year.to_string(), *counts, Hue::Accent, choice(year))
    };
    Scene::Years(Years {
        years: (first..).zip(counts).map(year).collect(),
        untold: untold.map(|(label, counts)| mark("untold", label, counts, Hue::Outline, choice(0))),
    })
}

fn held(count: u32) -> [u32; 3] {
    [count, 0, count]
}

/// All areas under their pillars. `part` is how much of a count is left under a filter; an area or
/// pillar whose code is among `chosen` is chosen.
fn areas(lang: usize, part: impl Fn(u32) -> u32, chosen: &[&str]) -> Scene {
    let mut groups: Vec<Group> = Vec::new();
    for line in include_str!("areas.tsv").lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let total = cells[1].parse().expect("a count");
        let counts = [part(total), 0, total];
        let choice = |key: &str| match chosen {
            [] => Choice::Free,
            _ if chosen.contains(&key) => Choice::Chosen,
            _ => Choice::Dimmed,
        };
        if let Some(pillar) = cells[0].strip_prefix("pillar ") {
            let hue = Hue::Pillar(groups.len() as u8);
            let heading = mark(pillar, cells[lang], counts, hue, choice(pillar));
            groups.push(Group { heading: Some(heading), marks: Vec::new() });
        } else {
            let hue = Hue::Pillar(groups.len() as u8 - 1);
            let group = groups.last_mut().expect("a pillar stands first");
            group.marks.push(mark(cells[0], cells[lang], counts, hue, choice(cells[0])));
        }
    }
    Scene::Bars(Bars { groups })
}

/// Chairs and their counts; the last is "none named".
fn chairs(marks: &[(&str, [u32; 3], Choice)]) -> Scene {
    let last = marks.len() - 1;
    let hue = |at: usize| if at == last { Hue::Outline } else { Hue::Accent };
    let make = |(at, &(label, counts, choice))| mark(label, label, counts, hue(at), choice);
    Scene::Bars(Bars {
        groups: vec![Group { heading: None, marks: marks.iter().enumerate().map(make).collect() }],
    })
}

/// Countries that the map shows, and what stands beside it: code, count, en, vi, ru.
const PLACES: &str = include_str!("places.tsv");

/// Places with their counts: those that `counts` gives for a key and its total; no count, no mark.
fn places(lang: usize, counts: impl Fn(&str, u32) -> [u32; 3], chosen: &[&str]) -> Scene {
    let outlines = Outlines::parse(include_str!("../../public/data/outlines.txt")).expect("our map");
    let mut places = Places { spots: Vec::new(), aside: Vec::new() };
    for line in PLACES.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let key = cells[0];
        let counts = counts(key, cells[1].parse().expect("a count"));
        let choice = match chosen {
            [] => Choice::Free,
            _ if chosen.contains(&key) => Choice::Chosen,
            _ => Choice::Dimmed,
        };
        let hue = if key == "untold" { Hue::Outline } else { Hue::Accent };
        let mark = mark(key, cells[lang], counts, hue, choice);
        match outlines.anchor(key) {
            _ if mark.most() == 0 => {}
            Some((panel, at)) => places.spots.push(Spot { mark, panel, at }),
            None => places.aside.push(mark),
        }
    }
    Scene::Places(places, outlines)
}

/// 36 years with few meetings, and some with many.
fn long(filtered: bool) -> Vec<[u32; 3]> {
    let count = |nth: u32| if nth % 7 == 3 { 12 } else { [1, 0, 3, 2, 0, 4][nth as usize % 6] };
    (0..36).map(|nth| [count(nth) / if filtered { 2 } else { 1 }, 0, count(nth)]).collect()
}

const EN: usize = 2;
const VI: usize = 3;
const RU: usize = 4;
const UNTOLD: [&str; 3] = ["year not told", "không rõ năm", "год не указан"];

/// Name, scene, and the widths at which it is kept in the gallery.
pub fn all() -> Vec<(&'static str, Scene, &'static [u32])> {
    use Choice::{Chosen, Dimmed, Free};
    let told = [1, 0, 0, 4, 0, 1].map(held);
    let whole = |count| count;
    let vaccine = |total: u32| [0, 0, 1, 2, 2, 3, 3, 3][total as usize];
    let periods_of = |lang| Scene::Periods(periods::full(lang - EN));
    let real = |_: &str, it| held(it);
    let longest = "Заместитель министра иностранных дел, сопредседатель старших должностных лиц";
    let mut all: Vec<(&'static str, Scene, &'static [u32])> = vec![
        ("years", years(2018, &told, &[], Some((UNTOLD[0], held(3)))), &[320, 612, 900]),
        ("years-vi", years(2018, &told, &[], Some((UNTOLD[1], held(3)))), &[320]),
        ("years-ru", years(2018, &told, &[], Some((UNTOLD[2], held(3)))), &[320]),
        ("years-chosen", years(2018, &told, &[2021], Some((UNTOLD[0], held(3)))), &[320, 612]),
        (
            "years-filtered",
            years(
                2018,
                &[[0, 0, 1], held(0), held(0), [3, 0, 4], held(0), held(1)],
                &[],
                Some((UNTOLD[0], [1, 0, 3])),
            ),
            &[320, 612],
        ),
        (
            "years-not-held",
            years(
                2018,
                &[held(1), [0, 1, 1], held(0), [4, 2, 6], [0, 1, 2], [1, 1, 3]],
                &[2021, 2022],
                Some((UNTOLD[0], [2, 1, 3])),
            ),
            &[612],
        ),
        ("years-empty", years(2018, &[held(0); 6], &[], None), &[320, 612]),
        ("years-none", years(2018, &[], &[], None), &[612]),
        ("years-one", years(2021, &[held(1)], &[], None), &[612]),
        ("years-untold-only", years(2021, &[], &[], Some((UNTOLD[0], held(2)))), &[612]),
        ("years-36", years(1991, &long(false), &[], Some((UNTOLD[0], held(5)))), &[320, 900]),
        (
            "years-36-filtered",
            years(1991, &long(true), &[2003, 2004, 2005], Some((UNTOLD[2], [2, 0, 5]))),
            &[320, 900],
        ),
        ("years-40-no-untold", years(1987, &[held(150); 40], &[1999], None), &[320]),
        ("areas", areas(EN, whole, &[]), &[320, 480, 900]),
        ("areas-vi", areas(VI, whole, &[]), &[320, 480, 900]),
        ("areas-ru", areas(RU, whole, &[]), &[320, 480, 900]),
        ("areas-filtered", areas(EN, vaccine, &[]), &[320, 480]),
        ("areas-chosen", areas(EN, whole, &["energy", "health", "cross-pillar"]), &[320, 480]),
        (
            "chairs",
            chairs(&[
                ("Russia", held(3), Free),
                ("Indonesia", held(2), Free),
                ("Cambodia", held(1), Free),
                ("none named", held(6), Free),
            ]),
            &[320, 612],
        ),
        (
            "chairs-filtered",
            chairs(&[
                ("Russia", [1, 1, 3], Chosen),
                ("Indonesia", [0, 0, 2], Dimmed),
                ("Cambodia", [1, 0, 1], Dimmed),
                ("none named", [4, 0, 6], Dimmed),
            ]),
            &[320, 612],
        ),
        (
            "chairs-cut",
            chairs(&[
                ("Russia", [4, 0, 9], Free),
                ("Indonesia", held(7), Free),
                ("Cambodia", held(1), Free),
                ("none named", [31, 0, 72], Free),
            ]),
            &[320, 612],
        ),
        ("chairs-none", chairs(&[("none named", held(0), Free)]), &[612]),
        (
            "chairs-many",
            chairs(&[("Russia", held(1200), Free), ("none named", [3, 4, 900], Chosen)]),
            &[320, 612],
        ),
        (
            "longest",
            chairs(&[
                (longest, [2, 0, 4], Chosen),
                ("Phó Thủ tướng Chính phủ, Bộ trưởng Bộ Ngoại giao", held(3), Free),
                ("không nêu tên", held(1), Free),
            ]),
            &[320, 480, 900],
        ),
        ("periods", periods_of(EN), &[320, 612, 900, 1179]),
        ("periods-vi", periods_of(VI), &[320, 612, 900]),
        ("periods-ru", periods_of(RU), &[320, 612, 900]),
        ("periods-from-2004", Scene::Periods(periods::from_2004()), &[320, 612, 900]),
        ("periods-chosen", Scene::Periods(periods::chosen()), &[320, 612, 1179]),
        ("periods-empty", Scene::Periods(periods::empty()), &[320, 612]),
        ("periods-one", Scene::Periods(periods::one()), &[320, 612]),
        ("periods-vague", Scene::Periods(periods::vague()), &[320, 900]),
        ("periods-plain", Scene::Periods(periods::plain()), &[320, 612]),
        ("places", places(EN, real, &[]), &[320, 480, 612, 900]),
        ("places-vi", places(VI, real, &[]), &[320, 900]),
        ("places-ru", places(RU, real, &[]), &[320, 612, 900]),
        ("places-filtered", places(RU, |_, it| [it / 3, it / 6, it], &[]), &[320, 900]),
        ("places-chosen", places(EN, real, &["KH", "VN", "untold"]), &[320, 900]),
        ("places-all", places(RU, |_, it| held(it.max(1)), &["TL"]), &[320, 612]),
        ("places-equal", places(VI, |_, _| [2, 3, 9], &[]), &[320, 900]),
        ("places-one", places(EN, |key, it| held(if key == "SG" { it } else { 0 }), &[]), &[320, 900]),
        ("places-none", places(EN, |_, _| held(0), &[]), &[320, 900]),
    ];
    all.extend(kinds::all());
    all.extend(heat::all());
    all.extend(pairs::all());
    all
}
