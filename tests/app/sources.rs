//! A source is counted once, whoever names it: an article that the record cites is no other page.

use std::collections::BTreeSet;

use dialogue_explorer::counts::Summary;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::dataset::Selection;
use dialogue_explorer::query::Query;
use oracle::Choice;

use super::page::{BUNDLED, World, numbers, text_of};

/// Choices: none, in each dimension that is often chosen, none left, and with meetings that were not held.
const CHOICES: [&str; 7] = [
    "",
    "years=2021&",
    "chair=KH&",
    "area=energy&",
    "years=1900&",
    "status=held,planned,proposed&parties=any&",
    "q=Siem%20Reap&",
];

/// How many articles and how many other pages tell of the meetings chosen, counted by their addresses.
fn recounted(world: &World, collection: &str, choice: &Choice) -> [usize; 2] {
    let recount = world.recount(collection);
    let reports = recount.chosen(choice).into_iter().flat_map(|meeting| &meeting.reports);
    let (mut articles, mut pages) = (BTreeSet::new(), BTreeSet::new());
    for report in reports {
        let addresses = report.addresses.iter().map(|it| it.trim_end_matches('/'));
        if report.entry.is_some() { &mut pages } else { &mut articles }.extend(addresses);
    }
    [articles.len(), pages.difference(&articles).count()]
}

#[test]
fn an_article_that_the_record_cites_is_counted_once() {
    let world = &*BUNDLED;
    let mut told = 0;
    for collection in ["articles", "record", "both"] {
        for (filter, lang) in CHOICES.into_iter().zip(Lang::ALL.iter().cycle()) {
            let link = format!("?collection={collection}&{filter}lang={}", lang.code());
            let [articles, pages] = recounted(world, collection, &Choice::from_link(&link));
            let dataset = world.dataset(collection);
            let selection = Selection::new(dataset, &Query::from_search(&link, &dataset.known).0);
            let figures = Summary::new(&selection.counts, &dataset.count_index);
            assert_eq!([figures.articles, figures.pages].map(|n| n as usize), [articles, pages], "{link}");
            let page = world.open(&link);
            if collection != "articles" {
                let said = numbers(&page.text("#all-citations summary"));
                assert_eq!(said[0], said[1..].iter().sum::<usize>(), "{link}");
                assert!(pages == 0 || said[1] == pages, "{link}: {said:?}");
            }
            if filter.is_empty() {
                let said = numbers(&page.text("#summary"));
                // "9 meetings, read from 5 articles and 3 other pages …": right after the meetings.
                let shown: Vec<usize> = [articles, pages].into_iter().filter(|n| *n > 0).collect();
                assert_eq!(said[1..=shown.len()], shown[..], "{link}: {said:?}");
            }
            told += articles + pages;
        }
    }
    assert!(told > 500, "{told}");
}

#[test]
fn an_article_is_on_no_list_twice() {
    let [both, record] = ["both", "record"].map(|collection| {
        let link = format!("?collection={collection}&view=teach");
        (BUNDLED.open(&link), BUNDLED.dataset(collection).corpus.record.citations.len())
    });
    let sums = |page: &super::page::Page| -> Vec<usize> {
        let items = |nth: usize| page.all(&format!(".leave-out .coverage > div:nth-child({nth}) li"));
        let sum = |nth| -> usize { items(nth).into_iter().flat_map(|it| numbers(&text_of(it)).pop()).sum() };
        vec![sum(2), sum(3)]
    };
    // Languages and years of publication: each source has one of either.
    let articles = BUNDLED.dataset("both").corpus.articles.len();
    assert_eq!(sums(&record.0), [record.1, record.1]);
    assert_eq!(sums(&both.0), [both.1, both.1], "five of the pages are the {articles} articles");
    let said = both.0.all(".leave-out > p:not(.note)");
    assert_eq!(numbers(&text_of(said[0]))[..2], [articles, both.1 - articles]);
}
