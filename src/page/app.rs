//! The whole page: waits for the data, then lays out head, summary, charts, meetings, articles.

use std::sync::Arc;

use leptos::prelude::*;

use super::article::Reader;
use super::articles::Articles;
use super::charts::Charts;
use super::chips::Chips;
use super::faults::{Failures, Faults, Unknowns};
use super::filters::Filters;
use super::found::Found;
use super::head::{Foot, Head};
use super::left_out::LeftOutPanel;
use super::load::Arrivals;
use super::meetings::Meetings;
use super::model::Model;
use super::nav::Nav;
use super::summary::SummaryLine;
use super::view::View;
use crate::message::words;
use crate::query::State;
use crate::vocabulary::Lang;

/// What arrived, and what was made of it.
#[derive(Clone, Copy)]
pub struct Source {
    nav: Nav,
    arrivals: RwSignal<Arrivals>,
    model: RwSignal<Option<Arc<Model>>>,
}

impl Source {
    fn new(nav: Nav, arrivals: Arrivals) -> Self {
        let source = Self { nav, arrivals: RwSignal::new(arrivals), model: RwSignal::new(None) };
        source.read_when_whole();
        source
    }

    /// Fetches what is missing or failed.
    pub fn fetch(self) {
        #[cfg(target_arch = "wasm32")]
        {
            let missing: Vec<usize> =
                (0..4).filter(|at| !matches!(self.arrivals.read_untracked()[*at], Some(Ok(_)))).collect();
            self.arrivals.update(|it| missing.iter().for_each(|at| it[*at] = None));
            self.model.set(None);
            super::load::fetch(missing.into_iter(), move |at, result| {
                self.arrivals.update(|it| it[at] = Some(result));
                self.read_when_whole();
            });
        }
    }

    fn read_when_whole(self) {
        let model = self.arrivals.with_untracked(|it| it.iter().all(Option::is_some).then(|| Model::new(it)));
        if let Some(model) = model {
            self.nav.learn(model.known.clone());
            self.model.set(Some(Arc::new(model)));
        }
    }
}

/// Starts the page in the browser, in place of what the page's own HTML shows until then.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    use super::dom::{document, window};
    use wasm_bindgen::JsCast;

    super::panic::install();
    let search = window().location().search().unwrap_or_default();
    let languages = window().navigator().languages();
    let languages: Vec<String> = languages.iter().filter_map(|it| it.as_string()).collect();
    let place = document().get_element_by_id("app").expect("the page's HTML has an element #app");
    place.set_text_content(None);
    let place = place.unchecked_into::<web_sys::HtmlElement>();
    leptos::mount::mount_to(place, move || {
        let (view, source) = app(search, &languages, Arrivals::default());
        source.nav.listen();
        source.fetch();
        view
    })
    .forget();
}

/// The four data files, as bytes.
#[cfg(feature = "ssr")]
pub struct Files<'a> {
    pub articles: &'a [u8],
    pub reports: &'a [u8],
    pub claims: &'a [u8],
    pub vocabulary: &'a [u8],
}

/// Renders what the page shows for a query string, without a browser: what tests read, and what
/// pages made before the module arrives will show.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render(search: &str, languages: &[&str], files: &Files<'_>) -> String {
    let bytes = [files.articles, files.reports, files.claims, files.vocabulary];
    let arrivals = bytes.map(|it| Some(Ok(it.to_vec())));
    let languages: Vec<String> = languages.iter().map(|it| (*it).to_owned()).collect();
    let search = search.to_owned();
    Owner::new().with(|| app(search, &languages, arrivals).0.to_html())
}

/// The language that the reader's browser asks for first among those that the page has.
fn preferred(languages: &[String]) -> Lang {
    let primary = |tag: &String| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    languages.iter().find_map(|it| Lang::from_code(&primary(it))).unwrap_or(Lang::En)
}

fn app(search: String, languages: &[String], arrivals: Arrivals) -> (AnyView, Source) {
    let asked = preferred(languages);
    let of_link = State::lang_of(&search);
    let nav = Nav::new(search);
    let lang = Memo::new(move |_| nav.with(|it| it.lang).unwrap_or(asked));
    debug_assert_eq!(lang.get_untracked(), of_link.unwrap_or(asked), "one codec reads the language");
    let source = Source::new(nav, arrivals);
    provide_context(nav);
    provide_context(lang);
    provide_context(source);
    let body = move || match source.model.get() {
        None => view! { <main><p class="loading" role="status">{words(lang.get()).loading}</p></main> }.into_any(),
        Some(model) if model.corpus.articles.is_empty() => view! {
            <main><Failures model/><p>{words(lang.get()).nothing_read}</p></main>
        }
        .into_any(),
        Some(model) => ready(nav, lang, model),
    };
    // Below `body`, so that the language of the document and its title follow the state.
    #[cfg(target_arch = "wasm32")]
    Effect::new(move || {
        let lang = lang.get();
        if let Some(root) = super::dom::document().document_element() {
            let _ = root.set_attribute("lang", lang.code());
        }
        super::dom::document().set_title(words(lang).title);
    });
    let view = view! {
        <a class="skip" href="#charts">{move || words(lang.get()).skip}</a>
        <Head/>
        {body}
        <Foot/>
    };
    (view.into_any(), source)
}

fn ready(nav: Nav, lang: Memo<Lang>, model: Arc<Model>) -> AnyView {
    let here = View::new(nav, lang, model.clone());
    provide_context(here);
    view! {
        <main>
            <Failures model=model.clone()/>
            <Faults model/>
            <Unknowns/>
            <SummaryLine/>
            <Chips/>
            <Filters/>
            <Found/>
            <Charts/>
            <div class="below">
                <Meetings/>
                <section class="articles" aria-labelledby="articles-title">
                    <Reader/>
                    <Articles/>
                </section>
            </div>
            <LeftOutPanel/>
        </main>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_we_have_wins() {
        for (asked, lang) in [
            (&["vi-VN", "en"][..], Lang::Vi),
            (&["id", "RU"], Lang::Ru),
            (&["fr", "de"], Lang::En),
            (&[], Lang::En),
        ] {
            let asked: Vec<String> = asked.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(preferred(&asked), lang, "{asked:?}");
        }
    }
}
