//! Slides and predictions as they are written: they say what the page says, and nothing before it is asked for.

use super::html::Element;
use super::open::open;

/// What the marks of a slide, or the bars of a chart in the page, say aloud.
fn names(page: &Element, begin: &str) -> Vec<String> {
    let marks = page.all().into_iter().filter(|it| it.get("id").is_some_and(|it| it.starts_with(begin)));
    marks.filter_map(|it| it.get("aria-label").map(str::to_owned)).collect()
}

#[test]
fn a_slide_counts_as_the_page_does() {
    for filter in ["", "&status=held,planned", "&area=energy", "&q=vaccine"] {
        let page = open(&format!("?lang=en{filter}"));
        for (picture, dimension) in [("years", "years"), ("chairs", "chair")] {
            let slide = open(&format!("?view=present&picture={picture}{filter}&lang=en"));
            let there = names(&page, &format!("bar-{dimension}-"));
            assert_eq!(names(&slide, &format!("mark-{picture}-")), there, "{picture} {filter}");
            assert!(!there.is_empty());
        }
    }
}

#[test]
fn the_parts_of_a_picture_are_the_whole() {
    let page = open("?lang=en");
    let mut seen = Vec::new();
    for step in 1..=9 {
        let slide = open(&format!("?view=present&picture=areas&step={step}&lang=en"));
        for name in names(&slide, "mark-areas-") {
            if !seen.contains(&name) {
                seen.push(name);
            }
        }
    }
    let mut there = names(&page, "bar-area-");
    there.extend(names(&page, "bar-pillar-"));
    seen.sort();
    there.sort();
    assert_eq!(seen, there);
}

#[test]
fn what_is_pointed_at_leads_to_each_of_its_meetings() {
    let slide = open("?view=present&picture=years&pin=2021&lang=en");
    let large = slide.the("pointed").text();
    assert!(large.contains("2021") && large.contains("4 meetings"), "{large}");
    let read = open("?view=present&picture=years&pin=2021&meeting=arsom-17&lang=en");
    assert_eq!(read.tagged("blockquote").len(), 1);
    assert_eq!(read.tagged("mark")[0].text(), "January 26");
    // A mark that the picture does not have points at nothing.
    assert!(open("?view=present&picture=years&pin=RU").of("pointed").is_empty());
}

#[test]
fn nothing_is_told_before_it_is_revealed() {
    let asked = open("?view=predict&picture=years&lang=en");
    let bars: Vec<&Element> = asked.all().into_iter().filter(|it| it.get("role") == Some("slider")).collect();
    assert_eq!(bars.len(), 6);
    for bar in bars {
        assert_eq!((bar.get("aria-valuenow"), bar.get("aria-valuetext")), (Some("0"), Some("no guess yet")));
    }
    assert!(asked.of("bar").is_empty(), "a figure is drawn");
    let told = open("?view=predict&picture=years&step=2&lang=en");
    let names = names(&told, "guess-");
    assert_eq!(names[3], "2021: no guess, counted 4; its meetings");
    assert_eq!(names.len(), 6);
}

#[test]
fn what_no_source_names_is_never_left_out_at_a_glance() {
    for query in ["", "&collection=record", "&collection=both&lang=ru", "&years=2021&lang=vi"] {
        let slide = open(&format!("?view=present{query}"));
        let page = open(&format!("?lang=en{query}"));
        for (mark, bar) in [("mark-chairs-none", "bar-chair-none"), ("mark-areas-none", "bar-area-none")] {
            assert_eq!(slide.id(mark).is_some(), page.id(bar).is_some(), "{mark} {query}");
        }
        assert!(slide.id("mark-chairs-none").is_some(), "{query}");
    }
}

#[test]
fn keys_begin_at_a_bar() {
    let slide = open("?view=present&picture=areas&lang=en");
    let stops = slide.all().into_iter().filter(|it| it.get("data-mark").is_some());
    let stops: Vec<_> =
        stops.filter(|it| it.get("tabindex") == Some("0")).filter_map(|it| it.get("id")).collect();
    assert_eq!(stops, ["mark-areas-politics-security"]);
}

#[test]
fn the_code_on_a_task_leads_to_the_task() {
    let code = |query: &str| {
        let page = open(query);
        page.the("corner")
            .the("qr")
            .all()
            .iter()
            .find_map(|it| it.get("d").map(str::to_owned))
            .expect("it is drawn")
    };
    let chart = code("?view=present&picture=years&lang=en");
    assert_ne!(code("?view=predict&picture=years&lang=en"), chart);
    assert_eq!(code("?view=predict&picture=years&step=2&lang=en"), chart);
}
