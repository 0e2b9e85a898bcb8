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
use crate::edtf::Date;
use crate::message::{Take, take_words};
use crate::take::{Face, Subset};

/// Pixels of a PNG per pixel of its drawing.
const SCALE: u32 = 2;
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
    let drawing = Blob::new_with_str_sequence_and_options(&Array::of1(&svg.into()), &options)?;
    let url = Url::create_object_url_with_blob(&drawing)?;
    let drawn = canvas(&url).await;
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

async fn canvas(url: &str) -> Result<HtmlCanvasElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await?;
    let (width, height) = (image.natural_width() * SCALE, image.natural_height() * SCALE);
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        width.into(),
        height.into(),
    )?;
    Ok(canvas)
}
