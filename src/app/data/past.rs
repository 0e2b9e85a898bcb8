//! An older edition of the data, as it arrived: whether it is the one that it is called, and its files.

use std::future::Future;
use std::pin::Pin;

use js_sys::Uint8Array;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

use crate::app::foreign;
use crate::dataset::{Files, LoadError};

/// Reads the bytes of the edition of a name.
pub type ReadEdition = fn(String, Vec<u8>) -> Pin<Box<dyn Future<Output = Result<Files, LoadError>>>>;

/// See [`ReadEdition`]. What is not that edition is something else, whatever it is: its figures are never shown under
/// that name.
pub fn read(name: String, bytes: Vec<u8>) -> Pin<Box<dyn Future<Output = Result<Files, LoadError>>>> {
    Box::pin(async move {
        let is_another = digest(&bytes).await.is_some_and(|digest| !digest.starts_with(&name));
        let files = Files::of_edition(&name, &bytes).filter(|_| !is_another);
        files.ok_or(LoadError::SomethingElse)
    })
}

/// The SHA-256 of an edition in hex digits, of which the first are its name. `None` where the browser does not say: on
/// plain HTTP it has no `crypto.subtle`.
async fn digest(bytes: &[u8]) -> Option<String> {
    let subtle = foreign::get(&foreign::get(&window(), "crypto"), "subtle");
    let arguments: [JsValue; 2] = ["SHA-256".into(), Uint8Array::from(bytes).into()];
    let answer = foreign::call(&subtle, &["digest"], &arguments)?;
    let digest = foreign::kept(answer).await.ok()?;
    Some(Uint8Array::new(&digest).to_vec().iter().map(|byte| format!("{byte:02x}")).collect())
}
