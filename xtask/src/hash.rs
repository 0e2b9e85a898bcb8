//! Names that tell the content.

use sha2::{Digest, Sha256};

/// How many digits of the hash name what is kept in caches: 64 bits.
pub const DIGITS: usize = 16;

/// How many stand in the name of a file of the site: 32 bits tell it from those that had its name before, and the page,
/// which everybody waits for, names a hundred files. Files of code are named in the same way, by the splitter.
const NAME_DIGITS: usize = 8;

/// The first digits of the content's SHA-256.
pub fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().take(DIGITS / 2).map(|byte| format!("{byte:02x}")).collect()
}

/// The path with the content's hash before the ending: `data/articles-01234567.json`.
pub fn named_by_content(path: &str, content: &[u8]) -> String {
    let name_start = path.rfind('/').map_or(0, |slash| slash + 1);
    let ending = path[name_start..].rfind('.').map_or(path.len(), |dot| name_start + dot);
    format!("{}-{}{}", &path[..ending], &hash(content)[..NAME_DIGITS], &path[ending..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_stands_before_the_ending() {
        assert_eq!(named_by_content("data/a.b.json", b"a"), "data/a.b-ca978112.json");
        assert_eq!(named_by_content("v1.2/noending", b"a"), "v1.2/noending-ca978112");
    }
}
