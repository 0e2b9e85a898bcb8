//! Who coordinated when, which plans ran and what was adopted, as the articles tell it.

use std::collections::BTreeSet;

use dialogue_explorer::chart::scene::{self, Entries, Event, Hue, LaneOf, OfYears, Period, Periods};
use dialogue_explorer::data::edtf::Date;
use dialogue_explorer::query::{MarkKey, PeriodName, YearSpan};

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text:?} is a date"))
}

/// From, to, and the label in each language.
type Row = (&'static str, &'static str, [&'static str; 3]);

const COORDINATORS: [Row; 4] = [
    ("2015-08", "2018", ["Laos", "Lào", "Лаос"]),
    ("2018", "2021-08", ["Indonesia", "Indonesia", "Индонезия"]),
    ("2021-08", "2024-07-26", ["Cambodia", "Campuchia", "Камбоджа"]),
    ("2024-07-26", "", ["Myanmar", "Myanmar", "Мьянма"]),
];

const PLANS: [Row; 6] = [
    (
        "2005-12-13",
        "2015-12",
        [
            "Comprehensive Programme of Action 2005–2015",
            "Chương trình hành động toàn diện 2005–2015",
            "Комплексная программа действий на 2005–2015 годы",
        ],
    ),
    (
        "2016-01",
        "2020-12",
        [
            "Comprehensive Plan of Action 2016–2020",
            "Kế hoạch hành động toàn diện 2016–2020",
            "Комплексный план действий на 2016–2020 годы",
        ],
    ),
    (
        "2021-01",
        "2025-12",
        [
            "Trade and Investment Work Programme 2021–2025",
            "Chương trình công tác về thương mại và đầu tư 2021–2025",
            "Рабочая программа сотрудничества в области торговли и инвестиций на 2021–2025 годы",
        ],
    ),
    (
        "2021-01",
        "2025-12",
        [
            "Comprehensive Plan of Action 2021–2025",
            "Kế hoạch hành động toàn diện 2021–2025",
            "Комплексный план действий на 2021–2025 годы",
        ],
    ),
    (
        "2022-01",
        "2024-12",
        [
            "Tourism Work Plan 2022–2024",
            "Kế hoạch công tác du lịch 2022–2024",
            "План работы по туризму на 2022–2024 годы",
        ],
    ),
    (
        "2026-01",
        "2030-12",
        [
            "Comprehensive Plan of Action 2026–2030",
            "Kế hoạch hành động toàn diện 2026–2030",
            "Комплексный план действий на 2026–2030 годы",
        ],
    ),
];

/// When documents were adopted, one entry a document.
const DOCUMENTS: [&str; 30] = [
    "2004-07-02",
    "2004-11-29",
    "2005-12-10",
    "2005-12-13",
    "2005-12-13",
    "2008-07-23",
    "2011-07",
    "2016-05-19",
    "2016-05-20",
    "2016-05-20",
    "2017-08-06",
    "2017-08-06",
    "2017-09",
    "2017-09",
    "2018-11-14",
    "2018-11-14",
    "2020-06-17",
    "2021-02-19",
    "2021-09-14",
    "2021-09-14",
    "2021-10-28",
    "2021-10-28",
    "2021-10-28",
    "2022-01",
    "2023-07-13",
    "2026-01",
    "2026-06",
    "2026-06",
    "2026-06",
    "2026-06",
];

/// What only its year tells, among what is told to the month.
const VAGUE: [&str; 6] = ["1996", "2004", "2004", "2004-07-02", "2026", "1991-01-01"];

const HEADINGS: [[&str; 3]; 3] = [
    ["Documents adopted", "Văn kiện được thông qua", "Принятые документы"],
    ["Plans of action", "Kế hoạch hành động", "Планы действий"],
    [
        "Coordinated ASEAN’s relations with Russia",
        "Điều phối quan hệ ASEAN – Nga",
        "Координировали отношения АСЕАН с Россией",
    ],
];

const BEFORE: [&str; 3] =
    ["not told by these sources", "các nguồn này không nói", "в этих источниках не сказано"];

/// The key of what begins at a date, by the first letters of its name.
fn key(name: &str, from: &str) -> MarkKey {
    let name: String =
        name.chars().filter(|char| char.is_ascii_alphanumeric() || *char == '-').take(40).collect();
    let year = date(from).year().expect("a year");
    MarkKey::Period { name: PeriodName::new(&name).expect("a name"), years: YearSpan::new(year, year) }
}

fn kept_key(name: &str, from: &str) -> &'static MarkKey {
    Box::leak(Box::new(key(name, from)))
}

fn lane_periods(rows: &[Row], lang: usize) -> Vec<Period<'static>> {
    let make = |&(from, to, labels): &Row| {
        let to = (!to.is_empty()).then(|| date(to));
        let key = kept_key(labels[0], from);
        Period {
            band_label: None,
            key,
            label: labels[lang],
            from: date(from),
            to,
            of_years: OfYears::default(),
            name: labels[lang],
        }
    };
    rows.iter().map(make).collect()
}

fn documents(dates: &'static [&'static str]) -> Vec<Event<'static>> {
    let make = |it: &&'static str| Event {
        key: kept_key(it, it),
        label: it,
        at: date(it),
        of_years: OfYears::default(),
        name: it,
    };
    dates.iter().map(make).collect()
}

struct Lanes {
    documents: &'static [&'static str],
    plans: &'static [Row],
    coordinators: &'static [Row],
    chosen: Option<BTreeSet<MarkKey>>,
    first_year: i32,
}

fn make(lang: usize, lanes: &Lanes) -> Periods {
    let documents = documents(lanes.documents);
    let plans = lane_periods(lanes.plans, lang);
    let coordinators = lane_periods(lanes.coordinators, lang);
    let lane = |at: usize, before, entries| LaneOf {
        heading: Some(HEADINGS[at][lang]),
        before,
        hue: Hue::Accent,
        chosen: lanes.chosen.as_ref(),
        entries,
    };
    scene::periods(
        lanes.first_year,
        2026,
        &[
            lane(0, None, Entries::Events(&documents)),
            lane(1, None, Entries::Periods(&plans)),
            lane(2, Some(BEFORE[lang]), Entries::Periods(&coordinators)),
        ],
    )
}

const ALL: Lanes = Lanes {
    documents: &DOCUMENTS,
    plans: &PLANS,
    coordinators: &COORDINATORS,
    chosen: None,
    first_year: 1991,
};

/// All that is told, in a language.
pub fn full(lang: usize) -> Periods {
    make(lang, &ALL)
}

/// From the first plan on.
pub fn from_2004() -> Periods {
    make(0, &Lanes { first_year: 2004, ..ALL })
}

/// An entry of each lane chosen.
pub fn chosen() -> Periods {
    let keys = [
        key("Indonesia", "2018"),
        key("Comprehensive Plan of Action 2016–2020", "2016-01"),
        key("2021-10-28", "2021-10-28"),
        key("2011-07", "2011-07"),
    ];
    make(0, &Lanes { chosen: Some(keys.into()), ..ALL })
}

/// Lanes in which nothing is left.
pub fn empty() -> Periods {
    make(0, &Lanes { documents: &[], plans: &[], coordinators: &[], ..ALL })
}

/// One band.
pub fn one() -> Periods {
    make(0, &Lanes { documents: &[], plans: &[], coordinators: &COORDINATORS[..1], ..ALL })
}

/// Ends and events of which only the year is told, at both ends of the axis.
pub fn vague() -> Periods {
    const ROWS: [Row; 6] = [
        ("1991", "1996", ["A"; 3]),
        ("1996", "1996", ["B"; 3]),
        ("1996-03", "2010", ["Cambodia"; 3]),
        ("2010", "2026", ["Indonesia"; 3]),
        ("2026", "", ["Myanmar"; 3]),
        ("2026-12-31", "", ["Philippines"; 3]),
    ];
    make(0, &Lanes { documents: &VAGUE, plans: &ROWS[3..4], coordinators: &ROWS, ..ALL })
}

/// A single lane without words around it.
pub fn plain() -> Periods {
    let coordinators = lane_periods(&COORDINATORS, 0);
    let entries = Entries::Periods(&coordinators);
    scene::periods(
        2015,
        2026,
        &[LaneOf { heading: None, before: None, hue: Hue::Accent, chosen: None, entries }],
    )
}
