//! A drawing becomes a picture: SVG text in, the bytes of a PNG out, the same ones every time.

use std::collections::HashMap;

use anyhow::{Context, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// How many colors a picture has. The rest are shades between two of them at the edges of letters.
const COLORS: usize = 64;

/// Paints a drawing in its own size.
pub fn png(svg: &str, options: &Options<'_>) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, options).context("a drawing is no SVG")?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).context("a drawing has no size")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    // The ground covers all, so nothing shows through, and colors are what they are.
    let colors: Vec<[u8; 3]> = pixels.pixels().iter().map(|it| [it.red(), it.green(), it.blue()]).collect();
    packed(&colors, size.width(), size.height()).context("a picture cannot be packed")
}

/// Packs colors by their place in a palette, which takes a third of the bytes.
fn packed(colors: &[[u8; 3]], width: u32, height: u32) -> Result<Vec<u8>, png::EncodingError> {
    let palette = palette(colors);
    let mut places: HashMap<[u8; 3], u8> = HashMap::new();
    let mut indices = Vec::with_capacity(colors.len());
    for run in colors.chunk_by(|a, b| a == b) {
        let place = *places.entry(run[0]).or_insert_with(|| nearest(&palette, run[0]));
        indices.resize(indices.len() + run.len(), place);
    }
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    // Neighbors in a palette are no neighbors in color.
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(out)
}

/// The most frequent colors.
fn palette(colors: &[[u8; 3]]) -> Vec<[u8; 3]> {
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for run in colors.chunk_by(|a, b| a == b) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut counts: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    counts.sort_by_key(|it| (std::cmp::Reverse(it.1), it.0));
    counts.into_iter().take(COLORS).map(|it| it.0).collect()
}

/// The place of the color that is least different.
fn nearest(palette: &[[u8; 3]], color: [u8; 3]) -> u8 {
    let distance = |other: &[u8; 3]| -> u32 {
        other.iter().zip(color).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let places = (0..=u8::MAX).zip(palette);
    places.min_by_key(|it| distance(it.1)).map_or(0, |it| it.0)
}
