//! Words of the evidence that stand nowhere else.

use crate::data::vocabulary::Lang;
use crate::text::grammar::{en, ru};

pub struct EvidenceWords {
    /// Above the articles of which no meeting is counted now.
    pub other_articles: &'static str,
    /// The button that copies the link to the words that are looked at.
    pub copy_words: &'static str,
    /// Above the passages that were found.
    pub found: &'static str,
    /// Between the topic of a statement and the statement, which is in English.
    pub statement: &'static str,
    /// At a value that the public record states: how many pages it cites for the meeting.
    pub on_record: fn(u32) -> String,
}

#[must_use]
pub fn evidence_words(lang: Lang) -> &'static EvidenceWords {
    match lang {
        Lang::En => &EvidenceWords {
            other_articles: "Other articles",
            copy_words: "Copy the link to these words",
            found: "Found in the sources",
            statement: ": ",
            on_record: |pages| format!("on record: {}", en::count(pages, "page", "pages")),
        },
        Lang::Vi => &EvidenceWords {
            other_articles: "Các bài báo khác",
            copy_words: "Sao chép liên kết tới đoạn này",
            found: "Tìm thấy trong các nguồn",
            statement: " (tiếng Anh): ",
            on_record: |pages| format!("tư liệu công khai: {pages} trang"),
        },
        Lang::Ru => &EvidenceWords {
            other_articles: "Другие статьи",
            copy_words: "Копировать ссылку на эти слова",
            found: "Найдено в источниках",
            statement: " (по-английски): ",
            on_record: |pages| {
                format!("в открытых источниках: {}", ru::count(pages, "страница", "страницы", "страниц"))
            },
        },
    }
}
