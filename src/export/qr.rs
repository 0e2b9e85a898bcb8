//! A text as a QR code (ISO/IEC 18004), for a camera to read from a screen or from paper.

use qrcodegen::{QrCode, QrCodeEcc};

/// The light modules that have to stand around a code on each side, by the standard.
pub const QUIET: i32 = 4;

/// A code: a square of dark and light modules.
pub struct Code(QrCode);

impl Code {
    /// The longest text that has a code whatever stands in it, in bytes.
    pub const LONGEST: usize = 2953;

    /// Encodes a text. `None` where it is too long for the largest code.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        // What is read from a projector across a room may lose 15 % of it; a very long link has no room for that.
        let code = QrCode::encode_text(text, QrCodeEcc::Medium);
        code.or_else(|_| QrCode::encode_text(text, QrCodeEcc::Low)).ok().map(Self)
    }

    /// How many modules it has on each side, without what is quiet around it.
    #[must_use]
    pub fn size(&self) -> i32 {
        self.0.size()
    }

    /// Whether the module at a place is dark; none is outside.
    #[must_use]
    pub fn is_dark(&self, x: i32, y: i32) -> bool {
        self.0.get_module(x, y)
    }

    /// The dark modules as the path of an SVG, a unit each, with the quiet modules around them: a rectangle for
    /// each run in a row.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size() {
            let mut x = 0;
            while x < self.size() {
                let run = (x..self.size()).take_while(|it| self.is_dark(*it, y)).count();
                let run = i32::try_from(run).expect("a code has 177 modules on a side at the most");
                if run > 0 {
                    path += &format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The code as another program reads it.
    fn read(code: &Code) -> String {
        let size = usize::try_from(code.size()).unwrap();
        let dark = |x, y| code.is_dark(i32::try_from(x).unwrap(), i32::try_from(y).unwrap());
        let grid = rqrr::SimpleGrid::from_func(size, dark);
        rqrr::Grid::new(grid).decode().unwrap().1
    }

    #[test]
    fn another_program_reads_what_was_written() {
        let long = format!("https://example.org/?story=~{}", "aB3_".repeat(600));
        for text in [
            "https://example.org/explorer/",
            "https://example.org/?years=2018-2021&area=energy,health&chair=KH&q=Vi%E1%BB%87t&made=1.0a1b2c3d",
            "Việt Nam · Россия",
            "",
            &long,
        ] {
            assert_eq!(read(&Code::of(text).unwrap()), text);
        }
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert!(Code::of(&"a".repeat(Code::LONGEST)).is_some());
        assert!(Code::of(&"a".repeat(Code::LONGEST + 1)).is_none());
    }

    #[test]
    fn the_path_covers_the_dark_modules_and_no_others() {
        let code = Code::of("https://example.org/").unwrap();
        let mut left = code.path();
        for y in (0..code.size()).rev() {
            for x in (0..code.size()).rev() {
                let begins = code.is_dark(x, y) && !code.is_dark(x - 1, y);
                if begins {
                    let run = (x..).take_while(|it| code.is_dark(*it, y)).count();
                    let piece = format!("M{} {}h{run}v1h-{run}z", x + 4, y + 4);
                    left =
                        left.strip_suffix(&piece).unwrap_or_else(|| panic!("{piece} of {left}")).to_owned();
                }
            }
        }
        assert_eq!(left, "");
    }
}
