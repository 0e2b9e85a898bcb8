//! Two things go wrong at once: of the files with which a view opens any two are missing, cut off, something else, or do
//! not come at all. The reader then has the view, or is told what is missing and can read what there is; once all is
//! mended, one more try of each part gives the whole view.
//!
//! All pairs take hours, so each run takes some by a seed; `DIALOGUE_EXPLORER_PAIRS=SEED,COUNT` takes others, and counts
//! those that hang too. A line for each goes to `pairs-SEED.log` beside the tests' own files (`target/tmp`).

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write;
use std::path::Path;

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::Value;

use crate::chance::{Chance, told_by};
use crate::page::{drawn, goto};

/// How many pairs the run has that belongs to all tests, and its seed.
const RUN: (u64, usize) = (1, 16);

/// Views that open with files of different kinds: the opening one, one in another language, ones of parts.
const VIEWS: [&str; 6] = [
    "",
    "?years=2021&lang=vi",
    "?collection=record&view=handout",
    "?view=story&story=pandemic",
    "?view=present&lang=ru",
    "?view=teach",
];

/// What a reader has of the page: `view`, `told` that something is missing, or what the page's own HTML says, `html`.
const HAS: &str = "
    if (window.isLeft) return null;
    const stands = all('#app > :not(#opening, #frame)').some(shown) && all('main h1, main h2').some(shown);
    const isWaiting = all('main .loading, [aria-busy=true]').some(shown);
    if (all('.notice.failure, .load-failed, .panic [role=alert], #slow').some(shown)) return 'told';
    if (stands && !isWaiting) return 'view';
    const html = all('#opening, #frame').find((it) => it.getClientRects().length > 0);
    return arguments[0] && html && text(html).length > 20 ? 'html' : null;
";

/// Whether the words of the page are those of the whole view. As long as they are not, what it offers for another try
/// is pressed: a part that was asked for before all was mended may still fail.
const IS_WHOLE: &str = "
    if (document.body.innerText.replace(/\\s+/g, ' ').trim() === arguments[0]) return true;
    const failed = [...document.querySelectorAll('.load-failed')].map((it) => it.querySelector('button'));
    const others = [...document.querySelectorAll('#retry, .panic a[target=_self], #slow a')];
    const isOffered = (it) => it && it.getClientRects().length > 0 && !it.getAttribute('href')?.includes('share/');
    [...failed, ...others].filter(isOffered).forEach((it) => it.click());
    return false;
";

/// What is compared: the words of the page, as they are seen.
const WORDS: &str = "return document.body.innerText.replace(/\\s+/g, ' ').trim()";

/// The beginning of a file's path, without the hash of its content; scripts of a name begin like no other.
fn prefix(path: &str) -> &str {
    path.rsplit_once('-').map_or(path, |(name, _)| name)
}

/// The files with which a view opens, but for the page itself and its fonts, in place of which there are others.
async fn files_of(site: &Site, browser: &Browser, view: &str) -> Vec<String> {
    let before = site.asked_for().len();
    goto(browser, site, view).await;
    let asked = site.asked_for().split_off(before);
    let named = asked.iter().filter(|path| !path.is_empty() && !path.starts_with("fonts/"));
    // Parts of the code are told apart by their hash alone.
    let named = named.map(|path| if path.ends_with(".wasm") { path.as_str() } else { prefix(path) });
    named.collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect()
}

fn fault(number: u32, hanging: bool) -> Fault {
    match number % if hanging { 4 } else { 3 } {
        0 => Fault::Status(503),
        1 => Fault::Truncated(60),
        2 => Fault::Body("<!doctype html><title>Sign in</title>".to_owned()),
        _ => Fault::Hangs,
    }
}

#[tokio::test]
async fn with_any_two_faults_a_reader_has_the_view_or_is_told() {
    let told = told_by("DIALOGUE_EXPLORER_PAIRS");
    let (seed, count) = told.unwrap_or(RUN);
    let log = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("pairs-{seed}.log"));
    let mut log = File::create(&log).unwrap_or_else(|error| panic!("{}: {error}", log.display()));
    let (site, mut chance) = (Site::start(), Chance::new(seed));
    let browser = Browser::open(Options { hasty: true, ..Options::default() }).await;
    let mut openings: Vec<(&str, Vec<String>, Value)> = Vec::new();
    for view in VIEWS {
        let files = files_of(&site, &browser, view).await;
        assert!(files.len() > 5, "{view} opens with {files:?}");
        openings.push((view, files, browser.js(WORDS, &[]).await));
    }
    for number in 1..=count {
        let (view, files, whole) = chance.of(&openings);
        let (one, other) = (chance.of(files), chance.of(files));
        let faults = [chance.next(), chance.next()].map(|it| fault(it, told.is_some()));
        let what = format!("{number} {view:?}: {one} {:?}, {other} {:?}", faults[0], faults[1]);
        for (file, fault) in [one, other].into_iter().zip(faults) {
            site.break_file(file, fault);
        }
        // A file that hangs may keep the document from being read, which is then not waited for: what answers next may be
        // the document before it.
        browser.js("window.isLeft = true; location.assign(arguments[0])", &[site.url(view).into()]).await;
        // Without the script that could tell, the page's own HTML is what there is.
        let is_mute = [one, other].iter().any(|it| it.starts_with("boot"));
        let Some(has) = browser.became_true(HAS, &[is_mute.into()]).await else {
            panic!("{what}: a reader has nothing, and is not told\n{}", browser.js(WORDS, &[]).await);
        };
        writeln!(log, "{what} → {has}").expect("the log can be written");
        site.mend();
        if has == "html" {
            browser.goto(&site.url(view)).await;
        }
        if browser.became_true(IS_WHOLE, std::slice::from_ref(whole)).await.is_none() {
            drawn(&browser).await;
            assert_eq!(&browser.js(WORDS, &[]).await, whole, "{what}: mended, and tried again");
        }
        let stops = browser
            .console()
            .await
            .into_iter()
            .filter(|it| it.contains("unreachable") || it.contains("panicked"));
        assert_eq!(stops.collect::<Vec<_>>(), [""; 0], "{what}");
    }
}
