//! The foot of the page: how it counts, whose the articles are, when the data were last changed.

use leptos::prelude::*;

use crate::app::context::RootContext;
use crate::data::edtf::Date;

/// The day of the present edition: `cargo xtask edition --day …` writes it, so every build of an edition says the same.
const EDITION_DAY: &str = include_str!("../../../public/day.txt");

#[component]
pub fn Footer() -> impl IntoView {
    let root = RootContext::expect();
    let words = root.words();
    let day = Date::parse(EDITION_DAY.trim_end());
    // An older edition was of another day.
    let is_older = move || root.query.read().edition.is_some();
    view! {
        <footer class="site-footer" aria-labelledby="about-title">
            <h2 id="about-title">{words.about}</h2>
            <p>{words.about_count}</p>
            <p>{words.about_source}</p>
            <p class="edition-day" hidden=is_older>
                {day.map(|day| (words.updated)(&(words.date)(&day)))}
            </p>
            <p class="privacy">{words.about_privacy}</p>
        </footer>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::app::testing::{has, page, text};

    #[test]
    fn the_foot_says_when_the_data_were_last_changed() {
        let day = Date::parse(EDITION_DAY.trim_end()).expect("a date");
        assert!(EDITION_DAY.trim_end().len() == 10, "a day: {EDITION_DAY:?}");
        for lang in ["en", "vi", "ru"] {
            let html = page(&format!("?lang={lang}"));
            let words =
                crate::text::words(crate::data::vocabulary::Lang::from_code(lang).expect("a language"));
            assert!(text(&html, ".edition-day").contains(&(words.date)(&day)), "{lang}");
        }
        assert!(has(&page("?edition=1c3f56bb"), ".edition-day[hidden]"));
    }
}
