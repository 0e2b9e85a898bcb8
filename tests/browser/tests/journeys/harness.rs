//! That the harness sees what it is there to see, on small pages of its own.

use std::path::PathBuf;

use browser_tests::{Browser, Fault, Options, Site};

/// A directory with the pages; it is removed when the test ends.
struct Pages(PathBuf);

const LIST: &str = "<button id='load'>load</button><p id='out'></p><script src='load.js'></script>";
const FILES: [(&str, &str); 6] = [
    ("index.html", LIST),
    ("load.js", "
        const out = document.getElementById('out');
        document.getElementById('load').onclick = async () => {
            out.textContent = 'waiting';
            try {
                const bytes = await (await fetch('data.json')).arrayBuffer();
                out.textContent = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
            } catch (error) { out.textContent = 'failed: ' + error; }
        };"),
    ("data.json", "[\"the whole file\"]"),
    ("keys.js", "
        const out = document.getElementById('out');
        document.getElementById('moved').onpointerdown = () => { out.textContent += ' down'; };
        document.getElementById('other').onpointerup = () => { out.textContent += ' up'; };
        document.onkeydown = (event) => { out.textContent += ` ${event.shiftKey ? 'Shift+' : ''}${event.key}`; };"),
    ("noisy.js", "console.error('oh dear')"),
    ("theme.css", "body { color: rgb(1, 1, 1) } @media (prefers-color-scheme: dark) { body { color: rgb(2, 2, 2) } }"),
];

impl Pages {
    fn new(name: &str, body: &str) -> Pages {
        let directory = std::env::temp_dir().join(format!("browser-tests-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&directory).expect("the system's temporary directory can be written");
        let page = |body: &str| {
            format!(
                "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Pages</title>\
                 <link rel='icon' href='data:,'></head><body><main><h1>Pages</h1>{body}</main></body></html>"
            )
        };
        for (file, text) in FILES {
            let text = if file == "index.html" { page(body) } else { text.to_owned() };
            std::fs::write(directory.join(file), text).expect("a page can be written");
        }
        Pages(directory)
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

async fn open(name: &str, body: &str, options: Options) -> (Pages, Site, Browser) {
    let pages = Pages::new(name, body);
    let site = Site::of(&pages.0);
    let browser = Browser::open(options).await;
    browser.goto(&site.url("")).await;
    (pages, site, browser)
}

/// The message of the panic that the work ends with.
async fn panic_of(work: impl Future<Output = ()> + Send + 'static) -> String {
    let error = tokio::spawn(work).await.expect_err("it was to panic");
    let panic = error.into_panic();
    panic.downcast_ref::<String>().cloned().unwrap_or_default()
}

#[tokio::test]
async fn faults_come_and_are_mended() {
    let (_pages, site, browser) = open("faults", LIST, Options::default()).await;
    let try_again = async |expected: &str| {
        browser.click("#load").await;
        browser.wait_text("#out", expected).await;
    };
    try_again("the whole file").await;
    browser.assert_clean().await;
    for (fault, expected) in [
        (Fault::Status(500), "broken"),
        (Fault::Truncated(4), "failed: TypeError"),
        (Fault::NotUtf8, "failed: TypeError"),
        (Fault::Body("instead".to_owned()), "instead"),
        (Fault::Hangs, "waiting"),
    ] {
        site.break_file("data", fault);
        try_again(expected).await;
    }
    // What hung is answered.
    site.mend();
    browser.wait_text("#out", "the whole file").await;
    site.break_file("data", Fault::AfterFirst(Box::new(Fault::Status(404))));
    try_again("the whole file").await;
    try_again("broken").await;
    assert_eq!(site.asked_for().iter().filter(|it| *it == "data.json").count(), 8);
    browser.assert_clean_but(&["data.json"]).await;
}

#[tokio::test]
async fn trouble_is_seen() {
    let (pages, site, browser) = open("trouble", "<img src='data:,x'>", Options::default()).await;
    let found: Vec<String> = browser.axe().await.into_iter().map(|it| it.id).collect();
    assert_eq!(found, ["image-alt"]);
    let shown = |body: &str| {
        let pages = Pages::new("trouble", body);
        std::mem::forget(pages);
        site.url("")
    };
    browser.goto(&shown("<p>nothing</p>")).await;
    browser.assert_clean().await;

    let browser = std::sync::Arc::new(browser);
    let complaint = || {
        let browser = browser.clone();
        panic_of(async move { browser.assert_clean().await })
    };
    browser.goto(&shown("<script>document.title = 'inline'</script>")).await;
    let said = complaint().await;
    assert!(said.contains("Content Security Policy"), "{said}");

    let second = Browser::open(Options::default()).await;
    second.goto(&shown("<script src='noisy.js'></script>")).await;
    let said = panic_of(async move { second.assert_clean().await }).await;
    assert!(said.contains("oh dear"), "{said}");
    drop(pages);
}

#[tokio::test]
async fn a_reader_clicks_drags_and_types() {
    let body = "<button id='moved'>one</button> <button id='other' aria-label='the other'>two</button>\
                <label>words <input id='field'></label><p id='out'></p><script src='keys.js'></script>";
    let (_pages, site, browser) = open("acts", body, Options::default()).await;
    browser.drag(&["#moved", "#other"]).await;
    browser.wait_text("#out", "down up").await;
    browser.click_text("button", "one").await;
    assert_eq!(browser.active().await, "button#moved \"one\"");
    browser.keys(&["Tab"]).await;
    assert_eq!(browser.active().await, "button#other \"the other\"");
    browser.keys(&["Shift+ArrowRight", "Tab"]).await;
    browser.wait_text("#out", "Shift+ArrowRight Tab").await;
    browser.type_text("tiếng Việt").await;
    let typed = browser.js("return document.getElementById('field').value", &[]).await;
    assert_eq!(typed, "tiếng Việt");
    assert_eq!(browser.active().await, "input#field \"words\"");
    browser.goto(&site.url("?a=1")).await;
    browser.back().await;
    assert_eq!(browser.query().await, "");
    browser.forward().await;
    browser.wait_query("?a=1").await;
    assert_eq!(browser.current_url().await, site.url("?a=1"));
    browser.assert_clean().await;
}

#[tokio::test]
async fn options_reach_the_page() {
    let options = Options { width: 320, height: 500, dark: true, languages: "vi,en", ..Options::default() };
    let body = "<link rel='stylesheet' href='theme.css'><p>text</p>";
    let (_pages, site, browser) = open("options", body, options).await;
    // What is emulated has to outlive a navigation.
    browser.goto(&site.url("?again")).await;
    let seen = browser
        .js(
            "return [innerWidth, innerHeight, getComputedStyle(document.body).color, navigator.languages.join()].join(' ')",
            &[],
        )
        .await;
    assert_eq!(seen, "320 500 rgb(2, 2, 2) vi,en");
    assert_eq!(browser.sideways().await, 0);
    assert_eq!((browser.texts("p").await, browser.count("p").await), (vec!["text".to_owned()], 1));
    let picture = std::env::temp_dir().join(format!("browser-tests-{}.png", std::process::id()));
    browser.screenshot_full(&picture).await;
    assert!(std::fs::read(&picture).expect("it was written").starts_with(b"\x89PNG"));
    std::fs::remove_file(&picture).expect("it is there");
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_translator_takes_texts_away_from_whoever_wrote_them() {
    let body = "<p id='kept'></p><p id='lost'></p>";
    let (_pages, _site, browser) = open("translator", body, Options::default()).await;
    let write = "
        const [kept, lost] = ['kept', 'lost'].map((id) => document.getElementById(id));
        if (arguments[0] === 'two') { kept.textContent = 'two 2'; window.text.data = 'two 2'; return; }
        kept.textContent = 'one 1';
        window.text = lost.appendChild(document.createTextNode('one 1'));";
    browser.js(write, &["one".into()]).await;
    // The title, and both texts.
    assert_eq!(browser.translate().await, 3);
    assert_eq!(browser.texts("#kept font font").await, ["eno 1"]);
    browser.js(write, &["two".into()]).await;
    // A text that is set on its element is right again; one that was kept as a node is not.
    assert_eq!(browser.texts("#kept").await, ["two 2"]);
    assert_eq!(browser.texts("#lost").await, ["eno 1"]);
}
