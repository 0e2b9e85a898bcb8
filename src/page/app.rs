//! The whole page: waits for the data, then lays out its sections.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::live::live;
use super::load::Arrivals;
use super::local::Local;
use super::model::Model;
use super::nav::Nav;
use super::node::{Element, el, of};
use super::view::View;
use super::{article, articles, charts, chips, faults, filters, found, head, left_out, meetings, summary};
use crate::message::words;
use crate::query::State;
use crate::vocabulary::Lang;

/// The page's root: what there is before the data has arrived, and what was made of it.
#[derive(Clone, Copy)]
pub struct App {
    pub nav: Nav,
    pub lang: Memo<Lang>,
    pub local: Local,
    arrivals: RwSignal<Arrivals>,
    pub view: RwSignal<Option<View>>,
    owner: StoredValue<Owner>,
}

impl App {
    fn new(search: String, languages: &[String], theme: String) -> Self {
        let asked = preferred(languages);
        let nav = Nav::new(search);
        let lang = Memo::new(move |_| nav.with(|it| it.lang).unwrap_or(asked));
        Self {
            nav,
            lang,
            local: Local::new(theme),
            arrivals: RwSignal::new(Arrivals::default()),
            view: RwSignal::new(None),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// Fetches what is missing or failed.
    #[cfg(target_arch = "wasm32")]
    pub fn fetch(self) {
        let missing: Vec<usize> =
            (0..4).filter(|at| !matches!(self.arrivals.read_untracked()[*at], Some(Ok(_)))).collect();
        self.arrivals.update(|it| missing.iter().for_each(|at| it[*at] = None));
        self.view.set(None);
        super::load::fetch(missing.into_iter(), move |at, result| {
            self.arrivals.update(|it| it[at] = Some(result));
            self.read_when_whole();
        });
    }

    fn read_when_whole(self) {
        let model = self.arrivals.with_untracked(|it| it.iter().all(Option::is_some).then(|| Model::new(it)));
        if let Some(model) = model {
            self.nav.learn(model.known.clone());
            let view = self
                .owner
                .with_value(|it| it.with(|| View::new(self.nav, self.lang, self.local, Arc::new(model))));
            self.view.set(Some(view));
        }
    }

    fn show(self) -> AnyView {
        let skip = live(move || of("a", "skip").at("href", "#charts").text(words(self.lang.get()).skip));
        let body = move || match self.view.get() {
            None => live(move || el("main").put(loading(words(self.lang.get()).loading))),
            Some(view) if view.model().corpus.articles.is_empty() => live(move || {
                el("main").put(faults::failures(view)).put(el("p").text(view.words().nothing_read))
            }),
            Some(view) => {
                let sections = SECTIONS.map(|section| live(move || section(view)));
                html::main().child(sections.into_iter().collect::<Vec<_>>()).into_any()
            }
        };
        (skip, live(move || head::head(self)), body, live(move || head::foot(self))).into_any()
    }
}

/// The sections of the page, from top to bottom.
const SECTIONS: [fn(View) -> Element; 8] = [
    faults::all,
    summary::summary,
    chips::chips,
    filters::filters,
    found::found,
    charts::charts,
    below,
    left_out::left_out,
];

fn below(view: View) -> Element {
    let articles = el("section").at("class", "articles").at("aria-labelledby", "articles-title");
    of("div", "below")
        .put(meetings::meetings(view))
        .put(articles.put(article::reader(view)).all(articles::articles(view)))
}

fn loading(text: &str) -> Element {
    of("p", "loading").at("role", "status").text(text)
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
        let app = App::new(search, &languages, head::theme::stored());
        super::act::listen(app);
        Effect::new(move || {
            let lang = app.lang.get();
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", lang.code());
            }
            document().set_title(words(lang).title);
        });
        app.fetch();
        app.show()
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
    let languages: Vec<String> = languages.iter().map(|it| (*it).to_owned()).collect();
    let search = search.to_owned();
    let bytes = [files.articles, files.reports, files.claims, files.vocabulary];
    Owner::new().with(|| {
        let app = App::new(search, &languages, String::new());
        app.arrivals.set(bytes.map(|it| Some(Ok(it.to_vec()))));
        app.read_when_whole();
        app.show().to_html()
    })
}

/// The language that the reader's browser asks for first among those that the page has.
fn preferred(languages: &[String]) -> Lang {
    let primary = |tag: &String| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    languages.iter().find_map(|it| Lang::from_code(&primary(it))).unwrap_or(Lang::En)
}

/// The link of the start page in the language that was chosen.
pub fn start_link(state: &State) -> String {
    super::nav::href(&State { lang: state.lang, ..State::default() })
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
