//! Predictions as HTML: nothing tells the figures before they are revealed.

use scraper::Html;

use super::task::{Prediction, Task};
use crate::app::render;
use crate::app::testing::{all, attribute, attributes, has, page, page_with, text};
use crate::chart::Room;
use crate::classroom::predict::MOST_ROWS;
use crate::classroom::predict::testing::with_fewer;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection, sample};
use crate::query::{FacetValue, Query};

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

/// Places of bars: on projectors and a phone, the lowest that a slide leaves among them, each with the size of its text.
const ROOMS: [((f64, f64), f64); 6] = [
    ((947.0, 340.0), 24.1),
    ((947.0, 200.0), 24.1),
    ((1203.0, 450.0), 24.1),
    ((1203.0, 250.0), 24.1),
    ((1805.0, 670.0), 36.1),
    ((358.0, 304.0), 16.0),
];

/// What a projector leaves for the bars of a lesson that are revealed, in sizes of the text; phones scroll.
fn least_em(width: f64) -> f64 {
    match width {
        ..900.0 => f64::INFINITY,
        // 1024 × 768 has as large a text as 1280 × 720, and is higher.
        ..1200.0 => 16.4,
        _ => 15.1,
    }
}

#[test]
fn the_bars_are_the_same_on_every_screen_and_once_they_are_revealed() {
    for (collection, filter) in [
        ("articles", ""),
        ("both", ""),
        ("record", ""),
        ("both", "&area=energy"),
        ("both", "&years=2018-2023"),
        ("both", "&chair=RU,ID,KH,MY,VN,LA"),
    ] {
        for picture in ["years", "areas", "chairs"] {
            for lang in [Lang::En, Lang::Vi, Lang::Ru] {
                let dataset = sample(collection);
                let link = format!("?view=predict&picture={picture}{filter}");
                let query = Query::from_search(&link, &dataset.known).0;
                let task = Task::new(dataset, lang, &query);
                let told = format!("{link} of {collection}, {lang:?}");
                let mut first: Option<Vec<String>> = None;
                for (((width, height), em), is_revealed) in
                    ROOMS.iter().flat_map(|it| [(*it, false), (*it, true)])
                {
                    let room = Room { width, height, scale: em / 12.0 };
                    let prediction = Prediction::new(&task, lang, &room, &[], is_revealed);
                    let bars: Vec<String> = prediction.bars.iter().map(|it| it.key.code()).collect();
                    assert_eq!(*first.get_or_insert_with(|| bars.clone()), bars, "{told} at {width}");
                    assert_eq!(
                        prediction.left_out(lang).is_some(),
                        picture != "years" && bars.len() == MOST_ROWS && task.is_cut(),
                        "{told}"
                    );
                    // In a place that is as high as it has to be no text is smaller than wanted.
                    let place = Room { height: height.max(prediction.least_px), ..room };
                    let drawn = Prediction::new(&task, lang, &place, &[], is_revealed);
                    let scale = (place.width / drawn.width).min(place.height / drawn.height);
                    assert!(scale >= room.scale * 0.98, "{told} at {width}: {scale}");
                    let least_em = drawn.least_px / em;
                    assert!(least_em <= self::least_em(width), "{told} at {width}: {}", least_em);
                }
            }
        }
    }
}

#[test]
fn what_is_left_out_is_said_before_and_after() {
    for (lang, said) in [
        ("en", "none of the others is longer"),
        ("vi", "không thanh nào khác dài hơn"),
        ("ru", "остальные не длиннее"),
    ] {
        let link = format!("?view=predict&picture=areas&lang={lang}");
        assert!(text(&page(&link), ".sentence").contains(said), "{lang}");
        let told = page(&link.replace("areas", "areas&step=2"));
        assert!(text(&told, ".source").contains(said), "{lang}");
        assert_eq!(all(&told, "[id^='guess-']").len(), MOST_ROWS);
    }
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
fn a_single_guess_looks_the_same_whatever_its_answer_is() {
    let (known, fewer) = (sample("both"), with_fewer(4));
    let told = |dataset: &'static Dataset| {
        let page =
            Html::parse_document(&render("?collection=both&view=predict&step=2&pin=2021", dataset, Lang::En));
        text(&page, "#guess-counted .guess-number")
    };
    assert_ne!(told(known), told(fewer), "the answers differ");
    for lang in [Lang::En, Lang::Vi, Lang::Ru] {
        let link = format!("?collection=both&view=predict&pin=2021&lang={}", lang.code());
        let asked = render(&link, known, lang);
        assert_eq!(asked, render(&link, fewer, lang), "{link}");
        let page = Html::parse_document(&asked);
        assert!(!has(&page, "#guess-counted") && !has(&page, ".chart"), "{link}");
        // Nothing that is read, heard or followed is the number either.
        let answer: u32 = told(known).parse().expect("a number");
        let mut said: Vec<String> = page.root_element().text().map(str::to_owned).collect();
        for name in [
            "href",
            "title",
            "aria-label",
            "aria-valuetext",
            "aria-valuenow",
            "value",
            "max",
            "content",
            "alt",
        ] {
            said.extend(attributes(&page, &format!("[{name}]"), name));
        }
        let numbers = said.iter().flat_map(|it| it.split(|it: char| !it.is_ascii_digit()));
        let numbers: Vec<u32> = numbers.filter_map(|it| it.parse().ok()).collect();
        assert!(!numbers.contains(&answer), "{link}: {answer} in {said:?}");
    }
}

#[test]
fn a_single_guess_is_asked_in_three_languages_and_revealed_by_a_link() {
    for (lang, question) in [
        ("en", "How many times did they meet in 2021, during the pandemic?"),
        ("vi", "Năm 2021, giữa đại dịch, họ đã gặp nhau bao nhiêu lần?"),
        ("ru", "Сколько раз они встречались в 2021 году, во время пандемии?"),
    ] {
        let link = format!("?collection=both&view=predict&pin=2021&lang={lang}");
        let page = page_with(&link, &[]);
        assert_eq!(text(&page, "h1"), question);
        assert_eq!(attribute(&page, "#guess", "type"), "range");
        assert!(has(&page, "#guess-less") && has(&page, "#guess-more"), "{lang}");
        assert_eq!(text(&page, "#guess-number"), "?");
        let reveal = attribute(&page, "#reveal", "href");
        assert_eq!(reveal, format!("?collection=both&view=predict&step=2&pin=2021&lang={lang}"));
        let told = page_with(&reveal, &[]);
        let dataset = sample("both");
        let selection = Selection::new(dataset, &Query::default());
        let counted = selection.counts.facet(&FacetValue::Year(2021)).map_or(0, |bar| bar.count);
        assert_eq!(text(&told, "#guess-counted .guess-number"), counted.to_string(), "{lang}");
        assert!(counted > 4 && text(&told, ".sentence").contains(&counted.to_string()), "{lang}");
        assert_eq!(attribute(&told, "#again", "href"), link);
        // The sentences, large.
        let slide = page_with(&attribute(&told, "#to-sentences", "href"), &[]);
        assert!(has(&slide, ".reading blockquote mark"), "{lang}");
        assert_eq!(attribute(&told, "#guess-counted a", "href"), attribute(&told, "#to-sentences", "href"));
    }
}

#[test]
fn another_year_is_asked_for_alone_and_what_is_no_year_is_not() {
    let page = page_with("?collection=both&area=energy&view=predict&pin=2016", &[]);
    assert_eq!(text(&page, "h1"), "How many times did they meet in 2016?");
    assert_eq!(text(&page, ".source"), "Everything known · Area: Energy");
    let page = page_with("?collection=both&years=2016&view=predict&pin=2016", &[]);
    assert!(!text(&page, ".source").contains("2016"), "the year is in the question");
    for link in
        ["?view=predict&pin=energy", "?view=predict&pin=2018-2021", "?view=predict&picture=areas&pin=untold"]
    {
        assert!(has(&page_with(link, &[]), "[role=slider]"), "{link}");
    }
    // A year between others, of which no source tells a meeting.
    let none = page_with("?view=predict&pin=2019&step=2", &[]);
    assert_eq!(text(&none, "#guess-counted .guess-number"), "0");
    assert!(!has(&none, "#to-sentences"));
    // Of a year out of the collection nothing can be guessed: it is named, and the bars are.
    let out = page_with("?view=predict&pin=1950", &[]);
    assert!(!has(&out, ".one-guess") && text(&out, ".notices").contains("1950"));
}

#[test]
fn the_answer_names_the_collection_that_it_is_counted_in() {
    for (collection, lang, name) in [
        ("", "en", "The five articles"),
        ("collection=both&", "en", "Everything known"),
        ("collection=both&", "vi", "Tất cả những gì đã biết"),
        ("collection=both&", "ru", "Всё, что известно"),
    ] {
        let page = page_with(&format!("?{collection}view=predict&step=2&pin=2021&lang={lang}"), &[]);
        let source = text(&page, ".source");
        assert!(source.starts_with(&format!("{name} · ")), "{source}");
    }
}

/// What the question is not about is said, as all is that a link says in vain.
#[test]
fn what_a_link_of_a_guess_says_in_vain_is_named() {
    for (link, said) in [
        ("?view=predict&pin=1700", "1700"),
        ("?view=predict&pin=energy", "energy"),
        ("?collection=both&years=2018-2020&view=predict&pin=2021", "2018-2020"),
    ] {
        let page = page_with(link, &[]);
        assert!(text(&page, ".notices").contains(said), "{link}: {}", text(&page, ".notices"));
    }
    let page = page_with("?collection=both&years=2018-2020&view=predict&pin=2021", &[]);
    assert!(text(&page, "h1").contains("2021"));
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
        assert!(!has(&told, "#to-play"), "years alone are played");
        let years = |step: &str| page(&format!("?view=predict&picture=years{step}&lang={lang}"));
        assert_eq!(attribute(&years("&step=2"), "#to-play", "href"), format!("?view=play&lang={lang}"));
        assert!(!has(&years(""), "#to-play"), "{lang}: not before the figures are seen");
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
