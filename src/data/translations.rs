//! Texts that the data have in English, in another language of the page: notes, statements, names of publishers, titles
//! that are descriptions.
//!
//! A file has pairs of lines with an empty line between them: the English text as the data have it, and the same in the
//! other language. Lines that begin with `#` are remarks. An English text that was mended since has no pair, so
//! it is shown in English and no translation of something else stands in its place.

use std::collections::BTreeMap;

/// The translations into one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translations {
    texts: BTreeMap<String, String>,
}

/// A line that is no part of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LooseLine {
    /// From 1.
    pub line: usize,
}

impl Translations {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// Names the first line that stands alone, or is the third of its block.
    pub fn read(file: &str) -> Result<Self, LooseLine> {
        let mut texts = BTreeMap::new();
        // Each line with its number, from 1.
        let mut block: Vec<(usize, &str)> = Vec::new();
        let lines = (1..).zip(file.lines()).filter(|(_, line)| !line.starts_with('#'));
        for (number, line) in lines.chain([(0, "")]) {
            if !line.trim().is_empty() {
                block.push((number, line.trim()));
                continue;
            }
            match block[..] {
                [] => {}
                [(_, english), (_, translated)] => {
                    texts.insert(english.to_owned(), translated.to_owned());
                }
                [(line, _)] | [_, _, (line, _), ..] => return Err(LooseLine { line }),
            }
            block.clear();
        }
        Ok(Self { texts })
    }

    /// An English text of the data in this language.
    #[must_use]
    pub fn get(&self, english: &str) -> Option<&str> {
        self.texts.get(english).map(String::as_str)
    }

    /// Every English text that has a translation.
    pub fn english(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::data::samples::everything;

    #[test]
    fn a_pair_of_lines_is_a_text_and_its_translation() {
        let read =
            Translations::read("# remark\nTASS\nТАСС\n\n\nA note.\r\nGhi chú.").expect("it is readable");
        assert_eq!(
            [read.get("TASS"), read.get("A note."), read.get("Other")],
            [Some("ТАСС"), Some("Ghi chú."), None]
        );
        assert_eq!(read.english().count(), 2);
        assert_eq!(Translations::read(""), Ok(Translations::default()));
    }

    #[test]
    fn a_line_without_a_pair_is_named() {
        for (file, line) in [("A", 1), ("A\nB\n\nC\n\nD\nE", 4), ("A\nB\nC", 3), ("<!doctype html>", 1)] {
            assert_eq!(Translations::read(file), Err(LooseLine { line }), "{file:?}");
        }
    }

    const BUNDLED: [(&str, &str); 2] = [
        ("vi", include_str!("../../public/data/words-vi.txt")),
        ("ru", include_str!("../../public/data/words-ru.txt")),
    ];

    /// Names that mean something: of offices, not of papers.
    const OFFICES: [&str; 16] = [
        "Administration",
        "Agency",
        "Centre",
        "Council",
        "Department",
        "Embassy",
        "Forum",
        "Government",
        "International",
        "Ministry",
        "Mission",
        "Newspaper",
        "Party",
        "President ",
        "Secretariat",
        "University",
    ];

    #[test]
    fn every_text_of_the_data_that_is_shown_has_all_languages() {
        let corpus = everything();
        let claims = corpus.claims.iter().flat_map(|it| [Some(&it.claim), it.note.as_ref()]);
        let notes = corpus.articles.iter().map(|it| it.note.as_ref());
        let notes = notes.chain(corpus.reports.iter().map(|it| it.note.as_ref()));
        let pages = &corpus.record.citations;
        let titles = pages.iter().map(|it| it.is_described().then_some(&it.title));
        let texts: BTreeSet<&str> = claims.chain(notes).chain(titles).flatten().map(String::as_str).collect();
        let names: BTreeSet<&str> = pages
            .iter()
            .flat_map(|it| [Some(&it.publisher), it.agency.as_ref()])
            .flatten()
            .map(String::as_str)
            .collect();
        assert!(texts.len() > 300 && names.len() > 100, "{} {}", texts.len(), names.len());
        for (lang, file) in BUNDLED {
            let read =
                Translations::read(file).unwrap_or_else(|it| panic!("words-{lang}.txt, line {}", it.line));
            let missing: Vec<&&str> = texts.iter().filter(|it| read.get(it).is_none()).collect();
            assert!(missing.is_empty(), "words-{lang}.txt: {missing:#?}");
            let is_office = |it: &&&str| OFFICES.iter().any(|word| it.contains(word)) && !it.ends_with(".ru");
            let known = ["Communist Party of Vietnam Online Newspaper (CPV)"];
            let offices = names.iter().filter(is_office).filter(|it| !known.contains(it));
            let missing: Vec<&&str> = offices.filter(|it| read.get(it).is_none()).collect();
            assert!(missing.is_empty(), "words-{lang}.txt: {missing:#?}");
            let unused: Vec<&str> =
                read.english().filter(|it| !texts.contains(it) && !names.contains(it)).collect();
            assert!(unused.is_empty(), "words-{lang}.txt translates what is no more: {unused:#?}");
            for english in &texts {
                let translated = read.get(english).unwrap_or_default();
                assert!(*english != translated, "{english}");
                let is_cyrillic = |it: char| ('а'..='я').contains(&it) || it == 'ё';
                assert_eq!(translated.chars().any(is_cyrillic), lang == "ru", "{translated}");
            }
        }
    }
}
