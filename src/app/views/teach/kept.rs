//! That lessons can be held where there is no network, and the button that sees to it.

use leptos::prelude::*;

use super::words::teach_words;
use crate::app::components::{Button, LiveText};
use crate::app::context::AppContext;
use crate::app::offline::Kept;

/// What this device keeps; nothing where it can keep nothing.
#[component]
pub fn KeptHere() -> impl IntoView {
    let app = AppContext::expect();
    let (words, offline) = (teach_words(app.lang()), app.root.offline);
    let kept = offline.kept();
    let is_told = Memo::new(move |_| kept.get() != Kept::Untold);
    let told = Signal::derive(move || match kept.get() {
        Kept::Untold | Kept::Nothing => words.keep_how.to_owned(),
        Kept::Coming { done, of } => (words.keeping)(done, of),
        Kept::Whole => words.kept.to_owned(),
        Kept::Newer => words.kept_newer.to_owned(),
        Kept::Failed => words.not_kept.to_owned(),
    });
    let asks = Memo::new(move |_| match kept.get() {
        Kept::Nothing => Some(words.keep),
        Kept::Failed => Some(words.keep_again),
        _ => None,
    });
    move || {
        is_told.get().then(|| {
            view! {
                <section class="kept" aria-labelledby="kept-title">
                    <h2 id="kept-title" tabindex="-1">
                        {words.without_network}
                    </h2>
                    <p role="status">
                        <LiveText text=told/>
                    </p>
                    {move || {
                        asks.get()
                            .map(|label| {
                                view! {
                                    <Button id="keep" on_press=move |()| offline.keep()>
                                        {label}
                                    </Button>
                                }
                            })
                    }}
                </section>
            }
        })
    }
}
