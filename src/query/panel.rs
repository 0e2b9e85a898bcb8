//! The parts of the page that the reader can unfold.

use super::Query;
use crate::data::vocabulary::codes;

codes! {
    /// A part of the page that the reader unfolded. Its code stands in `show`.
    Panel {
        /// The years as a table.
        YearsTable = "years",
        /// The areas as a table.
        AreasTable = "areas",
        /// The chairs as a table.
        ChairsTable = "chairs",
        /// Not counted, and why.
        LeftOut = "left-out",
        /// Every dimension as a list of choices.
        Filters = "filters",
        /// Kinds of meeting over the years.
        Kinds = "kinds",
        /// The same as a table.
        KindsTable = "kinds-table",
        /// Who coordinated when, with plans and documents.
        Periods = "coordinators",
        /// The same as a table.
        PeriodsTable = "coordinators-table",
        /// Where they met: a map, and bars.
        Places = "places",
        /// The same as a table.
        PlacesTable = "places-table",
        /// Areas by year.
        AreasByYear = "areas-by-year",
        /// The same as a table.
        AreasByYearTable = "areas-by-year-table",
    }
}

impl Query {
    /// Unfolds a part of the page, or folds it.
    pub fn toggle_panel(&mut self, panel: Panel) {
        if !self.show.remove(&panel) {
            self.show.insert(panel);
        }
    }

    /// Whether a chart beyond the first three is drawn: its panel is unfolded, or the view is about it.
    #[must_use]
    pub fn draws(&self, panel: Panel) -> bool {
        let chart = self.view.as_ref().and_then(|view| view.chart);
        self.show.contains(&panel) || chart.is_some_and(|chart| chart.panel() == Some(panel))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Chart, View, ViewKind};

    #[test]
    fn a_chart_is_drawn_where_its_panel_is_open_or_a_view_is_about_it() {
        let mut query = Query::default();
        assert!(!query.draws(Panel::Kinds));
        query.toggle_panel(Panel::Kinds);
        assert!(query.draws(Panel::Kinds) && !query.draws(Panel::Places));
        query.toggle_panel(Panel::Kinds);
        query.view = Some(Box::new(View { chart: Some(Chart::Places), ..View::new(ViewKind::Present) }));
        assert!(query.draws(Panel::Places) && !query.draws(Panel::Kinds) && !query.draws(Panel::Filters));
    }
}
