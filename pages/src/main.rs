//! `pages`: the small pages and pictures by which links of the site are shown elsewhere, in a chat or a search.
//!
//! Comes in: `public/`, the finished site, and its address, if that is known. Goes out, into the site: for each
//! state that many will share a page that can be read without a script, with its picture, and in the head of
//! `index.html` what the site itself is shown by; and the data package. `data` reads and counts, `told` says what
//! a page is to say, `card` and `paint` make the picture, `small` the page, `head` what stands in its head.
//! Never here: what is counted and how it is told, which the library does; the module for the browser.

mod card;
mod data;
mod fonts;
mod head;
mod html;
mod package;
mod paint;
mod places;
mod small;
#[cfg(test)]
mod tests;
mod told;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::thread;

use dialogue_explorer::export::DIRECTORY;
use resvg::usvg::Options;
use sha2::{Digest, Sha256};

use data::Data;
use places::Address;
use small::Page;

/// What went wrong, in a sentence a person can act on.
pub type Outcome<T = ()> = Result<T, String>;

/// Files of the site by their path below it.
pub type Files = BTreeMap<String, Vec<u8>>;

const PAGE: &str = "index.html";
const USAGE: &str = "pages PUBLIC SITE [ADDRESS], or pages ADDRESS to see whether it is one";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [address] => Address::parse(address).map(|_| ()),
        [public, site] => write(Path::new(public), Path::new(site), None),
        [public, site, address] => write(Path::new(public), Path::new(site), Some(address)),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Adds the pages to a finished site.
fn write(public: &Path, site: &Path, address: Option<&str>) -> Outcome {
    let address = address.map(Address::parse).transpose()?;
    let index = site.join(PAGE);
    let index_text = fs::read_to_string(&index).map_err(|error| at(&index, &error))?;
    let data = Data::read(public, &index_text)?;
    let options = fonts::options(&public.join("fonts"))?;

    let pages = small::pages(&data, address.as_ref());
    let neutral = card::neutral(&data);
    let neutral_path = picture_path(&format!("{DIRECTORY}/explorer"), &neutral);
    let mut drawings: Vec<(&str, &str)> = vec![(&neutral_path, &neutral)];
    drawings.extend(pages.iter().map(|it| (it.picture_path.as_str(), it.picture.as_str())));
    let mut files = painted(&drawings, &options)?;
    let (count, weight) = (files.len(), files.values().map(Vec::len).sum::<usize>());
    for Page { path, html, .. } in &pages {
        files.insert(path.clone(), html.clone().into_bytes());
    }
    files.insert(package::PATH.to_owned(), package::zipped(&data, address.as_ref())?);
    files.extend(small::assets());
    let head = head::of_index(&data, &neutral_path, address.as_ref());
    files.insert(PAGE.to_owned(), head::put(&index_text, &head)?.into_bytes());
    for (path, content) in files {
        let file = site.join(path);
        let parent = file.parent().expect("it lies in the site");
        fs::create_dir_all(parent).map_err(|error| at(parent, &error))?;
        fs::write(&file, content).map_err(|error| at(&file, &error))?;
    }
    eprintln!("  previews: {} pages, {count} pictures of {} KiB", pages.len(), weight.div_ceil(1024));
    if address.is_none() {
        eprintln!("  without --site-url previews name no picture: chats want its whole address");
    }
    Ok(())
}

/// Paints drawings, as many at a time as the machine has cores.
fn painted(drawings: &[(&str, &str)], options: &Options<'_>) -> Outcome<Files> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let paint = |part: &[(&str, &str)]| -> Outcome<Files> {
        let one = |(path, svg): &(&str, &str)| Ok(((*path).to_owned(), paint::png(svg, options)?));
        part.iter().map(one).collect()
    };
    thread::scope(|scope| {
        let parts = drawings.chunks(drawings.len().div_ceil(cores).max(1));
        let all: Vec<_> = parts.map(|part| scope.spawn(move || paint(part))).collect();
        let mut files = Files::new();
        for part in all {
            files.extend(part.join().map_err(|_| "a picture could not be painted".to_owned())??);
        }
        Ok(files)
    })
}

/// Where a drawing's picture lies: its name tells what it shows, so a host may keep it for ever.
fn picture_path(stem: &str, svg: &str) -> String {
    format!("{stem}-{}.png", hash(svg.as_bytes()))
}

/// The first 16 digits of the content's SHA-256, as in every other name of the site.
fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
