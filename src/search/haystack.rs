//! The strings that are searched, made ready once, and the search itself.

use super::letters::{Sign, lower, sign};
use super::stream::FoldedText;
use super::{Hit, Rank, Spot};
use crate::data::mention::Span;
use crate::data::{ArticleId, Corpus, SourceRef};

/// Fewer letters find too much to be of use.
const FEWEST_LETTERS: usize = 2;
/// More bytes of letters are no words that somebody seeks; a state's words stay far below.
const MOST_BYTES: usize = 1024;

/// Titles, texts and teasers of the articles, and the claims read from them, ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Haystack {
    straws: Vec<IndexedText>,
}

/// One string.
#[derive(Clone, Debug)]
struct IndexedText {
    teller: SourceRef,
    place: Spot,
    text: String,
    stream: FoldedText,
}

impl Haystack {
    /// Makes the strings of a corpus ready.
    #[must_use]
    pub fn new(corpus: &Corpus) -> Self {
        let mut straws = Vec::new();
        let mut add = |teller, place, text: &str| {
            straws.push(IndexedText { teller, place, text: text.to_owned(), stream: FoldedText::new(text) });
        };
        for (at, article) in corpus.articles.iter().enumerate() {
            let id = SourceRef::Article(ArticleId(at));
            add(id, Spot::Title, &article.title);
            add(id, Spot::Text, &article.text);
            for (number, related) in article.related.iter().enumerate() {
                add(id, Spot::Related(number), related);
            }
        }
        for (at, statement) in corpus.claims.iter().enumerate() {
            add(SourceRef::Article(statement.article), Spot::Claim(at), &statement.claim);
        }
        for (id, report) in corpus.reports_by_id().filter(|it| it.1.entry().is_some()) {
            add(report.teller, Spot::Record(id), &corpus.record_text(report));
        }
        Self { straws }
    }

    /// Where the words stand, best first; nowhere if they have fewer than two letters.
    #[must_use]
    pub fn find(&self, words: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        let needle = SearchTerm::new(words);
        if (FEWEST_LETTERS..=MOST_BYTES).contains(&needle.length) {
            for straw in &self.straws {
                straw.find(&needle, &mut hits);
            }
        }
        hits.sort_unstable();
        hits
    }
}

/// Whether words are long enough, and no longer than can be, for any to be found; shorter ones
/// restrict nothing.
#[must_use]
pub fn is_sought(words: &str) -> bool {
    (FEWEST_LETTERS..=MOST_BYTES).contains(&SearchTerm::new(words).length)
}

/// What is sought.
struct SearchTerm {
    stream: FoldedText,
    /// Its letters with their accents.
    spelling: Vec<char>,
    /// Letters, or bytes if those are too many to be sought at all.
    length: usize,
}

impl SearchTerm {
    fn new(words: &str) -> Self {
        let words = words.replace('\n', " ");
        let stream = FoldedText::new(&words);
        let bytes = stream.letters.len();
        let letters = stream.letters.iter().filter(|&&it| it & 0xc0 != 0x80).count();
        let length = if bytes > MOST_BYTES { bytes } else { letters };
        Self { stream, spelling: spelling(&words).collect(), length }
    }
}

impl IndexedText {
    fn find(&self, needle: &SearchTerm, hits: &mut Vec<Hit>) {
        let (letters, sought) = (&self.stream.letters, &needle.stream.letters);
        let mut at = 0;
        while at + sought.len() <= letters.len() {
            let end = at + sought.len();
            let found = self.stream.begins(at) && letters[at..end] == **sought;
            match found.then(|| self.hit(at, end, needle)).flatten() {
                Some(hit) => {
                    hits.push(hit);
                    at = end;
                }
                None => at += 1,
            }
        }
    }

    /// The hit of letters that are those sought; none where they only look so when run together:
    /// "the me|eting" is no "theme".
    fn hit(&self, at: usize, end: usize, needle: &SearchTerm) -> Option<Hit> {
        let is_parted_alike = (1..end - at).all(|it| self.stream.begins(at + it) == needle.stream.begins(it));
        if !is_parted_alike && !self.stream.begins(end) {
            return None;
        }
        let span = Span { start: self.stream.offset(at), end: self.end_of(end - 1) };
        let rank = match is_parted_alike {
            false => Rank::Joined,
            true if spelling(span.quote(&self.text)).eq(needle.spelling.iter().copied()) => Rank::Exact,
            true => Rank::Folded,
        };
        Some(Hit { rank, teller: self.teller, place: self.place, span })
    }

    /// The end, in the text, of the letter at a byte of the stream, with the accents that follow it.
    fn end_of(&self, at: usize) -> usize {
        let from = self.stream.offset(at);
        let mut rest = self.text[from..].char_indices().skip(1);
        rest.find(|&(_, it)| sign(it) != Sign::Nothing).map_or(self.text.len(), |(length, _)| from + length)
    }
}

/// The letters of a text with their accents, without capitals.
fn spelling(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|&it| matches!(sign(it), Sign::Letter(_)) || matches!(it, '\u{300}'..='\u{36f}'))
        .map(lower)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A haystack of one text.
    pub fn of(text: &str) -> Haystack {
        let (teller, place) = (SourceRef::Article(ArticleId(0)), Spot::Text);
        Haystack {
            straws: vec![IndexedText { teller, place, text: text.to_owned(), stream: FoldedText::new(text) }],
        }
    }

    #[track_caller]
    fn check(text: &str, words: &str, expected: &[(&str, Rank)]) {
        let hits = of(text).find(words);
        let found: Vec<(&str, Rank)> = hits.iter().map(|it| (it.span.quote(text), it.rank)).collect();
        assert_eq!(found, expected, "{words:?} in {text:?}");
    }

    use Rank::{Exact, Folded, Joined};

    #[test]
    fn one_country_in_three_spellings_is_found_by_each_the_same_first() {
        let text = "Vietnam, Viet Nam and Việt Nam; VIỆT-NAM too";
        check(
            text,
            "Việt Nam",
            &[("Việt Nam", Exact), ("VIỆT-NAM", Exact), ("Viet Nam", Folded), ("Vietnam", Joined)],
        );
        check(
            text,
            "viet nam",
            &[("Viet Nam", Exact), ("Việt Nam", Folded), ("VIỆT-NAM", Folded), ("Vietnam", Joined)],
        );
        check(
            text,
            "VIETNAM",
            &[("Vietnam", Exact), ("Viet Nam", Joined), ("Việt Nam", Joined), ("VIỆT-NAM", Joined)],
        );
        check("Đà Nẵng", "da nang", &[("Đà Nẵng", Folded)]);
        check("Da Nang", "Đà Nẵng", &[("Da Nang", Folded)]);
    }

    #[test]
    fn a_hit_begins_where_a_word_begins_and_may_end_within_one() {
        check("vaccine, prevaccine", "vacc", &[("vacc", Exact)]);
        check("post-COVID-19 recovery", "covid", &[("COVID", Exact)]);
        check("ASEAN-Russia", "russia", &[("Russia", Exact)]);
        check("ASEANRussia", "russia", &[]);
        check("bananana nana", "nana", &[("nana", Exact)]);
        check("nanana", "nana", &[("nana", Exact)]);
    }

    #[test]
    fn words_run_together_are_whole_words() {
        check("the meeting", "theme", &[]);
        check("the me", "theme", &[("the me", Joined)]);
        check("in formal talks", "inform", &[]);
        check("information", "in form", &[]);
        check("Vietnamese", "viet nam", &[]);
        check("food-security", "foodsecurity", &[("food-security", Joined)]);
        check("a land of seas", "and", &[]);
    }

    #[test]
    fn several_words_are_a_phrase_whatever_stands_between_them() {
        check("Siem Reap, Cambodia", "siem reap cambodia", &[("Siem Reap, Cambodia", Exact)]);
        check("“smart cities”", "\"Smart  Cities\"", &[("smart cities", Exact)]);
        check("Cambodia’s SOM", "cambodia's som", &[("Cambodia’s SOM", Exact)]);
        check("smart growth of cities", "smart cities", &[]);
        check("COVID-19", "covid19", &[("COVID-19", Joined)]);
        check("end of smart\nCities", "smart cities", &[]);
        check("smart cities", "smart\ncities", &[("smart cities", Exact)]);
    }

    #[test]
    fn russian_is_found_with_and_without_the_dots() {
        check("партнёрство", "партнерство", &[("партнёрство", Folded)]);
        check("ПАРТНЕРСТВО", "партнёр", &[("ПАРТНЕР", Folded)]);
        check("мир и май", "маи", &[]);
        check("Росси\u{301}я", "россия", &[("Росси\u{301}я", Folded)]);
        check("маи\u{306}", "май", &[("маи\u{306}", Folded)]);
    }

    #[test]
    fn texts_taken_apart_are_found_whole() {
        check("Vie\u{323}\u{302}t Nam", "việt nam", &[("Vie\u{323}\u{302}t Nam", Folded)]);
        check("Vie\u{323}\u{302}t", "vie", &[("Vie\u{323}\u{302}", Folded)]);
        check("co\u{ad}operation", "cooperation", &[("co\u{ad}operation", Exact)]);
    }

    #[test]
    fn too_little_and_too_much_find_nothing() {
        for words in ["", " ", "a", "é", "-- '", "\u{301}\u{301}", "я"] {
            check("a é -- ' я", words, &[]);
        }
        check("an é", "an", &[("an", Exact)]);
        check("ая", "ая", &[("ая", Exact)]);
        check(&"a".repeat(2000), &"a".repeat(1025), &[]);
    }

    #[test]
    fn long_texts_and_words_take_little_time() {
        let text = "a a ".repeat(250_000);
        assert_eq!(of(&text).find(&"a".repeat(1_000_000)), []);
        assert_eq!(of(&text).find(&"a ".repeat(500)).len(), 1000);
        assert_eq!(of(&"a".repeat(1_000_000)).find(&"a".repeat(1000)).len(), 1);
        assert_eq!(of(&"aa ".repeat(300_000)).find("aa").len(), 300_000);
    }
}
