//! What is on the screen before any code has arrived: the opening view, and that of each bar of it chosen alone.
//!
//! It is what the app itself paints first. `index.html` holds the opening view in English; all of them lie in files beside
//! it, which `early.js` fetches for a link that has one, or when a bar, Back or Forward is followed. Every other link shows a frame without
//! figures. The app takes it away when it comes.

use anyhow::{Context, Result};
use dialogue_explorer::app::render_first_paint;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::export::DIRECTORY;
use dialogue_explorer::text::words;

use crate::data::Data;
use crate::html::{element, tag};
use crate::{Files, PAGE, browse};

/// How wide charts are drawn, in px: as on a phone, and as beside each other on a screen of 1280 px and more. Where
/// the page is a little wider or narrower they are scaled until the app draws them anew.
const CHART_WIDTH_PX: u32 = 376;

/// What the opening view is put before.
const BEFORE: &str = "<div id=\"frame\"";

/// How links to a bar begin in the HTML of a drawing.
const BAR: &str = "<a id=\"bar-";

/// The link of the opening view.
const OPENING: &str = "";

/// The page with its opening view, and with the names of all views that have a file, where scripts find them.
///
/// # Errors
///
/// If the page has no script, no frame, which is shown otherwise, or no end.
pub fn put(page: &str, data: &Data) -> Result<String> {
    let opening = view(data, OPENING, Lang::En);
    let names: Vec<String> = bars(&opening).iter().filter_map(|link| name(link)).collect();
    let names = tag("meta", &[("name", "views"), ("content", &names.join(" "))]);
    let script = page.find("<script").context("index.html has no script")?;
    let frame = page.find(BEFORE).context("index.html has no element #frame")?;
    let end = page.rfind("</body>").context("index.html has no end")?;
    let (head, body, rest) = (&page[..script], &page[script..frame], &page[frame..end]);
    let unscripted = unscripted(data);
    Ok(format!("{head}{names}\n{body}{opening}\n{rest}{unscripted}{}", &page[end..]))
}

/// What stands below the opening view where no script runs: its meetings, and the way to all that can be read so.
fn unscripted(data: &Data) -> String {
    let (dataset, lang) = (data.first(), Lang::En);
    [
        "<noscript>\n<div class=\"no-script\">\n",
        &browse::meetings(dataset, lang, PAGE),
        "\n",
        &browse::collections(data, dataset, lang, PAGE),
        "\n</div>\n</noscript>\n",
    ]
    .concat()
}

/// The files of all views, in each language. Nobody is led to them: they hold a view and its title, and nothing else.
pub fn files(data: &Data) -> Files {
    let bars = bars(&view(data, OPENING, Lang::En));
    let links = || [OPENING].into_iter().chain(bars.iter().map(String::as_str));
    let of_language = |lang: Lang| {
        links().filter_map(move |link| Some((path(link, lang)?, page(data, link, lang).into_bytes())))
    };
    Lang::ALL.iter().copied().flat_map(of_language).collect()
}

/// The links of the bars in a view.
fn bars(view: &str) -> Vec<String> {
    let href = |element: &str| {
        let tag = element.split('>').next()?;
        tag.split_once(" href=\"")?.1.split('"').next().map(str::to_owned)
    };
    view.split(BAR).skip(1).filter_map(href).collect()
}

/// What `early.js` calls the view of a link that chooses one bar: `years=2021` for `?years=2021`. A link that asks for more,
/// or for what cannot stand in the name of a file, has none.
fn name(link: &str) -> Option<String> {
    let (dimension, value) = link.strip_prefix('?')?.split_once('=')?;
    let is_plain =
        |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    (is_plain(dimension) && is_plain(value)).then(|| format!("{dimension}={value}"))
}

/// Where `early.js` looks for the view of a link in a language.
fn path(link: &str, lang: Lang) -> Option<String> {
    let name = if link == OPENING { String::new() } else { format!(".{}", name(link)?.replace('=', "-")) };
    Some(format!("{DIRECTORY}/opening{name}.{}.html", lang.code()))
}

fn page(data: &Data, link: &str, lang: Lang) -> String {
    [
        "<!doctype html>\n",
        &tag("html", &[("lang", lang.code()), ("data-view", &name(link).unwrap_or_default())]),
        "\n<head>\n",
        &tag("meta", &[("charset", "utf-8")]),
        &tag("meta", &[("name", "robots"), ("content", "noindex")]),
        &element("title", &[], words(lang).title),
        "\n</head>\n<body>\n",
        &view(data, link, lang),
        "\n</body>\n</html>\n",
    ]
    .concat()
}

fn view(data: &Data, link: &str, lang: Lang) -> String {
    let html = without_markers(&render_first_paint(link, data.first(), lang, CHART_WIDTH_PX));
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
    use dialogue_explorer::dataset::Selection;
    use dialogue_explorer::query::Query;

    use crate::tests::data;

    #[test]
    fn the_page_holds_the_opening_view_without_what_comes_after_its_first_paint() {
        let page = put("<script></script><div id=\"app\"><div id=\"frame\"></div></div></body>", &data())
            .expect("it has a frame");
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
        let names = page.split("<meta name=\"views\" content=\"").nth(1).expect("they are named");
        assert!(names.starts_with("years=2018 ") && names.contains(" area=none"), "{names}");
        let (_, end) =
            page.split_once("</div>\n<div id=\"frame\"></div></div>").expect("it stands before the frame");
        assert!(end.starts_with("<noscript>") && end.ends_with("</noscript>\n</body>"), "{end}");
        for link in ["share/read.en.html#m-arsom-19", "share/start.en.html", "share/both-start.en.html"] {
            assert!(end.contains(&format!("<a href=\"{link}")), "{link}");
        }
    }

    #[test]
    fn each_view_has_a_file_in_each_language() {
        let data = data();
        let files = files(&data);
        for lang in ["en", "vi", "ru"] {
            let named = |begin: &str| {
                let begin = format!("share/opening{begin}");
                files
                    .keys()
                    .filter(|path| path.starts_with(&begin) && path.ends_with(&format!(".{lang}.html")))
                    .count()
            };
            assert_eq!(named(&format!(".{lang}")), 1, "{lang}: the opening view");
            for dimension in [".years-", ".area-", ".pillar-", ".chair-"] {
                assert!(named(dimension) >= 3, "{lang} {dimension}");
            }
        }
        for (path, lang, bar) in [
            ("share/opening.vi.html", Lang::Vi, "id=\"bar-years-2021\" role=\"option\" href=\"?years=2021\""),
            ("share/opening.ru.html", Lang::Ru, "id=\"bar-years-2021\" role=\"option\" href=\"?years=2021\""),
            (
                "share/opening.chair-RU.ru.html",
                Lang::Ru,
                "id=\"bar-years-2021\" role=\"option\" href=\"?years=2021&amp;chair=RU\"",
            ),
        ] {
            let page = std::str::from_utf8(&files[path]).expect("it is text");
            assert!(page.contains(&format!("<title>{}</title>", words(lang).title)), "{path}");
            assert_eq!(page.matches("<div id=\"opening\">").count(), 1, "{path}");
            let view = path
                .split('.')
                .rev()
                .nth(2)
                .unwrap_or_default()
                .replace("share/opening", "")
                .replace("chair-", "chair=");
            assert!(
                page.contains(&format!("<html lang=\"{}\" data-view=\"{view}\">", lang.code())),
                "{path}"
            );
            assert!(page.contains(bar), "{path}");
            assert!(
                !page.contains("<script") && !page.contains("lang=vi") && !page.contains("lang=ru"),
                "{path}"
            );
        }
    }

    #[test]
    fn a_view_of_a_bar_says_how_many_it_leaves() {
        let data = data();
        for (link, selected) in [("?years=2021", "bar-years-2021"), ("?area=health", "bar-area-health")] {
            let count = Selection::new(data.first(), &Query::parse(link).0).count();
            let view = view(&data, link, Lang::En);
            assert!(view.contains(&format!("<b>{count} of ")), "{link}: {count}");
            let bar = view.split(&format!("id=\"{selected}\"")).nth(1).expect("its bar");
            assert!(bar.split('>').next().expect("a tag").contains("aria-selected=\"true\""), "{link}");
        }
    }

    #[test]
    fn only_a_link_that_chooses_one_bar_has_a_name() {
        assert_eq!(name("?years=2021").as_deref(), Some("years=2021"));
        assert_eq!(name("?chair=RU").as_deref(), Some("chair=RU"));
        for link in ["", "./", "?years=2021&area=health", "?q=../x", "?q=a%20b", "?years=", "years=2021"] {
            assert_eq!(name(link), None, "{link}");
        }
    }

    #[test]
    fn a_page_without_a_frame_or_a_script_is_an_error() {
        for (page, message) in [
            ("<script></script><div id=\"app\"></div></body>", "index.html has no element #frame"),
            ("<div id=\"frame\"></div></body>", "index.html has no script"),
            ("<script></script><div id=\"frame\"></div>", "index.html has no end"),
        ] {
            assert_eq!(put(page, &data()).expect_err("there is no place for it").to_string(), message);
        }
    }
}
