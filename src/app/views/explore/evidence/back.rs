//! The way back: from an article to its meeting, from a meeting to the list it was opened from.

use leptos::prelude::*;

use super::meeting_list;
use super::panel::{EvidencePanel, Step};
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::url;

/// A link one step back; nothing at the list of meetings.
#[component]
pub fn Back() -> impl IntoView {
    let (app, panel) = (AppContext::expect(), EvidencePanel::expect());
    let words = app.words();
    let is_deep = Memo::new(move |_| panel.step.get() != Step::Meetings);
    let before = Memo::new(move |_| panel.step.get().leave(&app.query.read()).unwrap_or_default());
    let label = move || match Step::of(app, &before.read()) {
        Step::Meeting(_) => words.back_to_meeting.to_owned(),
        Step::LeftOut => words.left_out.to_owned(),
        Step::Meetings | Step::Article(_) | Step::InShard { .. } => {
            format!("{} {}", words.meetings, app.selection.read().count())
        }
    };
    move || {
        is_deep.get().then(|| {
            view! {
                <a
                    class="evidence-back"
                    id="evidence-back"
                    href=move || url::href(&before.read())
                    data-focus=move || focus(app, panel)
                >
                    <span aria-hidden="true">"← "</span>
                    <LiveText text=Signal::derive(label)/>
                </a>
            }
        })
    }
}

/// The id of what the reader came from: the quote, the meeting's or the article's line in a list.
fn focus(app: AppContext, panel: EvidencePanel) -> String {
    let query = app.query.read();
    let step = panel.step.get();
    let before = step.leave(&query).map_or(Step::Meetings, |before| Step::of(app, &before));
    match (step, before) {
        (_, Step::Meeting(at)) => {
            let id = &app.dataset.meetings[at].id;
            match &query.fact {
                Some(fact) if query.statement.is_none() => format!("q-{id}-{fact}-0"),
                _ => format!("m-{id}"),
            }
        }
        (Step::Meeting(at), Step::LeftOut) => {
            let meeting = &app.dataset.meetings[at];
            let selection = app.selection.read();
            let is_listed = selection.counts.excluded.iter().find(|it| meeting.reports.contains(&it.report));
            match is_listed {
                Some(it) => format!("o-{}-{}", meeting.id, it.report.0),
                None => "left-out-title".to_owned(),
            }
        }
        (Step::Article(_), Step::LeftOut) => "left-out-title".to_owned(),
        (Step::Meeting(at), _) if meeting_list::is_listed(app, panel, at) => {
            format!("m-{}", app.dataset.meetings[at].id)
        }
        (Step::Article(id), _) => format!("a-{}", app.dataset.corpus.article(id).id),
        _ => "meetings-title".to_owned(),
    }
}
