//! What a view is passed on with: editions of the data, a chart within another page, links to words.

use serde_json::{Value, json};

use dialogue_explorer::page::Data;

use super::html::Element;
use super::open::{BUNDLED, Json, all_meetings, looked_at, open, open_with, said};
use super::recount::{list, text};

/// Names of editions; the first is today's.
const TODAY: &str = "0a1b2c3d";
const OLD: &str = "11111111";
const LOST: &str = "22222222";

/// An edition as the host keeps it.
fn kept(json: &Json) -> Vec<u8> {
    let collections: Value =
        serde_json::from_slice(super::open::FILES.collections).expect("the index is JSON");
    let all = json!({
        "articles.json": json.articles,
        "reports.json": json.reports,
        "claims.json": json.claims,
        "collections.json": collections,
        "vocabulary.json": json.vocabulary,
        "record.json": json.record,
    });
    all.to_string().into_bytes()
}

/// Today's data, with an older edition that lacks what one article says.
fn data() -> Data {
    let mut older = (*BUNDLED).clone();
    older.reports.as_array_mut().expect("a list").retain(|it| it["article"] != "arsom-19-cpv");
    let mut data = BUNDLED.data();
    data.name_edition(TODAY);
    data.with(&format!("past/{OLD}"), Some(&kept(&older))).with(&format!("past/{LOST}"), None)
}

fn line(page: &Element, id: &str) -> Option<String> {
    page.id(id).map(|it| it.text())
}

/// What the bar of a year counts; nothing where there is none.
fn year(page: &Element, year: u32) -> u32 {
    page.id(&format!("bar-years-{year}")).map_or(0, |it| said(it)[0])
}

#[test]
fn a_link_says_which_figures_have_changed_since_it_was_made() {
    let data = data();
    let then = open_with(&format!("?edition={OLD}"), &data);
    let now = open_with(&format!("?made=1.{OLD}&lang=en"), &data);
    let (before, after) = (then.of("card"), now.of("card"));
    assert_eq!((before.len(), after.len()), (3, 3));
    let said = line(&now, "edition-since").expect("something has changed");
    assert!(said.starts_with("Since this link was made: meetings from 8 to 9; "), "{said}");
    assert!(said.contains("2023 from 0 to 1"), "{said}");
    // Each figure that is told is that of its bar; each that differs is told, or counted.
    let mut changed = 0;
    for bar in now.all().into_iter().filter(|it| it.get("role") == Some("option")) {
        let id = bar.get("id").expect("a bar has an id");
        let label = bar.get("aria-label").expect("a bar has a name").rsplit_once(": ").expect("a count").0;
        let count = |it: Option<&Element>| it.map_or(0, |it| super::open::said(it)[0]);
        let (old, new) = (count(then.id(id)), count(Some(bar)));
        let told = said.contains(&format!("{label} from {old} to {new}"));
        assert!(old != new || !told, "{label} in {said}");
        changed += u32::from(old != new && !id.starts_with("bar-pillar"));
    }
    let told = u32::try_from(said.matches(" from ").count()).expect("few") - 1;
    assert_eq!(told, 6, "{said}");
    assert!(said.contains(&format!("and {} more", changed - told)), "{changed}: {said}");
    // Dismissing the line takes it out of the link.
    let dismiss = now.id("edition-since").expect("the line").tagged("a")[0];
    assert_eq!(dismiss.get("href"), Some("?lang=en"));
}

#[test]
fn what_has_changed_follows_the_choice() {
    let data = data();
    let said = |filter: &str| line(&open_with(&format!("?{filter}&made=1.{OLD}"), &data), "edition-since");
    let same = Some("The data has changed since this link was made; these figures are the same. Dismiss");
    assert_eq!(said("years=2021&chair=ID").as_deref(), same);
    let some = said("area=energy").expect("the article names it");
    assert!(some.contains("from") && some != said("status=planned").unwrap_or_default(), "{some}");
    for link in ["", &format!("?made=1.{TODAY}")] {
        assert_eq!(line(&open_with(link, &data), "edition-since"), None, "{link}");
    }
    let lost = line(&open_with(&format!("?made=1.{LOST}"), &data), "edition-since").expect("it is told");
    assert!(lost.contains(LOST) && lost.contains("not kept"), "{lost}");
}

#[test]
fn a_frozen_link_shows_the_figures_that_it_names() {
    let data = data();
    let frozen = open_with(&format!("?years=2021-2023&edition={OLD}"), &data);
    assert_eq!(year(&frozen, 2023), 0);
    assert_eq!(year(&open_with("?years=2021-2023", &data), 2023), 1);
    let said = line(&frozen, "edition-shown").expect("it is told");
    assert!(said.contains(&format!("edition {OLD}")), "{said}");
    // Today's figures come with what has changed.
    let today = frozen.id("edition-today").and_then(|it| it.get("href")).expect("a way back");
    assert_eq!(today, format!("?years=2021-2023&made=1.{OLD}"));
    let today = open_with(today, &data);
    assert!(line(&today, "edition-since").expect("changes").contains("2023 from 0 to 1"));
    // What is chosen in a frozen view stays frozen.
    let bar = frozen.id("bar-years-2021").and_then(|it| it.get("href")).expect("a bar is a link");
    assert!(bar.ends_with(&format!("&edition={OLD}")), "{bar}");
}

#[test]
fn an_edition_that_is_not_kept_is_told_and_todays_shown() {
    let page = open_with(&format!("?edition={LOST}"), &data());
    assert_eq!(year(&page, 2023), 1);
    let said = line(&page, "edition-shown").expect("it is told");
    assert!(said.contains(LOST) && said.contains("today’s"), "{said}");
    // Until it is known whether it is kept, no other figures stand in its place.
    let page = open_with("?edition=33333333", &data());
    assert_eq!(page.of("card").len(), 0);
    assert_eq!(page.of("loading").len(), 1);
}

#[test]
fn a_link_made_from_a_frozen_view_has_nothing_to_say() {
    let data = data();
    let page = open_with(&format!("?edition={OLD}&made=1.{OLD}"), &data);
    assert_eq!(line(&page, "edition-since"), None);
    let page = open_with(&format!("?edition={OLD}&made=1.{TODAY}"), &data);
    assert!(line(&page, "edition-since").expect("these differ").contains("2023 from 1 to 0"));
    let page = open_with(&format!("?edition={TODAY}"), &data);
    assert!(line(&page, "edition-shown").expect("it is told").contains("today’s"));
}

#[test]
fn a_chart_within_another_page_is_that_and_little_more() {
    let data = data();
    for (picture, question) in [
        ("years", "When did they meet?"),
        ("areas", "What was on the table?"),
        ("chairs", "Who chaired?"),
        ("kinds", "Which meetings, and when?"),
        ("places", "Where did they meet?"),
        ("areas-by-year", "What was raised in which year?"),
        ("coordinators", "Who spoke for ASEAN, and what was adopted?"),
    ] {
        let page =
            open_with(&format!("?collection=both&years=2021&view=embed&picture={picture}&lang=en"), &data);
        assert_eq!(page.tagged("h1")[0].text(), question);
        assert!(!page.the("sentence").text().is_empty());
        assert!(page.the("chips").text().contains("2021"), "{picture}: the filter in words");
        assert_eq!((page.of("head").len(), page.of("foot").len(), page.of("left-out").len()), (0, 0, 0));
        let foot = page.the("embed-foot");
        assert!(foot.text().contains(&format!("edition {TODAY}")), "{}", foot.text());
        let open = page.id("embed-open").expect("a way to the whole");
        assert_eq!(open.get("href"), Some(&*format!("?collection=both&years=2021&lang=en&made=1.{TODAY}")));
        assert_eq!((open.get("target"), open.get("rel")), (Some("_blank"), Some("noopener")));
    }
    let page = open_with("?view=embed", &data);
    assert_eq!(page.of("picture").len(), 3);
    // A bar chooses, and stays within the frame.
    let bar = page.id("bar-years-2021").and_then(|it| it.get("href")).expect("a bar is a link");
    assert_eq!(bar, "?years=2021&view=embed");
}

#[test]
fn a_frozen_frame_tells_its_edition_only_where_it_is_not_todays() {
    let data = data();
    let page = |edition: &str| open_with(&format!("?view=embed&picture=years&edition={edition}"), &data);
    assert_eq!(line(&page(TODAY), "edition-shown"), None);
    assert!(line(&page(OLD), "edition-shown").expect("it is told").contains(OLD));
    assert_eq!(year(&page(OLD), 2023), 0);
}

#[test]
fn words_lead_out_to_themselves() {
    let mut followed = 0;
    for id in all_meetings() {
        let page = open(&format!("?meeting={id}&status=&between="));
        for link in page.the("details").of("quote") {
            let there = open(link.get("href").expect("a quote leads somewhere"));
            // A value may have several quotes: all are marked, and the first is led to.
            let marked = looked_at(&there);
            let out = there.id("words-out").and_then(|it| it.get("href")).expect("articles have addresses");
            let (url, words) = out.split_once("#:~:text=").unwrap_or_else(|| panic!("{out}"));
            assert!(list(&BUNDLED.articles).iter().any(|it| text(it, "url") == url), "{url}");
            // Read back, they are the words or their ends.
            for part in words.split(',') {
                let read = form_urlencoded::parse(part.as_bytes()).next().expect("a text").0;
                let spaced = marked.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(spaced.contains(&*read), "{read:?} of {marked:?}");
            }
            followed += 1;
        }
    }
    assert!(followed > 100);
}

#[test]
fn every_quote_and_statement_has_its_link() {
    let page = open("?years=2021&area=health&meeting=arsom-17&lang=en");
    let quotes = page.the("details").of("quoted");
    assert_eq!(quotes.len(), page.the("details").of("quote").len());
    for quoted in quotes {
        let link = quoted.the("copy-words").get("data-link").expect("it has its link");
        // It stands for the words, whatever is chosen here.
        assert!(link.contains("meeting=arsom-17") && !link.contains("years"), "{link}");
        assert!(open(link).id("words").is_some(), "{link}");
    }
    for line in page.the("details").of("statements").iter().flat_map(|it| it.tagged("li")) {
        let link = line.the("copy-words").get("data-link").expect("it has its link");
        assert!(open(link).id("words").is_some(), "{link}");
    }
}
