//! The browsers that readers have: Chromium's, Firefox, and those made of WebKit.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use crate::Options;

/// What shows the page. All that the harness offers is there for Chromium alone; the others open, click, type and look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    #[default]
    Chromium,
    Firefox,
    /// WebKitGTK's small browser, which needs a display.
    WebKit,
}

/// Where Debian puts the browser that WebKitGTK's driver drives, on any kind of machine.
fn mini_browser() -> PathBuf {
    let kinds = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let found = kinds.map(|kind| kind.path().join("webkit2gtk-4.1/MiniBrowser")).find(|path| path.exists());
    found.unwrap_or_else(|| "MiniBrowser".into())
}

impl Engine {
    /// Its driver: what its variable names, else a program on the PATH.
    pub(crate) fn driver(self) -> PathBuf {
        let (variable, program) = match self {
            Engine::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Engine::Firefox => ("GECKODRIVER", "geckodriver"),
            Engine::WebKit => ("WEBKIT_DRIVER", "WebKitWebDriver"),
        };
        std::env::var_os(variable).unwrap_or_else(|| program.into()).into()
    }

    /// What the driver is asked for. A Chromium runs already, and listens at `address`.
    pub(crate) fn capabilities(self, options: &Options, address: Option<&str>) -> Map<String, Value> {
        let mut asked = Map::new();
        asked.insert("pageLoadStrategy".into(), json!(if options.hasty { "eager" } else { "normal" }));
        match self {
            Engine::Chromium => {
                asked.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
                asked.insert("goog:chromeOptions".into(), json!({ "debuggerAddress": address }));
            }
            Engine::Firefox => {
                let preferences = json!({ "intl.accept_languages": options.languages });
                let how = json!({ "args": ["-headless"], "prefs": preferences });
                asked.insert("moz:firefoxOptions".into(), how);
            }
            Engine::WebKit => {
                let how = json!({ "binary": mini_browser(), "args": ["--automation"] });
                asked.insert("webkitgtk:browserOptions".into(), how);
            }
        }
        asked
    }
}
