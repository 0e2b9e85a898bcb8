//! The colors of `style/tokens.css`, for what no style sheet of the page reaches: files, pictures, previews.
//!
//! Comes in: the style sheet, which is their only home. Goes out: a token's light or dark color, and a style sheet in
//! which tokens are replaced by what they stand for, since few programs but browsers know `var()`.

const TOKENS: &str = include_str!("../../style/tokens.css");

/// How a chart looks in a file. It may use tokens, and mixes of two colors.
const FILE: &str = include_str!("../../style/file.css");

/// Both without their comments, which are for whoever reads the sheets.
static RULES: &str = text(&without_comments::<{ rules_length(FILE) }>(FILE));
static VALUES: &str = text(&without_comments::<{ rules_length(TOKENS) }>(TOKENS));

/// Which of its two colors a token has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(pub u8, pub u8, pub u8);

impl Color {
    /// The color of a token, looked up while the program is compiled where it is a constant: then the style sheet is
    /// no part of the program.
    ///
    /// # Panics
    ///
    /// If `name` is no token with a light and a dark color of six digits each. Of a constant the compiler says so.
    #[must_use]
    pub const fn of_token(name: &str, theme: Theme) -> Self {
        const OPENING: &[u8] = b": light-dark(#";
        const BETWEEN: &[u8] = b", #";
        let (css, name) = (TOKENS.as_bytes(), name.as_bytes());
        let mut at = 0;
        while at < css.len() {
            let light = at + 2 + name.len() + OPENING.len();
            if stands_at(css, at, b"--")
                && stands_at(css, at + 2, name)
                && stands_at(css, light - OPENING.len(), OPENING)
                && stands_at(css, light + 6, BETWEEN)
            {
                let start = match theme {
                    Theme::Light => light,
                    Theme::Dark => light + 6 + BETWEEN.len(),
                };
                return Self(channel(css, start), channel(css, start + 2), channel(css, start + 4));
            }
            at += 1;
        }
        panic!("there is no such token")
    }

    fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let channel = |range| u8::from_str_radix(digits.get(range)?, 16).ok();
        (digits.len() == 6).then_some(Self(channel(0..2)?, channel(2..4)?, channel(4..6)?))
    }

    /// So many hundredths of this color, the rest of another, as CSS mixes them in sRGB.
    #[must_use]
    pub fn mixed(self, percent: u16, other: Self) -> Self {
        let mix = |own: u8, other: u8| {
            ((u16::from(own) * percent + u16::from(other) * (100 - percent) + 50) / 100) as u8
        };
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }

    /// `#14507a`.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// Whether `text` has `part` at a place.
const fn stands_at(text: &[u8], at: usize, part: &[u8]) -> bool {
    let mut offset = 0;
    while offset < part.len() {
        if at + offset >= text.len() || text[at + offset] != part[offset] {
            return false;
        }
        offset += 1;
    }
    true
}

/// Where a comment ends that begins at a place; the place itself, where none does.
const fn after_comment(css: &[u8], at: usize) -> usize {
    if !stands_at(css, at, b"/*") {
        return at;
    }
    let mut end = at + 2;
    while !stands_at(css, end, b"*/") {
        end += 1;
    }
    end + 2
}

const fn rules_length(css: &str) -> usize {
    let css = css.as_bytes();
    let (mut at, mut length) = (0, 0);
    while at < css.len() {
        let after = after_comment(css, at);
        if after == at {
            length += 1;
        }
        at = if after == at { at + 1 } else { after };
    }
    length
}

const fn without_comments<const LENGTH: usize>(css: &str) -> [u8; LENGTH] {
    let css = css.as_bytes();
    let mut rules = [0; LENGTH];
    let (mut at, mut length) = (0, 0);
    while at < css.len() {
        let after = after_comment(css, at);
        if after == at {
            rules[length] = css[at];
            length += 1;
        }
        at = if after == at { at + 1 } else { after };
    }
    rules
}

const fn text(bytes: &'static [u8]) -> &'static str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("a sheet is UTF-8, and so are its comments"),
    }
}

/// The number that two hexadecimal digits write.
const fn channel(text: &[u8], at: usize) -> u8 {
    const fn digit(byte: u8) -> u8 {
        match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            _ => panic!("a color has six digits, with small letters"),
        }
    }
    digit(text[at]) * 16 + digit(text[at + 1])
}

/// What a token stands for, in the first block of the style sheet: `paper` → `#fbfaf6`.
fn token(name: &str, theme: Theme) -> Option<&'static str> {
    let start = VALUES.find(&format!("--{name}: "))? + name.len() + 4;
    let value = VALUES[start..].split(';').next()?;
    let Some(pair) = value.strip_prefix("light-dark(") else { return Some(value) };
    let (light, dark) = pair.strip_suffix(')')?.split_once(", ")?;
    Some(if theme == Theme::Light { light } else { dark })
}

/// The style of a chart that stands alone on a ground of this color: light, and without a name that only a browser
/// knows.
#[must_use]
pub fn file_style(paper: Color) -> String {
    resolved(&RULES.replace("var(--color-paper)", &paper.hex()), Theme::Light)
}

/// Replaces `var(--token)` by what it stands for, then `color-mix(in srgb, #one 23%, #other)` by the mixed color.
/// What it does not know stays as it is.
fn resolved(style: &str, theme: Theme) -> String {
    let variables = replaced(style, "var(--", |name| token(name, theme).map(str::to_owned));
    replaced(&variables, "color-mix(in srgb, ", |mix| {
        let (one, other) = mix.split_once(", ")?;
        let (one, percent) = one.split_once(' ')?;
        let percent = percent.strip_suffix('%')?.parse().ok().filter(|percent| *percent <= 100)?;
        Some(Color::from_hex(one)?.mixed(percent, Color::from_hex(other)?).hex())
    })
}

/// Replaces what stands between `opening` and the next `)`, both included.
fn replaced(text: &str, opening: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut parts = text.split(opening);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(')').and_then(|(name, rest)| Some((value(name)?, rest))) {
            Some((value, rest)) => out += &[&value, rest].concat(),
            None => out += &[opening, part].concat(),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];
    const PILLARS: [&str; 4] = ["color-pillar-0", "color-pillar-1", "color-pillar-2", "color-pillar-3"];

    /// A channel without the curve of screens.
    fn linear(channel: u8) -> f64 {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    }

    /// Contrast as WCAG 2 computes it.
    fn contrast(one: Color, other: Color) -> f64 {
        let luminance =
            |it: Color| 0.2126 * linear(it.0) + 0.7152 * linear(it.1) + 0.0722 * linear(it.2) + 0.05;
        let (one, other) = (luminance(one), luminance(other));
        one.max(other) / one.min(other)
    }

    #[track_caller]
    fn check_contrast(front: &str, ground: &str, least: f64) {
        for theme in THEMES {
            let found = contrast(Color::of_token(front, theme), Color::of_token(ground, theme));
            assert!(found >= least, "{front} on {ground}, {theme:?}: {found:.2}");
        }
    }

    #[test]
    fn texts_can_be_read() {
        for (text, ground) in [
            ("color-ink", "color-paper"),
            ("color-ink", "color-raised"),
            ("color-ink", "color-mark"),
            ("color-ink", "color-hit"),
            ("color-ink", "color-land"),
            ("color-ink-soft", "color-paper"),
            ("color-ink-soft", "color-raised"),
            ("color-accent", "color-paper"),
            ("color-accent", "color-raised"),
            ("color-on-accent", "color-accent"),
            ("color-warn", "color-paper"),
        ] {
            check_contrast(text, ground, 4.5);
        }
        // Land is no text: enough to be seen.
        check_contrast("color-land", "color-paper", 1.5);
    }

    #[test]
    fn bars_and_edges_stand_out_from_paper() {
        for name in PILLARS.into_iter().chain(["color-accent", "color-focus", "color-edge", "color-axis"]) {
            check_contrast(name, "color-paper", 3.0);
        }
    }

    /// How eyes without one of the three cones see colors, as linear sRGB to linear sRGB.
    /// Machado, Oliveira and Fernandes 2009, table 1, severity 1.0: protanopia, deuteranopia, tritanopia.
    const EYES: [(&str, [[f64; 3]; 3]); 4] = [
        ("three cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "protanopia",
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
        ),
        (
            "deuteranopia",
            [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
        ),
        (
            "tritanopia",
            [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        ),
    ];

    fn seen(color: Color, eye: &[[f64; 3]; 3]) -> [f64; 3] {
        let [r, g, b] = [color.0, color.1, color.2].map(linear);
        eye.map(|row| (row[0] * r + row[1] * g + row[2] * b).clamp(0.0, 1.0))
    }

    /// Linear sRGB in Oklab, where equal distances look equally large; lightness goes from 0 to 1.
    fn oklab([r, g, b]: [f64; 3]) -> [f64; 3] {
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
    }

    #[test]
    fn pillars_stay_apart_for_every_eye() {
        for theme in THEMES {
            for (eye, matrix) in &EYES {
                for (at, one) in PILLARS.iter().enumerate() {
                    for other in &PILLARS[at + 1..] {
                        let [a, b] = [one, other].map(|it| oklab(seen(Color::of_token(it, theme), matrix)));
                        let distance = (0..3).map(|axis| (a[axis] - b[axis]).powi(2)).sum::<f64>().sqrt();
                        // A color field looks different from about 0.02 on; across a chart it takes more.
                        assert!(distance > 0.1, "{one} and {other}, {theme:?}, {eye}: {distance:.3}");
                    }
                }
            }
        }
    }

    /// The tokens of a block, each with its value.
    fn block(opening: &str) -> Vec<(String, String)> {
        let (_, rest) = TOKENS.split_once(opening).unwrap_or_else(|| panic!("there is no {opening:?}"));
        let (block, _) = rest.split_once('}').expect("the block ends");
        let colors = block.lines().filter_map(|line| line.trim().strip_prefix("--color-")?.split_once(": "));
        colors.map(|(name, value)| (name.to_owned(), value.trim_end_matches(';').to_owned())).collect()
    }

    #[test]
    fn browsers_without_light_dark_have_the_light_colors() {
        let (_, fallback) = TOKENS.split_once("@supports not").expect("there is a fallback");
        for (opening, least) in [(":root {", 20), (".projector {", 18)] {
            let light = |(name, value): (String, String)| {
                let pair = value.strip_prefix("light-dark(").expect("a color is light and dark");
                (name, pair.split(',').next().unwrap_or_default().to_owned())
            };
            let expected: Vec<_> = block(opening).into_iter().map(light).collect();
            assert!(expected.len() >= least, "{expected:?}");
            let (_, own) = fallback.split_once(opening).expect("the fallback has the block");
            let own = own.split('}').next().unwrap_or_default();
            let found = own.lines().filter_map(|line| line.trim().strip_prefix("--color-")?.split_once(": "));
            let found: Vec<_> = found
                .map(|(name, value)| (name.to_owned(), value.trim_end_matches(';').to_owned()))
                .collect();
            assert_eq!(found, expected, "{opening}");
        }
    }

    #[test]
    fn a_projector_changes_no_token_that_is_not_there() {
        let names = |opening| block(opening).into_iter().map(|it| it.0).collect::<Vec<_>>();
        let all = names(":root {");
        assert!(names(".projector {").iter().all(|name| all.contains(name)));
    }

    #[test]
    fn a_token_has_its_own_color_in_each_theme() {
        assert_eq!(Color::of_token("color-ink", Theme::Light).hex(), "#1c2126");
        assert_eq!(Color::of_token("color-ink", Theme::Dark).hex(), "#e9e7e1");
        assert_eq!(Color::of_token("color-ink-soft", Theme::Light).hex(), "#5a636c");
        assert!(std::panic::catch_unwind(|| Color::of_token("ink", Theme::Light)).is_err());
        for (name, _) in block(":root {") {
            let name = format!("color-{name}");
            for theme in THEMES {
                let resolved = token(&name, theme).and_then(Color::from_hex);
                assert_eq!(Some(Color::of_token(&name, theme)), resolved, "{name}, {theme:?}");
            }
        }
    }

    #[test]
    fn tokens_and_mixes_become_colors() {
        let style =
            "a { fill: var(--color-paper) } b { fill: color-mix(in srgb, var(--color-ink) 50%, #ffffff) }";
        assert_eq!(resolved(style, Theme::Light), "a { fill: #fbfaf6 } b { fill: #8e9093 }");
        assert_eq!(resolved(style, Theme::Dark), "a { fill: #14181c } b { fill: #f4f3f0 }");
        assert_eq!(resolved("a { b: var(--no-token) }", Theme::Light), "a { b: var(--no-token) }");
        assert_eq!(Color::from_hex("#14507a").map(Color::hex).as_deref(), Some("#14507a"));
        assert_eq!(Color::from_hex("#1450"), None);
    }

    #[test]
    fn the_style_of_files_names_nothing_unknown() {
        let style = file_style(Color(255, 255, 255));
        assert!(style.len() > 1000 && !style.contains("var(") && !style.contains("color-mix("), "{style}");
    }
}
