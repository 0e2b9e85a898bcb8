//! Names that tell the content.

use sha2::{Digest, Sha256};

/// The first 8 digits of the content's SHA-256 stand in the name: 32 bits tell a file from those that had its name
/// before, and the page and the script name a hundred. The number of a shared file, `shared_12`, is left out: the digits
/// tell it from the others.
pub fn named_by_content(stem: &str, ending: &str, content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let hash: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let stem = match stem.rsplit_once('_') {
        Some((stem, number)) if number.bytes().all(|it| it.is_ascii_digit()) => stem,
        _ => stem,
    };
    format!("{stem}-{hash}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_the_content() {
        assert_eq!(named_by_content("share", "wasm", b"a"), "share-ca978112.wasm");
        assert_eq!(named_by_content("shared_12", "wasm", b"a"), "shared-ca978112.wasm");
        assert_eq!(named_by_content("handout_more", "wasm", b"a"), "handout_more-ca978112.wasm");
        assert_ne!(named_by_content("share", "wasm", b"a"), named_by_content("share", "wasm", b"b"));
    }
}
