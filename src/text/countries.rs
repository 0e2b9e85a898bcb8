//! Names of countries, one table for every target: browser, tests and prerendered pages say the same.
//!
//! The names follow CLDR 48, in their short form. They differ from it in a few ways: "and" instead of "&", whole
//! words instead of abbreviations ("острова", not "о-ва"), one name and not two ("Myanmar", not "Myanmar (Burma)").

use crate::data::vocabulary::{Country, Lang};

/// The country's name in a language of the page.
#[must_use]
pub fn country(lang: Lang, country: Country) -> &'static str {
    let row = NAMES.binary_search_by_key(&country.code(), |row| row.0);
    let names = NAMES[row.expect("the table has every assigned code")].1;
    match lang {
        Lang::En => names[0],
        Lang::Vi => names[1],
        Lang::Ru => names[2],
    }
}

/// Per code of ISO 3166-1, in alphabetical order: English, Vietnamese, Russian.
#[rustfmt::skip]
const NAMES: [(&str, [&str; 3]); 249] = [
    ("AD", ["Andorra", "Andorra", "Андорра"]),
    ("AE", ["United Arab Emirates", "Các Tiểu vương quốc Ả Rập Thống nhất", "ОАЭ"]),
    ("AF", ["Afghanistan", "Afghanistan", "Афганистан"]),
    ("AG", ["Antigua and Barbuda", "Antigua và Barbuda", "Антигуа и Барбуда"]),
    ("AI", ["Anguilla", "Anguilla", "Ангилья"]),
    ("AL", ["Albania", "Albania", "Албания"]),
    ("AM", ["Armenia", "Armenia", "Армения"]),
    ("AO", ["Angola", "Angola", "Ангола"]),
    ("AQ", ["Antarctica", "Nam Cực", "Антарктида"]),
    ("AR", ["Argentina", "Argentina", "Аргентина"]),
    ("AS", ["American Samoa", "Samoa thuộc Mỹ", "Американское Самоа"]),
    ("AT", ["Austria", "Áo", "Австрия"]),
    ("AU", ["Australia", "Úc", "Австралия"]),
    ("AW", ["Aruba", "Aruba", "Аруба"]),
    ("AX", ["Åland Islands", "Quần đảo Åland", "Аландские острова"]),
    ("AZ", ["Azerbaijan", "Azerbaijan", "Азербайджан"]),
    ("BA", ["Bosnia and Herzegovina", "Bosnia và Herzegovina", "Босния и Герцеговина"]),
    ("BB", ["Barbados", "Barbados", "Барбадос"]),
    ("BD", ["Bangladesh", "Bangladesh", "Бангладеш"]),
    ("BE", ["Belgium", "Bỉ", "Бельгия"]),
    ("BF", ["Burkina Faso", "Burkina Faso", "Буркина-Фасо"]),
    ("BG", ["Bulgaria", "Bulgaria", "Болгария"]),
    ("BH", ["Bahrain", "Bahrain", "Бахрейн"]),
    ("BI", ["Burundi", "Burundi", "Бурунди"]),
    ("BJ", ["Benin", "Benin", "Бенин"]),
    ("BL", ["St. Barthélemy", "St. Barthélemy", "Сен-Бартелеми"]),
    ("BM", ["Bermuda", "Bermuda", "Бермудские острова"]),
    ("BN", ["Brunei", "Brunei", "Бруней"]),
    ("BO", ["Bolivia", "Bolivia", "Боливия"]),
    ("BQ", ["Caribbean Netherlands", "Caribe thuộc Hà Lan", "Карибские Нидерланды"]),
    ("BR", ["Brazil", "Brazil", "Бразилия"]),
    ("BS", ["Bahamas", "Bahamas", "Багамы"]),
    ("BT", ["Bhutan", "Bhutan", "Бутан"]),
    ("BV", ["Bouvet Island", "Đảo Bouvet", "Остров Буве"]),
    ("BW", ["Botswana", "Botswana", "Ботсвана"]),
    ("BY", ["Belarus", "Belarus", "Беларусь"]),
    ("BZ", ["Belize", "Belize", "Белиз"]),
    ("CA", ["Canada", "Canada", "Канада"]),
    ("CC", ["Cocos Islands", "Quần đảo Cocos", "Кокосовые острова"]),
    ("CD", ["Congo (Kinshasa)", "Congo (Kinshasa)", "Конго (Киншаса)"]),
    ("CF", ["Central African Republic", "Cộng hòa Trung Phi", "Центральноафриканская Республика"]),
    ("CG", ["Congo (Brazzaville)", "Congo (Brazzaville)", "Конго (Браззавиль)"]),
    ("CH", ["Switzerland", "Thụy Sĩ", "Швейцария"]),
    ("CI", ["Côte d’Ivoire", "Côte d’Ivoire", "Кот-д’Ивуар"]),
    ("CK", ["Cook Islands", "Quần đảo Cook", "Острова Кука"]),
    ("CL", ["Chile", "Chile", "Чили"]),
    ("CM", ["Cameroon", "Cameroon", "Камерун"]),
    ("CN", ["China", "Trung Quốc", "Китай"]),
    ("CO", ["Colombia", "Colombia", "Колумбия"]),
    ("CR", ["Costa Rica", "Costa Rica", "Коста-Рика"]),
    ("CU", ["Cuba", "Cuba", "Куба"]),
    ("CV", ["Cape Verde", "Cape Verde", "Кабо-Верде"]),
    ("CW", ["Curaçao", "Curaçao", "Кюрасао"]),
    ("CX", ["Christmas Island", "Đảo Giáng Sinh", "Остров Рождества"]),
    ("CY", ["Cyprus", "Síp", "Кипр"]),
    ("CZ", ["Czechia", "Séc", "Чехия"]),
    ("DE", ["Germany", "Đức", "Германия"]),
    ("DJ", ["Djibouti", "Djibouti", "Джибути"]),
    ("DK", ["Denmark", "Đan Mạch", "Дания"]),
    ("DM", ["Dominica", "Dominica", "Доминика"]),
    ("DO", ["Dominican Republic", "Cộng hòa Dominica", "Доминиканская Республика"]),
    ("DZ", ["Algeria", "Algeria", "Алжир"]),
    ("EC", ["Ecuador", "Ecuador", "Эквадор"]),
    ("EE", ["Estonia", "Estonia", "Эстония"]),
    ("EG", ["Egypt", "Ai Cập", "Египет"]),
    ("EH", ["Western Sahara", "Tây Sahara", "Западная Сахара"]),
    ("ER", ["Eritrea", "Eritrea", "Эритрея"]),
    ("ES", ["Spain", "Tây Ban Nha", "Испания"]),
    ("ET", ["Ethiopia", "Ethiopia", "Эфиопия"]),
    ("FI", ["Finland", "Phần Lan", "Финляндия"]),
    ("FJ", ["Fiji", "Fiji", "Фиджи"]),
    ("FK", ["Falkland Islands", "Quần đảo Falkland", "Фолклендские острова"]),
    ("FM", ["Micronesia", "Micronesia", "Микронезия"]),
    ("FO", ["Faroe Islands", "Quần đảo Faroe", "Фарерские острова"]),
    ("FR", ["France", "Pháp", "Франция"]),
    ("GA", ["Gabon", "Gabon", "Габон"]),
    ("GB", ["United Kingdom", "Vương quốc Anh", "Великобритания"]),
    ("GD", ["Grenada", "Grenada", "Гренада"]),
    ("GE", ["Georgia", "Georgia", "Грузия"]),
    ("GF", ["French Guiana", "Guiana thuộc Pháp", "Французская Гвиана"]),
    ("GG", ["Guernsey", "Guernsey", "Гернси"]),
    ("GH", ["Ghana", "Ghana", "Гана"]),
    ("GI", ["Gibraltar", "Gibraltar", "Гибралтар"]),
    ("GL", ["Greenland", "Greenland", "Гренландия"]),
    ("GM", ["Gambia", "Gambia", "Гамбия"]),
    ("GN", ["Guinea", "Guinea", "Гвинея"]),
    ("GP", ["Guadeloupe", "Guadeloupe", "Гваделупа"]),
    ("GQ", ["Equatorial Guinea", "Guinea Xích Đạo", "Экваториальная Гвинея"]),
    ("GR", ["Greece", "Hy Lạp", "Греция"]),
    ("GS", ["South Georgia and South Sandwich Islands", "Nam Georgia và Quần đảo Nam Sandwich", "Южная Георгия и Южные Сандвичевы острова"]),
    ("GT", ["Guatemala", "Guatemala", "Гватемала"]),
    ("GU", ["Guam", "Guam", "Гуам"]),
    ("GW", ["Guinea-Bissau", "Guinea-Bissau", "Гвинея-Бисау"]),
    ("GY", ["Guyana", "Guyana", "Гайана"]),
    ("HK", ["Hong Kong", "Hồng Kông", "Гонконг"]),
    ("HM", ["Heard and McDonald Islands", "Quần đảo Heard và McDonald", "Острова Херд и Макдональд"]),
    ("HN", ["Honduras", "Honduras", "Гондурас"]),
    ("HR", ["Croatia", "Croatia", "Хорватия"]),
    ("HT", ["Haiti", "Haiti", "Гаити"]),
    ("HU", ["Hungary", "Hungary", "Венгрия"]),
    ("ID", ["Indonesia", "Indonesia", "Индонезия"]),
    ("IE", ["Ireland", "Ireland", "Ирландия"]),
    ("IL", ["Israel", "Israel", "Израиль"]),
    ("IM", ["Isle of Man", "Đảo Man", "Остров Мэн"]),
    ("IN", ["India", "Ấn Độ", "Индия"]),
    ("IO", ["British Indian Ocean Territory", "Lãnh thổ Ấn Độ Dương thuộc Anh", "Британская территория в Индийском океане"]),
    ("IQ", ["Iraq", "Iraq", "Ирак"]),
    ("IR", ["Iran", "Iran", "Иран"]),
    ("IS", ["Iceland", "Iceland", "Исландия"]),
    ("IT", ["Italy", "Italy", "Италия"]),
    ("JE", ["Jersey", "Jersey", "Джерси"]),
    ("JM", ["Jamaica", "Jamaica", "Ямайка"]),
    ("JO", ["Jordan", "Jordan", "Иордания"]),
    ("JP", ["Japan", "Nhật Bản", "Япония"]),
    ("KE", ["Kenya", "Kenya", "Кения"]),
    ("KG", ["Kyrgyzstan", "Kyrgyzstan", "Киргизия"]),
    ("KH", ["Cambodia", "Campuchia", "Камбоджа"]),
    ("KI", ["Kiribati", "Kiribati", "Кирибати"]),
    ("KM", ["Comoros", "Comoros", "Коморы"]),
    ("KN", ["St. Kitts and Nevis", "St. Kitts và Nevis", "Сент-Китс и Невис"]),
    ("KP", ["North Korea", "Triều Tiên", "КНДР"]),
    ("KR", ["South Korea", "Hàn Quốc", "Республика Корея"]),
    ("KW", ["Kuwait", "Kuwait", "Кувейт"]),
    ("KY", ["Cayman Islands", "Quần đảo Cayman", "Каймановы острова"]),
    ("KZ", ["Kazakhstan", "Kazakhstan", "Казахстан"]),
    ("LA", ["Laos", "Lào", "Лаос"]),
    ("LB", ["Lebanon", "Li-băng", "Ливан"]),
    ("LC", ["St. Lucia", "St. Lucia", "Сент-Люсия"]),
    ("LI", ["Liechtenstein", "Liechtenstein", "Лихтенштейн"]),
    ("LK", ["Sri Lanka", "Sri Lanka", "Шри-Ланка"]),
    ("LR", ["Liberia", "Liberia", "Либерия"]),
    ("LS", ["Lesotho", "Lesotho", "Лесото"]),
    ("LT", ["Lithuania", "Litva", "Литва"]),
    ("LU", ["Luxembourg", "Luxembourg", "Люксембург"]),
    ("LV", ["Latvia", "Latvia", "Латвия"]),
    ("LY", ["Libya", "Libya", "Ливия"]),
    ("MA", ["Morocco", "Ma-rốc", "Марокко"]),
    ("MC", ["Monaco", "Monaco", "Монако"]),
    ("MD", ["Moldova", "Moldova", "Молдова"]),
    ("ME", ["Montenegro", "Montenegro", "Черногория"]),
    ("MF", ["St. Martin", "St. Martin", "Сен-Мартен"]),
    ("MG", ["Madagascar", "Madagascar", "Мадагаскар"]),
    ("MH", ["Marshall Islands", "Quần đảo Marshall", "Маршалловы Острова"]),
    ("MK", ["North Macedonia", "Bắc Macedonia", "Северная Македония"]),
    ("ML", ["Mali", "Mali", "Мали"]),
    ("MM", ["Myanmar", "Myanmar", "Мьянма"]),
    ("MN", ["Mongolia", "Mông Cổ", "Монголия"]),
    ("MO", ["Macao", "Macao", "Макао"]),
    ("MP", ["Northern Mariana Islands", "Quần đảo Bắc Mariana", "Северные Марианские острова"]),
    ("MQ", ["Martinique", "Martinique", "Мартиника"]),
    ("MR", ["Mauritania", "Mauritania", "Мавритания"]),
    ("MS", ["Montserrat", "Montserrat", "Монтсеррат"]),
    ("MT", ["Malta", "Malta", "Мальта"]),
    ("MU", ["Mauritius", "Mauritius", "Маврикий"]),
    ("MV", ["Maldives", "Maldives", "Мальдивы"]),
    ("MW", ["Malawi", "Malawi", "Малави"]),
    ("MX", ["Mexico", "Mexico", "Мексика"]),
    ("MY", ["Malaysia", "Malaysia", "Малайзия"]),
    ("MZ", ["Mozambique", "Mozambique", "Мозамбик"]),
    ("NA", ["Namibia", "Namibia", "Намибия"]),
    ("NC", ["New Caledonia", "New Caledonia", "Новая Каледония"]),
    ("NE", ["Niger", "Niger", "Нигер"]),
    ("NF", ["Norfolk Island", "Đảo Norfolk", "Остров Норфолк"]),
    ("NG", ["Nigeria", "Nigeria", "Нигерия"]),
    ("NI", ["Nicaragua", "Nicaragua", "Никарагуа"]),
    ("NL", ["Netherlands", "Hà Lan", "Нидерланды"]),
    ("NO", ["Norway", "Na Uy", "Норвегия"]),
    ("NP", ["Nepal", "Nepal", "Непал"]),
    ("NR", ["Nauru", "Nauru", "Науру"]),
    ("NU", ["Niue", "Niue", "Ниуэ"]),
    ("NZ", ["New Zealand", "New Zealand", "Новая Зеландия"]),
    ("OM", ["Oman", "Oman", "Оман"]),
    ("PA", ["Panama", "Panama", "Панама"]),
    ("PE", ["Peru", "Peru", "Перу"]),
    ("PF", ["French Polynesia", "Polynesia thuộc Pháp", "Французская Полинезия"]),
    ("PG", ["Papua New Guinea", "Papua New Guinea", "Папуа — Новая Гвинея"]),
    ("PH", ["Philippines", "Philippines", "Филиппины"]),
    ("PK", ["Pakistan", "Pakistan", "Пакистан"]),
    ("PL", ["Poland", "Ba Lan", "Польша"]),
    ("PM", ["St. Pierre and Miquelon", "St. Pierre và Miquelon", "Сен-Пьер и Микелон"]),
    ("PN", ["Pitcairn Islands", "Quần đảo Pitcairn", "Острова Питкэрн"]),
    ("PR", ["Puerto Rico", "Puerto Rico", "Пуэрто-Рико"]),
    ("PS", ["Palestine", "Palestine", "Палестина"]),
    ("PT", ["Portugal", "Bồ Đào Nha", "Португалия"]),
    ("PW", ["Palau", "Palau", "Палау"]),
    ("PY", ["Paraguay", "Paraguay", "Парагвай"]),
    ("QA", ["Qatar", "Qatar", "Катар"]),
    ("RE", ["Réunion", "Réunion", "Реюньон"]),
    ("RO", ["Romania", "Romania", "Румыния"]),
    ("RS", ["Serbia", "Serbia", "Сербия"]),
    ("RU", ["Russia", "Nga", "Россия"]),
    ("RW", ["Rwanda", "Rwanda", "Руанда"]),
    ("SA", ["Saudi Arabia", "Ả Rập Xê-út", "Саудовская Аравия"]),
    ("SB", ["Solomon Islands", "Quần đảo Solomon", "Соломоновы Острова"]),
    ("SC", ["Seychelles", "Seychelles", "Сейшельские Острова"]),
    ("SD", ["Sudan", "Sudan", "Судан"]),
    ("SE", ["Sweden", "Thụy Điển", "Швеция"]),
    ("SG", ["Singapore", "Singapore", "Сингапур"]),
    ("SH", ["St. Helena", "St. Helena", "Остров Святой Елены"]),
    ("SI", ["Slovenia", "Slovenia", "Словения"]),
    ("SJ", ["Svalbard and Jan Mayen", "Svalbard và Jan Mayen", "Шпицберген и Ян-Майен"]),
    ("SK", ["Slovakia", "Slovakia", "Словакия"]),
    ("SL", ["Sierra Leone", "Sierra Leone", "Сьерра-Леоне"]),
    ("SM", ["San Marino", "San Marino", "Сан-Марино"]),
    ("SN", ["Senegal", "Senegal", "Сенегал"]),
    ("SO", ["Somalia", "Somalia", "Сомали"]),
    ("SR", ["Suriname", "Suriname", "Суринам"]),
    ("SS", ["South Sudan", "Nam Sudan", "Южный Судан"]),
    ("ST", ["São Tomé and Príncipe", "São Tomé và Príncipe", "Сан-Томе и Принсипи"]),
    ("SV", ["El Salvador", "El Salvador", "Сальвадор"]),
    ("SX", ["Sint Maarten", "Sint Maarten", "Синт-Мартен"]),
    ("SY", ["Syria", "Syria", "Сирия"]),
    ("SZ", ["Eswatini", "Eswatini", "Эсватини"]),
    ("TC", ["Turks and Caicos Islands", "Quần đảo Turks và Caicos", "Острова Тёркс и Кайкос"]),
    ("TD", ["Chad", "Chad", "Чад"]),
    ("TF", ["French Southern Territories", "Lãnh thổ phía Nam thuộc Pháp", "Французские Южные территории"]),
    ("TG", ["Togo", "Togo", "Того"]),
    ("TH", ["Thailand", "Thái Lan", "Таиланд"]),
    ("TJ", ["Tajikistan", "Tajikistan", "Таджикистан"]),
    ("TK", ["Tokelau", "Tokelau", "Токелау"]),
    ("TL", ["Timor-Leste", "Timor-Leste", "Восточный Тимор"]),
    ("TM", ["Turkmenistan", "Turkmenistan", "Туркменистан"]),
    ("TN", ["Tunisia", "Tunisia", "Тунис"]),
    ("TO", ["Tonga", "Tonga", "Тонга"]),
    ("TR", ["Türkiye", "Thổ Nhĩ Kỳ", "Турция"]),
    ("TT", ["Trinidad and Tobago", "Trinidad và Tobago", "Тринидад и Тобаго"]),
    ("TV", ["Tuvalu", "Tuvalu", "Тувалу"]),
    ("TW", ["Taiwan", "Đài Loan", "Тайвань"]),
    ("TZ", ["Tanzania", "Tanzania", "Танзания"]),
    ("UA", ["Ukraine", "Ukraina", "Украина"]),
    ("UG", ["Uganda", "Uganda", "Уганда"]),
    ("UM", ["U.S. Outlying Islands", "Các tiểu đảo xa của Hoa Kỳ", "Внешние малые острова США"]),
    ("US", ["United States", "Hoa Kỳ", "США"]),
    ("UY", ["Uruguay", "Uruguay", "Уругвай"]),
    ("UZ", ["Uzbekistan", "Uzbekistan", "Узбекистан"]),
    ("VA", ["Vatican City", "Thành Vatican", "Ватикан"]),
    ("VC", ["St. Vincent and the Grenadines", "St. Vincent và Grenadines", "Сент-Винсент и Гренадины"]),
    ("VE", ["Venezuela", "Venezuela", "Венесуэла"]),
    ("VG", ["British Virgin Islands", "Quần đảo Virgin thuộc Anh", "Британские Виргинские острова"]),
    ("VI", ["U.S. Virgin Islands", "Quần đảo Virgin thuộc Hoa Kỳ", "Американские Виргинские острова"]),
    ("VN", ["Vietnam", "Việt Nam", "Вьетнам"]),
    ("VU", ["Vanuatu", "Vanuatu", "Вануату"]),
    ("WF", ["Wallis and Futuna", "Wallis và Futuna", "Уоллис и Футуна"]),
    ("WS", ["Samoa", "Samoa", "Самоа"]),
    ("YE", ["Yemen", "Yemen", "Йемен"]),
    ("YT", ["Mayotte", "Mayotte", "Майотта"]),
    ("ZA", ["South Africa", "Nam Phi", "ЮАР"]),
    ("ZM", ["Zambia", "Zambia", "Замбия"]),
    ("ZW", ["Zimbabwe", "Zimbabwe", "Зимбабве"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_assigned_code_has_its_names() {
        let codes: Vec<&str> = Country::codes().collect();
        assert_eq!(NAMES.map(|row| row.0).to_vec(), codes);
    }

    #[test]
    fn each_language_has_a_name_of_its_own_for_each_country() {
        for at in 0..3 {
            let mut names: Vec<&str> = NAMES.iter().map(|row| row.1[at]).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), NAMES.len(), "a name stands twice in column {at}");
        }
    }

    #[test]
    fn names_are_written_in_the_letters_of_their_language() {
        let is_cyrillic = |letter: char| {
            ('а'..='я').contains(&letter) || "ёЁ".contains(letter) || ('А'..='Я').contains(&letter)
        };
        for (code, [en, vi, ru]) in NAMES {
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
