//! "Cite": what can be cited of a view, in which form, the text, and how to take it along.
//!
//! A citation is made when it is asked for, of what is shown then. A file is a link with its content in
//! it, so nothing has to be kept for it.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::head::ask;
use super::nav::address;
use super::node::{Element, el, of};
use super::now::Said;
use super::plot::Plot;
use super::view::View;
use crate::dataset::Selection;
use crate::export::Export;
use crate::export::cite::{Figure, Format, Reference};
use crate::meetings::Meeting;
use crate::query::{Chart, MarkKey, Query, View as QueryView, ViewKind};
use crate::text::{RichText, Span, Words, cite_words, method_words};

/// What is cited, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citing {
    /// Which mark of a chart: its place in the order of reading. Empty for the whole.
    pub what: String,
    pub format: Format,
}

impl Default for Citing {
    fn default() -> Self {
        Self { what: String::new(), format: Format::Apa }
    }
}

/// A picture as the links name it, and its title, by the id of its chart; `None` for the bars of a comparison.
fn pictured(words: &Words, id: &str) -> Option<(Chart, &'static str)> {
    Some(match id {
        "years" => (Chart::Years, words.years_title),
        "areas" => (Chart::Areas, words.areas_title),
        "chairs" => (Chart::Chairs, words.chairs_title),
        "kinds" => (Chart::Kinds, words.kinds_title),
        "places" => (Chart::Places, words.places_title),
        "periods" => (Chart::Periods, words.periods_title),
        "by-year" => (Chart::AreasByYear, words.by_year_title),
        _ => return None,
    })
}

/// Adds to the links under a chart how to cite it, and how its numbers were made.
pub fn links(view: &View<'_>, id: &'static str, links: Element) -> Element {
    let Some((picture, _)) = pictured(view.words, id) else { return links };
    let cite = ask(view.now, &format!("cite-{id}"), cite_words(view.words.lang).cite).at("class", "fold");
    let there = view.href(|it| {
        it.view = Some(Box::new(QueryView { chart: Some(picture), ..QueryView::new(ViewKind::Method) }));
    });
    let method = of("a", "plain").at("id", format!("method-{id}")).at("href", there);
    let method = method.at("data-focus", "method-title").text(method_words(view.words.lang).ask);
    links.text(" ").put(cite).text(" ").put(method)
}

/// The button that cites the view.
pub fn ask_view(view: &View<'_>) -> Element {
    ask(view.now, "cite-view", cite_words(view.words.lang).cite_view).at("class", "fold")
}

/// The button that cites a meeting.
pub fn ask_meeting(view: &View<'_>, meeting: &Meeting) -> Element {
    let button = ask(view.now, &format!("cite-m-{}", meeting.id), cite_words(view.words.lang).cite);
    of("p", "links").put(button.at("class", "fold"))
}

/// The sheet by which `of_what` is cited, if it is open: `view`, the id of a chart, or `m-` and a meeting's id.
pub fn sheet(view: &View<'_>, of_what: &str) -> Option<Element> {
    if view.now.sheet.strip_prefix("cite-") != Some(of_what) {
        return None;
    }
    let cite = cite_words(view.words.lang);
    let marks = marks(view, of_what);
    let format = view.now.cite.format;
    let reference = reference(view, of_what, &marks);
    let text = reference.write(format);
    let options = Format::ALL.iter().map(|it| (it.code().to_owned(), it.name(view.words.lang).to_owned()));
    let formats = select("cite-format", cite.format, format.code(), options.collect());
    let choice = (!marks.is_empty()).then(|| {
        let mut options = vec![(String::new(), cite.picture.to_owned())];
        options.extend(marks.iter().map(|it| (it.key.clone(), it.label.clone())));
        select("cite-what", cite.what, &view.now.cite.what, options)
    });
    let shown = emphasized(of("div", "written"), &text)
        .at("id", "cite-text")
        .at("tabindex", "0")
        .at("role", "group")
        .at("aria-label", cite.cite);
    let copy = el("button")
        .at("id", "cite-copy")
        .at("type", "button")
        .act("copy")
        .at("data-copy", "cite-text")
        .text(cite.copy);
    let file = format
        .file()
        .map(|(ending, media)| download(&reference, &text.plain(), ending, media, cite.download));
    let said = match view.now.share_said {
        Said::Nothing => "",
        Said::Copied => cite.copied,
        Said::ByHand => cite.by_hand,
    };
    let drawer = of("div", "drawer")
        .put(of("p", "row").put(choice).put(formats))
        .put(shown)
        .put(of("p", "row").put(copy).put(file))
        .put(el("p").at("role", "status").text(said))
        .put(of("p", "how").text(cite.how));
    Some(drawer)
}

/// A mark that can be cited by itself.
struct Citable {
    key: String,
    label: String,
    state: Query,
}

/// The marks of a chart that count anything, in the order of reading.
fn marks(view: &View<'_>, id: &str) -> Vec<Citable> {
    let Some(plot) = view.plots.iter().find(|it| it.kind.id == id) else { return Vec::new() };
    let counted = plot.marks.iter().filter(|it| it.1.count() > 0);
    counted
        .map(|(dimension, mark)| Citable {
            key: format!("{}.{}", dimension.code(), mark.key),
            label: format!("{} ({})", mark.label, mark.count()),
            state: alone(view.state, &mark.key),
        })
        .collect()
}

/// The state in which only this mark is chosen in its dimension, or its two.
pub fn alone(state: &Query, key: &MarkKey) -> Query {
    key.dimensions().into_iter().fold(state.clone(), |state, it| state.without(it)).choose(key)
}

/// What a citation of a chart links to: what is counted, and the picture unfolded. Nothing that is open beside it.
fn bare(state: &Query, plot: Option<&Plot>) -> Query {
    let Query { clauses, q, collection, lang, edition, .. } = state.clone();
    let show = plot.and_then(|it| it.kind.within).into_iter().collect();
    Query { clauses, q, collection, lang, edition, show, ..Query::default() }
}

fn reference(view: &View<'_>, of_what: &str, marks: &[Citable]) -> Reference {
    let plot = view.plots.iter().find(|it| it.kind.id == of_what);
    let mark = marks.iter().find(|it| it.key == view.now.cite.what);
    let meeting = of_what.strip_prefix("m-").and_then(|it| view.model.meeting(it));
    let figure = match (meeting, pictured(view.words, of_what)) {
        (Some(at), _) => Figure::Meeting(at),
        (None, Some((_, title))) => Figure::Drawing(title),
        (None, None) => Figure::View,
    };
    let state = match figure {
        Figure::View => Query { view: None, ..view.state.clone() },
        _ => bare(mark.map_or(view.state, |it| &it.state), plot),
    };
    let selection = mark.map(|it| Selection::new(view.model, &it.state));
    let site = site();
    Reference::new(&export(view, &state, selection.as_ref(), &site), figure)
}

/// What files and citations of a view are made of, under a state of its own.
pub fn export<'a>(
    view: &View<'a>,
    query: &'a Query,
    selection: Option<&'a Selection>,
    site: &'a str,
) -> Export<'a> {
    Export {
        dataset: view.model,
        selection: selection.unwrap_or(view.selection),
        query,
        lang: view.words.lang,
        site,
        today: today(),
    }
}

/// The address of the site.
pub fn site() -> String {
    address("")
}

#[cfg(target_arch = "wasm32")]
use super::take::today;

/// Natively nothing is cited but in tests, and those have one day.
#[cfg(not(target_arch = "wasm32"))]
fn today() -> crate::data::edtf::Date {
    crate::data::edtf::Date::parse("1970-01-01").expect("it is a day")
}

/// A citation with its emphasis as elements.
fn emphasized(into: Element, text: &RichText) -> Element {
    text.spans().iter().fold(into, |into, span| match span {
        Span::Strong(words) => into.put(el("i").text(words.as_str())),
        Span::Text(words) => into.text(words.as_str()),
    })
}

fn select(id: &'static str, name: &str, value: &str, options: Vec<(String, String)>) -> Element {
    let options = options.into_iter().map(|(code, name)| {
        let is_chosen = code == value;
        el("option").at("value", code).at(".selected", is_chosen.to_string()).text(name)
    });
    let select = el("select").at("id", id).act(id).all(options.collect()).at(".value", value);
    el("label").put(el("span").text(name)).text(" ").put(select)
}

/// A link that saves the citation as a file.
fn download(of_what: &Reference, text: &str, ending: &str, media: &str, name: fn(&str) -> String) -> Element {
    let file = format!("{}.{ending}", of_what.figure.key);
    let content = utf8_percent_encode(text, NON_ALPHANUMERIC);
    el("a")
        .at("id", "cite-save")
        .at("href", format!("data:{media};charset=utf-8,{content}"))
        .at("download", file)
        .text(name(&format!(".{ending}")))
}

/// Another mark, or another format.
#[cfg(target_arch = "wasm32")]
pub fn changed(app: super::app::App, act: &str, value: &str) {
    app.change(|it| {
        it.share_said = Said::Nothing;
        match act {
            "cite-what" => value.clone_into(&mut it.cite.what),
            _ => it.cite.format = Format::from_code(value).unwrap_or(Format::Apa),
        }
    });
}
