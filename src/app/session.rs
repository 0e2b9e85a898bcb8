//! What views remember for as long as the page lives: answers to questions, a draft. No link holds it, and whoever
//! follows a link and comes back finds it as it was.

use std::any::{Any, TypeId};
use std::collections::HashMap;

use leptos::prelude::*;

/// The memories of all views, each a type of its own, so that no view knows of another's.
#[derive(Clone, Copy)]
pub struct Session(StoredValue<HashMap<TypeId, Box<dyn Any + Send + Sync>>>);

impl Session {
    /// Nothing is remembered yet.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new(HashMap::new()))
    }

    /// What is remembered as a `T`; its default at first.
    #[must_use]
    pub fn signal<T: Default + Send + Sync + 'static>(self) -> RwSignal<T> {
        let kept = self.0.try_update_value(|kept| {
            let kept =
                kept.entry(TypeId::of::<T>()).or_insert_with(|| Box::new(ArcRwSignal::new(T::default())));
            kept.downcast_ref::<ArcRwSignal<T>>().cloned()
        });
        // Every entry is made above, of the type that it lies under.
        kept.flatten().unwrap_or_default().into()
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_view_remembers_outlives_it() {
        Owner::new().with(|| {
            let session = Session::new();
            Owner::new().with(|| session.signal::<u32>().set(42));
            assert_eq!(session.signal::<u32>().get_untracked(), 42);
            assert_eq!(session.signal::<String>().get_untracked(), "");
        });
    }
}
