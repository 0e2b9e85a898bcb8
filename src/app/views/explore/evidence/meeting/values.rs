//! The values of a meeting, a field a row: each with its quotes, which lead to their words in the article.

use leptos::prelude::*;

use super::record::page_id;
use crate::app::components::{LongRun, QuoteLanguage};
use crate::app::context::AppContext;
use crate::app::url;
use crate::app::views::explore::evidence::words::evidence_words;
use crate::app::views::share::{Flag, Flagged};
use crate::counts::to_u32;
use crate::data::code::{ArticleCode, MeetingCode};
use crate::data::mention::Anchor;
use crate::data::vocabulary::{Lang, Mode};
use crate::data::{ArticleId, Chair, Field, Report, ReportId, Value};
use crate::meetings::{Assertion, Meeting};
use crate::query::Query;
use crate::text::{describe, more_words, names, publisher, source_name};

/// The fields of each row; city and country, first and last day share theirs.
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

/// Quotes of a value that stand there before the reader asks for all.
const FIRST: usize = 24;

#[component]
pub fn Values(meeting: &'static Meeting) -> impl IntoView {
    let disagreements = meeting.disagreements();
    let row = |fields: &'static [Field]| {
        let is_here = |it: &&Assertion| fields.contains(&it.value.field());
        let assertions: Vec<&'static Assertion> = meeting.assertions.iter().filter(is_here).collect();
        let is_disagreed = disagreements.iter().any(|(field, _)| fields.contains(field));
        (!assertions.is_empty()).then(|| view! { <Row meeting field=fields[0] assertions is_disagreed/> })
    };
    view! { <dl class="meeting-values">{ROWS.into_iter().map(row).collect_view()}</dl> }
}

/// A row. Where the sources disagree, it says so, and what they tell stands side by side.
#[component]
fn Row(
    meeting: &'static Meeting,
    field: Field,
    assertions: Vec<&'static Assertion>,
    is_disagreed: bool,
) -> impl IntoView {
    let words = AppContext::expect().words();
    let values = assertions.into_iter().map(|assertion| view! { <ValueItem meeting assertion/> });
    view! {
        <div class:disagree=is_disagreed class:areas={field == Field::Area}>
            <dt>
                {describe::field_name(words, meeting, field)}
                {is_disagreed.then(|| view! { <em>{more_words(words.lang).sources_disagree}</em> })}
            </dt>
            <dd>{values.collect_view()}</dd>
        </div>
    }
}

/// A value with each of its quotes, and with the pages of the record.
#[component]
fn ValueItem(meeting: &'static Meeting, assertion: &'static Assertion) -> impl IntoView {
    let app = AppContext::expect();
    let corpus = &app.dataset.corpus;
    let code = meeting.fact_code(assertion, &corpus.vocabulary);
    let field = describe::field_name(app.words(), meeting, assertion.value.field());
    let mut number = 0;
    // The quotes of an article; none of a report on record.
    let mut told: Vec<(ReportId, Option<QuoteOf>)> = Vec::new();
    for (id, anchors) in &assertion.by {
        let Some(article) = corpus.report(*id).article() else {
            told.push((*id, None));
            continue;
        };
        for anchor in anchors {
            let code = code.clone();
            let quote = QuoteOf { meeting, assertion, code, report: *id, article, anchor: *anchor, number };
            told.push((*id, Some(quote)));
            number += 1;
        }
    }
    let (id, count) = (format!("told-{code}"), told.len());
    let source = move |at: usize| match told[at].clone() {
        (_, Some(quote)) => view! { <Quote quote/> }.into_any(),
        (report, None) => view! { <OnRecord meeting assertion report/> }.into_any(),
    };
    let is_looked_at = move || app.query.read().fact.as_deref() == Some(&code);
    view! {
        <div class="meeting-value" class:looked-at=is_looked_at>
            <StatedValue value=&assertion.value/>
            <Flag flagged=Flagged::Value { meeting, assertion, field }/>
            <LongRun id count first=FIRST label=app.words().meetings_show_all view=Box::new(source)/>
        </div>
    }
}

/// A value in words. An area has the hue of its pillar; what a chair is called stays in its own language where the
/// page's has no name for it.
#[component]
fn StatedValue(value: &'static Value) -> impl IntoView {
    let app = AppContext::expect();
    let lang = app.lang();
    let hue = app.dataset.pillar(value).map(|pillar| format!("meeting-area pillar-{pillar}"));
    let chair = if let Value::Chair(chair) = value { Some(chair) } else { None };
    let stated = describe::stated(lang, &app.dataset.corpus, value);
    let stated = if let Value::End(_) = value { (evidence_words(lang).until)(&stated) } else { stated };
    let how = (*value == Value::Mode(Mode::InPerson)).then(|| {
        view! { <span class="note">{format!(" {}", evidence_words(lang).in_person_how)}</span> }
    });
    let details = chair.map(|Chair { person, role, .. }| {
        let person = person.as_deref().map(|name| names::person(lang, name));
        let role = role.as_deref().map(|role| {
            let named = names::role(lang, role);
            view! { ", " <span lang=(lang != Lang::En && named == role).then_some("en")>{named}</span> }
        });
        view! {
            {person.map(|person| view! { ", " <span>{person}</span> })}
            {role}
        }
    });
    view! {
        <span class=hue>
            {stated}
            {details}
            {how}
        </span>
    }
}

/// The words that carry a value.
#[derive(Clone)]
struct QuoteOf {
    meeting: &'static Meeting,
    assertion: &'static Assertion,
    /// The value's fact code.
    code: String,
    report: ReportId,
    article: ArticleId,
    anchor: Anchor,
    /// Its number among the quotes of the value.
    number: usize,
}

impl QuoteOf {
    /// The query in which the article is open at the words.
    fn open(&self, app: AppContext) -> Query {
        Query {
            meeting: MeetingCode::new(&self.meeting.id),
            read: ArticleCode::new(&app.dataset.corpus.article(self.article).id),
            fact: Some(self.code.clone()),
            statement: None,
            ..app.query.get()
        }
    }
}

/// A quote as the link to its words; where several sources tell of the meeting, with the name of its own.
#[component]
fn Quote(quote: QuoteOf) -> impl IntoView {
    let app = AppContext::expect();
    let (lang, words, corpus) = (app.lang(), app.words(), &app.dataset.corpus);
    let article = corpus.article(quote.article);
    let has_several = quote.meeting.reports.len() > 1;
    let source = has_several.then(|| {
        let source = names::agency(lang, app.dataset.source(quote.article));
        let less = describe::says_only(lang, corpus, quote.assertion, quote.report);
        let less = less.map_or_else(String::new, |less| format!("; {less}"));
        let source = (more_words(words.lang).told_by)(source);
        view! { <span class="meeting-source">{format!(" {source}{less}")}</span> }
    });
    let value = describe::stated_in_full(lang, corpus, quote.assertion.said_by(corpus, quote.report));
    let id = format!("q-{}-{}-{}", quote.meeting.id, quote.code, quote.number);
    let text = corpus.quote(quote.article, quote.anchor);
    view! {
        <a
            class="meeting-quote"
            id=id
            title=(more_words(words.lang).show_quote)(&value)
            href=move || url::href(&quote.open(app))
            data-focus="words"
        >
            <q lang=article.language.as_str()>{text}</q>
            {source}
            <QuoteLanguage lang tag=article.language.as_str() class="meeting-source"/>
        </a>
    }
}

/// At a value that the record states: the numbers of the pages that state it, as links to them; where that is not known how
/// many pages there are. It has no words to quote.
#[component]
fn OnRecord(meeting: &'static Meeting, assertion: &'static Assertion, report: ReportId) -> impl IntoView {
    let app = AppContext::expect();
    let corpus = &app.dataset.corpus;
    let words = evidence_words(app.lang());
    let told: &Report = corpus.report(report);
    let less = describe::says_only(app.lang(), corpus, assertion, report).map(|less| format!("; {less}"));
    let several = (meeting.reports.len() > 1).then(|| source_name(app.lang(), app.dataset, told));
    let entry = told.entry().map(|entry| corpus.entry(entry));
    let stating = entry.and_then(|entry| entry.known_to_state(assertion.said_by(corpus, report)));
    let pages = match (entry, stating) {
        (Some(entry), Some(stating)) => {
            let places = entry.citations.iter().enumerate().filter(|(_, page)| stating.contains(page));
            let links = places.map(|(at, page)| {
                let number = format!("[{}]", at + 1);
                let name = &corpus.citation(*page).publisher;
                let spoken = number.clone();
                let label = move || format!("{spoken} {}", publisher(app.lang(), app.translations(), name));
                let href = format!("#{}", page_id(report, at));
                view! { <a class="page-link" href=href aria-label=label>{number}</a> " " }
            });
            view! { {words.on_record_at} {links.collect_view()} }.into_any()
        }
        _ => {
            let pages = (words.on_record)(to_u32(entry.map_or(0, |entry| entry.citations.len())));
            let title = more_words(app.lang()).which_is_open;
            view! { <a href=format!("#pages-{}", report.0) title=title>{pages}</a> }.into_any()
        }
    };
    view! {
        <span class="meeting-on-record" title=several>
            {pages}
            {less}
        </span>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use crate::app::render;
    use crate::app::testing::{attributes, texts};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;
    use scraper::Html;

    #[test]
    fn a_page_that_only_announces_states_nothing_of_what_was_held() {
        let page =
            Html::parse_document(&render("?collection=both&meeting=aem-ru-6", sample("both"), Lang::En));
        let values = texts(&page, ".meeting-value");
        for value in ["Held", "In person"] {
            let said = values.iter().find(|text| text.starts_with(value)).expect("it is on record");
            assert!(said.contains("on record: [1]") && !said.contains("[2]"), "{said}");
        }
    }

    #[test]
    fn a_last_day_is_told_from_a_first_one() {
        for (lang, first, last) in [
            (Lang::En, "27 April 2023", "to 28 April 2023"),
            (Lang::Vi, "27/4/2023", "đến 28/4/2023"),
            (Lang::Ru, "27 апреля 2023", "по 28 апреля 2023"),
        ] {
            let page =
                Html::parse_document(&render("?collection=both&meeting=arsom-19", sample("both"), lang));
            let values = texts(&page, ".meeting-value");
            for day in [first, last] {
                assert!(values.iter().any(|text| text.starts_with(day)), "{day}: {values:#?}");
            }
        }
    }

    #[test]
    fn a_page_is_spoken_of_by_the_name_of_its_publisher_here() {
        for (lang, name) in [
            (Lang::En, "[1] Communist Party of Vietnam Online Newspaper (CPV)"),
            (Lang::Vi, "[1] Báo điện tử Đảng Cộng sản Việt Nam"),
            (Lang::Ru, "[1] Сетевая газета Коммунистической партии Вьетнама"),
        ] {
            let page =
                Html::parse_document(&render("?collection=both&meeting=arsom-19", sample("both"), lang));
            let spoken = attributes(&page, ".page-link", "aria-label");
            assert!(spoken.iter().any(|it| it == name), "{spoken:?}");
        }
    }

    #[test]
    fn a_source_that_names_no_person_is_credited_with_none() {
        for (lang, less) in [
            (Lang::En, "reported by VNA; says only: Indonesia"),
            (Lang::Vi, "; chỉ nêu: Indonesia"),
            (Lang::Ru, "; сказано только: Индонезия"),
        ] {
            let html =
                Html::parse_document(&render("?collection=both&meeting=arsom-17", sample("both"), lang));
            let values = texts(&html, ".meeting-value");
            let chair = values.iter().find(|text| text.contains(less));
            assert!(chair.is_some_and(|text| !text.starts_with("reported")), "{values:#?}");
        }
    }
}
