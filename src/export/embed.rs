//! The HTML by which a view stands within another page.

use crate::chart::escaped;
use crate::query::Chart;

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

/// The heights of the three charts together.
const ALL_HEIGHTS: [[u32; 3]; 2] = [[1540, 1640, 2040], [1740, 1830, 2240]];

/// How high a frame is for a chart, in px, so that nothing in it scrolls; `width_px` is `None` for as wide as its place,
/// and the public record has more to draw. See [`ChartSpec::frame_heights`](crate::query::ChartSpec).
#[must_use]
pub fn height_px(chart: Option<Chart>, width_px: Option<u32>, is_of_record: bool, is_filtered: bool) -> u32 {
    let heights = chart.map_or(ALL_HEIGHTS, |chart| chart.spec().frame_heights);
    let narrow = match width_px {
        Some(..400) => 2,
        Some(..600) => 1,
        _ => 0,
    };
    // A filter takes a line of its own.
    let chips = if is_filtered { 48 } else { 0 };
    heights[usize::from(is_of_record)][narrow] + chips
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
