//! In which order the meetings of a list stand.

use crate::data::vocabulary::codes;

codes! {
    /// What a list of meetings is sorted by. Its code is the value of `sort` in a link.
    Order {
        /// The earliest first, those without a year last. What a link that says nothing means.
        Date = "date",
        /// The latest first, those without a year last.
        Latest = "latest",
        /// By kind of meeting, in the order of the vocabulary.
        Kind = "kind",
        /// By the name of the place; by video and not stated last.
        Place = "place",
        /// The most areas first.
        Areas = "areas",
        /// The most reports first; of the public record the most pages, of both the most of either.
        Reports = "reports",
    }
}
