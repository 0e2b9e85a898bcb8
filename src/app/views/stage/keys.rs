//! What a key does on a slide. Pure: comes in what was pressed and where the focus is, goes out a command.
//!
//! Presenters send arrow keys, Page Up and Page Down, Home and End, a full stop for a dark screen. Letters are those of
//! the key itself where a layout writes others there, as Cyrillic ones do.

/// A key that was pressed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Press {
    /// What it writes, or what it is called: `q`, `й`, `ArrowRight`.
    pub key: String,
    /// Which key it is, whatever it writes: `KeyQ`.
    pub code: String,
    pub shift: bool,
    /// Whether Ctrl, Alt or ⌘ was held: then it is a command of the browser.
    pub is_held: bool,
    pub on: On,
}

/// What has the focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum On {
    #[default]
    Nothing,
    Link,
    Button,
    /// A bar that is guessed.
    Slider,
}

/// What lies over the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    Keys,
    Code,
    /// The dark screen.
    Blank,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Next,
    /// Space: as `Next`, but where something is played.
    Space,
    Previous,
    First,
    Last,
    /// The chart with this number, from 1.
    Chart(usize),
    /// The mark, or the meeting, after this one; before it.
    Down,
    Up,
    /// The link that has the focus.
    Follow,
    /// One step back.
    Escape,
    /// Shows the answer, or hides it.
    Answer,
    /// Plays the meetings, or halts them.
    Play,
    FullScreen,
    Contrast,
    /// Shows the keys, or hides them.
    Keys,
    /// The same of the code for phones.
    Code,
    /// Makes the screen dark.
    Blank,
    /// Ends the dark.
    Light,
}

/// The command of a press; `None` leaves the key to the browser.
#[must_use]
pub fn command(press: &Press, cover: Option<Cover>) -> Option<Command> {
    let letter = letter(press);
    let key = press.key.as_str();
    if press.is_held {
        return None;
    }
    match cover {
        // Keys that are held with others are none yet.
        Some(Cover::Blank) => {
            let is_modifier = matches!(key, "Shift" | "Control" | "Alt" | "AltGraph" | "Meta" | "CapsLock");
            return (!is_modifier).then_some(Command::Light);
        }
        // Escape is the dialog's own.
        Some(Cover::Keys) => return (key == "?").then_some(Command::Keys),
        Some(Cover::Code) => return (letter == Some('q')).then_some(Command::Code),
        None => {}
    }
    if let Some(command) = letter.and_then(of_letter) {
        return Some(command);
    }
    if press.on == On::Slider && is_of_slider(key) {
        return None;
    }
    match key {
        "?" => Some(Command::Keys),
        "Escape" => Some(Command::Escape),
        "Enter" if press.on == On::Nothing => Some(Command::Answer),
        "ArrowRight" | "PageDown" => Some(Command::Next),
        "ArrowLeft" | "PageUp" => Some(Command::Previous),
        "Home" => Some(Command::First),
        "End" => Some(Command::Last),
        "ArrowDown" => Some(Command::Down),
        "ArrowUp" => Some(Command::Up),
        // Space presses what has the focus, and else turns to the next slide, as presenters are used to.
        " " => match press.on {
            On::Nothing => Some(Command::Space),
            On::Link => Some(Command::Follow),
            On::Button | On::Slider => None,
        },
        _ => digit(press).map(Command::Chart),
    }
}

fn of_letter(letter: char) -> Option<Command> {
    match letter {
        'a' => Some(Command::Answer),
        'b' | '.' => Some(Command::Blank),
        'f' => Some(Command::FullScreen),
        'p' => Some(Command::Contrast),
        'q' => Some(Command::Code),
        'y' => Some(Command::Play),
        _ => None,
    }
}

fn is_of_slider(key: &str) -> bool {
    key.starts_with("Arrow") || matches!(key, "PageUp" | "PageDown" | "Home" | "End")
}

/// The Latin letter, or the full stop, that was pressed: what it writes, else what its key has.
fn letter(press: &Press) -> Option<char> {
    let mut written = press.key.chars();
    match (written.next(), written.next()) {
        (Some(letter), None) if letter.is_ascii() => {
            (letter.is_ascii_alphabetic() || letter == '.').then(|| letter.to_ascii_lowercase())
        }
        (Some(_), None) => match press.code.strip_prefix("Key") {
            Some(letter) => letter.chars().next().map(|letter| letter.to_ascii_lowercase()),
            None => (press.code == "Period").then_some('.'),
        },
        _ => None,
    }
}

/// The digit that was pressed, from 1; on layouts that write signs there, the digit of the key.
fn digit(press: &Press) -> Option<usize> {
    let written = press.key.parse().ok();
    let of_key = || press.code.strip_prefix("Digit").filter(|_| !press.shift)?.parse().ok();
    written.or_else(of_key).filter(|digit| (1..=9).contains(digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &str, code: &str) -> Press {
        Press { key: key.to_owned(), code: code.to_owned(), ..Press::default() }
    }

    #[track_caller]
    fn check(key: &str, code: &str, expected: Option<Command>) {
        assert_eq!(command(&press(key, code), None), expected, "{key} of {code}");
    }

    #[test]
    fn a_presenter_turns_the_slides() {
        check("ArrowRight", "ArrowRight", Some(Command::Next));
        check("PageDown", "PageDown", Some(Command::Next));
        check(" ", "Space", Some(Command::Space));
        check("PageUp", "PageUp", Some(Command::Previous));
        check("Home", "Home", Some(Command::First));
        check("End", "End", Some(Command::Last));
        check(".", "Period", Some(Command::Blank));
        check("b", "KeyB", Some(Command::Blank));
        check("Tab", "Tab", None);
        check("Enter", "Enter", Some(Command::Answer));
        check("a", "KeyA", Some(Command::Answer));
        check("x", "KeyX", None);
    }

    #[test]
    fn another_layout_has_the_same_keys() {
        for (key, code, expected) in [
            ("й", "KeyQ", Command::Code),
            ("ф", "KeyA", Command::Answer),
            ("Й", "KeyQ", Command::Code),
            ("и", "KeyB", Command::Blank),
            ("а", "KeyF", Command::FullScreen),
            ("з", "KeyP", Command::Contrast),
            ("н", "KeyY", Command::Play),
            ("ю", "Period", Command::Blank),
            // What a Latin layout writes counts, wherever it lies.
            ("q", "KeyA", Command::Code),
            ("3", "Digit3", Command::Chart(3)),
            ("\"", "Digit3", Command::Chart(3)),
            ("é", "Digit2", Command::Chart(2)),
        ] {
            check(key, code, Some(expected));
        }
        check("z", "KeyQ", None);
        assert_eq!(command(&Press { shift: true, ..press("!", "Digit1") }, None), None);
        check("0", "Digit0", None);
    }

    #[test]
    fn what_the_browser_does_with_a_key_it_still_does() {
        let held = Press { is_held: true, ..press("b", "KeyB") };
        assert_eq!(command(&held, None), None);
        assert_eq!(command(&held, Some(Cover::Blank)), None);
        let on_link = Press { on: On::Link, ..press("Enter", "Enter") };
        assert_eq!(command(&on_link, None), None);
        for (on, expected) in [(On::Button, None), (On::Slider, None), (On::Link, Some(Command::Follow))] {
            assert_eq!(command(&Press { on, ..press(" ", "Space") }, None), expected, "{on:?}");
        }
        let on_slider = |key| command(&Press { on: On::Slider, ..press(key, key) }, None);
        assert_eq!((on_slider("ArrowUp"), on_slider("PageDown"), on_slider("Home")), (None, None, None));
        assert_eq!(on_slider("Escape"), Some(Command::Escape));
    }

    #[test]
    fn any_key_ends_the_dark_and_does_nothing_else() {
        for key in ["ArrowRight", "b", "Escape", " ", "Enter", "q"] {
            assert_eq!(command(&press(key, ""), Some(Cover::Blank)), Some(Command::Light), "{key}");
        }
        assert_eq!(command(&press("Shift", "ShiftLeft"), Some(Cover::Blank)), None);
    }

    #[test]
    fn a_sheet_is_closed_by_the_key_that_opened_it() {
        assert_eq!(command(&press("?", "Slash"), Some(Cover::Keys)), Some(Command::Keys));
        assert_eq!(command(&press("й", "KeyQ"), Some(Cover::Code)), Some(Command::Code));
        for key in ["ArrowRight", "Escape", "b", "1"] {
            assert_eq!(command(&press(key, ""), Some(Cover::Keys)), None, "{key}");
            assert_eq!(command(&press(key, ""), Some(Cover::Code)), None, "{key}");
        }
    }
}
