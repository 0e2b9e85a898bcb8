//! What a chart's card says beyond the words that the whole page shares.

use crate::data::vocabulary::Lang;
use crate::text::grammar;

pub struct ChartWords {
    /// What pale parts are, in a chart where nothing of its own is chosen.
    pub pale_unfiltered: &'static str,
    /// What pale parts are, in a chart where something of its own is chosen.
    pub pale_without_own: &'static str,
    /// Heads the last column of a table where something is chosen in its chart.
    pub table_without_own: &'static str,
    /// What lighter marks are: not chosen, though others of their chart are.
    pub lighter: &'static str,
    /// What is chosen in the chart: "Selected: 2021."
    pub selected: fn(&str) -> String,
    /// The switch by which a tap adds.
    pub choose_several: &'static str,
    pub menu: &'static str,
    pub table: &'static str,
    pub hide_table: &'static str,
    pub picture: &'static str,
    pub figures: &'static str,
    pub cite: &'static str,
    pub how_made: &'static str,
    /// The count of a mark and its share of what is shown: "4 of 9 meetings, 44%".
    pub share: fn(count: u32, of: u32) -> String,
    /// The count of a mark before filtering, in a tooltip.
    pub unfiltered: fn(u32) -> String,
    /// The count of a mark without the choice in its chart, in a tooltip.
    pub without_own: fn(u32) -> String,
    /// How many meetings are not named in the tooltip: "and 3 more".
    pub more: fn(u32) -> String,
    pub keys: &'static str,
    /// The keys of a chart of years, where runs can be chosen.
    pub keys_years: &'static str,
}

#[must_use]
pub fn chart_words(lang: Lang) -> &'static ChartWords {
    match lang {
        Lang::En => &EN,
        Lang::Vi => &VI,
        Lang::Ru => &RU,
    }
}

static EN: ChartWords = ChartWords {
    pale_unfiltered: "Pale bars: all meetings, before filtering.",
    pale_without_own: "Pale: with nothing selected in this chart.",
    table_without_own: "With nothing selected here",
    lighter: "Lighter: not chosen here, but also in the meetings shown.",
    selected: |what| format!("Selected: {what}."),
    choose_several: "Choose several",
    menu: "Options",
    table: "Show as a table",
    hide_table: "Hide the table",
    picture: "Save as a picture",
    figures: "Save the figures",
    cite: "Cite this chart",
    how_made: "How were these numbers made?",
    share: |count, of| {
        format!(
            "{} of {}, {}",
            grammar::en::number(count),
            grammar::en::meetings(of),
            grammar::en::percent(percent(count, of))
        )
    },
    unfiltered: |n| format!("{} before filtering", grammar::en::number(n)),
    without_own: |n| format!("{} with nothing selected in this chart", grammar::en::number(n)),
    more: |n| format!("and {n} more"),
    keys: "Arrow keys move between bars, Enter selects a bar alone, Ctrl with Enter adds it.",
    keys_years: "Arrow keys move between bars, Enter selects a bar alone, Ctrl with Enter adds it, Shift with an arrow key selects a range of years.",
};

static VI: ChartWords = ChartWords {
    pale_unfiltered: "Thanh màu nhạt: tất cả cuộc họp, khi chưa lọc.",
    pale_without_own: "Màu nhạt: khi chưa chọn gì trong biểu đồ này.",
    table_without_own: "Khi chưa chọn gì ở đây",
    lighter: "Nhạt hơn: không được chọn, nhưng cũng có trong các cuộc họp đang xem.",
    selected: |what| format!("Đang chọn: {what}."),
    choose_several: "Chọn nhiều mục",
    menu: "Tùy chọn",
    table: "Xem dạng bảng",
    hide_table: "Ẩn bảng",
    picture: "Lưu hình ảnh",
    figures: "Lưu số liệu",
    cite: "Trích dẫn biểu đồ này",
    how_made: "Các con số này từ đâu mà có?",
    share: |count, of| {
        format!(
            "{}/{}, {}",
            grammar::vi::number(count),
            grammar::vi::meetings(of),
            grammar::vi::percent(percent(count, of))
        )
    },
    unfiltered: |n| format!("{} khi chưa lọc", grammar::vi::number(n)),
    without_own: |n| format!("{} khi chưa chọn gì trong biểu đồ này", grammar::vi::number(n)),
    more: |n| format!("và {n} cuộc họp khác"),
    keys: "Phím mũi tên để chuyển giữa các thanh, Enter để chỉ chọn một thanh, Ctrl cùng Enter để chọn thêm.",
    keys_years: "Phím mũi tên để chuyển giữa các thanh, Enter để chỉ chọn một thanh, Ctrl cùng Enter để chọn thêm, Shift cùng phím mũi tên để chọn nhiều năm liền nhau.",
};

static RU: ChartWords = ChartWords {
    pale_unfiltered: "Бледным: все встречи, до отбора.",
    pale_without_own: "Бледным: без выбора на этой диаграмме.",
    table_without_own: "Без выбора",
    lighter: "Светлее показано то, что не выбрано, но есть у тех же встреч.",
    selected: |what| format!("Выбрано: {what}."),
    choose_several: "Выбрать несколько",
    menu: "Действия",
    table: "Показать таблицей",
    hide_table: "Скрыть таблицу",
    picture: "Сохранить картинку",
    figures: "Сохранить числа",
    cite: "Сослаться на диаграмму",
    how_made: "Откуда эти числа?",
    share: |count, of| {
        format!(
            "{} из {}, {}",
            grammar::ru::number(count),
            grammar::ru::of_meetings(of),
            grammar::ru::percent(percent(count, of))
        )
    },
    unfiltered: |n| format!("{} до отбора", grammar::ru::number(n)),
    without_own: |n| format!("{}, если на этой диаграмме ничего не выбрать", grammar::ru::number(n)),
    more: |n| format!("и ещё {n}"),
    keys: "Стрелки переводят от отметки к отметке, Enter выбирает одну, Ctrl и Enter добавляют к выбранному.",
    keys_years: "Стрелки переводят от столбика к столбику, Enter выбирает один, Ctrl и Enter добавляют к выбранному, Shift со стрелкой выбирает несколько лет подряд.",
};

/// A share in whole hundredths, half up.
fn percent(count: u32, of: u32) -> u32 {
    if of == 0 { 0 } else { (count * 200 + of) / (of * 2) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_said_with_its_count() {
        for (lang, count, of, text) in [
            (Lang::En, 4, 9, "4 of 9 meetings, 44%"),
            (Lang::En, 1, 1, "1 of 1 meeting, 100%"),
            (Lang::En, 0, 0, "0 of 0 meetings, 0%"),
            (Lang::Vi, 2, 3, "2/3 cuộc họp, 67%"),
            (Lang::Ru, 1, 21, "1 из 21 встречи, 5\u{a0}%"),
            (Lang::Ru, 1, 99, "1 из 99 встреч, 1\u{a0}%"),
        ] {
            assert_eq!((chart_words(lang).share)(count, of), text);
        }
    }
}
