//! A slide of a presentation: what is said, the chart, and where one can go from there.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::deck::Deck;
use super::glance::{AT_A_GLANCE, Glance};
use crate::app::chart::{Plot, PlotInput, no_land, pale_text};
use crate::app::components::{Announcer, LiveText, rich_text};
use crate::app::context::AppContext;
use crate::app::sentence::{figures, sentence, with_missing};
use crate::app::url;
use crate::app::views::stage::{
    BOARD_PX, CodeCorner, Drawn, Pointed, PointedLine, Reading, SlideDrawing, SlideFoot, Stage, Turns,
    chosen, counted, measure, played, stage_words, turned,
};
use crate::chart::{MarkRole, px};
use crate::classroom::slides::Slide;
use crate::query::{Chart, Query, View, ViewKind};
use crate::text::{RichText, chart_title, first_sight};

/// What stands in the place of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Glance,
    Chart,
    /// A meeting of what is pointed at.
    Meeting,
}

/// What stands under the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Sentence,
    Pointed,
}

/// The slide that the link names.
#[component]
pub fn PresentSlide() -> impl IntoView {
    let stage = Stage::expect();
    let app = stage.app;
    let words = stage_words(app.lang());
    let body = NodeRef::<Div>::new();
    let size_px = RwSignal::new(BOARD_PX);
    measure(body, size_px);
    let deck = Memo::new(move |_| {
        // Places are bars until the land of their map has come.
        _ = app.root.data.land(app.dataset);
        let room = stage.plan();
        Arc::new(with_input(app, |input| Deck::new(input, &room)))
    });
    let slide = Memo::new(move |_| deck.read().slide(stage.query.read().view.as_deref()));
    let picture = Memo::new(move |_| slide.get().picture);
    let turns = Memo::new(move |_| {
        let (ways, query) = (deck.read().ways(slide.get()), stage.query.read());
        let there = |slide: Option<Slide>| slide.map(|slide| turned(&query, slide));
        Turns { previous: there(ways.previous), next: there(ways.next), at: ways.at, of: ways.of }
    });
    let pointed = Memo::new(move |_| {
        let (query, picture) = (stage.query.read(), picture.get()?);
        let highlight = query.view.as_ref()?.highlight.as_ref()?;
        let mark = deck.read().mark(Some(picture), highlight);
        Pointed::new(app.lang(), app.dataset, &app.selection.read(), &query, picture, mark.as_ref())
    });
    let drawn = Memo::new(move |_| {
        let slide = slide.get();
        let chart = slide.picture?;
        let deck = deck.read();
        let room = stage.room(size_px.get());
        let whole = with_input(app, |input| deck.redrawn(input, chart, &room));
        Some(Drawn { chart, step: slide.step(), part: whole.or_else(|| deck.part(slide))? })
    });
    let highlight = Signal::derive(move || {
        let of_link = || stage.query.read().view.as_ref().and_then(|view| view.highlight.clone());
        of_link().filter(|_| pointed.read().is_some())
    });
    let content = Memo::new(move |_| match picture.get() {
        None => Content::Glance,
        Some(_) if is_reading(stage, &pointed.read()) => Content::Meeting,
        Some(_) => Content::Chart,
    });
    // A part is drawn for the room of all slides, and its place has that room.
    let least = move || match content.get() {
        Content::Chart => px_of(stage.plan().height),
        Content::Glance | Content::Meeting => px_of(0.0),
    };
    let line = Memo::new(move |_| match pointed.read().is_some() {
        true => Line::Pointed,
        false => Line::Sentence,
    });
    let title = Memo::new(move |_| title(app, picture.get()));
    let is_first = Memo::new(move |_| slide.get().part == 1);
    let part = Memo::new(move |_| {
        let (part, parts) = (slide.get().part, deck.read().parts_of(picture.get()));
        if parts > 1 { (words.part)(part, parts) } else { String::new() }
    });
    // Aloud: which slide has come.
    let announcer: Announcer = expect_context();
    announcer.say_changes(Memo::new(move |_| [title.get(), part.get()].join(" ").trim().to_owned()));
    let pale = move || pale(stage, &deck.read(), slide.get());
    let said = Memo::new(move |_| headline(stage, picture.get()));
    let source = Memo::new(move |_| {
        let mut source = source(stage, picture.get(), &pale());
        // What the headline says already.
        if is_first.get() && line.get() == Line::Sentence {
            let said = said.read().plain();
            source.retain(|part| !said.contains(&**part));
        }
        source
    });
    #[cfg(target_arch = "wasm32")]
    {
        let turner = super::turn::Turner { stage, deck, slide, pointed };
        crate::app::views::stage::on_command(stage, move |command| turner.run(command));
    }
    view! {
        <header class="top">
            <div class="said">
                // At a glance the sentence is the headline.
                <h1 id="slide-title" tabindex="-1" class:visually-hidden=move || picture.get().is_none()>
                    <LiveText text=title/>
                    " "
                    <span class="part">
                        <LiveText text=part/>
                    </span>
                </h1>
                {move || match line.get() {
                    Line::Pointed => view! { <PointedLine pointed/> }.into_any(),
                    Line::Sentence => view! { <SentenceLine picture is_first said/> }.into_any(),
                }}
            </div>
            <CodeCorner/>
        </header>
        <div class="board" id="board" node_ref=body style:--least=least>
            {move || match content.get() {
                Content::Glance => view! { <Glance/> }.into_any(),
                Content::Meeting => view! { <Reading pointed/> }.into_any(),
                Content::Chart => {
                    view! {
                        <SlideDrawing
                            drawn
                            labelled_by="slide-title"
                            described_by="marks-keys"
                            highlight
                        />
                        <p class="visually-hidden" id="marks-keys">
                            {words.marks_keys}
                        </p>
                    }
                        .into_any()
                }
            }}
        </div>
        <SlideFoot turns source/>
    }
    .into_any()
}

/// What a chart shows at first sight, in one sentence; of the glance, and where nothing fits, what is counted.
fn headline(stage: Stage, picture: Option<Chart>) -> RichText {
    let (app, query) = (stage.app, stage.query.read());
    let (lang, dataset, selection) = (app.lang(), app.dataset, app.selection.read());
    match picture.filter(|_| selection.count() > 0) {
        Some(chart) => {
            let figures = figures(dataset, &selection);
            with_missing(lang, dataset, first_sight(lang, &dataset.corpus, &query, &figures, chart))
        }
        None => sentence(lang, dataset, &selection, &query),
    }
}

/// The headline of a slide, and what can be done with it. The further parts of a chart do not
/// say again what the first says of the whole.
#[component]
fn SentenceLine(picture: Memo<Option<Chart>>, is_first: Memo<bool>, said: Memo<RichText>) -> impl IntoView {
    let stage = Stage::expect();
    let app = stage.app;
    let predict = move || {
        picture.get().filter(|chart| can_be_predicted(*chart)).map(|chart| {
            let view = View { chart: Some(chart), ..View::new(ViewKind::Predict) };
            url::href(&Query { meeting: None, view: Some(Box::new(view)), ..stage.query.get() })
        })
    };
    let has_prediction = Memo::new(move |_| picture.get().is_some_and(can_be_predicted));
    let is_of_years =
        Memo::new(move |_| picture.get() == Some(Chart::Years) && app.selection.read().count() > 0);
    let play = move || url::href(&played(&stage.query.read()));
    view! {
        <div class="line">
            {move || is_first.get().then(|| view! { <p class="sentence">{move || rich_text(&said.read())}</p> })}
            <p class="ways">
                {move || {
                    is_of_years.get().then(|| {
                        view! {
                            <a class="go quiet" id="to-play" href=play data-focus="slide-title">
                                {stage_words(app.lang()).play_years}
                            </a>
                        }
                    })
                }}
                {move || {
                    has_prediction.get().then(|| {
                        view! {
                            <a class="go quiet" id="to-predict" href=predict>
                                {stage_words(app.lang()).predict}
                            </a>
                        }
                    })
                }}
            </p>
        </div>
    }
    .into_any()
}

/// Whether a class can be asked for the bars of a chart.
fn can_be_predicted(chart: Chart) -> bool {
    matches!(chart, Chart::Years | Chart::Areas | Chart::Chairs)
}

fn px_of(length: f64) -> String {
    format!("{}px", px(length))
}

fn with_input<T>(app: AppContext, make: impl FnOnce(&PlotInput<'_>) -> T) -> T {
    let selection = app.selection.read();
    make(&PlotInput { dataset: app.dataset, selection: &selection, lang: app.lang(), width_px: 0 })
}

fn title(app: AppContext, picture: Option<Chart>) -> String {
    let question = |chart: Chart| chart_title(app.lang(), chart);
    picture.map_or(stage_words(app.lang()).all_title, question).to_owned()
}

fn is_reading(stage: Stage, pointed: &Option<Pointed>) -> bool {
    stage.query.read().meeting.is_some() && pointed.as_ref().is_some_and(|pointed| pointed.count() > 0)
}

/// What the pale parts of a slide are, and that a bar is cut short. At a glance each chart may have its own.
fn pale(stage: Stage, deck: &Deck, slide: Slide) -> Vec<String> {
    let (lang, query) = (stage.app.lang(), stage.query.read());
    let cut = |plot: &Plot| plot.draws(MarkRole::Gap).then_some(stage_words(lang).cut);
    if slide.picture.is_some() {
        let Some(part) = deck.part(slide) else { return Vec::new() };
        return pale_text(&part.plot, &query, lang)
            .into_iter()
            .chain(cut(&part.plot))
            .map(str::to_owned)
            .collect();
    }
    let of_part = |chart: Chart, plot: &Plot| {
        let text = pale_text(plot, &query, lang)?;
        let is_own = plot.is_chosen_in(&query);
        Some(if is_own { format!("{} {text}", chart_title(lang, chart)) } else { text.to_owned() })
    };
    let mut texts = Vec::new();
    for chart in AT_A_GLANCE {
        let parts = deck.parts(Some(chart));
        let text = parts.iter().find_map(|part| of_part(chart, &part.plot));
        texts.extend(text.filter(|text| !texts.contains(text)));
        let cut = parts.iter().find_map(|part| cut(&part.plot));
        texts.extend(cut.map(|cut| format!("{} {cut}", chart_title(lang, chart))));
    }
    texts
}

/// What is counted: how many meetings, under which choice, and what the pale parts of the chart are. The headline of a
/// glance says the first two.
fn source(stage: Stage, chart: Option<Chart>, pale: &[String]) -> Vec<String> {
    let app = stage.app;
    let (lang, dataset, query) = (app.lang(), app.dataset, stage.query.read());
    let selection = app.selection.read();
    let mut source = match chart {
        None if selection.count() > 0 => match chosen(lang, dataset, &query).is_empty() {
            true => vec![stage_words(lang).unfiltered_brief.to_owned()],
            false => Vec::new(),
        },
        _ => counted(lang, dataset, &selection, &query),
    };
    source.extend(pale.iter().map(|text| text.trim_end_matches('.').to_owned()));
    let no_land = chart.filter(|chart| *chart == Chart::Places).and_then(|_| no_land(app));
    source.extend(no_land.map(|text| text.trim_end_matches('.').to_owned()));
    source
}
