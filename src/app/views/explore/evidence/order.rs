//! The meetings in the order that the link asks for, and the select that changes it.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::words::{EvidenceWords, evidence_words};
use crate::app::components::{Choice, Select};
use crate::app::context::AppContext;
use crate::app::url;
use crate::counts::to_u32;
use crate::data::Value;
use crate::data::vocabulary::Mode;
use crate::meetings::Meeting;
use crate::query::{Order, Query};
use crate::text::describe;

/// The meetings shown, in the order of the link; where two are alike, the earlier first.
pub fn ordered(app: AppContext) -> Vec<usize> {
    let (lang, meetings) = (app.lang(), &app.dataset.meetings);
    let mut shown = app.selection.read().counts.shown.clone();
    // Meetings stand by date in the dataset.
    match app.query.read().order.unwrap_or(Order::Date) {
        Order::Date => {}
        Order::Latest => shown.sort_by_key(|at| (!has_year(&meetings[*at]), Reverse(*at))),
        Order::Kind => shown.sort_by_key(|at| meetings[*at].kind),
        Order::Place => shown.sort_by_cached_key(|at| {
            let meeting = &meetings[*at];
            let place = describe::place(lang, meeting);
            (place.is_none(), meeting.mode == Some(Mode::Virtual), place)
        }),
        Order::Areas => shown.sort_by_key(|at| Reverse(areas(&meetings[*at]))),
        Order::Reports => shown.sort_by_cached_key(|at| Reverse(Sources::of(app, &meetings[*at]).count())),
    }
    shown
}

/// The figure that a list is sorted by, as a line of it says it: "7 areas".
pub fn figure(app: AppContext, meeting: &Meeting) -> Option<String> {
    let words = evidence_words(app.lang());
    match app.query.read().order? {
        Order::Areas => Some((words.areas)(areas(meeting))),
        Order::Reports => Some(Sources::of(app, meeting).in_words(words)),
        _ => None,
    }
}

/// The sources of a meeting, by which a list can be sorted. In a collection of articles alone these are reports: an article
/// may report on several meetings. An entry of the public record is one report however many pages it cites, so its pages
/// are counted, and beside them the articles.
#[derive(Clone, Copy)]
enum Sources {
    Reports(u32),
    ArticlesAndPages(u32, u32),
}

impl Sources {
    fn of(app: AppContext, meeting: &Meeting) -> Self {
        let corpus = &app.dataset.corpus;
        if corpus.record.entries.is_empty() {
            return Self::Reports(to_u32(meeting.reports.len()));
        }
        let (articles, pages) = corpus.sources_of(&meeting.reports);
        Self::ArticlesAndPages(to_u32(articles.len()), to_u32(pages.len()))
    }

    fn count(self) -> u32 {
        match self {
            Self::Reports(reports) => reports,
            Self::ArticlesAndPages(articles, pages) => articles + pages,
        }
    }

    /// "2 articles, 3 other pages on record"
    fn in_words(self, words: &EvidenceWords) -> String {
        match self {
            Self::Reports(reports) => (words.reports)(reports),
            Self::ArticlesAndPages(0, pages) => (words.pages)(pages),
            Self::ArticlesAndPages(articles, 0) => (words.articles)(articles),
            Self::ArticlesAndPages(articles, pages) => {
                format!("{}, {}", (words.articles)(articles), (words.other_pages)(pages))
            }
        }
    }
}

/// Whether any source states its year.
fn has_year(meeting: &Meeting) -> bool {
    meeting.start.is_some_and(|date| date.year().is_some())
}

/// How many areas are said to have come up.
fn areas(meeting: &Meeting) -> u32 {
    to_u32(meeting.assertions.iter().filter(|told| matches!(told.value, Value::Area(_))).count())
}

/// What the list is sorted by.
#[component]
pub fn OrderSelect() -> impl IntoView {
    let app = AppContext::expect();
    let words = evidence_words(app.lang());
    let corpus = &app.dataset.corpus;
    let most_told = match (corpus.articles.is_empty(), corpus.record.entries.is_empty()) {
        (_, true) => (words.order)(Order::Reports),
        (true, false) => words.most_pages,
        (false, false) => words.most_articles_and_pages,
    };
    let label = |order: Order| if order == Order::Reports { most_told } else { (words.order)(order) };
    let choices: Vec<Choice> =
        Order::ALL.iter().map(|order| Choice::new(order.code(), label(*order))).collect();
    let choose = move |code: String| {
        let order = Order::from_code(&code).filter(|order| *order != Order::Date);
        url::push(app, &Query { order, ..app.query.get_untracked() });
    };
    view! {
        <Select
            id="meetings-sort"
            label=words.sorted
            choices=move || choices.clone()
            chosen=Signal::derive(move || app.query.read().order.unwrap_or(Order::Date).code().to_owned())
            on_choose=choose
        />
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use scraper::Html;

    use crate::app::render;
    use crate::app::testing::{attribute, attributes, has, page, text, texts};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;

    fn list(link: &str) -> Vec<String> {
        attributes(&page(link), ".meeting-list .meeting-link", "id")
    }

    #[test]
    fn a_list_stands_in_the_order_of_the_link() {
        let by_date = list("");
        assert_eq!(list("?sort=date"), by_date);
        // Three meetings have no year: they stay last.
        let latest = list("?sort=latest");
        let dated: Vec<&String> = by_date[..by_date.len() - 3].iter().rev().collect();
        assert_eq!(latest.iter().take(dated.len()).collect::<Vec<_>>(), dated);
        for order in ["kind", "place", "areas"] {
            let mut sorted = list(&format!("?sort={order}"));
            assert_ne!(sorted, by_date, "{order}");
            sorted.sort();
            let mut all = by_date.clone();
            all.sort();
            assert_eq!(sorted, all, "{order}: the same meetings");
        }
        let dataset = sample("articles");
        let kinds: Vec<_> = list("?sort=kind")
            .iter()
            .map(|id| dataset.meetings[dataset.meeting(&id[2..]).expect("a meeting")].kind)
            .collect();
        let mut each = kinds.clone();
        each.dedup();
        let changes = each.len();
        each.sort_by_key(|kind| kind.code());
        each.dedup();
        assert_eq!(each.len(), changes, "meetings of a kind stand together: {kinds:?}");
        let places = texts(&page("?sort=place"), ".meeting-list .note");
        let first = places.iter().position(|it| it.contains("by video")).expect("one by video");
        assert!(
            places[first..].iter().all(|it| it.contains("by video") || it.contains("not stated")),
            "{places:?}"
        );
    }

    #[test]
    fn a_line_says_what_it_is_sorted_by() {
        for (order, word) in [("areas", "area"), ("reports", "report")] {
            let figures: Vec<u32> = texts(&page(&format!("?sort={order}")), ".meeting-list .meeting-figure")
                .iter()
                .map(|it| it.split(' ').next().and_then(|it| it.parse().ok()).expect("a number"))
                .collect();
            assert!(figures.is_sorted_by(|a, b| a >= b) && figures.len() == 9, "{word}: {figures:?}");
        }
        assert!(!has(&page("?sort=kind"), ".meeting-figure"));
    }

    /// The oracle is the list of sources that each entry of the data has.
    #[test]
    fn the_record_is_sorted_by_the_pages_that_tell_of_a_meeting() {
        let dataset = sample("record");
        for (lang, label, word) in [
            (Lang::En, "most pages", "page"),
            (Lang::Vi, "nhiều trang tư liệu nhất", "trang"),
            (Lang::Ru, "сначала больше страниц", "страниц"),
        ] {
            let link = format!("?collection=record&sort=reports&lang={}", lang.code());
            let html = Html::parse_document(&render(&link, dataset, lang));
            assert_eq!(text(&html, "#meetings-sort option[selected]"), label);
            let ids = attributes(&html, ".meeting-list .meeting-link", "id");
            let said = texts(&html, ".meeting-list .meeting-figure");
            let expected: Vec<usize> = ids
                .iter()
                .map(|id| {
                    let meeting = &dataset.meetings[dataset.meeting(&id[2..]).expect("a meeting")];
                    let entries = meeting.reports.iter().filter_map(|it| dataset.corpus.report(*it).entry());
                    entries.map(|entry| dataset.corpus.entry(entry).citations.len()).sum()
                })
                .collect();
            assert!(expected.is_sorted_by(|a, b| a >= b) && expected[0] > expected[expected.len() - 1]);
            for (said, expected) in said.iter().zip(&expected) {
                assert!(
                    said.starts_with(&format!("{expected} ")) && said.contains(word),
                    "{said}: {expected}"
                );
            }
        }
    }

    #[test]
    fn both_collections_are_sorted_by_articles_and_pages() {
        let html = Html::parse_document(&render("?collection=both&sort=reports", sample("both"), Lang::En));
        assert_eq!(text(&html, "#meetings-sort option[selected]"), "most articles and pages");
        let said = texts(&html, ".meeting-list .meeting-figure");
        let sums: Vec<u32> = said
            .iter()
            .map(|it| it.split([' ', ',', '\u{a0}']).filter_map(|it| it.parse::<u32>().ok()).sum())
            .collect();
        assert!(sums.is_sorted_by(|a, b| a >= b) && sums[0] > 1, "{said:?}");
        assert!(said.iter().any(|it| it.contains("article") && it.contains("page")), "{said:?}");
        assert!(said.iter().any(|it| !it.contains("article")), "{said:?}");
    }

    #[test]
    fn the_order_is_chosen_where_there_is_something_to_sort() {
        let html = page("?sort=kind&area=energy");
        assert_eq!(attribute(&html, "#meetings-sort option[selected]", "value"), "kind");
        // Steps in the evidence keep it.
        let links = attributes(&html, ".meeting-list .meeting-link", "href");
        assert!(links.iter().all(|link| link.contains("sort=kind")), "{links:?}");
        assert!(!has(&page("?years=1999"), "#meetings-sort") && !has(&page("?years=2018"), "#meetings-sort"));
        for lang in [Lang::Vi, Lang::Ru] {
            let html = Html::parse_document(&render(
                &format!("?lang={}&sort=areas", lang.code()),
                sample("articles"),
                lang,
            ));
            assert_eq!(texts(&html, "#meetings-sort option").len(), 6);
            assert!(!text(&html, ".meeting-figure").is_empty());
        }
    }
}
