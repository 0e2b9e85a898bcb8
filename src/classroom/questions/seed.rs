//! A seed: a short text in a link from which the same questions are drawn on every device and in every language.
//!
//! The text is hashed by FNV-1a (64 bits); the numbers are those of SplitMix64 (Steele, Lea and Flood, "Fast
//! splittable pseudorandom number generators", 2014). Both are a few lines of whole numbers, the same on every
//! platform and for ever: a crate may change what it draws from one release to the next, a link may not.

/// What questions are drawn by: small letters and digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed(String);

/// What [`Seed::next`] is written with: no letter or digit that is taken for another when read aloud or copied
/// from a board. None of them is a vowel, so no word comes about.
const LETTERS: &[u8; 28] = b"23456789bcdfghjkmnpqrstvwxyz";
/// Letters of a seed that we make.
const LENGTH: usize = 4;
/// The seed of a link that names none.
const FIRST: &str = "2345";

impl Seed {
    /// The seed of a link; `text` is empty where it names none.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(if text.is_empty() { FIRST.to_owned() } else { text.to_owned() })
    }

    /// As it stands in the link.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The seed of another set. It follows from this one, so that the way to it is a link.
    #[must_use]
    pub fn next(&self) -> Self {
        let mut random = self.random();
        let letter = |_| LETTERS[random.below(LETTERS.len())] as char;
        Self((0..LENGTH).map(letter).collect())
    }

    /// The numbers that it stands for.
    #[must_use]
    pub fn random(&self) -> Random {
        let fnv = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Random(self.0.bytes().fold(0xcbf2_9ce4_8422_2325, fnv))
    }
}

/// SplitMix64.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Numbers of their own, drawn from these.
    pub fn apart(&mut self) -> Self {
        Self(self.draw())
    }

    /// A number below `end`, which is not 0. Lists are short, so no number is noticeably rarer than another.
    pub fn below(&mut self, end: usize) -> usize {
        // The upper half of the product is below `end`; both fit on 32 bit machines as well as on 64.
        (((self.draw() >> 32) * end as u64) >> 32) as usize
    }

    /// Brings a list into a drawn order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }

    /// One of the items; `None` where there are none.
    pub fn one<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        if items.is_empty() { None } else { Some(&items[self.below(items.len())]) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        // The first numbers of the reference code for the state 1234567.
        let mut random = Random(1_234_567);
        for expected in [
            6_457_827_717_110_365_317_u64,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ] {
            assert_eq!(random.draw(), expected);
        }
    }

    #[test]
    fn the_hash_is_fnv_1a() {
        // From the reference vectors of FNV-1a, 64 bits.
        for (text, hash) in [("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8_u64)] {
            assert_eq!(Seed::of(text).random().0, hash, "{text}");
        }
    }

    #[test]
    fn numbers_below_an_end_are_all_drawn() {
        let mut random = Seed::of("7f3k").random();
        for end in 1..40 {
            let mut met = vec![0; end];
            for _ in 0..end * 100 {
                met[random.below(end)] += 1;
            }
            assert!(met.iter().all(|it| (40..200).contains(it)), "below {end}: {met:?}");
        }
    }

    #[test]
    fn a_shuffled_list_has_what_it_had() {
        let mut random = Seed::of("a").random();
        let mut items: Vec<usize> = (0..50).collect();
        random.shuffle(&mut items);
        assert!(!items.is_sorted());
        items.sort_unstable();
        assert!(items.into_iter().eq(0..50));
        assert_eq!((random.one::<u8>(&[]), random.one(&[7])), (None, Some(&7)));
    }

    #[test]
    fn one_set_leads_to_many_others() {
        let mut seed = Seed::of("");
        assert_eq!(seed, Seed::of(FIRST));
        let mut met = Vec::new();
        for _ in 0..300 {
            assert!(!met.contains(&seed), "{seed:?} comes again");
            met.push(seed.clone());
            seed = seed.next();
            assert_eq!(seed.text().len(), LENGTH);
            assert!(seed.text().bytes().all(|it| LETTERS.contains(&it)));
        }
    }
}
