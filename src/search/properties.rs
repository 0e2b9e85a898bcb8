//! What holds of every text and all words, against a search that tries every place.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::haystack::tests::of;
use super::{Hit, Rank};

/// Few letters, so that words are found, some of them with accents, some parted by little.
const TEXTS: &str = "[aAbеё\u{301}đâ \n’.-]{0,24}";
const WORDS: &str = "[abеёdđâá -]{0,5}";

/// Letters by the tables of Unicode; `strict` keeps accents.
fn letters(text: &str, strict: bool) -> String {
    let plain = |it: char| match it {
        'đ' if !strict => 'd',
        _ => it,
    };
    let text: String =
        if strict { text.to_owned() } else { text.nfd().filter(|&it| !is_combining_mark(it)).collect() };
    text.to_lowercase()
        .chars()
        .filter(|&it| it.is_alphanumeric() || is_combining_mark(it))
        .map(plain)
        .collect()
}

/// The same with each run of what is no letter as one blank.
fn words(text: &str) -> String {
    let text: String = text.nfd().filter(|&it| !is_combining_mark(it)).collect();
    text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_letter(char: char) -> bool {
    char.is_alphanumeric()
}

/// The hits in `text`, found by trying every place; not in order of rank.
fn plain_find(text: &str, sought: &str) -> Vec<(usize, usize, Rank)> {
    let plain = letters(sought, false);
    let mut hits = Vec::new();
    let mut from = 0;
    if plain.chars().count() < 2 {
        return hits;
    }
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let before = |at: usize| text[..at].chars().rev().find(|it| !is_combining_mark(*it));
    let next = |at: usize| text[at..].chars().next();
    for &start in &bounds {
        let begins = next(start).is_some_and(is_letter) && !before(start).is_some_and(is_letter);
        if start < from || !begins {
            continue;
        }
        // The longest end takes in the accents that follow the last letter.
        let fits = |end: &&usize| {
            **end > start
                && letters(&text[start..**end], false) == plain
                && before(**end).is_some_and(is_letter)
        };
        let Some(&end) = bounds.iter().rev().find(fits) else { continue };
        let hit = &text[start..end];
        let alike =
            words(hit).to_lowercase().replace('đ', "d") == words(sought).to_lowercase().replace('đ', "d");
        if hit.contains('\n') || (!alike && next(end).is_some_and(is_letter)) {
            continue;
        }
        let rank = match alike {
            false => Rank::Joined,
            true if letters(hit, true) == letters(sought, true) => Rank::Exact,
            true => Rank::Folded,
        };
        hits.push((start, end, rank));
        from = end;
    }
    hits
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn hits_are_those_of_a_search_that_tries_every_place(text in TEXTS, sought in WORDS) {
        let mut found: Vec<(usize, usize, Rank)> =
            of(&text).find(&sought).iter().map(|it| (it.span.start, it.span.end, it.rank)).collect();
        found.sort_unstable();
        prop_assert_eq!(found, plain_find(&text, &sought), "{:?} in {:?}", sought, text);
    }

    #[test]
    fn the_words_of_a_hit_are_the_words_sought(text in ".{0,60}", from in any::<prop::sample::Index>(), length in 1_usize..12) {
        let chars: Vec<char> = text.chars().collect();
        let from = from.index(chars.len() + 1);
        let sought: String = chars[from..].iter().take(length).collect();
        let hits: Vec<Hit> = of(&text).find(&sought);
        prop_assert!(hits.is_sorted());
        for hit in hits {
            let quote = hit.span.quote(&text);
            let again = of(quote).find(&sought);
            prop_assert_eq!(again.len(), 1, "{:?} in {:?}", sought, text);
            prop_assert_eq!((again[0].span.quote(quote), again[0].rank), (quote, hit.rank));
        }
    }
}
