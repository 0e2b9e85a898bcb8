//! Each target a short while: its seeds, and its seeds broken at random. The same run each time.

use crate::{dates, links, loader, merge, packs, quotes, reading, stories};

/// Numbers that look like chance: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    /// A number below `end`, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        let end = end as u64;
        usize::try_from(self.next() % end).unwrap_or_default()
    }
}

/// What parsers trip over.
const PIECES: [&[u8]; 16] = [
    b"",
    b"\0",
    b"\xff",
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b"&",
    b"%",
    b"%E1%BB",
    b"=",
    b"\xcc\x81",
    b"null",
    b"-1",
    b"99999999999999999999",
];

/// An input with some of it overwritten, taken away, said twice, or with a piece of another put in.
fn broken(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seeds[chance.below(seeds.len())].clone();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len() + 1);
        let end = at + chance.below((bytes.len() - at).min(40) + 1);
        let with: Vec<u8> = match chance.below(5) {
            0 => PIECES[chance.below(PIECES.len())].to_vec(),
            1 => vec![chance.next().to_le_bytes()[0]; end - at],
            2 => [&bytes[at..end], &bytes[at..end]].concat(),
            3 => {
                let other = &seeds[chance.below(seeds.len())];
                let from = chance.below(other.len() + 1);
                other[from..(from + chance.below(40)).min(other.len())].to_vec()
            }
            _ => Vec::new(),
        };
        bytes.splice(at..end, with);
    }
    if chance.below(8) == 0 {
        bytes.truncate(chance.below(bytes.len() + 1));
    }
    bytes
}

/// Runs a target; a panic names the input by which it came.
fn short_run(run: fn(&[u8]), seeds: &[Vec<u8>], times: usize) {
    let mut chance = Chance(1);
    seeds.iter().for_each(|seed| run(seed));
    for _ in 0..times {
        let input = broken(seeds, &mut chance);
        if let Err(panic) = std::panic::catch_unwind(|| run(&input)) {
            eprintln!("the input: {:?}", String::from_utf8_lossy(&input));
            std::panic::resume_unwind(panic);
        }
    }
}

#[test]
fn any_date_is_read() {
    short_run(dates::run, &dates::seeds(), 20_000);
}

#[test]
fn any_link_opens() {
    short_run(links::run, &links::seeds(), 30_000);
}

#[test]
fn any_file_is_loaded() {
    short_run(loader::run, &loader::seeds(), 100);
}

#[test]
fn any_quote_is_found_or_refused() {
    short_run(quotes::run, &quotes::seeds(), 100);
}

#[test]
fn any_article_is_read() {
    short_run(reading::run, &reading::seeds(), 4_000);
}

#[test]
fn any_reports_are_joined() {
    short_run(merge::run, &merge::seeds(), 100);
}

#[test]
fn any_pack_is_read() {
    short_run(packs::run, &packs::seeds(), 100);
}

#[test]
fn any_story_is_read() {
    short_run(stories::run, &stories::seeds(), 1_000);
}
