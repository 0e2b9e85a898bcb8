//! The opening view in the page's own HTML: its content is on the screen before any code has arrived.
//!
//! It is what the app itself paints first. `index.html` holds it in English; in another language it lies in a page of its
//! own, which `early.js` fetches and puts in that one's place. It is shown where the link is that of the opening view; a
//! frame without figures is otherwise. The app takes it away when it comes.

use anyhow::{Context, Result};
use dialogue_explorer::app::render_opening;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::export::DIRECTORY;
use dialogue_explorer::text::words;

use crate::Files;
use crate::data::Data;
use crate::html::{element, tag};

/// How wide its charts are drawn, in px: as on a phone, and as beside each other on a screen of 1280 px and more. Where
/// the page is a little wider or narrower they are scaled until the app draws them anew.
const CHART_WIDTH_PX: u32 = 376;

/// What the opening view is put before.
const BEFORE: &str = "<div id=\"frame\"";

/// The page with its opening view.
///
/// # Errors
///
/// If the page has no frame, which is shown otherwise.
pub fn put(page: &str, data: &Data) -> Result<String> {
    let at = page.find(BEFORE).context("index.html has no element #frame")?;
    Ok(format!("{}{}\n{}", &page[..at], view(data, Lang::En), &page[at..]))
}

/// The pages of the other languages. Nobody is led to them: they hold the view and its title, and nothing else.
pub fn others(data: &Data) -> Files {
    let others = Lang::ALL.iter().copied().filter(|lang| *lang != Lang::En);
    others.map(|lang| (path(lang), page(data, lang).into_bytes())).collect()
}

/// Where `early.js` looks for the page of a language.
fn path(lang: Lang) -> String {
    format!("{DIRECTORY}/opening.{}.html", lang.code())
}

fn page(data: &Data, lang: Lang) -> String {
    [
        "<!doctype html>\n",
        &tag("html", &[("lang", lang.code())]),
        "\n<head>\n",
        &tag("meta", &[("charset", "utf-8")]),
        &tag("meta", &[("name", "robots"), ("content", "noindex")]),
        &element("title", &[], words(lang).title),
        "\n</head>\n<body>\n",
        &view(data, lang),
        "\n</body>\n</html>\n",
    ]
    .concat()
}

fn view(data: &Data, lang: Lang) -> String {
    let html = without_markers(&render_opening(data.first(), lang, CHART_WIDTH_PX));
    format!("<div id=\"opening\">{html}</div>")
}

/// The same HTML without the comments by which leptos would find its places again: this app is mounted, not hydrated. In
/// texts and in values of attributes a `<` is written as `&lt;`.
fn without_markers(html: &str) -> String {
    html.replace("<!--<() />-->", "").replace("<!>", "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::data;

    #[test]
    fn the_page_holds_the_opening_view_without_what_comes_after_its_first_paint() {
        let page = put("<div id=\"app\"><div id=\"frame\"></div></div>", &data()).expect("it has a frame");
        for part in [
            "id=\"summary\"",
            "id=\"bar-years-2021\" role=\"option\" href=\"?years=2021\"",
            "id=\"chairs-chart\"",
        ] {
            assert_eq!(page.matches(part).count(), 1, "{part}");
        }
        assert!(page.contains(&format!("viewBox=\"0 0 {CHART_WIDTH_PX} ")), "drawn for its place");
        for part in ["<!", "-->", "class=\"loading\"", "id=\"meetings-title\"", "style=\""] {
            assert!(!page.contains(part), "{part}");
        }
        assert!(page.ends_with("</div>\n<div id=\"frame\"></div></div>"));
    }

    #[test]
    fn each_other_language_has_a_page_with_its_view() {
        let data = data();
        let pages = others(&data);
        assert_eq!(pages.keys().collect::<Vec<_>>(), ["share/opening.ru.html", "share/opening.vi.html"]);
        for (path, lang) in [("share/opening.vi.html", Lang::Vi), ("share/opening.ru.html", Lang::Ru)] {
            let page = std::str::from_utf8(&pages[path]).expect("it is text");
            assert!(page.contains(&format!("<title>{}</title>", words(lang).title)), "{path}");
            assert_eq!(page.matches("<div id=\"opening\">").count(), 1, "{path}");
            assert!(page.contains("id=\"bar-years-2021\" role=\"option\" href=\"?years=2021\""), "{path}");
            assert!(
                !page.contains("<script") && !page.contains("lang=vi") && !page.contains("lang=ru"),
                "{path}"
            );
        }
    }

    #[test]
    fn a_page_without_a_frame_is_an_error() {
        let error = put("<div id=\"app\"></div>", &data()).expect_err("there is no place for it");
        assert_eq!(error.to_string(), "index.html has no element #frame");
    }
}
