//! Words of the header, and of notices that few readers see.

use crate::data::vocabulary::Lang;

pub struct ShellWords {
    /// The name of the list of places.
    pub places: &'static str,
    pub explore: &'static str,
    pub lessons: &'static str,
    pub about: &'static str,
    pub more: &'static str,
    pub present: &'static str,
    pub print: &'static str,
}

#[must_use]
pub fn shell_words(lang: Lang) -> &'static ShellWords {
    match lang {
        Lang::En => &ShellWords {
            places: "Site",
            explore: "Explore",
            lessons: "Lessons",
            about: "About",
            more: "More",
            present: "Present to a room",
            print: "Print",
        },
        Lang::Vi => &ShellWords {
            places: "Trang",
            explore: "Khám phá",
            lessons: "Bài học",
            about: "Giới thiệu",
            more: "Thêm",
            present: "Trình chiếu",
            print: "In",
        },
        Lang::Ru => &ShellWords {
            places: "Сайт",
            explore: "Данные",
            lessons: "Уроки",
            about: "О сайте",
            more: "Ещё",
            present: "Показ на экране",
            print: "Печать",
        },
    }
}

/// Words of notices. Few pages have one: their code is loaded with it, apart from that of the header.
pub struct ToldWords {
    /// That the link compares two views, of which one is shown.
    pub not_compared: &'static str,
    /// That it does, and that the questions are about one of them.
    pub asked_of_one: &'static str,
    pub to_comparison: &'static str,
    /// That a newer version of the page has come.
    pub newer: &'static str,
    pub load_newer: &'static str,
}

#[must_use]
pub fn told_words(lang: Lang) -> &'static ToldWords {
    match lang {
        Lang::En => &ToldWords {
            not_compared: "This link compares two views; only view A is shown here.",
            asked_of_one: "This link compares two views; the questions here are made from view A only.",
            to_comparison: "See the comparison",
            newer: "A newer version of this page has come. This one stays until you load it again.",
            load_newer: "Load it now",
        },
        Lang::Vi => &ToldWords {
            not_compared: "Liên kết này so sánh hai phần; ở đây chỉ hiện phần A.",
            asked_of_one: "Liên kết này so sánh hai phần; các câu hỏi ở đây chỉ được soạn từ phần A.",
            to_comparison: "Xem phần so sánh",
            newer: "Đã có bản mới hơn của trang này. Bản đang mở vẫn giữ nguyên cho đến khi bạn tải lại.",
            load_newer: "Tải lại ngay",
        },
        Lang::Ru => &ToldWords {
            not_compared: "Сравнение двух выборок здесь не показано: видна только A.",
            asked_of_one: "Сравнение двух выборок здесь не показано: вопросы составлены только по A.",
            to_comparison: "Открыть сравнение",
            newer: "Пришла новая версия этой страницы. Открытая остаётся, пока вы не загрузите её снова.",
            load_newer: "Загрузить сейчас",
        },
    }
}
