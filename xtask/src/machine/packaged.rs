//! The compiler that Debian packages for the web.

use std::path::{Path, PathBuf};

use super::version::Version;
use crate::command::Command;

/// The oldest compiler that builds the site (leptos 0.8 sets it).
pub const OLDEST: Version = Version(1, 88, 0);

/// Debian's compiler, as found.
pub struct Packaged {
    pub rustc: PathBuf,
    /// What `rustc -vV` says: the key of everything built with it.
    pub version: String,
}

impl Packaged {
    /// What is installed; `None` where it is not whole, or too old.
    pub fn here() -> Option<Packaged> {
        let rustc = PathBuf::from("/usr/bin/rustc");
        let source = Path::new("/usr/lib/rustlib/src/rust/library/Cargo.toml");
        if !rustc.is_file() || !source.is_file() {
            return None;
        }
        let version = Command::new(&rustc).arg("-vV").output().ok()?;
        // Debian's plain rustc may stand there instead, and is too old.
        Version::in_text(&version).filter(|it| *it >= OLDEST)?;
        Some(Packaged { rustc, version })
    }

    /// The LLVM it is built on: `LLVM version: 22.1.8` is 22.
    pub fn llvm(&self) -> Option<u32> {
        let told = self.version.lines().find_map(|it| it.strip_prefix("LLVM version:"))?;
        Version::in_text(told).map(|it| it.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiler_tells_its_llvm() {
        let version =
            "rustc 1.96.0 (ac68faa20 2026-05-25)\nrelease: 1.96.0\nLLVM version: 22.1.8\n".to_owned();
        assert_eq!(Packaged { rustc: PathBuf::new(), version }.llvm(), Some(22));
    }
}
