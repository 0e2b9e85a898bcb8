//! English, on the small pages.

use super::Preview;

/// The messages of the small pages in English.
pub static PREVIEW: Preview = Preview {
    what: "Charts of ASEAN–Russia meetings in which every figure leads to the sentence it was read from.",
    start: "When did ASEAN and Russia meet?",
    year: |year| format!("How often did ASEAN and Russia meet in {year}?"),
    year_untold: "Which meetings have no year?",
    area: |area| format!("When did “{area}” come up?"),
    area_none: "Which meetings name no area?",
    chair: |country| format!("Which meetings did {country} chair?"),
    chair_none: "Which meetings name no chair?",
    place: |country| format!("When did ASEAN and Russia meet in {country}?"),
    place_virtual: "When did ASEAN and Russia meet by video?",
    place_untold: "Which meetings name no place?",
    empty_year: |year| format!("No source reports a meeting in {year}. That is not the same as no meeting."),
    drawn: |years| format!("Chart of meetings per year: {years}."),
    open: "Open this view in the Dialogue Explorer",
    edition: |edition| format!("Data: edition {edition}"),
    steps: "The steps",
    read: "Every meeting, with the words that tell of it",
    others: "Other pages",
};
