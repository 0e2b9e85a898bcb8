//! A step of a story for a room: its question and texts on the left, one chart on the right, or what it opens.
//!
//! Comes in: a link with `view=present&story=…&step=…`. The answer is hidden until it is asked for, and like on the page
//! no link tells that it is shown. The stage, its keys and its foot are those of all slides.

use leptos::prelude::*;

use super::StoryContext;
use super::answer::{ShownAnswer, shown_answer};
use super::chart::StepChart;
use super::cover::{Cover, is_covered};
use super::links::{query_of, settle, slide_view, step_href};
use super::list::why_not;
use super::player::load_what_steps_show;
use super::step::{StepData, filled, in_language};
use super::words::story_words;
use crate::app::components::{Announcer, LiveText, keyed};
use crate::app::url;
use crate::app::views::stage::{
    CodeCorner, SlideFoot, Stage, Turns, evidence_of, read_evidence, stage_words,
};
use crate::classroom::story::Step;
use crate::counts::to_u32;
use crate::query::{Chart, Query};
use crate::text::{chart_title, describe, words};

/// What stands beside the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    /// Nothing, until the class has said what it expects.
    Cover,
    /// The words by which the answer is checked.
    Evidence,
    /// The article that the step opens.
    Article,
    Chart,
}

/// The slide of the step that the link names.
pub fn view() -> AnyView {
    let stage = Stage::expect();
    let context = StoryContext::new(stage.app, stage.query);
    provide_context(context);
    settle(stage.app);
    let is_played = Memo::new(move |_| context.story.read().is_some());
    (move || match is_played.get() {
        true => view! { <StorySlide/> }.into_any(),
        false => view! { <NoStory/> }.into_any(),
    })
    .into_any()
}

/// Why there is nothing to show.
#[component]
fn NoStory() -> impl IntoView {
    let stage = Stage::expect();
    let StoryContext { id, found, .. } = expect_context();
    let notice = move || why_not(stage.app, &id.read(), found.get()?);
    view! {
        <header class="top">
            <h1 id="slide-title" tabindex="-1">
                {story_words(stage.app.lang()).stories}
            </h1>
        </header>
        <div class="board">{notice}</div>
        <SlideFoot source=Vec::new()/>
    }
}

#[component]
fn StorySlide() -> impl IntoView {
    let stage = Stage::expect();
    let app = stage.app;
    let words = story_words(app.lang());
    let context: StoryContext = expect_context();
    let StoryContext { id, story, at, .. } = context;
    let shown = context.shown();
    load_what_steps_show(app, shown);
    let is_covered = is_covered(app);
    let count = Memo::new(move |_| story.read().as_ref().map_or(0, |story| story.steps.len()));
    let position = Memo::new(move |_| (words.step_of)(to_u32(at.get() + 1), to_u32(count.get())));
    expect_context::<Announcer>().say_changes(position);
    let content = Memo::new(move |_| match (is_covered.get(), &*stage.query.read()) {
        (true, _) => Content::Cover,
        (_, query) if query.statement.is_some() => Content::Evidence,
        (_, query) if query.meeting.is_some() && query.fact.is_some() => Content::Evidence,
        (_, query) if query.read.is_some() => Content::Article,
        _ => Content::Chart,
    });
    let step = move || story.read().as_ref().and_then(|story| story.steps.get(at.get()).cloned());
    let chart = Memo::new(move |_| {
        let named = stage.query.read().view.as_ref().and_then(|view| view.chart);
        named.or_else(|| Some(step()?.chart(&Query::parse(&shown.read()).0))).unwrap_or(Chart::Years)
    });
    let spoken_of = Memo::new(move |_| step().map_or_else(Vec::new, |step| step.values(chart.get())));
    let turns = Memo::new(move |_| {
        let (here, at, count) = (stage.query.read(), at.get(), count.get());
        let there = |at: Option<usize>| {
            let at = at.filter(|at| *at < count)?;
            let story = story.read();
            let shown = &story.as_ref()?.steps.get(at)?.view;
            Some(query_of(&here, shown, slide_view(&id.read(), at)))
        };
        Turns {
            previous: there(at.checked_sub(1)),
            next: there(Some(at + 1)),
            at: to_u32(at + 1),
            of: to_u32(count),
        }
    });
    let source = Memo::new(move |_| source(stage, content.get()));
    #[cfg(target_arch = "wasm32")]
    {
        let own =
            move || Some(query_of(&stage.query.read(), &shown.read(), slide_view(&id.read(), at.get())));
        listen(stage, turns, count, Signal::derive(own));
    }
    let title = move |_: String| {
        let title = in_language(&story.get_untracked()?.title, app.lang());
        Some(view! { <span lang=title.lang>{title.text}</span> })
    };
    // What is filled from the data is filled anew once these are here.
    let has_data = Memo::new(move |_| app.root.data.dataset_of(&shown.read()).is_some());
    let body = move |(id, at, _): (String, usize, bool)| {
        let step = story.get_untracked()?.steps.get(at)?.clone();
        Some(view! { <Texts id at step/> })
    };
    let back = move || {
        (content.get() == Content::Evidence).then(|| {
            let there = move || {
                url::href(&query_of(&stage.query.read(), &shown.read(), slide_view(&id.read(), at.get())))
            };
            view! {
                <a class="go quiet" id="story-chart" href=there data-focus="slide-title">
                    {stage_words(app.lang()).back_to_chart}
                </a>
            }
        })
    };
    view! {
        <div class="telling">
            <div class="told" id="story" tabindex="0" role="region" aria-labelledby="slide-title">
                <h1 id="slide-title" class="story-name" tabindex="-1">
                    {keyed(move || id.get(), title)}
                    " · "
                    <span class="part">
                        <LiveText text=position/>
                    </span>
                </h1>
                {keyed(move || (id.get(), at.get(), has_data.get()), body)}
            </div>
            <div class="beside">
                <div class="line">
                    <h2 id="story-chart-title" hidden=move || content.get() == Content::Cover>
                        <LiveText text=Signal::derive(move || heading(stage, content.get(), chart.get()))/>
                    </h2>
                    {back}
                    <CodeCorner/>
                </div>
                {move || match content.get() {
                    Content::Cover => view! { <Cover focus="slide-title"/> }.into_any(),
                    Content::Chart => view! { <StepChart chart spoken_of/> }.into_any(),
                    Content::Article => article(stage),
                    Content::Evidence => {
                        view! {
                            <div class="read" id="story-words">
                                {move || {
                                    let query = stage.query.read();
                                    read_evidence(stage, evidence_of(app.lang(), app.dataset, &query))
                                }}
                            </div>
                        }
                            .into_any()
                    }
                }}
            </div>
        </div>
        <SlideFoot turns source/>
    }
    .into_any()
}

/// Question and caption of a step; once it is asked for the answer, which takes the place of the caption.
#[component]
fn Texts(id: String, at: usize, step: Step) -> impl IntoView {
    let stage = Stage::expect();
    let app = stage.app;
    let words = story_words(app.lang());
    let data = StepData::new(app, &step.view, slide_view(&id, at));
    let question = (!step.question.is_empty()).then(|| filled(app, &step.question, "question-text", &data));
    let has_answer = !step.answer.is_empty();
    let here = ShownAnswer::of(id.clone(), at);
    let shown = shown_answer(app);
    let is_answered = {
        let here = here.clone();
        Memo::new(move |_| has_answer && *shown.read() == here)
    };
    let announcer: Announcer = expect_context();
    let toggle = move |_| {
        let is_shown = is_answered.get_untracked();
        shown.set(if is_shown { ShownAnswer::default() } else { here.clone() });
        announcer.say(if is_shown { "" } else { words.answer_shown });
    };
    let label = move || if is_answered.get() { words.hide_answer } else { words.show_answer }.to_owned();
    let evidence = step.evidence.clone();
    let (view, beside) = (step.view.clone(), slide_view(&id, at));
    let to_evidence = move || {
        let (evidence, beside) = (evidence.clone()?, beside.clone());
        let is_of_words = {
            let query = Query::parse(&evidence).0;
            query.statement.is_some() || (query.meeting.is_some() && query.fact.is_some())
        };
        // What is no sentence and no page of a meeting is looked up where all the charts are.
        let there = move || {
            let there = query_of(&stage.query.read(), &evidence, beside.clone());
            url::href(&if is_of_words { there } else { crate::app::views::stage::left(&there) })
        };
        let focus = if is_of_words { "slide-title" } else { "summary" };
        is_answered.get().then(|| {
            view! {
                <a class="go quiet" id="story-evidence" href=there data-focus=focus>
                    {words.evidence}
                </a>
            }
        })
    };
    // The room is for texts and one chart: what else the step opens stands on its page.
    let opened = Query::parse(&view).0;
    let open = if opened.meeting.is_some() {
        Some(words.to_meeting)
    } else {
        opened.read.is_some().then_some(words.to_words)
    };
    let open = open.map(|text| {
        let (id, story) = (id.clone(), expect_context::<StoryContext>().story);
        let there = move || story.read().as_ref().map(|story| step_href(app, story, &id, at));
        let focus = super::links::focus_of(&opened);
        view! {
            <a class="go quiet" id="story-part" href=there data-focus=focus>
                {text}
            </a>
        }
    });
    let caption = {
        let (caption, data) = (step.caption.clone(), data.clone());
        move || (!is_answered.get()).then(|| filled(app, &caption, "caption", &data))
    };
    let answer = move || is_answered.get().then(|| filled(app, &step.answer, "answer-text", &data));
    let button = has_answer.then(|| {
        view! {
            <button
                class="go"
                id="story-show"
                type="button"
                aria-expanded=move || is_answered.get().to_string()
                aria-controls="story-answer"
                on:click=toggle
            >
                <LiveText text=Signal::derive(label)/>
            </button>
        }
    });
    view! {
        <div class="story-body" class:answered=move || is_answered.get()>
            {question} {caption} <div id="story-answer">{answer}</div>
            <p class="ways">{button} {to_evidence} {open}</p>
        </div>
    }
}

/// What is beside the texts, named.
fn heading(stage: Stage, content: Content, chart: Chart) -> String {
    let (lang, dataset, query) = (stage.app.lang(), stage.app.dataset, stage.query.read());
    match content {
        Content::Cover => String::new(),
        Content::Chart => chart_title(lang, chart).to_owned(),
        Content::Article => {
            let article = query.read.as_deref().and_then(|id| dataset.article(id));
            article.map_or_else(String::new, |(_, article)| article.title.clone())
        }
        Content::Evidence => {
            let meeting = query.meeting.as_deref().and_then(|id| dataset.meeting(id));
            let meeting = meeting.map(|at| &dataset.meetings[at]);
            meeting.map_or_else(
                || story_words(lang).evidence.to_owned(),
                |meeting| format!("{}, {}", describe::name(lang, meeting), describe::when(lang, meeting)),
            )
        }
    }
}

/// The text of the article that is open, to be read together.
fn article(stage: Stage) -> AnyView {
    let text = move || {
        let query = stage.query.read();
        let (_, article) = stage.app.dataset.article(query.read.as_deref()?)?;
        let mut by = vec![article.publisher.clone()];
        by.extend(article.published.as_ref().map(words(stage.app.lang()).date));
        let paragraphs = article.text.split('\n').filter(|it| !it.trim().is_empty());
        let paragraphs = paragraphs.map(|it| view! { <p>{it.to_owned()}</p> }).collect_view();
        Some(view! {
            <p class="by">{by.join(", ")}</p>
            <div class="article-read" lang=article.language.clone()>
                {paragraphs}
            </div>
        })
    };
    view! {
        <div class="read scrolls" tabindex="0" role="region" aria-labelledby="story-chart-title">
            {text}
        </div>
    }
    .into_any()
}

/// What is counted, and what is pale; of what is covered nothing but the choice.
fn source(stage: Stage, content: Content) -> Vec<String> {
    let app = stage.app;
    let (lang, corpus, query) = (app.lang(), &app.dataset.corpus, stage.query.read());
    let clauses = describe::clauses(lang, corpus, &query);
    let mut source = Vec::new();
    if content != Content::Cover {
        source.push((stage_words(lang).meetings)(to_u32(app.selection.read().count())));
    }
    source.extend(clauses.iter().map(ToString::to_string));
    source
}

/// What keys do: steps, the answer, and one step back.
#[cfg(target_arch = "wasm32")]
fn listen(stage: Stage, turns: Memo<Turns>, count: Memo<usize>, own: Signal<Option<Query>>) {
    use crate::app::url::{Focus, History};
    use crate::app::views::stage::{Command, follow_focused, left_to, on_command, step_focus};
    use wasm_bindgen::JsCast;

    let StoryContext { id, story, .. } = expect_context();
    let app = stage.app;
    let step = move |at: usize| {
        let story = story.get()?;
        let shown = &story.steps.get(at)?.view;
        Some(query_of(&stage.query.get(), shown, slide_view(&id.get(), at)))
    };
    on_command(stage, move |command| {
        untrack(|| {
            let there = match command {
                Command::Next | Command::Space => turns.get().next,
                Command::Previous => turns.get().previous,
                Command::First => step(0),
                Command::Last => step(count.get().saturating_sub(1)),
                Command::Chart(number) => step(number - 1),
                Command::Down | Command::Up => {
                    step_focus(if command == Command::Down { 1 } else { -1 });
                    return true;
                }
                Command::Follow => {
                    follow_focused();
                    return true;
                }
                Command::Answer => {
                    if let Some(button) = document().get_element_by_id("story-show") {
                        button.unchecked_into::<web_sys::HtmlElement>().click();
                    }
                    return true;
                }
                Command::Escape => {
                    let query = stage.query.get();
                    let is_away = query.statement.is_some() || query.fact.is_some();
                    match own.get().filter(|own| is_away && *own != query) {
                        Some(own) => url::push(app, &own),
                        None => {
                            let there = stage.left();
                            app.root.url.navigate(&there, History::Push, Focus::To(left_to(&query)));
                        }
                    }
                    return true;
                }
                _ => return false,
            };
            if let Some(there) = there.filter(|there| *there != stage.query.get()) {
                url::push(app, &there);
            }
            true
        })
    });
}
