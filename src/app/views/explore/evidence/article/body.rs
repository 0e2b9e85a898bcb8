//! The text of an article: what was read from it as links, what a link points to and what was sought as marks.

use leptos::prelude::*;

use super::read_here::ReadHere;
use crate::app::context::AppContext;
use crate::data::ArticleId;
use crate::data::code::MeetingCode;
use crate::data::marked::{Marked, Piece, marked};
use crate::data::mention::{Place, Span};
use crate::dataset::{Evidence, Highlight};
use crate::search::{Hit, Spot};
use crate::text::more_words;

/// What the paragraphs of one article are made with.
pub struct Body<'a> {
    app: AppContext,
    article: ArticleId,
    evidence: &'a [Evidence],
    highlight: &'a Highlight,
    hits: &'a [Hit],
    /// Whether the words that the link points to were met: only the first have the id.
    has_words: bool,
}

/// The id of a passage that was found, so that its link can bring it into view.
#[must_use]
pub fn hit_id(place: Place, span: Span) -> String {
    match place {
        Place::Text => format!("hit-{}", span.start),
        Place::Related(at) => format!("hit-{at}-{}", span.start),
    }
}

impl<'a> Body<'a> {
    /// `hits` are those of this article.
    pub fn new(
        app: AppContext,
        article: ArticleId,
        evidence: &'a [Evidence],
        highlight: &'a Highlight,
        hits: &'a [Hit],
    ) -> Self {
        Self { app, article, evidence, highlight, hits, has_words: false }
    }

    /// The text, and the teasers of other articles that stood on its page.
    pub fn view(mut self) -> AnyView {
        let article = self.app.dataset.corpus.article(self.article);
        let text = self.paragraphs(Place::Text, &article.text);
        let teasers: Vec<_> = (article.related.iter().enumerate())
            .map(|(at, teaser)| view! { <li>{self.paragraphs(Place::Related(at), teaser)}</li> })
            .collect();
        let lang = article.language.as_str();
        let related = (!teasers.is_empty()).then(|| {
            view! {
                <h3>{more_words(self.app.lang()).related}</h3>
                <ul class="article-related" lang=lang>
                    {teasers}
                </ul>
            }
        });
        view! {
            <div class="article-text" lang=lang>
                {text}
            </div>
            {related}
        }
        .into_any()
    }

    /// The paragraphs of one string of the article; below the one that the link points to, what was read there.
    fn paragraphs(&mut self, place: Place, text: &'static str) -> Vec<AnyView> {
        let here: Vec<&Evidence> = self.evidence.iter().filter(|it| it.anchor.place == place).collect();
        let read: Vec<Span> = here.iter().map(|it| it.anchor.span).collect();
        let anchors = self.highlight.anchors.iter().filter(|anchor| anchor.place == place);
        let looked_at: Vec<Span> = anchors.map(|anchor| anchor.span).collect();
        let spot = match place {
            Place::Text => Spot::Text,
            Place::Related(at) => Spot::Related(at),
        };
        let hits = self.hits.iter().filter(|hit| hit.place == spot);
        let hits: Vec<Span> = hits.map(|hit| hit.span).collect();
        let mut start = 0;
        let mut paragraphs = Vec::new();
        for line in text.split('\n') {
            let within = Span { start, end: start + line.len() };
            start = within.end + 1;
            if line.trim().is_empty() {
                continue;
            }
            let marked = marked(within, &read, &looked_at, &hits);
            let had_words = self.has_words;
            paragraphs.push(self.paragraph(text, &marked, &here, place));
            if self.has_words && !had_words {
                let highlight = self.highlight.clone();
                paragraphs.push(view! { <ReadHere highlight/> }.into_any());
            }
        }
        paragraphs
    }

    /// A paragraph: the pieces of one cluster of overlapping quotes in one link.
    fn paragraph(
        &mut self,
        text: &'static str,
        marked: &Marked,
        here: &[&Evidence],
        place: Place,
    ) -> AnyView {
        let runs = marked.pieces.chunk_by(|a, b| a.cluster == b.cluster);
        let runs: Vec<AnyView> = runs
            .map(|run| match run[0].cluster {
                None => self.pieces(text, run, place).into_any(),
                Some(cluster) => {
                    let read: Vec<&Evidence> = marked.clusters[cluster].iter().map(|at| here[*at]).collect();
                    self.link(&read, text, run, place)
                }
            })
            .collect();
        view! { <p>{runs}</p> }.into_any()
    }

    /// One link around quotes that overlap. It leads to the shortest of them: the most telling.
    fn link(&mut self, read: &[&Evidence], text: &'static str, run: &[Piece], place: Place) -> AnyView {
        let (app, dataset) = (self.app, self.app.dataset);
        let length = |it: &&&Evidence| it.anchor.span.end - it.anchor.span.start;
        let Some(shortest) = read.iter().min_by_key(length) else {
            return self.pieces(text, run, place).into_any();
        };
        let (meeting, code) = (shortest.value.meeting, shortest.code.clone());
        let open = move || {
            app.href(|query| {
                query.meeting = MeetingCode::new(&dataset.meetings[meeting].id);
                query.fact = Some(code.clone());
                query.statement = None;
            })
        };
        let pillar = |it: &Evidence| dataset.pillar(&dataset.assertion(it.value).value);
        let hue = pillar(read[0]).filter(|hue| read.iter().all(|it| pillar(it) == Some(*hue)));
        let class = hue.map_or("article-mark".to_owned(), |hue| format!("article-mark pillar-{hue}"));
        let is_words = !self.has_words && run.iter().any(|piece| piece.looked_at);
        self.has_words |= is_words;
        let pieces = self.pieces(text, run, place);
        view! {
            <a class=class id=is_words.then_some("words") href=open data-focus="words">
                {pieces}
            </a>
        }
        .into_any()
    }

    /// Pieces of text, within a link or outside.
    fn pieces(&mut self, text: &'static str, run: &[Piece], place: Place) -> Vec<AnyView> {
        let piece = |piece: &Piece| {
            let words = piece.span.quote(text);
            if !piece.looked_at && !piece.hit {
                return words.into_any();
            }
            let class = if piece.looked_at { "on" } else { "hit" };
            let id = if piece.looked_at && !self.has_words {
                self.has_words = true;
                Some("words".to_owned())
            } else {
                piece.hit.then(|| hit_id(place, piece.span))
            };
            let tab_index = id.is_some().then_some("-1");
            view! { <mark class=class id=id tabindex=tab_index>{words}</mark> }.into_any()
        };
        run.iter().map(piece).collect()
    }
}
