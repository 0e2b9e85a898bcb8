//! A story while it is made: steps are added, moved, removed, and the last removal can be undone.
//!
//! It is kept as the text of its file, so what was kept is read like any story, generously.

use super::read::NO_TITLE;
use super::{Length, Step, Story, read, write};

/// A story in the making, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub story: Story,
    /// The language in which its texts are written: a BCP 47 tag.
    pub language: String,
    /// What was removed last, and where it stood.
    removed: Option<(usize, Step)>,
}

/// A text of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Title,
    Purpose,
    Author,
    Minutes,
    Caption(usize),
    Question(usize),
    Answer(usize),
}

impl Draft {
    /// A draft with nothing in it.
    #[must_use]
    pub fn new(language: &str) -> Self {
        Self { story: Story::default(), language: language.to_owned(), removed: None }
    }

    /// A draft of a story that was opened; its language is the one asked for if the story has it.
    #[must_use]
    pub fn of(story: Story, language: &str) -> Self {
        let languages = story.languages();
        let own = languages.iter().find(|it| **it == language).or(languages.first());
        let language = own.map_or(language, |it| it).to_owned();
        Self { story, language, removed: None }
    }

    /// Whether nothing was written yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.story == Story::default()
    }

    /// Whether it can be shown: it has a step, and each step says something.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        !self.story.steps.is_empty()
            && !self.story.title.is_empty()
            && self.story.steps.iter().all(|it| !it.caption.is_empty())
    }

    /// Adds a view as the last step. False if there are as many as a story can have.
    pub fn add(&mut self, view: &str) -> bool {
        if self.story.steps.len() >= Length::STEPS {
            return false;
        }
        self.story.steps.push(Step { view: view.to_owned(), ..Step::default() });
        true
    }

    /// Gives a step another view.
    pub fn set_view(&mut self, at: usize, view: &str) {
        if let Some(step) = self.story.steps.get_mut(at) {
            view.clone_into(&mut step.view);
        }
    }

    /// Gives the answer of a step the view in which it can be checked, or none.
    pub fn set_evidence(&mut self, at: usize, view: Option<&str>) {
        if let Some(step) = self.story.steps.get_mut(at) {
            step.evidence = view.map(str::to_owned);
        }
    }

    /// Covers the charts of a step until the class has said what it expects, or leaves them open.
    pub fn set_covered(&mut self, at: usize, is_covered: bool) {
        if let Some(step) = self.story.steps.get_mut(at) {
            step.is_covered = is_covered;
        }
    }

    /// Moves a step one place up or down. Says where it stands now.
    pub fn shift(&mut self, at: usize, up: bool) -> usize {
        let other = if up { at.checked_sub(1) } else { at.checked_add(1) };
        match other.filter(|it| *it < self.story.steps.len() && at < self.story.steps.len()) {
            Some(other) => {
                self.story.steps.swap(at, other);
                other
            }
            None => at,
        }
    }

    /// Takes a step away; it can be put back until another is taken.
    pub fn remove(&mut self, at: usize) {
        if at < self.story.steps.len() {
            self.removed = Some((at, self.story.steps.remove(at)));
        }
    }

    /// Where the step that was removed last stood, if it can be put back.
    #[must_use]
    pub fn removed(&self) -> Option<usize> {
        self.removed.as_ref().map(|it| it.0)
    }

    /// Puts the step that was removed last back where it stood. Says where.
    pub fn undo(&mut self) -> Option<usize> {
        let (at, step) = self.removed.take()?;
        let at = at.min(self.story.steps.len());
        self.story.steps.insert(at, step);
        Some(at)
    }

    /// The text of a field as it is written in the draft's language.
    #[must_use]
    pub fn text(&self, field: Field) -> String {
        let step = |at: usize| self.story.steps.get(at);
        let wording = match field {
            Field::Author => return self.story.author.clone().unwrap_or_default(),
            Field::Minutes => return self.story.minutes.map_or_else(String::new, |it| it.to_string()),
            Field::Title => Some(&self.story.title),
            Field::Purpose => Some(&self.story.purpose),
            Field::Caption(at) => step(at).map(|it| &it.caption),
            Field::Question(at) => step(at).map(|it| &it.question),
            Field::Answer(at) => step(at).map(|it| &it.answer),
        };
        wording.map_or("", |it| it.exact(&self.language)).to_owned()
    }

    /// Writes a field in the draft's language, cut to its length. Minutes that are no number are none.
    pub fn set_text(&mut self, field: Field, text: &str) {
        let language = self.language.clone();
        let text = within(text, field.longest());
        let story = &mut self.story;
        let wording = match field {
            Field::Author => return story.author = Some(text).filter(|it| !it.trim().is_empty()),
            Field::Minutes => {
                return story.minutes = text.trim().parse().ok().filter(|it| (1..=600).contains(it));
            }
            Field::Title => Some(&mut story.title),
            Field::Purpose => Some(&mut story.purpose),
            Field::Caption(at) => story.steps.get_mut(at).map(|it| &mut it.caption),
            Field::Question(at) => story.steps.get_mut(at).map(|it| &mut it.question),
            Field::Answer(at) => story.steps.get_mut(at).map(|it| &mut it.answer),
        };
        if let Some(wording) = wording {
            wording.set(&language, &text);
        }
    }

    /// Says that the texts are in another language: what was written in the one goes over to the other, unless
    /// it has that already.
    pub fn set_language(&mut self, language: &str) {
        let from = std::mem::replace(&mut self.language, language.to_owned());
        if from == language || self.story.languages().len() > 1 {
            return;
        }
        let story = &mut self.story;
        let steps = story.steps.iter_mut().flat_map(|it| [&mut it.caption, &mut it.question, &mut it.answer]);
        for it in [&mut story.title, &mut story.purpose].into_iter().chain(&mut story.sources).chain(steps) {
            let text = it.exact(&from).to_owned();
            it.set(&from, "");
            it.set(language, &text);
        }
    }

    /// The draft as it is kept: its language, a line break, and the file. Steps that have no caption yet get one
    /// that is read back as none.
    #[must_use]
    pub fn to_kept(&self) -> String {
        let mut story = self.story.clone();
        for step in &mut story.steps {
            if step.caption.is_empty() {
                step.caption.set(&self.language, UNWRITTEN);
            }
        }
        format!("{}\n{}", self.language, write(&story, true))
    }

    /// A draft that was kept, and what of it could not be read; `None` if nothing could.
    #[must_use]
    pub fn from_kept(text: &str) -> (Option<Self>, Vec<String>) {
        let (language, text) = text.split_once('\n').unwrap_or(("", text));
        let language = if super::read::is_tag(language) { language } else { "en" };
        let (story, mut faults) = match read(text) {
            (None, faults) => without_steps(text).unwrap_or((None, faults)),
            read => read,
        };
        // It may be without one as long as it is a draft.
        faults.retain(|fault| fault != NO_TITLE);
        let Some(story) = story else { return (None, faults) };
        let mut draft = Self { story, language: language.to_owned(), removed: None };
        for step in &mut draft.story.steps {
            if step.caption.exact(language) == UNWRITTEN {
                step.caption.set(language, "");
            }
        }
        (Some(draft), faults)
    }
}

/// A text while it is typed: no longer than it may be; blanks around it fall away when it is kept.
fn within(text: &str, longest: usize) -> String {
    text.chars().filter(|it| *it == '\n' || !it.is_control()).take(longest).collect()
}

/// Stands for a caption that is not written yet.
const UNWRITTEN: &str = "…";

/// A draft that has a title but no step is kept too. To be read it gets one, for a moment.
fn without_steps(text: &str) -> Option<(Option<Story>, Vec<String>)> {
    let text = text.strip_suffix("\"steps\":[]}")?;
    let step = format!("{{\"view\":\"\",\"caption\":\"{UNWRITTEN}\"}}");
    let (mut story, faults) = read(&format!("{text}\"steps\":[{step}]}}"));
    if let Some(story) = &mut story {
        story.steps.clear();
    }
    Some((story, faults))
}

impl Field {
    /// The longest text, in characters.
    #[must_use]
    pub const fn longest(self) -> usize {
        match self {
            Self::Title => Length::TITLE,
            Self::Purpose => Length::PURPOSE,
            Self::Author => Length::AUTHOR,
            Self::Minutes => 3,
            Self::Caption(_) | Self::Question(_) | Self::Answer(_) => Length::TEXT,
        }
    }

    /// The name that an element of the page has for it: `caption.2`.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Title => "title".to_owned(),
            Self::Purpose => "purpose".to_owned(),
            Self::Author => "author".to_owned(),
            Self::Minutes => "minutes".to_owned(),
            Self::Caption(at) => format!("caption.{at}"),
            Self::Question(at) => format!("question.{at}"),
            Self::Answer(at) => format!("answer.{at}"),
        }
    }

    /// The field of a name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let (name, at) = code.split_once('.').unwrap_or((code, ""));
        let at = || at.parse().ok();
        Some(match name {
            "title" => Self::Title,
            "purpose" => Self::Purpose,
            "author" => Self::Author,
            "minutes" => Self::Minutes,
            "caption" => Self::Caption(at()?),
            "question" => Self::Question(at()?),
            "answer" => Self::Answer(at()?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        let mut draft = Draft::new("en");
        for view in ["?years=2020", "?years=2021", "?q=a"] {
            assert!(draft.add(view));
        }
        draft
    }

    #[track_caller]
    fn check(draft: &Draft, views: &[&str]) {
        assert_eq!(draft.story.steps.iter().map(|it| it.view.as_str()).collect::<Vec<_>>(), views);
    }

    #[test]
    fn steps_move_and_stop_at_the_ends() {
        let mut draft = draft();
        assert_eq!(draft.shift(2, true), 1);
        check(&draft, &["?years=2020", "?q=a", "?years=2021"]);
        assert_eq!((draft.shift(0, true), draft.shift(2, false), draft.shift(9, true)), (0, 2, 9));
        check(&draft, &["?years=2020", "?q=a", "?years=2021"]);
    }

    #[test]
    fn what_was_removed_last_comes_back_where_it_stood() {
        let mut draft = draft();
        draft.set_text(Field::Caption(1), "Look");
        draft.remove(1);
        check(&draft, &["?years=2020", "?q=a"]);
        assert_eq!(draft.removed(), Some(1));
        assert_eq!(draft.undo(), Some(1));
        assert_eq!((draft.text(Field::Caption(1)).as_str(), draft.undo()), ("Look", None));
    }

    #[test]
    fn a_draft_is_kept_and_comes_back() {
        let mut all = [draft(), Draft::new("ru"), Draft::new("vi")];
        all[0].set_text(Field::Answer(0), "4\u{7}");
        all[2].set_text(Field::Title, "Một");
        for draft in &all[..] {
            assert_eq!(Draft::from_kept(&draft.to_kept()), (Some(draft.clone()), Vec::new()));
        }
        for broken in ["", "en", "en\n{", "\n\n"] {
            let (draft, faults) = Draft::from_kept(broken);
            assert_eq!(draft, None, "{broken:?}");
            assert!(!faults.is_empty(), "{broken:?}");
        }
    }

    #[test]
    fn texts_go_over_to_another_language() {
        let mut draft = draft();
        draft.set_text(Field::Title, "Заголовок");
        draft.set_language("ru");
        assert_eq!((draft.text(Field::Title).as_str(), draft.story.languages()), ("Заголовок", vec!["ru"]));
    }

    #[test]
    fn a_story_is_whole_when_every_step_says_something() {
        let mut draft = draft();
        draft.set_text(Field::Title, "T");
        for at in 0..3 {
            assert!(!draft.is_whole());
            draft.set_text(Field::Caption(at), "C");
        }
        assert!(draft.is_whole());
        draft.set_text(Field::Minutes, "abc");
        assert_eq!(draft.story.minutes, None);
    }

    #[test]
    fn a_field_is_found_by_its_name() {
        for field in [
            Field::Title,
            Field::Purpose,
            Field::Author,
            Field::Minutes,
            Field::Caption(3),
            Field::Question(0),
            Field::Answer(11),
        ] {
            assert_eq!(Field::from_code(&field.code()), Some(field));
        }
        for code in ["", "caption", "caption.x", "view.1"] {
            assert_eq!(Field::from_code(code), None);
        }
    }
}
