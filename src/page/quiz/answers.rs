//! What the reader answered: in the page while it is open, in no link, and kept by nobody.

/// What became of one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Which choice was made.
    pub choice: Option<usize>,
    pub is_checked: bool,
    /// Whether it was to be checked before a choice was made.
    pub is_missed: bool,
}

/// The answers to the questions of one set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The name of the set; see [`Set::name`](super::set::Set::name).
    set: String,
    given: Vec<Answer>,
}

impl Answers {
    /// The answer to a question of a set, from 0.
    pub fn of(&self, set: &str, at: u32) -> Answer {
        let given = self.given.get(at as usize).filter(|_| self.set == set);
        given.copied().unwrap_or_default()
    }

    /// Changes the answer to a question. Answers to another set fall away.
    pub fn change(&mut self, set: &str, at: u32, change: impl FnOnce(&mut Answer)) {
        if self.set != set {
            *self = Self { set: set.to_owned(), given: Vec::new() };
        }
        let at = at as usize;
        // A page cannot ask for more, whoever writes into its attributes.
        if at >= crate::classroom::questions::MOST {
            return;
        }
        if self.given.len() <= at {
            self.given.resize(at + 1, Answer::default());
        }
        change(&mut self.given[at]);
    }
}

impl Answer {
    /// Checks it, or lets the question be answered again.
    pub fn check(&mut self) {
        *self = match (self.is_checked, self.choice) {
            (true, _) => Self::default(),
            (false, None) => Self { is_missed: true, ..*self },
            (false, Some(_)) => Self { is_checked: true, ..*self },
        };
    }
}

/// Whether an element of a question or a worksheet is for this.
pub fn is_act(act: &str) -> bool {
    matches!(act, "answer" | "check" | "start-over" | "print-sheet")
}

/// Does what an element of a question or a worksheet is for.
#[cfg(target_arch = "wasm32")]
pub fn act(app: crate::page::app::App, act: &str, element: &web_sys::Element) {
    use wasm_bindgen::JsCast;

    let set = app.peek(|it| super::set::name(&it.state));
    let number = element.get_attribute("data-question").and_then(|it| it.parse::<u32>().ok());
    let at = number.and_then(|it| it.checked_sub(1));
    match (act, at) {
        ("answer", Some(at)) => {
            let value = element.unchecked_ref::<web_sys::HtmlInputElement>().value();
            let Ok(choice) = value.parse() else { return };
            app.change(|it| {
                it.answers.change(&set, at, |it| (it.choice, it.is_missed) = (Some(choice), false));
            });
        }
        ("check", Some(at)) => app.change(|it| it.answers.change(&set, at, |it| it.check())),
        ("start-over", _) => {
            app.change(|it| it.answers = Answers::default());
            crate::page::nav::go_to("quiz-title");
        }
        // Fails where the reader has forbidden dialogs, and has said so.
        ("print-sheet", _) => _ = crate::page::dom::window().print(),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_checked_once_it_is_given() {
        let mut answers = Answers::default();
        answers.change("a", 2, Answer::check);
        assert_eq!(answers.of("a", 2), Answer { is_missed: true, ..Answer::default() });
        answers.change("a", 2, |it| it.choice = Some(1));
        answers.change("a", 2, Answer::check);
        assert!(answers.of("a", 2).is_checked);
        answers.change("a", 2, Answer::check);
        assert_eq!(answers.of("a", 2), Answer::default(), "it can be answered again");
    }

    #[test]
    fn answers_to_another_set_fall_away() {
        let mut answers = Answers::default();
        answers.change("a", 0, |it| it.choice = Some(1));
        assert_eq!((answers.of("a", 0).choice, answers.of("b", 0).choice), (Some(1), None));
        answers.change("b", 1, |it| it.choice = Some(2));
        assert_eq!((answers.of("a", 0).choice, answers.of("b", 1).choice), (None, Some(2)));
        answers.change("b", u32::MAX, |it| it.choice = Some(2));
        assert_eq!(answers.of("b", u32::MAX), Answer::default());
    }
}
