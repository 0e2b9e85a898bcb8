//! What a shape of a chart stands for.
//!
//! A shape has its role from the call that draws it, and its mark from the scope around that call; neither is read
//! back from a color. On the page a role is a class, and the style sheet says how it looks. Backends that know colors
//! alone draw with [`MarkRole::color`].

use super::palette::{Color, Theme};
use super::scene::Hue;

/// What a shape stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkRole {
    /// Meetings that were held.
    Bar,
    /// Meetings that were not held.
    NotHeld,
    /// What there is beyond the selection, behind or after the bar.
    Pale,
    /// The gap in a bar that is cut short.
    Gap,
    /// Meetings in a cell, from 1 to 4 the more the stronger.
    Shade(u8),
    /// The square beside a heading; and a bar that is solid without a hue of its own.
    Swatch,
    /// What lies somewhere in a year.
    Hollow,
    Grid,
    Axis,
    /// The short line that leads from an axis to a label.
    TickLine,
    /// The thick line that says "chosen" without color.
    Sign,
    /// The broken line through a time that no source covers.
    Unknown,
    /// Words beside a bar.
    Label,
    /// The same over grid lines.
    LabelOver,
    /// Words in a bar, or a count within its circle.
    Inside,
    Heading,
    /// The number in a cell, and in one of the strongest shade.
    OnShade,
    OnDark,
    /// A year, or a number of the axis.
    Tick,
    /// The count of a bar.
    Value,
    /// A count that says less: nothing there, or that of a heading.
    Muted,
    /// "of 6" after a count.
    Total,
    /// The land of the countries that a map shows.
    Land,
    /// Land around, there to be recognized.
    Around,
    /// A name on a map.
    PlaceName,
    /// The line from a circle to a name that found no room beside it.
    Leader,
}

impl MarkRole {
    /// The class of a shape in this role.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Bar => "bar",
            Self::NotHeld => "not-held",
            Self::Pale => "faint",
            Self::Gap => "gap",
            Self::Shade(1) => "shade shade-1",
            Self::Shade(2) => "shade shade-2",
            Self::Shade(3) => "shade shade-3",
            Self::Shade(_) => "shade shade-4",
            Self::Swatch => "swatch",
            Self::Hollow => "hollow",
            Self::Grid => "grid",
            Self::Axis => "axis",
            Self::TickLine => "notch",
            Self::Sign => "sign",
            Self::Unknown => "untold",
            Self::Label => "label",
            Self::LabelOver => "label over",
            Self::Inside => "inside",
            Self::Heading => "heading",
            Self::OnShade => "on-shade",
            Self::OnDark => "on-dark",
            Self::Tick => "tick",
            Self::Value => "value",
            Self::Muted => "muted",
            Self::Total => "total",
            Self::Land => "land",
            Self::Around => "around",
            Self::PlaceName => "place",
            Self::Leader => "leader",
        }
    }

    /// The light color for backends without style sheets. `hue` is that of the mark drawn.
    #[must_use]
    pub fn color(self, hue: Hue) -> Color {
        let colors = &COLORS;
        match self {
            Self::Bar | Self::NotHeld | Self::Swatch | Self::Hollow => colors.hue(hue),
            Self::Pale => colors.hue(hue).mixed(PALE_PERCENT, colors.paper),
            Self::Shade(nth @ 1..=3) => {
                colors.hue(hue).mixed(SHADE_PERCENTS[usize::from(nth) - 1], colors.paper)
            }
            Self::Shade(_) => colors.hue(hue).mixed(SHADE_PERCENTS[3], colors.ink),
            Self::Grid => colors.line,
            Self::Axis | Self::TickLine | Self::Unknown => colors.axis,
            Self::Tick | Self::Muted | Self::Total | Self::Leader => colors.soft,
            Self::Inside | Self::OnDark | Self::Gap => colors.paper,
            Self::Land => colors.land,
            Self::Around => colors.around,
            Self::Sign
            | Self::Label
            | Self::LabelOver
            | Self::Heading
            | Self::OnShade
            | Self::Value
            | Self::PlaceName => colors.ink,
        }
    }

    /// Whether shapes in this role are stroked and not filled.
    #[must_use]
    pub fn is_outline(self, hue: Hue) -> bool {
        matches!(self, Self::NotHeld | Self::Hollow) || (self == Self::Bar && hue == Hue::Outline)
    }

    /// How far the corners of a rectangle in this role are rounded.
    #[must_use]
    pub fn radius(self) -> f64 {
        match self {
            Self::Swatch => 2.0,
            Self::Bar | Self::NotHeld | Self::Hollow | Self::Pale | Self::Sign => 1.0,
            _ => 0.0,
        }
    }
}

/// As `--mix-pale` says for style sheets.
const PALE_PERCENT: u16 = 23;

/// As `--mix-shade-1` and its like say: parts of paper, the last of ink, lest the lightest hue not hold its number.
const SHADE_PERCENTS: [u16; 4] = [14, 30, 46, 80];

/// The colors of charts, as the style sheet has them.
struct Colors {
    paper: Color,
    ink: Color,
    soft: Color,
    line: Color,
    axis: Color,
    land: Color,
    around: Color,
    accent: Color,
    pillars: [Color; 4],
}

static COLORS: Colors = Colors {
    paper: Color::of_token("color-paper", Theme::Light),
    ink: Color::of_token("color-ink", Theme::Light),
    soft: Color::of_token("color-ink-soft", Theme::Light),
    line: Color::of_token("color-line", Theme::Light),
    axis: Color::of_token("color-axis", Theme::Light),
    land: Color::of_token("color-land", Theme::Light),
    around: Color::of_token("color-around", Theme::Light),
    accent: Color::of_token("color-accent", Theme::Light),
    pillars: [
        Color::of_token("color-pillar-0", Theme::Light),
        Color::of_token("color-pillar-1", Theme::Light),
        Color::of_token("color-pillar-2", Theme::Light),
        Color::of_token("color-pillar-3", Theme::Light),
    ],
};

impl Colors {
    fn hue(&self, hue: Hue) -> Color {
        match hue {
            Hue::Accent => self.accent,
            Hue::Pillar(nth) => self.pillars[usize::from(nth).min(3)],
            Hue::Outline => self.soft,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_backends_have_the_colors_of_the_style_sheet() {
        assert_eq!(MarkRole::Bar.color(Hue::Accent).hex(), "#14507a");
        assert_eq!(MarkRole::Label.color(Hue::Pillar(2)).hex(), "#1c2126");
        assert_eq!(MarkRole::Bar.color(Hue::Pillar(3)).hex(), "#a76fb5");
    }

    #[test]
    fn mixes_are_as_in_style_sheets() {
        let style = include_str!("../../style/tokens.css");
        assert!(style.contains(&format!("--mix-pale: {PALE_PERCENT}%;")));
        for (nth, percent) in (1..).zip(SHADE_PERCENTS) {
            assert!(style.contains(&format!("--mix-shade-{nth}: {percent}%;")), "{nth}");
        }
    }
}
