//! Ids that others refer to: links of old releases, frames, stylesheets of readers.

use std::collections::BTreeSet;

use oracle::Choice;

use super::page::{FIXTURES, text_of};

#[test]
fn every_meeting_that_is_counted_has_its_id_and_a_link_that_opens_it() {
    for link in ["", "?area=energy", "?collection=both&status=&between=", "?collection=record&lang=ru"] {
        let page = FIXTURES.open(link);
        let choice = Choice::from_link(link);
        let found = page.all("[id^='m-']");
        let expected = FIXTURES.recount(&choice.collection).chosen(&choice).len();
        assert_eq!(found.len(), expected, "{link}");
        for meeting in found {
            let id = meeting.attr("id").unwrap_or_default().trim_start_matches("m-");
            let href = meeting.attr("href").unwrap_or_else(|| panic!("m-{id} is no link"));
            assert!(href.contains(&format!("meeting={id}")), "{href}");
            assert!(!text_of(meeting).is_empty(), "m-{id} says nothing");
        }
    }
}

#[test]
fn ids_of_meetings_stay_where_links_can_name_them() {
    let page = FIXTURES.open("?status=&between=");
    let found: BTreeSet<&str> = page.all("[id^='m-']").iter().filter_map(|it| it.attr("id")).collect();
    let expected = [
        "m-arsom-18",
        "m-arsom-18-2",
        "m-arsom-21",
        "m-conference-2019-11",
        "m-conference-xxxx-10-23",
        "m-fmm-2022-08-04",
        "m-jcc-12",
        "m-jcc-13",
        "m-ministers-3",
        "m-ministers-3-2",
        "m-regional-16",
        "m-summit-4",
        "m-summit-5",
        "m-talks-2023-09-12",
        "m-talks-ru-vn-2024-01-09",
        "m-talks-tourism-coral",
        "m-wg-som-21-mekong",
    ];
    assert_eq!(found, expected.into());
}
