//! "This is wrong": a message that names a value, its words and its source, for whoever runs the site.
//!
//! Comes in: a value of a meeting and how the page tells it. Goes out: the message as text, and as a link that a mail
//! program opens. Never here: who reads it, which is [`contact`](super::contact).
//!
//! A link of mail is short (programs cut it at about two thousand characters, and a letter of Vietnamese
//! takes nine of them), so quotes are shortened there, and said to be; then titles and names go. Ids, value,
//! link and edition never do. The text to copy has everything.

use crate::data::code::{ArticleCode, MeetingCode};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Export;
use super::cite::line;
use crate::data::mention::Anchor;
use crate::data::{Article, CitationId, ReportId, SourceRef};
use crate::meetings::{Assertion, Meeting};
use crate::query::Query;
use crate::text::cite::Cite;
use crate::text::{cite_words, describe, words};

/// The longest link of mail, in characters.
pub const LONGEST: usize = 1900;

/// All but the unreserved characters of RFC 3986 is coded.
const CODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A value of a meeting that may be wrong, with the page's words for it.
#[derive(Clone, Copy)]
pub struct Doubt<'a> {
    pub meeting: &'a Meeting,
    /// One of [`Meeting::told`].
    pub assertion: &'a Assertion,
    /// What the meeting is called, and when it was.
    pub name: &'a str,
    /// The name of the field.
    pub field: &'a str,
    /// The value in words.
    pub value: &'a str,
}

/// A message about a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub subject: String,
    /// The whole text; its lines end with a line feed.
    pub body: String,
    /// The same as a `mailto:` link without recipient, of [`LONGEST`] characters at the most, what is quoted
    /// shortened where it has to be. `None` where even the ids take more: then the text can be copied.
    pub mailto: Option<String>,
}

/// How much of a message is told: characters of each quote, and whether titles and names stand beside ids.
#[derive(Clone, Copy)]
struct Room {
    quote: usize,
    names: bool,
}

const ALL: Room = Room { quote: usize::MAX, names: true };

/// Writes the message. Its link opens the value where it was doubted, in the data's edition.
#[must_use]
pub fn draft(export: &Export<'_>, doubt: &Doubt<'_>) -> Draft {
    let title = |room: Room| {
        let name = if room.names { doubt.name } else { "" };
        line(&(cite_words(export.lang).subject)(name, &doubt.meeting.id))
    };
    let link = |room| mailto(&title(room), &body(export, doubt, room));
    let fits = |room: &Room| link(*room).len() <= LONGEST;
    let longest = longest_quote(export, doubt);
    let with = |names| [Room { quote: longest, names }, Room { quote: 0, names }];
    let [whole, bare] = with(true);
    let [whole_ids, bare_ids] = with(false);
    let mailto = if fits(&whole) {
        link(ALL)
    } else if fits(&bare) {
        link(most(bare, longest, &fits))
    } else if fits(&whole_ids) {
        link(whole_ids)
    } else {
        link(most(bare_ids, longest, &fits))
    };
    let mailto = Some(mailto).filter(|it| it.len() <= LONGEST);
    Draft { subject: title(ALL), body: body(export, doubt, ALL), mailto }
}

/// A meeting or an article as a whole, of which something may be wrong.
#[derive(Clone, Copy)]
pub enum Whole<'a> {
    Meeting {
        meeting: &'a Meeting,
        /// What it is called, and when it was.
        name: &'a str,
    },
    Article(&'a Article),
}

/// Writes a message on a meeting or an article. Its link opens it in the data's edition.
#[must_use]
pub fn draft_of_whole(export: &Export<'_>, whole: &Whole<'_>) -> Draft {
    let cite = cite_words(export.lang);
    let Query { lang, collection, .. } = export.query.clone();
    let query = Query { lang, collection, ..Query::default() };
    let (label, name, id, query) = match whole {
        Whole::Meeting { meeting, name } => {
            let query = Query { meeting: MeetingCode::new(&meeting.id), ..query };
            (cite.meeting, (*name).to_owned(), &meeting.id, query)
        }
        Whole::Article(article) => {
            let query = Query { read: ArticleCode::new(&article.id), ..query };
            (cite.article, format!("{}, {}", article.title, article.publisher), &article.id, query)
        }
    };
    let subject = line(&(cite.subject)(&name, id));
    let body = |named: &str| {
        let mut lines = vec![format!("{label}: {}", line(named))];
        lines.push(format!("{}: {}{}", cite.link, export.site, export.frozen(&query).to_search()));
        if !export.dataset.edition.is_empty() {
            lines.push(format!("{}: {}", cite.data, export.dataset.edition));
        }
        format!("{}\n\n{}\n", lines.join("\n"), cite.ask)
    };
    let whole = body(&format!("{name} ({id})"));
    // A title may be longer than a link of mail: the id says as much.
    let mailtos = [mailto(&subject, &whole), mailto(&line(&(cite.subject)("", id)), &body(id))];
    let mailto = mailtos.into_iter().find(|mailto| mailto.len() <= LONGEST);
    Draft { subject, body: whole, mailto }
}

/// The most characters of the quotes with which the link fits; none at the least.
fn most(bare: Room, longest: usize, fits: &dyn Fn(&Room) -> bool) -> Room {
    let (mut least, mut above) = (0, longest + 1);
    while above - least > 1 {
        let middle = usize::midpoint(least, above);
        if fits(&Room { quote: middle, ..bare }) { least = middle } else { above = middle }
    }
    Room { quote: least, ..bare }
}

fn mailto(subject: &str, body: &str) -> String {
    // RFC 6068: lines end with CRLF.
    let body = body.replace('\n', "\r\n");
    format!(
        "mailto:?subject={}&body={}",
        utf8_percent_encode(subject, CODED),
        utf8_percent_encode(&body, CODED)
    )
}

fn body(export: &Export<'_>, doubt: &Doubt<'_>, room: Room) -> String {
    let cite = cite_words(export.lang);
    let (meeting, corpus) = (doubt.meeting, &export.dataset.corpus);
    let code = meeting.fact_code(doubt.assertion, &corpus.vocabulary);
    let named = |name: &str, id: &str| if room.names { format!("{name} ({id})") } else { id.to_owned() };
    let mut lines = Vec::new();
    let named_line = |name: &str, text: &str| format!("{name}: {}", line(text));
    lines.push(named_line(cite.meeting, &named(doubt.name, &meeting.id)));
    lines.push(named_line(cite.field, &format!("{} ({code})", doubt.field)));
    lines.push(named_line(cite.value, doubt.value));
    for (report, anchors) in &doubt.assertion.by {
        for quote in quotes(export, *report, anchors) {
            lines.push(named_line(cite.quote, &quoted(export, cite, quote, room.quote)));
        }
        let less = describe::says_only(export.lang, corpus, doubt.assertion, *report);
        let with_less = |source: String| less.iter().fold(source, |source, less| format!("{source}; {less}"));
        match corpus.report(*report).teller {
            SourceRef::Article(article) => {
                let article = corpus.article(article);
                let by = format!("{}, {}", article.title, article.publisher);
                lines.push(named_line(cite.article, &with_less(named(&by, &article.id))));
            }
            SourceRef::Record(entry) => {
                let entry = corpus.entry(entry);
                let stating = entry.known_to_state(doubt.assertion.said_by(corpus, *report));
                let page = |page: CitationId| {
                    let page = corpus.citation(page);
                    named(&format!("{}, {}", page.title, page.publisher), &page.id)
                };
                let Some(stating) = stating else {
                    let pages = entry.citations.iter().map(|it| with_less(page(*it)));
                    lines.extend(pages.map(|page| named_line(cite.page, &page)));
                    continue;
                };
                let (first, others): (Vec<_>, Vec<_>) =
                    entry.citations.iter().partition(|page| stating.contains(page));
                let first: Vec<String> = first.into_iter().map(|it| with_less(page(it))).collect();
                let others: Vec<String> = others.into_iter().map(page).collect();
                lines.extend(headed(cite.page_stating, &first));
                lines.extend(headed(cite.page_other, &others));
            }
        }
    }
    lines.push(named_line(cite.link, &link(export, doubt, &code)));
    if !export.dataset.edition.is_empty() {
        lines.push(named_line(cite.data, &export.dataset.edition));
    }
    format!("{}\n\n{}\n", lines.join("\n"), cite.ask)
}

/// A list under its heading; nothing where it has no items.
fn headed(heading: &str, items: &[String]) -> Vec<String> {
    let heading = (!items.is_empty()).then(|| format!("{heading}:"));
    heading.into_iter().chain(items.iter().map(|item| format!("- {}", line(item)))).collect()
}

/// The words of a report that carry the value.
fn quotes<'a>(export: &Export<'a>, report: ReportId, anchors: &'a [Anchor]) -> impl Iterator<Item = &'a str> {
    let corpus = &export.dataset.corpus;
    let article = corpus.report(report).article();
    anchors.iter().filter_map(move |it| Some(corpus.quote(article?, *it)))
}

fn longest_quote(export: &Export<'_>, doubt: &Doubt<'_>) -> usize {
    let all = doubt.assertion.by.iter().flat_map(|(report, anchors)| quotes(export, *report, anchors));
    all.map(|it| line(it).chars().count()).max().unwrap_or_default()
}

fn quoted(export: &Export<'_>, cite: &Cite, quote: &str, most: usize) -> String {
    let quote = line(quote);
    let in_marks = words(export.lang).quoted;
    if quote.chars().count() <= most {
        return in_marks(&quote);
    }
    let cut: String = quote.chars().take(most).collect();
    format!("{} {}", in_marks(&format!("{}…", cut.trim_end())), cite.shortened)
}

/// The link to the value, with nothing of what else was chosen: what is doubted does not depend on it.
fn link(export: &Export<'_>, doubt: &Doubt<'_>, code: &str) -> String {
    let Query { lang, collection, .. } = export.query.clone();
    let article = doubt.assertion.by.iter().find_map(|it| export.dataset.corpus.report(it.0).article());
    let state = Query {
        lang,
        collection,
        meeting: MeetingCode::new(&doubt.meeting.id),
        read: article.and_then(|it| ArticleCode::new(&export.dataset.corpus.article(it).id)),
        fact: Some(code.to_owned()),
        ..Query::default()
    };
    format!("{}{}", export.site, export.frozen(&state).to_search())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Corpus;
    use crate::data::samples::{bundled, date};
    use crate::data::vocabulary::Lang;
    use crate::dataset::{Dataset, Selection};

    fn with_drafts(corpus: &Corpus, lang: Lang, look: &mut dyn FnMut(&Meeting, &Assertion, &Draft)) {
        let dataset = Dataset { edition: "1a2b3c4d".to_owned(), ..Dataset::from_corpus(corpus.clone()) };
        let query = Query { lang: Some(lang), ..Query::default() };
        let selection = Selection::default();
        let export = Export {
            dataset: &dataset,
            selection: &selection,
            query: &query,
            lang,
            site: "https://example.org/explorer/",
            today: date("2026-11-24"),
        };
        for meeting in &dataset.meetings {
            for told in &meeting.assertions {
                let value = told.value.code(&corpus.vocabulary);
                let (name, field) = ("Встреча старших должностных лиц", "Hình thức");
                look(
                    meeting,
                    told,
                    &draft(&export, &Doubt { meeting, assertion: told, name, field, value: &value }),
                );
            }
        }
    }

    fn decoded(mailto: &str) -> (String, String) {
        let query = mailto.strip_prefix("mailto:?").expect("a link of mail without recipient");
        let part = |name: &str| {
            let text = query.split('&').find_map(|it| it.strip_prefix(name)).expect(name);
            assert!(!text.contains('+'), "a blank is no plus in a link of mail");
            percent_encoding::percent_decode_str(text).decode_utf8().expect("UTF-8").into_owned()
        };
        (part("subject="), part("body="))
    }

    #[track_caller]
    fn check(corpus: &Corpus, lang: Lang) {
        let mut drafts = 0;
        with_drafts(corpus, lang, &mut |meeting, told, draft| {
            drafts += 1;
            let mailto = draft.mailto.as_ref().unwrap_or_else(|| panic!("no link: {}", draft.body));
            assert!(mailto.len() <= LONGEST, "{}: {}", mailto.len(), draft.body);
            let (subject, body) = decoded(mailto);
            assert!(!body.replace("\r\n", "").contains(['\r', '\n']), "{body}");
            for told_in in [&subject, &draft.subject] {
                assert!(told_in.contains(&meeting.id), "{told_in}");
            }
            // Ids, value, link and edition stand in the shortest as in the longest.
            let code = meeting.fact_code(told, &corpus.vocabulary);
            for text in [&body, &draft.body] {
                for (report, _) in &told.by {
                    match corpus.report(*report).teller {
                        SourceRef::Article(it) => assert!(text.contains(&corpus.article(it).id), "{text}"),
                        SourceRef::Record(it) => {
                            for page in &corpus.entry(it).citations {
                                assert!(text.contains(&corpus.citation(*page).id), "{text}");
                            }
                        }
                    }
                }
                for part in [&meeting.id, &code, &told.value.code(&corpus.vocabulary)] {
                    assert!(text.contains(part.as_str()), "{part} in {text}");
                }
                assert!(
                    text.contains("https://example.org/explorer/?") && text.contains("1a2b3c4d"),
                    "{text}"
                );
            }
            // The text to copy has every quote whole.
            for (report, anchors) in &told.by {
                let Some(article) = corpus.report(*report).article() else { continue };
                for anchor in anchors {
                    let quote = line(corpus.quote(article, *anchor));
                    assert!(draft.body.contains(&quote), "{quote} in {}", draft.body);
                    let cut = cite_words(lang).shortened;
                    assert!(body.contains(&quote) || body.contains(cut), "{body}");
                }
            }
        });
        assert!(drafts > 100, "{drafts}");
    }

    #[test]
    fn every_value_can_be_doubted_in_every_language() {
        for lang in Lang::ALL {
            check(&bundled(), *lang);
        }
    }

    #[test]
    fn values_of_the_record_name_its_pages() {
        let mut corpus = bundled();
        let mut faults = Vec::new();
        crate::data::read_record(Ok(crate::data::samples::RECORD), &mut corpus, &mut faults);
        assert_eq!(faults, []);
        check(&corpus, Lang::Ru);
    }

    /// The day of the 19th meeting of senior officials stands on the first of its three pages (`stated` of the record).
    #[test]
    fn the_day_of_a_meeting_is_stated_on_one_of_its_pages() {
        let mut corpus = bundled();
        crate::data::read_record(Ok(crate::data::samples::RECORD), &mut corpus, &mut Vec::new());
        let mut seen = 0;
        with_drafts(&corpus, Lang::En, &mut |meeting, assertion, draft| {
            if meeting.id != "arsom-19" || assertion.value.field() != crate::data::Field::Start {
                return;
            }
            seen += 1;
            let after = |heading: &str| draft.body.split_once(heading).map_or("", |it| it.1);
            let stated = after("Stated on:").split("Also about this meeting:").next().unwrap_or_default();
            assert!(
                stated.contains("(cpv-2023-05-02)") && !stated.contains("kontum-2023-05"),
                "{}",
                draft.body
            );
            let also = after("Also about this meeting:");
            assert!(also.contains("(kontum-2023-05)") && also.contains("(ppp-2023-04-21)"), "{}", draft.body);
        });
        assert!(seen > 0);
    }

    #[test]
    fn pages_that_state_the_value_stand_first_and_are_named_so() {
        let mut corpus = bundled();
        let mut faults = Vec::new();
        crate::data::read_record(Ok(crate::data::samples::RECORD), &mut corpus, &mut faults);
        let (mut told, mut untold) = (0, 0);
        for (lang, stating, other) in [
            (Lang::En, "Stated on:", "Also about this meeting:"),
            (Lang::Vi, "Nơi nêu giá trị này:", "Cũng về cuộc họp này:"),
            (Lang::Ru, "Где это сказано:", "Ещё об этой встрече:"),
        ] {
            with_drafts(&corpus, lang, &mut |_, assertion, draft| {
                for (report, _) in &assertion.by {
                    let Some(entry) = corpus.report(*report).entry() else { continue };
                    let entry = corpus.entry(entry);
                    let stated = entry.known_to_state(assertion.said_by(&corpus, *report));
                    let line = |page: &CitationId| {
                        let id = format!("({})", corpus.citation(*page).id);
                        let mut lines = draft.body.lines().enumerate();
                        lines.find(|(_, line)| line.contains(&id)).unwrap_or_else(|| panic!("{id}"))
                    };
                    let lines: Vec<_> = entry.citations.iter().map(|page| (page, line(page))).collect();
                    let Some(stated) = stated else {
                        untold += 1;
                        let label = format!("{}: ", cite_words(lang).page);
                        assert!(lines.iter().all(|it| it.1.1.starts_with(&label)), "{}", draft.body);
                        continue;
                    };
                    told += 1;
                    let place = |heading: &str| draft.body.lines().position(|line| line == heading);
                    let (first, second) = (place(stating).expect("a heading"), place(other));
                    assert!(second.is_none_or(|second| first < second), "{}", draft.body);
                    for (page, (at, text)) in lines {
                        let is_stating = stated.contains(page);
                        assert!(text.starts_with("- ") && at > first, "{}", draft.body);
                        assert_eq!(second.is_none_or(|second| at < second), is_stating, "{}", draft.body);
                    }
                }
            });
        }
        assert!(told > 500 && untold > 0, "{told} {untold}");
    }

    #[test]
    fn a_long_quote_is_shortened_in_the_link_and_said_to_be() {
        let mut corpus = bundled();
        let at = corpus.reports[0].statements[0].quotes[0];
        // The whole article as the words of its first fact: far more than a link takes.
        let whole = crate::data::mention::Span { start: 0, end: corpus.articles[0].text.len() };
        corpus.reports[0].statements[0].quotes[0] = Anchor { span: whole, ..at };
        let mut seen = false;
        with_drafts(&corpus, Lang::En, &mut |meeting, told, draft| {
            if meeting.id == "arsom-19" && told == &meeting.assertions[0] {
                seen = true;
                let mailto = draft.mailto.as_ref().expect("a link");
                let (_, body) = decoded(mailto);
                assert!(body.contains("…” (shortened)"), "{body}");
                assert!(mailto.len() > LONGEST - 40, "as much as there is room for: {}", mailto.len());
                assert!(!draft.body.contains("(shortened)"));
            }
        });
        assert!(seen);
    }

    #[test]
    fn a_value_too_long_for_any_link_can_still_be_copied() {
        let mut corpus = bundled();
        let fact = corpus.reports[0]
            .statements
            .iter_mut()
            .find(|it| matches!(it.value, crate::data::Value::City(_)));
        let long = "x".repeat(3000);
        fact.expect("a city").value = crate::data::Value::City(long.clone());
        let mut without = 0;
        with_drafts(&corpus, Lang::En, &mut |_, _, draft| {
            if draft.mailto.is_none() {
                without += 1;
                assert!(draft.body.contains(&long));
            }
        });
        assert_eq!(without, 1);
    }
}
