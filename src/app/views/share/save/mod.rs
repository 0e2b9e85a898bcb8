//! Makes a file of what is shown and lets the browser save it; says so only when it was, else why not.

#[cfg(target_arch = "wasm32")]
mod png;

use leptos::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::JsValue;

use super::shown::Shown;
use crate::app::context::AppContext;
#[cfg(target_arch = "wasm32")]
use crate::app::lazy::lazy_words;
#[cfg(target_arch = "wasm32")]
use crate::app::save_file::{bytes_blob, save_blob, text_blob};
#[cfg(target_arch = "wasm32")]
use crate::counts::to_u32;
#[cfg(target_arch = "wasm32")]
use crate::data::vocabulary::Lang;
use crate::export::FileKind;
#[cfg(target_arch = "wasm32")]
use crate::export::{Content, Face, File, Workbook};
use crate::text::take_words;

#[cfg(target_arch = "wasm32")]
crate::lazy! {
    /// Makes a file of what is shown; `None` where its picture is not there.
    static MAKE: fn(&Shown, FileKind, &[Face]) -> Option<File> = files => Shown::file;
    /// Writes a workbook. What does so is large, so it comes when a workbook is asked for.
    static WRITE: fn(&Workbook) -> Option<Vec<u8>> = spreadsheet => crate::export::xlsx;
}

/// What the reader is told of the file that was asked for last. A context of the panel.
#[derive(Clone, Copy)]
pub struct Saving {
    pub said: RwSignal<String>,
    /// How many files were asked for. Nothing is said of one that is saved after the next was asked for; something
    /// is of one that could not be.
    asked: StoredValue<u32>,
}

impl Saving {
    /// Nothing was asked for yet.
    #[must_use]
    pub fn new() -> Self {
        Self { said: RwSignal::new(String::new()), asked: StoredValue::new(0) }
    }

    /// The context, in any part of the panel.
    ///
    /// # Panics
    ///
    /// Outside of the panel.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Saves a file of what is shown now. `name` is what its button is called.
    pub fn save(self, app: AppContext, kind: FileKind, name: String) {
        let shown = untrack(|| Shown::now(app));
        self.said.set((take_words(shown.lang).preparing)(&name));
        self.asked.update_value(|asked| *asked += 1);
        #[cfg(target_arch = "wasm32")]
        {
            let asked = self.asked.get_value();
            leptos::task::spawn_local(async move {
                let (is_saved, said) = save(&shown, kind, &name).await;
                // Who has closed the panel meanwhile has no signal any more.
                if !is_saved || self.asked.try_get_value() == Some(asked) {
                    self.said.try_set(said);
                }
            });
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = kind;
    }
}

/// Saves a file; gives whether it was, and what is to be said of it.
#[cfg(target_arch = "wasm32")]
async fn save(shown: &Shown, kind: FileKind, name: &str) -> (bool, String) {
    let take = take_words(shown.lang);
    let Ok(make) = MAKE.load().await else { return did_not_come(shown.lang, name) };
    let faces = if kind.is_drawn() { png::faces().await } else { Vec::new() };
    let Some(file) = make(shown, kind, &faces) else {
        return (false, take.not_there.to_owned());
    };
    let is_png = matches!(kind, FileKind::Png(_));
    let blob = match &file.content {
        Content::Text(svg) if is_png => png::draw(svg).await,
        Content::Text(text) => text_blob(text, &format!("{};charset=utf-8", file.media_type)),
        Content::Workbook(workbook) => {
            let Ok(write) = WRITE.load().await else { return did_not_come(shown.lang, name) };
            match write(workbook) {
                Some(bytes) => bytes_blob(&bytes, file.media_type),
                None => Err(JsValue::NULL),
            }
        }
    };
    let saved = blob.and_then(|blob| save_blob(&blob, &file.name));
    let is_saved = saved.is_ok();
    let said = match saved {
        Ok(()) if file.undated > 0 => {
            let undated = to_u32(file.undated);
            format!("{} {}", (take.saved)(&file.name), (take.undated)(undated))
        }
        Ok(()) => (take.saved)(&file.name),
        Err(_) if is_png => format!("{} {}", (take.not_saved)(&file.name), take.not_drawn),
        Err(_) => (take.not_saved)(&file.name),
    };
    (is_saved, said)
}

/// What is said where the code did not come.
#[cfg(target_arch = "wasm32")]
fn did_not_come(lang: Lang, name: &str) -> (bool, String) {
    (false, format!("{} {}", (take_words(lang).not_saved)(name), lazy_words(lang).failed))
}

/// The address of a file that the page's head names for readers to take; `None` where the site has none.
#[must_use]
pub fn address_of(file: &str) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    return document()
        .query_selector(&format!("link[data-file=\"{file}\"]"))
        .ok()
        .flatten()
        .and_then(|link| link.get_attribute("href"));
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = file;
        None
    }
}
