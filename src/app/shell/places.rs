//! Where one can go on the site: explore, lessons, about.

use leptos::prelude::*;

use super::words::shell_words;
use crate::app::context::RootContext;
use crate::app::url;
use crate::app::views::registered;
use crate::query::{Chart, Query, View, ViewKind};

/// The views that belong to lessons, whichever of them is open.
const LESSONS: [ViewKind; 8] = [
    ViewKind::Teach,
    ViewKind::Present,
    ViewKind::Predict,
    ViewKind::Play,
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
    let kind = Memo::new(move |_| registered(&root.query.read(), root.dataset.get()).kind);
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
                        href=move || lessons_href(&root.query.read())
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

/// The link of the lessons, which are about what is chosen and not about what is open.
pub fn lessons_href(query: &Query) -> String {
    let Query { clauses, q, lang, collection, edition, lesson, .. } = query.clone();
    view_href(&Query { clauses, q, lang, collection, edition, lesson, ..Query::default() }, ViewKind::Teach)
}

/// The link of another view of the same choice.
pub fn view_href(query: &Query, kind: ViewKind) -> String {
    url::href(&Query { view: Some(Box::new(View::new(kind))), ..query.clone() })
}

/// The link that presents what is shown: the step of the story, the chart that the view is about, or that is open beside
/// the first three, else the three at a glance.
pub fn present_href(query: &Query) -> String {
    let kind = ViewKind::Present;
    let story = query.view.as_deref().filter(|view| !view.story.is_empty());
    if let Some(view) = story {
        let view = View { kind, highlight: None, ..view.clone() };
        return url::href(&Query { view: Some(Box::new(view)), ..query.clone() });
    }
    let of_view = query.view.as_ref().and_then(|view| view.chart);
    let is_open = |chart: &Chart| chart.panel().is_some_and(|panel| query.show.contains(panel));
    let chart = of_view.or_else(|| Chart::ALL.iter().copied().find(is_open));
    let view = View { chart, ..View::new(kind) };
    url::href(&Query { view: Some(Box::new(view)), ..query.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lessons_keep_what_is_chosen_and_nothing_that_is_open() {
        for (link, there) in [
            ("", "?view=teach"),
            ("?years=2021&lang=vi", "?years=2021&view=teach&lang=vi"),
            ("?area=energy&q=gas&collection=both", "?area=energy&q=gas&collection=both&view=teach"),
            ("?years=2021&meeting=arsom-19&show=left-out", "?years=2021&view=teach"),
            ("?years=2021&view=present&picture=areas&step=2", "?years=2021&view=teach"),
            ("?years=2021&vs.years=2018", "?years=2021&view=teach"),
        ] {
            assert_eq!(Query::parse(&lessons_href(&Query::parse(link).0)).0, Query::parse(there).0, "{link}");
        }
    }

    #[test]
    fn whatever_is_shown_can_be_presented() {
        for (link, there) in [
            ("", "?view=present"),
            ("?years=2021&lang=vi", "?years=2021&view=present&lang=vi"),
            ("?show=kinds", "?show=kinds&view=present&picture=kinds"),
            ("?view=predict&picture=areas&step=2", "?view=present&picture=areas"),
            ("?area=energy&view=method&picture=chairs", "?area=energy&view=present&picture=chairs"),
            ("?view=teach", "?view=present"),
            (
                "?years=2021&view=story&story=pandemic&step=3",
                "?years=2021&view=present&story=pandemic&step=3",
            ),
            ("?view=story", "?view=present"),
            ("?view=compose", "?view=present"),
            ("?view=questions&seed=7f3k&count=5", "?view=present"),
            ("?view=worksheet&seed=7f3k", "?view=present"),
            ("?years=2021&view=handout", "?years=2021&view=present"),
        ] {
            let (expected, query) = (Query::parse(there).0, Query::parse(link).0);
            assert_eq!(Query::parse(&present_href(&query)).0, expected, "{link}");
        }
    }
}
