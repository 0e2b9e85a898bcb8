//! From a bar to the sentence and back: the evidence beside the charts on a wide screen, over them on a phone.

use browser_tests::{Browser, Fault, Options, Site};

use crate::page::{PHONE, drawn, entries, focus_is, goto, listed, number, open, tab_to};
use crate::recount::Recount;

/// Waits until an element has the focus and stands in view, also of what scrolls by itself.
async fn lands_on(browser: &Browser, id: &str) {
    let is_there = "
        const it = document.activeElement;
        if (it.id !== arguments[0]) return false;
        const box = it.getBoundingClientRect();
        const frame = it.closest('#evidence-body')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
        return box.top >= frame.top - 1 && box.top < frame.bottom && box.top < innerHeight;";
    browser.wait_until(&format!("the focus to land on #{id}"), is_there, &[id.into()]).await;
}

#[tokio::test]
async fn the_example_under_the_title_leads_to_its_words() {
    let site = Site::start();
    let browser = open(&site, "?lang=en", Options::default()).await;
    let words = browser.texts("#to-example q").await.swap_remove(0);
    browser.click("#to-example").await;
    lands_on(&browser, "words").await;
    assert_eq!(browser.texts("#words").await, [words]);
    browser.back().await;
    browser.wait_query("?lang=en").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn on_a_phone_what_a_link_opens_is_seen_however_late_it_comes() {
    for (link, heading) in
        [("?meeting=arsom-19", "m-arsom-19"), ("?collection=record&meeting=arsom-16", "m-arsom-16")]
    {
        let site = Site::start();
        site.break_file("app/evidence", Fault::Hangs);
        let browser = Browser::open(PHONE).await;
        browser.goto(&site.url(link)).await;
        browser.wait_for(".evidence.raised").await;
        // While it is on its way the title gets the focus, perhaps only now.
        for css in ["main", "main h1"] {
            browser.js("document.querySelector(arguments[0]).focus()", &[css.into()]).await;
        }
        site.mend();
        lands_on(&browser, heading).await;
        assert_eq!(browser.attributes("#evidence-handle", "aria-expanded").await, ["true"], "{link}");
        browser.assert_clean().await;
    }
}

#[tokio::test]
async fn a_list_is_sorted_and_the_link_keeps_it() {
    let site = Site::start();
    let browser = open(&site, "?lang=en", Options::default()).await;
    browser.wait_for("#meetings-sort").await;
    let before = browser.attributes(".meeting-list a", "id").await;
    let choose = "
        const it = document.querySelector('#meetings-sort');
        it.value = 'areas';
        it.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.js(choose, &[]).await;
    browser.wait_query("?sort=areas&lang=en").await;
    browser.wait_for(".meeting-figure").await;
    let figures: Vec<usize> = browser.texts(".meeting-figure").await.iter().map(|it| number(it)).collect();
    assert!(figures.len() == before.len() && figures.is_sorted_by(|a, b| a >= b), "{figures:?}");
    let sorted = browser.attributes(".meeting-list a", "id").await;
    // A step into a meeting and back, and the link alone, show the same.
    browser.click(".meeting-list li:first-child a").await;
    browser.wait_for("h2[id^=m-]").await;
    browser.back().await;
    browser.wait_for("#meetings-sort").await;
    assert_eq!(browser.attributes(".meeting-list a", "id").await, sorted);
    goto(&browser, &site, "?sort=areas&lang=en").await;
    browser.wait_for(".meeting-figure").await;
    assert_eq!(browser.attributes(".meeting-list a", "id").await, sorted);
    goto(&browser, &site, "?lang=en").await;
    browser.wait_for("#meetings-sort").await;
    assert_eq!(browser.attributes(".meeting-list a", "id").await, before);
    browser.assert_clean().await;
}

#[tokio::test]
async fn from_a_bar_to_the_sentence_and_back() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let before = entries(&browser).await;
    browser.click("#bar-years-2021").await;
    browser.wait_query("?years=2021").await;
    browser.click("#m-arsom-17").await;
    lands_on(&browser, "m-arsom-17").await;
    browser.wait_for("h2#m-arsom-17").await;
    browser.click("#q-arsom-17-start-0").await;
    lands_on(&browser, "words").await;
    let quote = browser.texts("#words").await.swap_remove(0);
    assert!(browser.texts(".read-here").await[0].contains("2021"), "{quote}");
    // The charts stand there still.
    assert_eq!(browser.count("#years-chart [aria-selected=true]").await, 1);

    // Step by step back, each time to where one came from.
    browser.click("#evidence-back").await;
    lands_on(&browser, "q-arsom-17-start-0").await;
    browser.click("#evidence-back").await;
    lands_on(&browser, "m-arsom-17").await;
    browser.wait_for("a#m-arsom-17").await;
    assert_eq!(entries(&browser).await, before + 5);

    // As many times Back as there were acts: the same states, and the words again on the way.
    for (query, shown) in [
        ("?years=2021&meeting=arsom-17", "h2#m-arsom-17"),
        ("?years=2021&meeting=arsom-17&read=arsom-17-vna&fact=start", "#words"),
        ("?years=2021&meeting=arsom-17", "h2#m-arsom-17"),
        ("?years=2021", "a#m-arsom-17"),
        ("", "#meetings-title"),
    ] {
        browser.back().await;
        browser.wait_query(query).await;
        browser.wait_for(shown).await;
    }
    browser.assert_clean().await;
}

/// Whoever opens a link to a sentence gets to see the sentence, on any screen.
#[tokio::test]
async fn a_link_to_words_opens_at_the_words_and_they_lead_to_their_bars() {
    let site = Site::start();
    let link = "?meeting=fmm-special-2021-07-06&read=special-fmm-2021-vna&fact=area.tourism";
    for options in [Options::default(), PHONE] {
        let browser = open(&site, link, options).await;
        lands_on(&browser, "words").await;
        assert!(browser.sideways().await <= 0);
        // From the sentence to the bar that it feeds: on a phone the panel makes way.
        let feeds = browser.attributes(".read-here-feeds a", "href").await;
        assert!(feeds.contains(&"?area=tourism".to_owned()), "{feeds:?}");
        browser.click(".read-here-feeds a[href='?area=tourism']").await;
        browser.wait_query("?area=tourism").await;
        browser.wait_until("the bar", "return document.activeElement.id === 'bar-area-tourism'", &[]).await;
        let top = "
            const box = document.activeElement.getBoundingClientRect();
            const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return seen?.closest('.evidence') === null";
        browser.wait_until("the bar to be seen", top, &[]).await;
        browser.assert_clean().await;
    }
}

/// What is not counted is in reach: the line below the sentence leads to it, each report to its quotes and back.
#[tokio::test]
async fn what_is_left_out_is_in_reach_and_can_be_counted() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "", Options::default()).await;
    let promised = number(&browser.texts("#to-left-out").await[0]);
    browser.click("#to-left-out").await;
    browser.wait_query("?show=left-out").await;
    lands_on(&browser, "left-out-title").await;
    assert_eq!(browser.axe().await, []);
    let listed_reports = browser.attributes(".left-out-reports a", "id").await;
    assert_eq!(listed_reports.len(), promised);
    let first = &listed_reports[0];
    browser.click(&format!("#{first}")).await;
    browser.wait_for(".meeting .meeting-quote").await;
    browser.wait_for(".meeting-uncounted:not([hidden])").await;
    browser.click("#evidence-back").await;
    lands_on(&browser, first).await;

    let offers = browser.attributes(".left-out-include", "href").await;
    assert!(!offers.is_empty());
    for offer in offers {
        browser.click(&format!(".left-out-include[href='{offer}']")).await;
        browser.wait_query(&offer).await;
        browser.wait_until("the sentence", "return document.activeElement.id === 'summary'", &[]).await;
        browser.click("#evidence-back").await;
        browser.wait_for("#meetings-title").await;
        assert_eq!(listed(&browser).await, recount.count(&offer), "{offer}");
        goto(&browser, &site, "?show=left-out").await;
    }
    browser.assert_clean().await;
}

/// Typing replaces the link and is one step of history; what is found leads to its words, also under a translator.
#[tokio::test]
async fn words_that_are_sought_are_found_and_opened() {
    let site = Site::start();
    let browser = open(&site, "?years=2021", PHONE).await;
    let before = entries(&browser).await;
    browser.click("#q").await;
    browser.type_text("energ").await;
    browser.wait_query("?years=2021&q=energ").await;
    browser.translate().await;
    browser.type_text("y").await;
    browser.wait_query("?years=2021&q=energy").await;
    focus_is(&browser, "#q").await;
    assert_eq!(entries(&browser).await, before + 1);
    let told = browser.texts("#to-found").await.swap_remove(0);
    assert!(told.contains("“energy”"), "{told}");

    // On a phone what was found rises over the charts.
    browser.click("#to-found").await;
    browser.wait_until("the title", "return document.activeElement.id === 'found-title'", &[]).await;
    let found = browser.texts("#found-outcome").await.swap_remove(0);
    assert_eq!(number(&found), number(&told), "{found}");
    let focus = browser.attributes(".passages .quoted a[data-focus^=hit]", "data-focus").await.swap_remove(0);
    browser.click(&format!(".passages a[data-focus='{focus}']")).await;
    lands_on(&browser, &focus).await;
    assert_eq!(browser.texts(&format!("#{focus}")).await[0].to_lowercase(), "energy");
    assert_eq!(browser.axe().await, []);
    let read = browser.query().await;
    browser.click("#evidence-back").await;
    browser.wait_for("#found-title").await;
    // An entry is written once it is painted.
    browser.wait_query("?years=2021&q=energy").await;
    browser.back().await;
    browser.wait_query(&read).await;
    browser.back().await;
    browser.wait_query("?years=2021&q=energy").await;
    browser.back().await;
    browser.wait_query("?years=2021").await;
    browser.wait_gone(".found").await;
    let typed = browser.js("return document.getElementById('q').value", &[]).await;
    assert_eq!(typed, "", "the box follows the link");
    browser.assert_clean().await;
}

/// A box that is checked filters, keeps the focus, and is undone by Back.
#[tokio::test]
async fn further_filters_are_unfolded_and_checked() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "", Options { dark: true, ..Options::default() }).await;
    browser.click("#filters").await;
    browser.wait_query("?show=filters").await;
    browser.wait_for("#f-mode-virtual").await;
    assert_eq!(browser.axe().await, []);
    tab_to(&browser, "#f-mode-virtual").await;
    browser.keys(&["Space"]).await;
    browser.wait_query("?mode=virtual&show=filters").await;
    focus_is(&browser, "#f-mode-virtual").await;
    drawn(&browser).await;
    assert_eq!(listed(&browser).await, recount.count("?mode=virtual"));
    browser.back().await;
    browser.wait_query("?show=filters").await;
    browser.wait_for("#f-mode-virtual:not(:checked)").await;
    browser.assert_clean().await;
}

/// A list of many meetings begins with some; the rest comes at once, and the reader goes on where it begins.
#[tokio::test]
async fn a_long_list_is_shown_whole_when_it_is_asked_for() {
    let site = Site::start();
    let browser = open(&site, "?collection=both", Options::default()).await;
    browser.wait_for("#meetings-all").await;
    let (first, all) = (browser.count(".meeting-list li").await, listed(&browser).await);
    assert!(first < all, "{first} of {all}");
    browser.click("#meetings-all").await;
    browser.wait_gone("#meetings-all").await;
    assert_eq!(browser.count(".meeting-list li").await, all);
    let next = browser.attributes(".meeting-list a", "id").await.swap_remove(first);
    lands_on(&browser, &next).await;
    // Back from a meeting far down leads to its line.
    let last = browser.attributes(".meeting-list a", "id").await.swap_remove(all - 1);
    browser.click(&format!("#{last}")).await;
    browser.wait_for(&format!("h2#{last}")).await;
    browser.click("#evidence-back").await;
    browser.wait_for(&format!("a#{last}")).await;
    lands_on(&browser, &last).await;
    browser.assert_clean().await;
}
