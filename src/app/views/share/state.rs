//! What the share panel shows: its tab, and the chart that it was opened for.

use leptos::prelude::*;

use crate::app::chart::{ChartAction, ChartActions};
use crate::query::Chart;

/// The parts of the panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShareTab {
    #[default]
    Link,
    Cite,
    Picture,
    Figures,
    More,
}

impl ShareTab {
    pub const ALL: [Self; 5] = [Self::Link, Self::Cite, Self::Picture, Self::Figures, Self::More];

    /// The id of the tab.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Link => "share-by-link",
            Self::Cite => "share-cite",
            Self::Picture => "share-picture",
            Self::Figures => "share-figures",
            Self::More => "share-more",
        }
    }
}

/// Opens the share panel from anywhere. A context of the app.
#[derive(Clone, Copy)]
pub struct Sharing {
    pub is_open: RwSignal<bool>,
    pub tab: RwSignal<ShareTab>,
    /// The chart that it was opened for; `None` is the whole view.
    pub chart: RwSignal<Option<Chart>>,
    /// Whether it was opened for what is open in the evidence: an article or a meeting.
    pub is_of_evidence: RwSignal<bool>,
}

impl Sharing {
    /// The panel, closed.
    #[must_use]
    pub fn new() -> Self {
        Self {
            is_open: RwSignal::new(false),
            tab: RwSignal::new(ShareTab::default()),
            chart: RwSignal::new(None),
            is_of_evidence: RwSignal::new(false),
        }
    }

    /// The context, in any component of the app.
    ///
    /// # Panics
    ///
    /// Outside of the app.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Opens the panel at a tab, for a chart or for the whole view.
    pub fn open(self, tab: ShareTab, chart: Option<Chart>) {
        self.tab.set(tab);
        self.chart.set(chart);
        self.is_of_evidence.set(false);
        self.is_open.set(true);
    }

    /// Opens the citation of the article or the meeting that is open.
    pub fn cite_what_is_open(self) {
        self.open(ShareTab::Cite, None);
        self.is_of_evidence.set(true);
    }

    /// What the menus of charts open.
    #[must_use]
    pub fn chart_actions(self) -> ChartActions {
        ChartActions(Callback::new(move |(chart, action)| {
            let tab = match action {
                ChartAction::Picture => ShareTab::Picture,
                ChartAction::Figures => ShareTab::Figures,
                ChartAction::Cite => ShareTab::Cite,
            };
            self.open(tab, Some(chart));
        }))
    }
}

impl Default for Sharing {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_charts_menu_opens_its_tab_for_the_chart() {
        Owner::new().with(|| {
            let sharing = Sharing::new();
            assert!(!sharing.is_open.get_untracked());
            for (action, tab) in [
                (ChartAction::Picture, ShareTab::Picture),
                (ChartAction::Figures, ShareTab::Figures),
                (ChartAction::Cite, ShareTab::Cite),
            ] {
                sharing.chart_actions().0.run((Chart::Areas, action));
                let state = (sharing.is_open.get_untracked(), sharing.tab.get_untracked());
                assert_eq!((state, sharing.chart.get_untracked()), ((true, tab), Some(Chart::Areas)));
            }
            sharing.cite_what_is_open();
            assert!(sharing.is_of_evidence.get_untracked());
            sharing.open(ShareTab::Link, None);
            assert!(!sharing.is_of_evidence.get_untracked());
            assert_eq!(sharing.chart.get_untracked(), None);
        });
    }
}
