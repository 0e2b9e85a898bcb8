//! The search box, and the passages found: each leads to its words in the article.

use leptos::prelude::*;

use super::nav::Focus;
use super::view::View;
use crate::article::{Article, Statement};
use crate::query::State;
use crate::search::{self, Hit, Spot};

/// Passages shown before the reader asks for all.
const FIRST: usize = 6;
/// Letters of context on either side of a passage.
const AROUND: usize = 60;

/// The search box and what it found. Typing replaces the link; the first letter is one step of history.
#[component]
pub fn Found() -> impl IntoView {
    let view = View::get();
    let all = RwSignal::new(false);
    let typed_before = StoredValue::new(false);
    let input = move |event| {
        let state = view.nav.peek(|it| it.with_words(&event_target_value(&event)));
        if typed_before.get_value() {
            view.nav.replace(&state);
        } else {
            view.nav.push(&state, Focus::Stay);
        }
        typed_before.set_value(true);
        all.set(false);
    };
    let results = move || {
        let words = view.words();
        let q = view.nav.with(|it| it.q.clone());
        if q.is_empty() {
            return ().into_any();
        }
        if !search::is_sought(&q) {
            return view! { <p class="how">{words.search_short}</p> }.into_any();
        }
        let hits = view.hits.get();
        if hits.is_empty() {
            return view! { <p class="how">{(words.search_none)(&q)}</p> }.into_any();
        }
        let shown = if all.get() { hits.len() } else { FIRST.min(hits.len()) };
        let more = hits.len() - shown;
        let model = view.model();
        let state = view.nav.state();
        let lines = hits[..shown]
            .iter()
            .map(|hit| passage(hit, &model.corpus.articles[hit.article.0], &model.corpus.statements, &state, &model))
            .collect_view();
        let in_articles = search::articles_hit(&hits).len();
        view! {
            <p class="how">{(words.search_found)(count(hits.len()), count(in_articles), &q)}" "{words.search_rule}</p>
            <ul class="passages">{lines}</ul>
            {(more > 0).then(|| view! {
                <button id="found-more" type="button" class="plain" on:click=move |_| all.set(true)>
                    {(words.search_more)(count(more))}
                </button>
            })}
        }
        .into_any()
    };
    view! {
        <section class="found">
            <form role="search" on:submit=|event| event.prevent_default()>
                <label for="q">{move || view.words().search_label}</label>
                <input id="q" type="search" autocomplete="off" spellcheck="false" maxlength="200"
                    placeholder=move || view.words().search_hint
                    prop:value=move || view.nav.with(|it| it.q.clone())
                    on:input=input
                    on:blur=move |_| typed_before.set_value(false)/>
            </form>
            <div class="results">{results}</div>
        </section>
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// One passage: the words around, the source, and the link that opens the article there.
fn passage(
    hit: &Hit,
    article: &Article,
    statements: &[Statement],
    state: &State,
    model: &super::model::Model,
) -> AnyView {
    let mut there = State { read: Some(article.id.clone()), fact: None, statement: None, ..state.clone() };
    let (text, focus) = match hit.place {
        Spot::Title => (article.title.as_str(), "article-title"),
        Spot::Text => (article.text.as_str(), "words"),
        Spot::Related(at) => (article.related[at].as_str(), "words"),
        Spot::Statement(at) => {
            there.statement = Some(statements[at].id.clone());
            (statements[at].claim.as_str(), "words")
        }
    };
    let lang = if matches!(hit.place, Spot::Statement(_)) { "en".to_owned() } else { article.language.clone() };
    let cut = search::snippet(text, hit.span, AROUND);
    let before = format!("{}{}", if cut.cut_before { "…" } else { "" }, cut.before);
    let after = format!("{}{}", cut.after, if cut.cut_after { "…" } else { "" });
    let found = cut.hit.to_owned();
    let source = model.source(hit.article).to_owned();
    view! {
        <li>
            <a href=super::nav::href(&there) data-focus=focus>
                <span class="words" lang=lang>
                    {before}<mark class="hit">{found}</mark>{after}
                </span>
                " "<span class="source">{source}</span>
            </a>
        </li>
    }
    .into_any()
}
