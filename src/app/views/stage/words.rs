//! What slides say beyond the words that they share with the rest of the site.

use crate::data::vocabulary::Lang;

pub struct SlideWords {
    /// Further keys: what is pressed, and what it does.
    pub keys: &'static [(&'static str, &'static str)],
    pub play: &'static str,
    pub pause: &'static str,
    pub resume: &'static str,
    pub again: &'static str,
    /// Ends playing: the chart is whole again.
    pub end: &'static str,
    /// How many meetings have come while the years are played.
    pub come: fn(come: u32, of: u32) -> String,
    /// Said where the browser does not let the page fill the screen.
    pub full_refused: &'static str,
}

#[must_use]
pub fn slide_words(lang: Lang) -> &'static SlideWords {
    match lang {
        Lang::En => &EN,
        Lang::Vi => &VI,
        Lang::Ru => &RU,
    }
}

static EN: SlideWords = SlideWords {
    keys: &[("1 … 9", "the charts, one by one"), ("Y", "play the years, pause, go on; Esc ends it")],
    play: "Play the years",
    pause: "Pause",
    resume: "Go on",
    again: "Play again",
    end: "Show all",
    come: |come, of| format!("{come} of {of}"),
    full_refused: "This browser does not let the page fill the screen.",
};

static VI: SlideWords = SlideWords {
    keys: &[
        ("1 … 9", "lần lượt từng biểu đồ"),
        ("Y", "chạy lần lượt các năm, tạm dừng, chạy tiếp; Esc để kết thúc"),
    ],
    play: "Chạy lần lượt các năm",
    pause: "Tạm dừng",
    resume: "Chạy tiếp",
    again: "Chạy lại",
    end: "Hiện tất cả",
    come: |come, of| format!("{come}/{of}"),
    full_refused: "Trình duyệt này không cho trang hiển thị toàn màn hình.",
};

static RU: SlideWords = SlideWords {
    keys: &[
        ("1 … 9", "диаграммы по порядку"),
        ("Y", "показать годы один за другим, пауза, дальше; Esc завершает показ"),
    ],
    play: "Показать по годам",
    pause: "Пауза",
    resume: "Дальше",
    again: "Ещё раз",
    end: "Показать всё",
    come: |come, of| format!("{come} из {of}"),
    full_refused: "Браузер не разрешает странице занять весь экран.",
};
