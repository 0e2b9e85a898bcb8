//! Starts the whole page, which is fetched for links that need more than the page that opens first.

fn main() {
    dialogue_explorer::run();
}
