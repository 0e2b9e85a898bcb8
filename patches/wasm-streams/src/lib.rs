//! Stands in for `wasm-streams`, of which leptos needs two calls for server functions.
//!
//! A static page has none, but the real crate exports classes to JavaScript, and what is exported no
//! linker takes for unused: 4 KiB of module and glue (brotli) that no one would ever call.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

const NO_SERVER: &str = "a static page has no server to stream to or from";

/// A stream that never is.
pub struct ReadableStream(Infallible);

impl ReadableStream {
    /// Of a stream of the browser's.
    #[must_use]
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        unreachable!("{NO_SERVER}")
    }

    /// Of a stream of Rust's.
    #[must_use]
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unreachable!("{NO_SERVER}")
    }

    /// As a stream of the browser's.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self.0 {}
    }

    /// As a stream of Rust's.
    #[must_use]
    pub fn into_stream(self) -> IntoStream {
        IntoStream(self.0)
    }
}

/// What [`ReadableStream::into_stream`] gives.
pub struct IntoStream(Infallible);

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.0 {}
    }
}
