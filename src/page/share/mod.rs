//! The sheet by which a view is passed on: its link, a code for a camera, a frame for another page.
//!
//! It stays open while one goes on choosing, and always has the link of what is seen.

#[cfg(target_arch = "wasm32")]
mod browser;
mod claim;
mod embed;
mod qr;
mod since;

use super::nav::address;
use super::node::{Element, el, of};
use super::now::{Now, Said};
use crate::classroom::story::READY;
use crate::counts::changes;
use crate::export::embed::snippet;
use crate::export::preview_page;
use crate::query::{Chart, Query, View as QueryView, ViewKind};
use crate::text::share::Width;
use crate::text::{Share, cite_words, share_words, words};

#[cfg(target_arch = "wasm32")]
pub use browser::{act, changed, close};
pub use claim::{copy_words, here, outward, said};
pub use embed::page as embedded;
pub use qr::qr;
pub use since::{Since, editions};

/// What is chosen in the sheet, and what is open of it.
#[derive(Clone, Debug, Default)]
pub struct Sharing {
    /// Whether the link keeps to the edition that is shown.
    pub frozen: bool,
    /// What is put into another page; `None` is the three charts.
    pub picture: Option<Chart>,
    /// How wide; `None` is as wide as its place.
    pub width: Option<u32>,
    /// Whether the code fills the screen.
    pub is_large: bool,
    /// What was copied last, or could not be: the id of the field it stands in; empty where it was the link to
    /// words, which stands in `words`.
    pub copied: String,
    pub words: String,
}

/// Widths of a frame that are offered, in px.
const WIDTHS: [u32; 3] = [640, 480, 320];

/// The address of a state as it is passed on: it says of which edition it was made, and keeps to that if the reader
/// has chosen so.
pub fn passed_on(now: &Now, state: &Query) -> String {
    let frozen = (now.sharing.frozen && !now.edition.is_empty()).then(|| now.edition.clone());
    let made = changes::made(&now.edition);
    let passed = Query { edition: state.edition.clone().or(frozen), created_with: made, ..state.clone() };
    address(&passed.to_search())
}

/// The sheet, if it is open.
pub fn sheet(now: &Now) -> Option<Element> {
    if now.sheet != "share" {
        return None;
    }
    let words = share_words(now.lang);
    // What a link means is known only with the data.
    let link = if now.model.is_some() { passed_on(now, &now.state) } else { address(&now.search) };
    let cite = of("button", "fold").at("type", "button").act("ask").at("data-ask", "cite-view");
    let cite = cite.text(cite_words(now.lang).cite_view);
    let sheet = of("div", "sheet")
        .at("id", "share")
        .put(el("label").at("for", "share-link").text(words.link))
        .put(field("share-link", &link, copy("share-copy", "share-link", words.copy)))
        .put(freeze(now, words))
        .put(el("p").at("role", "status").text(told(now, words)))
        .put(code(&link, words))
        .all(small_page(now, words))
        .put(of("p", "links").put(cite))
        .put(now.model.is_some().then(|| frame(now, words)))
        .put(now.sharing.is_large.then(|| large(now, &link, words)));
    Some(sheet)
}

/// The link to the small page that shows a picture of this view where it is posted, if the build made one.
fn small_page(now: &Now, words: &Share) -> Vec<Element> {
    let Some(page) = small_page_of(now) else { return Vec::new() };
    let site = address("");
    let site = site.rsplit_once('/').map_or("", |it| it.0);
    let label = el("label").at("for", "share-small").text(words.with_picture);
    let field =
        field("share-small", &format!("{site}/{page}"), copy("share-small-copy", "share-small", words.copy));
    vec![label, field]
}

fn small_page_of(now: &Now) -> Option<String> {
    // Only a finished site has them, and of today's figures.
    let model = now.model.as_ref().filter(|_| !now.edition.is_empty() && now.state.edition.is_none())?;
    let state = Query { created_with: None, lang: None, ..now.state.clone() };
    if state.view.as_ref().is_some_and(|it| !READY.contains(&it.story.as_str())) {
        return None;
    }
    let counts =
        model.count_index.counts(&Query { collection: state.collection.clone(), ..Query::default() }, None);
    preview_page(&state, &counts, now.lang)
}

/// A field whose text is there to be copied, and the button that does.
fn field(id: &str, text: &str, copy: Element) -> Element {
    let input = el("input").at("id", id).at("type", "text").at("readonly", "").at(".value", text);
    of("div", "row").put(input).put(copy)
}

fn copy(id: &str, from: &str, text: &str) -> Element {
    el("button").at("id", id).at("type", "button").act("copy").at("data-copy", from).text(text)
}

/// What became of copying.
fn told(now: &Now, words: &Share) -> &'static str {
    let is_code = now.sharing.copied == "share-code";
    match now.share_said {
        _ if now.sharing.copied.is_empty() => "",
        Said::Nothing => "",
        Said::Copied if is_code => words.code_copied,
        Said::Copied => words.copied,
        Said::ByHand if is_code => words.code_by_hand,
        Said::ByHand => words.by_hand,
    }
}

/// Whether the link keeps to the figures; not asked where it does already.
fn freeze(now: &Now, words: &Share) -> Option<Element> {
    if now.edition.is_empty() || now.state.edition.is_some() {
        return None;
    }
    let check = el("input")
        .at("id", "share-freeze")
        .at("type", "checkbox")
        .at("aria-describedby", "share-freeze-how")
        .act("share-freeze")
        .at(".checked", now.sharing.frozen.to_string());
    let label = el("label").put(check).text(" ").text((words.freeze)(&now.edition));
    let how = of("p", "how").at("id", "share-freeze-how").text(words.freeze_how);
    Some(of("div", "freeze").put(label).put(how))
}

/// The code, and what else can be done with the link.
fn code(link: &str, words: &Share) -> Element {
    let drawn = qr(link);
    let mut ways = of("div", "ways-on");
    match &drawn {
        Some(_) => {
            ways = ways.put(
                el("button")
                    .at("id", "share-large")
                    .at("type", "button")
                    .act("share-large")
                    .text(words.large),
            );
        }
        None => ways = ways.put(of("p", "how").text(words.too_long)),
    }
    if has_system() {
        let system = el("button").at("id", "share-system").at("type", "button").act("share-system");
        ways = ways.put(system.text(words.system));
    }
    of("div", "code").put(drawn).put(ways)
}

/// Whether the system takes links from this page.
fn has_system() -> bool {
    #[cfg(target_arch = "wasm32")]
    return browser::has_system();
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// The code as large as the window, with the address under it.
fn large(now: &Now, link: &str, words: &Share) -> Element {
    let close = el("button")
        .at("id", "share-large-close")
        .at("type", "button")
        .act("share-large-close")
        .text(self::words(now.lang).close);
    // The longer it is, the smaller its letters: it has to fit under the code.
    let length = match link.chars().count() {
        0..=60 => "address short",
        61..=160 => "address",
        _ => "address long",
    };
    el("dialog")
        .at("id", "share-page")
        .at("class", "share-page")
        .at("aria-label", words.link)
        .put(qr(link))
        .put(of("p", length).text(link))
        .put(close)
}

/// The view within another page: what, how wide, and the HTML to paste there.
fn frame(now: &Now, words: &Share) -> Element {
    let Sharing { picture, width, .. } = now.sharing;
    let state = embed_state(now, picture);
    let link = passed_on(now, &state);
    let names = self::words(now.lang);
    let heading = match picture {
        Some(picture) => format!("{} – {}", title(now, picture), names.title),
        None => names.title.to_owned(),
    };
    // A filter takes a line of its own.
    let chips = if state.is_filtered() { 48 } else { 0 };
    let height = embed::height(picture, width, state.collection.is_some()) + chips;
    let html = snippet(&link, &heading, width, height);
    let option = |value: &str, text: String, on: bool| {
        el("option").at("value", value).at(".selected", on.to_string()).text(text)
    };
    let mut pictures = vec![option("", words.all_three.to_owned(), picture.is_none())];
    for it in offered(now) {
        pictures.push(option(it.code(), title(now, it).to_owned(), picture == Some(it)));
    }
    let mut widths = vec![option("", (words.width)(Width::Full), width.is_none())];
    for it in WIDTHS {
        widths.push(option(&it.to_string(), (words.width)(Width::Px(it)), width == Some(it)));
    }
    let select = |id: &'static str, name: &str, value: String, options: Vec<Element>| {
        let select = el("select").at("id", id).act(id).all(options).at(".value", value);
        el("label").put(el("span").text(name)).text(" ").put(select)
    };
    let chosen = picture.map_or(String::new(), |it| it.code().to_owned());
    let wide = width.map_or(String::new(), |it| it.to_string());
    let preview = el("a")
        .at("id", "share-preview")
        .at("href", link)
        .at("target", "_blank")
        .at("rel", "noopener")
        .text(words.preview);
    let code = el("textarea")
        .at("id", "share-code")
        .at("readonly", "")
        .at("rows", "6")
        .at("spellcheck", "false")
        .text(html);
    of("details", "frame")
        .at("id", "share-frame")
        .put(el("summary").text(words.embed))
        .put(
            of("div", "choices")
                .put(select("embed-picture", words.embed_picture, chosen, pictures))
                .put(select("embed-width", words.embed_width, wide, widths)),
        )
        .put(el("label").at("for", "share-code").text(words.code))
        .put(code)
        .put(of("div", "row").put(copy("share-code-copy", "share-code", words.copy_code)).put(preview))
}

/// The pictures that can stand within another page: those of which the collection tells something.
fn offered(now: &Now) -> impl Iterator<Item = Chart> {
    let has_periods = now.model.as_ref().is_some_and(|it| !it.corpus.record.coordinators.is_empty());
    Chart::ALL.iter().copied().filter(move |it| *it != Chart::Periods || has_periods)
}

/// The question that a picture answers.
pub fn title(now: &Now, picture: Chart) -> &'static str {
    (picture.spec().title)(words(now.lang))
}

/// The state of a view within another page: what is counted, in the page's language, and nothing that is open.
fn embed_state(now: &Now, picture: Option<Chart>) -> Query {
    let Query { clauses, q, collection, edition, .. } = now.state.clone();
    let activity = Some(Box::new(QueryView { chart: picture, ..QueryView::new(ViewKind::Embed) }));
    Query { clauses, q, collection, edition, lang: Some(now.lang), view: activity, ..Query::default() }
}
