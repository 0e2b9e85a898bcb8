//! Starts the page that opens first; does nothing anywhere but in a browser.

fn main() {
    dialogue_explorer::run();
}
