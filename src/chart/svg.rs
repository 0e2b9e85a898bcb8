//! A picture as SVG text: for the gallery, and for a file that a reader takes along.

use std::fmt::Write;

use super::drawing::{Drawing, Form, Shape};
use super::font::width_px;

/// Writes a picture. With a `style` it stands alone: the style is put into it, and each text says
/// how wide it is, so that where Inter is missing another font is fitted to its place.
#[must_use]
pub fn svg(picture: &Drawing, style: Option<&str>) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, picture, style);
    out
}

fn write(out: &mut String, picture: &Drawing, style: Option<&str>) -> std::fmt::Result {
    let (w, h) = (picture.width, picture.height);
    writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="{w}" height="{h}" viewBox="0 0 {w} {h}">"#
    )?;
    if let Some(style) = style {
        writeln!(out, "<style>\n{}</style>", escaped(style))?;
    }
    content(out, picture, style.is_some())?;
    writeln!(out, "</svg>")
}

/// The groups of a picture, for an SVG around it whose style is [`file_style`](super::file_style) or like it.
#[must_use]
pub fn groups(picture: &Drawing) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = content(&mut out, picture, true);
    out
}

fn content(out: &mut String, picture: &Drawing, alone: bool) -> std::fmt::Result {
    writeln!(out, r#"<g class="ground">"#)?;
    for shape in picture.shapes_of(None) {
        write_shape(out, shape, alone)?;
    }
    writeln!(out, "</g>")?;
    for (at, mark) in picture.marks.iter().enumerate() {
        writeln!(out, r#"<g class="{}" data-key="{}">"#, mark.class(), escaped(&mark.key))?;
        let it = mark.rect;
        writeln!(out, r#"<rect class="hit" x="{}" y="{}" width="{}" height="{}"/>"#, it.x, it.y, it.w, it.h)?;
        for shape in picture.shapes_of(Some(at)) {
            write_shape(out, shape, alone)?;
        }
        writeln!(out, "</g>")?;
    }
    Ok(())
}

fn write_shape(out: &mut String, shape: &Shape, alone: bool) -> std::fmt::Result {
    let class = shape.ink.class();
    match &shape.form {
        Form::Rect { rect: it, radius } => {
            write!(
                out,
                r#"<rect class="{class}" x="{}" y="{}" width="{}" height="{}""#,
                it.x, it.y, it.w, it.h
            )?;
            if *radius > 0.0 {
                write!(out, r#" rx="{radius}""#)?;
            }
            writeln!(out, "/>")
        }
        Form::Line { x1, y1, x2, y2 } => {
            writeln!(out, r#"<line class="{class}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>"#)
        }
        Form::Path { points } => {
            write!(out, r#"<polyline class="{class}" points=""#)?;
            for (x, y) in points {
                write!(out, "{x},{y} ")?;
            }
            writeln!(out, r#""/>"#)
        }
        Form::Area { rings } => {
            write!(out, r#"<path class="{class}" d=""#)?;
            for ring in rings {
                for (at, (x, y)) in ring.iter().enumerate() {
                    write!(out, "{}{x},{y}", if at == 0 { 'M' } else { ' ' })?;
                }
                out.push('Z');
            }
            writeln!(out, r#""/>"#)
        }
        Form::Circle { x, y, r } => writeln!(out, r#"<circle class="{class}" cx="{x}" cy="{y}" r="{r}"/>"#),
        Form::Text { x, y, anchor, size, weight, text } => {
            write!(
                out,
                r#"<text class="{class}" x="{x}" y="{y}" text-anchor="{}" font-size="{size}" font-weight="{}""#,
                anchor.name(),
                weight.number()
            )?;
            if alone {
                let width = width_px(text, *size, *weight);
                write!(out, r#" textLength="{width:.1}" lengthAdjust="spacingAndGlyphs""#)?;
            }
            writeln!(out, ">{}</text>", escaped(text))
        }
    }
}

/// Text as it may stand in an element or a quoted attribute. What XML has no way to write falls away:
/// control characters but for tab and line breaks, U+FFFE and U+FFFF.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(char),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_markup() {
        assert_eq!(escaped(r#"R&D <b> "x""#), "R&amp;D &lt;b&gt; &quot;x&quot;");
        assert_eq!(escaped("a\u{0}b\u{1b}\tc\u{ffff}Ế"), "ab\tcẾ");
    }
}
