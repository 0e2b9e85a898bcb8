//! One entry of a part: how its code is fetched, and the function once it is here.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;

use leptos::task::spawn_local;

use super::styles;

/// Why a part cannot be shown: its code did not arrive, was broken, or took too long.
///
/// The browser's console says which. Asking again starts anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for LoadError {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> LoadError {
        LoadError
    }
}

/// A fetch that is under way.
pub type Loading<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// A function, usually `fn() -> AnyView`, whose code lies in a part. [`lazy!`](crate::lazy) makes it.
pub struct Lazy<T> {
    part: &'static str,
    source: Source<T>,
    fetched: OnceLock<T>,
}

enum Source<T> {
    /// The function is in this program.
    Linked(T),
    /// Fetches the part. The browser keeps what has come, so only what is missing is asked for again.
    Fetched(fn() -> Loading<T>),
}

impl<T: Copy + 'static> Lazy<T> {
    #[doc(hidden)]
    pub const fn linked(part: &'static str, entry: T) -> Lazy<T> {
        Lazy { part, source: Source::Linked(entry), fetched: OnceLock::new() }
    }

    #[doc(hidden)]
    pub const fn fetched(part: &'static str, load: fn() -> Loading<T>) -> Lazy<T> {
        Lazy { part, source: Source::Fetched(load), fetched: OnceLock::new() }
    }

    /// The function, if its code and its styles are here: no waiting, for handlers and first renderings.
    pub fn get(&self) -> Option<T> {
        match self.source {
            Source::Linked(entry) if !styles::are_pending(self.part) => Some(entry),
            Source::Linked(_) => None,
            Source::Fetched(_) => self.fetched.get().copied(),
        }
    }

    /// The function, once its code and its styles are here.
    ///
    /// # Errors
    ///
    /// The code did not arrive. Call it again to try again.
    pub async fn load(&self) -> Result<T, LoadError> {
        let styles = styles::enable(self.part);
        let entry = self.load_code().await?;
        styles.await.map_err(|_| LoadError)?;
        Ok(*self.fetched.get_or_init(|| entry))
    }

    async fn load_code(&self) -> Result<T, LoadError> {
        match self.source {
            Source::Linked(entry) => Ok(entry),
            Source::Fetched(load) => load().await,
        }
    }
}

/// Fetches parts once the page has been quiet for a moment, unless the reader's browser saves data.
pub fn prefetch_when_idle<const N: usize>(parts: [&'static dyn Fetch; N]) {
    #[cfg(target_arch = "wasm32")]
    if !saves_data() {
        // Safari has no `requestIdleCallback`; after a second the first paint is long over.
        let prefetch = move || parts.into_iter().for_each(Fetch::prefetch);
        leptos::prelude::set_timeout(prefetch, std::time::Duration::from_secs(1));
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = parts;
}

/// A part of whatever type its entry is.
pub trait Fetch: Sync {
    /// See [`Lazy::load`].
    fn fetch(&'static self) -> Pin<Box<dyn Future<Output = Result<(), LoadError>>>>;
    /// Whether [`Lazy::get`] has it.
    fn is_here(&self) -> bool;
    /// Fetches the code ahead of time. A failure is nobody's matter until the part is needed.
    fn prefetch(&'static self);
}

impl<T: Copy + Send + Sync + 'static> Fetch for Lazy<T> {
    fn fetch(&'static self) -> Pin<Box<dyn Future<Output = Result<(), LoadError>>>> {
        Box::pin(async move { self.load().await.map(|_| ()) })
    }

    fn is_here(&self) -> bool {
        self.get().is_some()
    }

    fn prefetch(&'static self) {
        spawn_local(async move {
            let _ = self.load_code().await;
        });
    }
}

/// Whether the reader asked the browser to save data (`navigator.connection.saveData`).
#[cfg(target_arch = "wasm32")]
fn saves_data() -> bool {
    use js_sys::Reflect;
    let navigator = leptos::prelude::window().navigator();
    Reflect::get(&navigator, &"connection".into())
        .and_then(|connection| Reflect::get(&connection, &"saveData".into()))
        .is_ok_and(|saves| saves.is_truthy())
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::{Context, Poll, Waker};

    use super::*;

    /// The value of a future that waits for nobody, as natively all of them do.
    fn ready<T>(future: impl Future<Output = T>) -> T {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => value,
            Poll::Pending => panic!("it waits"),
        }
    }

    fn answer() -> u32 {
        42
    }

    crate::lazy! {
        static ANSWER: fn() -> u32 = answers => answer;
    }

    #[test]
    fn a_declared_entry_is_the_function() {
        assert_eq!(ready(ANSWER.load()).map(|answer| answer()), Ok(42));
        assert_eq!(ANSWER.get().map(|answer| answer()), Some(42));
    }

    #[test]
    fn what_did_not_come_is_asked_for_again_and_what_came_is_kept() {
        static ASKED: AtomicUsize = AtomicUsize::new(0);
        fn load() -> Loading<fn() -> u32> {
            let asked = ASKED.fetch_add(1, Ordering::Relaxed);
            Box::pin(async move { if asked == 0 { Err(LoadError) } else { Ok(answer as fn() -> u32) } })
        }
        static PART: Lazy<fn() -> u32> = Lazy::fetched("answers", load);

        assert!(PART.get().is_none());
        assert!(ready(PART.load()).is_err());
        assert!(PART.get().is_none());
        assert!(ready(PART.load()).is_ok());
        assert_eq!(PART.get().map(|answer| answer()), Some(42));
        assert_eq!(ASKED.load(Ordering::Relaxed), 2);
    }
}
