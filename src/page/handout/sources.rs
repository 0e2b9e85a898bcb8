//! The sources of the meetings shown, numbered in the order in which the meetings name them.

use super::NO_LANGUAGE;
use crate::data::{ArticleId, CitationId, ReportId, SourceRef};
use crate::meetings::Meeting;
use crate::page::articles::by_line;
use crate::page::model::Model;
use crate::page::node::{Element, el, of};
use crate::page::view::View;
use crate::text::{Words, handout_words};

/// An article, or a page that the record cites.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Article(ArticleId),
    Page(CitationId),
}

/// The sources; a source's number is its place, from 1.
pub struct Sources(Vec<Source>);

impl Sources {
    /// Those of the meetings shown.
    pub fn of(view: &View<'_>) -> Self {
        let mut all = Self(Vec::new());
        for at in &view.counts.shown {
            for report in &view.model.meetings[*at].reports {
                for source in told_by(view.model, *report) {
                    if !all.0.contains(&source) {
                        all.0.push(source);
                    }
                }
            }
        }
        all
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    /// The numbers of a report's sources, in brackets: `[2]`, `[3, 4]`.
    pub fn of_report(&self, model: &Model, report: ReportId) -> String {
        self.brackets(&told_by(model, report))
    }

    /// The numbers of a meeting's sources, in brackets.
    pub fn of_meeting(&self, model: &Model, meeting: &Meeting) -> String {
        let told: Vec<Source> = meeting.reports.iter().flat_map(|it| told_by(model, *it)).collect();
        self.brackets(&told)
    }

    fn brackets(&self, told: &[Source]) -> String {
        let mut numbers: Vec<usize> =
            told.iter().filter_map(|it| Some(self.0.iter().position(|other| other == it)? + 1)).collect();
        numbers.sort();
        numbers.dedup();
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        format!("[{}]", numbers.join(", "))
    }

    /// What tells of a meeting, in short: an article by its title, a page of the record by who published it.
    pub fn short(&self, words: &Words, model: &Model, meeting: &Meeting) -> Element {
        let mut line = of("p", "how told-by");
        for (at, source) in meeting.reports.iter().flat_map(|it| told_by(model, *it)).enumerate() {
            let number = self.brackets(&[source]);
            line = line.text(format!("{}{number} ", if at == 0 { "" } else { " " }));
            line = match source {
                Source::Article(it) => {
                    let it = model.corpus.article(it);
                    let title = el("span").at("lang", it.language.as_str()).text(it.title.as_str());
                    line.put(title).text(format!(" · {}.", by_line(words, it)))
                }
                Source::Page(it) => {
                    let it = model.corpus.citation(it);
                    let day = it.published.as_ref().map_or(words.undated.to_owned(), words.date);
                    line.text(format!("{}, {day}.", it.publisher))
                }
            };
        }
        line
    }

    /// All of them in full: title, publisher, day, language, address.
    pub fn list(&self, words: &Words, model: &Model) -> Option<Element> {
        let items = self.0.iter().enumerate().map(|(at, source)| {
            let (title, language, by, url) = match source {
                Source::Article(it) => {
                    let it = model.corpus.article(*it);
                    (&it.title, &it.language, by_line(words, it), &it.url)
                }
                Source::Page(it) => {
                    let it = model.corpus.citation(*it);
                    let day = it.published.as_ref().map_or(words.undated.to_owned(), words.date);
                    let by = [it.publisher.clone(), day, (words.article_language)(&it.language)];
                    (&it.title, &it.language, by.join(" · "), &it.url)
                }
            };
            let out = url.as_ref().map(|it| {
                of("a", "out")
                    .at("href", it.as_str())
                    .at("rel", "noopener noreferrer")
                    .at("lang", NO_LANGUAGE)
                    .text(it.as_str())
            });
            let text = el("div")
                .put(of("span", "title").at("lang", language.as_str()).text(title.as_str()))
                .put(of("span", "by").text(by))
                .put(out);
            el("li").put(of("span", "number").text(format!("[{}]", at + 1))).put(text)
        });
        let items: Vec<Element> = items.collect();
        if items.is_empty() {
            return None;
        }
        let title = handout_words(words.lang).sources;
        let list = of("ol", if items.len() > 12 { "source-list many" } else { "source-list" }).all(items);
        let title = el("h2").at("id", "sources-title").text(title);
        Some(of("section", "paper-sources").at("aria-labelledby", "sources-title").put(title).put(list))
    }
}

/// The sources that a report is made from.
fn told_by(model: &Model, report: ReportId) -> Vec<Source> {
    match model.corpus.report(report).teller {
        SourceRef::Article(it) => vec![Source::Article(it)],
        SourceRef::Record(it) => {
            model.corpus.entry(it).citations.iter().map(|it| Source::Page(*it)).collect()
        }
    }
}
