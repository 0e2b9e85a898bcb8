//! What the browser saves: into a directory of its own, which goes when the test does.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::json;
use tokio::time::{Instant, sleep};

use crate::Browser;
use crate::browser::{ASK_EVERY, DEADLINE};

/// The files that a browser has saved since this was made.
pub struct Downloads {
    directory: PathBuf,
}

impl Downloads {
    /// Lets a browser save without asking.
    pub async fn of(browser: &Browser) -> Downloads {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("dialogue-explorer-{}-{number}", std::process::id());
        let directory = std::env::temp_dir().join(name);
        fs::create_dir_all(&directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
        let parameters = json!({ "behavior": "allow", "downloadPath": directory });
        browser.devtools("Browser.setDownloadBehavior", parameters).await;
        Downloads { directory }
    }

    /// The bytes of a file, once it is saved whole: until then the browser gives it another name.
    pub async fn file(&self, name: &str) -> Vec<u8> {
        let path = self.directory.join(name);
        let end = Instant::now() + DEADLINE;
        loop {
            match fs::read(&path) {
                Ok(bytes) if !bytes.is_empty() => return bytes,
                _ => assert!(Instant::now() < end, "{name} was not saved; there are {:?}", self.names()),
            }
            sleep(ASK_EVERY).await;
        }
    }

    /// The names of the files that are there.
    pub fn names(&self) -> Vec<String> {
        let files = fs::read_dir(&self.directory).into_iter().flatten().flatten();
        let mut names: Vec<String> = files.map(|it| it.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for Downloads {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.directory).ok();
    }
}
