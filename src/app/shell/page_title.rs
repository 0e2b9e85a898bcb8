//! The title of the page: what the browser's tabs, history and bookmarks call it.

use leptos::prelude::*;

use super::words::shell_words;
use crate::app::context::RootContext;
use crate::app::paint::once_painted;
use crate::app::views::registered;
use crate::data::vocabulary::Lang;
use crate::dataset::Dataset;
use crate::query::{Query, ViewKind};
use crate::text::{describe, words};

crate::lazy! {
    /// Keeps the title right. There is nothing of it to see in the page.
    pub static PAGE_TITLE: fn() -> AnyView = shell => keep_title;
}

fn keep_title() -> AnyView {
    let root = RootContext::expect();
    let title = Memo::new(move |_| page_title(root.lang.get(), &root.query.read(), root.dataset.get()));
    // A browser gives the title to the entry that it shows; that of this view is written once the page is painted.
    let painted = once_painted(title, String::eq);
    Effect::new(move || document().set_title(&painted.read()));
    ().into_any()
}

/// What is open, and the name of the site.
fn page_title(lang: Lang, query: &Query, dataset: Option<&Dataset>) -> String {
    let site = words(lang).title;
    let of_view = || registered(query, dataset).kind.map(|kind| view_name(lang, kind).to_owned());
    let opened = of_view().or_else(|| opened(lang, query, dataset?));
    opened.map_or_else(|| site.to_owned(), |opened| format!("{opened} · {site}"))
}

/// The article or the meeting that is open beside the charts.
fn opened(lang: Lang, query: &Query, dataset: &Dataset) -> Option<String> {
    if let Some(article) = dataset.open_article(query) {
        return Some(dataset.corpus.article(article).title.clone());
    }
    let meeting = &dataset.meetings[dataset.meeting(query.meeting.as_deref()?)?];
    Some(format!("{}, {}", describe::name(lang, meeting), describe::when(lang, meeting)))
}

fn view_name(lang: Lang, kind: ViewKind) -> &'static str {
    let [en, vi, ru] = match kind {
        ViewKind::Teach => return shell_words(lang).lessons,
        ViewKind::Method => return shell_words(lang).about,
        ViewKind::Embed => return shell_words(lang).explore,
        ViewKind::Present => ["Present", "Trình chiếu", "Показ на экране"],
        ViewKind::Predict => ["Prediction", "Dự đoán", "Сначала угадать"],
        ViewKind::Play => ["Meeting by meeting", "Từng cuộc họp một", "Встреча за встречей"],
        ViewKind::Story => ["Story", "Câu chuyện", "Рассказ"],
        ViewKind::Compose => ["Story editor", "Soạn câu chuyện", "Составить рассказ"],
        ViewKind::Questions => ["Questions", "Câu hỏi", "Вопросы"],
        ViewKind::Worksheet => ["Worksheet", "Phiếu bài tập", "Рабочий листок"],
        ViewKind::Handout => ["Handout", "Bản in", "Раздатка"],
    };
    match lang {
        Lang::En => en,
        Lang::Vi => vi,
        Lang::Ru => ru,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;

    #[test]
    fn the_title_says_what_is_open() {
        let dataset = sample("articles");
        for (link, expected) in [
            ("", "Dialogue Explorer"),
            ("?years=2021", "Dialogue Explorer"),
            ("?view=teach", "Lessons · Dialogue Explorer"),
            ("?view=present&meeting=arsom-19", "Present · Dialogue Explorer"),
            ("?meeting=arsom-19", "19th Senior Officials’ Meeting, "),
            ("?meeting=arsom-19&read=arsom-19-cpv", " · Dialogue Explorer"),
        ] {
            let title = page_title(Lang::En, &Query::parse(link).0, Some(dataset));
            assert!(title.contains(expected) && title.ends_with("Dialogue Explorer"), "{link}: {title}");
        }
        let of = |link| page_title(Lang::Vi, &Query::parse(link).0, Some(dataset));
        assert_ne!(of("?meeting=arsom-19"), of("?meeting=arsom-19&read=arsom-19-cpv"));
        assert_eq!(page_title(Lang::Ru, &Query::parse("?meeting=arsom-19").0, None), words(Lang::Ru).title);
    }
}
