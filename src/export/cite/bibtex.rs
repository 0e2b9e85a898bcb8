//! BibTeX as biblatex and biber read it: UTF-8, `date` in EDTF, `@dataset` and `@online`.
//!
//! Every value stands in braces, and a brace in it is written by its command: the parsers count braces,
//! whatever stands before them.

use super::Reference;
use super::work::{EntryType, Work, line};
use crate::data::edtf::Date;

/// One entry a work.
pub fn write(of: &Reference) -> String {
    of.works().map(entry).collect::<Vec<_>>().join("\n")
}

fn entry(work: &Work) -> String {
    let mut text = match work.sort {
        EntryType::Dataset => format!("@dataset{{{},\n", work.key),
        EntryType::News | EntryType::Page => format!("@online{{{},\n", work.key),
    };
    let mut add = |name: &str, value: &str| text += &format!("  {name} = {{{value}}},\n");
    // Doubled braces: a name that is not taken apart, a title whose capitals stay.
    add("author", &format!("{{{}}}", escaped(&work.author)));
    add("title", &format!("{{{}}}", escaped(&work.title)));
    if let Some(publication) = work.elsewhere() {
        add("organization", &format!("{{{}}}", escaped(publication)));
    }
    if let Some(date) = work.issued.filter(|it| it.year().is_some()) {
        add("date", &edtf(&date));
    }
    if let Some(version) = &work.version {
        add("version", &escaped(version));
    }
    if let Some(url) = &work.url {
        add("url", &verbatim(url));
    }
    if let Some(date) = &work.accessed {
        add("urldate", &edtf(date));
    }
    if let Some(name) = langid(&work.language) {
        add("langid", name);
    }
    if let Some(note) = &work.note {
        add("note", &escaped(note));
    }
    text + "}\n"
}

/// A date as biblatex takes it: year, month and day as far as they are told, and whether it is uncertain.
pub(super) fn edtf(date: &Date) -> String {
    let mut text = date.year().map_or(String::new(), |it| it.to_string());
    if let Some(month) = date.month() {
        text += &format!("-{month:02}");
        if let Some(day) = date.day() {
            text += &format!("-{day:02}");
        }
    }
    text + if date.is_uncertain() { "?" } else { "" }
}

/// A text as TeX prints it: one line, each sign that TeX would take for a command as a command that prints it.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for char in line(text).chars() {
        match char {
            '\\' => out += "\\textbackslash{}",
            '{' => out += "\\textbraceleft{}",
            '}' => out += "\\textbraceright{}",
            '^' => out += "\\textasciicircum{}",
            '~' => out += "\\textasciitilde{}",
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', char]),
            char => out.push(char),
        }
    }
    out
}

/// An address, which biblatex takes letter by letter: only what would end the value is coded.
fn verbatim(url: &str) -> String {
    let mut out = String::new();
    for char in url.chars().filter(|it| !it.is_control()) {
        match char {
            '{' => out += "%7B",
            '}' => out += "%7D",
            '\\' => out += "%5C",
            ' ' => out += "%20",
            char => out.push(char),
        }
    }
    out
}

/// What babel calls a language of news.
fn langid(tag: &str) -> Option<&'static str> {
    Some(match tag.split('-').next().unwrap_or_default() {
        "en" => "english",
        "vi" => "vietnamese",
        "ru" => "russian",
        "id" => "indonesian",
        "de" => "german",
        "es" => "spanish",
        "fr" => "french",
        "ja" => "japanese",
        "th" => "thai",
        _ => return None,
    })
}
