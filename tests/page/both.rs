//! The articles and the record read together: what is one meeting, and what each says of it.

use std::collections::BTreeSet;

use super::html::Element;
use super::open::{BOTH, BUNDLED, MERGED, all_meetings, numbers, open};
use super::recount::{list, text};

/// The open meeting's card, by an id.
fn card(id: &str) -> Element {
    open(&format!("?collection=both&status=&between=&lang=en&meeting={id}"))
}

/// Each value in the row of an open meeting, with who tells it.
fn told(page: &Element, row: &str) -> BTreeSet<(String, String)> {
    let rows = page.the("details").tagged("dl")[0].all();
    let mut rows = rows.into_iter().filter(|it| it.tag == "div" && !it.tagged("dt").is_empty());
    let row = rows.find(|it| it.tagged("dt")[0].text().starts_with(row)).expect("a row");
    let mut told = BTreeSet::new();
    for value in row.of("value") {
        let said = value.tagged("span")[0].text();
        told.extend(value.of("source").iter().map(|it| (said.clone(), it.text().trim().to_owned())));
    }
    told
}

#[test]
fn the_record_dates_what_an_article_dates_in_part() {
    for (id, date, expected) in [
        (
            "arsom-14",
            "28–29 March 2017",
            &[
                ("28 March 2017", "reported by public record"),
                ("28 March, year not given", "reported by TGVN"),
                ("29 March 2017", "reported by public record"),
                ("29 March, year not given", "reported by TGVN"),
            ][..],
        ),
        (
            "arsom-15",
            "18 May 2018",
            &[
                ("18 May 2018", "reported by public record"),
                ("17 May, year not given", "reported by TGVN"),
                ("18 May, year not given", "reported by TGVN"),
            ],
        ),
        ("talks-2020-02-03", "3 February 2020", &[("3 February 2020", "reported by public record")]),
    ] {
        let page = card(id);
        let open = page.the("open");
        assert_eq!(open.the("date").text(), date, "{id}");
        let expected: BTreeSet<_> = expected.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect();
        assert_eq!(told(&page, "Held on"), expected, "{id}");
    }
    // The year is that of the record, so each counts there and not as "year not given".
    for year in ["2017", "2018", "2020"] {
        let page = open(&format!("?collection=both&kind=senior-officials,talks&years={year}"));
        assert!(numbers(&page.the("meetings").of("n")[0].text())[0] > 0, "{year}");
    }
    assert_eq!(open("?collection=both&years=untold").the("meetings").of("n")[0].text(), "0");
}

#[test]
fn where_the_record_and_an_article_disagree_both_stand_there() {
    for (id, _, _, _) in MERGED {
        let page = card(id);
        let disagree: Vec<String> = page.of("disagree").iter().map(|it| it.tagged("dt")[0].text()).collect();
        let expected: &[&str] = if id == "arsom-15" { &["Held onThe sources disagree"] } else { &[] };
        assert_eq!(disagree, expected, "{id}");
        let tellers: BTreeSet<String> = page.the("details").of("source").iter().map(|it| it.text()).collect();
        assert!(tellers.len() > 1 && tellers.contains("reported by public record"), "{id}: {tellers:?}");
        for quote in page.the("details").of("quote") {
            let there = open(quote.get("href").expect("a quote leads somewhere"));
            assert!(there.id("words").is_some() && there.of("notice").is_empty(), "{id}");
        }
    }
}

#[test]
fn what_is_one_meeting_is_known_by_name_and_says_why() {
    let (cited, number) = ("the record cites the article for it.", "same kind, same parties, same number.");
    for (entry, id, article, _) in MERGED {
        let rule =
            if ["arsom-14", "sec-1", "summit-3", "summit-4"].contains(&entry) { number } else { cited };
        let source = match article {
            "arsom-19-cpv" | "arsom-17-vna" | "special-fmm-2021-vna" => "VNA",
            "roundtable-2021-akp" => "AKP",
            _ => "TGVN",
        };
        // The record's id leads there, and so does that of old links.
        for asked in [entry, id] {
            let page = card(asked);
            assert_eq!(page.the("open").get("id"), Some(format!("card-{id}").as_str()), "{asked}");
            let why = format!("{source} and public record were taken for one meeting: {rule}");
            let how: Vec<String> = page.the("details").of("how").iter().map(|it| it.text()).collect();
            assert!(how.contains(&why), "{asked}: {how:?}");
        }
    }
}

#[test]
fn all_others_are_meetings_of_their_own() {
    let merged = MERGED.map(|it| it.0);
    let entries = list(&BUNDLED.record["meetings"]);
    for entry in entries.iter().map(|it| text(it, "id")).filter(|it| !merged.contains(it)) {
        let page = card(entry);
        assert_eq!(page.the("open").get("id"), Some(format!("card-{entry}").as_str()));
        assert!(!page.the("details").text().contains("taken for one meeting"), "{entry}");
        assert!(page.the("details").of("source").is_empty(), "{entry}");
    }
    // 111 entries and 15 reports, of which ten are of an entry's meeting.
    assert_eq!((entries.len(), list(&BUNDLED.reports).len(), BOTH.len()), (111, 15, 116));
    let page = open("?collection=both&status=&between=");
    assert_eq!(page.the("meetings").of("n")[0].text(), "116");
    // The articles' own links still find their meetings.
    for id in all_meetings() {
        let page = card(&id);
        assert!(page.of("notice").is_empty(), "{id}");
        let shown = page.the("open").get("id").expect("an id")["card-".len()..].to_owned();
        let old = ["arsom-14", "arsom-15", "talks-lavrov-lim-tgvn"].contains(&id.as_str());
        assert!(shown == id || old, "{id} is {shown}");
    }
}
