//! An article, whole and in its own language, with the words marked that the figures are made of.

use leptos::prelude::*;

use super::articles::by_line;
use super::meeting::statement;
use super::nav::href;
use super::view::View;
use super::words::{Evidence, Looked, evidence, looked_at, read_here};
use crate::article::ArticleId;
use crate::mention::{Place, Span};
use crate::query::State;
use crate::scene::{Marked, Piece, marked};
use crate::search::Spot;

/// The article that is open, or nothing.
#[component]
pub fn Reader() -> impl IntoView {
    let view = View::get();
    move || {
        let (words, model, state) = (view.words(), view.model(), view.nav.state());
        let Some((id, article)) = state.read.as_deref().and_then(|it| model.article(it)) else {
            return ().into_any();
        };
        let evidence = evidence(&model, id);
        let looked = looked_at(&model, &state, id, &evidence);
        let parts = Parts { view, id, state: &state, evidence: &evidence, looked: &looked };
        let mut first = true;
        let text = parts.paragraphs(Place::Text, &article.text, &mut first);
        let related = article
            .related
            .iter()
            .enumerate()
            .map(|(at, it)| view! { <li>{parts.paragraphs(Place::Related(at), it, &mut first)}</li> }.into_any())
            .collect_view();
        let has_related = !article.related.is_empty();
        let statements: Vec<usize> =
            (0..model.corpus.statements.len()).filter(|at| model.corpus.statements[*at].article == id).collect();
        let statements = (!statements.is_empty()).then(|| {
            let count = u32::try_from(statements.len()).unwrap_or(u32::MAX);
            let lines = statements.iter().map(|it| statement(&state, &model, *it, words)).collect_view();
            view! {
                <details open=state.statement.is_some()>
                    <summary>{(words.statements_more)(count)}</summary>
                    <ul class="statements">{lines}</ul>
                </details>
            }
        });
        let close = href(&State { read: None, fact: None, statement: None, ..state.clone() });
        let back = state.meeting.as_ref().map(|it| {
            view! { <a href=format!("#m-{it}") class="plain">{words.back_to_meeting}</a>" " }
        });
        view! {
            <article class="reader" aria-labelledby="article-title">
                <p class="label">{words.article}</p>
                <p class="by">{by_line(words, article)}</p>
                <h3 id="article-title" tabindex="-1" lang=article.language.clone()>{article.title.clone()}</h3>
                <div class="text" lang=article.language.clone()>{text}</div>
                {has_related.then(|| view! {
                    <h4>{words.related}</h4>
                    <ul class="related" lang=article.language.clone()>{related}</ul>
                })}
                <p class="how">{words.marks_how}</p>
                {article.note.clone().map(|it| view! { <h4>{words.about_text}</h4><p class="how" lang="en">{it}</p> })}
                {statements}
                <p class="links">
                    {back}
                    {article.url.clone().map(|it| view! { <a href=it rel="noopener noreferrer" class="out">{words.original}</a>" " })}
                    <a href=close data-focus=format!("a-{}", article.id)>{words.close}</a>
                </p>
            </article>
        }
        .into_any()
    }
}

/// What the paragraphs of one article are made with.
struct Parts<'a> {
    view: View,
    id: ArticleId,
    state: &'a State,
    evidence: &'a [Evidence],
    looked: &'a Looked,
}

impl Parts<'_> {
    /// The paragraphs of one string of the article; below the one that is looked at, what was read there.
    fn paragraphs(&self, place: Place, text: &str, first: &mut bool) -> AnyView {
        let here: Vec<&Evidence> = self.evidence.iter().filter(|it| it.anchor.place == place).collect();
        let spans: Vec<Span> = here.iter().map(|it| it.anchor.span).collect();
        let looked: Vec<Span> = self.looked.anchors.iter().filter(|it| it.place == place).map(|it| it.span).collect();
        let hits: Vec<Span> = self.view.hits.with(|hits| {
            let spot = match place {
                Place::Text => Spot::Text,
                Place::Related(at) => Spot::Related(at),
            };
            hits.iter().filter(|it| it.article == self.id && it.place == spot).map(|it| it.span).collect()
        });
        let mut start = 0;
        let mut paragraphs = Vec::new();
        for line in text.split('\n') {
            let within = Span { start, end: start + line.len() };
            start = within.end + 1;
            if line.trim().is_empty() {
                continue;
            }
            let marked = marked(within, &spans, &looked, &hits);
            let is_looked_at = *first && marked.pieces.iter().any(|it| it.looked_at);
            paragraphs.push(view! { <p>{self.pieces(text, &marked, &here, first)}</p> }.into_any());
            if is_looked_at {
                paragraphs.push(read_here(self.view, self.looked));
            }
        }
        paragraphs.collect_view().into_any()
    }

    /// The pieces of a paragraph, those of one cluster in one link.
    fn pieces(&self, text: &str, marked: &Marked, here: &[&Evidence], first: &mut bool) -> AnyView {
        let mut views: Vec<AnyView> = Vec::new();
        let mut rest = marked.pieces.as_slice();
        while let Some(piece) = rest.first() {
            let same = rest.iter().take_while(|it| it.cluster == piece.cluster).count();
            let (run, after) = rest.split_at(same);
            rest = after;
            let target = *first && run.iter().any(|it| it.looked_at);
            *first &= !target;
            match piece.cluster {
                None => views.extend(run.iter().map(|it| plain(text, it, target && it.looked_at))),
                Some(cluster) => {
                    let of: Vec<&Evidence> = marked.clusters[cluster].iter().map(|at| here[*at]).collect();
                    views.push(self.cluster(text, run, &of, target));
                }
            }
        }
        views.collect_view().into_any()
    }

    /// One link around overlapping quotes. It leads to the shortest of them: the most telling.
    fn cluster(&self, text: &str, run: &[Piece], of: &[&Evidence], target: bool) -> AnyView {
        let model = self.view.model();
        let length = |it: &&&Evidence| it.anchor.span.end - it.anchor.span.start;
        let shortest = of.iter().min_by_key(length).expect("a cluster is made of one quote at the least");
        let link = href(&State {
            meeting: Some(model.meetings[shortest.meeting].id.clone()),
            fact: Some(shortest.code.clone()),
            statement: None,
            ..self.state.clone()
        });
        let mut hues: Vec<_> = of.iter().map(|it| it.pillar).collect();
        hues.dedup();
        let class = match hues.as_slice() {
            [Some(pillar)] => format!("mark pillar-{pillar}"),
            _ => "mark".to_owned(),
        };
        let inner = run.iter().map(|it| plain(text, it, false)).collect_view();
        view! { <a class=class id=target.then_some("words") href=link data-focus="words">{inner}</a> }.into_any()
    }
}

/// A piece of text outside of links, or inside one.
fn plain(text: &str, piece: &Piece, target: bool) -> AnyView {
    let words = piece.span.quote(text).to_owned();
    match (piece.looked_at, piece.hit) {
        (false, false) => words.into_any(),
        (true, _) => {
            view! { <mark class="on" id=target.then_some("words") tabindex=target.then_some("-1")>{words}</mark> }
                .into_any()
        }
        (false, true) => view! { <mark class="hit">{words}</mark> }.into_any(),
    }
}
