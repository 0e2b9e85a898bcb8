//! What the evidence shows, and whether it stands over the charts: shared by the page of charts and all within it.

use leptos::prelude::*;

use super::deferred::DeferredSelection;
use crate::app::context::AppContext;
use crate::app::views::share::Flagging;
use crate::data::ArticleId;
use crate::query::{Panel, Query};

/// A context of the page of charts.
#[derive(Clone, Copy)]
pub struct EvidencePanel {
    /// What the lists are made of.
    pub deferred: DeferredSelection,
    pub step: Memo<Step>,
    /// On a narrow screen: whether it stands over the charts.
    pub is_raised: RwSignal<bool>,
    /// Whether the reader asked for all meetings of the list.
    pub has_all_meetings: RwSignal<bool>,
}

impl EvidencePanel {
    fn new(app: AppContext) -> Self {
        let step = Memo::new(move |_| Step::of(app, &app.query.read()));
        Self {
            deferred: DeferredSelection::new(app),
            step,
            is_raised: RwSignal::new(step.get_untracked() != Step::Meetings),
            has_all_meetings: RwSignal::new(false),
        }
    }

    /// Gives the page of charts its panel, and what is flagged in it.
    pub fn provide(app: AppContext) {
        provide_context(Self::new(app));
        provide_context(Flagging::new());
    }

    /// The context, in any component of the page of charts.
    ///
    /// # Panics
    ///
    /// Elsewhere.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Lets what a link in the panel leads to be seen: on a narrow screen it lies under the panel.
    pub fn lower(self) {
        self.is_raised.set(false);
    }
}

/// What the evidence shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// The meetings of the selection, what was found, and the articles.
    Meetings,
    /// What is not counted, and why.
    LeftOut,
    /// A meeting, by its place in the dataset.
    Meeting(usize),
    Article(ArticleId),
    /// What only a shard of a packed collection has: the meeting that the link names, or an article of it.
    InShard {
        is_article: bool,
    },
}

impl Step {
    /// The step that a query opens.
    #[must_use]
    pub fn of(app: AppContext, query: &Query) -> Self {
        if app.dataset.is_packed() {
            let is_article = query.read.is_some() || query.statement.is_some();
            return if query.meeting.is_some() { Self::InShard { is_article } } else { Self::Meetings };
        }
        if let Some(id) = app.dataset.open_article(query) {
            return Self::Article(id);
        }
        if let Some(at) = query.meeting.as_deref().and_then(|id| app.dataset.meeting(id)) {
            return Self::Meeting(at);
        }
        if query.show.contains(Panel::LeftOut) { Self::LeftOut } else { Self::Meetings }
    }

    /// The query one step back; `None` at the list of meetings.
    #[must_use]
    pub fn leave(self, query: &Query) -> Option<Query> {
        let mut before = query.clone();
        match self {
            Self::Meetings => return None,
            Self::LeftOut => before.show.remove(Panel::LeftOut),
            Self::Meeting(_) => (before.meeting, before.fact) = (None, None),
            Self::InShard { is_article: false } => (before.meeting, before.fact) = (None, None),
            Self::Article(_) | Self::InShard { .. } => {
                (before.read, before.fact, before.statement) = (None, None, None);
            }
        }
        Some(before)
    }
}

/// Closes whatever is open in the evidence, so that its list is seen.
pub fn close(query: &mut Query) {
    (query.meeting, query.read, query.fact, query.statement) = (None, None, None, None);
    query.show.remove(Panel::LeftOut);
}
