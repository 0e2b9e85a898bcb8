//! English, on citing and doubting.

use super::{Cite, Count, apa_date, parts};
use crate::data::edtf::Date;
use crate::text::en::DATES;
use crate::text::list::join;

fn s(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn count(it: Count) -> String {
    let meetings = s(it.total, "meeting", "meetings");
    let shown = if it.shown == it.total { meetings } else { format!("{} of {meetings}", it.shown) };
    let mut from = Vec::new();
    if it.articles > 0 {
        from.push(s(it.articles, "article", "articles"));
    }
    if it.pages > 0 {
        from.push(format!("{} on record", s(it.pages, "page", "pages")));
    }
    if from.is_empty() { shown } else { format!("{shown}, read from {}", join(&from, " and ")) }
}

fn long_date(date: &Date) -> Option<String> {
    let (rest, year) = parts(&DATES, date, false)?;
    Some(match date.day() {
        Some(_) if !rest.is_empty() => format!("{rest}, {year}"),
        _ => format!("{rest} {year}").trim_start().to_owned(),
    })
}

/// The messages in English.
pub static CITE: Cite = Cite {
    cite: "Cite",
    cite_view: "Cite this view",
    wrong_named: |what| format!("Is this wrong? {what}"),
    how: "The citation names the filter, the count, the edition of the data and the articles it was read from. Put the day on which you read it yourself where a day of access is asked for.",
    what: "What is cited",
    view: "This view",
    picture: "The whole chart",
    format: "Format",
    apa: "APA (7th edition)",
    chicago: "Chicago (17th edition, author-date)",
    copy: "Copy",
    copied: "The citation is copied.",
    by_hand: "The browser does not let this page copy. The citation is selected: copy it by hand.",
    download: |file| format!("Download {file}"),
    title: "Meetings between ASEAN and Russia",
    description: "Meetings between ASEAN and Russia, read from news articles, each value with the words it was read from.",
    filter: |what| format!("Filter: {what}"),
    no_filter: "No filter",
    count,
    edition: |it| format!("Edition of the data: {it}"),
    read_from: "Read from:",
    data_set: "Data set",
    version: |it| format!("Version {it}"),
    no_date: "n.d.",
    circa: "ca. ",
    apa_date: |it| apa_date(&DATES, it, false),
    long_date,
    retrieved: |day| format!("Retrieved {day}, from"),
    accessed: |day| format!("Accessed {day}"),
    inner_quotes: ('‘', '’'),
    stop_inside: true,
    wrong: "This is wrong",
    wrong_title: "Is this value wrong?",
    wrong_how: "The message below names the value and its source. Say what is right and where it is stated, and send it to whoever runs this site.",
    open_mail: "Open in a mail program",
    copy_text: "Copy the text",
    text_copied: "The text is copied.",
    text_by_hand: "The browser does not let this page copy. The text is selected: copy it by hand.",
    close: "Close",
    subject: |meeting, id| format!("Dialogue Explorer: a wrong value? {meeting} ({id})"),
    meeting: "Meeting",
    field: "Field",
    value: "Value",
    quote: "Quote",
    article: "Article",
    page: "Page on record",
    link: "Link",
    data: "Edition of the data",
    ask: "What is right, and where is it stated?",
    shortened: "(shortened)",
};
