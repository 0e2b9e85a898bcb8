//! The pictures that can be taken along, and what each is called.

use crate::chart::scene::Mark;
use crate::chart::{self, Drawing, MarkRole};
use crate::data::vocabulary::{Lang, codes};
use crate::query::{Chart, Dimension, Panel};
use crate::text::{more_words, still_chart_how, take_words};

use super::Export;

codes! {
    /// A picture. Its code stands in ids of the page and in the metadata of the file.
    Picture {
        Years = "years",
        Chairs = "chairs",
        Areas = "areas",
        Kinds = "kinds",
        Map = "map",
        /// The bars beside the map.
        Places = "places",
        Periods = "periods",
        AreasByYear = "by-year",
        /// The two sides of a comparison.
        PairedAreas = "pair-areas",
        PairedChairs = "pair-chairs",
        PairedKinds = "pair-kinds",
    }
}

/// How wide a sheet is, in px.
pub const SHEET_PX: u32 = 960;
/// What a sheet leaves free around its chart, in px.
pub const MARGIN_PX: u32 = 32;

/// A picture and the words for it.
pub struct Sheet<'a> {
    /// What the picture is called in its metadata and in links: `years`, `areas-by-year`.
    pub name: &'a str,
    /// The question that it answers, and how it is read.
    pub title: &'a str,
    pub how: &'a str,
    /// The chart, drawn [`Sheet::chart_px`] wide.
    pub picture: &'a Drawing,
    /// Its marks in reading order.
    pub marks: &'a [Mark],
    /// The other side of a comparison.
    pub other: Option<&'a Export<'a>>,
}

impl Sheet<'_> {
    /// Whether any mark is drawn with such a part.
    #[must_use]
    pub fn draws(&self, role: MarkRole) -> bool {
        self.picture.shapes.iter().any(|shape| shape.role == role)
    }

    /// How wide the chart of a sheet is drawn, in px.
    #[must_use]
    pub fn chart_px() -> u32 {
        SHEET_PX - 2 * MARGIN_PX
    }
}

impl Picture {
    /// The pictures of a chart, as it is offered: the map is two.
    #[must_use]
    pub fn of_chart(chart: Chart) -> Vec<Self> {
        let shows = |picture: &Self| picture.chart() == chart && picture.paired().is_none();
        Self::ALL.iter().copied().filter(shows).collect()
    }

    /// The chart that it shows, or of which it compares two sides.
    #[must_use]
    pub const fn chart(self) -> Chart {
        match self {
            Self::Years => Chart::Years,
            Self::Chairs | Self::PairedChairs => Chart::Chairs,
            Self::Areas | Self::PairedAreas => Chart::Areas,
            Self::Kinds | Self::PairedKinds => Chart::Kinds,
            Self::Map | Self::Places => Chart::Places,
            Self::Periods => Chart::Periods,
            Self::AreasByYear => Chart::AreasByYear,
        }
    }

    /// The dimension of which it compares two sides.
    #[must_use]
    pub const fn paired(self) -> Option<Dimension> {
        match self {
            Self::PairedAreas => Some(Dimension::Area),
            Self::PairedChairs => Some(Dimension::Chair),
            Self::PairedKinds => Some(Dimension::Kind),
            _ => None,
        }
    }

    /// Whether there is anything to draw: periods come from the record, the map from outlines, pairs from a
    /// comparison.
    #[must_use]
    pub fn is_there(self, export: &Export<'_>) -> bool {
        match self {
            Self::Map => !export.dataset.outlines().panels.is_empty(),
            Self::Periods => !export.dataset.corpus.record.coordinators.is_empty(),
            _ => self.paired().is_none() || export.query.comparison.is_some(),
        }
    }

    /// The panel in which the page opens it; none for what is always there.
    pub(super) fn panel(self) -> Option<Panel> {
        if self.paired().is_some() { None } else { self.chart().panel() }
    }

    /// How its files are called, without their ending.
    #[must_use]
    pub fn file_stem(self) -> &'static str {
        let spec = self.chart().spec();
        match self {
            Self::Places => "meetings-per-place",
            _ if self.paired().is_some() => spec.paired_file_stem.unwrap_or(spec.file_stem),
            _ => spec.file_stem,
        }
    }

    /// What it is called: what it is of, since a file has nothing around it that says so.
    #[must_use]
    pub fn title(self, lang: Lang) -> String {
        let title = (take_words(lang).subject)(self.chart());
        if self.paired().is_none() {
            return title.to_owned();
        }
        format!("{title}. {}", more_words(lang).compare_title)
    }

    /// What it is called in a list, where the map and the bars beside it stand apart.
    #[must_use]
    pub fn listed_title(self, lang: Lang) -> String {
        let take = take_words(lang);
        match self {
            Self::Map => format!("{} {}", self.title(lang), take.map),
            Self::Places => format!("{} {}", self.title(lang), take.bars),
            _ => self.title(lang),
        }
    }

    /// How it is read.
    #[must_use]
    pub fn how(self, export: &Export<'_>) -> String {
        let take = take_words(export.lang);
        match self {
            Self::Years => chart::years_how(export.lang, export.dataset),
            Self::PairedAreas | Self::PairedChairs | Self::PairedKinds => take.compare_how.to_owned(),
            _ => still_chart_how(export.lang, self.chart(), export.selection.counts.shown_count()),
        }
    }
}
