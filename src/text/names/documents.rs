//! What documents that both sides adopted are called.

use super::Row;

/// By their English names.
pub const DOCUMENTS: [Row; 42] = [
    (
        "ASEAN-EEC Memorandum of Understanding",
        ["Bản ghi nhớ giữa ASEAN và Ủy ban Kinh tế Á – Âu", "Меморандум о взаимопонимании АСЕАН и ЕЭК"],
    ),
    (
        "Action Programme against Drug Trafficking (2017)",
        [
            "Chương trình Hành động chống buôn bán ma túy (2017)",
            "Программа действий по борьбе с незаконным оборотом наркотиков (2017)",
        ],
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
        "Co-Chairs' Statement of the Special ASEAN-Russia Foreign Ministers' Meeting (2021)",
        [
            "Tuyên bố của các đồng Chủ tịch Hội nghị Bộ trưởng Ngoại giao ASEAN – Nga đặc biệt (2021)",
            "Заявление сопредседателей специальной встречи министров иностранных дел Россия – АСЕАН (2021)",
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
        "Education Work Plan to 2026",
        ["Kế hoạch công tác giáo dục đến năm 2026", "Рабочий план в области образования до 2026 года"],
    ),
    (
        "Energy Cooperation Work Plan 2016-2020",
        [
            "Kế hoạch công tác hợp tác năng lượng 2016–2020",
            "Рабочий план сотрудничества в области энергетики на 2016–2020 годы",
        ],
    ),
    (
        "Energy Cooperation Work Programme 2010-2015",
        [
            "Chương trình công tác về hợp tác năng lượng 2010–2015",
            "Рабочая программа сотрудничества в области энергетики на 2010–2015 годы",
        ],
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
    (
        "Joint Statement of the Economic Ministers (2021)",
        [
            "Tuyên bố chung của các Bộ trưởng Kinh tế (2021)",
            "Совместное заявление министров экономики (2021)",
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
        "Joint Statement on the 20th anniversary of Russia's accession to the Treaty of Amity and Cooperation",
        [
            "Tuyên bố chung nhân 20 năm Nga gia nhập Hiệp ước Thân thiện và Hợp tác",
            "Совместное заявление к 20-летию присоединения России к Договору о дружбе и сотрудничестве",
        ],
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
        "Memorandum of Understanding on the ASEAN Centre at MGIMO",
        ["Bản ghi nhớ về Trung tâm ASEAN tại MGIMO", "Меморандум о взаимопонимании о Центре АСЕАН при МГИМО"],
    ),
    (
        "Plan of Action on Science, Technology and Innovation 2016-2025",
        [
            "Kế hoạch Hành động về Khoa học, Công nghệ và Đổi mới sáng tạo 2016–2025",
            "План действий в области науки, технологий и инноваций на 2016–2025 годы",
        ],
    ),
    (
        "Post-2017 Trade and Investment Work Programme",
        [
            "Chương trình công tác về thương mại và đầu tư sau năm 2017",
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
            "Lộ trình thực hiện khuyến nghị của Nhóm các nhân vật nổi tiếng",
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
            "Tuyên bố về bảo đảm an ninh và sử dụng công nghệ thông tin và truyền thông",
            "Заявление о безопасности ИКТ и безопасности при их использовании",
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
            "Chương trình công tác về thương mại và đầu tư 2021–2025",
            "Рабочая программа по торговле и инвестициям на 2021–2025 годы",
        ],
    ),
    (
        "Work Programme on Agriculture and Food Security 2016-2020",
        [
            "Chương trình công tác về nông nghiệp và an ninh lương thực 2016–2020",
            "Рабочая программа по сельскому хозяйству и продовольственной безопасности на 2016–2020 годы",
        ],
    ),
];
