//! Words of the lessons that only this view has.

use crate::data::vocabulary::Lang;

pub struct LessonWords {
    pub title: &'static str,
    /// The name of the list of what can be opened alone.
    pub open: &'static str,
    pub present: Opening,
    pub predict: Opening,
    pub stories: Opening,
    pub questions: Opening,
    pub worksheet: Opening,
    pub compose: Opening,
    /// Above what each activity is good for.
    pub activities: &'static str,
}

/// Something that can be opened alone: its name, and in a few words what happens there.
pub struct Opening {
    pub name: &'static str,
    pub what: &'static str,
}

#[must_use]
pub fn lesson_words(lang: Lang) -> &'static LessonWords {
    match lang {
        Lang::En => &LessonWords {
            title: "Lessons",
            open: "Open now",
            present: Opening { name: "Present", what: "one chart at a time, for the whole room" },
            predict: Opening { name: "Predict", what: "guess the bars first, then see them" },
            stories: Opening { name: "Stories", what: "step by step, with a question at each" },
            questions: Opening { name: "Questions", what: "on every device the same set" },
            worksheet: Opening { name: "Worksheet", what: "the questions on paper, with a key" },
            compose: Opening { name: "Make a story", what: "from views of your own" },
            activities: "What each is good for",
        },
        Lang::Vi => &LessonWords {
            title: "Bài học",
            open: "Mở ngay",
            present: Opening { name: "Trình chiếu", what: "từng biểu đồ một, cho cả phòng" },
            predict: Opening { name: "Dự đoán", what: "đoán các cột trước, rồi mới xem" },
            stories: Opening {
                name: "Câu chuyện", what: "từng bước, mỗi bước một câu hỏi"
            },
            questions: Opening { name: "Câu hỏi", what: "thiết bị nào cũng cùng một bộ" },
            worksheet: Opening {
                name: "Phiếu bài tập", what: "câu hỏi trên giấy, kèm đáp án"
            },
            compose: Opening {
                name: "Soạn câu chuyện", what: "từ những phần xem của riêng bạn"
            },
            activities: "Mỗi hoạt động hợp với việc gì",
        },
        Lang::Ru => &LessonWords {
            title: "Уроки",
            open: "Открыть сейчас",
            present: Opening {
                name: "Показ", what: "по одной диаграмме, для всего класса"
            },
            predict: Opening {
                name: "Предсказание", what: "сначала угадать столбики, потом увидеть"
            },
            stories: Opening {
                name: "Рассказы", what: "шаг за шагом, на каждом — вопрос"
            },
            questions: Opening {
                name: "Вопросы", what: "на всех устройствах один набор"
            },
            worksheet: Opening {
                name: "Рабочий листок", what: "вопросы на бумаге, с ключом"
            },
            compose: Opening {
                name: "Составить рассказ", what: "из своих выборок"
            },
            activities: "Для чего подходит каждое занятие",
        },
    }
}
