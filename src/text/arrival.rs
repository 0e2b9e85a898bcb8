//! Where the words of a language are: in the program, or in a part of it that arrives when a reader needs it.

use super::Words;
#[cfg(not(feature = "split"))]
use super::{english, russian, vietnamese};
use crate::data::vocabulary::Lang;

/// The words of a language. In a program that is loaded in parts they are those of a language that has arrived, until
/// those of `lang` have.
///
/// # Panics
///
/// In such a program, before any language has [arrived](arrive): nothing is shown before.
#[must_use]
pub fn words(lang: Lang) -> &'static Words {
    #[cfg(not(feature = "split"))]
    match lang {
        Lang::En => english(),
        Lang::Vi => vietnamese(),
        Lang::Ru => russian(),
    }
    #[cfg(feature = "split")]
    {
        let arrived = || ARRIVED.iter().find_map(std::sync::OnceLock::get);
        let words = ARRIVED[lang as usize].get().or_else(arrived);
        words.expect("nothing is shown before a language has arrived")
    }
}

/// Whether the words of a language are there.
#[must_use]
pub fn is_here(lang: Lang) -> bool {
    #[cfg(feature = "split")]
    return ARRIVED[lang as usize].get().is_some();
    #[cfg(not(feature = "split"))]
    {
        let _ = lang;
        true
    }
}

/// By [`Lang`].
#[cfg(feature = "split")]
static ARRIVED: [std::sync::OnceLock<&'static Words>; Lang::ALL.len()] =
    [const { std::sync::OnceLock::new() }; Lang::ALL.len()];

/// Takes up words that have arrived. Where all are in the program there is nothing to do.
pub fn arrive(words: &'static Words) {
    #[cfg(feature = "split")]
    ARRIVED[words.lang as usize].get_or_init(|| words);
    #[cfg(not(feature = "split"))]
    let _ = words;
}
