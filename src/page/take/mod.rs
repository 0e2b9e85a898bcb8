//! What can be taken along of each card: a list of files, opened by "Download".
//!
//! Which list is open is a passing state ([`Now::sheet`]); what became of the last file is said in it.

mod files;
#[cfg(target_arch = "wasm32")]
mod save;
#[cfg(test)]
mod tests;

#[cfg(target_arch = "wasm32")]
pub use save::{keep_text, save, today};

use super::head::ask;
use super::node::{Element, el, of};
use super::now::Now;
use super::plot::Plot;
use super::view::View;
use crate::text::{Take, more_words, take_words};
use files::What;

/// What the sheets of this kind are called: this, and what is taken.
const SHEET: &str = "take-";

/// The data file that is the package of everything.
const PACKAGE: &str = "package";

/// The button that opens the list of a card, and the list if it is open. `title` is what the card is called.
pub fn download(view: &View<'_>, what: &str, title: &str) -> (Element, Option<Element>) {
    let button = ask(view.now, &format!("{SHEET}{what}"), view.words.download)
        .at("class", "fold")
        .at("aria-label", (take_words(view.words.lang).download_of)(title));
    (button, list(view.now, what, title, package(what)))
}

/// The name of the button that opens the list of a chart's files.
pub fn name(view: &View<'_>, id: &str) -> String {
    (take_words(view.words.lang).download_of)(&title(view, id))
}

/// The list of a chart's files, if it is open.
pub fn of_plot(view: &View<'_>, plot: &Plot) -> Option<Element> {
    list(view.now, plot.kind.id, &title(view, plot.kind.id), None)
}

/// The whole collection, at the foot; nothing where the site has no package.
pub fn whole(now: &Now) -> Option<Element> {
    let (take, address) = (take_words(now.lang), package_address()?);
    let (name, how) = take.package;
    let link = el("a").at("id", "package").at("href", address).at("download", "").text(name);
    let line = el("p").put(link).text(" ").put(of("span", "how").text(how));
    Some(of("section", "whole").put(el("h2").text(take.whole)).put(el("p").text(take.whole_how)).put(line))
}

fn package(what: &str) -> Option<String> {
    if what == "meetings" { package_address() } else { None }
}

/// Where the package lies, as the page's head says it; `None` where there is none.
fn package_address() -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    return super::load::named(PACKAGE);
    #[cfg(not(target_arch = "wasm32"))]
    None
}

/// The files of a list, in their order.
fn offered(now: &Now, what: &str) -> Vec<(What, &'static str)> {
    let drawn = |of| [(What::Svg, of), (What::Png, of)];
    let mut files = match what {
        "meetings" => vec![(What::Calendar, what_id(what))],
        // The map and the bars beside it are two pictures; without outlines there is no map.
        "places" => {
            let has_map = now.model.as_ref().is_some_and(|it| !it.outlines.panels.is_empty());
            let map = drawn("map").into_iter().filter(|_| has_map);
            map.chain(drawn("places")).chain([(What::Figures, "places")]).collect()
        }
        _ => {
            let id = what_id(what);
            drawn(id).into_iter().chain([(What::Figures, id)]).collect()
        }
    };
    files.extend([What::QuotesCsv, What::QuotesJson].map(|it| (it, "meetings")));
    if what == "years" {
        files.push((What::Calendar, "meetings"));
    }
    files
}

/// The name of what is taken, as one of those that there are.
fn what_id(what: &str) -> &'static str {
    files::PICTURES.iter().map(|it| it.id).find(|it| *it == what).unwrap_or("meetings")
}

fn list(now: &Now, what: &str, title: &str, package: Option<String>) -> Option<Element> {
    if now.sheet.strip_prefix(SHEET) != Some(what) {
        return None;
    }
    let take = take_words(now.lang);
    let mut items = Vec::new();
    for (kind, of_what) in offered(now, what) {
        let (name, how) = kind.words(take);
        let text = match (what, of_what) {
            ("places", "map") => format!("{}: {name}", take.map),
            ("places", "places") if kind != What::Figures => format!("{}: {name}", take.bars),
            _ => name.to_owned(),
        };
        let button = of("button", "plain")
            .at("id", format!("take-{of_what}-{}", kind.code()))
            .at("type", "button")
            .act("take")
            .at("data-take", format!("{of_what}.{}", kind.code()))
            .text(text);
        items.push(el("li").put(button).text(" ").put(of("span", "how").text(how)));
    }
    if let Some(address) = package {
        let (name, how) = take.package;
        let link = el("a").at("href", address).at("download", "").text(name);
        items.push(el("li").put(link).text(" ").put(of("span", "how").text(how)));
    }
    let said = el("p").at("role", "status").text(now.take_said.as_str());
    let list = of("div", "take")
        .at("id", format!("{SHEET}{what}"))
        .at("role", "group")
        .at("aria-label", (take.download_of)(title))
        .put(el("ul").all(items))
        .put(said);
    Some(list)
}

/// What a picture is called.
fn title(view: &View<'_>, id: &str) -> String {
    let (words, more) = (view.words, more_words(view.words.lang));
    let title = match id {
        "years" => words.years_title,
        "chairs" => words.chairs_title,
        "areas" => words.areas_title,
        "kinds" => words.kinds_title,
        "map" | "places" => words.places_title,
        "periods" => words.periods_title,
        "by-year" => words.by_year_title,
        _ => {
            let of = match id {
                "pair-areas" => words.areas_title,
                "pair-chairs" => words.chairs_title,
                _ => words.kinds_title,
            };
            return format!("{of} {}", more.compare_title);
        }
    };
    title.to_owned()
}

impl What {
    /// Its name in the list, and what it is for.
    fn words(self, take: &Take) -> (&'static str, &'static str) {
        match self {
            Self::Svg => take.svg,
            Self::Png => take.png,
            Self::Figures => take.figures,
            Self::QuotesCsv => take.quotes_csv,
            Self::QuotesJson => take.quotes_json,
            Self::Calendar => take.calendar,
        }
    }
}

/// The line that is said of a calendar after it was saved: what is not in it.
fn undated(now: &Now, count: usize) -> String {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    if count == 0 { String::new() } else { (take_words(now.lang).undated)(count) }
}
