//! Words of the comparison.

use crate::data::vocabulary::Lang;
use crate::query::Dimension;
use crate::text::RichText;
use crate::text::grammar;
use crate::text::more::signed;

pub struct CompareWords {
    /// What a side is, said to those who do not see its place.
    pub side: fn(is_a: bool) -> &'static str,
    /// What unfolds the choices of a side: "Change side B".
    pub change: fn(side: &str) -> String,
    meetings: fn(u32) -> String,
    /// Some of the meetings that there are: "4 of 9 meetings".
    of_meetings: fn(u32, u32) -> String,
    pub collection: &'static str,
    pub presets: &'static str,
    pub periods: &'static str,
    /// One year and the year before it.
    pub year_before: &'static str,
    /// Several years and as many before them.
    pub years_before: &'static str,
    pub countries: &'static str,
    pub places: &'static str,
    pub modes: &'static str,
    pub collections: &'static str,
    /// After the swatches of both sides.
    pub how: &'static str,
    /// How bars are to be read where they are shares.
    pub shares_how: &'static str,
    pub counts_how: &'static str,
    pub loading: &'static str,
    /// The head of a table's last column.
    pub difference: &'static str,
    /// A difference of shares, in hundredths of each side: "+27 points".
    points: fn(&str) -> String,
    /// Counts of a value on either side, "14 of 40".
    of: fn(u32, u32) -> String,
    /// A share in percent.
    percent: fn(u32) -> String,
    more_in: fn(side: &str) -> String,
    /// "A has no meeting".
    empty: fn(side: &str) -> String,
    /// What is compared, in plural: "areas".
    compared: fn(Dimension) -> &'static str,
    no_difference: fn(compared: &str) -> String,
}

/// What a comparison tells.
pub struct Compared {
    pub a: ComparedSide,
    pub b: ComparedSide,
    /// What is more frequent in A, most first.
    pub more_in_a: Vec<Difference>,
    pub more_in_b: Vec<Difference>,
    /// The dimensions in which nothing is chosen on either side; only these are compared.
    pub free: Vec<Dimension>,
}

/// One side, as far as words tell it.
pub struct ComparedSide {
    pub meetings: u32,
    pub collection: String,
    /// What is chosen on it: "2010–2015", "Chair: Russia".
    pub choices: Vec<String>,
}

/// A value with its counts on both sides.
pub struct Difference {
    pub label: String,
    pub a: u32,
    pub b: u32,
}

impl CompareWords {
    /// Both sides, and what differs most: "A: 40 meetings. B: 13 meetings (2021). More often in A: Energy …"
    #[must_use]
    pub fn sentence(&self, compared: &Compared, and: fn(&[String]) -> String) -> RichText {
        let sizes = (compared.a.meetings, compared.b.meetings);
        // Of one collection it need not be said which.
        let is_named = compared.a.collection != compared.b.collection;
        let said = |name, side| self.said(name, side, is_named);
        let mut text = said("A", &compared.a).text(" ").then(&said("B", &compared.b));
        if sizes.0 == 0 || sizes.1 == 0 {
            return text;
        }
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
        let is_same = compared.more_in_a.is_empty() && compared.more_in_b.is_empty();
        if is_same && !compared.free.is_empty() {
            let names: Vec<String> = compared.free.iter().map(|it| (self.compared)(*it).to_owned()).collect();
            text = text.text(format!(" {}", (self.no_difference)(&and(&names))));
        }
        text
    }

    fn said(&self, name: &str, side: &ComparedSide, is_named: bool) -> RichText {
        let collection = is_named.then_some(&side.collection);
        let choices: Vec<&str> = collection.into_iter().chain(&side.choices).map(String::as_str).collect();
        let choices = if choices.is_empty() { String::new() } else { format!(" ({})", choices.join("; ")) };
        let meetings = match side.meetings {
            0 => RichText::from((self.empty)(name)),
            meetings => RichText::from(name).text(": ").strong((self.meetings)(meetings)),
        };
        meetings.text(format!("{choices}."))
    }

    /// The counts and shares of a value on both sides, shares first where the sides differ in size:
    /// "A 35%, 14 of 40; B 8%, 1 of 13".
    #[must_use]
    fn pair(&self, counts: (u32, u32), sizes: (u32, u32)) -> String {
        format!("A {}; B {}", self.count(counts.0, sizes.0, sizes), self.count(counts.1, sizes.1, sizes))
    }

    /// The count of a value on one side of `size` meetings.
    #[must_use]
    pub fn count(&self, count: u32, size: u32, sizes: (u32, u32)) -> String {
        match (size, sizes.0 == sizes.1) {
            (0, true) => count.to_string(),
            (_, true) => format!("{}, {}", (self.of)(count, size), (self.percent)(percent(count, size))),
            (_, false) => format!("{}, {}", (self.percent)(percent(count, size)), (self.of)(count, size)),
        }
    }

    /// How many meetings a side has, of those that there are without its choice: "4 of 9 meetings, 44%".
    #[must_use]
    pub fn size(&self, shown: u32, total: u32) -> String {
        match shown == total {
            true => (self.meetings)(shown),
            false => {
                format!("{}, {}", (self.of_meetings)(shown, total), (self.percent)(percent(shown, total)))
            }
        }
    }

    /// What a value has more on A: meetings; points of the share where the sides differ in size.
    #[must_use]
    pub fn difference(&self, counts: (u32, u32), sizes: (u32, u32)) -> String {
        match sizes.0 == sizes.1 {
            true => signed(counts.0, counts.1),
            false => (self.points)(&signed(percent(counts.0, sizes.0), percent(counts.1, sizes.1))),
        }
    }

    /// The spoken name of a pair of bars.
    #[must_use]
    pub fn name(&self, label: &str, counts: (u32, u32), sizes: (u32, u32)) -> String {
        format!("{label}: {}", self.pair(counts, sizes))
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
            of_meetings: |n, of| format!("{} of {}", grammar::en::number(n), grammar::en::meetings(of)),
            collection: "Source",
            presets: "Or compare",
            periods: "Two periods",
            year_before: "A year and the one before",
            years_before: "Years and as many before",
            countries: "Two countries",
            places: "Two places",
            modes: "In person and by video",
            collections: "Articles and record",
            how: "Choosing a bar changes A.",
            shares_how: "Shares of each side’s meetings, with their counts: the sides differ in size.",
            counts_how: "Meetings on each side, and the difference.",
            loading: "The other side is loading…",
            difference: "Difference",
            points: |signed| format!("{signed} points"),
            of: |n, of| format!("{} of {}", grammar::en::number(n), grammar::en::number(of)),
            percent: grammar::en::percent,
            more_in: |side| format!("More often in {side}:"),
            empty: |side| format!("{side} has no meeting"),
            compared: |it| match it {
                Dimension::Area => "areas",
                Dimension::Chair => "chairs",
                _ => "kinds of meeting",
            },
            no_difference: |compared| format!("In {compared} the two do not differ."),
        },
        Lang::Vi => &CompareWords {
            side: |is_a| if is_a { "phần đang xem" } else { "phần kia" },
            change: |side| format!("Thay đổi phần {side}"),
            meetings: grammar::vi::meetings,
            of_meetings: |n, of| format!("{}/{}", grammar::vi::number(n), grammar::vi::meetings(of)),
            collection: "Nguồn",
            presets: "Hoặc so sánh",
            periods: "Hai giai đoạn",
            year_before: "Một năm và năm trước đó",
            years_before: "Các năm này và cùng số năm liền trước",
            countries: "Hai nước",
            places: "Hai địa điểm",
            modes: "Họp trực tiếp và trực tuyến",
            collections: "Bài báo và tư liệu công khai",
            how: "Chọn một thanh là thay đổi A.",
            shares_how: "Tỷ lệ trong số cuộc họp của mỗi phần, kèm số lượng: hai phần có số cuộc họp khác nhau.",
            counts_how: "Số cuộc họp của mỗi phần và mức chênh lệch.",
            loading: "Đang tải phần kia…",
            difference: "Chênh lệch",
            points: |signed| format!("{signed} điểm phần trăm"),
            of: |n, of| format!("{}/{}", grammar::vi::number(n), grammar::vi::number(of)),
            percent: grammar::vi::percent,
            more_in: |side| format!("Nhiều hơn ở {side}:"),
            empty: |side| format!("{side} không có cuộc họp nào"),
            compared: |it| match it {
                Dimension::Area => "lĩnh vực",
                Dimension::Chair => "nước chủ trì",
                _ => "loại cuộc họp",
            },
            no_difference: |compared| format!("Về {compared}, hai phần không khác nhau."),
        },
        Lang::Ru => &CompareWords {
            side: |is_a| if is_a { "эта выборка" } else { "другая выборка" },
            change: |side| format!("Изменить сторону {side}"),
            meetings: grammar::ru::meetings,
            of_meetings: |n, of| format!("{} из {}", grammar::ru::number(n), grammar::ru::of_meetings(of)),
            collection: "Подборка",
            presets: "Или сравнить",
            periods: "Два периода",
            year_before: "Год и предыдущий год",
            years_before: "Эти годы и столько же до них",
            countries: "Две страны",
            places: "Два места",
            modes: "Очно и по видеосвязи",
            collections: "Статьи и открытые источники",
            how: "Выбор полосы меняет A.",
            shares_how: "Доли встреч каждой стороны и их число: стороны разного размера.",
            counts_how: "Встречи каждой стороны и разница.",
            loading: "Другая сторона загружается…",
            difference: "Разница",
            points: |signed| format!("{signed} п. п."),
            of: |n, of| format!("{} из {}", grammar::ru::number(n), grammar::ru::number(of)),
            percent: grammar::ru::percent,
            more_in: |side| format!("Чаще в {side}:"),
            empty: |side| format!("В {side} нет ни одной встречи"),
            compared: |it| match it {
                Dimension::Area => "темам",
                Dimension::Chair => "председателям",
                _ => "видам встреч",
            },
            no_difference: |compared| format!("По {compared} стороны не различаются."),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn compared(a: u32, b: u32) -> Compared {
        let side = |meetings| ComparedSide {
            meetings,
            collection: "Articles".to_owned(),
            choices: vec!["2021".to_owned(), "Chair: Russia".to_owned()],
        };
        let energy = Difference { label: "Energy".to_owned(), a: 14, b: 1 };
        let free = vec![Dimension::Area, Dimension::Kind];
        Compared { a: side(a), b: side(b), more_in_a: vec![energy], more_in_b: Vec::new(), free }
    }

    fn sentence(lang: Lang, compared: &Compared) -> String {
        compare_words(lang).sentence(compared, words(lang).and).plain()
    }

    #[test]
    fn shares_come_first_where_the_sides_differ_in_size() {
        for (lang, expected, same) in [
            (
                Lang::En,
                "More often in A: Energy (A 35%, 14 of 40; B 8%, 1 of 13).",
                "(A 14 of 20, 70%; B 1 of 20, 5%)",
            ),
            (Lang::Vi, "Nhiều hơn ở A: Energy (A 35%, 14/40; B 8%, 1/13).", "(A 14/20, 70%; B 1/20, 5%)"),
            (
                Lang::Ru,
                "Чаще в A: Energy (A 35\u{a0}%, 14 из 40; B 8\u{a0}%, 1 из 13).",
                "(A 14 из 20, 70\u{a0}%; B 1 из 20, 5\u{a0}%)",
            ),
        ] {
            let text = sentence(lang, &compared(40, 13));
            assert!(text.contains(expected), "{text}");
            let text = sentence(lang, &compared(20, 20));
            assert!(text.contains(same), "{text}");
        }
    }

    #[test]
    fn a_side_says_its_share_of_all_and_a_difference_what_it_is_of() {
        for (lang, size, points) in [
            (Lang::En, "4 of 9 meetings, 44%", "+27 points"),
            (Lang::Vi, "4/9 cuộc họp, 44%", "+27 điểm phần trăm"),
            (Lang::Ru, "4 из 9 встреч, 44\u{a0}%", "+27 п. п."),
        ] {
            let words = compare_words(lang);
            assert_eq!(words.size(4, 9), size);
            assert_eq!(words.size(9, 9), (words.meetings)(9));
            assert_eq!(words.size(0, 0), (words.meetings)(0));
            assert_eq!(words.difference((14, 1), (40, 13)), points);
            assert_eq!(words.difference((14, 1), (40, 40)), "+13");
        }
    }

    #[test]
    fn that_nothing_differs_is_said_of_what_was_compared() {
        for (lang, expected) in [
            (Lang::En, "In areas and kinds of meeting the two do not differ."),
            (Lang::Vi, "Về lĩnh vực và loại cuộc họp, hai phần không khác nhau."),
            (Lang::Ru, "По темам и видам встреч стороны не различаются."),
        ] {
            let same = Compared { more_in_a: Vec::new(), ..compared(3, 3) };
            let text = sentence(lang, &same);
            assert!(text.ends_with(expected), "{text}");
            let text = sentence(lang, &Compared { free: Vec::new(), ..same });
            assert!(text.ends_with("(2021; Chair: Russia)."), "{text}");
        }
    }

    #[test]
    fn of_an_empty_side_nothing_is_compared() {
        for (lang, expected) in [
            (Lang::En, "A: 3 meetings (2021; Chair: Russia). B has no meeting (2021; Chair: Russia)."),
            (Lang::Vi, "A: 3 cuộc họp (2021; Chair: Russia). B không có cuộc họp nào (2021; Chair: Russia)."),
            (Lang::Ru, "A: 3 встречи (2021; Chair: Russia). В B нет ни одной встречи (2021; Chair: Russia)."),
        ] {
            assert_eq!(sentence(lang, &compared(3, 0)), expected);
        }
    }
}
