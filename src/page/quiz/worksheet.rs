//! The set for paper: lines to write on, and the key on a page of its own.

use super::key::key;
use super::set::{COUNTS, Set, as_questions, change, made_from, told};
use super::wording::{about, asked, choice, plain};
use crate::classroom::questions::{Ask, Question};
use crate::page::nav::address;
use crate::page::node::{Element, el, link, of};
use crate::page::share::qr;
use crate::page::view::View;
use crate::text::{Questions, questions_words};

/// Letters that choices are called by.
const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// The worksheet in place of the charts.
pub fn worksheet(view: &View<'_>) -> Element {
    let said = questions_words(view.words.lang);
    let set = Set::of(view);
    let main = of("main", "worksheet").put(super::super::faults::all(view)).put(tools(view, &set, said));
    if set.questions.is_empty() {
        return main.put(of("p", "too-few").text(said.none));
    }
    let few = (set.len() < set.wanted).then(|| (said.few)(set.len(), set.wanted));
    let questions = set.questions.iter().enumerate().map(|(at, it)| question(view, it, at + 1)).collect();
    let answers = set.questions.iter().enumerate().map(|(at, it)| answer(view, it, at + 1)).collect();
    let key = of("section", "answers")
        .at("aria-labelledby", "key-title")
        .put(el("h2").at("id", "key-title").text(format!(
            "{}: {}",
            said.key_title,
            (said.set)(set.seed.text())
        )))
        .put(of("p", "how on-screen").text(said.key_how))
        .put(of("ol", "keys").all(answers));
    main.put(few.map(|it| of("p", "few on-screen").text(it)))
        .put(paper_head(view, &set, said))
        .put(of("ol", "tasks").all(questions))
        .put(key)
}

/// What stands on the screen only: print, how many, another set, back.
fn tools(view: &View<'_>, set: &Set, said: &Questions) -> Element {
    let counts = COUNTS.map(|count| {
        let href = view.href(|it| change(it, |work| work.count = told(count)));
        let it = el("a").at("id", format!("count-{count}")).at("href", href).text(count.to_string());
        el("li").put(it.at_some("aria-current", (count == set.wanted).then_some("true")))
    });
    let next = set.seed.next();
    let another = view.href(|it| change(it, |work| next.text().clone_into(&mut work.seed)));
    let print = el("button")
        .at("id", "print")
        .at("type", "button")
        .at("class", "go")
        .act("print-sheet")
        .text(said.print);
    let links = of("p", "links")
        .put(link(another, "worksheet-title").at("id", "another").text(said.another))
        .put(link(as_questions(view), "quiz-title").at("id", "to-screen").text(said.to_screen));
    of("div", "quiz-tools on-screen")
        .put(print)
        .put(of("span", "how").text(said.how_many))
        .put(of("ul", "ways").at("aria-label", said.how_many).all(counts.into()))
        .put(links)
}

fn paper_head(view: &View<'_>, set: &Set, said: &Questions) -> Element {
    let field = |name: &str| of("span", "field").text(format!("{name}: ")).put(of("span", "blank"));
    let there = as_questions(view);
    let there = if there == "./" { String::new() } else { there };
    let full = address(&there);
    // An address is in no language.
    let link = link(there, "quiz-title").at("id", "paper-link").at("lang", "zxx").text(full.as_str());
    let beside = of("div", "by-link")
        .put(qr(&full).map(|it| it.at("lang", "zxx")))
        .put(of("p", "how").text(format!("{}: ", said.by_link)).put(link));
    let title = el("h2").at("id", "worksheet-title").at("tabindex", "-1");
    let title = title.text(format!("{}: {}", said.worksheet, (said.set)(set.seed.text())));
    of("section", "sheet-head")
        .at("aria-labelledby", "worksheet-title")
        .put(title)
        .put(of("p", "fields").all([said.name, said.class, said.date].map(field).into()))
        .put(of("p", "how").text(said.on_paper))
        .put(made_from(view, said))
        .put(beside)
}

fn question(view: &View<'_>, question: &Question, number: usize) -> Element {
    let said = questions_words(view.words.lang);
    let title = of("p", "task")
        .put(of("span", "number").text(format!("{number}.")))
        .text(" ")
        .all(about(view, question))
        .put(of("span", "asked").text(asked(said, question)));
    let one = |(at, it): (usize, &crate::classroom::questions::Choice)| {
        let letter = of("span", "letter").text(format!("{} ", LETTERS[at]));
        el("li").put(of("span", "box").at("aria-hidden", "true")).put(letter).put(choice(view, it))
    };
    let choices = question.choices.iter().enumerate().map(one).collect();
    // Where nobody tells it, there are no words to copy.
    let lines = (question.ask != Ask::Untold).then(|| {
        of("p", "lines").text(said.words_that_say_so).put(of("span", "write-on")).put(of("span", "write-on"))
    });
    el("li").put(title).put(of("ul", "boxes").all(choices)).put(lines)
}

fn answer(view: &View<'_>, question: &Question, number: usize) -> Element {
    let (text, lang) = plain(view, &question.choices[question.right]);
    let text = el("b").at_some("lang", lang).text(text);
    let line =
        of("p", "task").put(of("span", "number").text(format!("{number}. {}", LETTERS[question.right])));
    el("li").put(line.text(" ").put(text)).put(key(view, question, false))
}
