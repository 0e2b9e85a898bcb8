//! A browser: how it is opened, where it goes, and scripts in its page.

use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use base64::Engine as _;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::clean::Notes;
use crate::driver::Driver;
use crate::engine::Engine;

/// What kind of reader sits before the browser.
#[derive(Clone, Debug)]
pub struct Options {
    /// The width of the page, in CSS pixels; any, also below what a window can have.
    pub width: u32,
    pub height: u32,
    pub dark: bool,
    pub reduced_motion: bool,
    pub forced_colors: bool,
    /// A screen that is touched.
    pub touch: bool,
    /// The reader's languages, most wanted first: `"vi,en"`.
    pub languages: &'static str,
    /// To go on as soon as the document is read, whatever it names is still on its way.
    pub hasty: bool,
    /// A browser that may keep the site for times without a network. In all others each test finds what it has broken.
    pub keeps: bool,
    pub engine: Engine,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            width: 1280,
            height: 900,
            dark: false,
            reduced_motion: false,
            forced_colors: false,
            touch: false,
            languages: "en-US,en",
            hasty: false,
            keeps: false,
            engine: Engine::Chromium,
        }
    }
}

/// A tab of a browser, in which nothing was done yet. A Chromium is left to others when this is dropped.
pub struct Browser {
    pub(crate) client: Client,
    pub(crate) notes: Mutex<Notes>,
    pub(crate) options: Options,
    /// Ends its session before the browser is given back.
    driver: Option<Driver>,
    chromium: Option<Chromium>,
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.driver.take());
        // What a failed test has left of it nobody knows, so such a browser ends.
        if let Some(chromium) = self.chromium.take().filter(|_| !std::thread::panicking()) {
            chromium.give_back();
        }
    }
}

impl Browser {
    pub async fn open(options: Options) -> Browser {
        let engine = options.engine;
        let chromium = (engine == Engine::Chromium).then(|| Chromium::take(options.languages));
        let mut driver = Driver::start(engine);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(&options, chromium.as_ref().map(Chromium::address)))
            .connect(&driver.url())
            .await
            .unwrap_or_else(|error| panic!("the browser does not start: {error}"));
        let session = client.session_id().await.ok().flatten().expect("a started browser has a session");
        driver.holds(session);
        let notes = Mutex::default();
        let browser = Browser { client, notes, options, driver: Some(driver), chromium };
        if engine == Engine::Chromium {
            browser.make_ready().await;
        } else {
            browser.resize(browser.options.width, browser.options.height).await;
        }
        browser
    }

    /// Makes a new tab in a Chromium that others have used what its reader wants.
    async fn make_ready(&self) {
        self.begin_anew().await.unwrap_or_else(|error| panic!("a new tab: {error}"));
        self.resize(self.options.width, self.options.height).await;
        self.emulate(self.options.dark).await;
        // As if each browser were in front: one that is not, tells its page nothing of where the focus goes.
        self.devtools("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        if !self.options.keeps {
            let script = json!({ "source": "delete Navigator.prototype.serviceWorker" });
            self.devtools("Page.addScriptToEvaluateOnNewDocument", script).await;
        }
    }

    /// A new tab in the place of all that others have left open, and nothing kept of their pages.
    async fn begin_anew(&self) -> Result<(), CmdError> {
        let old = self.client.windows().await?;
        let new = self.client.new_window(true).await?;
        for window in old {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new.handle).await?;
        self.devtools("Network.clearBrowserCache", json!({})).await;
        self.devtools("Network.clearBrowserCookies", json!({})).await;
        // Reading the log empties it.
        self.command("se/log", json!({ "type": "browser" })).await;
        Ok(())
    }

    /// Makes the device what its reader wants it to be, in light or dark.
    pub(crate) async fn emulate(&self, dark: bool) {
        let Options { reduced_motion, forced_colors, touch, .. } = self.options;
        let choose = |is: bool, yes: &'static str, no: &'static str| if is { yes } else { no };
        let features = json!([
            { "name": "prefers-color-scheme", "value": choose(dark, "dark", "light") },
            { "name": "prefers-reduced-motion", "value": choose(reduced_motion, "reduce", "no-preference") },
            { "name": "forced-colors", "value": choose(forced_colors, "active", "none") },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "", "features": features })).await;
        if touch {
            self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
        }
    }

    /// Gives the page another size; but for Chromium it is the window's, around the page.
    pub async fn resize(&self, width: u32, height: u32) {
        if self.options.engine != Engine::Chromium {
            let resized = self.client.set_window_size(width, height).await;
            return resized.unwrap_or_else(|error| panic!("a window of {width} × {height}: {error}"));
        }
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Opens an address and waits until the document and what it names are loaded.
    pub async fn goto(&self, url: &str) {
        self.note_resources().await;
        self.client.goto(url).await.unwrap_or_else(|error| panic!("{url} does not open: {error}"));
    }

    pub async fn back(&self) {
        self.client.back().await.unwrap_or_else(|error| panic!("back: {error}"));
    }

    pub async fn forward(&self) {
        self.client.forward().await.unwrap_or_else(|error| panic!("forward: {error}"));
    }

    pub async fn reload(&self) {
        self.note_resources().await;
        self.client.refresh().await.unwrap_or_else(|error| panic!("reload: {error}"));
    }

    /// Goes on in a frame of the page.
    pub async fn enter_frame(&self, css: &str) {
        let frame = self.client.find(Locator::Css(css)).await;
        let frame = frame.unwrap_or_else(|error| panic!("there is no frame {css}: {error}"));
        frame.enter_frame().await.unwrap_or_else(|error| panic!("{css} cannot be entered: {error}"));
    }

    /// How many tabs are open.
    pub async fn tabs(&self) -> usize {
        self.client.windows().await.unwrap_or_else(|error| panic!("the tabs: {error}")).len()
    }

    /// The address that the address bar shows.
    pub async fn current_url(&self) -> String {
        self.client.current_url().await.unwrap_or_else(|error| panic!("the address: {error}")).to_string()
    }

    /// The query of that address as it stands there, with its `?`; empty if there is none.
    pub async fn query(&self) -> String {
        self.js("return location.search", &[]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page: `return …`, with `arguments[0]` and so on.
    pub async fn js(&self, script: &str, arguments: &[Value]) -> Value {
        let ran = self.client.execute(script, arguments.to_vec()).await;
        ran.unwrap_or_else(|error| panic!("the script {script:?} failed: {error}"))
    }

    /// The same for a script that gives a promise; its value is awaited.
    pub async fn js_async(&self, promise: &str, arguments: &[Value]) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             Promise.resolve((function () {{ {promise} }}).apply(null, arguments)).then(\
             (value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let ran = self.client.execute_async(&script, arguments.to_vec()).await;
        let ran = ran.unwrap_or_else(|error| panic!("the script {promise:?} failed: {error}"));
        assert!(ran["error"].is_null(), "the script {promise:?} failed: {}", ran["error"]);
        ran["value"].clone()
    }

    /// A PNG of what is in view.
    pub async fn png(&self) -> Vec<u8> {
        self.client.screenshot().await.unwrap_or_else(|error| panic!("screenshot: {error}"))
    }

    /// Writes a PNG of what is in view.
    pub async fn screenshot(&self, file: impl AsRef<Path>) {
        let picture = self.png().await;
        let file = file.as_ref();
        std::fs::write(file, picture).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// Writes a PNG of the whole page, however long.
    pub async fn screenshot_full(&self, file: impl AsRef<Path>) {
        let height = self.js("return document.documentElement.scrollHeight", &[]).await;
        let height = height.as_u64().and_then(|it| u32::try_from(it).ok()).unwrap_or(self.options.height);
        self.resize(self.options.width, height).await;
        // Two frames, so that what depends on the size is drawn anew.
        let frames = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
        self.js_async(frames, &[]).await;
        self.screenshot(file).await;
        self.resize(self.options.width, self.options.height).await;
    }

    /// Prints the page on sheets of a size in inches, and gives the PDF without the times that stand in it.
    pub async fn print(&self, (width, height): (f64, f64)) -> Vec<u8> {
        let how = json!({ "paperWidth": width, "paperHeight": height, "generateTaggedPDF": false });
        let printed = self.devtools("Page.printToPDF", how).await;
        let pdf =
            base64::engine::general_purpose::STANDARD.decode(printed["data"].as_str().unwrap_or_default());
        let mut pdf = pdf.unwrap_or_else(|error| panic!("the PDF is no base64: {error}"));
        for name in [&b"/CreationDate ("[..], b"/ModDate ("] {
            let at = pdf.windows(name.len()).position(|it| it == name).map(|it| it + name.len());
            let time = at.unwrap_or_else(|| panic!("no {} in the PDF", String::from_utf8_lossy(name)));
            pdf[time..].iter_mut().take_while(|it| **it != b')').for_each(|it| *it = b'0');
        }
        pdf
    }

    /// A command of the Chrome DevTools protocol, for what WebDriver has no words for.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.command("goog/cdp/execute", body).await
    }

    /// A command of chromedriver's own.
    pub(crate) async fn command(&self, path: &'static str, body: Value) -> Value {
        let answer = self.client.issue_cmd(Command { path, body }).await;
        answer.unwrap_or_else(|error| panic!("chromedriver's {path}: {error}"))
    }
}

/// How often a state is asked for.
pub(crate) const ASK_EVERY: Duration = Duration::from_millis(25);
/// How long a state is waited for.
pub(crate) const DEADLINE: Duration = Duration::from_secs(30);

#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
