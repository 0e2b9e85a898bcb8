//! Words of the page of charts.

use crate::data::vocabulary::Lang;
use crate::text::grammar::{en, ru, vi};

pub struct ExploreWords {
    pub title: &'static str,
    /// The collection of all articles and the public record.
    pub everything: &'static str,
    /// Said of a collection that has values without quotes.
    pub record_note: &'static str,
    /// The way to a guess, for who has not looked yet. It is of the other collection, by its name: what stands beside it
    /// is no answer.
    pub guess: &'static str,
    /// The name of the region of meetings and articles.
    pub evidence: &'static str,
    /// On a narrow screen, the button that raises the evidence over the charts: "Show 9 meetings".
    pub show_evidence: fn(u32) -> String,
    pub hide_evidence: &'static str,
}

#[must_use]
pub fn explore_words(lang: Lang) -> &'static ExploreWords {
    match lang {
        Lang::En => &ExploreWords {
            title: "ASEAN–Russia meetings: when, about what, who chaired",
            everything: "Everything known",
            record_note: "Articles have sentences to quote. What the public record states has pages to look up instead.",
            guess: "Guess first: how many in 2021, of everything known?",
            evidence: "Evidence",
            show_evidence: |n| format!("Show {}", en::meetings(n)),
            hide_evidence: "Back to the charts",
        },
        Lang::Vi => &ExploreWords {
            title: "Các cuộc họp ASEAN–Nga: khi nào, về vấn đề gì, ai chủ trì",
            everything: "Tất cả những gì đã biết",
            record_note: "Điều lấy từ bài báo có câu trích làm căn cứ; điều lấy từ tư liệu công khai có trang để tra cứu.",
            guess: "Đoán trước: năm 2021 có bao nhiêu cuộc họp, trong tất cả những gì đã biết?",
            evidence: "Căn cứ",
            show_evidence: |n| format!("Xem {}", vi::meetings(n)),
            hide_evidence: "Quay lại biểu đồ",
        },
        Lang::Ru => &ExploreWords {
            title: "Встречи АСЕАН и России: когда, о чём, кто председательствовал",
            everything: "Всё, что известно",
            record_note: "Из статей приводятся фразы. Для сведений из открытых источников указаны страницы.",
            guess: "Сначала угадать: сколько встреч в 2021 году во всём, что известно?",
            evidence: "Источники",
            show_evidence: |n| format!("Показать встречи: {}", ru::number(n)),
            hide_evidence: "К диаграммам",
        },
    }
}
