//! Which characters the opening page has: a browser fetches no font that it does not need.

use std::ops::RangeInclusive;

use scraper::ElementRef;

use super::page::BUNDLED;

/// What is not painted with the charts: the evidence, which comes after them and has titles in the articles' own
/// languages, and the options of a select but the chosen one.
const LATER: [&str; 2] = ["aside", "option"];

/// The characters of the font that lies in a file, by the page's own style sheet.
fn characters(file: &str) -> Vec<RangeInclusive<u32>> {
    let sheet = include_str!("../../style/fonts.css");
    let (_, rest) = sheet.split_once(file).expect("the font is in the sheet");
    let (_, rest) = rest.split_once("unicode-range:").expect("it has a range");
    let (ranges, _) = rest.split_once(';').expect("it ends");
    let point = |text: &str| u32::from_str_radix(text, 16).expect("a code point");
    let range = |text: &str| {
        let text = text.trim().trim_start_matches("U+");
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        point(first)..=point(last)
    };
    ranges.split(',').map(range).collect()
}

/// The texts that are seen when the page opens.
fn seen(element: ElementRef<'_>, texts: &mut String) {
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            texts.push_str(text);
        } else if let Some(element) = ElementRef::wrap(child)
            && !LATER.contains(&element.value().name())
        {
            seen(element, texts);
        }
    }
}

#[test]
fn the_opening_page_in_english_needs_the_first_font_alone() {
    let page = BUNDLED.open("");
    let mut texts = String::new();
    seen(page.one(".app"), &mut texts);
    assert!(texts.contains("meetings") && texts.contains("2021"), "{texts}");
    let first = characters("inter-latin.woff2");
    let has = |character: char| first.iter().any(|range| range.contains(&u32::from(character)));
    let missing: String = texts.chars().filter(|it| !it.is_control() && !has(*it)).collect();
    assert_eq!(missing, "", "characters that the first font does not have");
}
