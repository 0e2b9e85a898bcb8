//! The four files together: what the bundled ones say, and what wrong ones do.

use super::samples::{ARTICLES, CLAIMS, REPORTS, VOCABULARY, bundled, everything};
use super::{Arrived, Corpus, Diagnostic, Field, Value, read, read_collections};
use crate::data::edtf::Date;
use crate::data::mention::Place;
use crate::data::vocabulary::{Lang, Status};

const ARTICLE: &str = r#"[{"id": "a", "title": "T", "publisher": "P", "language": "en",
    "text": "The talks, held on 5 May; other talks", "related": ["Talks in Hanoi"]}]"#;
const AREAS: &[u8] = br#"{"pillars": [{"code": "p", "en": "P", "vi": "P", "ru": "P"}],
    "areas": [{"code": "energy", "pillar": "p", "en": "E", "vi": "E", "ru": "E"}]}"#;

/// Every string of every anchor, and the words around it, must be where it is said to stand.
#[track_caller]
pub fn check_anchors(corpus: &Corpus) {
    for report in &corpus.reports {
        assert!(report.statements.is_sorted_by_key(|it| it.value.field()));
        let _ = (report.kind(), report.status());
        for fact in &report.statements {
            assert!(!fact.quotes.is_empty());
            for anchor in &fact.quotes {
                let quote = corpus.quote(report.article().expect("an article tells it"), *anchor);
                assert!(!quote.is_empty());
                assert!(
                    corpus
                        .article(report.article().expect("an article tells it"))
                        .string(anchor.place)
                        .contains(quote)
                );
            }
        }
    }
    for statement in &corpus.claims {
        assert!(!corpus.quote(statement.article, statement.quote).is_empty());
    }
}

#[test]
fn the_bundled_files_are_read_without_a_fault() {
    let corpus = bundled();
    let sizes = [corpus.articles.len(), corpus.reports.len(), corpus.claims.len()];
    assert_eq!(sizes, [5, 15, 135]);
    assert_eq!((corpus.vocabulary.pillars.len(), corpus.vocabulary.areas.len()), (4, 27));
    check_anchors(&corpus);
    let at = corpus.article_by_id("lavrov-lim-tgvn").expect("it is bundled");
    assert_eq!(corpus.article(at).language, "vi");
    let statement = corpus.statement_by_id("special-fmm-2021-vna.1").expect("it is bundled");
    let body = corpus.article(statement.article).text.find("Hanoi (VNA)").expect("the date line");
    assert_eq!(statement.quote.span.start, body + "Hanoi (VNA) - ".len());
}

/// What is said of the sources in our own words: notes, statements, and titles in parentheses.
fn our_words(corpus: &Corpus) -> Vec<&str> {
    let notes = corpus.articles.iter().filter_map(|it| it.note.as_deref());
    let notes = notes.chain(corpus.reports.iter().filter_map(|it| it.note.as_deref()));
    let claims = corpus.claims.iter().flat_map(|it| [Some(it.claim.as_str()), it.note.as_deref()]);
    let titles = corpus.record.citations.iter().map(|it| it.title.as_str());
    notes.chain(claims.flatten()).chain(titles.filter(|it| it.starts_with('('))).collect()
}

#[test]
fn notes_are_in_the_words_of_readers() {
    let corpus = everything();
    let ids = corpus.articles.iter().map(|it| &it.id);
    let ids = ids.chain(corpus.record.entries.iter().map(|it| &it.id));
    let mut ids: Vec<&str> =
        ids.chain(corpus.record.citations.iter().map(|it| &it.id)).map(String::as_str).collect();
    // Names of fields, and words of those who make the data.
    ids.extend(["`", "contract", "scrape", "Viet Nam"]);
    for text in our_words(&corpus) {
        assert_eq!(ids.iter().find(|id| text.contains(**id)), None, "{text}");
    }
}

#[test]
fn the_quote_of_a_statement_shows_what_it_states() {
    let corpus = bundled();
    for (id, shown) in [
        ("arsom-17-vna.22", "the pandemic"),
        ("lavrov-lim-tgvn.7", "Bộ trưởng Nga tin tưởng"),
        ("special-fmm-2021-vna.14", "Code of Conduct"),
        ("special-fmm-2021-vna.24", "The two sides"),
        ("special-fmm-2021-vna.25", "The two sides"),
    ] {
        let claim = corpus.statement_by_id(id).expect("it is bundled");
        let quote = corpus.quote(claim.article, claim.quote);
        assert!(quote.contains(shown), "{id}: {quote}");
    }
}

#[test]
fn a_page_has_one_publisher_wherever_it_stands() {
    let corpus = everything();
    let mut both = 0;
    for article in &corpus.articles {
        for page in corpus.record.citations.iter().filter(|it| it.url.is_some() && it.url == article.url) {
            assert_eq!(page.publisher, article.publisher, "{}", page.id);
            both += 1;
        }
    }
    assert_eq!(both, 5);
}

#[test]
fn a_title_is_in_the_language_that_it_is_said_to_be_in() {
    for page in &everything().record.citations {
        let has = |from, to| page.title.chars().any(|it| (from..=to).contains(&it));
        let (cyrillic, other) =
            (has('\u{400}', '\u{4ff}'), has('\u{e00}', '\u{e7f}') || has('\u{3040}', '\u{9fff}'));
        let language = page.title_language();
        assert_eq!(cyrillic, ["bg", "ru"].contains(&language), "{}", page.id);
        assert_eq!(other, ["ja", "th", "zh"].contains(&language), "{}", page.id);
    }
}

/// What a plan is called says when it ends, of two documents no page says when or where they were adopted.
#[test]
fn every_document_but_two_has_a_time_or_a_meeting() {
    let record = everything().record;
    let has_meeting = |at: &usize| record.entries.iter().any(|it| it.documents.contains(at));
    let documents = record.documents.iter().enumerate();
    let none = documents.filter(|(at, it)| it.adopted.is_none() && it.period.is_none() && !has_meeting(at));
    let none: Vec<&str> = none.map(|(_, it)| it.name.as_str()).collect();
    assert_eq!(none, ["Agreement on Cultural Cooperation", "Education Work Plan to 2026"]);
}

/// A page of before the meeting announces it. That it was held is told by another, and where that is a single one
/// the note says so.
#[test]
fn no_announcement_passes_for_a_meeting_that_was_held() {
    let corpus = everything();
    let parts = |it: &Date| [it.year(), it.month().map(i32::from), it.day().map(i32::from)];
    let is_before = |page: &Date, start: &Date| {
        let mut pairs = parts(page).into_iter().zip(parts(start)).filter(|(page, start)| page != start);
        pairs.next().is_some_and(|it| matches!(it, (Some(page), Some(start)) if page < start))
    };
    let mut told = 0;
    for report in corpus.reports.iter().filter(|it| it.status() == Status::Held) {
        let Some(entry) = report.entry().map(|it| corpus.entry(it)) else { continue };
        let Some(Value::Start(start)) = report.facts_of(Field::Start).map(|it| &it.value).next() else {
            continue;
        };
        let pages = entry.citations.iter().map(|it| corpus.citation(*it).published.as_ref());
        let announcing = pages.flatten().filter(|it| is_before(it, start)).count();
        let others = entry.citations.len() - announcing;
        assert!(others > 0, "{}", entry.id);
        if announcing > 0 && others == 1 {
            assert!(report.note.as_deref().is_some_and(|it| it.contains("announce")), "{}", entry.id);
            told += 1;
        }
    }
    assert_eq!(told, 3);
}

#[test]
fn areas_and_pillars_are_told_apart_in_every_language() {
    let vocabulary = bundled().vocabulary;
    for lang in Lang::ALL.iter().copied() {
        let areas = vocabulary.areas.iter().map(|it| it.labels.get(lang));
        let mut names: Vec<&str> =
            areas.chain(vocabulary.pillars.iter().map(|it| it.labels.get(lang))).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{lang:?}");
    }
}

#[test]
fn words_of_teasers_stand_in_teasers() {
    let corpus = bundled();
    let places = corpus.reports.iter().map(|it| it.statements[0].quotes[0].place);
    let teasers: Vec<Place> = places.filter(|it| *it != Place::Text).collect();
    assert_eq!(teasers, [Place::Related(2), Place::Related(3), Place::Related(5)]);
}

/// What one report with this evidence gives: its facts as `field code quote…`, and the messages.
#[track_caller]
fn check(report: &str, expected: &[&str], messages: &[&str]) {
    let (corpus, faults) =
        read(Ok(ARTICLE.as_bytes()), Ok(format!("[{report}]").as_bytes()), Ok(b"[]"), Ok(AREAS));
    check_anchors(&corpus);
    let mut found = Vec::new();
    for report in &corpus.reports {
        for fact in &report.statements {
            let quotes = fact
                .quotes
                .iter()
                .map(|it| corpus.quote(report.article().expect("an article tells it"), *it));
            let quotes = quotes.collect::<Vec<_>>().join(" + ");
            found.push(format!("{}: {quotes}", fact.value.fact_code(false, &corpus.vocabulary)));
        }
    }
    assert_eq!(found, expected, "{report}");
    assert_eq!(faults.iter().map(|it| it.message.as_str()).collect::<Vec<_>>(), messages, "{report}");
}

const KIND: &str = r#"{"field": "kind", "value": "talks", "quote": "The talks"}"#;
const STATUS: &str = r#"{"field": "status", "value": "held", "quote": "held"}"#;

fn report(more: &str) -> String {
    format!(r#"{{"article": "a", "main": true, "evidence": [{STATUS}, {KIND}{more}]}}"#)
}

#[test]
fn a_report_has_its_facts_in_order_each_with_its_quotes() {
    check(&report(""), &["kind.talks: The talks", "status.held: held"], &[]);
    let twice = r#", {"field": "kind", "value": "talks", "quote": "talks", "prefix": "other "}"#;
    check(&report(twice), &["kind.talks: The talks + talks", "status.held: held"], &[]);
    check(&report(&format!(", {KIND}")), &["kind.talks: The talks", "status.held: held"], &[]);
}

#[test]
fn a_wrong_value_is_dropped_and_its_report_kept() {
    let entry = |field: &str, value: &str, rest: &str| {
        format!(r#", {{"field": "{field}", "value": {value}, {rest}}}"#)
    };
    let may = r#""quote": "5 May""#;
    for (entry, message) in [
        (
            entry("start", "\"2021-13-01\"", may),
            r#""value" is not a date, which "start" must be: "2021-13-01""#,
        ),
        (entry("start", "2021", may), r#""value" is not a date, which "start" must be: 2021"#),
        (entry("ordinal", "0", may), r#""value" is not a number from 1 up, which "ordinal" must be: 0"#),
        (
            entry("ordinal", "1e999", may),
            r#""value" is not a number from 1 up, which "ordinal" must be: 1e999"#,
        ),
        (entry("special", "false", may), r#""value" is not true, which "special" must be: false"#),
        (
            entry("areas", "\"enrgy\"", may),
            r#""value" is not an area of the vocabulary, which "area" must be: "enrgy""#,
        ),
        (
            entry("parties", "\"Russia\"", may),
            r#""value" is not ASEAN or a country code, which "party" must be: "Russia""#,
        ),
        (entry("chairs", "\"RU\"", may), r#"chair: not a readable object; left out"#),
        (entry("chairs", r#"{"country": "XX"}"#, may), r#"chair: "country" is not a country code: "XX""#),
        (entry("year", "2021", may), r#""field" is not a field of a meeting: "year""#),
        (
            entry("start", "\"2021\"", r#""quote": "6 May""#),
            r#""start" "2021": "6 May" does not stand in the text"#,
        ),
        (
            entry("start", "\"2021\"", r#""quote": "talks""#),
            r#""start" "2021": "talks" stands in the text more than once; "prefix" or "suffix" must tell which"#,
        ),
        (
            entry("city", "\"Hanoi\"", r#""quote": "Hanoi""#),
            r#""city" "Hanoi": "Hanoi" does not stand in the text"#,
        ),
        (entry("city", "\"Hanoi\"", r#""quote": """#), r#""city" "Hanoi" has no quote"#),
    ] {
        let message = format!("report 1 (a): evidence 3: {message}");
        check(&report(&entry), &["kind.talks: The talks", "status.held: held"], &[&message]);
    }
}

#[test]
fn one_report_tells_a_single_value_once() {
    let start = |it| format!(r#", {{"field": "start", "value": "{it}", "quote": "5 May"}}"#);
    check(
        &report(&(start("2021-05-05") + &start("2022-05-05"))),
        &["kind.talks: The talks", "start.2021-05-05: 5 May", "status.held: held"],
        &["report 1 (a): evidence 4: a second \"start\"; the first is kept"],
    );
}

#[test]
fn a_meeting_does_not_end_before_it_starts() {
    for (start, end, right) in [
        ("2021-05-05", "2021-05-06", true),
        ("2021-05-05", "2021-05-04", false),
        ("2021-05-05", "2021-04", false),
        ("2021-05-05", "2020", false),
        ("2021-05-05", "2021", true),
        ("XXXX-12-31", "XXXX-01-01", true),
    ] {
        let date = |field, it| format!(r#", {{"field": "{field}", "value": "{it}", "quote": "5 May"}}"#);
        let json = format!("[{}]", report(&(date("start", start) + &date("end", end))));
        let (corpus, faults) = read(Ok(ARTICLE.as_bytes()), Ok(json.as_bytes()), Ok(b"[]"), Ok(AREAS));
        assert_eq!(faults.is_empty(), right, "{faults:?}");
        assert_eq!(corpus.reports[0].facts_of(Field::End).count(), usize::from(right));
    }
}

#[test]
fn a_report_needs_an_article_a_kind_and_a_status() {
    let whole = report("");
    check(
        &whole.replace(r#""a""#, r#""b""#),
        &[],
        &["report 1 (b): \"article\" is not the id of an article that could be read: \"b\""],
    );
    check(
        &whole.replace("talks\", \"quote", "chat\", \"quote"),
        &[],
        &[
            "report 1 (a): evidence 2: \"value\" is not a kind of meeting, which \"kind\" must be: \"chat\"",
            "report 1 (a): no \"kind\" that its words carry; left out",
        ],
    );
    check(
        &whole.replace("\"held\"}", "\"took place\"}"),
        &[],
        &[
            "report 1 (a): evidence 1: \"status\" \"held\": \"took place\" does not stand in the text",
            "report 1 (a): no \"status\" that its words carry; left out",
        ],
    );
}

#[test]
fn statements_have_ids_of_their_own_and_words() {
    let claim = |id: &str, quote: &str| {
        format!(r#"{{"id": "{id}", "article": "a", "topic": "pledge", "claim": "C", "quote": "{quote}"}}"#)
    };
    for (claims, kept, message) in [
        (claim("a.1", "5 May"), 1, None),
        (
            claim("a.1", "5 May") + "," + &claim("a.1", "5 May"),
            1,
            Some("claim 2 (a.1): this id is told twice; the second is left out"),
        ),
        (
            claim("b.1", "5 May"),
            0,
            Some("claim 1 (b.1): \"id\" is not the article's id, a dot and a number: \"b.1\""),
        ),
        (claim("a.1", "6 May"), 0, Some("claim 1 (a.1): \"quote\": \"6 May\" does not stand in the text")),
    ] {
        let claims = format!("[{claims}]");
        let (corpus, faults) = read(Ok(ARTICLE.as_bytes()), Ok(b"[]"), Ok(claims.as_bytes()), Ok(AREAS));
        assert_eq!(corpus.claims.len(), kept);
        assert_eq!(faults.first().map(|it| it.message.as_str()), message);
    }
}

#[test]
fn a_file_that_is_missing_is_one_fault() {
    let gone = || Err("404 Not Found".to_owned());
    let fault = |file| Diagnostic { file, message: "404 Not Found".to_owned(), is_file_broken: true };
    let (corpus, faults) = read(gone(), Ok(REPORTS), Ok(CLAIMS), Ok(VOCABULARY));
    assert_eq!((corpus.reports.len(), faults), (0, vec![fault("articles.json")]));
    let (corpus, faults) = read(Ok(ARTICLES), Ok(REPORTS), Ok(CLAIMS), gone());
    assert_eq!((corpus.reports.len(), faults), (15, vec![fault("vocabulary.json")]));
    assert!(corpus.reports.iter().all(|it| it.facts_of(Field::Area).count() == 0));
    let (corpus, faults) = read(Ok(ARTICLES), gone(), gone(), Ok(VOCABULARY));
    assert_eq!((corpus.articles.len(), faults), (5, vec![fault("reports.json"), fault("claims.json")]));
}

/// Who asks again for what is broken asks for all of it at once.
#[test]
fn what_came_in_the_place_of_several_files_is_told_of_each() {
    const PAGE: Arrived<'_> = Ok(b"<!doctype html>");
    let (_, faults) = read(PAGE, PAGE, PAGE, Ok(VOCABULARY));
    let broken: Vec<&str> = faults.iter().filter(|it| it.is_file_broken).map(|it| it.file).collect();
    assert_eq!(broken, ["articles.json", "reports.json", "claims.json"]);
}

#[test]
fn a_file_of_nothing_is_broken_where_something_must_be_in_it() {
    const NOTHING: Arrived<'_> = Ok(b"[]");
    let (_, faults) = read(NOTHING, NOTHING, NOTHING, Ok(VOCABULARY));
    let fault = |file, message: &str| Diagnostic { file, message: message.to_owned(), is_file_broken: true };
    assert_eq!(faults, [fault("articles.json", "has no article")]);
    let mut faults = Vec::new();
    assert_eq!(read_collections(NOTHING, &mut faults), []);
    assert_eq!(faults, [fault("collections.json", "has no collection")]);
}

#[test]
fn a_report_that_was_pasted_twice_counts_once() {
    let (first, other) =
        (report(""), report(r#", {"field": "special", "value": true, "quote": "other talks"}"#));
    let kept = ["kind.talks: The talks", "status.held: held"];
    let message = "report 2 (a): says the same as report 1; left out";
    check(&format!("{first}, {first}"), &kept, &[message]);
    let broken = r#"{"article": "a"}"#;
    let faults = [
        "report 1 (a): no \"kind\" that its words carry; left out",
        "report 3 (a): says the same as report 2; left out",
    ];
    check(&format!("{broken}, {first}, {first}"), &kept, &faults);
    let (corpus, _) =
        read(Ok(ARTICLE.as_bytes()), Ok(format!("[{first}, {other}]").as_bytes()), Ok(b"[]"), Ok(AREAS));
    assert_eq!(corpus.reports.len(), 2, "another says something else");
}

/// One fault is told once: not again by each entry of the article.
#[test]
fn what_is_read_from_an_article_that_is_left_out_goes_with_it() {
    let articles = std::str::from_utf8(ARTICLES).expect("the bundle is UTF-8");
    let mut articles: serde_json::Value = serde_json::from_str(articles).expect("the bundle is JSON");
    articles[1].as_object_mut().expect("an article is an object").remove("text");
    let (corpus, faults) = read(Ok(articles.to_string().as_bytes()), Ok(REPORTS), Ok(CLAIMS), Ok(VOCABULARY));
    let messages: Vec<&str> = faults.iter().map(|it| it.message.as_str()).collect();
    let id = articles[1]["id"].as_str().expect("an id");
    assert_eq!(
        messages,
        [
            format!("article 2 ({id}): \"text\" is missing"),
            format!("article 2 ({id}): left out, with all that is read from it")
        ]
    );
    assert_eq!(corpus.articles.len(), 4);
    assert!(corpus.reports.len() < 15 && corpus.claims.iter().all(|it| !it.id.starts_with(id)));
}

#[test]
fn texts_are_just_text_however_long_and_odd() {
    let odd = "<script>alert(1)</script>\u{202e}\u{0}&amp;\u{feff}";
    let text = serde_json::to_string(&format!("The talks, held{}", odd.repeat(40_000))).expect("a string");
    let article =
        format!(r#"[{{"id": "a", "title": "T", "publisher": "P", "language": "en", "text": {text}}}]"#);
    let (corpus, faults) =
        read(Ok(article.as_bytes()), Ok(format!("[{}]", report("")).as_bytes()), Ok(b"[]"), Ok(AREAS));
    assert_eq!(faults, []);
    assert!(corpus.articles[0].text.ends_with(odd) && corpus.articles[0].text.len() > 1_000_000);
    assert_eq!(corpus.reports.len(), 1);
}
