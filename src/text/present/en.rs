//! English, in front of a class.

use super::{Counted, Present, Scored};
use crate::query::Chart;
use crate::text::list::join;
use crate::text::strong;

fn s(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn meetings(n: u32) -> String {
    s(n, "meeting", "meetings")
}

fn counted(it: &Counted) -> String {
    let shown = match it.filtered {
        true => format!("{} of {}", it.shown, meetings(it.total)),
        false => meetings(it.shown),
    };
    let mut from = Vec::new();
    if it.articles > 0 {
        from.push(s(it.articles, "article", "articles"));
    }
    if it.citations > 0 {
        from.push(s(it.citations, "page on record", "pages on record"));
    }
    if from.is_empty() { shown } else { format!("{shown}, read from {}", join(&from, " and ")) }
}

fn most(picture: Chart, names: &[String], count: u32, total: u32) -> String {
    let all = meetings(total);
    if names.is_empty() {
        return match picture {
            Chart::Years => format!("No year stands out: at most {count} of {all} fell in one."),
            Chart::Chairs => format!("No country stands out: each chaired {count} of {all} at most."),
            Chart::Kinds => format!("No kind stands out: at most {count} of {all} are of one."),
            Chart::Places => format!("No place stands out: at most {count} of {all} were in one."),
            Chart::Periods => format!("Who coordinated, what was planned and adopted, beside {all}."),
            Chart::Areas | Chart::AreasByYear => {
                format!("No area stands out: each was raised at {count} of {all} at most.")
            }
        };
    }
    let each = if names.len() > 1 { "each " } else { "" };
    let names: Vec<String> = names.iter().map(|it| strong(it)).collect();
    let names = join(&names, " and ");
    match picture {
        Chart::Years => format!("Most meetings fell in {names}: {each}{count} of {total}."),
        Chart::Areas => format!("Raised most often: {names}, {each}at {count} of {all}."),
        Chart::Chairs => format!("Chaired most often: {names}, {each}{count} of {all}."),
        Chart::Kinds => format!("Most frequent: {names}, {each}{count} of {all}."),
        Chart::Places => format!("Where they met most often: {names}, {each}{count} of {all}."),
        Chart::Periods => format!("Coordinating last: {names}; {count} of {all} fell in that time."),
        Chart::AreasByYear => format!("Most often in one year: {names}, {each}{count} of {all}."),
    }
}

fn revealed(label: &str, guess: Option<u32>, counted: u32) -> String {
    match guess {
        Some(guess) => format!("{label}: you {guess}, counted {counted}; its meetings"),
        None => format!("{label}: no guess, counted {counted}; its meetings"),
    }
}

fn scored(it: &Scored) -> String {
    if it.guessed == 0 {
        return "No guess was made; here are the figures.".to_owned();
    }
    let right = strong(&format!("{} of {} right", it.right, it.guessed));
    match &it.surprise {
        None if it.guessed == 1 => format!("{right}."),
        None => format!("{right}: every guess is the figure."),
        Some((label, guess, counted)) => {
            format!("{right}. The largest surprise: {}, you {guess}, counted {counted}.", strong(label))
        }
    }
}

/// The messages in English.
pub static PRESENT: Present = Present {
    all_title: "Three charts at a glance",
    previous: "Previous slide",
    next: "Next slide",
    leave: "Leave the presentation",
    full_screen: "Full screen",
    projector: "Strong contrast for projectors",
    help: "Keys",
    code: "Show the code large",
    code_how: "Open this view on your own device",
    blank: "The screen is dark; press any key to go on",
    place: |at, of| format!("{at} of {of}"),
    part: |at, of| format!("({at} of {of})"),
    counted,
    unfiltered: "All meetings that were held",
    most,
    first_of: |shown, all| format!("The first {shown} of {all}"),
    meetings,
    its_meetings: "Its meetings",
    meeting_of: |at, of| format!("Meeting {at} of {of}"),
    previous_meeting: "Previous meeting",
    next_meeting: "Next meeting",
    back_to_chart: "Back to the chart",
    read: "Read it in the article",
    marks_keys: "Up and Down move through the marks, Enter points at one, Left and Right turn slides.",
    keys_title: "Keys",
    keys: &[
        ("← →", "previous and next slide; Page Up and Page Down of a clicker do the same"),
        ("Home End", "first and last slide"),
        ("↑ ↓", "from mark to mark; in a meeting, from meeting to meeting"),
        ("Enter", "point at the mark, or let it go; Tab reaches “Its meetings”"),
        ("F", "full screen"),
        ("P", "strong contrast for projectors"),
        ("Q", "the code for phones, large"),
        ("B .", "dark screen, and back"),
        ("Esc", "one step back: from a meeting to its chart, from a chart to the page"),
    ],
    keys_escape: "In full screen the first Esc ends full screen.",
    predict: "Predict first",
    predict_title: |question| format!("What do you expect? {question}"),
    predict_how: "Set each bar: tap or drag, or use the arrow keys.",
    reveal: "Reveal",
    again: "Guess again",
    to_chart: "To the chart",
    no_guess: "no guess yet",
    you: |n| format!("you: {n}"),
    counted_bar: |n| format!("counted: {n}"),
    legend_you: "your guess",
    legend_counted: "counted",
    revealed,
    scored,
    set_apart: |label, n| format!("Not asked for: {label}, {}.", meetings(n)),
    nothing: "Under these choices there is nothing to predict.",
};
