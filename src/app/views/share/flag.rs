//! "Something wrong?": at a value, a meeting and an article. The button is always there; the message, with everything
//! filled in, comes when it is asked for.

use leptos::prelude::*;

use super::FLAG_PANEL;
use super::words::wrong_label;
use crate::app::components::Dialog;
use crate::app::context::AppContext;
use crate::app::lazy::LazyView;
use crate::data::Article;
use crate::meetings::{Assertion, Meeting};
use crate::text::{cite_words, describe};

/// What may be wrong.
#[derive(Clone, Copy)]
pub enum Flagged {
    Value {
        meeting: &'static Meeting,
        assertion: &'static Assertion,
        /// What the page calls the field.
        field: &'static str,
    },
    Meeting(&'static Meeting),
    Article(&'static Article),
}

/// What was flagged last, and whether the message is open. A context of the page of charts.
#[derive(Clone, Copy)]
pub struct Flagging {
    is_open: RwSignal<bool>,
    pub(super) flagged: RwSignal<Option<Flagged>>,
}

impl Flagging {
    /// Nothing was flagged yet.
    #[must_use]
    pub fn new() -> Self {
        Self { is_open: RwSignal::new(false), flagged: RwSignal::new(None) }
    }

    /// The context, in any component of the page of charts.
    ///
    /// # Panics
    ///
    /// Elsewhere.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    pub(super) fn open(self, flagged: Flagged) {
        self.flagged.set(Some(flagged));
        self.is_open.set(true);
    }
}

impl Default for Flagging {
    fn default() -> Self {
        Self::new()
    }
}

/// The button: a flag beside a value, drawn by `evidence.css`; words under a meeting or an article.
#[component]
pub fn Flag(flagged: Flagged) -> impl IntoView {
    let app = AppContext::expect();
    let lang = app.lang();
    let flagging = Flagging::expect();
    let label = wrong_label(lang);
    let press = move |_| flagging.open(flagged);
    match flagged {
        Flagged::Value { meeting, assertion, field } => {
            let value = describe::stated_in_full(lang, &app.dataset.corpus, &assertion.value);
            let name = (cite_words(lang).wrong_named)(&format!("{field}: {value}"));
            let code = meeting.fact_code(assertion, &app.dataset.corpus.vocabulary);
            view! {
                <button
                    class="flag"
                    id=format!("ask-wrong-{}-{code}", meeting.id)
                    type="button"
                    aria-haspopup="dialog"
                    aria-label=name
                    title=label
                    on:click=press
                ></button>
            }
            .into_any()
        }
        Flagged::Meeting(Meeting { id, .. }) | Flagged::Article(Article { id, .. }) => view! {
            <p class="note">
                <button
                    class="button quiet"
                    id=format!("ask-wrong-{id}")
                    type="button"
                    aria-haspopup="dialog"
                    on:click=press
                >
                    {label}
                </button>
            </p>
        }
        .into_any(),
    }
}

/// The dialog with the message, closed until a flag is pressed.
#[component]
pub fn FlagDialog() -> impl IntoView {
    let around = AppContext::expect();
    let (root, lang) = (around.root, around.lang());
    let content = move || {
        // The selection of the charts: that of the lists around is a paint behind. What is flagged is of the dataset
        // around, which of a packed collection is a shard.
        provide_context(AppContext::new(root, around.dataset));
        view! { <LazyView view=&FLAG_PANEL lang=root.lang /> }
    };
    view! {
        <Dialog id="wrong" title=wrong_label(lang) lang is_open=Flagging::expect().is_open>
            {content}
        </Dialog>
    }
}
