//! Names that tell the content.

use crate::hash::{DIGITS, hash};

/// The path with the content's hash before the ending, in the place of any hash that Trunk has put there.
pub fn hashed(path: &str, content: &[u8]) -> String {
    let (directory, name) =
        path.rsplit_once('/').map_or(("", path), |(_, name)| path.split_at(path.len() - name.len()));
    let (stem, ending) = name.rsplit_once('.').map_or((name, ""), |(stem, _)| name.split_at(stem.len()));
    format!("{directory}{}-{}{ending}", plain(stem), hash(content))
}

/// The stem without a hash: `app-0123456789abcdef_bg` is `app_bg`.
fn plain(stem: &str) -> String {
    let Some((before, rest)) = stem.rsplit_once('-') else { return stem.to_owned() };
    let digits = rest.find(|it: char| !it.is_ascii_hexdigit()).unwrap_or(rest.len());
    // Trunk prints its 64 bits without leading zeros.
    let is_hash = (DIGITS - 3..=DIGITS).contains(&digits) && matches!(&rest[digits..], "" | "_bg");
    if is_hash { format!("{before}{}", &rest[digits..]) } else { stem.to_owned() }
}

/// Whether a file is a license text, which goes along under its own name.
pub fn is_license(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_uppercase();
    ["LICENSE", "OFL", "COPYING"].iter().any(|it| name.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_replaces_what_trunk_wrote_and_nothing_else() {
        let hash = hash(b"a");
        assert_eq!(hash, "ca978112ca1bbdca");
        let cases = [
            ("data/articles.json", format!("data/articles-{hash}.json")),
            ("main-0123456789abcdef.css", format!("main-{hash}.css")),
            ("main-123456789abcdef.css", format!("main-{hash}.css")),
            ("app-name-0123456789abcdef_bg.wasm", format!("app-name_bg-{hash}.wasm")),
            ("fonts/inter-latin-400.woff2", format!("fonts/inter-latin-400-{hash}.woff2")),
            ("fonts/inter-latin-ext.woff2", format!("fonts/inter-latin-ext-{hash}.woff2")),
            ("a-0123456789abcdef-b.js", format!("a-0123456789abcdef-b-{hash}.js")),
            ("noending", format!("noending-{hash}")),
        ];
        for (path, expected) in cases {
            assert_eq!(hashed(path, b"a"), expected);
        }
    }

    #[test]
    fn licenses_are_known_by_name() {
        for path in ["fonts/OFL.txt", "LICENSE", "fonts/license-inter.md"] {
            assert!(is_license(path), "{path}");
        }
        for path in ["data/articles.json", "unlicensed.txt"] {
            assert!(!is_license(path), "{path}");
        }
    }
}
