//! What the page stands at: the link, the data, and the passing states of single elements.
//!
//! One value in one signal: everything that is seen is made from it, and a change of any part makes
//! the page anew. One signal for all also keeps the module small.

#[cfg(feature = "more")]
mod editions;

use crate::data::code::CollectionCode;
use std::sync::Arc;

#[cfg(feature = "more")]
pub use editions::Past;

#[cfg(feature = "more")]
use super::load::Arrival;
use super::load::Arrivals;
use super::model::{self, Model};
use super::plot::COUNT;
use crate::data::Collection;
use crate::data::vocabulary::Lang;
use crate::query::{KnownIds, Query, Unknown};

/// What the reader was told about copying the link.
#[cfg(feature = "more")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    #[default]
    Nothing,
    Copied,
    ByHand,
}

/// The width at which a chart is drawn before its place is measured, and natively.
const WIDTH_PX: u32 = 640;

/// Everything that the page is made from.
pub struct Now {
    /// The query string.
    pub search: String,
    /// What it means, and what in it was not understood.
    pub state: Query,
    pub unknown: Vec<Unknown>,
    /// The language of the page: the link's, else the first that the reader's browser asks for.
    pub lang: Lang,
    asked: Lang,

    pub arrivals: Arrivals,
    /// What can be looked at; empty until every file has arrived or failed.
    pub collections: Vec<Collection>,
    /// Per collection what was made of it, once it was looked at.
    models: Vec<Option<Arc<Model>>>,
    /// That of the collection that is looked at; `None` until every file has arrived or failed.
    pub model: Option<Arc<Model>>,
    /// That of the other side of a comparison.
    #[cfg(feature = "more")]
    pub other: Option<Arc<Model>>,

    /// `light`, `dark`, or empty for the device's own. Kept by the browser and not in the link.
    pub theme: String,
    /// The sheet that is open, by its name; empty for none.
    #[cfg(feature = "more")]
    pub sheet: String,
    /// What the reader was told about copying.
    #[cfg(feature = "more")]
    pub share_said: Said,
    #[cfg(feature = "more")]
    pub sharing: super::share::Sharing,
    /// What the reader was told of the file that was saved last.
    #[cfg(feature = "more")]
    pub take_said: String,
    /// What is cited, and how.
    #[cfg(feature = "more")]
    pub cite: super::cite::Citing,
    /// What the view for paper has on it.
    #[cfg(feature = "more")]
    pub handout: super::handout::Choices,
    /// Files beyond those that every view needs, by the names that the page's head gives them; `None` is on its way.
    #[cfg(feature = "more")]
    pub extra: Vec<(String, Option<Arrival>)>,
    /// What of slides is not in the link.
    #[cfg(feature = "more")]
    pub present: super::present::Passing,
    /// What of stories is not in the link.
    #[cfg(feature = "more")]
    pub stories: super::story::Passing,
    /// What was answered to questions.
    #[cfg(feature = "more")]
    pub answers: super::quiz::Answers,
    /// The edition of the data that is shown, and today's, as the build names them; empty where the build did not.
    #[cfg(feature = "more")]
    pub edition: String,
    #[cfg(feature = "more")]
    pub today: String,
    /// The editions that are here and not shown.
    #[cfg(feature = "more")]
    shelves: Vec<editions::Shelf>,
    /// What was made of the edition that the link was made from, where that is another than is shown.
    #[cfg(feature = "more")]
    pub past: Option<Arc<Model>>,
    /// What stands in the search box. It means [`Query::q`], which is cleaner: while one types "viet nam",
    /// the blank has to stay before the next word begins.
    pub typed: String,
    /// Whether all passages found are listed, and all meetings.
    pub all_found: bool,
    pub all_meetings: bool,
    /// Whether the line on what was not understood was dismissed.
    pub dismissed: bool,
    /// Whether all but the first charts still shows the moment before: after a choice these are painted first, and
    /// the lists and further pictures in the frame after.
    pub lists_later: bool,
    /// Per chart, the width of its place in px, and the mark that the keyboard stops at.
    pub widths: [u32; COUNT],
    pub stops: [usize; COUNT],
}

impl Now {
    /// How a page begins: with a query string, the languages that the reader's browser asks for,
    /// and the theme chosen before.
    pub fn new(search: String, languages: &[String], theme: String) -> Self {
        let asked = preferred(languages);
        let mut now = Self {
            search: String::new(),
            state: Query::default(),
            unknown: Vec::new(),
            lang: asked,
            asked,
            arrivals: Arrivals::default(),
            collections: Vec::new(),
            models: Vec::new(),
            model: None,
            #[cfg(feature = "more")]
            other: None,
            theme,
            #[cfg(feature = "more")]
            sheet: String::new(),
            #[cfg(feature = "more")]
            share_said: Said::Nothing,
            #[cfg(feature = "more")]
            sharing: super::share::Sharing::default(),
            #[cfg(feature = "more")]
            take_said: String::new(),
            #[cfg(feature = "more")]
            cite: super::cite::Citing::default(),
            #[cfg(feature = "more")]
            handout: super::handout::Choices::default(),
            #[cfg(feature = "more")]
            extra: Vec::new(),
            #[cfg(feature = "more")]
            present: super::present::Passing::default(),
            #[cfg(feature = "more")]
            stories: super::story::Passing::default(),
            #[cfg(feature = "more")]
            edition: String::new(),
            #[cfg(feature = "more")]
            answers: super::quiz::Answers::default(),
            #[cfg(feature = "more")]
            today: String::new(),
            #[cfg(feature = "more")]
            shelves: Vec::new(),
            #[cfg(feature = "more")]
            past: None,
            typed: String::new(),
            all_found: false,
            all_meetings: false,
            dismissed: false,
            lists_later: false,
            widths: [WIDTH_PX; COUNT],
            stops: [0; COUNT],
        };
        now.go(search);
        now
    }

    /// Goes to a link.
    pub fn go(&mut self, search: String) {
        self.search = search;
        self.lists_later = false;
        #[cfg(feature = "more")]
        {
            self.share_said = Said::Nothing;
            self.take_said.clear();
            self.sharing.words.clear();
        }
        self.read();
    }

    /// Goes to a link, and says whether the lists can wait there: nothing differs but what is counted.
    pub fn go_counting(&mut self, search: String) -> bool {
        let before = self.state.clone();
        self.go(search);
        let Query { clauses, q, .. } = self.state.clone();
        self.lists_later = Query { clauses, q, ..before } == self.state;
        self.lists_later
    }

    /// Reads the link anew. Until the data has arrived nothing in it is judged but the language.
    fn read(&mut self) {
        #[cfg(feature = "more")]
        self.turn_to_edition();
        let (mut state, mut unknown) = (Query::default(), Vec::new());
        if !self.collections.is_empty() {
            let named = self.named();
            self.model = Some(self.model_of(Query::collection_of(&self.search, &named).as_deref()));
            (state, unknown) = self.meaning(&self.search);
            #[cfg(feature = "more")]
            {
                let other = Query::compared_collection_of(&self.search, &named);
                self.other = state.comparison.is_some().then(|| self.model_of(other.as_deref()));
                if self.other.is_some() {
                    // What the other collection has may be named only now that it is here.
                    (state, unknown) = self.meaning(&self.search);
                }
                self.past = self.model_of_past();
                // Until the edition that the link names is here, no other stands in its place.
                if self.awaits_edition() {
                    self.model = None;
                }
            }
        }
        if unknown != self.unknown {
            self.dismissed = false;
        }
        self.lang = Query::parse(&self.search).0.lang.unwrap_or(self.asked);
        if state.with_words(&self.typed).q != state.q {
            self.typed.clone_from(&state.q);
        }
        (self.state, self.unknown) = (state, unknown);
    }

    /// Makes the model once every file has arrived or failed.
    pub fn read_when_whole(&mut self) {
        if self.arrivals.iter().all(Option::is_some) {
            self.collections = model::files(&self.arrivals, "").collections().0;
            self.models = vec![None; self.collections.len()];
            self.read();
        }
    }

    /// Reads every collection at once, for any number of pages.
    #[cfg(feature = "ssr")]
    pub fn read_all(&mut self) {
        for at in 0..self.collections.len() {
            let id = self.collections[at].id.clone();
            self.model_of(Some(&id));
        }
    }

    /// Takes over what was read for another page.
    #[cfg(feature = "ssr")]
    pub fn take(&mut self, read: &Self) {
        self.collections.clone_from(&read.collections);
        self.models.clone_from(&read.models);
        self.take_editions(read);
    }

    /// What is made of a collection; of the first where it is not known, or not told.
    fn model_of(&mut self, collection: Option<&str>) -> Arc<Model> {
        let at = collection.and_then(|id| self.collections.iter().position(|it| it.id == id)).unwrap_or(0);
        let edition = self.edition_name();
        model_at(&self.arrivals, &edition, &self.collections, &mut self.models[at], at)
    }

    /// The edition that is shown; empty where the page knows of none.
    fn edition_name(&self) -> String {
        #[cfg(feature = "more")]
        return self.edition.clone();
        #[cfg(not(feature = "more"))]
        String::new()
    }

    /// The names of the collections, and of nothing else.
    fn named(&self) -> KnownIds {
        let mut known = KnownIds::default();
        model::add_collections(&mut known, &self.collections);
        known
    }

    /// What a query string means. Its collections name what it may name; those that nobody has looked at yet
    /// count for the one that is looked at.
    fn meaning(&self, search: &str) -> (Query, Vec<Unknown>) {
        let named = self.named();
        let known = |collection: Option<CollectionCode>| {
            let at =
                collection.and_then(|id| self.collections.iter().position(|it| id == *it.id)).unwrap_or(0);
            let model = self.models.get(at).and_then(Option::as_ref).or(self.model.as_ref());
            model.map_or(&named, |it| &it.known)
        };
        let here = known(Query::collection_of(search, &named));
        #[cfg(feature = "more")]
        return Query::from_search_with(search, here, known(Query::compared_collection_of(search, &named)));
        #[cfg(not(feature = "more"))]
        Query::from_search(search, here)
    }

    /// What was read of the collection that a view is of; `None` where nobody has looked at it yet.
    #[cfg(feature = "more")]
    pub fn model_for(&self, view: &str) -> Option<&Arc<Model>> {
        let id = Query::collection_of(view, &self.named());
        let at = id.and_then(|id| self.collections.iter().position(|it| id == *it.id)).unwrap_or(0);
        self.models.get(at)?.as_ref()
    }

    /// Reads the collection that a view is of, so that its links can be understood.
    #[cfg(feature = "more")]
    pub fn prepare(&mut self, view: &str) {
        if !self.collections.is_empty() {
            let id = Query::collection_of(view, &self.named());
            self.model_of(id.as_deref());
        }
    }

    /// A file beyond those that every view needs: `None` while it is on its way.
    #[cfg(feature = "more")]
    pub fn file(&self, name: &str) -> Option<&Arrival> {
        self.extra.iter().find(|it| it.0 == name)?.1.as_ref()
    }

    /// The state that a query string means here.
    #[cfg(target_arch = "wasm32")]
    pub fn state_of(&self, search: &str) -> Query {
        self.meaning(search).0
    }
}

/// What is made of one of the collections; made once.
fn model_at(
    arrivals: &Arrivals,
    edition: &str,
    collections: &[Collection],
    made: &mut Option<Arc<Model>>,
    at: usize,
) -> Arc<Model> {
    let make = || Arc::new(Model::read(&model::files(arrivals, edition), Some(&collections[at].id)));
    made.get_or_insert_with(make).clone()
}

/// The language that the reader's browser asks for first among those that the page has.
fn preferred(languages: &[String]) -> Lang {
    let primary = |tag: &String| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    languages.iter().find_map(|it| Lang::from_code(&primary(it))).unwrap_or(Lang::En)
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

    #[test]
    fn lists_wait_only_for_what_is_counted() {
        for (from, to, wait) in [
            ("", "?years=2021", true),
            ("?years=2021", "?area=energy&years=2021", true),
            ("?years=2021", "", true),
            ("", "?q=energy", true),
            ("", "?lang=vi", false),
            ("", "?show=years", false),
            ("?lang=vi", "?lang=ru&years=2021", false),
        ] {
            let mut now = Now::new(String::new(), &[], String::new());
            now.arrivals = Arrivals::default().map(|_| Some(Ok(Vec::new())));
            now.read_when_whole();
            now.go(from.to_owned());
            assert_eq!(now.go_counting(to.to_owned()), wait, "{from} {to}");
            now.go(to.to_owned());
            assert!(!now.lists_later, "{to} is gone to as a whole");
        }
    }

    #[test]
    fn what_is_typed_stays_as_long_as_it_means_what_is_sought() {
        let mut now = Now::new(String::new(), &[], String::new());
        for (typed, search, left) in [
            ("viet ", "?q=viet", "viet "),
            ("viet n", "?q=viet+n", "viet n"),
            ("viet n", "?q=viet", "viet"),
            ("viet", "", ""),
            ("", "?q=nam", "nam"),
        ] {
            now.arrivals = Arrivals::default().map(|_| Some(Ok(Vec::new())));
            now.read_when_whole();
            now.typed = typed.to_owned();
            now.go(search.to_owned());
            assert_eq!(now.typed, left, "{typed:?} at {search}");
        }
    }

    #[test]
    fn the_link_goes_before_the_browser() {
        let mut now = Now::new("?lang=ru".to_owned(), &["vi".to_owned()], String::new());
        assert_eq!(now.lang, Lang::Ru);
        now.go(String::new());
        assert_eq!(now.lang, Lang::Vi);
    }
}
