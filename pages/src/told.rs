//! What a small page says: of a state its question, the answer and its meetings; of a story its title, what it is
//! for and its steps.

use dialogue_explorer::chart::scene::{self, Speech, Years};
use dialogue_explorer::classroom::story::{Piece, Story, Wording, fill};
use dialogue_explorer::counts::Counts;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::export::{About, about, preview_page, previewed, told};
use dialogue_explorer::query::{Dimension, Query};
use dialogue_explorer::text::{describe, preview_words, words};

use crate::data::{Counted, Data};

/// A page in one language, before it is written.
pub struct Told<'a> {
    pub counted: &'a Counted,
    pub lang: Lang,
    pub title: String,
    /// With its emphasis.
    pub sentence: String,
    pub years: Years,
    pub counts: Counts,
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
        preview_page(&self.state, &self.counts, lang)
    }
}

/// Every page that there is, in every language.
pub fn all(data: &Data) -> Vec<Told<'_>> {
    let mut all = Vec::new();
    for counted in &data.counted {
        for state in previewed(&counted.counts(&Query::default()), counted.id.as_deref()) {
            all.extend(Lang::ALL.iter().map(|lang| of_state(counted, &state, *lang)));
        }
    }
    for (id, story) in &data.stories {
        all.extend(Lang::ALL.iter().filter_map(|lang| of_story(data, id, story, *lang)));
    }
    all
}

fn of_state<'a>(counted: &'a Counted, state: &Query, lang: Lang) -> Told<'a> {
    let (words, preview) = (words(lang), preview_words(lang));
    let state = Query { lang: Some(lang), ..state.clone() };
    let counts = counted.counts(&state);
    let label = |dimension, key: &str| counted.label(words, dimension, key);
    let title = match about(&state) {
        Some(About::Value(dimension, key)) => preview.question(dimension, key, &label(dimension, key)),
        _ => preview.start.to_owned(),
    };
    let sentence = match about(&state) {
        Some(About::Value(Dimension::Year, year)) if counts.shown.is_empty() => (preview.empty_year)(year),
        about => {
            let filtered = about != Some(About::Start);
            (words.summary)(&dialogue_explorer::counts::Summary::new(
                &counts,
                &counted.meetings,
                &counted.corpus,
                filtered,
                &label,
            ))
        }
    };
    let years = years(counted, &counts, &state, lang);
    let meeting = |at: &usize| {
        let meeting = &counted.meetings[*at];
        let (name, before) = (describe::name(lang, meeting), describe::when(lang, meeting));
        let after = describe::place_and_status(lang, meeting);
        let state = Query { meeting: Some(meeting.id.clone()), ..state.clone() };
        Item { before, name, after, state }
    };
    let items = counts.shown.iter().map(meeting).collect();
    Told { counted, lang, title, sentence, years, counts, state, heading: words.meetings, items }
}

/// A story, with the chart of its first step.
fn of_story<'a>(data: &'a Data, id: &str, story: &Story, lang: Lang) -> Option<Told<'a>> {
    let view = &story.steps.first()?.view;
    let counted = of_view(data, view)?;
    let first = Query::from_search(view, &counted.known).0;
    let counts = counted.counts(&first);
    let years = years(counted, &counts, &first, lang);
    let text = |it: &Wording| it.get(lang.code()).map_or(String::new(), |it| it.1.to_owned());
    let state = Query { lang: Some(lang), ..told(id) };
    let mut items = Vec::new();
    for (at, step) in story.steps.iter().enumerate() {
        let counted = of_view(data, &step.view)?;
        let (language, caption) = step.caption.get(lang.code())?;
        let view = Query::from_search(&step.view, &counted.known).0;
        let pieces = fill(caption, language, &view, Some(&counted.facts()));
        let after = pieces.into_iter().map(|it| match it {
            Piece::Words(words) | Piece::Statement { words, .. } => words,
            Piece::Awaited => String::new(),
        });
        let number = u32::try_from(at + 1).ok()?;
        let mut state = state.clone();
        if let Some(activity) = &mut state.activity {
            activity.step = Some(number);
        }
        items.push(Item { before: String::new(), name: number.to_string(), after: after.collect(), state });
    }
    let heading = preview_words(lang).steps;
    let (title, sentence) = (text(&story.title), text(&story.purpose));
    Some(Told { counted, lang, title, sentence, years, counts: Counts::default(), state, heading, items })
}

/// The collection that a view is of.
fn of_view<'a>(data: &'a Data, view: &str) -> Option<&'a Counted> {
    let first = data.counted.first()?;
    let id = Query::collection_of(view, &first.known);
    data.counted.iter().find(|it| it.id == id)
}

fn years(counted: &Counted, counts: &Counts, state: &Query, lang: Lang) -> Years {
    let words = words(lang);
    let label = |key: &str| counted.label(words, Dimension::Year, key);
    let speech = Speech { label: &label, name: words.bar };
    let chosen = state.chosen(Dimension::Year).filter(|keys| !keys.is_empty());
    scene::years(counts.bars(Dimension::Year), chosen, &speech)
}
