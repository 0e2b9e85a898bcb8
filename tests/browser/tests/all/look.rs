//! What is drawn fits: at every width and in every language nothing runs over, lies on something else, is too
//! small to read or to hit; and on paper the figures are there.

use browser_tests::{Browser, Options, Site};
use serde_json::{Value, json};

use crate::page::{drawn, goto, open};
use crate::recount::list;

/// The problems that can be measured in what is seen now, each as a line.
const PROBLEMS: &str = "
    const problems = [];
    const shown = (it) => it.getClientRects().length > 0 && it.checkVisibility({ visibilityProperty: true });
    const text = (it) => (it.textContent ?? '').replace(/\\s+/g, ' ').trim();
    const name = (it) => `${it.localName}${it.id ? '#' + it.id : ''} ${JSON.stringify(text(it).slice(0, 40))}`;
    const hidden = (it) => it.closest('.hidden, .skip, [hidden]');

    const root = document.documentElement;
    const width = Math.min(root.clientWidth, Math.ceil(root.getBoundingClientRect().width));
    const over = root.scrollWidth - width;
    if (over > 0) {
        const wide = [...document.body.querySelectorAll('*')].filter((it) =>
            shown(it) && !hidden(it) && it.getBoundingClientRect().right > width + 0.5);
        const deepest = wide.filter((it) => !wide.some((other) => other !== it && it.contains(other)));
        problems.push(`the page is ${over} px too wide: ${deepest.slice(0, 3).map(name).join(', ')}`);
    }

    // Texts in charts: inside of the chart, apart from each other. A line box is higher than its letters.
    for (const chart of document.querySelectorAll('svg.chart')) {
        const frame = chart.getBoundingClientRect();
        const texts = [...chart.querySelectorAll('text')].filter((it) => shown(it) && text(it)).map((it) => {
            const { left, right, top, bottom, height } = it.getBoundingClientRect();
            return { it, left, right, top: top + height * 0.2, bottom: bottom - height * 0.2 };
        });
        for (const [at, a] of texts.entries()) {
            if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1 || a.bottom > frame.bottom + 1)
                problems.push(`${name(a.it)} of ${chart.id} is outside: ${a.left - frame.left} to ${a.right - frame.right}`);
            for (const b of texts.slice(at + 1))
                if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
                    problems.push(`${name(a.it)} lies on ${name(b.it)} in ${chart.id}`);
        }
        // A label lies on no bar.
        for (const bar of chart.querySelectorAll('.mark rect:not(.hit)')) {
            const box = bar.getBoundingClientRect();
            if (box.width < 1 || box.height < 1) continue;
            for (const { it, left, right, top, bottom } of texts)
                if (it.classList.contains('label') && left < box.right - 1 && box.left < right - 1
                    && top < box.bottom - 1 && box.top < bottom - 1)
                    problems.push(`${name(it)} lies on a bar in ${chart.id}`);
        }
    }

    // Letters are 12 px at the least, on the screen.
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = words.nextNode());) {
        const it = node.parentElement;
        if (!node.data.trim() || !shown(it) || hidden(it)) continue;
        const svg = it.closest('svg');
        const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
        const size = parseFloat(getComputedStyle(it).fontSize) * scale;
        if (size < 11.95) problems.push(`${name(it)} has letters of ${size} px`);
        const box = it.getBoundingClientRect();
        if (!svg && box.right > width + 1) problems.push(`${name(it)} is cut off at the right`);
    }

    // Targets are 24 px, or as far apart from each other, or words within a sentence.
    const targets = [...document.querySelectorAll('a[href], button, input, select, summary, [role=option]')]
        .filter((it) => shown(it) && !hidden(it))
        .map((it) => ({ it, boxes: [...it.getClientRects()], box: (it.closest('label') ?? it).getBoundingClientRect() }));
    const isSmall = ({ box }) => box.width < 23.5 || box.height < 23.5;
    const inSentence = ({ it }) => getComputedStyle(it).display === 'inline'
        && text(it.parentElement).length > text(it).length + 1;
    const center = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
    for (const a of targets.filter((it) => isSmall(it) && !inSentence(it))) {
        const [x, y] = center(a);
        const near = targets.find((b) => {
            if (b === a || b.it.contains(a.it) || a.it.contains(b.it) || b.box.top === a.box.top && b.it.closest('label') === a.it.closest('label') && a.it.closest('label')) return false;
            if (isSmall(b)) return Math.hypot(center(b)[0] - x, center(b)[1] - y) < 23.5;
            const dx = Math.max(b.box.left - x, 0, x - b.box.right), dy = Math.max(b.box.top - y, 0, y - b.box.bottom);
            return Math.hypot(dx, dy) < 11.75;
        });
        if (near) problems.push(`${name(a.it)} is ${a.box.width} × ${a.box.height} px and too near to ${name(near.it)}`);
    }
    return [...new Set(problems)];
";

/// Everything that the page can show at once, and the start page with a choice.
const FULL: &str = "area=politics-security&status=held,planned,proposed&meeting=arsom-19&read=arsom-19-cpv\
    &fact=chair.KH&q=security&show=years,areas,chairs,left-out,filters";

async fn problems(browser: &Browser, what: &str) -> Vec<String> {
    drawn(browser).await;
    let found: Value = browser.js(PROBLEMS, &[]).await;
    list(&found).iter().map(|it| format!("{what}: {}", it.as_str().unwrap_or_default())).collect()
}

async fn fits(languages: &[&str]) {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let mut found = Vec::new();
    for lang in languages {
        for query in ["", "years=2021&area=tourism", FULL] {
            goto(&browser, &site, &format!("?{query}&lang={lang}")).await;
            browser.wait_until("the fonts", "return document.fonts.status === 'loaded'", &[]).await;
            for width in [320, 360, 768, 1280, 1920] {
                browser.resize(width, 900).await;
                found.extend(
                    problems(&browser, &format!("{lang} {width} {}", &query[..query.len().min(12)])).await,
                );
            }
        }
    }
    browser.assert_clean().await;
    assert!(found.is_empty(), "{} problems:\n{}", found.len(), found.join("\n"));
}

#[tokio::test]
async fn everything_fits_in_english_and_vietnamese() {
    fits(&["en", "vi"]).await;
}

#[tokio::test]
async fn everything_fits_in_russian() {
    fits(&["ru"]).await;
}

/// Whoever needs letters twice as large has them, and nothing is lost.
#[tokio::test]
async fn everything_fits_with_larger_letters() {
    let site = Site::start();
    let browser = open(&site, "?lang=vi", Options::default()).await;
    let mut found = Vec::new();
    for (zoom, width, height) in [(2, 640, 450), (4, 320, 225)] {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": zoom, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", size).await;
        goto(&browser, &site, "?lang=vi&years=2021&meeting=arsom-17").await;
        found.extend(problems(&browser, &format!("{zoom}00 %")).await);
    }
    // WCAG 1.4.12: the reader's own spacing of lines, letters and words.
    browser.resize(360, 740).await;
    let spaced = "
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
        document.adoptedStyleSheets = [sheet];";
    browser.js(spaced, &[]).await;
    drawn(&browser).await;
    assert_eq!(browser.sideways().await, 0, "with the reader's own spacing");
    browser.assert_clean().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn the_figures_are_on_paper() {
    let site = Site::start();
    for dark in [false, true] {
        let browser =
            open(&site, "?years=2021&meeting=arsom-17", Options { dark, ..Options::default() }).await;
        let scheme = if dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        browser
            .devtools("Emulation.setEmulatedMedia", json!({ "media": "print", "features": features }))
            .await;
        // A4 without its margins, in CSS pixels.
        browser.resize(718, 1000).await;
        drawn(&browser).await;
        let found: Vec<String> =
            problems(&browser, "print").await.into_iter().filter(|it| !it.contains("too near")).collect();
        assert!(found.is_empty(), "{}", found.join("\n"));
        for css in ["#summary", "#years-chart", "#areas-chart", "#chairs-chart", ".cards > li", ".quote"] {
            assert!(browser.count(css).await > 0, "{css} is not printed");
        }
        assert_eq!(browser.count("#years-chart [role=option]").await, 7);
        assert_eq!(browser.count("select, #q, .skip, #filters").await, 0, "nothing that can only be pressed");
        // Printers leave backgrounds away: letters have to be dark on white.
        let pale = "
            const light = (color) => { const [r, g, b] = color.match(/[\\d.]+/g).map(Number);
                return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255; };
            return ['#summary', '.cards h3 a', '.how'].map((css) => document.querySelector(css))
                .filter((it) => light(getComputedStyle(it).color) > 0.5).map((it) => it.outerHTML.slice(0, 80))";
        assert_eq!(browser.js(pale, &[]).await, json!([]), "pale letters on white paper, {scheme}");
        browser.assert_clean().await;
    }
}
