//! A monkey does whatever can be done in the page, in any order: it clicks, types, presses keys, goes back, changes the
//! size of the window, opens links that were given out. After each act the page still stands, says nothing that is no
//! word, and its figures are those of a recount; now and then it is opened anew, and is the same.
//!
//! A run is named by its seed and how many acts it has, and does the same each time. What it did stands line by line in
//! `monkey-SEED.log` beside the tests' own files (`target/tmp`); the message of a break ends with the last of it.
//! `DIALOGUE_EXPLORER_MONKEY=SEED,ACTS` runs another.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use browser_tests::{Browser, COMMON, Options, Site};
use oracle::links::{GivenLink, given_out};
use oracle::{Choice, DataFiles, Recount};
use serde_json::json;

use crate::chance::{Chance, told_by};
use crate::page::{drawn, goto, number, seen};
use crate::wander::MARKS;

/// How many acts the run has that belongs to all tests, and its seed.
const RUN: (u64, usize) = (1, 150);

/// How often what the console says is looked at: it is asked of the driver, which takes long.
const LOOK_EVERY: usize = 25;

/// Widths and heights of windows: a projector, a phone, a page at 400 % zoom, one lying on its side.
const SIZES: [(u32, u32); 4] = [(1280, 900), (390, 740), (320, 600), (740, 360)];

/// What is typed: words that stand in the data, and what nobody would type.
const TEXTS: [&str; 12] = [
    "energy",
    "Путин",
    "y tế",
    "2021",
    "",
    "-1",
    "1e999",
    "<b>&amp;\"'",
    "\u{202e}\u{0}\u{feff}",
    "a\u{301}\u{301}\u{301}\u{301}",
    "🏳️‍🌈 %F0%9F ?&=#",
    "................................................................................................",
];

/// Keys that are pressed where the focus is.
const KEYS: [&str; 18] = [
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "Home",
    "End",
    "PageUp",
    "PageDown",
    "Enter",
    "Escape",
    "Space",
    "Tab",
    "Shift+Tab",
    "/",
    "?",
    "b",
    "1",
    "+",
];

/// Does one thing in the page, by three numbers; tells what, or null where there is nothing to do it with. Links that
/// lead out of the page, and what would open a window of the system, are let be.
const ACT: &str = "
    const [kind, which, how, texts] = arguments;
    const isInside = (it) => {
        const href = it.getAttribute('href');
        if (href === null) return true;
        return !it.target && !it.hasAttribute('download') && /^(\\.\\/)?(\\?[^#]*)?$|^#/.test(href);
    };
    const can = (it) => shown(it) && !it.disabled && it.type !== 'file' && isInside(it) && !it.closest('[inert]');
    const called = (it) => {
        const name = it.getAttribute('aria-label') ?? text(it);
        return [it.localName + (it.id ? '#' + it.id : ''), JSON.stringify(name.slice(0, 60))].join(' ');
    };
    const pick = (css) => {
        const found = all(css).filter(can);
        return found.length ? found[which % found.length] : null;
    };
    if (kind === 'type') {
        const it = pick('input[type=search], input[type=text], input[type=number], input:not([type]), textarea');
        if (!it) return null;
        const words = texts[how % texts.length];
        it.focus();
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(it), 'value').set.call(it, words);
        it.dispatchEvent(new Event('input', { bubbles: true }));
        it.dispatchEvent(new Event('change', { bubbles: true }));
        return called(it) + ' ' + JSON.stringify(words);
    }
    if (kind === 'choose') {
        const it = pick('select');
        if (!it || !it.options.length) return null;
        it.selectedIndex = how % it.options.length;
        it.dispatchEvent(new Event('input', { bubbles: true }));
        it.dispatchEvent(new Event('change', { bubbles: true }));
        return called(it) + ' ' + it.value;
    }
    if (kind === 'back' || kind === 'forward') {
        const can = kind === 'back' ? navigation.canGoBack : navigation.canGoForward;
        if (!can) return null;
        history[kind]();
        return kind;
    }
    if (kind === 'focus') {
        const it = pick('a[href], button, input, select, textarea, summary, [tabindex]');
        if (!it) return null;
        it.focus();
        return called(it);
    }
    const it = pick('a[href], button, summary, label, input[type=checkbox], input[type=radio], [role=option], [role=tab]');
    if (!it) return null;
    const said = called(it) + ' ' + (it.getAttribute('href') ?? '');
    if (how % 8 === 0) it.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5 }));
    it.focus();
    it.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    return said;
";

/// Waits until the page has followed, and gives what is wrong with it now, and its link.
const SETTLED: &str = "
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const isBusy = () => document.querySelector('main .loading, [aria-busy=true]') !== null;
    const told = () => {
        const problems = [];
        const body = document.body.innerText;
        if (document.querySelector('main.panic, .panic')) problems.push('it has stopped');
        const noWords = body.match(/\\b(undefined|NaN|null|Infinity)\\b|\\[object |\\{\\w*\\}/);
        if (noWords) problems.push('it says ' + noWords[0]);
        if (!document.title.trim()) problems.push('it has no title');
        const ids = [...document.querySelectorAll('#app [id]')].map((it) => it.id);
        const twice = ids.find((id, at) => ids.indexOf(id) !== at);
        if (twice) problems.push('it has two #' + twice);
        if (!document.querySelector('main h1, main h2, main [role=heading], main .frame, main figure'))
            problems.push('it has no heading');
        const faceless = [...document.querySelectorAll('#app a[href], #app button, #app summary')]
            .find((it) => !it.textContent.trim() && !it.getAttribute('aria-label') && !it.getAttribute('aria-labelledby')
                && !it.querySelector('[aria-label], title'));
        if (faceless) problems.push('a control has no name: ' + faceless.outerHTML.slice(0, 120));
        return { problems, query: location.search };
    };
    const end = performance.now() + 30000;
    const settle = async () => {
        await frame();
        do await frame(); while (isBusy() && performance.now() < end);
        await frame();
        const found = told();
        if (isBusy()) found.problems.push('it stays busy');
        return found;
    };
    return settle();
";

/// What is counted, as it is shown together with the link; `marks` are gathered before.
const SHOWN: &str = "
    return { marks, query: location.search, title: document.getElementById('meetings-title')?.textContent ?? null };
";

/// Links that were given out may name editions that are no more, which the page tells.
const GONE: [&str; 1] = ["data/past/"];

/// How long figures and address may differ.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the page would open of the system stays shut, since nobody is there to close it; and no link leads out.
const QUIET: &str = "
    window.print = () => {};
    window.open = () => null;
    HTMLInputElement.prototype.showPicker = () => {};
    addEventListener('click', (event) => {
        const link = event.target.closest?.('a[href]');
        const href = link?.getAttribute('href') ?? '?';
        const isInside = !link?.target && !link?.hasAttribute('download') && /^(\\.\\/)?(\\?[^#]*)?$|^#/.test(href);
        if (isInside && event.target.type !== 'file') return;
        event.preventDefault();
        event.stopImmediatePropagation();
    }, true);";

/// What the monkey has before it, and what it has done.
struct Monkey {
    site: Site,
    browser: Browser,
    recounts: Vec<Recount>,
    links: Vec<String>,
    chance: Chance,
    way: Vec<String>,
    log: File,
}

#[tokio::test]
async fn whatever_a_monkey_does_the_page_stands_and_counts_right() {
    let (seed, acts) = told_by("DIALOGUE_EXPLORER_MONKEY").unwrap_or(RUN);
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("monkey-{seed}.log"));
    let mut monkey = Monkey {
        site: Site::start(),
        browser: Browser::open(Options::default()).await,
        recounts: Recount::all(&DataFiles::bundled()),
        links: given_out().into_iter().filter(is_plain).map(|it| it.search).collect(),
        chance: Chance::new(seed),
        way: Vec::new(),
        log: File::create(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display())),
    };
    monkey.browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": QUIET })).await;
    goto(&monkey.browser, &monkey.site, "").await;
    for number in 1..=acts {
        monkey.act().await;
        monkey.is_sound().await;
        if number % LOOK_EVERY == 0 {
            monkey.browser.assert_clean_but(&GONE).await;
        }
    }
    assert_eq!(monkey.way.len(), acts);
    monkey.browser.assert_clean_but(&GONE).await;
}

/// Whether a link came through the world as it was, so that the recount reads it, too.
fn is_plain(link: &GivenLink) -> bool {
    let is_plain = |it: char| it.is_ascii_alphanumeric() || "?&=,.+-".contains(it);
    let names = link.search[1..].split('&').map(|it| it.split('=').next());
    let are_once = names.clone().collect::<BTreeSet<_>>().len() == names.count();
    link.unknown.is_empty() && link.search.chars().all(is_plain) && are_once
}

impl Monkey {
    /// Does one thing that can be done here.
    async fn act(&mut self) {
        loop {
            let kind = match self.chance.next() % 100 {
                0..55 => "click",
                55..67 => "key",
                67..73 => "type",
                73..77 => "choose",
                77..82 => "focus",
                82..88 => "back",
                88..90 => "forward",
                90..93 => "resize",
                93..96 => "open",
                96..98 => "reload",
                _ => "press",
            };
            if let Some(done) = self.does(kind).await {
                self.way.push(format!("{kind} {done}"));
                return;
            }
        }
    }

    /// Does it, and says to what; `None` where it cannot be done here.
    async fn does(&mut self, kind: &str) -> Option<String> {
        let (which, how) = (self.chance.next() >> 4, self.chance.next() >> 4);
        match kind {
            "key" => {
                let key = *self.chance.of(&KEYS);
                let at = self.browser.active().await;
                self.browser.keys(&[key]).await;
                Some(format!("{key} at {at}"))
            }
            // A press of the pointer wherever it may be, so also beside all that is meant to be pressed.
            "press" => {
                let at = [f64::from(which % 320), f64::from(how % 360)];
                for kind in ["mousePressed", "mouseReleased"] {
                    let event =
                        json!({ "type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1 });
                    self.browser.devtools("Input.dispatchMouseEvent", event).await;
                }
                Some(format!("{at:?}"))
            }
            "resize" => {
                let (width, height) = *self.chance.of(&SIZES);
                self.browser.resize(width, height).await;
                Some(format!("{width}×{height}"))
            }
            "open" => {
                let link = self.chance.of(&self.links).clone();
                goto(&self.browser, &self.site, &link).await;
                Some(link)
            }
            "reload" => {
                self.is_that_of_its_link().await;
                Some(String::new())
            }
            _ => {
                let script = format!("{COMMON}{ACT}");
                let arguments = [json!(kind), json!(which), json!(how), json!(TEXTS)];
                self.browser.js(&script, &arguments).await.as_str().map(str::to_owned)
            }
        }
    }

    /// Opens the page anew by its link; what a link stands for is then what it was.
    async fn is_that_of_its_link(&self) {
        let query = self.browser.query().await;
        let before = seen(&self.browser).await;
        goto(&self.browser, &self.site, &query).await;
        let after = seen(&self.browser).await;
        assert_eq!(after["query"], before["query"], "opened anew\n{}", self.told());
        // In the other views a reader also has what no link holds: guesses, answers, what was typed.
        if !query.contains("view=") {
            assert_eq!(after, before, "opened anew, {query}\n{}", self.told());
        }
    }

    /// The page stands, and its figures are right.
    async fn is_sound(&mut self) {
        let found = self.browser.js_async(SETTLED, &[]).await;
        let query = found["query"].as_str().unwrap_or_default().to_owned();
        let last = self.way.last().cloned().unwrap_or_default();
        writeln!(self.log, "{} {last} → {query}", self.way.len()).expect("the log can be written");
        assert_eq!(found["problems"], json!([]), "{query}\n{}", self.told());
        self.figures_are_right().await;
    }

    /// The marks of the three charts and the title of the list, where they are of one choice in today's data. What is
    /// typed comes into the address a moment after it is counted, so that is waited for.
    async fn figures_are_right(&self) {
        let end = Instant::now() + PATIENCE;
        while let Err(wrong) = self.figures().await {
            assert!(Instant::now() < end, "{wrong}\n{}", self.told());
            drawn(&self.browser).await;
        }
    }

    /// Compares them; tells the first that is not the recount's.
    async fn figures(&self) -> Result<(), String> {
        let shown = self.browser.js(&format!("const marks = (() => {{ {MARKS} }})(); {SHOWN}"), &[]).await;
        let query = shown["query"].as_str().unwrap_or_default();
        if ["view=", "vs", "edition="].iter().any(|it| query.contains(it)) {
            return Ok(());
        }
        let choice = Choice::from_link(query);
        let of = |it: &&Recount| it.collection == choice.collection;
        let recount = self.recounts.iter().find(of).unwrap_or(&self.recounts[0]);
        let chosen = recount.chosen(&choice).len();
        if let Some(title) = shown["title"].as_str().filter(|it| number(it) != chosen) {
            return Err(format!("{title:?}, not {chosen}, {query}"));
        }
        for mark in shown["marks"].as_array().into_iter().flatten() {
            let text = |at: usize| mark[at].as_str().unwrap_or_default();
            let counted = recount.counts(&choice, text(0)).remove(text(1)).unwrap_or_default().chosen;
            if text(2).rsplit_once(": ").map(|it| number(it.1)) != Some(counted) {
                return Err(format!("{mark}, not {counted}, {query}"));
            }
        }
        Ok(())
    }

    /// The last acts, for messages.
    fn told(&self) -> String {
        let first = self.way.len().saturating_sub(12);
        let lines = self.way[first..].iter().enumerate().map(|(at, it)| format!("{} {it}", first + at + 1));
        lines.collect::<Vec<_>>().join("\n")
    }
}
