//! Words of stories that only this view has.

use crate::data::vocabulary::Lang;

pub struct CoverWords {
    /// Stands in place of the charts while they are covered.
    pub covered: &'static str,
    pub uncover: &'static str,
    /// In the editor.
    pub cover: &'static str,
}

#[must_use]
pub fn cover_words(lang: Lang) -> &'static CoverWords {
    match lang {
        Lang::En => &CoverWords {
            covered: "First say what you expect. The charts are covered until then.",
            uncover: "Show the charts",
            cover: "Cover the charts until the class has guessed",
        },
        Lang::Vi => &CoverWords {
            covered: "Trước hết hãy nói bạn đoán điều gì. Các biểu đồ còn được che đến lúc đó.",
            uncover: "Hiện các biểu đồ",
            cover: "Che các biểu đồ cho đến khi cả lớp đã đoán",
        },
        Lang::Ru => &CoverWords {
            covered: "Сначала скажите, чего вы ожидаете. До тех пор диаграммы закрыты.",
            uncover: "Показать диаграммы",
            cover: "Закрыть диаграммы, пока класс не выскажет догадку",
        },
    }
}

pub struct DraftWords {
    /// Said where another tab or window of this browser has changed the draft.
    pub changed_elsewhere: &'static str,
    /// Shows the draft as it is there.
    pub take_theirs: &'static str,
    /// Keeps the draft as it is here.
    pub keep_mine: &'static str,
    pub theirs_taken: &'static str,
    pub mine_kept: &'static str,
    /// The name of the field that holds the link of the story.
    pub link: &'static str,
}

#[must_use]
pub fn draft_words(lang: Lang) -> &'static DraftWords {
    match lang {
        Lang::En => &DraftWords {
            changed_elsewhere: "The draft was changed in another tab. Nothing is kept until you choose one of the two.",
            take_theirs: "Use the one from the other tab",
            keep_mine: "Keep the one here",
            theirs_taken: "You see the draft of the other tab. The one that was here can be put back.",
            mine_kept: "The draft here is kept.",
            link: "A link that carries the whole story",
        },
        Lang::Vi => &DraftWords {
            changed_elsewhere: "Bản nháp đã được sửa ở một thẻ khác. Chưa có gì được lưu cho đến khi bạn chọn một trong hai bản.",
            take_theirs: "Dùng bản ở thẻ kia",
            keep_mine: "Giữ bản ở đây",
            theirs_taken: "Đang hiện bản nháp của thẻ kia. Có thể lấy lại bản vừa ở đây.",
            mine_kept: "Đã giữ bản nháp ở đây.",
            link: "Liên kết chứa toàn bộ câu chuyện",
        },
        Lang::Ru => &DraftWords {
            changed_elsewhere: "Черновик изменён в другой вкладке. Пока вы не выберете один из двух, ничего не сохраняется.",
            take_theirs: "Взять из другой вкладки",
            keep_mine: "Оставить этот",
            theirs_taken: "Показан черновик из другой вкладки. Прежний можно вернуть.",
            mine_kept: "Этот черновик сохранён.",
            link: "Ссылка, в которой весь рассказ",
        },
    }
}
