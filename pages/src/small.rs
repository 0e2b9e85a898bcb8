//! The small pages as HTML. Where scripts run a page goes on to the explorer at once; elsewhere, in a chat or a
//! search, it is read as it is.

use dialogue_explorer::data::Collection;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::export::{DIRECTORY, json_ld};
use dialogue_explorer::query::Query;
use dialogue_explorer::text::{Span, preview_words, words};

use crate::card::{Card, HEIGHT, WIDTH};
use crate::data::{Data, collection, link_id};
use crate::head::{Shown, data_block};
use crate::html::{element, escaped, tag};
use crate::places::{Address, relative};
use crate::told::{self, Item, Told};
use crate::{Files, hash, picture_path};

const STYLE: &str = concat!(include_str!("../../style/tokens.css"), include_str!("../../style/small.css"));
const SCRIPT: &str = include_str!("go.js");
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
                      base-uri 'none'; form-action 'none'";

/// A page and its picture.
pub struct Page {
    pub path: String,
    pub html: String,
    pub picture_path: String,
    /// The drawing, as SVG.
    pub picture: String,
}

/// Every page, in every language.
pub fn pages(data: &Data, address: Option<&Address>) -> Vec<Page> {
    told::all(data).iter().filter_map(|it| page(data, it, address)).collect()
}

/// The files that all pages share.
pub fn assets() -> Files {
    [(style_path(), STYLE), (script_path(), SCRIPT)]
        .map(|(path, text)| (path, text.as_bytes().to_vec()))
        .into()
}

fn style_path() -> String {
    format!("{DIRECTORY}/small-{}.css", hash(STYLE.as_bytes()))
}

fn script_path() -> String {
    format!("{DIRECTORY}/go-{}.js", hash(SCRIPT.as_bytes()))
}

fn page(data: &Data, told: &Told<'_>, address: Option<&Address>) -> Option<Page> {
    let path = told.path(told.lang)?;
    let edition = (preview_words(told.lang).edition)(&told.dataset.edition);
    let source = source(told);
    let card = Card {
        lang: told.lang,
        title: &told.title,
        sentence: &told.sentence,
        years: &told.years,
        source: &source,
        edition: &edition,
    };
    let picture = card.svg();
    let picture_path = picture_path(path.strip_suffix(".html")?, &picture);
    let written = Written { data, told, path: &path, picture: &picture_path, edition: &edition };
    let html = [written.head(address)?, written.body()?].concat();
    Some(Page { path, html, picture_path, picture })
}

/// What the figures were read from: the news, or the collection that is looked at.
fn source(told: &Told<'_>) -> String {
    let label = |it: &Collection| it.labels.get(told.lang).to_owned();
    let is_first = link_id(told.dataset).is_none();
    let Some(own) = collection(told.dataset).filter(|_| !is_first) else {
        return words(told.lang).kicker.to_owned();
    };
    // "Both" says something only beside the two.
    let is_part =
        |it: &&Collection| it.files.len() < own.files.len() && it.files.iter().all(|file| own.has(file));
    let parts: Vec<String> = told.dataset.collections.iter().filter(is_part).map(label).collect();
    if parts.len() > 1 { parts.join(" + ") } else { label(own) }
}

/// The chart in words; nothing where there is none.
fn drawn(told: &Told<'_>) -> String {
    if told.years.years.is_empty() {
        return String::new();
    }
    let marks = told.years.years.iter().chain(&told.years.untold).filter(|it| it.count() > 0);
    let all: Vec<String> = marks.map(|it| format!("{}: {}", it.label, it.count())).collect();
    (preview_words(told.lang).drawn)(&all.join(", "))
}

/// A page being written.
struct Written<'a> {
    data: &'a Data,
    told: &'a Told<'a>,
    path: &'a str,
    picture: &'a str,
    edition: &'a str,
}

impl Written<'_> {
    /// A link to another path of the site.
    fn here(&self, to: &str) -> String {
        relative(self.path, to)
    }

    fn others(&self) -> Option<Vec<(Lang, String)>> {
        Lang::ALL.iter().map(|it| Some((*it, self.told.path(*it)?))).collect()
    }

    fn head(&self, address: Option<&Address>) -> Option<String> {
        let told = self.told;
        let plain = told.sentence.plain();
        let (view, alt) = (
            self.here(&told.state.to_search()),
            format!("{}{} {}", told.title, if told.title.ends_with('?') { "" } else { "." }, drawn(told))
                .trim_end()
                .to_owned(),
        );
        let others = self.others()?;
        let shown = Shown {
            path: self.path,
            canonical: self.path,
            lang: told.lang,
            title: &told.title,
            description: &plain,
            picture: (self.picture, &alt),
            any: others.first()?.1.clone(),
            others,
        };
        let site = address.map(|it| it.of("")).unwrap_or_default();
        let counted = match told.selection.count() {
            0 => String::new(),
            _ => data_block(&json_ld(told.dataset, &told.selection, &site, told.lang)),
        };
        let lines = [
            "<!doctype html>".to_owned(),
            tag("html", &[("lang", told.lang.code())]),
            "<head>\n<meta charset=\"utf-8\">".to_owned(),
            tag("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]),
            tag("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
            // Before all else is loaded: who has scripts sees the explorer.
            element("script", &[("src", &self.here(&script_path())), ("data-view", &view)], ""),
            element("title", &[], &format!("{} – {}", told.title, words(told.lang).title)),
            tag("meta", &[("name", "description"), ("content", &plain)]),
            tag("meta", &[("name", "edition"), ("content", &told.dataset.edition)]),
            tag("meta", &[("name", "referrer"), ("content", "no-referrer")]),
            tag("meta", &[("name", "color-scheme"), ("content", "light dark")]),
            tag("link", &[("rel", "icon"), ("href", &self.here(&self.data.icon)), ("type", "image/svg+xml")]),
            tag("link", &[("rel", "stylesheet"), ("href", &self.here(&self.data.fonts))]),
            tag("link", &[("rel", "stylesheet"), ("href", &self.here(&style_path()))]),
        ];
        Some(format!("{}\n{}{counted}</head>\n", lines.join("\n"), shown.tags(address)))
    }

    fn body(&self) -> Option<String> {
        let told = self.told;
        let words = words(told.lang);
        let start = Query { lang: Some(told.lang), ..Query::default() }.to_search();
        let view = self.here(&told.state.to_search());
        let sentence = told.sentence.spans().iter().map(|span| match span {
            Span::Strong(words) => element("b", &[], words),
            Span::Text(words) => escaped(words),
        });
        let mut out = vec![
            "<body>\n<header>".to_owned(),
            element("p", &[("class", "kicker")], words.kicker),
            format!("<p class=\"name\">{}</p>", element("a", &[("href", &self.here(&start))], words.title)),
            tag("nav", &[("aria-label", words.language)]),
        ];
        out.extend(self.others()?.iter().map(|(lang, path)| self.language(*lang, path)));
        out.push("</nav>\n</header>\n<main>".to_owned());
        out.push(element("h1", &[], &told.title));
        out.push(format!("<p class=\"sentence\">{}</p>", sentence.collect::<String>()));
        out.push(self.figure(&view));
        let open = element("a", &[("class", "open"), ("href", &view)], preview_words(told.lang).open);
        out.push(format!("<p>{open}</p>"));
        if !told.items.is_empty() {
            out.push(element("h2", &[], told.heading));
            out.push("<ol>".to_owned());
            out.extend(told.items.iter().map(|it| self.item(it)));
            out.push("</ol>".to_owned());
        }
        out.push("</main>\n<footer>".to_owned());
        out.push(element("p", &[], words.about_count));
        out.push(element("p", &[], &format!("{} · {}", source(told), self.edition)));
        out.push("</footer>\n</body>\n</html>\n".to_owned());
        Some(out.join("\n"))
    }

    fn language(&self, lang: Lang, path: &str) -> String {
        let (name, path) = (lang.endonym(), self.here(path));
        match lang == self.told.lang {
            true => element("span", &[("aria-current", "page")], name),
            false => element("a", &[("href", &path), ("lang", lang.code()), ("hreflang", lang.code())], name),
        }
    }

    fn figure(&self, view: &str) -> String {
        let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
        // Title and sentence stand beside it as text.
        let (picture, alt) = (self.here(self.picture), drawn(self.told));
        let image = [("src", picture.as_str()), ("width", &width), ("height", &height), ("alt", &alt)];
        format!("<figure>{}{}</a></figure>", tag("a", &[("href", view)]), tag("img", &image))
    }

    /// A line of the list, which leads to the sentences that tell of it.
    fn item(&self, item: &Item) -> String {
        let view = self.here(&item.state.to_search());
        format!(
            "<li>{}<span>{}{}</span></li>",
            element("span", &[("class", "date")], &item.before),
            element("a", &[("href", &view)], &item.name),
            element("span", &[("class", "place")], &item.after)
        )
    }
}
