//! What of a story's views and texts the data does not know, named by step.

use super::fill::first_unfilled;
use super::view::named;
use super::{Figures, Story};
use crate::dataset::Dataset;
use crate::query::{KnownIds, Query};

/// What is not understood in the views of the steps that are of the collection of `known`, and what in the
/// braces of their texts cannot be filled: `step 3: "view" is not known: area ‘enrgy’`.
#[must_use]
pub fn unknown_views(story: &Story, collection: Option<&str>, dataset: &Dataset) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, step) in story.steps.iter().enumerate() {
        let number = at + 1;
        let views = [("view", Some(&step.view)), ("evidence", step.evidence.as_ref())];
        for (field, view) in views.into_iter().filter_map(|(field, view)| Some((field, view?))) {
            if !is_of(view, collection, &dataset.known) {
                continue;
            }
            let (_, unknown) = Query::from_search(view, &dataset.known);
            faults.extend(
                unknown.iter().map(|it| format!("step {number}: \"{field}\" is not known: {}", named(it))),
            );
        }
        if !is_of(&step.view, collection, &dataset.known) {
            continue;
        }
        let (state, _) = Query::from_search(&step.view, &dataset.known);
        let texts = [("caption", &step.caption), ("question", &step.question), ("answer", &step.answer)];
        // What can be filled is bounded for each language alone.
        let mut counted: Vec<(&str, Figures)> = Vec::new();
        for (field, wording) in texts {
            for (language, text) in wording.all() {
                let at = counted.iter().position(|it| it.0 == language).unwrap_or_else(|| {
                    counted.push((language, Figures::uncounted()));
                    counted.len() - 1
                });
                let left = first_unfilled(text, language, &state, dataset, &counted[at].1);
                let fault = left.map(|it| {
                    format!("step {number}: \"{field}\" ({language}) has ‘{it}’, which cannot be filled")
                });
                faults.extend(fault);
            }
        }
    }
    faults
}

/// Whether a view is of this collection; `None` is the one that opens.
fn is_of(view: &str, collection: Option<&str>, known: &KnownIds) -> bool {
    Query::collection_of(view, known).as_deref() == collection
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::story::{Length, Step, Wording};
    use crate::dataset::sample;

    #[test]
    fn a_view_that_is_not_known_is_named_by_step() {
        let step = |view: &str, caption: &str| Step {
            view: view.to_owned(),
            caption: Wording::one("en", caption),
            ..Step::default()
        };
        let mut story = Story {
            title: Wording::one("en", "T"),
            steps: vec![
                step("?years=2021", "{meetings}"),
                step("?area=enrgy&kolor=red", "C"),
                // Of a collection that is not here: nothing can be said of it.
                step("?collection=record&meeting=nowhere", "C"),
                step("?", "{meetings:area=enrgy} {who}"),
            ],
            ..Story::default()
        };
        story.steps[0].evidence = Some("?meeting=nowhere".to_owned());
        assert_eq!(
            unknown_views(&story, None, sample("articles")),
            [
                "step 1: \"evidence\" is not known: meeting ‘nowhere’",
                "step 2: \"view\" is not known: area ‘enrgy’",
                "step 2: \"view\" is not known: ‘kolor’",
                "step 4: \"caption\" (en) has ‘meetings:area=enrgy’, which cannot be filled",
            ]
        );
    }

    #[test]
    fn figures_beyond_the_most_of_a_step_are_named() {
        let slots = |from: usize| -> String {
            (from..from + Length::FIGURES / 2)
                .map(|at| format!("{{meetings:q={at}}} {{meetings:q={at}}}"))
                .collect()
        };
        let step = Step {
            caption: Wording::one("en", &slots(0)),
            question: Wording::one("en", &slots(100)),
            answer: Wording::one("en", "{meetings:q=0} {meetings:q=more}"),
            ..Step::default()
        };
        let story = Story { steps: vec![step.clone(), step], ..Story::default() };
        let fault = "\"answer\" (en) has ‘meetings:q=more’, which cannot be filled";
        assert_eq!(
            unknown_views(&story, None, sample("articles")),
            [format!("step 1: {fault}"), format!("step 2: {fault}")]
        );
    }
}
