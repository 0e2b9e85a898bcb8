//! The texts of a step, with what stands in braces filled from the data, each figure a link to what it counts.

use std::sync::Arc;

use leptos::prelude::*;

use super::links::focus_of;
use crate::app::components::QuoteLanguage;
use crate::app::context::AppContext;
use crate::app::url::href;
use crate::classroom::story::{Figures, Piece, Wording, fill};
use crate::data::vocabulary::Lang;
use crate::dataset::Dataset;
use crate::query::{Query, View, ViewKind};

/// A text in the reader's language, or the nearest to it.
pub struct Told {
    pub text: String,
    /// The language, where it is another than the page's.
    pub lang: Option<String>,
}

/// A wording as a reader of `lang` gets it; empty where it has no text.
pub fn in_language(wording: &Wording, lang: Lang) -> Told {
    match wording.get(lang.code()) {
        Some((tag, text)) => {
            Told { text: text.to_owned(), lang: (tag != lang.code()).then(|| tag.to_owned()) }
        }
        None => Told { text: String::new(), lang: None },
    }
}

/// What a step's texts are filled from.
#[derive(Clone)]
pub struct StepData {
    /// The story and the step, which links within the texts keep.
    pub view: View,
    /// What the step shows; the data of its collection, once they are here.
    pub shown: Option<(Query, &'static Dataset)>,
    figures: Arc<Figures>,
}

impl StepData {
    /// The data of a step whose view is `shown`.
    pub fn new(app: AppContext, shown: &str, view: View) -> Self {
        let dataset = untrack(|| app.root.data.dataset_of(shown));
        Self {
            view,
            shown: dataset.map(|it| (Query::from_search(shown, &it.known).0, it)),
            figures: Arc::default(),
        }
    }
}

/// A wording in paragraphs, filled.
pub fn filled(app: AppContext, wording: &Wording, class: &'static str, data: &StepData) -> AnyView {
    let lang = app.lang();
    let Some((tag, text)) = wording.get(lang.code()) else { return ().into_any() };
    let nothing = Query::default();
    let (query, dataset) = match &data.shown {
        Some((query, dataset)) => (query, Some(*dataset)),
        None => (&nothing, None),
    };
    let paragraph = |text: &str| {
        let pieces =
            fill(text, tag, query, dataset, &data.figures).into_iter().map(|it| piece(app, it, &data.view));
        view! { <p>{pieces.collect_view()}</p> }
    };
    let paragraphs = text.split('\n').filter(|it| !it.trim().is_empty()).map(paragraph).collect_view();
    let other = (tag != lang.code()).then(|| tag.to_owned());
    view! {
        <div class=class lang=other>
            {paragraphs}
        </div>
    }
    .into_any()
}

fn piece(app: AppContext, piece: Piece, view: &View) -> AnyView {
    match piece {
        Piece::Words(words) => words.into_any(),
        Piece::Awaited => "…".into_any(),
        Piece::Statement { words, quoted, view: there } => {
            let (lang, lesson) = app.query.with_untracked(|here| (here.lang, here.lesson));
            let there = Query { view: Some(Box::new(view.clone())), lang, lesson, ..*there };
            // On the stage there is one chart, and the text stays in sight.
            let focus =
                if view.kind == ViewKind::Present { "slide-title".to_owned() } else { focus_of(&there) };
            match quoted {
                Some(language) => view! {
                    <a href=href(&there) data-focus=focus>
                        <q lang=language.clone()>{words}</q>
                    </a>
                    <QuoteLanguage lang=app.lang() tag=language/>
                }
                .into_any(),
                None => view! {
                    <a class="fact" href=href(&there) data-focus=focus>
                        {words}
                    </a>
                }
                .into_any(),
            }
        }
    }
}
