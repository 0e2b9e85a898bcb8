//! Letters without their accents and capitals: the least that English, Vietnamese and Russian need.
//!
//! A table of 656 bytes and a few rules stand in for the Unicode tables (30 kB and more), and are
//! held against them by the tests below. Letters of other scripts are compared as they stand.

/// What a character is to a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A letter or digit, small and without its accent.
    Letter(char),
    /// An accent of its own, or a character without width: as if it were not there.
    Nothing,
    /// Blanks, dashes, quotes, punctuation: between words.
    Break,
}

/// The letters from U+00C0 to U+024F without accents, capitals kept; `.` for those that have no
/// accent to lose (æ, þ, ŋ, and letters of languages that no source is written in).
const LATIN: &[u8; 0x190] = b"\
AAAAAA.CEEEEIIII.NOOOOO.OUUUUY..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y\
AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi..JjKk.LlLlLl.\
.LlNnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz.\
................................Oo.............Uu...............\
.............AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa..Oo\
AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............\
................";

/// The same from U+1E00 to U+1EFF, where most Vietnamese letters are.
const LATIN_ADDITIONAL: &[u8; 0x100] = b"\
AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
WwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

/// What stands in the tables for a character; `.` for what is not there.
fn latin(char: char) -> u8 {
    let at = char as usize;
    match char {
        '\u{c0}'..='\u{24f}' => LATIN[at - 0xc0],
        '\u{1e00}'..='\u{1eff}' => LATIN_ADDITIONAL[at - 0x1e00],
        _ => b'.',
    }
}

/// A character as search compares it: without capital and accent.
pub(super) fn sign(char: char) -> Sign {
    match char {
        _ if char.is_ascii_alphanumeric() => Sign::Letter(char.to_ascii_lowercase()),
        // Most print has е for ё. й is never printed as и, so it stays a letter of its own.
        'ё' | 'Ё' => Sign::Letter('е'),
        '\u{300}'..='\u{36f}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => Sign::Nothing,
        '\0'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fffd}' => {
            Sign::Break
        }
        // Emoji and other pictures.
        '\u{1f000}'..='\u{1faff}' => Sign::Break,
        _ => match latin(char) {
            b'.' => Sign::Letter(lower(char)),
            plain => Sign::Letter(plain.to_ascii_lowercase() as char),
        },
    }
}

/// A letter without its capital, accent kept.
pub(super) fn lower(char: char) -> char {
    let by = |distance| char::from_u32(char as u32 + distance).unwrap_or(char);
    match char {
        'A'..='Z' | 'Æ' | 'Þ' | 'А'..='Я' => by(0x20),
        'Ѐ'..='Џ' => by(0x50),
        'İ' => 'i',
        'Ÿ' => 'ÿ',
        'Ŋ' | 'Œ' => by(1),
        // Tatar, Kazakh and their neighbors: capitals at even places.
        'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' if (char as u32).is_multiple_of(2) => by(1),
        _ if !latin(char).is_ascii_uppercase() => char,
        '\u{c0}'..='\u{de}' => by(0x20),
        _ => by(1),
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::*;

    /// Letters with a stroke, or without a dot, which Unicode does not take apart.
    const STROKES: &[(char, char)] =
        &[('đ', 'd'), ('ø', 'o'), ('ł', 'l'), ('ħ', 'h'), ('ŧ', 't'), ('ı', 'i'), ('ǿ', 'o')];

    fn small(char: char) -> char {
        let mut small = char.to_lowercase();
        if small.len() == 1 { small.next().unwrap_or(char) } else { char }
    }

    #[test]
    fn latin_letters_lose_the_accents_that_unicode_takes_off() {
        for char in ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}').filter(|it| it.is_alphabetic()) {
            let plain: String = char.nfd().filter(|&it| !is_combining_mark(it)).collect();
            let mut letters = plain.chars();
            let expected = match (letters.next(), letters.next()) {
                (Some(letter), None) if letter.is_ascii() => letter.to_ascii_lowercase(),
                _ => {
                    let stroke = STROKES.iter().find(|(it, _)| *it == small(char));
                    stroke.map_or(lower(char), |&(_, plain)| plain)
                }
            };
            assert_eq!(sign(char), Sign::Letter(expected), "{char} U+{:04X}", char as u32);
        }
    }

    #[test]
    fn capitals_become_the_small_letters_of_unicode() {
        let latin = ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}').filter(|&it| latin(it) != b'.');
        for char in ('\0'..='\u{7f}').chain(latin).chain('Ѐ'..='я').chain("ÆÞŊŒæþŋœҚқӘәӨөҮү".chars())
        {
            let expected = if char == 'İ' { 'i' } else { small(char) };
            assert_eq!(lower(char), expected, "{char} U+{:04X}", char as u32);
        }
    }

    #[test]
    fn every_vietnamese_letter_has_a_plain_one() {
        for vowel in [
            "aàáảãạăằắẳẵặâầấẩẫậ",
            "eèéẻẽẹêềếểễệ",
            "iìíỉĩị",
            "oòóỏõọôồốổỗộơờớởỡợ",
            "uùúủũụưừứửữự",
            "yỳýỷỹỵ",
            "dđ",
        ] {
            let plain = vowel.chars().next().unwrap_or_default();
            for char in vowel.chars().chain(vowel.to_uppercase().chars()) {
                assert_eq!(sign(char), Sign::Letter(plain), "{char}");
            }
        }
    }

    #[test]
    fn russian_letters_stay_but_for_the_dots_of_yo() {
        for char in 'а'..='я' {
            assert_eq!(sign(char), Sign::Letter(char), "{char}");
            assert_eq!(sign(small(char)), Sign::Letter(char), "{char}");
        }
        assert_eq!(sign('Ё'), Sign::Letter('е'));
        assert_eq!(sign('Й'), Sign::Letter('й'));
    }

    #[test]
    fn words_are_parted_where_unicode_parts_them() {
        let scripts = ('\0'..='\u{24f}').chain('\u{370}'..='\u{52f}').chain('\u{1e00}'..='\u{1fff}');
        for char in scripts.filter(|&it| it != '\u{ad}') {
            let is_letter = char.is_alphanumeric();
            let is_ours = matches!(sign(char), Sign::Letter(_));
            // Signs of Latin-1 that no word of ours has, and unassigned or rare places that cost a table.
            if "ª²³µ¹º¼½¾".contains(char) {
                assert_eq!(sign(char), Sign::Break, "{char}");
            } else if is_letter {
                assert!(is_ours, "{char} U+{:04X}", char as u32);
            }
        }
        for char in
            " \t\n\u{a0}\u{2009}-‐‑–—−'’‘\"“”«»„.,;:…?!()[]/·•№™€₫➡️".chars().filter(|&it| it != '\u{fe0f}')
        {
            assert_eq!(sign(char), Sign::Break, "{char:?}");
        }
        for char in "\u{301}\u{306}\u{323}\u{ad}\u{200b}\u{200d}\u{feff}".chars() {
            assert_eq!(sign(char), Sign::Nothing, "{char:?}");
        }
    }
}
