//! Running Chromiums, which tests take in turn: to start one costs more than most tests.
//!
//! A test gets a new tab in which nothing was done yet. What a browser keeps of a site is kept by its address, and
//! each test serves its site at a port of its own.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use serde_json::json;

/// Browsers that no test has.
static IDLE: Mutex<Vec<Chromium>> = Mutex::new(Vec::new());

/// How programs of this kind are called.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Runs what it is given until nobody holds its standard input any more, then removes the profile: so no browser
/// outlives the tests, however they end.
const WHILE_HELD: &str = "profile=$1; shift; \"$@\" & read -r _; kill $!; wait $!; rm -rf \"$profile\"";

/// A running Chromium with a profile of its own.
pub(crate) struct Chromium {
    languages: &'static str,
    /// Where it listens for a driver.
    address: String,
    /// Holds the standard input of what runs it.
    _process: Child,
}

impl Chromium {
    /// A browser for a reader of these languages: one that runs already, if no other test has it.
    pub fn take(languages: &'static str) -> Chromium {
        let mut idle = idle();
        match idle.iter().position(|browser| browser.languages == languages) {
            Some(at) => idle.swap_remove(at),
            None => {
                drop(idle);
                Chromium::start(languages)
            }
        }
    }

    /// Leaves the browser to other tests.
    pub fn give_back(self) {
        idle().push(self);
    }

    /// Host and port at which chromedriver finds it.
    pub fn address(&self) -> &str {
        &self.address
    }

    fn start(languages: &'static str) -> Chromium {
        let profile = new_profile(languages);
        let mut process = Command::new("sh")
            .args(["-c", WHILE_HELD, "sh"])
            .arg(&profile)
            .arg(program())
            .arg("--remote-debugging-port=0")
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--accept-lang={languages}"))
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--disable-popup-blocking",
                // A test makes more steps of history in a second than a reader could.
                "--disable-ipc-flooding-protection",
                "about:blank",
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("sh: {error}"));
        let mut lines = BufReader::new(process.stderr.take().expect("it is piped")).lines();
        let address = lines.by_ref().map_while(Result::ok).find_map(|line| address_in(&line));
        let address = address.expect("Chromium tells where it listens");
        // A browser whose messages nobody reads would stop at some time.
        thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Chromium { languages, address, _process: process }
    }
}

fn idle() -> std::sync::MutexGuard<'static, Vec<Chromium>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The first program of such a name on the PATH.
fn program() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = NAMES.iter().flat_map(|name| std::env::split_paths(&path).map(move |it| it.join(name)));
    all.into_iter()
        .find(|program| program.is_file())
        .unwrap_or_else(|| panic!("none of {NAMES:?} is on the PATH"))
}

/// A directory with what a profile has to have from the start.
fn new_profile(languages: &str) -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let profile = std::env::temp_dir().join(format!("browser-tests-profile-{}-{number}", std::process::id()));
    let preferences = json!({ "intl": { "accept_languages": languages, "selected_languages": languages } });
    fs::create_dir_all(profile.join("Default")).expect("the system's temporary directory can be written");
    fs::write(profile.join("Default/Preferences"), preferences.to_string())
        .expect("a profile can be written");
    profile
}

/// The address in `DevTools listening on ws://127.0.0.1:41327/devtools/browser/…`.
fn address_in(line: &str) -> Option<String> {
    let (_, rest) = line.split_once("DevTools listening on ws://")?;
    Some(rest.split('/').next()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_tells_its_address() {
        let line = "DevTools listening on ws://127.0.0.1:41327/devtools/browser/0a-1b";
        assert_eq!(address_in(line).as_deref(), Some("127.0.0.1:41327"));
        assert_eq!(address_in("Fontconfig error"), None);
    }
}
