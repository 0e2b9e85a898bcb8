//! What a key does on a mark. Pure: comes in a key and where the focus is, goes out a command.
//!
//! The pattern is a list box with one tab stop: arrow keys move, Home and End jump, Enter and Space choose.
//! Never here: the browser's event, the query.

/// The keys that were held together with one that was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Modifiers {
    pub shift: bool,
    /// Ctrl, or ⌘ on a Mac.
    pub command: bool,
    pub alt: bool,
}

impl Modifiers {
    /// Whether a click or Enter with these adds to what is chosen instead of replacing it.
    #[must_use]
    pub fn adds(self) -> bool {
        self.shift || self.command
    }
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Move the focus to this mark.
    Focus(usize),
    /// Move the focus to what lies below or above, where marks lie in rows and columns.
    Cross { is_down: bool },
    /// Move the focus to this mark and choose all years from where the run began.
    Span(usize),
    /// Choose the mark alone, or let it go.
    Choose,
    /// Add the mark to what is chosen, or take it away; years are spanned with Shift.
    Add,
    /// Close what is open, let go of what is held, else give up the choice in this chart.
    Escape,
}

/// How the marks of a drawing lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    pub count: usize,
    /// Whether Shift with an arrow key spans.
    pub has_years: bool,
    /// Whether they lie in rows and columns.
    pub has_rows: bool,
}

/// The command of a key on the mark at `index`; `None` leaves the key to the browser.
#[must_use]
pub fn command(key: &str, held: Modifiers, index: usize, marks: Marks) -> Option<Command> {
    if held.alt {
        return None;
    }
    let last = marks.count.checked_sub(1)?;
    match key {
        // Plain Enter is a click on the link: the browser sends it.
        "Enter" => return held.adds().then_some(Command::Add),
        " " => return Some(if held.adds() { Command::Add } else { Command::Choose }),
        "Escape" => return Some(Command::Escape),
        _ => {}
    }
    // Ctrl with an arrow key or Home scrolls.
    if held.command {
        return None;
    }
    let spans = held.shift && marks.has_years;
    let next = match key {
        "ArrowDown" | "ArrowUp" if marks.has_rows && !spans => {
            return Some(Command::Cross { is_down: key == "ArrowDown" });
        }
        "ArrowRight" | "ArrowDown" => (index + 1).min(last),
        "ArrowLeft" | "ArrowUp" => index.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    Some(if spans { Command::Span(next) } else { Command::Focus(next) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Modifiers = Modifiers { shift: false, command: false, alt: false };
    const SHIFT: Modifiers = Modifiers { shift: true, ..NONE };
    const COMMAND: Modifiers = Modifiers { command: true, ..NONE };
    const ALT: Modifiers = Modifiers { alt: true, ..NONE };
    const YEARS: Marks = Marks { count: 5, has_years: true, has_rows: false };
    const BARS: Marks = Marks { has_years: false, ..YEARS };

    /// Checks a key on the third of five marks of a chart of years.
    #[track_caller]
    fn check(key: &str, held: Modifiers, expected: Option<Command>) {
        assert_eq!(command(key, held, 2, YEARS), expected, "{key} with {held:?}");
    }

    #[test]
    fn arrow_keys_move_and_stop_at_the_ends() {
        for key in ["ArrowRight", "ArrowDown"] {
            check(key, NONE, Some(Command::Focus(3)));
            assert_eq!(command(key, NONE, 4, YEARS), Some(Command::Focus(4)));
        }
        for key in ["ArrowLeft", "ArrowUp"] {
            check(key, NONE, Some(Command::Focus(1)));
            assert_eq!(command(key, NONE, 0, YEARS), Some(Command::Focus(0)));
        }
        check("Home", NONE, Some(Command::Focus(0)));
        check("End", NONE, Some(Command::Focus(4)));
    }

    #[test]
    fn shift_with_an_arrow_key_spans_years_and_nothing_else() {
        check("ArrowRight", SHIFT, Some(Command::Span(3)));
        check("Home", SHIFT, Some(Command::Span(0)));
        assert_eq!(command("ArrowRight", SHIFT, 2, BARS), Some(Command::Focus(3)));
    }

    #[test]
    fn in_rows_and_columns_up_and_down_go_across() {
        let rows = Marks { has_rows: true, ..BARS };
        for (key, held, expected) in [
            ("ArrowDown", NONE, Command::Cross { is_down: true }),
            ("ArrowUp", SHIFT, Command::Cross { is_down: false }),
            ("ArrowRight", NONE, Command::Focus(3)),
        ] {
            assert_eq!(command(key, held, 2, rows), Some(expected), "{key}");
        }
        let years = Marks { has_years: true, ..rows };
        assert_eq!(command("ArrowDown", SHIFT, 2, years), Some(Command::Span(3)));
    }

    #[test]
    fn enter_and_space_choose_or_add() {
        check("Enter", NONE, None);
        check("Enter", COMMAND, Some(Command::Add));
        check("Enter", SHIFT, Some(Command::Add));
        check(" ", NONE, Some(Command::Choose));
        check(" ", COMMAND, Some(Command::Add));
        check("Escape", NONE, Some(Command::Escape));
    }

    #[test]
    fn keys_of_the_browser_stay_the_browsers() {
        for (key, held) in [
            ("ArrowLeft", ALT),
            ("ArrowDown", COMMAND),
            ("Home", COMMAND),
            ("Tab", NONE),
            ("Tab", SHIFT),
            ("a", NONE),
            ("Shift", SHIFT),
            ("Enter", ALT),
        ] {
            check(key, held, None);
        }
        assert_eq!(command("ArrowRight", NONE, 0, Marks { count: 0, ..YEARS }), None);
    }
}
