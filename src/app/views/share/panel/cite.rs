//! How the view, a chart, one of its bars or the open meeting is cited, in every style.

use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::super::citation::{Cited, marks, open_in_evidence, reference, things};
use super::super::shown::Shown;
use super::super::state::Sharing;
use super::super::words::share_words;
use crate::app::components::{Choice, Copying, LiveText, Select, keyed};
use crate::app::context::AppContext;
use crate::export::Picture;
use crate::export::cite::{Format, Reference};
use crate::text::{Span, cite_words};

#[component]
pub fn CiteTab() -> impl IntoView {
    let app = AppContext::expect();
    let sharing = Sharing::expect();
    let words = cite_words(app.lang());
    let asked = sharing.chart.get_untracked().and_then(|chart| Picture::of_chart(chart).pop());
    let of_evidence = sharing.is_of_evidence.get_untracked();
    let cited = RwSignal::new(match asked {
        Some(picture) => Cited::Picture(picture),
        None if of_evidence => open_in_evidence(&untrack(|| Shown::now(app))),
        None => Cited::View,
    });
    let mark = RwSignal::new(String::new());
    let format = RwSignal::new(Format::Apa);
    let reference = Memo::new(move |_| reference(&Shown::now(app), cited.get(), &mark.read()));
    let choose = move |code: String| {
        mark.set(String::new());
        cited.set(Cited::from_code(&code));
    };
    let format_choice = |format: &Format| Choice::new(format.code(), format.name(app.lang()));
    let formats: Vec<Choice> = Format::ALL.iter().map(format_choice).collect();
    let of = things(&untrack(|| Shown::now(app)));
    view! {
        <div class="share-choices">
            <Select
                id="cite-of"
                label=words.what
                choices=move || of.clone()
                chosen=Signal::derive(move || cited.get().code())
                on_choose=choose
            />
            {move || {
                let marks = marks(&Shown::now(app), cited.get());
                (!marks.is_empty()).then(|| view! { <PartSelect marks mark /> })
            }}
            <Select
                id="cite-format"
                label=words.format
                choices=move || formats.clone()
                chosen=Signal::derive(move || format.get().code().to_owned())
                on_choose=move |code: String| format.set(Format::from_code(&code).unwrap_or(Format::Apa))
            />
        </div>
        <Written reference format />
        <p class="note">{words.how} " " {words.programs}</p>
    }
}

/// Which part of a chart: the whole, or one of its marks.
#[component]
fn PartSelect(marks: Vec<Choice>, mark: RwSignal<String>) -> impl IntoView {
    let lang = AppContext::expect().lang();
    let whole = Choice::new("", cite_words(lang).picture);
    let choices: Vec<Choice> = std::iter::once(whole).chain(marks).collect();
    view! {
        <Select
            id="cite-what"
            label=share_words(lang).part
            choices=move || choices.clone()
            chosen=mark
            on_choose=move |code| mark.set(code)
        />
    }
}

/// The citation, to copy and, where its format is a file's, to save.
#[component]
fn Written(reference: Memo<Reference>, format: RwSignal<Format>) -> impl IntoView {
    let words = cite_words(AppContext::expect().lang());
    let text = Memo::new(move |_| reference.read().write(format.get()));
    let copying = Copying::new(Signal::derive(move || text.read().plain()));
    let span = |span: &Span| match span {
        Span::Strong(words) => view! { <i>{words.clone()}</i> }.into_any(),
        Span::Text(words) => view! { <span>{words.clone()}</span> }.into_any(),
    };
    let spans = move |_| text.read_untracked().spans().iter().map(span).collect_view();
    let save = move || {
        let (ending, media_type) = format.get().file()?;
        let content = text.read().plain();
        let content = utf8_percent_encode(&content, NON_ALPHANUMERIC);
        let href = format!("data:{media_type};charset=utf-8,{content}");
        let name = format!("{}.{ending}", reference.read().figure.key);
        let label = (words.download)(&format!(".{ending}"));
        Some(view! { <a id="cite-save" href=href download=name><LiveText text=label/></a> })
    };
    view! {
        <div
            class="cite-text"
            class:code=move || format.get().file().is_some()
            id="cite-text"
            tabindex="0"
            role="group"
            aria-label=words.cite
        >
            {keyed(move || (format.get(), text.read().plain()), spans)}
        </div>
        <p class="share-row">
            <button id="cite-copy" class="button" type="button" on:click=move |_| copying.copy("cite-text")>
                {words.copy}
            </button>
            {save}
        </p>
        <p class="note cite-said" role="status">
            <LiveText text=copying.said(words.copied, words.by_hand)/>
        </p>
    }
}
