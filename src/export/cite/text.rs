//! Citations as texts of a reference list: APA (7th edition) and Chicago (17th edition, author-date).
//!
//! The form is the style's, the words are the page language's. Both name an edition of the data as a
//! version, and the day on which the figure was read, since the site goes on. Chicago asks for the day of
//! access where a work has no date; it is the day on which the citation is made.

use std::borrow::Cow;

use super::Reference;
use super::work::{EntryType, Work, line};
use crate::data::edtf::Date;
use crate::data::vocabulary::Lang;
use crate::text::cite::Cite;
use crate::text::{RichText, cite_words, words};

/// Puts works in the order of a reference list: by author, then year, then title. Letters of the Latin
/// alphabet come before the others, capitals make no difference.
pub fn sort(works: &mut [Work]) {
    let key = |it: &Work| {
        let year = it.issued.and_then(|it| it.year());
        (it.author.to_lowercase(), year, it.title.to_lowercase())
    };
    works.sort_by_cached_key(key);
}

/// The reference, what it counts, and the references of its sources, a line each.
fn whole(of: &Reference, one: &dyn Fn(&Work) -> RichText) -> RichText {
    let mut text = one(&of.figure);
    if let Some(note) = &of.figure.note {
        text = text.text("\n").text(note);
    }
    if !of.sources.is_empty() {
        text = text.text("\n\n").text(cite_words(of.lang).read_from);
    }
    of.sources.iter().fold(text, |text, source| text.text("\n").then(&one(source)))
}

/// APA: Author. (Date). *Title* (Version) [Data set]. Publication. URL
pub fn apa(of: &Reference) -> RichText {
    let cite = cite_words(of.lang);
    whole(of, &|work| {
        let date = match (work.sort, &work.issued) {
            // A data set has the year alone.
            (EntryType::Dataset, Some(date)) => date.year().map(|it| it.to_string()),
            (_, date) => date.as_ref().and_then(|it| told(cite, it, cite.apa_date)),
        };
        let date = date.unwrap_or_else(|| cite.no_date.to_owned());
        let title = line(&work.title);
        let lead = RichText::from(format!("{} ({date}). ", stopped(&line(&work.author))));
        let mut text = match work.is_description {
            true => lead.text(format!("[{title}]")),
            false => lead.strong(&title),
        };
        if let Some(version) = &work.version {
            text = text.text(format!(" ({})", (cite.version)(version)));
        }
        if work.sort == EntryType::Dataset {
            text = text.text(format!(" [{}]", cite.data_set));
        }
        text = with_stop(text);
        if let Some(publication) = work.elsewhere() {
            text = text.text(format!(" {}", stopped(&line(publication))));
        }
        if let Some(url) = &work.url {
            // APA wants the day of retrieval of what is made to change.
            if let Some(day) = work.accessed.as_ref().and_then(cite.long_date) {
                text = text.text(format!(" {}", (cite.retrieved)(&day)));
            }
            text = text.text(format!(" {url}"));
        }
        text
    })
}

/// Chicago: Author. Year. “Title.” Data set, version. *Publication*, date. Accessed date. URL.
pub fn chicago(of: &Reference) -> RichText {
    let cite = cite_words(of.lang);
    whole(of, &|work| {
        let year = work.issued.filter(|it| it.year().is_some());
        let year = match year {
            Some(date) if date.is_uncertain() => date.year().map(|it| format!("[{it}?]")),
            Some(date) => date.year().map(|it| it.to_string()),
            None => None,
        };
        let is_dated = year.is_some();
        let year = year.unwrap_or_else(|| cite.no_date.to_owned());
        let title = match work.is_description {
            true => stopped(&line(&work.title)),
            false => quoted(of.lang, &work.title),
        };
        let mut text = RichText::from(format!("{} {} {title}", stopped(&line(&work.author)), stopped(&year)));
        if work.sort == EntryType::Dataset {
            let version = work.version.as_ref().map(|it| format!(", {}", lowercase(&(cite.version)(it))));
            text = text.text(format!(" {}{}.", cite.data_set, version.unwrap_or_default()));
        }
        // The year stands in front already; a day or month is told beside what it appeared in.
        let day = work.issued.filter(|it| work.sort != EntryType::Dataset && it.month().is_some());
        let day = day.as_ref().and_then(|it| told(cite, it, cite.long_date));
        let publication = work.elsewhere().map(|it| RichText::new().strong(line(it)));
        let parts: Vec<RichText> = publication.into_iter().chain(day.map(RichText::from)).collect();
        if !parts.is_empty() {
            text = with_stop(text.text(" ").then(&RichText::list(&parts, ", ")));
        }
        let accessed = work.accessed.or_else(|| of.figure.accessed.filter(|_| !is_dated));
        if let Some(day) = accessed.as_ref().and_then(cite.long_date) {
            text = text.text(format!(" {}", stopped(&(cite.accessed)(&day))));
        }
        if let Some(url) = &work.url {
            // No full stop after it: chats and mail would take it for a part of the address.
            text = text.text(format!(" {url}"));
        }
        text
    })
}

/// A date in a style's form, with the word for "about" where its source is not certain.
fn told(cite: &Cite, date: &Date, form: fn(&Date) -> Option<String>) -> Option<String> {
    let text = form(date)?;
    Some(if date.is_uncertain() { format!("{}{text}", cite.circa) } else { text })
}

/// The text with a full stop, unless it ends a sentence already.
fn stopped(text: &str) -> String {
    format!("{text}{}", if is_ended(text) { "" } else { "." })
}

/// The same of a text with emphasis.
fn with_stop(text: RichText) -> RichText {
    let stop = if is_ended(&text.plain()) { "" } else { "." };
    text.text(stop)
}

fn is_ended(text: &str) -> bool {
    text.ends_with(['.', '?', '!', '…'])
}

/// A title between quotation marks, with its own ones turned into those that stand within others.
fn quoted(lang: Lang, title: &str) -> String {
    let cite = cite_words(lang);
    let title = inner(&line(title), cite.inner_quotes);
    let ends = title.ends_with(['.', '?', '!', '…']);
    match (ends, cite.stop_inside) {
        (true, _) => (words(lang).quoted)(&title),
        (false, true) => (words(lang).quoted)(&format!("{title}.")),
        (false, false) => format!("{}.", (words(lang).quoted)(&title)),
    }
}

fn inner(text: &str, (open, close): (char, char)) -> String {
    let mut is_open = false;
    let turned = text.chars().map(|it| match it {
        '“' | '«' => open,
        '”' | '»' => close,
        '"' => {
            is_open = !is_open;
            if is_open { open } else { close }
        }
        it => it,
    });
    turned.collect()
}

fn lowercase(text: &str) -> Cow<'_, str> {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if first.is_uppercase() => Cow::Owned(first.to_lowercase().chain(chars).collect()),
        _ => Cow::Borrowed(text),
    }
}
