//! Outlines of land, projected beforehand, and where in them a country's circle stands.
//!
//! Comes in: the text of `outlines.txt`, which `xtask/outlines.mjs` makes. Goes out: panels of
//! polygons in whole units. Hostile until read: what is wrong is named by its line, and sizes have
//! bounds. Never here: what is counted, pixels, borders of our own making.
//!
//! A line is a word and what it tells, parted by spaces; `#` begins a comment.
//!
//! ```text
//! panel asean 1000 797      a panel begins: its name, width and height
//! around 0 0 9 0 0 7        a ring of land around: a point, then the steps from each to the next
//! land KH 273 322 8 0 0 8   a ring of a country's land
//! anchor KH 275 325         where the country's circle stands
//! ```

/// The longest side of a panel, in its units.
const LONGEST_SIDE: i32 = 10_000;
/// More is no map of ours: panels, rings of one panel, points of one ring.
const MOST: usize = 2_000;

/// A point of a panel: its distance from the left and from the top, in units.
pub type Point = (i32, i32);

/// All panels, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlines {
    pub panels: Vec<Panel>,
}

/// One map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    pub id: String,
    pub width: i32,
    pub height: i32,
    pub rings: Vec<Ring>,
    pub anchors: Vec<Anchor>,
}

/// An island, or the part of a continent that a country has; three points at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ring {
    /// The code of the country; none for land around, which is only there to be recognized.
    pub country: Option<String>,
    pub points: Vec<Point>,
}

/// Where a country's circle stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    pub country: String,
    pub at: Point,
}

/// Why a text is no map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Counted from 1.
    pub line: usize,
    pub what: &'static str,
}

impl std::fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "outlines.txt, line {}: {}", self.line, self.what)
    }
}

impl Outlines {
    /// Reads the bytes of the text.
    ///
    /// # Errors
    ///
    /// Like [`Outlines::parse`], and the line with the first byte that is no UTF-8.
    pub fn read(bytes: &[u8]) -> Result<Self, Diagnostic> {
        let text = str::from_utf8(bytes).map_err(|error| {
            let before = &bytes[..error.valid_up_to()];
            Diagnostic { line: 1 + before.iter().filter(|it| **it == b'\n').count(), what: "no UTF-8" }
        })?;
        Self::parse(text)
    }

    /// Reads the text.
    ///
    /// # Errors
    ///
    /// The first line that is not as the head of this file says; the last where there is no panel at all.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let mut panels: Vec<Panel> = Vec::new();
        for (at, line) in text.lines().enumerate() {
            read(line, &mut panels).map_err(|what| Diagnostic { line: at + 1, what })?;
        }
        if panels.is_empty() {
            return Err(Diagnostic { line: text.lines().count().max(1), what: "there is no panel" });
        }
        Ok(Self { panels })
    }

    /// Where a country's circle stands: the place of the panel, and the point in it.
    #[must_use]
    pub fn anchor(&self, country: &str) -> Option<(usize, Point)> {
        let find = |it: &Panel| it.anchors.iter().find(|it| it.country == country).map(|it| it.at);
        self.panels.iter().enumerate().find_map(|(at, it)| Some((at, find(it)?)))
    }
}

fn read(line: &str, panels: &mut Vec<Panel>) -> Result<(), &'static str> {
    let mut words = line.split_ascii_whitespace();
    let kind = words.next().unwrap_or("#");
    if kind.starts_with('#') {
        return Ok(());
    }
    let name = if kind == "around" { "" } else { words.next().ok_or("there is no name")? };
    let mut numbers = Vec::new();
    for word in words {
        let number: i32 = word.parse().map_err(|_| "not a whole number")?;
        if number.abs() > LONGEST_SIDE || numbers.len() == 2 * MOST {
            return Err("too large");
        }
        numbers.push(number);
    }
    if kind == "panel" {
        let [width, height] = numbers[..] else { return Err("a panel has a width and a height") };
        if width < 1 || height < 1 {
            return Err("a panel has a width and a height");
        }
        let id = name.to_owned();
        panels.push(Panel { id, width, height, rings: Vec::new(), anchors: Vec::new() });
        return if panels.len() > MOST { Err("too many panels") } else { Ok(()) };
    }
    let panel = panels.last_mut().ok_or("no panel has begun")?;
    let points = points(&numbers, (panel.width, panel.height))?;
    match kind {
        "around" | "land" if points.len() < 3 => return Err("a ring has three points at least"),
        "around" => panel.rings.push(Ring { country: None, points }),
        "land" => panel.rings.push(Ring { country: Some(name.to_owned()), points }),
        "anchor" => {
            let [at] = points[..] else { return Err("an anchor is one point") };
            panel.anchors.push(Anchor { country: name.to_owned(), at });
        }
        _ => return Err("not a word that begins a line"),
    }
    if panel.rings.len().max(panel.anchors.len()) > MOST { Err("too many lines") } else { Ok(()) }
}

/// The points that steps lead to, all within the panel.
fn points(steps: &[i32], (width, height): Point) -> Result<Vec<Point>, &'static str> {
    let (mut x, mut y) = (0, 0);
    let mut points = Vec::with_capacity(steps.len() / 2);
    for step in steps.chunks(2) {
        let [dx, dy] = *step else { return Err("a point has two numbers") };
        (x, y) = (x + dx, y + dy);
        if !(0..=width).contains(&x) || !(0..=height).contains(&y) {
            return Err("outside of the panel");
        }
        points.push((x, y));
    }
    Ok(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = include_str!("../../public/data/outlines.txt");

    #[test]
    fn a_ring_is_a_point_and_steps() {
        let text =
            "# a comment\n\npanel here 20 10\naround 0 0 9 0 0 7\nland KH 3 2 8 0 0 8\nanchor KH 4 5\n";
        let outlines = Outlines::parse(text).expect("it is as it should be");
        let [panel] = &outlines.panels[..] else { panic!("{outlines:?}") };
        assert_eq!((panel.id.as_str(), panel.width, panel.height), ("here", 20, 10));
        let rings: Vec<_> = panel.rings.iter().map(|it| (it.country.as_deref(), &it.points[..])).collect();
        assert_eq!(
            rings,
            [(None, &[(0, 0), (9, 0), (9, 7)][..]), (Some("KH"), &[(3, 2), (11, 2), (11, 10)][..])]
        );
        assert_eq!(outlines.anchor("KH"), Some((0, (4, 5))));
        assert_eq!(outlines.anchor("VN"), None);
        for nothing in ["", "# a comment"] {
            let told = Outlines::parse(nothing).map_err(|it| (it.line, it.what));
            assert_eq!(told, Err((1, "there is no panel")));
        }
    }

    #[track_caller]
    fn check(line: &str, what: &str) {
        let found = Outlines::parse(&["panel here 20 10\n", line].concat());
        assert_eq!(found.map_err(|it| (it.line, it.what)), Err((2, what)), "{line:?}");
    }

    #[test]
    fn what_is_wrong_is_named_by_its_line() {
        check("land", "there is no name");
        check("land KH 1 1 1 x 1 1", "not a whole number");
        check("land KH 1 1 1 1.5 1 1", "not a whole number");
        check("land KH 1 1 1 99999999999999999999 1 1", "not a whole number");
        check("land KH 1 1 1 2147483647 1 1", "too large");
        check("land KH 1 1 2 0", "a ring has three points at least");
        check("around", "a ring has three points at least");
        check("land KH 1 1 2 0 0", "a point has two numbers");
        check("land KH 1 1 2 0 0 10", "outside of the panel");
        check("land KH 1 1 -2 0 0 2", "outside of the panel");
        check("anchor KH 1 1 1 1", "an anchor is one point");
        check("panel there 20", "a panel has a width and a height");
        check("panel there 20 0", "a panel has a width and a height");
        check("panel there 20 10001", "too large");
        check("sea KH 1 1", "not a word that begins a line");
        check("<html>", "there is no name");
        check(&["land KH", &" 1".repeat(4_001)].concat(), "too large");
        assert_eq!(
            Outlines::parse("anchor KH 1 1").map_err(|it| (it.line, it.what)),
            Err((1, "no panel has begun"))
        );
    }

    #[test]
    fn our_own_map_has_russia_and_the_members_of_asean() {
        let outlines = Outlines::parse(OURS).expect("it is as it should be");
        let ids: Vec<&str> = outlines.panels.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["russia", "asean"]);
        let members = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"];
        for (panel, countries) in outlines.panels.iter().zip([&["RU"][..], &members]) {
            for country in countries {
                assert!(panel.anchors.iter().any(|it| it.country == *country), "{country} has its place");
                let is_its = |it: &Ring| it.country.as_deref() == Some(country);
                assert!(panel.rings.iter().any(is_its), "{country} has its land");
            }
        }
        assert!(OURS.len() < 20_000, "a reader waits for it");
    }
}
