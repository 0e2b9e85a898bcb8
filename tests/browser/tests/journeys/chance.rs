//! Numbers that look like chance and are the same in each run.

/// xorshift64*, by Sebastiano Vigna (2016).
pub struct Chance(u64);

impl Chance {
    /// The numbers of a seed.
    pub fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn next(&mut self) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        u32::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32).expect("32 bits are left")
    }

    /// One of these; there must be one.
    pub fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.next() as usize % all.len()]
    }
}

/// The seed and the length of a run that a variable of the environment names, `SEED,COUNT`; `None` if it is not set.
pub fn told_by(variable: &str) -> Option<(u64, usize)> {
    let told = std::env::var(variable).ok()?;
    let numbers =
        told.split_once(',').and_then(|(seed, count)| Some((seed.parse().ok()?, count.parse().ok()?)));
    Some(numbers.unwrap_or_else(|| panic!("{variable}={told:?} is no SEED,COUNT")))
}
