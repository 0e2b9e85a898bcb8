//! The articles: who published them, when, in which language, and of how many meetings they tell.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::citations;
use super::words::evidence_words;
use crate::app::components::{LiveText, LongList};
use crate::app::context::AppContext;
use crate::counts::to_u32;
use crate::data::ArticleId;
use crate::data::code::ArticleCode;
use crate::text::grammar::number;
use crate::text::{by_line, more_words};

/// Articles that stand there before the reader asks for all.
const FIRST: usize = 12;

/// Those that the counted meetings are read from, then the others; and the pages that the record cites.
#[component]
pub fn Articles() -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let has_articles = !app.dataset.corpus.articles.is_empty();
    let counted = Memo::new(move |_| counted_articles(app));
    let list = move |is_counted| Memo::new(move |_| articles(app, &counted.read(), is_counted));
    let (read, other) = (list(true), list(false));
    let title = if has_articles { words.articles } else { words.articles_none };
    view! {
        <section class="articles" aria-labelledby="articles-title">
            <h2 id="articles-title" tabindex="-1">
                {title}
                {has_articles
                    .then(|| {
                        let count = Signal::derive(move || number(app.lang(), to_u32(read.read().len())));
                        view! { " " <span class="count"><LiveText text=count/></span> }
                    })}
            </h2>
            {has_articles.then(|| view! {
                <ArticleList id="articles-all" items=read/>
                <h3 hidden=move || other.read().is_empty()>{evidence_words(app.lang()).other_articles}</h3>
                <ArticleList id="other-articles-all" items=other/>
            })}
            <AllCitations/>
        </section>
    }
}

/// The articles from which the counted meetings are read.
fn counted_articles(app: AppContext) -> BTreeSet<ArticleId> {
    let selection = app.selection.read();
    let reports = selection.meetings(app.dataset).flat_map(|meeting| &meeting.reports);
    reports.filter_map(|id| app.dataset.corpus.report(*id).article()).collect()
}

/// Those of them, or all others.
fn articles(app: AppContext, counted: &BTreeSet<ArticleId>, is_counted: bool) -> Vec<ArticleId> {
    let all = (0..app.dataset.corpus.articles.len()).map(ArticleId);
    all.filter(|id| counted.contains(id) == is_counted).collect()
}

#[component]
fn ArticleList(id: &'static str, items: Memo<Vec<ArticleId>>) -> impl IntoView {
    let words = AppContext::expect().words();
    view! {
        <LongList
            id
            class="article-list"
            items
            first=FIRST
            is_whole=RwSignal::new(false)
            label=words.meetings_show_all
            view=|id| view! { <ArticleItem id/> }.into_any()
        />
    }
}

#[component]
fn ArticleItem(id: ArticleId) -> impl IntoView {
    let app = AppContext::expect();
    let corpus = &app.dataset.corpus;
    let article = corpus.article(id);
    let reports = corpus.reports.iter().filter(|report| report.article() == Some(id)).count();
    let reports = (app.words().reports)(to_u32(reports));
    let open = move || app.href(|query| query.read = ArticleCode::new(&article.id));
    view! {
        <li>
            <a
                id=format!("a-{}", article.id)
                lang=article.language.as_str()
                href=open
                data-focus="article-title"
            >
                {article.title.as_str()}
            </a>
            <p class="note">{by_line(app.lang(), article)} " · " {reports}</p>
        </li>
    }
}

/// Every page that the record cites, made when it is unfolded.
#[component]
fn AllCitations() -> impl IntoView {
    let app = AppContext::expect();
    let has_articles = !app.dataset.corpus.articles.is_empty();
    let has_pages = !app.dataset.corpus.record.citations.is_empty();
    let summary = Signal::derive(move || {
        let pages = app.dataset.count_index.pages(&app.selection.read().counts);
        (more_words(app.lang()).all_citations)(pages, has_articles)
    });
    let was_opened = RwSignal::new(false);
    has_pages.then(|| {
        view! {
            <details
                class="disclosure all-citations"
                id="all-citations"
                on:toggle=move |_| was_opened.set(true)
            >
                <summary><LiveText text=summary/></summary>
                {move || {
                    was_opened.get().then(citations::all)
                }}
            </details>
        }
    })
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use std::collections::BTreeSet;

    use crate::app::testing::{attributes, has, text};
    use crate::app::views::explore::evidence::tests::{panel, panel_of};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;

    #[test]
    fn articles_that_the_counted_meetings_are_read_from_stand_first() {
        let all = sample("articles").corpus.articles.len();
        for (link, counted) in [("", all), ("?years=2021", 3), ("?years=1999", 0)] {
            let html = panel(link);
            assert_eq!(text(&html, "#articles-title .count"), counted.to_string(), "{link}");
            assert_eq!(attributes(&html, ".article-list a", "id").len(), all, "{link}");
            assert_eq!(has(&html, ".articles h3[hidden]"), counted == all, "{link}");
        }
    }

    #[test]
    fn the_record_has_pages_in_the_place_of_articles() {
        let html = panel_of("?collection=record", sample("record"), Lang::Vi);
        assert!(!has(&html, ".article-list"));
        let pages = sample("record").corpus.record.citations.len().to_string();
        assert!(text(&html, "#all-citations summary").contains(&pages));
    }

    #[test]
    fn the_list_of_pages_says_what_they_are_on() {
        let dataset = sample("both");
        let record = &dataset.corpus.record;
        let on_periods: BTreeSet<_> = record
            .coordinators
            .iter()
            .flat_map(|it| &it.citations)
            .chain(record.documents.iter().flat_map(|it| &it.citations))
            .collect();
        let of_meetings: BTreeSet<_> = record.entries.iter().flat_map(|it| &it.citations).collect();
        assert_eq!(on_periods.union(&of_meetings).count(), record.citations.len());
        for (link, lang, said) in [
            (
                "?collection=both",
                Lang::En,
                "All 243 other pages of the record: 223 on the meetings shown, 12 only on others, 8 only on coordinators and documents",
            ),
            (
                "?collection=both",
                Lang::Vi,
                "Tất cả 243 trang tư liệu khác: 223 trang về các cuộc họp đang xem, 12 trang chỉ về các cuộc họp khác, 8 trang chỉ về nước điều phối và văn kiện",
            ),
            (
                "?collection=both",
                Lang::Ru,
                "Все 243 другие страницы открытых источников: 223 — о показанных встречах, 12 — только о других, 8 — только о координаторах и документах",
            ),
            (
                "?collection=both&status=&between=",
                Lang::En,
                "All 243 other pages of the record: 235 on the meetings shown, 8 only on coordinators and documents",
            ),
        ] {
            assert_eq!(text(&panel_of(link, dataset, lang), "#all-citations summary"), said);
        }
        let html = panel_of("?collection=record", sample("record"), Lang::En);
        let said = "All 248 pages of the record: 228 on the meetings shown, 12 only on others, 8 only on coordinators and documents";
        assert_eq!(
            text(&html, "#all-citations summary"),
            said,
            "without the articles, their pages are pages"
        );
    }
}
