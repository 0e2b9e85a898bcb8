//! The data files of the site, of the tests' own fixtures, and broken ones.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The data files, by their names without `.json`.
pub const NAMES: [&str; 6] = ["articles", "reports", "claims", "vocabulary", "collections", "record"];

/// Hostile data sets: what each proves stands in `tests/fixtures/README.md`.
pub const HOSTILE: [&str; 9] = [
    "broken-json",
    "wrong-types",
    "lost-quotes",
    "duplicate-ids",
    "unseen-characters",
    "markup",
    "reserved-words",
    LONG_STRINGS,
    DEEP_NESTING,
];

// Made when they are asked for: nobody wants to read them.
const LONG_STRINGS: &str = "long-strings";
const DEEP_NESTING: &str = "deep-nesting";

/// Data files, as bytes.
#[derive(Clone, Debug)]
pub struct DataFiles(BTreeMap<String, Vec<u8>>);

impl DataFiles {
    /// The small invented data of `tests/fixtures`.
    #[must_use]
    pub fn fixtures() -> Self {
        Self::read(&tests().join("fixtures"))
    }

    /// The data of the site.
    #[must_use]
    pub fn bundled() -> Self {
        Self::read(&tests().join("../public/data"))
    }

    /// The fixtures, with files of a hostile case in place of some. See [`HOSTILE`].
    #[must_use]
    pub fn hostile(case: &str) -> Self {
        let files = Self::fixtures();
        match case {
            LONG_STRINGS => files.with_long_strings(),
            DEEP_NESTING => files.with_deep_nesting(),
            _ => {
                let directory = tests().join("fixtures/hostile").join(case);
                let mut files = files;
                for name in NAMES.into_iter().filter(|name| path(&directory, name).exists()) {
                    files = files.with(name, &read(&path(&directory, name)));
                }
                files
            }
        }
    }

    fn read(directory: &Path) -> Self {
        Self(NAMES.map(|name| (name.to_owned(), read(&path(directory, name)))).into())
    }

    /// The same with another content of one file.
    #[must_use]
    pub fn with(mut self, name: &str, bytes: &[u8]) -> Self {
        self.0.insert(name.to_owned(), bytes.to_vec());
        self
    }

    /// The bytes of a file.
    #[must_use]
    pub fn bytes(&self, name: &str) -> &[u8] {
        self.0.get(name).unwrap_or_else(|| panic!("no file is called {name}"))
    }

    /// The content of a file.
    #[must_use]
    pub fn json(&self, name: &str) -> Value {
        serde_json::from_slice(self.bytes(name)).unwrap_or_else(|error| panic!("{name}.json: {error}"))
    }

    /// Each file's name and bytes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    fn with_long_strings(self) -> Self {
        let long = "Rất dài, очень длинно, very long. ".repeat(5_000);
        let mut articles = self.json("articles");
        for article in articles.as_array_mut().expect("a list").iter_mut().take(1) {
            for field in ["title", "publisher", "note"] {
                article[field] = Value::from(long.clone());
            }
            article["text"] = Value::from(format!("{}\n{long}", text(article, "text")));
        }
        let mut claims = self.json("claims");
        for claim in claims.as_array_mut().expect("a list").iter_mut().take(1) {
            claim["claim"] = Value::from(long.clone());
        }
        let (articles, claims) = (articles.to_string(), claims.to_string());
        self.with("articles", articles.as_bytes()).with("claims", claims.as_bytes())
    }

    fn with_deep_nesting(self) -> Self {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let articles = self.bytes("articles").to_vec();
        let end = articles.iter().rposition(|byte| *byte == b']').expect("a list ends");
        let entry = format!(",\n{{\"id\": \"deep\", \"text\": \"words\", \"related\": {deep}}}\n]\n");
        let articles = [&articles[..end], entry.as_bytes()].concat();
        self.with("articles", &articles).with("record", deep.as_bytes())
    }
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn path(directory: &Path, name: &str) -> PathBuf {
    directory.join(name).with_extension("json")
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The entries of a list; of what is none, no entries.
#[must_use]
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// A text in an object; empty where there is none.
#[must_use]
pub fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}
