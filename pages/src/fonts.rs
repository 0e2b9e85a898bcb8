//! The faces of the site, for pictures: each family is several files, each with the letters of some languages.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use resvg::usvg::fontdb::{Database, FaceInfo, ID, Language, Source, Stretch, Style, Weight};
use resvg::usvg::{FontFamily, FontResolver, Options};
use skrifa::{FontRef, MetadataProvider};

/// The family of all texts but titles.
pub const SANS: &str = "Inter";
/// The family of titles.
pub const SERIF: &str = "Explorer Serif";

/// The files of `public/fonts`. A text is set in the first of its family, and the others step in letter by letter.
const FILES: [(&str, [&str; 4]); 2] = [
    (SANS, ["inter-latin", "inter-accents", "inter-vietnamese", "inter-cyrillic"]),
    (SERIF, ["serif-latin", "serif-accents", "serif-vietnamese", "serif-cyrillic"]),
];

/// Reads the faces; gives what SVG is read with. The machine's own fonts are never asked: pictures are the same
/// wherever they are made.
pub fn options(fonts: &Path) -> Result<Options<'static>> {
    let mut database = Database::new();
    let mut families: Vec<(&str, Vec<ID>)> = Vec::new();
    for (family, names) in FILES {
        let mut faces = Vec::new();
        for name in names {
            let path = fonts.join(name).with_extension("woff2");
            let packed = std::fs::read(&path).with_context(|| path.display().to_string())?;
            let font = wuff::decompress_woff2(&packed)
                .map_err(|error| anyhow!("{}: is no font: {error:?}", path.display()))?;
            // The files are cut down to what browsers need: they do not say what they are called.
            faces.push(database.push_face_info(FaceInfo {
                id: ID::dummy(),
                source: Source::Binary(Arc::new(font)),
                index: 0,
                families: vec![(family.to_owned(), Language::English_UnitedStates)],
                post_script_name: name.to_owned(),
                style: Style::Normal,
                weight: Weight::NORMAL,
                stretch: Stretch::Normal,
                monospaced: false,
            }));
        }
        families.push((family, faces));
    }
    let known = families.clone();
    let font_resolver = FontResolver {
        select_font: Box::new(move |font, _| {
            let named = |family: &str| {
                font.families().iter().any(|it| matches!(it, FontFamily::Named(name) if name == family))
            };
            known.iter().find(|it| named(it.0)).or(known.first()).map(|it| it.1[0])
        }),
        select_fallback: Box::new(move |letter, used, database| {
            let faces = &families.iter().find(|it| used.first() == Some(&it.1[0]))?.1;
            faces.iter().copied().find(|it| !used.contains(it) && has_letter(database, *it, letter))
        }),
    };
    Ok(Options { font_resolver, fontdb: Arc::new(database), ..Options::default() })
}

fn has_letter(database: &Database, face: ID, letter: char) -> bool {
    let found = database.with_face_data(face, |data, at| {
        FontRef::from_index(data, at).ok().and_then(|it| it.charmap().map(letter))
    });
    found.flatten().is_some()
}
