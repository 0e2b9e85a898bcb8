//! Paints many drawings: only those that are new, and as many at a time as the machine has cores.
//!
//! Painting all takes minutes and gives the same bytes every time, so what was painted is kept by what it was
//! made of: the drawing, the fonts, and the code that paints.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, bail};
use resvg::usvg::Options;

use crate::{Files, hash, paint};

/// The code that paints; in the lock file stand the versions of the crates that it uses.
const PAINTER: [&str; 3] =
    [include_str!("paint.rs"), include_str!("fonts.rs"), include_str!("../../Cargo.lock")];

/// Pictures that were painted before.
pub struct Cache {
    directory: PathBuf,
    /// What every picture is made of beside its drawing.
    painter: String,
}

impl Cache {
    /// The cache in `directory`, for pictures painted with `fonts`.
    ///
    /// # Errors
    ///
    /// The directory cannot be made, or the fonts cannot be read.
    pub fn open(directory: &Path, fonts: &Path) -> Result<Cache> {
        fs::create_dir_all(directory).with_context(|| directory.display().to_string())?;
        let mut painter = PAINTER.concat().into_bytes();
        let entries = fs::read_dir(fonts).with_context(|| fonts.display().to_string())?;
        let paths: BTreeSet<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
        for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "woff2")) {
            painter.extend(fs::read(path).with_context(|| path.display().to_string())?);
        }
        Ok(Cache { directory: directory.to_owned(), painter: hash(&painter) })
    }

    fn file(&self, svg: &str) -> PathBuf {
        self.directory.join(format!("{}-{}.png", self.painter, hash(svg.as_bytes())))
    }

    /// The picture of a drawing, and whether it had to be painted.
    fn picture(&self, svg: &str, options: &Options<'_>) -> Result<(Vec<u8>, bool)> {
        let file = self.file(svg);
        if let Ok(picture) = fs::read(&file) {
            return Ok((picture, false));
        }
        let picture = paint::png(svg, options)?;
        // Another name first: a run that is broken off leaves no half of a picture.
        let partial = file.with_extension(format!("{}.partial", std::process::id()));
        fs::write(&partial, &picture).with_context(|| partial.display().to_string())?;
        fs::rename(&partial, &file).with_context(|| file.display().to_string())?;
        Ok((picture, true))
    }

    /// Forgets all pictures but those of these drawings.
    fn keep(&self, drawings: &[(&str, &str)]) -> Result<()> {
        let kept: BTreeSet<PathBuf> = drawings.iter().map(|(_, svg)| self.file(svg)).collect();
        for entry in fs::read_dir(&self.directory)? {
            let path = entry?.path();
            if !kept.contains(&path) {
                fs::remove_file(&path).with_context(|| path.display().to_string())?;
            }
        }
        Ok(())
    }
}

/// The pictures of drawings, which are given as (path in the site, SVG), and how many of them were painted anew.
///
/// # Errors
///
/// A drawing cannot be painted, or the cache cannot be written.
pub fn paint_all(drawings: &[(&str, &str)], options: &Options<'_>, cache: &Cache) -> Result<(Files, usize)> {
    let next = AtomicUsize::new(0);
    let painted = AtomicUsize::new(0);
    let work = || -> Result<Files> {
        let mut files = Files::new();
        while let Some((path, svg)) = drawings.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (picture, is_new) = cache.picture(svg, options).with_context(|| (*path).to_owned())?;
            painted.fetch_add(usize::from(is_new), Ordering::Relaxed);
            files.insert((*path).to_owned(), picture);
        }
        Ok(files)
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let files = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let mut files = Files::new();
        for worker in workers {
            let Ok(done) = worker.join() else { bail!("a picture could not be painted") };
            files.extend(done?);
        }
        Ok(files)
    })?;
    cache.keep(drawings)?;
    Ok((files, painted.into_inner()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_painted_once_is_kept_until_it_is_no_longer_drawn() {
        let directory = std::env::temp_dir().join(format!("pages-pictures-{}", std::process::id()));
        let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/fonts");
        let options = Options::default();
        let cache = Cache::open(&directory, &fonts).unwrap();
        let square =
            |size: u32| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\" height=\"9\"/>");
        let (small, large) = (square(1), square(9));
        let both = [("a.png", small.as_str()), ("b.png", large.as_str())];

        let (first, painted) = paint_all(&both, &options, &cache).unwrap();
        assert_eq!((first.len(), painted), (2, 2));
        let (again, painted) = paint_all(&both, &options, &cache).unwrap();
        assert_eq!((again, painted), (first, 0));
        paint_all(&both[..1], &options, &cache).unwrap();
        assert_eq!(paint_all(&both, &options, &cache).unwrap().1, 1);
        fs::remove_dir_all(&directory).unwrap();
    }
}
