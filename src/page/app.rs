//! The whole page: waits for the data, then lays out its sections.

use leptos::prelude::*;

use super::derived::Derived;
use super::node::{Element, Node, el, of};
use super::now::Now;
use super::view::View;
use super::{article, articles, charts, faults, filters, found, head, left_out, meetings, more, summary};
use crate::text::words;

/// The page: where it stands, and what was derived from that. Copied into every listener.
#[derive(Clone, Copy)]
pub struct App {
    now: RwSignal<Now>,
    derived: StoredValue<Option<Derived>>,
}

impl App {
    fn new(now: Now) -> Self {
        Self { now: RwSignal::new(now), derived: StoredValue::new(None) }
    }

    /// Reads where the page stands.
    #[cfg(target_arch = "wasm32")]
    pub fn peek<T>(&self, read: impl FnOnce(&Now) -> T) -> T {
        self.now.with_untracked(read)
    }

    /// Changes where the page stands; what is seen follows.
    #[cfg(target_arch = "wasm32")]
    pub fn change(&self, mut change: impl FnMut(&mut Now)) {
        let change: &mut dyn FnMut(&mut Now) = &mut change;
        self.now.update(|now| change(now));
        super::dom::tell_language(self.peek(|it| it.lang));
        #[cfg(feature = "more")]
        self.fetch_wanted();
    }

    /// Fetches what the view needs beyond the files that every view does.
    #[cfg(all(target_arch = "wasm32", feature = "more"))]
    fn fetch_wanted(self) {
        let is_new = |now: &Now, file: &String| now.extra.iter().all(|it| it.0 != *file);
        let wanted = self.peek(|now| {
            let mut wanted = super::activity::wanted(now);
            wanted.retain(|it| is_new(now, it));
            wanted
        });
        for file in wanted {
            self.now.update(|it| it.extra.push((file.clone(), None)));
            super::load::fetch_one(file.clone(), move |result| {
                let mut result = Some(result);
                let was_here = self.peek(|it| it.model.is_some());
                self.change(|now| {
                    if let Some(slot) = now.extra.iter_mut().find(|it| it.0 == file) {
                        slot.1 = result.take();
                    }
                    now.read_arrived(&file);
                });
                if !was_here && self.peek(|it| it.model.is_some()) {
                    super::act::measure(self);
                    super::nav::arrive(self);
                }
                super::story_acts::settle(self);
            });
        }
    }

    /// Reads the collection of a link before it is followed.
    #[cfg(all(target_arch = "wasm32", feature = "more"))]
    pub fn prepare(&self, search: &str) {
        self.now.update_untracked(|now| now.prepare(search));
    }

    /// Fetches again those of these files that did not arrive.
    #[cfg(all(target_arch = "wasm32", feature = "more"))]
    pub fn fetch_again(self) {
        self.change(|now| now.extra.retain(|it| !matches!(it.1, Some(Err(_)))));
    }

    /// Brings up to date what was left for after the charts.
    #[cfg(target_arch = "wasm32")]
    pub fn finish(&self) {
        if self.peek(|it| it.lists_later) {
            self.change(|it| it.lists_later = false);
        }
    }

    /// Reads the charts as they are shown.
    #[cfg(target_arch = "wasm32")]
    pub fn charts<T>(&self, read: impl FnOnce(&super::plot::Plots) -> T) -> Option<T> {
        self.derived.with_value(|it| it.as_ref().map(|it| read(&it.plots)))
    }

    /// Reads the page as it is shown; `None` until the data has arrived.
    #[cfg(all(target_arch = "wasm32", feature = "more"))]
    pub fn view<T>(&self, read: impl FnOnce(&View<'_>) -> T) -> Option<T> {
        self.now.with_untracked(|now| {
            self.derived.with_value(|it| Some(read(&View::new(now, now.model.as_ref()?, it.as_ref()?))))
        })
    }

    /// Fetches what is missing or failed.
    #[cfg(target_arch = "wasm32")]
    pub fn fetch(self) {
        let mut missing = Vec::new();
        self.change(|now| {
            // A file that came but could not be read was perhaps some other page in its place.
            let model = now.model.take();
            let unread: Vec<&str> =
                model.iter().flat_map(|it| it.unreadable()).map(|file| file.code()).collect();
            now.collections.clear();
            for (at, file) in now.arrivals.iter_mut().enumerate() {
                if unread.contains(&super::load::FILES[at]) || !matches!(file, Some(Ok(_))) {
                    *file = None;
                    missing.push(at);
                }
            }
            #[cfg(feature = "more")]
            if missing.is_empty() {
                now.read_when_whole();
            }
        });
        super::load::fetch(missing, move |at, result| {
            let mut result = Some(result);
            self.change(|now| {
                now.arrivals[at] = result.take();
                now.read_when_whole();
            });
            if self.peek(|it| it.model.is_some()) {
                super::act::measure(self);
                #[cfg(feature = "more")]
                super::story_acts::settle(self);
                super::nav::arrive(self);
            }
        });
    }

    /// Makes the page of this moment.
    fn page(self) -> Node {
        let mut before = None;
        self.derived.update_value(|it| before = it.take());
        let (page, derived) = self.now.with(|now| page(now, before));
        self.derived.set_value(derived);
        page
    }
}

/// The page of a moment, and what was derived for it.
fn page(now: &Now, before: Option<Derived>) -> (Node, Option<Derived>) {
    let derived = now.model.as_ref().map(|model| Derived::of(before, now, model));
    let words = words(now.lang);
    let main = match (&now.model, &derived) {
        (Some(model), Some(derived)) => main(&View::new(now, model, derived)),
        _ => el("main").put(of("p", "loading").at("role", "status").text(words.loading)),
    };
    let has_charts = now.model.as_ref().is_some_and(|it| !it.is_empty());
    // Something else may stand in their place.
    #[cfg(feature = "more")]
    let has_charts = has_charts && main.children.iter().any(|it| it.is("charts"));
    #[cfg(feature = "more")]
    if let (Some(model), Some(it)) = (&now.model, &derived)
        && let Some(page) = super::activity::page(&View::new(now, model, it))
    {
        return (Node::Element(page), derived);
    }
    #[cfg(feature = "more")]
    let has_charts = has_charts && main.holds("charts");
    let page = of("div", "page")
        .put(has_charts.then(|| of("a", "skip").at("href", "#charts").text(words.skip)))
        .put(head::head(now))
        .put(main)
        .put(head::foot(now));
    #[cfg(feature = "more")]
    let page = page.put(super::share::said(now));
    (Node::Element(page), derived)
}

fn main(view: &View<'_>) -> Element {
    if view.model.is_empty() {
        return el("main").put(faults::failures(view)).put(el("p").text(view.words.nothing_read));
    }
    #[cfg(feature = "more")]
    if let Some(main) = super::activity::main(view) {
        return main;
    }
    let main = el("main").at_some("aria-busy", view.now.lists_later.then_some("true")).put(faults::all(view));
    #[cfg(feature = "more")]
    let main = super::activity::beside(view, main.put(super::share::editions(view)));
    let main = main.put(summary::summary(view)).put(filters::filters(view));
    if view.now.lists_later {
        let kept = |tag, class| of(tag, class).keep();
        #[cfg(feature = "more")]
        let main = main.put(view.other.map(|_| kept("section", "compare")));
        return main
            .put(kept("section", "found"))
            .put(charts::charts(view))
            .put(kept("section", "more"))
            .put(kept("div", "below"))
            .put(kept("section", "left-out").at("id", "left-out"));
    }
    #[cfg(feature = "more")]
    let main = main.put(super::compare::compare(view));
    let articles = of("section", "articles").at("aria-labelledby", "articles-title");
    main.put(found::found(view))
        .put(charts::charts(view))
        .put(more::more(view))
        .put(of("div", "below").put(meetings::meetings(view)).put(sources(view, articles)))
        .put(left_out::left_out(view))
}

/// The article that is open, all articles, and the pages that the record cites.
fn sources(view: &View<'_>, section: Element) -> Element {
    let section = section.put(article::reader(view)).all(articles::articles(view));
    #[cfg(feature = "more")]
    let section = section.put(super::citations::all(view));
    section
}

/// Tells the console of each panic. For work on the page: a release only stops, and `boot.js` tells the reader.
#[cfg(target_arch = "wasm32")]
pub fn tell_panics() {
    std::panic::set_hook(Box::new(|what| web_sys::console::error_1(&what.to_string().into())));
}

/// Starts the page in the browser, in place of what the page's own HTML shows until then.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    use super::dom::{document, window};

    let search = window().location().search().unwrap_or_default();
    let languages = window().navigator().languages();
    let languages: Vec<String> = languages.iter().filter_map(|it| it.as_string()).collect();
    let place = document().get_element_by_id("app").expect("the page's HTML has an element #app");
    let now = Now::new(search, &languages, head::theme::stored());
    #[cfg(feature = "more")]
    let now = {
        let mut now = now;
        let named = document().query_selector("meta[name=edition]").ok().flatten();
        now.stories.draft = super::story_acts::stored();
        now.present.projector = super::present::stored();
        now.name_edition(named.and_then(|it| it.get_attribute("content")).unwrap_or_default());
        let root = document().document_element().expect("a page has a root");
        if root.get_attribute("data-ask").is_some() {
            return take_over(now, place, root);
        }
        now
    };
    mount(now, place);
}

/// Puts the page in the place of what stands there.
#[cfg(target_arch = "wasm32")]
fn mount(now: Now, place: web_sys::Element) {
    use wasm_bindgen::JsCast;

    place.set_text_content(None);
    // By this the page that opens first knows that its time is over.
    #[cfg(feature = "more")]
    if let Some(root) = super::dom::document().document_element() {
        let _ = root.set_attribute("data-whole", "");
    }
    let place = place.unchecked_into::<web_sys::HtmlElement>();
    leptos::mount::mount_to(place, move || {
        let is_here = now.arrivals.iter().all(Option::is_some);
        let app = App::new(now);
        super::act::listen(app);
        if is_here {
            super::act::measure(app);
            #[cfg(feature = "more")]
            app.fetch_wanted();
            #[cfg(feature = "more")]
            super::story_acts::settle(app);
        } else {
            app.fetch();
        }
        move || app.page()
    })
    .forget();
}

/// Takes the place of the page that opens first: once the data is here, in one step, so that the reader sees the
/// page go on. What was asked for meanwhile is open then.
#[cfg(all(target_arch = "wasm32", feature = "more"))]
fn take_over(now: Now, place: web_sys::Element, root: web_sys::Element) {
    use std::cell::RefCell;

    use super::load::{FILES, fetch};

    // Each file comes on its own; the last one to arrive goes on. A page is taken over once, so this is kept.
    let waiting: &'static _ = Box::leak(Box::new(RefCell::new(Some((now, place, root)))));
    fetch((0..FILES.len()).collect(), move |at, result| {
        let mut slot = waiting.borrow_mut();
        let Some((now, ..)) = slot.as_mut() else { return };
        now.arrivals[at] = Some(result);
        if now.arrivals.iter().any(Option::is_none) {
            return;
        }
        let Some((mut now, place, root)) = slot.take() else { return };
        // The reader may have gone on meanwhile.
        now.search = super::dom::window().location().search().unwrap_or_default();
        now.read_when_whole();
        now.sheet = root.get_attribute("data-ask").unwrap_or_default();
        // Fails for no name of an attribute.
        let _ = root.remove_attribute("data-ask");
        let memory = super::nav::taken();
        mount(now, place);
        super::nav::recall(memory);
    });
}

/// The data files, as bytes.
#[cfg(feature = "ssr")]
pub struct Files<'a> {
    pub articles: &'a [u8],
    pub reports: &'a [u8],
    pub claims: &'a [u8],
    pub vocabulary: &'a [u8],
    pub collections: &'a [u8],
    pub record: &'a [u8],
    pub outlines: &'a [u8],
}

/// The data, read once for any number of pages.
#[cfg(feature = "ssr")]
pub struct Data(Now);

#[cfg(feature = "ssr")]
impl Data {
    /// Takes the files.
    #[must_use]
    pub fn new(files: &Files<'_>) -> Self {
        let Files { articles, reports, claims, vocabulary, collections, record, outlines } = *files;
        let bytes = [articles, reports, claims, vocabulary, collections, record, outlines];
        let mut now = Now::new(String::new(), &[], String::new());
        now.arrivals = bytes.map(|it| Some(Ok(it.to_vec())));
        now.read_when_whole();
        now.read_all();
        Self(now)
    }

    /// Names today's edition of the data, as the build does in the page's head.
    pub fn name_edition(&mut self, name: &str) {
        self.0.name_edition(name.to_owned());
    }

    /// With a file that is fetched when a view names it first; `None` where the host has none of that name.
    #[must_use]
    pub fn with(mut self, name: &str, bytes: Option<&[u8]>) -> Self {
        let arrival = bytes.map(<[u8]>::to_vec).ok_or(super::load::Failure::Status(404));
        self.0.extra.push((name.to_owned(), Some(arrival)));
        self.0.read_arrived(name);
        self
    }
}

/// Renders what the page shows for a query string, without a browser: what tests read, and what
/// pages made before the module arrives will show.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render(search: &str, languages: &[&str], data: &Data) -> String {
    render_with_sheet(search, languages, data, "")
}

/// The same with a sheet open, by its name.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render_with_sheet(search: &str, languages: &[&str], data: &Data, sheet: &str) -> String {
    let languages: Vec<String> = languages.iter().map(|it| (*it).to_owned()).collect();
    let mut now = Now::new(search.to_owned(), &languages, String::new());
    now.take(&data.0);
    now.go(search.to_owned());
    sheet.clone_into(&mut now.sheet);
    Owner::new().with(|| {
        let app = App::new(now);
        (move || app.page()).to_html()
    })
}
