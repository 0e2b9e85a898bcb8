//! Two views side by side: what is counted on either side, the differences in words and in paired bars.
//!
//! The link holds both. What the reader chooses changes this side; swapping makes the other one this.

use std::sync::Arc;

use super::derived::Counted;
use super::model::Model;
use super::nav::href;
use super::node::{Element, el, link, of};
use super::now::Now;
use super::rich::rich;
use super::view::{View, label};
use crate::chart::scene::{self, Hue, Pairs};
use crate::counts::Counts;
use crate::dataset::Selection;
use crate::query::{Dimension, FacetValue, Query};
use crate::text::describe::{self, ClauseWords};
use crate::text::more::{Compared, Side, signed};
use crate::text::{RichText, Words, more_words, words};

/// The other side, counted.
pub struct Other {
    pub model: Arc<Model>,
    pub state: Query,
    pub selection: Selection,
}

impl Other {
    /// The other side of a moment; taken over from the moment before where nothing in it has changed.
    pub fn of(before: Option<Self>, now: &Now) -> Option<Self> {
        let (state, model) = (now.state.compared()?, now.other.as_ref()?);
        if let Some(before) = before
            && before.state == state
            && Arc::ptr_eq(&before.model, model)
        {
            return Some(before);
        }
        let selection = Selection::new(model, &state);
        Some(Self { model: model.clone(), state, selection })
    }
}

/// The counts of one dimension on both sides.
pub fn pairs(counted: &Counted<'_>, other: &Other, dimension: Dimension) -> Pairs {
    let Counted { lang, model, counts, .. } = *counted;
    let words = words(lang);
    // What only the other collection has is named by it.
    let name = |value: &FacetValue| {
        let named = label(words, model, value);
        if named == value.code() { label(words, &other.model, value) } else { named }
    };
    let vocabulary = &model.corpus.vocabulary;
    let hue = |value: &FacetValue| match value {
        FacetValue::Missing(_) => Hue::Outline,
        FacetValue::Area(code) => vocabulary.area_id(code).map_or(Hue::Accent, |it| {
            Hue::Pillar(u8::try_from(vocabulary.area(it).pillar.0).unwrap_or(u8::MAX))
        }),
        _ => Hue::Accent,
    };
    let (here, there) = (counts.facets(dimension), other.selection.counts.facets(dimension));
    scene::pairs(here, there, &name, more_words(lang).pair, signed, &hue)
}

/// What is chosen on a side, in words: "2016–2020, health".
pub fn chosen(words: &Words, model: &Model, state: &Query) -> String {
    let said = |clause: &ClauseWords| match clause.values.as_slice() {
        // "any" alone would not say of what.
        [any] if any == words.any_value => clause.to_string(),
        values => values.join(", "),
    };
    let clauses = describe::clauses(words.lang, &model.corpus, state);
    clauses.iter().map(said).collect::<Vec<_>>().join(", ")
}

/// The dimensions that are compared, in the order of the cards.
const PAIRED: [Dimension; 3] = [Dimension::Area, Dimension::Chair, Dimension::Kind];

/// What the comparison tells, in words; nothing where there is none.
pub fn told(view: &View<'_>) -> Option<RichText> {
    let other = view.other?;
    let (words, state) = (view.words, view.state);
    let side = |model: &Model, state: &Query, counts: &Counts| Side {
        shown: counts.shown_count(),
        chosen: chosen(words, model, state),
        collection: collection(view.now, words, state),
    };
    let counted = view.counted();
    let pairs = PAIRED.map(|it| pairs(&counted, other, it));
    let (more_here, more_there) = scene::differences(&pairs.each_ref());
    Some((more_words(words.lang).compared)(&Compared {
        here: side(view.model, state, view.counts),
        there: side(&other.model, &other.state, &other.selection.counts),
        more: more_here,
        fewer: more_there,
    }))
}

/// The charts of pairs, each with its question.
pub fn titles(words: &Words) -> [(&'static str, &'static str); 3] {
    [
        ("pair-areas", words.areas_title),
        ("pair-chairs", words.chairs_title),
        ("pair-kinds", words.kinds_title),
    ]
}

/// The comparison, where there is one.
pub fn compare(view: &View<'_>) -> Option<Element> {
    let (other, told) = (view.other?, told(view)?);
    let (words, state) = (view.words, view.state);
    let more = more_words(words.lang);
    let sentence = rich(of("p", "compared").at("id", "compared").at("tabindex", "-1"), &told);
    let swapped = Query { comparison: None, ..state.clone() };
    let there = Query {
        clauses: other.state.clauses.clone(),
        q: other.state.q.clone(),
        collection: other.state.collection.clone(),
        ..state.cleared_of_sources()
    };
    let swap = link(href(&there.compared_with(&swapped)), "compared").at("id", "swap").text(more.swap);
    let stop = link(href(&swapped), "summary").at("id", "stop").text(more.stop);
    let mut section = of("section", "compare")
        .at("aria-labelledby", "compare-title")
        .put(el("h2").at("id", "compare-title").text(more.compare_title))
        .put(sentence)
        .put(of("p", "how").text(more.compare_how))
        .put(of("p", "links").put(swap).put(stop));
    let cards = titles(words).iter().filter_map(|(id, title)| card(view, id, title)).collect();
    section = section.put(of("div", "pairs").all(cards));
    Some(section)
}

fn card(view: &View<'_>, id: &str, heading: &str) -> Option<Element> {
    let plot = view.plots.iter().find(|it| it.kind.id == id)?;
    let title = el("h3").at("id", format!("{id}-title")).text(heading);
    let name = format!("{} {}", heading, more_words(view.words.lang).compare_title);
    let (button, list) = super::take::download(view, id, &name);
    let card =
        of("figure", "pair").put(el("figcaption").put(title)).all(super::chart::chart(view, plot).into());
    Some(card.put(of("p", "links").put(button)).put(list))
}

/// The name of the collection that a state looks at.
pub fn collection(now: &Now, words: &Words, state: &Query) -> String {
    let named = |it: &&crate::data::Collection| Some(it.id.as_str()) == state.collection.as_deref();
    let found = now.collections.iter().find(named).or_else(|| now.collections.first());
    found.map_or(String::new(), |it| it.labels.get(words.lang).to_owned())
}
