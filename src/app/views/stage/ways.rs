//! Where slides lead, as queries.

use crate::classroom::slides::Slide;
use crate::query::{Query, View, ViewKind};

/// Where a slide leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    pub previous: Option<Slide>,
    pub next: Option<Slide>,
    pub first: Slide,
    pub last: Slide,
    /// Which slide this is, and of how many.
    pub at: u32,
    pub of: u32,
}

/// The query of a slide: nothing is pointed at, and no meeting read.
#[must_use]
pub fn turned(query: &Query, slide: Slide) -> Query {
    let view = View { chart: slide.picture, step: slide.step(), ..View::new(ViewKind::Present) };
    Query { meeting: None, view: Some(Box::new(view)), ..query.clone() }
}

/// The same choice, meeting by meeting.
#[must_use]
pub fn played(query: &Query) -> Query {
    Query { meeting: None, view: Some(Box::new(View::new(ViewKind::Play))), ..query.clone() }
}

/// The same choice on the page of charts.
#[must_use]
pub fn charts(query: &Query) -> Query {
    Query { view: None, ..query.clone() }
}

/// Where one is after slides: at the step of the story or of the lesson that the link names, else at the charts.
#[must_use]
pub fn left(query: &Query) -> Query {
    match (story(query), query.lesson) {
        (Some(view), _) => {
            let view = View { kind: ViewKind::Story, highlight: None, ..view.clone() };
            Query { view: Some(Box::new(view)), ..query.clone() }
        }
        (None, Some(_)) => {
            let Query { clauses, q, lang, collection, edition, lesson, .. } = query.clone();
            let view = Some(Box::new(View::new(ViewKind::Teach)));
            Query { clauses, q, lang, collection, edition, lesson, view, ..Query::default() }
        }
        (None, None) => charts(query),
    }
}

/// The id of what has the focus there.
#[must_use]
pub fn left_to(query: &Query) -> &'static str {
    match (story(query), query.lesson) {
        (Some(_), _) => "story-step",
        (None, Some(_)) => "lesson-here",
        (None, None) => "summary",
    }
}

/// The view of a slide of a story.
fn story(query: &Query) -> Option<&View> {
    query.view.as_deref().filter(|view| view.kind == ViewKind::Present && !view.story.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slides_lead_back_to_the_step_that_their_link_names() {
        for (slide, there, focus) in [
            ("?years=2021&view=present&picture=areas&pin=energy", "?years=2021", "summary"),
            (
                "?years=2021&view=present&step=5&story=pandemic&pin=2021&lang=vi",
                "?years=2021&view=story&step=5&story=pandemic&lang=vi",
                "story-step",
            ),
            (
                "?collection=record&view=present&picture=years&meeting=arsom-19&lesson=40.2",
                "?collection=record&view=teach&lesson=40.2",
                "lesson-here",
            ),
            (
                "?view=present&step=2&story=pandemic&lesson=40.3",
                "?view=story&step=2&story=pandemic&lesson=40.3",
                "story-step",
            ),
            ("?collection=both&view=play&step=9", "?collection=both", "summary"),
        ] {
            let query = Query::parse(slide).0;
            assert_eq!(left(&query), Query::parse(there).0, "{slide}");
            assert_eq!(left_to(&query), focus, "{slide}");
        }
    }
}
