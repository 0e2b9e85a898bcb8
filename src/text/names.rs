//! Names that the data give in English, in the other languages of the page: cities, persons and their offices,
//! documents, agencies. Names of persons follow the press of the language.
//!
//! What is not in the tables stays as the source has it, so a new name is shown before it is translated.

mod documents;

use documents::DOCUMENTS;

use crate::data::abbreviation;
use crate::data::vocabulary::Lang;

/// A city.
#[must_use]
pub fn city(lang: Lang, name: &str) -> &str {
    translated(&CITIES, lang, name)
}

/// A person who chaired.
#[must_use]
pub fn person(lang: Lang, name: &str) -> &str {
    translated(&PERSONS, lang, name)
}

/// The office of a person who chaired.
#[must_use]
pub fn role(lang: Lang, name: &str) -> &str {
    translated(&ROLES, lang, name)
}

/// A document that both sides adopted.
#[must_use]
pub fn document(lang: Lang, name: &str) -> &str {
    translated(&DOCUMENTS, lang, name)
}

/// Who publishes an article.
#[must_use]
pub fn publisher(lang: Lang, name: &str) -> &str {
    translated(&PUBLISHERS, lang, name)
}

/// A news agency or a paper, by its letters.
#[must_use]
pub fn agency(lang: Lang, letters: &str) -> &str {
    abbreviation(agency_in_full(lang, letters))
}

/// Its whole name, with its letters in parentheses.
#[must_use]
pub fn agency_in_full(lang: Lang, letters: &str) -> &str {
    AGENCIES.iter().find(|row| row.0 == letters).map_or(letters, |row| match lang {
        Lang::En => row.1[0],
        Lang::Vi => row.1[1],
        Lang::Ru => row.1[2],
    })
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

/// By their letters in English: in English, in Vietnamese and in Russian.
const AGENCIES: [(&str, [&str; 3]); 3] = [
    (
        "AKP",
        ["Agence Kampuchea Presse (AKP)", "Thông tấn xã Campuchia (AKP)", "Агентство Кампучия Пресс (АКП)"],
    ),
    ("TGVN", ["Thế giới và Việt Nam (TGVN)", "Báo Thế giới và Việt Nam (TGVN)", "«Мир и Вьетнам» (ТГВН)"]),
    (
        "VNA",
        [
            "Vietnam News Agency (VNA)",
            "Thông tấn xã Việt Nam (TTXVN)",
            "Вьетнамское информационное агентство (ВИА)",
        ],
    ),
];

/// Those of the articles; what the record cites has its names in the files of translations.
const PUBLISHERS: [Row; 3] = [
    ("Báo Thế giới và Việt Nam (TGVN)", ["Báo Thế giới và Việt Nam (TGVN)", "«Мир и Вьетнам» (ТГВН)"]),
    (
        "Communist Party of Vietnam Online Newspaper (CPV)",
        ["Báo điện tử Đảng Cộng sản Việt Nam", "Сетевая газета Коммунистической партии Вьетнама"],
    ),
    ("VietnamPlus (VNA)", ["VietnamPlus (TTXVN)", "VietnamPlus (ВИА)"]),
];

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

const PERSONS: [Row; 35] = [
    ("Ade Padmo Sarwono", ["Ade Padmo Sarwono", "Аде Падмо Сарвоно"]),
    ("Airat Gatiyatov", ["Airat Gatiyatov", "Айрат Гатиятов"]),
    ("Alexander Ivanov", ["Alexander Ivanov", "Александр Иванов"]),
    ("Alexey Ulyukaev", ["Alexey Ulyukaev", "Алексей Улюкаев"]),
    ("Andrei Rudenko", ["Andrei Rudenko", "Андрей Руденко"]),
    ("Eat Sophea", ["Eat Sophea", "Эат Софеа"]),
    ("Elvira Nabiullina", ["Elvira Nabiullina", "Эльвира Набиуллина"]),
    ("Ferdinand Marcos Jr", ["Ferdinand Marcos Jr.", "Фердинанд Маркос-младший"]),
    ("Grigory Karasin", ["Grigory Karasin", "Григорий Карасин"]),
    ("Igor Ivanov", ["Igor Ivanov", "Игорь Иванов"]),
    ("Igor Morgulov", ["Igor Morgulov", "Игорь Моргулов"]),
    ("Jose Tavares", ["Jose Tavares", "Жозе Таварес"]),
    ("Khemmany Pholsena", ["Khemmany Pholsena", "Кхеммани Пхолсена"]),
    ("Kung Phoak", ["Kung Phoak", "Кунг Пхоак"]),
    ("Latsamy Keomany", ["Latsamy Keomany", "Латсами Кеомани"]),
    ("Mahendra Siregar", ["Mahendra Siregar", "Махендра Сирегар"]),
    ("Mikhail Galuzin", ["Mikhail Galuzin", "Михаил Галузин"]),
    ("Nguyen Manh Cam", ["Nguyễn Mạnh Cầm", "Нгуен Мань Кам"]),
    ("Nguyen Manh Hung", ["Nguyễn Mạnh Hùng", "Нгуен Мань Хунг"]),
    ("Oleg Syromolotov", ["Oleg Syromolotov", "Олег Сыромолотов"]),
    ("Pan Sorasak", ["Pan Sorasak", "Пан Сорасак"]),
    ("Prak Sokhonn", ["Prak Sokhonn", "Прак Сокхонн"]),
    ("Retno Marsudi", ["Retno Marsudi", "Ретно Марсуди"]),
    ("Retno Masudi", ["Retno Masudi", "Ретно Масуди"]),
    ("Roslan Abdul Rahman", ["Roslan Abdul Rahman", "Рослан Абдул Рахман"]),
    ("S. Jayakumar", ["S. Jayakumar", "Ш. Джаякумар"]),
    ("Sergey Lavrov", ["Sergey Lavrov", "Сергей Лавров"]),
    ("Sidharto Reza Suryodipuro", ["Sidharto Reza Suryodipuro", "Сидхарто Реза Сурьодипуро"]),
    ("Sok Puthyvuth", ["Sok Puthyvuth", "Сок Путхивут"]),
    ("Thongphane Savanphet", ["Thongphane Savanphet", "Тхонгпхан Саванпхет"]),
    ("Tran Tuan Anh", ["Trần Tuấn Anh", "Чан Туан Ань"]),
    ("Vladimir Ilichev", ["Vladimir Ilichev", "Владимир Ильичёв"]),
    ("Vladimir Putin", ["Vladimir Putin", "Владимир Путин"]),
    ("Vu Huy Hoang", ["Vũ Huy Hoàng", "Ву Хюи Хоанг"]),
    ("Zarina Doguzova", ["Zarina Doguzova", "Зарина Догузова"]),
];

const ROLES: [Row; 26] = [
    ("Ambassador to ASEAN", ["Đại sứ tại ASEAN", "посол при АСЕАН"]),
    (
        "Deputy Minister of Economic Development",
        ["Thứ trưởng Phát triển Kinh tế", "заместитель министра экономического развития"],
    ),
    ("Deputy Minister of Foreign Affairs", ["Thứ trưởng Ngoại giao", "заместитель министра иностранных дел"]),
    (
        "Deputy Minister of Foreign Affairs and SOM Leader",
        [
            "Thứ trưởng Ngoại giao, Trưởng SOM",
            "заместитель министра иностранных дел, глава делегации старших должностных лиц",
        ],
    ),
    (
        "Deputy Minister of Science and Higher Education",
        ["Thứ trưởng Khoa học và Giáo dục Đại học", "заместитель министра науки и высшего образования"],
    ),
    (
        "Deputy Prime Minister and Minister of Foreign Affairs",
        ["Phó Thủ tướng, Bộ trưởng Ngoại giao", "заместитель премьер-министра, министр иностранных дел"],
    ),
    (
        "Director-General for ASEAN Cooperation, Ministry of Foreign Affairs",
        [
            "Vụ trưởng Hợp tác ASEAN, Bộ Ngoại giao",
            "генеральный директор по сотрудничеству в АСЕАН, министерство иностранных дел",
        ],
    ),
    (
        "Director-General of ASEAN Cooperation, Ministry of Foreign Affairs",
        [
            "Vụ trưởng Hợp tác ASEAN, Bộ Ngoại giao",
            "генеральный директор по сотрудничеству в АСЕАН, министерство иностранных дел",
        ],
    ),
    (
        "Director-General of ASEAN-Vietnam",
        ["Vụ trưởng Vụ ASEAN của Việt Nam", "генеральный директор вьетнамского департамента АСЕАН"],
    ),
    ("Foreign Minister", ["Bộ trưởng Ngoại giao", "министр иностранных дел"]),
    (
        "Head of the Federal Agency for Tourism",
        ["Người đứng đầu Cơ quan Du lịch Liên bang", "глава Федерального агентства по туризму"],
    ),
    ("Minister of Commerce", ["Bộ trưởng Thương mại", "министр торговли"]),
    ("Minister of Economic Development", ["Bộ trưởng Phát triển Kinh tế", "министр экономического развития"]),
    ("Minister of Foreign Affairs", ["Bộ trưởng Ngoại giao", "министр иностранных дел"]),
    (
        "Minister of Foreign Affairs and International Cooperation",
        [
            "Bộ trưởng Ngoại giao và Hợp tác Quốc tế",
            "министр иностранных дел и международного сотрудничества",
        ],
    ),
    ("Minister of Industry and Commerce", ["Bộ trưởng Công Thương", "министр промышленности и торговли"]),
    ("Minister of Industry and Trade", ["Bộ trưởng Công Thương", "министр промышленности и торговли"]),
    (
        "Permanent Representative to ASEAN",
        ["Đại diện thường trực tại ASEAN", "постоянный представитель при АСЕАН"],
    ),
    ("President", ["Tổng thống", "президент"]),
    ("SOM Leader", ["Trưởng SOM", "глава делегации старших должностных лиц"]),
    (
        "Secretary of State and ASEAN-Cambodia’s SOM Leader",
        [
            "Quốc vụ khanh, Trưởng SOM ASEAN của Campuchia",
            "государственный секретарь, глава делегации старших должностных лиц Камбоджи",
        ],
    ),
    (
        "Secretary of State and SOM Leader",
        ["Quốc vụ khanh, Trưởng SOM", "государственный секретарь, глава делегации старших должностных лиц"],
    ),
    (
        "Secretary of State, Ministry of Foreign Affairs and International Cooperation",
        [
            "Quốc vụ khanh, Bộ Ngoại giao và Hợp tác Quốc tế",
            "государственный секретарь министерства иностранных дел и международного сотрудничества",
        ],
    ),
    (
        "Secretary of State, Ministry of Posts and Telecommunications",
        [
            "Quốc vụ khanh, Bộ Bưu chính và Viễn thông",
            "государственный секретарь министерства почт и телекоммуникаций",
        ],
    ),
    (
        "Secretary-General, Ministry of Tourism, Arts and Culture",
        [
            "Tổng Thư ký Bộ Du lịch, Nghệ thuật và Văn hóa",
            "генеральный секретарь министерства туризма, искусства и культуры",
        ],
    ),
    ("Sultan of Brunei Darussalam", ["Quốc vương Brunei Darussalam", "султан Брунея"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::samples::everything;
    use crate::data::{ArticleId, Value};
    use crate::dataset::sample;

    #[track_caller]
    fn check(table: &[Row], name: &str) {
        assert!(table.iter().any(|row| row.0 == name), "{name}");
    }

    #[test]
    fn every_bundled_name_is_in_its_table() {
        let corpus = everything();
        for statement in corpus.reports.iter().flat_map(|report| &report.statements) {
            match &statement.value {
                Value::City(name) => check(&CITIES, name),
                Value::Chair(chair) => {
                    chair.person.iter().for_each(|name| check(&PERSONS, name));
                    chair.role.iter().for_each(|name| check(&ROLES, name));
                }
                _ => {}
            }
        }
        corpus.record.documents.iter().for_each(|document| check(&DOCUMENTS, &document.name));
    }

    #[test]
    fn every_agency_has_letters_and_a_whole_name_in_each_language() {
        let dataset = sample("articles");
        let sources: Vec<&str> =
            (0..dataset.corpus.articles.len()).map(|at| dataset.source(ArticleId(at))).collect();
        // A paper that carries an agency's report, and the agency's own, are one source.
        assert_eq!(sources, ["VNA", "VNA", "AKP", "VNA", "TGVN"]);
        let credited = dataset.corpus.articles.iter().filter_map(|it| it.agency.as_deref());
        for letters in sources.iter().copied().chain(credited) {
            assert_eq!(agency(Lang::En, letters), letters);
            for lang in Lang::ALL.iter().copied() {
                let (whole, short) = (agency_in_full(lang, letters), agency(lang, letters));
                assert!(whole.ends_with(&format!(" ({short})")), "{whole}");
            }
        }
    }

    #[test]
    fn russian_names_are_written_in_cyrillic() {
        let agencies = AGENCIES.map(|(letters, [_, vi, ru])| (letters, [vi, ru]));
        for (name, [_, russian]) in [&CITIES[..], &PERSONS, &ROLES, &DOCUMENTS, &agencies].concat() {
            let is_latin = |letter: char| letter.is_ascii_alphabetic();
            assert!(!russian.replace("COVID", "").contains(is_latin), "{name}: {russian}");
        }
    }

    #[test]
    fn a_name_that_is_not_known_stays() {
        assert_eq!(city(Lang::Ru, "Moscow"), "Москва");
        assert_eq!(city(Lang::Vi, "Hanoi"), "Hà Nội");
        assert_eq!(city(Lang::En, "Hanoi"), "Hanoi");
        assert_eq!(city(Lang::Ru, "Atlantis"), "Atlantis");
        assert_eq!(agency(Lang::Vi, "VNA"), "TTXVN");
        assert_eq!(agency_in_full(Lang::Ru, "TASS"), "TASS");
    }
}
