//! Every chart as a picture to look at, and what must hold in all of them.
//!
//! `UPDATE_EXPECT=1 cargo test --test gallery` rewrites the pictures; look at them before they
//! are committed.

mod scenes;

use std::collections::BTreeMap;

use dialogue_explorer::chart::{
    Canvas, Color, Drawing, Form, MarkRole, Rect, Shape, Theme, bars, dots, file_style, heat, map, pairs,
    periods, svg, years,
};
use dialogue_explorer::query::MarkKey;
use expect_test::expect_file;
use plotters::prelude::{DrawingBackend, IntoDrawingArea};
use plotters_svg::SVGBackend;

use scenes::Scene;

fn picture(scene: &Scene, width: u32) -> Drawing {
    match scene {
        Scene::Years(scene) => years::drawing(scene, width),
        Scene::Bars(scene) => bars::drawing(scene, width),
        Scene::Kinds(scene) => dots::drawing(scene, width),
        Scene::Heat(scene) => heat::drawing(&heat::fitted(scene, width, heat::READABLE_PX), width),
        Scene::Periods(scene) => periods::drawing(scene, width),
        Scene::Pairs(scene) => pairs::drawing(scene, width),
        Scene::Places(scene, outlines) => map::drawing(scene, outlines, width),
    }
}

/// A chart that looks for its style beside it, so that a color that changes is one line of one snapshot.
fn linked(svg: &str) -> String {
    format!("<?xml-stylesheet type=\"text/css\" href=\"chart.css\"?>\n{svg}")
}

#[test]
fn files_have_their_style() {
    let paper = Color::of_token("color-paper", Theme::Light);
    expect_file!["./gallery/chart.css"].assert_eq(&file_style(paper));
}

#[test]
fn gallery() {
    for (name, scene, widths) in scenes::all() {
        for &width in widths {
            let picture = picture(&scene, width);
            let path = format!("./gallery/{name}-{width}.svg");
            expect_file![path].assert_eq(&linked(&svg(&picture)));
        }
    }
}

/// Widths of phones, columns and projectors, and those where a layout changes.
const WIDTHS: [u32; 18] =
    [280, 300, 320, 333, 359, 390, 414, 439, 441, 480, 540, 612, 641, 768, 900, 1024, 1179, 1600];

/// Each scene at each width.
fn each_picture(check: impl Fn(&str, &Drawing)) {
    for (name, scene, _) in scenes::all() {
        for width in WIDTHS {
            check(&format!("{name} at {width}"), &picture(&scene, width));
        }
    }
}

#[test]
fn no_two_texts_overlap() {
    each_picture(|name, picture| {
        let boxes: Vec<_> = picture.shapes.iter().filter_map(|it| Some((it, it.text_box()?))).collect();
        for (at, (one, one_box)) in boxes.iter().enumerate() {
            for (other, other_box) in &boxes[at + 1..] {
                assert!(!tight(one_box).overlaps(&tight(other_box)), "{name}: {one:?} and {other:?}");
            }
        }
    });
}

/// A box by the height of figures and letters without accents and descenders: lines of one label
/// stand as close as that allows.
fn tight(it: &Rect) -> Rect {
    Rect { y: it.y + it.h * 0.1, h: it.h * 0.8, ..*it }
}

#[test]
fn no_text_leaves_the_picture() {
    each_picture(|name, picture| {
        for shape in &picture.shapes {
            let Some(it) = shape.text_box() else { continue };
            let inside = it.x >= -0.5
                && it.y >= -0.5
                && it.x + it.w <= picture.width + 0.5
                && it.y + it.h <= picture.height + 0.5;
            assert!(inside, "{name}: {shape:?} in {it:?}");
        }
    });
}

#[test]
fn no_text_stands_on_a_bar() {
    each_picture(|name, picture| {
        for text in &picture.shapes {
            let Some(text_box) = text.text_box() else { continue };
            for shape in &picture.shapes {
                let Form::Rect { rect, .. } = &shape.form else { continue };
                if is_in(&text_box, rect)
                    && matches!(shape.role, MarkRole::Bar | MarkRole::Hollow | MarkRole::Shade(_))
                {
                    assert!(text.mark == shape.mark, "{name}: {text:?} in {shape:?}");
                    continue;
                }
                assert!(!tight(&text_box).overlaps(rect), "{name}: {text:?} on {shape:?}");
            }
        }
    });
}

/// Whether a text stands in a bar that is made to hold it.
fn is_in(text: &Rect, bar: &Rect) -> bool {
    let text = tight(text);
    text.x >= bar.x && text.y >= bar.y && text.x + text.w <= bar.x + bar.w && text.y + text.h <= bar.y + bar.h
}

#[test]
fn words_in_a_bar_stand_within_it() {
    each_picture(|name, picture| {
        for text in picture.shapes.iter().filter(|it| it.role == MarkRole::Inside) {
            let text_box = text.text_box().expect("it is a text");
            let bar = &picture.marks[text.mark.expect("it belongs to a bar")].bar;
            assert!(is_in(&text_box, bar), "{name}: {text:?} in {bar:?}");
        }
    });
}

#[test]
fn no_shape_leaves_the_picture() {
    each_picture(|name, picture| {
        let inside = |x: f64, y: f64| x >= 0.0 && x <= picture.width && y >= 0.0 && y <= picture.height;
        for shape in &picture.shapes {
            let holds = match &shape.form {
                Form::Rect { rect: it, .. } => inside(it.x, it.y) && inside(it.x + it.w, it.y + it.h),
                Form::Line { x1, y1, x2, y2 } => inside(*x1, *y1) && inside(*x2, *y2),
                Form::Path { points } => points.iter().all(|&(x, y)| inside(x, y)),
                Form::Area { rings } => rings.iter().flatten().all(|&(x, y)| inside(x, y)),
                Form::Text { .. } | Form::Circle { .. } => true,
            };
            assert!(holds, "{name}: {shape:?}");
        }
    });
}

#[test]
fn no_text_stands_on_a_dot_and_no_dot_leaves_the_picture() {
    each_picture(|name, picture| {
        let outside = picture.shapes.iter().filter(|it| it.role != MarkRole::Inside);
        let texts: Vec<Rect> = outside.filter_map(|it| Some(tight(&it.text_box()?))).collect();
        for shape in picture.shapes.iter().filter(|it| it.role != MarkRole::Sign) {
            let Form::Circle { x, y, r } = shape.form else { continue };
            // Circles stand on quarters of a pixel.
            let inside =
                x >= r - 0.5 && y >= r - 0.5 && x + r <= picture.width + 0.5 && y + r <= picture.height + 0.5;
            assert!(inside, "{name}: {shape:?}");
            for text in &texts {
                let (near_x, near_y) = (x.clamp(text.x, text.x + text.w), y.clamp(text.y, text.y + text.h));
                assert!((x - near_x).hypot(y - near_y) >= r, "{name}: {text:?} on {shape:?}");
            }
        }
    });
}

#[test]
fn a_meeting_is_a_dot_that_can_be_seen() {
    for (name, scene, _) in scenes::all().iter().filter(|it| it.0 == "kinds") {
        for width in WIDTHS {
            let picture = picture(scene, width);
            let dots = |it: &&Shape| matches!(it.form, Form::Circle { r, .. } if r >= 2.5);
            // A hundred and eleven, of which seven are one circle.
            assert_eq!(picture.shapes.iter().filter(dots).count(), 105, "{name} at {width}");
        }
    }
}

#[test]
fn no_text_is_smaller_than_12_pixels() {
    each_picture(|name, picture| {
        for shape in &picture.shapes {
            if let Form::Text { size, .. } = shape.form {
                assert!(size >= 12.0, "{name}: {shape:?}");
            }
        }
    });
}

#[test]
fn marks_can_be_hit_and_none_covers_another() {
    each_picture(|name, picture| {
        for (at, mark) in picture.marks.iter().enumerate() {
            assert!(mark.rect.h >= 24.0, "{name}: {mark:?}");
            let room = picture.width / picture.marks.len() as f64;
            assert!(mark.rect.w >= 24.0 || room < 28.0, "{name}: {mark:?}");
            for other in &picture.marks[at + 1..] {
                assert!(!mark.rect.overlaps(&other.rect), "{name}: {mark:?} and {other:?}");
            }
        }
    });
}

#[test]
fn no_name_stands_on_a_circle_of_another() {
    each_picture(|name, picture| {
        for text in &picture.shapes {
            let Some(it) = text.text_box().map(|it| tight(&it)) else { continue };
            for shape in picture.shapes.iter().filter(|it| it.mark != text.mark) {
                let Form::Circle { x, y, r } = shape.form else { continue };
                let near = (x.clamp(it.x, it.x + it.w), y.clamp(it.y, it.y + it.h));
                // The ring of what is chosen may come as near as the halo of a name.
                let r = if shape.role.class() == "sign" { r - 3.0 } else { r };
                let is_clear = (near.0 - x).hypot(near.1 - y) >= r;
                assert!(is_clear, "{name}: {text:?} on {shape:?}");
            }
        }
    });
}

#[test]
fn a_map_is_few_elements_and_stays_within_the_picture() {
    each_picture(|name, picture| {
        assert!(picture.shapes.len() < 300 || !name.starts_with("places"), "{name}");
        for shape in &picture.shapes {
            let points = match &shape.form {
                Form::Area { rings } => rings.concat(),
                Form::Circle { x, y, r } => vec![(x - r, y - r), (x + r, y + r)],
                _ => continue,
            };
            let is_within = |&(x, y): &(f64, f64)| {
                x >= -4.0 && y >= -4.0 && x <= picture.width + 4.0 && y <= picture.height + 4.0
            };
            assert!(points.iter().all(is_within), "{name}: {:?} {:?}", shape.role, shape.mark);
        }
    });
}

#[test]
fn a_mark_lies_where_plotters_drew_it() {
    each_picture(|name, picture| {
        for (at, mark) in picture.marks.iter().enumerate() {
            let mut drawn = BTreeMap::new();
            for shape in picture.shapes_of(Some(at)) {
                let class = shape.role.class();
                // The square beside a heading is no bar; what is solid without a hue is.
                let is_bar =
                    matches!(class, "bar" | "hollow" | "not-held") || class == "swatch" && mark.bar.w > 0.0;
                if let (Form::Rect { rect, .. }, true) = (&shape.form, is_bar) {
                    drawn.insert((class, 0), *rect);
                }
                if let (Form::Circle { x, y, r }, "bar" | "not-held") = (&shape.form, shape.role.class()) {
                    let rect = Rect { x: x - r, y: y - r, w: 2.0 * r, h: 2.0 * r };
                    drawn.insert(("dot", drawn.len()), rect);
                }
            }
            let close = |one: f64, other: f64| (one - other).abs() <= 1.0;
            let (Some(first), Some(last)) = (drawn.values().next(), drawn.values().last()) else { continue };
            let (left, top) = (first.x.min(last.x), first.y.min(last.y));
            let right = (first.x + first.w).max(last.x + last.w);
            let bar = mark.bar;
            let agrees = close(left, bar.x) && close(top, bar.y) && close(right, bar.x + bar.w);
            assert!(agrees, "{name}: {drawn:?} for {bar:?}");
        }
    });
}

#[test]
fn every_bar_with_room_has_its_number() {
    // Dots are counted by the eye.
    let has_numbers =
        |it: &Scene| !matches!(it, Scene::Kinds(_) | Scene::Heat(_) | Scene::Periods(_) | Scene::Pairs(_));
    for (name, scene, _) in scenes::all().into_iter().filter(|it| has_numbers(&it.1)) {
        let picture = picture(&scene, 900);
        for (at, mark) in picture.marks.iter().enumerate().filter(|(_, it)| it.rect.w >= 30.0) {
            let numbers = picture
                .shapes_of(Some(at))
                .filter(|it| matches!(it.role.class(), "value" | "muted" | "inside"))
                .filter(|it| matches!(&it.form, Form::Text { text, .. } if text.parse::<u32>().is_ok()))
                .count();
            assert_eq!(numbers, 1, "{name}: {mark:?}");
        }
    }
}

#[test]
fn every_cell_with_room_has_its_number_and_every_column_its_head() {
    for (name, scene, _) in scenes::all() {
        let Scene::Heat(scene) = &scene else { continue };
        for width in WIDTHS {
            let heat = heat::fitted(scene, width, heat::READABLE_PX);
            let picture = heat::drawing(&heat, width);
            let heads = heat.columns.years.len() + usize::from(heat.columns.untold.is_some());
            for (at, mark) in heat.marks().enumerate() {
                let texts = picture.shapes_of(Some(at)).filter_map(|shape| match &shape.form {
                    Form::Text { text, .. } => Some(text.as_str()),
                    _ => None,
                });
                let text: String = texts.collect();
                let is_run = at < heads && mark.label.contains('–');
                if is_run
                    || matches!(mark.key, MarkKey::Cell { .. } | MarkKey::Span { .. }) && mark.count() < 100
                {
                    let expected = if at < heads { mark.label.clone() } else { mark.count().to_string() };
                    assert_eq!(text, expected, "{name} at {width}: {mark:?}");
                }
            }
        }
    }
}

#[test]
fn a_pair_has_both_numbers_and_the_difference() {
    for (name, scene, _) in scenes::all() {
        let Scene::Pairs(pairs) = &scene else { continue };
        for width in WIDTHS {
            let picture = picture(&scene, width);
            for (at, pair) in pairs.rows.iter().enumerate() {
                let texts = picture.shapes_of(Some(at)).filter_map(|it| match &it.form {
                    Form::Text { text, .. } if it.role != MarkRole::Label => Some(text.as_str()),
                    _ => None,
                });
                let mut found: Vec<&str> = texts.collect();
                found.sort_unstable();
                let expected = [&pair.here_text, &pair.there_text, &pair.difference].into_iter();
                // Between shares of sides that differ in size there is no difference to be said.
                let mut expected: Vec<&str> =
                    expected.map(String::as_str).filter(|text| !text.is_empty()).collect();
                expected.sort_unstable();
                assert_eq!(found, expected, "{name} at {width}: {pair:?}");
            }
        }
    }
}

#[test]
fn charts_draw_on_any_backend() {
    for (name, scene, _) in scenes::all() {
        let recorded = svg(&picture(&scene, 480));
        let mut plain = String::new();
        match &scene {
            Scene::Years(scene) => {
                let backend = SVGBackend::with_string(&mut plain, (480, years::height_px(scene, 480)));
                draw(backend, |canvas| years::draw(canvas, scene));
            }
            Scene::Places(scene, outlines) => {
                let height = map::height_px(scene, outlines, 480);
                let backend = SVGBackend::with_string(&mut plain, (480, height));
                draw(backend, |canvas| map::draw(canvas, scene, outlines));
            }
            Scene::Bars(scene) => {
                let backend = SVGBackend::with_string(&mut plain, (480, bars::height_px(scene, 480)));
                draw(backend, |canvas| bars::draw(canvas, scene));
            }
            Scene::Kinds(scene) => {
                let backend = SVGBackend::with_string(&mut plain, (480, dots::height_px(scene, 480)));
                draw(backend, |canvas| dots::draw(canvas, scene));
            }
            Scene::Heat(scene) => {
                let scene = heat::fitted(scene, 480, heat::READABLE_PX);
                let backend = SVGBackend::with_string(&mut plain, (480, heat::height_px(&scene, 480)));
                draw(backend, |canvas| heat::draw(canvas, &scene));
            }
            Scene::Periods(scene) => {
                let backend = SVGBackend::with_string(&mut plain, (480, periods::height_px(scene, 480)));
                draw(backend, |canvas| periods::draw(canvas, scene));
            }
            Scene::Pairs(scene) => {
                let backend = SVGBackend::with_string(&mut plain, (480, pairs::height_px(scene, 480)));
                draw(backend, |canvas| pairs::draw(canvas, scene));
            }
        }
        let hits = recorded.matches(r#"class="hit""#).count();
        assert_eq!(
            plain.matches("<rect").count(),
            recorded.matches("<rect").count() - hits,
            "{name}: rectangles"
        );
        assert_eq!(plain.matches("<circle").count(), recorded.matches("<circle").count(), "{name}: circles");
        let rings: usize =
            recorded.lines().filter(|it| it.starts_with("<path")).map(|it| it.matches('Z').count()).sum();
        assert_eq!(plain.matches("<polygon").count(), rings, "{name}: areas");
        assert_eq!(plain.matches("<text").count(), recorded.matches("<text").count(), "{name}: texts");
    }
}

fn draw<DB: DrawingBackend>(
    backend: DB,
    chart: impl FnOnce(&Canvas<DB>) -> dialogue_explorer::chart::Drawn<DB>,
) {
    let area = backend.into_drawing_area();
    assert!(chart(&Canvas::new(&area)).is_ok());
    assert!(area.present().is_ok());
}
