//! The sentences in which the answers stand, for a room without devices: by article, in the order of its text, so that
//! their order tells nothing of the questions'.

use leptos::prelude::*;

use crate::app::components::QuoteLanguage;
use crate::app::context::AppContext;
use crate::app::views::questions::set::QuestionsContext;
use crate::app::views::questions::words::questions_words;
use crate::classroom::questions::passages;

#[component]
pub fn Passages() -> impl IntoView {
    let app = AppContext::expect();
    let corpus = &app.dataset.corpus;
    let set = expect_context::<QuestionsContext>().set.get_untracked();
    let articles = passages(app.dataset, &set.questions).into_iter().map(|(id, sentences)| {
        let article = corpus.article(id);
        let sentences = sentences.into_iter().map(|anchor| view! { <li>{corpus.quote(id, anchor)}</li> });
        view! {
            <li lang=article.language.as_str()>
                <h3>{article.title.as_str()} <QuoteLanguage lang=app.lang() tag=article.language.as_str()/></h3>
                <ul>{sentences.collect_view()}</ul>
            </li>
        }
    });
    let articles = articles.collect_view();
    view! {
        <section class="passages" aria-labelledby="passages-title">
            <h2 id="passages-title">{questions_words(app.lang()).sentences}</h2>
            <ol>{articles}</ol>
        </section>
    }
}
