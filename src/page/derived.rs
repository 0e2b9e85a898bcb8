//! What follows from the state and the data: passages found, counts, charts. Kept from one moment to
//! the next, and made anew only where what it is made from has changed.

use std::sync::Arc;

use super::model::Model;
use super::now::Now;
use super::plot::{PLOTS, Plot, Plots};
use crate::counts::Counts;
use crate::data::vocabulary::Lang;
use crate::dataset::Selection;
use crate::query::{Clauses, Query};

/// What was derived, and from what.
pub struct Derived {
    model: Arc<Model>,
    clauses: Clauses,
    q: String,
    lang: Lang,
    pub selection: Selection,
    /// The story that is played, by what the link calls it.
    #[cfg(feature = "more")]
    pub story: Option<(String, super::story::Found)>,
    /// The other side of a comparison, counted.
    #[cfg(feature = "more")]
    pub other: Option<super::compare::Other>,
    /// What has changed since the link was made.
    #[cfg(feature = "more")]
    pub since: Option<super::share::Since>,
    pub plots: Plots,
}

/// What charts are made from.
pub struct Counted<'a> {
    pub lang: Lang,
    pub model: &'a Arc<Model>,
    pub counts: &'a Counts,
    pub state: &'a Query,
    /// Per meeting, whether its articles say what is sought.
    #[cfg(feature = "more")]
    pub admitted: Option<&'a [bool]>,
    #[cfg(feature = "more")]
    pub other: Option<&'a super::compare::Other>,
}

impl Derived {
    /// Brings what was derived `before` up to the present moment.
    pub fn of(before: Option<Self>, now: &Now, model: &Arc<Model>) -> Self {
        let same = before.filter(|it| Arc::ptr_eq(&it.model, model));
        let Some(mut it) = same else {
            let mut fresh = Self {
                model: model.clone(),
                clauses: now.state.clauses.clone(),
                q: now.state.q.clone(),
                lang: now.lang,
                selection: Selection::default(),
                #[cfg(feature = "more")]
                story: super::story::find(None, now, model),
                #[cfg(feature = "more")]
                other: None,
                #[cfg(feature = "more")]
                since: None,
                plots: PLOTS.each_ref().map(Plot::empty),
            };
            fresh.select();
            fresh.draw(now, true);
            return fresh;
        };
        let (q, clauses) = (it.q != now.state.q, it.clauses != now.state.clauses);
        if q || clauses {
            it.q.clone_from(&now.state.q);
            it.clauses.clone_from(&now.state.clauses);
            it.select();
        }
        #[cfg(feature = "more")]
        {
            it.story = super::story::find(it.story.take(), now, model);
        }
        let lang = it.lang != now.lang;
        it.lang = now.lang;
        it.draw(now, q || clauses || lang);
        it
    }

    fn select(&mut self) {
        let query = Query { clauses: self.clauses.clone(), q: self.q.clone(), ..Query::default() };
        self.selection = Selection::new(&self.model, &query);
    }

    /// Charts whose counts or words have changed have new marks; those whose width has, a new picture.
    fn draw(&mut self, now: &Now, anew: bool) {
        #[cfg(feature = "more")]
        let mut anew = anew;
        #[cfg(feature = "more")]
        {
            let before = self.other.take();
            let state = before.as_ref().map(|it| it.state.clone());
            self.other = super::compare::Other::of(before, now);
            anew |= self.other.as_ref().map(|it| &it.state) != state.as_ref();
            self.since = super::share::Since::of(self.since.take(), now, &self.selection.counts);
        }
        let counted = Counted {
            lang: self.lang,
            model: &self.model,
            counts: &self.selection.counts,
            state: &now.state,
            #[cfg(feature = "more")]
            admitted: self.selection.matches.as_deref(),
            #[cfg(feature = "more")]
            other: self.other.as_ref(),
        };
        for (plot, width) in self.plots.iter_mut().zip(now.widths) {
            // The further pictures follow with the lists.
            if now.lists_later && !plot.kind.is_first() {
                plot.wait(anew);
            } else {
                plot.refresh(&counted, width, anew);
            }
        }
    }
}
