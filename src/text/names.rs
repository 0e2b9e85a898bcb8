//! Names that the data give in English, in the other languages of the page: cities.
//!
//! What is not in the tables stays as the source has it, so a new city is shown before it is translated.

use crate::data::vocabulary::Lang;

/// The city's name in a language of the page; the name itself where no other is known.
#[must_use]
pub fn city(lang: Lang, name: &str) -> &str {
    translated(&CITIES, lang, name)
}

/// A name as the data have it, in Vietnamese and in Russian.
type Row = (&'static str, [&'static str; 2]);

fn translated<'a>(table: &[Row], lang: Lang, name: &'a str) -> &'a str {
    let at = match lang {
        Lang::En => return name,
        Lang::Vi => 0,
        Lang::Ru => 1,
    };
    table.iter().find(|row| row.0 == name).map_or(name, |row| row.1[at])
}

const CITIES: [Row; 28] = [
    ("Bali", ["Bali", "Бали"]),
    ("Bangkok", ["Bangkok", "Бангкок"]),
    ("Brunei", ["Brunei", "Бруней"]),
    ("Cebu City", ["Cebu", "Себу"]),
    ("Da Nang", ["Đà Nẵng", "Дананг"]),
    ("Ha Long", ["Hạ Long", "Халонг"]),
    ("Hanoi", ["Hà Nội", "Ханой"]),
    ("Ho Chi Minh City", ["Thành phố Hồ Chí Minh", "Хошимин"]),
    ("Jakarta", ["Jakarta", "Джакарта"]),
    ("Johor", ["Johor", "Джохор"]),
    ("Johor Bahru", ["Johor Bahru", "Джохор-Бару"]),
    ("Kazan", ["Kazan", "Казань"]),
    ("Kuala Lumpur", ["Kuala Lumpur", "Куала-Лумпур"]),
    ("Manado", ["Manado", "Манадо"]),
    ("Manila", ["Manila", "Манила"]),
    ("Moscow", ["Moskva", "Москва"]),
    ("Pasay", ["Pasay", "Пасай"]),
    ("Phnom Penh", ["Phnom Penh", "Пномпень"]),
    ("Phuket", ["Phuket", "Пхукет"]),
    ("Putrajaya", ["Putrajaya", "Путраджая"]),
    ("Saint Petersburg", ["Saint Petersburg", "Санкт-Петербург"]),
    ("Siem Reap", ["Siem Reap", "Сиемреап"]),
    ("Singapore", ["Singapore", "Сингапур"]),
    ("Sochi", ["Sochi", "Сочи"]),
    ("Ufa", ["Ufa", "Уфа"]),
    ("Vientiane", ["Viêng Chăn", "Вьентьян"]),
    ("Vladivostok", ["Vladivostok", "Владивосток"]),
    ("Yogyakarta", ["Yogyakarta", "Джокьякарта"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Value;
    use crate::data::samples::everything;

    #[test]
    fn every_bundled_city_has_its_names() {
        for statement in everything().reports.iter().flat_map(|report| &report.statements) {
            if let Value::City(name) = &statement.value {
                assert!(CITIES.iter().any(|row| row.0 == name), "{name}");
            }
        }
    }

    #[test]
    fn a_name_that_is_not_known_stays() {
        assert_eq!(city(Lang::Ru, "Moscow"), "Москва");
        assert_eq!(city(Lang::Vi, "Hanoi"), "Hà Nội");
        assert_eq!(city(Lang::En, "Hanoi"), "Hanoi");
        assert_eq!(city(Lang::Ru, "Atlantis"), "Atlantis");
    }
}
