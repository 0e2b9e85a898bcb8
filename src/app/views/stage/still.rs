//! The pointer goes away where the screen is full and nobody moves it, as in every presentation.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// How long it has to lie still.
const REST: Duration = Duration::from_secs(3);

/// Whether the pointer lies still.
#[derive(Clone, Copy)]
pub struct StillPointer {
    is_still: RwSignal<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl StillPointer {
    /// A pointer that was just moved.
    #[must_use]
    pub fn new() -> Self {
        let pointer = Self { is_still: RwSignal::new(false), timer: StoredValue::new(None) };
        on_cleanup(move || pointer.clear());
        pointer
    }

    #[must_use]
    pub fn is_still(self) -> bool {
        self.is_still.get()
    }

    /// The pointer was moved.
    pub fn moved(self) {
        if self.is_still.get_untracked() {
            self.is_still.set(false);
        }
        self.clear();
        let rests = set_timeout_with_handle(move || _ = self.is_still.try_set(true), REST);
        self.timer.set_value(rests.ok());
    }

    fn clear(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
    }
}
