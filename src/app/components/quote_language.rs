//! Behind words of a source, in which language they are, where that is not the page's: who cannot read them knows why.

use leptos::prelude::*;

use crate::data::vocabulary::Lang;
use crate::text::other_language;

/// " · Vietnamese", in the page's language, whatever stands around it; nothing where the words are in that language too.
/// `tag` is the language of the words.
#[component]
pub fn QuoteLanguage(
    lang: Lang,
    #[prop(into)] tag: String,
    #[prop(default = "quote-language")] class: &'static str,
) -> impl IntoView {
    other_language(lang, &tag).map(|name| {
        view! { <span class=class lang=lang.code()>{format!(" · {name}")}</span> }
    })
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::app::testing::{attribute, component_of, text};
    use crate::dataset::sample;

    #[test]
    fn only_another_language_is_named_and_that_in_the_pages_own() {
        for (lang, tag, expected) in [
            (Lang::En, "vi", " · Vietnamese"),
            (Lang::Ru, "en", " · Английский"),
            (Lang::Vi, "en", " · Tiếng Anh"),
            (Lang::Vi, "vi", ""),
            (Lang::En, "en-US", ""),
        ] {
            let html = component_of("", sample("articles"), lang, move || {
                view! { <p lang="zz"><QuoteLanguage lang tag/></p> }
            });
            assert_eq!(text(&html, "p").trim(), expected.trim(), "{lang:?} {tag}");
            if !expected.is_empty() {
                assert_eq!(attribute(&html, ".quote-language", "lang"), lang.code());
            }
        }
    }
}
