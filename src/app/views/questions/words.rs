//! Words of questions and worksheets that only this view has.

use crate::data::vocabulary::Lang;

pub struct SetWords {
    /// Unfolds what the set was made from.
    pub about: &'static str,
    /// The title of a worksheet.
    pub title: &'static str,
    /// The choice to print the sentences in which the answers stand.
    pub with_sentences: &'static str,
    /// Above these sentences.
    pub sentences: &'static str,
}

#[must_use]
pub fn set_words(lang: Lang) -> &'static SetWords {
    match lang {
        Lang::En => &SetWords {
            about: "About this set",
            title: "ASEAN and Russia: questions",
            with_sentences: "Print the sentences to look in, for a room without devices",
            sentences: "Sentences to look in",
        },
        Lang::Vi => &SetWords {
            about: "Về bộ câu hỏi này",
            title: "ASEAN và Nga: câu hỏi",
            with_sentences: "In kèm các câu để tra cứu, cho lớp học không có thiết bị",
            sentences: "Các câu để tra cứu",
        },
        Lang::Ru => &SetWords {
            about: "Об этом наборе",
            title: "АСЕАН и Россия: вопросы",
            with_sentences: "Напечатать фразы, в которых искать ответы, — для класса без устройств",
            sentences: "Фразы, в которых искать",
        },
    }
}
