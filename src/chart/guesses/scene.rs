//! Bars that a class sets itself, and the figures beside them once they are revealed.

use crate::query::MarkKey;

/// A bar that is guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    pub key: MarkKey,
    /// The words beside or under the bar.
    pub label: String,
    /// What was guessed; `None` while nothing was.
    pub guess: Option<u32>,
    /// What is counted; `None` until it is revealed.
    pub counted: Option<u32>,
    /// What is said beside the bar of the guess and of the figure: "you: 3", "counted: 4". Where there is no room for
    /// them the numbers stand alone.
    pub said: [String; 2],
}

/// The bars, all on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guesses {
    /// Whether the bars stand, as years do, or lie.
    pub upright: bool,
    /// The count at which the scale ends, 1 at least.
    pub top: u32,
    pub marks: Vec<Guess>,
}
