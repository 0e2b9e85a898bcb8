//! An article, whole and in its own language.

use leptos::prelude::*;

use crate::app::context::AppContext;

/// The article with an id of links.
#[component]
pub fn Article(id: String) -> impl IntoView {
    let app = AppContext::expect();
    app.dataset.article(&id).map(|(_, article)| {
        let lines = article.text.split('\n').filter(|line| !line.trim().is_empty());
        let paragraphs = lines.map(|line| view! { <p>{line}</p> }).collect_view();
        view! {
            <article class="article" lang=article.language.as_str() aria-labelledby="article-title">
                <p class="note">{article.publisher.as_str()}</p>
                <h2 id="article-title" tabindex="-1">
                    {article.title.as_str()}
                </h2>
                <div class="article-text">{paragraphs}</div>
            </article>
        }
    })
}
