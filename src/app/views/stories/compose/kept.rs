//! The draft that the browser keeps, for all its tabs. A tab never overwrites what it has not seen.

use crate::classroom::story::Draft;

/// A place that keeps one text. [`browser::LocalStorage`] in the browser.
pub trait DraftStorage {
    /// The text; none where nothing is kept, or the place is closed.
    fn text(&self) -> Option<String>;

    /// Keeps a text, or none; says whether it did.
    fn keep(&self, text: Option<&str>) -> bool;
}

/// What became of keeping a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    #[default]
    Kept,
    /// The browser keeps nothing for this page.
    Refused,
    /// Another tab has changed the draft since; nothing was written.
    ChangedElsewhere,
    /// What is kept cannot be read, or not all of it; nothing was written over it.
    Unreadable,
}

/// What of the storage this tab has seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keeper {
    seen: Option<String>,
    /// Whether something of that could not be read.
    is_unreadable: bool,
}

impl Keeper {
    /// Takes the draft that is kept, and what of it could not be read.
    pub fn take(&mut self, storage: &dyn DraftStorage) -> (Option<Draft>, Vec<String>) {
        self.seen = storage.text();
        let (draft, faults) = self.seen.as_deref().map_or_else(Default::default, Draft::from_kept);
        self.is_unreadable = !faults.is_empty();
        (draft, faults)
    }

    /// How it stands with what was taken last.
    pub fn keeping(&self) -> Keeping {
        if self.is_unreadable { Keeping::Unreadable } else { Keeping::Kept }
    }

    /// Whether another tab has changed the draft since this one saw it.
    pub fn is_behind(&self, storage: &dyn DraftStorage) -> bool {
        storage.text() != self.seen
    }

    /// Keeps a draft, unless another tab has changed the one that is kept, or that cannot be read.
    pub fn keep(&mut self, storage: &dyn DraftStorage, draft: &Draft) -> Keeping {
        match (self.is_behind(storage), self.is_unreadable) {
            (true, _) => Keeping::ChangedElsewhere,
            (false, true) => Keeping::Unreadable,
            (false, false) => self.overwrite(storage, draft),
        }
    }

    /// Keeps a draft, whatever is kept now.
    pub fn overwrite(&mut self, storage: &dyn DraftStorage, draft: &Draft) -> Keeping {
        let text = (!draft.is_empty()).then(|| draft.to_kept());
        if storage.keep(text.as_deref()) {
            (self.seen, self.is_unreadable) = (text, false);
            Keeping::Kept
        } else {
            Keeping::Refused
        }
    }
}

/// Where drafts of every copy of the site at one address were kept together.
#[cfg(any(target_arch = "wasm32", test))]
const FORMER_KEY: &str = "story-draft";

/// Under which name the draft is kept: another copy of the site, below another path, has its own.
#[cfg(any(target_arch = "wasm32", test))]
fn key_of(path: &str) -> String {
    let site = path.rsplit_once('/').map_or("", |(site, _)| site);
    format!("{FORMER_KEY}:{site}/")
}

/// The text under a name. One that was kept for all copies together goes to the first that looks for its own.
#[cfg(any(target_arch = "wasm32", test))]
fn text_under(
    key: &str,
    get: impl Fn(&str) -> Option<String>,
    set: impl Fn(&str, Option<&str>) -> bool,
) -> Option<String> {
    get(key).or_else(|| {
        let former = get(FORMER_KEY)?;
        if set(key, Some(&former)) {
            set(FORMER_KEY, None);
        }
        Some(former)
    })
}

/// The browser's storage.
#[cfg(target_arch = "wasm32")]
pub mod browser {
    use leptos::prelude::window;
    use web_sys::Storage;

    use super::{DraftStorage, key_of, text_under};

    /// Under which name the draft is kept.
    pub fn key() -> String {
        key_of(&window().location().pathname().unwrap_or_default())
    }

    pub struct LocalStorage;

    /// A closed storage is none.
    fn storage() -> Option<Storage> {
        window().local_storage().ok().flatten()
    }

    impl DraftStorage for LocalStorage {
        fn text(&self) -> Option<String> {
            text_under(&key(), |key| storage()?.get_item(key).ok().flatten(), set)
        }

        fn keep(&self, text: Option<&str>) -> bool {
            set(&key(), text)
        }
    }

    fn set(key: &str, text: Option<&str>) -> bool {
        let Some(storage) = storage() else { return false };
        match text {
            Some(text) => storage.set_item(key, text).is_ok(),
            None => storage.remove_item(key).is_ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::collections::BTreeMap;

    use super::*;
    use crate::classroom::story::Field;

    #[derive(Default)]
    struct InMemory {
        text: RefCell<Option<String>>,
        is_closed: bool,
    }

    impl DraftStorage for InMemory {
        fn text(&self) -> Option<String> {
            self.text.borrow().clone()
        }

        fn keep(&self, text: Option<&str>) -> bool {
            if !self.is_closed {
                self.text.replace(text.map(str::to_owned));
            }
            !self.is_closed
        }
    }

    fn draft(title: &str) -> Draft {
        let mut draft = Draft::new("en");
        draft.set_text(Field::Title, title);
        draft
    }

    #[test]
    fn a_tab_never_overwrites_what_it_has_not_seen() {
        let storage = InMemory::default();
        let (mut here, mut there) = (Keeper::default(), Keeper::default());
        assert_eq!(here.keep(&storage, &draft("A")), Keeping::Kept);
        assert_eq!(there.take(&storage).0, Some(draft("A")));
        assert_eq!(there.keep(&storage, &draft("B")), Keeping::Kept);
        assert!(here.is_behind(&storage) && !there.is_behind(&storage));
        assert_eq!(here.keep(&storage, &draft("C")), Keeping::ChangedElsewhere);
        assert_eq!(Keeper::default().take(&storage).0, Some(draft("B")), "nothing was written");
        assert_eq!(here.overwrite(&storage, &draft("C")), Keeping::Kept);
        assert_eq!(there.keep(&storage, &draft("B")), Keeping::ChangedElsewhere);
    }

    #[test]
    fn each_copy_of_the_site_keeps_its_own_and_the_first_takes_what_was_kept_for_all() {
        assert_eq!(key_of("/explorer/index.html"), key_of("/explorer/"));
        assert_ne!(key_of("/explorer/"), key_of("/explorer/old/"));
        assert_eq!((&*key_of("/"), &*key_of("")), ("story-draft:/", "story-draft:/"));

        let kept = RefCell::new(BTreeMap::from([(FORMER_KEY.to_owned(), "A".to_owned())]));
        let is_closed = Cell::new(true);
        let get = |key: &str| kept.borrow().get(key).cloned();
        let set = |key: &str, text: Option<&str>| {
            if !is_closed.get() {
                match text {
                    Some(text) => _ = kept.borrow_mut().insert(key.to_owned(), text.to_owned()),
                    None => _ = kept.borrow_mut().remove(key),
                }
            }
            !is_closed.get()
        };
        let text = |key: &str| text_under(key, get, set);
        assert_eq!(text("a").as_deref(), Some("A"));
        assert_eq!(get(FORMER_KEY).as_deref(), Some("A"), "it stays where it cannot be moved");
        is_closed.set(false);
        assert_eq!(text("a").as_deref(), Some("A"));
        assert_eq!((text("b"), get(FORMER_KEY)), (None, None));
        set("a", None);
        assert_eq!(text("a"), None, "what was emptied does not come back");
    }

    #[test]
    fn what_cannot_be_read_stays_until_the_reader_writes_over_it() {
        let whole = draft("A").to_kept();
        for broken in ["en\n{\"title\": \"A", "nonsense", &whole.replace("\"A\"", "[7]")] {
            let storage = InMemory { text: RefCell::new(Some(broken.to_owned())), ..InMemory::default() };
            let mut keeper = Keeper::default();
            let (_, faults) = keeper.take(&storage);
            assert!(!faults.is_empty(), "{broken}");
            assert_eq!(keeper.keep(&storage, &draft("B")), Keeping::Unreadable, "{broken}");
            assert_eq!(storage.text().as_deref(), Some(broken));
            assert_eq!(keeper.overwrite(&storage, &draft("B")), Keeping::Kept);
            assert_eq!(keeper.keep(&storage, &draft("C")), Keeping::Kept);
        }
    }

    #[test]
    fn an_empty_draft_leaves_nothing_and_a_closed_storage_is_told() {
        let storage = InMemory::default();
        let mut keeper = Keeper::default();
        keeper.keep(&storage, &draft("A"));
        assert_eq!(keeper.keep(&storage, &Draft::new("en")), Keeping::Kept);
        assert_eq!(storage.text(), None);
        let closed = InMemory { is_closed: true, ..InMemory::default() };
        assert_eq!(Keeper::default().keep(&closed, &draft("A")), Keeping::Refused);
    }
}
