//! How a number was made: the steps add up, and lead to the number that the charts show.

use std::collections::BTreeSet;

use super::html::Element;
use super::open::{BOTH, MEETINGS, RECORD, numbers, open};
use super::recount::{Choice, Counted, Fits, choice, start};

fn link(query: &str) -> String {
    format!("?{query}{}view=method", if query.is_empty() { "" } else { "&" })
}

/// The numbers over the steps, without their signs.
fn flow(page: &Element) -> Vec<u32> {
    let bold = page.the("flow").tagged("b");
    bold.iter().map(|it| numbers(&it.text())[0]).collect()
}

fn counted(meetings: &[Counted], choice: &Choice) -> u32 {
    u32::try_from(meetings.iter().filter(|it| it.fits(choice, "")).count()).expect("a few")
}

fn with(more: &[(&'static str, &str)]) -> Choice {
    let mut all = start();
    all.extend(choice(more));
    all
}

#[test]
fn every_number_is_recounted_from_the_files_alone() {
    let filters: [(&str, &[(&'static str, &str)]); 5] = [
        ("", &[]),
        ("years=2021", &[("years", "2021")]),
        ("area=energy,health&chair=RU", &[("area", "energy,health"), ("chair", "RU")]),
        ("kind=summit&mode=in-person", &[("kind", "summit"), ("mode", "in-person")]),
        ("years=1999", &[("years", "1999")]),
    ];
    let worlds: [(&str, &[Counted]); 3] = [("", &MEETINGS), ("record", &RECORD), ("both", &BOTH)];
    for (collection, meetings) in worlds {
        for (query, more) in filters {
            let collection =
                if collection.is_empty() { String::new() } else { format!("collection={collection}") };
            let parts: Vec<&str> =
                [collection.as_str(), query].into_iter().filter(|it| !it.is_empty()).collect();
            let query = parts.join("&");
            let page = open(&link(&query));
            let all = u32::try_from(meetings.len()).expect("a few");
            let (scope, last) = (counted(meetings, &start()), counted(meetings, &with(more)));
            let flow = flow(&page);
            assert_eq!(flow[2..], [all, all - scope, scope - last, last], "{query}");
            assert_eq!(numbers(&page.the("number").text())[0], last, "{query}");
            // The same as the charts say.
            let charts = open(&format!("?{query}"));
            let n = charts.id("meetings-title").expect("a title").of("n")[0].text();
            assert_eq!(n, last.to_string(), "{query}");
        }
    }
}

#[test]
fn reports_and_sources_are_those_of_the_files() {
    let page = open(&link(""));
    assert_eq!(flow(&page)[..3], [5, 15, 15]);
    let page = open(&link("collection=both"));
    assert_eq!(flow(&page)[1], 126);
    assert_eq!(page.id("method-3").expect("the third step").of("how").len(), 10, "reports joined");
}

/// The ids of meetings that a part of the page leads to.
fn ids(part: &Element) -> BTreeSet<String> {
    part.of("id").iter().map(|it| it.text()).collect()
}

#[test]
fn each_step_holds_what_the_one_before_left() {
    for query in ["", "years=2021&area=health", "status=&between=&q=vaccine", "collection=both&years=2021"] {
        let page = open(&link(query));
        let step = |n: usize| page.id(&format!("method-{n}")).unwrap_or_else(|| panic!("step {n}"));
        let all = ids(step(3));
        assert_eq!(ids(step(2)), all, "{query}");
        let out = ids(step(4));
        let counted = ids(step(6));
        let fallen = ids(step(5));
        assert!(
            out.is_disjoint(&counted) && fallen.is_disjoint(&counted) && out.is_disjoint(&fallen),
            "{query}"
        );
        let together: BTreeSet<String> = out.iter().chain(&counted).chain(&fallen).cloned().collect();
        assert_eq!(together, all, "{query}");
        let flow = flow(&page);
        assert_eq!(flow[2], flow[3] + flow[4] + flow[5], "{query}");
    }
}

#[test]
fn a_bar_is_the_state_in_which_it_alone_is_chosen() {
    for (picture, dimension) in
        [("years", "years"), ("areas", "area"), ("chairs", "chair"), ("kinds", "kind")]
    {
        let page = open(&format!("?view=method&picture={picture}"));
        let last = page.id("method-6").expect("the last step");
        let rows = last.of("rows")[0];
        let mut bars = 0;
        for row in rows.tagged("li").iter().filter(|it| !it.of("n").is_empty()) {
            let name = row.tagged("a")[0];
            let n = numbers(&row.of("n")[0].text())[0];
            let href = name.get("href").expect("a link");
            assert!(href.contains(&format!("{dimension}=")), "{href}");
            let alone = open(href);
            assert_eq!(numbers(&alone.the("number").text())[0], n, "{href}");
            bars += 1;
        }
        assert!(bars > 2, "{picture}");
    }
}

#[test]
fn a_link_names_a_step_or_none() {
    let all = open("?view=method");
    assert_eq!(all.of("step").len(), 6);
    for step in 1..=6 {
        let page = open(&format!("?view=method&step={step}"));
        assert_eq!(page.of("step").len(), 1);
        assert!(page.id(&format!("method-{step}")).is_some());
        let current: Vec<_> =
            page.all().into_iter().filter(|it| it.get("aria-current") == Some("step")).collect();
        assert_eq!(current[0].get("id"), Some(format!("step-{step}").as_str()));
        assert_eq!(page.id("step-previous").is_some(), step > 1);
        assert_eq!(page.id("step-next").is_some(), step < 6);
    }
    assert!(open("?view=method&step=99").id("method-6").is_some());
}

#[test]
fn each_chart_and_the_summary_lead_to_it() {
    let page = open("?years=2021");
    let leads =
        |id: &str| page.id(id).and_then(|it| it.get("href")).unwrap_or_else(|| panic!("{id}")).to_owned();
    assert_eq!(leads("to-method"), "?years=2021&view=method");
    for id in ["years", "chairs", "areas"] {
        assert_eq!(leads(&format!("method-{id}")), format!("?years=2021&view=method&picture={id}"));
    }
}
