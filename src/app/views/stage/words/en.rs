//! English, in front of a class.

use super::{Scored, StageWords};
use crate::text::RichText;
use crate::text::grammar::en::meetings;

fn revealed(label: &str, guess: Option<u32>, counted: u32) -> String {
    match guess {
        Some(guess) => format!("{label}: you {guess}, counted {counted}; its meetings"),
        None => format!("{label}: no guess, counted {counted}; its meetings"),
    }
}

fn scored(it: &Scored) -> RichText {
    if it.guessed == 0 {
        return RichText::from("No guess was made; here are the figures.");
    }
    let right = RichText::new().strong(format!("{} of {} right", it.right, it.guessed));
    match &it.surprise {
        None if it.guessed == 1 => right.text("."),
        None => right.text(": every guess is the figure."),
        Some((label, guess, counted)) => {
            let right = right.text(". The largest surprise: ").strong(label);
            right.text(format!(", you {guess}, counted {counted}."))
        }
    }
}

fn guess_told(guess: Option<u32>, counted: u32) -> RichText {
    let told = RichText::new().strong(meetings(counted)).text(".");
    match guess {
        Some(guess) if guess == counted => told.text(" You guessed it."),
        Some(guess) => told.text(format!(" You guessed {guess}.")),
        None => told,
    }
}

/// The messages in English.
pub static STAGE: StageWords = StageWords {
    all_title: "Three charts at a glance",
    previous: "Previous slide",
    next: "Next slide",
    leave: "Leave the presentation",
    full_screen: "Full screen",
    full_refused: "This browser does not let the page fill the screen.",
    projector: "Strong contrast for projectors",
    help: "Keys",
    code: "Show the code large",
    code_how: "Open this view on your own device",
    blank: "The screen is dark; press any key to go on",
    place: |at, of| format!("{at} of {of}"),
    part: |at, of| format!("({at} of {of})"),
    unfiltered: "No filter: all meetings between ASEAN and Russia that these sources report as held",
    unfiltered_brief: "No filter: all meetings that these sources report as held",
    all_counted: |n| format!("{} between ASEAN and Russia, reported as held; no filter", meetings(n)),
    cut: "The last bar is cut short",
    first_of: |shown, all| format!("The first {shown} of {all}"),
    first_of_beside: |shown, all| format!("The first {shown} of {all}"),
    part_of: |nth, parts| format!("Part {nth} of {parts} of the chart"),
    meetings,
    its_meetings: "Its meetings",
    meeting_of: |at, of| format!("Meeting {at} of {of}"),
    previous_meeting: "Previous meeting",
    next_meeting: "Next meeting",
    back_to_chart: "Back to the chart",
    read: "Read it in the article",
    marks_keys: "Up and Down move through the marks, Enter selects one, Left and Right turn slides.",
    play_years: "Play meeting by meeting",
    play_title: |years| format!("{years}, meeting by meeting"),
    play_undated: |n| format!("{n} without a year: in the table only"),
    play_empty: "No meeting fits these choices",
    play: "Play",
    pause: "Pause",
    resume: "Go on",
    play_back: "Back",
    play_on: "Next",
    end: "Show all",
    come: |come, of| format!("{come} of {of}"),
    play_evidence: "Its evidence",
    speed: "Speed",
    speeds: ["Slow", "Normal", "Fast"],
    play_table: "As a table",
    play_when: "When",
    play_what: "Meeting",
    play_where: "Where",
    guess_title: |year, is_pandemic| match is_pandemic {
        true => format!("How many times did they meet in {year}, during the pandemic?"),
        false => format!("How many times did they meet in {year}?"),
    },
    guess_who: "ASEAN and Russia",
    guess_how: "Set a number, then reveal.",
    guess_label: "Your guess: how many meetings",
    guess_less: "One less",
    guess_more: "One more",
    guess_told,
    guess_sentences: "Read it, meeting by meeting",
    guess_bars: "Guess every year",
    keys_title: "Keys",
    keys: &[
        ("← →", "previous and next slide; Page Up and Page Down of a clicker do the same"),
        ("Home End", "first and last slide"),
        ("↑ ↓", "from mark to mark; in a meeting, from meeting to meeting"),
        ("Enter", "select or deselect the bar; Tab reaches “Its meetings”"),
        ("F", "full screen"),
        ("P", "strong contrast for projectors"),
        ("Q", "the code for phones, large"),
        ("B .", "dark screen, and back"),
        ("Esc", "one step back: from a meeting to its chart, from a chart to the page"),
        ("1 … 9", "the charts, one by one"),
        (
            "Y",
            "play the meetings one by one; there Space plays and halts, ← → go a step, 1 2 3 set the speed",
        ),
        ("A Enter", "in a story: show the answer, or hide it"),
    ],
    keys_escape: "In full screen the first Esc ends full screen.",
    predict: "Predict first",
    predict_title: |question| format!("What do you expect? {question}"),
    predict_how: "Set each bar: tap or drag it.",
    predict_keys: "Arrow keys work too.",
    reveal: "Reveal",
    guess_again: "Guess again",
    to_chart: "To the chart",
    no_guess: "no guess yet",
    you: |n| format!("you: {n}"),
    counted_bar: |n| format!("counted: {n}"),
    legend_you: "your guess",
    legend_counted: "counted",
    revealed,
    scored,
    set_apart: |label, n| format!("{} left out: {label}.", meetings(n)),
    asked_of: |asked, all| format!("{asked} of {all} bars; none of the others is longer"),
    nothing: "Under these choices there is nothing to predict.",
};
