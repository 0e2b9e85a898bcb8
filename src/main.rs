//! Starts the page in the browser; does nothing anywhere else.

fn main() {
    #[cfg(all(feature = "csr", target_arch = "wasm32"))]
    dialogue_explorer::page::start();
}
