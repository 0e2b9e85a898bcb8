//! Areas of cooperation that a text ties to a meeting.
//!
//! Comes in: a [`Text`] and whose its words are. Goes out: areas with their words. The rule: a sentence that tells
//! what was agreed, discussed or is to be done ties the areas it names to the meeting it is of; one that names
//! none is of the article's own meeting. Names of meetings, offices and pillars are no areas. Never here: dates.

use std::ops::Range;

use super::findings::Text;
use super::lexicon::{Class, Meaning};
use super::meetings::Group;
use super::relations::{Owner, Owners};

/// An area of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub group: usize,
    pub code: &'static str,
    pub words: Range<usize>,
}

/// The areas of all meetings.
#[must_use]
pub fn find(text: &Text<'_>, owners: &Owners, groups: &[Group]) -> Vec<Area> {
    let mut areas = Vec::new();
    for (sentence, words) in text.words.sentences.iter().enumerate() {
        let found = text.matches.within(Class::Area, words);
        if found.is_empty() || !is_of_cooperation(text, words) {
            continue;
        }
        let main = owners.topic(sentence);
        let is_main = |group: usize| groups[group].main;
        let group = match owners.of_sentence(sentence) {
            // “They welcomed the first dialogue on …”: both sides of the article's own meeting speak of another.
            Owner::Group(group) if !is_main(group) && main.is_some() && speaks_of_another(text, words) => {
                main
            }
            Owner::Group(group) => Some(group),
            Owner::Nothing if !owners.is_elsewhere(sentence) => main,
            _ => None,
        };
        let Some(group) = group else { continue };
        let of_another = main == Some(group)
            && owners.of_sentence(sentence) != Owner::Group(group)
            && speaks_of_another(text, words);
        for area in found {
            let Meaning::Area(code) = area.meaning else { continue };
            if of_another || !is_in_name(text, &area.words) {
                areas.push(Area { group, code, words: area.words.clone() });
            }
        }
    }
    areas
}

/// Whether a sentence tells of cooperation, and not of what was before or of others.
fn is_of_cooperation(text: &Text<'_>, sentence: &Range<usize>) -> bool {
    let ties = text.matches.within(Class::Tie, sentence);
    ties.iter().any(|it| matches!(it.meaning, Meaning::Cooperation | Meaning::Agreement))
        && ties.iter().all(|it| it.meaning != Meaning::Background)
}

/// Whether both sides speak of another meeting, and the sentence does not go on about that one.
fn speaks_of_another(text: &Text<'_>, sentence: &Range<usize>) -> bool {
    let ties = text.matches.within(Class::Tie, sentence);
    ties.iter().any(|it| it.meaning == Meaning::Agreement)
        && ties.iter().all(|it| it.meaning != Meaning::Elsewhere)
}

/// Whether words are part of a meeting's name.
fn is_in_name(text: &Text<'_>, words: &Range<usize>) -> bool {
    let after = text.names.partition_point(|it| it.words.start < words.end);
    text.names[..after].last().is_some_and(|it| it.words.end > words.start)
        || text
            .matches
            .within(Class::Meeting, words)
            .iter()
            .any(|it| matches!(it.meaning, Meaning::Kind(_) | Meaning::Level(_)))
}
