//! What the sheet says at its top: the subject, the sentence, what is chosen, and where the view stands on the web.

use leptos::prelude::*;

use super::{HandoutContext, NO_LANGUAGE, print};
use crate::app::components::{LiveText, QrCode, rich_text};
use crate::app::{sentence, url};
use crate::export::filter_of;
use crate::text::take_words;

#[component]
pub fn Head() -> impl IntoView {
    let handout = HandoutContext::expect();
    let HandoutContext { app, words, .. } = handout;
    let (dataset, lang) = (app.dataset, app.lang());
    let sentence =
        Memo::new(move |_| sentence::sentence(lang, dataset, &app.selection.read(), &app.query.read()));
    let filter = move || (take_words(lang).filter)(&filter_of(lang, &dataset.corpus, &app.query.read()));
    let address = Memo::new(move |_| url::address(&handout.charts_query()));
    view! {
        <header class="handout-head">
            <div class="handout-said">
                <h1 id="handout-title">{words.title}</h1>
                {handout.app.dataset.collection_name(handout.app.lang()).map(|name| view! { <p class="handout-small">{name}</p> })}
                <p class="handout-sentence" id="summary" tabindex="-1">
                    {move || rich_text(&sentence.read())}
                </p>
                <p class="handout-small" id="handout-filter">
                    <LiveText text=Signal::derive(filter)/>
                </p>
                <p class="handout-small">
                    {words.address} ": "
                    <span class="handout-address" lang=NO_LANGUAGE translate="no">
                        <LiveText text=address/>
                    </span>
                </p>
                <Origin/>
            </div>
            <figure class="handout-code">
                <QrCode text=address lang=app.lang()/>
                <figcaption>{words.scan}</figcaption>
            </figure>
        </header>
    }
    .into_any()
}

/// The edition of the data, and the day of printing.
#[component]
fn Origin() -> impl IntoView {
    let HandoutContext { app, words, .. } = HandoutContext::expect();
    let day = print::day_of_printing();
    let origin = Memo::new(move |_| {
        let edition = app.query.read().edition.clone().unwrap_or_else(|| app.dataset.edition.clone());
        let edition = (!edition.is_empty()).then(|| (words.edition)(&edition));
        let printed = day.get().map(|day| (words.printed)(&(app.words().date)(&day)));
        edition.into_iter().chain(printed).collect::<Vec<_>>().join(" · ")
    });
    view! {
        <p class="handout-small" id="handout-origin">
            <LiveText text=origin/>
        </p>
    }
}
