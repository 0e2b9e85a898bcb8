//! Starts the page in the browser; does nothing anywhere else.

fn main() {
    #[cfg(all(feature = "csr", target_arch = "wasm32"))]
    {
        if cfg!(debug_assertions) {
            dialogue_explorer::page::tell_panics();
        }
        dialogue_explorer::page::start();
    }
}
