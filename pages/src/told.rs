//! What a small page says: of a state its question, the answer and its meetings; of a story its title, what it is
//! for and its steps.

use std::collections::BTreeSet;

use dialogue_explorer::chart::scene::{self, Labels, Years};
use dialogue_explorer::classroom::story::{Figures, Piece, Story, Wording, fill};
use dialogue_explorer::counts::{Counts, Summary};
use dialogue_explorer::data::code::MeetingCode;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::dataset::{Dataset, Selection};
use dialogue_explorer::export::{About, about, preview_page, previewed, told};
use dialogue_explorer::meetings::Meeting;
use dialogue_explorer::query::{Dimension, FacetValue, Query};
use dialogue_explorer::text::{RichText, describe, preview_words, summary, words};

use crate::data::{Data, link_id};

/// A page in one language, before it is written.
pub struct Told<'a> {
    pub dataset: &'a Dataset,
    pub lang: Lang,
    pub title: String,
    pub sentence: RichText,
    pub years: Years,
    pub selection: Selection,
    /// What is shown in the explorer; its language is the page's.
    pub state: Query,
    pub heading: &'static str,
    pub items: Vec<Item>,
}

/// A line of the list: what it is called, what stands before and after that, and what it leads to.
pub struct Item {
    pub before: String,
    pub name: String,
    pub after: String,
    pub state: Query,
}

impl Told<'_> {
    /// Where the page lies in a language.
    pub fn path(&self, lang: Lang) -> Option<String> {
        preview_page(&self.state, &self.selection.counts, lang)
    }
}

/// Every page that there is, in every language.
pub fn all(data: &Data) -> Vec<Told<'_>> {
    let mut all = Vec::new();
    for dataset in &data.datasets {
        let start = Selection::new(dataset, &Query::default());
        for state in previewed(&start.counts, link_id(dataset).as_ref()) {
            all.extend(Lang::ALL.iter().map(|lang| of_state(dataset, &state, *lang)));
        }
    }
    for (id, story) in &data.stories {
        all.extend(Lang::ALL.iter().filter_map(|lang| of_story(data, id, story, *lang)));
    }
    all
}

fn of_state<'a>(dataset: &'a Dataset, state: &Query, lang: Lang) -> Told<'a> {
    let (words, preview) = (words(lang), preview_words(lang));
    let state = Query { lang: Some(lang), ..state.clone() };
    let selection = Selection::new(dataset, &state);
    let counts = &selection.counts;
    let title = match about(&state) {
        Some(About::Value(value)) => preview.question(value, &describe::value(lang, &dataset.corpus, value)),
        _ => preview.start.to_owned(),
    };
    let sentence = match about(&state) {
        Some(About::Value(FacetValue::Year(year))) if counts.shown.is_empty() => {
            (preview.empty_year)(&year.to_string()).into()
        }
        _ => {
            let figures = Summary::new(counts, &dataset.count_index);
            summary(lang, &dataset.corpus, &state, &figures)
        }
    };
    let years = years(counts, &state, lang);
    let item = |meeting: &Meeting| {
        let (name, before) = (describe::name(lang, meeting), describe::when(lang, meeting));
        let after = describe::place_and_status(lang, meeting);
        let state = Query { meeting: MeetingCode::new(&meeting.id), ..state.clone() };
        Item { before, name, after, state }
    };
    let items = selection.meetings(dataset).map(item).collect();
    Told { dataset, lang, title, sentence, years, selection, state, heading: words.meetings, items }
}

/// A story, with the chart of its first step; without one, and without the figures that an answer tells, where a step
/// asks for a guess before its charts are seen.
fn of_story<'a>(data: &'a Data, id: &str, story: &Story, lang: Lang) -> Option<Told<'a>> {
    let view = &story.steps.first()?.view;
    let dataset = data.of_link(view);
    let first = Query::from_search(view, &dataset.known).0;
    let guessed = guessed(data, story);
    let years = match guessed.is_empty() {
        true => years(&Selection::new(dataset, &first).counts, &first, lang),
        false => Years { years: Vec::new(), untold: None },
    };
    let text = |it: &Wording| it.get(lang.code()).map_or(String::new(), |it| it.1.to_owned());
    let state = Query { lang: Some(lang), ..told(id) };
    let mut items = Vec::new();
    for (at, step) in story.steps.iter().enumerate() {
        let dataset = data.of_link(&step.view);
        let (language, caption) = step.caption.get(lang.code())?;
        let view = Query::from_search(&step.view, &dataset.known).0;
        let pieces = fill(caption, language, &view, Some(dataset), &Figures::default());
        let after = pieces.into_iter().map(|it| match it {
            Piece::Statement { view, .. } if guessed.contains(&view.to_search()) => "…".to_owned(),
            Piece::Words(words) | Piece::Statement { words, .. } => words,
            Piece::Awaited => String::new(),
        });
        let number = u32::try_from(at + 1).ok()?;
        let mut state = state.clone();
        if let Some(activity) = &mut state.view {
            activity.step = Some(number);
        }
        items.push(Item { before: String::new(), name: number.to_string(), after: after.collect(), state });
    }
    let heading = preview_words(lang).steps;
    let (title, sentence) = (text(&story.title), RichText::from(text(&story.purpose)));
    // Its page has no values of its own, so nothing is selected.
    let selection = Selection::default();
    Some(Told { dataset, lang, title, sentence, years, selection, state, heading, items })
}

/// The views of what is to be guessed: those of the figures in the answers of steps whose charts are covered.
fn guessed(data: &Data, story: &Story) -> BTreeSet<String> {
    let mut views = BTreeSet::new();
    for step in story.steps.iter().filter(|it| it.is_covered) {
        let dataset = data.of_link(&step.view);
        let view = Query::from_search(&step.view, &dataset.known).0;
        for (language, answer) in step.answer.all() {
            views.extend(
                fill(answer, language, &view, Some(dataset), &Figures::default()).into_iter().filter_map(
                    |it| match it {
                        Piece::Statement { view, .. } => Some(view.to_search()),
                        _ => None,
                    },
                ),
            );
        }
    }
    views
}

fn years(counts: &Counts, query: &Query, lang: Lang) -> Years {
    let words = words(lang);
    let label = |value: &FacetValue| match value {
        FacetValue::Year(year) => year.to_string(),
        _ => words.year_untold.to_owned(),
    };
    let speech = Labels { lang, label: &label, name: words.bar };
    let chosen = query.chosen(Dimension::Year).filter(|keys| !keys.is_empty());
    scene::years(counts.facets(Dimension::Year), chosen, &speech)
}
