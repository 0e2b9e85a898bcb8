//! What holds of any bytes: they are read, and no quote is ever out of place.

use proptest::prelude::*;
use unicode_normalization::is_nfc;

use super::samples::{ARTICLES, CLAIMS, REPORTS, VOCABULARY};
use super::{read, tests::check_anchors};

#[test]
fn the_bundled_files_are_nfc() {
    for bytes in [ARTICLES, REPORTS, CLAIMS, VOCABULARY] {
        let value: serde_json::Value = serde_json::from_slice(bytes).expect("bundled files are JSON");
        assert!(is_nfc(&value.to_string()));
    }
}

/// A bundled file, a few bytes of it overwritten and the end cut off.
fn damaged(bytes: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
    let damage = prop::collection::vec((0..bytes.len(), any::<u8>()), 0..4);
    (damage, 0..=bytes.len(), any::<bool>()).prop_map(move |(damage, end, cut)| {
        let mut bytes = bytes.to_vec();
        for (at, byte) in damage {
            bytes[at] = byte;
        }
        bytes.truncate(if cut { end } else { bytes.len() });
        bytes
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let (corpus, _) = read(Ok(&bytes), Ok(&bytes), Ok(&bytes), Ok(&bytes));
        check_anchors(&corpus);
    }

    #[test]
    fn any_json_is_read(text in r#"\[?(\{|\}|\[|\]|,|:|"id"|"text"|"article"|"evidence"|"code"|1|"a"|null){0,30}"#) {
        let bytes = text.as_bytes();
        let (corpus, _) = read(Ok(bytes), Ok(bytes), Ok(bytes), Ok(bytes));
        check_anchors(&corpus);
    }

    #[test]
    fn damaged_files_keep_what_is_whole(
        articles in damaged(ARTICLES), reports in damaged(REPORTS),
        claims in damaged(CLAIMS), vocabulary in damaged(VOCABULARY),
    ) {
        let (corpus, faults) = read(Ok(&articles), Ok(&reports), Ok(&claims), Ok(&vocabulary));
        check_anchors(&corpus);
        if corpus.reports.len() < 15 {
            prop_assert!(!faults.is_empty());
        }
        for fault in &faults {
            prop_assert!(!fault.message.is_empty() && fault.message.chars().count() < 500, "{}", fault.message);
            prop_assert!(!fault.message.chars().any(char::is_control));
        }
    }
}
