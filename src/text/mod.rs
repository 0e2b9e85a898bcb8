//! What the page says, in each of its languages.
//!
//! A language is a file: [`en`], [`vi`], [`ru`], each one value of [`Words`]. A message that a
//! language lacks is a missing field, so it fails the build. Functions take the values that the
//! sentence is about and see to number, order and case themselves.
//! Never here: the browser, counting, markup, and the words of a single view, which lie in its folder. Text with
//! emphasis is [`RichText`].

mod arrival;
mod charts;
pub mod cite;
mod columns;
mod countries;
pub mod describe;
mod en;
pub mod found;
pub mod gaps;
pub mod grammar;
pub mod more;
pub mod names;
pub mod preview;
mod rich;
mod ru;
mod sources;
mod summary;
pub mod take;
mod vi;

pub use arrival::{arrive, is_here, words};
pub use charts::{ChartWords, chart_how, chart_name, chart_title, leading, still_chart_how};
pub use cite::{Cite, cite_words};
pub use columns::column;
pub use countries::country;
pub use more::{More, more_words};
pub use preview::{Preview, preview_words};
pub use rich::{RichText, Span};
pub use sources::{
    by_line, by_page, letters, other_language, page_title, paper, publisher, source_name, source_names,
};
pub use summary::{Count, SummaryWords, first_sight, headline, summary, with_missing};
pub use take::{Take, take_words};

use crate::counts::ExclusionReason;
use crate::data::edtf::Date;
use crate::data::vocabulary::{Kind, Lang, Mode, Status};
use crate::query::{Dimension, FacetValue};

/// One sentence or word in one language.
pub type Text = &'static str;

/// Names, and how many meetings each of them has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaders {
    pub names: Vec<String>,
    pub each: u32,
    /// The meetings that these are of.
    pub of: u32,
    /// Whether `of` are not all meetings that there were, but those of a choice.
    pub is_chosen: bool,
}

/// Every message of the page.
pub struct Words {
    pub lang: Lang,

    // Head.
    pub title: Text,
    pub kicker: Text,
    pub skip: Text,
    pub language: Text,
    pub theme: Text,
    pub theme_auto: Text,
    pub theme_light: Text,
    pub theme_dark: Text,
    /// The name of the list of collections.
    pub collections: Text,
    pub share: Text,
    pub present: Text,
    pub stories: Text,
    pub teach: Text,
    pub method: Text,
    pub download: Text,
    pub close: Text,

    // Summary and choices.
    pub summary: fn(&SummaryWords) -> RichText,
    /// "4 of 9 meetings, read from 3 articles and 12 pages on record".
    pub counted: fn(&Count) -> String,
    pub hint: Text,
    /// "6 reports left out, and why": the link to those that are left out by rule.
    pub left_out_link: fn(u32) -> String,
    /// "5 more are outside your choice.", or where none is left out by rule "5 reports are …".
    pub outside_choice: fn(u32, is_more: bool) -> String,
    pub choices: Text,
    pub clear_all: Text,
    /// The value of a choice that is "nothing chosen", which is not the default.
    pub any_value: Text,
    /// The name of a chip's link: "Remove: Year 2021".
    pub remove: fn(&str) -> String,
    pub dimension: fn(Dimension) -> Text,
    /// "meetings: 4", said aloud after a choice.
    pub announce: fn(u32) -> String,
    pub search_label: Text,
    /// The same where the public record is searched too.
    pub record_search_label: Text,
    pub search_hint: Text,
    pub search_chip: Text,
    /// "3 passages for “vaccine” in 2 articles".
    pub search_found: fn(passages: u32, articles: u32, q: &str) -> String,
    pub search_none: fn(q: &str) -> String,
    pub search_short: Text,
    pub search_rule: Text,
    pub more_filters: Text,
    pub fewer_filters: Text,

    // Charts.
    pub years_how: Text,
    /// Which years the articles cover: pairs of year and number of articles, and how many are undated.
    pub years_sources: fn(&[(i32, u32)], undated: u32) -> String,
    /// How to read the years where the record is looked at.
    pub record_years_how: Text,
    /// Years of which the record has no meeting, or one that a single page states.
    pub record_thin: fn(years: &str) -> String,
    /// `shown` is the number of meetings that the chart counts.
    pub areas_how: fn(shown: u32) -> String,
    pub chairs_how: Text,
    /// That the bar of what no source names is cut short.
    pub cut: Text,
    /// What dashed bars are; said where there are any.
    pub outlined: Text,
    /// What the faint bars are; said where there are any.
    pub faint: Text,
    pub year_untold: Text,
    pub none_named: Text,
    pub mode_untold: Text,
    pub from: Text,
    pub to: Text,
    pub any: Text,
    pub hide_table: Text,
    pub table_meetings: Text,
    pub table_not_held: Text,
    pub table_total: Text,
    /// The spoken name of a bar: label, count, count without filter, whether chosen.
    pub bar: fn(label: &str, count: u32, total: u32, chosen: bool) -> String,
    /// What stands after the count of a bar with a pale part: "of 6".
    pub of_total: fn(u32) -> String,

    pub compare: Text,

    // Meetings.
    pub meetings: Text,
    pub meetings_empty: Text,
    /// Where nothing came that could be counted, of the names of files that did not.
    pub nothing_counted: fn(files: &str) -> String,
    /// The same where something came.
    pub only_part: fn(files: &str) -> String,
    pub meetings_show_all: fn(u32) -> String,
    /// The name of a meeting: "19th Senior Officials’ Meeting".
    pub meeting: fn(Kind, ordinal: Option<u32>, special: bool) -> String,
    /// The name of a meeting with its series: "Working Group: Consultations on tourism, 15th".
    pub in_series: fn(name: &str, series: &str, ordinal: Option<u32>) -> String,
    pub kind: fn(Kind) -> Text,
    pub mode: fn(Mode) -> Text,
    /// In a list, after the name: "by video".
    pub mode_short: fn(Mode) -> Text,
    pub status: fn(Status) -> Text,
    /// What a value is called, where nothing else names it, or that none is stated.
    pub value: fn(&FacetValue) -> Option<Text>,
    pub place_untold: Text,
    pub chairs_untold: Text,
    pub date_untold: Text,
    pub field_date: fn(Status) -> Text,
    pub field_end: Text,
    pub field_kind: Text,
    pub field_parties: Text,
    pub field_number: Text,
    pub field_special: Text,
    pub field_place: Text,
    pub field_country: Text,
    pub field_mode: Text,
    pub field_status: Text,
    pub field_chairs: Text,
    pub field_areas: Text,
    pub special: Text,
    pub asean: Text,
    pub number: fn(u32) -> String,
    /// What stands in a list of sources for the public record.
    pub record: Text,
    pub topic: fn(&str) -> Text,

    // Articles.
    pub articles: Text,
    pub article: Text,
    /// What stands in their place where a collection has none.
    pub articles_none: Text,
    pub by_agency: fn(&str) -> String,
    pub undated: Text,
    pub article_language: fn(&str) -> String,
    pub reports: fn(u32) -> String,
    pub back_to_meeting: Text,

    // Not counted.
    pub left_out: Text,
    pub left_out_why: fn(ExclusionReason) -> Text,
    pub show: Text,

    // Faults.
    pub unknown: fn(name: &str, value: &str) -> String,
    pub unknown_more: fn(u32) -> String,
    pub dismiss: Text,
    pub loading: Text,
    pub faults: fn(u32) -> String,
    pub try_again: Text,
    pub no_answer: fn(&str) -> String,
    /// Such as a page to sign in where a file of data should be.
    pub something_else: fn(&str) -> String,
    pub not_found: fn(status: u16) -> String,
    pub too_slow: fn(seconds: u32) -> String,
    pub nothing_read: Text,

    // Foot.
    pub about: Text,
    pub about_count: Text,
    pub about_source: Text,
    pub about_privacy: Text,
    /// When the data were last changed, by its day.
    pub updated: fn(&str) -> String,
    /// Before the words of an article to which a figure leads.
    pub example: Text,

    /// What is said of each chart.
    pub charts: ChartWords,
    /// The names of countries, a line each, in the order of their codes in ISO 3166-1.
    pub countries: Text,
    /// A date in words.
    pub date: fn(&Date) -> String,
    /// A date or an interval of two, in words.
    pub dates: fn(&Date, Option<&Date>) -> String,
    /// Words in quotation marks.
    pub quoted: fn(&str) -> String,
    /// "a, b and c".
    pub and: fn(&[String]) -> String,
}

/// English.
#[must_use]
pub fn english() -> &'static Words {
    &en::WORDS
}

/// Vietnamese.
#[must_use]
pub fn vietnamese() -> &'static Words {
    &vi::WORDS
}

/// Russian.
#[must_use]
pub fn russian() -> &'static Words {
    &ru::WORDS
}
