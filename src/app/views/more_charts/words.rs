//! The words over the further charts.

use crate::data::vocabulary::Lang;

/// Their heading. What each is called lies with the words of charts.
#[must_use]
pub const fn more_charts_title(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "More charts",
        Lang::Vi => "Biểu đồ khác",
        Lang::Ru => "Другие диаграммы",
    }
}
