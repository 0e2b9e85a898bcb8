//! Words of the view for paper that the old sheet did not have.

use crate::data::vocabulary::Lang;

pub struct HandoutWords {
    /// What the sheet is about.
    pub title: &'static str,
    /// What the choices are of.
    pub add: &'static str,
    /// The choice of tables, and their heading.
    pub figures: &'static str,
    /// The choice of the list of sources.
    pub sources: &'static str,
    pub print_refused: &'static str,
}

#[must_use]
pub fn handout_words(lang: Lang) -> &'static HandoutWords {
    match lang {
        Lang::En => &HandoutWords {
            title: "ASEAN–Russia meetings",
            add: "Add to the sheet",
            figures: "The figures of the charts",
            sources: "Sources in full",
            print_refused: "The browser did not open its printer. Its own menu may still do so.",
        },
        Lang::Vi => &HandoutWords {
            title: "Các cuộc họp ASEAN–Nga",
            add: "In thêm",
            figures: "Số liệu của các biểu đồ",
            sources: "Nguồn đầy đủ",
            print_refused: "Trình duyệt không mở được phần in. Bạn có thể in từ trình đơn của trình duyệt.",
        },
        Lang::Ru => &HandoutWords {
            title: "Встречи АСЕАН и России",
            add: "Добавить на бумагу",
            figures: "Числа с диаграмм",
            sources: "Источники полностью",
            print_refused: "Браузер не открыл печать. Попробуйте напечатать через его меню.",
        },
    }
}
