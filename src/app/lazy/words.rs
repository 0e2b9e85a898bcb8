//! What a reader is told while a part is not here.

use crate::data::vocabulary::Lang;

pub struct LazyWords {
    pub loading: &'static str,
    pub failed: &'static str,
    pub try_again: &'static str,
    pub reload: &'static str,
    /// The way out where a whole view did not come.
    pub to_charts: &'static str,
}

pub fn lazy_words(lang: Lang) -> &'static LazyWords {
    match lang {
        Lang::En => &LazyWords {
            loading: "Loading…",
            failed: "This part of the page did not arrive. Check the connection, then try again.",
            try_again: "Try again",
            reload: "Reload the page",
            to_charts: "Back to the charts",
        },
        Lang::Vi => &LazyWords {
            loading: "Đang tải…",
            failed: "Phần này của trang chưa tải về được. Hãy kiểm tra kết nối rồi thử lại.",
            try_again: "Thử lại",
            reload: "Tải lại trang",
            to_charts: "Quay lại biểu đồ",
        },
        Lang::Ru => &LazyWords {
            loading: "Загрузка…",
            failed: "Эта часть страницы не загрузилась. Проверьте соединение и попробуйте ещё раз.",
            try_again: "Повторить",
            reload: "Обновить страницу",
            to_charts: "Назад к диаграммам",
        },
    }
}
