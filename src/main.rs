//! Starts the app; does nothing anywhere but in a browser.

fn main() {
    #[cfg(all(feature = "csr", target_arch = "wasm32"))]
    dialogue_explorer::app::start();
}
