//! English, on citing and doubting.

use super::{Cite, Doubted, apa_date};
use crate::data::edtf::Date;
use crate::text::grammar::en::month;

/// "May 2": styles made in America put the month first.
fn days(date: &Date) -> String {
    match (date.month(), date.day()) {
        (Some(at), Some(day)) => format!("{} {day}", month(usize::from(at) - 1)),
        (Some(at), None) => month(usize::from(at) - 1).to_owned(),
        (None, _) => String::new(),
    }
}

fn long_date(date: &Date) -> Option<String> {
    let (year, days) = (date.year()?, days(date));
    Some(match date.day() {
        Some(_) if !days.is_empty() => format!("{days}, {year}"),
        _ => format!("{days} {year}").trim_start().to_owned(),
    })
}

/// The messages in English.
pub static CITE: Cite = Cite {
    cite: "Cite",
    wrong_named: |what| format!("Is this wrong? {what}"),
    how: "The citation names the filter, the count, the edition of the data, today as the day of access, and the articles it was read from.",
    programs: "BibTeX is for LaTeX; RIS for Zotero, EndNote and Mendeley; CSL-JSON for Zotero and pandoc.",
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
    edition: |it| format!("Edition of the data: {it}"),
    read_from: "Read from:",
    data_set: "Data set",
    version: |it| format!("Version {it}"),
    no_date: "n.d.",
    circa: "ca. ",
    apa_date: |it| apa_date(it, days),
    long_date,
    retrieved: |day| format!("Retrieved {day}, from"),
    accessed: |day| format!("Accessed {day}"),
    inner_quotes: ('‘', '’'),
    stop_inside: true,
    wrong_title: |doubted| match doubted {
        Doubted::Value => "Is this value wrong?",
        Doubted::Meeting => "Is something wrong about this meeting?",
        Doubted::Article => "Is something wrong about this article?",
    },
    wrong_how: |contact| {
        let how = "The message below says what it is about. Say what is wrong, what is right and where that is stated";
        match contact {
            Some(contact) => format!("{how}, and send it to {contact}."),
            None => format!(
                "{how}. This copy of the site names no address: copy the text and give it to whoever sent you here."
            ),
        }
    },
    open_mail: "Open in a mail program",
    open_contact: "Open the page for such messages",
    text_copied: "The text is copied.",
    close: "Close",
    subject: |meeting, id| format!("Dialogue Explorer: something wrong? {meeting} ({id})"),
    meeting: "Meeting",
    field: "Field",
    value: "Value",
    quote: "Quote",
    article: "Article",
    page: "Page on record",
    page_stating: "Stated on",
    page_other: "Also about this meeting",
    link: "Link",
    data: "Edition of the data",
    ask: "What is wrong, what is right, and where is that stated?",
    shortened: "(shortened)",
};
