//! The opening view in the page's own HTML: its content is on the screen before any code has arrived.
//!
//! It is what the app itself paints first, in English. `early.js` shows it where the link is that of the opening view in
//! that language; in its place stands a frame without figures otherwise. The app takes it away when it comes.

use anyhow::{Context, Result};
use dialogue_explorer::app::render_opening;
use dialogue_explorer::data::vocabulary::Lang;

use crate::data::Data;

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
    let html = without_markers(&render_opening(data.first(), Lang::En, CHART_WIDTH_PX));
    Ok(format!("{}<div id=\"opening\">{html}</div>\n{}", &page[..at], &page[at..]))
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
    fn a_page_without_a_frame_is_an_error() {
        let error = put("<div id=\"app\"></div>", &data()).expect_err("there is no place for it");
        assert_eq!(error.to_string(), "index.html has no element #frame");
    }
}
