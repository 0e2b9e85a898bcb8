//! The sources of the meetings shown, numbered in the order in which the meetings name them.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::{HandoutContext, NO_LANGUAGE};
use crate::app::components::{Each, grown};
use crate::app::context::AppContext;
use crate::counts::to_u32;
use crate::data::{ArticleId, CitationId};
use crate::dataset::Dataset;
use crate::meetings::Meeting;
use crate::text::{by_line, by_page, page_title};

/// An article, or a page that the record cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Source {
    Article(ArticleId),
    Page(CitationId),
}

/// The sources, each with its number.
#[derive(Debug, Default, PartialEq)]
pub struct Sources {
    in_order: Vec<Source>,
    /// From 1.
    numbers: BTreeMap<Source, usize>,
}

impl Sources {
    /// Those of some meetings, which are places in the dataset.
    pub fn new(dataset: &Dataset, meetings: &[usize]) -> Self {
        let mut sources = Self::default();
        // Numbers go on from meeting to meeting, so the order is that of the sheet.
        for source in meetings.iter().flat_map(|at| of_meeting(dataset, &dataset.meetings[*at])) {
            if let Entry::Vacant(number) = sources.numbers.entry(source) {
                sources.in_order.push(source);
                number.insert(sources.in_order.len());
            }
        }
        sources
    }

    pub fn count(&self) -> u32 {
        to_u32(self.in_order.len())
    }

    /// The numbers of a meeting's sources: "[1, 3]".
    pub fn of_meeting(&self, dataset: &Dataset, meeting: &Meeting) -> String {
        let number = |source: Source| self.numbers.get(&source);
        let numbers: BTreeSet<_> = of_meeting(dataset, meeting).filter_map(number).collect();
        let numbers: Vec<String> = numbers.into_iter().map(usize::to_string).collect();
        format!("[{}]", numbers.join(", "))
    }
}

/// The sources of a meeting: articles, then the other pages.
fn of_meeting(dataset: &Dataset, meeting: &Meeting) -> impl Iterator<Item = Source> + use<> {
    let (articles, pages) = dataset.corpus.sources_of(&meeting.reports);
    articles.into_iter().map(Source::Article).chain(pages.into_iter().map(Source::Page))
}

/// All of them in full: title, publisher, day, language, address.
#[component]
pub fn SourceList() -> impl IntoView {
    let HandoutContext { app, words, sources, .. } = HandoutContext::expect();
    let count = Memo::new(move |_| sources.read().in_order.len());
    let here = grown(count);
    let numbered = move || {
        let sources = sources.read().in_order.clone();
        sources.into_iter().enumerate().take(here.get())
    };
    view! {
        <section
            class="handout-appendix"
            aria-labelledby="sources-title"
            hidden=move || count.get() == 0
        >
            <h2 id="sources-title">{words.sources}</h2>
            <ol class="handout-sources">
                <Each each=numbered key=|numbered| *numbered let:numbered>
                    <SourceItem app number=numbered.0 + 1 source=numbered.1/>
                </Each>
            </ol>
        </section>
    }
    .into_any()
}

#[component]
fn SourceItem(app: AppContext, number: usize, source: Source) -> impl IntoView {
    let corpus = &app.dataset.corpus;
    let (title, by, url) = match source {
        Source::Article(id) => {
            let article = corpus.article(id);
            let title = view! { <span lang=article.language.as_str()>{article.title.as_str()}</span> };
            let by = view! { <span class="handout-by">{by_line(app.lang(), article)}</span> };
            (title.into_any(), by.into_any(), &article.url)
        }
        Source::Page(id) => {
            let page = corpus.citation(id);
            let title = move || page_title(app.translations(), page);
            let by = move || by_page(app.lang(), app.translations(), page);
            (
                view! { <span lang=move || title().1>{move || title().0}</span> }.into_any(),
                view! { <span class="handout-by">{by}</span> }.into_any(),
                &page.url,
            )
        }
    };
    let address = url.as_ref().map(|url| {
        view! {
            <a class="handout-out" href=url.as_str() rel="noopener noreferrer" lang=NO_LANGUAGE translate="no">
                {url.as_str()}
            </a>
        }
    });
    view! {
        <li>
            <span class="handout-number">{format!("[{number}]")}</span>
            <div>
                {title}
                {by}
                {address}
            </div>
        </li>
    }
    .into_any()
}
