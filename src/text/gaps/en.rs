//! English, on what the numbers of series prove.

use super::GapWords;
use crate::text::grammar::en::plural;

/// The messages in English.
pub static GAPS: GapWords = GapWords {
    title: "What the numbers prove",
    at_least: |n| {
        format!(
            "At least {n} more {} must have taken place: the numbers of their series say so.",
            plural(n, "meeting", "meetings")
        )
    },
    which: "Which ones",
    how: "Where the 19th meeting of a series took place, so did eighteen others. Here are the numbers that none of our sources tells of, and the meeting that proves them. A meeting whose number no source states may be one of those missing, so we count only the least that the numbers prove.",
    of_series: |n| format!("at least {n}"),
    missing: |numbers| format!("Missing numbers: {numbers}."),
    proof: "Proven by",
    candidates: "May be among them",
    no_page: "Of these years no page says that the meeting took place",
    no_page_how: "These meetings are held every year, so they are to be expected; but no number proves them, so they are counted nowhere. Of most of these years no page was found at all; of a year that is named as only announced, a page speaks of the meeting beforehand and none after it. A special meeting is not the yearly one.",
    announced: |years| format!("only announced: {years}"),
    web: "Most pages that can be found today are of the years after 2013: part of the rise in the chart of years is the rise of the web, not of the meetings.",
};
