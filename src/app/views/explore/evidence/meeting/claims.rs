//! Statements: what a source claims beyond the values that are counted, each with the link to its words.

use leptos::prelude::*;

use crate::app::components::{Disclosure, LongList};
use crate::app::context::AppContext;
use crate::app::data_text::{data_text, in_english};
use crate::app::url;
use crate::counts::to_u32;
use crate::data::code::{ArticleCode, StatementCode};
use crate::query::Query;
use crate::text::more_words;

/// Statements of a meeting that are shown before the rest is unfolded.
const FIRST: usize = 4;
/// And of the rest, before the reader asks for all.
const MOST: usize = 200;

/// The statements that belong to the meeting at a place of the dataset, the first ones open.
#[component]
pub fn Claims(at: usize) -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let all = app.dataset.claims[at].as_slice();
    let (first, rest) = all.split_at(FIRST.min(all.len()));
    let list = move |id: &'static str, claims: &'static [usize], most: usize| {
        view! {
            <LongList
                id
                class="claims"
                items=Memo::new(move |_| claims.to_vec())
                first=most
                is_whole=RwSignal::new(false)
                label=words.meetings_show_all
                view=|at| view! { <ClaimItem at/> }.into_any()
            />
        }
    };
    (!all.is_empty()).then(|| {
        let label = (more_words(words.lang).search_more)(to_u32(rest.len()));
        view! {
            <section class="meeting-claims">
                <h3>
                    {more_words(words.lang).statements}
                    {in_english(app, texts(app, all))}
                </h3>
                {list("claims-first", first, FIRST)}
                {(!rest.is_empty()).then(|| {
                    view! {
                        <Disclosure id="claims-more" label>
                            {list("claims-all", rest, MOST)}
                        </Disclosure>
                    }
                })}
            </section>
        }
    })
}

/// One statement: its topic, what is stated, and the link to its words. `at` is its place in the corpus.
#[component]
pub fn ClaimItem(at: usize) -> impl IntoView {
    let app = AppContext::expect();
    let claim = &app.dataset.corpus.claims[at];
    let article = app.dataset.corpus.article(claim.article);
    let open = move || {
        url::href(&Query {
            read: ArticleCode::new(&article.id),
            fact: None,
            statement: StatementCode::new(&claim.id),
            ..app.query.get()
        })
    };
    let is_looked_at = move || app.query.read().statement.as_deref() == Some(claim.id.as_str());
    view! {
        <li class:looked-at=is_looked_at>
            <span class="claim-topic">{(app.words().topic)(&claim.topic)}</span>
            " "
            <a href=open data-focus="words">
                {data_text(app, &claim.claim)}
            </a>
            {claim.note.as_deref().map(|note| view! { <small>{data_text(app, note)}</small> })}
        </li>
    }
}

/// What statements say, and the notes on them.
pub fn texts(app: AppContext, claims: &[usize]) -> Vec<&'static str> {
    let claims = claims.iter().map(|at| &app.dataset.corpus.claims[*at]);
    claims.flat_map(|it| [Some(it.claim.as_str()), it.note.as_deref()]).flatten().collect()
}
