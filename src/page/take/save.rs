//! Saves a file in the browser: its bytes as a blob, taken by a link with `download`.
//!
//! A PNG is the SVG drawn by the browser itself, at twice its size, so that it is sharp on any screen. Its faces are
//! in it, for a picture of a page may fetch nothing.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement,
    Url,
};

use super::super::app::App;
use super::super::dom::{document, spawn};
use super::super::load;
use super::files::{File, What, file};
use crate::data::edtf::Date;
use crate::export::{Face, SAMPLE_PX, Subset, with_samples};
use crate::text::{Take, take_words};

/// Pixels of a PNG per pixel of its drawing.
const SCALE: u32 = 2;
/// How often it is looked whether a picture has its faces, and how long, in milliseconds.
const LOOK_MS: u32 = 20;
const LOOKS: u32 = 250;
/// How long a browser may take to begin to read what is to be saved, in milliseconds.
const KEPT_MS: u32 = 10_000;

/// Makes a file and saves it, and says so, or why it could not be.
pub fn save(app: App, asked: String) {
    // What waits for its frame is part of the picture.
    app.finish();
    let kind = asked.rsplit('.').next().and_then(What::from_code);
    spawn(async move {
        let is_drawn = matches!(kind, Some(What::Svg | What::Png));
        let faces = if is_drawn { faces().await } else { Vec::new() };
        let take = take_words(app.peek(|it| it.lang));
        let made = app.view(|view| file(view, &asked, &faces, today())).flatten();
        let Some(made) = made else { return say(app, take.not_there.to_owned()) };
        say(app, (take.preparing)(&made.name));
        let blob = match kind {
            Some(What::Png) => png(&made.text).await,
            _ => blob(&made),
        };
        let said = match blob.and_then(|it| keep(&it, &made.name)) {
            Ok(()) => [(take.saved)(&made.name), made.note].join(" "),
            Err(_) => not_saved(take, &made.name, kind),
        };
        say(app, said);
    });
}

fn not_saved(take: &Take, name: &str, kind: Option<What>) -> String {
    let why = if kind == Some(What::Png) { take.not_drawn } else { "" };
    [&(take.not_saved)(name), why].join(" ")
}

fn say(app: App, text: String) {
    app.change(|it| text.trim_end().clone_into(&mut it.take_said));
}

/// Today, where the reader is.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let text = format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    // A device whose clock tells no year of four digits is told so by the file.
    Date::parse(&text).unwrap_or_else(|| Date::parse("XXXX").expect("an untold year is a date"))
}

/// The faces that arrive; another font is fitted where one does not.
async fn faces() -> Vec<Face> {
    let mut faces = Vec::new();
    for subset in Subset::ALL {
        if let Ok(woff2) = load::get(subset.name()).await {
            faces.push(Face { subset, woff2 });
        }
    }
    faces
}

fn blob(file: &File) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(&format!("{};charset=utf-8", file.media_type));
    Blob::new_with_str_sequence_and_options(&Array::of1(&file.text.as_str().into()), &options)
}

/// Lets the browser save a text under a name.
pub fn keep_text(text: &str, media_type: &str, name: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    keep(&Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?, name)
}

/// Lets the browser save a blob under a name.
fn keep(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // It begins to read only after this.
    gloo_timers::callback::Timeout::new(KEPT_MS, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// Draws an SVG as PNG.
async fn png(svg: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let (svg, samples) = with_samples(svg);
    let drawing = Blob::new_with_str_sequence_and_options(&Array::of1(&svg.as_str().into()), &options)?;
    let url = Url::create_object_url_with_blob(&drawing)?;
    let drawn = draw(&url, samples).await;
    let _ = Url::revoke_object_url(&url);
    let canvas = drawn?;
    let mut taken = Err(JsValue::NULL);
    let promise = Promise::new(&mut |resolve: Function, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        taken = canvas.to_blob(done.unchecked_ref());
    });
    taken?;
    // A canvas that is too large for the browser gives no blob.
    JsFuture::from(promise).await?.dyn_into()
}

async fn draw(url: &str, samples: u32) -> Result<HtmlCanvasElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await?;
    has_faces(&image, samples).await?;
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
async fn has_faces(image: &HtmlImageElement, samples: u32) -> Result<(), JsValue> {
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
        let seen = (0..samples).all(|at| has_ink(&context, at * SAMPLE_PX.0));
        if seen {
            return Ok(());
        }
        gloo_timers::future::TimeoutFuture::new(LOOK_MS).await;
    }
    Err(JsValue::NULL)
}

/// Whether a sample that begins at `x` shows dark dots.
fn has_ink(context: &CanvasRenderingContext2d, x: u32) -> bool {
    let size = SAMPLE_PX;
    let data = context.get_image_data(x.into(), 0.0, size.0.into(), size.1.into());
    data.is_ok_and(|it| it.data().chunks_exact(4).any(|dot| dot[0] < 128 && dot[3] > 0))
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
