//! A drawing as SVG: shapes as elements, for whoever writes them, and a whole drawing as text.

use std::borrow::Cow;
use std::fmt::Write;

use super::TEXT_PX;
use super::drawing::{Anchor, Drawing, Form, Rect, Shape};
use super::font::{Weight, width_px};

/// A shape as an element of SVG. Attributes are in the order in which they are written; a text's size, weight and
/// anchor are left out where they are those of most texts.
#[derive(Clone, Debug, PartialEq)]
pub struct SvgElement<'a> {
    pub tag: &'static str,
    pub attributes: Vec<(&'static str, SvgValue)>,
    pub text: Option<&'a str>,
}

/// The value of an attribute. A length is a number until it is written: of a drawing that is drawn again most stay as
/// they were, and to compare two numbers is less work than to print them.
#[derive(Clone, Debug, PartialEq)]
pub enum SvgValue {
    Text(Cow<'static, str>),
    /// A length in px.
    Px(f64),
}

impl From<&'static str> for SvgValue {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for SvgValue {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl SvgValue {
    /// The value as it is written.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Px(length) => Cow::Owned(px(*length)),
        }
    }
}

impl Shape {
    /// The element that shows the shape. Its look is a style sheet's.
    #[must_use]
    pub fn element(&self) -> SvgElement<'_> {
        let mut attributes = vec![("class", self.role.class().into())];
        let mut lengths = |named: &[(&'static str, f64)]| {
            attributes.extend(named.iter().map(|&(name, length)| (name, SvgValue::Px(length))));
        };
        let (tag, text) = match &self.form {
            Form::Rect { rect, radius } => {
                lengths(&[("x", rect.x), ("y", rect.y), ("width", rect.w), ("height", rect.h)]);
                if *radius > 0.0 {
                    lengths(&[("rx", *radius)]);
                }
                ("rect", None)
            }
            Form::Line { x1, y1, x2, y2 } => {
                lengths(&[("x1", *x1), ("y1", *y1), ("x2", *x2), ("y2", *y2)]);
                ("line", None)
            }
            Form::Circle { x, y, r } => {
                lengths(&[("cx", *x), ("cy", *y), ("r", *r)]);
                ("circle", None)
            }
            Form::Path { points } => {
                attributes.push(("points", joined(points).into()));
                ("polyline", None)
            }
            Form::Area { rings } => {
                let closed = rings.iter().map(|ring| ["M", &joined(ring), "Z"].concat());
                attributes.push(("d", closed.collect::<String>().into()));
                ("path", None)
            }
            Form::Text { x, y, anchor, size, weight, text } => {
                lengths(&[("x", *x), ("y", *y)]);
                if *anchor != Anchor::Start {
                    attributes.push(("text-anchor", anchor.name().into()));
                }
                if *size != TEXT_PX {
                    attributes.push(("font-size", SvgValue::Px(*size)));
                }
                if *weight != Weight::Regular {
                    attributes.push(("font-weight", weight.number().to_string().into()));
                }
                ("text", Some(text.as_str()))
            }
        };
        SvgElement { tag, attributes, text }
    }
}

/// The element of what can be pointed at of a mark, which nobody sees.
#[must_use]
pub fn hit_element(bounds: &Rect) -> SvgElement<'static> {
    let [x, y, width, height] = [bounds.x, bounds.y, bounds.w, bounds.h].map(SvgValue::Px);
    let attributes = vec![("class", "hit".into()), ("x", x), ("y", y), ("width", width), ("height", height)];
    SvgElement { tag: "rect", attributes, text: None }
}

/// A length in px, to the hundredth: the recorder draws in quarters.
#[must_use]
pub fn px(length: f64) -> String {
    // As whole numbers: to print a float takes tables that the app needs for nothing else.
    let hundredths = (length * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let text = format!("{sign}{whole}.{part:02}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn joined(points: &[(f64, f64)]) -> String {
    let points: Vec<String> = points.iter().map(|&(x, y)| [&px(x), ",", &px(y)].concat()).collect();
    points.join(" ")
}

/// Writes a drawing that finds its style around it.
#[must_use]
pub fn svg(drawing: &Drawing) -> String {
    let (w, h, size) = (px(drawing.width), px(drawing.height), px(TEXT_PX));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" width=\"{w}\" height=\"{h}\" \
         viewBox=\"0 0 {w} {h}\" font-size=\"{size}\">\n{}</svg>\n",
        content(drawing, false)
    )
}

/// Writes a drawing as a group at `y` in an SVG around it, whose style is
/// [`file_style`](super::file_style). Each text says how wide it is, so that where Inter is missing another font is
/// fitted to its place.
#[must_use]
pub fn svg_group(drawing: &Drawing, x: f64, y: f64) -> String {
    let size = px(TEXT_PX);
    format!(
        "<g class=\"chart\" font-size=\"{size}\" transform=\"translate({},{})\">\n{}</g>\n",
        px(x),
        px(y),
        content(drawing, true)
    )
}

fn content(drawing: &Drawing, is_fitted: bool) -> String {
    let mut out = String::from("<g class=\"ground\">\n");
    drawing.shapes_of(None).for_each(|shape| write(&mut out, shape, is_fitted));
    out += "</g>\n";
    for (nth, mark) in drawing.marks.iter().enumerate() {
        let (class, key) = (mark.class(), escaped(&mark.key.code()));
        // Writing to a string cannot fail.
        let _ = writeln!(out, "<g class=\"{class}\" data-key=\"{key}\">");
        write_element(&mut out, &hit_element(&mark.rect));
        drawing.shapes_of(Some(nth)).for_each(|shape| write(&mut out, shape, is_fitted));
        out += "</g>\n";
    }
    out
}

fn write(out: &mut String, shape: &Shape, is_fitted: bool) {
    let mut element = shape.element();
    if let (Form::Text { size, weight, text, .. }, true) = (&shape.form, is_fitted) {
        let width = px(width_px(text, *size, *weight));
        element
            .attributes
            .extend([("textLength", width.into()), ("lengthAdjust", "spacingAndGlyphs".into())]);
    }
    write_element(out, &element);
}

fn write_element(out: &mut String, element: &SvgElement<'_>) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        // Writing to a string cannot fail.
        let _ = write!(out, " {name}=\"{}\"", escaped(&value.text()));
    }
    match element.text {
        Some(text) => out.push_str(&format!(">{}</{}>\n", escaped(text), element.tag)),
        None => out.push_str("/>\n"),
    }
}

/// Text as it may stand in an element or a quoted attribute of XML or HTML. What XML has no way to write falls away:
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
    use crate::chart::MarkRole;

    #[test]
    fn text_is_never_markup() {
        assert_eq!(escaped(r#"R&D <b> "x""#), "R&amp;D &lt;b&gt; &quot;x&quot;");
        assert_eq!(escaped("a\u{0}b\u{1b}\tc\u{ffff}Ế"), "ab\tcẾ");
    }

    #[test]
    fn lengths_are_written_to_the_hundredth() {
        for (length, text) in [
            (0.0, "0"),
            (12.0, "12"),
            (12.25, "12.25"),
            (0.5, "0.5"),
            (-3.75, "-3.75"),
            (-0.001, "0"),
            (1e6, "1000000"),
        ] {
            assert_eq!(px(length), text, "{length}");
        }
    }

    #[track_caller]
    fn check(form: Form, role: MarkRole, expected: &str) {
        let mut out = String::new();
        write(&mut out, &Shape { form, role, mark: None }, true);
        assert_eq!(out.trim_end(), expected);
    }

    #[test]
    fn a_shape_is_one_element() {
        check(
            Form::Line { x1: 0.0, y1: 1.0, x2: 2.5, y2: 1.0 },
            MarkRole::Grid,
            r#"<line class="grid" x1="0" y1="1" x2="2.5" y2="1"/>"#,
        );
        let ring = vec![(0.0, 0.0), (1.0, 0.0), (1.0, 2.0)];
        check(
            Form::Area { rings: vec![ring.clone(), ring] },
            MarkRole::Land,
            r#"<path class="land" d="M0,0 1,0 1,2ZM0,0 1,0 1,2Z"/>"#,
        );
        let (anchor, weight, text) = (Anchor::End, Weight::Bold, "R&D".to_owned());
        check(
            Form::Text { x: 4.0, y: 9.0, anchor, size: 12.0, weight, text },
            MarkRole::Label,
            r#"<text class="label" x="4" y="9" text-anchor="end" font-size="12" font-weight="600" textLength="24.42" lengthAdjust="spacingAndGlyphs">R&amp;D</text>"#,
        );
    }
}
