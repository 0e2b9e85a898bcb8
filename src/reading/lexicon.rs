//! The forms by which texts name things, from the files in `lexicon/`, and where a text has them.
//!
//! Comes in: [`Words`]. Goes out: [`Match`]es, for each class the longest from the left, none over another.
//! The files say how they are written. Never here: what matches mean together.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::Tongue;
use super::words::{Case, Gap, Words, fold};
use crate::data::vocabulary::{Country, Kind, Status};

/// What a form stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// An area of cooperation, by its code.
    Area(&'static str),
    /// Words with an area's in them that are none.
    NoArea,
    Country(Country),
    /// A town, by its number in [`Lexicon::towns`].
    Town(usize),
    Asean,
    /// A partner that is no country: the European Union.
    Bloc,
    /// A house or an agreement with parties' names in it.
    NoParty,
    /// The name of a kind of meeting.
    Kind(Kind),
    /// Who meets; a name together with a `Head`.
    Level(Kind),
    Head,
    /// A name only with parties or a number.
    Weak(Kind),
    /// What a meeting is called that was named before: “the event”.
    Event,
    NoMeeting,
    /// What is an event, and no meeting of this kind: a news conference.
    Other,
    Month(u8),
    /// From 1 for Monday.
    Weekday(u8),
    /// Days from the day of publication.
    Day(i8),
    /// Years from the year of publication.
    Year(i8),
    Ordinal(u32),
    Special,
    Status(Status),
    /// That something takes place, whenever: “diễn ra”.
    Occurs,
    Virtual,
    Chair,
    NoChair,
    Role,
    Title,
    /// By which areas are tied to a meeting: “agreed”, “cooperation in”.
    Cooperation,
    /// By which both sides speak of something: “welcomed”.
    Agreement,
    /// “where”, after a meeting's name: what follows is that meeting's.
    Elsewhere,
    /// By which they are not: what was, or is somebody else's.
    Background,
    /// That people came together: “met”, “held talks”.
    Meet,
    /// That two spoke with each other: “met with”, “called”.
    Speak,
    /// Before a place where something is.
    Where,
    /// Before a place to which somebody goes, perhaps for a meeting.
    Toward,
    /// The place where the text was written: “here”.
    Here,
    /// Before a place where nothing is held: “to”, “from”.
    Whence,
    /// What may stand between the parts of a meeting's name.
    Name,
    /// Before the larger meeting of which one is part: “on the sidelines of”.
    Within,
    /// Who speaks for ASEAN with one partner: “the Secretary-General of ASEAN”.
    Counterpart,
    /// That somebody said something: its day is not the meeting's.
    Said,
    /// Before a meeting of another time: “the previous”.
    OtherTime,
    /// “will”, which says that something is ahead where no other verb says more.
    Will,
    /// That something is past, where no other verb says more: “đã”.
    Did,
    /// Above headlines of other articles: “Related news”.
    Related,
}

/// Meanings of which a word has one at the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Area,
    Place,
    Meeting,
    Time,
    Ordinal,
    Status,
    Mode,
    Chair,
    Person,
    Tie,
    Where,
    Name,
    Related,
    Counterpart,
    Said,
}

/// What no form has.
const UNKNOWN: u32 = 0;

/// How many classes there are.
const CLASSES: usize = Class::Said as usize + 1;

impl Meaning {
    fn class(self) -> Class {
        match self {
            Self::Area(_) | Self::NoArea => Class::Area,
            Self::Country(_) | Self::Town(_) | Self::Asean | Self::Bloc | Self::NoParty => Class::Place,
            Self::Kind(_)
            | Self::Level(_)
            | Self::Head
            | Self::Weak(_)
            | Self::Event
            | Self::NoMeeting
            | Self::Other => Class::Meeting,
            Self::Month(_) | Self::Weekday(_) | Self::Day(_) | Self::Year(_) => Class::Time,
            Self::Ordinal(_) | Self::Special => Class::Ordinal,
            Self::Status(_) | Self::Occurs | Self::Will | Self::Did => Class::Status,
            Self::Virtual => Class::Mode,
            Self::Chair | Self::NoChair => Class::Chair,
            Self::Role | Self::Title => Class::Person,
            Self::Cooperation | Self::Agreement | Self::Elsewhere | Self::Background => Class::Tie,
            Self::Where | Self::Whence | Self::Toward | Self::Here => Class::Where,
            Self::Name | Self::Within | Self::Meet | Self::Speak => Class::Name,
            Self::Related => Class::Related,
            Self::Counterpart => Class::Counterpart,
            Self::Said | Self::OtherTime => Class::Said,
        }
    }

    /// Whether its forms with a capital are found with one alone: names, and what else would be a common
    /// word (*May*, *Pháp*).
    fn is_name(self) -> bool {
        matches!(self.class(), Class::Place)
            || matches!(self, Self::Month(_) | Self::Weekday(_) | Self::Title)
    }

    /// What a line of a file is of; `None` where it is none of these.
    fn named(name: &str) -> Option<Self> {
        let (first, second) = name.split_once(' ').unwrap_or((name, ""));
        Some(match (first, second) {
            ("-", "") => Self::NoArea,
            ("head", "") => Self::Head,
            ("event", "") => Self::Event,
            ("none", "") => Self::NoMeeting,
            ("other", "event") => Self::Other,
            ("month", number) => Self::Month(number.parse().ok()?),
            ("weekday", number) => Self::Weekday(number.parse().ok()?),
            ("day", number) => Self::Day(number.parse().ok()?),
            ("year", number) => Self::Year(number.parse().ok()?),
            ("ordinal", number) => Self::Ordinal(number.parse().ok()?),
            ("special", "") => Self::Special,
            ("occurs", "") => Self::Occurs,
            ("virtual", "") => Self::Virtual,
            ("chair", "") => Self::Chair,
            ("no", "chair") => Self::NoChair,
            ("role", "") => Self::Role,
            ("title", "") => Self::Title,
            ("cooperation", "") => Self::Cooperation,
            ("agreement", "") => Self::Agreement,
            ("elsewhere", "") => Self::Elsewhere,
            ("background", "") => Self::Background,
            ("where", "") => Self::Where,
            ("whence", "") => Self::Whence,
            ("toward", "") => Self::Toward,
            ("here", "") => Self::Here,
            ("meet", "") => Self::Meet,
            ("speak", "") => Self::Speak,
            ("name", "") => Self::Name,
            ("within", "") => Self::Within,
            ("related", "") => Self::Related,
            ("counterpart", "") => Self::Counterpart,
            ("said", "") => Self::Said,
            ("other", "time") => Self::OtherTime,
            ("will", "") => Self::Will,
            ("did", "") => Self::Did,
            ("ASEAN", "") => Self::Asean,
            ("bloc", "") => Self::Bloc,
            ("no", "party") => Self::NoParty,
            (code, "") => Status::from_code(code)
                .map(Self::Status)
                .or_else(|| Country::from_code(code).map(Self::Country))
                .or_else(|| Kind::from_code(code).map(Self::Kind))?,
            (code, "level") => Self::Level(Kind::from_code(code)?),
            (code, "weak") => Self::Weak(Kind::from_code(code)?),
            _ => return None,
        })
    }
}

/// Words of a text that have a meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub words: Range<usize>,
    pub meaning: Meaning,
}

/// A word of a form.
struct Part {
    folded: String,
    /// Its number in [`Lexicon::known`]; that of a stem is of no word.
    id: u32,
    /// Whether it may end otherwise.
    is_open: bool,
    /// Whether a comma stands before it.
    after_comma: bool,
}

struct Form {
    words: Vec<Part>,
    meaning: Meaning,
    /// The language in which alone it is a form.
    tongue: Option<Tongue>,
    /// How its first word must be written; all of its words, where it is in capitals.
    case: Case,
}

/// A town where meetings are held.
pub struct Town {
    /// As the data name it.
    pub name: &'static str,
    pub country: Country,
}

/// All forms.
pub struct Lexicon {
    forms: Vec<Form>,
    /// All whole words of forms, by numbers from 1.
    known: HashMap<String, u32>,
    /// The forms of one word, or of a word and a stem; those that begin with two words; those that begin with a stem.
    by_word: Vec<Vec<usize>>,
    by_pair: HashMap<(u32, u32), Vec<usize>>,
    by_stem: HashMap<String, Vec<usize>>,
    /// How long stems are, in bytes.
    stems: Vec<usize>,
    pub towns: Vec<Town>,
}

/// The lexicon, read when it is first needed.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut forms = Forms::default();
    let faults: Vec<String> = FILES.iter().flat_map(|(name, text)| forms.read(name, text)).collect();
    debug_assert!(faults.is_empty(), "{faults:?}");
    Lexicon::new(forms)
});

/// The files, by name.
const FILES: &[(&str, &str)] = &[
    ("areas", include_str!("lexicon/areas.txt")),
    ("countries", include_str!("lexicon/countries.txt")),
    ("towns", include_str!("lexicon/towns.txt")),
    ("meetings", include_str!("lexicon/meetings.txt")),
    ("words", include_str!("lexicon/words.txt")),
];

/// What was read of the files.
#[derive(Default)]
struct Forms {
    list: Vec<Form>,
    /// The language of the line that is read.
    tongue: Option<Tongue>,
    towns: Vec<Town>,
}

impl Forms {
    /// Reads a file; what is wrong in it comes back, by line.
    fn read(&mut self, file: &str, text: &'static str) -> Vec<String> {
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

impl Lexicon {
    fn new(Forms { list: mut forms, towns, .. }: Forms) -> Self {
        let mut known: HashMap<String, u32> = HashMap::new();
        for part in forms.iter_mut().flat_map(|it| &mut it.words).filter(|it| !it.is_open) {
            let next = u32::try_from(known.len()).unwrap_or(UNKNOWN) + 1;
            part.id = *known.entry(part.folded.clone()).or_insert(next);
        }
        let mut by_word: Vec<Vec<usize>> = vec![Vec::new(); known.len() + 1];
        let mut by_pair: HashMap<(u32, u32), Vec<usize>> = HashMap::new();
        let mut by_stem: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, form) in forms.iter().enumerate() {
            match &form.words[..] {
                [] => {}
                [first, ..] if first.is_open => by_stem.entry(first.folded.clone()).or_default().push(at),
                [first, second, ..] if !second.is_open => {
                    by_pair.entry((first.id, second.id)).or_default().push(at);
                }
                [first, ..] => by_word[first.id as usize].push(at),
            }
        }
        let mut stems: Vec<usize> = by_stem.keys().map(String::len).collect();
        stems.sort_unstable();
        stems.dedup();
        Self { forms, known, by_word, by_pair, by_stem, stems, towns }
    }

    /// Adds those of some forms that stand at a word.
    fn add(
        &self,
        found: &mut [Vec<Match>; CLASSES],
        words: &Words<'_>,
        ids: &[u32],
        tongue: Tongue,
        first: usize,
        forms: Option<&Vec<usize>>,
    ) {
        for form in forms.into_iter().flatten().map(|it| &self.forms[*it]) {
            if form.tongue.is_none_or(|it| it == tongue) && form.fits(words, ids, first) {
                let words = first..first + form.words.len();
                found[form.meaning.class() as usize].push(Match { words, meaning: form.meaning });
            }
        }
    }

    /// Where a text has which forms.
    #[must_use]
    pub fn matches(&self, words: &Words<'_>, tongue: Tongue) -> Matches {
        let mut found: [Vec<Match>; CLASSES] = Default::default();
        let ids: Vec<u32> = (0..words.list.len())
            .map(|it| self.known.get(words.fold(it)).copied().unwrap_or(UNKNOWN))
            .collect();
        for (first, id) in ids.iter().copied().enumerate() {
            if id != UNKNOWN {
                self.add(&mut found, words, &ids, tongue, first, Some(&self.by_word[id as usize]));
                let second = ids.get(first + 1).copied().filter(|it| *it != UNKNOWN);
                let pair = second.and_then(|second| self.by_pair.get(&(id, second)));
                self.add(&mut found, words, &ids, tongue, first, pair);
            }
            // Stems are of words whose endings change: none of them is in Latin letters.
            let word = words.fold(first);
            if !word.is_ascii() && tongue == Tongue::Russian {
                for stem in self.stems.iter().filter_map(|it| word.get(..*it)) {
                    self.add(&mut found, words, &ids, tongue, first, self.by_stem.get(stem));
                }
            }
        }
        Matches(found.map(longest_from_the_left))
    }
}

impl Form {
    /// Whether the form stands at a word.
    fn fits(&self, words: &Words<'_>, ids: &[u32], first: usize) -> bool {
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

/// Of matches of one class those that begin first, of these the longest. The same words may be several areas, and a
/// town and a country; of other classes the first meaning counts.
fn longest_from_the_left(mut matches: Vec<Match>) -> Vec<Match> {
    matches.sort_by_key(|it| (it.words.start, usize::MAX - it.words.end, it.meaning));
    matches.dedup();
    let mut kept: Vec<Match> = Vec::new();
    for it in matches {
        let may_share = matches!(it.meaning.class(), Class::Area | Class::Place);
        if kept
            .last()
            .is_none_or(|last| it.words.start >= last.words.end || may_share && it.words == last.words)
        {
            kept.push(it);
        }
    }
    kept
}

/// The matches of a text, by class, each in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Matches([Vec<Match>; CLASSES]);

impl Matches {
    /// All of a class.
    #[must_use]
    pub fn of(&self, class: Class) -> &[Match] {
        &self.0[class as usize]
    }

    /// Those of a class that lie within some words.
    #[must_use]
    pub fn within(&self, class: Class, words: &Range<usize>) -> &[Match] {
        let all = self.of(class);
        let first = all.partition_point(|it| it.words.start < words.start);
        let last = all.partition_point(|it| it.words.start < words.end);
        let inside = &all[first..last.max(first)];
        let over = inside.iter().rev().take_while(|it| it.words.end > words.end).count();
        &inside[..inside.len() - over]
    }

    /// The match of a class that a word is in.
    #[must_use]
    pub fn at(&self, class: Class, word: usize) -> Option<&Match> {
        let all = self.of(class);
        let after = all.partition_point(|it| it.words.start <= word);
        all[..after].last().filter(|it| it.words.contains(&word))
    }
}
