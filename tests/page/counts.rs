//! What is counted, against a recount straight from the JSON.

use std::collections::BTreeSet;

use dialogue_explorer::page::render;

use super::html::Element;
use super::open::{DATA, MEETINGS, numbers, open, said, sum};
use super::recount::{Choice, Counted, DIMENSIONS, Fits, choice, count, start};

#[test]
fn a_choice_without_a_meeting_is_shown_as_a_choice() {
    let page = open("?years=1999&lang=en");
    let selected: Vec<String> = page
        .all()
        .into_iter()
        .filter(|it| it.tag == "option" && it.get("selected").is_some() && it.text() == "1999")
        .map(Element::text)
        .collect();
    assert_eq!(selected, ["1999", "1999"], "from and to");
    let marks = page.id("years-chart").expect("a chart").of("mark");
    assert!(
        !marks.is_empty() && marks.iter().all(|it| it.of("dimmed").len() == 1),
        "something else is chosen"
    );
}

#[test]
fn a_single_letter_filters_nothing() {
    let sentence = |link: &str| open(link).id("summary").expect("a sentence").text();
    assert_eq!(sentence("?q=a&lang=en"), sentence("?lang=en"));
    assert_ne!(sentence("?q=energy&lang=en"), sentence("?lang=en"));
}

#[test]
fn what_is_not_told_stands_last_among_the_choices() {
    let page = open("?show=filters&lang=en");
    let modes: Vec<String> = page
        .all()
        .into_iter()
        .filter(|it| it.get("data-dimension") == Some("mode"))
        .map(|it| it.get("data-key").unwrap_or_default().to_owned())
        .collect();
    assert_eq!(modes.last().map(String::as_str), Some("untold"), "{modes:?}");
}

/// Compares a page with a recount: its bars, its meetings and its sum.
#[track_caller]
fn check_counts(link: &str, change: &[(&'static str, &str)]) {
    let scope: Choice = {
        let mut scope = start();
        for (name, values) in choice(change) {
            if ["status", "between"].contains(&name) {
                scope.insert(name, values);
            }
        }
        // An empty value is any value.
        scope.into_iter().filter(|it| !it.1.contains("")).collect()
    };
    let mut chosen = scope.clone();
    chosen.extend(choice(change).into_iter().filter(|it| !it.1.contains("")));
    for lang in ["en", "vi", "ru"] {
        let page = open(&format!("{link}&lang={lang}"));
        for dimension in ["years", "area", "chair", "pillar"] {
            let (counts, totals) =
                (count(&MEETINGS, &chosen, dimension), count(&MEETINGS, &scope, dimension));
            for (value, total) in totals.iter().filter(|it| (dimension, it.0.as_str()) != ("pillar", "none"))
            {
                let count = counts.get(value).copied().unwrap_or(0);
                let bar = page.id(&format!("bar-{dimension}-{value}"));
                let bar = bar.unwrap_or_else(|| panic!("{link}: no bar for {dimension} {value}"));
                let expected = if count == *total { vec![count] } else { vec![count, *total] };
                assert_eq!(said(bar), expected, "{link} in {lang}: {:?}", bar.get("aria-label"));
                let is_chosen = chosen.get(dimension).is_some_and(|it| it.contains(value));
                assert_eq!(bar.get("aria-selected"), Some(is_chosen.to_string().as_str()), "{value}");
            }
            // What the recount does not know is an empty year, or chosen in vain.
            for bar in page.all().iter().filter(|it| it.get("role") == Some("option")) {
                let id = bar.get("id").expect("a bar has an id");
                let Some(value) = id.strip_prefix(&format!("bar-{dimension}-")) else { continue };
                assert!(totals.contains_key(value) || said(bar) == [0], "{link}: {id}");
            }
        }
        let shown: Vec<&Counted> = MEETINGS.iter().filter(|it| it.fits(&chosen, "")).collect();
        let articles: BTreeSet<_> = shown.iter().map(|it| it.article()).collect();
        let (count, all) = (shown.len() as u32, MEETINGS.len() as u32);
        assert_eq!(page.the("meetings").of("what").len(), shown.len(), "{link}: meetings in the list");
        assert_eq!(sum(&page), [count, all - count, all], "{link} in {lang}");
        let headline = page.id("summary").expect("a headline").text();
        if count > 0 {
            assert_eq!(numbers(&headline)[0], count, "{headline}");
            let total = MEETINGS.iter().filter(|it| it.fits(&scope, "")).count() as u32;
            // Of a choice the total is said, and else the sources; status and parties only move the scope.
            let narrows = change.iter().any(|it| !matches!(it.0, "status" | "between"));
            let next = if narrows { total } else { articles.len() as u32 };
            assert_eq!(numbers(&headline)[1], next, "{headline}");
        }
    }
}

#[test]
fn the_start_page_says_what_was_counted() {
    for (lang, headline, sum) in [
        ("en", "9 meetings, read from 5 articles. ", "9 reports counted, 6 left out: all 15 reports "),
        (
            "vi",
            "9 cuộc họp, ghi nhận từ 5 bài báo. ",
            "9 lượt đưa tin được tính, 6 lượt không được tính: tất cả 15 lượt ",
        ),
        (
            "ru",
            "9 встреч, по материалам 5 статей. ",
            "Учтено сообщений: 9, не учтено: 6. Всего во всех источниках: 15. ",
        ),
    ] {
        let page = open(&format!("?lang={lang}"));
        let told = page.id("summary").expect("a headline").text();
        assert!(told.starts_with(headline), "{told}");
        let told = page.the("left-out").the("how").text();
        assert!(told.starts_with(sum), "{told}");
        assert_eq!(page.the("meetings").of("what").len(), 9);
        // Assertion by the reader's browser, the language is the same without a link.
        let asked = Element::read(&render("", &[lang, "en"], &DATA));
        assert_eq!(asked.id("summary").map(Element::text), page.id("summary").map(Element::text));
    }
}

#[test]
fn every_bar_is_what_a_recount_gives() {
    check_counts("?", &[]);
    check_counts("?years=2021", &[("years", "2021")]);
    check_counts(
        "?years=2018-2021&area=energy,health",
        &[("years", "2018,2019,2020,2021"), ("area", "energy,health")],
    );
    check_counts("?years=untold", &[("years", "untold")]);
    check_counts("?chair=none&area=none", &[("chair", "none"), ("area", "none")]);
    check_counts("?area=energy&pillar=socio-cultural", &[("area", "energy"), ("pillar", "socio-cultural")]);
    check_counts(
        "?kind=senior-officials&mode=virtual,untold",
        &[("kind", "senior-officials"), ("mode", "virtual,untold")],
    );
    check_counts("?status=held,planned,proposed", &[("status", "held,planned,proposed")]);
    check_counts("?status=&between=", &[("status", ""), ("between", "")]);
    check_counts("?between=wider,others", &[("between", "wider,others")]);
    check_counts(
        "?article=lavrov-lim-tgvn&language=vi",
        &[("article", "lavrov-lim-tgvn"), ("language", "vi")],
    );
    check_counts("?chair=ID&status=proposed", &[("chair", "ID"), ("status", "proposed")]);
}

#[test]
fn every_list_of_choices_is_what_a_recount_gives() {
    for (link, change) in [("?show=filters", vec![]), ("?show=filters&years=2021", vec![("years", "2021")])] {
        let page = open(link);
        let mut chosen = start();
        chosen.extend(choice(&change));
        for dimension in DIMENSIONS.iter().filter(|it| !["years", "area", "chair"].contains(it)) {
            for (value, count) in count(&MEETINGS, &chosen, dimension) {
                let id = format!("f-{dimension}-{value}");
                let label = page.tagged("label").into_iter().find(|it| it.id(&id).is_some());
                let label = label.unwrap_or_else(|| panic!("no {id}"));
                assert_eq!(label.the("n").text(), count.to_string(), "{id}");
            }
        }
    }
}

#[test]
fn a_table_says_what_its_chart_says() {
    for link in ["?show=years,areas,chairs", "?years=2021&area=health&show=years,areas,chairs&lang=ru"] {
        let page = open(link);
        for chart in ["years", "areas", "chairs"] {
            let card = page.id(chart).expect("a chart");
            let bars = card.all().into_iter().filter(|it| it.get("role") == Some("option"));
            let bars: Vec<_> =
                bars.map(|it| (it.get("id").map(|it| it.replacen("bar-", "t-", 1)), said(it)[0])).collect();
            let row = |it: &&Element| {
                Some((
                    it.tagged("a").first()?.get("id").map(str::to_owned),
                    numbers(&it.tagged("td")[0].text())[0],
                ))
            };
            let rows: Vec<_> = card.tagged("tr").iter().filter_map(row).collect();
            assert!(!bars.is_empty());
            assert_eq!(rows, bars, "{chart} of {link}");
        }
    }
}

#[test]
fn what_is_not_counted_is_listed_with_its_reason() {
    let page = open("?show=left-out");
    let section = page.the("left-out");
    assert_eq!(section.of("omissions").iter().map(|it| it.tagged("li").len()).sum::<usize>(), 6);
    let reasons: Vec<String> = section.tagged("h3").iter().map(|it| it.text()).collect();
    assert_eq!(
        reasons,
        [
            "A larger group’s meeting, such as the East Asia Summit 2",
            "ASEAN or Russia was not a party 1",
            "The parties are not stated 1",
            "Proposed or planned, not held 2"
        ]
    );
    // Each reason has a link that takes it away, and says how many more that makes: the 16th East Asia
    // Summit is only planned, so without the first reason it is left out for another.
    for (at, expected) in [1, 1, 1, 2].into_iter().enumerate() {
        let include = section.of("links")[at + 1].tagged("a")[0];
        let more = numbers(&include.text()).first().copied().unwrap_or(1);
        let link = include.get("href").expect("a link leads somewhere");
        assert_eq!(more, expected, "{link}");
        assert_eq!(sum(&open(link)), [9 + more, 6 - more, 15], "{link}");
    }
}
