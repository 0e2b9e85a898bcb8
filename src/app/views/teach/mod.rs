//! Lessons: one place from which presenting, predicting, stories and questions are opened; what each is good for in
//! class; and what the sources leave out, computed.
//!
//! The links stand there at once. The text on activities is a file of its own for each language, which may fail.

mod activities;
mod kept;
mod place;
mod sources;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod text;
mod words;

use leptos::prelude::*;

use activities::Activities;
use kept::KeptHere;
use sources::Sources;
use text::text;
use words::{Opening, teach_words};

use crate::app::components::keyed;
use crate::app::context::AppContext;
use crate::app::url;
use crate::data::code::CollectionCode;
use crate::query::{Query, View, ViewKind};

/// The collection in which everything is that is known.
const EVERYTHING: &str = "both";
/// The year of the guess with which a lesson opens.
const OPENING_YEAR: i32 = 2021;

crate::lazy! {
    /// The teachers' page.
    pub static LESSONS: fn() -> AnyView = teach => view;
    /// Where one is in a lesson.
    pub static LESSON_PLACE: fn() -> AnyView = teach => place::view;
}

fn view() -> AnyView {
    let app = AppContext::expect();
    let words = teach_words(app.lang());
    let text = text(app.root);
    // What is chosen goes along into every link, and into the counts of the sources.
    let chosen = Memo::new(move |_| {
        let Query { clauses, q, .. } = app.query.get();
        Query { clauses, q, ..Query::default() }.to_search()
    });
    view! {
        <section class="teach" aria-labelledby="teach-title">
            <h1 id="teach-title" tabindex="-1">
                {words.title}
            </h1>
            <Openings/>
            <KeptHere/>
            <Activities text/>
        </section>
        {place::about(app.root, text)}
        {keyed(move || chosen.get(), |_| view! { <Sources/> })}
    }
    .into_any()
}

/// What can be opened alone.
#[component]
fn Openings() -> impl IntoView {
    let app = AppContext::expect();
    let words = teach_words(app.lang());
    let item = |id: &'static str, opening: &'static Opening, href: Signal<String>| {
        view! {
            <li>
                <a id=id href=move || href.get()>
                    {opening.name}
                </a>
                <span class="note">{opening.what}</span>
            </li>
        }
    };
    let opening = move |(kind, id, opening): (ViewKind, &'static str, &'static Opening)| {
        let href = move || app.href(|query| query.view = Some(Box::new(View::new(kind))));
        item(id, opening, Signal::derive(href))
    };
    // These two are about all that is known, whatever is chosen.
    let whole = move |view: View| {
        Signal::derive(move || {
            let collection = CollectionCode::new(EVERYTHING);
            let lang = app.query.read().lang;
            url::href(&Query { collection, lang, view: Some(Box::new(view.clone())), ..Query::default() })
        })
    };
    let guess = View { highlight: Some(OPENING_YEAR.to_string()), ..View::new(ViewKind::Predict) };
    let openings = [
        (ViewKind::Present, "open-present", &words.present),
        (ViewKind::Predict, "open-predict", &words.predict),
        (ViewKind::Story, "open-stories", &words.stories),
        (ViewKind::Questions, "open-questions", &words.questions),
        (ViewKind::Worksheet, "open-worksheet", &words.worksheet),
        (ViewKind::Compose, "open-compose", &words.compose),
    ];
    view! {
        <nav class="openings" aria-label=words.open_now>
            <ul>
                {item("open-guess", &words.guess, whole(guess))}
                {item("open-play", &words.play, whole(View::new(ViewKind::Play)))}
                {openings.map(opening).into_iter().collect_view()}
            </ul>
        </nav>
    }
}
