//! Questions made from what is looked at: on the screen, one by one or all at once, and on paper.
//!
//! The link holds the set (its seed, how many, which question one is at); what was answered stays in the page.

mod answers;
mod key;
mod set;
mod wording;
mod worksheet;

pub use answers::Answers;
#[cfg(target_arch = "wasm32")]
pub use answers::{act, is_act};
pub use worksheet::worksheet;

use super::head::ask;
use super::node::{Element, el, link, of};
use super::view::View;
use crate::classroom::questions::Question;
use crate::query::Query;
use crate::text::{Questions, questions_words};
use answers::Answer;
use set::{COUNTS, Set, work};
use wording::{about, asked, choice, plain};

/// The questions in place of the charts.
pub fn questions(view: &View<'_>) -> Element {
    let said = questions_words(view.words.lang);
    let set = Set::of(view);
    let section = of("section", "quiz").at("aria-labelledby", "quiz-title");
    let section = section
        .put(el("h2").at("id", "quiz-title").at("tabindex", "-1").text(said.title))
        .put(of("p", "how").text(said.how))
        .put(set::made_from(view, said))
        .put(tools(view, &set, said));
    let section = if set.questions.is_empty() {
        section.put(of("p", "too-few").text(said.none))
    } else {
        let few = (set.len() < set.wanted).then(|| (said.few)(set.len(), set.wanted));
        let section = section.put(few.map(|it| of("p", "too-few").text(it)));
        match set.step {
            None => {
                let all = (0..set.len()).map(|it| question(view, &set, it)).collect();
                section.put(of("div", "quiz-questions").all(all)).put(result(view, &set))
            }
            Some(step) if step > set.len() => section.put(result(view, &set)).put(steps(view, &set, step)),
            Some(step) => {
                let one = of("div", "quiz-questions").put(question(view, &set, step - 1));
                section.put(one).put(steps(view, &set, step))
            }
        }
    };
    el("main").put(super::faults::all(view)).put(section)
}

/// What can be done with the set: how many, one by one or all, another, passing it on, paper.
fn tools(view: &View<'_>, set: &Set, said: &Questions) -> Element {
    let here = |id: String, is_here: bool, href: String, text: String| {
        let it = el("a").at("id", id).at("href", href).text(text);
        el("li").put(it.at_some("aria-current", is_here.then_some("true")))
    };
    let first = |it: &Query| work(it).step.map(|_| 1);
    let counts = COUNTS.map(|count| {
        let href = view.href(|it| {
            let step = first(it);
            set::change(it, |work| (work.count, work.step) = (set::told(count), step));
        });
        here(format!("count-{count}"), count == set.wanted, href, count.to_string())
    });
    let ways = [(false, said.one_by_one), (true, said.all_at_once)].map(|(all, text)| {
        let href = view.href(|it| set::change(it, |work| work.step = (!all).then_some(1)));
        here(
            format!("quiz-{}", if all { "all" } else { "one" }),
            all == set.step.is_none(),
            href,
            text.to_owned(),
        )
    });
    let another = view.href(|it| {
        let step = first(it);
        let next = set.seed.next();
        set::change(it, |work| (work.seed, work.step) = (next.text().to_owned(), step));
    });
    let list = |name: &str, items: Vec<Element>| of("ul", "ways").at("aria-label", name).all(items);
    let links = of("p", "links")
        .put(link(another, "quiz-title").at("id", "another").text(said.another))
        .put(ask(view.now, "share", said.share).at("class", "plain").renamed("share-set"))
        .put(
            link(set::as_worksheet(view), "worksheet-title").at("id", "to-worksheet").text(said.to_worksheet),
        );
    of("div", "quiz-tools")
        .put(of("p", "seed").text((said.set)(set.seed.text())))
        .put(of("span", "how").text(said.how_many))
        .put(list(said.how_many, counts.into()))
        .put(list(said.title, ways.into()))
        .put(links)
}

/// One question with its choices, whether it was answered right, and the key.
fn question(view: &View<'_>, set: &Set, at: u32) -> Element {
    let said = questions_words(view.words.lang);
    let question = &set.questions[at as usize];
    let number = at + 1;
    let answer = view.now.answers.of(&set.name, at);
    let title = el("legend")
        .at("id", format!("question-{number}"))
        .at("tabindex", "-1")
        .put(of("span", "number").text((said.number)(number, set.len())))
        .all(about(view, question))
        .put(of("span", "asked").text(asked(said, question)));
    let choices =
        (0..question.choices.len()).map(|it| one_choice(view, question, number, it, answer)).collect();
    let check = el("button")
        .at("id", format!("check-{number}"))
        .at("type", "button")
        .at("data-question", number.to_string())
        .act("check")
        .text(if answer.is_checked { said.again } else { said.check });
    let verdict = of("p", "verdict").at("role", "status").at("id", format!("verdict-{number}"));
    let verdict = match verdict_of(question, answer) {
        Verdict::Open => verdict,
        Verdict::NothingChosen => verdict.text(said.choose_first),
        Verdict::Right => verdict.put(el("b").text(said.right)),
        Verdict::Wrong => {
            let (text, lang) = plain(view, &question.choices[question.right]);
            let text = (said.answer)(&text);
            verdict.put(el("b").text(said.wrong)).text(" ").put(el("span").at_some("lang", lang).text(text))
        }
    };
    of("fieldset", "quiz-question")
        .put(title)
        .put(of("ul", "choices").all(choices))
        .put(of("div", "row").put(check).put(verdict))
        .put(answer.is_checked.then(|| key::key(view, question, true)))
}

fn one_choice(view: &View<'_>, question: &Question, number: u32, at: usize, answer: Answer) -> Element {
    let said = questions_words(view.words.lang);
    let is_chosen = answer.choice == Some(at);
    let input = el("input")
        .at("type", "radio")
        .at("name", format!("answer-{number}"))
        .at("id", format!("answer-{number}-{}", at + 1))
        .at("value", at.to_string())
        .at("data-question", number.to_string())
        .act("answer")
        .at(".checked", is_chosen.to_string())
        .flag("disabled", answer.is_checked);
    let is_right = answer.is_checked && at == question.right;
    let sign = match (is_right, answer.is_checked && is_chosen) {
        (true, _) => Some(("right", "\u{2713}", said.is_right)),
        (_, true) => Some(("wrong", "\u{2717}", said.wrong)),
        _ => None,
    };
    let mark = sign.map(|(_, sign, text)| {
        of("span", "sign").put(el("span").at("aria-hidden", "true").text(sign)).text(format!(" {text}"))
    });
    let label = el("label").put(input).put(choice(view, &question.choices[at])).put(mark);
    of("li", sign.map_or("", |it| it.0)).put(label)
}

enum Verdict {
    Open,
    NothingChosen,
    Right,
    Wrong,
}

fn verdict_of(question: &Question, answer: Answer) -> Verdict {
    match (answer.is_checked, answer.choice) {
        (true, Some(choice)) if choice == question.right => Verdict::Right,
        (true, _) => Verdict::Wrong,
        (false, None) if answer.is_missed => Verdict::NothingChosen,
        (false, _) => Verdict::Open,
    }
}

/// The way from question to question.
fn steps(view: &View<'_>, set: &Set, step: u32) -> Element {
    let said = questions_words(view.words.lang);
    let to = |step: u32| view.href(|it| set::change(it, |work| work.step = Some(step)));
    let focus = |step: u32| if step > set.len() { "result".to_owned() } else { format!("question-{step}") };
    let one = |id: &'static str, step: u32, text: &str| link(to(step), &focus(step)).at("id", id).text(text);
    let back = (step > 1).then(|| one("previous", step - 1, said.previous));
    let text = if step == set.len() { said.to_result } else { said.next };
    let on = (step <= set.len()).then(|| one("next", step + 1, text).at("class", "go"));
    of("nav", "steps").at("aria-label", said.title).put(back).put(on)
}

/// How many were answered right, in words, and which to look at again.
fn result(view: &View<'_>, set: &Set) -> Element {
    let said = questions_words(view.words.lang);
    let (mut right, mut open, mut wrong) = (0, 0, Vec::new());
    for at in 0..set.len() {
        match verdict_of(&set.questions[at as usize], view.now.answers.of(&set.name, at)) {
            Verdict::Right => right += 1,
            Verdict::Wrong => wrong.push(at + 1),
            Verdict::Open | Verdict::NothingChosen => open += 1,
        }
    }
    let told = of("p", "score").at("role", "status").put(el("b").text((said.score)(right, set.len())));
    let told = if open > 0 { told.text(format!(" {}", (said.open)(open))) } else { told };
    let again = |number: &u32| {
        let step = set.step.map(|_| *number);
        let there = view.href(|it| set::change(it, |work| work.step = step));
        let text = (said.number)(*number, set.len());
        el("li")
            .put(link(there, &format!("question-{number}")).at("id", format!("again-{number}")).text(text))
    };
    let list = of("ul", "again").all(wrong.iter().map(again).collect());
    let over =
        el("button").at("id", "start-over").at("type", "button").act("start-over").text(said.start_over);
    of("section", "result")
        .at("aria-labelledby", "result")
        .put(el("h3").at("id", "result").at("tabindex", "-1").text(said.result))
        .put(told)
        .put((!wrong.is_empty()).then(|| el("p").text(said.look_again)))
        .put((!wrong.is_empty()).then_some(list))
        .put(of("p", "how").text(said.not_kept))
        .put((open < set.len()).then_some(over))
}
