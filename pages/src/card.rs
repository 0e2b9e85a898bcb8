//! The picture by which a link is shown: a question, its answer in a sentence, and the chart.
//!
//! 1200 × 630 pixels, as chats and search pages want it; they show it at a third of that, so nothing is small.

use std::fmt::Write;

use dialogue_explorer::chart::scene::{Places, Years};
use dialogue_explorer::chart::{self, Color, Drawing, Theme, Weight, file_style, width_px};
use dialogue_explorer::data::outline::Outlines;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::text::{RichText, words};

use crate::data::Data;
use crate::fonts::{SANS, SERIF};
use crate::html::escaped;

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

const LEFT: f64 = 64.0;
const RIGHT: f64 = 1136.0;
/// How much larger than on the page charts are drawn.
const ZOOM: f64 = 1.75;
/// Where the chart ends, and the line above the foot.
const CHART_END: f64 = 546.0;
const RULE: f64 = 562.0;
/// How wide a map is on the neutral picture.
const MAP_PX: u32 = 380;
/// How wide the serif is, to Inter.
const SERIF_TO_SANS: f64 = 0.93;

/// Parts of a text, each emphasized or not.
type Line = Vec<(bool, String)>;

/// What stands on a picture.
pub struct Card<'a> {
    pub lang: Lang,
    pub title: &'a str,
    /// With its emphasis.
    pub sentence: &'a RichText,
    pub years: &'a Years,
    /// What the figures were read from.
    pub source: &'a str,
    pub edition: &'a str,
}

impl Card<'_> {
    /// The drawing, as SVG.
    pub fn svg(&self) -> String {
        let mut out = begun();
        let title = RichText::from(self.title);
        let size = [54.0, 46.0].into_iter().find(|it| lines(&title, *it, true).len() == 1).unwrap_or(46.0);
        let mut y = 50.0;
        for line in lines(&title, size, true) {
            y += size * 1.14;
            out += &text(LEFT, y - size * 0.14, size, "title", &line);
        }
        y += 12.0;
        let size = if lines(self.sentence, 27.0, false).len() > 2 { 24.0 } else { 27.0 };
        for line in lines(&shortened(self.sentence, size), size, false) {
            y += size * 1.36;
            out += &text(LEFT, y - size * 0.14, size, "told", &line);
        }
        if self.years.years.is_empty() && self.years.untold.is_none() {
            // What is to be guessed is not drawn.
            out += &text(LEFT, CHART_END - 40.0, 240.0, "soft", &[(false, "?".to_owned())]);
        } else {
            let chart = fitted(self.years, (CHART_END - y - 24.0) / ZOOM);
            out += &placed(&chart, LEFT, CHART_END - chart.height * ZOOM, ZOOM);
        }
        let words = words(self.lang);
        let _ = write!(out, "<path class=\"rule\" d=\"M{LEFT} {RULE}H{RIGHT}\"/>");
        let name = [(true, words.title.to_owned()), (false, self.source.to_owned())];
        let y = RULE + 36.0;
        out += &text(LEFT, y, 21.0, "soft", &name[..1]);
        let x = LEFT + width_px(words.title, 21.0, Weight::Bold) + 18.0;
        out += &text(x, y, 21.0, "soft", &name[1..]);
        let x = RIGHT - width_px(self.edition, 21.0, Weight::Regular);
        out += &text(x, y, 21.0, "soft", &[(false, self.edition.to_owned())]);
        out + "</svg>\n"
    }
}

/// The picture of every other state: what the site is, and not one figure.
pub fn neutral(data: &Data) -> String {
    let mut out = begun();
    let empty = Places { spots: Vec::new(), aside: Vec::new() };
    let mut y = 56.0;
    for panel in data.first().outlines().panels.iter().rev() {
        let outlines = Outlines { panels: vec![panel.clone()] };
        let map = chart::map::drawing(&empty, &outlines, MAP_PX);
        out += &placed(&map, RIGHT - map.width, y, 1.0);
        y += map.height + 16.0;
    }
    let (mut y, mut size, mut below) = (196.0, 60.0, 24.0);
    for lang in Lang::ALL {
        let words = words(*lang);
        out += &text(LEFT, y, size, "title", &[(true, words.title.to_owned())]);
        y += below * 1.7;
        out += &text(LEFT, y, below, "soft", &[(false, words.kicker.to_owned())]);
        y += 88.0;
        (size, below) = (34.0, 21.0);
    }
    out + "</svg>\n"
}

fn begun() -> String {
    let color = |name: &str| Color::of_token(name, Theme::Light);
    let paper = color("color-paper");
    let (ink, soft, rule) =
        (color("color-ink").hex(), color("color-ink-soft").hex(), color("color-faint").hex());
    // Texts in a chart are Inter's already.
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {WIDTH} {HEIGHT}\"><style>{}\n\
         .title {{ font-family: \"{SERIF}\"; font-weight: 600; fill: {ink} }}\n\
         .told, .soft {{ font-family: {SANS}; fill: {ink} }}\n.soft {{ fill: {soft} }}\n\
         .b {{ font-weight: 600; fill: {ink} }}\n.title .b {{ font-family: \"{SERIF}\" }}\n\
         .rule {{ stroke: {rule}; stroke-width: 2 }}\n\
         </style><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>",
        file_style(paper),
        paper.hex()
    )
}

/// As many whole sentences as there is room for; what is left out stands on the page.
fn shortened(text: &RichText, size: f64) -> RichText {
    let told = text.plain();
    let ends = told
        .match_indices([' ', '\u{a0}'])
        .map(|it| it.0)
        .filter(|it| told[..*it].ends_with(['.', '?', '!']));
    let mut ends: Vec<usize> = ends.chain([told.len()]).collect();
    let until = |ends: &[usize]| text.until(ends.last().copied().unwrap_or(told.len()));
    while ends.len() > 1 && lines(&until(&ends), size, false).len() > 3 {
        ends.pop();
    }
    until(&ends)
}

/// The chart of years, no higher than there is room.
fn fitted(years: &Years, room: f64) -> Drawing {
    chart::years::drawing_in(years, ((RIGHT - LEFT) / ZOOM) as u32, room as u32)
}

/// A chart at a place, so much larger.
fn placed(picture: &Drawing, x: f64, y: f64, zoom: f64) -> String {
    format!("<g transform=\"translate({x} {y}) scale({zoom})\">{}</g>", chart::svg(picture))
}

/// A text, its emphasized parts bold.
fn text(x: f64, y: f64, size: f64, class: &str, line: &[(bool, String)]) -> String {
    let mut out =
        format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\" xml:space=\"preserve\">");
    for (is_strong, part) in line {
        let part = escaped(part);
        out += &if *is_strong { format!("<tspan class=\"b\">{part}</tspan>") } else { part };
    }
    out + "</text>"
}

/// A message in lines, each of parts that are emphasized or not. Widths are Inter's; those of the serif are less.
fn lines(told: &RichText, size: f64, is_title: bool) -> Vec<Line> {
    let room = RIGHT - LEFT;
    if !is_title {
        return lines_within(told, size, room, false);
    }
    // A title's lines are evened out, so that none is a word alone.
    let mut width = room / SERIF_TO_SANS;
    let found = lines_within(told, size, width, true);
    while lines_within(told, size, width - 20.0, true).len() == found.len() && width > room / 2.0 {
        width -= 20.0;
    }
    lines_within(told, size, width, true)
}

fn lines_within(told: &RichText, size: f64, width: f64, is_title: bool) -> Vec<Line> {
    let mut lines: Vec<Line> = vec![Line::new()];
    let mut x = 0.0;
    // A word may be emphasized in part: "2021" and the stop after it.
    let mut words: Vec<Vec<(bool, &str)>> = vec![Vec::new()];
    for span in told.spans() {
        let is_strong = span.is_strong();
        for (at, word) in span.as_str().split(' ').enumerate() {
            if at > 0 {
                words.push(Vec::new());
            }
            words.last_mut().expect("there is one").push((is_strong || is_title, word));
        }
    }
    let weight = |strong: bool| if strong { Weight::Bold } else { Weight::Regular };
    for word in words {
        let wide: f64 = word.iter().map(|it| width_px(it.1, size, weight(it.0))).sum();
        let space = width_px(" ", size, Weight::Regular);
        if x > 0.0 && x + space + wide > width {
            lines.push(Line::new());
            x = 0.0;
        }
        let line = lines.last_mut().expect("there is one");
        if x > 0.0 {
            x += space;
            push(line, false, " ");
        }
        word.iter().for_each(|(strong, text)| push(line, *strong, text));
        x += wide;
    }
    lines
}

fn push(line: &mut Line, is_strong: bool, text: &str) {
    match line.last_mut() {
        Some(last) if last.0 == is_strong => last.1.push_str(text),
        _ => line.push((is_strong, text.to_owned())),
    }
}
