//! The web app manifest, by which a browser offers to install the site, and its icons.
//!
//! See <https://www.w3.org/TR/appmanifest/>. Names are in English: a manifest has one language.

use anyhow::{Context, Result};
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::query::{Query, View, ViewKind};
use dialogue_explorer::text::{preview_words, words};
use serde_json::json;

use crate::hash;
use crate::html::tag;

/// How large the icons are, in px: browsers ask for these two.
const SIZES: [u32; 2] = [192, 512];
/// The ground of the icon, and of the bar that a system draws around the site.
const GROUND: &str = "#17324d";
/// How much of an icon a system may cut away at each edge.
const MARGIN: f64 = 0.1;

/// An icon to be painted.
pub struct Icon {
    pub path: String,
    pub drawing: String,
    size: u32,
}

/// The icons, from the drawing of the site's own.
///
/// # Errors
///
/// It is no SVG.
pub fn icons(drawing: &str) -> Result<Vec<Icon>> {
    let inside = drawing.trim().strip_prefix("<svg ").context("the icon is no SVG")?;
    Ok(SIZES
        .map(|size| {
            let (all, margin) = (f64::from(size), f64::from(size) * MARGIN);
            let within = all - 2.0 * margin;
            let drawing = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\" height=\"{size}\" \
                 viewBox=\"0 0 {size} {size}\"><rect width=\"{size}\" height=\"{size}\" fill=\"{GROUND}\"/>\
                 <svg x=\"{margin}\" y=\"{margin}\" width=\"{within}\" height=\"{within}\" {inside}</svg>"
            );
            Icon { path: crate::picture_path(&format!("icon-{size}"), &drawing), drawing, size }
        })
        .into())
}

/// The path of the manifest and its content.
pub fn manifest(icons: &[Icon]) -> (String, Vec<u8>) {
    let (words, preview) = (words(Lang::En), preview_words(Lang::En));
    let icons: Vec<_> = icons
        .iter()
        .map(|it| {
            let size = format!("{0}x{0}", it.size);
            json!({ "src": it.path, "sizes": size, "type": "image/png", "purpose": "any maskable" })
        })
        .collect();
    let opens = |name: &str, kind| {
        let query = Query { view: Some(Box::new(View::new(kind))), ..Query::default() };
        json!({ "name": name, "url": format!("./{}", query.to_search()) })
    };
    let content = json!({
        "id": "./",
        "name": words.title,
        "description": preview.what,
        "lang": Lang::En.code(),
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": GROUND,
        "background_color": "#ffffff",
        "icons": icons,
        "shortcuts": [opens("Lessons", ViewKind::Teach), opens("Present", ViewKind::Present)],
    })
    .to_string();
    (format!("manifest-{}.json", hash(content.as_bytes())), content.into_bytes())
}

/// What stands in the head of the page.
pub fn link(path: &str) -> String {
    tag("link", &[("rel", "manifest"), ("href", path)]) + "\n"
}
