//! The draft on the desk: the one of this page, what it was before, and how it is kept.

use leptos::prelude::*;

use super::kept::{Keeper, Keeping};
use crate::app::context::AppContext;
use crate::app::views::stories::ids::{DRAFT, FILE};
use crate::classroom::story::{Draft, Story};
use crate::data::vocabulary::Lang;

/// What the page remembers of the draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// `None` until the editor was opened, or the draft was asked for.
    pub draft: Option<Draft>,
    /// What the draft was before it was emptied or another took its place.
    pub before: Option<Draft>,
    /// What was wrong with the file that was opened last, or with the draft that was kept.
    pub faults: Vec<String>,
    /// Which of the two: [`FILE`] or [`DRAFT`].
    pub faulty: &'static str,
    pub keeping: Keeping,
    keeper: Keeper,
}

impl Desk {
    /// The story, if it can be played.
    pub fn whole(&self) -> Option<Story> {
        self.draft.as_ref().filter(|draft| draft.is_whole()).map(|draft| draft.story.clone())
    }
}

/// The desk, to the parts of the editor.
#[derive(Clone, Copy)]
pub struct DeskContext {
    desk: RwSignal<Desk>,
    lang: Lang,
}

impl DeskContext {
    /// The desk of the page, with the draft that the browser keeps.
    pub fn new(app: AppContext) -> Self {
        let context = Self { desk: app.root.session.signal::<Desk>(), lang: app.lang() };
        if context.desk.with_untracked(|desk| desk.draft.is_none()) {
            context.desk.update(|desk| {
                let kept = take(desk);
                desk.draft = Some(kept.unwrap_or_else(|| context.empty()));
            });
        }
        context.listen();
        context
    }

    /// What is read of the draft.
    pub fn read<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.desk.with(|desk| match &desk.draft {
            Some(draft) => read(draft),
            None => read(&self.empty()),
        })
    }

    /// The same, in what the reader does.
    pub fn read_untracked<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        untrack(|| self.read(read))
    }

    /// What is read of the desk around the draft.
    pub fn around<T>(self, read: impl FnOnce(&Desk) -> T) -> T {
        self.desk.with(read)
    }

    /// Changes the draft and keeps it.
    pub fn change<T>(self, change: impl FnOnce(&mut Draft) -> T) -> T {
        let mut changed = None;
        self.desk.update(|desk| {
            let draft = desk.draft.get_or_insert_with(|| self.empty());
            changed = Some(change(draft));
            let draft = draft.clone();
            desk.keeping = with_storage(desk, |keeper, storage| keeper.keep(storage, &draft));
        });
        changed.expect("the update has run")
    }

    /// Puts another draft in the place of this one, which can be put back.
    pub fn replace(self, draft: Draft, faults: Vec<String>) {
        self.desk.update(|desk| {
            desk.before = desk.draft.replace(draft.clone()).filter(|before| !before.is_empty());
            (desk.faults, desk.faulty) = (faults, FILE);
            desk.keeping = with_storage(desk, |keeper, storage| keeper.keep(storage, &draft));
        });
    }

    /// Puts the draft back that was there before.
    pub fn put_back(self) {
        self.desk.update(|desk| {
            if let Some(before) = desk.before.take() {
                desk.draft = Some(before.clone());
                desk.keeping = with_storage(desk, |keeper, storage| keeper.keep(storage, &before));
            }
        });
    }

    /// Says what was wrong with a file, of which nothing became a draft.
    pub fn refuse(self, faults: Vec<String>) {
        self.desk.update(|desk| (desk.faults, desk.faulty) = (faults, FILE));
    }

    /// Empties the desk; the draft can be put back.
    pub fn empty_out(self) {
        self.replace(self.empty(), Vec::new());
    }

    /// Shows the draft as another tab has made it; the one here can be put back.
    pub fn take_theirs(self) {
        self.desk.update(|desk| {
            let theirs = take(desk);
            let here = desk.draft.replace(theirs.unwrap_or_else(|| self.empty()));
            desk.before = here.filter(|before| !before.is_empty());
        });
    }

    /// Keeps the draft as it is here, in place of what another tab has kept or of what cannot be read.
    pub fn keep_mine(self) {
        self.desk.update(|desk| {
            let draft = desk.draft.clone().unwrap_or_else(|| self.empty());
            desk.keeping = with_storage(desk, |keeper, storage| keeper.overwrite(storage, &draft));
            desk.faults.clear();
        });
    }

    fn empty(self) -> Draft {
        Draft::new(self.lang.code())
    }

    /// Hears of what other tabs keep.
    #[cfg(target_arch = "wasm32")]
    fn listen(self) {
        use super::kept::browser::{LocalStorage, key};
        use leptos::ev;

        let check = move || {
            if self.desk.with_untracked(|desk| desk.keeper.is_behind(&LocalStorage)) {
                self.desk.update(|desk| desk.keeping = Keeping::ChangedElsewhere);
            }
        };
        // It may have been while another view was shown here.
        check();
        let own = key();
        let listener = window_event_listener(ev::storage, move |event| {
            // A storage that was cleared names no key.
            if event.key().is_none_or(|key| key == own) {
                check();
            }
        });
        on_cleanup(move || listener.remove());
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn listen(self) {}
}

/// The draft that the browser keeps. The desk says what of it could not be read.
fn take(desk: &mut Desk) -> Option<Draft> {
    let (draft, faults) = with_storage(desk, |keeper, storage| keeper.take(storage));
    (desk.faults, desk.faulty, desk.keeping) = (faults, DRAFT, desk.keeper.keeping());
    draft
}

#[cfg(target_arch = "wasm32")]
fn with_storage<T>(
    desk: &mut Desk,
    does: impl FnOnce(&mut Keeper, &dyn super::kept::DraftStorage) -> T,
) -> T {
    does(&mut desk.keeper, &super::kept::browser::LocalStorage)
}

/// Natively nothing is kept, and nobody minds.
#[cfg(not(target_arch = "wasm32"))]
fn with_storage<T>(
    desk: &mut Desk,
    does: impl FnOnce(&mut Keeper, &dyn super::kept::DraftStorage) -> T,
) -> T {
    struct NoStorage;
    impl super::kept::DraftStorage for NoStorage {
        fn text(&self) -> Option<String> {
            None
        }
        fn keep(&self, _: Option<&str>) -> bool {
            true
        }
    }
    desk.keeper = Keeper::default();
    does(&mut desk.keeper, &NoStorage)
}
