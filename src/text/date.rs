//! Dates in words, by a pattern per language (day, month, year: the order is the same in all three).

use crate::data::edtf::Date;

/// How a language writes dates. Month names and order follow CLDR 47, long formats.
pub struct Pattern {
    /// Month names after a day.
    pub months_with_day: [&'static str; 12],
    /// Month names that stand alone.
    pub months_alone: [&'static str; 12],
    /// Between month and year.
    pub before_year: &'static str,
    /// After a year.
    pub after_year: &'static str,
    /// After a date whose year no source tells.
    pub year_untold: &'static str,
    /// After a date that the source marks as uncertain.
    pub uncertain: &'static str,
    /// For a date of which nothing is told in a form that can be written.
    pub untold: &'static str,
}

impl Pattern {
    /// One date.
    pub fn date(&self, date: &Date) -> String {
        let mut text = self.day_and_month(date);
        self.end(&mut text, date);
        text
    }

    /// A first and, where there is one, a last day: what both share is written once.
    pub fn dates(&self, start: &Date, end: Option<&Date>) -> String {
        let Some(end) = end.filter(|it| *it != start) else { return self.date(start) };
        if start.year() != end.year() {
            return format!("{} – {}", self.date(start), self.date(end));
        }
        let mut text = match (start.day(), start.month() == end.month(), end.day()) {
            (Some(day), true, Some(_)) => format!("{day}–{}", self.day_and_month(end)),
            _ => format!("{} – {}", self.day_and_month(start), self.day_and_month(end)),
        };
        self.end(&mut text, end);
        text
    }

    fn day_and_month(&self, date: &Date) -> String {
        match (date.day(), date.month()) {
            (Some(day), Some(month)) => format!("{day} {}", self.months_with_day[usize::from(month) - 1]),
            (None, Some(month)) => self.months_alone[usize::from(month) - 1].to_owned(),
            (_, None) => String::new(),
        }
    }

    fn end(&self, text: &mut String, date: &Date) {
        match (date.year(), text.is_empty()) {
            (Some(year), empty) => {
                if !empty {
                    text.push_str(self.before_year);
                }
                text.push_str(&year.to_string());
                text.push_str(self.after_year);
            }
            (None, false) => text.push_str(self.year_untold),
            // A season or `201X`: shown as the source has it rather than lost.
            (None, true) => {
                text.push_str(self.untold);
                text.push_str(&format!(" ({date})"));
            }
        }
        if date.is_uncertain() {
            text.push_str(self.uncertain);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;
    use crate::data::vocabulary::Lang;

    #[track_caller]
    fn check(start: &str, end: &str, expected: [&str; 3]) {
        let start = Date::parse(start).expect("a date");
        let end = Date::parse(end);
        for (lang, expected) in Lang::ALL.iter().zip(expected) {
            assert_eq!((words(*lang).dates)(&start, end.as_ref()), expected, "{}", lang.code());
        }
    }

    #[test]
    fn one_day_one_month_one_year() {
        check("2021-01-26", "", ["26 January 2021", "26 tháng 1, 2021", "26 января 2021 г."]);
        check("2018-11", "", ["November 2018", "tháng 11, 2018", "ноябрь 2018 г."]);
        check("2021", "", ["2021", "2021", "2021 г."]);
    }

    #[test]
    fn what_both_days_share_is_written_once() {
        check(
            "2023-04-27",
            "2023-04-28",
            ["27–28 April 2023", "27–28 tháng 4, 2023", "27–28 апреля 2023 г."],
        );
        check(
            "2023-04-30",
            "2023-05-02",
            ["30 April – 2 May 2023", "30 tháng 4 – 2 tháng 5, 2023", "30 апреля – 2 мая 2023 г."],
        );
        check("2023-04-28", "2023-04-28", ["28 April 2023", "28 tháng 4, 2023", "28 апреля 2023 г."]);
    }

    #[test]
    fn what_is_not_told_is_said() {
        check(
            "XXXX-05-17",
            "XXXX-05-18",
            ["17–18 May, year not told", "17–18 tháng 5, không rõ năm", "17–18 мая, год не указан"],
        );
        check("2021?", "", ["2021 (uncertain)", "2021 (không chắc chắn)", "2021 г. (неточно)"]);
        check("201X", "", ["date not told (201X)", "không rõ ngày (201X)", "дата не указана (201X)"]);
    }
}
