//! Names of countries, one table a language for every target: browser, tests and prerendered pages say the same.
//!
//! The names follow CLDR 48, in their short form. They differ from it in a few ways: "and" instead of "&", whole
//! words instead of abbreviations ("острова", not "о-ва"), one name and not two ("Myanmar", not "Myanmar (Burma)").

use super::words;
use crate::data::vocabulary::{Country, Lang};

/// Per line a code of ISO 3166-1 and the name, divided by a tab; in the order of the codes.
const EN: &str = include_str!("countries/en.txt");
const VI: &str = include_str!("countries/vi.txt");
const RU: &str = include_str!("countries/ru.txt");

/// The names alone, a line each: the codes are known.
pub(super) static EN_NAMES: &str = text(&names::<{ names_length(EN) }>(EN));
pub(super) static VI_NAMES: &str = text(&names::<{ names_length(VI) }>(VI));
pub(super) static RU_NAMES: &str = text(&names::<{ names_length(RU) }>(RU));

/// How many bytes of each line are its code and the tab.
const CODE: usize = 3;

const fn names_length(table: &str) -> usize {
    let bytes = table.as_bytes();
    let (mut at, mut lines) = (0, 0);
    while at < bytes.len() {
        lines += (bytes[at] == b'\n') as usize;
        at += 1;
    }
    bytes.len() - CODE * lines
}

const fn names<const LENGTH: usize>(table: &str) -> [u8; LENGTH] {
    let bytes = table.as_bytes();
    let mut names = [0; LENGTH];
    let (mut from, mut to) = (CODE, 0);
    while from < bytes.len() {
        names[to] = bytes[from];
        from += if bytes[from] == b'\n' { 1 + CODE } else { 1 };
        to += 1;
    }
    names
}

const fn text(bytes: &'static [u8]) -> &'static str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("codes are ASCII, so what is left is UTF-8"),
    }
}

/// The country's name in a language of the page.
///
/// # Panics
///
/// If the table lacks an assigned code; a test looks up each.
#[must_use]
pub fn country(lang: Lang, country: Country) -> &'static str {
    let code = country.code();
    let mut names = Country::codes().zip(words(lang).countries.lines());
    names.find(|it| it.0 == code).expect("the table has every assigned code").1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tables: codes, and the names in three languages.
    fn rows() -> Vec<(&'static str, [&'static str; 3])> {
        let rows = |table: &'static str| table.lines().map(|line| line.split_once('\t').expect("two cells"));
        let named = rows(EN).zip(rows(VI)).zip(rows(RU));
        named
            .map(|(((code, en), (in_vi, vi)), (in_ru, ru))| {
                assert_eq!([in_vi, in_ru], [code, code], "the tables have the same lines");
                (code, [en, vi, ru])
            })
            .collect()
    }

    #[test]
    fn every_assigned_code_has_its_names() {
        let codes: Vec<&str> = Country::codes().collect();
        assert_eq!([EN, VI, RU].map(|table| table.lines().count()), [codes.len(); 3]);
        assert_eq!(rows().iter().map(|row| row.0).collect::<Vec<_>>(), codes);
    }

    #[test]
    fn each_language_has_a_name_of_its_own_for_each_country() {
        for at in 0..3 {
            let mut names: Vec<&str> = rows().iter().map(|row| row.1[at]).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), rows().len(), "a name stands twice in column {at}");
        }
    }

    #[test]
    fn names_are_written_in_the_letters_of_their_language() {
        let is_cyrillic = |letter: char| {
            ('а'..='я').contains(&letter) || "ёЁ".contains(letter) || ('А'..='Я').contains(&letter)
        };
        for (code, [en, vi, ru]) in rows() {
            assert!(!en.chars().chain(vi.chars()).any(is_cyrillic), "{code}");
            assert!(!ru.chars().any(|letter| letter.is_ascii_alphabetic()), "{code}: {ru}");
            for name in [en, vi, ru] {
                assert!(!name.is_empty() && name.trim() == name && !name.contains('&'), "{code}: {name:?}");
                assert!(name.starts_with(char::is_uppercase), "{code}: {name}");
            }
        }
    }

    #[test]
    fn names_that_are_known() {
        for (code, expected) in [
            ("GB", ["United Kingdom", "Vương quốc Anh", "Великобритания"]),
            ("KH", ["Cambodia", "Campuchia", "Камбоджа"]),
            ("KR", ["South Korea", "Hàn Quốc", "Республика Корея"]),
            ("MM", ["Myanmar", "Myanmar", "Мьянма"]),
            ("RU", ["Russia", "Nga", "Россия"]),
            ("TL", ["Timor-Leste", "Timor-Leste", "Восточный Тимор"]),
            ("US", ["United States", "Hoa Kỳ", "США"]),
            ("VN", ["Vietnam", "Việt Nam", "Вьетнам"]),
        ] {
            let it = Country::from_code(code).expect("an assigned code");
            assert_eq!([Lang::En, Lang::Vi, Lang::Ru].map(|lang| country(lang, it)), expected, "{code}");
        }
    }
}
