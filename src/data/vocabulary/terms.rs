//! Areas of cooperation and the ASEAN Community pillars that they belong to, with their labels.
//!
//! They are data (`vocabulary.json`), not code: a new area needs no new build of the reader.

use super::Lang;

/// One text in every language of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labels {
    pub en: String,
    pub vi: String,
    pub ru: String,
}

impl Labels {
    /// The label in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Vi => &self.vi,
            Lang::Ru => &self.ru,
        }
    }
}

/// Which pillar: its place in [`Vocabulary::pillars`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PillarId(pub u16);

/// Which area: its place in [`Vocabulary::areas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaId(pub u16);

/// A pillar of the ASEAN Community (or `cross-pillar`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pillar {
    pub code: String,
    pub labels: Labels,
}

/// An area of cooperation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub code: String,
    pub pillar: PillarId,
    pub labels: Labels,
}

/// All pillars and areas, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    pub pillars: Vec<Pillar>,
    pub areas: Vec<Area>,
}

impl Vocabulary {
    /// The area of a code.
    #[must_use]
    pub fn area_id(&self, code: &str) -> Option<AreaId> {
        let at = self.areas.iter().position(|it| it.code == code)?;
        Some(AreaId(u16::try_from(at).ok()?))
    }

    /// The pillar of a code.
    #[must_use]
    pub fn pillar_id(&self, code: &str) -> Option<PillarId> {
        let at = self.pillars.iter().position(|it| it.code == code)?;
        Some(PillarId(u16::try_from(at).ok()?))
    }

    /// The area of an id that this vocabulary gave.
    #[must_use]
    pub fn area(&self, id: AreaId) -> &Area {
        &self.areas[usize::from(id.0)]
    }

    /// The pillar of an id that this vocabulary gave.
    #[must_use]
    pub fn pillar(&self, id: PillarId) -> &Pillar {
        &self.pillars[usize::from(id.0)]
    }
}
