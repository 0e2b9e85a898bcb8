//! What the reader answered: in the page while it is open, in no link, and kept by nobody.

use crate::classroom::questions::MOST;

/// What became of one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Which choice was made.
    pub choice: Option<usize>,
    pub is_checked: bool,
    /// Whether it was to be checked before a choice was made.
    pub is_missed: bool,
}

/// What is said of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Open,
    NothingChosen,
    Right,
    Wrong,
}

/// The answers to the questions of one set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// What the set is known by.
    set: String,
    given: Vec<Answer>,
}

impl Answers {
    /// The answer to a question of a set, from 0.
    #[must_use]
    pub fn of(&self, set: &str, at: usize) -> Answer {
        let given = self.given.get(at).filter(|_| self.set == set);
        given.copied().unwrap_or_default()
    }

    /// Changes the answer to a question. Answers to another set fall away.
    pub fn change(&mut self, set: &str, at: usize, change: impl FnOnce(&mut Answer)) {
        if self.set != set {
            *self = Self { set: set.to_owned(), given: Vec::new() };
        }
        if at >= MOST {
            return;
        }
        if self.given.len() <= at {
            self.given.resize(at + 1, Answer::default());
        }
        change(&mut self.given[at]);
    }
}

impl Answer {
    /// Chooses; an answer that was checked stays.
    pub fn choose(&mut self, choice: usize) {
        if !self.is_checked {
            (self.choice, self.is_missed) = (Some(choice), false);
        }
    }

    /// Checks it, or lets the question be answered again.
    pub fn check(&mut self) {
        *self = match (self.is_checked, self.choice) {
            (true, _) => Self::default(),
            (false, None) => Self { is_missed: true, ..*self },
            (false, Some(_)) => Self { is_checked: true, ..*self },
        };
    }

    /// What is said of it, where `right` is the right choice.
    #[must_use]
    pub fn verdict(self, right: usize) -> Verdict {
        match (self.is_checked, self.choice) {
            (true, Some(choice)) if choice == right => Verdict::Right,
            (true, _) => Verdict::Wrong,
            (false, None) if self.is_missed => Verdict::NothingChosen,
            (false, _) => Verdict::Open,
        }
    }
}

/// The choice that a letter key stands for, by its place on the keyboard: A is the first in a Cyrillic layout, too.
#[must_use]
pub fn choice_of_key(code: &str, choices: usize) -> Option<usize> {
    let at = match code {
        "KeyA" | "Digit1" => 0,
        "KeyB" | "Digit2" => 1,
        "KeyC" | "Digit3" => 2,
        "KeyD" | "Digit4" => 3,
        _ => return None,
    };
    (at < choices).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_checked_once_it_is_given() {
        let mut answers = Answers::default();
        answers.change("a", 2, Answer::check);
        assert_eq!(answers.of("a", 2).verdict(0), Verdict::NothingChosen);
        answers.change("a", 2, |answer| answer.choose(1));
        assert_eq!(answers.of("a", 2).verdict(1), Verdict::Open);
        answers.change("a", 2, Answer::check);
        assert_eq!(
            (answers.of("a", 2).verdict(1), answers.of("a", 2).verdict(0)),
            (Verdict::Right, Verdict::Wrong)
        );
        answers.change("a", 2, |answer| answer.choose(0));
        assert_eq!(answers.of("a", 2).choice, Some(1), "what was checked stays");
        answers.change("a", 2, Answer::check);
        assert_eq!(answers.of("a", 2), Answer::default(), "it can be answered again");
    }

    #[test]
    fn answers_to_another_set_fall_away() {
        let mut answers = Answers::default();
        answers.change("a", 0, |answer| answer.choose(1));
        assert_eq!((answers.of("a", 0).choice, answers.of("b", 0).choice), (Some(1), None));
        answers.change("b", 1, |answer| answer.choose(2));
        assert_eq!((answers.of("a", 0).choice, answers.of("b", 1).choice), (None, Some(2)));
        answers.change("b", usize::MAX, |answer| answer.choose(2));
        assert_eq!(answers.of("b", usize::MAX), Answer::default());
    }

    #[test]
    fn letters_and_digits_choose_where_there_is_such_a_choice() {
        for (code, choices, expected) in [
            ("KeyA", 2, Some(0)),
            ("Digit2", 2, Some(1)),
            ("KeyC", 2, None),
            ("KeyD", 4, Some(3)),
            ("Tab", 4, None),
        ] {
            assert_eq!(choice_of_key(code, choices), expected, "{code} of {choices}");
        }
    }
}
