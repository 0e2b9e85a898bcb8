//! The names of the further charts as tabs.

use crate::data::vocabulary::Lang;

pub struct MoreChartsWords {
    pub title: &'static str,
    pub kinds: &'static str,
    pub places: &'static str,
    pub areas_by_year: &'static str,
    pub periods: &'static str,
}

#[must_use]
pub fn more_charts_words(lang: Lang) -> &'static MoreChartsWords {
    match lang {
        Lang::En => &MoreChartsWords {
            title: "More charts",
            kinds: "Kinds of meeting",
            places: "Map",
            areas_by_year: "Areas by year",
            periods: "Coordinators and plans",
        },
        Lang::Vi => &MoreChartsWords {
            title: "Biểu đồ khác",
            kinds: "Loại cuộc họp",
            places: "Bản đồ",
            areas_by_year: "Lĩnh vực theo năm",
            periods: "Nước điều phối và kế hoạch",
        },
        Lang::Ru => &MoreChartsWords {
            title: "Другие диаграммы",
            kinds: "Виды встреч",
            places: "Карта",
            areas_by_year: "Области по годам",
            periods: "Координаторы и планы",
        },
    }
}
