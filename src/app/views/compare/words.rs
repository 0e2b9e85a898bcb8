//! Words of the comparison.

use crate::data::vocabulary::Lang;
use crate::text::RichText;
use crate::text::grammar;

pub struct CompareWords {
    /// What a side is, said to those who do not see its place.
    pub side: fn(is_a: bool) -> &'static str,
    /// What unfolds the choices of a side: "Change side B".
    pub change: fn(side: &str) -> String,
    pub meetings: fn(u32) -> String,
    pub collection: &'static str,
    pub presets: &'static str,
    pub periods: &'static str,
    pub countries: &'static str,
    pub collections: &'static str,
    /// After the swatches of both sides.
    pub how: &'static str,
    /// How bars are to be read where they are shares.
    pub shares_how: &'static str,
    pub counts_how: &'static str,
    pub loading: &'static str,
    /// The head of a table's last column.
    pub difference: &'static str,
    /// Counts of a value on either side, "14 of 40".
    of: fn(u32, u32) -> String,
    more_in: fn(side: &str) -> String,
    no_difference: &'static str,
}

/// What a comparison tells.
pub struct Compared {
    pub a: ComparedSide,
    pub b: ComparedSide,
    /// What is more frequent in A, most first.
    pub more_in_a: Vec<Difference>,
    pub more_in_b: Vec<Difference>,
}

/// One side, as far as words tell it.
pub struct ComparedSide {
    pub meetings: u32,
    pub collection: String,
}

/// A value with its counts on both sides.
pub struct Difference {
    pub label: String,
    pub a: u32,
    pub b: u32,
}

impl CompareWords {
    /// Both sides, and what differs most: "A: 40 meetings. B: 13 meetings. More often in A: Energy …"
    #[must_use]
    pub fn sentence(&self, compared: &Compared) -> RichText {
        let sizes = (compared.a.meetings, compared.b.meetings);
        // Of one collection it need not be said which.
        let is_named = compared.a.collection != compared.b.collection;
        let said = |name, side| self.said(name, side, is_named);
        let mut text = said("A", &compared.a).text(" ").then(&said("B", &compared.b));
        for (side, differences) in [("A", &compared.more_in_a), ("B", &compared.more_in_b)] {
            if differences.is_empty() {
                continue;
            }
            text = text.text(format!(" {} ", (self.more_in)(side)));
            for (nth, difference) in differences.iter().enumerate() {
                let counts = self.pair((difference.a, difference.b), sizes);
                let before = if nth == 0 { "" } else { "; " };
                text = text.text(before).strong(&difference.label).text(format!(" ({counts})"));
            }
            text = text.text(".");
        }
        if compared.more_in_a.is_empty() && compared.more_in_b.is_empty() {
            text = text.text(format!(" {}", self.no_difference));
        }
        text
    }

    fn said(&self, name: &str, side: &ComparedSide, is_named: bool) -> RichText {
        let collection = if is_named { format!(" ({})", side.collection) } else { String::new() };
        RichText::from(name).text(": ").strong((self.meetings)(side.meetings)).text(format!("{collection}."))
    }

    /// The counts of a value on both sides: "4 · 1", with shares first where the sides differ in size:
    /// "35 %, 14 of 40 · 8 %, 1 of 13".
    #[must_use]
    pub fn pair(&self, counts: (u32, u32), sizes: (u32, u32)) -> String {
        format!("{} · {}", self.count(counts.0, sizes.0, sizes), self.count(counts.1, sizes.1, sizes))
    }

    /// The count of a value on one side of `size` meetings.
    #[must_use]
    pub fn count(&self, count: u32, size: u32, sizes: (u32, u32)) -> String {
        if sizes.0 == sizes.1 {
            return count.to_string();
        }
        format!("{} %, {}", percent(count, size), (self.of)(count, size))
    }

    /// The spoken name of a pair of bars.
    #[must_use]
    pub fn name(&self, label: &str, counts: (u32, u32), sizes: (u32, u32)) -> String {
        let (a, b) = (self.count(counts.0, sizes.0, sizes), self.count(counts.1, sizes.1, sizes));
        format!("{label}: A {a}; B {b}")
    }
}

/// A share in whole hundredths, half up.
fn percent(count: u32, of: u32) -> u32 {
    if of == 0 { 0 } else { (count * 200 + of) / (of * 2) }
}

#[must_use]
pub fn compare_words(lang: Lang) -> &'static CompareWords {
    match lang {
        Lang::En => &CompareWords {
            side: |is_a| if is_a { "this view" } else { "the other view" },
            change: |side| format!("Change side {side}"),
            meetings: grammar::en::meetings,
            collection: "Source",
            presets: "Or compare",
            periods: "Two periods",
            countries: "Two countries",
            collections: "Articles and record",
            how: "Choosing a bar changes A.",
            shares_how: "Shares of each side’s meetings, with their counts: the sides differ in size.",
            counts_how: "Meetings on each side, and the difference.",
            loading: "The other side is loading…",
            difference: "Difference",
            of: |n, of| format!("{n} of {of}"),
            more_in: |side| format!("More often in {side}:"),
            no_difference: "In areas, chairs and kinds of meeting the two do not differ.",
        },
        Lang::Vi => &CompareWords {
            side: |is_a| if is_a { "phần đang xem" } else { "phần kia" },
            change: |side| format!("Thay đổi bên {side}"),
            meetings: grammar::vi::meetings,
            collection: "Nguồn",
            presets: "Hoặc so sánh",
            periods: "Hai giai đoạn",
            countries: "Hai nước",
            collections: "Bài báo và tư liệu công khai",
            how: "Chọn một thanh là thay đổi A.",
            shares_how: "Tỷ lệ trong số cuộc họp của mỗi bên, kèm số lượng: hai bên có số cuộc họp khác nhau.",
            counts_how: "Số cuộc họp của mỗi bên và mức chênh lệch.",
            loading: "Đang tải bên kia…",
            difference: "Chênh lệch",
            of: |n, of| format!("{n} trong {of}"),
            more_in: |side| format!("Nhiều hơn ở {side}:"),
            no_difference: "Về lĩnh vực, nước chủ trì và loại cuộc họp, hai bên không khác nhau.",
        },
        Lang::Ru => &CompareWords {
            side: |is_a| if is_a { "эта выборка" } else { "другая выборка" },
            change: |side| format!("Изменить сторону {side}"),
            meetings: grammar::ru::meetings,
            collection: "Источник",
            presets: "Или сравнить",
            periods: "Два периода",
            countries: "Две страны",
            collections: "Статьи и открытые источники",
            how: "Выбор полосы меняет A.",
            shares_how: "Доли встреч каждой стороны и их число: стороны разного размера.",
            counts_how: "Встречи каждой стороны и разница.",
            loading: "Другая сторона загружается…",
            difference: "Разница",
            of: |n, of| format!("{n} из {of}"),
            more_in: |side| format!("Чаще в {side}:"),
            no_difference: "По областям, председателям и видам встреч стороны не различаются.",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(a: u32, b: u32) -> Compared {
        let side = |meetings| ComparedSide { meetings, collection: "Articles".to_owned() };
        let energy = Difference { label: "Energy".to_owned(), a: 14, b: 1 };
        Compared { a: side(a), b: side(b), more_in_a: vec![energy], more_in_b: Vec::new() }
    }

    #[test]
    fn shares_come_first_where_the_sides_differ_in_size() {
        for (lang, expected) in [
            (Lang::En, "More often in A: Energy (35 %, 14 of 40 · 8 %, 1 of 13)."),
            (Lang::Vi, "Nhiều hơn ở A: Energy (35 %, 14 trong 40 · 8 %, 1 trong 13)."),
            (Lang::Ru, "Чаще в A: Energy (35 %, 14 из 40 · 8 %, 1 из 13)."),
        ] {
            let text = compare_words(lang).sentence(&compared(40, 13)).plain();
            assert!(text.contains(expected), "{text}");
            let text = compare_words(lang).sentence(&compared(20, 20)).plain();
            assert!(text.contains("(14 · 1)") && !text.contains('%'), "{text}");
        }
    }

    #[test]
    fn that_nothing_differs_is_said() {
        for lang in Lang::ALL {
            let same = Compared { more_in_a: Vec::new(), ..compared(3, 3) };
            let text = compare_words(*lang).sentence(&same).plain();
            assert!(text.ends_with(compare_words(*lang).no_difference), "{text}");
        }
    }
}
