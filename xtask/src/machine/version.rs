//! Version numbers, as programs print them and as lock files hold them.

/// Major, minor, patch; what is not told is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);

impl Version {
    /// The first word of the text that begins like a version: `wasm-opt version 132 (version_132)` is 132.
    pub fn in_text(text: &str) -> Option<Version> {
        text.split_whitespace().find_map(|word| {
            let word = word.strip_prefix('v').unwrap_or(word);
            let mut numbers = word.split(|it: char| !it.is_ascii_digit()).map(str::parse);
            let major = numbers.next()?.ok()?;
            let mut next = || numbers.next().and_then(Result::ok).unwrap_or(0);
            Some(Version(major, next(), next()))
        })
    }
}

/// The version a lock file holds for a package; the first one, if it holds several.
pub fn locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_programs_print_them() {
        let cases = [
            ("trunk 0.21.14", Some(Version(0, 21, 14))),
            ("wasm-bindgen 0.2.130 (c9f3e5e5e)", Some(Version(0, 2, 130))),
            ("wasm-opt version 132 (version_132-7-g1)", Some(Version(132, 0, 0))),
            ("rustc 1.97.0-nightly (ac68faa20 2026-05-25)", Some(Version(1, 97, 0))),
            ("v20.20.2", Some(Version(20, 20, 2))),
            ("release: 1.96.0", Some(Version(1, 96, 0))),
            ("no number here", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Version::in_text(text), expected, "in {text:?}");
        }
    }

    #[test]
    fn versions_are_compared_by_number_and_not_by_letter() {
        assert!(Version(0, 21, 14) > Version(0, 21, 9));
        assert!(Version(1, 100, 0) > Version(1, 88, 0));
    }

    #[test]
    fn a_lock_file_tells_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-x\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"…\"\n";
        assert_eq!(locked(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked(lock, "leptos"), None);
    }
}
