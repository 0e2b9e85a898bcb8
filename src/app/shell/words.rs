//! Words of the header.

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
