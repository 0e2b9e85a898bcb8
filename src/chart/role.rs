//! What each shape of a chart stands for, and the color that says so to plotters.
//!
//! plotters carries colors, not meanings. Each ink therefore has a color of its own in the light
//! palette: our recorder turns it back into the ink, whose class the style sheet paints in any
//! theme, and every other backend just draws with it.

use plotters::style::RGBColor;

use crate::chart::scene::Hue;

/// What a shape stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Meetings that were held.
    Bar(Hue),
    /// Meetings that were not held.
    NotHeld(Hue),
    /// The unfiltered count, behind the bar.
    Faint(Hue),
    /// The square beside a heading; and a bar that is solid without a hue of its own.
    Swatch(Hue),
    /// What lies somewhere in a year.
    Hollow(Hue),
    Grid,
    Axis,
    /// The short line that leads from an axis to a label.
    Notch,
    /// The thick line that says "chosen" without color.
    Sign,
    /// The broken line through a time of which nothing is told.
    Untold,
    /// Words beside a bar.
    Label,
    /// The same over grid lines.
    Over,
    /// Words in a bar, or a count within its circle.
    Inside,
    Heading,
    /// A year, or a number of the axis.
    Tick,
    /// The count of a bar.
    Value,
    /// A count that says less: nothing there, or that of a heading.
    Muted,
    /// The unfiltered count after a count.
    Total,
    /// The land of the countries that a map shows.
    Land,
    /// Land around, there to be recognized.
    Around,
    /// A name on a map.
    Place,
    /// The line from a circle to a name that found no room beside it.
    Leader,
}

const HUES: [Hue; 6] =
    [Hue::Accent, Hue::Pillar(0), Hue::Pillar(1), Hue::Pillar(2), Hue::Pillar(3), Hue::Outline];

const PLAIN: [Ink; 17] = [
    Ink::Grid,
    Ink::Axis,
    Ink::Notch,
    Ink::Sign,
    Ink::Untold,
    Ink::Label,
    Ink::Over,
    Ink::Inside,
    Ink::Heading,
    Ink::Tick,
    Ink::Value,
    Ink::Muted,
    Ink::Total,
    Ink::Land,
    Ink::Around,
    Ink::Place,
    Ink::Leader,
];

impl Ink {
    /// Every ink.
    pub fn all() -> impl Iterator<Item = Self> {
        let hued = |hue| {
            [Self::Bar(hue), Self::NotHeld(hue), Self::Faint(hue), Self::Swatch(hue), Self::Hollow(hue)]
        };
        HUES.into_iter().flat_map(hued).chain(PLAIN)
    }

    /// The class of a shape in this ink.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Bar(_) => "bar",
            Self::NotHeld(_) => "not-held",
            Self::Faint(_) => "faint",
            Self::Swatch(_) => "swatch",
            Self::Hollow(_) => "hollow",
            Self::Grid => "grid",
            Self::Axis => "axis",
            Self::Notch => "notch",
            Self::Sign => "sign",
            Self::Untold => "untold",
            Self::Label => "label",
            Self::Over => "label over",
            Self::Inside => "inside",
            Self::Heading => "heading",
            Self::Tick => "tick",
            Self::Value => "value",
            Self::Muted => "muted",
            Self::Total => "total",
            Self::Land => "land",
            Self::Around => "around",
            Self::Place => "place",
            Self::Leader => "leader",
        }
    }

    /// Its color in the light palette; no two inks have the same.
    #[must_use]
    pub fn color(self) -> RGBColor {
        match self {
            Self::Bar(hue) => tint(hue, 100),
            Self::Swatch(hue) => tint(hue, 96),
            Self::Hollow(hue) => tint(hue, 93),
            Self::NotHeld(hue) => tint(hue, 90),
            Self::Faint(hue) => tint(hue, 22),
            Self::Grid => RGBColor(0xe4, 0xe0, 0xd6),
            Self::Axis => RGBColor(0x8b, 0x91, 0x97),
            Self::Notch => RGBColor(0x8b, 0x91, 0x98),
            Self::Untold => RGBColor(0x8b, 0x91, 0x99),
            Self::Sign => RGBColor(0x1c, 0x21, 0x24),
            Self::Label => RGBColor(0x1c, 0x21, 0x25),
            Self::Value => RGBColor(0x1c, 0x21, 0x26),
            Self::Heading => RGBColor(0x1c, 0x21, 0x27),
            Self::Over => RGBColor(0x1c, 0x21, 0x28),
            Self::Inside => RGBColor(0xfb, 0xfa, 0xf6),
            Self::Tick => RGBColor(0x5a, 0x63, 0x6b),
            Self::Muted => RGBColor(0x5a, 0x63, 0x6d),
            Self::Total => RGBColor(0x5a, 0x63, 0x6e),
            Self::Land => RGBColor(0xdc, 0xd8, 0xcd),
            Self::Around => RGBColor(0xf0, 0xed, 0xe6),
            Self::Place => RGBColor(0x1c, 0x21, 0x29),
            Self::Leader => RGBColor(0x8b, 0x91, 0x9a),
        }
    }

    /// Whether shapes in this ink are stroked and not filled.
    #[must_use]
    pub fn is_outline(self) -> bool {
        matches!(self, Self::NotHeld(_) | Self::Hollow(_) | Self::Bar(Hue::Outline))
    }

    /// How far the corners of a rectangle in this ink are rounded.
    #[must_use]
    pub fn radius(self) -> f64 {
        match self {
            Self::Swatch(_) => 2.0,
            Self::Bar(_) | Self::NotHeld(_) | Self::Hollow(_) | Self::Faint(_) | Self::Sign => 1.0,
            _ => 0.0,
        }
    }

    /// The ink of a color that [`Self::color`] gave.
    pub(super) fn of(rgb: (u8, u8, u8)) -> Option<Self> {
        Self::all().find(|ink| {
            let RGBColor(r, g, b) = ink.color();
            (r, g, b) == rgb
        })
    }
}

/// So many hundredths of a hue, the rest paper.
fn tint(hue: Hue, percent: u16) -> RGBColor {
    let (r, g, b) = match hue {
        Hue::Accent => (0x14, 0x50, 0x7a),
        Hue::Pillar(0) => (0x46, 0x68, 0x9c),
        Hue::Pillar(1) => (0xa8, 0x70, 0x1a),
        Hue::Pillar(2) => (0x3b, 0x84, 0x63),
        Hue::Pillar(_) => (0x84, 0x57, 0x9a),
        Hue::Outline => (0x5a, 0x63, 0x6c),
    };
    let mix = |color: u16, paper: u16| ((color * percent + paper * (100 - percent)) / 100) as u8;
    RGBColor(mix(r, 0xfb), mix(g, 0xfa), mix(b, 0xf6))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_ink_comes_back_from_its_color() {
        for ink in Ink::all() {
            let RGBColor(r, g, b) = ink.color();
            assert_eq!(Ink::of((r, g, b)), Some(ink));
        }
        assert_eq!(Ink::of((1, 2, 3)), None);
    }

    #[test]
    fn no_two_inks_have_one_color() {
        let colors: HashSet<_> =
            Ink::all().map(|ink| (ink.color().0, ink.color().1, ink.color().2)).collect();
        assert_eq!(colors.len(), Ink::all().count());
    }
}
