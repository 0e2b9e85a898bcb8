//! Which chart is meant, by the name that links have for it.

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
