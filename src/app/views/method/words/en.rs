//! English, on how a number was made.

use super::MethodWords;
use crate::text::grammar::en::{articles, count, meetings, plural, reports};

/// The messages in English.
pub static METHOD: MethodWords = MethodWords {
    title: "How was this number made?",
    how: "From the sources to the count, step by step. Each name leads to the words it was read from.",
    keys: "Arrow keys go on and back, Home and End to the first and the last step.",
    counted_of: |n| plural(n, "meeting counted", "meetings counted"),
    steps: ["Sources", "Reports", "Meetings", "Left out", "Filtered", "Counted"],
    step_of: |at, of| format!("Step {at} of {of}"),
    previous: "Back",
    next: "Next",
    one_by_one: "One step at a time",
    all_steps: "All steps at once",
    back: "To the charts",
    articles: |n| format!("{} {} read.", articles(n), plural(n, "was", "were")),
    entries: |n, pages, of_articles| {
        let articles = match of_articles {
            0 => String::new(),
            n => format!(
                "; {n} of these {} read here as {}",
                plural(n, "is", "are"),
                plural(n, "an article", "articles")
            ),
        };
        format!(
            "The public record has {}, which {} {}{articles}.",
            count(n, "entry", "entries"),
            count(pages, "page", "pages"),
            plural(pages, "states", "state")
        )
    },
    entries_each: |n| count(n, "entry", "entries"),
    reports: |n| {
        format!("They report on meetings in {}. A report is what one source says of one meeting.", reports(n))
    },
    reports_of: reports,
    merged: |n, into| {
        format!(
            "{} make {}: reports of the same kind, the same parties and the same number or day are one meeting, unless something contradicts; so are a record entry and the article it cites.",
            reports(n),
            meetings(into)
        )
    },
    alone: |n| format!("{} {} in one report alone.", meetings(n), plural(n, "is", "are")),
    joined: |n, of| format!("{} {} made of {}:", meetings(n), plural(n, "is", "are"), reports(of)),
    scope: "By default we count meetings that took place and included ASEAN and Russia; the filter can ask for others.",
    less: |all, out, stay| {
        format!("{} less {out} {} {stay}.", meetings(all), if stay == 1 { "leaves" } else { "leave" })
    },
    nothing_chosen: |n| format!("No filter: {} {}.", meetings(n), plural(n, "stays", "stay")),
    sieve: |stay, of| format!("{stay} of {} {}", meetings(of), plural(stay, "stays", "stay")),
    fallen: "Not among them",
    counted: |n| match n {
        0 => "No meeting is counted.".to_owned(),
        1 => "One meeting is counted:".to_owned(),
        n => format!("{n} meetings are counted:"),
    },
    bars: |chart| format!("In the chart “{chart}”"),
    bars_overlap: |sum, n| {
        format!("The bars add up to {sum}, more than {n}: a meeting counts in each bar that it belongs to.")
    },
    this_bar: |bar| format!("{bar}: how this number was made"),
    meetings,
};
