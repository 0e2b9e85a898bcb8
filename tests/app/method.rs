//! How a number was made: each number of the steps is that of the recount, and the last is what the charts show.

use dialogue_explorer::data::vocabulary::Lang;
use oracle::Choice;

use super::page::{BUNDLED, FIXTURES, World, numbers};

const FILTERS: [&str; 6] = [
    "",
    "years=2021&",
    "area=energy,health&chair=RU&",
    "kind=summit&mode=in-person&",
    "status=&between=&q=vaccine&",
    "years=1999&",
];

fn check(world: &World, collection: &str, filter: &str, lang: Lang) {
    let link = format!("?collection={collection}&{filter}lang={}", lang.code());
    let choice = Choice::from_link(&link);
    let recount = world.recount(collection);
    let (all, scope) = (recount.meetings.len(), recount.in_scope(&choice).len());
    let counted = recount.chosen(&choice).len();
    let page = world.open(&format!("{link}&view=method"));
    // The first step has a number for articles, and one for pages.
    let flow: Vec<usize> = page.all(".method-flow b").into_iter().skip(1).flat_map(numbers_of).collect();
    assert_eq!(flow[1..], [all, all - scope, scope - counted, counted], "{link}");
    assert_eq!(flow[0], recount.reports(&choice).iter().sum::<usize>(), "reports, {link}");
    assert_eq!(numbers(&page.text(".method-number b")), [counted], "{link}");
    let charts = world.open(&link);
    assert_eq!(numbers(&charts.text("#meetings-title")), [counted], "{link}");
}

fn numbers_of(element: scraper::ElementRef<'_>) -> Vec<usize> {
    numbers(&super::page::text_of(element))
}

#[test]
fn every_number_is_that_of_the_recount() {
    for world in [&*FIXTURES, &*BUNDLED] {
        for recount in &world.recounts {
            for (filter, lang) in FILTERS.into_iter().zip(Lang::ALL.iter().cycle()) {
                check(world, &recount.collection, filter, *lang);
            }
        }
    }
}

#[test]
fn marks_of_a_chart_are_counted_anew() {
    for (chart, dimension) in [("years", "years"), ("areas", "area"), ("chairs", "chair"), ("kinds", "kind")]
    {
        for world in [&*FIXTURES, &*BUNDLED] {
            let choice = Choice::from_link("");
            let counts = world.recount("articles").counts(&choice, dimension);
            let page = world.open(&format!("?view=method&picture={chart}"));
            let rows = page.all(".method-bars > li");
            let marks = page.all(".method-bars > li > a");
            let expected: usize = counts.values().filter(|count| count.chosen > 0).count();
            assert_eq!(marks.len(), expected, "{chart}");
            for (mark, row) in marks.iter().zip(rows) {
                let id = mark.attr("id").unwrap_or_default();
                let value = id.strip_prefix("method-bar-").unwrap_or_default();
                let bold = scraper::Selector::parse("b").expect("a selector");
                let said = row.select(&bold).next().map(numbers_of).unwrap_or_default();
                assert_eq!(said, [counts[value].chosen], "{id} of {chart}");
            }
        }
    }
}
