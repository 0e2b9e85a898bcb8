//! The face of a picture that stands alone: those parts of it that its texts need, written into it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A part of Inter, as `style/fonts.py` cuts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subset {
    Latin,
    Accents,
    Vietnamese,
    Cyrillic,
}

/// Ranges of characters, first and last.
type Ranges = &'static [(u32, u32)];

/// What each part holds, as `style/fonts.css` says it; a test holds the two together.
const LATIN: Ranges = &[
    (0x20, 0x22),
    (0x25, 0x29),
    (0x2b, 0x3b),
    (0x3f, 0x3f),
    (0x41, 0x5a),
    (0x61, 0x7a),
    (0xa0, 0xa0),
    (0xab, 0xab),
    (0xb7, 0xb7),
    (0xbb, 0xbb),
    (0xd7, 0xd7),
    (0x2009, 0x2009),
    (0x2011, 0x2011),
    (0x2013, 0x2014),
    (0x2018, 0x2019),
    (0x201c, 0x201e),
    (0x2026, 0x2026),
    (0x202f, 0x202f),
    (0x2190, 0x2193),
    (0x2197, 0x2197),
    (0x2212, 0x2212),
    (0x2713, 0x2713),
];
const ACCENTS: Ranges = &[
    (0x23, 0x24),
    (0x2a, 0x2a),
    (0x3c, 0x3e),
    (0x40, 0x40),
    (0x5b, 0x60),
    (0x7b, 0x7e),
    (0xa9, 0xa9),
    (0xb0, 0xb0),
    (0xc0, 0xc5),
    (0xc7, 0xcf),
    (0xd1, 0xd6),
    (0xd8, 0xdd),
    (0xdf, 0xe5),
    (0xe7, 0xef),
    (0xf1, 0xf6),
    (0xf8, 0xfd),
    (0x201a, 0x201a),
    (0x2020, 0x2020),
    (0x2039, 0x203a),
    (0x20ac, 0x20ac),
];
const VIETNAMESE: Ranges = &[
    (0x102, 0x103),
    (0x110, 0x111),
    (0x128, 0x129),
    (0x168, 0x169),
    (0x1a0, 0x1a1),
    (0x1af, 0x1b0),
    (0x300, 0x303),
    (0x306, 0x306),
    (0x309, 0x309),
    (0x31b, 0x31b),
    (0x323, 0x323),
    (0x1ea0, 0x1ef9),
    (0x20ab, 0x20ab),
];
const CYRILLIC: Ranges = &[(0x400, 0x45f), (0x2116, 0x2116)];

impl Subset {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::Latin, Self::Accents, Self::Vietnamese, Self::Cyrillic];

    /// The name of its file, without `.woff2`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Latin => "inter-latin",
            Self::Accents => "inter-accents",
            Self::Vietnamese => "inter-vietnamese",
            Self::Cyrillic => "inter-cyrillic",
        }
    }

    fn ranges(self) -> Ranges {
        match self {
            Self::Latin => LATIN,
            Self::Accents => ACCENTS,
            Self::Vietnamese => VIETNAMESE,
            Self::Cyrillic => CYRILLIC,
        }
    }

    /// Whether a text has characters of it.
    #[must_use]
    pub fn is_needed(self, text: &str) -> bool {
        let holds = |it: u32| self.ranges().iter().any(|&(first, last)| (first..=last).contains(&it));
        text.chars().any(|it| holds(it.into()))
    }

    /// A letter that only this part has, with strokes that are seen at any size.
    fn sample(self) -> char {
        match self {
            Self::Latin => 'M',
            Self::Accents => 'Ñ',
            Self::Vietnamese => 'Ạ',
            Self::Cyrillic => 'Ж',
        }
    }

    fn unicode_range(self) -> String {
        let ranges = self.ranges().iter().map(|&(first, last)| match first == last {
            true => format!("U+{first:X}"),
            false => format!("U+{first:X}-{last:X}"),
        });
        ranges.collect::<Vec<_>>().join(",")
    }
}

/// A part of the face that is at hand.
pub struct Face {
    pub subset: Subset,
    /// WOFF2, weights 400 to 650.
    pub woff2: Vec<u8>,
}

/// The rules that put those faces into a style sheet of which `text` has characters.
pub fn rules(faces: &[Face], text: &str) -> String {
    let mut css = String::new();
    for face in faces.iter().filter(|it| it.subset.is_needed(text)) {
        css += "@font-face{font-family:Inter;font-weight:400 650;src:url(data:font/woff2;base64,";
        STANDARD.encode_string(&face.woff2, &mut css);
        css += ") format(\"woff2\");unicode-range:";
        css += &face.subset.unicode_range();
        css += "}\n";
    }
    css
}

/// The box of one sample letter, in px.
pub const SAMPLE_PX: (u32, u32) = (20, 24);

/// A sheet with a letter of each face that is written into it, side by side from the left in its bottom margin,
/// and how many they are. A browser draws a picture before it has read the faces in it, and leaves their texts
/// out: by these letters one sees that it has.
#[must_use]
pub fn with_samples(sheet: &str) -> (String, u32) {
    let Some(body) = sheet.trim_end().strip_suffix("</svg>") else { return (sheet.to_owned(), 0) };
    let mut out = body.to_owned();
    let mut count = 0;
    for subset in Subset::ALL {
        if sheet.contains(&format!("unicode-range:{}}}", subset.unicode_range())) {
            let (x, letter) = (count * SAMPLE_PX.0, subset.sample());
            out += &format!(
                "<text x=\"{x}\" y=\"100%\" dy=\"-6\" font-size=\"16\" font-weight=\"600\">{letter}</text>\n"
            );
            count += 1;
        }
    }
    (out + "</svg>\n", count)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The `unicode-range` that the page's own style sheet gives a part.
    fn styled(subset: Subset) -> String {
        let css = include_str!("../../style/fonts.css");
        let (_, rest) = css.split_once(&format!("{}.woff2", subset.name())).expect("the face is there");
        let (_, rest) = rest.split_once("unicode-range:").expect("its range is");
        let (range, _) = rest.split_once(';').expect("it ends");
        range.split_whitespace().collect()
    }

    #[test]
    fn the_parts_hold_what_the_style_sheet_says() {
        for subset in Subset::ALL {
            assert_eq!(subset.unicode_range(), styled(subset), "{subset:?}");
        }
    }

    #[test]
    fn each_face_of_a_sheet_has_a_sample_that_only_it_holds() {
        let faces = Subset::ALL.map(|subset| Face { subset, woff2: Vec::new() });
        for (text, letters) in [("Energy", "M"), ("Năng lượng", "MẠ"), ("2021, энергетика", "MЖ"), ("", "")]
        {
            let sheet = format!("<svg><style>{}</style></svg>\n", rules(&faces, text));
            let (sampled, count) = with_samples(&sheet);
            assert_eq!(count as usize, letters.chars().count(), "{text}");
            assert!(sampled.ends_with("</svg>\n"));
            for letter in letters.chars() {
                assert!(sampled.contains(&format!(">{letter}</text>")), "{text}");
                assert_eq!(Subset::ALL.iter().filter(|it| it.is_needed(&letter.to_string())).count(), 1);
            }
        }
        assert_eq!(with_samples("no sheet"), ("no sheet".to_owned(), 0));
    }

    #[test]
    fn only_what_a_text_needs_is_written() {
        let faces = Subset::ALL.map(|subset| Face { subset, woff2: b"wOF2".to_vec() });
        for (text, expected) in [("Energy", 1), ("Năng lượng", 2), ("Энергетика, 2021", 2), ("", 0)]
        {
            let css = rules(&faces, text);
            assert_eq!(css.matches("@font-face").count(), expected, "{text}");
            assert_eq!(css.matches("base64,d09GMg==)").count(), expected, "{text}");
        }
        assert_eq!(rules(&[], "Energy"), "");
    }
}
