//! What stands around the text of every page that is read without the explorer.

use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::export::DIRECTORY;
use dialogue_explorer::query::Query;
use dialogue_explorer::text::words;

use crate::data::Data;
use crate::html::{element, tag};
use crate::places::relative;
use crate::{Files, hash};

const STYLE: &str = concat!(include_str!("../../style/tokens.css"), include_str!("../../style/small.css"));
const SCRIPT: &str = include_str!("go.js");
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
                      base-uri 'none'; form-action 'none'";

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

/// The head of a page that lies at `from`, but for its end. Where scripts run it goes on to `view`, if there is one.
pub fn head(data: &Data, lang: Lang, from: &str, title: &str, view: Option<&str>) -> String {
    let here = |to: &str| relative(from, to);
    let mut lines = vec![
        "<!doctype html>".to_owned(),
        tag("html", &[("lang", lang.code())]),
        "<head>\n<meta charset=\"utf-8\">".to_owned(),
        tag("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]),
        tag("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
    ];
    // Before all else is loaded: who has scripts sees the explorer.
    lines.extend(
        view.map(|view| element("script", &[("src", &here(&script_path())), ("data-view", view)], "")),
    );
    lines.extend([
        element("title", &[], &format!("{title} – {}", words(lang).title)),
        tag("meta", &[("name", "referrer"), ("content", "no-referrer")]),
        tag("meta", &[("name", "color-scheme"), ("content", "light dark")]),
        tag("link", &[("rel", "icon"), ("href", &here(&data.icon)), ("type", "image/svg+xml")]),
        tag("link", &[("rel", "stylesheet"), ("href", &here(&data.fonts))]),
        tag("link", &[("rel", "stylesheet"), ("href", &here(&style_path()))]),
    ]);
    lines.join("\n") + "\n"
}

/// The name of the site, and the same page in each language: where it lies. `after` follows each of these links.
pub fn header(lang: Lang, from: &str, others: &[(Lang, String)], after: &str) -> String {
    let start = Query { lang: Some(lang), ..Query::default() }.to_search();
    let words = words(lang);
    let mut out = vec![
        "<header>".to_owned(),
        element("p", &[("class", "kicker")], words.kicker),
        format!("<p class=\"name\">{}</p>", element("a", &[("href", &relative(from, &start))], words.title)),
        tag("nav", &[("aria-label", words.language)]),
    ];
    out.extend(others.iter().map(|(other, path)| {
        let (name, path) = (other.endonym(), relative(from, path) + after);
        match *other == lang {
            true => element("span", &[("aria-current", "page")], name),
            false => {
                element("a", &[("href", &path), ("lang", other.code()), ("hreflang", other.code())], name)
            }
        }
    }));
    out.push("</nav>\n</header>".to_owned());
    out.join("\n")
}
