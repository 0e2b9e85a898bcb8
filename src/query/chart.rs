//! Which chart is meant, by the name that links have for it.

use super::Panel;
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

impl Chart {
    /// The panel in which it is opened; none for the three that are always there.
    #[must_use]
    pub const fn panel(self) -> Option<Panel> {
        match self {
            Self::Years | Self::Areas | Self::Chairs => None,
            Self::Kinds => Some(Panel::Kinds),
            Self::Places => Some(Panel::Places),
            Self::Periods => Some(Panel::Periods),
            Self::AreasByYear => Some(Panel::AreasByYear),
        }
    }
}
