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
    /// Said where the host does not keep the edition that a link names.
    pub edition_not_kept: fn(&str) -> String,
    pub edition_failed: fn(&str) -> String,
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
            edition_not_kept: |name| {
                format!(
                    "The link names edition {name} of the data, which is not kept here. You see the latest."
                )
            },
            edition_failed: |name| {
                format!(
                    "Edition {name} of the data, which the link names, did not arrive. You see the latest."
                )
            },
        },
        Lang::Vi => &ShellWords {
            places: "Trang",
            explore: "Khám phá",
            lessons: "Bài học",
            about: "Giới thiệu",
            more: "Thêm",
            present: "Trình chiếu",
            print: "In",
            edition_not_kept: |name| {
                format!(
                    "Liên kết nêu bản dữ liệu {name}, bản này không còn được lưu ở đây. Đang hiển thị bản mới nhất."
                )
            },
            edition_failed: |name| {
                format!("Chưa tải được bản dữ liệu {name} nêu trong liên kết. Đang hiển thị bản mới nhất.")
            },
        },
        Lang::Ru => &ShellWords {
            places: "Сайт",
            explore: "Данные",
            lessons: "Уроки",
            about: "О сайте",
            more: "Ещё",
            present: "Показать на экране",
            print: "Печать",
            edition_not_kept: |name| {
                format!("Версия данных {name}, указанная в ссылке, здесь не хранится. Показана последняя.")
            },
            edition_failed: |name| {
                format!("Версия данных {name}, указанная в ссылке, не загрузилась. Показана последняя.")
            },
        },
    }
}
