//! What belongs to which meeting: whose each word of a text is.
//!
//! Comes in: a [`Text`] and its [`Group`]s. Goes out: [`Owners`]. The rule: a date, a place or a verb belongs to what is
//! named right before it in its sentence, and where nothing is, to what is named right after it; what looks like a
//! meeting and is none (“a news conference”) takes its own. Never here: what values come of it.

use std::ops::Range;

use super::findings::Text;
use super::lexicon::{Class, Meaning};
use super::meetings::Group;
use super::names::Name;
use super::words::Gap;
use crate::data::vocabulary::Kind;

/// Whose words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A meeting, by its number among the groups.
    Group(usize),
    /// What is no meeting.
    Other,
    /// Nothing that the sentence names.
    Nothing,
}

/// What is named in a sentence, in its order.
#[derive(Clone, Debug)]
struct Event {
    words: Range<usize>,
    owner: Owner,
    /// Whether it is the larger meeting of which one is part.
    is_within: bool,
}

/// How many names of a meeting are looked at for what it is called.
const FIRST_NAMES: usize = 8;
/// How many words may stand between a verb and what it is of.
const CLOSE: usize = 3;

/// The meetings of a text, by word.
pub struct Owners {
    /// The events of each sentence.
    sentences: Vec<Vec<Event>>,
    /// Of the meetings that the article is about the one that each sentence goes on with: the last that was named.
    topics: Vec<Option<usize>>,
}

impl Owners {
    /// Says whose each name is: a name its group's, what only refers to a meeting that of the same sentence
    /// before it, else the main one.
    #[must_use]
    pub fn new(text: &Text<'_>, groups: &[Group]) -> Self {
        let main = groups.iter().position(|it| it.main);
        let mut of_names: Vec<Option<usize>> = vec![None; text.names.len()];
        for (at, group) in groups.iter().enumerate() {
            for name in &group.names {
                of_names[*name] = Some(at);
            }
        }
        let mut sentences: Vec<Vec<Event>> = vec![Vec::new(); text.words.sentences.len()];
        for found in text.matches.of(Class::Meeting) {
            if found.meaning == Meaning::Other {
                let sentence = text.words.list[found.words.start].sentence;
                sentences[sentence].push(Event {
                    words: found.words.clone(),
                    owner: Owner::Other,
                    is_within: false,
                });
            }
        }
        let has_another_number = |name: &Name, main: Option<usize>| {
            let of_main = main.and_then(|it| groups[it].ordinal);
            name.ordinal.as_ref().is_some_and(|it| of_main.is_some_and(|of_main| of_main != it.0))
        };
        // “The Forum”, after “the ASEAN-Australia Forum”.
        let is_called = |name: &Name, group: usize| {
            let last = |it: &Name| text.words.fold(it.core.end - 1).to_owned();
            groups[group].names.iter().take(FIRST_NAMES).any(|it| last(&text.names[*it]) == last(name))
        };
        let mut last_main = main;
        for (at, name) in text.names.iter().enumerate() {
            let sentence = text.words.list[name.core.start].sentence;
            let last = sentences[sentence].iter().rev().find(|it| matches!(it.owner, Owner::Group(_)));
            let before =
                last.and_then(|it| if let Owner::Group(group) = it.owner { Some(group) } else { None });
            // “… part of the 57th Economic Ministers’ Meeting and related meetings”
            let is_of_within = name.kind.is_none() && !name.is_named() && last.is_some_and(|it| it.is_within);
            let own = of_names[at].filter(|it| groups[*it].main && !text.is_within(at));
            last_main = own.or(last_main);
            let owner = match (of_names[at], name.kind) {
                (Some(group), _) => Owner::Group(group),
                _ if text.is_of_another_time(name) && !name.has_both() => Owner::Other,
                (None, None) if has_another_number(name, last_main) => Owner::Other,
                (None, None) => before.or(last_main).map_or(Owner::Nothing, Owner::Group),
                (None, Some(kind)) if !name.is_named() => {
                    // “The talks”, “cuộc gặp” may be any meeting.
                    let is_main = |it: &usize| {
                        name.is_weak
                            || kind == Kind::Talks
                            || groups[*it].kind == kind
                            || is_called(name, *it)
                    };
                    last_main.filter(is_main).map_or(Owner::Other, Owner::Group)
                }
                (None, Some(_)) if name.is_weak => last_main.map_or(Owner::Other, Owner::Group),
                (None, Some(_)) => Owner::Other,
            };
            sentences[sentence].push(Event {
                words: name.words.clone(),
                owner,
                is_within: text.is_within(at) || is_of_within,
            });
        }
        for events in &mut sentences {
            events.sort_by_key(|it| it.words.start);
        }
        let mut topic = main;
        let topics = sentences
            .iter()
            .map(|events| {
                let named = events.iter().rev().find_map(|it| match it.owner {
                    Owner::Group(group) if groups[group].main && !it.is_within => Some(group),
                    _ => None,
                });
                topic = named.or(topic);
                topic
            })
            .collect();
        Self { sentences, topics }
    }

    /// Whose some words are.
    #[must_use]
    pub fn owner(&self, text: &Text<'_>, words: &Range<usize>) -> Owner {
        let events = &self.sentences[text.words.list[words.start].sentence];
        if let Some(event) =
            events.iter().find(|it| it.words.start <= words.start && words.end <= it.words.end)
        {
            return event.owner;
        }
        let mut preceding = events.iter().rev().filter(|it| it.words.end <= words.start);
        // “The consultation, part of the 57th …, was co-chaired by”: after the comma it goes on with the first.
        let is_past = |it: &Event| {
            it.is_within && (it.words.end..=words.start).any(|word| text.words.gap(word).has(Gap::COMMA))
        };
        let mut following = events.iter().filter(|it| it.words.start >= words.end);
        // “On 26 July, within the framework of the …, the … took place”
        let own = following.clone().find(|it| !it.is_within);
        let before = preceding.clone().find(|it| !is_past(it));
        let before = before.or_else(|| preceding.next().filter(|_| own.is_none()));
        let after = own.or_else(|| following.next());
        match (before, after) {
            // “…, and on 5 May the summit”: what begins its clause belongs to what follows.
            (Some(before), Some(after))
                if before.owner != after.owner && Self::begins_clause(text, words, after) =>
            {
                after.owner
            }
            (Some(before), _) => before.owner,
            (None, Some(after)) => after.owner,
            (None, None) => Owner::Nothing,
        }
    }

    /// All whose some words are: what is named together (“the summit and the forum in Vientiane”) shares them.
    #[must_use]
    pub fn all(&self, text: &Text<'_>, words: &Range<usize>) -> Vec<usize> {
        self.with_neighbors(text, words, self.owner(text, words))
    }

    /// Whose a place is to which somebody goes: what is named after it, for which they go.
    #[must_use]
    pub fn of_goal(&self, text: &Text<'_>, words: &Range<usize>) -> Vec<usize> {
        let events = &self.sentences[text.words.list[words.start].sentence];
        let after = events.iter().find(|it| it.words.start >= words.end);
        let is_for = after.is_some_and(|it| {
            (words.end..it.words.start).take(12).any(|it| {
                matches!(
                    text.words.fold(it),
                    "for"
                        | "where"
                        | "attend"
                        | "attending"
                        | "join"
                        | "to"
                        | "dự"
                        | "tham"
                        | "для"
                        | "untuk"
                        | "menghadiri"
                )
            })
        });
        after.filter(|_| is_for).map_or(Vec::new(), |it| self.with_neighbors(text, words, it.owner))
    }

    /// An owner, and those that are named together with it.
    fn with_neighbors(&self, text: &Text<'_>, words: &Range<usize>, owner: Owner) -> Vec<usize> {
        let Owner::Group(group) = owner else { return Vec::new() };
        let mut all = vec![group];
        let events = &self.sentences[text.words.list[words.start].sentence];
        let before = events.iter().rposition(|it| it.words.end <= words.start && it.owner == owner);
        let Some(at) = before.or_else(|| events.iter().position(|it| it.owner == owner)) else { return all };
        let together = |pair: &[Event]| Self::are_together(text, &pair[0].words, &pair[1].words);
        let first = events[..=at].windows(2).rev().take_while(|it| together(it)).count();
        let last = events[at..].windows(2).take_while(|it| together(it)).count();
        for event in &events[at - first..=at + last] {
            if let Owner::Group(other) = event.owner
                && !all.contains(&other)
            {
                all.push(other);
            }
        }
        all
    }

    /// Whether only “and” or a comma is between two names.
    fn are_together(text: &Text<'_>, first: &Range<usize>, second: &Range<usize>) -> bool {
        let between = first.end..second.start.max(first.end);
        let joins = |it: usize| {
            matches!(text.words.fold(it), "and" | "the" | "và" | "и" | "dan" | "as" | "well" | "cũng" | "như")
        };
        let is_list = !between.is_empty() || text.words.gap(second.start).has(Gap::COMMA) || first == second;
        between.len() <= 4 && is_list && between.clone().all(joins)
    }

    /// Whose an act is (“co-chaired”): what it stands right before, else what its sentence names.
    #[must_use]
    pub fn owner_of_act(&self, text: &Text<'_>, words: &Range<usize>) -> Owner {
        self.right_after(text, words).unwrap_or_else(|| self.owner(text, words))
    }

    /// Whose a verb is: what it stands right before (“will attend the …”, “the upcoming …”), else as all words.
    #[must_use]
    pub fn of_verb(&self, text: &Text<'_>, words: &Range<usize>) -> Vec<usize> {
        let owner = self.right_after(text, words).unwrap_or_else(|| self.owner(text, words));
        self.with_neighbors(text, words, owner)
    }

    /// The owner of what is named right after some words.
    fn right_after(&self, text: &Text<'_>, words: &Range<usize>) -> Option<Owner> {
        let events = &self.sentences[text.words.list[words.start].sentence];
        let after = events.iter().find(|it| it.words.start >= words.end)?;
        let is_close = after.words.start - words.end <= CLOSE
            && !(words.end..=after.words.start).any(|word| text.words.gap(word).has(Gap::CLAUSE));
        is_close.then_some(after.owner)
    }

    /// Whether a clause begins with words, and the event follows within it.
    fn begins_clause(text: &Text<'_>, words: &Range<usize>, after: &Event) -> bool {
        let before = words.start.checked_sub(1).map_or("", |it| text.words.fold(it));
        let start = if matches!(before, "on" | "in" | "at" | "vào" | "ngày" | "tại") {
            words.start - 1
        } else {
            words.start
        };
        text.words.gap(start).has(Gap::CLAUSE)
            && !(words.end + 1..after.words.start).any(|it| text.words.gap(it).has(Gap::CLAUSE))
    }

    /// Of the meetings that the article is about the one that a sentence goes on with.
    #[must_use]
    pub fn topic(&self, sentence: usize) -> Option<usize> {
        self.topics[sentence]
    }

    /// Whose a sentence is: of the meetings it names the article's own, else the first; where it names none, nothing.
    #[must_use]
    pub fn of_sentence(&self, sentence: usize) -> Owner {
        let events = &self.sentences[sentence];
        let topic = self.topics[sentence].map(Owner::Group);
        if events.iter().any(|it| Some(it.owner) == topic) {
            return topic.unwrap_or(Owner::Nothing);
        }
        let named = |it: &&Event| matches!(it.owner, Owner::Group(_));
        events.iter().find(named).map_or(Owner::Nothing, |it| it.owner)
    }

    /// Whether a sentence names what is no meeting, and no meeting.
    #[must_use]
    pub fn is_elsewhere(&self, sentence: usize) -> bool {
        let events = &self.sentences[sentence];
        !events.is_empty() && events.iter().all(|it| it.owner == Owner::Other)
    }
}
