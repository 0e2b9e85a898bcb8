//! What the data have in English, in the page's language: a file for each other language, which is fetched when a view
//! first shows such texts. Until it is here, or where it does not come, they stand in English and are marked so.

use std::sync::Arc;

use leptos::prelude::*;

use super::Data;
#[cfg(feature = "ssr")]
use super::OtherFiles;
use crate::data::Translations;
use crate::data::vocabulary::Lang;

/// A file of translations that has been read.
pub(super) struct ReadTranslations {
    lang: Lang,
    /// Which file it was: another may come when it is asked for again.
    file: Arc<[u8]>,
    /// `None` where it holds no translations: that is known too, so that it is not read again with every text.
    texts: Option<&'static Translations>,
}

impl Data {
    /// The translations into a language; `None` for English, while they are on their way and where they did not come.
    /// Reading asks for them.
    #[must_use]
    pub fn translations(self, lang: Lang) -> Option<&'static Translations> {
        if lang == Lang::En {
            return None;
        }
        let file = self.other.get(&file_name(lang))?.ok()?;
        let known = self.translations.with_value(|all| {
            let known = all.iter().find(|it| it.lang == lang && Arc::ptr_eq(&it.file, &file));
            known.map(|it| it.texts)
        });
        known.unwrap_or_else(|| {
            let read = Translations::read(&String::from_utf8_lossy(&file)).ok();
            // Views hold their texts for as long as the page lives.
            let texts = read.map(|read| &*Box::leak(Box::new(read)));
            self.translations.update_value(|all| {
                all.retain(|it| it.lang != lang);
                all.push(ReadTranslations { lang, file, texts });
            });
            texts
        })
    }

    /// Forgets those that did not come or cannot be read, so that they are asked for again.
    pub(super) fn ask_for_translations_again(self) {
        for lang in Lang::ALL {
            self.other.forget_failed(&file_name(*lang));
            let is_broken = |it: &ReadTranslations| it.lang == *lang && it.texts.is_none();
            if self.translations.with_value(|all| all.iter().any(is_broken)) {
                self.translations.update_value(|all| all.retain(|it| it.lang != *lang));
                self.other.forget(&file_name(*lang));
            }
        }
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
    use super::*;
    use crate::dataset::LoadError;

    #[test]
    fn translations_are_awaited_read_once_and_missed() {
        Owner::new().with(|| {
            let data = Data::new(String::new());
            assert_eq!(data.translations(Lang::Vi), None);
            data.other.insert("words-vi", Err(LoadError::NoAnswer));
            assert_eq!(data.translations(Lang::Vi), None);
            data.retry();
            assert_eq!(data.other.get("words-vi"), None, "it is asked for again");
            data.other.insert("words-vi", Ok(Arc::from(*b"<!doctype html>")));
            assert_eq!(data.translations(Lang::Vi), None, "it is another page");
            assert_eq!(data.translations(Lang::Vi), None, "nor is it read again");
            data.translations.with_value(|all| assert!(all.len() == 1 && all[0].texts.is_none()));
            data.retry();
            assert_eq!(data.other.get("words-vi"), None, "it is asked for again");
            data.other.insert("words-vi", Ok(Arc::from("A note.\nGhi chú.".as_bytes())));
            let first = data.translations(Lang::Vi).expect("they are here");
            assert_eq!(first.get("A note."), Some("Ghi chú."));
            assert!(data.translations(Lang::Vi).is_some_and(|it| std::ptr::eq(it, first)));
            data.translations.with_value(|all| assert_eq!(all.len(), 1));
            data.retry();
            assert!(data.translations(Lang::Vi).is_some_and(|it| std::ptr::eq(it, first)), "it is kept");
            assert_eq!((data.translations(Lang::En), data.translations(Lang::Ru)), (None, None));
        });
    }
}
