//! `pages`: the small pages and pictures by which links of the site are shown elsewhere, in a chat or a search.
//!
//! Comes in: `public/`, the finished site, and its address, if that is known; or `public/` alone, to paint pictures
//! while the site is still being made. Goes out, into the site: for each state that many will share a page that can be
//! read without a script, with its picture, and in the head of `index.html` what the site itself is shown by; and the
//! data package. `data` reads and counts, `told` says what a page is to say, `card`, `paint` and `pictures` make the
//! picture, `small` the page, `read` the one that holds all words that figures were read from, `browse` the way from one
//! to the others, `frame` what stands around each, `head` what tells others of it, `opening` what is shown before the app is there,
//! `offline` what is kept for times without a network, `manifest` how the site is installed.
//! Never here: what is counted and how it is told, which the library does; the module for the browser.

mod browse;
mod card;
mod data;
mod fonts;
mod frame;
mod head;
mod html;
mod manifest;
mod offline;
mod opening;
mod package;
mod paint;
mod pictures;
mod places;
mod read;
mod small;
#[cfg(test)]
mod tests;
mod told;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use dialogue_explorer::export::DIRECTORY;
use dialogue_explorer::export::contact::Contact;
use sha2::{Digest, Sha256};

use data::Data;
use manifest::Icon;
use pictures::Cache;
use places::Address;
use small::Page;

/// Files of the site by their path below it.
pub type Files = BTreeMap<String, Vec<u8>>;

const PAGE: &str = "index.html";
/// The drawing that stands for the site, in `public`.
const ICON: &str = "icon.svg";
const USAGE: &str = "pages [OPTIONS] PUBLIC SITE CACHE, pages PUBLIC CACHE to paint ahead what will be missing, or pages \
                     OPTIONS to see whether they are right; OPTIONS are --site-url=URL and --contact=WHOM";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let (options, paths): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let hosting = Hosting::parse(&options)?;
    match paths.as_slice() {
        [] if !options.is_empty() => Ok(()),
        [public, cache] => paint_ahead(Path::new(public), Path::new(cache)),
        [public, site, cache] => write(Path::new(public), Path::new(site), Path::new(cache), &hosting),
        _ => bail!(USAGE),
    }
}

/// What only those know who host the site.
#[derive(Debug, Default, PartialEq, Eq)]
struct Hosting {
    address: Option<Address>,
    contact: Option<Contact>,
}

impl Hosting {
    fn parse(options: &[String]) -> Result<Self> {
        let mut hosting = Self::default();
        for option in options {
            match option.split_once('=') {
                Some(("--site-url", url)) => hosting.address = Some(Address::parse(url)?),
                Some(("--contact", whom)) => {
                    let contact = Contact::parse(whom).with_context(|| {
                        format!("{whom:?} is no contact, such as someone@example.org or https://example.org/issues")
                    })?;
                    hosting.contact = Some(contact);
                }
                _ => bail!("{option}: {USAGE}"),
            }
        }
        Ok(hosting)
    }
}

/// Paints into `cache` the pictures that a site made of `public` will need, while its program is still being compiled.
/// No picture tells of the address or of names that only the finished site has.
fn paint_ahead(public: &Path, cache: &Path) -> Result<()> {
    let data = Data::read(public, &read(&public.join(PAGE))?)?;
    let icons = manifest::icons(&read(&public.join(ICON))?)?;
    paint(public, cache, &small::pages(&data, None), &card::neutral(&data), &icons).map(|_| ())
}

/// Adds the pages to a finished site; pictures that were painted before are taken from `cache`.
fn write(public: &Path, site: &Path, cache: &Path, hosting: &Hosting) -> Result<()> {
    let address = hosting.address.as_ref();
    let index = site.join(PAGE);
    let index_text = read(&index)?;
    let data = Data::read(public, &index_text)?;
    let pages = small::pages(&data, address);
    let neutral = card::neutral(&data);
    let icons = manifest::icons(&read(&public.join(ICON))?)?;
    let (mut files, painted) = paint(public, cache, &pages, &neutral, &icons)?;
    let (count, weight) = (files.len(), files.values().map(Vec::len).sum::<usize>());
    for Page { path, html, .. } in &pages {
        files.insert(path.clone(), html.clone().into_bytes());
    }
    files.insert(package::PATH.to_owned(), package::zipped(&data, address)?);
    files.extend(frame::assets());
    files.extend(read::pages(&data));
    files.extend(opening::files(&data));
    let (manifest_path, manifest) = manifest::manifest(&icons);
    files.insert(manifest_path.clone(), manifest);
    for (path, content) in &files {
        write_file(site, path, content)?;
    }
    // It names what lies there, and the page names it.
    let (list_path, list) = offline::list(site)?;
    write_file(site, &list_path, &list)?;
    let mut head = head::of_index(&data, &neutral_path(&neutral), hosting);
    head += &manifest::link(&manifest_path);
    head += &offline::link(&list_path);
    let index_text = opening::put(&head::put(&without_notes_of_trunk(&index_text), &head)?, &data)?;
    write_file(site, PAGE, index_text.as_bytes())?;
    eprintln!(
        "  previews: {} pages, {count} pictures of {} KiB, {painted} of them new",
        pages.len(),
        weight.div_ceil(1024)
    );
    if address.is_none() {
        eprintln!("  without --site-url previews name no picture: chats want its whole address");
    }
    Ok(())
}

/// The page without what Trunk wrote for itself, and with blanks as blanks.
fn without_notes_of_trunk(page: &str) -> String {
    page.replace(" data-integrity=\"none\"", "").replace("&#x20;", " ")
}

fn write_file(site: &Path, path: &str, content: &[u8]) -> Result<()> {
    let file = site.join(path);
    let parent = file.parent().expect("it lies in the site");
    fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
    fs::write(&file, content).with_context(|| file.display().to_string())
}

/// The pictures of the pages, the neutral one and the icons, and how many had to be painted.
fn paint(
    public: &Path,
    cache: &Path,
    pages: &[Page],
    neutral: &str,
    icons: &[Icon],
) -> Result<(Files, usize)> {
    let fonts = public.join("fonts");
    let neutral_path = neutral_path(neutral);
    let mut drawings = vec![(neutral_path.as_str(), neutral)];
    drawings.extend(pages.iter().map(|it| (it.picture_path.as_str(), it.picture.as_str())));
    drawings.extend(icons.iter().map(|it| (it.path.as_str(), it.drawing.as_str())));
    pictures::paint_all(&drawings, &fonts::options(&fonts)?, &Cache::open(cache, &fonts)?)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| file.display().to_string())
}

/// Where the picture of the site itself lies.
fn neutral_path(neutral: &str) -> String {
    picture_path(&format!("{DIRECTORY}/explorer"), neutral)
}

/// Where a drawing's picture lies: its name tells what it shows, so a host may keep it for ever.
fn picture_path(stem: &str, svg: &str) -> String {
    format!("{stem}-{}.png", hash(svg.as_bytes()))
}

/// The first 16 digits of the content's SHA-256, as in most names of the site.
fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
