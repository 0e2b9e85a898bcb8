//! Predictions as HTML: nothing tells the figures before they are revealed.

use scraper::Html;

use crate::app::testing::{all, attribute, attributes, has, page, text};

/// The code that phones read, as its path.
fn code(link: &str) -> String {
    attribute(&page(link), ".corner .qr path", "d")
}

#[test]
fn nothing_is_told_before_it_is_revealed() {
    let asked = page("?view=predict&picture=years");
    let bars = all(&asked, "[role=slider]");
    assert_eq!(bars.len(), 6);
    for bar in bars {
        assert_eq!(
            (bar.attr("aria-valuenow"), bar.attr("aria-valuetext")),
            (Some("0"), Some("no guess yet"))
        );
    }
    assert!(!has(&asked, ".chart .bar, .chart .value"), "a figure is drawn");
    let told = page("?view=predict&picture=years&step=2");
    let names = attributes(&told, "[id^='guess-']", "aria-label");
    assert_eq!(names.len(), 6);
    assert_eq!(names[3], "2021: no guess, counted 4; its meetings");
    assert_eq!(attribute(&told, "#guess-2021", "href"), "?years=2021");
}

#[test]
fn a_task_looks_the_same_whatever_its_answer_is() {
    // The same years under two choices: but for the scale, the choice and the code, nothing differs.
    let shown = |link: &str| -> (Vec<String>, String) {
        let html = page(link);
        let labels = attributes(&html, "[role=slider]", "aria-label");
        (labels, text(&html, "#stage .sentence"))
    };
    let (labels, sentence) = shown("?view=predict&picture=years&kind=senior-officials");
    assert!(!labels.is_empty() && !sentence.is_empty());
    for lang in ["en", "vi", "ru"] {
        for filter in ["", "&area=energy", "&years=2021", "&chair=RU", "&years=2018-2021"] {
            for picture in ["years", "areas", "chairs"] {
                let link = format!("?view=predict&picture={picture}{filter}&lang={lang}");
                let html = page(&link);
                let source = text(&html, ".source");
                assert!(!has(&html, ".slide-place") && !counts(&source), "{link}: {source}");
                assert!(!has(&html, "#stage .chart .bar"), "{link}");
                assert_eq!(text(&html, "#announcement"), "", "{link}");
            }
        }
    }
}

/// Whether a text has a number that is no year.
fn counts(source: &str) -> bool {
    let numbers = source.split(|char: char| !char.is_ascii_digit()).filter_map(|it| it.parse::<u32>().ok());
    numbers.into_iter().any(|number| number < 1900)
}

#[test]
fn a_single_year_is_no_task_so_all_are_asked_for() {
    for (link, bars, source) in [
        (
            "?years=2021&view=predict",
            6,
            "No filter: all meetings between ASEAN and Russia that these sources report as held",
        ),
        ("?years=2018-2021&view=predict", 4, "Year: 2018–2021"),
        ("?years=2021&view=predict&picture=areas", 8, "Year: 2021"),
    ] {
        let html = page(link);
        let asked = all(&html, "[role=slider]").len();
        assert!(asked == bars || (bars == 8 && asked >= 3), "{link}: {asked}");
        assert_eq!(text(&html, ".source"), source, "{link}");
    }
}

#[test]
fn the_code_on_a_task_leads_to_the_task() {
    let chart = code("?view=present&picture=years");
    assert_ne!(code("?view=predict&picture=years"), chart);
    assert_eq!(code("?view=predict&picture=years&step=2"), chart);
}

#[test]
fn revealing_is_a_link_and_so_is_guessing_again() {
    for lang in ["en", "vi", "ru"] {
        let html = page(&format!("?lang={lang}&view=predict&picture=chairs"));
        let reveal = attribute(&html, "#reveal", "href");
        assert_eq!(reveal, format!("?view=predict&picture=chairs&step=2&lang={lang}"));
        let told = page(&reveal);
        assert!(has(&told, ".legend.you") && has(&told, ".legend.counted"), "{lang}");
        assert_eq!(attribute(&told, "#again", "href"), format!("?view=predict&picture=chairs&lang={lang}"));
        assert_eq!(
            attribute(&told, "#to-chart", "href"),
            format!("?view=present&picture=chairs&lang={lang}")
        );
        assert!(counts(&text(&told, ".source")), "{lang}");
    }
}

#[test]
fn keys_are_told_apart_from_what_fingers_do() {
    for lang in ["en", "vi", "ru"] {
        let html = page(&format!("?lang={lang}&view=predict&picture=chairs"));
        assert!(!text(&html, ".sentence .predict-keys").is_empty(), "{lang}");
        let html = page(&format!("?lang={lang}&view=predict&picture=chairs&step=2"));
        assert!(!has(&html, ".predict-keys"), "{lang}");
    }
}

#[test]
fn a_choice_that_leaves_nothing_says_so() {
    let html: Html = page("?area=culture&q=xylophone&view=predict");
    assert!(!text(&html, ".sentence").is_empty());
    let html = page("?status=proposed&years=1999&area=energy&view=predict&picture=chairs");
    if !has(&html, "[role=slider]") {
        assert!(!has(&html, "#reveal"), "there is nothing to reveal");
        assert!(text(&html, ".sentence").starts_with("Under these choices"));
    }
}
