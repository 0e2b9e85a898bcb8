//! The page: leptos over the plain rooms, one section a file.
//!
//! Comes in: the query string and the fetched files. Goes out: elements. A click only makes a new
//! link; everything that is seen follows from the link and the articles. The page stands at one
//! [`now`], kept in a signal; a section is a function from its [`view`] to a [`node`]; what the
//! reader does comes back through `act`.
//! Never here: reading, counting, scaling. Text is never HTML.
#![cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "natively nothing is fetched, pressed or gone back to")
)]

#[cfg(target_arch = "wasm32")]
mod act;
#[cfg(feature = "more")]
mod activity;
mod app;
mod article;
mod articles;
#[cfg(feature = "more")]
mod by_year;
mod chart;
mod charts;
mod chips;
#[cfg(feature = "more")]
mod citations;
#[cfg(feature = "more")]
mod cite;
#[cfg(feature = "more")]
mod compare;
#[cfg(feature = "more")]
mod compose;
mod derived;
#[cfg(target_arch = "wasm32")]
mod dom;
mod faults;
mod filters;
mod found;
#[cfg(feature = "more")]
mod handout;
mod head;
mod left_out;
mod live;
mod load;
#[cfg(target_arch = "wasm32")]
mod marks;
mod meeting;
mod meetings;
#[cfg(feature = "more")]
mod method;
mod model;
mod more;
mod nav;
pub mod node;
mod now;
#[cfg(target_arch = "wasm32")]
pub mod patch;
#[cfg(feature = "more")]
mod periods;
#[cfg(feature = "more")]
mod pictures;
mod plot;
#[cfg(feature = "more")]
mod predict;
#[cfg(feature = "more")]
mod present;
#[cfg(feature = "more")]
mod quiz;
mod rich;
#[cfg(feature = "more")]
mod share;
#[cfg(feature = "more")]
mod stories;
#[cfg(feature = "more")]
mod story;
#[cfg(all(target_arch = "wasm32", feature = "more"))]
mod story_acts;
mod summary;
mod table;
#[cfg(feature = "more")]
mod take;
#[cfg(feature = "more")]
mod teach;
mod value;
mod view;
mod words;
#[cfg(feature = "more")]
mod wrong;

#[cfg(feature = "ssr")]
pub use app::{Data, Files, render, render_with_sheet};
#[cfg(target_arch = "wasm32")]
pub use app::{start, tell_panics};
