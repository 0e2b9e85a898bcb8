//! Fetches the data files, all at once, each with a time limit and its own failure.

use crate::text::Words;

/// The data files, by the name that the page's head gives them. The record and the outlines of the map are
/// fetched by the whole page alone.
#[cfg(feature = "more")]
pub const FILES: [&str; 7] =
    ["articles", "reports", "claims", "vocabulary", "collections", "record", "outlines"];
#[cfg(not(feature = "more"))]
pub const FILES: [&str; 5] = ["articles", "reports", "claims", "vocabulary", "collections"];

/// How long a server may take, in seconds.
pub const PATIENCE_S: u32 = 15;

pub use crate::dataset::LoadError as Failure;

impl Failure {
    /// The sentence that tells it.
    pub fn text(self, words: &Words, file: &str) -> String {
        match self {
            Self::NoAnswer => (words.no_answer)(file),
            Self::Status(status) => format!("{file}: {}", (words.not_found)(status)),
            Self::TooSlow => format!("{file}: {}", (words.too_slow)(PATIENCE_S)),
        }
    }
}

/// A file that has arrived, or why it did not.
pub type Arrival = Result<Vec<u8>, Failure>;

/// What has arrived so far, in the order of [`FILES`]; `None` is still on its way.
pub type Arrivals = [Option<Arrival>; FILES.len()];

/// Begins to fetch every file that has not arrived, and tells `arrived` of each as it comes.
#[cfg(target_arch = "wasm32")]
pub fn fetch(missing: Vec<usize>, arrived: impl Fn(usize, Result<Vec<u8>, Failure>) + Copy + 'static) {
    for at in missing {
        super::dom::spawn(async move {
            arrived(at, one(&address(FILES[at])).await);
        });
    }
}

/// Fetches a file beyond those that every view needs, and tells when it is here.
#[cfg(all(target_arch = "wasm32", feature = "more"))]
pub fn fetch_one(file: String, arrived: impl FnOnce(Arrival) + 'static) {
    super::dom::spawn(async move { arrived(one(&address(&file)).await) });
}

/// A file beyond those that every view needs.
#[cfg(all(target_arch = "wasm32", feature = "more"))]
pub async fn get(file: &str) -> Arrival {
    one(&address(file)).await
}

/// The page's head names each data file in a `link` that also makes the browser fetch it early;
/// in a built site that name carries a hash.
#[cfg(target_arch = "wasm32")]
fn address(file: &str) -> String {
    named(file).unwrap_or_else(|| format!("data/{file}.json"))
}

/// The address that the page's head gives a file, if it names it.
#[cfg(target_arch = "wasm32")]
pub fn named(file: &str) -> Option<String> {
    super::dom::document()
        .query_selector(&format!("link[data-file=\"{file}\"]"))
        .ok()
        .flatten()
        .and_then(|it| it.get_attribute("href"))
}

#[cfg(target_arch = "wasm32")]
async fn one(address: &str) -> Result<Vec<u8>, Failure> {
    use std::cell::Cell;
    use std::rc::Rc;

    let abort = web_sys::AbortController::new().map_err(|_| Failure::NoAnswer)?;
    let too_slow = Rc::new(Cell::new(false));
    let timer = {
        let (abort, too_slow) = (abort.clone(), too_slow.clone());
        gloo_timers::callback::Timeout::new(PATIENCE_S * 1000, move || {
            too_slow.set(true);
            abort.abort();
        })
    };
    let bytes = async {
        let request = gloo_net::http::Request::get(address).abort_signal(Some(&abort.signal()));
        let response = request.send().await.map_err(|_| Failure::NoAnswer)?;
        if !response.ok() {
            return Err(Failure::Status(response.status()));
        }
        response.binary().await.map_err(|_| Failure::NoAnswer)
    }
    .await;
    timer.cancel();
    bytes.map_err(|failure| if too_slow.get() { Failure::TooSlow } else { failure })
}
