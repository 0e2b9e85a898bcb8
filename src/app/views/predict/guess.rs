//! One guess for all: how many times did they meet in a year? A number is set, then the figure stands beside it.
//!
//! Comes in: a link with `view=predict&pin=2021`. Until it is revealed nothing on the slide depends on the figure: the
//! scale is the same for all that are likely, nothing else is counted, and the code leads to the same question.

use leptos::prelude::*;

use super::REVEALED;
use crate::app::components::{Announcer, LiveText, rich_text};
use crate::app::url;
use crate::app::views::stage::{CodeCorner, SlideFoot, Stage, chosen_or_none, stage_words};
use crate::classroom::predict::top_of_one;
use crate::data::code::MeetingCode;
use crate::dataset::Selection;
use crate::query::{Chart, Dimension, FacetValue, MarkKey, Query, View, ViewKind};
use crate::text::RichText;

/// Years of the pandemic, in which most travel stood still.
const PANDEMIC: std::ops::RangeInclusive<i32> = 2020..=2021;

/// How long after the answer a second press is none.
const FRESH: std::time::Duration = std::time::Duration::from_millis(700);

/// The question, and what can be done with it.
pub fn view(year: i32) -> AnyView {
    let asked = Asked::new(Stage::expect(), year);
    let Asked { stage, is_revealed, guess, .. } = asked;
    let words = stage_words(stage.app.lang());
    let title = (words.guess_title)(year, PANDEMIC.contains(&year));
    let announcer: Announcer = expect_context();
    announcer.say_changes(Memo::new(move |_| {
        let told = || (words.guess_told)(guess.get(), asked.counted.get()).plain();
        if is_revealed.get() { told() } else { String::new() }
    }));
    let sentence = move || {
        rich_text(&match is_revealed.get() {
            true => (words.guess_told)(guess.get(), asked.counted.get()),
            false => RichText::from(words.guess_how),
        })
    };
    let source = Memo::new(move |_| {
        let app = stage.app;
        let chosen = chosen_or_none(app.lang(), app.dataset, &asked.chosen());
        // Which sources the figure is of, also before the figure is revealed.
        let collection = app.dataset.collection_name(app.lang()).map(str::to_owned);
        collection.into_iter().chain(chosen).collect::<Vec<_>>()
    });
    #[cfg(target_arch = "wasm32")]
    asked.listen();
    view! {
        <header class="top">
            <div class="said">
                <p class="who">{words.guess_who}</p>
                <h1 id="slide-title" tabindex="-1">
                    {title}
                </h1>
                <p class="sentence">{sentence}</p>
            </div>
            <CodeCorner/>
        </header>
        <div class="one-guess" class:revealed=move || is_revealed.get() class:fresh=move || asked.is_fresh.get()>
            <Rows asked/>
            {move || match is_revealed.get() {
                true => view! { <Told asked/> }.into_any(),
                false => view! { <Setting asked/> }.into_any(),
            }}
        </div>
        <SlideFoot source/>
    }
    .into_any()
}

/// What is asked, and what was guessed.
#[derive(Clone, Copy)]
struct Asked {
    stage: Stage,
    year: i32,
    counted: Memo<u32>,
    top: Memo<u32>,
    guess: Memo<Option<u32>>,
    is_revealed: Memo<bool>,
    /// Whether the answer came just now, so that a second press is none.
    is_fresh: RwSignal<bool>,
}

impl Asked {
    fn new(stage: Stage, year: i32) -> Self {
        let key = MarkKey::Value(FacetValue::Year(year));
        let counted = Memo::new(move |_| {
            let query = stage.query.read().counted_part().without(Dimension::Year);
            let selection = Selection::new(stage.app.dataset, &query);
            let bar = selection.counts.facet(&FacetValue::Year(year));
            bar.map_or(0, |bar| bar.count)
        });
        let guess = Memo::new(move |_| {
            let guesses = stage.guesses.read();
            crate::classroom::predict::guess(guesses.get(&name(stage))?, &key)
        });
        let is_revealed = Memo::new(move |_| {
            stage.query.read().view.as_ref().is_some_and(|view| view.step == Some(REVEALED))
        });
        let is_fresh = RwSignal::new(false);
        Effect::new(move || {
            is_fresh.set(is_revealed.get());
            if is_revealed.get_untracked() {
                set_timeout(move || is_fresh.set(false), FRESH);
            }
        });
        Self {
            stage,
            year,
            counted,
            top: Memo::new(move |_| top_of_one(counted.get())),
            guess,
            is_revealed,
            is_fresh,
        }
    }

    /// What is chosen beside the year.
    fn chosen(self) -> Query {
        self.stage.query.read().without(Dimension::Year)
    }

    fn set(self, guess: u32) {
        let key = MarkKey::Value(FacetValue::Year(self.year));
        let guess = guess.min(self.top.get_untracked());
        self.stage.guesses.update(|guesses| {
            guesses.insert(untrack(|| name(self.stage)), vec![(key, guess)]);
        });
    }

    fn step(self, by: i32) {
        let guess = self.guess.get_untracked();
        self.set(guess.map_or(u32::from(by > 0), |guess| guess.saturating_add_signed(by)));
    }

    /// The same question, covered or revealed.
    fn at(self, step: Option<u32>) -> Query {
        let highlight = Some(self.year.to_string());
        let view = View { step, highlight, ..View::new(ViewKind::Predict) };
        Query { meeting: None, view: Some(Box::new(view)), ..self.stage.query.get() }
    }

    /// The first of its meetings, large, with its sentence where an article has one.
    fn sentences(self) -> Option<Query> {
        let dataset = self.stage.app.dataset;
        let query = self.chosen();
        let key = MarkKey::Value(FacetValue::Year(self.year));
        let selection = Selection::new(dataset, &query.counted_part());
        let meetings = dataset.count_index.meetings_of_mark(&key, &query, selection.matches.as_deref());
        let is_quoted = |at: &usize| {
            let mut reports = dataset.meetings[*at].reports.iter();
            reports.any(|report| dataset.corpus.report(*report).article().is_some())
        };
        let first = meetings.iter().copied().find(is_quoted).or_else(|| meetings.first().copied())?;
        let view = View {
            chart: Some(Chart::Years),
            highlight: Some(self.year.to_string()),
            ..View::new(ViewKind::Present)
        };
        let meeting = MeetingCode::new(&dataset.meetings[first].id);
        Some(Query { meeting, view: Some(Box::new(view)), ..query })
    }

    /// What keys do where nothing that takes them has the focus: up and down set the number, on reveals and then leads
    /// to the sentences, back covers again.
    #[cfg(target_arch = "wasm32")]
    fn listen(self) {
        use crate::app::url::{Focus, History};
        use crate::app::views::stage::{Command, follow_focused, left_to, on_command};

        let app = self.stage.app;
        on_command(self.stage, move |command| {
            untrack(|| {
                let is_revealed = self.is_revealed.get();
                match command {
                    Command::Up | Command::Down if !is_revealed => {
                        self.step(if command == Command::Up { 1 } else { -1 });
                    }
                    // The second press of two in a row.
                    Command::Next | Command::Space | Command::Answer if self.is_fresh.get() => {}
                    // Enter presses nothing once the answer is there: it goes on as well.
                    Command::Next | Command::Space | Command::Answer if is_revealed => {
                        if let Some(there) = self.sentences() {
                            url::push(app, &there);
                        }
                    }
                    Command::Next | Command::Space | Command::Answer | Command::Last => {
                        url::push(app, &self.at(Some(REVEALED)));
                    }
                    Command::Previous | Command::First if is_revealed => url::push(app, &self.at(None)),
                    Command::Follow => follow_focused(),
                    Command::Escape => {
                        let focus = left_to(&self.stage.query.get());
                        app.root.url.navigate(&self.stage.left(), History::Push, Focus::To(focus));
                    }
                    _ => return false,
                }
                true
            })
        });
    }
}

/// What guesses are for: another collection, or another choice, is another question.
fn name(stage: Stage) -> String {
    let query = stage.query.read().counted_part().without(Dimension::Year);
    format!("one {} {}", stage.app.dataset.collection, query.to_search())
}

/// The guess as a bar, and once it is revealed the figure under it, on the same scale.
#[component]
fn Rows(asked: Asked) -> impl IntoView {
    let words = stage_words(asked.stage.app.lang());
    let bar = move |class: &'static str, count: Signal<u32>| {
        view! {
            <svg
                class=class
                aria-hidden="true"
                preserveAspectRatio="none"
                viewBox=move || format!("0 0 {} 1", asked.top.get())
            >
                <rect x="0" y="0" height="1" width=move || count.get().to_string()></rect>
            </svg>
        }
    };
    let guess = Signal::derive(move || asked.guess.get().unwrap_or(0));
    let number = move || asked.guess.get().map_or_else(|| "?".to_owned(), |guess| guess.to_string());
    let sentences = move || asked.sentences().map(|query| url::href(&query));
    view! {
        <div class="guess-row">
            <span class="guess-name">{words.legend_you}</span>
            {bar("guess-bar", guess)}
            <b class="guess-number" id="guess-number" translate="no">
                <LiveText text=Signal::derive(number)/>
            </b>
        </div>
        {move || {
            asked.is_revealed.get().then(|| {
                view! {
                    <div class="guess-row" id="guess-counted">
                        <span class="guess-name">{words.legend_counted}</span>
                        <a class="guess-link" href=sentences aria-label=words.guess_sentences>
                            {bar("guess-bar counted", asked.counted.into())}
                        </a>
                        <b class="guess-number" translate="no">
                            {asked.counted.get().to_string()}
                        </b>
                    </div>
                }
            })
        }}
    }
    .into_any()
}

/// The number is set by dragging, by keys, and by one more or less.
#[component]
fn Setting(asked: Asked) -> impl IntoView {
    let words = stage_words(asked.stage.app.lang());
    let value_text = move || match asked.guess.get() {
        Some(guess) => (words.meetings)(guess),
        None => words.no_guess.to_owned(),
    };
    let set = move |text: String| {
        if let Ok(guess) = text.parse() {
            asked.set(guess);
        }
    };
    let step = move |id: &'static str, name: &'static str, sign: &'static str, by: i32| {
        view! {
            <button class="key" id=id type="button" aria-label=name title=name on:click=move |_| asked.step(by)>
                {sign}
            </button>
        }
    };
    view! {
        <div class="guess-setting">
            {step("guess-less", words.guess_less, "−", -1)}
            <input
                class="guess-slider"
                id="guess"
                type="range"
                min="0"
                max=move || asked.top.get().to_string()
                step="1"
                autocomplete="off"
                aria-label=words.guess_label
                aria-valuetext=value_text
                prop:value=move || asked.guess.get().unwrap_or(0).to_string()
                on:input:target=move |event| set(event.target().value())
            />
            {step("guess-more", words.guess_more, "+", 1)}
        </div>
        <p class="ways">
            <a
                class="go"
                id="reveal"
                href=move || url::href(&asked.at(Some(REVEALED)))
                data-focus="slide-title"
            >
                {words.reveal}
            </a>
        </p>
    }
    .into_any()
}

/// What can be done once it is revealed.
#[component]
fn Told(asked: Asked) -> impl IntoView {
    let stage = asked.stage;
    let words = stage_words(stage.app.lang());
    let has_meetings = asked.sentences().is_some();
    let sentences = move || asked.sentences().map(|query| url::href(&query));
    let to = move |kind: ViewKind| {
        let view = View { chart: Some(Chart::Years), ..View::new(kind) };
        url::href(&Query { meeting: None, view: Some(Box::new(view)), ..asked.chosen() })
    };
    view! {
        <p class="ways">
            {has_meetings
                .then(|| {
                    view! {
                        <a class="go" id="to-sentences" href=sentences data-focus="slide-title">
                            {words.guess_sentences}
                        </a>
                    }
                })}
            <a class="go quiet" id="to-chart" href=move || to(ViewKind::Present)>
                {words.to_chart}
            </a>
            <a class="go quiet" id="to-bars" href=move || to(ViewKind::Predict)>
                {words.guess_bars}
            </a>
            <a class="go quiet" id="again" href=move || url::href(&asked.at(None)) data-focus="slide-title">
                {words.guess_again}
            </a>
        </p>
    }
    .into_any()
}
