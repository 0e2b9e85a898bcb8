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

/// Which parts of the page are unfolded. An array, since there are few: the code of a tree weighs more than all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Panels([bool; Panel::ALL.len()]);

impl Panels {
    #[must_use]
    pub fn contains(self, panel: Panel) -> bool {
        self.0[panel as usize]
    }

    /// Whether all is folded.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    pub fn insert(&mut self, panel: Panel) {
        self.0[panel as usize] = true;
    }

    pub fn remove(&mut self, panel: Panel) {
        self.0[panel as usize] = false;
    }

    /// Unfolds what is folded, and folds what is not.
    pub fn toggle(&mut self, panel: Panel) {
        self.0[panel as usize] ^= true;
    }

    /// What is unfolded, in the order of the page.
    pub fn iter(self) -> impl Iterator<Item = Panel> {
        Panel::ALL.iter().copied().filter(move |panel| self.contains(*panel))
    }
}

impl FromIterator<Panel> for Panels {
    fn from_iter<T: IntoIterator<Item = Panel>>(panels: T) -> Self {
        let mut all = Self::default();
        panels.into_iter().for_each(|panel| all.insert(panel));
        all
    }
}

impl Query {
    /// Whether a chart beyond the first three is drawn: its panel is unfolded, or the view is about it.
    #[must_use]
    pub fn draws(&self, panel: Panel) -> bool {
        let chart = self.view.as_ref().and_then(|view| view.chart);
        self.show.contains(panel) || chart.is_some_and(|chart| chart.panel() == Some(panel))
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
        query.show.toggle(Panel::Kinds);
        assert!(query.draws(Panel::Kinds) && !query.draws(Panel::Places));
        query.show.toggle(Panel::Kinds);
        query.view = Some(Box::new(View { chart: Some(Chart::Places), ..View::new(ViewKind::Present) }));
        assert!(query.draws(Panel::Places) && !query.draws(Panel::Kinds) && !query.draws(Panel::Filters));
    }
}
