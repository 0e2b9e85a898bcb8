//! The files of the lexicon → forms: how they are written, and whether one stands at a word of a text.
//!
//! A line has what its forms stand for, a colon, and the forms, parted by `;`. A `*` at the end of a word stands for
//! any ending, a comma for one in the text; `@vi` before a line makes it one of that language alone. Towns have
//! other forms of their name after `=`. Names are found with a capital, forms in capitals in capitals alone.

use super::meaning::Meaning;
use crate::data::vocabulary::Country;
use crate::reading::Tongue;
use crate::reading::words::{Case, Gap, Words, fold};

/// A word of a form.
pub(super) struct Part {
    pub(super) folded: String,
    /// Its number in [`Lexicon::known`]; that of a stem is of no word.
    pub(super) id: u32,
    /// Whether it may end otherwise.
    pub(super) is_open: bool,
    /// Whether a comma stands before it.
    pub(super) after_comma: bool,
}

pub(super) struct Form {
    pub(super) words: Vec<Part>,
    pub(super) meaning: Meaning,
    /// The language in which alone it is a form.
    pub(super) tongue: Option<Tongue>,
    /// How its first word must be written; all of its words, where it is in capitals.
    pub(super) case: Case,
}

/// A town where meetings are held.
pub struct Town {
    /// As the data name it.
    pub name: &'static str,
    pub country: Country,
}

/// The files, by name.
pub(super) const FILES: &[(&str, &str)] = &[
    ("areas", include_str!("areas.txt")),
    ("countries", include_str!("countries.txt")),
    ("towns", include_str!("towns.txt")),
    ("meetings", include_str!("meetings.txt")),
    ("words", include_str!("words.txt")),
];

/// What was read of the files.
#[derive(Default)]
pub(super) struct Forms {
    pub(super) list: Vec<Form>,
    /// The language of the line that is read.
    pub(super) tongue: Option<Tongue>,
    pub(super) towns: Vec<Town>,
}

impl Forms {
    /// Reads a file; what is wrong in it comes back, by line.
    pub(super) fn read(&mut self, file: &str, text: &'static str) -> Vec<String> {
        let mut faults = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (tongue, line) = match line.strip_prefix('@').and_then(|it| it.split_once(' ')) {
                Some((tag, rest)) => (Tongue::named(tag), rest),
                None => (None, line),
            };
            self.tongue = tongue;
            let read = line.split_once(':').is_some_and(|(name, forms)| match file {
                "areas" if name != "-" => self.add(Meaning::Area(name), forms),
                "towns" => Country::from_code(name).is_some_and(|it| self.add_towns(it, forms)),
                _ => Meaning::named(name).is_some_and(|it| self.add(it, forms)),
            });
            if !read {
                faults.push(format!("{file}.txt line {}: {line}", at + 1));
            }
        }
        faults
    }

    fn add(&mut self, meaning: Meaning, forms: &str) -> bool {
        forms.split(';').all(|it| self.add_form(meaning, it.trim()))
    }

    fn add_towns(&mut self, country: Country, forms: &'static str) -> bool {
        forms.split(';').all(|forms| {
            let mut names = forms.split('=').map(str::trim);
            let Some(name) = names.next() else { return false };
            let meaning = Meaning::Town(self.towns.len());
            self.towns.push(Town { name, country });
            self.add_form(meaning, name) && names.all(|it| self.add_form(meaning, it))
        })
    }

    fn add_form(&mut self, meaning: Meaning, form: &str) -> bool {
        let mut words: Vec<Part> = Vec::new();
        let mut after_comma = false;
        for part in form.split_whitespace() {
            let (part, comma) = part.strip_suffix(',').map_or((part, false), |it| (it, true));
            let (stem, is_open) = part.strip_suffix('*').map_or((part, false), |it| (it, true));
            let folded = fold(stem);
            let count = folded.split(' ').count();
            for (at, word) in folded.split(' ').enumerate().filter(|it| !it.1.is_empty()) {
                let is_open = is_open && at + 1 == count;
                words.push(Part {
                    folded: word.to_owned(),
                    id: 0,
                    is_open,
                    after_comma: after_comma && at == 0,
                });
            }
            after_comma = comma;
        }
        let mut letters = form.chars().filter(|it| it.is_alphabetic());
        let case = match letters.next() {
            Some(first) if first.is_uppercase() => {
                let mut others = letters.peekable();
                let all = others.peek().is_some() && others.all(char::is_uppercase);
                if all {
                    Case::Capitals
                } else if meaning.is_name() {
                    Case::Initial
                } else {
                    Case::Lower
                }
            }
            _ => Case::Lower,
        };
        let is_form = !words.is_empty();
        self.list.push(Form { words, meaning, tongue: self.tongue, case });
        is_form
    }
}

impl Form {
    /// Whether the form stands at a word.
    pub(super) fn fits(&self, words: &Words<'_>, ids: &[u32], first: usize) -> bool {
        let stands = self.words.iter().enumerate().all(|(at, part)| {
            let word = first + at;
            let fits = if part.is_open {
                words.fold(word).starts_with(part.folded.as_str())
            } else {
                ids.get(word) == Some(&part.id)
            };
            let gap = words.gap(word);
            // “Washington, D.C.”, “St. Petersburg”
            let is_town = matches!(self.meaning, Meaning::Town(_) | Meaning::Title)
                && !gap.has(Gap::LINE)
                && !gap.has(Gap::COLON);
            let is_comma = gap.is_comma() && part.after_comma || is_town;
            fits && (at == 0 || !gap.has(Gap::CLAUSE) || is_comma)
        });
        stands
            && match self.case {
                Case::Lower => true,
                Case::Initial => words.is_capital(first),
                Case::Capitals => (first..first + self.words.len()).all(|it| words.is_in_capitals(it)),
            }
    }
}
