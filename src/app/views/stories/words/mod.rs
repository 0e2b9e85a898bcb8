//! What the page says of stories: their list, the one that is played, the one that is made. A language is a file,
//! as in [`text`](crate::text).

mod en;
mod ru;
mod vi;

use crate::data::vocabulary::Lang;
use crate::text::Text;

/// Every message of stories.
pub struct StoryWords {
    // The list.
    pub stories: Text,
    pub list_how: Text,
    pub minutes: fn(u32) -> String,
    pub steps: fn(u32) -> String,
    pub start: fn(title: &str) -> String,
    pub by: fn(&str) -> String,
    pub sources: Text,
    pub own: Text,
    pub own_how: Text,
    pub to_editor: Text,
    pub open_file: Text,
    pub to_charts: Text,

    // The player.
    pub step_of: fn(u32, u32) -> String,
    /// The same where there is little room: "Step 1/7".
    pub place: fn(u32, u32) -> String,
    /// The link that presents a step to a room.
    pub present: Text,
    /// The name of the list of links to the steps.
    pub all_steps: Text,
    pub step: fn(u32) -> String,
    pub previous: Text,
    pub next: Text,
    /// What stands in the place of "next" on the last step.
    pub end: Text,
    pub question: Text,
    pub answer: Text,
    pub show_answer: Text,
    pub hide_answer: Text,
    pub answer_shown: Text,
    pub evidence: Text,
    pub to_meeting: Text,
    pub to_words: Text,
    pub wandered: Text,
    pub back: Text,
    pub leave: Text,
    pub keys: Text,
    pub is_draft: Text,
    pub edit: Text,
    /// Stands in place of the charts while they are covered.
    pub covered: Text,
    pub uncover: Text,

    // Where there is no story to play.
    pub not_known: fn(&str) -> String,
    pub not_read: Text,
    pub file_gone: Text,
    /// While the file of a story is on its way.
    pub loading: Text,
    pub no_draft: Text,
    pub wrong: Text,
    /// Names the story before a fault: "story pandemic".
    pub fault: fn(name: &str) -> String,
    pub from_file: Text,
    /// The draft that the browser keeps.
    pub from_browser: Text,
    pub from_link: Text,

    // The editor.
    pub compose: Text,
    pub compose_how: Text,
    pub kept_here: Text,
    pub not_kept: Text,
    /// Said where another tab or window of this browser has changed the draft.
    pub changed_elsewhere: Text,
    /// Something of the draft that is kept could not be read.
    pub kept_unreadable: Text,
    /// Shows the draft as it is there.
    pub take_theirs: Text,
    /// Keeps the draft as it is here.
    pub keep_mine: Text,
    pub theirs_taken: Text,
    pub mine_kept: Text,
    pub about: Text,
    pub title: Text,
    pub purpose: Text,
    pub author: Text,
    pub minutes_label: Text,
    pub language: Text,
    pub caption: Text,
    pub figures: Text,
    pub no_steps: Text,
    pub add: Text,
    pub added: fn(u32) -> String,
    pub full: Text,
    pub view: Text,
    pub whole: Text,
    pub show_view: Text,
    pub take_view: Text,
    pub take_evidence: Text,
    pub drop_evidence: Text,
    /// The choice by which a step covers the charts.
    pub cover: Text,
    pub up: fn(u32) -> String,
    pub down: fn(u32) -> String,
    pub remove: fn(u32) -> String,
    pub moved: fn(from: u32, to: u32) -> String,
    pub removed: fn(u32) -> String,
    pub undo: Text,
    pub done: Text,
    pub missing: Text,
    pub play: Text,
    /// The name of the field that holds the link of the story.
    pub link: Text,
    pub too_long: fn(u32, u32) -> String,
    pub save: Text,
    pub saved: Text,
    pub not_saved: Text,
    pub open: Text,
    pub opened: Text,
    pub anew: Text,
    pub emptied: Text,
    pub put_back: Text,
}

/// The words of a language.
#[must_use]
pub fn story_words(lang: Lang) -> &'static StoryWords {
    match lang {
        Lang::En => &en::STORY,
        Lang::Vi => &vi::STORY,
        Lang::Ru => &ru::STORY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_forms() {
        for (lang, one, four, five) in [
            (Lang::En, "1 step", "4 steps", "5 steps"),
            (Lang::Vi, "1 bước", "4 bước", "5 bước"),
            (Lang::Ru, "1 шаг", "4 шага", "5 шагов"),
        ] {
            let steps = story_words(lang).steps;
            assert_eq!([steps(1), steps(4), steps(5)], [one, four, five]);
            for n in [1, 40] {
                assert!((story_words(lang).minutes)(n).contains(&n.to_string()));
            }
        }
    }
}
