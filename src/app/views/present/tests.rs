//! Slides as HTML: they say what the page says, in every language, and every slide has its link.

use scraper::Html;

use crate::app::render_among;
use crate::app::testing::{all, attribute, attributes, has, page, text};
use crate::chart::{Weight, wrap};
use crate::data::vocabulary::Lang;
use crate::dataset::sample;

/// What the marks of a slide, or the bars of a chart of the page, say aloud.
fn names(html: &Html, begin: &str) -> Vec<String> {
    attributes(html, &format!("[id^='{begin}']"), "aria-label")
}

fn open(link: &str) -> Html {
    let datasets = [sample("articles"), sample("record"), sample("both")];
    Html::parse_document(&render_among(link, &datasets, Lang::En))
}

#[test]
fn a_slide_counts_as_the_page_does() {
    for filter in ["", "&status=held,planned", "&area=energy", "&q=vaccine", "&years=2021"] {
        let charts = page(&format!("?lang=en{filter}"));
        for (picture, dimension) in [("years", "years"), ("chairs", "chair")] {
            let slide = page(&format!("?view=present&picture={picture}{filter}&lang=en"));
            let there = names(&charts, &format!("bar-{dimension}-"));
            assert_eq!(names(&slide, &format!("mark-{picture}-")), there, "{picture} {filter}");
            assert!(!there.is_empty());
        }
    }
}

#[test]
fn the_parts_of_a_picture_are_the_whole() {
    let charts = page("");
    let mut seen = Vec::new();
    for step in 1..=9 {
        seen.extend(names(&page(&format!("?view=present&picture=areas&step={step}")), "mark-areas-"));
    }
    let mut there = names(&charts, "bar-area-");
    there.extend(names(&charts, "bar-pillar-"));
    for all in [&mut seen, &mut there] {
        all.sort();
        all.dedup();
    }
    assert_eq!(seen, there);
}

#[test]
fn a_slide_is_alone_on_the_page() {
    for link in ["?view=present", "?view=present&picture=places", "?view=predict"] {
        let html = page(link);
        assert!(has(&html, "main #stage") && !has(&html, ".site-header, .site-footer"), "{link}");
        assert_eq!(all(&html, "h1").len(), 1, "{link}");
    }
}

#[test]
fn every_slide_has_its_link_and_says_which_it_is() {
    let mut link = "?view=present".to_owned();
    let mut seen = 1;
    loop {
        let html = page(&link);
        let place = text(&html, ".slide-place");
        assert!(place.starts_with(&format!("{seen}/")), "{place} of {link}");
        let Some(next) = attributes(&html, "#slide-next", "href").pop().filter(|href| !href.is_empty())
        else {
            assert_eq!(place, format!("{seen}/{seen}"), "the last");
            assert_eq!(attribute(&html, "#slide-next", "aria-disabled"), "true");
            break;
        };
        assert_eq!(attribute(&page(&next), "#slide-previous", "href"), link);
        (link, seen) = (next, seen + 1);
    }
    assert!(seen > 7, "{seen}");
    assert_eq!(attribute(&page("?view=present"), "#slide-previous", "aria-disabled"), "true");
}

#[test]
fn the_way_out_leads_to_what_is_shown() {
    for (link, there) in [
        ("?view=present", "./"),
        ("?years=2021&area=energy&lang=vi&view=present&picture=kinds", "?years=2021&area=energy&lang=vi"),
        ("?meeting=arsom-17&view=present", "?meeting=arsom-17"),
    ] {
        assert_eq!(attribute(&page(link), "#slide-leave", "href"), there, "{link}");
    }
}

#[test]
fn what_is_pointed_at_leads_to_each_of_its_meetings() {
    let slide = page("?view=present&picture=years&pin=2021");
    let large = text(&slide, ".pointed");
    assert!(large.contains("2021") && large.contains("4 meetings"), "{large}");
    assert_eq!(all(&slide, ".mark.pinned").len(), 1);
    assert_eq!(attribute(&slide, "#mark-years-2021", "aria-selected"), "true");
    assert_eq!(attribute(&slide, "#mark-years-2021", "href"), "?view=present&picture=years");
    let mut link = attribute(&slide, "#to-meetings", "href");
    for nth in 1..=4 {
        let read = page(&link);
        assert_eq!(all(&read, ".read blockquote mark").len(), 1, "{link}");
        let place = text(&read, ".others > span");
        assert_eq!(place, format!("Meeting {nth} of 4"), "{link}");
        let next = attributes(&read, "#meeting-next", "href");
        assert_eq!(next.is_empty(), nth == 4, "{link}");
        link = next.into_iter().next().unwrap_or_default();
    }
    let read = page("?view=present&picture=years&pin=2021&meeting=arsom-17");
    assert_eq!(text(&read, ".read blockquote mark"), "January 26");
    assert_eq!(attribute(&read, "#to-article", "data-focus"), "words");
    assert!(attribute(&read, "#to-article", "href").starts_with("?meeting=arsom-17&read="));
}

#[test]
fn what_is_pointed_at_is_counted_as_its_bar_is() {
    for (link, count) in [
        ("?area=energy&view=present&picture=years&pin=2021", "1 meeting"),
        ("?years=2021&view=present&picture=years&pin=2018", "0 meetings"),
        ("?view=present&picture=kinds&pin=senior-officials.2021", "meeting"),
    ] {
        let html = page(link);
        let large = text(&html, ".pointed");
        assert!(large.contains(count) || !has(&html, ".pinned"), "{link}: {large}");
    }
    // A mark that the chart does not have points at nothing.
    for link in ["?view=present&picture=years&pin=RU", "?view=present&pin=2021"] {
        assert!(!has(&page(link), ".pointed, .pinned, .aside"), "{link}");
    }
}

#[test]
fn a_meeting_of_the_record_shows_its_pages() {
    let html = open("?collection=record&view=present&picture=years&pin=2019");
    let read = open(&attribute(&html, "#to-meetings", "href"));
    assert!(has(&read, ".read .citations li"), "{}", text(&read, ".read"));
    assert!(!has(&read, "blockquote"));
}

#[test]
fn what_no_source_names_is_never_left_out_at_a_glance() {
    for query in ["", "&collection=record", "&collection=both&lang=ru", "&years=2021&lang=vi"] {
        let (slide, charts) = (open(&format!("?view=present{query}")), open(&format!("?lang=en{query}")));
        for (mark, bar) in [("mark-chairs-none", "bar-chair-none"), ("mark-areas-none", "bar-area-none")] {
            let (mark, bar) = (format!("#{mark}"), format!("#{bar}"));
            assert_eq!(has(&slide, &mark), has(&charts, &bar), "{mark} {query}");
        }
        assert!(has(&slide, "#mark-chairs-none"), "{query}");
    }
}

#[test]
fn keys_begin_at_a_bar() {
    let slide = page("?view=present&picture=areas");
    assert_eq!(attributes(&slide, "[role=option][tabindex='0']", "id"), ["mark-areas-politics-security"]);
    let slide = page("?view=present&picture=years&pin=2021");
    assert_eq!(attributes(&slide, "[role=option][tabindex='0']", "id"), ["mark-years-2021"]);
}

#[test]
fn the_foot_says_what_is_counted_and_what_is_pale() {
    for (link, expected) in [
        (
            "?view=present&picture=years",
            &["9 meetings between ASEAN and Russia, reported as held; no filter"][..],
        ),
        (
            "?area=energy&view=present&picture=years",
            &["Area: Energy", "Pale bars: all meetings, before filtering"],
        ),
        ("?years=2021&lang=ru&view=present&picture=chairs", &["2021", "Бледным: все встречи"]),
        ("?area=energy&view=present&picture=areas", &["Pale: with nothing selected in this chart"]),
        (
            "?years=2018&view=present",
            &[
                "When did they meet? Pale: with nothing selected in this chart",
                "Pale bars: all meetings, before filtering",
            ],
        ),
    ] {
        let source = text(&page(link), ".source");
        assert!(expected.iter().all(|part| source.contains(part)), "{link}: {source}");
    }
}

/// The size of the text of a projector of 1280 × 720, and what the foot has beside its buttons, in px.
const EM_PX: f64 = 24.1;
const FOOT_PX: f64 = 31.4 * EM_PX;

/// What stands at the foot takes no more than two lines, and says nothing that the headline says.
#[test]
fn the_foot_is_two_lines_on_a_projector() {
    for lang in ["en", "vi", "ru"] {
        for query in ["&collection=both", "&years=2018-2023&area=energy,health,culture,tourism"] {
            for picture in
                ["", "&picture=years", "&picture=chairs", "&picture=chairs&step=2", "&picture=areas"]
            {
                let link = format!("?view=present{picture}{query}&lang={lang}");
                let html = open(&link);
                let source = text(&html, ".source");
                let lines = wrap(&source, FOOT_PX, EM_PX, Weight::Regular).lines.len();
                let most = if picture.is_empty() && query.contains("years=") { 3 } else { 2 };
                assert!(lines <= most, "{lines} lines of {link}: {source}");
                let is_said = |part: &&str| text(&html, ".sentence").contains(part);
                assert_eq!(
                    source.split(" · ").find(is_said).filter(|it| !it.is_empty()),
                    None,
                    "{link}: {source}"
                );
            }
        }
    }
}

/// The headline of a glance says how many meetings and from what they were read.
#[test]
fn a_glance_says_once_how_many_meetings_there_are() {
    for (query, source) in [
        ("", "No filter: all meetings that these sources report as held"),
        ("&area=energy", "Pale bars: all meetings, before filtering"),
        ("&years=1999", "0 of 9 meetings · Year: 1999"),
    ] {
        let said = text(&open(&format!("?view=present{query}")), ".source");
        assert!(
            said.starts_with(source) && (!said.contains("9 meetings") || query.contains("1999")),
            "{said}"
        );
    }
}

#[test]
fn a_slide_says_that_a_bar_is_cut_short() {
    for (link, said) in [
        ("?collection=both&view=present&picture=chairs", "The last bar is cut short"),
        ("?collection=both&view=present", "Who chaired? The last bar is cut short"),
        ("?collection=both&lang=vi&view=present&picture=chairs", "Thanh cuối bị cắt ngắn"),
        ("?collection=both&lang=ru&view=present&picture=chairs", "Последняя полоса обрезана"),
    ] {
        // Only the part that the bar stands in says so.
        let sources = ["", "&step=2"].map(|step| text(&open(&format!("{link}{step}")), ".source"));
        assert_eq!(sources[0] == sources[1], sources[0].contains(said), "{link}: {sources:?}");
        assert!(sources.iter().any(|source| source.matches(said).count() == 1), "{link}: {sources:?}");
    }
    assert!(!text(&open("?view=present&picture=chairs"), ".source").contains("cut short"));
}

#[test]
fn where_nothing_leads_the_foot_is_not_said_twice() {
    for (link, expected) in [
        ("?view=present&picture=chairs", ""),
        ("?years=2021&view=present&picture=years", "4 of 9 meetings took place in 2021."),
    ] {
        assert_eq!(text(&page(link), ".line .sentence"), expected, "{link}");
    }
    assert!(!text(&page("?view=present&picture=chairs"), ".source").contains("Pale"));
}

#[test]
fn a_choice_that_leaves_nothing_has_slides_too() {
    for lang in ["en", "vi", "ru"] {
        for picture in ["", "&picture=years", "&picture=areas", "&picture=kinds", "&picture=places"] {
            let html = page(&format!("?years=1999&lang={lang}&view=present{picture}"));
            assert!(!text(&html, ".sentence").is_empty(), "{lang} {picture}");
            assert!(has(&html, "#slide-leave"), "{lang} {picture}");
        }
    }
}

#[test]
fn years_can_be_played_and_other_charts_can_not() {
    let href = attribute(&page("?area=energy&view=present&picture=years"), "#to-play", "href");
    assert_eq!(href, "?area=energy&view=play");
    for link in ["?view=present", "?view=present&picture=areas", "?years=1999&view=present&picture=years"] {
        assert!(!has(&page(link), "#to-play"), "{link}");
    }
}

#[test]
fn three_charts_can_be_predicted() {
    for (picture, can_be) in [("years", true), ("areas", true), ("chairs", true), ("kinds", false)] {
        let html = page(&format!("?years=2021&view=present&picture={picture}"));
        let expected = format!("?years=2021&view=predict&picture={picture}");
        let href = attributes(&html, "#to-predict", "href");
        assert_eq!(href, can_be.then_some(expected).into_iter().collect::<Vec<_>>(), "{picture}");
    }
}

#[test]
fn the_sentence_of_a_chart_is_said_once() {
    let first = open("?view=present&picture=areas");
    assert!(text(&first, "h1 .part").starts_with("(1 of"), "{}", text(&first, "h1"));
    assert!(text(&first, ".line .sentence").contains("came up most often"));
    for step in [2, 3] {
        let part = open(&format!("?view=present&picture=areas&step={step}"));
        assert!(
            text(&part, "h1 .part").starts_with(&format!("({step} of")) && !has(&part, ".line .sentence")
        );
        assert!(has(&part, "#to-predict"), "what can be done with it is there");
    }
}

#[test]
fn how_bars_add_up_is_said_of_what_is_shown() {
    for (link, n) in [("", 9), ("?years=2021", 4), ("?years=2021&area=energy", 1)] {
        let how = text(&page(link), "#areas .how");
        let n: u32 = n;
        assert!(how.ends_with(&format!("more than {n}.")), "{link}: {how}");
        let shown = text(&page(link), "#summary");
        let mut numbers = shown.split(|it: char| !it.is_ascii_digit());
        assert!(numbers.any(|it| it.parse() == Ok(n)), "{link}: {shown}");
    }
}

/// A quote that a class may not be able to read says in which language it is.
#[test]
fn a_quote_in_another_language_names_it() {
    let by = |link: &str| text(&page(link), ".reading .by");
    let vietnamese = "?view=present&picture=years&pin=2018&meeting=summit-3";
    assert!(by(vietnamese).contains("· Vietnamese"), "{}", by(vietnamese));
    assert!(!by(&format!("{vietnamese}&lang=vi")).contains("Tiếng"), "{}", by(vietnamese));
}
