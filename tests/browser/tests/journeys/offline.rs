//! What a device keeps of the site, for times without a network.

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::{Browser, Fault, Options, Site, dist};

/// A reader whose browser keeps the site.
fn keeping() -> Options {
    Options { keeps: true, ..Options::default() }
}

/// Waits until the site is kept whole.
async fn kept(browser: &Browser) {
    let script =
        "return caches.match(new URL('./', document.baseURI).href).then((page) => page !== undefined)";
    browser.wait_until("the kept page", script, &[]).await;
}

/// A copy of the site, to be changed; it is removed when the test ends.
struct Copied(PathBuf);

impl Copied {
    fn new(name: &str) -> Copied {
        let to = std::env::temp_dir().join(format!("browser-tests-{name}-{}", std::process::id()));
        copy(&dist(), &to);
        Copied(to)
    }

    /// The site as of another build: the page names another list.
    fn renew(&self) {
        let page = fs::read_to_string(self.0.join("index.html")).expect("the page");
        let (before, rest) = page.split_once("href=\"offline-").expect("the page names a list");
        let (hash, rest) = rest.split_once('.').expect("a list has an ending");
        let newer = "0123456789abcdef";
        let list = |hash: &str| self.0.join(format!("offline-{hash}.json"));
        fs::copy(list(hash), list(newer)).expect("the list is there");
        fs::write(self.0.join("index.html"), format!("{before}href=\"offline-{newer}.{rest}"))
            .expect("it is ours");
    }
}

impl Drop for Copied {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the system's temporary directory can be written");
    for entry in fs::read_dir(from).expect("a directory") {
        let entry = entry.expect("an entry");
        // Pages for links that are shown elsewhere are many, and none of them is kept.
        match entry.file_name().to_str() {
            Some("share") => {}
            _ if entry.path().is_dir() => copy(&entry.path(), &to.join(entry.file_name())),
            _ => _ = fs::copy(entry.path(), to.join(entry.file_name())).expect("a file can be copied"),
        }
    }
}

/// After the first visit every view opens without a network, also those that were never opened, in every language.
#[tokio::test]
async fn after_a_visit_everything_works_without_a_network() {
    let site = Site::start();
    let browser = Browser::open(keeping()).await;
    browser.goto(&site.url("")).await;
    kept(&browser).await;
    let links = [
        ("?years=2021&meeting=aem-13-2021", "#summary"),
        ("?collection=both&view=present&picture=years&lang=ru", "#slide-title"),
        ("?view=teach&lang=vi", "#kept-title"),
        ("?view=worksheet&count=5&seed=a10", ".worksheet"),
        ("?collection=both&view=play", "#board"),
        ("?view=method", "h1"),
    ];
    let addresses = links.map(|(link, css)| (site.url(link), css));
    drop(site);
    for (address, css) in addresses {
        browser.goto(&address).await;
        browser.wait_for(css).await;
        assert_eq!(browser.count(".failure").await, 0, "{address}");
    }
    browser.assert_clean_but(&["offline.js", "net::ERR_CONNECTION_REFUSED"]).await;
}

/// One click makes a lesson ready, and the page says when it is.
#[tokio::test]
async fn a_lesson_is_made_ready_by_one_click() {
    let site = Site::start();
    site.break_file("data/words", Fault::Status(500));
    let browser = Browser::open(keeping()).await;
    browser.goto(&site.url("?view=teach")).await;
    // Nothing is said to be kept that is not here.
    browser.wait_text(".kept", "could not be kept").await;
    assert_eq!(browser.axe().await, []);
    site.mend();
    browser.click("#keep").await;
    browser.wait_text(".kept", "Ready").await;
    kept(&browser).await;
    assert_eq!(browser.axe().await, []);
    browser.reload().await;
    browser.wait_text(".kept", "Ready").await;
    browser.assert_clean_but(&["data/words"]).await;
}

/// A newer version is told of, changes nothing that is shown, and is there when the page is loaded again.
#[tokio::test]
async fn a_newer_version_is_told_of_and_waits() {
    let copied = Copied::new("newer");
    let site = Site::of(&copied.0);
    let browser = Browser::open(keeping()).await;
    browser.goto(&site.url("")).await;
    kept(&browser).await;
    // The network is so slow that what is kept is shown.
    site.break_file("", Fault::Hangs);
    browser.goto(&site.url("?view=teach")).await;
    browser.wait_text(".kept", "Ready").await;
    copied.renew();
    site.mend();
    // Who asks while the older one is still on its way hears of that.
    let ask = "
        if (document.getElementById('load-newer')) return true;
        document.dispatchEvent(new CustomEvent('offline', { detail: 'keep' }));
        return false;";
    browser.wait_until("the newer version", ask, &[]).await;
    assert_eq!(browser.axe().await, []);
    assert_eq!(browser.query().await, "?view=teach");
    browser.click("#load-newer").await;
    browser.wait_gone("#load-newer").await;
    browser.wait_text(".kept", "Ready").await;
    let list = browser.attributes("link[data-file=offline]", "href").await;
    assert_eq!(list, ["offline-0123456789abcdef.json"]);
    browser.assert_clean().await;
}

/// What is kept and broken is asked for anew when the reader tries again.
#[tokio::test]
async fn what_is_kept_and_broken_heals() {
    let site = Site::start();
    let browser = Browser::open(keeping()).await;
    browser.goto(&site.url("")).await;
    kept(&browser).await;
    let spoil = "
        const name = document.querySelector('script[data-wasm]').dataset.wasm;
        const url = new URL(name, document.baseURI).href;
        return caches.keys().then(([key]) => caches.open(key)).then((cache) => cache.put(url, new Response('spoiled')))
            .then(() => true);";
    browser.js_async(spoil, &[]).await;
    browser.reload().await;
    browser.wait_for(".panic").await;
    browser.click_text(".panic a", "Try again").await;
    browser.wait_for("#years-chart").await;
    browser.reload().await;
    browser.wait_for("#years-chart").await;
    browser.wait_gone(".panic").await;
}
