//! All steps in a row, each with its number and the way to it; and the way on and back.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{MethodContext, STEPS};
use crate::app::components::LiveText;
use crate::counts::{Derivation, to_u32};
use crate::data::{CitationId, Corpus};

/// The steps in a row.
#[component]
pub fn Flow() -> impl IntoView {
    let method = MethodContext::expect();
    let numbers = Memo::new(move |_| step_numbers(&method.app.dataset.corpus, &method.derivation.read()));
    let item = |nth: usize| {
        let is_here = move || method.step.get() == Some(nth + 1);
        view! {
            <li>
                <a
                    id=format!("step-{}", nth + 1)
                    href=move || method.step_href(Some(nth + 1))
                    aria-current=move || is_here().then_some("step")
                >
                    <span class="method-step-name">{method.words.steps[nth]}</span>
                    " "
                    <b>
                        <LiveText text=Signal::derive(move || numbers.read()[nth].clone())/>
                    </b>
                </a>
            </li>
        }
    };
    view! {
        <nav class="method-flow" aria-label=method.words.title>
            <ol>{(0..STEPS).map(item).collect_view()}</ol>
        </nav>
    }
}

/// The numbers over the steps: what comes in, what falls away, what is left.
fn step_numbers(corpus: &Corpus, derivation: &Derivation) -> [String; STEPS] {
    let Derivation { articles, entries, meetings, in_scope, counted, .. } = derivation;
    let reports = articles.iter().map(|(_, reports)| reports.len()).sum::<usize>() + entries.len();
    let less = |n: usize| if n == 0 { "0".to_owned() } else { format!("\u{2212}{n}") };
    [
        match (articles.len(), pages(corpus, derivation)[0]) {
            (articles, 0) => articles.to_string(),
            (0, pages) => pages.to_string(),
            // Articles are read, other pages are only named: two numbers.
            (articles, pages) => format!("{articles} + {pages}"),
        },
        reports.to_string(),
        meetings.len().to_string(),
        less(meetings.len() - in_scope.len()),
        less(in_scope.len() - counted.len()),
        counted.len().to_string(),
    ]
}

/// How many pages the record cites for its meetings, each once: those that are none of the articles, and those that are.
pub fn pages(corpus: &Corpus, derivation: &Derivation) -> [usize; 2] {
    let entries = derivation.entries.iter().filter_map(|report| corpus.report(*report).entry());
    let pages: BTreeSet<CitationId> =
        entries.flat_map(|entry| corpus.entry(entry).citations.iter().copied()).collect();
    let others = pages.iter().filter(|page| corpus.citation(**page).article.is_none()).count();
    [others, pages.len() - others]
}

/// On, back, and from one step to all.
#[component]
pub fn Walk() -> impl IntoView {
    let method = MethodContext::expect();
    let is_one = Memo::new(move |_| method.step.get().is_some());
    let walk = move || match is_one.get() {
        true => view! { <OneStep/> }.into_any(),
        false => view! {
            <a
                class="button"
                id="step-by-step"
                href=move || method.step_href(Some(1))
                data-focus="step-1"
            >
                {method.words.one_by_one}
            </a>
        }
        .into_any(),
    };
    view! { <p class="method-walk">{walk}</p> }
}

/// Where one is among the steps, and the ways from there.
#[component]
fn OneStep() -> impl IntoView {
    let method = MethodContext::expect();
    let words = method.words;
    let step = Memo::new(move |_| method.step.get().unwrap_or(1));
    let previous = Memo::new(move |_| step.get().checked_sub(1).filter(|step| *step > 0));
    let next = Memo::new(move |_| Some(step.get() + 1).filter(|step| *step <= STEPS));
    let position = move || {
        let step = step.get();
        format!("{}: {}", (words.step_of)(to_u32(step), to_u32(STEPS)), words.steps[step - 1])
    };
    view! {
        <StepLink id="step-previous" label=words.previous to=previous/>
        <StepLink id="step-next" label=words.next to=next/>
        <span class="method-position" role="status">
            <LiveText text=Signal::derive(position)/>
        </span>
        <a id="step-all" href=move || method.step_href(None) data-focus="step-by-step">
            {words.all_steps}
        </a>
    }
}

/// A link to a neighboring step, where there is one.
#[component]
fn StepLink(id: &'static str, label: &'static str, to: Memo<Option<usize>>) -> impl IntoView {
    let method = MethodContext::expect();
    let is_there = Memo::new(move |_| to.get().is_some());
    // At either end the focus goes to the step itself, for there this link is gone.
    let focus = move || match to.get() {
        Some(end @ (1 | STEPS)) => format!("step-{end}"),
        _ => id.to_owned(),
    };
    move || {
        is_there.get().then(|| {
            view! {
                <a class="button" id=id href=move || method.step_href(to.get()) data-focus=focus>
                    {label}
                </a>
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;
    use crate::query::Query;

    #[test]
    fn what_falls_away_and_what_is_left_add_up() {
        for collection in ["articles", "record", "both"] {
            let dataset = sample(collection);
            let (query, _) = Query::from_search("?years=2021", &dataset.known);
            let derivation = Derivation::new(&dataset.corpus, &dataset.meetings, &query, None, None);
            let numbers = step_numbers(&dataset.corpus, &derivation);
            assert_eq!(numbers[0].contains(" + "), collection == "both");
            let numbers = numbers.map(|number| {
                let number = number.split(" + ").next().unwrap_or_default();
                number.trim_start_matches('\u{2212}').parse::<usize>().expect("a number")
            });
            assert_eq!(numbers[2], numbers[3] + numbers[4] + numbers[5], "{collection}");
            assert!(numbers.iter().all(|number| *number > 0), "{collection}: {numbers:?}");
        }
    }
}
