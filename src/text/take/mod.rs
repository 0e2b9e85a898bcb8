//! What the page and its files say of what is taken along. A language is a file, as in [`text`](super).

mod en;
mod ru;
mod vi;

use super::Text;
use crate::data::vocabulary::Lang;
use crate::query::Chart;

/// Every message on what is taken along.
pub struct Take {
    /// What a chart is of, where nothing around says so: "ASEAN–Russia meetings per year".
    pub subject: fn(Chart) -> Text,
    // The list of files.
    pub download: Text,
    /// Each file, and after it in a few words what it is for.
    pub svg: (Text, Text),
    pub png: (Text, Text),
    /// What a table of figures has, as XLSX and as CSV.
    pub figures: Text,
    pub quotes_xlsx: (Text, Text),
    pub quotes_csv: (Text, Text),
    pub quotes_json: (Text, Text),
    pub calendar: (Text, Text),
    /// Which of two pictures of one card, before the name of the file.
    pub map: Text,
    pub bars: Text,
    pub package: (Text, Text),
    /// The heading of the foot, and what the package is.
    pub whole: Text,
    pub whole_how: Text,
    /// What a workbook shows, and how a CSV is opened in a program that takes words for days.
    pub spreadsheet: Text,

    // What is said aloud.
    pub preparing: fn(file: &str) -> String,
    /// The page cannot know whether the browser did.
    pub saved: fn(file: &str) -> String,
    pub not_saved: fn(file: &str) -> String,
    /// Why: the browser made no picture of the drawing, or gives other dots than were drawn.
    pub not_drawn: Text,
    /// Why: a picture is not there, for its outlines or the comparison are not.
    pub not_there: Text,
    /// Meetings that are not in a calendar.
    pub undated: fn(u32) -> String,

    // In files.
    /// Names of sheets: at most 31 letters, without `[]:*?/\\`.
    pub figures_sheet: Text,
    pub quotes_sheet: Text,
    pub about_sheet: Text,
    pub columns_sheet: Text,
    /// The heads of that sheet: the name of a column, and what it holds.
    pub columns_head: [Text; 2],
    /// That it tells what the columns hold.
    pub columns_told: Text,
    pub compare_how: Text,
    /// What marks are that are not chosen; pale parts, where nothing or something is chosen in the chart itself;
    /// outlined ones.
    pub dimmed: Text,
    pub faint: Text,
    pub faint_without_own: Text,
    pub not_held: Text,
    pub filter: fn(&str) -> String,
    /// What stands in the place of a filter.
    pub no_filter: Text,
    /// The other side of a comparison: meetings, and their filter.
    pub against: fn(meetings: u32, filter: &str) -> String,
    pub sources: fn(&str) -> String,
    pub sources_more: fn(u32) -> String,
    /// The site, the edition of the data and the day on which the file was made.
    pub edition: fn(site: &str, edition: &str, day: &str) -> String,
}

/// The words of a language on what is taken along.
#[must_use]
pub fn take_words(lang: Lang) -> &'static Take {
    match lang {
        Lang::En => &en::TAKE,
        Lang::Vi => &vi::TAKE,
        Lang::Ru => &ru::TAKE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meetings_without_a_day_are_counted() {
        for (lang, count, expected) in [
            (Lang::En, 1, "1 meeting without a stated day is not in the file."),
            (Lang::En, 3, "3 meetings without a stated day are not in the file."),
            (Lang::Ru, 1, "1 встреча, день которой не указан, в файл не вошла."),
            (Lang::Ru, 3, "3 встречи, день которых не указан, в файл не вошли."),
            (Lang::Ru, 5, "5 встреч, день которых не указан, в файл не вошли."),
            (Lang::Vi, 3, "3 cuộc họp không rõ ngày nên không có trong tệp."),
        ] {
            assert_eq!((take_words(lang).undated)(count), expected);
        }
    }
}
