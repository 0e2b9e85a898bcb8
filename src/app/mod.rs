//! The app in the browser: leptos views over the plain core.
//!
//! Comes in: a link and the data files. Goes out: elements. Never here: reading articles, counting, layout of charts.
//! Text is never HTML.
//!
//! # How to write a view
//!
//! A view is a folder in [`views`] and one line in its registry. It is shown when the link names it and the data is
//! here, so in a view these are plain values:
//!
//! ```ignore
//! pub fn view() -> AnyView {
//!     let app = AppContext::expect();                    // Copy: take it into every closure
//!     let words = app.words();                           // of the page; a view's own lie in its folder
//!     let count = Memo::new(move |_| app.selection.read().count());
//!     view! {
//!         <h2>{words.meetings} " " <LiveText text=Signal::derive(move || count.get().to_string())/></h2>
//!         <a href=move || app.href(|query| query.meeting = None) data-focus="summary">{words.close}</a>
//!         <button type="button" on:click=move |_| url::push(app, &Query::default())>{words.clear_all}</button>
//!     }
//!     .into_any()
//! }
//! ```
//!
//! - `app.dataset`, `app.words()` and `app.lang()` never change within a view: with another language or dataset the
//!   view is made anew. `app.query` and `app.selection` are signals: read them in closures and memos.
//! - What changes the query is a link, `<a href=move || app.href(|query| …)>`; [`url`] follows it. `data-focus` names
//!   the id of the element that has the focus afterwards. Where there is no link (typing, dragging, a select) call
//!   [`url::push`] for a deliberate act and [`url::replace`] for what goes on.
//! - What the view alone needs (an open dialog, typed text) is a signal of its own.
//! - Regions stand beside each other, never within each other: a closure that contains another one makes the inner
//!   one anew, and focus and scroll are lost. Guard an outer one by a `Memo<bool>`. Lists are `<Each>` with keys.
//! - Text that changes stands in a [`LiveText`](components::LiveText), so that a browser's translator, which replaces
//!   text nodes, cannot break it.
//! - Buttons, menus, dialogs, tabs and fields come from [`components`]. Each look lies beside its code, in a layer of
//!   `style/layers.css`, with colors and sizes of `style/tokens.css`; `public/index.html` links it.
//! - No `inner_html` and no `style` attribute: the page's policy forbids the second and we the first.
//! - Browser code stands behind `#[cfg(target_arch = "wasm32")]`. Natively [`render`] gives the HTML of any link, so a
//!   view is tested without a browser: `testing::page(link)` and what it has beside it.

pub mod chart;
pub mod components;
pub mod context;
pub mod data;
pub mod data_text;
pub mod foreign;
pub mod languages;
pub mod lazy;
mod main_area;
pub mod offline;
pub mod paint;
pub mod preferences;
pub mod save_file;
pub mod sentence;
pub mod session;
mod shell;
#[cfg(target_arch = "wasm32")]
mod start;
#[cfg(target_arch = "wasm32")]
mod takeover;
#[cfg(all(test, feature = "ssr"))]
pub mod testing;
mod today;
pub mod url;
pub mod views;

use leptos::prelude::*;

use components::{Announcer, LiveRegion};
use context::RootContext;
use lazy::{Asks, LazyView, Waiting};
use main_area::MainArea;
use shell::{Footer, Header, PAGE_TITLE};
use views::share::{ShareDialog, Sharing};
use views::teach::LESSON_PLACE;

use crate::query::ViewKind;
use crate::text::words;

#[cfg(target_arch = "wasm32")]
pub use start::start;

/// The whole app. It is made anew with the language, so that all other texts are plain values.
#[component]
pub fn App(root: RootContext) -> impl IntoView {
    provide_context(root);
    provide_context(Announcer::new());
    let sharing = Sharing::new();
    provide_context(sharing);
    provide_context(sharing.chart_actions());
    // Some views are alone on the page: slides, a chart within another page.
    let is_framed = Memo::new(move |_| views::registered(&root.query.read(), root.dataset.get()).is_framed);
    // Above a pupil's question stands nothing.
    let kind = move || views::registered(&root.query.read(), root.dataset.get()).kind;
    let is_question = Memo::new(move |_| kind() == Some(ViewKind::Questions));
    let is_in_lesson = Memo::new(move |_| root.query.read().lesson.is_some());
    // What nobody sees is asked for with the first view: before, it would only be in its way.
    let had_data = Memo::new(move |had: Option<&bool>| had == Some(&true) || root.dataset.get().is_some());
    let title = move || {
        let title = || view! { <LazyView view=&PAGE_TITLE lang=root.lang waiting=Waiting::Silent asks=Asks::AfterPaint/> };
        had_data.get().then(title)
    };
    move || {
        let words = words(root.lang.get());
        let head = move || {
            (is_framed.get() && !is_question.get())
                .then(|| view! { <a class="skip-link" href="#main">{words.skip}</a> <Header/> })
        };
        let place = move || view! { <LazyView view=&LESSON_PLACE lang=root.lang waiting=Waiting::Silent/> };
        view! {
            <div class="app">
                {head}
                {move || is_in_lesson.get().then(place)}
                <MainArea/>
                {move || is_question.get().then(|| view! { <Header/> })}
                {move || is_framed.get().then(|| view! { <Footer/> })}
                <ShareDialog/>
                <LiveRegion/>
                {title}
            </div>
        }
    }
}

/// The page of a link as HTML, as a browser first paints it, so that content comes before code: with the empty link it is
/// the opening view. Its charts are `width_px` wide.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render_first_paint(
    link: &str,
    dataset: &'static crate::dataset::Dataset,
    lang: crate::data::vocabulary::Lang,
    width_px: u32,
) -> String {
    Owner::new().with(|| {
        provide_context(paint::FirstPaint { width_px });
        render_page(link, &[dataset], lang)
    })
}

/// The page of a link as HTML, without a browser: what tests read.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render(
    link: &str,
    dataset: &'static crate::dataset::Dataset,
    lang: crate::data::vocabulary::Lang,
) -> String {
    render_among(link, &[dataset], lang)
}

/// The same where a link may name one of several collections or editions; the first is today's.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render_among(
    link: &str,
    datasets: &[&'static crate::dataset::Dataset],
    lang: crate::data::vocabulary::Lang,
) -> String {
    Owner::new().with(|| render_page(link, datasets, lang))
}

#[cfg(feature = "ssr")]
fn render_page(
    link: &str,
    datasets: &[&'static crate::dataset::Dataset],
    lang: crate::data::vocabulary::Lang,
) -> String {
    let root = RootContext::new(url::Url::new(link), data::Data::read(datasets), lang);
    view! { <App root/> }.to_html()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;

    #[test]
    fn a_link_is_rendered_in_the_language_that_it_names_else_in_the_readers() {
        for (link, expected) in [("", Lang::Vi), ("?lang=ru", Lang::Ru), ("?lang=xx", Lang::Vi)] {
            let html = render(link, sample("articles"), Lang::Vi);
            assert!(html.contains(words(expected).skip), "{link}: {html}");
        }
    }

    #[test]
    fn a_link_shows_the_collection_that_it_names() {
        let datasets = [sample("articles"), sample("record"), sample("both")];
        for (link, id) in [("", "articles"), ("?collection=record", "record"), ("?collection=both", "both")] {
            let html = render_among(link, &datasets, Lang::En);
            let meetings = sample(id).count_index.counts(&crate::query::Query::default(), None).shown.len();
            let html = scraper::Html::parse_document(&html);
            assert_eq!(testing::text(&html, "#meetings-title .count"), meetings.to_string(), "{link}");
        }
    }
}
