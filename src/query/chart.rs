//! Which chart is meant, by the name that links have for it, and what is known of it by its name alone: the one table
//! that ids, files and panels are read from.

use super::{Dimension, Panel};
use crate::data::vocabulary::codes;

codes! {
    /// A chart. Its code is the value of `picture` in a link.
    Chart {
        Years = "years",
        Areas = "areas",
        Chairs = "chairs",
        Kinds = "kinds",
        Places = "places",
        Periods = "coordinators",
        AreasByYear = "areas-by-year",
    }
}

/// What a chart is.
#[derive(Clone, Copy, Debug)]
pub struct ChartSpec {
    /// What the ids of its elements begin with on the page. Links lead to some of them: they stay.
    pub id: &'static str,
    /// What its marks choose in; of rows and columns, the dimension of the rows.
    pub dimension: Dimension,
    /// The dimension of its columns, where it has rows and columns.
    pub columns: Option<Dimension>,
    /// The panel of its table.
    pub table: Panel,
    /// The panel in which it is opened; none for the three that are always there.
    pub panel: Option<Panel>,
    /// How its files are called, without their ending.
    pub file_stem: &'static str,
    /// Whether years can be spanned in it, by dragging and by Shift.
    pub has_spans: bool,
    /// Whether its marks stand beside each other and not one under the other.
    pub is_horizontal: bool,
    /// How the files of its two sides are called, where two selections can be compared in it.
    pub paired_file_stem: Option<&'static str>,
    /// How high it stands in another page, in px, so that nothing scrolls: wide, from 400 px, below; then the same where
    /// the public record is looked at, which has more to draw. Measured in Russian, the longest of the languages.
    pub frame_heights: [[u32; 3]; 2],
}

impl ChartSpec {
    /// The dimensions that a choice in it is made in.
    pub fn dimensions(&self) -> impl Iterator<Item = Dimension> {
        std::iter::once(self.dimension).chain(self.columns)
    }

    /// The id of the heading that names it.
    #[must_use]
    pub fn title_id(&self) -> String {
        format!("{}-title", self.id)
    }
}

impl Chart {
    /// What the chart is.
    #[must_use]
    pub fn spec(self) -> &'static ChartSpec {
        match self {
            Self::Years => &YEARS,
            Self::Areas => &AREAS,
            Self::Chairs => &CHAIRS,
            Self::Kinds => &KINDS,
            Self::Places => &PLACES,
            Self::Periods => &PERIODS,
            Self::AreasByYear => &AREAS_BY_YEAR,
        }
    }

    /// The panel in which it is opened; none for the three that are always there.
    #[must_use]
    pub fn panel(self) -> Option<Panel> {
        self.spec().panel
    }

    /// The chart whose elements have ids that begin so.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|chart| chart.spec().id == id)
    }
}

static YEARS: ChartSpec = ChartSpec {
    id: "years",
    dimension: Dimension::Year,
    columns: None,
    table: Panel::YearsTable,
    panel: None,
    file_stem: "meetings-per-year",
    has_spans: true,
    is_horizontal: true,
    paired_file_stem: None,
    frame_heights: [[430, 430, 490], [440, 440, 510]],
};

static AREAS: ChartSpec = ChartSpec {
    id: "areas",
    dimension: Dimension::Area,
    columns: None,
    table: Panel::AreasTable,
    panel: None,
    file_stem: "meetings-per-area",
    has_spans: false,
    is_horizontal: false,
    paired_file_stem: Some("areas-compared"),
    frame_heights: [[1080, 1200, 1570], [1120, 1250, 1650]],
};

static CHAIRS: ChartSpec = ChartSpec {
    id: "chairs",
    dimension: Dimension::Chair,
    columns: None,
    table: Panel::ChairsTable,
    panel: None,
    file_stem: "meetings-per-chair",
    has_spans: false,
    is_horizontal: false,
    paired_file_stem: Some("chairs-compared"),
    frame_heights: [[300, 340, 380], [460, 510, 570]],
};

static KINDS: ChartSpec = ChartSpec {
    id: "kinds",
    dimension: Dimension::Kind,
    columns: Some(Dimension::Year),
    table: Panel::KindsTable,
    panel: Some(Panel::Kinds),
    file_stem: "kinds-by-year",
    has_spans: false,
    is_horizontal: true,
    paired_file_stem: Some("kinds-compared"),
    frame_heights: [[560, 700, 780], [780, 1010, 1100]],
};

static PLACES: ChartSpec = ChartSpec {
    id: "map",
    dimension: Dimension::Place,
    columns: None,
    table: Panel::PlacesTable,
    panel: Some(Panel::Places),
    file_stem: "meetings-on-a-map",
    has_spans: false,
    is_horizontal: true,
    paired_file_stem: None,
    frame_heights: [[780, 1120, 1120], [950, 1280, 1360]],
};

static PERIODS: ChartSpec = ChartSpec {
    id: "periods",
    dimension: Dimension::Year,
    columns: None,
    table: Panel::PeriodsTable,
    panel: Some(Panel::Periods),
    file_stem: "coordinators-and-documents",
    has_spans: false,
    is_horizontal: true,
    paired_file_stem: None,
    frame_heights: [[830, 1000, 1150], [830, 1000, 1150]],
};

static AREAS_BY_YEAR: ChartSpec = ChartSpec {
    id: "by-year",
    dimension: Dimension::Area,
    columns: Some(Dimension::Year),
    table: Panel::AreasByYearTable,
    panel: Some(Panel::AreasByYear),
    file_stem: "areas-by-year",
    has_spans: false,
    is_horizontal: true,
    paired_file_stem: None,
    frame_heights: [[1450, 1610, 2200], [1500, 1590, 2300]],
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_charts_share_an_id_or_the_name_of_a_file() {
        let specs = || Chart::ALL.iter().map(|chart| chart.spec());
        let ids: BTreeSet<&str> = specs().map(|spec| spec.id).collect();
        let stems: BTreeSet<&str> =
            specs().flat_map(|spec| std::iter::once(spec.file_stem).chain(spec.paired_file_stem)).collect();
        let paired = specs().filter(|spec| spec.paired_file_stem.is_some()).count();
        assert_eq!((ids.len(), stems.len()), (Chart::ALL.len(), Chart::ALL.len() + paired));
    }

    #[test]
    fn a_chart_is_found_by_its_id() {
        for chart in Chart::ALL {
            assert_eq!(Chart::from_id(chart.spec().id), Some(*chart));
        }
        assert_eq!(Chart::from_id("pie"), None);
    }

    #[test]
    fn a_choice_in_rows_and_columns_is_made_in_both() {
        let dimensions: Vec<_> = Chart::AreasByYear.spec().dimensions().collect();
        assert_eq!(dimensions, [Dimension::Area, Dimension::Year]);
        assert_eq!(Chart::Chairs.spec().dimensions().collect::<Vec<_>>(), [Dimension::Chair]);
    }
}
