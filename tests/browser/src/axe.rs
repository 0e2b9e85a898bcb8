//! Barriers in the page, as axe-core finds them.

use std::fmt;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::Browser;

/// A rule that the page breaks, and where.
#[derive(Clone, PartialEq, Eq)]
pub struct Violation {
    /// The rule's name: `image-alt`.
    pub id: String,
    /// What has to be done.
    pub help: String,
    /// The elements, each with what is wrong with it.
    pub elements: Vec<String>,
}

/// As a failing `assert_eq!` shows it.
impl fmt::Debug for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n    {}", self.id, self.help, self.elements.join("\n    "))
    }
}

impl Browser {
    /// What axe-core finds wrong with the page as it is shown now; a good page has nothing.
    pub async fn axe(&self) -> Vec<Violation> {
        let file = script();
        let source =
            std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.js(&format!("if (!window.axe) {{ {source} }}"), &[]).await;
        // The rules that the page keeps are not needed, and would be long to send.
        self.run_axe(json!({ "resultTypes": ["violations"] })).await
    }

    /// What it finds in light and in dark. The page differs in its colors alone, so in dark only they are looked at.
    pub async fn axe_in_both_themes(&self) -> Vec<Violation> {
        self.show_theme(false).await;
        let mut found = self.axe().await;
        self.show_theme(true).await;
        let colors =
            json!({ "resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"] });
        found.extend(self.run_axe(colors).await);
        self.show_theme(self.options.dark).await;
        found
    }

    async fn run_axe(&self, how: Value) -> Vec<Violation> {
        let run = "return axe.run(document, arguments[0]).then((it) => it.violations)";
        let found = self.js_async(run, &[how]).await;
        found.as_array().into_iter().flatten().map(violation).collect()
    }

    /// Shows the page in light or dark, once its colors have changed.
    async fn show_theme(&self, dark: bool) {
        self.emulate(dark).await;
        let settled = "
            const changes = document.getAnimations().filter((it) => it instanceof CSSTransition);
            return Promise.allSettled(changes.map((it) => it.finished)).then(() => true)";
        self.js_async(settled, &[]).await;
    }
}

fn violation(found: &Value) -> Violation {
    let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
    let element = |node: &Value| {
        let summary = text(&node["failureSummary"]).split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{} ({summary})", text(&node["html"]))
    };
    let nodes = found["nodes"].as_array().into_iter().flatten();
    Violation { id: text(&found["id"]), help: text(&found["help"]), elements: nodes.map(element).collect() }
}

/// Where the script lies: `DIALOGUE_EXPLORER_AXE`, else in the cache that `cargo xtask test` has filled.
fn script() -> PathBuf {
    if let Some(file) = std::env::var_os("DIALOGUE_EXPLORER_AXE") {
        return file.into();
    }
    let home = || std::env::var_os("HOME").map(|it| PathBuf::from(it).join(".cache"));
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home).unwrap_or_default();
    let tools = std::fs::read_dir(cache.join("dialogue-explorer")).into_iter().flatten().flatten();
    tools
        .filter(|it| it.file_name().to_string_lossy().starts_with("axe-core-"))
        .map(|it| it.path().join("node_modules/axe-core/axe.min.js"))
        .find(|it| it.exists())
        .expect("axe-core is not in the cache; `cargo xtask test browser` gets it")
}
