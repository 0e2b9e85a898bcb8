//! A view is passed on and taken along: by a code, a link that keeps its figures, a frame, a citation, files.

use browser_tests::{Browser, Downloads, Fault, Options, Site};
use serde_json::{Value, json};

use crate::page::{drawn, entries, open, own_files};
use crate::recount::Recount;

/// The edition of the data, as the page names it.
async fn edition(browser: &Browser) -> String {
    let named = browser.attributes("meta[name=edition]", "content").await;
    named.into_iter().next().expect("the page names its edition")
}

/// What a camera reads from the screen.
async fn read_code(browser: &Browser) -> Vec<String> {
    let png = browser.png().await;
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a screenshot is a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it fits")];
    let info = reader.next_frame(&mut pixels).expect("it is whole");
    let samples = info.color_type.samples();
    let (width, height) = (info.width as usize, info.height as usize);
    // The second sample is green, which weighs most in brightness; of gray there is but one.
    let light = |x: usize, y: usize| pixels[(y * width + x) * samples + usize::from(samples > 2)];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, light);
    image.detect_grids().iter().filter_map(|it| it.decode().ok()).map(|it| it.1).collect()
}

async fn value(browser: &Browser, id: &str) -> String {
    let value = browser.js("return document.getElementById(arguments[0])?.value", &[json!(id)]).await;
    value.as_str().unwrap_or_else(|| panic!("there is no field {id}")).to_owned()
}

async fn choose(browser: &Browser, id: &str, value: &str) {
    let script = "
        const it = document.getElementById(arguments[0]);
        it.value = arguments[1];
        it.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.js(script, &[json!(id), json!(value)]).await;
    drawn(browser).await;
}

async fn allow_copying(browser: &Browser, site: &Site) {
    let origin = site.url("").trim_end_matches("/explorer/").to_owned();
    let allow = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": origin });
    browser.devtools("Browser.grantPermissions", allow).await;
}

/// Opens the panel at a tab.
async fn open_panel(browser: &Browser, tab: &str, shows: &str) {
    browser.click("#ask-share").await;
    browser.wait_for("#share-by-link").await;
    browser.click(tab).await;
    browser.wait_for(shows).await;
    drawn(browser).await;
}

async fn fine(browser: &Browser, part: &str) {
    drawn(browser).await;
    let found: Vec<String> = browser.axe().await.iter().map(|it| format!("{}: {}", it.id, it.help)).collect();
    assert_eq!(found, Vec::<String>::new(), "{part}");
    assert_eq!(browser.sideways().await, 0, "{part} scrolls sideways");
}

#[tokio::test]
async fn a_camera_reads_the_link_from_the_screen() {
    let site = Site::start();
    for (dark, width) in [(false, 1280), (true, 390)] {
        let options = Options { dark, width, ..Options::default() };
        let browser = open(&site, "?years=2021&area=health&lang=en", options).await;
        open_panel(&browser, "#share-by-link", "#share-link").await;
        fine(&browser, "the link").await;
        let link = value(&browser, "share-link").await;
        assert!(link.ends_with(&format!("&made=1.{}", edition(&browser).await)), "{link}");

        browser.click("#share-large").await;
        browser.wait_for("#share-page[open]").await;
        drawn(&browser).await;
        assert_eq!(read_code(&browser).await, std::slice::from_ref(&link), "dark: {dark}");
        assert_eq!(browser.texts("#share-page .share-address").await, [link]);
        fine(&browser, "the large code").await;
        browser.keys(&["Escape"]).await;
        browser.wait_gone("#share-page[open]").await;
        drawn(&browser).await;
        assert!(browser.active().await.starts_with("button#share-large"), "{}", browser.active().await);
        assert_eq!(browser.count("#share[open]").await, 1, "the panel is still open");
        browser.keys(&["Escape"]).await;
        browser.wait_gone("#share[open]").await;
        assert!(browser.active().await.starts_with("button#ask-share"), "{}", browser.active().await);
        browser.assert_clean().await;
    }
}

#[tokio::test]
async fn a_link_can_keep_to_the_figures_that_it_shows() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&lang=en", Options::default()).await;
    allow_copying(&browser, &site).await;
    open_panel(&browser, "#share-by-link", "#share-link").await;
    let today = edition(&browser).await;
    browser.click("#share-freeze").await;
    drawn(&browser).await;
    let link = value(&browser, "share-link").await;
    assert_eq!(link, site.url(&format!("?years=2021&lang=en&edition={today}&made=1.{today}")));
    browser.click("#share-link-copy").await;
    browser.wait_text("#share [role=status]", "The link is copied.").await;
    assert_eq!(browser.js_async("return navigator.clipboard.readText()", &[]).await, json!(link));
    browser.goto(&link).await;
    browser.wait_text("#edition-shown", &today).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_html_of_a_frame_is_copied_or_can_be() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&q=viet&meeting=arsom-17&lang=en", Options::default()).await;
    allow_copying(&browser, &site).await;
    open_panel(&browser, "#share-more", "#share-frame").await;
    browser.click("#share-frame > summary").await;
    browser.wait_for("#share-code").await;
    fine(&browser, "the frame").await;
    choose(&browser, "embed-picture", "years").await;
    choose(&browser, "embed-width", "480").await;
    browser.click("#share-code-copy").await;
    browser.wait_text("#share [role=status]", "The HTML is copied.").await;
    let copied = browser.js_async("return navigator.clipboard.readText()", &[]).await;
    // The page's policy holds for what is parsed here, too; the host's is its own.
    let read = "
        const it = new DOMParser().parseFromString(arguments[0].replace(/ style=\"border:0\"/, ''), 'text/html').body.children;
        return [it.length, ...['src', 'title', 'width', 'loading'].map((name) => it[0].getAttribute(name))]";
    let today = edition(&browser).await;
    let src = format!("?years=2021&q=viet&view=embed&picture=years&lang=en&made=1.{today}");
    let expected = json!([1, site.url(&src), "When did they meet? – Dialogue Explorer", "480", "lazy"]);
    assert_eq!(browser.js(read, &[copied]).await, expected);
    assert_eq!(browser.attributes("#share-preview", "href").await, [site.url(&src)]);

    browser.js("Object.defineProperty(navigator, 'clipboard', { value: undefined })", &[]).await;
    browser.click("#share-code-copy").await;
    browser.wait_text("#share [role=status]", "Ctrl+C").await;
    // The words come first, the selection in the next frame.
    let selected = "
        const it = document.activeElement;
        return it.id === 'share-code' && it.value.slice(it.selectionStart, it.selectionEnd).startsWith('<iframe ')";
    browser.wait_until("the code is selected", selected, &[]).await;
    browser.assert_clean().await;
}

/// Within another page Back is that page's own.
#[tokio::test]
async fn clicks_within_a_frame_are_no_steps_back() {
    let site = Site::start();
    let browser = open(&site, "?view=embed&picture=years", Options::default()).await;
    let begun = entries(&browser).await;
    browser.click("#bar-years-2021").await;
    browser.wait_query("?years=2021&view=embed&picture=years").await;
    assert_eq!(entries(&browser).await, begun);
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_figure_is_cited_in_every_form_and_copied() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&lang=en", Options::default()).await;
    allow_copying(&browser, &site).await;
    browser.click("#years-menu").await;
    browser.wait_for("#years-cite").await;
    browser.click("#years-cite").await;
    browser.wait_text("#cite-text", "ASEAN–Russia meetings per year. Year: 2021").await;
    browser.wait_text("#cite-text", "[Data set]").await;
    fine(&browser, "citing").await;

    // One bar of the chart, which is another filter.
    choose(&browser, "cite-what", "years.2023").await;
    browser.wait_text("#cite-text", "Year: 2023").await;
    browser.click("#cite-copy").await;
    browser.wait_text(".cite-said", "The citation is copied.").await;
    let copied = browser.js_async("return navigator.clipboard.readText()", &[]).await;
    let copied = copied.as_str().expect("a text");
    assert!(copied.starts_with("Dialogue Explorer. ("), "{copied}");
    assert!(copied.contains("1 of 9 meetings, read from 1 article."), "{copied}");
    assert!(copied.contains(&site.url("?years=2023")), "{copied}");

    for (format, beginning, file) in
        [("bibtex", "@dataset{", ".bib"), ("ris", "TY - DATA", ".ris"), ("csl-json", "[", ".json")]
    {
        choose(&browser, "cite-format", format).await;
        browser.wait_text("#cite-text", beginning).await;
        assert!(browser.attributes("#cite-save", "download").await[0].ends_with(file), "{format}");
        // What is saved is what is shown, line by line.
        let same = "
            const saved = decodeURIComponent(document.getElementById('cite-save').href.split(',')[1]);
            const lines = (it) => it.split(/\\r?\\n/).join('\\n');
            return lines(saved) === lines(document.getElementById('cite-text').textContent)";
        assert_eq!(browser.js(same, &[]).await, json!(true), "{format}");
    }
    browser.keys(&["Escape"]).await;
    browser.wait_gone("#share[open]").await;
    assert!(browser.active().await.starts_with("button#years-menu"), "{}", browser.active().await);
    browser.assert_clean().await;
}

/// A browser that guards its reader gives other dots than were drawn: no such picture is saved.
#[tokio::test]
async fn a_picture_that_the_browser_falsifies_is_not_saved() {
    let site = Site::start();
    for falsify in ["Math.random() * 256", "data[at] ^ 1"] {
        let browser = open(&site, "?lang=en", Options::default()).await;
        let script = format!(
            "const own = CanvasRenderingContext2D.prototype.getImageData;
            CanvasRenderingContext2D.prototype.getImageData = function (...rest) {{
                const image = own.apply(this, rest);
                const {{ data }} = image;
                for (let at = 0; at < data.length; at++) data[at] = {falsify};
                return image;
            }}"
        );
        browser.js(&script, &[]).await;
        open_panel(&browser, "#share-picture", "#take-years-png").await;
        browser.click("#take-years-png").await;
        browser.wait_text(".share-said", "could not be saved").await;
        browser.wait_text(".share-said", "The SVG holds the same").await;
        browser.assert_clean().await;
    }
}

#[tokio::test]
async fn files_hold_what_the_page_shows() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "?years=2021&lang=en", Options::default()).await;
    let downloads = Downloads::of(&browser).await;
    let shown = recount.count("years=2021");
    let take = async |button: &str, name: &str| -> Vec<u8> {
        browser.click(button).await;
        browser.wait_text(".share-said", &format!("Your browser was asked to save {name}.")).await;
        downloads.file(name).await
    };
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");

    open_panel(&browser, "#share-picture", "#take-years-svg").await;
    fine(&browser, "pictures").await;
    let svg = text(take("#take-years-svg", "meetings-per-year_2021_en.svg").await);
    assert!(svg.starts_with("<svg ") && svg.contains("data:font/woff2;base64,"));
    assert!(svg.contains(&format!("{shown} of 9 meetings, read from ")), "{shown}");
    assert!(svg.contains("Filter: Year: 2021") && svg.contains(&format!(">{}", site.url("?years=2021"))));
    let png = take("#take-years-png", "meetings-per-year_2021_en.png").await;
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it fits")];
    let frame = reader.next_frame(&mut pixels).expect("a whole picture");
    assert!(frame.width > 1000 && pixels.iter().any(|it| *it != pixels[0]), "{}", frame.width);

    browser.click("#share-figures").await;
    browser.wait_for("#take-years-csv").await;
    let csv = text(take("#take-years-csv", "meetings-per-year_2021_en.csv").await);
    let row = csv.lines().find(|it| it.starts_with("years,2021,")).expect("a row for the year");
    assert_eq!(row.split(',').nth(3), Some(shown.to_string().as_str()));
    let table = text(take("#take-meetings-quotes-csv", "meetings_2021_en.csv").await);
    assert!(table.starts_with("\u{feff}meeting,name,field,value,label,"));

    browser.click("#share-more").await;
    browser.wait_for("#take-meetings-json").await;
    let file = text(take("#take-meetings-json", "meetings_2021_en.json").await);
    let file: Value = serde_json::from_str(&file).expect("JSON");
    assert_eq!(file["meetings"].as_u64(), u64::try_from(shown).ok());
    let calendar = text(take("#take-meetings-ics", "meetings_2021_en.ics").await);
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    let events = calendar.matches("BEGIN:VEVENT").count();
    assert_eq!(events + calendar.matches("X-DIALOGUE-EXPLORER-UNDATED").count(), shown);
    browser.assert_clean().await;
}

/// While a file is being made its button is busy, and presses on it make no second one.
#[tokio::test]
async fn a_file_is_saved_once_however_often_it_is_asked_for() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&lang=en", Options::default()).await;
    // A development build is one program: nothing of it is on its way.
    let Some(files) = own_files(&browser, "spreadsheet").await else { return };
    let downloads = Downloads::of(&browser).await;
    files.iter().for_each(|file| site.break_file(file, Fault::Hangs));
    open_panel(&browser, "#share-figures", "#take-years-xlsx").await;
    for _ in 0..6 {
        // The driver's own click waits until nothing is busy.
        browser.js("document.querySelector('#take-years-xlsx').click()", &[]).await;
    }
    browser.wait_for("#take-years-xlsx[aria-disabled='true'][aria-busy='true']").await;
    let barriers: Vec<String> = browser.axe().await.iter().map(|it| it.id.clone()).collect();
    assert_eq!(barriers, Vec::<String>::new(), "a busy button");
    site.mend();
    downloads.file("meetings-per-year_2021_en.xlsx").await;
    browser.wait_for("#take-years-xlsx:not([aria-disabled], [aria-busy])").await;
    // What is asked for later is saved after all that was asked for before.
    browser.click("#take-years-csv").await;
    downloads.file("meetings-per-year_2021_en.csv").await;
    assert_eq!(
        downloads.names(),
        ["meetings-per-year_2021_en.csv", "meetings-per-year_2021_en.xlsx"],
        "each once"
    );
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_double_click_saves_one_file() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&lang=en", Options::default()).await;
    let downloads = Downloads::of(&browser).await;
    open_panel(&browser, "#share-figures", "#take-years-csv").await;
    browser.double_click("#take-years-csv").await;
    downloads.file("meetings-per-year_2021_en.csv").await;
    // The button is free again only when a second click would have made its file.
    browser.wait_for("#take-years-csv:not([aria-disabled])").await;
    assert_eq!(downloads.names(), ["meetings-per-year_2021_en.csv"]);
    browser.assert_clean().await;
}
