//! Names that the data give in English, in the other languages of the page: cities, persons and their offices,
//! documents, agencies. Names of persons follow the press of the language.
//!
//! What is not in the tables stays as the source has it, so a new name is shown before it is translated.

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

/// A news agency, by its letters.
#[must_use]
pub fn agency(lang: Lang, letters: &str) -> &str {
    translated(&AGENCIES, lang, letters)
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

const AGENCIES: [Row; 1] = [("VNA", ["TTXVN", "ВИА"])];

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

const PERSONS: [Row; 30] = [
    ("Alexey Ulyukaev", ["Alexey Ulyukaev", "Алексей Улюкаев"]),
    ("Andrei Rudenko", ["Andrei Rudenko", "Андрей Руденко"]),
    ("Eat Sophea", ["Eat Sophea", "Эат Софеа"]),
    ("Elvira Nabiullina", ["Elvira Nabiullina", "Эльвира Набиуллина"]),
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
    ("Vu Huy Hoang", ["Vũ Huy Hoàng", "Ву Хюи Хоанг"]),
    ("Zarina Doguzova", ["Zarina Doguzova", "Зарина Догузова"]),
];

const ROLES: [Row; 24] = [
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
    ("SOM Leader", ["Trưởng SOM", "глава делегации старших должностных лиц"]),
    (
        "Secretary of State and ASEAN-Cambodia’s SOM Leader",
        [
            "Quốc vụ khanh, Trưởng SOM ASEAN-Campuchia",
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

const DOCUMENTS: [Row; 32] = [
    (
        "ASEAN-EEC Memorandum of Understanding",
        ["Bản ghi nhớ giữa ASEAN và Ủy ban Kinh tế Á – Âu", "Меморандум о взаимопонимании АСЕАН и ЕЭК"],
    ),
    (
        "Agreement on Cultural Cooperation",
        ["Hiệp định Hợp tác Văn hóa", "Соглашение о сотрудничестве в области культуры"],
    ),
    (
        "Agreement on Economic and Development Cooperation",
        [
            "Hiệp định Hợp tác Kinh tế và Phát triển",
            "Соглашение о сотрудничестве в области экономики и развития",
        ],
    ),
    (
        "Comprehensive Plan of Action 2016-2020",
        ["Kế hoạch Hành động Toàn diện 2016–2020", "Комплексный план действий на 2016–2020 годы"],
    ),
    (
        "Comprehensive Plan of Action 2021-2025",
        ["Kế hoạch Hành động Toàn diện 2021–2025", "Комплексный план действий на 2021–2025 годы"],
    ),
    (
        "Comprehensive Plan of Action 2026-2030",
        ["Kế hoạch Hành động Toàn diện 2026–2030", "Комплексный план действий на 2026–2030 годы"],
    ),
    (
        "Comprehensive Programme of Action 2005-2015",
        ["Chương trình Hành động Toàn diện 2005–2015", "Комплексная программа действий на 2005–2015 годы"],
    ),
    (
        "Joint Declaration on Progressive and Comprehensive Partnership",
        [
            "Tuyên bố chung về Quan hệ Đối tác Tiến bộ và Toàn diện",
            "Совместная декларация о развитом и всеобъемлющем партнёрстве",
        ],
    ),
    (
        "Joint Declaration to Combat International Terrorism (2004)",
        [
            "Tuyên bố chung về chống khủng bố quốc tế (2004)",
            "Совместная декларация о борьбе с международным терроризмом (2004)",
        ],
    ),
    (
        "Joint Statement of Foreign Ministers (2011)",
        [
            "Tuyên bố chung của các Bộ trưởng Ngoại giao (2011)",
            "Совместное заявление министров иностранных дел (2011)",
        ],
    ),
    (
        "Joint Statement of the 4th ASEAN-Russia Summit",
        [
            "Tuyên bố chung của Hội nghị Cấp cao ASEAN – Nga lần thứ 4",
            "Совместное заявление 4-го саммита Россия – АСЕАН",
        ],
    ),
    ("Joint Statement on COVID-19", ["Tuyên bố chung về COVID-19", "Совместное заявление о COVID-19"]),
    (
        "Joint Statement on Combating International Terrorism (2017)",
        [
            "Tuyên bố chung về chống khủng bố quốc tế (2017)",
            "Совместное заявление о борьбе с международным терроризмом (2017)",
        ],
    ),
    (
        "Joint Statement on Cultural Cooperation",
        ["Tuyên bố chung về hợp tác văn hóa", "Совместное заявление о сотрудничестве в области культуры"],
    ),
    (
        "Joint Statement on Culture (2016)",
        ["Tuyên bố chung về văn hóa (2016)", "Совместное заявление о культуре (2016)"],
    ),
    (
        "Joint Statement on Energy Cooperation",
        [
            "Tuyên bố chung về hợp tác năng lượng",
            "Совместное заявление о сотрудничестве в области энергетики",
        ],
    ),
    (
        "Joint Statement on Strategic Partnership",
        ["Tuyên bố chung về Quan hệ Đối tác Chiến lược", "Совместное заявление о стратегическом партнёрстве"],
    ),
    (
        "Joint Statement on the 5th anniversary of the Strategic Partnership",
        [
            "Tuyên bố chung nhân 5 năm Quan hệ Đối tác Chiến lược",
            "Совместное заявление к 5-летию стратегического партнёрства",
        ],
    ),
    ("Kazan Declaration", ["Tuyên bố Kazan", "Казанская декларация"]),
    (
        "Memorandum of Understanding on Disaster Management",
        [
            "Bản ghi nhớ về quản lý thiên tai",
            "Меморандум о взаимопонимании по ликвидации последствий бедствий",
        ],
    ),
    (
        "Post-2017 Trade and Investment Work Programme",
        [
            "Chương trình làm việc về thương mại và đầu tư sau năm 2017",
            "Рабочая программа по торговле и инвестициям на период после 2017 года",
        ],
    ),
    (
        "Revised Trade and Investment Cooperation Roadmap (2017)",
        [
            "Lộ trình hợp tác thương mại và đầu tư sửa đổi (2017)",
            "Обновлённая дорожная карта торгово-инвестиционного сотрудничества (2017)",
        ],
    ),
    (
        "Road map for the Comprehensive Programme of Action",
        [
            "Lộ trình thực hiện Chương trình Hành động Toàn diện",
            "Дорожная карта Комплексной программы действий",
        ],
    ),
    (
        "Roadmap for the Eminent Persons Group recommendations",
        [
            "Lộ trình thực hiện khuyến nghị của Nhóm Nhân sĩ",
            "Дорожная карта по рекомендациям Группы видных деятелей",
        ],
    ),
    (
        "Russia's accession to the Treaty of Amity and Cooperation",
        [
            "Nga gia nhập Hiệp ước Thân thiện và Hợp tác",
            "Присоединение России к Договору о дружбе и сотрудничестве",
        ],
    ),
    ("Sochi Declaration", ["Tuyên bố Sochi", "Сочинская декларация"]),
    (
        "Statement on Security of and in the Use of ICTs",
        [
            "Tuyên bố về an ninh của và trong sử dụng công nghệ thông tin và truyền thông",
            "Заявление о безопасности ИКТ и их использования",
        ],
    ),
    (
        "Statement on the World Drug Problem",
        ["Tuyên bố về vấn đề ma túy thế giới", "Заявление о мировой проблеме наркотиков"],
    ),
    (
        "Tourism Work Plan 2022-2024",
        ["Kế hoạch công tác du lịch 2022–2024", "Рабочий план по туризму на 2022–2024 годы"],
    ),
    (
        "Tourism Work Plan to 2030",
        ["Kế hoạch công tác du lịch đến năm 2030", "Рабочий план по туризму до 2030 года"],
    ),
    (
        "Trade and Investment Cooperation Roadmap (2021)",
        [
            "Lộ trình hợp tác thương mại và đầu tư (2021)",
            "Дорожная карта торгово-инвестиционного сотрудничества (2021)",
        ],
    ),
    (
        "Trade and Investment Work Programme 2021-2025",
        [
            "Chương trình làm việc về thương mại và đầu tư 2021–2025",
            "Рабочая программа по торговле и инвестициям на 2021–2025 годы",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Value;
    use crate::data::samples::everything;

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
    fn russian_names_are_written_in_cyrillic() {
        for (name, [_, russian]) in [&CITIES[..], &PERSONS, &ROLES, &DOCUMENTS, &AGENCIES].concat() {
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
    }
}
