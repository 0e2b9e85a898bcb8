//! A plotters backend that writes down what is drawn.
//!
//! plotters counts in whole pixels: the recorder is a canvas of several dots to the pixel and
//! divides, so shapes lie between pixels where they should. It measures text by our own table;
//! plotters' own way makes the browser lay the page out once a label, against the page's policy.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::canvas::{MarkScope, SIZE_PER_EM};
use super::drawing::{Anchor, Form, Rect, Shape};
use super::font::{Weight, width_px};
use super::role::MarkRole;

/// Half the height of a capital, in em: how far a baseline lies under the middle of its text.
const HALF_CAPITAL_EM: f64 = 0.364;

type Recorded = Result<(), DrawingErrorKind<Infallible>>;

/// How many dots it has a pixel.
pub const DOTS_PER_PX: u32 = 4;

/// What was drawn so far.
pub struct Recorder {
    size_dots: (u32, u32),
    scope: MarkScope,
    pub shapes: Vec<Shape>,
}

impl Recorder {
    /// An empty canvas; `scope` tells which mark is being drawn, and what part of it.
    pub fn new(width_px: u32, height_px: u32, scope: MarkScope) -> Self {
        Self { size_dots: (width_px * DOTS_PER_PX, height_px * DOTS_PER_PX), scope, shapes: Vec::new() }
    }

    /// Writes a shape down, unless nobody says what it is.
    fn record(&mut self, form: Form) {
        let now = self.scope.now();
        if let Some(role) = now.role {
            self.shapes.push(Shape { form, role, mark: now.mark });
        }
    }
}

fn px(dots: i32) -> f64 {
    f64::from(dots) / f64::from(DOTS_PER_PX)
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size_dots
    }

    fn ensure_prepared(&mut self) -> Recorded {
        Ok(())
    }

    fn present(&mut self) -> Recorded {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Recorded {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, _: &S) -> Recorded {
        let form = Form::Line { x1: px(from.0), y1: px(from.1), x2: px(to.0), y2: px(to.1) };
        self.record(form);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, _: &S, _: bool) -> Recorded {
        let (x, y) = (px(a.0.min(b.0)), px(a.1.min(b.1)));
        let rect = Rect { x, y, w: px((a.0 - b.0).abs()), h: px((a.1 - b.1).abs()) };
        let radius = self.scope.now().role.map_or(0.0, MarkRole::radius);
        self.record(Form::Rect { rect, radius });
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Recorded {
        let points: Vec<_> = path.into_iter().collect();
        if let [from, to] = points[..] {
            return self.draw_line(from, to, style);
        }
        let points = points.iter().map(|&(x, y)| (px(x), px(y))).collect();
        self.record(Form::Path { points });
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        _: &S,
        _: bool,
    ) -> Recorded {
        let form = Form::Circle { x: px(center.0), y: px(center.1), r: px(radius as i32) };
        self.record(form);
        Ok(())
    }

    /// Rings of one role and mark that follow each other are one shape: the page makes an element of each.
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        ring: I,
        _: &S,
    ) -> Recorded {
        let mut ring: Vec<_> = ring.into_iter().map(|(x, y)| (px(x), px(y))).collect();
        ring.dedup();
        let now = self.scope.now();
        match self.shapes.last_mut() {
            Some(Shape { form: Form::Area { rings }, role, mark })
                if now.role == Some(*role) && now.mark == *mark =>
            {
                rings.push(ring);
            }
            _ => self.record(Form::Area { rings: vec![ring] }),
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Recorded {
        let size = size_px(style);
        let pos = style.anchor();
        let anchor = match pos.h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let drop_em = match pos.v_pos {
            VPos::Top => 2.0 * HALF_CAPITAL_EM,
            VPos::Center => HALF_CAPITAL_EM,
            VPos::Bottom => 0.0,
        };
        // To a hundredth of a pixel, lest the snapshots show how floats are added.
        let y = ((px(at.1) + drop_em * size) * 100.0).round() / 100.0;
        let form = Form::Text { x: px(at.0), y, anchor, size, weight: weight(style), text: text.to_owned() };
        self.record(form);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = size_px(style);
        let dots = f64::from(DOTS_PER_PX);
        Ok(((width_px(text, size, weight(style)) * dots).ceil() as u32, (size * dots).ceil() as u32))
    }
}

fn size_px<S: BackendTextStyle>(style: &S) -> f64 {
    let size = style.size() / SIZE_PER_EM / f64::from(DOTS_PER_PX);
    (size * 100.0).round() / 100.0
}

fn weight<S: BackendTextStyle>(style: &S) -> Weight {
    if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular }
}

#[cfg(test)]
mod tests {
    use plotters::prelude::*;

    use super::*;
    use crate::chart::canvas::Canvas;
    use crate::chart::record;
    use crate::chart::scene::Hue;

    #[test]
    fn text_is_measured_by_our_table() {
        let area = Recorder::new(100, 50, MarkScope::default()).into_drawing_area();
        let style = TextStyle::from(("sans-serif", 13.0 * SIZE_PER_EM * 4.0));
        let (width, _) = area.estimate_text_size("year not told", &style).expect("a recorder never fails");
        assert_eq!(width, (width_px("year not told", 13.0, Weight::Regular) * 4.0).ceil() as u32);
    }

    #[test]
    fn a_shape_has_the_role_and_the_mark_of_its_scope() {
        let shapes = record(100, 50, |canvas: &Canvas<Recorder>| {
            canvas.line((0.0, 0.0), (9.0, 0.0), MarkRole::Grid)?;
            // Two marks of one hue, and roles of one color.
            for nth in 0..2 {
                canvas.mark(nth, Hue::Accent, || {
                    canvas.rect((0.0, 0.0), (4.0, 4.0), MarkRole::Bar)?;
                    canvas.rect((0.0, 0.0), (4.0, 4.0), MarkRole::Swatch)
                })?;
            }
            canvas.line((0.0, 0.0), (9.0, 0.0), MarkRole::Axis)
        });
        let found: Vec<_> = shapes.iter().map(|shape| (shape.role, shape.mark)).collect();
        assert_eq!(
            found,
            [
                (MarkRole::Grid, None),
                (MarkRole::Bar, Some(0)),
                (MarkRole::Swatch, Some(0)),
                (MarkRole::Bar, Some(1)),
                (MarkRole::Swatch, Some(1)),
                (MarkRole::Axis, None)
            ]
        );
    }

    #[test]
    fn rings_of_one_role_are_one_shape() {
        let corners = vec![(0.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 2.0)];
        let shapes = record(100, 50, |canvas: &Canvas<Recorder>| {
            [MarkRole::Land, MarkRole::Land, MarkRole::Around]
                .into_iter()
                .try_for_each(|role| canvas.area(corners.clone(), role))
        });
        let ring = vec![(0.0, 0.0), (1.0, 0.0), (1.0, 2.0)];
        let rings: Vec<_> = shapes.iter().map(|shape| (shape.role, shape.form.clone())).collect();
        assert_eq!(
            rings,
            [
                (MarkRole::Land, Form::Area { rings: vec![ring.clone(), ring.clone()] }),
                (MarkRole::Around, Form::Area { rings: vec![ring] })
            ]
        );
    }
}
