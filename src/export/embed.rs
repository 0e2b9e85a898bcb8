//! The HTML by which a view stands within another page.

use crate::chart::escaped;

/// A frame for another page: `src` is the whole address of the view, `title` what a screen reader calls it; sizes
/// in px, `None` for as wide as its place.
#[must_use]
pub fn snippet(src: &str, title: &str, width: Option<u32>, height: u32) -> String {
    let width = width.map_or("100%".to_owned(), |it| it.to_string());
    let (src, title) = (escaped(src), escaped(title));
    format!(
        "<iframe src=\"{src}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" style=\"border:0\"></iframe>"
    )
}

#[cfg(test)]
mod tests {
    use super::snippet;

    #[test]
    fn a_frame_has_what_a_host_needs() {
        assert_eq!(
            snippet("https://example.org/?view=embed&picture=years", "When did they meet?", None, 480),
            "<iframe src=\"https://example.org/?view=embed&amp;picture=years\" title=\"When did they meet?\" \
             width=\"100%\" height=\"480\" loading=\"lazy\" style=\"border:0\"></iframe>"
        );
    }

    #[test]
    fn nothing_breaks_out_of_its_quotes() {
        let html = snippet("https://example.org/?q=\"><script>", "\"><script>", Some(320), 480);
        assert_eq!(html.matches('<').count(), 2, "{html}");
        assert_eq!(html.matches('"').count(), 12, "{html}");
        assert!(html.contains("width=\"320\""), "{html}");
    }
}
