//! Starts the app; does nothing anywhere but in a browser.

fn main() {
    #[cfg(all(feature = "app", target_arch = "wasm32"))]
    dialogue_explorer::app::start();
}
