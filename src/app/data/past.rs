//! Older editions of the data: asks for them, and sees whether each is the one that it is called.

use js_sys::Uint8Array;
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::Data;
use super::edition::Edition;
use super::fetch::ask;
use crate::app::foreign;
use crate::dataset::{Files, LoadError};

/// Asks for the edition of a name, and tells what came of it.
pub fn ask_for(data: Data, name: String) {
    ask(format!("past/{name}"), move |arrived| {
        spawn_local(async move {
            let files = match arrived {
                Ok(bytes) => read(&name, &bytes).await,
                Err(error) => Err(error),
            };
            data.take_edition(match files {
                Ok(files) => Edition::arrived(files),
                Err(error) => Edition::failed(&name, error),
            });
        });
    });
}

/// The files of an edition. What is not the edition that it is called is something else, whatever it is: its figures are
/// never shown under that name.
async fn read(name: &str, bytes: &[u8]) -> Result<Files, LoadError> {
    let is_another = digest(bytes).await.is_some_and(|digest| !digest.starts_with(name));
    let files = Files::of_edition(name, bytes).filter(|_| !is_another);
    files.ok_or(LoadError::SomethingElse)
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
