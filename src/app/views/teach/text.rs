//! The text of the lessons, in the language of the page: one file, which may not come, or not be what it should be.
//! All that stands on a page of it has it from here.

use leptos::prelude::*;

use crate::app::context::RootContext;
use crate::classroom::lesson::{Diagnostic, Lesson};
use crate::data::vocabulary::Lang;
use crate::dataset::LoadError;

/// The text; `None` until the file is here.
pub type Text = Option<Result<Lesson, Fault>>;

/// Why there is no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    NotHere(LoadError),
    NotRead(Diagnostic),
}

/// What the page's head calls the file.
pub fn file_name(lang: Lang) -> String {
    format!("teach-{}", lang.code())
}

/// The text of the page's language. The file is asked for, and read anew only where another one comes.
pub fn text(root: RootContext) -> Memo<Text> {
    let name = file_name(root.lang.get_untracked());
    Memo::new(move |_| {
        Some(match root.data.other.get(&name)? {
            Ok(file) => Lesson::read(&String::from_utf8_lossy(&file)).map_err(Fault::NotRead),
            Err(error) => Err(Fault::NotHere(error)),
        })
    })
}

/// The lessons, where the text is here and can be read.
pub fn lessons(text: &Text) -> Option<&Lesson> {
    text.as_ref()?.as_ref().ok()
}
