//! Scenes of two views compared: the real areas on one side, made-up counts on the other.

use dialogue_explorer::chart::scene::{self, Hue, Pairs, Sizes};
use dialogue_explorer::counts::FacetCount;
use dialogue_explorer::query::{Dimension, FacetValue};
use dialogue_explorer::text::more::signed;

use super::{EN, RU, Scene, VI};

/// A key with its label, its counts here and there, and its hue.
struct Row<'a> {
    key: &'a str,
    label: &'a str,
    counts: [u32; 2],
    hue: Hue,
}

fn row<'a>(label: &'a str, counts: [u32; 2]) -> Row<'a> {
    Row { key: label, label, counts, hue: Hue::Accent }
}

fn none(label: &str, counts: [u32; 2]) -> Row<'_> {
    Row { key: "none", label, counts, hue: Hue::Outline }
}

fn make(rows: &[Row<'_>]) -> Pairs {
    // What has no code is named by its place.
    let value = |at: usize, row: &Row<'_>| {
        let named = FacetValue::parse(Dimension::Area, row.key);
        named.or_else(|| FacetValue::parse(Dimension::Area, &format!("row-{at}"))).expect("an area")
    };
    let of = |wanted: &FacetValue| {
        let found = rows.iter().enumerate().find(|(at, row)| value(*at, row) == *wanted);
        found.expect("it is the value of a row").1
    };
    let bars = |side: usize| -> Vec<FacetCount> {
        let bar = |(at, row): (usize, &Row<'_>)| {
            let count = row.counts[side];
            FacetCount {
                selected: count,
                count,
                total: count,
                pale: count,
                ..FacetCount::empty(value(at, row))
            }
        };
        rows.iter().enumerate().map(bar).collect()
    };
    scene::pairs(
        &bars(0),
        &bars(1),
        &|value| of(value).label.to_owned(),
        |label, here, there| format!("{label}: {here}, {there}"),
        signed,
        &|value| of(value).hue,
    )
}

/// All areas, and "none named". There, an area has more meetings, fewer, or none.
fn areas(lang: usize, there: fn(usize, u32) -> u32) -> Scene {
    let mut rows = Vec::new();
    let mut pillars = 0;
    for (nth, line) in include_str!("areas.tsv").lines().skip(1).enumerate() {
        let cells: Vec<&str> = line.split('\t').collect();
        if cells[0].starts_with("pillar ") {
            pillars += 1;
            continue;
        }
        let here = cells[1].parse().expect("a count");
        let counts = [here, there(nth, here)];
        rows.push(Row { key: cells[0], label: cells[lang], counts, hue: Hue::Pillar(pillars - 1) });
    }
    rows.push(none(["none named", "không nêu", "не названы"][lang - EN], [6, 3]));
    Scene::Pairs(make(&rows))
}

/// Sides that differ in size, so that bars are shares.
fn shares() -> Scene {
    let rows =
        [row("Energy", [14, 1]), row("Health", [40, 2]), row("Tourism", [0, 3]), none("none named", [9, 4])];
    let text = |count: u32, of: u32| format!("{}%, {count} of {of}", count * 100 / of);
    let mut pairs = make(&rows).into_shares(Sizes { here: 40, there: 13 });
    for pair in &mut pairs.rows {
        (pair.here_text, pair.there_text) = (text(pair.here, 40), text(pair.there, 13));
    }
    Scene::Pairs(pairs)
}

/// Sides of one size: the count first, then its share, and the difference.
fn counts_with_shares() -> Scene {
    let longest = "Продовольственная безопасность и сельское хозяйство";
    let rows = [row("Energy", [14, 1]), row(longest, [40, 2]), row("Tourism", [0, 3]), none("none", [9, 4])];
    let mut pairs = make(&rows);
    for pair in &mut pairs.rows {
        let text = |count: u32| format!("{count} из 40, {}\u{a0}%", count * 100 / 40);
        (pair.here_text, pair.there_text) = (text(pair.here), text(pair.there));
    }
    Scene::Pairs(pairs)
}

/// Name, scene, and the widths at which it is kept in the gallery.
pub fn all() -> Vec<(&'static str, Scene, &'static [u32])> {
    let some = |nth: usize, here: u32| [here + 2, here, 0, here / 2, 3][nth % 5];
    let longest = "Заместитель министра иностранных дел, сопредседатель старших должностных лиц";
    let scene = |rows: &[Row<'_>]| Scene::Pairs(make(rows));
    vec![
        ("pairs-areas", areas(EN, some), &[320, 612, 900]),
        ("pairs-areas-vi", areas(VI, some), &[320, 900]),
        ("pairs-areas-ru", areas(RU, some), &[320, 612, 900]),
        ("pairs-areas-filtered", areas(EN, |nth, _| u32::from(nth % 9 == 3)), &[320, 900]),
        (
            "pairs-chairs",
            scene(&[
                row("Russia", [3, 5]),
                row("Indonesia", [2, 2]),
                row("Cambodia", [1, 0]),
                row("Viet Nam", [0, 2]),
                none("none named", [6, 4]),
            ]),
            &[320, 480, 612, 900],
        ),
        ("pairs-one", scene(&[row("Energy", [4, 1])]), &[320, 612]),
        ("pairs-equal", scene(&[row("Energy", [1, 1]), row("Health", [1, 1])]), &[320, 612]),
        ("pairs-shares", shares(), &[320, 612, 900]),
        ("pairs-counts-with-shares", counts_with_shares(), &[320, 612]),
        ("pairs-empty", scene(&[]), &[320, 612]),
        (
            "pairs-thousand",
            scene(&[
                row("Russia", [1200, 3]),
                row("Indonesia", [2, 1150]),
                row("Cambodia", [0, 1]),
                none("none named", [0, 900]),
            ]),
            &[320, 612, 900],
        ),
        (
            "pairs-longest",
            scene(&[
                row(longest, [2, 4]),
                row("Phó Thủ tướng Chính phủ, Bộ trưởng Bộ Ngoại giao", [3, 0]),
                none("không nêu tên", [1, 1]),
            ]),
            &[320, 612, 900],
        ),
    ]
}
