//! The evidence beside the charts: the meetings of what is chosen, then a meeting, then an article, each with the way
//! back. On a wide screen it is the right third of the page and stays in view; on a narrow one it rises from below.
//!
//! The panel and its handle come with the page of charts; what stands in it is the part `evidence`, which is fetched as
//! soon as the charts are drawn.

mod article;
mod articles;
mod back;
mod body;
mod citations;
mod deferred;
mod found;
mod left_out;
mod meeting;
mod meeting_list;
mod order;
mod panel;
mod query_of_charts;
mod words;

use std::collections::HashMap;

use leptos::ev::KeyboardEvent;
use leptos::html::{Button, Div};
use leptos::prelude::*;

pub use body::Opened;
pub use panel::{EvidencePanel, Step, close};
pub use query_of_charts::query_of_charts;

use super::words::explore_words;
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::foreign;
use crate::app::lazy::{Asks, Lazy, LazyView};

crate::lazy! {
    /// What stands in the panel: the lists, or what one opened of them.
    pub static BODY: fn() -> AnyView = evidence => body::view;
}

/// The panel. Its state is a context of the page of charts: see [`EvidencePanel`].
#[component]
pub fn Evidence(
    /// What stands in it: [`BODY`], or that of a packed collection.
    content: &'static Lazy<fn() -> AnyView>,
) -> impl IntoView {
    let (app, panel) = (AppContext::expect(), EvidencePanel::expect());
    let words = explore_words(app.lang());
    let EvidencePanel { deferred, step, is_raised, .. } = panel;
    let count = Memo::new(move |_| app.selection.read().counts.shown_count());
    let body = NodeRef::<Div>::new();
    let handle = NodeRef::<Button>::new();
    // How far each step is scrolled, so that Back leads to the same place.
    let scrolls = StoredValue::new(HashMap::<Step, i32>::new());
    let remember = move |_| {
        if let Some(body) = body.get_untracked() {
            scrolls.update_value(|scrolls| _ = scrolls.insert(step.get_untracked(), scroll_top(&body)));
        }
    };
    Effect::new(move |before: Option<Step>| {
        let step = step.get();
        if before.is_some_and(|before| before != step) {
            is_raised.update(|is_raised| *is_raised |= step != Step::Meetings);
            if let Some(body) = body.get_untracked() {
                scroll_to(&body, scrolls.with_value(|scrolls| scrolls.get(&step).copied().unwrap_or(0)));
            }
        }
        step
    });
    let lower = move |event: KeyboardEvent| {
        if foreign::key(&event) != "Escape" {
            return;
        }
        // On a wide screen, which has no handle, there is nothing to lower: the article closes, then the meeting.
        #[cfg(target_arch = "wasm32")]
        if handle.get_untracked().is_some_and(|it| it.offset_width() == 0) {
            if app.query.read_untracked().view.is_none() {
                step_back(&event);
            }
            return;
        }
        if is_raised.get_untracked() {
            panel.lower();
            if let Some(handle) = handle.get_untracked() {
                let _ = handle.focus();
            }
        }
    };
    #[cfg(target_arch = "wasm32")]
    lower_for_focus_elsewhere(panel);
    let handle_text = move || match is_raised.get() {
        true => words.hide_evidence.to_owned(),
        false => (words.show_evidence)(count.get()),
    };
    view! {
        <aside class="evidence" class:raised=is_raised aria-label=words.evidence on:keydown=lower>
            <button
                class="evidence-handle"
                id="evidence-handle"
                type="button"
                node_ref=handle
                aria-expanded=move || is_raised.get().to_string()
                aria-controls="evidence-body"
                on:click=move |_| is_raised.update(|is_raised| *is_raised = !*is_raised)
            >
                <LiveText text=Signal::derive(handle_text)/>
            </button>
            <div
                class="evidence-body"
                id="evidence-body"
                data-replaced
                aria-busy=move || deferred.is_behind.get().to_string()
                node_ref=body
                on:scroll=remember
            >
                <LazyView view=content lang=app.lang asks=Asks::AfterPaint/>
            </div>
        </aside>
    }
    .into_any()
}

/// Lowers the panel when something outside of it takes the focus: that lies under it on a narrow screen. The title of the
/// view is nothing to go to: it has the focus while what a link opens, perhaps in the panel, is on its way.
#[cfg(target_arch = "wasm32")]
fn lower_for_focus_elsewhere(panel: EvidencePanel) {
    use wasm_bindgen::JsCast;

    let heard = window_event_listener_untyped("focusin", move |event| {
        let focused = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let is_elsewhere = focused.is_some_and(|it| {
            let is_inside = it.closest(".evidence").ok().flatten().is_some();
            !is_inside && !it.matches("main, main h1").unwrap_or_default()
        });
        if is_elsewhere && panel.is_raised.get_untracked() {
            panel.lower();
        }
    });
    on_cleanup(move || heard.remove());
}

/// Follows the way back, unless the key was for a dialog.
#[cfg(target_arch = "wasm32")]
fn step_back(event: &KeyboardEvent) {
    use wasm_bindgen::JsCast;

    let target = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    let is_of_dialog = target.is_some_and(|it| it.closest("dialog").ok().flatten().is_some());
    let back = document().get_element_by_id("evidence-back").filter(|_| !is_of_dialog);
    if let Some(back) = back.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        back.click();
    }
}

#[cfg(target_arch = "wasm32")]
fn scroll_to(body: &web_sys::HtmlDivElement, top_px: i32) {
    body.set_scroll_top(top_px);
}

#[cfg(target_arch = "wasm32")]
fn scroll_top(body: &web_sys::HtmlDivElement) -> i32 {
    body.scroll_top()
}

#[cfg(not(target_arch = "wasm32"))]
fn scroll_to<T>(_: &T, _: i32) {}

#[cfg(not(target_arch = "wasm32"))]
fn scroll_top<T>(_: &T) -> i32 {
    0
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use scraper::Html;

    use super::*;
    use crate::app::testing::{attributes, component_of, has};
    use crate::data::vocabulary::Lang;
    use crate::dataset::{Dataset, LoadError, sample};

    /// The panel of the five articles, in English, without the rest of the page.
    pub fn panel(link: &str) -> Html {
        panel_of(link, sample("articles"), Lang::En)
    }

    /// The panel of a dataset, for a reader of a language.
    pub fn panel_of(link: &str, dataset: &'static Dataset, lang: Lang) -> Html {
        component_of(link, dataset, lang, || {
            EvidencePanel::provide(AppContext::expect());
            view! { <Evidence content=&BODY/> }
        })
    }

    /// The same where the translations of the data did not come.
    pub fn panel_without_translations(link: &str, dataset: &'static Dataset, lang: Lang) -> Html {
        component_of(link, dataset, lang, || {
            for lang in [Lang::Vi, Lang::Ru] {
                let name = format!("words-{}", lang.code());
                AppContext::expect().root.data.other.insert(&name, Err(LoadError::NoAnswer));
            }
            EvidencePanel::provide(AppContext::expect());
            view! { <Evidence content=&BODY/> }
        })
    }

    #[test]
    fn a_link_opens_its_step_and_each_step_has_a_way_back() {
        for (link, shown, back, focus) in [
            ("", "#meetings-title", None, ""),
            ("?show=left-out", "#left-out-title", Some("./"), "meetings-title"),
            ("?meeting=arsom-19", "#m-arsom-19", Some("./"), "m-arsom-19"),
            ("?meeting=arsom-19&show=left-out", "#m-arsom-19", Some("?show=left-out"), "left-out-title"),
            ("?read=arsom-19-cpv", "#article-title", Some("./"), "a-arsom-19-cpv"),
            ("?statement=arsom-19-cpv.3", "#article-title", Some("./"), "a-arsom-19-cpv"),
            (
                "?meeting=arsom-19&read=arsom-19-cpv&fact=start",
                "#article-title",
                Some("?meeting=arsom-19"),
                "q-arsom-19-start-0",
            ),
        ] {
            let html = panel(link);
            assert!(has(&html, &format!(".evidence {shown}")), "{link}");
            assert_eq!(attributes(&html, "#evidence-back", "href"), Vec::from_iter(back), "{link}");
            let expected = Vec::from_iter(back.map(|_| focus));
            assert_eq!(attributes(&html, "#evidence-back", "data-focus"), expected, "{link}");
        }
    }

    #[test]
    fn on_a_narrow_screen_what_a_link_opens_is_raised() {
        for (link, is_raised) in [
            ("", "false"),
            ("?area=energy", "false"),
            ("?meeting=arsom-19", "true"),
            ("?show=left-out", "true"),
        ] {
            assert_eq!(attributes(&panel(link), "#evidence-handle", "aria-expanded"), [is_raised], "{link}");
        }
    }
}
