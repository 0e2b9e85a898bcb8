//! What forms stand for, and which meanings a word has one of at the most.

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
    /// In person and online at once, which is neither.
    Hybrid,
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

impl Meaning {
    pub(super) fn class(self) -> Class {
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
            Self::Virtual | Self::Hybrid => Class::Mode,
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
    pub(super) fn is_name(self) -> bool {
        matches!(self.class(), Class::Place)
            || matches!(self, Self::Month(_) | Self::Weekday(_) | Self::Title)
    }

    /// What a line of a file is of; `None` where it is none of these.
    pub(super) fn named(name: &str) -> Option<Self> {
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
            ("hybrid", "") => Self::Hybrid,
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
