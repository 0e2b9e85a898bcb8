//! A question in the words of the page: what it is about, what is asked, its choices.

use crate::classroom::questions::{Agreement, Ask, Choice, Question};
use crate::data::Field;
use crate::page::node::{Element, el, of};
use crate::page::value::{name, title, value_text, when};
use crate::page::view::View;
use crate::query::{Dimension, FacetValue};
use crate::text::{Questions, Words, questions_words};

/// What a question is about, each part in a line of its own: a meeting, a value, a quote.
pub fn about(view: &View<'_>, question: &Question) -> Vec<Element> {
    let (words, model) = (view.words, view.model);
    let mut lines = Vec::new();
    let meeting = question.meeting.map(|it| &model.meetings[it]);
    if let Some(meeting) = meeting {
        let mut text = name(view, meeting);
        if question.is_dated {
            text += &format!(", {}", when(view, meeting));
        }
        lines.push(of("span", "about").text(text));
    }
    let pair = |name: &str, value: &str| of("span", "value").text(format!("{name}: {value}"));
    let value = match &question.ask {
        Ask::Count(value) => {
            let dimension = (words.dimension)(value.dimension());
            Some(of("span", "about").text(format!("{dimension}: {}", view.label(value))))
        }
        Ask::Sentence(told) => meeting.map(|it| {
            let value = &it.assertions[*told].value;
            pair(title(words, it, value.field()), &value_text(view, value))
        }),
        Ask::Agree(field) => meeting.map(|it| of("span", "value").text(title(words, it, *field))),
        Ask::True(choice) => Some(pair(label(words, choice), &plain(view, choice).0)),
        Ask::Article(statement) => {
            let statement = &model.corpus.claims[*statement];
            let article = model.corpus.article(statement.article);
            let quote = el("q").at("lang", article.language.as_str());
            Some(of("span", "quoted").put(quote.text(model.corpus.quote(statement.article, statement.quote))))
        }
        _ => None,
    };
    lines.extend(value);
    lines
}

/// What is asked.
pub fn asked(said: &Questions, question: &Question) -> &'static str {
    match &question.ask {
        Ask::Year => said.year,
        Ask::Chair => said.chair,
        Ask::Area => said.area,
        Ask::Place => said.place,
        Ask::Mode => said.mode,
        Ask::Count(..) => said.count,
        Ask::Sentence(_) => said.sentence,
        Ask::Agree(_) => said.agree,
        Ask::True(_) => said.is_true,
        Ask::First => said.first,
        Ask::Last => said.last,
        Ask::Untold => said.untold,
        Ask::Article(_) => said.article,
    }
}

/// The name of the field that a choice is a value of.
fn label(words: &Words, choice: &Choice) -> &'static str {
    match choice {
        Choice::Year(_) => (words.dimension)(Dimension::Year),
        Choice::Place(_) => words.field_country,
        Choice::Chair(_) => words.field_chairs,
        Choice::Area(_) => words.field_areas,
        _ => words.field_mode,
    }
}

/// A choice as text, and the language that it is in where that is an article's.
pub fn plain<'a>(view: &View<'a>, choice: &Choice) -> (String, Option<&'a str>) {
    let (words, model) = (view.words, view.model);
    let said = questions_words(words.lang);
    let text = match choice {
        Choice::Year(year) => year.to_string(),
        Choice::Place(country) | Choice::Chair(country) => view.label(&FacetValue::Chair(*country)),
        Choice::Area(area) => model.corpus.vocabulary.area(*area).labels.get(words.lang).to_owned(),
        Choice::Mode(Some(mode)) => (words.mode)(*mode).to_owned(),
        Choice::Mode(None) => said.mode_untold.to_owned(),
        Choice::Count(count) => count.to_string(),
        Choice::Sentence(article, anchor) => {
            let language = model.corpus.article(*article).language.as_str();
            return (model.corpus.quote(*article, *anchor).to_owned(), Some(language));
        }
        Choice::Agreement(it) => match it {
            Agreement::Agree => said.agreed,
            Agreement::Differ => said.differ,
            Agreement::OnlyOne => said.only_one,
        }
        .to_owned(),
        Choice::Truth(it) => if *it { said.yes } else { said.no }.to_owned(),
        Choice::Meeting(at) => name(view, &model.meetings[*at]),
        Choice::Field(field) => match field {
            Field::Start => said.the_year,
            Field::City => said.the_place,
            Field::Mode => said.the_mode,
            Field::Chair => said.the_chairs,
            _ => said.the_areas,
        }
        .to_owned(),
        Choice::Article(article) => {
            let article = model.corpus.article(*article);
            return (article.title.clone(), Some(article.language.as_str()));
        }
    };
    (text, None)
}

/// A choice as an element.
pub fn choice(view: &View<'_>, choice: &Choice) -> Element {
    let (text, lang) = plain(view, choice);
    match choice {
        Choice::Sentence(..) => of("span", "choice").put(el("q").at_some("lang", lang).text(text)),
        Choice::Article(article) => {
            let article = view.model.corpus.article(*article);
            let date = article.published.as_ref().map_or(view.words.undated.to_owned(), view.words.date);
            of("span", "choice")
                .put(el("span").at_some("lang", lang).text(text))
                .text(" ")
                .put(of("span", "by").text(format!("{} · {date}", article.publisher)))
        }
        _ => of("span", "choice").text(text),
    }
}
