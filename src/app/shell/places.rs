//! Where one can go on the site: explore, lessons, about.

use leptos::prelude::*;

use super::words::shell_words;
use crate::app::context::RootContext;
use crate::app::url;
use crate::query::{Activity, Query, Work};

/// The views that belong to lessons, whichever of them is open.
const LESSONS: [Work; 7] =
    [Work::Teach, Work::Present, Work::Predict, Work::Story, Work::Compose, Work::Questions, Work::Worksheet];

/// The three places, the one where one is marked.
#[component]
pub fn Places() -> impl IntoView {
    let root = RootContext::expect();
    let words = shell_words(root.lang.get_untracked());
    let work = Memo::new(move |_| root.query.read().activity.as_ref().map(|activity| activity.work));
    let current = move |is_here: fn(Option<Work>) -> bool| move || is_here(work.get()).then_some("page");
    view! {
        <nav class="places" aria-label=words.places>
            <ul>
                <li>
                    <a
                        id="to-explore"
                        href=move || url::href(&Query { activity: None, ..root.query.get() })
                        aria-current=current(|work| work.is_none())
                    >
                        {words.explore}
                    </a>
                </li>
                <li>
                    <a
                        id="to-teach"
                        href=move || view_href(&start_page(root), Work::Teach)
                        aria-current=current(|work| work.is_some_and(|work| LESSONS.contains(&work)))
                    >
                        {words.lessons}
                    </a>
                </li>
                <li>
                    <a
                        id="to-method"
                        href=move || view_href(&root.query.read(), Work::Method)
                        aria-current=current(|work| work == Some(Work::Method))
                    >
                        {words.about}
                    </a>
                </li>
            </ul>
        </nav>
    }
}

/// The start page in the language that the link names.
pub fn start_page(root: RootContext) -> Query {
    Query { lang: root.query.read().lang, ..Query::default() }
}

/// The link of another view of the same choice.
pub fn view_href(query: &Query, work: Work) -> String {
    url::href(&Query { activity: Some(Box::new(Activity::new(work))), ..query.clone() })
}
