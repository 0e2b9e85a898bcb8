//! What the data have in English, in the page's language: a file for each other language, which is fetched when a view
//! first shows such texts. Until it is here, or where it does not come, they stand in English and are marked so.

use leptos::prelude::*;

use super::Data;
#[cfg(feature = "ssr")]
use super::OtherFiles;
use crate::data::Translations;
use crate::data::vocabulary::Lang;

impl Data {
    /// The translations into a language; `None` for English, while they are on their way and where they did not come.
    /// Reading asks for them.
    #[must_use]
    pub fn translations(self, lang: Lang) -> Option<&'static Translations> {
        if lang == Lang::En {
            return None;
        }
        let file = self.other.get(&file_name(lang))?.ok()?;
        let known = self.translations.with_value(|all| all.iter().find(|it| it.0 == lang).map(|it| it.1));
        known.or_else(|| {
            let read = Translations::read(&String::from_utf8_lossy(&file)).ok()?;
            // Views hold their texts for as long as the page lives.
            let read: &'static Translations = Box::leak(Box::new(read));
            self.translations.update_value(|all| all.push((lang, read)));
            Some(read)
        })
    }
}

/// Natively they are all here, as datasets are.
#[cfg(feature = "ssr")]
pub(super) fn insert_bundled(files: OtherFiles) {
    let bundled: [(Lang, &[u8]); 2] = [
        (Lang::Vi, include_bytes!("../../../public/data/words-vi.txt")),
        (Lang::Ru, include_bytes!("../../../public/data/words-ru.txt")),
    ];
    for (lang, bytes) in bundled {
        files.insert(&file_name(lang), Ok(bytes.into()));
    }
}

/// The file, by the name that the page's head gives it.
fn file_name(lang: Lang) -> String {
    format!("words-{}", lang.code())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::dataset::LoadError;

    #[test]
    fn translations_are_awaited_read_once_and_missed() {
        Owner::new().with(|| {
            let data = Data::new(String::new());
            assert_eq!(data.translations(Lang::Vi), None);
            data.other.insert("words-vi", Err(LoadError::NoAnswer));
            assert_eq!(data.translations(Lang::Vi), None);
            data.other.insert("words-vi", Ok(Arc::from(*b"<!doctype html>")));
            assert_eq!(data.translations(Lang::Vi), None, "it is another page");
            data.other.insert("words-vi", Ok(Arc::from("A note.\nGhi chú.".as_bytes())));
            let first = data.translations(Lang::Vi).expect("they are here");
            assert_eq!(first.get("A note."), Some("Ghi chú."));
            assert!(data.translations(Lang::Vi).is_some_and(|it| std::ptr::eq(it, first)));
            assert_eq!((data.translations(Lang::En), data.translations(Lang::Ru)), (None, None));
        });
    }
}
