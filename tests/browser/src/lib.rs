//! Drives the finished site in a real browser.
//!
//! [`Site`] serves it on this machine as a static host would, under a sub-path and a strict policy, and
//! breaks single files on demand. [`Browser`] is a new tab of a Chromium, or of another [`Engine`]. Nothing in here
//! knows what the site shows; the tests in `tests/journeys` and `tests/engines.rs` do.
//!
//! Whoever waits, waits for a state and not for a time: each `wait_…` asks again until its state is there
//! and, at its deadline, panics with what was there instead.
//!
//! ```no_run
//! # async fn test() {
//! use browser_tests::{Browser, Fault, Options, Site};
//!
//! let site = Site::start();
//! site.break_file("data/articles", Fault::Status(404));
//! let browser = Browser::open(Options { width: 390, dark: true, ..Options::default() }).await;
//! browser.goto(&site.url("?years=2021")).await;
//! browser.wait_text("[role=alert]", "articles").await;
//! site.mend();
//! browser.click("[role=alert] button").await;
//! browser.wait_for("figure").await;
//! assert_eq!(browser.axe().await, []);
//! browser.assert_clean_but(&["articles"]).await;
//! # }
//! ```

mod act;
mod axe;
mod browser;
mod chromium;
mod clean;
mod download;
mod driver;
mod engine;
mod fault;
mod look;
mod site;
mod translator;

pub use axe::Violation;
pub use browser::{Browser, Options};
pub use download::Downloads;
pub use engine::Engine;
pub use fault::Fault;
pub use look::COMMON;
pub use site::{Site, dist};
