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
use super::role::Ink;

/// Half the height of a capital, in em: how far a baseline lies under the middle of its text.
const HALF_CAPITAL_EM: f64 = 0.364;

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

/// What was drawn so far.
pub struct Recorder {
    size_dots: (u32, u32),
    marker: MarkScope,
    pub shapes: Vec<Shape>,
}

impl Recorder {
    /// An empty canvas; `marker` tells which mark is being drawn and how many dots a pixel has.
    #[must_use]
    pub fn new(width_px: u32, height_px: u32, marker: MarkScope) -> Self {
        let dots = marker.dots_per_px();
        Self { size_dots: (width_px * dots, height_px * dots), marker, shapes: Vec::new() }
    }

    fn px(&self, dots: i32) -> f64 {
        f64::from(dots) / f64::from(self.marker.dots_per_px())
    }

    /// Writes a shape down, unless its color is not one of ours.
    fn record(&mut self, form: Form, color: BackendColor) {
        if let Some(ink) = Ink::of(color.rgb) {
            self.shapes.push(Shape { form, ink, mark: self.marker.now() });
        }
    }
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size_dots
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Outcome {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        let form =
            Form::Line { x1: self.px(from.0), y1: self.px(from.1), x2: self.px(to.0), y2: self.px(to.1) };
        self.record(form, style.color());
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        _: bool,
    ) -> Outcome {
        let (x, y) = (self.px(a.0.min(b.0)), self.px(a.1.min(b.1)));
        let rect = Rect { x, y, w: self.px((a.0 - b.0).abs()), h: self.px((a.1 - b.1).abs()) };
        let radius = Ink::of(style.color().rgb).map_or(0.0, Ink::radius);
        self.record(Form::Rect { rect, radius }, style.color());
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome {
        let points: Vec<_> = path.into_iter().collect();
        if let [from, to] = points[..] {
            return self.draw_line(from, to, style);
        }
        let points = points.iter().map(|&(x, y)| (self.px(x), self.px(y))).collect();
        self.record(Form::Path { points }, style.color());
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Outcome {
        let form = Form::Circle { x: self.px(center.0), y: self.px(center.1), r: self.px(radius as i32) };
        self.record(form, style.color());
        Ok(())
    }

    /// Rings that follow each other in one ink are one shape: the page makes an element of each.
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        ring: I,
        style: &S,
    ) -> Outcome {
        let mut ring: Vec<_> = ring.into_iter().map(|(x, y)| (self.px(x), self.px(y))).collect();
        ring.dedup();
        let (ink, mark) = (Ink::of(style.color().rgb), self.marker.now());
        match self.shapes.last_mut() {
            Some(Shape { form: Form::Area { rings }, ink: last, mark: its })
                if ink == Some(*last) && mark == *its =>
            {
                rings.push(ring);
            }
            _ => self.record(Form::Area { rings: vec![ring] }, style.color()),
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Outcome {
        let size = size_px(style, &self.marker);
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
        let y = ((self.px(at.1) + drop_em * size) * 100.0).round() / 100.0;
        let form =
            Form::Text { x: self.px(at.0), y, anchor, size, weight: weight(style), text: text.to_owned() };
        self.record(form, style.color());
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = size_px(style, &self.marker);
        let dots = f64::from(self.marker.dots_per_px());
        Ok(((width_px(text, size, weight(style)) * dots).ceil() as u32, (size * dots).ceil() as u32))
    }
}

fn size_px<S: BackendTextStyle>(style: &S, marker: &MarkScope) -> f64 {
    let size = style.size() / SIZE_PER_EM / f64::from(marker.dots_per_px());
    (size * 100.0).round() / 100.0
}

fn weight<S: BackendTextStyle>(style: &S) -> Weight {
    if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular }
}

#[cfg(test)]
mod tests {
    use plotters::prelude::*;

    use super::*;

    #[test]
    fn text_is_measured_by_our_table() {
        let area = Recorder::new(100, 50, MarkScope::fine()).into_drawing_area();
        let style = TextStyle::from(("sans-serif", 13.0 * SIZE_PER_EM * 4.0));
        let (width, _) = area.estimate_text_size("year not told", &style).expect("a recorder never fails");
        assert_eq!(width, (width_px("year not told", 13.0, Weight::Regular) * 4.0).ceil() as u32);
    }

    #[test]
    fn rings_of_one_ink_are_one_shape() {
        let mut recorder = Recorder::new(100, 50, MarkScope::fine());
        for ink in [Ink::Land, Ink::Land, Ink::Around] {
            let RGBColor(r, g, b) = ink.color();
            let style = BackendColor { alpha: 1.0, rgb: (r, g, b) };
            recorder.fill_polygon([(0, 0), (4, 0), (4, 0), (4, 8)], &style).expect("never fails");
        }
        let rings: Vec<_> = recorder.shapes.iter().map(|it| (it.ink, it.form.clone())).collect();
        let ring = vec![(0.0, 0.0), (1.0, 0.0), (1.0, 2.0)];
        assert_eq!(
            rings,
            [
                (Ink::Land, Form::Area { rings: vec![ring.clone(), ring.clone()] }),
                (Ink::Around, Form::Area { rings: vec![ring] })
            ]
        );
    }

    #[test]
    fn colors_that_are_no_ink_leave_no_trace() {
        let mut recorder = Recorder::new(100, 50, MarkScope::fine());
        recorder
            .draw_rect((0, 0), (4, 4), &BackendColor { alpha: 1.0, rgb: (1, 2, 3) }, true)
            .expect("never fails");
        assert_eq!(recorder.shapes, []);
    }
}
