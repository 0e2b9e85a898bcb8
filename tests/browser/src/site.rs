//! A static host on this machine, written on bare sockets so that it can also do what no proper server
//! would: promise more than it sends, or never answer.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use oracle::DataFiles;

use crate::fault::{BUNDLE, Fault, Faults};

/// The site lies below this path, as on hosts that serve many projects.
const BASE: &str = "/explorer/";

/// The strictest policy the site has to live with; the page itself repeats it.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// Where a page of others lies that may show the site in a frame.
const HOST_PAGE: &str = "/host";

/// Who may have what is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sharing {
    /// The page alone, and that in no frame.
    Own,
    /// Pages of others may show it in a frame.
    Framed,
    /// They may read its files, too: what is in a closed frame has no origin.
    Everyone,
}

impl Sharing {
    /// The lines of the head that say so.
    fn head(self) -> String {
        let (frames, origins) = match self {
            Sharing::Own => ("; frame-ancestors 'none'", ""),
            Sharing::Framed => ("", ""),
            Sharing::Everyone => ("", "Access-Control-Allow-Origin: *\r\n"),
        };
        format!("Content-Security-Policy: {POLICY}{frames}\r\n{origins}")
    }
}

/// A site being served; it ends when this is dropped.
pub struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    directory: PathBuf,
    /// What is sent in place of the site's own data files.
    data: Option<DataFiles>,
    /// A folder that lies in the site, below this path.
    mounted: Option<(&'static str, PathBuf)>,
    /// What was compressed so far, by its path, where files are sent compressed.
    compressed: Option<Mutex<BTreeMap<String, Vec<u8>>>>,
    sharing: Sharing,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    faults: Faults,
    asked_for: Vec<String>,
    closing: bool,
}

impl Site {
    /// Serves the release site.
    pub fn start() -> Site {
        Site::serve(dist(), None, false, Sharing::Own)
    }

    /// Serves the release site with other data, as if it had been built with them.
    pub fn start_with(data: DataFiles) -> Site {
        Site::serve(dist(), Some(data), false, Sharing::Own)
    }

    /// The same, with a folder that lies in it below a path such as `data/packs/x/`.
    pub fn start_with_folder(data: DataFiles, at: &'static str, folder: PathBuf) -> Site {
        Site::serve_with(dist(), Some(data), Some((at, folder)), false, Sharing::Own)
    }

    /// Serves any directory.
    pub fn of(directory: impl Into<PathBuf>) -> Site {
        Site::serve(directory.into(), None, false, Sharing::Own)
    }

    /// Serves any directory as a good host does: with Brotli, each file compressed once.
    pub fn compressed(directory: impl Into<PathBuf>) -> Site {
        Site::serve(directory.into(), None, true, Sharing::Own)
    }

    /// Serves the release site so that pages of others may show it in frames; `to_everyone` lets frames without an
    /// origin read its files.
    pub fn framed(to_everyone: bool) -> Site {
        Site::serve(dist(), None, false, if to_everyone { Sharing::Everyone } else { Sharing::Framed })
    }

    fn serve(directory: PathBuf, data: Option<DataFiles>, is_compressed: bool, sharing: Sharing) -> Site {
        Site::serve_with(directory, data, None, is_compressed, sharing)
    }

    fn serve_with(
        directory: PathBuf,
        data: Option<DataFiles>,
        mounted: Option<(&'static str, PathBuf)>,
        is_compressed: bool,
        sharing: Sharing,
    ) -> Site {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port on this machine");
        let address = listener.local_addr().expect("a bound socket has an address");
        let compressed = is_compressed.then(Mutex::default);
        let (state, changed) = (Mutex::default(), Condvar::new());
        let shared = Arc::new(Shared { directory, data, mounted, compressed, sharing, state, changed });
        let ours = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if ours.state().closing {
                    return;
                }
                let shared = Arc::clone(&ours);
                // A browser that hangs up in the middle is no matter of ours.
                thread::spawn(move || shared.answer(stream).ok());
            }
        });
        Site { address, shared }
    }

    /// The address of the page with this query, or of another file below it.
    pub fn url(&self, rest: &str) -> String {
        format!("http://{}{BASE}{rest}", self.address)
    }

    /// The address of an empty page of others.
    pub fn host_page(&self) -> String {
        format!("http://{}{HOST_PAGE}", self.address)
    }

    /// From now on, files whose path begins so have the fault: `data/articles` is
    /// `data/articles-<hash>.json`.
    pub fn break_file(&self, prefix: &str, fault: Fault) {
        self.shared.state().faults.set(prefix, fault);
    }

    /// Ends all faults; requests that hang are answered.
    pub fn mend(&self) {
        self.shared.state().faults.clear();
        self.shared.changed.notify_all();
    }

    /// The paths that were asked for so far, in order; the page itself is the empty path.
    pub fn asked_for(&self) -> Vec<String> {
        self.shared.state().asked_for.clone()
    }
}

/// The release site: `DIALOGUE_EXPLORER_DIST`, else `dist` in the project.
pub fn dist() -> PathBuf {
    let set = std::env::var_os("DIALOGUE_EXPLORER_DIST").map(PathBuf::from);
    let dist = set.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"));
    let page = dist.join("index.html");
    assert!(page.exists(), "{} is missing; run `cargo xtask build` first", page.display());
    dist
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.state().closing = true;
        self.shared.changed.notify_all();
        // The listener sees that it is over when it is next asked something.
        TcpStream::connect_timeout(&self.address, Duration::from_secs(1)).ok();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The bytes of a data file that stands in place of the site's: of `data/articles-<hash>.json` `articles`.
    fn data_file(&self, path: &str) -> Option<Vec<u8>> {
        let name = path.strip_prefix("data/")?.split(['-', '.']).next()?;
        let mut files = self.data.as_ref()?.iter();
        files.find(|file| file.0 == name && path.ends_with(".json")).map(|file| file.1.to_vec())
    }

    /// Whether a file brings data together that are not those of the site.
    fn has_other_data(&self, path: &str) -> bool {
        path.starts_with(BUNDLE) && (self.data.is_some() || self.state().faults.are_among_data())
    }

    /// Reads one request and answers it; the connection then ends.
    fn answer(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(&stream).lines();
        let Some(first) = lines.next().transpose()? else { return Ok(()) };
        while lines.next().transpose()?.is_some_and(|it| !it.is_empty()) {}
        let target = first.split(' ').nth(1).unwrap_or_default();
        // A page of others, which has no policy.
        if target == HOST_PAGE {
            let page = b"<!doctype html><title>Another page</title>";
            return send(&stream, "HTTP/1.1 200 -\r\nContent-Type: text/html\r\n", page, None);
        }
        let Some(path) = target.split('?').next().and_then(|it| it.strip_prefix(BASE)) else {
            return self.send(&stream, 404, "text/plain", b"not below the site", None);
        };
        // Where data are others than the site's, or do not come, what brings them together brings nothing.
        if self.has_other_data(path) {
            self.state().asked_for.push(path.to_owned());
            return self.send(&stream, 200, media_type(path), b"{}", None);
        }
        let fault = {
            let mut state = self.state();
            state.asked_for.push(path.to_owned());
            state.faults.next(path)
        };
        let kind = match (media_type(path), &fault) {
            ("application/wasm", Some(Fault::UnknownCode)) => "application/octet-stream",
            (kind, _) => kind,
        };
        match fault {
            Some(Fault::Status(status)) => return self.send(&stream, status, "text/plain", b"broken", None),
            Some(Fault::Kept(status)) => {
                let keep = "Cache-Control: max-age=31536000, immutable\r\n";
                return self.send_as(&stream, status, "text/plain", keep, b"broken", None);
            }
            Some(Fault::Body(body)) => return self.send(&stream, 200, kind, body.as_bytes(), None),
            Some(Fault::Hangs) => {
                let hangs = |state: &mut State| state.faults.hangs(path) && !state.closing;
                drop(self.changed.wait_while(self.state(), hangs).unwrap_or_else(PoisonError::into_inner));
            }
            _ => {}
        }
        let name = if path.is_empty() { "index.html" } else { path };
        let is_inside = name.split('/').all(|it| it != "..");
        let place = self.mounted.as_ref().and_then(|(at, folder)| Some(folder.join(name.strip_prefix(at)?)));
        let place = place.unwrap_or_else(|| self.directory.join(name));
        let own = || fs::read(place).ok().filter(|_| is_inside);
        let Some(mut content) = self.data_file(path).or_else(own) else {
            return self.send(&stream, 404, "text/plain", b"there is no such file", None);
        };
        match fault {
            Some(Fault::Truncated(bytes)) => self.send(&stream, 200, kind, &content, Some(bytes)),
            Some(Fault::NotUtf8) => {
                content.insert(content.len() / 2, 0xff);
                self.send(&stream, 200, kind, &content, None)
            }
            _ => match self.compressed(path, kind, &content) {
                Some(compressed) => {
                    let how = format!("Content-Encoding: br\r\n{ASK_AGAIN}");
                    self.send_as(&stream, 200, kind, &how, &compressed, None)
                }
                None => self.send(&stream, 200, kind, &content, None),
            },
        }
    }

    /// A file as it is sent compressed; fonts are already.
    fn compressed(&self, path: &str, kind: &str, content: &[u8]) -> Option<Vec<u8>> {
        let known = self.compressed.as_ref().filter(|_| !kind.starts_with("font/"))?;
        let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
        let compressed = known.entry(path.to_owned()).or_insert_with(|| {
            let (mut out, mut content) = (Vec::new(), content);
            let parameters = brotli::enc::BrotliEncoderParams::default();
            brotli::BrotliCompress(&mut content, &mut out, &parameters).expect("memory takes all");
            out
        });
        Some(compressed.clone())
    }

    /// Sends an answer; of its body only the first `cut` bytes, if told.
    fn send(
        &self,
        to: &TcpStream,
        status: u16,
        kind: &str,
        body: &[u8],
        cut: Option<usize>,
    ) -> std::io::Result<()> {
        self.send_as(to, status, kind, ASK_AGAIN, body, cut)
    }

    /// Sends an answer with further lines in its head.
    fn send_as(
        &self,
        to: &TcpStream,
        status: u16,
        kind: &str,
        lines: &str,
        body: &[u8],
        cut: Option<usize>,
    ) -> std::io::Result<()> {
        let head = format!(
            "HTTP/1.1 {status} -\r\nContent-Type: {kind}\r\n{}X-Content-Type-Options: nosniff\r\n{lines}",
            self.sharing.head()
        );
        send(to, &head, body, cut)
    }
}

/// Sends the lines of a head, and a body or its first `cut` bytes.
fn send(mut to: &TcpStream, head: &str, body: &[u8], cut: Option<usize>) -> std::io::Result<()> {
    let head = format!("{head}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    to.write_all(head.as_bytes())?;
    to.write_all(&body[..cut.unwrap_or(body.len()).min(body.len())])?;
    to.flush()
}

/// What is sent is asked for again each time.
const ASK_AGAIN: &str = "Cache-Control: no-cache\r\n";

fn media_type(path: &str) -> &'static str {
    match path.rsplit('/').next().and_then(|it| it.rsplit_once('.')).map_or("html", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_are_what_browsers_insist_on() {
        assert_eq!(media_type(""), "text/html; charset=utf-8");
        assert_eq!(media_type("app-0a.js"), "text/javascript; charset=utf-8");
        assert_eq!(media_type("app_bg-0a.wasm"), "application/wasm");
        assert_eq!(media_type("data/a.json"), "application/json");
    }
}
