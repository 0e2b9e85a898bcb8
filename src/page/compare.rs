//! Two views side by side: what is counted on either side, the differences in words and in paired bars.
//!
//! The link holds both. What the reader chooses changes this side; swapping makes the other one this.

use std::sync::Arc;

use super::model::Model;
use super::now::Now;
use crate::query::State;
use crate::search;
use crate::tally::Tally;

/// The other side, counted.
pub struct Other {
    pub model: Arc<Model>,
    pub state: State,
    pub tally: Tally,
}

impl Other {
    /// The other side of a moment; taken over from the moment before where nothing in it has changed.
    pub fn of(before: Option<Self>, now: &Now) -> Option<Self> {
        let (state, model) = (now.state.other()?, now.other.as_ref()?);
        if let Some(before) = before
            && before.state == state
            && Arc::ptr_eq(&before.model, model)
        {
            return Some(before);
        }
        let words = search::is_sought(&state.q).then(|| {
            let hits = model.haystack.find(&state.q);
            search::meetings_matching(&model.corpus, &model.meetings, &hits)
        });
        let tally = model.index.tally(&state, words.as_deref());
        Some(Self { model: model.clone(), state, tally })
    }
}
