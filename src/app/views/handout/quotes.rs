//! Word for word: every value of the meetings shown, with the words of articles that it was read from.

use leptos::prelude::*;

use super::HandoutContext;
use super::meetings::adopted;
use crate::app::components::{Each, grown};
use crate::app::data_text::{data_text, in_english};
use crate::app::url;
use crate::counts::to_u32;
use crate::data::code::{ArticleCode, MeetingCode};
use crate::data::vocabulary::Lang;
use crate::data::{Field, ReportId};
use crate::dataset::Dataset;
use crate::meetings::{Assertion, Meeting, Rule};
use crate::query::Query;
use crate::text::{describe, more_words, source_name};

/// The most sources of a value, and notes of a meeting, that stand on paper: of more the rest is counted.
const MOST: usize = 24;

/// Rows of values, one field a row; city and country, first and last day share theirs.
const ROWS: [&[Field]; 10] = [
    &[Field::Start, Field::End],
    &[Field::City, Field::Country],
    &[Field::Mode],
    &[Field::Chair],
    &[Field::Area],
    &[Field::Kind],
    &[Field::Ordinal],
    &[Field::Special],
    &[Field::Party],
    &[Field::Status],
];

/// How many quotes carry the values of some meetings.
pub fn quote_count(dataset: &Dataset, meetings: &[usize]) -> u32 {
    let assertions = meetings.iter().flat_map(|at| &dataset.meetings[*at].assertions);
    to_u32(assertions.flat_map(|assertion| &assertion.by).map(|(_, anchors)| anchors.len()).sum())
}

/// The meetings that articles tell of, with every value and its words.
#[component]
pub fn Quotes() -> impl IntoView {
    let HandoutContext { app, words, .. } = HandoutContext::expect();
    let quoted = Memo::new(move |_| {
        let shown = app.selection.read().counts.shown.clone();
        shown.into_iter().filter(|at| quote_count(app.dataset, &[*at]) > 0).collect::<Vec<_>>()
    });
    let is_there = Memo::new(move |_| !quoted.read().is_empty());
    let here = grown(Memo::new(move |_| quoted.read().len()));
    let blocks = move || quoted.get().into_iter().take(here.get());
    view! {
        <section class="handout-appendix" aria-labelledby="quotes-title" hidden=move || !is_there.get()>
            <h2 id="quotes-title">{words.word_for_word}</h2>
            <ol class="handout-blocks">
                <Each each=blocks key=|at| *at let:at>
                    <Block meeting=&app.dataset.meetings[at]/>
                </Each>
            </ol>
        </section>
    }
    .into_any()
}

/// A meeting with every value.
#[component]
fn Block(meeting: &'static Meeting) -> impl IntoView {
    let handout = HandoutContext::expect();
    let (app, lang) = (handout.app, handout.app.lang());
    let rows = ROWS.into_iter().map(|fields| row(handout, meeting, fields)).collect_view();
    let place = describe::place_and_status(lang, meeting);
    let reports = meeting.reports.iter().map(|report| app.dataset.corpus.report(*report));
    let more = more_words(lang);
    let notes = reports.filter_map(|report| {
        let name = if report.article().is_some() { more.inferred } else { more.noted };
        let note = report.note.as_deref()?;
        Some(view! {
            <p class="handout-small">{name} {in_english(app, vec![note])} ": " {data_text(app, note)}</p>
        })
    });
    let notes: Vec<_> = notes.collect();
    let more_notes = more_than(lang, notes.len());
    let notes = notes.into_iter().take(MOST).collect_view();
    let reasons = joined(handout, meeting);
    let more_reasons = more_than(lang, reasons.len());
    view! {
        <li>
            <div class="handout-block-head">
                <h3>{describe::name(lang, meeting)}</h3>
                <p class="handout-small">{describe::when(lang, meeting)} " · " {place}</p>
            </div>
            <dl>{rows}</dl>
            {reasons
                .into_iter()
                .take(MOST)
                .map(|why| view! { <p class="handout-small">{why}</p> })
                .collect_view()}
            {more_reasons}
            {adopted(handout, meeting)}
            {single_source(handout, meeting)}
            {notes}
            {more_notes}
        </li>
    }
    .into_any()
}

/// What the sources state of some fields; nothing where they state nothing.
fn row(
    handout: HandoutContext,
    meeting: &'static Meeting,
    fields: &'static [Field],
) -> Option<impl IntoView + use<>> {
    let is_of_row = |assertion: &&Assertion| fields.contains(&assertion.value.field());
    let assertions: Vec<&Assertion> = meeting.assertions.iter().filter(is_of_row).collect();
    let disagree = meeting.disagreements().iter().any(|(field, _)| fields.contains(field));
    let words = handout.app.words();
    let values = assertions.iter().map(|assertion| value(handout, meeting, assertion)).collect_view();
    (!assertions.is_empty()).then(|| {
        view! {
            <div class=(fields[0] == Field::Area).then_some("areas")>
                <dt>
                    {describe::field_name(words, meeting, fields[0])}
                    {disagree.then(|| view! { " " <em>{more_words(words.lang).sources_disagree}</em> })}
                </dt>
                <dd>{values}</dd>
            </div>
        }
    })
}

/// A value, its words after it.
fn value(handout: HandoutContext, meeting: &'static Meeting, assertion: &Assertion) -> impl IntoView + use<> {
    let (app, corpus) = (handout.app, &handout.app.dataset.corpus);
    let lang = app.lang();
    let text = describe::stated_in_full(lang, corpus, &assertion.value);
    let code = meeting.fact_code(assertion, &corpus.vocabulary);
    let several = meeting.reports.len() > 1;
    let more = more_than(lang, assertion.by.len());
    let quotes = assertion.by.iter().take(MOST).map(|(report, anchors)| {
        let article = corpus.report(*report).article();
        let said = describe::stated_in_full(lang, corpus, assertion.said_by(corpus, *report));
        let links = article.map(|id| {
            let (article, report) = (corpus.article(id), *report);
            let links = anchors.iter().map(|anchor| {
                let code = code.clone();
                view! {
                    " "
                    <a
                        class="handout-quote"
                        href=move || url::href(&quote_query(handout, meeting, &code, report))
                        data-focus="words"
                        title=(more_words(lang).show_quote)(&said)
                    >
                        <q lang=article.language.as_str()>{corpus.quote(id, *anchor)}</q>
                    </a>
                }
            });
            links.collect_view()
        });
        let source = several.then(|| source_name(lang, app.dataset, corpus.report(*report)));
        let less = describe::says_only(lang, corpus, assertion, *report).map(|less| format!("; {less}"));
        let source =
            source.map(|source| view! { " " <span class="handout-source">"(" {source} {less} ")"</span> });
        view! { {links} {source} }
    });
    let quotes = quotes.collect_view();
    view! {
        <div class="handout-value">
            <span>{text}</span>
            {quotes}
            {more}
        </div>
    }
}

/// That there are more than are shown; nothing where there are not.
fn more_than(lang: Lang, count: usize) -> Option<String> {
    (count > MOST).then(|| format!(" {}", (more_words(lang).search_more)(to_u32(count - MOST))))
}

/// The query in which a value's words in the article of a report are looked at.
fn quote_query(handout: HandoutContext, meeting: &Meeting, code: &str, report: ReportId) -> Query {
    let corpus = &handout.app.dataset.corpus;
    let article = corpus.report(report).article().map(|article| corpus.article(article).id.as_str());
    Query {
        meeting: MeetingCode::new(&meeting.id),
        read: article.and_then(ArticleCode::new),
        fact: Some(code.to_owned()),
        statement: None,
        ..handout.charts_query()
    }
}

/// Why the reports are one meeting.
fn joined(handout: HandoutContext, meeting: &Meeting) -> Vec<String> {
    let (app, words) = (handout.app, handout.app.words());
    // "One report" is said of articles alone: an entry of the record may rest on several pages, and where it does not,
    // `single_source` says so.
    if let [report] = meeting.reports[..]
        && app.dataset.corpus.report(report).article().is_some()
    {
        return vec![more_words(words.lang).one_report.to_owned()];
    }
    let source = |report: &ReportId| source_name(app.lang(), app.dataset, app.dataset.corpus.report(*report));
    let rules = meeting.joined.iter().map(|(one, other, rule)| {
        let explain = match rule {
            Rule::SameNumber => more_words(words.lang).same_number,
            Rule::SameDay => more_words(words.lang).same_day,
            Rule::Cited => more_words(words.lang).cited,
        };
        explain(source(one), source(other))
    });
    rules.collect()
}

/// That the record knows a meeting from one page alone.
fn single_source(handout: HandoutContext, meeting: &Meeting) -> Option<impl IntoView + use<>> {
    let corpus = &handout.app.dataset.corpus;
    let mut entries = meeting.reports.iter().filter_map(|report| corpus.report(*report).entry());
    let is_single = entries.any(|entry| corpus.entry(entry).citations.len() == 1);
    is_single.then(|| {
        view! { <p class="handout-small">{more_words(handout.app.lang()).single_source}</p> }
    })
}
