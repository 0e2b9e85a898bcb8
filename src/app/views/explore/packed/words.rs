//! Words of a packed collection.

use crate::data::vocabulary::Lang;
use crate::text::grammar::{en, ru, vi};

pub struct PackedWords {
    /// What a reader should know of it: what is here and what is not.
    pub about: &'static str,
    /// In the place of a view that needs all evidence at once.
    pub charts_only: &'static str,
    /// Which meetings of the list are shown: "1–24 of 1,000,000".
    pub shown: fn(u32, u32, u32) -> String,
    /// What the ways to other pages of the list are called together.
    pub pages: &'static str,
    pub first: &'static str,
    pub before: &'static str,
    pub next: &'static str,
    pub last: &'static str,
    /// The button that saves the table.
    pub save: &'static str,
    /// At a meeting of which the shard did not come.
    pub no_evidence: &'static str,
    pub no_such_meeting: fn(&str) -> String,
}

#[must_use]
pub fn packed_words(lang: Lang) -> &'static PackedWords {
    match lang {
        Lang::En => &PackedWords {
            about: "A packed collection: all its meetings are counted, and the evidence of each is fetched when you open it. Words cannot be searched for.",
            charts_only: "This page needs all the evidence at once, which a packed collection does not have. Here are its charts instead.",
            shown: |from, to, of| format!("{}–{} of {}", en::number(from), en::number(to), en::number(of)),
            pages: "Pages of the list",
            first: "First",
            before: "Back",
            next: "Next",
            last: "Last",
            save: "Save these meetings as a table (CSV)",
            no_evidence: "its evidence did not arrive",
            no_such_meeting: |id| format!("This collection has no meeting “{id}”."),
        },
        Lang::Vi => &PackedWords {
            about: "Bộ dữ liệu nén: mọi cuộc họp đều được đếm, còn bằng chứng của từng cuộc chỉ được tải về khi bạn mở. Không thể tìm từ.",
            charts_only: "Trang này cần toàn bộ bằng chứng cùng một lúc, điều mà bộ dữ liệu nén không có. Dưới đây là các biểu đồ.",
            shown: |from, to, of| {
                format!("{}–{} trong số {}", vi::number(from), vi::number(to), vi::number(of))
            },
            pages: "Các trang của danh sách",
            first: "Trang đầu",
            before: "Trước",
            next: "Sau",
            last: "Trang cuối",
            save: "Lưu các cuộc họp này thành bảng (CSV)",
            no_evidence: "không tải được bằng chứng",
            no_such_meeting: |id| format!("Bộ dữ liệu này không có cuộc họp “{id}”."),
        },
        Lang::Ru => &PackedWords {
            about: "Упакованная коллекция: посчитаны все встречи, а свидетельства каждой загружаются, когда вы её открываете. Поиска по словам нет.",
            charts_only: "Этой странице нужны сразу все свидетельства, а в упакованной коллекции их нет. Вместо неё показаны диаграммы.",
            shown: |from, to, of| format!("{}–{} из {}", ru::number(from), ru::number(to), ru::number(of)),
            pages: "Страницы списка",
            first: "В начало",
            before: "Назад",
            next: "Вперёд",
            last: "В конец",
            save: "Сохранить эти встречи таблицей (CSV)",
            no_evidence: "свидетельства не загрузились",
            no_such_meeting: |id| format!("В этой коллекции нет встречи «{id}»."),
        },
    }
}
