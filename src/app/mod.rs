//! The app in the browser: leptos views over the plain core.

pub mod lazy;
