//! Words of the evidence that stand nowhere else.

use crate::data::vocabulary::Lang;
use crate::query::Order;
use crate::text::grammar::{en, ru, vi};

pub struct EvidenceWords {
    /// Above the articles of which no meeting is counted now.
    pub other_articles: &'static str,
    /// The button that copies the link to the words that are looked at.
    pub copy_words: &'static str,
    /// Above the passages that were found.
    pub found: &'static str,
    /// At a value that the public record states: how many pages it cites for the meeting.
    pub on_record: fn(u32) -> String,
    /// Before the orders that a list of meetings can have.
    pub sorted: &'static str,
    pub order: fn(Order) -> &'static str,
    /// How many areas came up at a meeting, and how many reports tell of it.
    pub areas: fn(u32) -> String,
    pub reports: fn(u32) -> String,
    /// How many articles, and pages on record, tell of a meeting; what a list is sorted by then.
    pub articles: fn(u32) -> String,
    pub pages: fn(u32) -> String,
    /// Pages beside articles, none of which is one of these.
    pub other_pages: fn(u32) -> String,
    pub most_pages: &'static str,
    pub most_articles_and_pages: &'static str,
    /// Before the numbers of the pages that state a value.
    pub on_record_at: &'static str,
    /// Who chaired a meeting of the list: "chaired by Russia and Vietnam".
    pub chaired_by: fn(&[String]) -> String,
    /// A last day, below the first one: "to 28 April 2023".
    pub until: fn(&str) -> String,
    /// How one knows that the sides met in person.
    pub in_person_how: &'static str,
}

#[must_use]
pub fn evidence_words(lang: Lang) -> &'static EvidenceWords {
    match lang {
        Lang::En => &EvidenceWords {
            other_articles: "Other articles",
            copy_words: "Copy the link to these words",
            found: "Found in the sources",
            chaired_by: |chairs| format!("chaired by {}", en::list(chairs)),
            until: |day| format!("to {day}"),
            in_person_how: "Read from the place where they met, which the sources name.",
            on_record_at: "on record: ",
            on_record: |pages| format!("on record: {}", en::count(pages, "page", "pages")),
            sorted: "Sorted by",
            order: |order| match order {
                Order::Date => "date, earliest first",
                Order::Latest => "date, latest first",
                Order::Kind => "kind of meeting",
                Order::Place => "place",
                Order::Areas => "most areas",
                Order::Reports => "most reports",
            },
            areas: |n| en::count(n, "area", "areas"),
            reports: en::reports,
            articles: en::articles,
            pages: en::pages,
            other_pages: en::other_pages,
            most_pages: "most pages",
            most_articles_and_pages: "most articles and pages",
        },
        Lang::Vi => &EvidenceWords {
            other_articles: "Các bài báo khác",
            copy_words: "Sao chép liên kết tới đoạn này",
            found: "Tìm thấy trong các nguồn",
            chaired_by: |chairs| format!("chủ trì: {}", vi::list(chairs)),
            until: |day| format!("đến {day}"),
            in_person_how: "Suy ra từ nơi gặp mặt mà các nguồn nêu.",
            on_record_at: "tư liệu công khai: ",
            on_record: |pages| format!("tư liệu công khai: {pages} trang"),
            sorted: "Sắp xếp theo",
            order: |order| match order {
                Order::Date => "ngày, sớm nhất trước",
                Order::Latest => "ngày, mới nhất trước",
                Order::Kind => "loại cuộc họp",
                Order::Place => "địa điểm",
                Order::Areas => "nhiều lĩnh vực nhất",
                Order::Reports => "nhiều lượt đưa tin nhất",
            },
            areas: |n| format!("{n} lĩnh vực"),
            reports: vi::reports,
            articles: vi::articles,
            pages: vi::pages,
            other_pages: vi::other_pages,
            most_pages: "nhiều trang tư liệu nhất",
            most_articles_and_pages: "nhiều bài báo và trang tư liệu nhất",
        },
        Lang::Ru => &EvidenceWords {
            other_articles: "Другие статьи",
            copy_words: "Копировать ссылку на эти слова",
            found: "Найдено в источниках",
            chaired_by: |chairs| {
                let name =
                    if chairs.len() == 1 { "председатель" } else { "председатели" };
                format!("{name}: {}", ru::list(chairs))
            },
            until: |day| format!("по {day}"),
            in_person_how: "Следует из места встречи, которое называют источники.",
            on_record_at: "в открытых источниках: ",
            on_record: |pages| {
                format!("в открытых источниках: {}", ru::count(pages, "страница", "страницы", "страниц"))
            },
            sorted: "Порядок:",
            order: |order| match order {
                Order::Date => "по дате, сначала ранние",
                Order::Latest => "по дате, сначала поздние",
                Order::Kind => "по виду встречи",
                Order::Place => "по месту",
                Order::Areas => "сначала больше тем",
                Order::Reports => "сначала больше сообщений",
            },
            areas: |n| ru::count(n, "тема", "темы", "тем"),
            reports: ru::reports,
            articles: ru::articles,
            pages: ru::pages,
            other_pages: ru::other_pages,
            most_pages: "сначала больше страниц",
            most_articles_and_pages: "сначала больше статей и страниц",
        },
    }
}
