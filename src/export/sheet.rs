//! A picture as a sheet that stands alone: what it asks, what it shows, the chart, where it is from.
//!
//! SVG, light, on white, 960 px wide; as high as it needs. What is counted stands in its `<metadata>` as JSON.

use std::cmp::Reverse;

use std::fmt::Write;

use super::Export;
use super::basis::basis;
use super::filter::filter;
use super::font::{Face, rules};
use super::json;
use super::picture::{SHEET_PX, Sheet};
use crate::chart::scene::{Choice, Mark};
use crate::chart::{
    Color, Form, MarkRole, Theme, Weight, escaped, file_style, fill, px, svg_group, width_px,
};
use crate::counts::to_u32;
use crate::data::SourceRef;
use crate::query::Dimension;
use crate::text::{more_words, take_words, words};

const MARGIN_PX: f64 = super::picture::MARGIN_PX as f64;
/// Sheets are white, whatever paper the page has: they are put into documents.
const PAPER: Color = Color(0xff, 0xff, 0xff);
/// So many sources are named; the rest is counted.
const SOURCES: usize = 12;

/// Writes the sheet. Faces that are at hand are written into it, as far as its texts need them; where one is
/// missing another font is fitted to the same widths.
#[must_use]
pub fn sheet(export: &Export<'_>, sheet: &Sheet<'_>, faces: &[Face]) -> String {
    let (words, take) = (words(export.lang), take_words(export.lang));
    let mut page = Page { body: String::new(), texts: String::new(), y: MARGIN_PX };
    page.lines(sheet.title, 22.0, Weight::Bold, "label");
    page.y += 4.0;
    let counted = export.counted();
    page.lines(&counted, 15.0, Weight::Bold, "label");
    page.lines(&(take.filter)(&filter(export)), 13.0, Weight::Regular, "label");
    if let Some(other) = sheet.other {
        let against = (take.against)(other.selection.counts.shown_count(), &filter(other));
        page.lines(&against, 13.0, Weight::Regular, "label");
    }
    page.y += 4.0;
    page.lines(sheet.how, 13.0, Weight::Regular, "muted");
    let cut = if sheet.draws(MarkRole::Gap) { words.cut } else { "" };
    if !cut.is_empty() {
        page.lines(cut, 13.0, Weight::Regular, "muted");
    }
    legend(&mut page, export, sheet);
    page.y += 14.0;
    page.body += &svg_group(sheet.picture, MARGIN_PX, page.y);
    for shape in &sheet.picture.shapes {
        if let Form::Text { text, .. } = &shape.form {
            page.texts += text;
        }
    }
    page.y += sheet.picture.height + 20.0;
    page.rule();
    page.lines(&(take.sources)(&sources(export)), 12.0, Weight::Regular, "muted");
    page.link(&export.link());
    let edition = (take.edition)(words.title, &export.dataset.edition, &(words.date)(&export.today));
    page.lines(&edition, 12.0, Weight::Regular, "muted");
    let height = px((page.y + MARGIN_PX - 8.0).ceil());

    let style = [rules(faces, &page.texts), file_style(PAPER), own_style()].concat();
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"{}\" width=\"{SHEET_PX}\" height=\"{height}\" \
         viewBox=\"0 0 {SHEET_PX} {height}\">",
        export.lang.code()
    );
    let _ = writeln!(out, "<title>{}</title>", escaped(sheet.title));
    let described = format!("{counted}. {} {cut}", (take.filter)(&filter(export)));
    let _ = writeln!(out, "<desc>{}</desc>", escaped(described.trim_end()));
    // JSON within XML: escaped as text is, so nothing in it can end the element.
    let _ = writeln!(out, "<metadata>{}</metadata>", escaped(&json::line(&basis(export, sheet))));
    let _ = writeln!(out, "<style>\n{}</style>", escaped(&style));
    let _ = writeln!(out, "<rect width=\"{SHEET_PX}\" height=\"{height}\" fill=\"{}\"/>", PAPER.hex());
    out + &page.body + "</svg>\n"
}

/// What a sheet has beyond its chart.
fn own_style() -> String {
    const LINK: Color = Color::of_token("color-accent", Theme::Light);
    format!(".source {{ fill: {}; text-decoration: underline }}\n", LINK.hex())
}

/// Who tells of the meetings shown: publishers by name, then that the record does.
fn sources(export: &Export<'_>) -> String {
    let (words, take) = (words(export.lang), take_words(export.lang));
    let mut names: Vec<String> = Vec::new();
    let mut is_record = false;
    for report in export.shown().flat_map(|it| &it.reports) {
        match export.dataset.corpus.report(*report).teller {
            SourceRef::Article(it) => names.push(export.dataset.corpus.article(it).publisher.clone()),
            SourceRef::Record(it) => {
                is_record = true;
                let cited = export.dataset.corpus.entry(it).citations.iter();
                names.extend(cited.map(|it| export.dataset.corpus.citation(*it).publisher.clone()));
            }
        }
    }
    // The most frequent first, so that those who tell most are named.
    names.sort_unstable();
    let mut counts: Vec<(String, u32)> = Vec::new();
    for name in names {
        match counts.last_mut().filter(|it| it.0 == name) {
            Some(last) => last.1 += 1,
            None => counts.push((name, 1)),
        }
    }
    counts.sort_by_key(|it| Reverse(it.1));
    let more = counts.len().saturating_sub(SOURCES);
    counts.truncate(SOURCES);
    let mut named: Vec<String> = counts.into_iter().map(|it| it.0).collect();
    if named.is_empty() {
        return "—".to_owned();
    }
    if more > 0 {
        named.push((take.sources_more)(to_u32(more)));
    }
    let list = named.join("; ");
    if is_record { format!("{list} ({})", words.record) } else { list }
}

/// What faint, dashed and hollow shapes are, where there are any.
fn legend(page: &mut Page, export: &Export<'_>, sheet: &Sheet<'_>) {
    let (take, more) = (take_words(export.lang), more_words(export.lang));
    // A heading has no bar, and a shade no lighter one.
    let is_shaded = sheet.picture.shapes.iter().any(|shape| matches!(shape.role, MarkRole::Shade(_)));
    let is_heading =
        |mark: &Mark| mark.key.value().is_some_and(|value| value.dimension() == Dimension::Pillar);
    let marks = || sheet.marks.iter().filter(|mark| !is_heading(mark) && !is_shaded);
    let mut keys: Vec<(&str, &str, &str)> = Vec::new();
    if sheet.other.is_some() {
        keys.extend([("accent", "bar", more.here), ("accent", "hollow", more.there)]);
    } else {
        if marks().any(|it| it.choice == Choice::Dimmed && it.count() > 0) {
            keys.push(("accent dimmed", "bar", take.dimmed));
        }
        if sheet.draws(MarkRole::Pale) {
            let mut own = sheet.marks.iter().flat_map(|mark| mark.key.dimensions());
            let is_own_chosen =
                own.any(|it| export.query.chosen(it).is_some_and(|values| !values.is_empty()));
            keys.push(("accent", "faint", if is_own_chosen { take.faint_without_own } else { take.faint }));
        }
        if sheet.draws(MarkRole::NotHeld) {
            keys.push(("accent", "not-held", take.not_held));
        }
    }
    let is_dots = sheet.picture.shapes.iter().any(|it| matches!(it.form, Form::Circle { .. }));
    let mut x = MARGIN_PX;
    let right = f64::from(SHEET_PX) - MARGIN_PX;
    if !keys.is_empty() {
        page.y += 6.0;
    }
    for (at, (hue, ink, text)) in keys.iter().enumerate() {
        let width = width_px(text, 13.0, Weight::Regular) + 18.0;
        if at > 0 && x + width > right {
            page.y += LINE_PX;
            x = MARGIN_PX;
        }
        let y = page.y + 2.0;
        let swatch = if is_dots {
            format!("<circle class=\"{ink}\" cx=\"{}\" cy=\"{}\" r=\"5\"/>", px(x + 5.5), px(y + 5.5))
        } else {
            format!(
                "<rect class=\"{ink}\" x=\"{}\" y=\"{}\" width=\"11\" height=\"11\" rx=\"1\"/>",
                px(x),
                px(y)
            )
        };
        let _ = writeln!(page.body, "<g class=\"mark {hue}\">{swatch}</g>");
        page.text(x + 18.0, page.y + 12.0, text, 13.0, Weight::Regular, "label");
        x += width + 24.0;
    }
    if !keys.is_empty() {
        page.y += LINE_PX;
    }
}

/// From one row of the legend to the next.
const LINE_PX: f64 = 19.0;

/// What is written so far.
struct Page {
    body: String,
    /// All texts, for the characters that they have.
    texts: String,
    /// The top of what comes next.
    y: f64,
}

impl Page {
    /// Lines as wide as the sheet allows.
    fn lines(&mut self, text: &str, size: f64, weight: Weight, class: &str) {
        for line in fill(text, f64::from(Sheet::chart_px()), size, weight).lines {
            self.line(&line, size, weight, class);
        }
    }

    fn line(&mut self, text: &str, size: f64, weight: Weight, class: &str) {
        let height = (size * 1.4).round();
        self.text(MARGIN_PX, self.y + (size * 1.05).round(), text, size, weight, class);
        self.y += height;
    }

    fn text(&mut self, x: f64, y: f64, text: &str, size: f64, weight: Weight, class: &str) {
        self.texts += text;
        let width = px(width_px(text, size, weight));
        let (x, y, size) = (px(x), px(y), px(size));
        let _ = writeln!(
            self.body,
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{}\" \
             textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>",
            weight.number(),
            escaped(text)
        );
    }

    /// The link of the view: it can be followed, and read off paper, so it is broken and not cut.
    fn link(&mut self, link: &str) {
        let _ = writeln!(self.body, "<a href=\"{}\">", escaped(link));
        for line in broken(link, f64::from(Sheet::chart_px()), 12.0) {
            self.line(&line, 12.0, Weight::Regular, "source");
        }
        self.body += "</a>\n";
    }

    /// A hairline from side to side.
    fn rule(&mut self) {
        let (left, right, y) = (px(MARGIN_PX), px(f64::from(SHEET_PX) - MARGIN_PX), px(self.y));
        let _ =
            writeln!(self.body, "<line class=\"grid\" x1=\"{left}\" y1=\"{y}\" x2=\"{right}\" y2=\"{y}\"/>");
        self.y += 10.0;
    }
}

/// A link in lines: broken before `&` and after commas and slashes where it can be, else anywhere.
fn broken(link: &str, max_px: f64, size: f64) -> Vec<String> {
    let width = |text: &str| width_px(text, size, Weight::Regular);
    let mut lines = vec![String::new()];
    let mut add = |piece: &str| {
        let line = lines.last_mut().expect("there is one");
        if line.is_empty() || width(line) + width(piece) <= max_px {
            line.push_str(piece);
        } else {
            lines.push(piece.to_owned());
        }
    };
    let mut piece = String::new();
    for char in link.chars() {
        let ends = char == '&' || piece.ends_with(['/', ',', '?']) || width(&piece) + size > max_px;
        if ends && !piece.is_empty() {
            add(&std::mem::take(&mut piece));
        }
        piece.push(char);
    }
    add(&piece);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_broken_and_never_cut() {
        let long = format!("https://explorer.example/?area=energy,health&q={}", "x".repeat(400));
        for max_px in [120.0, 300.0, 896.0] {
            let lines = broken(&long, max_px, 12.0);
            assert_eq!(lines.concat(), long);
            assert!(lines.iter().all(|it| width_px(it, 12.0, Weight::Regular) <= max_px), "{lines:?}");
        }
        assert_eq!(broken("https://x.example/?a=1", 896.0, 12.0), ["https://x.example/?a=1"]);
    }
}
