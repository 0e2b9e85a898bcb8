//! The page: leptos components over the plain rooms, one a file.
//!
//! Comes in: the query string and the fetched files. Goes out: elements. A click only makes a new
//! link; everything that is seen follows from the link and the articles through memos.
//! Never here: reading, counting, scaling. Text is never HTML.

mod app;
mod article;
mod articles;
mod chart;
mod charts;
mod chips;
#[cfg(target_arch = "wasm32")]
mod dom;
mod faults;
mod filters;
mod found;
mod head;
mod left_out;
mod load;
mod meeting;
mod meetings;
mod model;
mod nav;
#[cfg(target_arch = "wasm32")]
mod panic;
mod rich;
mod summary;
mod table;
mod view;
mod words;

#[cfg(target_arch = "wasm32")]
pub use app::start;
#[cfg(feature = "ssr")]
pub use app::{Files, render};
