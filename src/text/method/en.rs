//! English, on how a number was made.

use super::Method;

fn s(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn meetings(n: u32) -> String {
    s(n, "meeting", "meetings")
}

fn reports(n: u32) -> String {
    s(n, "report", "reports")
}

/// The messages in English.
pub static METHOD: Method = Method {
    ask: "How was this number made?",
    title: "How was this number made?",
    how: "From the sources to the count, step by step. Each name leads to the words it was read from. Arrow keys go on and back, Home and End to the first and the last step.",
    counted_of: |n| if n == 1 { "meeting counted" } else { "meetings counted" },
    steps: ["Sources", "Reports", "Meetings", "Left out", "Chosen", "Counted"],
    step_of: |at, of| format!("Step {at} of {of}"),
    previous: "Back",
    next: "Next",
    one_by_one: "One step at a time",
    all_steps: "All steps at once",
    back: "To the charts",
    articles: |n| format!("{} {} read.", s(n, "article", "articles"), if n == 1 { "was" } else { "were" }),
    entries: |n, pages| {
        format!(
            "The public record has {}, which {} state.",
            s(n, "entry", "entries"),
            s(pages, "page", "pages")
        )
    },
    entries_each: |n| s(n, "entry", "entries"),
    reports: |n| {
        format!("They tell of meetings in {}. A report is what one source says of one meeting.", reports(n))
    },
    reports_of: reports,
    merged: |n, into| {
        format!(
            "{} make {}: reports of the same kind, the same parties and the same number or day are one meeting, unless something contradicts; so is what the record cites an article for.",
            reports(n),
            meetings(into)
        )
    },
    alone: |n| format!("{} {} told by one report alone.", meetings(n), if n == 1 { "is" } else { "are" }),
    joined: |n, of| format!("{} {} made of {}:", meetings(n), if n == 1 { "is" } else { "are" }, reports(of)),
    scope: "Counted at first sight are meetings that were held and whose parties include ASEAN and Russia; the filter can ask for others.",
    less: |all, out, stay| {
        format!("{} less {out} {} {stay}.", meetings(all), if stay == 1 { "leaves" } else { "leave" })
    },
    nothing_chosen: |n| {
        format!("Nothing more is chosen: {} {}.", meetings(n), if n == 1 { "stays" } else { "stay" })
    },
    sieve: |stay, of| format!("{stay} of {} {}", meetings(of), if stay == 1 { "stays" } else { "stay" }),
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
