//! An article, whole and in its own language, with the words marked that the figures are made of.

use super::articles::by_line;
use super::meeting::statement;
use super::model::Model;
use super::nav::href;
use super::node::{Element, el, link, of};
use super::view::View;
use super::words::{Evidence, Looked, evidence, looked_at, read_here};
use crate::data::code::MeetingCode;
use crate::data::marked::{Marked, Piece, marked};
use crate::data::mention::{Place, Span};
use crate::data::{Article, ArticleId, SourceRef};
use crate::query::Query;
use crate::search::{Hit, Spot};

/// The article that is open, or nothing.
pub fn reader(view: &View<'_>) -> Option<Element> {
    let (words, model, state) = (view.words, view.model, view.state);
    // A statement's id begins with its article's, so a link to one claim alone opens that.
    let of_statement = || Some(state.statement.as_deref()?.rsplit_once('.')?.0);
    let (id, article) = model.article(state.read.as_deref().or_else(of_statement)?)?;
    let evidence = evidence(model, id);
    let looked = looked_at(model, state, id, &evidence);
    let mut parts = Parts { view, model, id, state, evidence: &evidence, looked: &looked, is_marked: false };
    let lang = article.language.as_str();
    let text = of("div", "text").at("lang", lang).all(parts.paragraphs(Place::Text, &article.text));
    let mut related = Vec::new();
    for (at, teaser) in article.related.iter().enumerate() {
        related.push(el("li").all(parts.paragraphs(Place::Related(at), teaser)));
    }
    let title =
        el("h3").at("id", "article-title").at("tabindex", "-1").at("lang", lang).text(article.title.as_str());
    let mut reader = of("article", "reader")
        .at("aria-labelledby", "article-title")
        .put(of("p", "overline").text(words.article))
        .put(of("p", "by").text(by_line(words, article)))
        .put(title)
        .put(text)
        .put(of("p", "how").text(words.marks_how));
    if !related.is_empty() {
        let list = of("ul", "related").at("lang", lang).all(related);
        reader = reader.put(el("h4").text(words.related)).put(list);
    }
    if let Some(note) = &article.note {
        let note = of("p", "how").at("lang", "en").text(note.as_str());
        reader = reader.put(el("h4").text(words.about_text)).put(note);
    }
    reader.put(statements(view, model, state, id)).put(links(&parts, article)).into()
}

/// Every statement of the article, unfolded when one of them is looked at.
fn statements(view: &View<'_>, model: &Model, state: &Query, id: ArticleId) -> Option<Element> {
    let words = view.words;
    let lines: Vec<Element> = (0..model.corpus.claims.len())
        .filter(|at| model.corpus.claims[*at].article == id)
        .map(|at| statement(state, model, at, words))
        .collect();
    let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let fold = el("details").flag("open", state.statement.is_some());
    let fold =
        fold.put(el("summary").text((words.statements_more)(count))).put(of("ul", "statements").all(lines));
    (count > 0).then_some(fold)
}

fn links(parts: &Parts<'_>, article: &Article) -> Element {
    let Parts { view, state, .. } = *parts;
    let words = view.words;
    let back =
        state.meeting.as_ref().map(|it| el("a").at("href", format!("#m-{it}")).text(words.back_to_meeting));
    #[cfg(feature = "more")]
    let url = super::share::outward(view, parts.id, article, parts.looked);
    #[cfg(not(feature = "more"))]
    let url = article.url.clone();
    let out = url.map(|it| {
        el("a").at("href", it).at("rel", "noopener noreferrer").at("class", "out").text(words.original)
    });
    let close = href(&Query { read: None, fact: None, statement: None, ..state.clone() });
    let close = link(close, &format!("a-{}", article.id)).at("id", "article-close").text(words.close);
    of("p", "links").put(back).put(out).put(close)
}

/// What the paragraphs of one article are made with.
struct Parts<'a> {
    view: &'a View<'a>,
    model: &'a Model,
    id: ArticleId,
    state: &'a Query,
    evidence: &'a [Evidence],
    looked: &'a Looked,
    /// Whether the words that are looked at have been met: only the first have the id.
    is_marked: bool,
}

impl Parts<'_> {
    /// The paragraphs of one string of the article; below the one that is looked at, what was read there.
    fn paragraphs(&mut self, place: Place, text: &str) -> Vec<Element> {
        let here: Vec<&Evidence> = self.evidence.iter().filter(|it| it.anchor.place == place).collect();
        let spans: Vec<Span> = here.iter().map(|it| it.anchor.span).collect();
        let looked: Vec<Span> =
            self.looked.anchors.iter().filter(|it| it.place == place).map(|it| it.span).collect();
        let spot = match place {
            Place::Text => Spot::Text,
            Place::Related(at) => Spot::Related(at),
        };
        let in_spot = |it: &&Hit| it.teller == SourceRef::Article(self.id) && it.place == spot;
        let hits: Vec<Span> = self.view.hits.iter().filter(in_spot).map(|it| it.span).collect();
        let mut start = 0;
        let mut paragraphs = Vec::new();
        for line in text.split('\n') {
            let within = Span { start, end: start + line.len() };
            start = within.end + 1;
            if line.trim().is_empty() {
                continue;
            }
            let marked = marked(within, &spans, &looked, &hits);
            let was_marked = self.is_marked;
            paragraphs.push(self.paragraph(text, &marked, &here, place));
            if self.is_marked && !was_marked {
                let panel = read_here(self.view, self.looked);
                #[cfg(feature = "more")]
                let panel = panel.put(super::share::here(self.view, self.id, self.looked));
                paragraphs.push(panel);
            }
        }
        paragraphs
    }

    /// A paragraph: the pieces of one cluster in one link.
    fn paragraph(&mut self, text: &str, marked: &Marked, here: &[&Evidence], place: Place) -> Element {
        let mut paragraph = el("p");
        let mut rest = marked.pieces.as_slice();
        while let Some(piece) = rest.first() {
            let same = rest.iter().take_while(|it| it.cluster == piece.cluster).count();
            let (run, after) = rest.split_at(same);
            rest = after;
            paragraph = match piece.cluster {
                None => self.pieces(paragraph, text, run, place),
                Some(cluster) => {
                    let read: Vec<&Evidence> = marked.clusters[cluster].iter().map(|at| here[*at]).collect();
                    let link = self.cluster(&read);
                    let is_first = !self.is_marked && run.iter().any(|it| it.looked_at);
                    self.is_marked |= is_first;
                    let link = if is_first { link.at("id", "words") } else { link };
                    paragraph.put(self.pieces(link, text, run, place))
                }
            };
        }
        paragraph
    }

    /// One link around overlapping quotes. It leads to the shortest of them: the most telling.
    fn cluster(&self, read: &[&Evidence]) -> Element {
        let length = |it: &&&Evidence| it.anchor.span.end - it.anchor.span.start;
        let shortest = read.iter().min_by_key(length).expect("a cluster is made of one quote at the least");
        let there = href(&Query {
            meeting: MeetingCode::new(&self.model.meetings[shortest.meeting].id),
            fact: Some(shortest.code.clone()),
            statement: None,
            ..self.state.clone()
        });
        let pillar = read[0].pillar.filter(|it| read.iter().all(|other| other.pillar == Some(*it)));
        let class = pillar.map_or("mark".to_owned(), |it| format!("mark pillar-{it}"));
        link(there, "words").at("class", class)
    }

    /// Pieces of text, inside a link or outside.
    fn pieces(&mut self, mut into: Element, text: &str, run: &[Piece], place: Place) -> Element {
        for piece in run {
            let words = piece.span.quote(text);
            if !piece.looked_at && !piece.hit {
                into = into.text(words);
                continue;
            }
            let mut mark = of("mark", if piece.looked_at { "on" } else { "hit" }).text(words);
            if piece.looked_at && !self.is_marked {
                self.is_marked = true;
                mark = mark.at("id", "words").at("tabindex", "-1");
            } else if piece.hit {
                mark = mark.at("id", hit_id(place, piece.span)).at("tabindex", "-1");
            }
            into = into.put(mark);
        }
        into
    }
}

/// The id of a passage that was found, so that its link can bring it into view.
pub fn hit_id(place: Place, span: Span) -> String {
    match place {
        Place::Text => format!("hit-{}", span.start),
        Place::Related(at) => format!("hit-{at}-{}", span.start),
    }
}
