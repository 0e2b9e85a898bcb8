//! The evidence beside the charts: the meetings of what is chosen, then a meeting, then an article, each with the way
//! back. On a wide screen it is the right third of the page and stays in view; on a narrow one it rises from below.

mod article;
mod back;
mod meeting;
mod meeting_list;

use leptos::ev::KeyboardEvent;
use leptos::html::{Button, Div};
use leptos::prelude::*;

use super::words::explore_words;
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::query::Query;

/// What the evidence shows. Another step is a line here, one in [`Step::of`] and one in [`step_view`].
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// The meetings of the selection.
    Meetings,
    /// A meeting, by its place in the dataset.
    Meeting(usize),
    /// An article, by its id.
    Article(String),
}

impl Step {
    fn of(app: AppContext, query: &Query) -> Self {
        // The id of a statement begins with that of its article, so a link to a statement alone opens the article.
        let of_statement = || Some(query.statement.as_deref()?.rsplit_once('.')?.0);
        if let Some(article) = query.read.as_deref().or_else(of_statement) {
            return Self::Article(article.to_owned());
        }
        let meeting = query.meeting.as_deref().and_then(|id| app.dataset.meeting(id));
        meeting.map_or(Self::Meetings, Self::Meeting)
    }
}

fn step_view(step: Step) -> AnyView {
    match step {
        Step::Meetings => view! { <meeting_list::MeetingList/> }.into_any(),
        Step::Meeting(at) => view! { <meeting::Meeting at/> }.into_any(),
        Step::Article(id) => view! { <article::Article id/> }.into_any(),
    }
}

/// The panel.
#[component]
pub fn Evidence() -> impl IntoView {
    let app = AppContext::expect();
    let words = explore_words(app.lang());
    let step = Memo::new(move |_| Step::of(app, &app.query.read()));
    let count = Memo::new(move |_| app.selection.read().count());
    // On a narrow screen: whether it stands over the charts.
    let is_raised = RwSignal::new(step.get_untracked() != Step::Meetings);
    let body = NodeRef::<Div>::new();
    let handle = NodeRef::<Button>::new();
    Effect::new(move |before: Option<Step>| {
        let step = step.get();
        if before.is_some_and(|before| before != step) {
            is_raised.update(|is_raised| *is_raised |= step != Step::Meetings);
            if let Some(body) = body.get_untracked() {
                scroll_to_top(&body);
            }
        }
        step
    });
    let lower = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_raised.get_untracked() {
            is_raised.set(false);
            if let Some(handle) = handle.get_untracked() {
                let _ = handle.focus();
            }
        }
    };
    let handle_text = move || match is_raised.get() {
        true => words.hide_evidence.to_owned(),
        false => (words.show_evidence)(count.get()),
    };
    view! {
        <aside class="evidence" class:raised=is_raised aria-label=words.evidence on:keydown=lower>
            <button
                class="evidence-handle"
                id="evidence-handle"
                type="button"
                node_ref=handle
                aria-expanded=move || is_raised.get().to_string()
                aria-controls="evidence-body"
                on:click=move |_| is_raised.update(|is_raised| *is_raised = !*is_raised)
            >
                <LiveText text=Signal::derive(handle_text)/>
            </button>
            <div class="evidence-body" id="evidence-body" node_ref=body>
                <back::Back/>
                {move || step_view(step.get())}
            </div>
        </aside>
    }
}

#[cfg(target_arch = "wasm32")]
fn scroll_to_top(body: &web_sys::HtmlDivElement) {
    body.set_scroll_top(0);
}

#[cfg(not(target_arch = "wasm32"))]
fn scroll_to_top<T>(_: &T) {}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use crate::app::testing::{attributes, has, page};

    #[test]
    fn a_link_opens_its_step_and_each_step_has_a_way_back() {
        for (link, shown, back) in [
            ("", "#meetings-title", None),
            ("?meeting=arsom-19", "#m-arsom-19", Some("./")),
            ("?read=arsom-19-cpv", "#article-title", Some("./")),
            ("?meeting=arsom-19&read=arsom-19-cpv&fact=start", "#article-title", Some("?meeting=arsom-19")),
        ] {
            let html = page(link);
            assert!(has(&html, &format!(".evidence {shown}")), "{link}");
            assert_eq!(attributes(&html, "#evidence-back", "href"), Vec::from_iter(back), "{link}");
        }
    }

    #[test]
    fn on_a_narrow_screen_what_a_link_opens_is_raised() {
        for (link, is_raised) in [("", "false"), ("?area=energy", "false"), ("?meeting=arsom-19", "true")] {
            assert_eq!(attributes(&page(link), "#evidence-handle", "aria-expanded"), [is_raised], "{link}");
        }
    }
}
