//! What one takes along: every file is saved by a real click or key, opened, and held against the page.

use std::collections::BTreeSet;

use browser_tests::{Browser, Downloads, Options, Site};
use serde_json::Value;

use crate::page::{drawn, goto, open, tab_to};
use crate::recount::Recount;

/// Chooses a file of the list that is open, and gives its bytes once the page says that it is saved.
async fn take(browser: &Browser, downloads: &Downloads, button: &str, name: &str) -> Vec<u8> {
    browser.click(button).await;
    browser.wait_text(".take [role=status]", name).await;
    let bytes = downloads.file(name).await;
    let said = browser.texts(".take [role=status]").await.concat();
    assert!(!said.contains("…"), "{said}");
    bytes
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

/// Width, height and the pixels as red, green, blue, alpha.
fn pixels(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut data = vec![0; reader.output_buffer_size().expect("a size that fits")];
    let frame = reader.next_frame(&mut data).expect("a whole picture");
    assert_eq!(frame.color_type, png::ColorType::Rgba);
    data.truncate(frame.buffer_size());
    (frame.width, frame.height, data)
}

/// The value of an attribute of the root of an SVG, a whole number.
fn root_px(svg: &str, name: &str) -> u32 {
    let root = svg.split('>').next().unwrap_or_default();
    let value = root.split(&format!(" {name}=\"")).nth(1).and_then(|it| it.split('"').next());
    value.and_then(|it| it.parse().ok()).unwrap_or_else(|| panic!("no {name} in {root}"))
}

/// Whether texts stand there: dots of their color in the heading, and in what tells the source.
fn has_texts(width: u32, data: &[u8]) -> bool {
    let row = usize::try_from(width).expect("small") * 4;
    let rows: Vec<&[u8]> = data.chunks_exact(row).collect();
    let ink = |rows: &[&[u8]]| rows.iter().map(|it| has_color(it, [0x1c, 0x21, 0x26])).sum::<usize>();
    let soft = |rows: &[&[u8]]| rows.iter().map(|it| has_color(it, [0x5a, 0x63, 0x6c])).sum::<usize>();
    ink(&rows[..150]) > 500 && soft(&rows[rows.len() - 150..]) > 200
}

fn has_color(data: &[u8], color: [u8; 3]) -> usize {
    data.chunks_exact(4).filter(|it| it[..3] == color && it[3] == 255).count()
}

#[tokio::test]
async fn the_files_of_a_chart_hold_what_it_shows() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "?years=2021", Options::default()).await;
    let downloads = Downloads::of(&browser).await;
    // The page that opens first has only the way there.
    browser.click("#ask-take-years").await;
    browser.wait_for("#take-years").await;
    drawn(&browser).await;
    assert_eq!(browser.axe().await, []);
    assert_eq!(browser.query().await, "?years=2021", "a list is no part of the link");

    let shown = recount.count("years=2021");
    let svg = text(take(&browser, &downloads, "#take-years-svg", "meetings-per-year_2021_en.svg").await);
    assert!(svg.starts_with("<svg ") && svg.contains("data:font/woff2;base64,"));
    assert!(svg.contains(&format!("{shown} of 9 meetings, read from ")), "{shown}");
    assert!(svg.contains("Filter: Year: 2021") && svg.contains("?years=2021"));
    let address = site.url("?years=2021");
    assert!(svg.contains(&format!(">{address}")), "the link can be read: {address}");

    let csv = text(take(&browser, &downloads, "#take-years-csv", "meetings-per-year_2021_en.csv").await);
    let row = csv.lines().find(|it| it.starts_with("years,2021,")).expect("a row for the year");
    assert_eq!(row.split(',').nth(3), Some(shown.to_string().as_str()));

    let table = text(take(&browser, &downloads, "#take-meetings-quotes-csv", "meetings_2021_en.csv").await);
    assert!(table.starts_with("\u{feff}meeting,name,field,value,label,"));
    let json = text(take(&browser, &downloads, "#take-meetings-json", "meetings_2021_en.json").await);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let ids: BTreeSet<&str> =
        json["rows"].as_array().expect("rows").iter().filter_map(|it| it["meeting"].as_str()).collect();
    assert_eq!(ids.len(), shown);
    assert_eq!(json["meetings"].as_u64(), u64::try_from(shown).ok());

    let calendar = text(take(&browser, &downloads, "#take-meetings-ics", "meetings_2021_en.ics").await);
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    let events = calendar.matches("BEGIN:VEVENT").count();
    assert_eq!(events + calendar.matches("X-DIALOGUE-EXPLORER-UNDATED").count(), shown);
    browser.assert_clean().await;
}

/// The SVG drawn as the page draws it, but in the faces of the machine: bytes of a PNG, in base64.
const WITHOUT_FACES: &str = r#"
    const plain = arguments[0].replace(/@font-face\{[^}]*\}/g, '').replace('Inter, ', '');
    const url = URL.createObjectURL(new Blob([plain], { type: 'image/svg+xml' }));
    const image = new Image();
    image.src = url;
    return image.decode().then(() => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return [...context.getImageData(0, 0, canvas.width, canvas.height).data].reduce(
            (sum, it, at) => (sum * 31 + it * (at % 7 + 1)) % 2147483647, 0);
    });
"#;

/// The same sum of pixels.
fn sum(data: &[u8]) -> u64 {
    data.iter()
        .enumerate()
        .fold(0, |sum, (at, it)| (sum * 31 + u64::from(*it) * (at as u64 % 7 + 1)) % 2_147_483_647)
}

#[tokio::test]
async fn a_png_is_the_picture_at_twice_its_size_in_its_own_face() {
    let site = Site::start();
    for (query, language, name) in [
        ("", "en", "meetings-per-chair_all_en"),
        ("?lang=vi", "vi", "meetings-per-chair_all_vi"),
        ("?lang=ru", "ru", "meetings-per-chair_all_ru"),
    ] {
        let browser = open(&site, query, Options { dark: language == "vi", ..Options::default() }).await;
        let downloads = Downloads::of(&browser).await;
        browser.click("#ask-take-chairs").await;
        browser.wait_for("#take-chairs").await;
        let svg = text(take(&browser, &downloads, "#take-chairs-svg", &format!("{name}.svg")).await);
        let png = take(&browser, &downloads, "#take-chairs-png", &format!("{name}.png")).await;
        let (width, height, data) = pixels(&png);
        assert_eq!((width, height), (2 * root_px(&svg, "width"), 2 * root_px(&svg, "height")), "{query}");
        // Paper, and bars in the light accent whatever the theme is.
        let all = data.len() / 4;
        assert!(has_color(&data, [255, 255, 255]) > all / 2, "{query}: the paper is not white");
        assert!(has_color(&data, [0x14, 0x50, 0x7a]) > all / 100, "{query}: there are no bars");
        assert!(has_texts(width, &data), "{query}: there are no texts");
        let plain = browser.js_async(WITHOUT_FACES, &[svg.into()]).await;
        assert_ne!(plain.as_u64(), Some(sum(&data)), "{query}: the face is not used");
        browser.assert_clean().await;
    }
}

#[tokio::test]
async fn every_picture_of_the_page_is_saved() {
    let site = Site::start();
    let query = "?collection=both&show=kinds,coordinators,places,areas-by-year&vs.years=2021";
    let browser = open(&site, query, Options::default()).await;
    let downloads = Downloads::of(&browser).await;
    for (list, pictures) in [
        ("areas", &[("areas", "meetings-per-area")][..]),
        ("kinds", &[("kinds", "kinds-by-year")]),
        ("places", &[("map", "meetings-on-a-map"), ("places", "meetings-per-place")]),
        ("by-year", &[("by-year", "areas-by-year")]),
        ("periods", &[("periods", "coordinators-and-documents")]),
        ("pair-areas", &[("pair-areas", "areas-compared")]),
        ("pair-chairs", &[("pair-chairs", "chairs-compared")]),
        ("pair-kinds", &[("pair-kinds", "kinds-compared")]),
    ] {
        browser.click(&format!("#ask-take-{list}")).await;
        browser.wait_for(&format!("#take-{list}")).await;
        for (id, file) in pictures {
            let name = format!("{file}_both_en.png");
            let png = take(&browser, &downloads, &format!("#take-{id}-png"), &name).await;
            let (width, _, data) = pixels(&png);
            assert_eq!(width, 1920, "{id}");
            assert!(has_texts(width, &data), "{id}: there are no texts");
            let colors: BTreeSet<&[u8]> = data.chunks_exact(4).collect();
            assert!(colors.len() > 50, "{id} is blank");
        }
    }
    drawn(&browser).await;
    assert_eq!(browser.axe().await, []);
    browser.assert_clean().await;
}

#[tokio::test]
async fn by_keys_alone_on_a_phone() {
    let site = Site::start();
    let options = Options { width: 320, height: 640, ..Options::default() };
    let browser = open(&site, "?lang=ru", options).await;
    let downloads = Downloads::of(&browser).await;
    tab_to(&browser, "#ask-take-years").await;
    browser.keys(&["Enter"]).await;
    browser.wait_for("#take-years").await;
    let is_there = "return document.activeElement?.id === 'ask-take-years'";
    browser.wait_until("the focus to stay", is_there, &[]).await;
    tab_to(&browser, "#take-meetings-ics").await;
    browser.keys(&["Enter"]).await;
    let calendar = text(downloads.file("meetings_all_ru.ics").await);
    browser.wait_text("#take-years [role=status]", "meetings_all_ru.ics").await;
    assert!(calendar.contains("BEGIN:VEVENT"));
    let wide = "return document.documentElement.scrollWidth - innerWidth";
    assert!(browser.js(wide, &[]).await.as_i64().is_some_and(|it| it <= 0), "it scrolls sideways");
    browser.keys(&["Escape"]).await;
    browser.wait_gone("#take-years").await;
    browser.wait_until("the focus to come back", is_there, &[]).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn another_list_closes_the_first_and_a_choice_keeps_it_open() {
    let site = Site::start();
    let browser = open(&site, "?show=kinds", Options { dark: true, ..Options::default() }).await;
    browser.click("#ask-take-years").await;
    browser.wait_for("#take-years").await;
    browser.click("#ask-take-meetings").await;
    browser.wait_for("#take-meetings").await;
    browser.wait_gone("#take-years").await;
    drawn(&browser).await;
    assert_eq!(browser.axe().await, []);
    browser.click("#ask-take-areas").await;
    browser.click("#bar-years-2021").await;
    browser.wait_query("?years=2021&show=kinds").await;
    browser.wait_for("#take-areas").await;
    goto(&browser, &site, "").await;
    browser.wait_gone(".take").await;
    browser.assert_clean().await;
}
