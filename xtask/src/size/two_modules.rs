//! What the page of two programs weighs, and how much it may.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{KIB, PAGE, PREVIEWS, brotli, is_english};
use crate::edition::is_past;
use crate::finish::{Files, read, references};
use crate::log;

/// What we aim at for all of a first visit.
const AIM: usize = 290 * KIB;
/// What a first visit may weigh at the most.
const LIMIT: usize = super::FIRST_VISIT_LIMIT;
/// What the WebAssembly module may weigh at the most.
const MODULE_LIMIT: usize = super::START_LIMIT;

/// What the module of the whole page may weigh, which is fetched when a link needs more: what the first leaves of all code.
const MORE_LIMIT: usize = super::CODE_LIMIT - super::START_LIMIT;
/// What the record may weigh.
const RECORD_LIMIT: usize = 40 * KIB;

/// One file of a first visit.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    path: String,
    raw: usize,
    compressed: usize,
}

/// Prints the parts; fails where a limit is passed.
pub fn weigh(dist: &Path) -> Result<()> {
    let site = read(dist)?;
    let mut parts = Vec::new();
    for path in first_visit(&site)? {
        let content = site.get(&path).with_context(|| format!("{path} is referred to, but not there"))?;
        parts.push(Part { raw: content.len(), compressed: brotli(&path, content)?, path });
    }
    parts.sort_by_key(|it| std::cmp::Reverse(it.compressed));
    print!("{}", report(&parts));
    judge(&parts)?;
    let past: Vec<&[u8]> = site.iter().filter(|it| is_past(it.0)).map(|it| it.1.as_slice()).collect();
    let compressed = past.iter().map(|it| brotli("", it)).sum::<Result<usize>>()?;
    log::detail(&format!("editions kept: {}, {:.1} KiB", past.len(), compressed as f64 / KIB as f64));
    let previews = || site.iter().filter(|it| it.0.starts_with(PREVIEWS));
    let (count, raw) = (previews().count(), previews().map(|it| it.1.len()).sum::<usize>());
    log::detail(&format!(
        "previews, for chats alone: {count} files, {:.1} MiB",
        raw as f64 / (KIB * KIB) as f64
    ));
    for (path, content) in site.iter().filter(|it| !is_past(it.0) && !it.0.starts_with(PREVIEWS)) {
        let is_first = parts.iter().any(|it| it.path == *path);
        let limit = match () {
            () if is_first => continue,
            () if path.ends_with(".wasm") => MORE_LIMIT,
            () if path.starts_with("data/record") => RECORD_LIMIT,
            () => usize::MAX,
        };
        let compressed = brotli(path, content)?;
        if path.ends_with(".wasm") || path.ends_with(".js") || path.starts_with("data/") {
            log::detail(&format!("when asked for: {path}, {:.1} KiB", compressed as f64 / KIB as f64));
        }
        if compressed > limit {
            bail!(over(path, compressed, limit));
        }
    }
    Ok(())
}

fn over(what: &str, is: usize, limit: usize) -> String {
    format!("{what} weighs {:.1} KiB, {} KiB is the limit", is as f64 / KIB as f64, limit / KIB)
}

/// The files that a first visit in English fetches.
fn first_visit(site: &Files) -> Result<Vec<String>> {
    let mut visited = vec![PAGE.to_owned()];
    let mut next = 0;
    while let Some(path) = visited.get(next).cloned() {
        next += 1;
        let content = site.get(&path).map(Vec::as_slice).unwrap_or_default();
        for target in references(&path, content)?.iter().flat_map(|it| it.at_once()) {
            let is_new = !visited.iter().any(|it| it == target);
            if is_new && (!target.ends_with(".woff2") || is_english(target)) {
                visited.push(target.to_owned());
            }
        }
    }
    Ok(visited)
}

fn report(parts: &[Part]) -> String {
    let kib = |bytes: usize| format!("{:.1}", bytes as f64 / KIB as f64);
    let line = |name: &str, raw: &str, compressed: &str| format!("{name:<52}{raw:>10}{compressed:>10}\n");
    let mut text = line("first visit in English, KiB", "raw", "brotli");
    for part in parts {
        text += &line(&part.path, &kib(part.raw), &kib(part.compressed));
    }
    let (raw, compressed) = total(parts);
    text += &line("total", &kib(raw), &kib(compressed));
    text += &format!("aim {}, at most {}; module at most {}\n", AIM / KIB, LIMIT / KIB, MODULE_LIMIT / KIB);
    text
}

fn total(parts: &[Part]) -> (usize, usize) {
    parts.iter().fold((0, 0), |sum, it| (sum.0 + it.raw, sum.1 + it.compressed))
}

fn judge(parts: &[Part]) -> Result<()> {
    let module: usize = parts.iter().filter(|it| it.path.ends_with(".wasm")).map(|it| it.compressed).sum();
    if module > MODULE_LIMIT {
        bail!(over("the WebAssembly module", module, MODULE_LIMIT));
    }
    match total(parts).1 {
        sum if sum > LIMIT => bail!(over("a first visit", sum, LIMIT)),
        sum if sum > AIM => {
            log::detail("that is over the aim");
            Ok(())
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(path: &str, compressed: usize) -> Part {
        Part { path: path.to_owned(), raw: 3 * compressed, compressed }
    }

    #[test]
    fn a_first_visit_is_all_that_the_page_leads_to() {
        let site: Files = [
            (
                "index.html",
                "<link href=m.css><script src=a.js data-more-js=\"not-reached.js\"></script>\
                 <link rel=\"alternate\" href=\"not-reached.js\"><link rel=\"canonical\" href=\"./\">",
            ),
            ("m.css", "a{src:url(f-latin-1.woff2)}b{src:url(f-latin-ext-1.woff2)}"),
            ("a.js", "import './b.js'"),
            ("b.js", ""),
            ("not-reached.js", ""),
        ]
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .into();
        assert_eq!(first_visit(&site).unwrap(), ["index.html", "m.css", "a.js", "f-latin-1.woff2", "b.js"]);
    }

    #[test]
    fn the_limits_hold() {
        assert!(judge(&[part("a.wasm", 230 * KIB), part("a.js", 110 * KIB)]).is_ok());
        assert!(
            judge(&[part("a.wasm", 230 * KIB + 1)])
                .unwrap_err()
                .to_string()
                .contains("module weighs 230.0 KiB")
        );
        assert!(
            judge(&[part("a.js", 341 * KIB)])
                .unwrap_err()
                .to_string()
                .contains("first visit weighs 341.0 KiB")
        );
    }

    #[test]
    fn the_report_lines_up() {
        let text = report(&[part("a.wasm", KIB), part("a.js", 512)]);
        assert!(text.contains(&format!("{:<52}{:>10}{:>10}\n", "a.wasm", "3.0", "1.0")), "{text}");
        assert!(text.contains(&format!("{:<52}{:>10}{:>10}\n", "total", "4.5", "1.5")), "{text}");
    }
}
