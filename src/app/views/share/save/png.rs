//! A picture as PNG: the SVG drawn by the browser itself, at twice its size, so that it is sharp on any screen.
//!
//! Its faces are in it, for a picture of a page may fetch nothing.

use js_sys::{Function, Promise};
use leptos::prelude::document;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use crate::app::data::fetch_file;
use crate::app::foreign::{call, kept};
use crate::app::save_file::text_blob;
use crate::export::{Face, SAMPLE_PX, Subset, with_samples};

/// Pixels of a PNG per pixel of its drawing.
const SCALE: u32 = 2;
/// How often it is looked whether a picture has its faces, and how long, in milliseconds.
const LOOK_MS: u32 = 20;
const LOOKS: u32 = 250;

/// The faces that arrive; another font is fitted where one does not.
pub async fn faces() -> Vec<Face> {
    let mut faces = Vec::new();
    for subset in Subset::ALL {
        if let Ok(woff2) = fetch_file(subset.name()).await {
            faces.push(Face { subset, woff2 });
        }
    }
    faces
}

/// Draws an SVG as PNG.
pub async fn draw(svg: &str) -> Result<Blob, JsValue> {
    let (svg, samples) = with_samples(svg);
    let drawing = text_blob(&svg, "image/svg+xml")?;
    let url = Url::create_object_url_with_blob(&drawing)?;
    let drawn = draw_from(&url, samples).await;
    // An address that is gone already needs no freeing.
    let _ = Url::revoke_object_url(&url);
    let canvas = drawn?;
    let mut taken = Err(JsValue::NULL);
    let promise = Promise::new(&mut |resolve: Function, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            // A promise's own `resolve` does not fail.
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        taken = canvas.to_blob(done.unchecked_ref());
    });
    taken?;
    // A canvas that is too large for the browser gives no blob.
    JsFuture::from(promise).await?.dyn_into()
}

async fn draw_from(url: &str, samples: u32) -> Result<HtmlCanvasElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(url);
    kept(call(&image, &["decode"], &[]).ok_or(JsValue::NULL)?).await?;
    if !reads_back()? {
        return Err(JsValue::NULL);
    }
    wait_for_faces(&image, samples).await?;
    let (width, height) = (image.natural_width() * SCALE, image.natural_height() * SCALE);
    let (canvas, context) = canvas(width, height)?;
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        width.into(),
        height.into(),
    )?;
    // The samples have done their work; the margin is white.
    let (w, h) = (samples * SAMPLE_PX.0 * SCALE, SAMPLE_PX.1 * SCALE);
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, (height - h).into(), w.into(), h.into());
    Ok(canvas)
}

/// Waits until the browser has read the faces of a picture: until each sample letter is seen.
async fn wait_for_faces(image: &HtmlImageElement, samples: u32) -> Result<(), JsValue> {
    if samples == 0 {
        return Ok(());
    }
    let (width, height) = (samples * SAMPLE_PX.0, SAMPLE_PX.1);
    let (_, context) = canvas(width, height)?;
    let (w, h) = (f64::from(width), f64::from(height));
    let top = f64::from(image.natural_height()) - h;
    for _ in 0..LOOKS {
        context.draw_image_with_html_image_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            image, 0.0, top, w, h, 0.0, 0.0, w, h,
        )?;
        if (0..samples).all(|nth| has_ink(&context, nth * SAMPLE_PX.0)) {
            return Ok(());
        }
        gloo_timers::future::TimeoutFuture::new(LOOK_MS).await;
    }
    Err(JsValue::NULL)
}

/// Whether a sample that begins at `x` shows dark dots.
fn has_ink(context: &CanvasRenderingContext2d, x: u32) -> bool {
    let (width, height) = SAMPLE_PX;
    let data = context.get_image_data(x.into(), 0.0, width.into(), height.into());
    data.is_ok_and(|pixels| pixels.data().chunks_exact(4).any(|dot| dot[0] < 128 && dot[3] > 0))
}

/// Whether a canvas gives what was drawn on it. A browser that guards its reader against being known by it gives other
/// dots, to whoever asks.
fn reads_back() -> Result<bool, JsValue> {
    const COLORS: [[u8; 4]; 4] =
        [[0, 0, 0, 255], [255, 255, 255, 255], [18, 52, 86, 255], [200, 100, 50, 255]];
    let (_, context) = canvas(8, 8)?;
    for (at, [red, green, blue, _]) in (0_u32..).zip(COLORS) {
        context.set_fill_style_str(&format!("rgb({red} {green} {blue})"));
        context.fill_rect(0.0, (at * 2).into(), 8.0, 2.0);
    }
    let dots = context.get_image_data(0.0, 0.0, 8.0, 8.0)?.data();
    Ok(dots.chunks_exact(4).enumerate().all(|(at, dot)| *dot == COLORS[at / 16]))
}

fn canvas(width: u32, height: u32) -> Result<(HtmlCanvasElement, CanvasRenderingContext2d), JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    // It is looked at before it is saved, which the browser wants to know.
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"willReadFrequently".into(), &true.into())?;
    let context = canvas.get_context_with_context_options("2d", &options)?.ok_or(JsValue::NULL)?;
    Ok((canvas, context.unchecked_into()))
}
