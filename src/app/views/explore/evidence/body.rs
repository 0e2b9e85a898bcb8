//! What stands in the panel: the lists, or what one opened of them. The part `evidence` is entered here.

use leptos::prelude::*;

use super::article::Article;
use super::articles::Articles;
use super::back::Back;
use super::found;
use super::left_out::LeftOut;
use super::meeting::Meeting;
use super::meeting_list::MeetingList;
use super::panel::{EvidencePanel, Step};
use crate::app::context::AppContext;
use crate::app::views::share::FlagDialog;

/// The way back, the open step, and the dialog of its flags.
pub fn view() -> AnyView {
    let EvidencePanel { step, deferred, .. } = EvidencePanel::expect();
    provide_context(AppContext { selection: deferred.selection, ..AppContext::expect() });
    // On their way before a meeting is opened whose notes they are.
    _ = untrack(|| AppContext::expect().translations());
    view! {
        <Back/>
        {move || view! { <Opened step=step.get()/> }}
        <FlagDialog/>
    }
    .into_any()
}

/// What a step opens.
#[component]
pub fn Opened(step: Step) -> impl IntoView {
    match step {
        Step::Meetings | Step::InShard { .. } => view! { <Lists/> }.into_any(),
        Step::LeftOut => view! { <LeftOut/> }.into_any(),
        Step::Meeting(at) => view! { <Meeting at/> }.into_any(),
        Step::Article(id) => view! { <Article id/> }.into_any(),
    }
}

/// What was found, where words are sought; the meetings; the articles.
#[component]
fn Lists() -> impl IntoView {
    let app = AppContext::expect();
    let is_searching = Memo::new(move |_| !app.selection.read().query.q.is_empty());
    view! {
        {move || is_searching.get().then(found::view)}
        <section class="meetings" aria-labelledby="meetings-title">
            <MeetingList/>
        </section>
        <Articles/>
    }
}
