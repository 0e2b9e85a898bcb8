//! Words of the share panel beyond those of links, files and citations.

use crate::data::vocabulary::Lang;

pub struct ShareViewWords {
    /// What stands at a value, a meeting and an article.
    pub wrong: &'static str,
    /// The name of the row of tabs.
    pub tabs: &'static str,
    pub link: &'static str,
    pub cite: &'static str,
    pub picture: &'static str,
    pub figures: &'static str,
    pub more: &'static str,
    /// Before what the present view is.
    pub this_view: &'static str,
    /// The choice by which the link keeps to today's figures.
    pub freeze: &'static str,
    /// Said where the device's own sheet refused the link.
    pub not_handed: &'static str,
    /// The part of a chart that is cited.
    pub part: &'static str,
    /// The heading of files about meetings.
    pub meetings: &'static str,
    /// Meetings as JSON-LD, and what that is for.
    pub json_ld: (&'static str, &'static str),
    pub files: &'static str,
    pub print: &'static str,
    /// What a handout has on it.
    pub print_how: &'static str,
    /// The heading of the link with a preview, and when it is the better one.
    pub preview: &'static str,
}

#[must_use]
pub fn share_view_words(lang: Lang) -> &'static ShareViewWords {
    match lang {
        Lang::En => &ShareViewWords {
            wrong: "Something wrong?",
            tabs: "Ways to share",
            link: "Link",
            cite: "Cite",
            picture: "Picture",
            figures: "Figures",
            more: "More",
            this_view: "This view:",
            freeze: "Keep the figures as they are today",
            not_handed: "The device did not take the link. Copy it instead.",
            part: "Part",
            meetings: "Meetings",
            json_ld: (
                "Meetings and articles, JSON-LD",
                "in the words of schema.org, for catalogs and search engines",
            ),
            files: "Files",
            print: "Print a handout",
            print_how: "sentence, charts and meetings on paper, with the code to scan",
            preview: "Link with a preview",
        },
        Lang::Vi => &ShareViewWords {
            wrong: "Có gì sai?",
            tabs: "Các cách chia sẻ",
            link: "Liên kết",
            cite: "Trích dẫn",
            picture: "Hình ảnh",
            figures: "Số liệu",
            more: "Thêm",
            this_view: "Đang xem:",
            freeze: "Giữ nguyên số liệu như hôm nay",
            not_handed: "Thiết bị không nhận liên kết. Hãy sao chép liên kết.",
            part: "Phần",
            meetings: "Cuộc họp",
            json_ld: (
                "Cuộc họp và bài báo, JSON-LD",
                "theo từ vựng schema.org, dành cho danh mục và công cụ tìm kiếm",
            ),
            files: "Tệp",
            print: "In tờ phát tay",
            print_how: "câu tóm tắt, biểu đồ và cuộc họp trên giấy, kèm mã để quét",
            preview: "Liên kết có hình xem trước",
        },
        Lang::Ru => &ShareViewWords {
            wrong: "Что-то не так?",
            tabs: "Как поделиться",
            link: "Ссылка",
            cite: "Цитирование",
            picture: "Картинка",
            figures: "Числа",
            more: "Ещё",
            this_view: "Сейчас показано:",
            freeze: "Оставить цифры такими, как сегодня",
            not_handed: "Устройство не приняло ссылку. Скопируйте её.",
            part: "Часть",
            meetings: "Встречи",
            json_ld: ("Встречи и статьи, JSON-LD", "в терминах schema.org, для каталогов и поисковых систем"),
            files: "Файлы",
            print: "Напечатать раздаточный лист",
            print_how: "вывод, диаграммы и встречи на бумаге, с кодом для камеры",
            preview: "Ссылка с картинкой",
        },
    }
}
