//! What every section reads: the words, the data, the state and what follows from them.

use super::derived::Derived;
use super::model::Model;
use super::now::Now;
use super::plot::Plots;
use crate::counts::{Counts, Summary};
#[cfg(feature = "more")]
use crate::dataset::Selection;
use crate::query::{FacetValue, Panel, Query};
use crate::search::Hit;
use crate::text::{RichText, Words, describe, summary, words};

/// One moment of the page, ready to be shown.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub now: &'a Now,
    pub state: &'a Query,
    pub words: &'static Words,
    pub model: &'a Model,
    #[cfg(feature = "more")]
    pub selection: &'a Selection,
    pub hits: &'a [Hit],
    /// Per meeting, whether its articles say what is sought; `None` when nothing is.
    pub admitted: Option<&'a [bool]>,
    pub counts: &'a Counts,
    /// In the order of the keyboard.
    pub plots: &'a Plots,
    /// The story that is played.
    #[cfg(feature = "more")]
    pub story: Option<&'a super::story::Found>,
    /// The other side of a comparison.
    #[cfg(feature = "more")]
    pub other: Option<&'a super::compare::Other>,
    /// What has changed since the link was made.
    #[cfg(feature = "more")]
    pub since: Option<&'a super::share::Since>,
}

impl<'a> View<'a> {
    /// The view of a moment whose data has arrived.
    pub fn new(now: &'a Now, model: &'a Model, derived: &'a Derived) -> Self {
        let words = words(now.lang);
        let Derived { selection, plots, .. } = derived;
        Self {
            now,
            state: &now.state,
            words,
            model,
            #[cfg(feature = "more")]
            selection,
            hits: &selection.hits,
            admitted: selection.matches.as_deref(),
            counts: &selection.counts,
            plots,
            #[cfg(feature = "more")]
            story: derived.story.as_ref().map(|it| &it.1),
            #[cfg(feature = "more")]
            other: derived.other.as_ref(),
            #[cfg(feature = "more")]
            since: derived.since.as_ref(),
        }
    }

    /// What charts are made from.
    #[cfg(feature = "more")]
    pub fn counted(&self) -> super::derived::Counted<'_> {
        let model = self.now.model.as_ref().expect("a view is of a moment whose data has arrived");
        let Self { counts, state, admitted, words, .. } = *self;
        super::derived::Counted { lang: words.lang, model, counts, state, admitted, other: self.other }
    }

    /// Whether a part of the page is unfolded.
    pub fn is_open(&self, panel: Panel) -> bool {
        self.state.show.contains(&panel)
    }

    /// The link of the state that `change` makes of this one.
    pub fn href(&self, change: impl FnOnce(&mut Query)) -> String {
        let mut state = self.state.clone();
        change(&mut state);
        super::nav::href(&state)
    }

    /// The figures of the selection that are said in words.
    pub fn figures(&self) -> Summary {
        Summary::new(self.counts, &self.model.meetings, &self.model.corpus)
    }

    /// The sentences above the charts.
    pub fn summary(&self) -> RichText {
        summary(self.words.lang, &self.model.corpus, self.state, &self.figures())
    }

    /// The word for a value of a dimension, as the reader sees it.
    pub fn label(&self, value: &FacetValue) -> String {
        label(self.words, self.model, value)
    }
}

/// The word for a value of a dimension; the value itself where there is none.
pub fn label(words: &Words, model: &Model, value: &FacetValue) -> String {
    describe::value(words.lang, &model.corpus, value)
}
