//! Meetings as a calendar: iCalendar, [RFC 5545](https://www.rfc-editor.org/rfc/rfc5545).
//!
//! A meeting becomes an event only if a source tells its day: year, month and day. No vaguer date is guessed;
//! such meetings are named in the file by a property of our own, and counted for the reader.

use super::Export;
use super::filter::filter;
use super::rows::{Source, cited, offsets, rows};
use crate::counts::changes::FORMAT;
use crate::data::vocabulary::{Kind, Status};
use crate::data::{Field, Value};
use crate::meetings::Meeting;
use crate::text::{describe, more_words, words};

/// The longest line, in octets, without its line break (section 3.1).
const LINE_OCTETS: usize = 75;
/// More parties than these do not stand in the name of an event.
const PARTIES: usize = 4;

/// A calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The file.
    pub text: String,
    /// How many events it has.
    pub events: u32,
    /// The ids of the meetings that are not in it, for no source tells their day.
    pub undated: Vec<String>,
}

/// The meetings shown as events that last whole days.
#[must_use]
pub fn calendar(export: &Export<'_>) -> Calendar {
    let mut file = File::default();
    let (mut events, mut undated) = (0, Vec::new());
    let words = words(export.lang);
    file.raw("BEGIN", "VCALENDAR");
    file.raw("VERSION", "2.0");
    file.raw(
        "PRODID",
        &format!("-//Dialogue Explorer//Meetings {FORMAT}//{}", export.lang.code().to_uppercase()),
    );
    file.raw("CALSCALE", "GREGORIAN");
    file.raw("METHOD", "PUBLISH");
    let chosen = describe::filter(export.lang, &export.dataset.corpus, export.query);
    let name =
        if chosen.is_empty() { words.kicker.to_owned() } else { format!("{} · {chosen}", words.kicker) };
    // The first is of RFC 7986, the second what most programs read.
    for property in ["NAME", "X-WR-CALNAME"] {
        file.text(property, &name);
    }
    file.raw("URL", &export.link());
    file.text("X-DIALOGUE-EXPLORER-EDITION", &export.dataset.edition);
    file.text("X-DIALOGUE-EXPLORER-FILTER", &filter(export));
    for meeting in export.shown() {
        if let Some(days) = days(meeting) {
            event(&mut file, export, meeting, days);
            events += 1;
            continue;
        }
        let when = meeting.start.map_or(words.date_untold.to_owned(), |it| (words.date)(&it));
        file.text("X-DIALOGUE-EXPLORER-UNDATED", &format!("{}: {when}", meeting.id));
        undated.push(meeting.id.clone());
    }
    file.raw("END", "VCALENDAR");
    Calendar { text: file.text, events, undated }
}

/// A day of the Gregorian calendar.
type Day = (i32, u8, u8);

/// The first day, and the day after the last; none where the first is not told. A last day that is told vaguely,
/// or lies before the first, is not taken.
fn days(meeting: &Meeting) -> Option<(Day, Day)> {
    let first = meeting.start?.full_day()?;
    let last = meeting.end.and_then(|it| it.full_day()).filter(|it| *it >= first);
    Some((first, next(last.unwrap_or(first))))
}

/// The day after.
fn next((year, month, day): Day) -> Day {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    match (month, day) {
        (12, 31) => (year + 1, 1, 1),
        (month, day) if day >= length => (year, month + 1, 1),
        (month, day) => (year, month, day + 1),
    }
}

fn written((year, month, day): Day) -> String {
    format!("{year:04}{month:02}{day:02}")
}

fn event(file: &mut File, export: &Export<'_>, meeting: &Meeting, (first, after): (Day, Day)) {
    file.raw("BEGIN", "VEVENT");
    // Ids are for ever, so a calendar that is read again changes its events and does not double them.
    file.raw("UID", &format!("{}@dialogue-explorer", meeting.id));
    file.raw("DTSTAMP", &format!("{}T000000Z", written(export.today.full_day().unwrap_or((1970, 1, 1)))));
    file.raw("DTSTART;VALUE=DATE", &written(first));
    file.raw("DTEND;VALUE=DATE", &written(after));
    file.text("SUMMARY", &summary(export, meeting));
    file.raw("STATUS", if meeting.status == Status::Held { "CONFIRMED" } else { "TENTATIVE" });
    // It is over, or others': nobody's time is taken.
    file.raw("TRANSP", "TRANSPARENT");
    if let Some(place) = describe::place(export.lang, meeting) {
        file.text("LOCATION", &place);
    }
    file.text("DESCRIPTION", &description(export, meeting));
    file.raw("URL", &export.meeting_link(meeting));
    let areas: Vec<String> = meeting
        .areas()
        .map(|it| escaped(export.dataset.corpus.vocabulary.area(it).labels.get(export.lang)))
        .collect();
    if !areas.is_empty() {
        file.raw("CATEGORIES", &areas.join(","));
    }
    file.raw("END", "VEVENT");
}

/// "19th Senior Officials’ Meeting (ASEAN, Russia)": in a calendar nothing else says who met.
fn summary(export: &Export<'_>, meeting: &Meeting) -> String {
    let words = words(export.lang);
    let mut name = describe::name(export.lang, meeting);
    let parties: Vec<&str> =
        meeting.parties.iter().map(|party| describe::party(export.lang, *party)).collect();
    if meeting.kind != Kind::Summit && (1..=PARTIES).contains(&parties.len()) {
        name += &format!(" ({})", parties.join(", "));
    }
    if meeting.status != Status::Held {
        name += &format!(" · {}", (words.status)(meeting.status));
    }
    name
}

/// What is told of the meeting, and the words that tell its day, with who says so.
fn description(export: &Export<'_>, meeting: &Meeting) -> String {
    let words = words(export.lang);
    let mut lines = Vec::new();
    let told = |field| -> Vec<String> {
        meeting
            .told(field)
            .map(|it| describe::stated(export.lang, &export.dataset.corpus, &it.value))
            .collect()
    };
    let mut chairs = told(Field::Chair);
    chairs.dedup();
    for (name, values) in [(words.field_chairs, chairs), (words.field_areas, told(Field::Area))] {
        if !values.is_empty() {
            lines.push(format!("{name}: {}", values.join(", ")));
        }
    }
    // A day that a source gives as uncertain stays so, in words.
    lines.extend(meeting.start.filter(|it| it.is_uncertain()).map(|it| (words.date)(&it)));
    for row in rows(&export.dataset.corpus, meeting) {
        if !matches!(row.value, Value::Start(_)) || !row.preferred {
            continue;
        }
        match row.source {
            Source::Words(article, anchor) => {
                let quote = (words.quoted)(offsets(article, anchor).quote);
                let url = article.url.as_deref().unwrap_or_default();
                lines.push(
                    format!("{quote} — {}, {} {url}", article.publisher, article.title).trim_end().to_owned(),
                );
            }
            Source::Record(entry) => {
                let (pages, which_is_open) = row.pages(entry);
                lines.extend(which_is_open.then(|| more_words(export.lang).which_is_open.to_owned()));
                lines.extend(pages.iter().map(|it| cited(export.dataset.corpus.citation(*it))));
            }
        }
    }
    lines.push(export.meeting_link(meeting));
    lines.join("\n")
}

/// Lines as RFC 5545 has them.
#[derive(Default)]
struct File {
    text: String,
}

impl File {
    /// A line whose value is text.
    fn text(&mut self, name: &str, value: &str) {
        self.raw(name, &escaped(value));
    }

    /// A line, folded: no part of it is longer than 75 octets, and no character is cut.
    fn raw(&mut self, name: &str, value: &str) {
        let mut room = LINE_OCTETS;
        // A line break in what is no text would begin a line of its own.
        for char in
            name.chars().chain([':']).chain(value.chars()).filter(|it| !it.is_control() || *it == '\t')
        {
            if char.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = LINE_OCTETS - 1;
            }
            room -= char.len_utf8();
            self.text.push(char);
        }
        self.text.push_str("\r\n");
    }
}

/// Text with what has a meaning in it escaped (section 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for char in text.chars() {
        match char {
            '\\' | ';' | ',' => out.extend(['\\', char]),
            '\n' => out.push_str("\\n"),
            _ => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use icalendar::parser::{Component, read_calendar, unfold};

    use super::super::tests::Case;
    use super::*;

    fn file(link: &str) -> (Calendar, Case) {
        let case = Case::new(link);
        let calendar = calendar(&case.export());
        (calendar, case)
    }

    fn property(event: &Component<'_>, name: &str) -> String {
        let found = event.properties.iter().find(|it| it.name == name);
        found.unwrap_or_else(|| panic!("{name} in {event:?}")).val.to_string()
    }

    /// The oracle is the parser of the `icalendar` crate.
    #[test]
    fn another_program_reads_the_events() {
        for link in
            ["", "?lang=vi", "?lang=ru&status=", "?collection=record", "?years=2021&lang=ru", "?q=xyzzy"]
        {
            let (calendar, case) = file(link);
            let text = unfold(&calendar.text);
            let read = read_calendar(&text).unwrap_or_else(|error| panic!("{link}: {error}"));
            let events: Vec<_> = read.components.iter().filter(|it| it.name == "VEVENT").collect();
            let shown: Vec<&Meeting> = case.export().shown().collect();
            let dated: Vec<&&Meeting> =
                shown.iter().filter(|it| it.start.is_some_and(|it| it.full_day().is_some())).collect();
            assert_eq!(events.len(), dated.len(), "{link}");
            assert_eq!(calendar.events as usize + calendar.undated.len(), shown.len(), "{link}");
            for (event, meeting) in events.iter().zip(dated) {
                assert_eq!(property(event, "UID"), format!("{}@dialogue-explorer", meeting.id));
                let (start, end) = (property(event, "DTSTART"), property(event, "DTEND"));
                assert!(start < end && start.len() == 8, "{start} {end}");
                assert_eq!(property(event, "DTSTAMP"), "20261124T000000Z");
                assert!(property(event, "URL").starts_with("https://explorer.example/?"));
            }
            let named = read.properties.iter().filter(|it| it.name == "X-DIALOGUE-EXPLORER-UNDATED").count();
            assert_eq!(named, calendar.undated.len(), "{link}");
        }
    }

    #[test]
    fn a_calendar_is_named_by_what_was_chosen() {
        for (link, expected) in [
            ("", "ASEAN and Russia, read from the news"),
            ("?years=2021", "ASEAN and Russia, read from the news · Year: 2021"),
        ] {
            let text = unfold(&file(link).0.text);
            let read = read_calendar(&text).unwrap_or_else(|error| panic!("{link}: {error}"));
            for property in ["NAME", "X-WR-CALNAME"] {
                let named: Vec<_> = read.properties.iter().filter(|it| it.name == property).collect();
                assert_eq!(named.len(), 1, "{link}");
                assert_eq!(named[0].val.to_string().replace("\\,", ","), expected, "{link}");
            }
        }
    }

    #[test]
    fn lines_are_folded_between_characters() {
        for link in ["", "?lang=vi&collection=record", "?lang=ru&collection=record"] {
            let (calendar, _) = file(link);
            let body = calendar.text.strip_suffix("\r\n").expect("the last line ends too");
            assert!(
                body.split("\r\n").all(|it| it.len() <= LINE_OCTETS && !it.contains(['\r', '\n'])),
                "{link}"
            );
        }
    }

    #[test]
    fn the_bundled_meetings_are_the_days_that_are_told() {
        let (calendar, _) = file("");
        for line in [
            "UID:arsom-19@dialogue-explorer",
            "DTSTART;VALUE=DATE:20230427\r\nDTEND;VALUE=DATE:20230429",
            "SUMMARY:19th Senior Officials’ Meeting (ASEAN\\, Russia)",
            "LOCATION:Siem Reap\\, Cambodia",
            "X-DIALOGUE-EXPLORER-UNDATED:summit-3: November 2018",
        ] {
            assert!(calendar.text.replace("\r\n ", "").contains(line), "{line} in {}", calendar.text);
        }
        assert_eq!((calendar.events, calendar.undated.len()), (5, 4));
    }

    #[test]
    fn a_day_ends_before_the_next_begins() {
        for (day, after) in [
            ((2024, 2, 28), (2024, 2, 29)),
            ((2023, 2, 28), (2023, 3, 1)),
            ((2000, 2, 29), (2000, 3, 1)),
            ((1900, 2, 28), (1900, 3, 1)),
            ((2021, 4, 30), (2021, 5, 1)),
            ((2021, 12, 31), (2022, 1, 1)),
            ((2021, 7, 31), (2021, 8, 1)),
        ] {
            assert_eq!(next(day), after);
        }
    }

    #[test]
    fn text_cannot_add_a_line() {
        let mut file = File::default();
        file.text("SUMMARY", "a;b,c\\d\nEND:VCALENDAR");
        file.raw("URL", "https://x/\r\nATTACH:y");
        assert_eq!(file.text, "SUMMARY:a\\;b\\,c\\\\d\\nEND:VCALENDAR\r\nURL:https://x/ATTACH:y\r\n");
    }
}
