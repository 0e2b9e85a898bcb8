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

/// How long a button is busy at the least, so that a double click saves one file.
#[cfg(target_arch = "wasm32")]
const BUSY_LEAST_MS: u32 = 600;

/// What the reader is told of the file that was asked for last. A context of the panel.
#[derive(Clone, Copy)]
pub struct Saving {
    pub said: RwSignal<String>,
    /// How many files were asked for. Nothing is said of one that is saved after the next was asked for; something
    /// is of one that could not be.
    asked: StoredValue<u32>,
    /// What is being made now: its buttons are busy, and a press on them makes no second file.
    busy: RwSignal<Vec<FileKind>>,
}

impl Saving {
    /// Nothing was asked for yet.
    #[must_use]
    pub fn new() -> Self {
        let busy = RwSignal::new(Vec::new());
        Self { said: RwSignal::new(String::new()), asked: StoredValue::new(0), busy }
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

    /// Whether a file of this kind is being made.
    #[must_use]
    pub fn is_busy(self, kind: FileKind) -> bool {
        self.busy.read().contains(&kind)
    }

    /// Takes up a kind of file, unless that is being made already.
    fn begin(self, kind: FileKind) -> bool {
        let is_free = !self.busy.read_untracked().contains(&kind);
        if is_free {
            self.busy.update(|busy| busy.push(kind));
        }
        is_free
    }

    /// The file is saved, or could not be. Who has closed the panel meanwhile has no signal any more.
    #[cfg_attr(
        not(any(target_arch = "wasm32", test)),
        allow(dead_code, reason = "natively nothing is saved")
    )]
    fn end(self, kind: FileKind) {
        self.busy.try_update(|busy| busy.retain(|it| *it != kind));
    }

    /// Saves a file of what is shown now. `name` is what its button is called.
    pub fn save(self, app: AppContext, kind: FileKind, name: String) {
        if !self.begin(kind) {
            return;
        }
        let shown = untrack(|| Shown::now(app));
        self.said.set((take_words(shown.lang).preparing)(&name));
        self.asked.update_value(|asked| *asked += 1);
        #[cfg(target_arch = "wasm32")]
        {
            let asked = self.asked.get_value();
            leptos::task::spawn_local(async move {
                let (is_saved, said) = save(&shown, kind, &name).await;
                if !is_saved || self.asked.try_get_value() == Some(asked) {
                    self.said.try_set(said);
                }
                // A small file is there before the second click of two.
                gloo_timers::future::TimeoutFuture::new(BUSY_LEAST_MS).await;
                self.end(kind);
            });
        }
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
        Content::Pixels(svg) => png::draw(svg).await,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Picture;

    #[test]
    fn a_file_is_made_once_however_often_it_is_asked_for() {
        Owner::new().with(|| {
            let saving = Saving::new();
            for kind in [FileKind::QuotesXlsx, FileKind::Png(Picture::Years), FileKind::QuotesCsv] {
                assert!(saving.begin(kind));
                assert!((0..5).all(|_| !saving.begin(kind)), "{kind:?}");
                assert!(saving.is_busy(kind) && saving.begin(FileKind::Calendar), "{kind:?}");
                saving.end(FileKind::Calendar);
                saving.end(kind);
                assert!(!saving.is_busy(kind), "{kind:?}");
            }
        });
    }
}
