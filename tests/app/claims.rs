//! What a page claims in numbers is what a recount gives: under random links, in each language.

use dialogue_explorer::app;
use dialogue_explorer::data::vocabulary::Lang;
use oracle::{Choice, DIMENSIONS, Recount};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use super::page::{BUNDLED, FIXTURES, Page, World, numbers, text_of};

/// Every `2 of 6` in a text, in the words of a language; Vietnamese writes `2/6`.
pub fn fractions(text: &str, lang: &str) -> Vec<(usize, usize)> {
    let number = |word: &str| word.trim_matches(|char: char| !char.is_ascii_digit()).parse().ok();
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let parts = match lang {
            "vi" => word.split_once('/'),
            _ => {
                let of = if lang == "ru" { "из" } else { "of" };
                words.get(at + 1).filter(|it| **it == of).and_then(|_| Some((*word, *words.get(at + 2)?)))
            }
        };
        if let Some((Some(part), Some(whole))) = parts.map(|(part, whole)| (number(part), number(whole))) {
            found.push((part, whole));
        }
    }
    found
}

/// How many of the meetings chosen state no value, as the recount calls that.
const MISSING: [&str; 2] = ["none", "untold"];

/// Holds all that a page says in numbers of its choice against the recount.
#[track_caller]
fn check(page: &Page, recount: &Recount, choice: &Choice, lang: &str, link: &str) {
    let chosen = recount.chosen(choice).len();
    // A long list begins with some, and says how many there are.
    let listed = page.all("[id^='m-']").len();
    let more: Vec<usize> =
        page.all(".meetings .long-list-more").iter().flat_map(|it| numbers(&text_of(*it))).collect();
    assert!(
        listed == chosen || (listed > 0 && more == [chosen]),
        "{listed} meetings listed, {more:?}, {link}"
    );
    let title = numbers(&page.text("#meetings-title"));
    assert_eq!(title, [chosen], "title of the list, {link}");
    if let [summary] = page.all("#summary")[..] {
        let said = numbers(&text_of(summary));
        assert!(chosen == 0 || said.contains(&chosen), "{chosen} is not in {:?}, {link}", text_of(summary));
        for (part, whole) in fractions(&text_of(summary), lang) {
            check_fraction(recount, choice, part, whole, &format!("{:?} of {link}", text_of(summary)));
        }
    }
    for mark in page.all("[id^='bar-']") {
        let id = mark.attr("id").unwrap_or_default();
        let Some((dimension, value)) = id["bar-".len()..].split_once('-') else { continue };
        if !DIMENSIONS.contains(&dimension) {
            continue;
        }
        let count = recount.counts(choice, dimension).remove(value).unwrap_or_default();
        let label = mark.attr("aria-label").unwrap_or_default();
        let said = label.rsplit_once(": ").unwrap_or_else(|| panic!("{id} has no count: {label:?}")).1;
        // The solid part, and where something is chosen what there is: without this chart's own choice, or in scope.
        let said = numbers(said);
        let whole = count.pale;
        assert_eq!(said.first(), Some(&count.chosen), "{label:?} of {link}");
        assert!(said.len() == 1 || said[1] == whole, "{label:?} of {link}: of {whole}");
    }
}

/// A part of a whole in a sentence: the meetings chosen of those in scope, or a value's of those chosen, or of those of
/// them that state one.
#[track_caller]
pub fn check_fraction(recount: &Recount, choice: &Choice, part: usize, whole: usize, at: &str) {
    let (chosen, scope) = (recount.chosen(choice).len(), recount.in_scope(choice).len());
    let is_of_a_value = DIMENSIONS.iter().any(|dimension| {
        let counts = recount.counts(choice, dimension);
        let missing = MISSING.iter().find_map(|code| counts.get(*code)).map_or(0, |count| count.chosen);
        let stated = chosen - missing;
        (part, whole) == (stated, chosen)
            || counts.values().any(|count| {
                [(count.chosen, chosen), (count.chosen, count.in_scope), (count.chosen, stated)]
                    .contains(&(part, whole))
            })
    });
    assert!((part, whole) == (chosen, scope) || is_of_a_value, "no recount gives {part} of {whole}, {at}");
}

/// Charts whose marks are values of one dimension.
const PICTURES: [&str; 5] = ["years", "areas", "chairs", "kinds", "places"];

/// What the slide of a chart says.
fn check_slide(world: &World, link: &str, lang: Lang, picture: &str) {
    let link = format!("{link}&lang={}&view=present&picture={picture}", lang.code());
    let choice = Choice::from_link(&link);
    let page = Page::new(&app::render_among(&link, &world.datasets, Lang::En));
    let recount = world.recount(&choice.collection);
    for sentence in page.all(".sentence") {
        let said = text_of(sentence);
        for (part, whole) in fractions(&said, lang.code()) {
            check_fraction(recount, &choice, part, whole, &format!("{said:?} of {link}"));
        }
    }
}

fn open(world: &World, link: &str, lang: Lang) {
    let link = format!("{link}&lang={}", lang.code());
    let choice = Choice::from_link(&link);
    let page = Page::new(&app::render_among(&link, &world.datasets, Lang::En));
    check(&page, world.recount(&choice.collection), &choice, lang.code(), &link);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_a_page_says_in_numbers_can_be_counted_again(
        is_bundled in any::<bool>(),
        collection in any::<Index>(),
        lang in any::<Index>(),
        dimensions in subsequence(DIMENSIONS.to_vec(), 0..3),
        picks in prop::collection::vec(any::<Index>(), 3),
        picture in any::<Index>(),
    ) {
        let world: &World = if is_bundled { &BUNDLED } else { &FIXTURES };
        let recount = collection.get(&world.recounts);
        let mut link = format!("?collection={}", recount.collection);
        for (dimension, pick) in dimensions.iter().zip(&picks) {
            let values: Vec<&String> = recount.meetings.iter().flat_map(|it| &it.values[dimension]).collect();
            link += &format!("&{dimension}={}", pick.get(&values));
        }
        open(world, &link, *lang.get(Lang::ALL));
        let picture = *picture.get(&PICTURES);
        check_slide(world, &link, *lang.get(Lang::ALL), picture);
    }
}

#[test]
fn slides_say_something_that_can_be_counted_again() {
    let page = Page::new(&app::render_among("?view=present&picture=years", &BUNDLED.datasets, Lang::En));
    let said: String = page.all(".sentence").into_iter().map(text_of).collect();
    assert!(!fractions(&said, "en").is_empty(), "{said:?}");
}

#[test]
fn what_is_chosen_in_vain_is_said_to_be_nothing() {
    for lang in Lang::ALL {
        open(&FIXTURES, "?years=1999", *lang);
        open(&FIXTURES, "?area=culture", *lang);
        open(&FIXTURES, "?q=xylophone", *lang);
    }
}

#[test]
fn parts_of_a_whole_are_found_in_each_language() {
    assert_eq!(fractions("2 of 9 meetings raised energy (1 of them)", "en"), [(2, 9)]);
    assert_eq!(fractions("2/9 cuộc họp (mỗi năm 1/2).", "vi"), [(2, 9), (1, 2)]);
    assert_eq!(fractions("Встреч: 2 из 9.", "ru"), [(2, 9)]);
}
