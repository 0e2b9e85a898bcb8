//! Words of the header.

use crate::data::vocabulary::Lang;

pub struct ShellWords {
    /// The name of the list of places.
    pub places: &'static str,
    pub explore: &'static str,
    pub lessons: &'static str,
    pub about: &'static str,
}

pub fn shell_words(lang: Lang) -> &'static ShellWords {
    match lang {
        Lang::En => &ShellWords { places: "Site", explore: "Explore", lessons: "Lessons", about: "About" },
        Lang::Vi => {
            &ShellWords {
                places: "Trang", explore: "Khám phá", lessons: "Bài học", about: "Giới thiệu"
            }
        }
        Lang::Ru => &ShellWords {
            places: "Сайт", explore: "Данные", lessons: "Уроки", about: "О сайте"
        },
    }
}
