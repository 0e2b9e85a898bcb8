//! Fetches files, each with a limit of time.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use gloo_net::http::Request;
use gloo_timers::callback::Timeout;
use leptos::prelude::document;
use leptos::task::spawn_local;
use web_sys::{AbortController, RequestCache};

use super::LIMIT_S;
use crate::dataset::LoadError;

thread_local! {
    /// Files that were asked for and have not come, as the page's head names them.
    static ASKED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    /// Files of which the browser's own copy is not to be trusted when they are asked for once more.
    static DOUBTED: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Fetches a file unless it is on its way. Who asks a second time had no use for what came the first time.
pub(super) fn ask(file: String, arrived: impl FnOnce(Result<Vec<u8>, LoadError>) + 'static) {
    if ASKED.with_borrow(|asked| asked.contains(&file)) {
        return;
    }
    ASKED.with_borrow_mut(|asked| asked.push(file.clone()));
    spawn_local(async move {
        let result = fetch_file(&file).await;
        ASKED.with_borrow_mut(|asked| asked.retain(|it| *it != file));
        DOUBTED.with_borrow_mut(|doubted| doubted.insert(file));
        arrived(result);
    });
}

/// Fetches a file by the name that the page's head gives it: `articles`, `story-pandemic`, `past/1c3f56bb`. One that did
/// not come is asked of the server again, and not of what the browser keeps: a wrong answer may lie there for ever, and an
/// answer that hangs holds its place.
///
/// # Errors
///
/// Says why it did not arrive.
pub async fn fetch_file(name: &str) -> Result<Vec<u8>, LoadError> {
    fetch_file_within(name, LIMIT_S).await
}

/// The same with another limit of time, in seconds, for a file of some megabytes.
///
/// # Errors
///
/// As [`fetch_file`].
pub async fn fetch_file_within(name: &str, limit_s: u32) -> Result<Vec<u8>, LoadError> {
    let abort = AbortController::new().map_err(|_| LoadError::NoAnswer)?;
    let is_late = Rc::new(Cell::new(false));
    let timer = {
        let (abort, is_late) = (abort.clone(), is_late.clone());
        Timeout::new(limit_s * 1000, move || {
            is_late.set(true);
            abort.abort();
        })
    };
    let is_doubted = DOUBTED.with_borrow(|doubted| doubted.contains(name));
    let cache = if is_doubted { RequestCache::Reload } else { RequestCache::Default };
    let bytes = async {
        let request = Request::get(&address(name)).abort_signal(Some(&abort.signal())).cache(cache);
        let response = request.send().await.map_err(|_| LoadError::NoAnswer)?;
        if !response.ok() {
            return Err(LoadError::Status(response.status()));
        }
        response.binary().await.map_err(|_| LoadError::NoAnswer)
    }
    .await;
    timer.cancel();
    if bytes.is_err() {
        DOUBTED.with_borrow_mut(|doubted| doubted.insert(name.to_owned()));
    }
    bytes.map_err(|error| if is_late.get() { LoadError::TooSlow } else { error })
}

/// Notes that what came as a file was something else: the next time it is asked of the server.
pub fn doubt(name: &str) {
    DOUBTED.with_borrow_mut(|doubted| doubted.insert(name.to_owned()));
}

/// Whether the page's head names a file.
pub(super) fn is_named(name: &str) -> bool {
    named_address(name).is_some()
}

/// The address of a file. In a built site the name that the page's head gives carries a hash. A name that has an ending
/// keeps it.
fn address(name: &str) -> String {
    let ending = if name.ends_with(".bin") || name.ends_with(".txt") { "" } else { ".json" };
    named_address(name).unwrap_or_else(|| format!("data/{name}{ending}"))
}

fn named_address(name: &str) -> Option<String> {
    let named = document().query_selector(&format!("link[data-file=\"{name}\"]")).ok().flatten();
    named?.get_attribute("href")
}
