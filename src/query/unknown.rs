//! What of a link was not understood: named one by one, up to a number that one can read.

use std::fmt;

use super::words::shortened;

/// A part of a link that was not understood and is ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The parameter's name, as far as it is one of ours; else the name as given, [`shortened`] to 40 characters.
    pub name: String,
    /// The value that is not known, [`shortened`] to 80 characters; empty where the parameter itself is not known.
    pub value: String,
    /// On the last line of a long list: how many further parts were not understood.
    pub more: u32,
}

/// As a reader knows it from the link: `area=enrgy`; `color` where the parameter itself is not known.
impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if self.value.is_empty() { Ok(()) } else { write!(f, "={}", self.value) }
    }
}

/// So many parts are named; the rest is counted.
const MOST_NAMED: usize = 8;

#[derive(Default)]
pub(super) struct Unknowns(pub Vec<Unknown>);

impl Unknowns {
    /// Names a value of one of our parameters, or with an empty value a parameter that is not ours.
    pub fn add(&mut self, name: &str, value: &str) {
        let unknown = Unknown { name: shortened(name, 40), value: shortened(value, 80), more: 0 };
        if self.0.len() < MOST_NAMED {
            if !self.0.contains(&unknown) {
                self.0.push(unknown);
            }
        } else if let Some(last) = self.0.last_mut() {
            last.more += 1;
        }
    }

    /// Adds what another part of the link left.
    pub fn append(&mut self, others: Self) {
        for it in others.0 {
            self.add(&it.name, &it.value);
            if let Some(last) = self.0.last_mut() {
                last.more += it.more;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_named_once_and_the_ninth_is_counted() {
        let mut unknown = Unknowns::default();
        for value in ["a", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"] {
            unknown.add("area", value);
        }
        assert_eq!(unknown.0.len(), 8);
        assert_eq!(unknown.0.iter().map(|it| it.more).collect::<Vec<_>>(), [0, 0, 0, 0, 0, 0, 0, 2]);
    }

    #[test]
    fn names_and_values_are_cut_and_show_what_cannot_be_seen() {
        let mut unknown = Unknowns::default();
        unknown.add(&"é".repeat(99), &"\u{202e}".repeat(99));
        let (name, value) = (format!("{}…", "é".repeat(39)), format!("{}…", "\u{fffd}".repeat(79)));
        assert_eq!((&unknown.0[0].name, &unknown.0[0].value), (&name, &value));
    }
}
