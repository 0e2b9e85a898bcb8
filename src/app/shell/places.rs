//! Where one can go on the site: explore, lessons, about.

use leptos::prelude::*;

use super::words::shell_words;
use crate::app::context::RootContext;
use crate::app::url;
use crate::query::{Query, View, ViewKind};

/// The views that belong to lessons, whichever of them is open.
const LESSONS: [ViewKind; 7] = [
    ViewKind::Teach,
    ViewKind::Present,
    ViewKind::Predict,
    ViewKind::Story,
    ViewKind::Compose,
    ViewKind::Questions,
    ViewKind::Worksheet,
];

/// The three places, the one where one is marked.
#[component]
pub fn Places() -> impl IntoView {
    let root = RootContext::expect();
    let words = shell_words(root.lang.get_untracked());
    let kind = Memo::new(move |_| root.query.read().view_kind());
    let current = move |is_here: fn(Option<ViewKind>) -> bool| move || is_here(kind.get()).then_some("page");
    view! {
        <nav class="places" aria-label=words.places>
            <ul>
                <li>
                    <a
                        id="to-explore"
                        href=move || url::href(&Query { view: None, ..root.query.get() })
                        aria-current=current(|work| work.is_none())
                    >
                        {words.explore}
                    </a>
                </li>
                <li>
                    <a
                        id="to-teach"
                        href=move || view_href(&start_page(root), ViewKind::Teach)
                        aria-current=current(|work| work.is_some_and(|work| LESSONS.contains(&work)))
                    >
                        {words.lessons}
                    </a>
                </li>
                <li>
                    <a
                        id="to-method"
                        href=move || view_href(&root.query.read(), ViewKind::Method)
                        aria-current=current(|kind| kind == Some(ViewKind::Method))
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
pub fn view_href(query: &Query, kind: ViewKind) -> String {
    url::href(&Query { view: Some(Box::new(View::new(kind))), ..query.clone() })
}
