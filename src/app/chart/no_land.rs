//! That the land of the map did not come. The bars beside the map say the same, so nothing is lost.

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::app::lazy::TryAgain;
use crate::text::more_words;

/// Why there is no map, and the way to ask for its land again; nothing while it loads or once it is here.
#[component]
pub fn NoLand(
    /// Told apart where one page has several.
    #[prop(default = "map-again")]
    id: &'static str,
) -> impl IntoView {
    let app = AppContext::expect();
    let failure = Memo::new(move |_| app.root.data.land(app.dataset).failure(app.words()));
    move || {
        failure.get().map(|failure| {
            view! {
                <p class="how">{more_words(app.lang()).no_outlines}</p>
                <p class="how">{failure}</p>
                <TryAgain id on_press=move |()| app.root.data.retry_land()>
                    {app.words().try_again}
                </TryAgain>
            }
        })
    }
}

/// The same in a sentence, for places without room.
pub fn no_land(app: AppContext) -> Option<&'static str> {
    let failure = app.root.data.land(app.dataset).failure(app.words());
    failure.map(|_| more_words(app.lang()).no_outlines)
}
