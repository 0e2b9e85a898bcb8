//! The codes that everything is counted by: kinds, areas, pillars, parties, countries, languages.
//!
//! Comes in: a code. Goes out: a value of a type that cannot hold another code, or nothing.
//! Never here: articles, screens, words of the page (those are in `message`).

mod country;
mod terms;

pub use country::{Country, Party};
pub use terms::{Area, AreaId, Labels, Pillar, PillarId, Vocabulary};

/// Declares an enumeration whose values have fixed codes: `ALL`, `code`, `from_code`.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every value, in the order in which the page lists them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code that data and links use.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The value of a code, if it is one.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    };
}

pub(crate) use codes;

codes! {
    /// What sort of meeting it was, from the highest level down (the data contract's Kinds).
    Kind {
        Summit = "summit",
        ForeignMinisters = "foreign-ministers",
        EconomicMinisters = "economic-ministers",
        DefenceMinisters = "defence-ministers",
        SectoralMinisters = "sectoral-ministers",
        SeniorOfficials = "senior-officials",
        JointCommittee = "joint-committee",
        SecurityConsultations = "security-consultations",
        WorkingGroup = "working-group",
        Talks = "talks",
        Conference = "conference",
        Regional = "regional",
        Other = "other",
    }
}

codes! {
    /// How the sides met, where the text tells.
    Mode { InPerson = "in-person", Virtual = "virtual", }
}

codes! {
    /// Whether the meeting had been held, as of the article.
    Status { Held = "held", Planned = "planned", Proposed = "proposed", }
}

codes! {
    /// The languages of the page, as BCP 47 tags.
    Lang { En = "en", Vi = "vi", Ru = "ru", }
}

impl Lang {
    /// The language's own name.
    #[must_use]
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Vi => "Tiếng Việt",
            Self::Ru => "Русский",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_comes_back_as_it_went() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(*kind));
        }
        assert_eq!(Kind::from_code("Summit"), None);
        assert_eq!(Lang::from_code(""), None);
    }
}
