//! The codes by which data and links name things, each a type of its own: an area's code is no article's.
//!
//! A code is checked once, when it is made. What holds of all codes is written here and nowhere else, so that
//! links can always tell a code from the words that stand for "not stated".

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// What links write where a value is missing, or where something else than a code of the data is meant. No code
/// can be one of these.
const RESERVED: [&str; 4] = ["none", "untold", "virtual", "record"];

/// The most bytes of a code. Ids in files have 64 at most; those of meetings are put together from them.
const LONGEST: usize = 200;

/// Whether a text ends with a sign that ends a sentence or a word, and no code: texts hang such signs on links.
#[must_use]
pub fn ends_with_a_sign(code: &str) -> bool {
    code.ends_with(['.', ',', '-', '”', '’', '»', '›', '…'])
}

/// Letters, digits and hyphens in lower case, and dots where `dots` says so; the last is a letter or a digit.
fn is_code(text: &str, dots: bool) -> bool {
    let is_plain = |it: u8| matches!(it, b'a'..=b'z' | b'0'..=b'9' | b'-') || (dots && it == b'.');
    (1..=LONGEST).contains(&text.len())
        && text.bytes().all(is_plain)
        && !ends_with_a_sign(text)
        && !RESERVED.contains(&text)
}

/// Whether a text has the form of a BCP 47 tag; what the subtags mean is not looked up.
#[must_use]
pub fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let first = subtags.next().unwrap_or_default();
    tag.len() <= 35
        && (2..=8).contains(&first.len())
        && first.bytes().all(|it| it.is_ascii_alphabetic())
        && subtags.all(|it| (1..=8).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_alphanumeric()))
}

macro_rules! code_types {
    ($($(#[$doc:meta])* $name:ident: $is_valid:expr;)+) => {$(
        $(#[$doc])*
        ///
        /// Cheap to clone.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The code, if the text has the form of one. Whether the data know it is another question.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                let is_valid: fn(&str) -> bool = $is_valid;
                is_valid(text).then(|| Self(text.into()))
            }

            /// The code as data and links write it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                &*self.0 == other
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }
    )+};
}

code_types! {
    /// An area of cooperation: `energy`. It has no dot, which parts the two values of a mark in links.
    AreaCode: |it| is_code(it, false);
    /// A pillar of the ASEAN Community: `economic`. Like an area's code it has no dot.
    PillarCode: |it| is_code(it, false);
    /// An article: `arsom-19-cpv`.
    ArticleCode: |it| is_code(it, true);
    /// A meeting, by its id of today or one that it had: `arsom-19`.
    MeetingCode: |it| is_code(it, true);
    /// A statement of an article: `arsom-19-cpv.3`.
    StatementCode: |it| is_code(it, true);
    /// A collection of sources: `articles`, `record`.
    CollectionCode: |it| it == "record" || is_code(it, true);
    /// The language of a text, a BCP 47 tag: `zh-Hant`.
    LanguageTag: is_language_tag;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_one_plain_form() {
        for (text, is_area, is_article) in [
            ("energy", true, true),
            ("smart-cities", true, true),
            ("arsom-19-cpv.3", false, true),
            ("", false, false),
            ("Energy", false, false),
            ("a,b", false, false),
            ("energy.", false, false),
            ("energy-", false, false),
            ("năng-lượng", false, false),
            ("none", false, false),
            ("untold", false, false),
            ("virtual", false, false),
            ("record", false, false),
        ] {
            assert_eq!(AreaCode::new(text).is_some(), is_area, "{text:?}");
            assert_eq!(ArticleCode::new(text).is_some(), is_article, "{text:?}");
        }
        assert_eq!(ArticleCode::new(&"a".repeat(LONGEST + 1)), None);
        assert_eq!(CollectionCode::new("record").as_deref(), Some("record"));
    }

    #[test]
    fn languages_are_tags() {
        for (text, expected) in
            [("en", true), ("zh-Hant", true), ("und", true), ("", false), ("zh_Hant", false), ("en-", false)]
        {
            assert_eq!(LanguageTag::new(text).is_some(), expected, "{text:?}");
        }
    }
}
