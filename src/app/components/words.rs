//! Words that components say of themselves.

use crate::data::vocabulary::Lang;

pub struct ComponentWords {
    pub close: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    /// Said where the browser does not let the page copy; the text is selected then.
    pub copy_by_keys: &'static str,
}

#[must_use]
pub fn component_words(lang: Lang) -> &'static ComponentWords {
    match lang {
        Lang::En => &ComponentWords {
            close: "Close",
            copy: "Copy",
            copied: "Copied.",
            copy_by_keys: "The text is selected: press Ctrl+C or ⌘C to copy it.",
        },
        Lang::Vi => &ComponentWords {
            close: "Đóng",
            copy: "Sao chép",
            copied: "Đã sao chép.",
            copy_by_keys: "Đã chọn sẵn văn bản: nhấn Ctrl+C hoặc ⌘C để sao chép.",
        },
        Lang::Ru => &ComponentWords {
            close: "Закрыть",
            copy: "Копировать",
            copied: "Скопировано.",
            copy_by_keys: "Текст выделен: нажмите Ctrl+C или ⌘C, чтобы скопировать.",
        },
    }
}
